"""`offer.*`: each offer made, judged for everyone, and better ones close to it."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details import Candidate, OfferDetail
from winset.analysis.details.common import told_makers
from winset.analysis.finding import Finding
from winset.analysis.findings.candidates import candidate
from winset.analysis.model import Model, because
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.case.types import Offer, Role
from winset.deals.listed import Listed
from winset.spaces.space import Rows
from winset.wording.numbers import likelihood
from winset.wording.phrases import Words

COUNTERS = 3
CHANGES = 2
"""A counter-offer changes at most this many issues."""


def offer(model: Model, words: Words, made: Offer, other: Model | None = None) -> Finding:
    """Judge one logged offer for every actor, and look for better ones close to it."""
    outcome = model.case.complete(made.outcome)
    assert outcome is not None
    row = model.space.encode(outcome)
    judged = candidate(model, words, row, other)
    feasible = bool(model.space.feasible(row[None, :])[0])
    answers = words.answers(made)
    answered = say("answers.none")
    if answers is not None:
        answered = say("answers.sentence", answers=answers)
    carried = {
        actor: because(model, actor, row, view.status)
        for actor, view in judged.actors.items()
        if actor in model.consent.voters
    }
    told: Told = (_told(model, words, made, judged, answered),)
    if not feasible:
        told += (say("offer.forbidden"),)
    reasons = dict.fromkeys(statement for ids in carried.values() for statement in ids)
    listed = model.listed
    return Finding(
        f"offer.{made.id}",
        judged.status,
        judged.accepted_by_all,
        told,
        judged.error,
        tuple(dict.fromkeys([made.id, *reasons])),
        OfferDetail(
            outcome=judged.outcome,
            text=judged.text,
            accepted_by_all=judged.accepted_by_all,
            error=judged.error,
            status=judged.status,
            approved=judged.approved,
            actors=judged.actors,
            prior_sensitivity=judged.prior_sensitivity,
            by=told_makers(made.makers),
            answered=answered,
            feasible=feasible,
            because={actor: ids for actor, ids in carried.items() if ids},
            counters=() if listed is None else _counters(model, words, listed, row),
        ),
    )


def _told(model: Model, words: Words, made: Offer, judged: Candidate, answered: Message) -> Message:
    views = tuple(
        say(
            "offer.view", actor=words.actor(actor), likelihood=say(f"likelihood.{likelihood(view)}")
        )
        for actor, view in judged.actors.items()
        if model.case.actor(actor).role is not Role.OBSERVER
    )
    return say(
        "offer" if len(made.makers) == 1 else "offer.joint",
        by=words.makers(made),
        on=None if made.on is None else say("of-day", day=made.on),
        account=words.account(made.account),
        outcome=judged.text,
        answered=answered,
        elsewhere=_not_here(model, made),
        views=views,
        odds=_odds(judged),
    )


def _not_here(model: Model, made: Offer) -> Message | None:
    """Say so where the account looked at is not the one that tells of the offer."""
    if model.account is None or made.account in {None, model.account}:
        return None
    return say("offer.elsewhere", account=model.case.accounts[model.account])


def _odds(judged: Candidate) -> Message | Odds:
    if judged.status is Status.NECESSARY:
        return say("likelihood.certain")
    if judged.status is Status.IMPOSSIBLE:
        return say("likelihood.impossible")
    return Odds(judged.accepted_by_all, judged.error)


def _counters(model: Model, words: Words, listed: Listed, row: Rows) -> tuple[Candidate, ...]:
    """Find outcomes that change at most two issues and more are likely to accept.

    Beside a deal of a scored case: those that are better for some party and worse for none.
    """
    rows, joint = listed.rows, listed.acceptance.joint
    changed = (rows != row).sum(axis=1)
    near = np.flatnonzero(changed <= CHANGES)
    here = np.flatnonzero((rows == row).all(axis=1))
    own = int(joint[here[0]]) if len(here) else 0
    order = np.lexsort((near, changed[near], -joint[near]))
    better = [int(near[k]) for k in order if joint[near[k]] > own][:COUNTERS]
    if model.exact and own:
        better = _better_for_all(model, listed, row, near[joint[near] > 0])[:COUNTERS]
    return tuple(
        replace(
            candidate(model, words, rows[place]),
            changes=tuple(
                issue.id
                for issue, a, b in zip(model.space.issues, row, rows[place], strict=True)
                if a != b
            ),
        )
        for place in better
    )


def _better_for_all(model: Model, listed: Listed, row: Rows, near: NDArray[np.int64]) -> list[int]:
    """Return deals that no party values less and some value more, the fairest first."""
    parties = [model.ensembles[party] for party in model.parties]
    more = [party.hairs(listed.rows[near]) - party.hairs(row[None, :]) for party in parties]
    gained = np.column_stack(more)
    better = near[(gained >= 0).all(axis=1) & (gained > 0).any(axis=1)]
    if len(better) == 0:
        return []
    return [int(k) for k in better[np.argsort(-listed.fairness(better), kind="stable")]]
