"""A case from whatever holds one: a case file, or a scenario of another tool."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from winset.case.types import Case

if TYPE_CHECKING:
    from winset.formats import Part, Receipt

CaseOrPath = Case | str | os.PathLike[str]
"""A case, or the path of one."""


class Opened(NamedTuple):
    """A case, and the files that it was read from: no result may be written over them."""

    case: Case
    files: tuple[Path, ...]


def open_case(path: Path) -> Opened:
    """Read a case file, or a scenario of another tool; CaseFileError with all its problems."""
    from winset.casefile import read_case
    from winset.formats import import_case, is_foreign

    if is_foreign(path):
        case, receipt = import_case(path)
        return Opened(case, files_of(path, receipt))
    case = read_case(path)
    texts = [path.parent / source.file for source in case.sources if source.file is not None]
    return Opened(case, (path, *texts))


def open_part(part: Part) -> Case:
    """Read a scenario of a collection, or a case file in it."""
    from winset.casefile import read_case
    from winset.formats import import_part, is_foreign

    if part.kind is not None or is_foreign(part.path):
        return import_part(part)[0]
    return read_case(part.path)


def files_of(source: Path, receipt: Receipt) -> tuple[Path, ...]:
    """List the files that a scenario of another tool was read from."""
    folder = source if source.is_dir() else source.parent
    return source, *(folder / Path(name).name for name in receipt.files)


def load(path: str | os.PathLike[str]) -> Case:
    """Read a case file, or a scenario or points table of another tool.

    Parameters
    ----------
    path : a case file (YAML or JSON), or what `winset import` reads: GENIUS, GeniusWeb, NegMAS and
        NegoLog scenarios, conflict files, a points table as CSV or XLSX; a file, or the folder of
        one scenario. What reading assumed stands in `Case.assumed`.

    Raises
    ------
    CaseFileError
        Every problem found, each with file, line and the nearest match.
    """
    return open_case(Path(path)).case


def taken(case: CaseOrPath) -> Case:
    """Return a case as it is, or read it."""
    if isinstance(case, Case):
        return case
    if isinstance(case, str | os.PathLike):
        return load(case)
    raise ValueError(f"expected a case or a path, found {case!r}")
