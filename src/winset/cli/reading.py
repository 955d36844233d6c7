"""What commands share: reading a case, or ending with every problem it has; headings."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from winset.case.types import Case

T = TypeVar("T")
BAD_INPUT = 2
CASE = click.argument("case", type=click.Path(path_type=Path), metavar="CASE")


def read(case: Path, *targets: Path | None) -> Case:
    """Read a case file, or a scenario of another tool; end with its problems if it has any.

    `targets` are the files to be written later: whether that can be done is tried here, before
    the work, and none of them may be a file that was read.
    """
    from winset.opening import open_case
    from winset.text.write import check_target

    found, inputs = or_problems(case, lambda: open_case(case))
    for target in targets:
        if target is not None:
            check_target(target, inputs)
    return found


def or_problems(case: Path, reader: Callable[[], T]) -> T:
    """Call a reader; print every problem and end where there are any."""
    from winset.cli.streams import say
    from winset.errors import CaseFileError
    from winset.text.shown import in_one_line

    try:
        return reader()
    except CaseFileError as error:
        for problem in error.problems:
            say(str(problem).replace(problem.file, in_one_line(problem.file), 1), err=True)
        count = len(error.problems)
        said = f"{count} problem{'' if count == 1 else 's'} in {in_one_line(str(case))}"
        say(said, err=True)
        sys.exit(BAD_INPUT)


def assumed_text(case: Case) -> str:
    """List what reading the case assumed; nothing where it assumed nothing."""
    from winset.formats.receipt import listed

    lines = listed("Assumed on reading", case.assumed)
    return "".join(f"{line}\n" for line in ["", *lines]) if lines else ""


def orders_told(case: Case) -> str:
    """Write the states in the order of each actor that has a ranking, or priorities."""
    from winset.analysis.ordinal import orders, orders_seen
    from winset.report.orders_text import orders_text, views_text
    from winset.wording.english import ENGLISH

    names = {actor.id: actor.name for actor in case.actors}
    text = orders_text(ENGLISH, names, orders(case) or ())
    text += views_text(ENGLISH, names, orders_seen(case))
    return f"\n{text}" if text else ""


def survey_notes(rows: Sequence[dict[str, Any]], unread: Sequence[tuple[str, str]]) -> str:
    """List what reading a collection assumed, the first of each scenario, and what is unread."""
    from winset.formats.receipt import listed

    assumed = [
        f"{row['scenario']}: {row['assumed'][0]}"
        + (f" And {len(row['assumed']) - 1} more." if len(row["assumed"]) > 1 else "")
        for row in rows
        if row["assumed"]
    ]
    parts = [
        listed("Assumed on reading, in full in column 'assumed' of the table", assumed),
        listed("Not read", [f"{name}: {why}" for name, why in unread]),
    ]
    return "".join(f"{line}\n" for lines in parts if lines for line in ["", *lines])


def told(language: str, message: str, **args: str) -> str:
    """Put a message of the command line into words of a language."""
    from winset.case.message import Message
    from winset.wording.languages import catalogue

    return catalogue(language).text(Message(message, args))


def heading(*, err: bool = False) -> Callable[[str], str]:
    """Return what makes headings bold where the terminal wants colour."""
    stream = sys.stderr if err else sys.stdout
    if stream.isatty() and "NO_COLOR" not in os.environ:
        return lambda text: click.style(text, bold=True)
    return lambda text: text
