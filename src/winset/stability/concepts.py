"""The stability concepts: one record each. Whatever lists, names or offers concepts reads this.

Actor i at state s looks at each of its **improvements**: a move of its own to a state s1 that
it ranks higher. The improvement is **deterred** where the others could answer by a sequence
of moves from s1 to a state s2 that i ranks no higher than s. A state is stable for i where every
improvement is deterred, and an equilibrium where it is stable for all.

The concepts in print differ in two things (`Deterrence`): which answers count, and whether the
actor may move once more after them. A concept of another kind brings its own program (`Own`).

This module needs no NumPy, so that `--help` can list concepts at once.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from winset.stability.certificates import Certificate
    from winset.stability.graph_model import Conflict, Flags

MOST_ONCE = 16
"""So many actors at most where every set of those who have moved is kept (ONCE)."""
MOST_HORIZON = 20
"""Moves that actors look ahead, at most, where that is asked for."""


class Sanctions(StrEnum):
    """Which sequences of the others' moves count as an answer.

    PUBLISHED is the definition: any length of at least one, nobody twice in a row. The other
    two are rules that tools and older papers use; they give other equilibria (`differs`).
    """

    PUBLISHED = "nobody moves twice in a row"
    SINGLE = "one opponent moves once"
    ONCE = "each opponent moves at most once"


class Answers(StrEnum):
    """Which moves of the others can deter an improvement."""

    NONE = "none"
    MOVES = "any"
    IMPROVEMENTS = "those that improve for whoever moves"


@dataclass(frozen=True)
class Deterrence:
    """A concept by what deters an improvement.

    `once_more`: an answer deters only where the actor has no move from its end to a state above
    the one it left. `unknown`: the concept is defined where some states are not compared.
    """

    answers: Answers
    once_more: bool = False
    unknown: bool = False

    @property
    def improving(self) -> bool:
        """Whether the others answer only by moves that they want to make."""
        return self.answers is Answers.IMPROVEMENTS


@dataclass(frozen=True)
class Own:
    """A concept with a program of its own; such a one is judged of single actors only.

    `judge` returns bool (n_actors, n_states). `certify` gives the reason for the actor at a
    place and a state, and `verify` checks one, sharing nothing with `judge` and `certify`.
    """

    judge: Callable[[Conflict], Flags]
    certify: Callable[[Conflict, int, int], Certificate]
    verify: Callable[[Conflict, Certificate], bool]


@dataclass(frozen=True)
class Work:
    """A work in print that defines a concept: its authors, the year, and the chapter if one."""

    authors: tuple[str, ...]
    year: int
    chapter: int | None = None


@dataclass(frozen=True)
class Concept:
    """A stability concept.

    `short` is its name in print. What it says is in messages: `concept.<key>.name`, `.meaning`
    (completes "a state holds if") and `.escape` (why an improvement is open to an actor, after
    "it would go there", with the state that it leaves).
    """

    key: str
    short: str
    rule: Deterrence | Own
    source: Work


FANG_HIPEL_KILGOUR = Work(("Fang", "Hipel", "Kilgour"), 1993, 3)
REGO_VIEIRA = Work(("Rego", "Vieira"), 2017)

CONCEPTS = {
    concept.key: concept
    for concept in (
        Concept("nash", "Nash", Deterrence(Answers.NONE, unknown=True), FANG_HIPEL_KILGOUR),
        Concept("gmr", "GMR", Deterrence(Answers.MOVES, unknown=True), FANG_HIPEL_KILGOUR),
        Concept(
            "smr",
            "SMR",
            Deterrence(Answers.MOVES, once_more=True, unknown=True),
            FANG_HIPEL_KILGOUR,
        ),
        Concept("seq", "SEQ", Deterrence(Answers.IMPROVEMENTS, unknown=True), FANG_HIPEL_KILGOUR),
        Concept("sseq", "SSEQ", Deterrence(Answers.IMPROVEMENTS, once_more=True), REGO_VIEIRA),
    )
}
"""Every concept by its key, in the order in which they are shown."""


def sources(concepts: Collection[str]) -> dict[Work, list[str]]:
    """Return the short names of concepts by the work that defines them."""
    found: dict[Work, list[str]] = {}
    for concept in concepts:
        found.setdefault(CONCEPTS[concept].source, []).append(CONCEPTS[concept].short)
    return found


def check_concepts(concepts: Collection[str]) -> None:
    """Raise ValueError where a concept is not one of `CONCEPTS`."""
    for concept in concepts:
        if concept not in CONCEPTS:
            raise ValueError(f"no concept '{concept}'; there are {', '.join(CONCEPTS)}")


def deterrences() -> tuple[str, ...]:
    """Return the keys of the concepts by deterrence: coalitions and grids know these alone."""
    return tuple(key for key, concept in CONCEPTS.items() if isinstance(concept.rule, Deterrence))


def deterrence(concept: str) -> Deterrence:
    """Return the rule of a concept; ValueError where it is not by deterrence."""
    check_concepts([concept])
    rule = CONCEPTS[concept].rule
    if isinstance(rule, Own):
        raise ValueError(f"'{concept}' is judged of single actors only, not here")
    return rule
