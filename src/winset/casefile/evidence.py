"""Looking a quote up in its source text.

Tried in order: word for word; then with white space, quotation marks, dashes and hyphenation
made alike. A quote found more than once is ambiguous and says so; one that is not found is
an error, with the nearest passage.
"""

from __future__ import annotations

import difflib
import unicodedata
from dataclasses import dataclass

from winset.case.types import Match

CONTEXT = 160
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u00b4`"), "'") | dict.fromkeys(
    map(ord, "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2039\u203a"), '"'
)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_ALIKE = _QUOTES | _DASHES


@dataclass(frozen=True, slots=True)
class Found:
    """Where a quote stands: `position` and `length` count characters of the source text."""

    match: Match
    position: int
    length: int
    before: str
    after: str


class SourceText:
    """One source text, made ready for many look-ups. Cost of each: O(length)."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded, self._origin = _fold(text)

    def find(self, quote: str) -> Found | None:
        """Look a quote up; None where it is missing."""
        wanted = quote.strip()
        if not wanted:
            return None
        at = self.text.find(wanted)
        if at >= 0:
            again = self.text.find(wanted, at + 1) >= 0
            return self._found(Match.AMBIGUOUS if again else Match.VERBATIM, at, len(wanted))
        folded = _fold(wanted)[0].strip()
        at = self._folded.find(folded) if folded else -1
        if at < 0:
            return None
        again = self._folded.find(folded, at + 1) >= 0
        start = self._origin[at]
        end = self._origin[at + len(folded) - 1] + 1
        return self._found(Match.AMBIGUOUS if again else Match.NORMALISED, start, end - start)

    def _found(self, match: Match, start: int, length: int) -> Found:
        before = " ".join(self.text[max(0, start - CONTEXT) : start].split())
        after = " ".join(self.text[start + length : start + length + CONTEXT].split())
        return Found(match, start, length, before, after)

    def nearest(self, quote: str) -> str | None:
        """Return the passage most like a missing quote, None where nothing is like it."""
        words = self.text.split()
        width = max(1, len(quote.split()))
        passages = [
            " ".join(words[k : k + width])
            for k in range(0, max(1, len(words) - width + 1), max(1, width // 3))
        ]
        close = difflib.get_close_matches(quote, passages[:4000], n=1, cutoff=0.55)
        return close[0] if close else None


def _fold(text: str) -> tuple[str, list[int]]:
    """Fold a text and remember, for each folded character, where it came from."""
    out: list[str] = []
    origin: list[int] = []
    k = 0
    while k < len(text):
        character = text[k]
        skip = _hyphenation(text, k)
        if skip:
            k += skip
            continue
        if character.isspace():
            if out and out[-1] != " ":
                out.append(" ")
                origin.append(k)
        else:
            for part in unicodedata.normalize("NFKC", character.translate(_ALIKE)):
                out.append(part.translate(_ALIKE))
                origin.append(k)
        k += 1
    return "".join(out), origin


def _hyphenation(text: str, k: int) -> int:
    """Return how many characters to skip: a soft hyphen, or a hyphen within a word.

    A hyphen at a line's end joins the two halves, so hyphens within a line must go as well:
    nobody can tell which of them the typesetter added.
    """
    if text[k] == "\u00ad":
        return 1
    if text[k] not in "-\u2010\u2011" or k == 0 or not text[k - 1].isalpha():
        return 0
    end = k + 1
    while end < len(text) and text[end].isspace():
        end += 1
    broken = "\n" in text[k:end]
    joined = end == k + 1 or broken
    return end - k if joined and end < len(text) and text[end].isalpha() else 0
