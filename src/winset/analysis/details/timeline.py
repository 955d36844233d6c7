"""The detail of `timeline`: what happened and what came to be known, day by day."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from winset.analysis.details.common import Detail
from winset.analysis.record import Record
from winset.case.message import Message

Happening = Literal["source", "offer", "reaction", "statements", "change"]


@dataclass(frozen=True, eq=False)
class Happened(Record):
    """One thing of a day."""

    kind: Happening
    id: str | None
    """Of the source, offer, reaction or statement; null where it is several."""
    text: Message


@dataclass(frozen=True, eq=False, kw_only=True)
class DayTold(Record):
    """One day of the timeline."""

    day: datetime.date
    """Of what is dated by month or year, the last day of it."""
    happened: tuple[Happened, ...]
    statements: int
    """How many statements were known by the end of the day."""
    offers: int
    """How many offers had been made by then."""


@dataclass(frozen=True, eq=False, kw_only=True)
class TimelineDetail(Detail):
    """What happened and what came to be known, the earliest first."""

    days: tuple[DayTold, ...]
    always: int
    """Statements that count from the start: assumptions, and what cites no dated source."""
