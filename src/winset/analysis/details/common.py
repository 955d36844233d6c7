"""What the details of several findings share: odds, views, candidates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from winset.analysis.record import ABSENT, Absent, Record, Share
from winset.case.message import Message
from winset.case.status import Status

Outcome = Mapping[str, str]
Makers: TypeAlias = str | tuple[str, ...]
"""Who made an offer: an actor, or several."""


def told_makers(makers: tuple[str, ...]) -> Makers:
    """Return who made an offer, as a case file has it."""
    return makers[0] if len(makers) == 1 else makers


@dataclass(frozen=True, eq=False)
class UnderAccount(Record):
    """The same finding under one account."""

    status: Status
    value: Any
    error: float | None
    text: Message
    detail: Detail


@dataclass(frozen=True, eq=False, kw_only=True)
class Detail(Record):
    """What every finding can have."""

    accounts: Mapping[str, UnderAccount] | Absent = ABSENT


@dataclass(frozen=True, eq=False)
class Spread(Record):
    """A mean, and the middle nine tenths of the draws."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, eq=False)
class PriorSensitivity(Record):
    """The odds under the other prior."""

    prior: str
    value: Share
    error: float | None
    differs: bool
    """By more than three standard errors and two points."""
    depends: bool
    """One prior says more likely than not, the other not."""


@dataclass(frozen=True, eq=False)
class Chance(Record):
    """The odds of something, proved or estimated."""

    probability: Share
    error: float | None
    status: Status


@dataclass(frozen=True, eq=False)
class View(Record):
    """How one actor sees an outcome."""

    probability: Share
    error: float | None
    necessary: bool
    possible: bool
    status: Status
    value: Spread | None
    """Null where an order of states is known and nothing more."""


@dataclass(frozen=True, eq=False, kw_only=True)
class Judged(Record):
    """How everybody sees an outcome."""

    accepted_by_all: Share
    error: float | None
    status: Status
    actors: Mapping[str, View]


@dataclass(frozen=True, eq=False, kw_only=True)
class Candidate(Judged):
    """An outcome with everyone's view of it."""

    outcome: Outcome
    text: Message
    approved: bool | None
    prior_sensitivity: PriorSensitivity | Absent | None = ABSENT
    changes: tuple[str, ...] | Absent = ABSENT
    """The issues on which a counter-offer differs from the offer."""
    by_account: Mapping[str, Judged] | Absent = ABSENT
