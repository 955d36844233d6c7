"""The one door of this room: a text in, what it says out."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from winset.reading.german.article import read_german
from winset.reading.german.cues import stance_of
from winset.reading.german.drafts import Draft
from winset.reading.german.tongue import GERMAN
from winset.reading.language import language_of
from winset.reading.marks import passages_of
from winset.reading.names import Roster
from winset.reading.sentences import sentences_of
from winset.reading.types import Mention, Quote, Reading, Span, Stance

__all__ = ["drafts", "read"]

_NAMES = {"de": "german", "en": "english"}
_TAGS = {name: tag for tag, name in _NAMES.items()}


def drafts(text: str, language: str | None = None) -> list[Draft]:
    """What the rules of a language find, before speakers have names."""
    spoken = _NAMES.get(language or "", language) or language_of(text)
    return read_german(text) if spoken == "german" else []


def read(text: str, language: str | None = None) -> Reading:
    """Who says what in a text; a language that is None is guessed from its small words."""
    spoken = _NAMES.get(language or "", language) or language_of(text)
    found = drafts(text, spoken)
    roster = Roster(text, sentences_of(text, passages_of(text)), GERMAN)
    quotes: list[Quote] = []
    last: Mention | None = None
    known: dict[tuple[int, int], Mention] = {}
    for draft in found:
        start, end = _bare(text, draft)
        speaker = None
        if draft.speaker is not None:
            speaker = known.get(draft.speaker) or roster.mention(*draft.speaker, last)
            known[draft.speaker] = speaker
            last = speaker
        host = None
        if draft.rule == "within":
            host = next(
                (i for i, one in enumerate(quotes) if one.start <= start and end <= one.end), None
            )
        quotes.append(
            Quote(
                start,
                end,
                draft.kind,
                speaker,
                Span(*draft.cue) if draft.cue else None,
                cast("Stance | None", stance_of(draft.lemma)),
                within=host,
            )
        )
    quotes = [_settled(one, roster) for one in quotes]
    speakers = [one.speaker for one in quotes if one.speaker is not None]
    return Reading(text, _TAGS.get(spoken, spoken), tuple(quotes), roster.figures(speakers), ())


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
