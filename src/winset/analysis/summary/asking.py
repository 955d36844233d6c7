"""Offers made, what to ask next, and what all this rests on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from winset.analysis.details import (
    AccountsDetail,
    MenuDetail,
    NextDetail,
    OfferDetail,
    QuestionDetail,
)
from winset.analysis.offering import LEAD, lead_of
from winset.analysis.record import Absent
from winset.analysis.summary.deal import settings
from winset.analysis.summary.told import (
    BETTER,
    OFFERS,
    Known,
    Sentence,
    hundred,
    twenty,
)
from winset.case.message import Message, say
from winset.case.status import Status


def offers(told: Known) -> Iterator[Sentence]:
    """Tell the last offers made, who answered what, and whether they are good enough for all."""
    items = []
    for offer in told.model.case.offers:
        detail = told.detail(f"offer.{offer.id}", OfferDetail)
        if not isinstance(detail, OfferDetail):
            continue
        under = detail.accounts
        own = offer.account
        share = detail.accepted_by_all
        proved = detail.status in {Status.EXACT, Status.NECESSARY, Status.IMPOSSIBLE}
        if own is not None and isinstance(under, Mapping) and own in under:
            share = float(under[own].value)
            proved = under[own].status in {Status.NECESSARY, Status.IMPOSSIBLE}
        name = "yes" if proved and share else "no" if proved else "some"
        answers = told.words.answers(offer)
        item = say(
            f"brief.offer.{name}",
            offer=told.words.offer(offer),
            answers=None if answers is None else say("brief.offer.answers", answers=answers),
            n=twenty(share),
        )
        items.append(item)
    if items:
        yield Sentence("offers", 8, say("brief.offers", items=tuple(items[-OFFERS:])))


def ask(told: Known) -> Iterator[Sentence]:
    """Tell what to ask next, and what either answer would mean."""
    best = told.best
    asked = None if best is None or isinstance(best.asked, Absent) else best.asked
    accounts = told.detail("deal.accounts", AccountsDetail)
    if isinstance(accounts, AccountsDetail) and best is not None and best.apart:
        same = accounts.outcome == best.outcome
        yield Sentence("ask", 2, _of_accounts(told, accounts, same=same))
    first = told.detail("question.1", QuestionDetail)
    other = first if isinstance(first, QuestionDetail) and first.kind == "no_deal" else None
    if asked is not None and (other is None or asked.gain + BETTER >= (other.gain or 0.0)):
        yes, no = hundred(asked.if_yes), hundred(asked.if_no)
        ask = say("brief.ask", actor=told.words.actor(asked.actor))
        answers = say("brief.ask.answers", yes=yes, no=no)
        yield Sentence("ask", 3, say("sentences", parts=(ask, answers)))
    elif isinstance(first, QuestionDetail):
        text = first.question
        if first.kind == "no_deal" and not isinstance(first.outcome, Absent):
            parts = settings(told, first.outcome)
            text = say("brief.ask.other", actor=told.words.actor(first.actor), parts=parts)
        answers = say(
            "brief.ask.best",
            yes=hundred(first.best_if_yes.accepted),
            no=hundred(first.best_if_no.accepted),
        )
        yield Sentence("ask", 3, say("sentences", parts=(text, answers)))


def proposing(told: Known) -> Iterator[Sentence]:
    """Tell the best single offer that a party can make, where it is not the best deal anyway."""
    best, found = told.best, None
    for party in told.model.parties:
        detail = told.detail(f"next.{party}", NextDetail)
        lead = lead_of(detail) if isinstance(detail, NextDetail) else None
        if lead is None or (best is not None and lead.outcome == best.outcome):
            continue
        odds = lead.received[LEAD].odds
        if found is None or odds > found[2]:
            found = party, lead, odds
    if found is not None:
        party, lead, odds = found
        parts = settings(told, lead.outcome)
        actor = told.words.actor(party)
        yield Sentence("ask", 11, say("brief.next", actor=actor, parts=parts, n=twenty(odds)))


def _of_accounts(told: Known, detail: AccountsDetail, *, same: bool) -> Message:
    """Write the question that tells accounts apart."""
    names = told.model.case.accounts
    odds = tuple(
        say("brief.accounts.never", account=names[account])
        if one.proved and not one.value
        else say("brief.accounts.always", account=names[account])
        if one.proved
        else say("brief.accounts.odds", account=names[account], n=twenty(one.value))
        for account, one in detail.odds.items()
    )
    actor = told.words.actor(detail.actor)
    ask = say("brief.accounts.ask", actor=actor)
    if not same:
        parts = settings(told, detail.outcome)
        ask = say("brief.accounts.ask.other", actor=actor, outcome=parts)
    return say("sentences", parts=(ask, say("brief.accounts.part", odds=odds)))


def basis(told: Known) -> Iterator[Sentence]:
    """Tell what all this rests on, and a second deal to have at hand."""
    case, account = told.model.case, told.model.account
    said = [one for one in case.statements if account is None or one.account in {None, account}]
    scored = sum(one.exact for one in told.model.ensembles.values()) if told.model.ok else 0
    if not said:
        ranked = len(set(told.model.orders) & set(told.model.ensembles)) if scored else 0
        basis = say("brief.basis.scores", count=scored - ranked)
        if ranked:
            basis = say("brief.basis.orders", count=ranked)
            if scored > ranked:
                basis = say("brief.basis.mixed", ranked=ranked, scored=scored - ranked)
        if scored:
            yield Sentence("basis", 2, basis)
        return
    tally = dict.fromkeys(("evidence", "assumed", "unsupported"), 0)
    for one in said:
        tally[one.basis] += 1
    yield Sentence(
        "basis",
        2,
        say(
            f"brief.basis{_kind(tally)}",
            count=len(said),
            quoted=tally["evidence"],
            assumed=tally["assumed"] + tally["unsupported"],
        ),
    )
    if tally["evidence"] * 2 < len(said):
        which = "sketch" if tally["evidence"] else "all-sketch"
        yield Sentence("basis", 2, say(f"brief.basis.{which}"))
    menu = told.detail("deal.menu", MenuDetail)
    if isinstance(menu, MenuDetail) and len(menu.deals) >= 2:
        two = menu.deals[1]
        yield Sentence(
            "package",
            10,
            say(
                "brief.menu",
                parts=settings(told, two.outcome),
                odds=hundred(two.together),
            ),
        )


def _kind(tally: Mapping[str, int]) -> str:
    """Return which sentence tells what statements rest on."""
    if not tally["evidence"]:
        return ".assumed"
    return "" if tally["assumed"] or tally["unsupported"] else ".quoted"
