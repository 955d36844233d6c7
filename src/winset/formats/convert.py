"""From any of the formats into a case, and from a case into any of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from winset.case.ordinal import Ranking
from winset.case.types import Case, Scores
from winset.case.validity import expect_case
from winset.errors import CannotWriteError
from winset.formats.codec import Found, Shape
from winset.formats.detection import detect
from winset.formats.doubts import doubts
from winset.formats.folders import Part
from winset.formats.receipt import Receipt
from winset.formats.registry import FORMATS, written
from winset.formats.sources import refuse
from winset.text.numbers import plural
from winset.text.problems import nearest, quoted


def import_case(
    path: str | os.PathLike[str], *, profiles: Sequence[str] = (), sheet: str | None = None
) -> tuple[Case, Receipt]:
    """Read a scenario of another tool, or a table of points.

    Parameters
    ----------
    path : a file, or a folder with the files of one scenario; the format is found out.
    profiles : names of the profiles (of a table: the columns) to read, in this order; without,
        all of them.
    sheet : of a workbook, the sheet to read; without, the first with numbers in it.

    Returns
    -------
    Case : with exact scores: those on a 0..1 scale keep it, points of a table stay points. What
        the receipt says stands in its `assumed` too.
    Receipt : what was read, what was changed, what has no counterpart, what is doubtful.

    Raises
    ------
    CaseFileError
        With every problem found: file, line, column and what was expected.
    """
    found = detect(Path(path), profiles=profiles)
    if sheet is not None:
        if found.format.shape is not Shape.TABLE:
            refuse(Path(path), f"{found.format.title} has no sheets to choose from")
        found.profiles[0].sheet = sheet
    return _imported(found, profiles)


def import_part(part: Part) -> tuple[Case, Receipt]:
    """Read a scenario of a collection; see `import_case`."""
    return _imported(detect(part.path, only=None if part.kind is None else FORMATS[part.kind]), ())


def _imported(found: Found, profiles: Sequence[str]) -> tuple[Case, Receipt]:
    case, receipt = found.format.codec.read(found, profiles)
    receipt = replace(receipt, doubts=(*receipt.doubts, *doubts(case)))
    return replace(case, assumed=receipt.assumed), receipt


def export_case(case: Case, kind: str, folder: str | os.PathLike[str]) -> Receipt:
    """Write a case's exact scores in a format of another tool.

    Parameters
    ----------
    case : the case; parties with statements instead of scores are left out.
    kind : one of `registry.written`: genius, geniusweb, negmas, negolog, gmcr, csv.
    folder : where the files go; it is made if need be, and no file in it is replaced.

    Returns
    -------
    Receipt : what was written, what was changed, and what the format cannot say.

    Raises
    ------
    CannotWriteError
        No party has scores, a ranking leaves out states, or a file exists already.
    """
    expect_case(case)
    if kind not in written():
        raise ValueError(f"unknown format {kind!r}{nearest(str(kind), written())}")
    for actor in case.actors:
        said = case.preferences.get(actor.id)
        if isinstance(said, Scores) and isinstance(said.ordinal, Ranking) and said.ordinal.left_out:
            raise CannotWriteError(
                f"the ranking of {quoted(actor.name)} leaves out "
                f"{plural(len(said.ordinal.left_out), 'state')}, and this format has to compare "
                "all: rank them first"
            )
    return written()[kind].codec.write(case, Path(folder))
