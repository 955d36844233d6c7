"""What a rule proposes, before those who speak and act have names."""

from __future__ import annotations

from dataclasses import dataclass

from winset.reading.types import QuoteKind

__all__ = ["Draft", "Happening"]


@dataclass(slots=True)
class Draft:
    """Words that somebody says: their place, their kind, who says them, and which rule says so.

    ``start`` and ``end`` are characters; ``speaker`` and ``cue`` are too. ``carried`` means that
    the speaker is whoever spoke before. ``means`` are the words that the speaker's stand for:
    "demnach" for the source of the sentence before.
    """

    start: int
    end: int
    kind: QuoteKind
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    lemma: str = ""
    rule: str = ""
    carried: bool = False
    addressee: tuple[int, int] | None = None
    date: str | None = None
    means: tuple[int, int] | None = None

    def crosses(self, other: Draft) -> bool:
        """Whether both have words in common."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Happening:
    """Something that happened, before its actor has a name."""

    start: int
    end: int
    kind: str
    who: tuple[int, int] | None
    date: str | None
