"""What rankings and priorities come to: the states of a case in each actor's order."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from winset.case.formulas import true_of
from winset.case.ordinal import Priorities, Ranking
from winset.case.types import Case, NoDeal, Scores
from winset.inference.scores import exact
from winset.spaces.numbering import UNRANKED, levels_of, listed_states, numbered
from winset.spaces.space import Rows, Space

MOST_OUTCOMES = 2_000_000
"""Outcomes before rules, at most, that are listed for it."""


@dataclass(frozen=True)
class Degrees:
    """How one actor orders the states that stand in rows.

    `ranks` int64 (n_states,): 0 is the worst, `UNRANKED` where nothing is known. `grades` int64
    (n_states,): of two states the one of a higher grade is much better; all 0 where no step of the
    ranking is large.
    """

    ranks: NDArray[np.int64]
    grades: NDArray[np.int64]

    @property
    def complete(self) -> bool:
        """Whether every state is ranked."""
        return bool((self.ranks != UNRANKED).all())


@dataclass(frozen=True)
class Order:
    """The states of a case in the order of one actor, by their numbers, best first.

    `much` are the places of levels below which all is much worse; `left_out` states are in none.
    `statements` are those by priority, each with the numbers of the states that it is true of.
    """

    actor: str
    levels: tuple[tuple[int, ...], ...]
    much: tuple[int, ...] = ()
    left_out: tuple[int, ...] = ()
    statements: tuple[tuple[str, tuple[int, ...]], ...] = ()


def ordinal_of(case: Case, actor: str) -> Ranking | Priorities | None:
    """Return the ranking or the priorities of an actor; None where it has something else."""
    said = case.preferences.get(actor)
    return said.ordinal if isinstance(said, Scores) else None


def ordered(case: Case) -> dict[str, Ranking | Priorities]:
    """Return the rankings and priorities of a case, by actor."""
    found = {actor.id: ordinal_of(case, actor.id) for actor in case.actors}
    return {actor: ordinal for actor, ordinal in found.items() if ordinal is not None}


def order_only(case: Case) -> tuple[str, ...]:
    """Return the actors of whom an order of states is known and nothing more."""
    return tuple(ordered(case))


def places_below(case: Case, actor: str, row: Rows) -> int | None:
    """Count how many places below no deal a state stands in the order of an actor.

    row : unsigned integers (n_issues,). None where no deal is no outcome, where an outcome is not
    ranked, or where there are too many outcomes to list. O(outcomes).
    """
    ordinal, space = ordinal_of(case, actor), Space.of_states(case)
    if ordinal is None or case.no_deal.outcome is None or space.size > MOST_OUTCOMES:
        return None
    stands = space.encode(case.no_deal.outcome)
    rows = listed_states(space, stands)
    ranks = degrees(case, ordinal, rows).ranks
    here, there = (int(ranks[(rows == one).all(axis=1)].max()) for one in (row, stands))
    return None if UNRANKED in (here, there) else there - here


def degrees(case: Case, ordinal: Ranking | Priorities, rows: Rows) -> Degrees:
    """Rank states by what an actor said of them. O(states * statements).

    rows : unsigned integers (n_states, n_issues).
    """
    ranks = np.full(len(rows), UNRANKED, dtype=np.int64)
    grades = np.zeros(len(rows), dtype=np.int64)
    if isinstance(ordinal, Priorities):
        space = Space(case.issues)
        outcomes = [space.decode(row) for row in rows]
        keys = np.array(
            [[true_of(s.formula, outcome) for s in ordinal.statements] for outcome in outcomes],
            dtype=bool,
        ).reshape(len(rows), len(ordinal.statements))
        _, ranks = np.unique(keys, axis=0, return_inverse=True)
        return Degrees(ranks.reshape(-1).astype(np.int64), grades)
    levels = levels_of(ordinal, case.issues, rows)
    ranked = levels != UNRANKED
    ranks[ranked] = len(ordinal.levels) - 1 - levels[ranked]
    for step in ordinal.much:
        grades[ranked & (levels <= step)] += 1
    return Degrees(ranks, grades)


def orders(case: Case) -> tuple[Order, ...] | None:
    """Return the order of every actor that has one; None where there are too many outcomes."""
    return _orders(case, ordered(case).items())


def orders_seen(case: Case) -> tuple[tuple[str, Order], ...]:
    """Return by viewer the orders that actors ascribe to others, by scores too, if not too many."""
    seen = [
        (viewer, actor, scores if scores.ordinal is None else scores.ordinal)
        for viewer, views in case.views.items()
        for actor, scores in views.items()
    ]
    found = _orders(case, [(actor, said) for _, actor, said in seen])
    return tuple(zip([viewer for viewer, _, _ in seen], found or (), strict=False))


def _orders(
    case: Case, found: Collection[tuple[str, Ranking | Priorities | Scores]]
) -> tuple[Order, ...] | None:
    if not found:
        return ()
    space = Space.of_states(case)
    if space.size > MOST_OUTCOMES:
        return None
    stands = case.no_deal.outcome
    rows = listed_states(space, None if stands is None else space.encode(stands))
    numbers = numbered(rows, case.state_numbers)
    arranged = np.argsort(numbers, kind="stable")
    rows, numbers = rows[arranged], numbers[arranged]
    outcomes = [space.decode(row) for row in rows]
    return tuple(
        _order(case, actor, ordinal, (rows, numbers.tolist()), outcomes) for actor, ordinal in found
    )


def _order(
    case: Case,
    actor: str,
    ordinal: Ranking | Priorities | Scores,
    states: tuple[Rows, Sequence[int]],
    outcomes: Sequence[Mapping[str, str]],
) -> Order:
    rows, numbers = states
    if isinstance(ordinal, Scores):
        ranks = _ranks_by_scores(case, actor, ordinal, rows)
    else:
        ranks = degrees(case, ordinal, rows).ranks
    levels = tuple(
        tuple(numbers[k] for k in np.flatnonzero(ranks == rank).tolist())
        for rank in sorted(set(ranks.tolist()) - {UNRANKED}, reverse=True)
    )
    left = tuple(numbers[k] for k in np.flatnonzero(ranks == UNRANKED).tolist())
    if isinstance(ordinal, Scores):
        return Order(actor, levels)
    if isinstance(ordinal, Ranking):
        return Order(actor, levels, ordinal.much, left)
    statements = tuple(
        (
            statement.text,
            tuple(
                number
                for number, outcome in zip(numbers, outcomes, strict=True)
                if true_of(statement.formula, outcome)
            ),
        )
        for statement in ordinal.statements
    )
    return Order(actor, levels, (), left, statements)


def _ranks_by_scores(case: Case, actor: str, scores: Scores, rows: Rows) -> NDArray[np.int64]:
    """Rank states by scores, 0 the worst; what no deal is worth does not count."""
    held = exact(Space(case.issues), actor, replace(scores, no_deal=Fraction(0)), NoDeal())
    values = held.graded(rows, np.zeros(1, dtype=np.int64))[:, 0]
    return np.asarray(np.unique(values, return_inverse=True)[1].reshape(-1), dtype=np.int64)
