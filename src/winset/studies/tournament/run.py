"""Tournaments: strategies against each other on cases, by a plan, resumable, the same everywhere."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypedDict, cast

from winset.bargaining import Strategy
from winset.case.types import Case
from winset.errors import WinsetError
from winset.opening import CaseOrPath, open_part
from winset.spaces.space import Progress, silent
from winset.studies.pool import check_workers
from winset.studies.survey import scenarios_of
from winset.studies.tournament.engine import play
from winset.studies.tournament.entrants import OwnClass, entrants_of
from winset.studies.tournament.plan import Entry, Plan, scored
from winset.studies.tournament.results import Tournament
from winset.studies.tournament.store import Folder, InMemory, Store
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
    CaseFileError
        A case cannot be read.
    WinsetError
        All that cannot be played, or a folder that holds something else.
    """
    run, planned = _asked(how)
    plan, read = planned_of(cases, strategies, rounds, planned)
    store: Store = InMemory(plan) if out is None else Folder.of(Path(os.fspath(out)), plan)
    on = run.get("client") or run.get("workers")
    play(plan, read, store, on, run.get("start"), run.get("progress", silent))
    cells = tuple(map(tuple, store.rows()))
    return Tournament(plan, cells, run.get("language", LANGUAGES[0]))


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


def planned_of(
    cases: CaseOrPath | Iterable[CaseOrPath],
    strategies: Iterable[str | OwnClass | Strategy],
    rounds: int | Sequence[int],
    planned: Mapping[str, Any],
    outside: Path | None = None,
) -> tuple[Plan, tuple[Case, ...]]:
    """Read the cases and plan a tournament on them.

    `outside` is a folder in which no case is looked for.
    """
    for name, least in (("seeds", 1), ("draws", 1), ("seed", 0)):
        value = planned[name]
        if not isinstance(value, int) or isinstance(value, bool) or value < least:
            raise ValueError(f"{name}: expected a whole number from {least}, found {value!r}")
    entrants = entrants_of(strategies)
    some = [cases] if isinstance(cases, Case | str | os.PathLike) else list(cases)
    read: list[tuple[str, Case]] = []
    for one in some:
        if isinstance(one, Case):
            read.append((one.title, one))
        else:
            read += [(name, part()) for name, part in _parts(Path(os.fspath(one)), outside).items()]
    faults = [fault for name, case in read for fault in _faults(name, case)]
    if faults:
        raise WinsetError("\n".join(faults))
    plan = Plan(
        tuple(Entry.of(name, case, planned["draws"]) for name, case in read),
        entrants,
        tuple(dict.fromkeys([rounds] if isinstance(rounds, int) else rounds)),
        tuple(range(planned["seeds"])),
        planned["seats"],
        planned["convention"],
        planned["seed"],
    )
    plan.check()
    return plan, tuple(case for _, case in read)


def _parts(path: Path, outside: Path | None) -> dict[str, Callable[[], Case]]:
    found = scenarios_of([path])
    apart = None if outside is None else outside.resolve()
    parts = {
        name: part
        for name, part in found.parts.items()
        if apart is None or not part.path.resolve().is_relative_to(apart)
    }
    if not parts:
        more = "".join(f"\n  {name}: {why}" for name, why in found.unread)
        raise WinsetError(f"{path}: no case found there{more}")
    return {
        name: lambda part=part: open_part(part)  # type: ignore[misc]
        for name, part in parts.items()
    }


def _faults(name: str, case: Case) -> list[str]:
    """Say why a case cannot be played."""
    case.validate()
    if not scored(case):
        unknown = [
            party.id for party in case.parties if not case.preferences.get(party.id, ())
        ]
        if unknown:
            return [f"{name}: nothing is known of what {', '.join(unknown)} wants"]
    return []
