"""The states of a case as a conflict, with moves and preferences, and the verdicts on them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.findings.per_candidate import Owners
from winset.analysis.model import Model
from winset.spaces.numbering import listed_states, numbered
from winset.spaces.space import Rows, Space
from winset.stability.case_moves import moves_at_once, moves_of
from winset.stability.coalitions import Together, as_one, coalition_stable
from winset.stability.concepts import Sanctions
from winset.stability.durability import neighbourhood, payoffs, rounded
from winset.stability.graph_model import Conflict, Moves
from winset.stability.verdicts import stable

MOST_STATES = 20_000
"""Most states of a conflict that is shown; from Python there is no such limit."""
MOST_MOVES = 20_000_000
EFFORT = 100_000_000
"""Draws times actors times moves, at most."""
MOST_TOGETHER = 4_096
"""Most states where some actors act as one: that is searched state by state."""
DRAWS = 1_024
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
    1, 2, 3 and so on.
    """

    model: Model
    wishes: Owners
    rows: Rows
    moves: tuple[Moves, ...]
    values: NDArray[np.float64]
    start: int | None
    whole: bool
    numbers: NDArray[np.int64]
    _together: dict[tuple[int, ...], Moves] = field(default_factory=dict, init=False, repr=False)

    @classmethod
    def of(cls, found: Model, owners: Sequence[str]) -> States:
        """List the states and draw the preferences."""
        case = found.case
        space = Space.of_states(case)
        start = found.shared.no_deal
        rows, whole = _states(found, space)
        if not len(rows):
            raise ValueError("there is no state: the rules leave no outcome")
        numbers = numbered(rows, case.state_numbers)
        order = np.argsort(numbers, kind="stable")
        rows, numbers = rows[order], numbers[order]
        every = dict(zip([a.id for a in case.actors], moves_of(case, rows, space), strict=True))
        moves = tuple(every[owner] for owner in owners)
        wishes = Owners.of(found, owners)
        size = sum(len(own.targets) for own in moves) + len(rows)
        most = max(16, min(DRAWS, EFFORT // (size * len(owners))))
        draws = wishes.ensembles.only(owners).some(most).tolist()
        values = rounded(payoffs(rows, owners, wishes.ensembles, draws))
        at = None if start is None else int(np.flatnonzero((rows == start).all(axis=1))[0])
        return cls(found, wishes, rows, moves, values, at, whole, numbers)

    def number(self, place: int) -> int:
        """Return the number of a state."""
        return int(self.numbers[place])

    @property
    def owners(self) -> tuple[str, ...]:
        """The actors that can move."""
        return self.wishes.ids

    @property
    def exact(self) -> bool:
        """Whether everybody who moves is scored; one draw of beliefs is an estimate."""
        return all(self.wishes.ensembles[owner].exact for owner in self.owners)

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
