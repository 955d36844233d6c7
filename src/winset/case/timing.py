"""What a case says of time: a deadline, what waiting costs, and scores that change later."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from fractions import Fraction


class Period(StrEnum):
    """How long it takes until a value shrinks once."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ROUND = "round"


@dataclass(frozen=True, slots=True)
class Discount:
    """After each period a deal is worth `factor` times as much."""

    per: Period
    factor: Fraction


@dataclass(frozen=True, slots=True)
class Later:
    """Scores that change: from a round (a number) or a day on, until the next change.

    `points` are those of the issues that change; `no_deal` stays as it was where it is None.
    """

    start: int | datetime.date
    no_deal: Fraction | None = None
    points: Mapping[str, tuple[Fraction, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Timing:
    """The last day for an agreement, and what waiting costs each actor."""

    deadline: datetime.date | None = None
    discount: Mapping[str, Discount] = field(default_factory=dict)

    def __bool__(self) -> bool:
        """Whether anything is said of time."""
        return self.deadline is not None or bool(self.discount)
