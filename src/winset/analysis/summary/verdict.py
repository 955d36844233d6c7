"""Whether there is a deal and which one is best: both odds in one sentence."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil, floor

from winset.analysis.details import (
    BestDetail,
    HeartDetail,
    OddsRange,
)
from winset.analysis.finding import Finding
from winset.analysis.record import Absent
from winset.analysis.summary.told import (
    LIKELY,
    SURER,
    Known,
    Sentence,
    hundred,
)
from winset.case.message import Message, say
from winset.case.status import Status
from winset.deals.consent import unheard


def headline_of(told: Known, exists: Finding) -> Message:
    """Say in a few words whether there is a deal."""
    if exists.value is None:
        return say("headline.unknown")
    if told.best is None or exists.status in {Status.EXACT, Status.NECESSARY, Status.IMPOSSIBLE}:
        return say("headline.yes" if exists.value else "headline.no")
    return likely(float(exists.value), told.found["deal.best"].value)


def likely(share: float, best: float) -> Message:
    """Say in a few words how likely it is that there is a deal, by estimated odds.

    Where the odds of the best single one are much lower, that is said too.
    """
    which = share > LIKELY and best < share - SURER
    name = (
        "very-likely"
        if share >= 0.9
        else "likely"
        if share >= 2 / 3
        else "open"
        if share > LIKELY
        else "probably-not"
        if share > 0.1
        else "very-likely-not"
    )
    return say(f"headline.{name}{'.which' if which else ''}")


def verdict(told: Known) -> Iterator[Sentence]:
    """Tell both odds, by account where accounts are apart, and what a plausible world is."""
    exists = told.found["deal.exists"]
    best = told.best
    if exists.value is None or best is None:
        yield Sentence("verdict", 0, exists.message[0])
        return
    if exists.status is Status.NECESSARY:
        yield Sentence("verdict", 0, say("brief.certain"))
    elif best.exists.proved:
        yield Sentence("verdict", 1, exists.message[0])
    elif best.apart:
        yield Sentence("verdict", 0, say("brief.odds.exists", exists=ranged(best.exists)))
        yield from _apart(told, best)
    else:
        both = {"exists": ranged(best.exists), "best": ranged(best.range)}
        yield Sentence("verdict", 0, say("brief.odds", **both))
    nobody = () if best.exists.proved else unheard(told.model.case)
    if nobody:
        names = tuple(map(told.words.actor, nobody))
        yield Sentence("verdict", 1, say("brief.unheard", actors=names))
    under = exists.detail.accounts
    for account, told_by in under.items() if isinstance(under, Mapping) else ():
        if told_by.value is None:
            name = told.model.case.accounts[account]
            yield Sentence("verdict", 1, say("brief.account.unknown", account=name))
    if not best.exists.proved:
        accounts = ".accounts" if told.model.case.accounts and told.model.account is None else ""
        yield Sentence("verdict", 2, say(f"brief.world{accounts}"))
    heart = told.detail("deal.heart", HeartDetail)
    unsure = not best.exists.proved
    if isinstance(heart, HeartDetail) and unsure and heart.small >= LIKELY:
        yield Sentence(
            "verdict",
            9,
            say(
                "brief.heart",
                issues=tuple(map(told.words.issue, heart.issues)),
                whole=hundred(heart.whole),
                small=hundred(heart.small),
            ),
        )


def _apart(told: Known, best: BestDetail) -> Iterator[Sentence]:
    """Tell the odds of the best deal account by account."""
    if isinstance(best.by_account, Absent):
        return
    names = told.model.case.accounts
    parts = tuple(
        say(f"brief.apart.{_sure(odds)}", account=names[account], odds=ranged(odds))
        for account, odds in best.by_account.items()
    )
    yield Sentence("verdict", 0, say("brief.apart", parts=parts))


def _sure(odds: OddsRange) -> str:
    if not odds.proved:
        return "odds"
    return "always" if odds.low else "never"


def ranged(odds: OddsRange) -> Message:
    """Write odds as a count of 100, or from the lowest to the highest."""
    low, high = floor(round(odds.low * 100, 6)), ceil(round(odds.high * 100, 6))
    if low == high:
        return say("brief.range.one", n=low)
    if low <= 0 < high < 100:
        return say("brief.range.most", high=high)
    if high >= 100 > low > 0:
        return say("brief.range.least", low=low)
    return say("brief.range", low=low, high=high)
