"""What the summary is made from, and how its parts count."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import floor

from winset.analysis.details import (
    BestDetail,
)
from winset.analysis.finding import Finding, detail_of
from winset.analysis.model import Model
from winset.case.message import Message
from winset.wording.phrases import Words

Found = Mapping[str, Finding]
WORDS = 200
"""The most words of a summary."""
WORLDS = 20
SURER = 0.15
"""From this difference on a deal is told to be surer than any one deal."""
LIKELY = 1 / 3
"""With smaller odds it is told why there is no deal, and what would open one."""
NAMED = 6
"""Voters that are named one by one; of more, those least willing."""
OFFERS = 2
TEMPTED = 1 / 3
"""Who gains by breaking the best deal in fewer draws is not named."""
BETTER = 0.03
"""Another question is asked first if it raises the odds of the best deal by so much more."""


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence that may be left out: the higher its place, the sooner."""

    about: str
    place: int
    message: Message


@dataclass(frozen=True)
class Known:
    """What the summary is made from."""

    model: Model
    words: Words
    found: Found
    best: BestDetail | None

    def detail(self, finding: str, kind: type) -> object | None:
        """Return the detail of a finding, None where it is not there or not known."""
        return detail_of(self.found[finding], kind) if finding in self.found else None


def best_of(found: Found) -> BestDetail | None:
    """Return what is told of the best deal; None where there is none."""
    return detail_of(found["deal.best"], BestDetail) if "deal.best" in found else None


def hundred(share: float) -> int:
    """Return a share as a count of 100; what is not sure reads neither 0 nor 100."""
    return min(99, max(1, floor(share * 100 + 0.5)))


def twenty(share: float) -> int:
    """Return a share as a count of twenty worlds."""
    return floor(share * WORLDS + 0.5)
