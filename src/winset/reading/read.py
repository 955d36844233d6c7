"""The one door of this room: a text in, who says what out."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from winset.reading.dateline import without_datelines
from winset.reading.dates import day_of_text
from winset.reading.denial import is_denied, is_hearsay, is_negated
from winset.reading.drafts import Draft, Happening
from winset.reading.english.article import read_english
from winset.reading.english.stances import stance_of as english_stance
from winset.reading.english.tongue import ENGLISH
from winset.reading.figures import figures_of
from winset.reading.german.article import read_german
from winset.reading.german.stances import stance_of as german_stance
from winset.reading.german.tongue import GERMAN
from winset.reading.inner import with_inner
from winset.reading.language import language_of
from winset.reading.marks import passages_of
from winset.reading.mentions import NOBODY, Meaning
from winset.reading.names import Tongue
from winset.reading.roster import Roster
from winset.reading.sentences import Sentence, sentences_of
from winset.reading.types import Event, Mention, Quote, Reading, Span, Stance

__all__ = ["LONGEST_TEXT", "read"]

LONGEST_TEXT = 1_000_000
"""How much of a text is read, in characters: some two hundred reports."""

FEWEST_WORDS = 4
"""Of a quotation in a language without rules; what is shorter is mostly a name or a title."""
_MARKED = re.compile(
    r"(?:[“„\"]|«\s?|»(?=\w))(?P<words>[^“”„«»\"\n]{2,1000}?)\s?(?:[”“\"]|»|(?<=\S)«)"
)


@dataclass(frozen=True)
class _Rules:
    """What a language brings: its rules, its words, and what its verbs do."""

    take: Callable[[list[Sentence], date | None], tuple[list[Draft], list[Happening]]]
    stance: Callable[[Draft, str], Stance | None]
    tongue: Tongue


_RULES = {
    "de": _Rules(read_german, german_stance, GERMAN),
    "en": _Rules(read_english, english_stance, ENGLISH),
}


def read(text: str, language: str | None = None) -> Reading:
    """Who says what in a text; a language that is None is guessed from its small words.

    ``language`` is ``de`` or ``en``. Other languages have no rules: what stands between quotation
    marks is found, by whom it is said is not.
    Of a text longer than ``LONGEST_TEXT`` only the beginning is read, and the reading says so.
    Time and memory grow with what is read.
    """
    spoken = language or language_of(text)
    rules = _RULES.get(spoken)
    whole, text = text, text[:LONGEST_TEXT]
    if rules is None:
        stop = LONGEST_TEXT if len(whole) > LONGEST_TEXT else None
        return Reading(whole, spoken, _between_marks(text), (), (), stop)
    today = day_of_text(text)
    text = without_datelines(text, rules.tongue)
    sentences = sentences_of(text, passages_of(text))
    drafts, happenings = rules.take(sentences, today)
    drafts = with_inner(text, sentences, drafts, rules.take)
    roster = Roster(text, sentences, rules.tongue)
    meaning = Meaning(roster)
    quotes = [_settled(one, roster) for one in _quotes(text, drafts, meaning, spoken)]
    speakers = [one.speaker for one in quotes if one.speaker is not None]
    events = tuple(
        Event(
            one.start,
            one.end,
            one.kind,
            meaning.mention(*one.who, None) if one.who else None,
            one.date,
        )
        for one in happenings
        if one.who is None or not NOBODY.match(text[slice(*one.who)])
    )
    stop = LONGEST_TEXT if len(whole) > LONGEST_TEXT else None
    figures = figures_of(roster, [*speakers, *_offerers(events, rules.tongue)])
    return Reading(whole, spoken, tuple(quotes), figures, events, stop)


def _quotes(text: str, drafts: list[Draft], meaning: Meaning, language: str) -> list[Quote]:
    """Drafts as quotes, each speaker with a name; those inside others know in which."""
    quotes: list[Quote] = []
    last: Mention | None = None
    known: dict[tuple[int, int], Mention] = {}
    hosts: list[int] = []
    for draft in drafts:
        start, end = _bare(text, draft)
        speaker = None
        if draft.speaker is not None:
            told = known.get(draft.speaker)
            if told is None and _is_told_of(text, draft, hosts, quotes):
                # "He said: ..." inside somebody's words: whom they mean, only they know.
                told = Mention(*draft.speaker, text[slice(*draft.speaker)])
            told = told or meaning.mention(*(draft.means or draft.speaker), last)
            speaker = replace(told, start=draft.speaker[0], end=draft.speaker[1])
            if NOBODY.match(speaker.name):
                speaker = None
            else:
                known[draft.speaker] = speaker
                last = last if draft.rule == "within" else speaker
        within = None
        if draft.rule == "within":
            within = next((i for i in reversed(hosts[-8:]) if quotes[i].end >= end), None)
        else:
            hosts.append(len(quotes))
        # What somebody did not demand or praise is no demand and no praise.
        negated = is_negated(text, draft, language)
        quotes.append(
            Quote(
                start,
                end,
                draft.kind,
                speaker,
                Span(*draft.cue) if draft.cue else None,
                None if negated else _RULES[language].stance(draft, text),
                draft.date,
                meaning.mention(*draft.addressee, None) if draft.addressee else None,
                within,
                is_denied(text, draft, language),
                is_hearsay(text, draft, language),
            )
        )
    return quotes


def _is_told_of(text: str, draft: Draft, hosts: list[int], quotes: list[Quote]) -> bool:
    """Whether a speaker is a pronoun inside another's very words."""
    if draft.rule != "within" or draft.speaker is None or " " in text[slice(*draft.speaker)]:
        return False
    start = draft.speaker[0]
    lower = text[slice(*draft.speaker)].lower() in ("he", "she", "they", "er", "sie")
    held = any(
        quotes[i].kind == "direct" and quotes[i].start <= start < quotes[i].end for i in hosts[-8:]
    )
    return lower and held


def _offerers(events: tuple[Event, ...], tongue: Tongue) -> list[Mention]:
    """Those who offer something without a word of theirs, if they can speak."""
    found = [one.who for one in events if one.kind == "offers" and one.who is not None]
    return [
        who
        for who in found
        if not NOBODY.match(who.name)
        and any(tongue.is_role(word) or tongue.is_body(word) for word in who.name.split())
    ]


def _between_marks(text: str) -> tuple[Quote, ...]:
    """What stands between quotation marks, in any language: some words, or it is a name."""
    found = (found.span("words") for found in _MARKED.finditer(text))
    return tuple(
        Quote(start, end, "direct", None)
        for start, end in found
        if len(text[start:end].split()) >= FEWEST_WORDS
    )


def _settled(quote: Quote, roster: Roster) -> Quote:
    """With the country of the speaker, where a later sentence tells it."""
    speaker = quote.speaker
    if speaker is None or speaker.of is not None or speaker.name not in roster.people:
        return quote
    return replace(quote, speaker=replace(speaker, of=roster.people[speaker.name].country))


def _bare(text: str, draft: Draft) -> tuple[int, int]:
    """The place of a quotation without its marks."""
    start, end = draft.start, draft.end
    if draft.kind == "direct" and end - start > 2:
        if text[start] in "„“”»«\"‚‘›‹'":
            start += 1
        if text[end - 1] in "„“”»«\"’‘›‹'":
            end -= 1
    return start, end
