"""Collecting what is wrong with a file, each with its line, column and nearest match."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

from winset.errors import CaseFileError, Problem
from winset.text.shown import difference, in_curly_marks, in_one_line, look_alike, odd_space

MAX_PROBLEMS = 100
MAX_COLLECTED = 500
_WIDTH = 72
_SHOWN = 8
_COMPARED = 500
_LONGEST = 60


class Problems:
    """The problems of one file so far; raised together at the end."""

    def __init__(self, file: str, text: str = "") -> None:
        self.file = file
        self.text = text
        self._found: dict[tuple[int, int, str], bool] = {}

    def __len__(self) -> int:
        return len(self._found)

    def add(self, message: str, place: tuple[int, int], *, lacking: bool = False) -> None:
        """Note a problem at a 0-based (line, column); past `MAX_COLLECTED`, stop and raise.

        `lacking`: something is still missing there.
        """
        self._found[(place[0], place[1], in_one_line(message))] = lacking
        if len(self._found) >= MAX_COLLECTED:
            self.raise_if_any()

    def messages(self) -> list[str]:
        """Return the messages alone, in file order."""
        return [message for _, _, message in sorted(self._found)]

    def raise_if_any(self) -> None:
        """Raise one `CaseFileError` with every problem, in file order."""
        if not self._found:
            return
        lines = self.text.splitlines()
        shown = [self._problem(lines, *entry) for entry in sorted(self._found)[:MAX_PROBLEMS]]
        left = len(self._found) - len(shown)
        if left > 0:
            last = shown[-1]
            more = " at least" if len(self._found) >= MAX_COLLECTED else ""
            shown.append(
                Problem(self.file, last.line, last.column, f"... and {left} more problems{more}")
            )
        raise CaseFileError(shown)

    def _problem(self, lines: list[str], line: int, column: int, message: str) -> Problem:
        source = lines[line] if line < len(lines) else ""
        start = max(0, column - _WIDTH // 2) if len(source) > _WIDTH else 0
        cut = "".join(map(_visible, source[start : start + _WIDTH]))
        if start:
            cut = "…" + cut[1:]
        if start + _WIDTH < len(source):
            cut = cut[:-1] + "…"
        lacking = self._found[line, column, message]
        caret = max(0, column - start)
        return Problem(self.file, line + 1, column + 1, message, cut, caret, lacking)


def _visible(character: str) -> str:
    """Keep one character per column, and none that a terminal would act upon."""
    return character if character.isprintable() else " " if character.isspace() else "\ufffd"


def quoted(text: object) -> str:
    """Put words of the file between quotation marks: in one line, shortened, nothing hidden."""
    words = re.sub(r"[ \t\r\n]+", " ", str(text)).strip(" ")
    cut = words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…"
    inner = cut.strip()
    start = cut.find(inner)
    # A space that is none of the usual would hide at the ends.
    ends = [
        "".join(f"<U+{ord(c):04X}>" if odd_space(c) else c for c in end)
        for end in (cut[:start], cut[start + len(inner) :])
    ]
    return f"'{ends[0]}{in_one_line(inner)}{ends[1]}'"


def meant(written: Iterable[object], *keys: str) -> bool:
    """Return whether one of the unknown words written was probably meant as one of the keys."""
    words = {str(word).casefold() for word in list(written)[:_COMPARED]}
    return any(difflib.get_close_matches(key.casefold(), words, n=1, cutoff=0.6) for key in keys)


def nearest(word: str, known: Iterable[str]) -> str:
    """Say which known word was probably meant, or which ones there are.

    Returns text to append to a message: "; did you mean 'x'?" or "; expected a, b or c". Where
    the two look the same, the characters that differ are named.
    """
    words = [str(candidate) for candidate in known]
    word = str(word)
    alike = next(
        (candidate for candidate in words[:_COMPARED] if look_alike(word, candidate)), None
    )
    if alike is not None:
        return f"; it looks like {quoted(alike)}, but has {difference(word, alike)}"
    if in_curly_marks(word):
        inner = f"'{word[1:-1]}'" if word[1:-1] in words else "the id"
        return f"; curly quotation marks belong to the text in YAML: write {inner} without them"
    folded = {candidate.casefold(): candidate for candidate in words[:_COMPARED]}
    close = difflib.get_close_matches(word[:200].casefold(), folded, n=1, cutoff=0.6)
    hint = f"; did you mean '{folded[close[0]]}'?" if close else ""
    # A single word is said once.
    return hint if hint and len(words) == 1 else f"{hint}{expected(words)}"


def expected(words: Iterable[str]) -> str:
    """List what was allowed, at most eight."""
    allowed = list(words)
    if not allowed:
        return ""
    listed = ", ".join(f"'{word}'" for word in allowed[:_SHOWN])
    more = f" and {len(allowed) - _SHOWN} more" if len(allowed) > _SHOWN else ""
    return f" (expected: {listed}{more})"
