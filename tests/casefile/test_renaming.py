"""Another id for something: wherever the file says it, and nowhere else."""

from __future__ import annotations

import random
from functools import reduce
from pathlib import Path
from typing import Any

import pytest
from effort import seeds

from winset.casefile import parse_case
from winset.casefile.renaming import rename_id
from winset.text.splices import Document, EditError

EXAMPLES = Path(__file__).parents[2] / "examples"

CASE = """\
winset: 1
title: Two
parties: {a: A, b: B}   # a and b
issues:
  x: {options: [none, some]}
  y: {options: {none: nothing, all: everything}}
rules:
  - {id: r, if: {x: some}, then: {y: all}}
no_deal: {x: none, y: none}
preferences:
  a:
    - {id: s, order: {x: [some, none]}, assumed: a wants some}
    - {id: none, order: {y: [none, all]}, assumed: b}
  b: {scores: {x: {none: 1, some: 0}, y: {none: 0, all: 1}}}
offers:
  - {id: o, by: a, outcome: {x: some, y: all}, responses: {b: rejected}, assumed: so it is told}
"""


def ids(tree: Any) -> list[tuple[Any, ...]]:
    """List the paths of all ids of a case."""
    found: list[tuple[Any, ...]] = []
    for section in ("parties", "ratifiers", "observers", "issues", "sources", "accounts"):
        found += [(section, name) for name in tree.get(section) or {}]
    for issue, shape in tree["issues"].items():
        options = shape.get("options") if isinstance(shape, dict) else shape
        steps = options if isinstance(options, dict) else range(len(options or ()))
        found += [("issues", issue, "options", step) for step in steps]
    lists = [(section,) for section in ("rules", "offers", "reactions", "approval")]
    lists += [("preferences", actor) for actor in tree.get("preferences") or {}]
    for path in lists:
        held = reduce(lambda below, step: below.get(step) or (), path, tree)
        if isinstance(held, list):
            found += [
                (*path, place)
                for place, item in enumerate(held)
                if isinstance(item, dict) and "id" in item
            ]
    return found


def name_at(tree: Any, path: tuple[Any, ...]) -> str:
    held = reduce(lambda below, step: below[step], path, tree)
    return str(held["id"] if isinstance(held, dict) and "id" in held else held)


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*/case.yaml")), ids=lambda p: p.parent.name)
@pytest.mark.parametrize(
    "seed", [pytest.param(k, marks=[pytest.mark.slow] if k else []) for k in seeds(4)]
)
def test_there_and_back_gives_the_same_bytes(path: Path, seed: int) -> None:
    text = path.read_text(encoding="utf-8")
    document = Document(text)
    where = random.Random(f"{path.parent.name} {seed}").choice(ids(document.meant))
    old = where[-1] if isinstance(where[-1], str) else name_at(document.meant, where)
    there = rename_id(document, where, "quite_new", folder=path.parent)
    assert "quite_new" in there.text
    changed = zip(text.splitlines(), there.text.splitlines(), strict=True)
    assert all(old in was and "quite_new" in now for was, now in changed if was != now)
    where = where if isinstance(where[-1], int) else (*where[:-1], "quite_new")
    assert rename_id(there, where, old, folder=path.parent).text == text


def test_an_option_of_one_issue_is_not_that_of_another() -> None:
    done = rename_id(Document(CASE), ("issues", "y", "options", "none"), "zero")
    changed = [line for line in done.text.splitlines() if line not in CASE.splitlines()]
    assert changed == [
        "  y: {options: {zero: nothing, all: everything}}",
        "no_deal: {x: none, y: zero}",
        "    - {id: none, order: {y: [zero, all]}, assumed: b}",
        "  b: {scores: {x: {none: 1, some: 0}, y: {zero: 0, all: 1}}}",
    ]


def test_an_option_that_is_an_item_of_a_list() -> None:
    done = rename_id(Document(CASE), ("issues", "x", "options", 1), "half")
    assert done.text.count("half") == 5
    assert "a wants some" in done.text
    assert parse_case(done.text).issues[0].options[1].id == "half"


def test_an_actor_everywhere() -> None:
    done = rename_id(Document(CASE), ("parties", "b"), "new")
    assert "parties: {a: A, new: B}   # a and b" in done.text
    assert "  new: {scores:" in done.text
    assert "responses: {new: rejected}, assumed: so it is told" in done.text
    assert "assumed: b}" in done.text


@pytest.mark.parametrize(
    ("path", "name", "said"),
    [
        (("parties", "c"), "d", "parties.c is not there"),
        (("parties", "a"), "b", "already"),
        (("parties", "a"), "", "empty|name|id"),
        (("no_deal",), "z", "no_deal|unknown"),
        (("issues",), "z", "issues|unknown"),
        (("preferences", "b"), "z", "z"),
    ],
)
def test_what_cannot_be_renamed_is_said(path: tuple[str, ...], name: str, said: str) -> None:
    with pytest.raises(EditError, match=said):
        rename_id(Document(CASE), path, name)


def test_a_fault_comes_first() -> None:
    with pytest.raises(EditError, match=r"first mend line 5: .*optoins"):
        rename_id(Document(CASE.replace("x: {options", "x: {optoins")), ("parties", "a"), "c")
