"""Where a caret stands: as the parser says where it can, and as a person means it where not."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from winset.text.caret import Caret, caret_at
from winset.text.marks import Piece
from winset.text.splices import Document

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/case.yaml"))
Place = tuple[tuple[str | int, ...], Piece, int, str | None]


def places(piece: Piece, path: tuple[str | int, ...] = ()) -> Iterator[Place]:
    """Yield every entry: the path of its value, the value, where it begins, its key."""
    for place, entry in enumerate(piece.entries):
        step: str | int = place if entry.key is None else entry.key
        yield (*path, step), entry.value, entry.start, entry.key
        yield from places(entry.value, (*path, step))


@pytest.mark.slow
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_place_of_the_examples_is_found(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    keys = values = 0
    for where, piece, start, key in places(Document(text).root):
        if key is not None:
            found = caret_at(text, start)
            assert found is not None, (where, start)
            assert (found.path, found.place, found.typed) == (where[:-1], "key", ""), start
            keys += 1
        plain = piece.kind == "scalar" and not piece.style and piece.end > piece.start
        if plain and (key is not None or piece.flow or text[start] != "-"):
            found = caret_at(text, piece.start)
            assert found is not None, (where, piece.start)
            assert (found.path, found.place, found.typed) == (where, "value", ""), piece.start
            half = caret_at(text, piece.start + 1)
            assert half is not None
            assert (half.path, half.typed) == (where, text[piece.start]), piece.start
            assert half.start == piece.start
            values += 1
    assert keys > 50
    assert values > 30


@pytest.mark.slow
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_no_place_of_a_text_is_too_much(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    for at in range(0, len(text), 97):
        found = caret_at(text, at)
        assert found is None or text[found.start : at] == found.typed


BLOCK = """\
parties: {a: A, b: B}
issues:
  x: {options: [p, q]}
preferences:
  a:
    - {id: s, order: {x: [p, q]}}
    - id: t
      |
"""


@pytest.mark.parametrize(
    ("text", "path", "place", "typed", "beside"),
    [
        ("|", (), "key", "", ()),
        ("win|", (), "key", "win", ()),
        ("title: A\nsum|", (), "key", "sum", ("title",)),
        ("issues:\n  x: {na|", ("issues", "x"), "key", "na", ()),
        ("issues:\n  x:\n    |", ("issues", "x"), "key", "", ()),
        ("issues:\n  x: {name: A}\n  |", ("issues",), "key", "", ("x",)),
        ("issues:\n  x: {name: A}\n|", (), "key", "", ("issues",)),
        ("rules:\n  - {never: {x: |", ("rules", 0, "never", "x"), "value", "", ()),
        ("rules:\n  - {never: {x: [p, |", ("rules", 0, "never", "x", 1), "value", "", ()),
        ("offers:\n- by: a\n- by: |", ("offers", 1, "by"), "value", "", ()),
        ("offers:\n- by: a\n  on|", ("offers", 0), "key", "on", ("by",)),
        ("offers:\n- b|", ("offers", 0), "key", "b", ()),
        ("offers:\n  - |", ("offers", 0), "key", "", ()),
        ("no_deal: {x: p,\n  y: |", ("no_deal", "y"), "value", "", ()),
        ("no_deal: {x: p,\n  |", ("no_deal",), "key", "", ("x",)),
        (BLOCK, ("preferences", "a", 1), "key", "", ("id",)),
        ('sources:\n  "a b": {title: T, |', ("sources", "a b"), "key", "", ("title",)),
        ("summary: >-\n  many words: here\ntitle: |", ("title",), "value", "", ()),
        ("title: 'it''s: so'\nlang|", (), "key", "lang", ("title",)),
    ],
)
def test_what_is_not_finished(
    text: str, path: tuple[str | int, ...], place: str, typed: str, beside: tuple[str, ...]
) -> None:
    at = text.index("|")
    if ">-" in text:
        at = text.rindex("|")
    text = text[:at] + text[at + 1 :]
    found = caret_at(text, at)
    assert isinstance(found, Caret)
    assert (found.path, found.place, found.typed, found.beside) == (path, place, typed, beside)


@pytest.mark.parametrize(
    "text",
    [
        "title: A # said|",
        "# said|",
        'title: "so|',
        "title: |-\n  many words|",
        "x: {name: 'so|",
        "title:|",
        "[" * 300 + "|",
    ],
)
def test_where_nothing_can_be_put_in(text: str) -> None:
    at = text.rindex("|")
    assert caret_at(text[:at] + text[at + 1 :], at) is None


def test_beyond_the_text_there_is_nothing() -> None:
    assert caret_at("a: b", 9) is None
    assert caret_at("a: b", -1) is None
