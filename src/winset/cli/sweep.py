"""`winset sweep`: a case with some of its quantities varied."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from winset.cli.cluster import cluster, dask_option
from winset.cli.options import around, belief_options
from winset.cli.reading import heading, read, told
from winset.cli.streams import FaultsError, is_standard, named, say, say_page


@click.command()
@click.argument("case", type=click.Path(path_type=Path), metavar="CASE")
@click.option(
    "--vary",
    multiple=True,
    metavar="PATH=VALUES",
    help="A quantity and its values, as union.no_deal=40,45 or s7.confidence=0.1:1:0.1.",
)
@click.option(
    "--only",
    multiple=True,
    metavar="ID",
    help="The finding to follow; default: deal.exists; may be repeated.",
)
@click.option("--one-at-a-time", is_flag=True, help="Vary each alone: a tornado.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a page, - for stdout.",
)
@click.option(
    "--table", type=click.Path(path_type=Path), metavar="FILE", help="Write all rows as CSV."
)
@click.option("--workers", type=click.IntRange(1), help="Number of processes; default: one.")
@dask_option
@click.option("--quiet", is_flag=True, help="Print no result and no progress.")
@belief_options
def sweep(
    case: Path, vary: tuple[str, ...], output: Path | None, table: Path | None, **chosen: Any
) -> None:
    """Vary quantities of a case and say what becomes of the answer.

    Paths: ACTOR.no_deal, ACTOR.ISSUE.OPTION (a score), STATEMENT.confidence, SOURCE.reliability,
    APPROVAL.at_least, ID.drop=true (a statement, an offer, a rule); and the settings prior,
    behaviour, offers, account and round. Values stand between commas, or as FROM:TO:STEP.

    With several quantities all combinations are tried, or each alone. With -o or --table the work
    is kept beside the file as it is done: interrupted, the same command goes on where it ended.
    """
    targets = [
        None if target is None or is_standard(target) else target for target in (output, table)
    ]
    found = read(case, *targets)
    asked = _asked(vary)
    from winset.cli.options import settings_of
    from winset.errors import CaseError
    from winset.report.progress import bar
    from winset.studies.sweep import EXISTS
    from winset.studies.sweep import sweep as swept
    from winset.text.write import write_text

    settings = settings_of(chosen | {"around": around(json=False)}, found)
    beside = next((target for target in (table, output) if target is not None), None)
    kept = (
        None if beside is None or is_standard(beside) else beside.with_name(f"{beside.name}.part")
    )
    opened = cluster(chosen["dask"], chosen["workers"])
    try:
        with opened as client, bar(show=not chosen["quiet"]) as progress:
            made = swept(
                found,
                asked,
                only=chosen["only"] or (EXISTS,),
                settings=settings,
                each=chosen["one_at_a_time"],
                workers=chosen["workers"],
                client=client,
                kept=kept,
                progress=progress,
            )
    except CaseError as error:
        raise FaultsError(error.problems) from None
    except (KeyboardInterrupt, SystemExit):
        if kept is not None and kept.exists():
            say(told(settings.language, "sweep.kept", file=named(kept)), err=True)
        raise
    if table is not None:
        write_text(table, made.to_csv())
    if output is not None and not is_standard(output):
        write_text(output, made.page())
    if kept is not None:
        kept.unlink(missing_ok=True)
    if is_standard(output):
        say_page(made.page())
        return
    if chosen["quiet"]:
        return
    from winset.report.sweep_text import sweep_text

    say(sweep_text(made.to_dict(), heading=heading()), nl=False)
    written = [target for target in targets if target is not None]
    for place, target in enumerate(written):
        line = told(settings.language, "sweep.written", file=named(target))
        say(line if place else f"\n{line}")


def _asked(vary: tuple[str, ...]) -> dict[str, list[str]]:
    """Read what is to be varied; every fault at once."""
    from winset.studies.variants import read_values

    asked: dict[str, list[str]] = {}
    faults = []
    for text in vary:
        path, equals, values = text.partition("=")
        if not equals or not path.strip():
            faults.append(f"--vary {text}: expected PATH=VALUES, as union.no_deal=40,45,50")
            continue
        try:
            asked.setdefault(path.strip(), []).extend(read_values(values))
        except ValueError as error:
            faults.append(f"--vary {text}: {error}")
    if not vary:
        faults.append("name what to vary: --vary PATH=VALUES, as --vary union.no_deal=40,45,50")
    if faults:
        raise FaultsError(faults)
    return asked
