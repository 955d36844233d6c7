"""Stability: who could gain by leaving a state alone, and would the others' answers deter it.

The graph model for conflict resolution (Fang, Hipel and Kilgour 1993).
"""

from winset.stability.case_moves import moves_at_once, moves_of
from winset.stability.certificates import Certificate, Sanction, certificate, verify
from winset.stability.coalitions import (
    AsOne,
    Break,
    Together,
    as_one,
    breaking,
    coalition_stable,
    coalition_verdicts,
)
from winset.stability.concepts import (
    CONCEPTS,
    DrawnStability,
    Sanctions,
    differs,
    equilibria,
    stable,
    stable_draws,
)
from winset.stability.graph_model import Conflict, Moves, merged, ranked
from winset.stability.grid import GridConflict, stable_grid
from winset.stability.inverse import Change, Condition, Count, Inverse, Requirement, inverse
from winset.stability.limited_move import limited
from winset.stability.status_quo import Steps, improvements, reachable, reachable_by_improvements
from winset.stability.unknown_preferences import EXTENSIONS, PartialPreferences, stable_unknown

__all__ = [
    "CONCEPTS",
    "EXTENSIONS",
    "AsOne",
    "Break",
    "Certificate",
    "Change",
    "Condition",
    "Conflict",
    "Count",
    "DrawnStability",
    "GridConflict",
    "Inverse",
    "Moves",
    "PartialPreferences",
    "Requirement",
    "Sanction",
    "Sanctions",
    "Steps",
    "Together",
    "as_one",
    "breaking",
    "certificate",
    "coalition_stable",
    "coalition_verdicts",
    "differs",
    "equilibria",
    "improvements",
    "inverse",
    "limited",
    "merged",
    "moves_at_once",
    "moves_of",
    "ranked",
    "reachable",
    "reachable_by_improvements",
    "stable",
    "stable_draws",
    "stable_grid",
    "stable_unknown",
    "verify",
]
