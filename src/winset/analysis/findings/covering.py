"""`deal.menu` and `deal.heart`: deals that together cover most draws, and what they touch."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details import HeartDetail, MenuDeal, MenuDetail
from winset.analysis.finding import Finding
from winset.analysis.model import Model
from winset.case.message import Odds, say
from winset.case.status import Status
from winset.case.types import MostImportant
from winset.deals.acceptance import acceptance
from winset.deals.menu import deal_flags, menu
from winset.spaces.space import Rows

if TYPE_CHECKING:
    from winset.analysis.findings import Context

DEALS = 5
LOOKED_AT = 512
"""Outcomes that the menu is chosen from, the likeliest."""
LEAST = 0.01
"""A deal of the menu adds at least so much."""
COUNTING = 100_000_000
"""Outcomes times draws that are counted to see what deals touch; above, it is not told."""
HEAVY = 2


def covering(context: Context) -> list[Finding]:
    """Choose a few deals that together are one in most draws; none where nothing is drawn."""
    model = context.model
    if model.exact or model.draws == 1 or len(context.candidates) < 2:
        return []
    listed = model.listed
    if listed is None:
        rows = np.array([model.space.encode(one.outcome) for one in context.candidates])
    else:
        order = np.argsort(-listed.acceptance.joint, kind="stable")[:LOOKED_AT]
        rows = listed.rows[order[listed.acceptance.joint[order] > 0]]
    if len(rows) < 2:
        return []
    voters = model.voters
    weights = np.ones(voters.draws) if voters.weights is None else voters.weights.astype(float)
    flags = deal_flags(rows, voters, model.consent)
    chosen = menu(flags, weights, DEALS)
    deals: list[MenuDeal] = []
    for place, together in chosen:
        if deals and together - deals[-1].together < LEAST:
            break
        outcome = model.space.decode(rows[place])
        share = float(flags[place] @ weights / weights.sum())
        text = context.words.outcome(outcome)
        deals.append(MenuDeal(outcome=outcome, text=text, accepted_by_all=share, together=together))
    if len(deals) < 2:
        return []
    exists = float(context.found["deal.exists"].value or 0.0)
    told = say("menu", count=len(deals), odds=Odds(deals[-1].together, exact=True))
    detail = MenuDetail(deals=tuple(deals), exists=exists)
    return [Finding("deal.menu", Status.ESTIMATE, deals[-1].together, (told,), None, (), detail)]


def heart(context: Context) -> list[Finding]:
    """Tell how much of "some deal" touches the heart of the case, and how much is small change.

    The heart: the issues that every offer made would move; else what is said to matter most;
    else the issue that matters most to each party.
    """
    model, listed = context.model, context.model.listed
    base = model.shared.no_deal
    if listed is None or base is None or len(listed.rows) == 0:
        return []
    if len(listed.rows) * model.draws > COUNTING or not listed.acceptance.joint.any():
        return []
    places, because = _heart(model, base)
    if because == "weights" and set(model.orders) & set(model.parties):
        return []
    if not 0 < len(places) < len(model.space.issues):
        return []
    moved = listed.rows[:, places] != base[places]
    whole, touched, small = (
        _exists(model, listed.rows[some])
        for some in (moved.all(axis=1), moved.any(axis=1), ~moved.any(axis=1))
    )
    issues = tuple(model.space.issues[place].id for place in places)
    detail = HeartDetail(issues=issues, because=because, whole=whole, touched=touched, small=small)
    told = say(
        "heart",
        issues=tuple(map(context.words.issue, issues)),
        whole=Odds(whole, None, model.exact),
        small=Odds(small, None, model.exact),
    )
    status = Status.EXACT if model.exact else Status.ESTIMATE
    return [Finding("deal.heart", status, whole, (told,), None, (), detail)]


def _exists(model: Model, rows: Rows) -> float:
    """Return in which share of the draws one of some outcomes is a deal."""
    if len(rows) == 0:
        return 0.0
    return acceptance(rows, model.voters, model.consent).exists


def _heart(model: Model, base: Rows) -> tuple[Sequence[int], Literal["offers", "said", "weights"]]:
    offered = [
        model.space.encode(outcome) != base
        for offer in model.case.offers
        if model.account is None or offer.account in {None, model.account}
        if (outcome := model.case.complete(offer.outcome)) is not None
    ]
    if offered:
        every = np.flatnonzero(np.logical_and.reduce(offered))
        if len(every):
            return [int(place) for place in every], "offers"
    said = {
        claim.issues[0]
        for statement in model.case.statements
        if statement.account in {None, model.account}
        for claim in statement.claims
        if isinstance(claim, MostImportant) and statement.actor in model.parties
    }
    if said:
        return [k for k, issue in enumerate(model.space.issues) if issue.id in said], "said"
    heaviest = {int(_weights(model, party).argmax()) for party in model.parties}
    return sorted(heaviest), "weights"


def _weights(model: Model, party: str) -> NDArray[np.float64]:
    ensemble = model.ensembles[party]
    return np.asarray(model.ensembles.only([party]).means(ensemble.shares()))
