"""Strength of preference in three degrees: indifferent, somewhat better, much better.

A state that is stable is **strongly** stable for an actor where every improvement can be answered
so that the actor ends *much* worse off than in the state it left; otherwise it is weakly stable.
Under smr and sseq every state that it could then go on to has to be much worse as well. A state
without improvements is strongly stable. By nash there is one degree only, as nothing deters.

Source: Hamouda, Kilgour and Hipel 2004 and 2006 (SGMR, SSMR, SSEQ there and their weak
forms); Xu, Hipel and Kilgour 2009 for more degrees. That sseq is graded as well is ours.
"""

from __future__ import annotations

from collections.abc import Collection

import numpy as np
from numpy.typing import ArrayLike

from winset.stability.concepts import Answers, Sanctions, deterrence, deterrences
from winset.stability.graph_model import Conflict, Flags, graph
from winset.stability.verdicts import search


def strongly_stable(
    conflict: Conflict, grades: ArrayLike, concepts: Collection[str] | None = None
) -> dict[str, Flags]:
    """Decide which states are strongly stable for whom; sanctions as published.

    Parameters
    ----------
    grades : whole numbers from 0, (n_actors, n_states): of two states the one of a higher grade
        is much better. Grades never fall from a state to one of a higher rank.
    concepts : those by deterrence; None: all of them.

    Returns
    -------
    For each concept bool, shape (n_actors, n_states). What is strongly stable is stable.

    Raises
    ------
    ValueError
        Grades do not fit the conflict, or contradict its ranks.

    Notes
    -----
    Exact. O(concepts * actors * (actors * states + moves)).
    """
    graded = np.asarray(grades, dtype=np.int32)
    _check(conflict, graded)
    n_actors, n_states = conflict.ranks.shape
    rules = {concept: deterrence(concept) for concept in concepts or deterrences()}
    found = {concept: np.ones((n_actors, n_states), dtype=bool) for concept in rules}
    if not n_actors:
        return found
    moves = graph(conflict.moves)
    least_worth = search(Sanctions.PUBLISHED, n_actors)
    for actor, (own, rank) in enumerate(zip(conflict.moves, conflict.ranks, strict=True)):
        sources = own.sources()
        better = rank[own.targets] > rank[sources]
        start, improvement = sources[better], own.targets[better]
        again = graded[actor].copy()
        np.maximum.at(again, sources, graded[actor][own.targets])
        for concept, rule in rules.items():
            if rule.answers is Answers.NONE:
                found[concept][actor][start] = False
                continue
            worth = again if rule.once_more else graded[actor]
            least = np.empty(n_states, dtype=np.int32)
            least_worth(actor, rule.improving, worth, conflict.ranks, moves, least)
            fails = least[improvement] >= graded[actor][start]
            found[concept][actor][start[fails]] = False
    return found


def _check(conflict: Conflict, grades: np.ndarray) -> None:
    if grades.shape != conflict.ranks.shape:
        raise ValueError(
            f"grades of shape {grades.shape} do not fit ranks of shape {conflict.ranks.shape}"
        )
    order = np.argsort(conflict.ranks, axis=1, kind="stable")
    ranks = np.take_along_axis(conflict.ranks, order, axis=1)
    sorted_grades = np.take_along_axis(grades, order, axis=1)
    steps, falls = np.diff(ranks, axis=1), np.diff(sorted_grades, axis=1)
    if (falls < 0).any() or (falls[steps == 0] != 0).any() or (grades < 0).any():
        raise ValueError("a state of a higher grade has to have a higher rank")
