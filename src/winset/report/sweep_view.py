"""What a sweep shows: a tornado, a line, a two-way chart and a table, as places and words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from math import ceil, floor
from typing import Any

from winset.case.message import Message, say
from winset.wording.languages import catalogue
from winset.wording.numbers import figure, number, percent

Json = Mapping[str, Any]
COUNTS = frozenset({"deal.count", "deal.pareto", "deal.openers"})
"""Findings whose value is a number of things; that of others is a share."""
NAMED = frozenset({"deal.exists", "deal.best", "deal.count", "deal.candidates"})
"""Findings that have a name of their own here."""
SHADES = 6
MOST = 1000
"""Rows of a table on a page."""
ERRORS = 2
"""What ± says: standard errors to each side."""


@dataclass(frozen=True)
class Bar:
    """One quantity of a tornado: from the lowest value to the highest, in per cent of the width.

    `low` and `high` are ends with their errors beside them; `text` tells both.
    """

    path: str
    title: str
    low: float
    high: float
    whiskers: tuple[tuple[float, float], ...]
    text: str


@dataclass(frozen=True)
class Chart:
    """One figure of a sweep, drawn; `kind` is `tornado`, `line` or `grid`."""

    kind: str
    figure: str
    name: str
    baseline: float | None
    ends: tuple[str, str] = ("", "")
    bars: tuple[Bar, ...] = ()
    points: str = ""
    band: str = ""
    across: tuple[str, str] = ("", "")
    heads: tuple[str, ...] = ()
    cells: tuple[tuple[str, tuple[tuple[str, str, int], ...]], ...] = ()


class SweepView:
    """A sweep in the words of its language; `document` is what `Sweep.to_dict()` returns."""

    def __init__(self, document: Json) -> None:
        self.document = document
        self.catalogue = catalogue(document["settings"]["language"])
        self.varied: Sequence[Json] = document["varied"]
        self.rows: Sequence[Json] = document["rows"]
        self.baseline: Json = document["baseline"]

    def text(self, told: Message) -> str:
        """Put a message into words."""
        return self.catalogue.text(told)

    def title(self, quantity: Json) -> str:
        """Name a quantity."""
        return self.text(quantity["title"])

    def name(self, finding: str) -> str:
        """Name a figure."""
        if finding in NAMED:
            return self.text(say(f"sweep.figure.{finding}"))
        return self.text(say("sweep.figure.other", id=finding))

    @property
    def figures(self) -> tuple[str, ...]:
        """The findings that have a value in some row, families by their members."""
        columns = self.document["columns"]
        return tuple(name.removesuffix(".status") for name in columns if name.endswith(".status"))

    def value(self, raw: Any) -> str:
        """Write a value of a quantity."""
        if raw is None:
            return self.text(say("sweep.value.none"))
        if isinstance(raw, bool):
            return self.text(say("sweep.value.yes" if raw else "sweep.value.no"))
        return figure(raw, self.catalogue.forms) if isinstance(raw, int | float) else str(raw)

    def figure(self, row: Json, finding: str) -> str:
        """Write a figure of a row, with what it may be off by."""
        found, error = row.get(finding), row.get(f"{finding}.error")
        if row.get("problem") or found is None:
            return "–"
        if isinstance(found, bool):
            return self.value(found)
        forms = self.catalogue.forms
        if not isinstance(found, int | float):
            return str(found)
        if finding not in COUNTS and 0 <= found <= 1:
            settled = row.get(f"{finding}.status") in {"exact", "necessary", "impossible"}
            return percent(found, error, settled, forms)
        told = number(found, forms)
        return f"{told} ± {number(ERRORS * error, forms)}" if error else told

    def charts(self) -> list[Chart]:
        """Draw every figure that is a number."""
        return [chart for name in self.figures if (chart := self._chart(name)) is not None]

    def _chart(self, finding: str) -> Chart | None:
        if not any(_number(row.get(finding)) for row in self.rows):
            return None
        scale = _Scale([self.baseline, *self.rows], finding)
        base = self.baseline.get(finding)
        chart = Chart(
            "tornado",
            finding,
            self.name(finding),
            None if base is None or not _number(base) else scale.place(base),
            (self._end(finding, scale.low), self._end(finding, scale.high)),
        )
        numeric = all(_number(value) for one in self.varied for value in one["values"])
        alone = len(self.varied) == 1
        if self.document["each"] or (alone and not (numeric and len(self.rows) > 1)):
            return replace(chart, bars=self._bars(finding, scale))
        if alone:
            return self._line(chart, scale)
        return self._grid(chart, scale) if len(self.varied) == 2 else None

    def _end(self, finding: str, value: float) -> str:
        forms = self.catalogue.forms
        if finding in COUNTS or not 0 <= value <= 1:
            return number(value, forms)
        return f"{figure(round(value * 100), forms)}{forms.percent}"

    def _bars(self, finding: str, scale: _Scale) -> tuple[Bar, ...]:
        bars = []
        for one in self.varied:
            path = one["path"]
            rows = [
                row
                for row in self.rows
                if (row.get("varied") == path or not self.document["each"])
                and _number(row.get(finding))
            ]
            if not rows:
                continue
            ranked = sorted(rows, key=lambda row: row[finding])
            ends = [ranked[0], ranked[-1]] if len(ranked) > 1 else [ranked[0]]
            told = tuple(
                say("sweep.end", value=self.value(end[path]), figure=self.figure(end, finding))
                for end in ends
            )
            known = [scale.place(row[finding]) for row in rows]
            if _number(self.baseline.get(finding)):
                known.append(scale.place(self.baseline[finding]))
            bars.append(
                Bar(
                    path,
                    self.title(one),
                    min(known),
                    max(known),
                    tuple(scale.reach(end, finding) for end in ends),
                    self.text(say("sweep.ends", ends=told)),
                )
            )
        return tuple(sorted(bars, key=lambda bar: bar.low - bar.high))

    def _line(self, chart: Chart, scale: _Scale) -> Chart:
        finding, path = chart.figure, self.varied[0]["path"]
        rows = sorted(
            (row for row in self.rows if _number(row.get(finding))), key=lambda row: row[path]
        )
        low, high = rows[0][path], rows[-1][path]
        over = [100 * (row[path] - low) / (high - low) if high > low else 50.0 for row in rows]
        reach = [scale.reach(row, finding) for row in rows]
        top = [f"{x:.2f},{100 - up:.2f}" for x, (_, up) in zip(over, reach, strict=True)]
        below = [f"{x:.2f},{100 - down:.2f}" for x, (down, _) in zip(over, reach, strict=True)]
        line = [
            f"{x:.2f},{100 - scale.place(row[finding]):.2f}"
            for x, row in zip(over, rows, strict=True)
        ]
        return replace(
            chart,
            kind="line",
            points=" ".join(line),
            band=" ".join([*top, *below[::-1]]),
            across=(self.value(low), self.value(high)),
        )

    def _grid(self, chart: Chart, scale: _Scale) -> Chart:
        down, across = (one["path"] for one in self.varied)
        found = {(row[down], row[across]): row for row in self.rows}
        heads = tuple(self.value(value) for value in self.varied[1]["values"])
        cells = tuple(
            (
                self.value(one),
                tuple(
                    self._cell(found[one, other], chart.figure, scale)
                    for other in self.varied[1]["values"]
                ),
            )
            for one in self.varied[0]["values"]
        )
        return replace(chart, kind="grid", heads=heads, cells=cells)

    def _cell(self, row: Json, finding: str, scale: _Scale) -> tuple[str, str, int]:
        """Return the figure of a cell, what it may be off by, and its shade."""
        text, _, margin = self.figure(row, finding).partition(" ± ")
        if not _number(row.get(finding)):
            return text, "", 0
        return text, margin, min(SHADES - 1, int(scale.place(row[finding]) / 100 * SHADES))

    @property
    def table(self) -> Sequence[Json]:
        """The rows that a page shows."""
        return self.rows[:MOST]


class _Scale:
    """From the lowest to the highest of a figure, errors included, as per cent of a width."""

    def __init__(self, rows: Sequence[Json], finding: str) -> None:
        found = [row[finding] for row in rows if _number(row.get(finding))]
        ends = [end for row in rows if _number(row.get(finding)) for end in _ends(row, finding)]
        step = 0.05
        if finding in COUNTS or max(found) > 1 or min(found) < 0:
            step = max(1.0, 10.0 ** (len(str(int(max(ends) - min(ends)))) - 1))
        else:
            ends = [min(1.0, max(0.0, end)) for end in ends]
        self.low = round(floor(min(ends) / step + 1e-9) * step, 10)
        self.high = round(ceil(max(ends) / step - 1e-9) * step, 10)
        if self.high <= self.low:
            self.high = self.low + step
            if step < 1 and self.high > 1:
                self.low, self.high = 1 - step, 1.0

    def place(self, value: float) -> float:
        return min(100.0, max(0.0, 100 * (value - self.low) / (self.high - self.low)))

    def reach(self, row: Json, finding: str) -> tuple[float, float]:
        low, high = _ends(row, finding)
        return self.place(low), self.place(high)


def _ends(row: Json, finding: str) -> tuple[float, float]:
    margin = ERRORS * (row.get(f"{finding}.error") or 0.0)
    return row[finding] - margin, row[finding] + margin


def _number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)
