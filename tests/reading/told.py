"""What the rules make of a text, as rows that a table can hold."""

from __future__ import annotations

from winset.reading import read

Row = tuple[str, str, str | None]


def told(text: str, language: str) -> list[Row]:
    """Kind, words and speaker's name of each quote in a text."""
    return [
        (quote.kind, text[quote.start : quote.end], quote.speaker and quote.speaker.name)
        for quote in read(text, language).quotes
    ]
