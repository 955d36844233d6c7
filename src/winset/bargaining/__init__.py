"""Bargaining: what could happen at the table."""

from winset.bargaining.accepting import Acceptance
from winset.bargaining.equilibrium import Equilibrium, equilibrium
from winset.bargaining.protocols import End, StackedOffers
from winset.bargaining.sessions import Session, Turn, session
from winset.bargaining.strategies import STRATEGIES, Strategy, TimeDependent, strategy_of
from winset.bargaining.table import Table, table_of
from winset.bargaining.talk import NOTHING, Talk
from winset.bargaining.walk import ENDS, Ends, walkable, walked

__all__ = [
    "ENDS",
    "NOTHING",
    "STRATEGIES",
    "Acceptance",
    "End",
    "Ends",
    "Equilibrium",
    "Session",
    "StackedOffers",
    "Strategy",
    "Table",
    "Talk",
    "TimeDependent",
    "Turn",
    "equilibrium",
    "session",
    "strategy_of",
    "table_of",
    "walkable",
    "walked",
]
