"""`winset analyse` and `winset report`: the whole of a case, in words, as JSON, as a page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from winset.cli.cite import cite
from winset.cli.options import analysis_options, around
from winset.cli.paper import Paper, paper_options
from winset.cli.reading import CASE, heading, told
from winset.cli.results import Made, made
from winset.cli.streams import is_standard, named, say, say_json, say_page, stem_of


def _print_brief(analysis: Made, *, full: bool) -> None:
    from winset.report.terminal import brief_text, full_text

    write = full_text if full else brief_text
    say(write(analysis.document, heading=heading()), nl=False)


@click.command()
@CASE
@click.option(
    "--json", "json_file", metavar="FILE", help="Write all findings as JSON; - for stdout."
)
@analysis_options
def analyse(case: Path, json_file: str | None, **chosen: Any) -> None:
    """Analyse a case and print the brief, or write all findings as JSON."""
    target = None if json_file is None or is_standard(json_file) else Path(json_file)
    analysis = made(case, chosen | {"around": around(json=json_file is not None)}, target)
    if json_file == "-":
        say_json(analysis.to_json())
        cite(case, analysis, "analyse", chosen, err=True)
        return
    if target is not None:
        from winset.text.write import write_text

        # Before anything is printed: whoever reads the brief may have stopped reading.
        write_text(target, analysis.to_json())
    if not chosen["quiet"]:
        _print_brief(analysis, full=chosen["full"])
        if target is not None:
            say(f"\n{told(analysis.language, 'cli.findings', file=named(target))}")
    cite(case, analysis, "analyse", chosen)


@click.command()
@CASE
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the page here, - for stdout; default: NAME.html in the current folder.",
)
@paper_options
@analysis_options
def report(
    case: Path, output: Path | None, pdf: Path | None, docx: Path | None, **chosen: Any
) -> None:
    """Analyse a case, print the brief and write the report: one HTML page.

    With --pdf or --docx it is written on two sheets, and the page only where -o asks for it.
    """
    paper = Paper(pdf, docx)
    paper.check(output)
    target = output if output is not None or paper else Path(f"{stem_of(case)}.html")
    chosen["around"] = around(json=False)
    standard = is_standard(target)
    analysis = made(case, chosen, None if standard else target, pdf, docx)
    from winset.report.page import page
    from winset.text.write import write_text

    html = ""
    if target is not None:
        html = page(analysis.document, analysis.deal_map, analysis.builder)
    if target is not None and not standard:
        write_text(target, html)
    paper.write(analysis.document, analysis.deal_map)
    if standard:
        say_page(html)
        cite(case, analysis, "report", chosen, err=True)
        return
    if not chosen["quiet"]:
        _print_brief(analysis, full=chosen["full"])
        say()
    for file in (target, pdf, docx):
        if file is not None:
            say(told(analysis.language, "cli.report", file=named(file)))
    cite(case, analysis, "report", chosen)
