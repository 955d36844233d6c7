"""Odds over priors and accounts, as one range."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from winset.analysis.details import ExistsDetail, OddsBy, OddsRange
from winset.analysis.finding import detail_of
from winset.analysis.model import Model
from winset.case.status import Status
from winset.spaces.space import Rows

if TYPE_CHECKING:
    from winset.analysis.findings import Context

APART = 0.1
"""Accounts whose odds differ by more are told one by one."""
SETTLED = frozenset({Status.EXACT, Status.NECESSARY, Status.IMPOSSIBLE})


def ranged(odds: Iterable[OddsBy]) -> OddsRange | None:
    """Return the range of odds, two standard errors to each side; None where there are none."""
    some = tuple(odds)
    if not some:
        return None
    low = max(0.0, min(one.value - 2 * (one.error or 0.0) for one in some))
    high = min(1.0, max(one.value + 2 * (one.error or 0.0) for one in some))
    proved = all(one.proved for one in some) and low == high
    return OddsRange(low=low, high=high, proved=proved, odds=some)


def of_existence(context: Context) -> OddsRange | None:
    """Return the odds that there is some deal, by all accounts and both priors."""
    odds = [*_existence(context)]
    for other in context.under.values():
        odds += _existence(other)
    return ranged(odds)


def _existence(context: Context) -> Iterable[OddsBy]:
    model, exists = context.model, context.found["deal.exists"]
    if exists.value is None:
        return
    settled = exists.status in SETTLED
    yield _by(model, float(exists.value), exists.error, proved=settled)
    detail = detail_of(exists, ExistsDetail)
    other = None if detail is None else detail.prior_sensitivity
    if other is not None and context.other is not None:
        yield _by(context.other, other.value, other.error)


def _by(model: Model, value: float, error: float | None, *, proved: bool = False) -> OddsBy:
    return OddsBy(
        account=model.account, prior=str(model.prior), value=value, error=error, proved=proved
    )


def of_outcome(context: Context, row: Rows) -> tuple[OddsRange, Mapping[str, OddsRange], bool]:
    """Return the odds that an outcome is a deal: over all, for each account, and if they differ.

    Over all accounts and priors, or over the priors alone where accounts are apart: then one range
    would hide that they contradict each other.
    """
    own = tuple(_outcome(context, row))
    under = {
        account: tuple(_outcome(other, row))
        for account, other in context.under.items()
        if other.model.ok
    }
    by_account = {account: found for account, odds in under.items() if (found := ranged(odds))}
    middle = [odds[0].value for odds in under.values()]
    apart = bool(middle) and max(middle) - min(middle) > APART
    whole = own if apart else own + tuple(one for odds in under.values() for one in odds)
    found = ranged(whole)
    assert found is not None
    return found, by_account, apart


def _outcome(context: Context, row: Rows) -> Iterable[OddsBy]:
    found = context.model.situation.judge(row)
    settled = found.status in SETTLED
    yield _by(context.model, found.probability, found.error, proved=settled)
    other = context.other
    if other is not None and not settled and other.ok:
        agreed = other.situation.agreed(row)
        yield _by(other, other.voters.share(agreed), other.situation.error(agreed))
