"""What a case cites: sources, and passages of them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Match(StrEnum):
    """How a quote was found in its source text."""

    VERBATIM = "word for word"
    NORMALISED = "normalised"
    AMBIGUOUS = "ambiguous"
    NO_TEXT = "no text"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a statement comes from. `position` counts characters in the source text.

    `prefix` and `suffix` are the words directly before and after the quote, where they are needed
    to say which of several places is meant.
    """

    source: str
    quote: str
    speaker: str | None = None
    match: Match = Match.NO_TEXT
    position: int | None = None
    before: str = ""
    after: str = ""
    prefix: str | None = None
    suffix: str | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """A document that is cited; all but the id may be unknown.

    `reliability` is the chance that everything it says about preferences may be relied on, at once.
    `sha256` is that of its file, where the case holds it to that.
    """

    id: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    date: str | None = None
    language: str | None = None
    url: str | None = None
    file: str | None = None
    note: str | None = None
    reliability: float = 1.0
    sha256: str | None = None
