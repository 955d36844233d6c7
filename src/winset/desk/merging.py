"""Two changes of one text brought together, where they touch different lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

Change = tuple[int, int, list[str]]
"""Lines of the base from one to another, and what stands there instead."""


@dataclass(frozen=True)
class Overlap:
    """Lines that both changed, each in its way.

    Attributes
    ----------
    line : the first of them in the base, from 1.
    base, mine, theirs : what stood there, and what each made of it.
    """

    line: int
    base: str
    mine: str
    theirs: str


def merged(base: str, mine: str, theirs: str) -> str | list[Overlap]:
    """Return the text with both changes, or where they overlap.

    Changes of neighbouring lines overlap too: what belongs together is not torn apart. Where both
    did the same, it is done once.

    Notes
    -----
    Compares lines with `difflib`: O(n) where little changed, O(n^2) at worst.
    """
    if theirs in {mine, base}:
        return mine
    if mine == base:
        return theirs
    lines = base.splitlines(keepends=True)
    left, right = _changes(lines, mine), _changes(lines, theirs)
    overlaps = [
        Overlap(
            min(one[0], other[0]) + 1,
            "".join(lines[min(one[0], other[0]) : max(one[1], other[1])]),
            "".join(one[2]),
            "".join(other[2]),
        )
        for one in left
        for other in right
        if one[0] <= other[1] and other[0] <= one[1] and one != other
    ]
    if overlaps:
        return overlaps
    done = list(lines)
    both = {(start, end): new for start, end, new in (*left, *right)}
    for (start, end), new in sorted(both.items(), reverse=True):
        done[start:end] = new
    return "".join(done)


def _changes(base: Sequence[str], text: str) -> list[Change]:
    other = text.splitlines(keepends=True)
    matcher = SequenceMatcher(None, base, other, autojunk=False)
    return [
        (start, end, other[low:high])
        for tag, start, end, low, high in matcher.get_opcodes()
        if tag != "equal"
    ]


_BREAK = re.compile(r"(\r\n|\r|\n)")


def broken_as(base: str, text: str) -> str:
    """Return a text with the line breaks of the one that it was made of.

    A browser knows one kind of line break. Lines that stayed keep theirs; others take the one that
    is most frequent in `base`.
    """
    if "\r" not in base or "\r" in text:
        return text
    old, new = _BREAK.split(base), _BREAK.split(text)
    usual = Counter(old[1::2]).most_common(1)[0][0]
    ends = [usual if end else end for end in [*new[1::2], ""]]
    before = [*old[1::2], ""]
    matcher = SequenceMatcher(None, old[::2], new[::2], autojunk=False)
    for first, second, size in matcher.get_matching_blocks():
        for step in range(size):
            if ends[second + step] and before[first + step]:
                ends[second + step] = before[first + step]
    return "".join(line + end for line, end in zip(new[::2], ends, strict=True))
