"""A text as tokens: words, numbers and single signs, each with its place.

One pass with one expression that cannot run back: linear in the length of the text.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Token", "tokens_of"]

# Longer runs of letters are cut into pieces: no word of a language, and no memory for one.

_WORD = re.compile(
    r"[^\W\d_]{1,80}(?:[-'’./&][^\W\d_]{1,80}|[-/]\d{1,20}|\d{1,20})*"
    r"|\d{1,40}(?:[.,:]\d{1,20})*(?:-[^\W\d_]{1,80})*"
    r"|[^\w\s]"
)


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or a sign. ``depth`` counts the quotation marks it stands in."""

    text: str
    low: str
    start: int
    end: int
    depth: int = 0

    @property
    def capital(self) -> bool:
        """Whether it has a capital letter, as nouns and names have: also in "ai-Bericht"."""
        return self.text != self.low

    @property
    def word(self) -> bool:
        """Whether it is a word, not a number or a sign."""
        return self.text[0].isalpha()


def tokens_of(text: str, start: int, end: int) -> list[Token]:
    """The tokens between two places of a text."""
    found = []
    for match in _WORD.finditer(text, start, end):
        word = match.group()
        found.append(Token(word, word.lower(), match.start(), match.end()))
    return found
