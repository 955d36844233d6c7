"""The command line: read, analyse, show. No formula, no threshold.

Exit codes: 0 fine, 2 bad input, 130 interrupted.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import warnings
from contextlib import suppress
from pathlib import Path
from types import FrameType
from typing import Any, TextIO

import click

from winset.cli.cite import cite
from winset.cli.compare import compare
from winset.cli.conflict import stability
from winset.cli.options import analysis_options, around
from winset.cli.paper import Paper, paper_options
from winset.cli.reading import (
    BAD_INPUT,
    CASE,
    assumed_text,
    heading,
    or_problems,
    orders_told,
    read,
    survey_notes,
    told,
)
from winset.cli.results import Made, cache_command, made
from winset.cli.roles import roles
from winset.cli.score import score
from winset.cli.streams import (
    finish,
    forget,
    is_standard,
    named,
    prepare,
    say,
    say_json,
    say_page,
)
from winset.cli.sweep import sweep
from winset.formats.registry import titles, written

INTERRUPTED = 130
YOUNG = 200_000
"""New objects before memory is searched for circles that nothing refers to."""


def main() -> None:
    """Run the command line; the entry point of `winset`."""
    # More threads than one would only make small matrix products slower, and sums of
    # floating point numbers depend on how they are split.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    # Little of what is made here is made in circles: to look for them takes more than it frees.
    gc.set_threshold(YOUNG, 20, 20)
    interrupted = _Interrupted()
    try:
        prepare()
        warnings.showwarning = _warn
        code = cli.main(standalone_mode=False)
        finish()
    except BaseException as error:
        # An end is an end: another interruption must not cut it short.
        interrupted.deaf()
        code = _ended(error, asked=interrupted.seen)
        if code is None:
            raise
    interrupted.deaf()
    forget()
    # Nor is there anything to look for at the end.
    gc.freeze()
    sys.exit(code if isinstance(code, int) else 0)


def _ended(error: BaseException, *, asked: bool) -> int | None:
    """Say how it ended, and return the exit code; None of an error that is ours to mend.

    `asked`: an interruption was asked for, of which compiled code makes errors of its own.
    """
    code: int | None = BAD_INPUT
    with suppress(OSError):
        match error:
            case SystemExit():
                code = error.code if isinstance(error.code, int) else int(error.code is not None)
            case click.Abort() | KeyboardInterrupt():
                code = _stopped()
            case click.ClickException():
                from winset.text.shown import in_one_line

                vars(error)["message"] = in_one_line(error.message)
                error.show()
            case BrokenPipeError() | _UnreadError():
                code = 0
            case _ if asked:
                code = _stopped()
            case _ if _expected(error):
                say(f"winset: {_said(error)}", err=True)
            case _:
                code = None
    return code


class _UnreadError(Exception):
    """Nobody reads on what is printed; no error, but an end."""


class _Commands(click.Group):
    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; keep from click that nobody reads on, which it takes for a failure."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError:
            raise _UnreadError from None


class _Interrupted:
    """Remembers that an interruption was asked for."""

    def __init__(self) -> None:
        self.seen = False
        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            signal.signal(signal.SIGINT, self)

    def deaf(self) -> None:
        """Take no further interruption: the work is over."""
        if signal.getsignal(signal.SIGINT) is self:
            signal.signal(signal.SIGINT, signal.SIG_IGN)

    def __call__(self, number: int, frame: FrameType | None) -> None:
        self.seen = True
        signal.default_int_handler(number, frame)


def _stopped() -> int:
    say("Interrupted; nothing was half-written.", err=True)
    return INTERRUPTED


def _warn(
    message: Warning | str,
    category: type[Warning],
    filename: str,
    lineno: int,
    file: TextIO | None = None,
    line: str | None = None,
) -> None:
    """Say a warning of ours in one line; leave others to developers."""
    from winset.errors import UnkeptCodeWarning

    if issubclass(category, UnkeptCodeWarning):
        say(f"winset: {message}", err=True)
    elif sys.warnoptions:
        say(warnings.formatwarning(message, category, filename, lineno, line), err=True, nl=False)


def _said(error: BaseException) -> str:
    from winset.text.shown import in_one_line

    if isinstance(error, OSError) and error.strerror:
        return in_one_line(f"{error.filename or 'standard output'}: {error.strerror}")
    return in_one_line(str(error))


def _expected(error: BaseException) -> bool:
    from winset.errors import WinsetError

    return isinstance(error, (WinsetError, OSError))


@click.group(
    cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 80}
)
@click.version_option(package_name="winset", prog_name="winset")
def cli() -> None:
    """Find whether there is a deal, and if not, why not.

    Winset reads a case file that says who negotiates about what and what each side is known
    to want, and answers in words with the numbers under them.
    """


@cli.command()
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
    say(tally_text(evidence_tally(found), matches))
    if found.timing:
        say(ENGLISH.text(Words(found).timing(found.timing)))
    say(orders_told(found) + assumed_text(found), nl=False)


def _print_brief(analysis: Made, *, full: bool) -> None:
    from winset.report.terminal import brief_text, full_text

    write = full_text if full else brief_text
    say(write(analysis.document, heading=heading()), nl=False)


@cli.command()
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


@cli.command()
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
    target = output if output is not None or paper else Path(f"{_name(case)}.html")
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


def _name(case: Path) -> str:
    """Name the report after the file, or after its folder where the file is just `case`."""
    if case.is_dir():
        return case.resolve().name or "case"
    return case.resolve().parent.name or "case" if case.stem == "case" else case.stem


def _named_file(path: Path | None) -> None:
    """Refuse to write a file or folder called "-", where elsewhere that is standard output."""
    if is_standard(path):
        raise click.UsageError(
            "this command does not write to standard output: give a name in place of '-'"
        )


cli.add_command(compare)
cli.add_command(stability)
cli.add_command(sweep)
cli.add_command(roles)
cli.add_command(score)
cli.add_command(cache_command)


IMPORT = f"""Read a scenario of another tool, or a points table, into a case file.

SRC is a file, or a folder with the files of one scenario:
{titles()}.
The format is found out. What was read, changed and left out is printed, and stands at the top of
the case file.
"""


@cli.command("import", help=IMPORT)
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
@click.option("--force", is_flag=True, help="Replace FILE if it exists.")
def import_(source: Path, output: Path | None, profiles: tuple[str, ...], force: bool) -> None:
    """Read a scenario of another tool, or a points table, into a case file."""
    from winset.casefile import write_case
    from winset.formats import import_case
    from winset.opening import files_of
    from winset.text.write import check_target

    _named_file(output)
    case, receipt = or_problems(source, lambda: import_case(source, profiles=profiles))
    target = output or Path(f"{_name(source)}.yaml")
    if target.exists() and not force:
        raise click.UsageError(f"{target} exists already; choose another name, or --force")
    check_target(target, files_of(source, receipt))
    comment = receipt.lines(width=78)
    if case.assumed:
        comment += [
            "",
            "What stands under 'assumed' is shown with every answer: delete what is",
            "settled.",
        ]
    write_case(case, target, comment=comment)
    say(receipt.text(), nl=False)
    say(f"\nWrote {named(target)}. Next: winset report {named(target)}")


@cli.command()
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

    _named_file(folder)
    receipt = export_case(read(case), kind, folder)
    say(receipt.text(), nl=False)
    # A name that ends in a full stop, as "..", is written out, so that it is not read as two.
    place = folder.resolve() if folder.name.endswith(".") else folder
    say(f"\nWrote {'into the current folder' if folder == Path() else named(place)}.")


@cli.command()
@click.argument("file", type=click.Path(path_type=Path))
def new(file: Path) -> None:
    """Write a commented starter case to FILE."""
    from importlib.resources import files

    from winset.text.write import write_text

    _named_file(file)
    if file.exists():
        raise click.UsageError(f"{file} exists already; choose another name")
    write_text(file, (files("winset.casefile") / "starter.yaml").read_text(encoding="utf-8"))
    say(f"Wrote {named(file)}. Next: winset check {named(file)}; winset report {named(file)}")


@cli.command()
@click.option("--findings", is_flag=True, help="Print that of the analysis object instead.")
@click.option(
    "--stability", "conflict", is_flag=True, help="Print that of the stability object instead."
)
@click.option("--comparison", is_flag=True, help="Print that of the comparison object instead.")
def schema(findings: bool, conflict: bool, comparison: bool) -> None:
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
    say_json(json.dumps(made(), indent=2, ensure_ascii=False) + "\n")


@cli.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True, file_okay=False))
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the whole table: .csv, or .parquet (needs pyarrow).",
)
@click.option("--workers", type=click.IntRange(1), help="Number of processes; default: all cores.")
@click.option(
    "--list-limit",
    type=click.IntRange(1),
    default=10_000_000,
    show_default=True,
    help="List spaces of up to so many outcomes.",
)
@click.option("--quiet", is_flag=True, help="Print no table and no progress.")
def stats(
    folder: Path, output: Path | None, workers: int | None, list_limit: int, quiet: bool
) -> None:
    """Describe all scenarios in a folder: one table, in parallel.

    With an output file the work is kept beside it as it is done: interrupted, the same command
    goes on where it ended. A scenario that cannot be read is listed with its reason.
    """
    from winset.report.progress import bar
    from winset.report.terminal import survey_text
    from winset.studies.survey import check_target, remove_leftovers, survey, write_survey

    _named_file(output)
    kept = None
    if output is not None:
        check_target(output)
        remove_leftovers(output)
        kept = output.with_name(output.name + ".part")
    try:
        with bar(show=not quiet) as progress:
            found = survey(
                folder,
                target=output,
                kept=kept,
                workers=workers,
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
