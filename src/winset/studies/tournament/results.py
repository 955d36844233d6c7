"""What a tournament gave: its rows as tables, and what follows from them as plain data."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO, StringIO
from math import isnan
from typing import Any

from winset.studies.columns import frame_of
from winset.studies.tournament.analysis import TIMES, Analysis, Ends, ends_of
from winset.studies.tournament.plan import Plan
from winset.studies.tournament.playing import Row, columns
from winset.text.numbers import plural

WHOLE = frozenset({"session", "draw", "rounds", "seed", "round"})
WORDS = ("case", "end", "outcome", "failure")
SHOWN = 12
"""Errors that are told apart."""


@dataclass(frozen=True, eq=False)
class Tournament:
    """A tournament that was played.

    Attributes
    ----------
    plan : what was to be played.
    cells : the rows as they are kept, in the order of sessions; names in `columns`.
    language : in which it is told: `en`, `de`, `fr`.
    """

    plan: Plan
    cells: tuple[tuple[str, ...], ...]
    language: str = "en"

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return columns(self.plan)

    def __len__(self) -> int:
        return len(self.cells)

    def __iter__(self) -> Iterator[Row]:
        kinds = [_kind(name) for name in self.columns]
        for row in self.cells:
            yield {
                name: _value(cell, kind)
                for name, cell, kind in zip(self.columns, row, kinds, strict=True)
            }

    def __repr__(self) -> str:
        strategies = plural(len(self.plan.entrants), "strategy", "strategies")
        cases = plural(len(self.plan.entries), "case")
        return f"<Tournament of {strategies} on {cases}: {plural(len(self), 'session')}>"

    def _repr_html_(self) -> str:
        from winset.report.tournament_page import tournament_table

        return tournament_table(self.to_dict())

    @cached_property
    def analysis(self) -> Analysis:
        """What the results say."""
        return Analysis(self.plan, self._ends)

    @cached_property
    def _ends(self) -> Ends:
        return ends_of(self.plan, self.cells, self.columns)

    def to_frame(self) -> Any:
        """Return a pandas DataFrame, a row a session, with a type for each column.

        Raises
        ------
        WinsetError
            pandas is not installed.
        """
        found = {
            name: [_value(cell, _kind(name)) for cell in column]
            for name, column in zip(self.columns, self._by_column, strict=True)
        }
        return frame_of(found, {name: _TYPES[_kind(name)] for name in self.columns})

    def to_csv(self) -> str:
        """Write the rows as CSV."""
        text = StringIO()
        csv.writer(text, lineterminator="\n").writerows([self.columns, *self.cells])
        return text.getvalue()

    def to_parquet(self) -> bytes:
        """Write the rows as Parquet.

        Raises
        ------
        WinsetError
            pyarrow is not installed.
        """
        from winset.extras import extra

        parquet = extra("pyarrow.parquet", "Parquet")
        import pyarrow as pa

        types = {"whole": pa.int64(), "number": pa.float64(), "word": pa.string()}
        arrays = [
            pa.array([_value(cell, _kind(name)) for cell in column], types[_kind(name)])
            for name, column in zip(self.columns, self._by_column, strict=True)
        ]
        target = BytesIO()
        parquet.write_table(pa.table(arrays, names=list(self.columns)), target)
        return target.getvalue()

    @property
    def _by_column(self) -> list[tuple[str, ...]]:
        return list(zip(*self.cells, strict=True)) or [()] * len(self.columns)

    def page(self) -> str:
        """Return the page: who came first, payoffs, differences, equilibria, curves."""
        from winset.report.tournament_page import tournament_page

        return tournament_page(self.to_dict())

    def to_dict(self) -> dict[str, Any]:
        """Return plain data: what pages and texts are made from."""
        from winset import __version__

        plan, found = self.plan, self.analysis
        names = [entrant.name for entrant in plan.entrants]
        curves, scores, matrix = found.curves(), found.scores.mean(axis=0), found.matrix
        return {
            "winset": __version__,
            "plan": plan.hash,
            "settings": {"language": self.language},
            "protocol": plan.document["protocol"],
            "convention": plan.convention,
            "rounds": list(plan.rounds),
            "seeds": len(plan.seeds),
            "fixed": sum(entrant.strategy.deterministic for entrant in plan.entrants),
            "seating": plan.seating,
            "sessions": len(self),
            "agreements": int(self._ends.agreed.sum()),
            "errors": int(self._ends.errors.sum()),
            "cases": [
                {
                    "name": entry.name,
                    "seats": list(entry.seats),
                    "draws": entry.draws,
                    "sessions": int(plan.starts[k + 1] - plan.starts[k]),
                    "agreements": int(self._ends.agreed[plan.starts[k] : plan.starts[k + 1]].sum()),
                }
                for k, entry in enumerate(plan.entries)
            ],
            "strategies": [
                {
                    "name": names[k],
                    "score": float(scores[k]),
                    "agreed": float(curves[k, -1]),
                    "source": plan.entrants[k].strategy.source or None,
                }
                for k in found.ranking
            ],
            "matrix": [[_plain(matrix[a, b]) for b in found.ranking] for a in found.ranking],
            "pairs": [
                {
                    "better": names[pair.better],
                    "worse": names[pair.worse],
                    "difference": pair.difference,
                    "interval": None if pair.interval is None else list(pair.interval),
                    "odds": pair.odds,
                    "corrected": pair.corrected,
                    "sure": pair.sure,
                }
                for pair in found.pairs()
            ],
            "equilibria": [
                {
                    "one": names[held.one],
                    "other": names[held.other],
                    "concept": held.concept,
                    "share": held.share,
                }
                for held in found.held()
            ],
            "games": sum(len(entry.seats) == 2 for entry in plan.entries),
            "curves": {
                "times": [(k + 1) / TIMES for k in range(TIMES)],
                "agreed": {names[k]: curves[k].tolist() for k in found.ranking},
            },
            "failures": self._failures(),
        }

    def _failures(self) -> list[dict[str, Any]]:
        """Count errors by what was said, the most frequent first."""
        at = self.columns.index("failure")
        case = self.columns.index("case")
        counts = Counter((row[case], row[at]) for row in self.cells if row[at])
        return [
            {"case": name, "failure": said, "count": count}
            for (name, said), count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        ][:SHOWN]


_TYPES = {"whole": "Int64", "number": "Float64", "word": "string"}


def _kind(name: str) -> str:
    """Tell which kind of cell a column has."""
    if name in WHOLE:
        return "whole"
    return "word" if name in WORDS or name.startswith(("seat.", "strategy.")) else "number"


def _value(cell: str, kind: str) -> Any:
    if not cell:
        return None
    return int(cell) if kind == "whole" else float(cell) if kind == "number" else cell


def _plain(number: float) -> float | None:
    return None if isnan(number) else float(number)
