"""What is offered and demanded in a text: by verbs of saying, nouns, wishes, readiness."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from winset.proposals.cast import Member, member_of
from winset.reading import Quote, Reading

What = Literal["offer", "demand"]
ASKED: dict[str, What] = {"demands": "demand", "offers": "offer"}
"""Stances and events that are one."""
_PATTERNS: tuple[tuple[What, re.Pattern[str]], ...] = (
    (
        "offer",
        re.compile(
            r"\b(?:Angebot|Vorschlag|Zusicherung|Zusage|Versprechen|Bereitschaft)\b"
            r"(?P<whose>[^,.;:»«„“]{0,40}), (?P<what>[^.;:»«„“]{0,300}?\b(?:zu \w+en|\w+zu\w+en)\b)"
        ),
    ),
    (
        "demand",
        re.compile(
            r"\b(?:Forderung|Bedingung)\b(?P<whose>[^,.;:»«„“]{0,40}), "
            r"(?P<what>dass [^.;:»«„“]{3,300}|[^.;:»«„“]{0,300}?\b(?:zu \w+en|\w+zu\w+en)\b)"
        ),
    ),
    (
        "demand",
        re.compile(
            r"\b(?P<whose>[^,.;:»«„“]{0,40})\b(?:wollten?|verlangten?|forderten?|forderte), "
            r"(?P<what>dass [^.;:»«„“]{3,300})"
        ),
    ),
    (
        "offer",
        re.compile(
            r"(?P<whose>[^,.;:»«„“]{0,60})\bbereit(?: gewesen)?, [»„]?"
            r"(?P<what>[^.;:»«„“]{0,300}?\b(?:zu \w+en|\w+zu\w+en)\b)"
        ),
    ),
    (
        "offer",
        re.compile(
            r"\b(?:offer|proposal|promise|pledge|assurance|readiness|willingness)\b"
            r"(?P<whose>(?: (?:by|of|"
            r"from) [^,.;:\"“”]{1,40})?) (?P<what>to (?!\W?\d)[^.;:\"“”]{3,200})"
        ),
    ),
    (
        "demand",
        re.compile(
            r"\b(?P<whose>[^,.;:\"“”]{0,40})\b(?:wanted|wants?|demanded|asked) "
            r"(?P<what>(?:us |that |to (?!know|say|see)|at least |no less than )[^.;:\"“”]{3,200})"
        ),
    ),
    (
        "offer",
        re.compile(
            r"(?P<whose>[^,.;:\"“”]{0,60})\b(?:ready|willing|prepared) "
            r"(?P<what>to [^.;:\"“”]{3,200})"
        ),
    ),
)
"""A noun or a wish, and the clause that says what for; bounded, so that no text is slow."""
_TO_AGREE = re.compile(
    r"\b(?:beide|alle) (?:Seiten|Parteien|Beteiligten)\b|\b(?:both|all) (?:sides|parties)\b|"
    r"\b(?:zur|zu einer|zum|zu einem|auf eine|auf einen|um eine) (?:\w+ )?"
    r"(?:Einigung|Dialog|Kompromiss|Verständigung)\b|an den Verhandlungstisch|"
    r"\b(?:to|reach|seek|find) an? (?:agreement|deal|compromise|settlement)\b|"
    r"\bback to the (?:negotiating )?table\b|\b(?:zu vermitteln|to mediate)\b",
    re.IGNORECASE,
)
"""A call for agreement, or help with it, asks for nothing that an issue settles."""
_DEMAND = re.compile(r"\bdemands?\b|forderung(?:en)?\b", re.IGNORECASE)
_BETWEEN = re.compile(r"[\s,:„“«»\"]{0,4}")
"""What may stand between "X offered" and what X offered."""
_NOT = re.compile(
    r"\b(?:nicht|nie|niemals|kein\w*|niemand|weder|neither|nor|not|never|nobody|no one|hardly|"
    r"hätte)\b|n['’]t\b",
    re.IGNORECASE,
)
_THEY = re.compile(r"\b(?:sie|they)\b", re.IGNORECASE)
_WE = re.compile(
    r"\b(?:wir|we|unsere?|our)\b|\b(?:the|his|her|its|their) (?:board|management|union|members|"
    r"government|cabinet)\b|\b(?:der|die|das|ihre?|seine?) (?:Vorstand|Aufsichtsrat|Mitglieder|"
    r"Regierung|Basis)\b",
    re.IGNORECASE,
)
"""Whoever tells it, or the body that they speak for."""


@dataclass(frozen=True)
class Asked:
    """Something that a party offers or demands.

    `speaker` is the place (in `Reading.quotes`) of the quote that tells it; None where the text
    tells it itself.
    """

    start: int
    end: int
    what: What
    by: Member
    speaker: int | None


def asked_in(reading: Reading, cast: Sequence[Member]) -> tuple[Asked, ...]:
    """Return what the two first of a cast offer and demand, in the order of the text.

    By the stance of a quote, by events, and by nouns and wishes with a clause. Whose it is follows
    from a name beside it; where one of the two tells of "them", it is the other. What was taken
    back later is left out. All of it is to be confirmed by a person. O(length of the text).
    """
    parties = tuple(cast[:2])
    found = [*_happened(reading, parties), *_meant(reading, parties)]
    # The words of a quote say it better than the sentence around them.
    kept = list(_said(reading, parties))
    kept = [one for one in kept if not any(_holds(other, one) for other in kept)]
    for one in sorted(found, key=lambda each: (each.start, -each.end)):
        if all(one.start >= other.end or other.start >= one.end for other in kept):
            kept.append(one)
    kept.sort(key=lambda each: each.start)
    return _standing(reading, kept, parties)


def _standing(
    reading: Reading, asked: Sequence[Asked], parties: Sequence[Member]
) -> tuple[Asked, ...]:
    """Return what stands: without what its maker, or an unnamed one, took back later.

    Where nobody is named, it is the last offer before.
    """
    kept = list(asked)
    for event in reading.events:
        if event.kind != "withdraws":
            continue
        what: What = "demand" if _DEMAND.search(reading.text, event.start, event.end) else "offer"
        before = [one for one in kept if one.what == what and one.start < event.start]
        by = None if event.who is None else member_of(event.who, parties)
        if by is not None:
            gone = [one for one in before if one.by == by]
        else:
            gone = before[-1:] if event.who is None else []
        kept = [one for one in kept if one not in gone]
    return tuple(kept)


def _holds(outer: Asked, inner: Asked) -> bool:
    """Return whether one passage lies in another, longer one."""
    long = outer.end - outer.start > inner.end - inner.start
    return long and outer.start <= inner.start and inner.end <= outer.end


def _said(reading: Reading, parties: Sequence[Member]) -> Iterator[Asked]:
    for place, quote in enumerate(reading.quotes):
        what = ASKED.get(quote.stance or "")
        by = None if quote.speaker is None else member_of(quote.speaker, parties)
        if what is None or by is None or quote.denied:
            continue
        if _TO_AGREE.search(reading.text[quote.start : quote.end]) is None:
            yield Asked(quote.start, quote.end, what, by, place)


def _happened(reading: Reading, parties: Sequence[Member]) -> Iterator[Asked]:
    for event in reading.events:
        what = ASKED.get(event.kind)
        by = None if event.who is None else member_of(event.who, parties)
        # What only leads to a quote says nothing that the quote does not.
        leads = any(
            quote.stance in ASKED and _BETWEEN.fullmatch(reading.text, event.end, quote.start)
            for quote in reading.quotes
            if quote.start >= event.end
        )
        if what is not None and by is not None and not leads:
            yield Asked(event.start, event.end, what, by, None)


def _meant(reading: Reading, parties: Sequence[Member]) -> Iterator[Asked]:
    for what, pattern in _PATTERNS:
        for found in pattern.finditer(reading.text):
            if _NOT.search(found["whose"]) is not None:
                continue
            start, end = found.span("what")
            place = _around(reading.quotes, start, end)
            by = _whose(reading, parties, found, place)
            if by is not None:
                yield Asked(start, end, what, by, place)


def _around(quotes: Sequence[Quote], start: int, end: int) -> int | None:
    """Return the innermost quote around a passage."""
    inside = [
        place for place, quote in enumerate(quotes) if quote.start <= start and end <= quote.end + 1
    ]
    return min(inside, key=lambda place: quotes[place].end - quotes[place].start, default=None)


def _whose(
    reading: Reading, parties: Sequence[Member], found: re.Match[str], place: int | None
) -> Member | None:
    beside = found["whose"]
    for member in parties:
        for name in member.called:
            if re.search(rf"(?<!\w){re.escape(name)}s?(?!\w)", beside):
                return member
    speaker = None if place is None else reading.quotes[place].speaker
    teller = None if speaker is None else member_of(speaker, parties)
    if teller is None or len(parties) < 2:
        return None
    if _WE.search(beside):
        return teller
    other = parties[1] if teller is parties[0] else parties[0]
    # What somebody tells of without a name is the other side's, unless it is "ours".
    return other if _THEY.search(beside) or not beside.strip() else None
