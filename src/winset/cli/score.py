"""`winset score`: a class that negotiated a case."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from winset.cli.options import around
from winset.cli.reading import BAD_INPUT, CASE, heading, or_problems, read
from winset.cli.streams import is_standard, named, say, say_page
from winset.wording.languages import LANGUAGES, preferred

if TYPE_CHECKING:
    from winset.case.types import Case
    from winset.classroom.document import Telling
    from winset.classroom.score import Scored
    from winset.spaces.space import Progress


class _Named(click.Path):
    """A path that says something: an empty one would be the folder at hand."""

    def convert(self, value: Any, param: Any, ctx: Any) -> Any:
        if value == "":
            self.fail("expected a name, found nothing", param, ctx)
        return super().convert(value, param, ctx)


FILE = _Named(path_type=Path)


@click.command()
@CASE
@click.argument("results", type=FILE, metavar="RESULTS")
@click.option("-o", "--output", type=FILE, metavar="FILE", help="Write a page, - for stdout.")
@click.option(
    "--table", type=FILE, metavar="FILE", help="Write a row for each group, as .csv or .xlsx."
)
@click.option(
    "--letters", type=FILE, metavar="DIR", help="Write a page for each group into this folder."
)
@click.option("--anonymous", is_flag=True, help="Number the groups, and write no name anywhere.")
@click.option(
    "--compare",
    type=FILE,
    metavar="OLD",
    multiple=True,
    help="Put an earlier class beside this one; may be repeated.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    help="Language of what is told; default: the case's, else that of your terminal.",
)
@click.option(
    "--round",
    type=click.IntRange(1),
    default=1,
    show_default=True,
    help="Score this round, where scores of the case change by rounds.",
)
@click.option("--quiet", is_flag=True, help="Print faults only.")
def score(case: Path, results: Path, compare: tuple[Path, ...], **chosen: Any) -> None:
    """Score a class that negotiated CASE, from a sheet with a row for each group.

    RESULTS is a CSV or XLSX file: a column for each issue, by name or id; columns with who played
    which party, if you like. Rows with faults are told and left out.
    """
    from winset.classroom.document import Telling
    from winset.classroom.table import check_table
    from winset.report.progress import bar
    from winset.text.write import check_target

    output, table = chosen["output"], chosen["table"]
    targets = [path for path in (output, table) if path is not None and not is_standard(path)]
    if table is not None:
        check_table(table)
    exercise = read(case, *targets)
    for path in targets:
        check_target(path, (results, *compare))
    tag = chosen["language"] or preferred([exercise.language, around(json=False)])
    with bar(show=not chosen["quiet"]) as progress:
        made = _scored(exercise, [results, *compare], (tag, chosen["round"]), progress)
    telling = Telling.of(made[0], tag, anonymous=chosen["anonymous"])
    for scored in made:
        _tell_faults(scored, telling)
    _write(made, telling, chosen)


def _tell_faults(scored: Scored, telling: Telling) -> None:
    """Say what is wrong with rows that were left out, the first of very many."""
    from winset.case.message import say as told
    from winset.text.problems import MAX_PROBLEMS

    faults, file = scored.results.faults, named(Path(scored.results.file))
    for fault in faults[:MAX_PROBLEMS]:
        say(str(fault.problem(file, telling.words)), err=True)
    if len(faults) > MAX_PROBLEMS:
        more = told("class.fault.rest", n=len(faults) - MAX_PROBLEMS)
        say(telling.words.text(more), err=True)


def _scored(
    case: Case, sheets: list[Path], chosen: tuple[str, int], progress: Progress
) -> list[Scored]:
    """Score classes of a language and round; end where one cannot be."""
    from winset.classroom.ground import Ground
    from winset.classroom.score import score as scored
    from winset.errors import WinsetError

    tag, number = chosen
    ground = Ground.of(case.in_language(tag), language=tag, round_number=number, progress=progress)
    found = []
    for sheet in sheets:

        def one(sheet: Path = sheet) -> Scored:
            return scored(
                case,
                sheet,
                language=tag,
                round_number=number,
                ground=ground,
                progress=progress,
            )

        try:
            found.append(or_problems(sheet, one))
        except WinsetError as error:
            for line in str(error).splitlines():
                say(line, err=True)
            raise SystemExit(BAD_INPUT) from None
    return found


def _write(made: list[Scored], telling: Telling, chosen: dict[str, Any]) -> None:
    from winset.case.message import say as told
    from winset.classroom.document import document
    from winset.classroom.table import table, write_table
    from winset.report.debrief_page import debrief_page
    from winset.report.debrief_text import debrief_text
    from winset.text.write import write_text

    doc = document(made[0], telling, made[1:])
    written = []
    letters = chosen["letters"]
    if letters is not None:
        count = _letters(doc, telling, letters)
        written.append(told("class.written.letters", n=count, folder=named(letters)))
    output, target = chosen["output"], chosen["table"]
    if target is not None:
        rows = table(made[0], telling.words, anonymous=telling.anonymous)
        write_table(rows, target)
        written.insert(0, told("class.written", file=named(target)))
    if output is not None and is_standard(output):
        say_page(debrief_page(doc))
        return
    if output is not None:
        write_text(output, debrief_page(doc))
        written.insert(0, told("class.written", file=named(output)))
    if not chosen["quiet"]:
        say(debrief_text(doc, heading=heading()), nl=False)
        for place, line in enumerate(written):
            say(("" if place else "\n") + telling.words.text(line))


def _letters(doc: dict[str, Any], telling: Telling, folder: Path) -> int:
    """Write a letter for each group; nothing where one would be written over."""
    from winset.case.message import say as told
    from winset.classroom.document import letter_names
    from winset.errors import WinsetError
    from winset.report.debrief_page import letter_pages
    from winset.text.write import write_text

    paths = [folder / name for name in letter_names(doc)]
    for path in paths:
        if path.exists():
            message = told("class.error.exists", file=named(path))
            raise WinsetError(telling.words.text(message))
    folder.mkdir(parents=True, exist_ok=True)
    for path, letter in zip(paths, letter_pages(doc), strict=True):
        write_text(path, letter)
    return len(paths)
