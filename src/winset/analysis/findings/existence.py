"""`deal.exists` and `deal.count`."""

from __future__ import annotations

import numpy as np

from winset.analysis.model import Model
from winset.beliefs import worth
from winset.case.finding import Finding, Status
from winset.case.types import Case
from winset.wording.numbers import number, percent
from winset.wording.phrases import Words, plural


def nothing_left(case: Case) -> str:
    """Say that there is nothing to agree on; rules are named only where there are any."""
    if case.rules:
        return "the rules leave no outcome other than no deal"
    return "there is no outcome other than no deal"


def unknown(finding: str, model: Model, words: Words) -> Finding:
    """Say why something is not known: contradiction, too many outcomes, or none feasible."""
    return Finding(finding, Status.UNKNOWN, None, why_unknown(model, words))


def why_unknown(model: Model, words: Words) -> str:
    """Give the reason in one sentence."""
    if model.contradictions:
        names = words.actors(error.actor for error in model.contradictions)
        only = all(error.actor in model.additive for error in model.contradictions)
        how = " if each issue counts by itself" if only else ""
        return f"Not known: what is said about {names} cannot all be true{how}."
    if model.shared.too_many is not None:
        error = model.shared.too_many
        return f"Not known: {error}."
    return f"Not known: {nothing_left(model.case)}."


def _other(model: Model) -> str:
    """Say so where the no-deal outcome is feasible and left out of the count."""
    listing = model.shared.listing
    return "" if listing is None or len(listing) == len(model.rows) else " other than no deal"


def exists(model: Model, words: Words) -> Finding:
    """Tell whether there is a deal, or how likely that is."""
    if model.acceptance is None:
        return unknown("deal.exists", model, words)
    counted = model.acceptance
    if len(model.rows) == 0:
        rules = tuple(rule.id for rule in model.case.rules)
        return Finding(
            "deal.exists", Status.EXACT, 0.0, f"No: {nothing_left(model.case)}.", None, rules
        )
    if counted.exact:
        deals = int(counted.deals[0])
        total = len(model.rows)
        text = (
            f"Yes: {plural(deals, 'outcome')} of {total:,}{_other(model)} "
            f"{'is a deal' if deals == 1 else 'are deals'}."
            if deals
            else f"No: none of {plural(total, 'outcome')} is acceptable to everyone whose "
            "consent is needed."
        )
        return Finding("deal.exists", Status.EXACT, float(deals > 0), text)
    share = counted.exists
    if share == 1 and len(model.certain):
        # Certainty of a deal is claimed only where one outcome carries it.
        sure = model.certain[int(model.fairness(model.certain).argmax())]
        outcome = model.space.decode(model.rows[sure])
        text = (
            "Yes, certainly: everyone needed accepts one outcome whatever the unknowns are: "
            f"{words.outcome(outcome)}."
        )
        return Finding("deal.exists", Status.NECESSARY, 1.0, text, detail={"deal": outcome})
    if share == 0 and model.ruled_out:
        text = "No, certainly: whatever the unknowns are, somebody needed rejects each outcome."
        return Finding("deal.exists", Status.IMPOSSIBLE, 0.0, text)
    error = counted.error
    text = (
        f"There is a deal in {percent(share, error)} of the value functions that agree with what "
        f"is known ({plural(counted.draws, 'draw')})."
    )
    return Finding("deal.exists", Status.ESTIMATE, share, text, error)


def count(model: Model, words: Words) -> Finding:
    """Count the deals."""
    if model.acceptance is None:
        return unknown("deal.count", model, words)
    counted = model.acceptance
    total = len(model.rows)
    listing = model.shared.listing
    assert listing is not None
    low, high = (float(np.quantile(counted.deals, q)) for q in (0.05, 0.95))
    mean = float(counted.deals.mean())
    voters = [counted.actors.index(voter) for voter in model.consent.voters]
    detail: dict[str, object] = {
        "feasible": len(listing),
        "share": mean / max(1, len(listing)),
        "low": low,
        "high": high,
        "unanimous": None,
    }
    if total == 0:
        detail["unanimous"] = 0
        return Finding(
            "deal.count", Status.EXACT, 0, f"None: {nothing_left(model.case)}.", None, (), detail
        )
    if counted.exact:
        unanimous = int((counted.counts[voters] > 0).all(axis=0).sum())
        detail["unanimous"] = unanimous
        text = (
            f"{plural(int(mean), 'deal')} among {plural(total, 'feasible outcome')}{_other(model)}"
            f" ({percent(mean / total, None, True)})"
        )
        if len(model.consent.voters) > len(model.parties) or model.consent.rules:
            text += f"; {unanimous:,} of them acceptable to everyone who has a vote"
        return Finding("deal.count", Status.EXACT, int(mean), text + ".", None, (), detail)
    several = counted.draws > 1
    effective = worth(counted.deals, model.voters.values())
    error = float(counted.deals.std(ddof=1) / np.sqrt(effective)) if several else None
    text = (
        f"On average {number(mean)} of {plural(total, 'feasible outcome')}{_other(model)} "
        f"{'is a deal' if number(mean) == '1' else 'are deals'}; in nine draws of ten "
        f"between {number(low)} and {number(high)}."
    )
    return Finding("deal.count", Status.ESTIMATE, mean, text, error, (), detail)
