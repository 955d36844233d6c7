"""Bargaining: what could happen at the table."""

from winset.bargaining.accepting import RULES, Acceptance
from winset.bargaining.conventions import CONVENTIONS, Convention, convention_of
from winset.bargaining.equilibrium import Equilibrium, equilibrium
from winset.bargaining.mediators import (
    Annealer,
    AnnealingMediator,
    HillClimber,
    HillMediator,
    Mediation,
    Texts,
    best_text,
    mediate,
)
from winset.bargaining.opponents import MODELS, OpponentModel
from winset.bargaining.protocols import End, StackedOffers
from winset.bargaining.sessions import Session, Turn, session
from winset.bargaining.stepwise import Steps, step_by_step
from winset.bargaining.strategies import STRATEGIES, Strategy, TimeDependent, strategy_of
from winset.bargaining.table import Table, table_of
from winset.bargaining.talk import NOTHING, Talk
from winset.bargaining.walk import ENDS, Ends, walkable, walked

__all__ = [
    "CONVENTIONS",
    "ENDS",
    "MODELS",
    "NOTHING",
    "RULES",
    "STRATEGIES",
    "Acceptance",
    "Annealer",
    "AnnealingMediator",
    "Convention",
    "End",
    "Ends",
    "Equilibrium",
    "HillClimber",
    "HillMediator",
    "Mediation",
    "OpponentModel",
    "Session",
    "StackedOffers",
    "Steps",
    "Strategy",
    "Table",
    "Talk",
    "Texts",
    "TimeDependent",
    "Turn",
    "best_text",
    "convention_of",
    "equilibrium",
    "mediate",
    "session",
    "step_by_step",
    "strategy_of",
    "table_of",
    "walkable",
    "walked",
]
