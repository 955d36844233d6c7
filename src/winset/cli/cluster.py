"""The option `--dask`: work done on a cluster instead of here."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from typing import Any

import click

dask_option = click.option(
    "--dask",
    metavar="ADDRESS",
    help="Let the Dask cluster of this scheduler do the work (needs the extra `cluster`).",
)


def cluster(address: str | None, workers: int | None) -> AbstractContextManager[Any]:
    """Return what opens a client of a scheduler; of None where none is asked for.

    Raises
    ------
    UsageError
        Processes are asked for as well.
    """
    if address is None:
        return nullcontext()
    if workers is not None:
        raise click.UsageError("--workers and --dask: name only one of them to do the work")
    from winset.studies.cluster import connected

    return connected(address)
