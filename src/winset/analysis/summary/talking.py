"""That a deal exists does not say that talks find it."""

from __future__ import annotations

from collections.abc import Iterator

from winset.analysis.details.talks import TalksDetail, TalksOf
from winset.analysis.summary.told import LIKELY, Known, Sentence, hundred
from winset.case.message import Message, say
from winset.case.status import Status

MISSED = 0.05
"""Talks that miss fewer deals are not told of."""


def talking(told: Known) -> Iterator[Sentence]:
    """Tell how often talks of any temper would find a deal where one exists."""
    detail = told.detail("talks", TalksDetail)
    exists = told.found["deal.exists"].value
    if not isinstance(detail, TalksDetail) or exists is None or exists <= LIKELY:
        return
    alike = [one for one in detail.tempers if one.temper != "mixed"]
    shares = [one.where_there for one in alike if one.where_there is not None]
    if not shares or min(shares) > 1 - MISSED:
        return
    if told.found["talks"].status is Status.EXACT:
        message = _scored(alike, detail)
    else:
        message = _odds([share * exists for share in shares], detail)
    yield Sentence("verdict", 5, message)


def _odds(found: list[float], detail: TalksDetail) -> Message:
    """Tell the odds, from the firmest to the most yielding where they rise."""
    low, high = min(found), max(found)
    if (found[0], found[-1]) == (low, high) and hundred(low) < hundred(high):
        return say("brief.talks", rounds=detail.rounds, firm=hundred(low), yielding=hundred(high))
    return say("brief.talks.range", rounds=detail.rounds, low=hundred(low), high=hundred(high))


def _scored(alike: list[TalksOf], detail: TalksDetail) -> Message:
    found = tuple(say(f"brief.talks.{one.temper}") for one in alike if one.where_there)
    if not found:
        return say("brief.talks.never", rounds=detail.rounds)
    return say("brief.talks.some", rounds=detail.rounds, tempers=found)
