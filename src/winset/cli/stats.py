"""`winset stats`: all scenarios of a folder in one table."""

from __future__ import annotations

from pathlib import Path

import click

from winset.cli.cluster import cluster, dask_option
from winset.cli.reading import survey_notes
from winset.cli.streams import check_named, named, say


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the whole table: .csv, or .parquet (needs pyarrow).",
)
@click.option("--workers", type=click.IntRange(1), help="Number of processes; default: all cores.")
@dask_option
@click.option(
    "--list-limit",
    type=click.IntRange(1),
    default=10_000_000,
    show_default=True,
    help="List spaces of up to so many outcomes.",
)
@click.option("--quiet", is_flag=True, help="Print no table and no progress.")
def stats(
    folder: Path,
    output: Path | None,
    workers: int | None,
    dask: str | None,
    list_limit: int,
    quiet: bool,
) -> None:
    """Describe all scenarios in a folder: one table, in parallel.

    With an output file the work is kept beside it as it is done: interrupted, the same command
    goes on where it ended. A scenario that cannot be read is listed with its reason.
    """
    from winset.report.progress import bar
    from winset.report.terminal import survey_text
    from winset.studies.survey import check_target, remove_leftovers, survey, write_survey

    check_named(output)
    kept = None
    if output is not None:
        check_target(output)
        remove_leftovers(output)
        kept = output.with_name(output.name + ".part")
    opened = cluster(dask, workers)
    try:
        with opened as client, bar(show=not quiet) as progress:
            found = survey(
                folder,
                target=output,
                kept=kept,
                workers=workers if client is None else client,
                list_limit=list_limit,
                progress=progress,
            )
    except (KeyboardInterrupt, SystemExit):
        if kept is not None and kept.exists():
            say(f"What is done is kept in {named(kept)}; the same command goes on.", err=True)
        raise
    if output is not None:
        write_survey(found, output)
        if kept is not None:
            kept.unlink(missing_ok=True)
    if not quiet:
        say(survey_text(found.rows), nl=False)
        say(survey_notes(found.rows, found.unread), nl=False)
        if output is not None:
            say(f"\nThe whole table: {named(output)}")
