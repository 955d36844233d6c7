"""The single claims of what somebody says: its sentences, and what semicolons and colons part."""

from __future__ import annotations

import re

from winset.reading.marks import passages_of
from winset.reading.sentences import sentences_of
from winset.reading.types import Quote, Reading, Span

_PARTS = re.compile(r";\s+|:\s+(?=[^\W\d_a-zäöüß])")
_STOPS = re.compile(r"[.!?]\s+(?=[^\W\d_a-zäöüß])")
_SHORTEST = 12
"""Characters; what is shorter belongs to what stands before it."""


def claims_of(reading: Reading) -> tuple[tuple[Span, ...], ...]:
    """Return the claims of each quote of a reading, in their order; most quotes are one claim.

    A colon parts claims only where a sentence begins after it. O(length of the text).
    """
    ends = [sentence.end for sentence in sentences_of(reading.text, passages_of(reading.text))]
    return tuple(_claims(reading.text, quote, ends) for quote in reading.quotes)


def _claims(text: str, quote: Quote, ends: list[int]) -> tuple[Span, ...]:
    if quote.kind == "reported":
        return (Span(quote.start, quote.end),)
    cuts = [end for end in ends if quote.start < end < quote.end]
    inside = text[quote.start : quote.end]
    cuts += [quote.start + found.end() for found in _PARTS.finditer(inside)]
    if quote.kind == "direct":
        cuts += [quote.start + found.end() for found in _STOPS.finditer(inside)]
    spans: list[Span] = []
    start = quote.start
    for cut in [*sorted(set(cuts)), quote.end]:
        low, high = start, cut
        while low < high and text[low].isspace():
            low += 1
        while high > low and (text[high - 1].isspace() or text[high - 1] in ";:"):
            high -= 1
        if low < high and high - low < _SHORTEST and spans:
            spans[-1] = Span(spans[-1].start, high)
        elif low < high:
            spans.append(Span(low, high))
        start = cut
    return tuple(spans) or (Span(quote.start, quote.end),)
