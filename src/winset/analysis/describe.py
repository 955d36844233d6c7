"""The case itself as records: what a reader needs to follow every finding back."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details.case import (
    ActorTold,
    CaseTold,
    ChangeTold,
    CombinationWorth,
    DiscountTold,
    EvidenceTally,
    EvidenceTold,
    IssueTold,
    IssueWorth,
    Known,
    Named,
    NoDealTold,
    OfferTold,
    OptionWorth,
    PreferencesTold,
    ReactionTold,
    RuleTold,
    SourceTold,
    StatementTold,
    TimingTold,
)
from winset.analysis.details.common import Spread, told_makers
from winset.analysis.model import Model
from winset.analysis.record import ABSENT
from winset.case.as_of import Change
from winset.case.message import Message, say
from winset.case.timing import Timing
from winset.case.types import Actor, Case, Evidence, Offer, Reaction, Scores, Statement
from winset.inference import Ensemble, Joint
from winset.wording.phrases import Words

OPTIONS_DESCRIBED = 60
"""Of longer issues so many options are described per actor, evenly spaced."""
COMBINATIONS_DESCRIBED = 36
"""So many pairs of options of two issues that depend on each other are described per actor."""


def describe(case: Case, model: Model, words: Words, changed: Sequence[Change] = ()) -> CaseTold:
    """Return the `case` part of the analysis object; `changed` is what no longer holds in it."""
    listing = model.shared.listing
    return CaseTold(
        title=case.title,
        summary=case.summary,
        actors=tuple(_actor(case, model, actor) for actor in case.actors),
        issues=tuple(
            IssueTold(
                id=issue.id,
                name=issue.name,
                options=tuple(Named(option.id, option.name) for option in issue.options),
                owner=issue.owner,
                unit=issue.unit,
                numeric=issue.numeric,
                note=issue.note,
            )
            for issue in case.issues
        ),
        binding=tuple(case.binding),
        outcomes=case.size,
        feasible=None if listing is None else len(listing),
        no_deal=NoDealTold(case.no_deal.outcome, _no_deal(case, model, words)),
        rules=tuple(
            RuleTold(rule.id, say("sentence", text=words.rule(rule))) for rule in case.rules
        ),
        approval=tuple(
            RuleTold(rule.id, say("sentence", text=words.approval(rule))) for rule in case.approval
        ),
        sources=tuple(
            SourceTold(
                id=source.id,
                title=source.title,
                publisher=source.publisher,
                author=source.author,
                date=source.date,
                language=source.language,
                url=source.url,
                file=source.file,
                note=source.note,
                reliability=ABSENT if source.reliability >= 1 else source.reliability,
            )
            for source in case.sources
        ),
        accounts=tuple(Named(account, name) for account, name in case.accounts.items()),
        statements=tuple(_statement(case, words, statement) for statement in case.statements),
        offers=tuple(_offer(case, words, offer) for offer in case.offers),
        reactions=tuple(_reaction(case, reaction) for reaction in case.reactions),
        preferences=tuple(
            _preferences(case, model, actor)
            for actor in model.ensembles
            if actor not in model.orders
        ),
        evidence_tally=evidence_tally(case),
        assumed=tuple(text for text in case.assumed if text not in case.doubts),
        changes=tuple(_change(case, words, change) for change in changed) or ABSENT,
        time=_timing(case.timing, words) if case.timing else ABSENT,
    )


def _change(case: Case, words: Words, change: Change) -> ChangeTold:
    gone, new = change.gone, change.new
    return ChangeTold(
        actor=gone.actor,
        day=change.day,
        gone=gone.id,
        new=None if new is None else new.id,
        account=gone.account,
        text=words.change(change),
        evidence=_evidence(case, gone.evidence),
    )


def _timing(timing: Timing, words: Words) -> TimingTold:
    discount = {
        actor: DiscountTold(one.per.value, float(one.factor))
        for actor, one in timing.discount.items()
    }
    return TimingTold(timing.deadline, discount, words.timing(timing))


def evidence_tally(case: Case) -> EvidenceTally:
    """Count statements by what they rest on: evidence, assumed, unsupported."""
    counts = {"evidence": 0, "assumed": 0, "unsupported": 0}
    for statement in case.statements:
        counts[statement.basis] += 1
    return EvidenceTally(**counts)


def _actor(case: Case, model: Model, actor: Actor) -> ActorTold:
    stated = case.preferences.get(actor.id, ())
    known: Known = "statements" if stated else "nothing"
    if isinstance(stated, Scores):
        known = "scores" if stated.ordinal is None else "order"
    return ActorTold(
        id=actor.id,
        name=actor.name,
        role=actor.role.value,
        note=actor.note,
        known=known,
        consent=actor.id in model.consent.voters,
    )


def _statement(case: Case, words: Words, statement: Statement) -> StatementTold:
    return StatementTold(
        id=statement.id,
        actor=statement.actor,
        kind=statement.kind,
        text=words.statement(statement),
        account=statement.account,
        confidence=None if statement.confidence >= 1 else statement.confidence,
        basis=statement.basis,
        assumed=statement.assumed,
        note=statement.note,
        evidence=_evidence(case, statement.evidence),
    )


def _offer(case: Case, words: Words, offer: Offer) -> OfferTold:
    outcome = case.complete(offer.outcome)
    return OfferTold(
        id=offer.id,
        by=told_makers(offer.makers),
        on=offer.on,
        outcome=outcome,
        text=words.outcome(outcome or {}),
        responses={actor: str(answer) for actor, answer in offer.responses.items()},
        account=offer.account,
        note=offer.note,
        assumed=offer.assumed,
        evidence=_evidence(case, offer.evidence),
        name=offer.name or ABSENT,
    )


def _reaction(case: Case, reaction: Reaction) -> ReactionTold:
    instead = reaction.instead_of
    return ReactionTold(
        id=reaction.id,
        by=reaction.by,
        to=None if reaction.to is None else case.complete(reaction.to),
        was=reaction.was.value,
        instead_of=None if instead is None else case.complete(instead),
        on=reaction.on,
        account=reaction.account,
        note=reaction.note,
        assumed=reaction.assumed,
        evidence=_evidence(case, reaction.evidence),
    )


def _no_deal(case: Case, model: Model, words: Words) -> Message:
    if case.no_deal.outcome is None:
        return say("no-deal.values")
    outcome = words.settings(case.no_deal.outcome)
    own = [actor for actor, drawn in model.ensembles.items() if drawn.no_deal_row is None]
    if not own:
        return say("no-deal.outcome", outcome=outcome)
    return say("no-deal.own", outcome=outcome, actors=words.actors(own))


def _evidence(case: Case, evidence: Sequence[Evidence]) -> tuple[EvidenceTold, ...]:
    names = {actor.id: actor.name for actor in case.actors}
    return tuple(
        EvidenceTold(
            source=each.source,
            quote=each.quote,
            speaker=names.get(each.speaker, each.speaker) if each.speaker else None,
            match=each.match.value,
            position=each.position,
            before=each.before,
            after=each.after,
        )
        for each in evidence
    )


def _preferences(case: Case, model: Model, actor: str) -> PreferencesTold:
    drawn = model.ensembles.only([actor])
    ensemble = drawn[actor]
    shares = ensemble.shares()
    total = np.maximum(shares.sum(axis=0), 1e-300)
    rows = []
    for place, issue in enumerate(case.issues):
        start = int(ensemble.space.offsets[place])
        count = len(issue.options)
        shown: Sequence[int] = range(count)
        if count > OPTIONS_DESCRIBED:
            shown = [k * (count - 1) // (OPTIONS_DESCRIBED - 1) for k in range(OPTIONS_DESCRIBED)]
        options = []
        for k in shown:
            worth = _spread(drawn, ensemble.slots[start + k])
            options.append(OptionWorth(issue.options[k].id, worth.mean, worth.low, worth.high))
        part = next(part for part in ensemble.parts if place in part)
        weight = _spread(drawn, shares[list(part)].sum(axis=0) / total, share=True)
        row = IssueWorth(issue.id, weight, tuple(options))
        if len(part) > 1:
            (other,) = (case.issues[k].id for k in part if k != place)
            row = replace(row, together=other)
        if len(part) > 1 and place == part[0]:
            row = replace(row, combinations=_combinations(case, drawn, part))
        rows.append(row)
    limit = {} if np.isinf(ensemble.cap) else {"at_most": ensemble.real(ensemble.cap)}
    return PreferencesTold(
        actor=ensemble.actor,
        unit="points" if ensemble.exact else "share",
        draws=ensemble.draws,
        effective=None if np.isinf(ensemble.effective) else _effective(drawn, ensemble),
        method=way_drawn(ensemble.method),
        rows=tuple(rows),
        no_deal=_spread(drawn, ensemble.reserve),
        **limit,
    )


WAYS = {
    "scores as given": "scores",
    "independent draws": "independent",
    "a Gibbs walk": "gibbs",
    "a single point": "point",
    "a coordinate hit-and-run walk": "coordinate",
    "a hit-and-run walk": "hit-and-run",
    "a billiard walk": "billiard",
}
"""What samplers, which know no messages, say of how they drew, and what tells it."""


def way_drawn(method: str) -> Message:
    """Tell how draws were made; of a way that has no words, what its sampler calls it."""
    if found := re.fullmatch(r"(.*), resampled", method):
        return say("method.resampled", way=way_drawn(found[1]))
    if found := re.fullmatch(r"(.*), for each of (\d+) choices of .*", method):
        return say("method.choices", way=way_drawn(found[1]), count=int(found[2]))
    if " and " in method:
        return say("method.several", ways=tuple(map(way_drawn, method.split(" and "))))
    if found := re.fullmatch(r"(.*) in (\d+) dimensions", method):
        return say("method.dimensions", way=way_drawn(found[1]), count=int(found[2]))
    return say(f"method.{WAYS[method]}") if method in WAYS else say("name", name=method)


def _combinations(case: Case, drawn: Joint, part: Sequence[int]) -> tuple[CombinationWorth, ...]:
    """Return what pairs of options of two issues are worth together, the worst of them 0."""
    (ensemble,) = drawn.values()
    read = ensemble.read
    assert ensemble.joining is not None
    place = ensemble.joining.parts.index(tuple(part))
    values = read.slots[read.space.offsets[place] : read.space.offsets[place + 1]]
    values = values - values.min(axis=0)
    one, other = (case.issues[k].options for k in part)
    pairs = list(itertools.product(one, other))[:COMBINATIONS_DESCRIBED]
    found = []
    for (first, second), worth in zip(pairs, values, strict=False):
        spread = _spread(drawn, worth)
        found.append(CombinationWorth(first.id, second.id, spread.mean, spread.low, spread.high))
    return tuple(found)


def _effective(drawn: Joint, ensemble: Ensemble) -> float:
    """Return how many independent draws of equal weight carry as much."""
    return float(ensemble.effective) * drawn.effective / drawn.draws


def _spread(drawn: Joint, draws: NDArray[np.float64], *, share: bool = False) -> Spread:
    """Return mean and the middle nine tenths of the draws of one actor."""
    (ensemble,) = drawn.values()
    unit = float if share else ensemble.real
    if len(draws) == 1:
        value = unit(float(draws[0]))
        return Spread(value, value, value)
    low, high = drawn.quantiles(draws, (0.05, 0.95))
    return Spread(unit(drawn.mean(draws)), unit(low), unit(high))
