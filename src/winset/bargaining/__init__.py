"""Bargaining: what could happen at the table.

Names are imported when first used, so that a session loads no more than it needs.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

# A function of the name of its module: looked up later, the module would stand in its place.
from winset.bargaining.equilibrium import equilibrium

if TYPE_CHECKING:
    from winset.bargaining.accepting import RULES, Acceptance
    from winset.bargaining.answering import (
        ANSWER_RULES,
        AnswerRule,
        AsPeople,
        AsTheirOwn,
        AtLeastNoDeal,
    )
    from winset.bargaining.conventions import CONVENTIONS, Convention, convention_of
    from winset.bargaining.equilibrium import Equilibrium
    from winset.bargaining.hearing import HearingDraws
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
    from winset.bargaining.pace import Pace, pace_of
    from winset.bargaining.players import Ways
    from winset.bargaining.prospects import OfferGround, Reception, reception
    from winset.bargaining.protocols import End, StackedOffers
    from winset.bargaining.running import Running, Terms, run_talks
    from winset.bargaining.sessions import PROTOCOLS, Session, Turn, session
    from winset.bargaining.simultaneous import SimultaneousOffers
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
    "PROTOCOLS",
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
    "HearingDraws",
    "HillClimber",
    "HillMediator",
    "Mediation",
    "OfferGround",
    "OpponentModel",
    "Pace",
    "Reception",
    "Running",
    "Session",
    "SimultaneousOffers",
    "StackedOffers",
    "Standing",
    "Steps",
    "Strategy",
    "Table",
    "Talk",
    "Terms",
    "Texts",
    "TimeDependent",
    "Together",
    "Turn",
    "Turns",
    "Ways",
    "best_text",
    "convention_of",
    "equilibrium",
    "in_turn",
    "logrolling",
    "mediate",
    "one_shot",
    "pace_of",
    "reception",
    "run_talks",
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

_HOME = {
    "accepting": (
        "RULES",
        "Acceptance",
    ),
    "answering": (
        "ANSWER_RULES",
        "AnswerRule",
        "AsPeople",
        "AsTheirOwn",
        "AtLeastNoDeal",
    ),
    "conventions": (
        "CONVENTIONS",
        "Convention",
        "convention_of",
    ),
    "equilibrium": ("Equilibrium",),
    "hearing": ("HearingDraws",),
    "mediators": (
        "Annealer",
        "AnnealingMediator",
        "HillClimber",
        "HillMediator",
        "Mediation",
        "Texts",
        "best_text",
        "mediate",
    ),
    "offering": (
        "Standing",
        "Together",
        "Turns",
        "in_turn",
        "logrolling",
        "one_shot",
        "standing",
        "together",
        "trade_off",
    ),
    "opponents": (
        "MODELS",
        "OpponentModel",
    ),
    "pace": (
        "Pace",
        "pace_of",
    ),
    "players": ("Ways",),
    "prospects": (
        "OfferGround",
        "Reception",
        "reception",
    ),
    "protocols": (
        "End",
        "StackedOffers",
    ),
    "running": (
        "Running",
        "Terms",
        "run_talks",
    ),
    "sessions": (
        "PROTOCOLS",
        "Session",
        "Turn",
        "session",
    ),
    "simultaneous": ("SimultaneousOffers",),
    "stepwise": (
        "Steps",
        "step_by_step",
    ),
    "strategies": (
        "STRATEGIES",
        "Strategy",
        "TimeDependent",
        "strategy_of",
    ),
    "table": (
        "Table",
        "table_of",
    ),
    "talk": (
        "NOTHING",
        "Talk",
    ),
    "walk": (
        "ENDS",
        "Ends",
        "walkable",
        "walked",
    ),
}
_FROM = {name: home for home, names in _HOME.items() for name in names}


def __getattr__(name: str) -> Any:
    """Import a public name from its home."""
    if name in _FROM:
        return getattr(import_module(f"winset.bargaining.{_FROM[name]}"), name)
    raise AttributeError(f"module 'winset.bargaining' has no attribute {name!r}")


def __dir__() -> list[str]:
    """List the public names, and nothing else."""
    return __all__
