"""Looking a quote up in its source text.

Tried in order: word for word; then with white space, quotation marks, dashes, hyphenation and
accents (one character or two) made alike, invisible characters left out. A quote found more
than once is ambiguous and says so; one that is not found is an error, with the nearest passage.
"""

from __future__ import annotations

import difflib
import heapq
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

from winset.case.types import Match

CONTEXT = 160
_SHOWN = 160
_CLOSE = 0.55
_TRIED = 30
_FEW = 12
_READ = 300_000
_MOST_PLACES = 10_000
_QUOTES = dict.fromkeys(map(ord, "\u2018\u2019\u201a\u201b\u2032\u00b4`"), "'") | dict.fromkeys(
    map(ord, "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u2039\u203a"), '"'
)
_DASHES = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013\u2014\u2212"), "-")
_ALIKE = _QUOTES | _DASHES
_HYPHENS = frozenset("-\u2010\u2011\u2012\u2013\u2014")
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")


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

    @cached_property
    def _folded(self) -> tuple[str, list[int]]:
        return _fold(self.text)

    @cached_property
    def _words(self) -> list[str]:
        return self.text.split(maxsplit=_READ)[:_READ]

    @cached_property
    def _bare_words(self) -> list[str]:
        return [_bare(word) for word in self._words]

    def find(
        self, quote: str, prefix: str | None = None, suffix: str | None = None
    ) -> Found | None:
        """Look a quote up; None where it is missing, or has neither letter nor digit.

        Where it stands more than once, `prefix` and `suffix`, the words that stand directly
        before and after it, say which place is meant (W3C TextQuoteSelector).
        """
        wanted = quote.strip()
        if not any(map(str.isalnum, wanted)):
            return None
        beside = self._beside(prefix, suffix)
        first, more = _places(self.text, wanted, lambda at: beside(at, at + len(wanted)))
        if first is not None:
            match = Match.AMBIGUOUS if more else Match.VERBATIM
            return self._found(match, first, len(wanted))
        text = self._folded[0]
        folded = _fold(wanted)[0].strip(" -")
        if not folded:
            return None
        first, more = _places(
            text, folded, lambda at: beside(*self._unfolded(at, at + len(folded)))
        )
        if first is None:
            return None
        start, end = self._unfolded(first, first + len(folded))
        return self._found(Match.AMBIGUOUS if more else Match.NORMALISED, start, end - start)

    def selector(self, start: int, end: int) -> tuple[str | None, str | None]:
        """Return the prefix and suffix by which the words from `start` to `end` have one place.

        None for each that is not needed, and for both where nothing near tells the places
        apart. O(length of the text) for each word that is added.
        """
        quote = self.text[start:end]
        found = self.find(quote)
        if found is not None and found.match is not Match.AMBIGUOUS:
            return None, None
        words_before = self.text[max(0, start - CONTEXT) : start].split()
        words_after = self.text[end : end + CONTEXT].split()
        for many in range(1, max(len(words_before), len(words_after)) + 1):
            prefix = " ".join(words_before[-many:]) or None
            suffix = " ".join(words_after[:many]) or None
            for tried in ((prefix, None), (None, suffix), (prefix, suffix)):
                found = self.find(quote, *tried)
                if found is None or found.match is Match.AMBIGUOUS or tried == (None, None):
                    continue
                if found.position <= start < found.position + max(1, found.length):
                    return tried
        return None, None

    def _beside(self, prefix: str | None, suffix: str | None) -> Callable[[int, int], bool]:
        """Return what says whether a place has these words directly before and after it."""
        before, after = (_fold(part or "")[0].strip() for part in (prefix, suffix))

        def fits(start: int, end: int) -> bool:
            # A fold can leave out characters, so more than their number is looked at.
            left = self.text[max(0, start - 4 * len(before) - 40) : start]
            right = self.text[end : end + 4 * len(after) + 40]
            return (not before or _fold(left)[0].rstrip().endswith(before)) and (
                not after or _fold(right)[0].lstrip().startswith(after)
            )

        return fits

    def _unfolded(self, start: int, end: int) -> tuple[int, int]:
        """Return where folded characters stand in the text."""
        origin = self._folded[1]
        last = origin[end - 1] + 1
        while last < len(self.text) and unicodedata.combining(self.text[last]):
            last += 1
        return origin[start], last

    def _found(self, match: Match, start: int, length: int) -> Found:
        # Runs of white space become one space, also next to the quote, where words meet.
        before = re.sub(r"\s+", " ", self.text[max(0, start - CONTEXT) : start]).lstrip()
        after = re.sub(r"\s+", " ", self.text[start + length : start + length + CONTEXT]).rstrip()
        return Found(match, start, length, before, after)

    def nearest(self, quote: str) -> str | None:
        """Return the passage most like a missing quote, None where nothing is like it.

        Passages of as many words are compared by the words they share, the best of them in
        their order, short ones by letters. A long one is shown from where it begins to differ.
        """
        wanted = quote.split()
        width = len(wanted)
        by_letters = width <= _FEW
        likeness = difflib.SequenceMatcher[str](
            b=" ".join(wanted) if by_letters else wanted, autojunk=False
        )
        best, best_words = 0.0, list[str]()
        for start in self._promising(wanted):
            words = self._words[start : start + width]
            likeness.set_seq1(" ".join(words) if by_letters else words)
            if likeness.real_quick_ratio() > best and likeness.ratio() > best:
                best, best_words = likeness.ratio(), words
        if best < _CLOSE:
            return None
        passage = " ".join(best_words)
        if len(passage) <= _SHOWN:
            return passage
        same = 0
        while same < min(len(best_words), width) and best_words[same] == wanted[same]:
            same += 1
        first = max(0, same - 6)
        shown = ("… " if first else "") + " ".join(best_words[first:])
        return shown if len(shown) <= _SHOWN else f"{shown[: _SHOWN - 1]}…"

    def _promising(self, wanted: Sequence[str]) -> list[int]:
        """Return where the passages start that share most words with the one wanted."""
        sought = Counter(map(_bare, wanted))
        words = self._bare_words
        width = len(wanted)
        here = Counter[str]()
        shared = 0
        found: list[tuple[int, int]] = []
        for k, word in enumerate(words):
            here[word] += 1
            shared += here[word] <= sought[word]
            if k >= width:
                gone = words[k - width]
                shared -= here[gone] <= sought[gone]
                here[gone] -= 1
            if k >= width - 1 and shared:
                found.append((-shared, k - width + 1))
        return [start for _, start in heapq.nsmallest(_TRIED, found)] or [0]


def _places(text: str, wanted: str, fits: Callable[[int], bool]) -> tuple[int | None, bool]:
    """Return the first place of a passage that fits, and whether there is another."""
    first: int | None = None
    at = text.find(wanted)
    for _ in range(_MOST_PLACES):
        if at < 0:
            return first, False
        if fits(at):
            if first is not None:
                return first, True
            first = at
        at = text.find(wanted, at + 1)
    return first, at >= 0


def _fold(text: str) -> tuple[str, list[int]]:
    """Fold a text and remember, for each folded character, where it came from."""
    out: list[str] = []
    origin: list[int] = []
    k = 0
    while k < len(text):
        character = text[k]
        if character.isascii() and character.isalnum():
            out.append(character)
            origin.append(k)
            k += 1
            continue
        if character in _INVISIBLE:
            k += 1
            continue
        skip = _hyphenation(text, k, out)
        if skip:
            k += skip
            continue
        for part in unicodedata.normalize("NFKD", character.translate(_ALIKE)):
            folded = " " if part.isspace() else part.translate(_ALIKE)
            if folded != " " or (out and out[-1] != " "):
                out.append(folded)
                origin.append(k)
        k += 1
    return "".join(out), origin


def _hyphenation(text: str, k: int, out: Sequence[str]) -> int:
    """Return how many characters to skip: a hyphen between letters, and white space after it.

    A hyphen at a line's end joins the two halves, so hyphens within a line must go as well:
    nobody can tell which of them the typesetter added.
    """
    if text[k] not in _HYPHENS or not out or not _letter(out[-1]):
        return 0
    end = k + 1
    while end < len(text) and (text[end].isspace() or text[end] in _INVISIBLE):
        end += 1
    return end - k if end < len(text) and text[end].isalpha() else 0


def _letter(character: str) -> bool:
    return character.isalpha() or unicodedata.combining(character) > 0


def _bare(word: str) -> str:
    """Reduce a word to what counts when passages are compared."""
    return "".join(filter(str.isalnum, word)).casefold()
