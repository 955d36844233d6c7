"""Lists of words, as they are best read in a file: many on a line."""

from __future__ import annotations

__all__ = ["listed", "words"]


def words(text: str) -> frozenset[str]:
    """The words of a text as a set."""
    return frozenset(text.split())


def listed(text: str) -> tuple[str, ...]:
    """The words of a text in their order."""
    return tuple(text.split())
