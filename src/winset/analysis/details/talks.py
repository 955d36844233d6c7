"""The detail of `talks`: how talks would run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

from winset.analysis.details.common import Detail, Outcome
from winset.analysis.record import Count, Record, Share, Within
from winset.case.message import Message

Temper = Literal["boulware", "linear", "conceder", "mixed"]
Manner = Literal["blind", "considerate"]


@dataclass(frozen=True, eq=False)
class Part(Record):
    """A share, or a mean of shares, with its error."""

    share: Share
    error: float | None


@dataclass(frozen=True, eq=False, kw_only=True)
class TalksOf(Record):
    """How talks run if all are of one temper, and make offers in one manner."""

    manner: Manner
    """By one's own wishes alone; or, of what is good enough for oneself at that time, what is best
    for the others, as far as known."""
    temper: Temper
    """Firm until late, conceding evenly, yielding early; `mixed`: each of any of these."""
    found: Share
    """The odds that talks find a deal."""
    error: float | None
    where_there: Share | None
    """The same where a deal exists; null where none does."""
    where_error: float | None
    by_round: tuple[Share, ...]
    """The odds of agreement by the end of each round."""
    ends: Mapping[str, Share]
    """How often talks end in `agreement`, at the `deadline`, or as somebody `walked away`."""
    gained: Mapping[str, Part]
    """What each party gains, as a share of its best deal; where a deal exists."""
    regret: Part | None
    """What the best deal for all would give more, as a mean of these shares."""
    turned_down: Share
    """How often no deal is found, though all at the table agreed on what others turned down."""
    refusers: Mapping[str, Share]
    """The same by who turned it down, of those who have a vote and no seat at the table."""


@dataclass(frozen=True, eq=False, kw_only=True)
class TalksOfLength(Record):
    """The odds that talks of another length find a deal where one exists, by temper."""

    rounds: Annotated[int, Within(1)]
    manner: Manner
    where_there: Mapping[str, Share | None]


@dataclass(frozen=True, eq=False, kw_only=True)
class AgreedOn(Record):
    """An outcome that talks of considerate offers end in, tempers mixed."""

    outcome: Outcome
    text: Message
    odds: Share
    error: float | None


@dataclass(frozen=True, eq=False, kw_only=True)
class TalksDetail(Detail):
    """`talks`."""

    rounds: Annotated[int, Within(1)]
    draws: Count
    """Draws played; each with every combination of tempers, in either manner."""
    exists: Share
    """The odds that a deal exists, in these draws."""
    pace: tuple[Message, ...]
    """What a round stands for, and what waiting costs."""
    played: tuple[TalksOf, ...]
    lengths: tuple[TalksOfLength, ...]
    agreed: tuple[AgreedOn, ...]
    """Where talks end, the likeliest first."""
