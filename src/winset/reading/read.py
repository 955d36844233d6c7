"""The one door of this room: a text in, what it says out."""

from __future__ import annotations

from typing import cast

from winset.reading.german.article import read_german
from winset.reading.german.cues import stance_of
from winset.reading.german.drafts import Draft
from winset.reading.language import language_of
from winset.reading.types import Mention, Quote, Reading, Span, Stance

__all__ = ["drafts", "read"]

_NAMES = {"de": "german", "en": "english"}


def drafts(text: str, language: str | None = None) -> list[Draft]:
    """What the rules of a language find, before speakers have names."""
    spoken = _NAMES.get(language or "", language) or language_of(text)
    return read_german(text) if spoken == "german" else []


def read(text: str, language: str | None = None) -> Reading:
    """Who says what in a text; ``language`` is ``german`` or ``english``, guessed where it is None."""
    spoken = _NAMES.get(language or "", language) or language_of(text)
    found = drafts(text, spoken)
    quotes = []
    for draft in found:
        start, end = _bare(text, draft)
        speaker = draft.speaker and Mention(*draft.speaker, text[slice(*draft.speaker)])
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
    return Reading(text, spoken, tuple(quotes), (), ())


def _bare(text: str, draft: Draft) -> tuple[int, int]:
    """The place of a quotation without its marks."""
    start, end = draft.start, draft.end
    if draft.kind == "direct" and end - start > 2:
        if text[start] in "„“”»«\"‚‘›‹'":
            start += 1
        if text[end - 1] in "„“”»«\"’‘›‹'":
            end -= 1
    return start, end
