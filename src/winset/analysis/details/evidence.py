"""The details of `wants.*`, `statement.*`, `source.*` and `deal.behaviour`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from winset.analysis.details.common import Detail, Spread
from winset.analysis.record import ABSENT, Absent, Record, Share


@dataclass(frozen=True, eq=False)
class OrderOfIssues(Record):
    """Issues by what they weigh, the heaviest first."""

    order: tuple[str, ...]
    probability: Share


@dataclass(frozen=True, eq=False, kw_only=True)
class WantsDetail(Detail):
    """`wants.*`."""

    weights: Mapping[str, Spread]
    """Shares of all that is at stake for the actor."""
    most_important: Mapping[str, Share]
    """The odds that no issue weighs more."""
    orders: tuple[OrderOfIssues, ...]
    """The likeliest first; all there are where there are at most 24."""
    together: Mapping[str, str] | Absent = ABSENT
    """Issues that depend on each other: the first of a pair stands for both, here the other."""


@dataclass(frozen=True, eq=False, kw_only=True)
class HeldDetail(Detail):
    """`statement.*` and `source.*`: something held with less than certainty."""

    actors: tuple[str, ...]
    statements: tuple[str, ...]
    confidence: Share
    """The chance that it may be relied on, as the case says."""
    before: Share
    """The odds that it is true before anything is said."""
    alone: Share
    """The odds that it is true if nothing else were said."""
    rest: Literal["for", "against", "neither"]
    """What the rest of the evidence says of it, beyond chance."""


@dataclass(frozen=True, eq=False, kw_only=True)
class BehaviourDetail(Detail):
    """`deal.behaviour`: what it adds that people make and answer offers in some way."""

    model: str
    title: str
    offers: tuple[str, ...]
    """Those that weigh draws; what is offered again by the same tells nothing new."""
    sources: tuple[str, ...]
    """Sources that speak of several actors, and tie them together too."""
    without: Share | None
    """The odds of a deal if offers told only what is certain."""
    without_error: float | None
    adds: bool
    """That moves the odds, by more than three errors and two points."""
    firmer: Share | Absent = ABSENT
    """The odds if offers that were not accepted were chosen as surely as those that were."""
    firmer_error: float | Absent | None = ABSENT
    differs: bool
    """How surely offers are chosen moves the odds, by more than three errors and two points."""
    draws: int
    effective: float
    """What the joint draws, weighed as they were drawn, were worth."""
    method: Literal["drawn", "weighed", "paired", "moved"]
    moves: int
    """Rounds of moves, where too few draws carried the weight."""
    stuck: bool
    """Too few draws carry the weight, and moving them would take too long."""
