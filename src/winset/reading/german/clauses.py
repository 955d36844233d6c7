"""A German sentence in the parts that commas, colons and dashes make."""

from __future__ import annotations

from dataclasses import dataclass

from winset.reading.german.closed import RELATIVES, SUBORDINATORS, WH_WORDS
from winset.reading.german.morphology import analyse, is_finite
from winset.reading.sentences import Sentence
from winset.reading.tokens import Token

__all__ = ["Part", "first_place", "mood", "parts_of", "shown"]

_PARTERS = frozenset(",;:–—")
_LINKS = frozenset("und oder aber doch denn sowie sondern".split())
_PREPOSITION_OF_RELATIVE = frozenset(
    "in an auf bei mit nach von zu für über unter vor durch gegen ohne um aus seit während".split()
)


@dataclass(frozen=True, slots=True)
class Part:
    """Tokens ``low`` to ``high`` of a sentence; ``before`` is the sign that begins them.

    ``sort`` is ``main``, ``sub`` (a conjunction, verb last), ``question`` (a question word, verb
    last), ``relative``, ``infinitive`` (with zu) or ``phrase`` (no verb). ``verb`` is the place
    of the finite verb.
    """

    low: int
    high: int
    before: str
    sort: str
    verb: int | None


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


def first_place(tokens: tuple[Token, ...], low: int, high: int) -> int:
    """The first token of a part that is no conjunction and no mark."""
    place = low
    while place < high and (not tokens[place].text[0].isalnum() or tokens[place].low in _LINKS):
        if tokens[place].depth:
            break
        place += 1
    return min(place, max(low, high - 1))


def mood(tokens: tuple[Token, ...], low: int, high: int, open_: list[bool]) -> str:
    """The clearest subjunctive among some tokens: ``k1``, ``k2`` or nothing."""
    best = ""
    for place in range(low, high):
        if not open_[place] or tokens[place].capital and place > low:
            continue
        tags = analyse(tokens[place].low)
        if "k1" in tags and "fin" not in tags:
            return "k1"
        if "k2" in tags and "fin" not in tags and "part" not in tags:
            best = "k2"
    return best


def _finites(tokens: tuple[Token, ...], low: int, high: int, open_: list[bool]) -> list[int]:
    """Places of words that can be finite verbs."""
    return [
        place
        for place in range(low, high)
        if open_[place]
        and is_finite(tokens[place].low)
        and (not tokens[place].capital or place == low)
    ]


def _sort(sentence: Sentence, low: int, high: int, open_: list[bool]) -> tuple[str, int | None]:
    tokens = sentence.tokens
    first = first_place(tokens, low, high)
    finites = _finites(tokens, first, high, open_)
    word = tokens[first].low
    clear = [
        place
        for place in finites
        if not analyse(tokens[place].low) & {"inf", "part"} or tokens[place].low in ("werden",)
    ]
    last = clear[-1] if clear else (finites[-1] if finites else None)
    if word in SUBORDINATORS and (word not in ("bis", "als", "während", "wie") or finites):
        if word in ("seitdem", "damit") and clear and clear[0] == first + 1:
            return "main", clear[0]
        if word in WH_WORDS:
            return "question", last
        return "sub", last
    end = high - 1
    while end > first and (not open_[end] or not tokens[end].word):
        end -= 1
    ends_zu = "zu" in analyse(tokens[end].low) or (
        end > first and tokens[end - 1].low == "zu" and "inf" in analyse(tokens[end].low)
    )
    modal_after = end > first + 1 and tokens[end - 2].low == "zu"
    if (ends_zu or modal_after) and not [one for one in clear if one != end]:
        return "infinitive", None
    if not finites:
        return "phrase", None
    if word in WH_WORDS and not (clear and clear[0] == first + 1):
        return "question", last
    relative = word in RELATIVES or (
        word in _PREPOSITION_OF_RELATIVE
        and first + 1 < high
        and tokens[first + 1].low in RELATIVES
        and first + 2 < high
        and not tokens[first + 2].capital
    )
    if relative and low > 0 and last is not None and last >= end - 1:
        others = [place for place in clear if place < last - 1]
        if not others:
            return "relative", last
    main = next((place for place in clear if place < end or place == first), None)
    return "main", main if main is not None else (clear or finites)[0]


def parts_of(sentence: Sentence, open_: list[bool]) -> list[Part]:
    """The parts of a sentence in their order."""
    tokens = sentence.tokens
    cuts = [-1]
    for place, token in enumerate(tokens):
        if not open_[place]:
            continue
        if token.text in _PARTERS:
            cuts.append(place)
        elif token.text == "-" and 0 < place < len(tokens) - 1:
            if tokens[place - 1].end < token.start and tokens[place + 1].start > token.end:
                cuts.append(place)
    cuts.append(len(tokens))
    parts = []
    for cut, following in zip(cuts, cuts[1:], strict=False):
        if following - cut <= 1:
            continue
        sort, verb = _sort(sentence, cut + 1, following, open_)
        before = tokens[cut].text if cut >= 0 else ""
        parts.append(Part(cut + 1, following, before, sort, verb))
    return parts
