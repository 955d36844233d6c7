"""Playing sessions of a plan: in compiled code where that can be, else one by one."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from threading import local
from typing import Any

import numpy as np

from winset.bargaining import ENDS, End, Strategy, session, walkable, walked
from winset.case.types import Case
from winset.errors import WinsetError
from winset.studies.columns import csv_text
from winset.studies.tournament.plan import Line, Plan
from winset.studies.tournament.tables import KEPT, Tables, Yardstick

Row = dict[str, Any]
FIXED = ("session", "case", "draw", "rounds", "seed", "end", "round", "outcome", "failure")
SEAT = ("seat", "strategy", "value", "gain", "share")
MEASURED = ("frontier_distance", "nash_distance")
TOLD = 300
"""Characters that are kept of what an error said."""
DIED = "the process that played it was ended (os._exit, a crash, or out of memory)"


class _AtHand(local):
    """The cases that this thread has at hand: a worker of a cluster may have several."""

    def __init__(self) -> None:
        self.tables: OrderedDict[tuple[str, int, int], Tables] = OrderedDict()


_AT_HAND = _AtHand()


def columns(plan: Plan) -> tuple[str, ...]:
    """Return the columns of the results: five for each seat, as `share.1`."""
    most = max(len(entry.seats) for entry in plan.entries)
    seats = (f"{name}.{k + 1}" for k in range(most) for name in SEAT)
    return (*FIXED, *seats, *MEASURED)


@dataclass(frozen=True)
class Part:
    """Sessions from `start` to before `stop` of the plan, with the cases that they need."""

    plan: Plan
    cases: Mapping[int, Case]
    start: int
    stop: int

    @classmethod
    def of(cls, plan: Plan, cases: Sequence[Case], start: int, stop: int) -> Part:
        """Take sessions; `cases` are all of the plan's."""
        first, last = (int(np.searchsorted(plan.starts, k, "right")) - 1 for k in (start, stop - 1))
        return cls(plan, {k: cases[k] for k in range(first, last + 1)}, start, stop)

    def only(self, start: int, stop: int) -> Part:
        """Return some of them."""
        return replace(self, start=start, stop=stop)

    def blocks(self) -> Iterator[tuple[int, int, int, list[int]]]:
        """Yield (case, draw, place of rounds, lines): sessions at one table."""
        plan = self.plan
        case = int(np.searchsorted(plan.starts, self.start, "right")) - 1
        at = self.start
        while at < self.stop:
            end = min(self.stop, int(plan.starts[case + 1]))
            first = int(plan.starts[case])
            spots = (plan.spot(case, k - first) for k in range(at, end))
            for (draw, rounds), some in groupby(spots, lambda spot: spot[:2]):
                yield case, draw, rounds, [spot.line for spot in some]
            at, case = end, case + 1


def played(part: Part) -> str:
    """Play sessions; return their rows as CSV, without a head."""
    return csv_rows(part.plan, rows_of(part))


def csv_rows(plan: Plan, rows: Iterable[Row]) -> str:
    """Write rows as CSV, without a head."""
    return csv_text(columns(plan), rows).partition("\n")[2]


def one_by_one(part: Part) -> Iterator[Row]:
    """Play sessions one after the other."""
    for place in range(part.start, part.stop):
        yield from rows_of(part.only(place, place + 1))


def rows_of(part: Part) -> list[Row]:
    """Play sessions.

    What a strategy does wrong is an end of its session; what is wrong with a case, of all of its.
    """
    rows: list[Row] = []
    for case, draw, rounds, lines in part.blocks():
        heads = _heads(part, len(rows), case, (draw, rounds), lines)
        try:
            tables = _tables(part, case)
            yardstick = tables.at(draw)
        except Exception as error:  # one case must not stop the rest
            expected = isinstance(error, WinsetError | ValueError)
            told = str(error) if expected else f"{type(error).__name__}: {error}"
            rows += [failed(head, _short(told)) for head in heads]
            continue
        rows += _Block(part.plan, tables, yardstick, part.plan.rounds[rounds]).rows(heads, lines)
    return rows


def _heads(
    part: Part, done: int, case: int, spot: tuple[int, int], lines: Sequence[int]
) -> list[Row]:
    plan = part.plan
    entry = plan.entries[case]
    every = plan.lines(len(entry.seats))
    return [
        {
            "session": part.start + done + k,
            "case": entry.name,
            "draw": spot[0],
            "rounds": plan.rounds[spot[1]],
            "seed": every[line].seed,
        }
        | {f"seat.{place + 1}": seat for place, seat in enumerate(entry.seats)}
        | {
            f"strategy.{place + 1}": plan.entrants[who].name
            for place, who in enumerate(every[line].lineup)
        }
        for k, line in enumerate(lines)
    ]


def _short(told: str) -> str:
    """Write what an error said in one line that is not too long."""
    return " ".join(told.split())[:TOLD]


def failed(head: Row, reason: str) -> Row:
    """Return the row of a session that could not be played to its end."""
    return head | {"end": str(End.ERROR), "failure": reason}


def lost(part: Part) -> Row:
    """Return the row of a session, the first of a part, that ends the process it is played in.

    It counts as no deal, as every error does.
    """
    case, draw, rounds, lines = next(part.only(part.start, part.start + 1).blocks())
    row = failed(_heads(part, 0, case, (draw, rounds), lines)[0], DIED)
    tables = _tables(part, case)
    block = _Block(part.plan, tables, tables.at(draw), part.plan.rounds[rounds])
    return block.without_deal(row)


def _tables(part: Part, case: int) -> Tables:
    entry, seed = part.plan.entries[case], part.plan.seed
    key = (entry.digest, entry.draws, seed)
    kept = _AT_HAND.tables
    if key not in kept:
        while len(kept) >= KEPT:
            kept.popitem(last=False)
        kept[key] = Tables(entry, part.cases[case], seed)
    return kept[key]


@dataclass(frozen=True)
class _Block:
    """Sessions at one table with one number of rounds."""

    plan: Plan
    tables: Tables
    yardstick: Yardstick
    rounds: int

    def rows(self, heads: Sequence[Row], lines: Sequence[int]) -> list[Row]:
        table = self.yardstick.table
        strategies = [entrant.strategy for entrant in self.plan.entrants]
        every = self.plan.lines(len(table.seats))
        fit = [walkable(table, [strategy]) for strategy in strategies]
        ends: list[Row] = [{}] * len(lines)
        values = np.empty((len(lines), len(table.seats)))
        quick = [k for k, one in enumerate(lines) if all(fit[who] for who in every[one].lineup)]
        if quick:
            self._walk([every[lines[k]] for k in quick], quick, ends, values)
        for k in sorted(set(range(len(lines))) - set(quick)):
            ends[k], values[k] = self._play(every[lines[k]], strategies)
        return self._measured([head | end for head, end in zip(heads, ends, strict=True)], values)

    def _walk(
        self, lines: Sequence[Line], places: Sequence[int], ends: list[Row], values: Any
    ) -> None:
        seated = np.array([line.lineup for line in lines])
        used, again = np.unique(seated, return_inverse=True)
        strategies = [self.plan.entrants[who].strategy for who in used]
        table = self.yardstick.table
        found = walked(
            table,
            strategies,
            again.reshape(seated.shape),
            self.rounds,
            convention=self.plan.convention,
        )
        values[places] = found.values
        for k, place in enumerate(places):
            ends[place] = self._end(
                ENDS[found.ends[k]], int(found.rounds[k]), int(found.outcomes[k])
            )

    def _play(self, line: Line, strategies: Sequence[Strategy]) -> tuple[Row, list[float]]:
        table = self.yardstick.table
        seated = dict(zip(table.seats, (strategies[who] for who in line.lineup), strict=True))
        found = session(table, seated, self.rounds, seed=line.seed, convention=self.plan.convention)
        outcome = -1 if found.outcome is None else found.outcome
        end = self._end(found.end, found.rounds, outcome)
        failure = None if found.failure is None else _short(found.failure)
        return end | {"failure": failure}, [found.values[seat] for seat in table.seats]

    def without_deal(self, row: Row) -> Row:
        """Add what no deal is worth."""
        return self._measured([row], self.yardstick.table.reserve[None, :].copy())[0]

    def _end(self, end: End, round_: int, outcome: int) -> Row:
        name = self.tables.named(outcome) if outcome >= 0 else None
        return {"end": str(end), "round": round_, "outcome": name}

    def _measured(self, rows: list[Row], values: Any) -> list[Row]:
        """Add values, gains, shares and distances."""
        gains = values - self.yardstick.table.reserve
        shares = self.yardstick.shares(values)
        front, nash = self.yardstick.distances(shares)
        numbers = np.stack([values, gains, shares], axis=2).reshape(len(rows), -1).tolist()
        names = [
            f"{name}.{seat + 1}"
            for seat in range(values.shape[1])
            for name in ("value", "gain", "share")
        ]
        for row, own, far, off in zip(rows, numbers, front.tolist(), nash.tolist(), strict=True):
            row.update(zip(names, own, strict=True))
            row["frontier_distance"] = None if np.isnan(far) else far
            row["nash_distance"] = None if np.isnan(off) else off
        return rows
