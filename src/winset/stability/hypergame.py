"""Misperception: every actor judges by what it takes the others' preferences to be.

A hypergame of the first level (Bennett 1977; Wang, Hipel and Fraser 1988): each actor has a game
of its own, with its own preferences as they are and those of the others as it sees them, and
does not know that others see another game. It stays at a state where that is stable for it in
its own game; a state at which all stay, each for its own reasons, holds: an equilibrium of the
hypergame. What an actor thinks holds are the equilibria of its own game.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from winset.stability.concepts import CONCEPTS
from winset.stability.graph_model import Conflict, Flags, Ranks
from winset.stability.verdicts import equilibria, stable


@dataclass(frozen=True, eq=False)
class Perceived:
    """Verdicts by one concept where actors see each other wrongly.

    `believed` bool (n_actors, n_states): the states that each thinks hold. `stays` bool (n_actors,
    n_states): at which each stays, judging by its own game. `holds` bool (n_states,): at which all
    stay. `known` bool (n_states,): what would hold if all saw the preferences as they are.
    """

    believed: Flags
    stays: Flags
    holds: Flags
    known: Flags


def own_game(conflict: Conflict, viewer: int, views: Mapping[tuple[int, int], Ranks]) -> Conflict:
    """Return the game as one actor sees it; `views[viewer, actor]` are ranks (n_states,)."""
    ranks = conflict.ranks.copy()
    for (who, actor), seen in views.items():
        if who == viewer and actor != viewer:
            ranks[actor] = seen
    return replace(conflict, ranks=ranks)


def perceived(
    conflict: Conflict,
    views: Mapping[tuple[int, int], NDArray[np.int32]],
    concepts: Collection[str] = CONCEPTS,
) -> dict[str, Perceived]:
    """Judge a conflict in which actors see each other's preferences in their own way.

    Parameters
    ----------
    conflict : with the preferences as they are.
    views : for (viewer, actor), by place, how the viewer thinks the actor ranks the states; dense
        ranks, higher is better. Where nothing is given it sees what is so.

    Notes
    -----
    Exact. The cost of `stable`, once more for each actor.
    """
    games = [
        stable(own_game(conflict, viewer, views), concepts)
        for viewer in range(len(conflict.actors))
    ]
    known = equilibria(stable(conflict, concepts))
    found = {}
    for concept in concepts:
        believed = np.array([game[concept].all(axis=0) for game in games])
        stays = np.array([game[concept][viewer] for viewer, game in enumerate(games)])
        found[concept] = Perceived(believed, stays, np.asarray(stays.all(axis=0)), known[concept])
    return found
