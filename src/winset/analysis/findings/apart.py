"""`deal.accounts`: the question that would tell the accounts apart."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details import AccountsDetail, BestDetail, OddsBy
from winset.analysis.finding import Finding, detail_of
from winset.analysis.findings.ranges import SETTLED
from winset.analysis.model import Model
from winset.case.message import Odds, say
from winset.case.status import Status
from winset.deals.acceptance import acceptance

if TYPE_CHECKING:
    from winset.analysis.findings import Context

CLOSE = 0.15
"""Accounts whose odds of an answer differ by less are not told apart by it."""


def apart(context: Context) -> list[Finding]:
    """Find whom to ask about what, so that the answer speaks for one account.

    Asked about are the best deals by what is shared and by each account, and the offers made: the
    answer whose odds differ most from account to account.
    """
    under = {account: other for account, other in context.under.items() if other.model.ok}
    if len(under) < 2:
        return []
    model = context.model
    rows = _asked_about(context)
    voters = [v for v in model.consent.voters if not model.ensembles[v].exact]
    if len(rows) == 0 or not voters:
        return []
    shares = {account: _shares(other.model, voters, rows) for account, other in under.items()}
    some = np.stack(list(shares.values()))
    gaps = some.max(axis=0) - some.min(axis=0)
    # Of questions that tell much the same, the one about the best deal comes first.
    voter, place = np.unravel_index(int(np.round(gaps, 2).T.argmax()), gaps.T.shape)[::-1]
    if gaps[voter, place] < CLOSE:
        return []
    actor, row = voters[int(voter)], rows[int(place)]
    odds = {}
    for account, other in under.items():
        view = other.model.situation.judge(row).views[actor]
        odds[account] = OddsBy(
            account=account,
            prior=str(other.model.prior),
            value=view.probability,
            error=view.error,
            proved=view.status in SETTLED,
        )
    outcome = model.space.decode(row)
    text = context.words.outcome(outcome)
    best = (
        detail_of(context.found["deal.best"], BestDetail) if "deal.best" in context.found else None
    )
    detail = AccountsDetail(
        actor=actor,
        outcome=outcome,
        text=text,
        odds=odds,
        best=best.by_account if best and isinstance(best.by_account, Mapping) else {},
    )
    told = say(
        "accounts.question",
        actor=context.words.actor(actor),
        outcome=text,
        odds=tuple(
            say(
                "accounts.odds",
                account=model.case.accounts[account],
                odds=Odds(one.value, one.error, one.proved),
            )
            for account, one in odds.items()
        ),
    )
    gap = float(gaps[voter, place])
    return [Finding("deal.accounts", Status.ESTIMATE, gap, (told,), None, (), detail)]


def _asked_about(context: Context) -> NDArray[Any]:
    model = context.model
    outcomes = [one.outcome for one in context.candidates[:1]]
    for other in context.under.values():
        outcomes += [one.outcome for one in other.candidates[:1]]
    outcomes += [
        outcome
        for offer in model.case.offers
        if (outcome := model.case.complete(offer.outcome)) is not None
    ]
    rows = {row.tobytes(): row for row in map(model.space.encode, outcomes)}
    return np.array(list(rows.values()))


def _shares(model: Model, voters: list[str], rows: NDArray[Any]) -> NDArray[Any]:
    counted = acceptance(rows, model.voters, model.consent)
    return np.array([counted.of(voter) / counted.total for voter in voters])
