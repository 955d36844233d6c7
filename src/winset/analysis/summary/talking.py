"""That a deal exists does not say that talks find it."""

from __future__ import annotations

from collections.abc import Iterator

from winset.analysis.details.talks import TalksDetail
from winset.analysis.summary.told import LIKELY, Known, Sentence, hundred
from winset.case.message import Arg, Message, say
from winset.case.status import Status

MOST = 0.5
"""Of the talks that find no deal; where so many fail at one without a seat, that is told."""
MISSED = 0.05
"""Talks that miss fewer deals are not told of."""


def talking(told: Known) -> Iterator[Sentence]:
    """Tell how often talks of any temper would find a deal where one exists."""
    detail = told.detail("talks", TalksDetail)
    exists = told.found["deal.exists"].value
    if not isinstance(detail, TalksDetail) or exists is None or exists <= LIKELY:
        return
    blind, heeding = (
        [one.where_there for one in detail.played if one.manner == manner and one.temper != "mixed"]
        for manner in ("blind", "considerate")
    )
    alone = [share for share in blind if share is not None]
    others = [share for share in heeding if share is not None]
    if not alone or min(alone) > 1 - MISSED:
        return
    if told.found["talks"].status is Status.EXACT:
        message = _scored(alone, others, detail.rounds)
    else:
        message = _odds([[share * exists for share in some] for some in (alone, others)], detail)
    yield Sentence("verdict", 4, message)
    by = _refusers(detail)
    if by:
        yield Sentence("verdict", 5, say("brief.talks.refused", by=told.words.actors(by)))


def _refusers(detail: TalksDetail) -> list[str]:
    """Return at whom talks mostly fail that has no seat at the table; none where at others."""
    failing = [one for one in detail.played if one.temper == "mixed" and one.found < 1 - MISSED]
    if not failing or any(one.turned_down < MOST * (1 - one.found) for one in failing):
        return []
    return [
        voter
        for voter in failing[0].refusers
        if all(one.refusers.get(voter, 0.0) >= MOST * one.turned_down for one in failing)
    ]


def _odds(found: list[list[float]], detail: TalksDetail) -> Message:
    """Tell the odds, from the firmest to the most yielding where they rise."""
    alone, others = found
    low, high = (hundred(most(alone)) for most in (min, max))
    least, top = (hundred(most(others)) for most in (min, max))
    many: dict[str, Arg] = {"rounds": detail.rounds, "others": _range(least, top)}
    if hundred(alone[0]) == low < high == hundred(alone[-1]):
        return say("brief.talks", firm=low, yielding=high, **many)
    return say("brief.talks.range", range=_range(low, high), **many)


def _range(low: int, high: int) -> Message:
    return say("brief.range.one", n=low) if low == high else say("brief.range", low=low, high=high)


def _scored(alone: list[float], others: list[float], rounds: int) -> Message:
    if not any(alone) and all(others):
        return say("brief.talks.heeding", rounds=rounds)
    if not any(alone) and not any(others):
        return say("brief.talks.never", rounds=rounds)
    return say("brief.talks.some", rounds=rounds)
