"""What the section on how talks would run shows: curves, a table, and where talks end."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from winset.report.view import View

Json = Mapping[str, Any]
MANNERS = ("blind", "considerate")
LEAST = 0.01
"""Ends that are rarer are not told one by one."""


@dataclass(frozen=True)
class Curve:
    """The odds of agreement by the end of each round, for all of one temper.

    `points` are places in a box of 100 by 100; `last` is the odds in the end.
    """

    temper: str
    points: str
    last: float


@dataclass(frozen=True)
class Drawing:
    """The curves of offers in one manner; `there` is where the odds that a deal exists stand."""

    manner: str
    curves: tuple[Curve, ...]
    there: str


def found(view: View) -> Json | None:
    """Return the detail of how talks would run, None where it is not known."""
    finding = view.finding("talks")
    return finding["detail"] if finding is not None and "played" in finding["detail"] else None


def drawings(detail: Json) -> list[Drawing]:
    """Draw the odds of agreement round by round, offers of each manner by themselves."""
    there = f"{100 - 100 * detail['exists']:.2f}"
    return [
        Drawing(
            manner,
            tuple(
                Curve(one["temper"], _points(one["by_round"]), one["by_round"][-1])
                for one in played(detail, manner)
                if one["temper"] != "mixed"
            ),
            there,
        )
        for manner in MANNERS
    ]


def played(detail: Json, manner: str) -> list[Json]:
    """Return how talks of one manner went, temper by temper, the mixed ones last."""
    return [one for one in detail["played"] if one["manner"] == manner]


def ends(detail: Json) -> list[Json]:
    """Return the outcomes that more than hardly any talks end in, the likeliest first."""
    return [one for one in detail["agreed"] if one["odds"] > LEAST]


def lengths(detail: Json, manner: str, temper: str) -> list[tuple[int, float | None]]:
    """Return rounds and the odds of finding what exists, the shortest talks first."""
    (own,) = (one for one in played(detail, manner) if one["temper"] == temper)
    others = [
        (one["rounds"], one["where_there"][temper])
        for one in detail["lengths"]
        if one["manner"] == manner
    ]
    return sorted([(detail["rounds"], own["where_there"]), *others])


def _points(odds: list[float]) -> str:
    """Write the places of a curve that begins at nothing."""
    rounds = len(odds)
    places = [(100 * number / rounds, 100 - 100 * share) for number, share in enumerate(odds, 1)]
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in [(0.0, 100.0), *places])
