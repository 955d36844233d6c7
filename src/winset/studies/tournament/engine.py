"""Playing what a plan still lacks: here, in processes or on a cluster, with the same rows."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

from winset.case.types import Case
from winset.spaces.space import Progress, silent
from winset.studies.cluster import share_on
from winset.studies.pool import Crew, ended, share_out, streamed
from winset.studies.tournament.plan import Plan
from winset.studies.tournament.playing import Part, csv_rows, lost, one_by_one, played
from winset.studies.tournament.store import Store

STAGE = "playing sessions"


def play(
    plan: Plan,
    cases: Sequence[Case],
    store: Store,
    on: Any = None,
    start: str | None = None,
    progress: Progress = silent,
) -> int:
    """Play the batches that a store lacks; return how many these were.

    Parameters
    ----------
    on : how many processes, all cores if not said; or a `dask.distributed.Client`.
    start : how processes start (`multiprocessing`); None: as is usual on the machine.

    Notes
    -----
    A process that dies costs the batch it played. A batch that ends two processes is played session
    by session, each that ends its process is an error of its own. Strategies that are not Winset's
    are played in processes only.
    """
    done = sum(store.has(batch) for batch in range(len(plan.batches)))
    total = len(plan.batches)
    tasks = {
        str(batch): (batch, Part.of(plan, cases, *ends))
        for batch, ends in enumerate(plan.batches)
        if not store.has(batch)
    }

    def take(made: tuple[int, str]) -> None:
        nonlocal done
        store.keep(*made)
        done += 1
        progress(STAGE, done / total)

    progress(STAGE, done / total)
    elsewhere = on is not None and not isinstance(on, int)
    with ended():
        for name in _work_off(plan, tasks, on, start, take):
            batch, part = tasks[name]
            # A client has threads, of which a forked process would have none.
            take((batch, _carefully(part, "spawn" if elsewhere else start)))
    return len(tasks)


def _work_off(plan: Plan, tasks: Any, on: Any, start: str | None, take: Any) -> list[str]:
    if on is not None and not isinstance(on, int):
        return share_on(on, _batch, tasks, take)
    count = on or os.cpu_count() or 1
    if any(entrant.foreign for entrant in plan.entrants) or (count > 1 and len(tasks) > 1):
        return share_out(Crew(count, start), _batch, tasks, take)
    for given in tasks.values():
        take(_batch(*given))
    return []


def _batch(batch: int, part: Part) -> tuple[int, str]:
    return batch, played(part)


def _carefully(part: Part, start: str | None) -> str:
    """Play session by session in a process that may end; another one goes on after it."""
    rows: list[Any] = []
    while len(rows) < part.stop - part.start:
        left = part.only(part.start + len(rows), part.stop)
        rows += list(streamed(start, one_by_one, (left,)))
        if len(rows) < part.stop - part.start:
            rows.append(lost(part.only(part.start + len(rows), part.stop)))
    return csv_rows(part.plan, rows)
