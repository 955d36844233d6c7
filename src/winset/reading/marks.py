"""Quotation marks of all styles, in pairs, and pairs inside pairs.

„a“ »a« «a» “a” "a" and, for quotes in quotes, ‚a‘ ›a‹ ‹a› ‘a’ 'a'. A mark that has no partner
within ``REACH`` characters is no quotation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["REACH", "Passage", "passages_of"]

REACH = 6000
"""The longest quotation, in characters."""

_MARK = re.compile(r"[„“”»«\"‚‘’›‹']")
_OPENS_AFTER = frozenset(" \t\n\r\u00a0([{-–—/:,;.!?…")
_CLOSERS = {
    "„": '“”"',
    "“": '”"',
    "”": "”",
    "»": "«",
    "«": "»",
    '"': '"“”',
    "‚": "‘’'",
    "‘": "’",
    "›": "‹",
    "‹": "›",
    "'": "'",
}
_SINGLE = frozenset("‚‘’›‹'")


@dataclass(frozen=True, slots=True)
class Passage:
    """What stands between two marks. ``start`` and ``end`` are without them."""

    start: int
    end: int
    depth: int

    @property
    def outer_start(self) -> int:
        """Where the opening mark stands."""
        return self.start - 1

    @property
    def outer_end(self) -> int:
        """Where the closing mark ends."""
        return self.end + 1


def _opens(text: str, place: int, sign: str) -> bool:
    """Whether a mark at a place can open: nothing, a space or a bracket before, a word after."""
    if place + 1 >= len(text) or text[place + 1].isspace():
        return False
    if sign in "„‚":
        return True
    before = text[place - 1] if place else " "
    return before in _OPENS_AFTER or before in _CLOSERS


def _closes(text: str, place: int, sign: str) -> bool:
    """Whether a mark can close: not an apostrophe inside a word."""
    if sign not in "'’":
        return True
    return place + 1 >= len(text) or not text[place + 1].isalpha()


def _closes_twice(marks: list[re.Match[str]], place: int) -> bool:
    """Whether the next two marks both close „: then one stands inside another of its kind."""
    following = [match.group() for match in marks[place + 1 : place + 3]]
    return marks[place].group() == "„" and len(following) == 2 and set(following) <= {"“", "”"}


def passages_of(text: str) -> list[Passage]:
    """All pairs of marks, in the order in which they open. Linear in the text."""
    found: list[Passage] = []
    stack: list[tuple[str, int]] = []
    marks = list(_MARK.finditer(text))
    for number, match in enumerate(marks):
        sign, place = match.group(), match.start()
        while stack and place - stack[0][1] > REACH:
            stack.pop(0)
        partner = next(
            (index for index in range(len(stack) - 1, -1, -1) if sign in _CLOSERS[stack[index][0]]),
            None,
        )
        reopens = sign in "„»" and _opens(text, place, sign) and sign != "«"
        if (
            partner is not None
            and _closes(text, place, sign)
            and not (sign in _CLOSERS and reopens and text[place - 1].isspace())
        ):
            opened = stack[partner][1]
            del stack[partner:]
            if place > opened + 1:
                found.append(Passage(opened + 1, place, len(stack)))
        elif sign in _CLOSERS and _opens(text, place, sign):
            if sign in _SINGLE and not stack and sign in "'’":
                continue
            same = next((i for i, (kind, _) in enumerate(stack) if kind == sign), None)
            if same is not None and not _closes_twice(marks, number):
                del stack[same:]
            if len(stack) < 4:
                stack.append((sign, place))
    found.sort(key=lambda passage: (passage.start, -passage.end))
    return found
