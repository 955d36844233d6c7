"""What a tournament will play, written down before it begins, and named by its hash.

Sessions are counted from 0 in one order: by case, draw, number of rounds, line-up and seed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, fields
from functools import cached_property
from itertools import product
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.bargaining import Strategy, Table, convention_of, walkable
from winset.case.types import Case, Scores
from winset.casefile.digest import digest
from winset.deals.consent import consent_of
from winset.studies.tournament.entrants import Entrant, PlanError

FORMAT = "winset tournament plan 1"
SEATING = ("all", "others")
MOST = 20_000_000
"""Sessions of one tournament."""
BUDGET = 1_000_000_000
"""What a batch costs at least, in the units below: more than half a second."""
LOOP, WALK = 4_000, 30
"""What a turn of the general loop and of the compiled walk cost, about nanoseconds."""
ROW = 20_000
"""What it costs to write down how a session ended."""
OPENING, SORTING, DRAWING = 2_000_000, 200, 1_000_000_000
"""What a table costs: at any rate, by value in it, and the first of a case that is drawn."""

Ints = NDArray[np.int64]


class Line(NamedTuple):
    """Who sits where (places of entrants), with which seed."""

    lineup: tuple[int, ...]
    seed: int


class Spot(NamedTuple):
    """Where a session stands in its case: places of draw, rounds and line."""

    draw: int
    rounds: int
    line: int


@dataclass(frozen=True)
class Entry:
    """What a plan knows of a case.

    Attributes
    ----------
    name : the path under which it was found, or its title.
    digest : of what it says.
    seats : the parties, in the order of the case.
    draws : how many joint draws of everybody's values are played; 1 where all are scored.
    outcomes : how many there are, before rules.
    """

    name: str
    digest: str
    seats: tuple[str, ...]
    draws: int
    outcomes: int

    @classmethod
    def of(cls, name: str, case: Case, draws: int) -> Entry:
        """Note a case, of which so many draws are played where it is not all scored."""
        seats = tuple(party.id for party in case.parties)
        return cls(name, digest(case), seats, 1 if scored(case) else draws, case.size)


def scored(case: Case) -> bool:
    """Return whether everybody with a vote has scores."""
    return all(isinstance(case.preferences.get(voter), Scores) for voter in consent_of(case).voters)


@dataclass(frozen=True)
class Plan:
    """What is played.

    Attributes
    ----------
    rounds : numbers of rounds; each is played.
    seeds : seeds; a line-up in which nobody needs chance is played with the first alone.
    seating : "all" seats every line-up, a strategy with itself too; "others" never seats a
        strategy beside itself.
    convention : how time and targets are read (`winset.bargaining.CONVENTIONS`).
    seed : of the draws of everybody's values.
    """

    entries: tuple[Entry, ...]
    entrants: tuple[Entrant, ...]
    rounds: tuple[int, ...] = (200,)
    seeds: tuple[int, ...] = (0,)
    seating: Literal["all", "others"] = "all"
    convention: str = "winset"
    seed: int = 0

    def __getstate__(self) -> dict[str, Any]:
        # What follows from it is worked out again where it is sent.
        return {each.name: getattr(self, each.name) for each in fields(self)}

    def check(self) -> None:
        """Raise PlanError with all that cannot be played."""
        faults = []
        if any(count < 1 for count in self.rounds) or not self.rounds:
            faults.append(f"rounds: expected numbers from 1, found {list(self.rounds)}")
        if self.seating not in SEATING:
            faults.append(f"seats: expected {' or '.join(SEATING)}, found {self.seating}")
        try:
            convention_of(self.convention)
        except ValueError as error:
            faults.append(str(error))
        seen: dict[str, str] = {}
        for entry in self.entries:
            if entry.digest in seen:
                faults.append(f"{entry.name}: the same case as {seen[entry.digest]}")
            seen.setdefault(entry.digest, entry.name)
            if len(entry.seats) < 2:
                faults.append(f"{entry.name}: expected two parties or more")
            elif self.seating == "others" and len(entry.seats) > len(self.entrants):
                faults.append(
                    f"{entry.name}: {len(entry.seats)} seats for {len(self.entrants)} strategies"
                )
        if not self.entries:
            faults.append("no case to play")
        if not faults and self.count_quickly() > MOST:
            faults.append(
                f"{self.count_quickly():,} sessions at most are too many; expected up to {MOST:,}: "
                "leave out strategies, seeds or draws, or play several tournaments"
            )
        if faults:
            raise PlanError(faults)

    def count_quickly(self) -> int:
        """Return an upper bound of the number of sessions, without listing line-ups."""
        strategies = len(self.entrants)
        return sum(
            entry.draws * len(self.rounds) * len(self.seeds) * strategies ** len(entry.seats)
            for entry in self.entries
        )

    @cached_property
    def document(self) -> dict[str, Any]:
        """The plan as plain data, as `plan.json` has it."""
        from winset import __version__

        return {
            "format": FORMAT,
            "winset": __version__,
            "protocol": "stacked alternating offers",
            "convention": self.convention,
            "rounds": list(self.rounds),
            "seeds": list(self.seeds),
            "seats": self.seating,
            "draws seed": self.seed,
            "strategies": {entrant.name: entrant.record for entrant in self.entrants},
            "cases": {
                entry.name: {
                    "digest": entry.digest,
                    "seats": list(entry.seats),
                    "draws": entry.draws,
                }
                for entry in self.entries
            },
            "sessions": self.sessions,
        }

    @cached_property
    def text(self) -> str:
        """The plan as it is written."""
        return json.dumps(self.document, indent=2, ensure_ascii=False, allow_nan=False) + "\n"

    @cached_property
    def hash(self) -> str:
        """The SHA-256 of the plan."""
        return hashlib.sha256(self.text.encode("utf-8", "replace")).hexdigest()

    def lines(self, seats: int) -> tuple[Line, ...]:
        """List who sits where with which seed, at tables of so many seats."""
        if seats not in self._lines:
            fixed = [entrant.strategy.deterministic for entrant in self.entrants]
            self._lines[seats] = tuple(
                Line(lineup, seed)
                for lineup in product(range(len(self.entrants)), repeat=seats)
                if self.seating == "all" or len(set(lineup)) == seats
                for seed in (self.seeds[:1] if all(fixed[k] for k in lineup) else self.seeds)
            )
        return self._lines[seats]

    @cached_property
    def _lines(self) -> dict[int, tuple[Line, ...]]:
        return {}

    @cached_property
    def starts(self) -> Ints:
        """The first session of each case, and the number of all, shape (n_cases + 1,)."""
        counts = [
            entry.draws * len(self.rounds) * len(self.lines(len(entry.seats)))
            for entry in self.entries
        ]
        return np.concatenate([[0], np.cumsum(counts)]).astype(np.int64)

    @property
    def sessions(self) -> int:
        """The number of sessions."""
        return int(self.starts[-1])

    def spot(self, case: int, place: int) -> Spot:
        """Return what the session at a place of a case is."""
        lines = len(self.lines(len(self.entries[case].seats)))
        block, line = divmod(place, lines)
        return Spot(*divmod(block, len(self.rounds)), line)

    @cached_property
    def batches(self) -> tuple[tuple[int, int], ...]:
        """The first session of each batch and the one after its last.

        Cut by what sessions cost at most, counted in turns: the same on every machine.
        """
        total = sum(int(costs.sum()) for costs in self._costs())
        most = max(1, int(total // BUDGET))
        before, ends = 0, [(-1, 0)]
        for case, costs in enumerate(self._costs()):
            reached = before + np.concatenate([[0], np.cumsum(costs)])
            numbers = np.minimum(reached[:-1] // BUDGET, most - 1)
            firsts = np.flatnonzero(np.diff(numbers, prepend=ends[-1][0]) != 0)
            ends += [(int(numbers[k]), int(self.starts[case] + k)) for k in firsts]
            before = int(reached[-1])
        places = [start for _, start in ends[1:]]
        return tuple(zip(places, [*places[1:], self.sessions], strict=True))

    def _costs(self) -> Iterator[Ints]:
        """Yield what the sessions of each case cost at most, each with what is opened for it."""
        walked = [_walks(entrant.strategy) for entrant in self.entrants]
        for entry in self.entries:
            seats = len(entry.seats)
            turns = np.array(
                [
                    WALK if all(walked[k] for k in line.lineup) else LOOP
                    for line in self.lines(seats)
                ]
            )
            one = np.concatenate([ROW + turns * seats * count for count in self.rounds])
            costs = np.tile(one, (entry.draws, 1))
            costs[:, 0] += OPENING + SORTING * seats * entry.outcomes
            costs[0, 0] += DRAWING if entry.draws > 1 else 0
            yield costs.ravel()


def _walks(strategy: Strategy) -> bool:
    """Return whether sessions of it alone are walked in compiled code, where all must agree."""
    return walkable(Table.of({"one": [0.0], "other": [0.0]}), [strategy])
