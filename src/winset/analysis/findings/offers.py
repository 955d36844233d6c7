"""`offer.*`: each offer made, judged for everyone, and better ones close to it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.findings.solutions import candidate
from winset.analysis.model import Model, because
from winset.case.finding import Finding, Status
from winset.case.types import Offer, Role
from winset.outcomes.space import Rows
from winset.wording.numbers import likelihood, percent
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
    views = ", ".join(
        f"{words.actor(actor)}: {likelihood(view)}"
        for actor, view in judged["actors"].items()
        if model.case.actor(actor).role is not Role.OBSERVER
    )
    when = f" of {made.on:%-d %B %Y}" if made.on is not None else ""
    odds = _odds(judged)
    answers = words.answers(made)
    answered = f"{answers}." if answers else "No answer is recorded."
    text = (
        f"Offer by {words.actor(made.by)}{when}{words.account(made.account)}: {judged['text']}. "
        f"{answered}{_not_here(model, made)} By what is known, acceptance is – {views}; everyone "
        f"needed: {odds}."
    )
    if not feasible:
        text += " A rule of the case forbids this outcome."
    carried = {
        actor: because(model, actor, row, view["status"])
        for actor, view in judged["actors"].items()
        if actor in model.consent.voters
    }
    reasons = dict.fromkeys(one for ids in carried.values() for one in ids)
    return Finding(
        f"offer.{made.id}",
        Status(judged["status"]),
        judged["accepted_by_all"],
        text,
        judged["error"],
        tuple(dict.fromkeys([made.id, *reasons])),
        {
            **judged,
            "by": made.by,
            "answered": answered,
            "feasible": feasible,
            "because": {a: list(ids) for a, ids in carried.items() if ids},
            "counters": _counters(model, words, row),
        },
    )


def _not_here(model: Model, made: Offer) -> str:
    """Say so where the account looked at is not the one that tells of the offer."""
    if model.account is None or made.account in {None, model.account}:
        return ""
    name = model.case.accounts[model.account]
    return f" It is no part of the account “{name}” and no evidence under it."


def _odds(judged: dict[str, Any]) -> str:
    if judged["status"] == Status.NECESSARY:
        return "certain"
    if judged["status"] == Status.IMPOSSIBLE:
        return "impossible"
    return percent(judged["accepted_by_all"], judged["error"])


def _counters(model: Model, words: Words, row: Rows) -> list[dict[str, Any]]:
    """Find outcomes that change at most two issues and more are likely to accept.

    Beside a deal of a scored case: those that are better for some party and worse for none.
    """
    if model.acceptance is None:
        return []
    near = np.flatnonzero((model.rows != row).sum(axis=1) <= CHANGES)
    here = np.flatnonzero((model.rows == row).all(axis=1))
    own = int(model.acceptance.joint[here[0]]) if len(here) else 0
    joint = model.acceptance.joint[near]
    changes = (model.rows[near] != row).sum(axis=1)
    order = np.lexsort((near, changes, -joint))
    better = [int(near[k]) for k in order if joint[k] > own][:COUNTERS]
    if model.exact and own:
        better = _better_for_all(model, row, near[joint > 0])[:COUNTERS]
    found = []
    for place in better:
        one = candidate(model, words, model.rows[place])
        one["changes"] = [
            issue.id
            for issue, a, b in zip(model.space.issues, row, model.rows[place], strict=True)
            if a != b
        ]
        found.append(one)
    return found


def _better_for_all(model: Model, row: Rows, near: NDArray[np.int64]) -> list[int]:
    """Return deals that no party values less and some value more, the fairest first."""
    parties = [model.ensembles[party] for party in model.parties]
    more = [one.hairs(model.rows[near]) - one.hairs(row[None, :]) for one in parties]
    gained = np.column_stack(more)
    better = near[(gained >= 0).all(axis=1) & (gained > 0).any(axis=1)]
    if len(better) == 0:
        return []
    return [int(k) for k in better[np.argsort(-model.fairness(better), kind="stable")]]
