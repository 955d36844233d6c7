"""`next.*`: what each party should offer next."""

from __future__ import annotations

from collections.abc import Iterable

from winset.analysis.details.next import NextDetail, Proposal
from winset.analysis.finding import Finding
from winset.analysis.model import Model
from winset.analysis.offering import LEAD, Asked, NextOffers, askable, lead_of
from winset.bargaining.answering import AsTheirOwn, AtLeastNoDeal
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.wording.numbers import rounded
from winset.wording.phrases import Words


def next_offers(model: Model, words: Words) -> Iterable[Finding]:
    """Say of every party what it should offer next, where somebody else has to agree."""
    for party in model.parties:
        if askable(model, party):
            yield next_offer(model, words, party)


def next_offer(model: Model, words: Words, by: str, asked: Asked | None = None) -> Finding:
    """Say what one party should offer next; `askable` parties only."""
    found = NextOffers(model, words, by, asked)
    name = f"next.{by}"
    if len(found.rows[0]) == 0:
        told = say("next.unknown", by=words.actor(by))
        if found.rows[1]:
            told = say("next.none", by=words.actor(by))
        status = Status.EXACT if found.rows[1] and model.exact else Status.UNKNOWN
        return Finding(name, status, None, (told,), None, (), empty(by, asked or Asked()))
    detail = found.detail()
    lead = lead_of(detail)
    if lead is None:
        told = say("next.none", by=words.actor(by))
        if detail.floor:
            floor = gained(detail, detail.floor)
            told = say("next.none.floor", by=words.actor(by), floor=floor)
        return Finding(name, Status.ESTIMATE, 0.0, (told,), None, (), detail)
    received = lead.received[LEAD]
    sentences = _told(words, detail, lead, exact=model.exact)
    return Finding(name, Status.ESTIMATE, received.odds, sentences, received.error, (), detail)


def gained(detail: NextDetail, gain: float) -> Message:
    """Write a gain over no deal: in points, or in per cent of what is at stake."""
    if detail.scored:
        return say("next.points", n=rounded(gain))
    return say("next.share", n=round(100 * gain))


def empty(by: str, asked: Asked) -> NextDetail:
    """Return the detail where there is nothing to look at."""
    return NextDetail(
        by=by,
        rule=LEAD,
        scored=False,
        at_stake=0.0,
        discount=None,
        floor=asked.floor,
        looked_at=0,
        all_listed=False,
        single=(),
        trade_off=(),
        logrolling=None,
        at_once=None,
        in_turn=None,
        after_no=None,
        on_table=(),
    )


def _told(words: Words, detail: NextDetail, lead: Proposal, *, exact: bool) -> Told:
    by = words.actor(detail.by)
    received = lead.received
    people, most, own = (received[rule] for rule in (LEAD, AtLeastNoDeal.name, AsTheirOwn.name))
    told: list[Message] = [
        say("next.single", by=by, outcome=lead.text),
        say("next.gain", by=by, gain=gained(detail, people.gain)),
        say(
            "next.odds",
            people=Odds(people.odds, people.error),
            most=Odds(most.odds, most.error, most.error is None),
            own=Odds(own.odds, own.error, own.error is None),
        ),
    ]
    after = detail.after_no
    if after is not None:
        exists = Odds(after.exists, None, exact)
        told.append(
            say("next.no.end", exists=exists)
            if after.then is None
            else say("next.no", exists=exists, outcome=after.then.text)
        )
    if not detail.all_listed:
        told.append(say("next.looked", count=detail.looked_at))
    return tuple(told)
