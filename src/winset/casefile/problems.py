"""Collecting what is wrong with a file, each with its line, column and nearest match."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from winset.errors import CaseFileError, Problem

MAX_PROBLEMS = 100
_WIDTH = 72
_SHOWN = 8


class Problems:
    """The problems of one file so far; raised together at the end."""

    def __init__(self, file: str, text: str = "") -> None:
        self.file = file
        self.text = text
        self._found: dict[tuple[int, int, str], None] = {}

    def __len__(self) -> int:
        return len(self._found)

    def add(self, message: str, place: tuple[int, int]) -> None:
        """Note a problem at a 0-based (line, column)."""
        self._found[(place[0], place[1], message)] = None

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
            shown.append(
                Problem(self.file, last.line, last.column, f"... and {left} more problems")
            )
        raise CaseFileError(shown)

    def _problem(self, lines: list[str], line: int, column: int, message: str) -> Problem:
        source = lines[line] if line < len(lines) else ""
        start = max(0, column - _WIDTH // 2) if len(source) > _WIDTH else 0
        cut = source[start : start + _WIDTH].replace("\t", " ")
        if start:
            cut = "…" + cut[1:]
        if start + _WIDTH < len(source):
            cut = cut[:-1] + "…"
        return Problem(self.file, line + 1, column + 1, message, cut, max(0, column - start))


def nearest(word: str, known: Iterable[str]) -> str:
    """Say which known word was probably meant, or which ones there are.

    Returns text to append to a message: "; did you mean 'x'?" or "; expected a, b or c".
    """
    words = [str(candidate) for candidate in known]
    folded = {candidate.casefold(): candidate for candidate in words}
    close = difflib.get_close_matches(str(word).casefold(), folded, n=1, cutoff=0.6)
    hint = f"; did you mean '{folded[close[0]]}'?" if close else ""
    return f"{hint}{expected(words)}"


def expected(words: Iterable[str]) -> str:
    """List what was allowed, at most eight."""
    allowed = list(words)
    if not allowed:
        return ""
    listed = ", ".join(f"'{word}'" for word in allowed[:_SHOWN])
    more = f" and {len(allowed) - _SHOWN} more" if len(allowed) > _SHOWN else ""
    return f" (expected: {listed}{more})"
