"""What a tournament gave: its rows as tables, and what follows from them as plain data."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from math import isnan
from typing import Any

from winset.studies.columns import frame_of
from winset.studies.tournament.analysis import TIMES, Analysis, Ends, ends_of
from winset.studies.tournament.plan import Plan
from winset.studies.tournament.playing import Row, csv_rows
from winset.studies.tournament.table import Table, kind_of, rows_of, values_of
from winset.text.numbers import plural

SHOWN = 12
"""Errors that are told apart."""


@dataclass(frozen=True, eq=False)
class Tournament:
    """A tournament that was played.

    Attributes
    ----------
    plan : what was to be played.
    table : the rows by column, in the order of sessions.
    language : in which it is told: `en`, `de`, `fr`.
    """

    plan: Plan
    table: Table
    language: str = "en"

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(self.table)

    def __len__(self) -> int:
        return self.plan.sessions

    def __iter__(self) -> Iterator[Row]:
        return rows_of(self.table)

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
        return ends_of(self.table)

    def to_frame(self) -> Any:
        """Return a pandas DataFrame, a row a session, with a type for each column.

        Raises
        ------
        WinsetError
            pandas is not installed.
        """
        found = {name: values_of(self.table, name) for name in self.columns}
        return frame_of(found, {name: _TYPES[kind_of(name)] for name in self.columns})

    def to_csv(self) -> str:
        """Write the rows as CSV."""
        return f"{','.join(self.columns)}\n{csv_rows(self.plan, self)}"

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
            pa.array(values_of(self.table, name), types[kind_of(name)]) for name in self.columns
        ]
        target = BytesIO()
        parquet.write_table(pa.table(arrays, names=list(self.columns)), target)
        return target.getvalue()

    def page(self) -> str:
        """Return the page: who came first, payoffs, differences, equilibria, curves."""
        from winset.report.tournament_page import tournament_page

        return tournament_page(self.to_dict())

    def to_dict(self) -> dict[str, Any]:
        """Return plain data: what pages and texts are made from."""
        return self._document

    @cached_property
    def _document(self) -> dict[str, Any]:
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
        told = zip(self.table["case"], self.table["failure"], strict=True)
        counts = Counter(pair for pair in told if pair[1])
        return [
            {"case": name, "failure": said, "count": count}
            for (name, said), count in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))
        ][:SHOWN]


_TYPES = {"whole": "Int64", "number": "Float64", "word": "string"}


def _plain(number: float) -> float | None:
    return None if isnan(number) else float(number)
