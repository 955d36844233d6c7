"""Bargaining: what could happen at the table."""

from winset.bargaining.accepting import RULES, Acceptance
from winset.bargaining.answering import (
    ANSWER_RULES,
    AnswerRule,
    AsPeople,
    AsTheirOwn,
    AtLeastNoDeal,
)
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
from winset.bargaining.offering import (
    Standing,
    Together,
    Turns,
    in_turn,
    logrolling,
    one_shot,
    standing,
    together,
    trade_off,
)
from winset.bargaining.opponents import MODELS, OpponentModel
from winset.bargaining.prospects import OfferGround, Reception, reception
from winset.bargaining.protocols import End, StackedOffers
from winset.bargaining.sessions import Session, Turn, session
from winset.bargaining.stepwise import Steps, step_by_step
from winset.bargaining.strategies import STRATEGIES, Strategy, TimeDependent, strategy_of
from winset.bargaining.table import Table, table_of
from winset.bargaining.talk import NOTHING, Talk
from winset.bargaining.walk import ENDS, Ends, walkable, walked

__all__ = [
    "ANSWER_RULES",
    "CONVENTIONS",
    "ENDS",
    "MODELS",
    "NOTHING",
    "RULES",
    "STRATEGIES",
    "Acceptance",
    "Annealer",
    "AnnealingMediator",
    "AnswerRule",
    "AsPeople",
    "AsTheirOwn",
    "AtLeastNoDeal",
    "Convention",
    "End",
    "Ends",
    "Equilibrium",
    "HillClimber",
    "HillMediator",
    "Mediation",
    "OfferGround",
    "OpponentModel",
    "Reception",
    "Session",
    "StackedOffers",
    "Standing",
    "Steps",
    "Strategy",
    "Table",
    "Talk",
    "Texts",
    "TimeDependent",
    "Together",
    "Turn",
    "Turns",
    "best_text",
    "convention_of",
    "equilibrium",
    "in_turn",
    "logrolling",
    "mediate",
    "one_shot",
    "reception",
    "session",
    "standing",
    "step_by_step",
    "strategy_of",
    "table_of",
    "together",
    "trade_off",
    "walkable",
    "walked",
]
