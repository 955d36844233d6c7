"""`analyse`: the whole method on one page."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from winset.analysis.brief import brief
from winset.analysis.dealmap import deal_map
from winset.analysis.describe import describe
from winset.analysis.findings.best import candidates, solutions
from winset.analysis.findings.existence import count, exists
from winset.analysis.findings.known import consistent
from winset.analysis.findings.reasons import blockers, openers
from winset.analysis.findings.views import offer, questions, reactions
from winset.analysis.result import Analysis
from winset.analysis.settings import Settings
from winset.analysis.study import Study, Workshop, study
from winset.analysis.words import Words, listed
from winset.beliefs.prior import Prior
from winset.case.finding import Finding
from winset.case.types import Case
from winset.outcomes.space import Progress, silent

Found = dict[str, Finding]


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
    ValueError
        `settings.account` is not an account of the case.

    Notes
    -----
    Without an account, findings rest on what holds under all accounts, and each carries
    the finding under each account in `detail["accounts"]`.
    """
    from winset import __version__

    chosen = settings or Settings()
    if chosen.account is not None and chosen.account not in case.accounts:
        known = listed((f"'{one}'" for one in case.accounts), "or")
        raise ValueError(f"unknown account '{chosen.account}'; expected {known or 'none'}")
    words = Words(case)
    workshop = Workshop(case, chosen, progress)
    main = study(workshop, chosen.account, chosen.prior)
    found = findings(main, words)
    under: dict[str, Found] = {}
    if chosen.account is None:
        for account in case.accounts:
            under[account] = findings(study(workshop, account, chosen.prior), words)
    for finding_id, finding in found.items():
        beside = {
            account: _short(others[finding_id])
            for account, others in under.items()
            if finding_id in others and not finding_id.startswith("question.")
        }
        if beside:
            found[finding_id] = replace(finding, detail={**finding.detail, "accounts": beside})
    return Analysis(
        __version__,
        describe(case, main, words),
        chosen.to_dict(),
        brief(main, words, found, under),
        tuple(found.values()),
        deal_map(main, found, chosen.seed),
    )


def findings(main: Study, words: Words) -> Found:
    """Make all findings about one account of a case."""
    made: list[Finding] = [
        consistent(main, words),
        _with_prior(main, exists(main, words)),
        count(main, words),
        *solutions(main, words),
        candidates(main, words),
        blockers(main, words),
        openers(main, words),
    ]
    if main.ok:
        made += [offer(main, words, one) for one in main.case.offers]
        made += reactions(main, words, made[5].detail.get("candidates", []))
        made += questions(main, words)
    return {finding.id: _with_reasons(main, finding) for finding in made}


def _with_reasons(main: Study, finding: Finding) -> Finding:
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


def _with_prior(main: Study, finding: Finding) -> Finding:
    """Add how the odds of a deal change under the other prior."""
    if main.acceptance is None or main.exact:
        return replace(finding, detail={**finding.detail, "prior_sensitivity": None})
    other = Prior.POLYTOPE if main.prior is Prior.HIERARCHICAL else Prior.HIERARCHICAL
    checked = study(main.workshop, main.account, other, check=True)
    assert checked.acceptance is not None
    share = checked.acceptance.exists
    sensitivity: dict[str, Any] = {
        "prior": str(other),
        "value": share,
        "error": checked.acceptance.error(share),
    }
    return replace(finding, detail={**finding.detail, "prior_sensitivity": sensitivity})


def _short(finding: Finding) -> dict[str, Any]:
    whole = finding.to_dict()
    return {key: whole[key] for key in ("status", "value", "error", "text", "detail")}
