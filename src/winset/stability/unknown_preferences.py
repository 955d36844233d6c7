"""Stability where some pairs of states are not compared: strict, equal or unknown preference.

Four extensions of each concept say what an actor makes of a pair it cannot compare.

=========  =======================================  ==========================================
extension  leaves for states that are               is deterred by states that are
=========  =======================================  ==========================================
a          better or unknown                        worse or equal
b          better                                   worse or equal
c          better or unknown                        worse, equal or unknown
d          better                                   worse, equal or unknown
=========  =======================================  ==========================================

In gmr and smr the others answer by any moves, in seq by moves to states that are better or
unknown to whoever moves, in all four extensions. In smr the actor's own moves from the
answer have to lead to states that deter as well. Sequences are as published: nobody moves
twice in a row. One that comes back to where the actor has just arrived is no answer: nothing
has happened. (Only c could mistake it for one, as the actor arrives at a state it cannot compare.)
What a says is stable is so in all four, and what is stable in any is so in d.

Source: Li, Hipel, Kilgour and Fang 2004 (IEEE Transactions on Systems, Man, and Cybernetics A
34(4), 507-520), sixteen concepts; the definitions used are the ones stated here.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from winset.stability.concepts import CONCEPTS, Answers, Deterrence
from winset.stability.graph_model import Flags, Moves, graph

EXTENSIONS = ("a", "b", "c", "d")
EXTENDED = {
    key: concept.rule
    for key, concept in CONCEPTS.items()
    if isinstance(concept.rule, Deterrence) and concept.rule.unknown
}
"""The concepts that are defined where some states are not compared."""


@dataclass(frozen=True, eq=False)
class PartialPreferences:
    """What is known of each actor's preferences between two states.

    `better[i, a, b]`: actor i strictly prefers a to b. `same[i, a, b]`: a and b are equal to it.
    Neither way: unknown. Both bool, shape (n_actors, n_states, n_states).
    """

    better: Flags
    same: Flags

    def __post_init__(self) -> None:
        if self.better.shape != self.same.shape or self.better.ndim != 3:
            raise ValueError(
                f"'better' {self.better.shape} and 'same' {self.same.shape} have to have one "
                "shape: (actors, states, states)"
            )
        turned = self.better.transpose(0, 2, 1)
        if (self.better & turned).any() or (self.better & self.same).any():
            raise ValueError("two states are better than each other, or better and equal at once")
        if (self.same != self.same.transpose(0, 2, 1)).any():
            raise ValueError("'same' has to hold both ways")
        if not self.same[:, range(self.same.shape[1]), range(self.same.shape[1])].all():
            raise ValueError("every state is equal to itself")

    @classmethod
    def of(cls, better: ArrayLike, same: ArrayLike) -> PartialPreferences:
        """Make preferences of tables; every state is taken as equal to itself."""
        equal = np.array(same, dtype=bool)
        equal |= np.eye(equal.shape[-1], dtype=bool)
        return cls(np.array(better, dtype=bool), equal)

    @property
    def unknown(self) -> Flags:
        """Return which pairs are not compared, [actor, a, b]."""
        return ~(self.better | self.better.transpose(0, 2, 1) | self.same)


def stable_unknown_preferences(
    moves: Sequence[Moves],
    preferences: PartialPreferences,
    concepts: Collection[str] = EXTENDED,
    extensions: Collection[str] = EXTENSIONS,
) -> dict[str, dict[str, Flags]]:
    """Decide which states are stable for whom in each extension.

    Returns
    -------
    For each extension and concept bool, shape (n_actors, n_states). With no unknown pair all
    four extensions give what `stable` gives.

    Raises
    ------
    ValueError
        A concept or extension of another name; shapes that do not fit.

    Notes
    -----
    Exact. Preferences need not be transitive, so closures are kept here, n_states**2 bytes.
    Time O(n_actors * n_states * (n_states * n_actors + moves)).
    """
    asked: tuple[tuple[Iterable[str], Collection[str]], ...] = (
        (concepts, EXTENDED),
        (extensions, EXTENSIONS),
    )
    for names, allowed in asked:
        for name in names:
            if name not in allowed:
                raise ValueError(f"no '{name}'; there are {', '.join(allowed)}")
    n_actors, n_states, _ = preferences.better.shape
    if len(moves) != n_actors or any(some.n_states != n_states for some in moves):
        raise ValueError(f"preferences of {n_actors} actors do not fit {len(moves)} actors' moves")
    tempting = preferences.better | preferences.unknown
    rules = {concept: EXTENDED[concept] for concept in concepts}
    answers = {
        kind: _answering(kind, moves, tempting)
        for kind in {rule.answers for rule in rules.values()} - {Answers.NONE}
    }
    found = {
        extension: {concept: np.zeros((n_actors, n_states), dtype=bool) for concept in concepts}
        for extension in extensions
    }
    for actor in range(n_actors):
        ends = {
            kind: _ends([own for k, own in enumerate(movers) if k != actor], n_states)
            for kind, movers in answers.items()
        }
        better, unsure = preferences.better[actor], tempting[actor]
        for extension in extensions:
            # Not deterred: a, b by what is better or unknown; c, d by what is better only.
            leaving = _only(moves[actor], unsure if extension in {"a", "c"} else better)
            free = unsure if extension in {"a", "b"} else better
            for concept, rule in rules.items():
                found[extension][concept][actor] = _judge(
                    ends.get(rule.answers), (moves[actor], leaving), free, rule
                )
    return found


def _answering(kind: Answers, moves: Sequence[Moves], tempting: Flags) -> list[Moves]:
    """Return the moves that can be answers: all, or those that whoever moves may want to make."""
    if kind is Answers.MOVES:
        return list(moves)
    return [_only(own, table) for own, table in zip(moves, tempting, strict=True)]


def _only(moves: Moves, wanted: Flags) -> Moves:
    """Keep the moves to states wanted[to, from]."""
    sources = moves.sources()
    kept = wanted[moves.targets, sources]
    return Moves.of_pairs(moves.n_states, sources[kept], moves.targets[kept])


def _ends(movers: Sequence[Moves], n_states: int) -> Flags:
    """Find where sequences of moves end, bool (n_states, n_states), [from, to]; never at from."""
    from winset.stability.concept_kernels import mark_reached

    reached = np.zeros((n_states, n_states), dtype=bool)
    if movers:
        starts, targets, _, _ = graph(movers)
        marks = np.empty((len(movers), n_states), dtype=bool)
        for state in range(n_states):
            marks[:] = False
            mark_reached(state, starts, targets, marks)
            reached[state] = marks.any(axis=0)
        np.fill_diagonal(reached, val=False)
    return reached


def _judge(ends: Flags | None, own: tuple[Moves, Moves], free: Flags, rule: Deterrence) -> Flags:
    """Judge every state for one actor.

    ends: where the others' answers lead; own: all moves of the actor, and those it would leave
    by; free[t, s]: ending at t does not deter from leaving s.
    """
    every, leaving = own
    stable: Flags = np.asarray(np.diff(leaving.starts) == 0)
    if ends is None:
        return stable
    for state in np.flatnonzero(~stable):
        undeterred = free[:, state]
        if rule.once_more:
            hits = np.concatenate([[0], np.cumsum(undeterred[every.targets])])
            undeterred = undeterred | (hits[every.starts[1:]] > hits[every.starts[:-1]])
        stable[state] = (ends[leaving.at(int(state))] & ~undeterred).any(axis=1).all()
    return stable
