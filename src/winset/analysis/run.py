"""`analyse`: the whole method on one page."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from winset.analysis.brief import NAMED, brief, verdict
from winset.analysis.dealmap import deal_map
from winset.analysis.describe import describe
from winset.analysis.findings.blockers import blockers, openers
from winset.analysis.findings.carriers import carriers
from winset.analysis.findings.consistency import consistent
from winset.analysis.findings.durability import holding
from winset.analysis.findings.existence import count, exists
from winset.analysis.findings.offers import offer
from winset.analysis.findings.questions import questions
from winset.analysis.findings.reactions import gathered, reactions
from winset.analysis.findings.roads import ways
from winset.analysis.findings.solutions import candidates, solutions
from winset.analysis.findings.unlisted import unlisted
from winset.analysis.model import Model, Shared, model_of, sensitive
from winset.analysis.result import Analysis
from winset.analysis.settings import MAX_DRAWS, Settings
from winset.beliefs.prior import Prior
from winset.case.as_of import as_of
from winset.case.finding import Finding
from winset.case.types import Case
from winset.outcomes.space import Progress, endless, silent
from winset.wording.phrases import Words, listed, plural

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
        known = listed((f"'{one}'" for one in case.accounts), "or")
        raise ValueError(f"unknown account '{chosen.account}'; expected {known or 'none'}")
    later = ""
    if chosen.until is not None:
        whole, case = case, as_of(case, chosen.until)
        later = _left_out(whole, case, chosen.until)
    words = Words(case)
    shared = Shared(case, chosen, progress)
    shared.left = _clock(chosen.time_limit)
    main = _precise(shared, chosen.account, chosen)
    found = findings(main, words)
    cut = shared.left() <= 0
    if main.ok and not cut:
        found["deal.carriers"] = carriers(main, words, found["deal.exists"])
        best = found["deal.candidates"].detail.get("candidates", ())
        made = [*holding(main, words, best), *ways(main, words, best)]
        found |= {finding.id: finding for finding in made}
    under: dict[str, Found] = {}
    if chosen.account is None:
        for account in case.accounts:
            if shared.left() <= 0:
                cut = True
                break
            one = model_of(shared, account, chosen.prior)
            under[account] = findings(one, words)
            if main.ok and one.ok:
                _judge_too(found["deal.candidates"], one)
    for finding_id in [one for one in found if one.startswith("react.")]:
        found[finding_id] = gathered(found[finding_id], under)
    for finding_id, finding in found.items():
        beside = {
            account: _short(others[finding_id])
            for account, others in under.items()
            if finding_id in others and not finding_id.startswith("question.")
        }
        if beside:
            found[finding_id] = replace(finding, detail={**finding.detail, "accounts": beside})
    told = brief(main, words, found, under)
    if cut:
        told["warnings"].insert(0, OUT_OF_TIME)
    if later:
        told["warnings"].insert(0, later)
    return Analysis(
        __version__,
        describe(case, main, words),
        {**chosen.to_dict(), "draws": shared.draws},
        told,
        tuple(found.values()),
        deal_map(main, found, chosen.seed),
    )


OUT_OF_TIME = (
    "The time limit ended the search: answers are as good as could be found by then, and what "
    "comes after the deals themselves (what the verdict hangs on, whether a deal lasts, other "
    "accounts) is told only in part or not at all."
)


def _clock(seconds: float | None) -> Callable[[], float]:
    """Return what tells how many seconds of a limit are left; they begin to run now."""
    if seconds is None:
        return endless
    end = time.monotonic() + seconds
    return lambda: max(0.0, end - time.monotonic())


def _left_out(whole: Case, seen: Case, day: datetime.date) -> str:
    """Say what became known only later."""
    gone = [
        plural(count, word)
        for word, count in (
            ("statement", len(whole.statements) - len(seen.statements)),
            ("offer", len(whole.offers) - len(seen.offers)),
            ("reported reaction", len(whole.reactions) - len(seen.reactions)),
        )
        if count
    ]
    what = f"without what became known later ({listed(gone)})" if gone else "nothing came later"
    return f"The picture as it was on {day:%-d %B %Y}, {what}."


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


def findings(main: Model, words: Words) -> Found:
    """Make all findings about one account of a case."""
    other = _other_prior(main)
    made = [consistent(main, words)]
    if main.ok and main.shared.too_many is not None:
        made += unlisted(main, words)
        made[1] = _with_prior(main, made[1], other)
    else:
        made += [
            _with_prior(main, exists(main, words), other),
            count(main, words),
            *solutions(main, words),
            candidates(main, words, other),
            blockers(main, words),
            openers(main, words),
        ]
    if main.ok:
        made += [offer(main, words, one, other) for one in main.case.offers]
        made += reactions(main, words, made[5].detail.get("candidates", ()))
        made += questions(main, words)
    return {finding.id: _with_reasons(main, finding) for finding in made}


def _with_reasons(main: Model, finding: Finding) -> Finding:
    """Name what a finding about deals rests on: all that is known about those with a vote."""
    if finding.reasons or not finding.id.startswith(("deal.", "question.")):
        return finding
    said = [
        one.id
        for voter in main.consent.voters
        if voter in main.known
        for one in main.known[voter].statements
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
    if other is None or other.acceptance is None:
        return replace(finding, detail={**finding.detail, "prior_sensitivity": None})
    share = other.acceptance.exists
    sensitivity = sensitive(
        other, (finding.value, finding.error, finding.status), share, other.acceptance.error
    )
    if sensitivity is not None:
        words_differ = verdict(finding) != verdict(replace(finding, value=share))
        sensitivity["depends"] = sensitivity["differs"] and words_differ
    return replace(finding, detail={**finding.detail, "prior_sensitivity": sensitivity})


def _judge_too(candidates: Finding, under: Model) -> None:
    """Add to the candidates that the brief names how an account judges them."""
    assert under.account is not None
    for entry in candidates.detail.get("candidates", ())[:NAMED]:
        judged = under.judge(under.space.encode(entry["outcome"]))
        kept = {key: judged[key] for key in ("accepted_by_all", "error", "status", "actors")}
        entry.setdefault("by_account", {})[under.account] = kept


def _short(finding: Finding) -> dict[str, Any]:
    whole = finding.to_dict()
    return {key: whole[key] for key in ("status", "value", "error", "text", "detail")}
