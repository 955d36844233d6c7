"""A German text, sentence by sentence: what one says carries over to the next."""

from __future__ import annotations

from winset.reading.german.direct import between_marks
from winset.reading.german.drafts import Draft
from winset.reading.german.free import free_speech, hearsay, told
from winset.reading.german.rules import read_sentence
from winset.reading.german.sources import by_source
from winset.reading.marks import passages_of
from winset.reading.sentences import sentences_of

__all__ = ["read_german"]


def _cross(one: Draft, other: Draft) -> bool:
    return one.start < other.end and other.start < one.end


def read_german(text: str) -> list[Draft]:
    """All that somebody says in a German text, in its order."""
    drafts: list[Draft] = []
    speaker: tuple[int, int] | None = None
    previous: Draft | None = None
    paragraph = -1
    for sentence in sentences_of(text, passages_of(text)):
        read, found = read_sentence(sentence)
        for one in by_source(read, found):
            if not any(_cross(one, other) for other in found):
                found.append(one)
        for one in between_marks(read, found):
            if one.rule == "within" or not any(_cross(one, other) for other in found):
                found.append(one)
        if not [one for one in found if one.rule != "within"]:
            fresh = sentence.paragraph != paragraph
            free = free_speech(read, previous is not None and not fresh)
            if free is None:
                free = hearsay(read)
            if free is not None:
                free.speaker = speaker
                if previous is not None and previous.rule == free.rule == "free" and not fresh and drafts and drafts[-1] is previous:
                    previous.end = free.end
                    continue
                found.append(free)
            else:
                report = told(read)
                if report is not None:
                    found.append(report)
        found.sort(key=lambda one: (one.start, -one.end))
        for one in found:
            if one.carried and one.speaker is None:
                one.speaker = speaker
            if one.speaker is not None and one.rule != "within":
                speaker = one.speaker
        drafts.extend(found)
        previous = next((one for one in reversed(found) if one.rule != "within"), None)
        paragraph = sentence.paragraph
    return drafts
