"""Stability: who could gain by leaving a state alone, and would the others' answers deter it.

The graph model for conflict resolution (Fang, Hipel and Kilgour 1993). Names are imported when
first used: `concepts` alone needs no NumPy.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from winset.stability.case_moves import moves_at_once, moves_of
    from winset.stability.certificates import (
        Certificate,
        Sanction,
        certificate,
        escapes,
        verify,
    )
    from winset.stability.coalitions import (
        AsOne,
        Break,
        Coalitions,
        Together,
        as_one,
        breaking,
        coalition_stable,
        coalition_verdicts,
    )
    from winset.stability.concepts import CONCEPTS, Concept, Deterrence, Own, Sanctions
    from winset.stability.graph_model import Conflict, Moves, merged, ranked
    from winset.stability.grid import GridConflict, stable_grid
    from winset.stability.hypergame import Perceived, own_game, perceived
    from winset.stability.inverse_analysis import (
        Change,
        Condition,
        Count,
        Inverse,
        Requirement,
        Several,
        inverse,
        inverse_of_several,
    )
    from winset.stability.limited_move import limited_move_stable
    from winset.stability.status_quo import (
        Steps,
        improvements,
        reachable,
        reachable_by_improvements,
    )
    from winset.stability.status_quo_tableau import Arc, Length, Tableau, tableau
    from winset.stability.strength import strongly_stable
    from winset.stability.unknown_preferences import (
        EXTENSIONS,
        PartialPreferences,
        stable_unknown_preferences,
    )
    from winset.stability.verdicts import (
        DrawnStability,
        differs,
        equilibria,
        stable,
        stable_draws,
    )

__all__ = [
    "CONCEPTS",
    "EXTENSIONS",
    "Arc",
    "AsOne",
    "Break",
    "Certificate",
    "Change",
    "Coalitions",
    "Concept",
    "Condition",
    "Conflict",
    "Count",
    "Deterrence",
    "DrawnStability",
    "GridConflict",
    "Inverse",
    "Length",
    "Moves",
    "Own",
    "PartialPreferences",
    "Perceived",
    "Requirement",
    "Sanction",
    "Sanctions",
    "Several",
    "Steps",
    "Tableau",
    "Together",
    "as_one",
    "breaking",
    "certificate",
    "coalition_stable",
    "coalition_verdicts",
    "differs",
    "equilibria",
    "escapes",
    "improvements",
    "inverse",
    "inverse_of_several",
    "limited_move_stable",
    "merged",
    "moves_at_once",
    "moves_of",
    "own_game",
    "perceived",
    "ranked",
    "reachable",
    "reachable_by_improvements",
    "stable",
    "stable_draws",
    "stable_grid",
    "stable_unknown_preferences",
    "strongly_stable",
    "tableau",
    "verify",
]

_HOME = {
    "case_moves": ("moves_at_once", "moves_of"),
    "certificates": ("Certificate", "Sanction", "certificate", "escapes", "verify"),
    "coalitions": (
        "AsOne",
        "Break",
        "Coalitions",
        "Together",
        "as_one",
        "breaking",
        "coalition_stable",
        "coalition_verdicts",
    ),
    "concepts": ("CONCEPTS", "Concept", "Deterrence", "Own", "Sanctions"),
    "graph_model": ("Conflict", "Moves", "merged", "ranked"),
    "grid": ("GridConflict", "stable_grid"),
    "hypergame": ("Perceived", "own_game", "perceived"),
    "inverse_analysis": (
        "Change",
        "Condition",
        "Count",
        "Inverse",
        "Requirement",
        "Several",
        "inverse",
        "inverse_of_several",
    ),
    "limited_move": ("limited_move_stable",),
    "status_quo": ("Steps", "improvements", "reachable", "reachable_by_improvements"),
    "strength": ("strongly_stable",),
    "status_quo_tableau": ("Arc", "Length", "Tableau", "tableau"),
    "unknown_preferences": ("EXTENSIONS", "PartialPreferences", "stable_unknown_preferences"),
    "verdicts": ("DrawnStability", "differs", "equilibria", "stable", "stable_draws"),
}


def __getattr__(name: str) -> Any:
    """Import a public name from its home."""
    for home, names in _HOME.items():
        if name in names:
            return getattr(import_module(f"{__name__}.{home}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
