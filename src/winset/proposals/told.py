"""Readings and proposals in words, for the terminal and the workbench."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from typing import Any

from winset.case.message import Message, say
from winset.case.types import Case, Reaction, Scores
from winset.proposals.types import Judged, Proposed
from winset.reading import Mention, Quote, Reading
from winset.report.writer import WIDTH, Style, wrap
from winset.wording.languages import catalogue
from winset.wording.phrases import Words


def reading_tree(reading: Reading) -> dict[str, Any]:
    """Return a reading as plain data: what `winset read --json` writes for each text."""
    return {
        "language": reading.language,
        "characters": len(reading.text),
        "quotes": [_quote_tree(reading, quote) for quote in reading.quotes],
        "figures": [
            {
                "name": figure.name,
                "kind": figure.kind,
                "also": list(figure.also),
                "mentions": [[span.start, span.end] for span in figure.mentions],
            }
            for figure in reading.figures
        ],
        "events": [
            {
                "start": event.start,
                "end": event.end,
                "text": reading.text[event.start : event.end],
                "kind": event.kind,
                "who": _mention_tree(event.who),
                "date": event.date,
            }
            for event in reading.events
        ],
    }


def _quote_tree(reading: Reading, quote: Quote) -> dict[str, Any]:
    return {
        "start": quote.start,
        "end": quote.end,
        "text": reading.text[quote.start : quote.end],
        "kind": quote.kind,
        "speaker": _mention_tree(quote.speaker),
        "cue": None if quote.cue is None else [quote.cue.start, quote.cue.end],
        "stance": quote.stance,
        "date": quote.date,
        "addressee": _mention_tree(quote.addressee),
        "within": quote.within,
        "denied": quote.denied,
        "hearsay": quote.hearsay,
    }


def _mention_tree(mention: Mention | None) -> dict[str, Any] | None:
    if mention is None:
        return None
    return {
        "start": mention.start,
        "end": mention.end,
        "name": mention.name,
        "of": mention.of,
    }


def said(quote: Quote) -> Message:
    """Return who says a quote, and how, in a phrase."""
    who: Message | str = say("read.nobody")
    if quote.speaker is not None:
        who = quote.speaker.name
        of = quote.speaker.of
        if of is not None and of not in who:
            who = say("read.for", who=who, of=of)
    how = say(f"read.kind.{quote.kind}")
    if quote.denied:
        how = say("read.denied", how=how)
    elif quote.hearsay and quote.kind != "free":
        how = say("read.hearsay", how=how)
    if quote.stance is None or quote.denied:
        return say("read.says", who=who, how=how)
    return say(f"read.stance.{quote.stance}", who=who, how=how)


def said_as(one: Proposed) -> Message:
    """Return how a proposal's words are given, and what the speaker does by them."""
    how = say(f"read.kind.{one.kind}")
    return how if one.stance is None else say("read.how", how=how, stance=say(f"read.{one.stance}"))


def says(case: Case, one: Proposed) -> Message | None:
    """Return what an accepted proposal says in a case that has it last; None for a quote alone."""
    words = Words(case)
    if one.part == "statement":
        known = case.preferences.get(one.about or "", ())
        if isinstance(known, Scores) or not known:
            return None
        text = words.statement(known[-1])
        return say("proposal.statement", actor=words.actor(known[-1].actor), statement=text)
    if one.part == "offer" and case.offers:
        offer = case.offers[-1]
        return say("proposal.offer", by=words.makers(offer), outcome=words.partial(offer.outcome))
    if one.part == "reaction" and case.reactions:
        return received(words, case.reactions[-1])
    return None


def received(words: Words, reaction: Reaction) -> Message:
    """Return how somebody received an outcome, or that there was no deal."""
    actor = words.actor(reaction.by)
    if reaction.to is None:
        return say(f"received.{reaction.was}", actor=actor)
    outcome = words.partial(reaction.to)
    return say(f"received.{reaction.was}.outcome", actor=actor, outcome=outcome)


def reading_text(reading: Reading, name: str, language: str, heading: Style) -> str:
    """Write a reading for a terminal: at most 80 columns."""
    words = catalogue(language)
    found = say(
        "read.found",
        name=name,
        language=say(f"read.language.{_ruled(reading)}"),
        quotes=len(reading.quotes),
        figures=len(reading.figures),
    )
    lines = [heading(line) for line in _wrapped(words.text(found), "")]
    for place, quote in enumerate(reading.quotes, 1):
        mark = f"{place:>3}. "
        lines += ["", *_wrapped(words.text(said(quote)), mark)]
        text = " ".join(reading.text[quote.start : quote.end].split()).removesuffix(",")
        lines += _wrapped(words.text(say("read.words", words=text)), " " * len(mark))
    if reading.figures:
        lines += ["", heading(words.text(say("read.figures")))]
    for figure in reading.figures:
        kind = say(f"read.figure.{figure.kind}")
        told = say(
            "read.figure",
            name=figure.name,
            kind=kind,
            times=len(figure.mentions),
            also=say("read.figure.also", names=figure.also) if figure.also else None,
        )
        lines += _wrapped(words.text(told), "  - ")
    if reading.events:
        lines += ["", heading(words.text(say("read.events")))]
    for event in reading.events:
        text = " ".join(reading.text[event.start : event.end].split())
        kind = say(f"read.event.{event.kind}")
        told = say("read.event", kind=kind, words=text)
        if event.date is not None:
            day = datetime.date.fromisoformat(event.date)
            told = say("read.event.dated", day=day, kind=kind, words=text)
        lines += _wrapped(words.text(told), "  - ")
    lines += ["", *_wrapped(words.text(say("read.limits")), "")]
    return "\n".join(lines) + "\n"


def judged_text(
    judged: Sequence[Judged],
    path: str,
    language: str,
    heading: Style,
    names: Mapping[str, str] | None = None,
) -> str:
    """Write proposals with what was found about them, for a terminal: at most 80 columns.

    `names` are those of actors, by id.
    """
    words = catalogue(language)
    if not judged:
        return "\n".join(_wrapped(words.text(say("proposals.none", path=path)), "")) + "\n"
    lines: list[str] = []
    for one in judged:
        verdict, speaker = one.verdict, one.proposed.speaker
        speaker = (names or {}).get(speaker or "", speaker)
        found = say(f"proposals.found.{verdict.found}")
        who = speaker and say("proposals.head.who", who=speaker)
        if one.proposed.id:
            head = say("proposals.head", id=one.proposed.id, found=found, who=who)
        else:
            head = say("proposals.head.none", found=found, who=who)
        lines += [heading(line) for line in _wrapped(words.text(head), "")]
        quote = " ".join(one.proposed.quote.split())
        lines += _wrapped(words.text(say("read.words", words=quote)), "    ")
        if one.proposed.state != "waiting":
            lines += _wrapped(words.text(say(f"proposals.{one.proposed.state}")), "    - ")
        for message in (*((verdict.says,) if verdict.says else ()), *verdict.reasons):
            lines += _wrapped(words.text(message), "    - ")
        lines.append("")
    counts = {
        found: sum(one.verdict.found == found for one in judged)
        for found in ("verified", "ambiguous", "refused")
    }
    bare = sum(one.proposed.part is None and one.verdict.found != "refused" for one in judged)
    told = say("proposals.tally", **counts)
    lines += _wrapped(words.text(told), "")
    if bare:
        lines += _wrapped(words.text(say("proposals.bare", count=bare)), "")
    if any(one.proposed.state == "waiting" and one.proposed.id for one in judged):
        lines += _wrapped(words.text(say("proposals.wait", path=path)), "")
    return "\n".join(lines) + "\n"


def doubts_told(judged: Sequence[Judged], language: str) -> list[str]:
    """Return what was doubtful about proposals that are accepted all the same, line by line."""
    words = catalogue(language)
    lines: list[str] = []
    for one in judged:
        reasons = list(one.verdict.reasons)
        told = say("proposals.doubtful", id=one.proposed.id, reasons=reasons)
        lines += _wrapped(words.text(told), "")
    return lines


def _wrapped(text: str, mark: str) -> list[str]:
    return wrap(text, WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark))


def _ruled(reading: Reading) -> str:
    return reading.language if reading.language in {"de", "en"} else "other"
