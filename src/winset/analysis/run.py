"""`analyse`: the whole method on one page."""

from __future__ import annotations

import datetime
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from winset.analysis.aside import aside, here, possible
from winset.analysis.brief import NAMED, brief
from winset.analysis.builder import builder
from winset.analysis.dealmap import deal_map
from winset.analysis.describe import describe
from winset.analysis.details import CandidatesDetail, UnderAccount
from winset.analysis.finding import Finding, detail_of
from winset.analysis.findings import (
    FAMILIES,
    Context,
    Found,
    Made,
    beside,
    family_of,
    needed,
)
from winset.analysis.findings.candidates import judged
from winset.analysis.findings.existence import contradictory
from winset.analysis.findings.reactions import gathered
from winset.analysis.memory import Memory
from winset.analysis.model import Model, Shared, model_of
from winset.analysis.result import Analysis
from winset.analysis.settings import MAX_DRAWS, Settings
from winset.case.as_of import as_of, changes
from winset.case.message import Message, Told, say
from winset.case.rounds import in_round, rounds_of
from winset.case.types import Case
from winset.inference.prior import Prior
from winset.spaces.space import Progress, endless, silent
from winset.text.problems import nearest
from winset.wording.languages import catalogue
from winset.wording.numbers import listed
from winset.wording.phrases import Words

CHECK_DRAWS = 256
OWN = ("statement.", "source.")
"""Findings that an account may have and all together not."""
ROUNDS = 4
"""Times that draws are added for the error asked for."""


def analyse(
    case: Case,
    settings: Settings | None = None,
    *,
    only: Iterable[str] | None = None,
    memory: Memory | None = None,
    progress: Progress = silent,
    forking: bool = False,
) -> Analysis:
    """Answer, for one case: is there a deal, which ones, and if not, why not.

    Parameters
    ----------
    case : from `read_case`, or built by hand.
    settings : seed, draws, prior, account, listing limit; the defaults are documented there.
    only : ids of findings, or of families such as "offer.*": these are made alone, with the
        same numbers as among all, and without brief, map and builder. None: everything.
    memory : draws of other analyses, so that much alike cases take less time; the answers do not
        depend on it.
    progress : called with (stage, share done).
    forking : use a second core where there is one, by a fork of this process; the answers are
        the same. For programs that do nothing else meanwhile: a fork has no threads of its parent.

    Returns
    -------
    Analysis : the findings of design.md with status, error, reasons and text.

    Raises
    ------
    CaseError
        The case makes no sense, see `Case.validate`.
    ValueError
        `settings.account` is not an account of the case, or `only` names no finding.

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
    case = case.in_language(chosen.language)
    original, case = case, in_round(as_of(case, chosen.until), chosen.round)
    changed = changes(original, chosen.until)
    first: Told = ()
    if chosen.until is not None:
        first = (_left_out(original, case, chosen.until, len(changed)),)
    if rounds_of(original) > 1:
        first += (say("warning.round", round=chosen.round, last=rounds_of(original)),)
    words = Words(case)
    shared = Shared(case, chosen, progress, memory, original)
    shared.left = _clock(chosen.time_limit)
    asked = None if only is None else tuple(dict.fromkeys(only))
    whole = asked is None
    families = frozenset(FAMILIES) if asked is None else needed(asked)
    main = precise(shared, chosen)
    context = _worked_through(main, words, families)
    found = context.found
    cut = shared.left() <= 0
    many = chosen.account is None and bool(case.accounts) and main.ok and not main.exact
    begun = aside if forking and whole and many and possible() else here
    with begun(lambda: {} if cut else _make(context, Made.ONCE, families)) as once:
        if chosen.account is None:
            context.under = _under_accounts(main, words, found, families)
        found |= once()
    under = {account: other.found for account, other in context.under.items()}
    models = {account: other.model for account, other in context.under.items()}
    _make(context, Made.LAST, families)
    for name in [name for name in found if name.startswith("react.")]:
        found[name] = gathered(found[name], under)
    for others in under.values():
        # What only one account says has its odds there.
        own = {name: other for name, other in others.items() if name.startswith(OWN)}
        found |= {name: other for name, other in own.items() if name not in found}
    _put_beside(found, under)
    if cut or (chosen.account is None and len(under) < len(case.accounts)):
        first += (say("warning.out-of-time"),)
    return Analysis(
        __version__,
        describe(case, main, words, changed),
        {**chosen.to_dict(), "draws": shared.draws},
        brief(main, words, found, under, first) if whole else None,
        tuple(found.values()) if asked is None else _chosen(found, asked),
        deal_map(main, found, chosen.seed, catalogue(chosen.language)) if whole else None,
        builder(main, models, found, chosen.seed) if whole else None,
    )


def _chosen(found: Found, asked: Iterable[str]) -> tuple[Finding, ...]:
    """Keep what was asked for; a family without a finding is none."""
    kept: dict[str, Finding] = {}
    for name in asked:
        if name in FAMILIES:
            kept |= {each: made for each, made in found.items() if family_of(each).id == name}
        elif name in found:
            kept[name] = found[name]
        else:
            raise ValueError(f"only: this case has no finding {name!r}{nearest(name, found)}")
    return tuple(made for made in found.values() if made.id in kept)


def _make(context: Context, made: Made, families: Collection[str]) -> Found:
    """Make the findings of some families, and return these alone; none of what is contradictory."""
    new: Found = {}
    for family in FAMILIES.values() if context.model.ok else ():
        if family.made is made and family.id in families:
            new |= {finding.id: finding for finding in family.make(context)}
            context.found |= new
    return new


def _under_accounts(
    main: Model, words: Words, found: Found, families: Collection[str]
) -> dict[str, Context]:
    """Make the findings under each account, as far as time goes."""
    under: dict[str, Context] = {}
    for account in main.case.accounts:
        if main.shared.left() <= 0:
            break
        other = model_of(main.shared, account, main.prior)
        under[account] = _worked_through(other, words, families)
        if main.ok and other.ok and "deal.candidates" in found:
            found["deal.candidates"] = _judge_too(found["deal.candidates"], other)
    return under


def _put_beside(found: Found, under: Mapping[str, Found]) -> None:
    """Add to each finding the same under each account."""
    for name, others in beside(found, under).items():
        if others:
            told = {account: _short(other) for account, other in others.items()}
            found[name] = replace(found[name], detail=replace(found[name].detail, accounts=told))


def _clock(seconds: float | None) -> Callable[[], float]:
    """Return what tells how many seconds of a limit are left; they begin to run now."""
    if seconds is None:
        return endless
    end = time.monotonic() + seconds
    return lambda: max(0.0, end - time.monotonic())


def _left_out(whole: Case, seen: Case, day: datetime.date, changed: int) -> Message:
    """Say what became known only later; `changed` statements had been known before."""
    gone = {
        "statements": len(whole.statements) - len(seen.statements) - changed,
        "offers": len(whole.offers) - len(seen.offers),
        "reactions": len(whole.reactions) - len(seen.reactions),
    }
    told = tuple(say(f"gone.{kind}", count=count) for kind, count in gone.items() if count)
    return (
        say("warning.as-of", day=day, gone=told) if told else say("warning.as-of.nothing", day=day)
    )


def precise(shared: Shared, chosen: Settings) -> Model:
    """Work the account asked for through, adding draws until the odds are as sure as asked."""
    account = chosen.account
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


def findings(model: Model, words: Words) -> Found:
    """Make all findings about one account of a case."""
    return _worked_through(model, words, FAMILIES).found


def _worked_through(model: Model, words: Words, families: Collection[str]) -> Context:
    context = Context(model, words, _other_prior(model) if model.ok else None)
    for family in FAMILIES.values():
        if family.id not in families:
            continue
        if family.made is Made.ALWAYS or (family.made is Made.DEALS and model.ok):
            _add(context, family.make(context))
        elif family.made is Made.DEALS and family.id.startswith("deal.") and family.expected:
            _add(context, [contradictory(family.id, model, words)])
    return context


def _add(context: Context, made: Iterable[Finding]) -> None:
    for finding in made:
        context.found[finding.id] = _with_reasons(context.model, finding)


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
    told = say("sentences", parts=finding.message)
    return UnderAccount(finding.status, finding.value, finding.error, told, finding.detail)
