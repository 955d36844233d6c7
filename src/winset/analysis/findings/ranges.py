"""Odds over priors and accounts, as one range."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from winset.analysis.details import ExistsDetail, OddsBy, OddsRange
from winset.analysis.finding import Finding, detail_of
from winset.analysis.model import Model
from winset.case.status import Status
from winset.outcomes.space import Rows

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
    under = {None: context.found, **{name: c.found for name, c in context.under.items()}}
    odds = [
        one
        for account, found in under.items()
        for one in _existence(context.model, account, found["deal.exists"])
    ]
    return ranged(odds)


def _existence(model: Model, account: str | None, exists: Finding) -> Iterable[OddsBy]:
    if exists.value is None:
        return
    yield OddsBy(
        account=account if account is not None else model.account,
        prior=str(model.prior),
        value=float(exists.value),
        error=exists.error,
        proved=exists.status in SETTLED,
    )
    detail = detail_of(exists, ExistsDetail)
    other = None if detail is None else detail.prior_sensitivity
    if other is not None:
        yield OddsBy(
            account=account if account is not None else model.account,
            prior=other.prior,
            value=other.value,
            error=other.error,
            proved=False,
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
    model = context.model
    judged = model.situation.judge(row)
    proved = judged.status in SETTLED
    yield OddsBy(
        account=model.account,
        prior=str(model.prior),
        value=judged.probability,
        error=judged.error,
        proved=proved,
    )
    other = context.other
    if other is None or proved or not other.ok:
        return
    agreed = other.situation.agreed(row)
    yield OddsBy(
        account=model.account,
        prior=str(other.prior),
        value=other.voters.share(agreed),
        error=other.situation.error(agreed),
        proved=False,
    )
