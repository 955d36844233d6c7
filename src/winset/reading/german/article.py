"""A German text, sentence by sentence: what one says carries over to the next."""

from __future__ import annotations

from winset.reading.german.behind import before_cue
from winset.reading.german.direct import between_marks
from winset.reading.german.drafts import Draft
from winset.reading.german.free import free_speech, hearsay, told, told_beside
from winset.reading.german.people import is_agent
from winset.reading.german.phrases import subject_after
from winset.reading.german.rules import indirect
from winset.reading.german.sources import by_source
from winset.reading.german.subjects import around, source_of, subject_of
from winset.reading.german.taken import Read, take_apart
from winset.reading.marks import passages_of
from winset.reading.sentences import Sentence, sentences_of
from winset.reading.wordlists import words

__all__ = ["read_german"]


def _cross(one: Draft, other: Draft) -> bool:
    return one.start < other.end and other.start < one.end


def read_german(text: str) -> list[Draft]:
    """All that somebody says in a German text, in its order."""
    drafts: list[Draft] = []
    speaker: tuple[int, int] | None = None
    previous: Draft | None = None
    paragraph = -1
    before: Sentence | None = None
    before_said = False
    last_subject: tuple[int, int] | None = None
    for sentence in sentences_of(text, passages_of(text)):
        read = take_apart(sentence)
        clauses = indirect(read)
        clauses += [
            one for one in before_cue(read) if not any(_cross(one, other) for other in clauses)
        ]
        found = by_source(read, [])
        for one in clauses:
            if not any(_cross(one, other) for other in found):
                found.append(one)
        found = _with_marks(read, found)
        back = _points_back(read, found)
        if back is not None and before is not None and not before_said:
            drafts.append(
                Draft(before.start, before.end, "indirect", back[0], back[1], back[2], "dies")
            )
            speaker = back[0] or speaker
            found = [one for one in found if one.kind != "reported"]
        elif not any(one.rule not in _SMALL for one in found):
            fresh = sentence.paragraph != paragraph
            free = free_speech(read, previous is not None and not fresh) or hearsay(read)
            if free is not None:
                free.speaker = speaker
                if last_subject is not None and previous is None and not fresh:
                    free.speaker = last_subject
                runs_on = (
                    previous is not None
                    and previous.rule == free.rule == "free"
                    and not fresh
                    and drafts
                    and (drafts[-1] is previous or drafts[-1].rule == "within")
                )
                for one in found:
                    one.rule, one.speaker = "within", free.speaker
                if runs_on and previous is not None:
                    previous.end = free.end
                    for one in found:
                        one.speaker = previous.speaker
                    drafts.extend(found)
                    before, before_said = sentence, True
                    continue
                found.append(free)
        found.sort(key=lambda one: (one.start, -one.end))
        for one in found:
            if one.carried and one.speaker is None:
                one.speaker = speaker
            if one.speaker is not None and one.rule != "within":
                speaker = one.speaker
                if one.rule == "source" and text[one.speaker[0] :].startswith(_OWN):
                    speaker = _subject(read) or speaker
        drafts.extend(found)
        previous = next((one for one in reversed(found) if one.rule != "within"), None)
        before, before_said = sentence, bool(found)
        last_subject = None if found else _subject(read)
        paragraph = sentence.paragraph
    return drafts


_OWN = ("eigene", "ihre", "seine")
_SMALL = ("within", "loose")


def _with_marks(read: Read, found: list[Draft]) -> list[Draft]:
    """With quotations, and, where nothing else is said, with what the sentence tells."""
    marked = [
        one
        for one in between_marks(read, found)
        if one.rule == "within" or not any(_cross(one, other) for other in found)
    ]
    whole = [one for one in marked if one.rule not in ("within", "part", "loose")]
    if not found and not whole:
        report = told(read)
        if report is not None:
            for one in marked:
                one.rule = "within"
            return [report, *marked]
    for one in marked:
        if one.rule == "part":
            one.rule = "fragment"
    beside = told_beside(read, found) if found else None
    return [*found, *marked, *([beside] if beside else [])]


def _subject(read: Read) -> tuple[int, int] | None:
    """The characters of the subject of a sentence's first main clause."""
    for index, part in enumerate(read.parts):
        if part.sort == "main" and part.verb is not None:
            who = around(read, part, index, part.verb)
            if who is None:
                return None
            words = [token.text for token in read.tokens[who[0] : who[1]] if token.word]
            return read.chars(*who) if is_agent(words) else None
    return None


def _points_back(
    read: Read, found: list[Draft]
) -> tuple[tuple[int, int] | None, tuple[int, int], str] | None:
    """Speaker, cue and verb of a sentence that says who said the one before: "Dies teilte X mit"."""
    tokens = read.tokens
    if not tokens or tokens[0].low not in ("dies", "das", "dieses") or len(tokens) > 40:
        return None
    if any(one.kind != "reported" for one in found):
        return None
    for cue in read.cues:
        part = read.parts[cue.part]
        if cue.sort != "verb" or cue.part != 0 or part.verb != 1 or cue.lemma not in _BACK:
            continue
        who = subject_of(read, cue)
        if cue.lemma == "hervorgehen":
            who = source_of(read, cue.part, True)
        if who is not None and who[0] == 0:
            who = subject_after(tokens, 2, part.high)
        place = tokens[cue.place]
        return (read.chars(*who) if who else None), (place.start, place.end), cue.lemma
    return None


_BACK = words(
    """sagen erklären mitteilen berichten melden bestätigen angeben bekanntgeben schreiben
    hervorgehen ergeben verkünden äußern feststellen behaupten betonen"""
)
