"""A case out as one points table (CSV), which reads back as the same table."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

from winset.case.types import Case, Scores
from winset.errors import CaseFileError
from winset.formats.names import file_names, guarded
from winset.formats.outgoing import LONGEST, Packet, packet, plain_sums
from winset.formats.receipt import Receipt
from winset.formats.sources import Source
from winset.formats.spreadsheet.reader import NAME, read
from winset.formats.spreadsheet.words import LITERAL
from winset.text.numbers import decimal, finite


def write(case: Case, folder: Path) -> Receipt:
    """Write a case as one table; points keep their scale.

    Where a name would be taken for something else (a party called Total), the heading of the
    issues says that names are taken as they stand.
    """
    made = packet(case)
    plain_sums(made)
    for profile in made.profiles:
        if profile.discount is not None:
            made.lost.append(f"{profile.name}: the discount factor")
    for issue in case.issues:
        if issue.numeric:
            made.changed.append(f"numeric issue {issue.name}: written as named options")
    rows = [["Issue", "Option", *(guarded(profile.name) for profile in made.profiles)]]
    for place, (name, options) in enumerate(zip(made.issue_names, made.options, strict=True)):
        for k, option in enumerate(options):
            points = [_plain(made, profile.rows[place][k]) for profile in made.profiles]
            rows.append([guarded(name), guarded(option), *points])
    if any(profile.no_deal is not None for profile in made.profiles):
        values = [_plain(made, profile.no_deal or Fraction(0)) for profile in made.profiles]
        rows += [[""] * (len(values) + 2), ["No deal", "", *values]]
    text = _text(rows)
    if not _reads_back(made, text):
        text = "sep=,\n" + _text([[LITERAL, *rows[0][1:]], *rows[1:]])
        made.changed.append(
            f"the heading of the issues is {LITERAL!r}, since some name could be taken for "
            "something else"
        )
    made.files[f"{file_names([case.title])[0]}.csv"] = text
    return made.write(folder, NAME)


def _text(rows: Sequence[Sequence[str]]) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


def _reads_back(made: Packet, text: str) -> bool:
    """Return whether the table is read as it was meant."""
    try:
        case, _ = read(Source(Path("table.csv"), text.encode("utf-8")))
    except CaseFileError:
        return False
    scores = [case.preferences[actor.id] for actor in case.actors]
    return (
        [actor.name for actor in case.actors] == [profile.name for profile in made.profiles]
        and [issue.name for issue in case.issues] == list(made.issue_names)
        and [tuple(o.name for o in issue.options) for issue in case.issues] == list(made.options)
        and [tuple(score.points.values()) for score in scores if isinstance(score, Scores)]
        == [profile.rows for profile in made.profiles]
        and [score.no_deal for score in scores if isinstance(score, Scores)]
        == [profile.no_deal or Fraction(0) for profile in made.profiles]
    )


def _plain(made: Packet, number: Fraction) -> str:
    if finite(number):
        return decimal(number, LONGEST)
    made.changed.append(
        "numbers without end are written as fractions (a spreadsheet may see dates)"
    )
    return str(number)
