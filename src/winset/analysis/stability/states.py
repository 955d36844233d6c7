"""The states of a case as a conflict, with moves and preferences, and the verdicts on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import permutations, product
from math import factorial
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.findings.per_candidate import Owners
from winset.analysis.model import Model
from winset.analysis.ordinal import Degrees, degrees
from winset.case.ordinal import Priorities, Ranking
from winset.spaces.numbering import UNRANKED, listed_states, numbered
from winset.spaces.space import Rows, Space
from winset.stability.case_moves import moves_at_once, moves_of
from winset.stability.coalitions import Together, as_one, coalition_stable
from winset.stability.concepts import Sanctions
from winset.stability.durability import neighbourhood, payoffs, rounded
from winset.stability.graph_model import Conflict, Moves
from winset.stability.verdicts import stable
from winset.wording.numbers import listed

MOST_STATES = 20_000
"""Most states of a conflict that is shown; from Python there is no such limit."""
MOST_MOVES = 20_000_000
EFFORT = 100_000_000
"""Draws times actors times moves, at most."""
MOST_TOGETHER = 4_096
"""Most states where some actors act as one: that is searched state by state."""
DRAWS = 1_024
MOST_COMPLETIONS = 256
"""All ways to complete rankings are judged, each once, where there are no more."""
SMALL = 60
"""States, at most, where that is done."""
NAMED = 30
"""Of states that are not numbered without gaps so many are named where another was asked for."""
COALITION_DRAWS = 32
"""Most draws that are judged with a coalition: each takes a search from every state."""


@dataclass(frozen=True, eq=False)
class States:
    """States, moves and preferences.

    `values` (n_owners, n_draws, n_states), rounded so that equal sums are equal, of draws that
    count alike; `start` is
    the place of no deal, None where that is no outcome; `whole`: all states are there, not only
    those that are one agreement away from no deal. `numbers` (n_states,) are what a reader knows
    the states by, ascending: those of the conflict file where the case comes from one, else
    1, 2, 3 and so on. `partial` are by the places of owners the rankings that leave out states:
    these stand somewhere else in each draw. `settled`: the draws are all ways to complete these
    rankings, so that shares of them are exact.
    """

    model: Model
    wishes: Owners
    rows: Rows
    moves: tuple[Moves, ...]
    values: NDArray[np.float64]
    start: int | None
    whole: bool
    numbers: NDArray[np.int64]
    partial: Mapping[int, Degrees] = field(default_factory=dict)
    settled: bool = False
    _together: dict[tuple[int, ...], Moves] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def of(
        cls, found: Model, owners: Sequence[str], ordered: Mapping[str, Ranking | Priorities]
    ) -> States:
        """List the states and draw the preferences; `ordered` are the orders of some owners."""
        case = found.case
        space = Space.of_states(case)
        start = found.shared.no_deal
        rows, whole = _states(found, space)
        if not len(rows):
            raise ValueError("there is no state: the rules leave no outcome")
        numbers = numbered(rows, case.state_numbers)
        order = np.argsort(numbers, kind="stable")
        rows, numbers = rows[order], numbers[order]
        own = dict(zip([a.id for a in case.actors], moves_of(case, rows, space), strict=True))
        moves = tuple(own[owner] for owner in owners)
        wishes = Owners.of(found, owners)
        size = sum(len(own.targets) for own in moves) + len(rows)
        most = max(16, min(DRAWS, EFFORT // (size * len(owners))))
        draws = wishes.ensembles.only(owners).some(most).tolist()
        values = rounded(payoffs(rows, owners, wishes.ensembles, draws))
        at = None if start is None else int(np.flatnonzero((rows == start).all(axis=1))[0])
        partial = {
            place: known
            for place, owner in enumerate(owners)
            if owner in ordered and not (known := degrees(case, ordered[owner], rows)).complete
        }
        every = None
        if partial and values.shape[1] == 1 and len(rows) <= SMALL:
            every = completions(values[:, 0], partial, min(most, MOST_COMPLETIONS))
        if every is not None:
            values = every
        elif partial:
            values = _completed(values, partial, min(most, found.shared.draws), found)
        settled = every is not None
        return cls(found, wishes, rows, moves, values, at, whole, numbers, partial, settled)

    def number(self, place: int) -> int:
        """Return the number of a state."""
        return int(self.numbers[place])

    def place(self, number: int) -> int:
        """Return the place of the state of a number; ValueError where there is none."""
        if number not in self.numbers:
            first, last = self.number(0), self.number(-1)
            among = f"{first} to {last:,}"
            if last - first + 1 != len(self.numbers):
                known = listed(map(str, self.numbers[:NAMED].tolist()), "or")
                more = len(self.numbers) - NAMED
                among = f"{known} (and {more} more)" if more > 0 else known
            raise ValueError(f"state: expected {among}, found {number}")
        return int(np.searchsorted(self.numbers, number))

    @property
    def owners(self) -> tuple[str, ...]:
        """The actors that can move."""
        return self.wishes.ids

    @property
    def exact(self) -> bool:
        """Whether everybody who moves is scored; one draw of beliefs is an estimate."""
        scored = all(self.wishes.ensembles[owner].exact for owner in self.owners)
        return scored and not self.partial

    def conflict(self, draw: int = 0) -> Conflict:
        """Return the conflict of one draw."""
        made = Conflict.of(self.owners, self.moves, self.values[:, draw])
        return replace(made, at_once=self._at_once)

    def _at_once(self, members: tuple[int, ...]) -> Moves:
        """Return what owners can do by one change at the same time; looked up once."""
        if members not in self._together:
            ids = [self.owners[member] for member in members]
            case = self.model.case
            self._together[members] = moves_at_once(case, self.rows, Space.of_states(case), ids)
        return self._together[members]


def completions(
    values: NDArray[np.float64], partial: Mapping[int, Degrees], most: int
) -> NDArray[np.float64] | None:
    """Return all ways to complete rankings, (n_owners, n_ways, n_states); None of more than `most`.

    values (n_owners, n_states). What a ranking leaves out stands in any gap between its levels,
    or beyond them, and in any order within a gap: the ways count alike as they do in draws of
    `_completed`. n_ways: the product over owners of (levels + 1)**missing * missing!.
    """
    ways = 1
    for known in partial.values():
        missing = int((known.ranks == UNRANKED).sum())
        ways *= (int(known.ranks.max()) + 2) ** missing * factorial(missing)
    if ways > most:
        return None
    filled = [_fillings(known) for known in partial.values()]
    found = np.repeat(values[:, None, :], ways, axis=1).astype(float)
    for way, chosen in enumerate(product(*filled)):
        for place, ranks in zip(partial, chosen, strict=True):
            found[place, way] = ranks
    return found


def _fillings(known: Degrees) -> list[NDArray[np.float64]]:
    """Return all ways to put the states that one ranking leaves out in."""
    missing = np.flatnonzero(known.ranks == UNRANKED)
    found = []
    for gaps in product(range(int(known.ranks.max()) + 2), repeat=len(missing)):
        for order in permutations(range(len(missing))):
            ranks = known.ranks.astype(float)
            ranks[missing] = np.array(gaps) - (np.array(order) + 1) / (len(missing) + 1)
            found.append(ranks)
    return found


def _completed(
    values: NDArray[np.float64], partial: Mapping[int, Degrees], draws: int, found: Model
) -> NDArray[np.float64]:
    """Put what rankings leave out anywhere, in each draw anew: strictly between two levels.

    values (n_owners, n_draws, n_states); one draw of it is repeated until there are `draws`.
    """
    once = values.shape[1] == 1
    values = np.repeat(values, draws, axis=1) if once else values.copy()
    for place, known in partial.items():
        rng = np.random.default_rng([found.shared.settings.seed, place, len(known.ranks)])
        ranks = known.ranks
        missing = ranks == UNRANKED
        size = (values.shape[1], int(missing.sum()))
        levels = int(ranks.max()) + 1
        between = rng.integers(0, levels + 1, size=size) - rng.uniform(0.1, 0.9, size=size)
        values[place] = ranks
        values[place][:, missing] = between
    return values


def _states(found: Model, space: Space) -> tuple[Rows, bool]:
    """List the states; of too many those that differ from no deal on owned issues alone."""
    start = found.shared.no_deal
    if space.size <= MOST_STATES * 100:
        rows = listed_states(space, start)
        if len(rows) <= MOST_STATES:
            return rows, True
    around = None if start is None else neighbourhood(found.case, space, start)
    if around is None or len(around.rows) > MOST_STATES:
        held = "" if start is None else ", even if issues without an owner stay as in no deal"
        raise ValueError(
            f"there are more than {MOST_STATES:,} states{held}; drop issues or options, or give "
            "fewer issues an owner"
        )
    return around.rows, False


@dataclass(frozen=True, eq=False)
class Verdicts:
    """Verdicts as shares of draws: `players` act, a coalition as one of them.

    `together` is how it moves; `draws` were judged; `stable[concept]` float (n_players,
    n_states), `equilibrium[concept]` float (n_states,).
    """

    sanctions: Sanctions
    coalition: tuple[str, ...]
    together: Together
    players: tuple[str, ...]
    draws: int
    stable: Mapping[str, NDArray[np.float64]]
    equilibrium: Mapping[str, NDArray[np.float64]]

    @classmethod
    def of(
        cls,
        states: States,
        sanctions: Sanctions,
        coalition: tuple[str, ...],
        together: Together = Together.AT_ONCE,
    ) -> Verdicts:
        """Judge every draw."""
        n_draws = states.values.shape[1]
        if coalition and len(states.rows) > MOST_TOGETHER:
            raise ValueError(
                f"with a coalition at most {MOST_TOGETHER:,} states are judged; there are "
                f"{len(states.rows):,}"
            )
        if coalition:
            n_draws = min(n_draws, COALITION_DRAWS)
        # Counted first and divided once: what holds in every draw has the share 1.
        alone: dict[str, Any] = {}
        joint: dict[str, Any] = {}
        players = states.owners
        if coalition:
            players = as_one(states.conflict(), coalition, together).names
        for draw in range(n_draws):
            conflict = states.conflict(draw)
            made = (
                coalition_stable(conflict, coalition, sanctions=sanctions, together=together)
                if coalition
                else stable(conflict, sanctions=sanctions)
            )
            for concept, flags in made.items():
                alone[concept] = alone.get(concept, 0) + flags
                joint[concept] = joint.get(concept, 0) + flags.all(axis=0)
            states.model.shared.progress("judging states", (draw + 1) / n_draws)
        shares = [
            {concept: counts / n_draws for concept, counts in some.items()}
            for some in (alone, joint)
        ]
        return cls(sanctions, coalition, together, players, n_draws, *shares)
