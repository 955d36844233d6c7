"""From any of the formats into a case, and from a case into any of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from winset.case.types import Case
from winset.formats import (
    conflict_table,
    genius,
    genius_writer,
    geniusweb,
    gmcr,
    gmcr_writer,
    negmas,
    negolog,
    table,
    table_writer,
)
from winset.formats.collection import Part
from winset.formats.detect import Found, detect
from winset.formats.doubts import doubts
from winset.formats.receipt import Receipt

_READERS = {
    "genius": genius.read,
    "geniusweb": geniusweb.read,
    "negmas": negmas.read,
    "negolog": negolog.read,
    "gmcr": gmcr.read,
    "conflict": conflict_table.read,
}


WRITERS = {
    "genius": genius_writer.write,
    "geniusweb": geniusweb.write,
    "negmas": negmas.write,
    "negolog": negolog.write,
    "gmcr": gmcr_writer.write,
    "csv": table_writer.write,
}


def import_case(
    path: str | os.PathLike[str], *, profiles: Sequence[str] = ()
) -> tuple[Case, Receipt]:
    """Read a scenario of another tool, or a table of points.

    Parameters
    ----------
    path : a file, or a folder with the files of one scenario; the format is found out.
    profiles : names of the profiles (of a table: the columns) to read, in this order; without,
        all of them.

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
    return _imported(detect(Path(path), profiles=profiles), profiles)


def import_part(part: Part) -> tuple[Case, Receipt]:
    """Read a scenario of a collection; see `import_case`."""
    return _imported(detect(part.path, only=part.kind), ())


def _imported(found: Found, profiles: Sequence[str]) -> tuple[Case, Receipt]:
    if found.format == "table":
        case, receipt = table.read(found.profiles[0], profiles)
    else:
        case, receipt = _READERS[found.format](found.domains, found.profiles, found.ignored)
    receipt = replace(receipt, doubts=(*receipt.doubts, *doubts(case)))
    return replace(case, assumed=receipt.assumed), receipt


def export_case(case: Case, kind: str, folder: str | os.PathLike[str]) -> Receipt:
    """Write a case's exact scores in a format of another tool.

    Parameters
    ----------
    case : the case; parties with statements instead of scores are left out.
    kind : genius, geniusweb, negmas, negolog, gmcr or csv.
    folder : where the files go; it is made if need be, and no file in it is replaced.

    Returns
    -------
    Receipt : what was written, what was changed, and what the format cannot say.

    Raises
    ------
    CannotWriteError
        No party has scores, or a file exists already.
    """
    return WRITERS[kind](case, Path(folder))
