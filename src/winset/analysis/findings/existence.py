"""`deal.exists` and `deal.count`."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from winset.analysis.details import CountDetail, Detail, ExistsDetail, SolutionsDetail
from winset.analysis.finding import Finding
from winset.analysis.findings.other_tools import definitions
from winset.analysis.model import Model, sensitive
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.case.types import Case
from winset.deals.answers import Answers, Count, Existence
from winset.wording.phrases import Words


def nothing_left(case: Case) -> Message:
    """Say that there is nothing to agree on; rules are named only where there are any."""
    return say("nothing-left.rules") if case.rules else say("nothing-left")


def contradictory(finding: str, model: Model, words: Words) -> Finding:
    """Say that something about deals is not known since what is said contradicts itself."""
    names = words.actors(error.actor for error in model.contradictions)
    additive = all(error.actor in model.additive for error in model.contradictions)
    why = say(f"unknown.contradiction{'.additive' if additive else ''}", actors=names)
    detail = Detail()
    if finding == "deal.exists":
        detail = ExistsDetail()
    elif finding == "deal.solutions" and model.shared.settings.definitions:
        detail = SolutionsDetail(solutions={}, definitions=definitions(model, {}))
    return Finding(finding, Status.UNKNOWN, None, (why,), None, (), detail)


def _other(model: Model) -> Message | None:
    """Say so where the no-deal outcome is feasible and left out of the count."""
    listed = model.listed
    if listed is None or listed.feasible == len(listed.rows):
        return None
    return say("other-than-no-deal")


def exists(model: Model, words: Words, answers: Answers, other: Model | None) -> Finding:
    """Answer whether there is a deal, or how likely that is; `other`: under the other prior."""
    found = answers.exists()
    told: Told = (_whether(model, words, found),)
    if found.status is Status.ESTIMATE and found.unsettled:
        told += (say("exists.unsettled", draws=found.unsettled),)
    reasons: tuple[str, ...] = ()
    if model.listed is not None and len(model.listed.rows) == 0:
        reasons = tuple(rule.id for rule in model.case.rules)
    detail = ExistsDetail()
    if found.certain is not None:
        detail = ExistsDetail(deal=model.space.decode(found.certain))
    elif found.method != "listing" and model.exact:
        assert found.labels is not None
        detail = ExistsDetail(method=found.method, labels=found.labels, complete=found.complete)
    elif found.method != "listing" and found.status is Status.ESTIMATE:
        detail = ExistsDetail(draws=found.draws, unsettled=found.unsettled, method=found.method)
    if other is not None and other.acceptance is not None:
        own = (found.share, found.error, found.status)
        share, error = other.acceptance.exists, other.acceptance.error
        sensitivity = sensitive(other, own, share, error)
        if sensitivity is not None:
            turned = verdict(found.status, found.share, found.error) != verdict(
                found.status, share, error
            )
            sensitivity = replace(sensitivity, depends=sensitivity.differs and turned)
        detail = replace(detail, prior_sensitivity=sensitivity)
    return Finding("deal.exists", found.status, found.share, told, found.error, reasons, detail)


LIKELY = 2 / 3
"""Odds from which a deal is called likely; unlikely below 1 minus this."""
UNSURE = 0.15
"""With a larger standard error nothing is called likely."""
SETTLED = frozenset({Status.EXACT, Status.NECESSARY, Status.IMPOSSIBLE})


def verdict(status: Status, share: float | None, error: float | None = None) -> Message:
    """Say in one sentence whether there is a deal; nothing much where the error is large."""
    if share is None:
        return say("verdict.unknown")
    if status in SETTLED:
        return say("verdict.yes" if share else "verdict.no")
    if error is not None and error > UNSURE:
        return say("verdict.open")
    if share >= 0.9:
        return say("verdict.very-likely")
    if share >= LIKELY:
        return say("verdict.likely")
    if share > 1 - LIKELY:
        return say("verdict.open")
    if share > 0.1:
        return say("verdict.probably-not")
    return say("verdict.very-likely-not")


def _whether(model: Model, words: Words, found: Existence) -> Message:
    if found.certain is not None:
        return say("exists.certain", outcome=words.outcome(model.space.decode(found.certain)))
    if found.status is Status.IMPOSSIBLE:
        return say("exists.ruled-out")
    size = model.space.size
    if found.method != "listing":
        return _searched(model, found, size)
    assert model.listed is not None
    total = len(model.listed.rows)
    if total == 0:
        return say("exists.nothing", nothing=nothing_left(model.case))
    if found.status is Status.ESTIMATE:
        return say("exists.odds", odds=Odds(found.share, found.error), draws=found.draws)
    if found.deals:
        return say("exists.some", deals=found.deals, total=total, other=_other(model))
    return say("exists.none", total=total)


def _searched(model: Model, found: Existence, size: int) -> Message:
    """Say what was found without listing."""
    if not model.exact:
        if found.share is None:
            return say("exists.unknown.draws")
        odds = Odds(found.share, found.error)
        return say("exists.odds.unlisted", odds=odds, draws=found.draws, size=size)
    if found.share is None:
        return say("exists.unknown.unlisted", size=size)
    if not found.share:
        return say("exists.none.unlisted", size=size)
    merged = found.method == "label merging"
    return say("exists.some.merged" if merged else "exists.some.programmed", size=size)


def count(model: Model, words: Words, answers: Answers) -> Finding:
    """Count the deals."""
    found = answers.count()
    if found.value is None:
        told = say("count.unknown", size=model.space.size)
        return Finding("deal.count", Status.UNKNOWN, None, (told,))
    feasible = found.feasible
    detail = CountDetail(
        feasible=feasible,
        share=_part(found.value, feasible),
        low=found.low,
        high=found.high,
        unanimous=found.unanimous,
    )
    if found.asked == 0:
        told = say("count.nothing", nothing=nothing_left(model.case))
    elif found.status is Status.ESTIMATE:
        told = say(
            "count.mean",
            mean=found.value,
            total=found.asked,
            other=_other(model),
            low=found.low,
            high=found.high,
        )
    else:
        told = _counted(model, found)
    return Finding("deal.count", found.status, found.value, (told,), found.error, (), detail)


def _counted(model: Model, found: Count) -> Message:
    assert found.value is not None
    share = Odds(_part(found.value, found.asked), exact=True)
    deals, total = int(found.value), found.asked
    if model.listed is None:
        return say("count.unlisted", deals=deals, total=total, share=share)
    unanimous = None
    if len(model.consent.voters) > len(model.parties) or model.consent.rules:
        unanimous = say("count.unanimous", count=found.unanimous)
    return say(
        "count.some",
        deals=deals,
        total=total,
        other=_other(model),
        share=share,
        unanimous=unanimous,
    )


def _part(some: float, total: int) -> float:
    """Return a share of numbers that may be too large for floating point."""
    return float(Fraction(some) / max(1, total))
