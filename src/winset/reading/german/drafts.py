"""What a rule proposes, before speakers have names."""

from __future__ import annotations

from dataclasses import dataclass

from winset.reading.types import QuoteKind

__all__ = ["Draft"]


@dataclass(slots=True)
class Draft:
    """Words that somebody says: their place, their kind, who says them, and which rule says so.

    ``start`` and ``end`` are characters; ``speaker`` and ``cue`` are too. ``carried`` means that
    the speaker is whoever spoke before.
    """

    start: int
    end: int
    kind: QuoteKind
    speaker: tuple[int, int] | None
    cue: tuple[int, int] | None
    lemma: str = ""
    rule: str = ""
    carried: bool = False
