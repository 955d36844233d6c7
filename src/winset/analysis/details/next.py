"""The details of `next.*`: what one party should offer next."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from winset.analysis.details.common import Detail, Outcome
from winset.analysis.record import Record, Share
from winset.case.message import Message


@dataclass(frozen=True, eq=False, kw_only=True)
class OfferReceived(Record):
    """How an offer would be received, by one rule of how others answer."""

    odds: Share
    """That all whose consent is needed accept it."""
    error: float | None
    gain: float
    """What it is worth to its maker over no deal where it is accepted."""
    value: float
    """`gain` times `odds`."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Proposal(Record):
    """Something to offer."""

    outcome: Outcome
    text: Message
    gain: float
    """What it is worth to its maker over no deal on average, accepted or not."""
    own: Share
    """That it is no worse than no deal to its maker."""
    others: Mapping[str, float]
    """What it is worth to those whose consent is needed, as a part of what is at stake for each."""
    received: Mapping[str, OfferReceived]
    """By rule: `no-deal`, `people`, `own-offer`."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Single(Record):
    """The best single offer by one rule."""

    rule: str
    proposal: Proposal


@dataclass(frozen=True, eq=False, kw_only=True)
class Trade(Record):
    """A point where more gain costs odds, and better odds cost gain."""

    outcome: Outcome
    text: Message
    odds: Share
    gain: float
    """Where it is accepted."""


@dataclass(frozen=True, eq=False, kw_only=True)
class AtOnce(Record):
    """Several offers of like value, made at the same time."""

    proposals: tuple[Proposal, ...]
    odds: Share
    """That one of them is accepted at least."""
    error: float | None
    most: Share
    """No other choice of so many has better odds than this."""
    alike: int
    """How many outcomes are of like value."""
    proved: bool


@dataclass(frozen=True, eq=False, kw_only=True)
class Turn(Record):
    """One of several offers made one after another."""

    proposal: Proposal
    odds: Share
    """That it is accepted if those before it were turned down."""


@dataclass(frozen=True, eq=False, kw_only=True)
class InTurn(Record):
    """Offers made one after another, as long as none is accepted."""

    turns: tuple[Turn, ...]
    value: float
    """What they bring together on average."""
    reached: Share
    """That one of them is accepted."""
    most: float | None
    """No sequence of outcomes brings more than this; null where that is not known."""
    listed: int
    """How many outcomes they were chosen from."""
    proved: bool
    """No other sequence of these brings more."""


@dataclass(frozen=True, eq=False)
class Shift(Record):
    """An issue that counts for more or less with an actor once it has said no."""

    actor: str
    issue: str
    before: Share
    after: Share


@dataclass(frozen=True, eq=False, kw_only=True)
class AfterNo(Record):
    """What a no to the best single offer would tell."""

    odds: Share
    """Of a no."""
    exists: Share
    """That there is a deal after it."""
    refusing: Mapping[str, Share]
    """In what share of the noes each actor says it."""
    shift: Shift | None
    then: Trade | None
    """The best single offer after it."""


@dataclass(frozen=True, eq=False, kw_only=True)
class OnTable(Record):
    """An offer of others that has no answer: to accept it, or to counter it."""

    offer: str
    text: Message
    gain: float
    odds: Share
    """That it becomes a deal if it is accepted."""
    value: float
    """What accepting brings, on average."""
    counter: float
    """What offers of one's own bring together, on average."""
    accept: bool


@dataclass(frozen=True, eq=False, kw_only=True)
class NextDetail(Detail):
    """`next.*`."""

    by: str
    rule: str
    """The rule by which what is not told by rule is found."""
    scored: bool
    """Gains are in points of the case; else parts of what is at stake for the party."""
    at_stake: float
    discount: float | None
    """What a deal is worth to the party after each offer turned down, as part of before."""
    floor: float | None
    looked_at: int
    """How many outcomes were looked at; of more, those that promise most."""
    all_listed: bool
    single: tuple[Single, ...]
    """The best single offer by each rule; without those by which nothing is worth offering."""
    trade_off: tuple[Trade, ...]
    """The likeliest first."""
    logrolling: Proposal | None
    """Best for the others of what is worth as much to the party; null where it is the single."""
    at_once: AtOnce | None
    in_turn: InTurn | None
    after_no: AfterNo | None
    on_table: tuple[OnTable, ...]
