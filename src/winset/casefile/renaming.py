"""An id of a case file under another name, wherever the file says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from winset.casefile.reader import parse_case
from winset.errors import CaseFileError, Problem
from winset.text.marks import Piece
from winset.text.meaning import Steps, shown
from winset.text.splices import Document, EditError
from winset.text.tree import Scalar

ROUNDS = 60
"""Readings at most: each finds at least one place that still has the old name."""


def rename_id(
    document: Document, path: Steps, name: str, *, folder: Path | None = None
) -> Document:
    """Give an actor, issue, option, source, account, rule, statement or offer another id.

    Where else the file says the old id is found out by reading it: what the reader does not know
    any more, and is called so, is what meant it. Nothing is guessed from spelling, so that an
    option `none` of one issue stays while that of another is renamed.

    Parameters
    ----------
    path : leads to the key that is the id, to the scalar that is, or to a mapping with an `id`.
    folder : where source texts are.

    Raises
    ------
    EditError
        The case has a fault; there is no such id; the new one is taken or no id; or a place names
        it in a way that cannot be changed.

    Notes
    -----
    Reads the case a few times.
    """
    wrong = _problems(document, folder)
    if wrong:
        # What is wrong may hide a place that names the id.
        raise EditError(f"first mend line {wrong[0].line}: {wrong[0].message}")
    old, done = _defined(document, path, name)
    for _ in range(ROUNDS):
        left = _problems(done, folder)
        if not left:
            return done
        done = _followed(done, left, old, name)
    raise EditError(f"'{old}' is named in too many places: edit the text")


def _defined(document: Document, path: Steps, name: str) -> tuple[str, Document]:
    """Rename where the id is defined; return the old one too."""
    found = document.meant
    try:
        for step in path:
            found = found[step]
    except (LookupError, TypeError):
        raise EditError(f"{shown(path)} is not there", path) from None
    if isinstance(found, dict) and isinstance(found.get("id"), Scalar):
        return str(found["id"]), document.put((*path, "id"), name)
    if isinstance(path[-1], str):
        return path[-1], document.rename(path, name)
    if isinstance(found, Scalar):
        return str(found), document.put(path, name)
    raise EditError(f"{shown(path)} has no id", path)


def _followed(document: Document, left: Sequence[Problem], old: str, name: str) -> Document:
    """Rename at the places that the reader does not know any more."""
    lines = document.text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)
    places = {starts[problem.line - 1] + problem.column - 1 for problem in left}
    paths = [
        (path, is_key)
        for path, is_key, start in _named(document.root, document, old)
        if start in places
    ]
    if not paths:
        # Nothing that is called so is unknown: then the new name is what is wrong.
        raise EditError(left[0].message)
    # From the end of the text, so that no path changes before it is used.
    for path, is_key in reversed(paths):
        document = document.rename(path, name) if is_key else document.put(path, name)
    return document


def _named(
    piece: Piece, document: Document, old: str, above: Steps = ()
) -> Iterator[tuple[Steps, bool, int]]:
    """Yield the paths of what is called so, whether it is a key, and where it stands."""
    for place, entry in enumerate(piece.entries):
        path = (*above, place if entry.key is None else entry.key)
        value = entry.value
        if entry.key == old:
            yield path, True, entry.start
        if value.kind == "scalar" and entry.key != "id":
            written = document.text[value.start : value.end]
            if written.strip("\"'") == old:
                yield path, False, value.start
        yield from _named(value, document, old, path)


def _problems(document: Document, folder: Path | None) -> tuple[Problem, ...]:
    try:
        parse_case(document.text, name="case.json" if document.strict else "case", folder=folder)
    except CaseFileError as error:
        return error.problems
    return ()
