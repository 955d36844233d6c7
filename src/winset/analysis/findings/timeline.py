"""`timeline`: what happened and what came to be known, day by day."""

from __future__ import annotations

import datetime
from collections import Counter, defaultdict
from collections.abc import Iterator

from winset.analysis.details.timeline import DayTold, Happened, Happening, TimelineDetail
from winset.analysis.finding import Finding
from winset.analysis.model import Model
from winset.case.as_of import Days, as_of, changes, last_day
from winset.case.message import Message, say
from winset.case.status import Status
from winset.case.types import Case, Offer, Reaction
from winset.wording.phrases import Words

FEWEST = 2
"""Days from which there is a line to follow."""


def timeline(model: Model) -> Iterator[Finding]:
    """Tell by day what was offered, answered and received, and what came to be known.

    From a case's own dates: of offers and reactions, of sources, and of the last day on which a
    statement held. Nothing where fewer than two days are known. O(statements x days).
    """
    case, until = model.shared.whole or model.case, model.shared.settings.until
    told = {
        day: happened
        for day, happened in _by_day(case, Words(case)).items()
        if until is None or day <= until
    }
    if len(told) < FEWEST:
        return
    days = tuple(
        DayTold(
            day=day,
            happened=tuple(told[day]),
            statements=len(as_of(case, day).statements),
            offers=len(as_of(case, day).offers),
        )
        for day in sorted(told)
    )
    since = Days(case.sources)
    always = sum(since.since(each.evidence) is None for each in case.statements)
    kinds = Counter(one.kind for day in days for one in day.happened)
    message = say(
        "timeline.span",
        first=days[0].day,
        last=days[-1].day,
        offers=kinds["offer"],
        reactions=kinds["reaction"],
        sources=kinds["source"],
    )
    detail = TimelineDetail(days=days, always=always)
    yield Finding("timeline", Status.EXACT, len(days), (message,), None, (), detail)


def _by_day(case: Case, words: Words) -> dict[datetime.date, list[Happened]]:
    since = Days(case.sources)
    told: defaultdict[datetime.date, list[Happened]] = defaultdict(list)

    def add(day: datetime.date | None, kind: Happening, name: str | None, text: Message) -> None:
        if day is not None:
            told[day].append(Happened(kind, name, text))

    for offer in case.offers:
        add(
            offer.on or since.since(offer.evidence), "offer", offer.id, _offered(case, offer, words)
        )
    for reaction in case.reactions:
        day = reaction.on or since.since(reaction.evidence)
        add(day, "reaction", reaction.id, _received(reaction, words))
    for change in changes(case):
        add(change.day, "change", change.gone.id, words.change(change))
    for source in case.sources:
        title = source.title or source.id
        if source.publisher:
            text = say("timeline.source.by", title=title, publisher=source.publisher)
        else:
            text = say("timeline.source", title=title)
        add(last_day(source.date), "source", source.id, text)
    news = Counter(since.since(statement.evidence) for statement in case.statements)
    for day, count in news.items():
        add(day, "statements", None, say("timeline.statements", count=count))
    return told


def _offered(case: Case, offer: Offer, words: Words) -> Message:
    outcome = words.outcome(case.complete(offer.outcome) or {})
    if not offer.responses:
        return say("timeline.offer", offer=words.offer(offer), outcome=outcome)
    answers = tuple(
        say(f"answer.{how}", actor=words.actor(by)) for by, how in offer.responses.items()
    )
    named = words.offer(offer)
    return say("timeline.offer.answered", offer=named, outcome=outcome, answers=answers)


def _received(reaction: Reaction, words: Words) -> Message:
    actor = words.actor(reaction.by)
    if reaction.to is None:
        return say(f"received.{reaction.was}", actor=actor)
    outcome = words.partial(reaction.to)
    return say(f"received.{reaction.was}.outcome", actor=actor, outcome=outcome)
