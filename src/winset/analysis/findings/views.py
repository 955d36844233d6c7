"""`offer.*`, `react.*` and `question.*`: offers made, onlookers' views, what to ask next."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from winset.analysis.findings.best import candidate, ranked
from winset.analysis.numbers import likelihood, percent
from winset.analysis.study import Study, because
from winset.analysis.words import Words
from winset.case.finding import Finding, Status
from winset.case.types import Offer, Role
from winset.deals.acceptance import accepted_draws, standard_error

COUNTERS = 3
CHANGES = 2
"""A counter-offer changes at most this many issues."""
QUESTIONS = 8
MIN_EFFECT = 0.005


def offer(study: Study, words: Words, made: Offer) -> Finding:
    """Judge one logged offer for every actor, and look for better ones close to it."""
    outcome = study.case.complete(made.outcome)
    assert outcome is not None
    row = study.space.encode(outcome)
    judged = candidate(study, words, row)
    feasible = bool(study.space.feasible(row[None, :])[0])
    views = ", ".join(
        f"{words.actor(actor)}: {likelihood(view)}"
        for actor, view in judged["actors"].items()
        if study.case.actor(actor).role is not Role.OBSERVER
    )
    when = f" of {made.on:%-d %B %Y}" if made.on is not None else ""
    odds = _odds(judged)
    text = (
        f"Offer by {words.actor(made.by)}{when} ({judged['text']}). Acceptance – {views}; "
        f"everyone needed: {odds}."
    )
    if not feasible:
        text += " A rule of the case forbids this outcome."
    carried = {
        actor: because(study, actor, row, view["status"])
        for actor, view in judged["actors"].items()
        if actor in study.consent.voters
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
            "feasible": feasible,
            "because": {a: list(ids) for a, ids in carried.items() if ids},
            "counters": _counters(study, words, row),
        },
    )


def _odds(judged: dict[str, Any]) -> str:
    if judged["status"] == Status.NECESSARY:
        return "certain"
    if judged["status"] == Status.IMPOSSIBLE:
        return "impossible"
    return percent(judged["accepted_by_all"], judged["error"])


def _counters(study: Study, words: Words, row: Any) -> list[dict[str, Any]]:
    """Find outcomes that change at most two issues and more are likely to accept."""
    if study.acceptance is None:
        return []
    near = np.flatnonzero((study.rows != row).sum(axis=1) <= CHANGES)
    here = np.flatnonzero((study.rows == row).all(axis=1))
    own = int(study.acceptance.joint[here[0]]) if len(here) else 0
    joint = study.acceptance.joint[near]
    changes = (study.rows[near] != row).sum(axis=1)
    order = np.lexsort((near, changes, -joint))
    better = [int(near[k]) for k in order if joint[k] > own][:COUNTERS]
    found = []
    for place in better:
        one = candidate(study, words, study.rows[place])
        one["changes"] = [
            issue.id
            for issue, a, b in zip(study.space.issues, row, study.rows[place], strict=True)
            if a != b
        ]
        found.append(one)
    return found


def reactions(study: Study, words: Words, candidates: Sequence[dict[str, Any]]) -> list[Finding]:
    """Say how each observer and ratifier sees the candidates against no deal."""
    found = []
    for actor in study.case.actors:
        if actor.role is Role.PARTY or actor.id not in study.ensembles or not candidates:
            continue
        views = [
            {
                "outcome": one["outcome"],
                "text": one["text"],
                **{k: one["actors"][actor.id][k] for k in ("probability", "error", "status")},
            }
            for one in candidates
        ]
        first = candidates[0]["actors"][actor.id]
        if actor.role is Role.RATIFIER:
            text = f"{actor.name}: approval of the first candidate is {likelihood(first)}"
        else:
            text = (
                f"{actor.name}: liking the first candidate at least as well as no deal is "
                f"{likelihood(first)}"
            )
        text += f"{_share(first)}."
        reasons = tuple(one.id for one in _said(study, actor.id))
        found.append(
            Finding(
                f"react.{actor.id}",
                Status(first["status"]),
                first["probability"],
                text,
                first["error"],
                reasons,
                {"candidates": views, "reported": None},
            )
        )
    return found


def _said(study: Study, actor: str) -> Sequence[Any]:
    return study.known[actor].statements if actor in study.known else ()


def _share(view: dict[str, Any]) -> str:
    if view["status"] != Status.ESTIMATE:
        return ""
    return f" ({percent(view['probability'], view['error'])})"


def questions(study: Study, words: Words) -> list[Finding]:
    """Rank questions by how much an answer would move the odds of a deal.

    The questions: would this actor rather have this outcome than no deal? Asked of every
    inferred voter about the outcomes most likely to be deals and the offers made. The value
    is the expected absolute change of `deal.exists`, counted over the draws.
    """
    if study.acceptance is None or study.exact:
        return []
    exists = study.acceptance.deals > 0
    rows = [study.rows[place] for place in ranked(study, 200)[:40]]
    for made in study.case.offers:
        outcome = study.case.complete(made.outcome)
        if outcome is not None:
            rows.append(study.space.encode(outcome))
    asked: list[tuple[float, str, bytes, Any, float, float, float]] = []
    seen: set[tuple[str, bytes]] = set()
    for row in rows:
        voters = {voter: study.ensembles[voter] for voter in study.consent.voters}
        accepted = accepted_draws(row, voters, study.draws)
        for voter in study.consent.voters:
            key = (voter, row.tobytes())
            yes = accepted[voter]
            if study.ensembles[voter].exact or key in seen or not 0 < yes.mean() < 1:
                continue
            seen.add(key)
            share, if_yes, if_no = yes.mean(), exists[yes].mean(), exists[~yes].mean()
            change = share * abs(if_yes - exists.mean()) + (1 - share) * abs(if_no - exists.mean())
            asked.append((change, voter, key[1], row, share, if_yes, if_no))
    # Of questions that would tell about as much, the simplest to ask comes first.
    base = study.workshop.no_deal if study.workshop.no_deal is not None else study.rows[0]
    asked.sort(key=lambda one: (-round(one[0], 2), int((one[3] != base).sum()), one[1], one[2]))
    found: list[Finding] = []
    told: set[tuple[str, float, float]] = set()
    for change, voter, _, row, share, if_yes, if_no in asked:
        same = (voter, round(if_yes, 3), round(if_no, 3))
        if change < MIN_EFFECT or same in told or len(found) == QUESTIONS:
            continue
        told.add(same)
        outcome = study.space.decode(row)
        question = (
            f"Would {words.actor(voter)} rather have this than no deal? {words.outcome(outcome)}"
        )
        text = (
            f"{question}. If yes ({percent(share)} likely), a deal exists in {percent(if_yes)}; "
            f"if no, in {percent(if_no)}."
        )
        found.append(
            Finding(
                f"question.{len(found) + 1}",
                Status.ESTIMATE,
                float(change),
                text,
                standard_error(float(change), study.effective),
                (),
                {
                    "question": question,
                    "actor": voter,
                    "outcome": outcome,
                    "probability_yes": float(share),
                    "if_yes": float(if_yes),
                    "if_no": float(if_no),
                },
            )
        )
    return found
