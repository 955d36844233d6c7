"""The case itself as plain data: what a reader needs to follow every finding back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from winset.analysis.model import Model
from winset.beliefs.ensemble import Ensemble
from winset.case.types import Case, Evidence, Scores
from winset.wording.phrases import Words

Json = dict[str, Any]
OPTIONS_DESCRIBED = 60
"""Of longer issues so many options are described per actor, evenly spaced."""


def describe(case: Case, model: Model, words: Words) -> Json:
    """Return the `case` part of the analysis object."""
    listing = model.shared.listing
    outcome = case.no_deal.outcome
    return {
        "title": case.title,
        "summary": case.summary,
        "actors": [
            {
                "id": actor.id,
                "name": actor.name,
                "role": str(actor.role),
                "note": actor.note,
                "known": _known(case, actor.id),
                "consent": actor.id in model.consent.voters,
            }
            for actor in case.actors
        ],
        "issues": [
            {
                "id": issue.id,
                "name": issue.name,
                "options": [{"id": o.id, "name": o.name} for o in issue.options],
                "owner": issue.owner,
                "unit": issue.unit,
                "numeric": issue.numeric,
                "note": issue.note,
            }
            for issue in case.issues
        ],
        "binding": list(case.binding),
        "outcomes": case.size,
        "feasible": None if listing is None else len(listing),
        "no_deal": {
            "outcome": None if outcome is None else dict(outcome),
            "text": _no_deal(case, model, words),
        },
        "rules": [{"id": rule.id, "text": words.rule(rule)} for rule in case.rules],
        "approval": [{"id": rule.id, "text": words.approval(rule)} for rule in case.approval],
        "sources": [
            {
                "id": s.id,
                "title": s.title,
                "publisher": s.publisher,
                "author": s.author,
                "date": s.date,
                "language": s.language,
                "url": s.url,
                "file": s.file,
                "note": s.note,
            }
            for s in case.sources
        ],
        "accounts": [{"id": k, "name": name} for k, name in case.accounts.items()],
        "statements": [
            {
                "id": one.id,
                "actor": one.actor,
                "kind": one.kind,
                "text": words.statement(one),
                "account": one.account,
                "confidence": None if one.confidence >= 1 else one.confidence,
                "basis": one.basis,
                "assumed": one.assumed,
                "note": one.note,
                "evidence": _evidence(case, one.evidence),
            }
            for one in case.statements
        ],
        "offers": [
            {
                "id": one.id,
                "by": one.by,
                "on": None if one.on is None else one.on.isoformat(),
                "outcome": case.complete(one.outcome),
                "text": words.outcome(case.complete(one.outcome) or {}),
                "responses": {actor: str(answer) for actor, answer in one.responses.items()},
                "account": one.account,
                "note": one.note,
                "assumed": one.assumed,
                "evidence": _evidence(case, one.evidence),
            }
            for one in case.offers
        ],
        "reactions": [
            {
                "id": one.id,
                "by": one.by,
                "to": None if one.to is None else case.complete(one.to),
                "was": str(one.was),
                "instead_of": None if one.instead_of is None else case.complete(one.instead_of),
                "on": None if one.on is None else one.on.isoformat(),
                "account": one.account,
                "note": one.note,
                "assumed": one.assumed,
                "evidence": _evidence(case, one.evidence),
            }
            for one in case.reactions
        ],
        "preferences": [_preferences(case, ensemble) for ensemble in model.ensembles.values()],
        "evidence_tally": evidence_tally(case),
        "assumed": [one for one in case.assumed if one not in case.doubts],
    }


def evidence_tally(case: Case) -> dict[str, int]:
    """Count statements by what they rest on: evidence, assumed, unsupported."""
    counts = {"evidence": 0, "assumed": 0, "unsupported": 0}
    for statement in case.statements:
        counts[statement.basis] += 1
    return counts


def _known(case: Case, actor: str) -> str:
    said = case.preferences.get(actor, ())
    if isinstance(said, Scores):
        return "scores"
    return "statements" if said else "nothing"


def _no_deal(case: Case, model: Model, words: Words) -> str:
    if case.no_deal.outcome is not None:
        text = "; ".join(
            f"{words.issue(issue)}: {words.option(issue, option)}"
            for issue, option in case.no_deal.outcome.items()
        )
        own = [one for one, drawn in model.ensembles.items() if drawn.no_deal_row is None]
        if not own:
            return text
        return f"{text}. To {words.actors(own)} no deal is worth a value of its own, not this one."
    return "A value for each actor; no outcome stands for it."


def _evidence(case: Case, evidence: Sequence[Evidence]) -> list[Json]:
    names = {actor.id: actor.name for actor in case.actors}
    return [
        {
            "source": one.source,
            "quote": one.quote,
            "speaker": names.get(one.speaker, one.speaker) if one.speaker else None,
            "match": str(one.match),
            "position": one.position,
            "before": one.before,
            "after": one.after,
        }
        for one in evidence
    ]


def _preferences(case: Case, ensemble: Ensemble) -> Json:
    shares = ensemble.shares()
    total = np.maximum(shares.sum(axis=0), 1e-300)
    rows = []
    for place, issue in enumerate(case.issues):
        start = int(ensemble.space.offsets[place])
        count = len(issue.options)
        shown = range(count)
        if count > OPTIONS_DESCRIBED:
            shown = [k * (count - 1) // (OPTIONS_DESCRIBED - 1) for k in range(OPTIONS_DESCRIBED)]  # type: ignore[assignment]
        rows.append(
            {
                "issue": issue.id,
                "weight": _spread(ensemble, shares[place] / total, share=True),
                "options": [
                    {"option": issue.options[k].id, **_spread(ensemble, ensemble.slots[start + k])}
                    for k in shown
                ],
            }
        )
    limit = {} if np.isinf(ensemble.cap) else {"at_most": ensemble.real(ensemble.cap)}
    return {
        "actor": ensemble.actor,
        "unit": "points" if ensemble.exact else "share",
        "draws": ensemble.draws,
        "effective": None if np.isinf(ensemble.effective) else float(ensemble.effective),
        "method": ensemble.method,
        "rows": rows,
        "no_deal": _spread(ensemble, ensemble.reserve),
        **limit,
    }


def _spread(ensemble: Ensemble, draws: Any, *, share: bool = False) -> Json:
    """Return mean and the middle nine tenths of the draws."""
    unit = float if share else ensemble.real
    if len(draws) == 1:
        value = unit(float(draws[0]))
        return {"mean": value, "low": value, "high": value}
    low, high = np.quantile(draws, [0.05, 0.95])
    return {"mean": unit(float(draws.mean())), "low": unit(float(low)), "high": unit(float(high))}
