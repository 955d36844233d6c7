"""A text in sentences, as they stand in its paragraphs.

A full stop ends a sentence unless it belongs to an abbreviation, an initial, a number or a date;
a quotation is never cut: with what introduces or follows it, it is one sentence.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from winset.reading.marks import Passage
from winset.reading.tokens import Token, tokens_of
from winset.reading.wordlists import words

__all__ = ["LONGEST", "Sentence", "is_prose", "sentences_of", "shown"]

LONGEST = 4000
"""Longer sentences are cut, so that work on one stays small."""

_STOP = re.compile(r"[.!?…:]+[“”«»\"‘’)\]]*(?=\s+[\"„“»«‚‘'(\[]?[\w–-])|\n[ \t]*\n|\n|$")
_ABBREVIATIONS = words(
    """z b d h u a bzw ca dr prof st vgl etc usw nr str evtl ggf inkl mio mrd abs art bd hl
    jh jr sr mr mrs ms dipl ing kfz lt max min rd sog tel urspr v chr geb gest hr fr mag
    co vs gen rev sen rep gov capt col lt sgt e g i e no vol jan feb mar apr jun jul aug
    sep sept okt oct nov dez dec u s u.s d.c a.m p.m z.b u.a d.h o.ä bsp abg phil jur
    med rer hon"""
)
_MONTHS = words(
    """januar februar märz april mai juni juli august september oktober november dezember
    jahrhundert jahrhunderts jahrestag geburtstag bundesliga liga weltkrieg weltkrieges
    weltkriegs wahlperiode legislaturperiode platz mal runde etappe sitzung tag klasse
    stock bundestag bundesversammlung parteitag spieltag minute"""
)
_LAST_WORD = re.compile(r"([^\W_][\w.]{0,19})$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its place, its tokens, the quotations that begin in it, its paragraph."""

    start: int
    end: int
    tokens: tuple[Token, ...]
    passages: tuple[Passage, ...]
    paragraph: int


def _is_abbreviated(text: str, stop: int, after: int) -> bool:
    """Whether the full stop at ``stop`` ends no sentence; the next word begins at ``after``."""
    match = _LAST_WORD.search(text, max(0, stop - 20), stop)
    if match is None:
        return False
    word = match.group(1).lower()
    follower = re.match(r"[^\W\d_]+", text[after : after + 30])
    if word.isdigit():
        if follower is None:
            return len(word) <= 2
        return len(word) <= 2 and (
            follower.group().lower() in _MONTHS or follower.group().islower()
        )
    if word == "no":
        return follower is None
    if len(word) == 1 or word in _ABBREVIATIONS:
        return True
    return follower is not None and follower.group().islower()


def _is_wrapped(text: str, place: int) -> bool:
    """Whether a line ends where a narrow column does: it is long and ends in mid-sentence."""
    start = text.rfind("\n", max(0, place - _LINE), place) + 1
    return place - start >= _LINE - 10 and text[place - 1] not in ".!?:…”“»«\"'"


_LINE = 60


def _bounds(text: str, passages: list[Passage]) -> list[tuple[int, int, int]]:
    """Start, end and paragraph of every sentence."""
    outer = [one for one in passages if one.depth == 0]
    starts = [one.outer_start for one in outer]
    bounds: list[tuple[int, int, int]] = []
    begin, paragraph = 0, 0

    def close(end: int, next_begin: int) -> None:
        nonlocal begin
        left, right = begin, end
        while left < right and text[left].isspace():
            left += 1
        while right > left and text[right - 1].isspace():
            right -= 1
        while right - left > LONGEST:
            bounds.append((left, left + LONGEST, paragraph))
            left += LONGEST
        if right > left:
            bounds.append((left, right, paragraph))
        begin = next_begin

    for match in _STOP.finditer(text):
        place, sign = match.start(), match.group()
        index = bisect_right(starts, place) - 1
        if index >= 0 and place < outer[index].end:
            closing = outer[index].outer_end
            if not (match.end() >= closing and text[place] in ".!?…"):
                continue
        if sign == "\n" and _is_wrapped(text, place):
            continue
        if sign.startswith("\n"):
            close(place, match.end())
            if sign != "\n" or place - (bounds[-1][0] if bounds else 0) > 0:
                paragraph += 1
            continue
        if not sign:
            close(place, place)
            continue
        if sign.startswith(":"):
            continue
        after = match.end()
        while after < len(text) and not (text[after].isalnum()):
            if after - match.end() > 4:
                break
            after += 1
        if sign == "." and _is_abbreviated(text, place, after):
            continue
        rest = re.match(r"[^\W\d_]+", text[after : after + 30])
        if sign[-1] not in ".!?…" and rest is not None and rest.group()[0].islower():
            continue
        close(match.end(), match.end())
    close(len(text), len(text))
    return bounds


def sentences_of(text: str, passages: list[Passage]) -> list[Sentence]:
    """All sentences of a text, with their tokens and quotations. Linear in the text."""
    outer = [one for one in passages if one.depth == 0]
    starts = [one.start for one in outer]
    places = [one.start for one in passages]
    made = []
    for start, end, paragraph in _bounds(text, passages):
        words = []
        for token in tokens_of(text, start, end):
            index = bisect_right(starts, token.start) - 1
            inside = index >= 0 and token.start < outer[index].end
            words.append(replace(token, depth=1) if inside else token)
        first = bisect_right(places, start - 1)
        last = bisect_right(places, end)
        made.append(Sentence(start, end, tuple(words), tuple(passages[first:last]), paragraph))
    return made


def is_prose(sentence: Sentence) -> bool:
    """Whether a sentence is one that people write; rules are tried on no other.

    At most 300 words outside quotation marks, 60 commas and the like, 40 quotations: lists and
    noise have more, and work on one sentence must stay small.
    """
    outside = [token for token in sentence.tokens if not token.depth]
    signs = sum(token.text in ",;:–—-" for token in outside)
    return len(outside) - signs <= 300 and signs <= 60 and len(sentence.passages) <= 40


def shown(sentence: Sentence) -> list[bool]:
    """For each token, whether it stands outside quotations and brackets."""
    depth = 0
    result = []
    for token in sentence.tokens:
        if token.text in "([":
            depth += 1
        result.append(depth == 0 and token.depth == 0)
        if token.text in ")]":
            depth = max(0, depth - 1)
    return result
