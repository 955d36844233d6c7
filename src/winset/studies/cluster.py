"""Work shared among the machines of a Dask cluster (`dask.distributed`)."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from winset.errors import WinsetError
from winset.extras import extra

AHEAD = 4
"""Tasks that wait at the cluster for each of its threads."""
FEWEST = 16
PATIENCE = "20s"
"""How long an address may take to answer."""


@contextmanager
def connected(address: str) -> Iterator[Any]:
    """Open a client of the scheduler at an address, and close it in the end.

    Raises
    ------
    WinsetError
        `distributed` is not installed, or nobody answers there.
    """
    distributed = extra("distributed", "A Dask cluster")
    try:
        client = distributed.Client(address, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as error:
        said = " ".join(str(error).split()) or type(error).__name__
        raise WinsetError(
            f"--dask {address}: no scheduler answers there ({said}); `dask scheduler` starts one"
        ) from None
    try:
        yield client
    finally:
        client.close()


def share_on(
    client: Any,
    work: Callable[..., Any],
    tasks: Mapping[str, tuple[Any, ...]],
    take: Callable[[Any], None],
) -> list[str]:
    """Do tasks on a cluster and take the results in order; return those that ended its workers.

    `tasks` are the arguments of `work` by name. Dask does what a lost worker was at again, and
    gives a task up that ended several. What a task raises is raised here.
    """
    from winset import __version__

    waiting = deque(tasks)
    sent: deque[tuple[str, Any]] = deque()
    lost = []
    try:
        while waiting or sent:
            while waiting and len(sent) < _room(client):
                name = waiting.popleft()
                # What a task does must not be remembered from another run.
                future = client.submit(_there, __version__, work, tasks[name], pure=False)
                sent.append((name, future))
            name, future = sent[0]
            try:
                take(future.result())
            except Exception as error:
                if type(error).__name__ != "KilledWorker":
                    raise
                lost.append(name)
            sent.popleft()
    except BaseException:
        client.cancel([future for _, future in sent])
        raise
    return lost


def _room(client: Any) -> int:
    """Return how many tasks may be at the cluster at a time; it may grow while they run."""
    return max(FEWEST, AHEAD * int(sum(client.ncores().values())))


def _there(version: str, work: Callable[..., Any], given: tuple[Any, ...]) -> Any:
    """Do a task on the machine that this runs on, where the same version is installed."""
    from winset import __version__

    if __version__ != version:
        raise WinsetError(f"a worker has Winset {__version__}; expected {version} as here")
    return work(*given)
