"""Which statements contradict each other, and the fewest to take back.

A *contradictory set* cannot be kept together; *irreducible*: it can without any one member. A
*repair* is a set of statements without which the rest is consistent; irreducible: it is not
where any one of them is put back. Each repair hits every contradictory set and vice versa (Reiter
1987, Artificial Intelligence 32:57).

Two kinds of statements change how others are read: a range for no deal makes it a number of
its own, and to call all options of all issues equal puts nothing at stake. Statements can
therefore contradict each other alone and agree beside a third. So a set counts as
consistent here if it is part of a consistent set of the statements given: nothing is called a
contradiction that another statement resolves, and a repair always leaves a consistent rest.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

import numpy as np

from winset.case.types import Linear, NoDealRange, Order, Statement
from winset.inference.constraints import Constraints
from winset.inference.feasibility import refute
from winset.inference.known import Known
from winset.inference.layout import Layout
from winset.solver import Infeasible, Program, Solver

Places = frozenset[int]
"""Statements by their place in the sequence given."""

SMALLER = 40
"""How many checks more are worth an explanation with fewer statements."""


@dataclass(frozen=True)
class Contradictions:
    """Irreducible contradictory sets and repairs among some statements; both empty if none."""

    sets: tuple[tuple[Statement, ...], ...]
    """Irreducible contradictory sets, smallest first, then in file order."""
    repairs: tuple[tuple[Statement, ...], ...]
    """Irreducible sets without which the rest is consistent, smallest first, then in file
    order. The first ones are of least size, proved."""
    complete: bool
    """Whether these are all sets and all repairs there are."""
    checks: int
    """Consistency checks spent."""


def contradictions(
    known: Known,
    statements: Sequence[Statement] | None = None,
    *,
    most: int = 20,
    checks: int = 400,
) -> Contradictions:
    """Find the irreducible contradictory sets and the smallest repairs.

    Parameters
    ----------
    known : what is said about one actor.
    statements : those to look at, in file order; `known.certain` where None.
    most : the largest number of sets and of repairs to give. The search ends with this many
        repairs, or with this many sets and a repair.
    checks : the largest number of consistency checks to spend. Where they run out, what was
        found by then is given; that may be no repair, or nothing at all.

    Raises
    ------
    WinsetError
        As `impose`.

    Notes
    -----
    MARCO with largest seeds (Liffiton, Previti, Malik and Marques-Silva 2016, Constraints
    21:223): a program in 0/1 columns gives the largest set of statements that is neither part
    of a set known to be consistent nor around a known contradiction. If it is consistent, the
    others are a repair, of least size among those not yet found. If not, it is shrunk to an
    irreducible contradictory set. Every set given was found to be infeasible, and consistent
    without any one member; every repair was found to leave a consistent rest, and a known
    contradiction with any one member put back. Exact up to the solver's tolerance (see
    `feasibility.TRACE`).
    Where sets are many, a first repair comes before further sets: with `most` sets at hand or
    half of the checks spent, sets are no longer shrunk until there is one.

    One check per repair and about two per member of a set; each is a small linear program. The
    numbers of sets and repairs can grow exponentially; `complete` says whether the search came
    to its end.
    """
    chosen = known.certain if statements is None else tuple(statements)
    oracle = _Oracle(known, chosen, checks)
    everything = frozenset(range(len(chosen)))
    sets: list[Places] = []
    rough: list[Places] = []
    repairs: list[Places] = []
    complete = False
    with suppress(_SpentError):
        while (seed := _unexplored(everything, sets + rough, repairs)) is not None:
            if len(repairs) >= most or (repairs and len(sets) >= most):
                break
            if oracle.check(seed) is None:
                repairs.append(everything - seed)
            elif not repairs and (len(sets) >= most or 2 * oracle.spent > checks):
                rough.append(_follow(oracle, seed))
            else:
                sets.append(_shrink(oracle, seed))
        complete = seed is None and not rough

    def named(found: Sequence[Places]) -> tuple[tuple[Statement, ...], ...]:
        ordered = sorted((len(members), sorted(members)) for members in found if members)
        return tuple(tuple(chosen[k] for k in members) for _, members in ordered[:most])

    return Contradictions(named(sets), named(repairs), complete, oracle.spent)


def contradiction(known: Known, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return one irreducible set of statements that cannot all be true; empty if there is none.

    In the order given.

    It is the smallest of those that come up within `SMALLER` checks after the first.

    Raises
    ------
    WinsetError
        As `impose`.

    Notes
    -----
    One program where the statements are consistent, else about two per member of what the
    first proof rests on, and `SMALLER` more at most; see `contradictions`.
    """
    everything = frozenset(range(len(statements)))
    oracle = _Oracle(known, tuple(statements))
    if oracle.check(everything) is None:
        return ()
    sets = [_shrink(oracle, everything)]
    repairs: list[Places] = []
    oracle.budget = oracle.spent + SMALLER
    with suppress(_SpentError):
        while len(sets[-1]) > 2 and (seed := _unexplored(everything, sets, repairs)) is not None:
            if oracle.check(seed) is None:
                repairs.append(everything - seed)
            else:
                sets.append(_shrink(oracle, seed))
    return tuple(statements[k] for k in min((len(members), sorted(members)) for members in sets)[1])


class _SpentError(Exception):
    """No checks are left."""


class _Oracle:
    """Whether statements are consistent, and if not, a few that are not."""

    def __init__(
        self, known: Known, statements: tuple[Statement, ...], budget: int | None = None
    ) -> None:
        self._known = known
        self._statements = statements
        self.budget = budget
        self._proofs: dict[Places, Places | None] = {}
        self._orders: dict[str, set[int]] = {}
        self._outside: list[int] = []
        flat: set[int] = set()
        for k, statement in enumerate(statements):
            claims = known.read(statement.claims)
            orders = [claim for claim in claims if isinstance(claim, Order)]
            for claim in orders:
                self._orders.setdefault(claim.issue, set()).add(k)
            if any(isinstance(claim, NoDealRange) for claim in claims):
                self._outside.append(k)
            straight = [isinstance(claim, Order | Linear) for claim in claims]
            if claims and all(straight) and all(len(order.levels) == 1 for order in orders):
                flat.add(k)
        self._flat: Places = frozenset()
        issues = known.space.issues if known.joining is None else known.joining.space.issues
        if len(self._orders) == len(issues) and flat:
            layout, _ = self._laid_out(sorted(flat))
            self._flat = frozenset() if layout.stakes else frozenset(flat)

    @property
    def spent(self) -> int:
        return len(self._proofs)

    def check(self, places: Places) -> Places | None:
        """Return None for a consistent set, else a part of it that is not, usually small."""
        union: Places = frozenset()
        for reading in self._readings(places):
            proof = self._refute(reading)
            if proof is None:
                return None
            union |= proof & places
        return union

    def _readings(self, places: Places) -> Iterable[Places]:
        """List the set and what it becomes beside the statements that change how it is read."""
        yield places
        beside = [places]
        if not places.intersection(self._outside):
            beside += [places | {k} for k in self._outside]
            yield from beside[1:]
        if not self._flat <= places:
            yield from (reading | self._flat for reading in beside)

    def _refute(self, places: Places) -> Places | None:
        if places not in self._proofs:
            if self.budget is not None and len(self._proofs) >= self.budget:
                raise _SpentError
            self._proofs[places] = self._proof(places)
        return self._proofs[places]

    def _laid_out(self, order: Sequence[int]) -> tuple[Layout, Constraints]:
        return self._known.conditions([self._statements[k] for k in order], merge=False)

    def _proof(self, places: Places) -> Places | None:
        order = sorted(places)
        layout, constraints = self._laid_out(order)
        found = refute(layout, constraints)
        if found is None:
            return None
        named = {constraints.origin[row] for row in np.flatnonzero(found.rows)}
        used = {k for k in order if self._statements[k].id in named}
        for place in found.orders:
            used |= self._orders.get(layout.space.issues[place].id, set()) & places
        return frozenset(used)


def _shrink(oracle: _Oracle, places: Places) -> Places:
    """Reduce a contradictory set to an irreducible one.

    Follow the proofs; then a deletion filter (Chinneck 2008, Feasibility and Infeasibility in
    Optimization, ch. 6) that goes on doing so. Ends with a round in which each member was
    found to be needed.
    """
    before: Places = frozenset()
    places = _follow(oracle, places)
    while places != before:
        before = places
        for member in sorted(before):
            if member in places and oracle.check(places - {member}) is not None:
                places = _follow(oracle, places - {member})
    return places


def _follow(oracle: _Oracle, places: Places) -> Places:
    """Reduce a contradictory set to its proof, and so on, as long as that gets smaller.

    A proof is taken up only once it was found to be infeasible by itself.
    """
    while (proof := oracle.check(places)) is not None and proof < places:
        if oracle.check(proof) is None:
            break
        places = proof
    return places


def _unexplored(
    everything: Places, contradictory: Sequence[Places], repairs: Sequence[Places]
) -> Places | None:
    """Return a largest set that holds no known contradiction whole and something of each repair.

    None where there is none. One program with a 0/1 column for each statement of a known
    contradiction; the other statements belong to every largest set.
    """
    columns = sorted(frozenset[int]().union(*contradictory))
    if not columns:
        return None if repairs or contradictory else everything
    rows = np.array(
        [[float(k in members) for k in columns] for members in (*contradictory, *repairs)],
        dtype=float,
    )
    size, known = len(columns), len(contradictory)
    low = np.where(np.arange(len(rows)) < known, 0.0, 1.0)
    high = np.where(np.arange(len(rows)) < known, rows.sum(axis=1) - 1.0, np.inf)
    program = Program(rows, low, high, np.zeros(size), np.ones(size), np.ones(size, dtype=bool))
    found = Solver(program).maximise(np.ones(size))
    if isinstance(found, Infeasible):
        return None
    out = {k for k, kept in zip(columns, found.x > 0.5, strict=True) if not kept}
    return everything - out
