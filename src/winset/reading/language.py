"""Which language a text is in, by its most frequent small words."""

from __future__ import annotations

import re

from winset.reading.wordlists import words

__all__ = ["LANGUAGES", "language_of"]

LANGUAGES = ("de", "en")
"""The languages whose rules there are."""

_MARKERS = {
    "de": words(
        """der die das und ist nicht ein eine zu den von mit sich dem des auf für im auch es an
        ich wir sagte habe hat laut dass über wird"""
    ),
    "en": words(
        """the of and to in that is was for it with as on be at by he his not are this have
        said says will would they she has had"""
    ),
    "other": words(
        """le la les et du un une que est pour dans el los las y de en por con il di che per
    sono een het niet van op aan och att det som til og på av"""
    ),
}
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str:
    """``de``, ``en`` or ``other``, from at most the first 20,000 characters."""
    counts = dict.fromkeys(_MARKERS, 0)
    for match in _WORD.finditer(text[:20_000]):
        word = match.group().lower()
        for language, markers in _MARKERS.items():
            counts[language] += word in markers
    best = max(LANGUAGES, key=lambda language: counts[language])
    return best if counts[best] > counts["other"] else "other"
