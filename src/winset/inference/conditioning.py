"""In which draws a statement is true, for what-ifs: its constraints, asked of every draw."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

import numpy as np

from winset.case.claims import Claim
from winset.case.types import Depends, NoDeal, Outcome, Statement
from winset.errors import WinsetError
from winset.inference.constraints import impose
from winset.inference.ensemble import Array, Ensemble, Flags
from winset.inference.joining import Joining
from winset.inference.joint import systematic
from winset.inference.known import Known
from winset.inference.odds import odds_before
from winset.inference.prior import Prior
from winset.spaces.space import Space

ROUNDING = 2.0**-40
"""What sums and products of scores may be off by, as a part of what is at stake."""
WHOLE = 0.25
"""Whole numbers differ by more than this, or not at all."""


def truth(
    ensemble: Ensemble, statement: Statement | Claim, *, no_deal: Outcome | None = None
) -> Flags:
    """Return in which draws a statement is true, shape (n_draws,).

    `no_deal` completes partial outcomes; without it the ensemble's own no-deal outcome does.

    Raises
    ------
    WinsetError
        A partial outcome cannot be completed, or `rest: any` runs over too many outcomes.

    Notes
    -----
    The conditions are those that are imposed in fitting. Half a hair counts as equality, as it
    does in acceptance: strict conditions hold by more, the others may be missed by as much.
    O(n_draws * n_issues) per condition.
    """
    if not isinstance(statement, Statement):
        statement = Statement("", ensemble.actor, "claim", (statement,))
    if no_deal is not None and ensemble.joining is not None:
        no_deal = ensemble.joining.outcome(no_deal)
    draws = _Draws(ensemble.read, no_deal, ensemble.joining)
    conditions = impose(draws, [statement])
    slack = conditions.matrix + conditions.constant[:, None] * draws.stake
    tolerance = draws.tolerance
    met = np.where(conditions.strict[:, None], slack > tolerance, slack >= -tolerance)
    return np.asarray(met.all(axis=0))


def condition(
    ensemble: Ensemble,
    statement: Statement | Claim,
    *,
    no_deal: Outcome | None = None,
    prior: Prior = Prior.HIERARCHICAL,
) -> Ensemble:
    """Ask what if this were said as well: keep the draws that agree.

    The prior's odds stay as they are among those kept; see `Ensemble.keeping` for how the draws
    stay lined up and for what is raised where none agrees. A statement held with less than
    certainty makes draws likelier as it does in `fit`, from its odds under `prior`: they are kept
    in proportion, and `effective` falls by what their weights are worth.
    """
    if isinstance(statement, Statement) and statement.actor != ensemble.actor:
        raise WinsetError(
            f"statement '{statement.id}' is about '{statement.actor}', the draws are of "
            f"'{ensemble.actor}'"
        )
    flags = truth(ensemble, statement, no_deal=no_deal)
    if not isinstance(statement, Statement) or statement.confidence >= 1:
        return ensemble.keeping(flags)
    stands = NoDeal(no_deal)
    if no_deal is None and ensemble.no_deal_row is not None:
        stands = NoDeal(ensemble.space.decode(np.array(ensemble.no_deal_row)))
    elif no_deal is None and np.ptp(ensemble.reserve) == 0:
        stands = NoDeal(None, {ensemble.actor: Fraction(float(ensemble.reserve[0]))})
    said: tuple[Statement, ...] = (statement,)
    if ensemble.joining is not None:
        depends = Depends(ensemble.joining.pairs)
        said += (Statement("", ensemble.actor, "depends", (depends,)),)
    known = Known(ensemble.space, ensemble.actor, stands, said)
    odds = odds_before(known, statement.id, (statement,), prior, 0)
    if not odds:
        return ensemble
    weights = 1 - statement.confidence + statement.confidence / odds * flags
    kept = float(weights.sum() ** 2 / (weights**2).sum()) / ensemble.draws
    made = ensemble.at_draws(systematic(weights, ensemble.draws))
    return replace(made, effective=ensemble.effective * kept, chain=None)


@dataclass(frozen=True)
class _Draws:
    """The unknowns as the numbers that they are in every draw: vectors over draws.

    In units of `Ensemble.scale`, the worst option of each issue at 0. `stake` (n_draws,) is what
    one stands for on the 0..1 scale of the constraints.
    """

    ensemble: Ensemble
    no_deal: Outcome | None
    joining: Joining | None

    @property
    def space(self) -> Space:
        return self.ensemble.space

    @property
    def columns(self) -> int:
        return self.ensemble.draws

    @property
    def additive(self) -> bool:
        return not self.ensemble.interactions and self.ensemble.cap == np.inf

    @cached_property
    def no_deal_options(self) -> tuple[int, ...] | None:
        if self.no_deal is None:
            return self.ensemble.no_deal_row
        return tuple(int(k) for k in self.space.encode(self.no_deal))

    @cached_property
    def stake(self) -> Array:
        shares = self._shares.sum(axis=0)
        return np.where(shares > 0, shares, 1.0)

    @cached_property
    def tolerance(self) -> Array:
        """Half a hair; where every difference counts, what rounding alone can make."""
        if self.ensemble.hair:
            return np.full(self.columns, self.ensemble.hair / 2)
        return np.minimum(WHOLE, ROUNDING * self.stake)

    @cached_property
    def _shares(self) -> Array:
        return self.ensemble.shares()

    @cached_property
    def _worst(self) -> Array:
        """Return the worst value of each issue, shape (n_issues, n_draws)."""
        slots = self.ensemble.slots
        ends = pairwise(self.space.offsets)
        return np.array([slots[start:stop].min(axis=0) for start, stop in ends])

    def weight(self, issue: int) -> Array:
        return np.asarray(self._shares[issue])

    def option(self, issue: int, option: int) -> Array:
        slot = self.ensemble.slots[self.space.offsets[issue] + option]
        return np.asarray(slot - self._worst[issue])

    def value_of(self, options: Mapping[int, int]) -> Array:
        if self.additive:
            total = np.zeros(self.columns)
            for issue, option in options.items():
                total += self.option(issue, option)
            return total
        row = np.array([[options[issue] for issue in range(len(self.space.issues))]])
        return np.asarray(self.ensemble.sums(row, slice(None))[0] - self._worst.sum(axis=0))

    def member(self, issue: int) -> Sequence[int | None]:
        return range(self.space.sizes[issue])

    def reserve(self) -> tuple[Array, float]:
        return self.ensemble.reserve - self._worst.sum(axis=0), 0.0
