"""Case files: checked, begun, read from the formats of other tools and written in them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from winset.cli.reading import CASE, assumed_text, or_problems, orders_told, read
from winset.cli.streams import check_named, named, say, say_json, stem_of
from winset.formats.registry import titles, written

if TYPE_CHECKING:
    from winset.reading import Reading


@click.command()
@CASE
@click.option("--quiet", is_flag=True, help="Print problems only.")
def check(case: Path, quiet: bool) -> None:
    """Check a case file: every problem at once, with line, column and nearest match.

    CASE is a case file, or a scenario of another tool: see `winset import`.
    """
    found = read(case)
    if quiet:
        return
    from winset.analysis.describe import evidence_tally
    from winset.report.terminal import tally_text
    from winset.report.writer import WIDTH, wrap
    from winset.text.numbers import plural
    from winset.wording.english import ENGLISH
    from winset.wording.numbers import counted
    from winset.wording.phrases import Words

    cited = [item.evidence for item in found.statements] + [item.evidence for item in found.offers]
    cited += [item.evidence for item in found.reactions]
    matches = [str(piece.match) for evidence in cited for piece in evidence]
    say(
        f"{named(case)}: fine. {plural(len(found.parties), 'party', 'parties')}, "
        f"{plural(len(found.issues), 'issue')}, {counted(found.size, 'outcome')} before rules."
    )
    say("\n".join(wrap(tally_text(evidence_tally(found), matches), WIDTH)))
    if found.timing:
        say("\n".join(wrap(ENGLISH.text(Words(found).timing(found.timing)), WIDTH)))
    say(orders_told(found) + assumed_text(found), nl=False)


IMPORT = f"""Read a scenario of another tool, or a points table, into a case file.

SRC is a file, or a folder with the files of one scenario:
{titles()}.
The format is found out. What was read, changed and left out is printed, and stands at the top of
the case file.
"""


@click.command("import", help=IMPORT)
@click.argument("source", type=click.Path(path_type=Path), metavar="SRC")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the case file here; default: NAME.yaml in the current folder.",
)
@click.option(
    "--profile",
    "profiles",
    multiple=True,
    metavar="NAME",
    help="Read only this profile (of a table: this column); may be repeated.",
)
@click.option(
    "--sheet",
    metavar="NAME",
    help="Of a workbook, read this sheet; default: the first with numbers in it.",
)
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
def import_(
    source: Path,
    output: Path | None,
    profiles: tuple[str, ...],
    sheet: str | None,
    force: bool,
) -> None:
    """Read a scenario of another tool, or a points table, into a case file."""
    from winset.casefile import write_case
    from winset.formats import import_case
    from winset.opening import files_of
    from winset.text.write import check_target

    check_named(output)
    case, receipt = or_problems(source, lambda: import_case(source, profiles=profiles, sheet=sheet))
    target = output or Path(f"{stem_of(source)}.yaml")
    if target.exists() and not force:
        raise click.UsageError(f"{target} exists already; choose another name, or --force")
    check_target(target, files_of(source, receipt))
    write_case(case, target, comment=receipt.comment())
    say(receipt.text(), nl=False)
    say(f"\nWrote {named(target)}. Next: winset report {named(target)}")


@click.command()
@CASE
@click.option(
    "--to",
    "kind",
    type=click.Choice(tuple(written())),
    required=True,
    help="The format to write.",
)
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def export(case: Path, kind: str, folder: Path) -> None:
    """Write a case's exact scores in the format of another tool, into DIR.

    What that format cannot say is listed. No file that exists is replaced.
    """
    from winset.formats import export_case

    check_named(folder)
    receipt = export_case(read(case), kind, folder)
    say(receipt.text(), nl=False)
    # A name that ends in a full stop, as "..", is written out, so that it is not read as two.
    place = folder.resolve() if folder.name.endswith(".") else folder
    say(f"\nWrote {'into the current folder' if folder == Path() else named(place)}.")


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--from",
    "texts",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="TEXT",
    help="Begin it from this report: who says what, by rules; may be repeated.",
)
def new(file: Path, texts: tuple[Path, ...]) -> None:
    """Write a commented starter case to FILE.

    With --from, FILE gets the actors of a text, its offers, demands and reactions, all to be
    confirmed; the text lies beside it, and what is said in it waits as proposals.
    """
    from importlib.resources import files

    from winset.text.write import write_text

    check_named(file)
    if texts:
        from winset.cli.read import readings_of

        begin(texts, readings_of(texts), file)
        return
    if file.exists():
        raise click.UsageError(f"{file} exists already; choose another name")
    write_text(file, (files("winset.casefile") / "starter.yaml").read_text(encoding="utf-8"))
    say(f"Wrote {named(file)}. Next: winset check {named(file)}; winset report {named(file)}")


def begin(texts: tuple[Path, ...], readings: Mapping[str, Reading], file: Path) -> None:
    """Begin a case from texts that were read."""
    from winset.proposals.queue import queue_path
    from winset.proposals.starter import begun, write_begun
    from winset.text.numbers import plural

    if file.exists():
        raise click.UsageError(f"{file} exists already; choose another name")
    titles = {name: path.stem for name, path in zip(readings, texts, strict=True)}
    made = begun(readings, file.name, titles)
    for path in write_begun(made, file):
        say(f"Wrote {named(path)}.")
    asked = plural(made.asked, "offer or demand", "offers or demands")
    quotes = len(made.queue.proposals)
    say(
        f"To confirm: {plural(made.actors, 'actor')}, {asked}, "
        f"{plural(made.reactions, 'reaction')}.\n"
        f"{plural(quotes, 'quote')} {'waits' if quotes == 1 else 'wait'} in "
        f"{named(queue_path(file))}.\n"
        f"Next: winset open {named(file)}"
    )


@click.command()
@click.option("--findings", is_flag=True, help="Print that of the analysis object instead.")
@click.option(
    "--stability", "conflict", is_flag=True, help="Print that of the stability object instead."
)
@click.option("--comparison", is_flag=True, help="Print that of the comparison object instead.")
@click.option("--proposals", is_flag=True, help="Print that of a file of proposals instead.")
def schema(findings: bool, conflict: bool, comparison: bool, proposals: bool) -> None:
    """Print the JSON Schema of case files, for editors."""
    import json

    import winset

    made = winset.json_schema
    if findings:
        made = winset.analysis_schema
    elif conflict:
        made = winset.stability_schema
    elif comparison:
        made = winset.comparison_schema
    elif proposals:
        from winset.proposals.queue import json_schema as made
    say_json(json.dumps(made(), indent=2, ensure_ascii=False) + "\n")
