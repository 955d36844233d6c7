"""`deal.openers`: the smallest single changes that would open a deal."""

from __future__ import annotations

from dataclasses import replace

from winset.analysis.details import Opener, OpenersDetail
from winset.analysis.finding import Finding
from winset.analysis.model import Model
from winset.analysis.ordinal import places_below
from winset.case.message import Message, Odds, say
from winset.case.status import Status
from winset.deals.answers import Answers, Change, Openers
from winset.inference import Ensemble
from winset.wording.numbers import percent
from winset.wording.phrases import Words

NAMED = 3
"""Changes named; those of an option's value only where there is nothing else."""


def openers(model: Model, words: Words, answers: Answers) -> Finding:
    """Say which smallest single changes would open a deal."""
    found = answers.openers()
    if not found.draws:
        return _nothing(model, found)
    told = tuple(
        _opener(model, words, change)
        for change in found.changes
        # What an option adds is an amount: an order of states has none.
        if change.kind != "option" or change.actor not in model.orders
        if model.exact or change.sure or percent(change.after) != percent(change.before)
    )
    detail = OpenersDetail(openers=told, draws=found.draws)
    named = [opener.text for opener in told if opener.kind != "option"][:NAMED]
    text = say("openers.none")
    if told:
        text = say("openers.some", changes=tuple(named) or (told[0].text,))
    limited = () if found.proved else (say("openers.limited"),)
    return Finding("deal.openers", found.status, len(told), (text, *limited), None, (), detail)


def _nothing(model: Model, found: Openers) -> Finding:
    """Say that nothing has to change, or that it is not known."""
    if found.status is Status.UNKNOWN:
        return Finding("deal.openers", Status.UNKNOWN, None, (say("blockers.unsettled"),))
    told = say("openers.nothing")
    if not model.exact:
        told = say("openers.nothing.solved" if model.listed is None else "openers.nothing.draws")
    return Finding("deal.openers", found.status, None, (told,), None, (), OpenersDetail(openers=()))


def _opener(model: Model, words: Words, change: Change) -> Opener:
    outcome = model.space.decode(change.deal)
    deal = words.outcome(outcome)
    odds = None if model.exact else _odds(model, change)
    opens = say("opener.opens", deal=deal)
    if not model.exact:
        opens = say("opener.opens.one", deal=deal)
        if change.deal_share is not None:
            share = Odds(change.deal_share, exact=True)
            opens = say("opener.opens.often", share=share, deal=deal)
    told = Opener(
        kind=change.kind,
        size=None,
        unit=None,
        before=change.before,
        after=change.after,
        certain=model.exact or change.sure,
        deal=outcome,
        deal_text=deal,
        deal_share=None if model.exact else change.deal_share,
        opens=opens,
        text=opens,
    )
    if change.kind in {"rule", "approval"}:
        text = say(f"opener.{change.kind}", rule=_rule(model, words, change), odds=odds)
        return replace(told, rule=change.rule, text=text)
    actor = words.actor(change.actor)
    if change.actor in model.orders:
        told = replace(told, actor=change.actor, unit="places in its order")
        size = places_below(model.case, change.actor, change.deal)
        if size is None:
            text = say("opener.no_deal.order", actor=actor, odds=odds)
            return replace(told, unit=None, text=text)
        text = say("opener.no_deal.places", actor=actor, count=size, odds=odds)
        return replace(told, size=float(size), text=text)
    ensemble = model.ensembles[change.actor]
    told = replace(
        told,
        actor=change.actor,
        size=ensemble.real(change.size),
        unit="points" if ensemble.exact else "of everything at stake",
    )
    amount = _amount(ensemble, change.size)
    if change.kind == "no_deal":
        return replace(told, text=say("opener.no_deal", actor=actor, amount=amount, odds=odds))
    text = say(
        "opener.option",
        actor=actor,
        option=words.option(change.issue, change.option),
        issue=words.issue(change.issue),
        amount=amount,
        odds=odds,
    )
    return replace(told, issue=change.issue, option=change.option, text=text)


def _rule(model: Model, words: Words, change: Change) -> Message | str:
    if change.kind == "rule":
        (rule,) = (rule for rule in model.case.rules if rule.id == change.rule)
        return words.rule(rule)
    (approval,) = (rule for rule in model.case.approval if rule.id == change.rule)
    return words.called(approval)


def _amount(ensemble: Ensemble, size: float) -> Message:
    if ensemble.exact:
        return say("opener.points", points=ensemble.real(size))
    return say("opener.stake", share=Odds(size))


def _odds(model: Model, change: Change) -> Message:
    none = change.before == 0 and model.listed is not None and model.listed.ruled_out
    which = f"opener.odds{'.sure' if change.sure else ''}{'.none' if none else ''}"
    return say(which, before=Odds(change.before), after=Odds(change.after))
