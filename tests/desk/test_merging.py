"""Two changes of one text: both are kept, or where they overlap is told."""

from __future__ import annotations

import random

import pytest
from effort import seeds

from winset.desk.merging import Overlap, broken_as, merged

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


@pytest.mark.parametrize(
    ("base", "text", "expected"),
    [
        ("one\ntwo\n", "one\n2\n", "one\n2\n"),
        ("one\r\ntwo\r\n", "one\n2\nthree\n", "one\r\n2\r\nthree\r\n"),
        ("one\r\ntwo\nthree\r\n", "zero\none\ntwo\nthree", "zero\r\none\r\ntwo\nthree"),
        ("one\rtwo\r", "one\rtwo\n", "one\rtwo\n"),
        ("one\r\ntwo", "one\ntwo\nthree", "one\r\ntwo\r\nthree"),
    ],
)
def test_line_breaks_are_those_of_the_text_before(base: str, text: str, expected: str) -> None:
    assert broken_as(base, text) == expected


@pytest.mark.parametrize("seed", seeds(50))
def test_a_text_that_a_browser_had_is_the_same_again(seed: int) -> None:
    rng = random.Random(seed)
    lines = [rng.choice(["a", "b", ""]) + rng.choice(["\n", "\r\n", "\r"]) for _ in range(20)]
    base = "".join(lines)
    flat = base.replace("\r\n", "\n").replace("\r", "\n")
    assert broken_as(base, flat) == base
