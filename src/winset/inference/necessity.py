"""Which of many outcomes one actor necessarily, possibly or never accepts, decided exactly.

Few linear programs decide many outcomes, since each one answers for others too. Its optimal
value function is a witness: every outcome it accepts (rejects) is possibly accepted
(rejected). Its multipliers are a certificate: by weak duality they bound the gain of *any*
outcome, and the bound is a sum over issues, so that one gather-and-add tests all outcomes that
are left. Draws are witnesses as well and come first.

Sources: necessary and possible relations, Greco, Mousseau & Slowinski 2008, European Journal
of Operational Research 191:415; weak duality, any text on linear programming.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from winset.inference.constraints import MARGIN
from winset.inference.layout import Array
from winset.inference.polytope import RECHECK, Polytope
from winset.solver import Solution
from winset.spaces.space import Rows

Flags = NDArray[np.bool_]
BUDGET = 3_000
"""Linear programs spent on one actor unless told otherwise."""


@dataclass(frozen=True)
class Necessity:
    """What is proved about each outcome for one actor.

    Attributes
    ----------
    necessary : bool, shape (n_outcomes,); at least as good as no deal for every value function.
    possible : bool, shape (n_outcomes,); for at least one. True as long as nothing is proved.
    settled : bool, shape (n_outcomes,); both are proved one way or the other.
    programs : linear programs solved.
    """

    necessary: Flags
    possible: Flags
    settled: Flags
    programs: int


def necessity_of(
    polytope: Polytope,
    rows: Rows,
    accepted: Flags,
    rejected: Flags,
    guess: Array,
    *,
    budget: int = BUDGET,
) -> Necessity:
    """Decide which outcomes an actor necessarily and possibly accepts.

    Parameters
    ----------
    polytope : all value functions that agree with what is certain; not empty.
    rows : shape (n_outcomes, n_issues).
    accepted, rejected : bool, shape (n_outcomes,); whether some draw does so.
    guess : float, shape (n_outcomes,); any estimate of the gain: it orders the work only.
    budget : programs after which the rest is left unsettled.

    Notes
    -----
    Exact but for the solver's tolerance; strict statements as in `Polytope.possibly`. A program
    of (statements x options) and O(n_issues) per outcome left, for each turn; how many turns
    depends on the geometry, rarely more than a few dozen per thousand outcomes.
    """
    if not polytope.meets_margin:
        return _one_by_one(polytope, rows, accepted, rejected, budget)
    work = _Work(polytope, rows, budget)
    possible = work.possibly(accepted.copy(), guess)
    necessary = work.necessarily(rejected.copy(), guess)
    return Necessity(
        necessary == work.PROVED,
        possible != work.REFUTED,
        (possible != work.OPEN) & (necessary != work.OPEN),
        work.programs,
    )


def _one_by_one(
    polytope: Polytope, rows: Rows, accepted: Flags, rejected: Flags, budget: int
) -> Necessity:
    """Decide without screening, where strict statements leave less slack than their margin."""
    possible, necessary = np.ones(len(rows), dtype=bool), np.zeros(len(rows), dtype=bool)
    settled = np.zeros(len(rows), dtype=bool)
    asked = 0
    for n, row in enumerate(rows):
        if asked >= budget:
            break
        gain = polytope.gain(row)
        possible[n] = accepted[n] or polytope.possibly(*gain)
        necessary[n] = not rejected[n] and polytope.necessarily(*gain)
        settled[n] = True
        asked += 4
    return Necessity(necessary, possible, settled, asked)


class _Work:
    """Programs, witnesses and certificates for one actor and one list of outcomes."""

    OPEN, PROVED, REFUTED = 0, 1, 2

    def __init__(self, polytope: Polytope, rows: Rows, budget: int) -> None:
        self._polytope = polytope
        self._rows = rows
        self._read = polytope.layout.rows(rows)
        """The rows in the space of the layout, where issues may be joined."""
        self._budget = budget
        self.programs = 0

    def possibly(self, witnessed: Flags, guess: Array) -> NDArray[np.int8]:
        """Say of each outcome whether some value function accepts it."""
        state = np.where(witnessed, self.PROVED, self.OPEN).astype(np.int8)
        left = np.flatnonzero(~witnessed)
        left = left[np.argsort(-guess[left], kind="stable")]
        while len(left) and self.programs < self._budget:
            # The likeliest one: a proof that it is out of reach carries over to the worse.
            here = int(left[0])
            vector, constant = self._polytope.gain(self._rows[here])
            bound = self._solve(-vector, relaxed=True)
            if constant - bound.value < -RECHECK and self._closed(vector, constant):
                out = self._out_of_reach(bound, left) & self._out_of_reach(self._limit, left)
                state[left[out]] = self.REFUTED
                state[here] = self.REFUTED
            else:
                truth = bound if self._polytope.plain else self._solve(-vector)
                if constant - truth.value >= -RECHECK / 2:
                    state[left[self._gains(truth.x, left) >= 0]] = self.PROVED
                    state[here] = self.PROVED
                else:
                    yes = self._polytope.possibly(vector, constant)
                    self.programs += 2
                    state[here] = self.PROVED if yes else self.REFUTED
            left = left[state[left] == self.OPEN]
        return state

    def necessarily(self, refuted: Flags, guess: Array) -> NDArray[np.int8]:
        """Say of each outcome whether every value function accepts it."""
        state = np.where(refuted, self.REFUTED, self.OPEN).astype(np.int8)
        left = np.flatnonzero(~refuted)
        left = left[np.argsort(guess[left], kind="stable")]
        while len(left) and self.programs < self._budget:
            here = int(left[0])
            vector, constant = self._polytope.gain(self._rows[here])
            bound = self._solve(vector, closed=True, relaxed=True)
            # Of a closed polytope the least gain decides: strictness cannot reach below it.
            if bound.value + constant >= -RECHECK:
                state[left[self._least(bound, left, closed=True) >= -RECHECK]] = self.PROVED
                state[here] = self.PROVED
            else:
                truth = bound if self._polytope.plain else self._solve(vector)
                if truth.value + constant < -RECHECK:
                    state[left[self._gains(truth.x, left) < -RECHECK]] = self.REFUTED
                    state[here] = self.REFUTED
                else:
                    yes = self._polytope.necessarily(vector, constant)
                    self.programs += 2
                    state[here] = self.PROVED if yes else self.REFUTED
            left = left[state[left] == self.OPEN]
        return state

    def _closed(self, vector: Array, constant: float) -> bool:
        """Return whether no limit of value functions gains anything; keeps the program's bound.

        With the margin alone an outcome might be refuted for want of slack, not of value.
        """
        self._limit = self._solve(-vector, closed=True, relaxed=True)
        return constant - self._limit.value <= RECHECK

    def _out_of_reach(self, bound: Solution, left: NDArray[np.int64]) -> Flags:
        closed = bound is self._limit
        most = -self._least(bound, left, closed=closed, sign=-1.0)
        return np.asarray(most <= (RECHECK if closed else -MARGIN / 2))

    def _solve(self, cost: Array, *, closed: bool = False, relaxed: bool = False) -> Solution:
        self.programs += 1
        return self._polytope.minimise(cost, closed=closed, relaxed=relaxed)

    def _least(
        self, bound: Solution, left: NDArray[np.int64], *, closed: bool, sign: float = 1.0
    ) -> Array:
        """Bound `sign` times the gain of outcomes from below, by one program's multipliers.

        For any multipliers y, min c @ x over the rows and 0 <= x <= high is at least
        sum_k y_k * (row_low_k or row_high_k) + sum_j high_j * min(0, c_j - (y @ A)_j).
        """
        program = self._polytope.program(closed=closed, relaxed=True)
        dual = np.where(np.isfinite(program.row_low), bound.dual, np.minimum(bound.dual, 0.0))
        dual = np.where(np.isfinite(program.row_high), dual, np.maximum(dual, 0.0))
        ends = np.where(dual > 0, program.row_low, program.row_high)
        total = float(dual[dual != 0] @ ends[dual != 0])
        priced = dual @ program.matrix
        layout = self._polytope.layout
        reserve, constant = layout.reserve()
        free = np.append(np.arange(len(layout.issues)), layout.columns - 1)
        total += float(
            (program.high[free] * np.minimum(0.0, -sign * reserve[free] - priced[free])).sum()
        )
        per_slot = []
        for place, issue in enumerate(layout.issues):
            columns = slice(layout.column(place, 0), layout.column(place, 0) + issue.classes)
            cost = sign * (issue.spread - reserve[columns]) - priced[columns]
            per_slot.append(np.minimum(0.0, cost) @ program.high[columns])
        return total - sign * constant + self._sum(np.concatenate(per_slot), left)

    def _gains(self, x: Array, left: NDArray[np.int64]) -> Array:
        """Return the gain of outcomes under one value function."""
        layout = self._polytope.layout
        per_slot = [
            issue.spread @ x[layout.column(place, 0) : layout.column(place, 0) + issue.classes]
            for place, issue in enumerate(layout.issues)
        ]
        reserve, constant = layout.reserve()
        return self._sum(np.concatenate(per_slot), left) - float(
            reserve @ x[: layout.columns] + constant
        )

    def _sum(self, per_slot: Array, left: NDArray[np.int64]) -> Array:
        return self._polytope.layout.space.total(self._read[left], per_slot)
