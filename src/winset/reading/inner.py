"""Whose words stand between the marks inside somebody's words: "He wrote: 'I will not sell.'"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from winset.reading.drafts import Draft, Happening
from winset.reading.marks import Passage
from winset.reading.sentences import Sentence, is_prose, sentences_of

__all__ = ["with_inner"]

Take = Callable[[list[Sentence], date | None], tuple[list[Draft], list[Happening]]]
_MYSELF = frozenset(("i", "we", "ich", "wir", "you", "du"))


def with_inner(
    text: str, sentences: list[Sentence], drafts: list[Draft], take: Take
) -> list[Draft]:
    """Drafts, and what somebody quotes within them from another who is named there.

    Words of the one who speaks ("I said: ...") stay as they are. Linear: each passage with marks
    inside is read once more.
    """
    found: list[Draft] = []
    for sentence in sentences:
        if len(sentence.passages) < 2 or not is_prose(sentence):
            continue
        for outer in sentence.passages:
            if outer.depth == 0 and any(_inside(one, outer) for one in sentence.passages):
                found += _within(text, outer, sentence.passages, take)
    if not found:
        return drafts
    return sorted([*drafts, *found], key=lambda one: (one.start, -one.end))


def _inside(inner: Passage, outer: Passage) -> bool:
    return inner.depth == 1 and outer.start <= inner.start and inner.end <= outer.end


def _within(text: str, outer: Passage, passages: tuple[Passage, ...], take: Take) -> list[Draft]:
    """What is quoted inside one passage, with places in the whole text."""
    shift = outer.start
    inner = [
        replace(one, start=one.start - shift, end=one.end - shift, depth=one.depth - 1)
        for one in passages
        if one.depth and outer.start <= one.start and one.end <= outer.end
    ]
    words = text[shift : outer.end]
    drafts, _ = take(sentences_of(words, inner), None)
    found = []
    for one in drafts:
        if one.kind != "direct" or one.speaker is None or one.carried or one.rule == "within":
            continue
        if words[slice(*one.speaker)].lower() in _MYSELF:
            continue
        cue = None if one.cue is None else (one.cue[0] + shift, one.cue[1] + shift)
        speaker = (one.speaker[0] + shift, one.speaker[1] + shift)
        found.append(
            Draft(one.start + shift, one.end + shift, "direct", speaker, cue, one.lemma, "within")
        )
    return found
