"""English sentences that tell what was said without its words: "X rejected", "neither ... nor"."""

from __future__ import annotations

from winset.reading.drafts import Draft
from winset.reading.english.closed import AUXILIARIES, is_adverb
from winset.reading.english.people import is_agent
from winset.reading.english.sayings import TELLS
from winset.reading.english.stances import judges
from winset.reading.english.subjects import phrase_end, subject_of
from winset.reading.english.taken import Cue, Read
from winset.reading.wordlists import words

__all__ = ["neither", "told"]


def told(read: Read) -> list[Draft]:
    """A sentence that tells what was said: "X rejected ...", "X called on ...".

    Two clauses with a subject each are two: "X demands 8 percent, Y offers 2".
    """
    found = [(cue, who) for cue in read.cues if (who := _teller(read, cue)) is not None]
    lows = [read.clause_start(cue.place) for cue, _ in found]
    apart = len(found) > 1 and len(set(lows)) == len(lows)
    apart = apart and all(
        low <= who[0] < cue.place for low, (cue, who) in zip(lows, found, strict=True)
    )
    if not apart:
        sentence = read.sentence
        return [_report(read, cue, who, (sentence.start, sentence.end)) for cue, who in found[:1]]
    lows[0] = 0
    drafts = []
    for (cue, who), low, stop in zip(found, lows, [*lows[1:], len(read.tokens)], strict=True):
        high = stop
        while high > low and read.tokens[high - 1].low in ("and", "but", "while", "whereas"):
            high -= 1
        drafts.append(_report(read, cue, who, read.chars(*read.trim(low, high))))
    return drafts


def _teller(read: Read, cue: Cue) -> tuple[int, int] | None:
    """Who tells by a verb; None where it tells nothing, or nobody does."""
    if cue.lemma not in TELLS or not _is_finite(read, cue):
        return None
    who = subject_of(read, cue)
    if who is None or (cue.lemma == "call" and not judges(read.tokens)):
        return None
    phrase = [token.text for token in read.tokens[who[0] : who[1]] if token.word]
    # What was "welcomed by nobody" is nobody's reaction.
    nobody = cue.passive and phrase[:1] and phrase[0].lower() in _NOBODY
    return who if is_agent(phrase) and not nobody else None


_NOBODY = frozenset(("nobody", "none", "neither", "no"))


def _is_finite(read: Read, cue: Cue) -> bool:
    """Whether a form stands as the verb of its clause: "unions demand", "is offering" too."""
    before = read.tokens[cue.place - 1]
    if cue.form == "ing":
        return before.low in ("is", "are", "was", "were")
    return cue.form != "base" or (before.low.endswith("s") and before.low not in AUXILIARIES)


def _report(read: Read, cue: Cue, who: tuple[int, int], span: tuple[int, int]) -> Draft:
    where = read.chars(cue.place, cue.end)
    return Draft(*span, "reported", read.chars(*who), where, cue.lemma, "told")


_ACCEPTS = words(
    """accept accepted accepts agree agreed sign signed support supported back backed approve
    approved endorse endorsed welcome welcomed want wanted ready willing prepared concede conceded
    budge budged yield yielded move moved"""
)


def neither(read: Read) -> list[Draft]:
    """The refusals of both: "Neither the union nor the owners accepted the offer"."""
    tokens = read.tokens
    for place, token in enumerate(tokens):
        if token.low != "neither" or not read.open_[place]:
            continue
        first = phrase_end(read, place + 1)
        if not place + 1 < first < len(tokens) or tokens[first].low != "nor":
            return []
        second = phrase_end(read, first + 1)
        verb = second
        for other in range(first + 2, second):
            if tokens[other].low in _ACCEPTS:
                second = verb = other
                break
        while verb < len(tokens) and (
            tokens[verb].low in AUXILIARIES
            or tokens[verb].low == "to"
            or is_adverb(tokens[verb].low)
        ):
            verb += 1
        while second > first + 1 and is_adverb(tokens[second - 1].low):
            second -= 1
        if verb >= len(tokens) or tokens[verb].low not in _ACCEPTS:
            return []
        cue = read.chars(verb, verb + 1)
        end = read.chars(*read.trim(first, len(tokens)))[1]
        return [
            Draft(low, end, "reported", read.chars(*who), cue, "refuse", "neither")
            for low, who in (
                (token.start, (place + 1, first)),
                (tokens[first].start, (first + 1, second)),
            )
            if is_agent([one.text for one in tokens[who[0] : who[1]] if one.word])
        ]
    return []
