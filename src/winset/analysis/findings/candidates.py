"""`deal.candidates`: the outcomes most likely to be acceptable to all."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from winset.analysis.details import Candidate, CandidatesDetail, Judged, Spread, Together, View
from winset.analysis.finding import Finding, detail_of
from winset.analysis.findings.existence import nothing_left
from winset.analysis.model import Model, sensitive
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.deals.answers import Answers, Candidates
from winset.deals.situation import Judgement
from winset.spaces.space import Rows
from winset.wording.phrases import Words


def views(model: Model, judgement: Judgement) -> dict[str, View]:
    """Return everybody's view as it is told."""
    return {
        actor: View(
            view.probability,
            view.error,
            view.necessary,
            view.possible,
            view.status,
            None if actor in model.orders else Spread(view.mean, view.low, view.high),
        )
        for actor, view in judgement.views.items()
    }


def judged(model: Model, row: Rows) -> Judged:
    """Judge one outcome under an account."""
    found = model.situation.judge(row)
    return Judged(
        accepted_by_all=found.probability,
        error=found.error,
        status=found.status,
        actors=views(model, found),
    )


def candidate(model: Model, words: Words, row: Rows, other: Model | None = None) -> Candidate:
    """Describe one outcome with everyone's view of it; `other` is the same under another prior."""
    outcome = model.space.decode(row)
    found = model.situation.judge(row)
    told = Candidate(
        outcome=outcome,
        text=words.outcome(outcome),
        accepted_by_all=found.probability,
        error=found.error,
        status=found.status,
        approved=found.status is Status.NECESSARY if model.exact else None,
        actors=views(model, found),
    )
    if other is None:
        return told
    agreed = other.situation.agreed(row)
    share, error = other.voters.share(agreed), other.situation.error(agreed)
    own = (found.probability, found.error, found.status)
    sensitivity = sensitive(other, own, share, error)
    return replace(told, prior_sensitivity=sensitivity)


def candidates(model: Model, words: Words, answers: Answers, other: Model | None) -> Finding:
    """Find the outcomes most likely to be acceptable to all."""
    found = answers.candidates()
    if len(found.rows) == 0:
        return _none(model, answers, found)
    some = tuple(candidate(model, words, row, other) for row in found.rows)
    detail = CandidatesDetail(candidates=some)
    if found.tried is not None:
        detail = replace(detail, tried=found.tried)
    if found.together is not None:
        most, draws = found.together
        detail = replace(detail, sample=Together(draws, most))
    best = some[0]
    status = Status.EXACT if model.exact else best.status
    told = _told(model, found, best)
    return Finding("deal.candidates", status, best.accepted_by_all, told, best.error, (), detail)


def _none(model: Model, answers: Answers, found: Candidates) -> Finding:
    """Say why there is nothing to propose."""
    exists = answers.exists()
    value = None if found.status is Status.UNKNOWN else 0.0
    told: Message
    if model.listed is not None:
        told = say("candidates.nothing", nothing=nothing_left(model.case))
    elif not model.exact:
        told = say("candidates.no-draw", draws=exists.draws + exists.unsettled)
    else:
        told = say("candidates.unknown" if exists.share else "candidates.none")
    empty = CandidatesDetail(candidates=())
    return Finding("deal.candidates", found.status, value, (told,), None, (), empty)


def _told(model: Model, found: Candidates, best: Candidate) -> Told:
    proved = best.status is not Status.ESTIMATE
    if proved and best.accepted_by_all == 1:
        return (say("candidates.proved", outcome=best.text),)
    if model.exact:
        return (say("candidates.closest", outcome=best.text),)
    if proved:
        # Of the others, some may be possible and yet acceptable in no draw.
        return (say("candidates.closest.proved", outcome=best.text),)
    odds = Odds(best.accepted_by_all, best.error)
    if found.tried is None:
        return (say("candidates.odds", odds=odds, outcome=best.text),)
    told = say("candidates.odds.tried", tried=found.tried, odds=odds, outcome=best.text)
    most, draws = found.together or (0, 0)
    if most == draws:
        return (told,)
    return (told, say("candidates.together", most=most, draws=draws))


def candidates_of(found: Mapping[str, Finding]) -> tuple[Candidate, ...]:
    """Return the candidates among findings made before, none where they are not known."""
    detail = detail_of(found["deal.candidates"], CandidatesDetail)
    return () if detail is None else detail.candidates
