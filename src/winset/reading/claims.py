"""A quote taken apart into what it claims: a claim for each sentence and each main clause.

"The talks would go on, lunch was cancelled and the guest had left" makes three, and so does "man
müsse mehr reden, Lösungen finden und Geld geben". Words between
quotation marks stay whole, sentence by sentence; so does what is told without its words.
"""

from __future__ import annotations

from itertools import pairwise

from winset.reading.english.forms import is_finite
from winset.reading.german.clauses import parts_of
from winset.reading.german.morphology import analyse
from winset.reading.german.verbs import AUXILIARIES
from winset.reading.marks import passages_of
from winset.reading.sentences import Sentence, sentences_of, shown
from winset.reading.types import Quote, Reading, Span

__all__ = ["claims_of"]

_JOINS = frozenset(("und", "and", "but", "aber"))


def claims_of(reading: Reading, quote: Quote) -> tuple[Span, ...]:
    """The claims of a quote, as places in the text; at least one. Linear in the quote."""
    words = reading.text[quote.start : quote.end]
    found: list[Span] = []
    for sentence in sentences_of(words, passages_of(words)):
        whole = quote.kind in ("direct", "reported")
        for start, end in (
            [(sentence.start, sentence.end)] if whole else _clauses(sentence, reading.language)
        ):
            found.append(Span(quote.start + start, quote.start + end))
    return tuple(found) or (Span(quote.start, quote.end),)


def _clauses(sentence: Sentence, language: str) -> list[tuple[int, int]]:
    """The characters of each main clause of a sentence, with what depends on it."""
    tokens, open_ = sentence.tokens, shown(sentence)
    cuts = {0, *_at_commas(sentence, open_, language), *_at_joins(sentence, open_, language)}
    if language == "de":
        cuts |= set(_at_shared_verbs(sentence, open_))
    clauses = []
    for low, end in pairwise(sorted([*cuts, len(tokens)])):
        high = end
        while high > low + 1 and (
            tokens[high - 1].text in ",;:–-"
            or (tokens[high - 1].low in _JOINS and end < len(tokens))
        ):
            high -= 1
        clauses.append((tokens[low].start, tokens[high - 1].end))
    return clauses


def _at_commas(sentence: Sentence, open_: list[bool], language: str) -> list[int]:
    """Where a main clause begins behind another, or anything behind a semicolon."""
    cuts = [
        place + 1
        for place, token in enumerate(sentence.tokens[:-2])
        if token.text in ";:" and open_[place]
    ]
    if language != "de":
        return cuts
    parts = parts_of(sentence, open_)
    for before, part in pairwise(parts):
        verb = part.verb
        if before.sort != "main" or part.sort != "main" or verb is None or verb <= part.low:
            continue
        if "inf" not in analyse(sentence.tokens[verb].low) and verb <= part.low + 6:
            cuts.append(part.low)
    return cuts


def _at_shared_verbs(sentence: Sentence, open_: list[bool]) -> list[int]:
    """Where clauses share one auxiliary: "man müsse mehr reden, Lösungen finden und Geld geben".

    Each ends with an infinitive, or each with a participle, and has a word of its own before it.
    """
    tokens = sentence.tokens
    signs = [
        place
        for place, token in enumerate(tokens)
        if open_[place] and (token.text == "," or token.low in ("und", "sowie"))
    ]
    cuts = []
    for place, stop in pairwise([*signs, len(tokens)]):
        after = [one for one in range(place + 1, stop) if tokens[one].word]
        if place == 0 or len(after) < 2:
            continue
        ends = (tokens[place - 1].low, tokens[after[-1]].low)
        shared = analyse(ends[0]) & analyse(ends[1]) & {"inf", "part"}
        led = any(one.low in _AUXILIARIES for one in tokens[:place])
        alone = not any(_is_verb(tokens[one].low, "de", False) for one in after[:-1])
        if shared and led and alone and tokens[after[-2]].low != "zu":
            cuts.append(place + 1)
    return cuts


_AUXILIARIES = frozenset(" ".join(AUXILIARIES[one] for one in ("fin", "k1", "k2")).split())


def _at_joins(sentence: Sentence, open_: list[bool], language: str) -> list[int]:
    """Where "and" joins two clauses that have a subject and a verb each."""
    tokens = sentence.tokens
    shown_words = [
        (place, token.low)
        for place, token in enumerate(tokens)
        if open_[place] and token.text.islower()
    ]
    verbs = [place for place, low in shown_words if _is_verb(low, language, True)]
    finite = {place for place, low in shown_words if _is_verb(low, language, False)}
    cuts = []
    last = 0
    for place in range(1, len(tokens) - 1):
        if tokens[place].low not in _JOINS or not open_[place]:
            continue
        starts = tokens[place + 1].capital or tokens[place + 1].low in _STARTS
        before = any(last <= verb < place for verb in verbs)
        stop = next((p for p in range(place, len(tokens)) if tokens[p].text in ",;:"), len(tokens))
        if starts and before and finite & set(range(place + 2, min(stop, place + 8))):
            cuts.append(place + 1)
            last = place + 1
    return cuts


def _is_verb(low: str, language: str, participles: bool) -> bool:
    """Whether a word shows a clause: a finite verb, or a German participle where asked for."""
    if language != "de":
        return is_finite(low)
    tags = analyse(low)
    if participles and "part" in tags:
        return True
    return bool(tags & {"fin", "k1", "k2"}) and "inf" not in tags


_STARTS = frozenset(
    (
        "der",
        "die",
        "das",
        "er",
        "sie",
        "es",
        "man",
        "ein",
        "eine",
        "the",
        "he",
        "she",
        "it",
        "they",
        "a",
        "there",
        "nobody",
        "this",
        "these",
        "its",
        "their",
        "that",
        "dass",
    )
)
