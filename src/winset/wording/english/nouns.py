"""What is counted in English: one, many."""

from collections.abc import Mapping

_REGULAR = (
    "actor",
    "assumption",
    "change",
    "deal",
    "draw",
    "feasible outcome",
    "further candidate",
    "further reason",
    "further road",
    "further row",
    "further state",
    "further statement",
    "more such set",
    "more way",
    "issue",
    "joint draw",
    "more draw",
    "offer",
    "other point",
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
    "tied outcome",
    "value",
)
NOUNS: Mapping[str, tuple[str, str]] = {noun: (noun, f"{noun}s") for noun in _REGULAR}
