"""What the section on what happened when shows: a strip of days, and the days in words."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from winset.report.view import View

Json = Mapping[str, Any]
LANES = ("offer", "reaction", "change", "statements", "source")
"""Lines of the strip, from the top; what people did before what was written of it."""
NEAREST = 0.8
"""Marks nearer than this, of 100, are moved apart, so that each can be seen."""


@dataclass(frozen=True)
class Mark:
    """A day on a line of the strip; `x` is its place of 100, `count` how much happened."""

    day: datetime.date
    x: str
    count: int


@dataclass(frozen=True)
class Lane:
    """One line of the strip."""

    kind: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True)
class Year:
    """Where a year begins on the strip."""

    year: int
    x: str


@dataclass(frozen=True)
class Strip:
    """The strip: its lines, its years, its first and last day."""

    lanes: tuple[Lane, ...]
    years: tuple[Year, ...]
    first: datetime.date
    last: datetime.date


def found(view: View) -> Json | None:
    """Return the detail of the timeline; None where too few days are known."""
    finding = view.finding("timeline")
    return None if finding is None else finding["detail"]


def date(text: str) -> datetime.date:
    """Return a day of the document."""
    return datetime.date.fromisoformat(text)


def strip(detail: Json) -> Strip:
    """Lay the days out.

    Talks are often quiet for years and then crowded in days, so half of a place is by the calendar
    and half by the order of the days.
    """
    days = [date(day["day"]) for day in detail["days"]]
    first, last = days[0], days[-1]
    whole = max(1, (last - first).days)
    places = {
        day: 2 + 96 * (0.5 * (day - first).days / whole + 0.5 * place / max(1, len(days) - 1))
        for place, day in enumerate(days)
    }
    lanes = []
    for kind in LANES:
        marks = [
            Mark(day, f"{places[day]:.2f}", count)
            for day, told in zip(days, detail["days"], strict=True)
            if (count := sum(one["kind"] == kind for one in told["happened"]))
        ]
        if marks:
            lanes.append(Lane(kind, tuple(marks)))
    years: list[Year] = []
    for day in days:
        if not years or years[-1].year != day.year:
            years.append(Year(day.year, f"{places[day]:.2f}"))
    return Strip(tuple(lanes), tuple(years), first, last)
