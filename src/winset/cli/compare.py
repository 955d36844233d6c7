"""`winset compare`: two versions of a case, or two saved analysis objects."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from winset.cli.options import around, belief_options
from winset.cli.reading import heading, read
from winset.cli.streams import is_standard, named, say, say_json, say_page

if TYPE_CHECKING:
    from winset.analysis.compare import Comparison
    from winset.case.types import Case

LARGEST = 256 * 2**20
"""Bytes of a saved object that are read."""


@click.command()
@click.argument("old", type=click.Path(path_type=Path), metavar="OLD")
@click.argument("new", type=click.Path(path_type=Path), metavar="NEW")
@click.option("--json", "json_file", metavar="FILE", help="Write it as JSON; - for stdout.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write a page, - for stdout.",
)
@click.option(
    "--offers/--no-offers",
    default=True,
    show_default=True,
    help="Whether offers and answers count as evidence.",
)
@click.option("--quiet", is_flag=True, help="Print no comparison and no progress.")
@belief_options
def compare(
    old: Path,
    new: Path,
    json_file: str | None,
    output: Path | None,
    quiet: bool,
    **chosen: Any,
) -> None:
    """Say what changed between two versions of a case, and what that moved.

    OLD and NEW are case files, or what `winset analyse --json` wrote. Between two case files the
    changes are made one at a time, so that it can be told which one moved what.
    """
    if json_file == "-" and is_standard(output):
        raise click.UsageError("JSON and a page cannot both go to standard output")
    targets = [
        None if target is None or is_standard(target) else Path(target)
        for target in (json_file, output)
    ]
    versions = [_opened(path, targets) for path in (old, new)]
    chosen["around"] = around(json=json_file == "-")
    made = _compared(versions, chosen, quiet=quiet)
    from winset.text.write import write_text

    if json_file == "-":
        say_json(made.to_json())
    if targets[0] is not None:
        write_text(targets[0], made.to_json())
    if output is not None:
        from winset.report.compare_page import compare_page

        html = compare_page(made.to_dict())
        if is_standard(output):
            say_page(html)
        else:
            write_text(output, html)
    if quiet or json_file == "-" or is_standard(output):
        return
    from winset.report.compare_text import compare_text

    say(compare_text(made.to_dict(), heading=heading()), nl=False)
    for target in targets:
        if target is not None:
            say(f"\nWritten: {named(target)}")


def _compared(
    versions: list[Case | dict[str, Any]], chosen: dict[str, Any], *, quiet: bool
) -> Comparison:
    from winset.analysis.compare import compare as compared
    from winset.cli.ahead import begin
    from winset.cli.options import settings_of
    from winset.compiled import when_missing
    from winset.report.progress import bar

    cases = [version for version in versions if not isinstance(version, dict)]
    settings = settings_of(chosen, cases[-1]) if cases else None
    if len(cases) == 1:
        # The case is worked through as the object was.
        settings = None
    when_missing(lambda: begin(quiet=quiet))
    try:
        with bar(show=not quiet) as progress:
            return compared(versions[0], versions[1], settings, progress=progress)
    except ValueError as error:
        raise click.UsageError(str(error)) from None


def _opened(path: Path, targets: list[Path | None]) -> Case | dict[str, Any]:
    """Read a saved analysis object, or else a case."""
    found = _object(path)
    if found is None:
        return read(path, *targets)
    from winset.text.write import check_target

    for target in targets:
        if target is not None:
            check_target(target, (path,))
    return found


def _object(path: Path) -> dict[str, Any] | None:
    """Return what `analyse --json` wrote; None of anything else."""
    try:
        if path.suffix.lower() != ".json" or path.stat().st_size > LARGEST:
            return None
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) and "findings" in found else None
