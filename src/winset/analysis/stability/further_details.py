"""What `winset stability --json` writes where more is asked, as records.

Lists that follow the states have one item for each, in the order of `states`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Annotated, Literal

from winset.analysis.record import Meaning, OneOf, Record, Within
from winset.stability.concepts import CONCEPTS

StateNumber = Annotated[int, Within(0), Meaning("A state, by its number.")]
Likelihood = Annotated[float, Within(0, 1)]
Share = Annotated[
    bool | Likelihood,
    Meaning("True or false where everybody who moves is scored, else the share of draws."),
]
ConceptKey = Annotated[str, OneOf(CONCEPTS)]
Whole = Annotated[int, Within(0)]
Degree = Literal["strong", "weak", "none"]


@dataclass(frozen=True, eq=False)
class PriorityDetail(Record):
    """A statement by priority, and the states that it is true of."""

    text: str
    true_of: tuple[StateNumber, ...]


@dataclass(frozen=True, eq=False)
class OrderDetail(Record):
    """What is known of one actor where that is an order of states and nothing more."""

    actor: str
    levels: tuple[tuple[StateNumber, ...], ...]
    """From best to worst, equals together."""
    much: tuple[Whole, ...]
    """Places of levels, from 0: what stands there or above is much better than all below."""
    left_out: tuple[StateNumber, ...]
    """States of which nothing is known; each draw puts them anywhere."""
    statements: tuple[PriorityDetail, ...]


@dataclass(frozen=True, eq=False)
class HorizonDetail(Record):
    """What holds where everybody looks so many moves ahead."""

    moves: Annotated[int, Within(1)]
    equilibrium: Sequence[Share]
    actors: Mapping[str, Sequence[Share]]


@dataclass(frozen=True, eq=False)
class StepTaken(Record):
    """Who moves where."""

    actor: str
    to: StateNumber


@dataclass(frozen=True, eq=False)
class BreakDetail(Record):
    """A coalition that would break a state, and where it would go."""

    state: StateNumber
    coalition: tuple[str, ...]
    to: StateNumber
    """Of what nothing deters, what its worst-off member ranks highest; in most draws."""
    path: tuple[StepTaken, ...]
    """Moves one after the other; empty where only a change at the same time leads there."""
    minimal: bool
    """No part of the coalition would break the state as well."""
    share: Share


@dataclass(frozen=True, eq=False)
class ReadingDetail(Record):
    """Which states no coalition would break, by one concept and one way to move together."""

    concept: ConceptKey
    together: Literal["at-once", "in-turns"]
    holds: Sequence[Share]
    breaks: tuple[BreakDetail, ...]
    """Of all states where there are at most 40; else of no deal and of up to 40 that hold for
    single actors by some concept, in more than half of the draws."""


@dataclass(frozen=True, eq=False)
class EndDetail(Record):
    """How many paths end at a state with a move of an actor."""

    actor: str
    state: StateNumber
    paths: Annotated[int, Within(1)]


@dataclass(frozen=True, eq=False)
class ArcDetail(Record):
    """A move that is the last of so many paths."""

    actor: str
    from_: StateNumber
    to: StateNumber
    paths: Annotated[int, Within(1)]


@dataclass(frozen=True, eq=False)
class LengthDetail(Record):
    """All paths of one length."""

    moves: Annotated[int, Within(1)]
    ends: tuple[EndDetail, ...]
    steps: tuple[ArcDetail, ...]


@dataclass(frozen=True, eq=False)
class PathsDetail(Record):
    """All paths, by their length."""

    lengths: tuple[LengthDetail, ...]
    whole: bool
    """Longer paths lead nowhere, by state and last mover, that these do not."""


@dataclass(frozen=True, eq=False)
class TableauDetail(Record):
    """All paths from one state by length and last mover (status quo tableau)."""

    state: StateNumber
    moves: PathsDetail
    """By any moves."""
    improvements: PathsDetail | None
    """By moves that each improve for whoever makes them; null where preferences are uncertain."""


@dataclass(frozen=True, eq=False)
class PairsDetail(Record):
    """How many pairs of states an actor is known to compare, and how many it is not."""

    known: Whole
    unknown: Whole


@dataclass(frozen=True, eq=False)
class HeldDetail(Record):
    """Which states hold, for all and for whom."""

    equilibrium: Sequence[bool]
    actors: Mapping[str, Sequence[bool]]


@dataclass(frozen=True, eq=False)
class UnknownDetail(Record):
    """What holds where some pairs of states are not compared, by extension and concept."""

    pairs: Mapping[str, PairsDetail]
    extensions: Mapping[str, Mapping[str, HeldDetail]]


@dataclass(frozen=True, eq=False)
class DegreesDetail(Record):
    """How firmly each state holds: strongly, weakly or not."""

    equilibrium: Sequence[Degree]
    actors: Mapping[str, Sequence[Degree]]


@dataclass(frozen=True, eq=False)
class StrengthDetail(Record):
    """Strength of preference in three degrees."""

    graded: tuple[str, ...]
    """Actors of whom it is said what is much better than what."""
    concepts: Mapping[str, DegreesDetail]


@dataclass(frozen=True, eq=False)
class TemptationDetail(Record):
    """A move away from a state that an actor may want to make, undeterred."""

    actor: str
    to: StateNumber
    share: Likelihood
    """Of the draws: in so many the move improves for the actor and nothing deters it."""
    alone: Likelihood
    """In so many it is all that keeps the state from holding."""


@dataclass(frozen=True, eq=False)
class ChanceDetail(Record):
    """In what share of draws a state holds, and which preferences are in the way."""

    state: StateNumber
    share: Likelihood
    actors: Mapping[str, Likelihood]
    temptations: tuple[TemptationDetail, ...]
    """Those that matter most first."""


@dataclass(frozen=True, eq=False)
class ChancesDetail(Record):
    """Whether some states hold where preferences are uncertain (`--make`)."""

    concept: ConceptKey
    draws: Annotated[int, Within(1)]
    states: tuple[ChanceDetail, ...]
    all: Likelihood
    """The share of draws in which all of them hold at once."""


@dataclass(frozen=True, eq=False)
class NoLongerDetail(Record):
    """For a state to hold an actor must no longer prefer another to it."""

    state: StateNumber
    actor: str
    lowered: StateNumber


@dataclass(frozen=True, eq=False)
class RankedDetail(Record):
    """In how many rankings of one actor all the states would hold at once."""

    favourable: int | None
    """Null where there are too many rankings to try."""
    possible: int


@dataclass(frozen=True, eq=False)
class SeveralDetail(Record):
    """What would make several states hold at once (`--make`, more than once)."""

    states: tuple[StateNumber, ...]
    concept: ConceptKey
    holds: bool
    """All of them do."""
    found: bool
    """Changes are known that would make them."""
    changes: tuple[NoLongerDetail, ...]
    """One after the other; fewer might do."""
    rankings: Mapping[str, RankedDetail]


@dataclass(frozen=True, eq=False)
class PerceivedDetail(Record):
    """What holds by one concept where actors see each other in their own way."""

    believed: Mapping[str, Sequence[bool]]
    """By actor: the states that it thinks hold."""
    stays: Mapping[str, Sequence[bool]]
    """By actor: the states at which it stays, judging by what it sees."""
    holds: Sequence[bool]
    """The states at which all stay, each for its own reasons."""
    known: Sequence[bool]
    """The states that would hold if all saw the preferences as they are."""


@dataclass(frozen=True, eq=False)
class ViewsDetail(Record):
    """Misperceptions: each actor judges by what it takes the others to want."""

    views: Mapping[str, tuple[str, ...]]
    """By viewer, those whose preferences it sees in its own way."""
    concepts: Mapping[str, PerceivedDetail]
