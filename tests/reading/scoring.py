"""How many labelled quotes are found, and how many with the right speaker.

A quote is found where its characters and those of a proposed one overlap by half of their union
or more, one to one, the best first; it is right where the proposed speaker touches the labelled
one, or both lack one. The measure is that of Petersen-Frey and Biemann (LREC-COLING 2024).
"""

from __future__ import annotations

from dataclasses import dataclass

from winset.reading import Reading


@dataclass(frozen=True)
class Label:
    """A quote as a person labelled it: its characters, its kind, those of its speaker."""

    start: int
    end: int
    kind: str
    speaker: tuple[int, int] | None


@dataclass
class Score:
    """Counts over texts: labelled, proposed, found, found with the right speaker."""

    labelled: int = 0
    proposed: int = 0
    found: int = 0
    right: int = 0

    def add(self, labels: list[Label], reading: Reading) -> None:
        """Count one text; quotes inside others are not labelled, so not counted."""
        ours = [one for one in reading.quotes if one.within is None]
        self.labelled += len(labels)
        self.proposed += len(ours)
        pairs = sorted(
            (
                (-share, place, other)
                for place, label in enumerate(labels)
                for other, one in enumerate(ours)
                if (share := overlap((label.start, label.end), (one.start, one.end))) >= 0.5
            ),
        )
        taken_labels: set[int] = set()
        taken_ours: set[int] = set()
        for _, place, other in pairs:
            if place in taken_labels or other in taken_ours:
                continue
            taken_labels.add(place)
            taken_ours.add(other)
            self.found += 1
            wanted, speaker = labels[place].speaker, ours[other].speaker
            if wanted is None or speaker is None:
                self.right += wanted is None and speaker is None
            else:
                self.right += wanted[0] < speaker.end and speaker.start < wanted[1]

    @property
    def quotes(self) -> float:
        """F1 of quotes found."""
        return 2 * self.found / max(1, self.labelled + self.proposed)

    @property
    def joint(self) -> float:
        """F1 of quotes found with the right speaker."""
        return 2 * self.right / max(1, self.labelled + self.proposed)


def overlap(one: tuple[int, int], other: tuple[int, int]) -> float:
    """The share of two stretches that both have, of what either has."""
    both = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, both) / (max(one[1], other[1]) - min(one[0], other[0]) - max(0, -both))
