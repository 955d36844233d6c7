"""`analyse`: the whole method on one page."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable, Mapping
from dataclasses import replace

from winset.analysis.brief import NAMED, brief, verdict
from winset.analysis.dealmap import deal_map
from winset.analysis.describe import describe
from winset.analysis.details import (
    Candidate,
    CandidatesDetail,
    Detail,
    ExistsDetail,
    SolutionsDetail,
    UnderAccount,
    detail_of,
)
from winset.analysis.finding import Finding
from winset.analysis.findings.blockers import blockers
from winset.analysis.findings.candidates import candidates, judged
from winset.analysis.findings.carriers import carriers
from winset.analysis.findings.consistency import consistent
from winset.analysis.findings.durability import holding
from winset.analysis.findings.existence import count, exists, unknown
from winset.analysis.findings.offers import offer
from winset.analysis.findings.openers import openers
from winset.analysis.findings.other_tools import definitions
from winset.analysis.findings.questions import questions
from winset.analysis.findings.reactions import gathered, reactions
from winset.analysis.findings.roads import roads
from winset.analysis.findings.solutions import frontier, solutions
from winset.analysis.model import Model, Shared, model_of, sensitive
from winset.analysis.result import Analysis
from winset.analysis.settings import MAX_DRAWS, Settings
from winset.beliefs.prior import Prior
from winset.case.as_of import as_of
from winset.case.message import Message, Told, say
from winset.case.types import Case
from winset.outcomes.space import Progress, endless, silent
from winset.wording.numbers import listed
from winset.wording.phrases import Words

Found = dict[str, Finding]
CHECK_DRAWS = 256
ROUNDS = 4
"""Times that draws are added for the error asked for."""


def analyse(
    case: Case, settings: Settings | None = None, *, progress: Progress = silent
) -> Analysis:
    """Answer, for one case: is there a deal, which ones, and if not, why not.

    Parameters
    ----------
    case : from `read_case`, or built by hand.
    settings : seed, draws, prior, account, listing limit; the defaults are documented there.
    progress : called with (stage, share done).

    Returns
    -------
    Analysis : the findings of design.md with status, error, reasons and text.

    Raises
    ------
    CaseError
        The case makes no sense, see `Case.validate`.
    ValueError
        `settings.account` is not an account of the case.

    Notes
    -----
    Without an account, findings rest on what holds under all accounts, and each carries
    the finding under each account in `detail["accounts"]`.
    """
    from winset import __version__

    chosen = settings or Settings()
    case.validate()
    if chosen.account is not None and chosen.account not in case.accounts:
        known = listed((f"'{account}'" for account in case.accounts), "or")
        raise ValueError(f"unknown account '{chosen.account}'; expected {known or 'none'}")
    first: Told = ()
    if chosen.until is not None:
        whole, case = case, as_of(case, chosen.until)
        first = (_left_out(whole, case, chosen.until),)
    words = Words(case)
    shared = Shared(case, chosen, progress)
    shared.left = _clock(chosen.time_limit)
    main = _precise(shared, chosen.account, chosen)
    found = findings(main, words)
    cut = shared.left() <= 0
    if main.ok and not cut:
        found["deal.carriers"] = carriers(main, words, found["deal.exists"])
        best = _candidates(found)
        made = [*holding(main, words, best), *roads(main, words, best)]
        found |= {finding.id: finding for finding in made}
    under: dict[str, Found] = {}
    if chosen.account is None:
        for account in case.accounts:
            if shared.left() <= 0:
                cut = True
                break
            other = model_of(shared, account, chosen.prior)
            under[account] = findings(other, words)
            if main.ok and other.ok:
                found["deal.candidates"] = _judge_too(found["deal.candidates"], other)
    for name in [name for name in found if name.startswith("react.")]:
        found[name] = gathered(found[name], under)
    for name, finding in found.items():
        beside = {
            account: _short(others[name])
            for account, others in under.items()
            if name in others and not name.startswith("question.")
        }
        if beside:
            detail = finding.detail if isinstance(finding.detail, Detail) else Detail()
            found[name] = replace(finding, detail=replace(detail, accounts=beside))
    if cut:
        first += (say("warning.out-of-time"),)
    told = brief(main, words, found, under, first)
    return Analysis(
        __version__,
        describe(case, main, words),
        {**chosen.to_dict(), "draws": shared.draws},
        told,
        tuple(found.values()),
        deal_map(main, found, chosen.seed),
    )


def _clock(seconds: float | None) -> Callable[[], float]:
    """Return what tells how many seconds of a limit are left; they begin to run now."""
    if seconds is None:
        return endless
    end = time.monotonic() + seconds
    return lambda: max(0.0, end - time.monotonic())


def _left_out(whole: Case, seen: Case, day: datetime.date) -> Message:
    """Say what became known only later."""
    gone = {
        "statements": len(whole.statements) - len(seen.statements),
        "offers": len(whole.offers) - len(seen.offers),
        "reactions": len(whole.reactions) - len(seen.reactions),
    }
    told = tuple(say(f"gone.{kind}", count=count) for kind, count in gone.items() if count)
    return (
        say("warning.as-of", day=day, gone=told) if told else say("warning.as-of.nothing", day=day)
    )


def _precise(shared: Shared, account: str | None, chosen: Settings) -> Model:
    """Work an account through, adding draws until the odds of a deal are as sure as asked."""
    main = model_of(shared, account, chosen.prior)
    for _ in range(ROUNDS):
        counted = main.acceptance
        if chosen.error is None or counted is None or counted.error is None:
            break
        if counted.error <= chosen.error or shared.draws >= MAX_DRAWS:
            break
        more = shared.draws * (counted.error / chosen.error) ** 2
        shared.draws = min(MAX_DRAWS, int(more * 1.1) + 1)
        main = model_of(shared, account, chosen.prior)
    return main


DEALS = (
    "deal.exists", "deal.count", "deal.pareto", "deal.solutions", "deal.candidates",
    "deal.blockers", "deal.openers",
)  # fmt: skip
"""Findings of an account's deals; not known where what is said contradicts itself."""


def findings(main: Model, words: Words) -> Found:
    """Make all findings about one account of a case."""
    made = [consistent(main, words)]
    answers = main.answers
    if answers is None:
        made += [unknown(name, main, words) for name in DEALS]
        found = {finding.id: finding for finding in made}
        found["deal.exists"] = replace(found["deal.exists"], detail=ExistsDetail())
        if main.shared.settings.definitions:
            points = SolutionsDetail(solutions={}, definitions=definitions(main, {}))
            found["deal.solutions"] = replace(found["deal.solutions"], detail=points)
        return {name: _with_reasons(main, finding) for name, finding in found.items()}
    other = _other_prior(main)
    made += [
        _with_prior(main, exists(main, words, answers), other),
        count(main, words, answers),
        frontier(main, answers),
        solutions(main, words, answers),
        (best := candidates(main, words, answers, other)),
        blockers(main, words, answers),
        openers(main, words, answers),
    ]
    made += [offer(main, words, logged, other) for logged in main.case.offers]
    made += reactions(main, words, _candidates({best.id: best}))
    made += questions(main, words)
    return {finding.id: _with_reasons(main, finding) for finding in made}


def _candidates(found: Found) -> tuple[Candidate, ...]:
    detail = detail_of(found["deal.candidates"], CandidatesDetail)
    return () if detail is None else detail.candidates


def _with_reasons(main: Model, finding: Finding) -> Finding:
    """Name what a finding about deals rests on: all that is known about those with a vote."""
    if finding.reasons or not finding.id.startswith(("deal.", "question.")):
        return finding
    said = [
        statement.id
        for voter in main.consent.voters
        if voter in main.known
        for statement in main.known[voter].statements
    ]
    return replace(finding, reasons=tuple(dict.fromkeys(said)))


def _other_prior(main: Model) -> Model | None:
    """Work the same account through under the other prior, with fewer draws."""
    if main.acceptance is None or main.exact:
        return None
    prior = Prior.POLYTOPE if main.prior == Prior.HIERARCHICAL else Prior.HIERARCHICAL
    draws = max(CHECK_DRAWS, main.shared.draws // 8)
    return model_of(main.shared, main.account, prior, check=draws)


def _with_prior(main: Model, finding: Finding, other: Model | None) -> Finding:
    """Add how the odds of a deal change under the other prior."""
    detail = detail_of(finding, ExistsDetail)
    if other is None or other.acceptance is None or detail is None:
        return finding
    share = other.acceptance.exists
    sensitivity = sensitive(
        other, (finding.value, finding.error, finding.status), share, other.acceptance.error
    )
    if sensitivity is not None:
        turned = verdict(finding) != verdict(replace(finding, value=share))
        sensitivity = replace(sensitivity, depends=sensitivity.differs and turned)
    return replace(finding, detail=replace(detail, prior_sensitivity=sensitivity))


def _judge_too(candidates: Finding, under: Model) -> Finding:
    """Add to the candidates that the brief names how an account judges them."""
    assert under.account is not None
    detail = detail_of(candidates, CandidatesDetail)
    if detail is None:
        return candidates
    some = list(detail.candidates)
    for place, candidate in enumerate(some[:NAMED]):
        before = candidate.by_account if isinstance(candidate.by_account, Mapping) else {}
        found = judged(under, under.space.encode(candidate.outcome))
        some[place] = replace(candidate, by_account={**before, under.account: found})
    return replace(candidates, detail=replace(detail, candidates=tuple(some)))


def _short(finding: Finding) -> UnderAccount:
    detail = finding.detail if isinstance(finding.detail, Detail) else Detail()
    return UnderAccount(finding.status, finding.value, finding.error, finding.text, detail)
