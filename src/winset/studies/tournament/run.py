"""Tournaments: strategies against each other on cases, by a plan, resumable."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Any, TypedDict, Unpack, cast

from winset.bargaining import Strategy
from winset.case.types import Case
from winset.deals.consent import consent_of
from winset.errors import CaseError, CaseFileError
from winset.formats import Part
from winset.opening import CaseOrPath, open_part
from winset.spaces.space import Progress, silent
from winset.studies.pool import check_workers
from winset.studies.survey import scenarios_of
from winset.studies.tournament.engine import play
from winset.studies.tournament.entrants import OwnClass, PlanError, entrants_of
from winset.studies.tournament.plan import Entry, Plan
from winset.studies.tournament.playing import columns
from winset.studies.tournament.results import Tournament
from winset.studies.tournament.store import Folder, InMemory, Store, of_ours
from winset.studies.tournament.table import table_of
from winset.wording.languages import LANGUAGES

DRAWS = 64
"""Joint draws that are played of a case that is not all scored."""


class How(TypedDict, total=False):
    """How a tournament is run; see `tournament`."""

    workers: int | None
    client: Any
    start: str | None
    progress: Progress
    language: str


def tournament(
    cases: CaseOrPath | Iterable[CaseOrPath],
    strategies: Iterable[str | OwnClass | Strategy],
    *,
    out: str | os.PathLike[str] | None = None,
    rounds: int | Sequence[int] = 200,
    **how: Any,
) -> Tournament:
    """Let strategies bargain with each other in every seat of every case.

    Parameters
    ----------
    cases : cases, files, or folders with scenarios.
    strategies : as `boulware:4`, strategies, or classes of one's own (`own_class`).
    out : a folder that takes the plan and each batch as it is played. The same call goes on where
        it was interrupted, and plays nothing where all is played. Without it nothing is kept.
    rounds : one number of rounds, or several.
    how : the following.
    seeds : how many seeds; only line-ups in which somebody needs chance are played with each.
    seats : `all`, or `others`, where no strategy meets itself.
    draws : joint draws of everybody's values that are played where not all are scored.
    seed : of these draws.
    convention : how time and targets are read: `winset`, `negmas`, `negolog`.
    workers : processes, all cores if not said. In a script, strategies of one's own need
        `if __name__ == "__main__":`, since each process may read it.
    client : a `dask.distributed.Client`, which does the work instead.
    start : how processes start, as `spawn`.
    progress : called with (stage, share done).
    language : in which the results are told.

    Returns
    -------
    Tournament
        The same for the same arguments, whoever does the work.

    Raises
    ------
    PlanError
        All that cannot be played, and every problem of a case that cannot be read.
    WinsetError
        `out` holds something else, or a cluster has another version.
    """
    run, planned = _asked(how)
    ready = prepared(cases, strategies, rounds, planned)
    return ready.play(None if out is None else Path(os.fspath(out)), **run)


@dataclass(frozen=True)
class Ready:
    """A plan, and the cases that it is about."""

    plan: Plan
    cases: tuple[Case, ...]

    def play(self, out: Path | None, **how: Unpack[How]) -> Tournament:
        """Play what is not played yet; see `tournament`."""
        plan = self.plan
        store: Store = InMemory(plan) if out is None else Folder.of(out, plan)
        on = how.get("client") or how.get("workers")
        play(plan, self.cases, store, on, how.get("start"), how.get("progress", silent))
        return Tournament(
            plan, table_of(columns(plan), store.rows()), how.get("language", LANGUAGES[0])
        )


PLANNED: Mapping[str, Any] = {
    "seeds": 1,
    "seats": "all",
    "draws": DRAWS,
    "seed": 0,
    "convention": "winset",
}
"""What belongs to a plan besides cases, strategies and rounds, with its defaults."""


def _asked(how: Mapping[str, Any]) -> tuple[How, dict[str, Any]]:
    """Tell what belongs to the plan from how it is run."""
    names = {*How.__annotations__, *PLANNED}
    strange = [name for name in how if name not in names]
    if strange:
        raise TypeError(
            f"tournament() has no {', '.join(strange)}; there are: {', '.join(sorted(names))}"
        )
    run = cast("How", {name: value for name, value in how.items() if name not in PLANNED})
    check_workers(run.get("workers"))
    if run.get("language", LANGUAGES[0]) not in LANGUAGES:
        raise ValueError(f"language: expected {' or '.join(LANGUAGES)}, found {run['language']}")
    return run, {**PLANNED, **{name: how[name] for name in PLANNED if name in how}}


def prepared(
    cases: CaseOrPath | Iterable[CaseOrPath],
    strategies: Iterable[str | OwnClass | Strategy],
    rounds: int | Sequence[int],
    planned: Mapping[str, Any],
) -> Ready:
    """Read the cases and plan a tournament on them; what tournaments wrote is none.

    `planned` has what PLANNED has. Raises as `tournament` does.
    """
    for name, least in (("seeds", 1), ("draws", 1), ("seed", 0)):
        value = planned[name]
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise ValueError(f"{name}: expected a whole number from {least}, found {value!r}")
    some = [cases] if isinstance(cases, Case | str | os.PathLike) else list(cases)
    read: dict[str, Case] = {}
    faults: list[str] = []
    for one in some:
        if isinstance(one, Case):
            read[_unused(one.title, read)] = one
            continue
        for name, part in _parts(Path(os.fspath(one)), faults).items():
            try:
                read[_unused(name, read)] = open_part(part)
            except CaseFileError as error:
                faults += map(str, error.problems)
    faults += [fault for name, case in read.items() for fault in _faults(name, case)]
    try:
        entrants = entrants_of(strategies)
    except PlanError as error:
        raise PlanError([*error.problems, *faults]) from None
    if faults:
        raise PlanError(faults)
    plan = Plan(
        tuple(Entry.of(name, case, planned["draws"]) for name, case in read.items()),
        entrants,
        tuple(dict.fromkeys([rounds] if isinstance(rounds, int) else rounds)),
        tuple(range(planned["seeds"])),
        planned["seats"],
        planned["convention"],
        planned["seed"],
    )
    plan.check()
    return Ready(plan, tuple(read.values()))


def _unused(name: str, taken: Collection[str]) -> str:
    """Return a name, with a number after it where another case has it."""
    numbers = (name if k == 1 else f"{name} ({k})" for k in count(1))
    return next(one for one in numbers if one not in taken)


def _parts(path: Path, faults: list[str]) -> dict[str, Part]:
    """Find the scenarios under a path.

    They are named by where they lie in it, not by where it lies: the same cases are the same
    tournament for whoever has them elsewhere.
    """
    found = scenarios_of([path])
    every = {folder for part in found.parts.values() for folder in part.path.parents}
    ours = set(filter(of_ours, every))
    parts = {
        _called(path, name): part
        for name, part in found.parts.items()
        if ours.isdisjoint(part.path.parents)
    }
    if not parts:
        faults.append(f"{path}: no case found there")
        faults += [f"{name}: {why}" for name, why in found.unread if name != path.as_posix()]
    return parts


def _called(path: Path, name: str) -> str:
    """Name a scenario that stands in a folder, or is a file; `case.yaml` by its folder."""
    place = path.resolve()
    if path.is_dir():
        return place.name if name in {".", ""} else f"{place.name}/{name}"
    return f"{place.parent.name}/{place.name}" if place.stem == "case" else place.name


def _faults(name: str, case: Case) -> list[str]:
    """Say why a case cannot be played."""
    try:
        case.validate()
    except CaseError as error:
        return [f"{name}: {problem}" for problem in error.problems]
    unknown = [voter for voter in consent_of(case).voters if not case.preferences.get(voter, ())]
    return [f"{name}: nothing is known of what '{voter}' wants" for voter in unknown]
