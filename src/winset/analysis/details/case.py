"""The case itself, as an analysis tells it: what a reader needs to follow every finding back."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from winset.analysis.details.common import Makers, Outcome, Spread
from winset.analysis.record import ABSENT, Absent, Record, Share
from winset.case.message import Message

Known = Literal["scores", "order", "statements", "nothing"]


@dataclass(frozen=True, eq=False, kw_only=True)
class ActorTold(Record):
    """An actor."""

    id: str
    name: str
    role: Literal["party", "ratifier", "observer"]
    note: str | None
    known: Known
    consent: bool


@dataclass(frozen=True, eq=False)
class Named(Record):
    """An id with its name."""

    id: str
    name: str


@dataclass(frozen=True, eq=False, kw_only=True)
class IssueTold(Record):
    """An issue with its options."""

    id: str
    name: str
    options: tuple[Named, ...]
    owner: str | None
    unit: str | None
    numeric: bool
    note: str | None


@dataclass(frozen=True, eq=False)
class NoDealTold(Record):
    """What happens without a deal."""

    outcome: Outcome | None
    text: Message


@dataclass(frozen=True, eq=False)
class RuleTold(Record):
    """A rule, or an approval rule."""

    id: str
    text: Message


@dataclass(frozen=True, eq=False, kw_only=True)
class SourceTold(Record):
    """A source."""

    id: str
    title: str | None
    publisher: str | None
    author: str | None
    date: str | None
    language: str | None
    url: str | None
    file: str | None
    note: str | None
    reliability: Share | Absent = ABSENT
    """The chance that all it says may be relied on, where that is not certain."""


@dataclass(frozen=True, eq=False, kw_only=True)
class EvidenceTold(Record):
    """A quote, and where it stands in its source."""

    source: str
    quote: str
    speaker: str | None
    match: Literal["word for word", "normalised", "ambiguous", "no text"]
    position: int | None
    before: str
    after: str


@dataclass(frozen=True, eq=False, kw_only=True)
class StatementTold(Record):
    """A statement about what an actor wants."""

    id: str
    actor: str
    kind: str
    text: Message
    account: str | None
    confidence: Share | None
    basis: str
    assumed: str | None
    note: str | None
    evidence: tuple[EvidenceTold, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class OfferTold(Record):
    """An offer, and the answers to it."""

    id: str
    by: Makers
    on: datetime.date | None
    outcome: Outcome | None
    text: Message
    responses: Mapping[str, str]
    account: str | None
    note: str | None
    assumed: str | None
    evidence: tuple[EvidenceTold, ...]
    name: str | Absent = ABSENT
    """What it is called, where the case says so."""


@dataclass(frozen=True, eq=False, kw_only=True)
class ReactionTold(Record):
    """A reported reaction."""

    id: str
    by: str
    to: Outcome | None
    was: Literal["welcome", "indifferent", "regret"]
    instead_of: Outcome | None
    on: datetime.date | None
    account: str | None
    note: str | None
    assumed: str | None
    evidence: tuple[EvidenceTold, ...]


@dataclass(frozen=True, eq=False)
class OptionWorth(Record):
    """What an option is worth: the mean and the middle nine tenths of the draws."""

    option: str
    mean: float
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class CombinationWorth(Record):
    """What two options are worth together: the mean and the middle nine tenths of the draws."""

    option: str
    other: str
    mean: float
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class IssueWorth(Record):
    """What an issue weighs, and its options are worth."""

    issue: str
    weight: Spread
    options: tuple[OptionWorth, ...]
    together: str | Absent = ABSENT
    """The issue on which its worth depends: the weight is that of both together, and options are
    worth this while the other stays as in no deal."""
    combinations: tuple[CombinationWorth, ...] | Absent = ABSENT
    """What both are worth together, once for each pair; the first 36."""


@dataclass(frozen=True, eq=False, kw_only=True)
class PreferencesTold(Record):
    """What is believed of an actor."""

    actor: str
    unit: Literal["points", "share"]
    draws: int
    effective: float | None
    method: Message
    rows: tuple[IssueWorth, ...]
    no_deal: Spread
    at_most: float | Absent = ABSENT
    """The largest value, where some outcome could sum above it."""


@dataclass(frozen=True, eq=False, kw_only=True)
class ChangeTold(Record):
    """A statement that no longer holds, and what replaced it."""

    actor: str
    day: datetime.date | None
    """The last day on which it held, or the first of the new one; null where not known."""
    gone: str
    new: str | None
    account: str | None
    text: Message
    evidence: tuple[EvidenceTold, ...]


@dataclass(frozen=True, eq=False)
class DiscountTold(Record):
    """After each period a deal is worth the factor times as much."""

    per: Literal["day", "week", "month", "year", "round"]
    factor: float


@dataclass(frozen=True, eq=False)
class TimingTold(Record):
    """When an agreement is due, and what waiting costs: for bargaining only."""

    deadline: datetime.date | None
    discount: Mapping[str, DiscountTold]
    text: Message


@dataclass(frozen=True, eq=False)
class EvidenceTally(Record):
    """How many statements rest on what."""

    evidence: int
    assumed: int
    unsupported: int


@dataclass(frozen=True, eq=False, kw_only=True)
class CaseTold(Record):
    """The case."""

    title: str
    summary: str | None
    actors: tuple[ActorTold, ...]
    issues: tuple[IssueTold, ...]
    binding: tuple[str, ...]
    """Issues on which a signed deal cannot be broken alone."""
    outcomes: int
    """Size of the space before rules."""
    feasible: int | None
    """After rules; null where not listed."""
    no_deal: NoDealTold
    rules: tuple[RuleTold, ...]
    approval: tuple[RuleTold, ...]
    sources: tuple[SourceTold, ...]
    accounts: tuple[Named, ...]
    statements: tuple[StatementTold, ...]
    offers: tuple[OfferTold, ...]
    reactions: tuple[ReactionTold, ...]
    preferences: tuple[PreferencesTold, ...]
    evidence_tally: EvidenceTally
    assumed: tuple[str, ...]
    """What reading the case assumed; doubts stand in the brief."""
    changes: tuple[ChangeTold, ...] | Absent = ABSENT
    """Statements that no longer hold, where there are some."""
    time: TimingTold | Absent = ABSENT
    """Where the case says something of time."""
