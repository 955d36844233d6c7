"""Two changes of one text: both are kept, or where they overlap is told."""

from __future__ import annotations

import random

import pytest
from effort import seeds

from winset.desk.merging import Overlap, merged

BASE = "one\ntwo\nthree\nfour\nfive\n"


@pytest.mark.parametrize(
    ("mine", "theirs", "both"),
    [
        (BASE, BASE + "six\n", BASE + "six\n"),
        ("zero\n" + BASE, BASE + "six\n", "zero\n" + BASE + "six\n"),
        (BASE.replace("two", "2"), BASE.replace("four\n", ""), "one\n2\nthree\nfive\n"),
        (BASE.replace("two", "2"), BASE.replace("two", "2"), BASE.replace("two", "2")),
        ("", BASE, ""),
    ],
)
def test_both_are_kept(mine: str, theirs: str, both: str) -> None:
    assert merged(BASE, mine, theirs) == both
    assert merged(BASE, theirs, mine) == both


def test_an_overlap_is_told_with_all_three() -> None:
    found = merged(BASE, BASE.replace("two", "2"), BASE.replace("two", "II"))
    assert found == [Overlap(2, "two\n", "2\n", "II\n")]


def test_neighbouring_lines_overlap() -> None:
    found = merged(BASE, BASE.replace("two", "2"), BASE.replace("three", "3"))
    assert isinstance(found, list)


@pytest.mark.parametrize("seed", seeds(100))
def test_changes_far_apart_are_always_both_there(seed: int) -> None:
    rng = random.Random(seed)
    lines = [f"line {place}\n" for place in range(60)]
    cut = rng.randint(20, 40)

    def changed(low: int, high: int, mark: str) -> list[str]:
        new = list(lines)
        for place in sorted(rng.sample(range(low, high), 4), reverse=True):
            kind = rng.choice(["put", "drop", "add"])
            new[place : place + (kind != "add")] = [] if kind == "drop" else [f"{mark} {place}\n"]
        return new

    mine, theirs = changed(0, cut - 3, "mine"), changed(cut + 3, 60, "theirs")
    # What comes of it is the first part of one and the second of the other.
    middle = f"line {cut}\n"
    expected = mine[: mine.index(middle)] + theirs[theirs.index(middle) :]
    assert merged("".join(lines), "".join(mine), "".join(theirs)) == "".join(expected)
