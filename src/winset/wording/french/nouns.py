"""What is counted in French: one, many."""

from collections.abc import Mapping

_REGULAR = (
    "actor",
    "deal",
    "draw",
    "feasible outcome",
    "more such set",
    "more way",
    "issue",
    "joint draw",
    "more draw",
    "offer",
    "outcome",
    "party",
    "state",
    "reported reaction",
    "round",
    "source",
    "statement",
    "step",
    "such draw",
    "tie",
)
NOUNS: Mapping[str, tuple[str, str]] = {noun: (noun, f"{noun}s") for noun in _REGULAR}
