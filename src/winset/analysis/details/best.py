"""The details of `deal.best`, `deal.menu`, `deal.heart` and `deal.accounts`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from winset.analysis.details.common import Detail, Judged, Outcome
from winset.analysis.record import ABSENT, Absent, Record, Share
from winset.case.message import Message


@dataclass(frozen=True, eq=False, kw_only=True)
class OddsBy(Record):
    """The same odds, by one account and one prior."""

    account: str | None
    prior: str
    value: Share
    error: float | None
    proved: bool


@dataclass(frozen=True, eq=False, kw_only=True)
class OddsRange(Record):
    """Odds over priors and accounts, two standard errors to each side counted in."""

    low: Share
    high: Share
    proved: bool
    """All of them are proved and the same."""
    odds: tuple[OddsBy, ...]


@dataclass(frozen=True, eq=False, kw_only=True)
class Worlds(Record):
    """Joint draws that stand for all: a column of flags is one of them."""

    actors: Mapping[str, str]
    """For each actor a flag per world, "1": it accepts, or would rather have it than no deal."""
    approval: Mapping[str, str]
    """The same for each approval rule that is not a plain veto."""
    together: str


@dataclass(frozen=True, eq=False, kw_only=True)
class GroupVotes(Record):
    """A group of an approval rule and its votes."""

    actor: str
    votes: float
    indispensable: bool
    """Without it the rule cannot be met, whoever else accepts."""
    short: float
    """Votes that are lacking if this group alone changes sides; 0: there are enough."""


@dataclass(frozen=True, eq=False, kw_only=True)
class ApprovalOdds(Record):
    """An approval rule about the best deal; the votes where it is a single quota."""

    rule: str
    name: Message
    odds: Share
    error: float | None
    proved: bool
    needed: float | Absent = ABSENT
    total: float | Absent = ABSENT
    votes: float | Absent = ABSENT
    """Of the groups that accept in more than half of the draws."""
    groups: tuple[GroupVotes, ...] | Absent = ABSENT
    enough: tuple[str, ...] | Absent = ABSENT
    """Groups each of which would close what is lacking alone."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Refusal(Record):
    """Who refuses where the best deal fails."""

    kind: Literal["actor", "approval"]
    id: str
    name: Message
    share: Share
    """Of the draws in which the deal fails."""
    refuses: Share
    """Of all draws."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Swap(Record):
    """A change of the best deal, and what it does to everybody's odds."""

    changes: Outcome
    outcome: Outcome
    text: Message
    accepted_by_all: Share
    actors: Mapping[str, Share]
    gains: tuple[str, ...]
    """Who has a vote and is better off by it, on average."""
    gives: tuple[str, ...]
    """Who has a vote and is worse off by it, on average."""


@dataclass(frozen=True, eq=False, kw_only=True)
class AskedOfBest(Record):
    """What it would tell to ask one actor for the best deal."""

    actor: str
    yes: Share
    if_yes: Share
    if_no: Share
    """The odds of the best other deal after a no."""
    best_if_no: Outcome | None
    gain: Share
    """Expected rise of the odds of the best deal."""


@dataclass(frozen=True, eq=False, kw_only=True)
class BestDetail(Detail):
    """`deal.best`."""

    outcome: Outcome
    text: Message
    exists: OddsRange
    """That there is some deal."""
    range: OddsRange
    """That this is one: over all accounts, or where they are `apart` of what they share."""
    apart: bool
    """Accounts differ by more than ten points on whether this is a deal."""
    judged: Judged
    required: tuple[str, ...]
    """Who must accept by itself, whatever approval rules say."""
    by_account: Mapping[str, OddsRange] | Absent = ABSENT
    worlds: Worlds | Absent = ABSENT
    approval: tuple[ApprovalOdds, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    """The obstacle first."""
    mend: Swap | Absent = ABSENT
    """The smallest change that brings the obstacle in, at the least cost to the whole."""
    swaps: tuple[Swap, ...] = ()
    """Changes of one or two issues that make it likelier that all agree; else those that bring in
    the least willing side."""
    asked: AskedOfBest | Absent = ABSENT


@dataclass(frozen=True, eq=False, kw_only=True)
class MenuDeal(Record):
    """A deal of the menu."""

    outcome: Outcome
    text: Message
    accepted_by_all: Share
    together: Share
    """That this one or one before it is a deal."""


@dataclass(frozen=True, eq=False, kw_only=True)
class MenuDetail(Detail):
    """`deal.menu`."""

    deals: tuple[MenuDeal, ...]
    exists: Share


@dataclass(frozen=True, eq=False, kw_only=True)
class HeartDetail(Detail):
    """`deal.heart`."""

    issues: tuple[str, ...]
    because: Literal["offers", "said", "weights"]
    whole: Share
    """There is a deal that moves all of them."""
    touched: Share
    """There is a deal that moves at least one of them."""
    small: Share
    """There is a deal that moves none of them."""


@dataclass(frozen=True, eq=False, kw_only=True)
class AccountsDetail(Detail):
    """`deal.accounts`."""

    actor: str
    outcome: Outcome
    text: Message
    odds: Mapping[str, OddsBy]
    """That the actor accepts the outcome, by account."""
    best: Mapping[str, OddsRange]
    """That the best deal is one, by account."""
