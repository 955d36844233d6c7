"""Steps from plain values, and the same step where others changed the case meanwhile."""

from __future__ import annotations

from typing import Any

import pytest

from winset.desk.steps import (
    ChangedError,
    Insert,
    Move,
    Put,
    Remove,
    Rename,
    done,
    followed,
    step_of,
)
from winset.text.meaning import meaning
from winset.text.splices import Document, EditError

BASE = meaning("""
a: {x: 1, y: 2}
list: [{id: p, v: 1}, {id: q, v: 2}, {id: r, v: 3}]
plain: [one, two, three]
""")
NOW = meaning("""
a: {x: 1, y: 5, z: 6}
list: [{id: new}, {id: r, v: 3}, {id: p, v: 9}]
plain: [zero, one, two, three]
""")


@pytest.mark.parametrize(
    ("given", "step"),
    [
        ({"do": "put", "path": ["a", 0], "value": None}, Put(("a", 0), None)),
        (
            {"do": "put", "path": ["a"], "value": {"b": 1}, "order": ["a"]},
            Put(("a",), {"b": 1}, ("a",)),
        ),
        ({"do": "remove", "path": ["a"]}, Remove(("a",))),
        ({"do": "remove", "path": ["a", 0], "floor": 1}, Remove(("a", 0), 1)),
        ({"do": "insert", "path": [], "place": 2, "value": "v"}, Insert((), 2, "v")),
        ({"do": "move", "path": ["a"], "source": 0, "target": 1}, Move(("a",), 0, 1)),
        ({"do": "rename", "path": ["a"], "name": "b"}, Rename(("a",), "b")),
    ],
)
def test_read(given: dict[str, Any], step: Any) -> None:
    assert step_of(given) == step


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (None, "one of put"),
        ({"do": "eval"}, "one of put"),
        ({"do": "put", "path": "a", "value": 1}, "path: expected a list"),
        ({"do": "put", "path": [True], "value": 1}, "path: expected a list"),
        ({"do": "put", "path": ["a"]}, "missing"),
        ({"do": "remove", "path": ["a"], "other": 1}, "unknown"),
        ({"do": "remove", "path": ["a"], "floor": -1}, "floor: expected"),
        ({"do": "insert", "path": ["a"], "place": -1, "value": 1}, "place: expected"),
        ({"do": "move", "path": ["a"], "source": "0", "target": 1}, "source: expected"),
        ({"do": "rename", "path": ["a"], "name": 3}, "name: expected text"),
        ({"do": "put", "path": ["a"], "value": 1, "order": [1]}, "order: expected"),
    ],
)
def test_faults_are_said(given: Any, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        step_of(given)


@pytest.mark.parametrize(
    ("step", "now"),
    [
        (Put(("a", "x"), 7), Put(("a", "x"), 7)),
        (Put(("list", 2, "v"), 7), Put(("list", 1, "v"), 7)),
        (Remove(("list", 2)), Remove(("list", 1))),
        (Remove(("plain", 1)), Remove(("plain", 2))),
        (Put(("a", "w"), 7), Put(("a", "w"), 7)),
        (Put(("a", "z"), 6), Put(("a", "z"), 6)),
        (Insert(("plain",), 1, "new"), Insert(("plain",), 2, "new")),
        (Insert(("list",), 0, {"id": "s"}), Insert(("list",), 2, {"id": "s"})),
        (Insert(("list",), 9, {"id": "s"}), Insert(("list",), 3, {"id": "s"})),
        (Rename(("list", 2), "s"), Rename(("list", 1), "s")),
    ],
)
def test_a_step_follows_what_it_is_about(step: Any, now: Any) -> None:
    assert followed(step, BASE, NOW) == now


@pytest.mark.parametrize(
    "step",
    [
        Put(("a", "y"), 7),
        Put(("a", "z"), 7),
        Put(("list", 0, "v"), 7),
        Remove(("list", 0)),
        Remove(("list", 1)),
        Remove(("a",)),
        Move(("plain",), 0, 1),
        Rename(("list", 1), "s"),
    ],
)
def test_what_was_changed_is_not_written_over(step: Any) -> None:
    with pytest.raises(ChangedError, match="changed elsewhere"):
        followed(step, BASE, NOW)


@pytest.mark.parametrize(
    "step",
    [Put(("a", "x"), 7), Remove(("list", 1)), Move(("plain",), 0, 2), Insert(("plain",), 1, "new")],
)
def test_where_nothing_changed_a_step_stays(step: Any) -> None:
    assert followed(step, BASE, BASE) == step


@pytest.mark.parametrize(
    ("floor", "left"),
    [
        (0, "t: 1\na:\n  b: {}\n"),
        (2, "t: 1\na: {}\n"),
        (1, "t: 1\n"),
    ],
)
def test_what_would_be_left_empty_goes_too(floor: int, left: str) -> None:
    document = Document("t: 1\na:\n  b:\n    c: 2\n")
    assert done(document, Remove(("a", "b", "c"), floor)).text == left


def test_what_is_left_empty_is_seen_when_it_is_done() -> None:
    document = Document("t: 1\na: [x, y]\n")
    one = done(document, Remove(("a", 0), 1))
    assert one.text == "t: 1\na: [y]\n"
    again = followed(Remove(("a", 1), 1), document.meant, one.meant)
    assert done(one, again).text == "t: 1\n"
    with pytest.raises(EditError):
        done(one, Remove(("a", 7), 1))
