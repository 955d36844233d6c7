"""The actors of a text with all their names: persons, countries, bodies, offices without a name."""

from __future__ import annotations

import re

from winset.reading.mentions import NAMELESS
from winset.reading.roster import Roster
from winset.reading.types import Figure, FigureKind, Mention, Span

__all__ = ["figures_of"]

_WORD = re.compile(r"[^\W\d_][\w-]{1,40}")


def figures_of(roster: Roster, speakers: list[Mention]) -> tuple[Figure, ...]:
    """All actors, in the order in which they first stand."""
    made = [*_people(roster), *_countries(roster, speakers)]
    made += _others(roster, speakers, {one.name for one in made})
    return tuple(sorted(made, key=lambda one: (one.mentions[0].start, one.name)))


def _people(roster: Roster) -> list[Figure]:
    """Persons who are named, with parts of their names and their offices."""
    made = []
    for person in roster.people.values():
        if not person.places:
            continue
        also = {roster.text[span.start : span.end] for span in person.places}
        also = {word for word in also if not word.endswith(("'s", "’s"))}
        also = {word for word in also if word[-1] != "s" or word[:-1] not in also | {person.name}}
        also |= set(person.roles)
        words = tuple(sorted(also - {person.name}))
        made.append(Figure(person.name, "person", words, tuple(person.places), person.country))
    return made


def _countries(roster: Roster, speakers: list[Mention]) -> list[Figure]:
    """Countries that act: somebody speaks for them, or they stand in the text three times."""
    spans: dict[str, list[Span]] = {}
    also: dict[str, set[str]] = {}
    last = None
    for match in _WORD.finditer(roster.text):
        both = f"{last.group()} {match.group()}" if last is not None else ""
        start = last.start() if last is not None and both in roster.country else match.start()
        word = both if both in roster.country else match.group()
        country = roster.country.get(word)
        if country is not None:
            spans.setdefault(country, []).append(Span(start, match.end()))
            also.setdefault(country, set()).add(word)
        last = match
    spoken = {one.name for one in speakers}
    spoken |= {one.of for one in speakers if one.of is not None}
    spoken |= {one.country for one in roster.people.values() if one.country is not None}
    for name in sorted((spoken & set(roster.country.values())) - set(spans)):
        spans[name] = [Span(one.start, one.end) for one in speakers if one.of == name]
    made = []
    for name, places in spans.items():
        if places and (name in spoken or len(places) > 2):
            words = tuple(sorted(also.get(name, set()) - {name, name + "s"}))
            made.append(Figure(name, "country", words, tuple(places), name))
    return made


def _others(roster: Roster, speakers: list[Mention], known: set[str]) -> list[Figure]:
    """Speakers that are neither: ministries, papers, spokespersons whose name is not told."""
    tongue = roster.tongue
    others: dict[str, list[Mention]] = {}
    for speaker in speakers:
        if _tells_nobody(speaker.name, roster):
            continue
        if speaker.name not in known and speaker.name.lower() not in tongue.he | tongue.she:
            others.setdefault(speaker.name, []).append(speaker)
    made = []
    for name, mentions in others.items():
        kind: FigureKind = "role" if any(map(tongue.is_role, name.split())) else "body"
        spans = tuple(Span(one.start, one.end) for one in mentions)
        made.append(Figure(name, kind, (), spans, mentions[0].of))
    return made


def _tells_nobody(name: str, roster: Roster) -> bool:
    """Whether words name nobody: a source near somebody, one's "own words", a shared surname."""
    if NAMELESS.search(name) or roster.tongue.own.match(name):
        return True
    *before, last = name.split() or [""]
    last = last if last in roster.shared else re.sub(r"(?:['’]s|['’]|s)$", "", last)
    tongue = roster.tongue
    known = all(tongue.is_role(word) or word.lower() in tongue.not_names for word in before)
    return last in roster.shared and known
