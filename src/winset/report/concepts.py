"""The concepts of stability as a reader meets them, the same on every page and in the terminal."""

from typing import NamedTuple


class Concept(NamedTuple):
    """A concept's short name, its long one, and what it says of a state, after "if"."""

    short: str
    name: str
    meaning: str


CONCEPTS = {
    "nash": Concept("Nash", "Nash", "nobody gains by moving alone"),
    "gmr": Concept(
        "GMR",
        "general metarational",
        "whoever gains by moving alone can be left no better off by moves of the others, at "
        "whatever cost to them",
    ),
    "smr": Concept(
        "SMR",
        "symmetric metarational",
        "whoever gains by moving alone can be left no better off by moves of the others, at "
        "whatever cost to them, even if it then moves once more",
    ),
    "seq": Concept(
        "SEQ",
        "sequential",
        "whoever gains by moving alone can be left no better off by moves that the others "
        "themselves want to make",
    ),
    "sseq": Concept(
        "SSEQ",
        "symmetric sequential",
        "whoever gains by moving alone can be left no better off by moves that the others "
        "themselves want to make, even if it then moves once more",
    ),
}
