"""The brief: what a minister can read in a minute, every sentence from a finding."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import hypot

from winset.analysis.details import (
    BehaviourDetail,
    Candidate,
    CarriersDetail,
    Chance,
    ExistsDetail,
    HeldDetail,
    OfferDetail,
    View,
)
from winset.analysis.finding import Finding, detail_of
from winset.analysis.findings.candidates import candidates_of
from winset.analysis.findings.existence import verdict
from winset.analysis.model import Model
from winset.analysis.record import Absent, Record
from winset.analysis.summary import Paragraph, headline, summary
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.case.types import DOUBTFUL, Actor, Offer, Role, Scores, Statement
from winset.wording.languages import catalogue
from winset.wording.phrases import Words

Found = dict[str, Finding]
NAMED = 3
"""Candidates named."""
DIFFERENCES = 5
SURER = 0.1
"""From this difference on the brief says that a deal is surer than any one deal."""
ABOUT_WEIGHTS = frozenset({"weight", "most_important", "least_important"})
"""Kinds of statements that are meant to move weights."""
DECISIVE = 1 / 3
"""A statement that moves so much of an actor's weights alone is named."""
SPOKEN = 3
FALL = 0.1
"""Uncertain statements that are named where the rest takes their odds down by so much."""
UNSUPPORTED = 5
"""Statements without evidence or reason that are named."""


@dataclass(frozen=True, eq=False)
class AccountBrief(Record):
    """The verdict under one account."""

    id: str
    name: str
    text: Message


@dataclass(frozen=True, eq=False, kw_only=True)
class Brief(Record):
    """What a minister can read in a minute."""

    headline: Message
    """The verdict in a few words."""
    summary: tuple[Paragraph, ...]
    """What a minister reads: with the headline at most 200 words."""
    doubts: Told
    """What to look at before any verdict."""
    verdict: Message
    odds: Message
    hinges: Told
    candidates: Told
    accounts: tuple[AccountBrief, ...]
    differences: Told
    """Where accounts differ most."""
    warnings: Told


def brief(
    model: Model, words: Words, found: Found, accounts: Mapping[str, Found], before: Told
) -> Brief:
    """Gather the brief from the findings; `before` are warnings that come first."""
    exists = found["deal.exists"]
    odds = (*exists.message, *_which(exists, found["deal.candidates"]))
    if accounts and exists.value is not None:
        odds += (say("odds.shared"),)
    doubts, warnings = _doubts(model, words), _warnings(model, words, found)
    first = (*doubts, *before, *warnings[: 0 if found["case.consistent"].value else 1])
    return Brief(
        headline=headline(model, words, found),
        summary=summary(model, words, found, first, catalogue(model.shared.settings.language)),
        doubts=doubts,
        verdict=verdict(exists.status, exists.value, exists.error),
        odds=say("sentences", parts=odds),
        hinges=_hinges(model, found),
        candidates=tuple(
            _candidate(model, words, candidate) for candidate in candidates_of(found)[:NAMED]
        ),
        accounts=tuple(
            AccountBrief(
                account,
                model.case.accounts[account],
                _verdict(under["deal.exists"]),
            )
            for account, under in accounts.items()
        ),
        differences=_differences(model, words, found, accounts),
        warnings=before + warnings,
    )


def _verdict(exists: Finding) -> Message:
    return say(
        "sentences", parts=(verdict(exists.status, exists.value, exists.error), *exists.message)
    )


def _doubts(model: Model, words: Words) -> Told:
    """Say what should be looked at before any verdict is believed."""
    told: Told = tuple(
        say("doubt", text=doubt.removeprefix(DOUBTFUL)) for doubt in model.case.doubts
    )
    if told:
        return told
    voters = model.consent.voters
    if len(voters) == 1:
        told += (say("doubt.alone", actor=words.actor(voters[0])),)
    listed = model.listed
    if listed is None or len(listed.rows) == 0:
        return told
    return told + tuple(
        say("doubt.order" if voter in model.orders else "doubt.scale", actor=words.actor(voter))
        for voter in voters
        if model.ensembles[voter].exact and not listed.acceptance.of(voter).any()
    )


def _which(exists: Finding, candidates: Finding) -> Told:
    """Say so where a deal is much surer than any one deal: draws differ in which it is."""
    if exists.status is not Status.ESTIMATE or candidates.status is not Status.ESTIMATE:
        return ()
    if candidates.value is None or candidates.value > exists.value - SURER:
        return ()
    return (say("odds.which", odds=Odds(candidates.value, candidates.error)),)


@dataclass(frozen=True)
class _ByAccount:
    """Something that has odds, with the odds by each account."""

    what: Message
    odds: Mapping[str, View | Chance]

    @property
    def gap(self) -> float:
        """How far the accounts are apart."""
        values = [chance.probability for chance in self.odds.values()]
        return max(values) - min(values)

    @property
    def told_apart(self) -> bool:
        """Whether the accounts differ by more than chance would explain."""
        errors = sorted(chance.error or 0.0 for chance in self.odds.values())
        return self.gap >= max(0.02, 3 * hypot(*errors[-2:]))


def _differences(model: Model, words: Words, found: Found, accounts: Mapping[str, Found]) -> Told:
    """Say on what the accounts differ, the largest difference first."""
    if len(accounts) < 2:
        return ()
    compared = list(_of_the_best(model, words, found))
    everywhere = set.intersection(*(set(under) for under in accounts.values()))
    for name in sorted(everywhere):
        under = {account: findings[name] for account, findings in accounts.items()}
        compared += _chances(model, words, name, under)
    compared = sorted(
        (entry for entry in compared if entry.told_apart), key=lambda entry: -entry.gap
    )
    names = model.case.accounts
    return tuple(
        say(
            "difference",
            what=entry.what,
            odds=tuple(
                say("difference.by", odds=_odds(chance), account=names[account])
                for account, chance in entry.odds.items()
            ),
        )
        for entry in compared[:DIFFERENCES]
    )


def _of_the_best(model: Model, words: Words, found: Found) -> Iterator[_ByAccount]:
    """Yield that the first candidate is a deal and who accepts it, with the odds by account."""
    for best in candidates_of(found)[:1]:
        under = best.by_account
        if not isinstance(under, Mapping) or len(under) < 2:
            continue
        named = "closest" if found["deal.exists"].value == 0 else "best"
        yield _ByAccount(
            say(f"difference.{named}"),
            {
                account: Chance(judged.accepted_by_all, judged.error, judged.status)
                for account, judged in under.items()
            },
        )
        for voter in model.consent.voters:
            yield _ByAccount(
                say(f"difference.accepts.{named}", actor=words.actor(voter)),
                {account: judged.actors[voter] for account, judged in under.items()},
            )


def _chances(
    model: Model, words: Words, name: str, under: Mapping[str, Finding]
) -> Iterator[_ByAccount]:
    """Yield what has odds in a finding, with the odds by each account."""
    if name == "deal.exists" and all(finding.value is not None for finding in under.values()):
        yield _ByAccount(
            say("difference.exists"),
            {
                account: Chance(finding.value, finding.error, finding.status)
                for account, finding in under.items()
            },
        )
    offers = {account: detail_of(finding, OfferDetail) for account, finding in under.items()}
    for voter in model.consent.voters if name.startswith("offer.") else ():
        views = {
            account: detail.actors[voter]
            for account, detail in offers.items()
            if detail is not None and voter in detail.actors
        }
        if len(views) == len(under):
            (made,) = (offer for offer in model.case.offers if f"offer.{offer.id}" == name)
            what = say(
                "difference.accepts.offer", actor=words.actor(voter), offer=words.offer(made)
            )
            yield _ByAccount(what, views)


def _odds(chance: View | Chance) -> Message | Odds:
    if chance.status is Status.ESTIMATE:
        return Odds(chance.probability, chance.error)
    return say("difference.certainly" if chance.probability else "difference.never")


def _candidate(model: Model, words: Words, candidate: Candidate) -> Message:
    if candidate.status is Status.NECESSARY:
        return say("candidate.proved", outcome=candidate.text)
    if candidate.status is Status.IMPOSSIBLE:
        refuse = [
            actor
            for actor, view in candidate.actors.items()
            if actor in model.consent.voters and not view.possible
        ]
        return say("candidate.ruled-out", outcome=candidate.text, actors=words.actors(refuse))
    under = candidate.by_account if isinstance(candidate.by_account, Mapping) else {}
    never = tuple(
        model.case.accounts[account]
        for account, judged in under.items()
        if judged.status is Status.IMPOSSIBLE
    )
    return say(
        "candidate.odds",
        outcome=candidate.text,
        odds=Odds(candidate.accepted_by_all, candidate.error),
        never=say("candidate.never", accounts=never) if never else None,
    )


def _hinges(model: Model, found: Found) -> Told:
    """Say what the verdict hinges on: what blocks, the statement that carries it, the prior."""
    told: Told = ()
    if found["deal.blockers"].detail.get("sets"):
        told += (say("sentences", parts=found["deal.blockers"].message),)
    carried = found.get("deal.carriers")
    if carried is not None and carried.reasons:
        told += (say("sentences", parts=carried.message),)
    told += _behaviour(found)
    exists = detail_of(found["deal.exists"], ExistsDetail)
    prior = None if exists is None else exists.prior_sensitivity
    if prior is not None and prior.differs:
        which = "hinges.prior.verdict" if prior.depends else "hinges.prior"
        told += (say(which, prior=prior.prior, odds=Odds(prior.value, prior.error)),)
    return told


def _behaviour(found: Found) -> Told:
    """Say what it adds how people make offers, where that or its range moves the odds."""
    finding = found.get("deal.behaviour")
    detail = None if finding is None else detail_of(finding, BehaviourDetail)
    if finding is None or detail is None or not (detail.adds or detail.differs):
        return ()
    # What the draws were worth stands last.
    return (say("sentences", parts=finding.message[:-1]),)


def _warnings(model: Model, words: Words, found: Found) -> Told:
    told: Told = ()
    consistent = found["case.consistent"]
    if not consistent.value:
        told += (say("sentences", parts=consistent.message),)
    if consistent.value:
        never = {"consistent.never-imposed", "consistent.impossible"}
        told += tuple(message for message in consistent.message if message.id in never)
    told += _spoken_against(found)
    told += tuple(
        warning
        for actor in model.case.actors
        if (warning := _nothing_known(model, actor)) is not None
    )
    statements = [
        statement
        for statement in model.case.statements
        if model.account is None or _holds(model, statement)
    ]
    unsupported = tuple(
        statement.id for statement in statements if statement.basis == "unsupported"
    )
    if unsupported:
        more = say("warning.more") if len(unsupported) > UNSUPPORTED else None
        told += (
            say(
                "warning.unsupported",
                count=len(unsupported),
                total=len(statements),
                ids=tuple(words.cited(one, whose=True) for one in unsupported[:UNSUPPORTED]),
                more=more,
            ),
        )
    told += _decisive(model, words, found)
    weighed = found.get("deal.behaviour")
    if weighed is not None and (
        weighed.detail.get("stuck") or weighed.detail.get("method") == "moved"
    ):
        told += weighed.message[-1:]
    no_deal = model.shared.no_deal
    if no_deal is not None and not model.space.feasible(no_deal[None, :])[0]:
        told += (say("warning.no-deal-breaks-rule"),)
    return told


def _spoken_against(found: Found) -> Told:
    """Name what is uncertain and what the rest speaks against, the largest fall first."""
    falls = []
    for finding in found.values():
        detail = detail_of(finding, HeldDetail)
        if detail is not None and detail.rest == "against" and finding.value is not None:
            falls.append((detail.alone - finding.value, finding))
    falls.sort(key=lambda pair: -pair[0])
    return tuple(
        say("sentences", parts=finding.message) for fall, finding in falls[:SPOKEN] if fall >= FALL
    )


def _nothing_known(model: Model, actor: Actor) -> Message | None:
    """Say that nothing is known of what an actor with a vote wants; None where something is."""
    stated = model.case.preferences.get(actor.id, ())
    if actor.role is Role.OBSERVER or isinstance(stated, Scores):
        return None
    if any(_holds(model, statement) for statement in stated):
        return None
    offers = [
        offer
        for offer in model.case.offers
        if actor.id in offer.makers or actor.id in offer.responses
    ]
    offered = ".but-offers" if any(_holds(model, offer) for offer in offers) else ""
    # What single accounts say is known too, under them.
    own = [*(statement.account for statement in stated), *(offer.account for offer in offers)]
    shared = "shared" if model.account is None and any(own) else "known"
    return say(f"warning.nothing-{shared}{offered}", actor=actor.name)


def _holds(model: Model, told: Statement | Offer) -> bool:
    """Return whether something holds under the account looked at."""
    return told.account in {None, model.account}


def _decisive(model: Model, words: Words, found: Found) -> Told:
    """Name statements that alone decide much of an actor's weights, without being about weights."""
    carried = found.get("deal.carriers")
    detail = None if carried is None else detail_of(carried, CarriersDetail)
    told: Told = ()
    for carrier in () if detail is None else detail.statements:
        moved = carrier.moves
        stated = carrier.kind in ABOUT_WEIGHTS
        if not isinstance(moved, Record) or stated or moved.share < DECISIVE:
            continue
        issue: str | Message = words.issue(moved.issue)
        if not isinstance(moved.together, Absent):
            issue = say("together", issue=issue, other=words.issue(moved.together))
        (about,) = (s for s in model.known[carrier.actor].statements if s.id == carrier.id)
        quote = None
        if about.evidence:
            quote = say("warning.quote", quote=about.evidence[0].quote)
        told += (
            say(
                "warning.decisive",
                actor=words.actor(carrier.actor),
                quote=quote,
                says=words.statement(about),
                issue=issue,
                weight=Odds(moved.weight, exact=True),
                without=Odds(moved.weight_without, exact=True),
            ),
        )
    return told
