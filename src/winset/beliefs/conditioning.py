"""In which draws a statement holds: read off the values, for what-ifs and questions."""

from __future__ import annotations

import itertools
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.beliefs.constraints import MAX_COMPLETIONS
from winset.beliefs.ensemble import HALF_HAIR, Array, Ensemble, Flags
from winset.beliefs.layout import compared
from winset.case.types import (
    AtLeastNoDeal,
    Claim,
    NoDealRange,
    Order,
    Outcome,
    PartialOutcome,
    Prefers,
    Rejects,
    Statement,
    Step,
    ValueRange,
    WeightRange,
    WeightRatio,
)
from winset.errors import WinsetError


def truth(ensemble: Ensemble, said: Statement | Claim, *, no_deal: Outcome | None = None) -> Flags:
    """Return in which draws a statement is true, shape (n_draws,).

    `no_deal` completes partial outcomes; without it the ensemble's own no-deal outcome does.

    Raises
    ------
    WinsetError
        A partial outcome cannot be completed, or `rest: any` runs over too many outcomes.

    Notes
    -----
    Comparisons with no deal carry the same hair's breadth of rounding as acceptance does.
    O(n_draws) per claim and completion.
    """
    reader = _Reader(ensemble, no_deal)
    claims = said.claims if isinstance(said, Statement) else (said,)
    true = np.ones(ensemble.draws, dtype=bool)
    for claim in claims:
        true &= reader.holds(claim)
    return true


def condition(
    ensemble: Ensemble, said: Statement | Claim, *, no_deal: Outcome | None = None
) -> Ensemble:
    """Ask what if this were true as well: keep the draws that agree.

    The prior's odds stay as they are among those kept; see `Ensemble.keeping` for how the draws
    stay lined up and for what is raised where none agrees.
    """
    return ensemble.keeping(truth(ensemble, said, no_deal=no_deal))


class _Reader:
    def __init__(self, ensemble: Ensemble, no_deal: Outcome | None) -> None:
        self._ensemble = ensemble
        self._space = ensemble.space
        self._place = {issue.id: k for k, issue in enumerate(self._space.issues)}
        self._base: tuple[int, ...] | None = ensemble.no_deal_row
        if no_deal is not None:
            self._base = tuple(int(k) for k in self._space.encode(no_deal))

    def holds(self, claim: Claim) -> Flags:
        match claim:
            case Order():
                return self._ordered(claim)
            case Prefers(better, None) | AtLeastNoDeal(better):
                strict = isinstance(claim, Prefers)
                return self._all(better, lambda v: _above(v, self._ensemble, strict=strict))
            case Rejects(outcome):
                return self._all(outcome, lambda v: v < self._ensemble.floor)
            case Prefers(better, PartialOutcome() as worse):
                return self._better(better, worse)
            case WeightRange(issue, low, high):
                return _within(self._share(issue), float(low), float(high))
            case WeightRatio(issue, other, times, at_least):
                gap = self._share(issue) - float(times) * self._share(other)
                return gap >= -HALF_HAIR if at_least else gap <= HALF_HAIR
            case Step(issue, step, other, other_step):
                return self._change(issue, step) > self._change(other, other_step)
            case ValueRange(issue, option, low, high):
                worst = self._slots(issue).min(axis=0)
                share = self._slots(issue).max(axis=0) - worst
                inner = (self._option(issue, option) - worst) / np.maximum(share, 1e-300)
                return _within(inner, float(low), float(high))
            case NoDealRange(low, high):
                return _within(self._ensemble.reserve, float(low), float(high))
        raise TypeError(f"not a claim: {claim!r}")

    def _slots(self, issue: str) -> Array:
        place = self._place[issue]
        return self._ensemble.slots[self._space.offsets[place] : self._space.offsets[place + 1]]

    def _option(self, issue: str, option: str) -> Array:
        return np.asarray(
            self._slots(issue)[self._space.issues[self._place[issue]].position(option)]
        )

    def _change(self, issue: str, step: tuple[str, str]) -> Array:
        return self._option(issue, step[1]) - self._option(issue, step[0])

    def _share(self, issue: str) -> Array:
        shares = self._ensemble.shares()
        return np.asarray(shares[self._place[issue]] / np.maximum(shares.sum(axis=0), 1e-300))

    def _ordered(self, order: Order) -> Flags:
        true = np.ones(self._ensemble.draws, dtype=bool)
        issue, slots = self._space.issues[self._place[order.issue]], self._slots(order.issue)
        for level in order.levels:
            first = slots[issue.position(level[0])]
            for option in level[1:]:
                true &= np.abs(first - slots[issue.position(option)]) <= HALF_HAIR
        for better, worse in compared(issue, order, range(len(issue.options))):
            true &= slots[better] > slots[worse]
        return true

    def _all(self, side: PartialOutcome, test: Any) -> Flags:
        true = np.ones(self._ensemble.draws, dtype=bool)
        for row in self._completions(side):
            true &= test(self._ensemble.sums(row[None, :], slice(None))[0])
        return true

    def _better(self, better: PartialOutcome, worse: PartialOutcome) -> Flags:
        """Compare completions that agree wherever both sides are open."""
        true = np.ones(self._ensemble.draws, dtype=bool)
        open_to = [self._open(side) for side in (better, worse)]
        shared = sorted(open_to[0] & open_to[1])
        rows = [self._completions(side) for side in (better, worse)]
        if len(rows[0]) * len(rows[1]) > MAX_COMPLETIONS**2:
            raise WinsetError("'rest: any' runs over too many pairs of outcomes")
        for one in rows[0]:
            for other in rows[1][(rows[1][:, shared] == one[shared]).all(axis=1)]:
                pair = self._ensemble.sums(np.array([one, other]), slice(None))
                true &= pair[0] > pair[1]
        return true

    def _open(self, side: PartialOutcome) -> set[int]:
        if not side.rest_any:
            return set()
        return {k for name, k in self._place.items() if name not in side.options}

    def _completions(self, side: PartialOutcome) -> NDArray[Any]:
        issues = self._space.issues
        free = self._open(side)
        if self._base is None and not free and len(side.options) < len(issues):
            raise WinsetError("an outcome leaves issues open and there is no no-deal outcome")
        choices = []
        for place, issue in enumerate(issues):
            if issue.id in side.options:
                choices.append([issue.position(side.options[issue.id])])
            elif place in free:
                choices.append(list(range(len(issue.options))))
            else:
                assert self._base is not None
                choices.append([self._base[place]])
        count = 1
        for one in choices:
            count *= len(one)
        if count > MAX_COMPLETIONS:
            raise WinsetError(
                f"'rest: any' runs over {count:,} outcomes; at most {MAX_COMPLETIONS:,} are read: "
                "name more issues"
            )
        rows = np.array(list(itertools.product(*choices)), dtype=self._space.dtype)
        return rows[self._space.feasible(rows)] if free else rows


def _above(values: Array, ensemble: Ensemble, *, strict: bool) -> Flags:
    return np.asarray(values > ensemble.reserve if strict else values >= ensemble.floor)


def _within(values: Array, low: float, high: float) -> Flags:
    return np.asarray((values >= low - HALF_HAIR) & (values <= high + HALF_HAIR))
