"""A case from whatever holds one: a case file, or a scenario of another tool."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from winset.case.types import Case
    from winset.formats import Part, Receipt


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
