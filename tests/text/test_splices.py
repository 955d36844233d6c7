"""Edits by splices: what was asked happens, and not a byte more."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from effort import seeds

from winset.text.meaning import alike, meaning
from winset.text.splices import Document, Edit, EditError, Splice

EXAMPLES = Path(__file__).parents[2] / "examples"

ODD = """\
# about the file
# and more

a: {p: 1, q: [1, 2,
   3, # three
   4 # four
   ], }
b: 2 # of b

# about c
c:
    - one: 1    # first
      # about two
      two:
          - 2
          - - nested
            - lists
          -
            deep: yes
    # about the second
    - three:   'it''s'
      four: |+
        lines

        more

    - five: >
        folded
        text

      six: "a
        b"
d:
- zero
- indent: [x]
- {k: v, # of k
   l: w}
e:

f: {}
g: []
"quoted key": v
"""
JSON = '{"a": {"b": [1, 2.50, "x", null, true], "c": {}},\n "d": "e"}'
PRETTY = '{\n  "winset": 1,\n  "a": {\n    "b": [\n      1,\n      {"c": "ü"}\n    ]\n  }\n}'
TEXTS = {
    "odd": ODD,
    "odd, other line breaks": ODD.replace("\n", "\r\n"),
    "no line break at the end": ODD.rstrip("\n"),
    "json": JSON,
    "pretty json": PRETTY,
    **{
        path.parent.name: path.read_text(encoding="utf-8")
        for path in sorted(EXAMPLES.glob("*/case.yaml"))
    },
}
WORDS = [
    "plain", "with: colon", "a, b", "x#y", "ünï’s", "- no", "12 %", "2019-02-28", "", "true",
    'q"uote', "two\nlines", " lead", "long " * 40, "[x", "1.50",
]  # fmt: skip


def paths(tree: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    yield path
    if isinstance(tree, (dict, list)):
        for step, below in tree.items() if isinstance(tree, dict) else enumerate(tree):
            yield from paths(below, (*path, step))


def at(tree: Any, path: tuple[Any, ...]) -> Any:
    for step in path:
        tree = tree[step]
    return tree


def some_value(rng: random.Random, depth: int = 0) -> Any:
    kind = rng.random()
    if kind < 0.4 or depth > 2:
        return rng.choice(WORDS)
    if kind < 0.55:
        return rng.choice([Fraction(1, 2), 3, True, -7, 0.25])
    if kind < 0.8:
        return {f"k{place}": some_value(rng, depth + 1) for place in range(rng.randint(0, 3))}
    return [some_value(rng, depth + 1) for _ in range(rng.randint(0, 3))]


def edited(document: Document, rng: random.Random) -> tuple[str, Document]:
    """Do something at random; return what, and the document."""
    path = rng.choice(list(paths(document.meant)))
    found = at(document.meant, path)
    size = len(found) if isinstance(found, (dict, list)) else 0
    kinds = ["put"] * 2 if path else []
    kinds += ["rename"] if path and isinstance(path[-1], str) else []
    kinds += ["remove"] if path else []
    kinds += ["add"] if isinstance(found, dict) else []
    kinds += ["insert"] if isinstance(found, list) else []
    kinds += ["move"] if size > 1 else []
    kind = rng.choice(kinds)
    if kind == "put":
        return kind, document.put(path, some_value(rng))
    if kind == "rename":
        return kind, document.rename(path, f"new{rng.randint(0, 999)}")
    if kind == "remove":
        return kind, document.remove(path)
    if kind == "add":
        order = [*list(found)[: rng.randint(0, size)], "new1"]
        return kind, document.put((*path, f"new{rng.randint(0, 9)}"), some_value(rng), order=order)
    if kind == "insert":
        return kind, document.insert(path, rng.randint(0, size), some_value(rng))
    return kind, document.move(path, rng.randrange(size), rng.randrange(size))


def comments(text: str) -> Counter[str]:
    return Counter(re.findall(r"(?m)(?:^|(?<=\s))#.*$", text))


@pytest.mark.parametrize("name", TEXTS)
@pytest.mark.parametrize("seed", seeds(80, usual=30))
def test_whatever_is_done_nothing_else_changes(name: str, seed: int) -> None:
    rng = random.Random(f"{name} {seed}")
    document = Document(TEXTS[name], name.endswith("json"))
    refused: list[str] = []
    for _ in range(4):
        before = document
        try:
            # That it means what was asked is checked by every edit itself.
            kind, document = edited(before, rng)
        except EditError as error:
            refused.append(str(error))
            continue
        if kind in {"add", "insert", "rename", "move"}:
            assert comments(before.text) == comments(document.text)
        for splice in document.edit.splices[len(before.edit.splices) :]:
            assert ("\r\n" in before.text) == ("\r\n" in document.text) or "\n" not in splice.new
    assert all(re.search("already|last key|changed here", said) for said in refused)
    assert document.edit.apply(TEXTS[name]) == document.text
    assert document.edit.inverse().apply(document.text) == TEXTS[name]


@pytest.mark.parametrize("seed", seeds(100))
def test_a_scalar_replaced_leaves_the_other_lines(seed: int) -> None:
    rng = random.Random(seed)
    text = TEXTS["hanoi"]
    document = Document(text)
    leaves = [
        path
        for path in paths(document.meant)
        if isinstance(at(document.meant, path), str) and len(at(document.meant, path)) < 60
    ]
    done = document.put(rng.choice(leaves), rng.choice([word for word in WORDS if len(word) < 20]))
    old, new = text.splitlines(), done.text.splitlines()
    assert len(old) == len(new)
    assert sum(one != other for one, other in zip(old, new, strict=True)) <= 1


BEFORE = """\
# a case
parties:
  us: United States   # who asks
  # the other side
  dprk: North Korea
issues:
  site: {options: [open, closed]}   # one site
no_deal: {site: open}
preferences:
  us:
    - id: one
      order: {site: [closed, open]}
"""


@pytest.mark.parametrize(
    ("do", "was", "becomes"),
    [
        (
            lambda case: case.put(("parties", "us"), "America"),
            "  us: United States   # who asks\n",
            "  us: America   # who asks\n",
        ),
        (
            lambda case: case.put(("parties", "us"), {"name": "United States", "note": "asks"}),
            "  us: United States   # who asks\n",
            "  us: {name: United States, note: asks}   # who asks\n",
        ),
        (
            lambda case: case.put(("parties", "eu"), "Europe", order=["us", "eu", "dprk"]),
            "# who asks\n",
            "# who asks\n  eu: Europe\n",
        ),
        (
            lambda case: case.remove(("parties", "dprk")),
            "  # the other side\n  dprk: North Korea\n",
            "",
        ),
        (
            lambda case: case.move(("parties",), 1, 0),
            "  us: United States   # who asks\n  # the other side\n  dprk: North Korea\n",
            "  # the other side\n  dprk: North Korea\n  us: United States   # who asks\n",
        ),
        (
            lambda case: case.insert(("issues", "site", "options"), 1, "half open"),
            "[open, closed]",
            "[open, half open, closed]",
        ),
        (
            lambda case: case.put(
                ("issues", "site", "options"), {"open": "open", "closed": "it shuts"}
            ),
            "[open, closed]",
            "{open: open, closed: it shuts}",
        ),
        (
            lambda case: case.rename(("issues", "site"), "plant"),
            "  site: {options",
            "  plant: {options",
        ),
        (
            lambda case: case.insert(
                ("preferences", "us"), 9, {"id": "two", "weight": {"site": [Fraction(1, 5), 1]}}
            ),
            "      order: {site: [closed, open]}\n",
            "      order: {site: [closed, open]}\n    - id: two\n      weight: {site: [0.2, 1]}\n",
        ),
        (
            lambda case: case.put(("preferences", "us", 0, "confidence"), 0.8),
            "      order: {site: [closed, open]}\n",
            "      order: {site: [closed, open]}\n      confidence: 0.8\n",
        ),
        (
            lambda case: case.remove(("preferences", "us", 0)),
            "  us:\n    - id: one\n      order: {site: [closed, open]}\n",
            "  us: []\n",
        ),
        (
            lambda case: case.put(("time", "deadline"), "2024-06-30", order=["no_deal", "time"]),
            None,
            None,
        ),
    ],
)
def test_as_a_person_would_write_it(do: Any, was: str | None, becomes: str | None) -> None:
    case = Document(BEFORE)
    if was is None or becomes is None:
        with pytest.raises(EditError, match=r"time is not there"):
            do(case)
        return
    assert do(case).text == BEFORE.replace(was, becomes)


def test_a_new_section_stands_where_the_order_has_it() -> None:
    done = Document(BEFORE).put(
        ("time",), {"deadline": "2024-06-30"}, order=["issues", "no_deal", "time", "preferences"]
    )
    assert 'no_deal: {site: open}\ntime:\n  deadline: "2024-06-30"\npreferences:' in done.text


def test_marks_stay_and_a_folded_text_stays_folded() -> None:
    text = "a: 'one'\nb: \"two\"\nc: >-\n  three\n  four\nd: |\n  five\n"
    done = Document(text).put(("a",), "it's").put(("b",), "2").put(("c",), "x " * 80 + "y")
    done = done.put(("d",), "six\nseven\n")
    lines = done.text.splitlines()
    assert lines[:3] == ["a: 'it''s'", 'b: "2"', "c: >-"]
    assert all(len(line) <= 110 for line in lines)
    assert lines[-3:] == ["d: |", "  six", "  seven"]


def test_json_stays_json() -> None:
    done = Document(JSON, strict=True).put(("a", "new"), {"x": Fraction(1, 4), "y": [True, None]})
    done = done.insert(("a", "b"), 0, "ü").remove(("d",))
    assert done.text == (
        '{"a": {"b": ["ü", 1, 2.50, "x", null, true], "c": {}, '
        '"new": {"x": 0.25, "y": [true, null]}}}'
    )
    assert alike(meaning(done.text, strict=True), done.meant)


ALIASED = "a: &x {p: 1, q: [1, 2]}\nb: *x\nc: {d: &y 3, e: *y}\n"


@pytest.mark.parametrize(
    "do",
    [
        lambda case: case.put(("a", "p"), 2),
        lambda case: case.put(("b", "p"), 2),
        lambda case: case.insert(("b", "q"), 0, 2),
        lambda case: case.move(("b", "q"), 0, 1),
        lambda case: case.move(("a", "q"), 0, 1),
        lambda case: case.remove(("a",)),
        lambda case: case.put(("c", "d"), 4),
        lambda case: case.rename(("b", "p"), "r"),
        lambda case: case.put(("none", "there"), 4),
        lambda case: case.put(("a", "q", 5), 4),
        lambda case: case.remove(("a", "z")),
        lambda case: case.remove(()),
        lambda case: case.put((), 4),
        lambda case: case.move(("a",), 0, 7),
        lambda case: case.rename(("a", "p"), "q"),
        lambda case: case.rename(("a", "q", 0), "r"),
    ],
)
def test_what_cannot_be_done_is_said_and_not_done(do: Any) -> None:
    with pytest.raises(EditError):
        do(Document(ALIASED))


def test_what_is_repeated_elsewhere_can_be_replaced_as_a_whole() -> None:
    done = Document(ALIASED).put(("b",), {"p": 5})
    assert done.text == ALIASED.replace("*x", "{p: 5}")


def test_nothing_is_written_where_nothing_changes() -> None:
    document = Document(ODD)
    assert document.put(("c", 0, "two"), at(document.meant, ("c", 0, "two"))).edit == Edit()
    assert not document.move(("d",), 1, 1).edit


def test_a_splice_is_done_only_where_it_fits() -> None:
    splice = Splice(3, "b", "cc")
    assert splice.inverse().apply(splice.apply("a: b")) == "a: b"
    with pytest.raises(EditError, match="no longer"):
        splice.apply("a: d")


def test_an_unreadable_text_is_said() -> None:
    with pytest.raises(EditError, match="cannot be"):
        Document("a: [1").put(("a",), 2)
