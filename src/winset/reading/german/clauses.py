"""A German sentence in the parts that commas, colons and dashes make."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from winset.reading.german.closed import RELATIVES, SUBORDINATORS, WH_WORDS
from winset.reading.german.morphology import analyse, is_finite
from winset.reading.sentences import Sentence
from winset.reading.tokens import Token
from winset.reading.wordlists import words

__all__ = ["Part", "first_place", "mood", "parts_of"]

_PARTERS = frozenset(",;:–—")
_VERB_LAST = SUBORDINATORS | WH_WORDS
_LINKS = words("und oder aber doch denn sowie sondern")
_AFTER_RELATIVE = words(
    """es er sie sich der die das ein eine man wir ich auch nicht unter in im am bei mit
    von zu noch dann nun etwa bisher den dem diese dieser sein seine ihre"""
)
_PREPOSITION_OF_RELATIVE = words(
    """in an auf bei mit nach von zu für über unter vor durch gegen ohne um aus seit
    während"""
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
    last = _last_word(tokens, low, high, open_)
    said_by_me = any(tokens[place].low == "ich" and open_[place] for place in range(low, high))
    verb_last = tokens[first_place(tokens, low, high)].low in _VERB_LAST
    for place in range(low, high):
        token = tokens[place]
        if not open_[place] or token.capital:
            continue
        tags = analyse(token.low)
        if not tags and place == last and verb_last and _looks_k1(token.low):
            return "k1"
        if token.low == "sei" and place + 1 < high and tokens[place + 1].low == "denn":
            continue
        if "k1" in tags and "fin" not in tags and not said_by_me:
            return "k1"
        if "k2" in tags and "fin" not in tags and "part" not in tags:
            best = "k2"
    return best


def _last_word(tokens: tuple[Token, ...], low: int, high: int, open_: list[bool]) -> int:
    place = high - 1
    while place > low and not (open_[place] and tokens[place].word):
        place -= 1
    return place


def _looks_k1(low: str) -> bool:
    """Whether an unknown word at the end of a clause is a verb in the subjunctive."""
    return low.endswith("e") and not low.endswith(("te", "ie", "weise")) and len(low) > 3


def _finites(tokens: tuple[Token, ...], low: int, high: int, open_: list[bool]) -> list[int]:
    """Places of words that can be finite verbs."""
    found = [
        place
        for place in range(low, high)
        if open_[place] and is_finite(tokens[place].low) and not tokens[place].capital
    ]
    first = tokens[low]
    if (
        open_[low]
        and first.capital
        and is_finite(first.low)
        and not (found and found[0] <= low + 8)
    ):
        found.insert(0, low)
    return found


def _sort(sentence: Sentence, low: int, high: int, open_: list[bool]) -> tuple[str, int | None]:
    """What sort of clause some tokens are, and the place of its finite verb."""
    tokens = sentence.tokens
    first = first_place(tokens, low, high)
    finites = _finites(tokens, first, high, open_)
    word = tokens[first].low
    if word in SUBORDINATORS | WH_WORDS and not finites:
        finites = _unknown_verb(tokens, first, high, open_)
    clear = [
        place
        for place in finites
        if not analyse(tokens[place].low) & {"inf", "part"} or tokens[place].low == "werden"
    ]
    last = clear[-1] if clear else (finites[-1] if finites else None)
    named = word == "als" and tokens[first + 1].capital and first + 2 < high - 2
    if named and finites[:1] == [first + 2]:
        return "main", finites[0]  # "Als Beispiel nannte er ..."
    if word in SUBORDINATORS and (word not in ("bis", "als", "während", "wie") or finites):
        if word in ("seitdem", "damit") and clear and clear[0] == first + 1:
            return "main", clear[0]
        return ("question" if word in WH_WORDS else "sub"), last
    end = high - 1
    while end > first and (not open_[end] or not tokens[end].word):
        end -= 1
    if _ends_with_zu(tokens, first, end, open_) and not [one for one in clear if one != end]:
        return "infinitive", None
    if last is None:
        return "phrase", None
    if word in WH_WORDS and not (clear and clear[0] == first + 1):
        return "question", last
    if low > 0 and _is_relative(tokens, (first, end), clear, finites):
        return "relative", last
    main = next((place for place in clear if place < end or place == first), None)
    return "main", main if main is not None else (clear or finites)[0]


def _unknown_verb(tokens: tuple[Token, ...], first: int, high: int, open_: list[bool]) -> list[int]:
    """The last word of a clause with a conjunction, where no verb of it is known."""
    end = _last_word(tokens, first, high, open_)
    like_verb = tokens[end].low.endswith(("e", "t", "en")) and not tokens[end].capital
    fits = end > first + 1 and like_verb and tokens[first].low not in _MANY_SORTS
    return [end] if fits else []


def _ends_with_zu(tokens: tuple[Token, ...], first: int, end: int, open_: list[bool]) -> bool:
    """Whether an infinitive with zu closes a part, or stands shortly before its end."""
    if "zu" in analyse(tokens[end].low):
        return True
    return any(
        tokens[place].low == "zu" and tokens[place + 1].low.endswith("n") and open_[place]
        for place in range(max(first, end - 3), end)
    )


def _is_relative(
    tokens: tuple[Token, ...], bounds: tuple[int, int], clear: list[int], finites: list[int]
) -> bool:
    """Whether a part that follows another is a relative clause."""
    first, end = bounds
    word, following = tokens[first].low, tokens[min(first + 1, len(tokens) - 1)].low
    last = clear[-1] if clear else finites[-1]
    behind_preposition = (
        word in _PREPOSITION_OF_RELATIVE
        and first + 2 <= end
        and following in RELATIVES
        and not (clear and clear[0] == first + 2)
        and (not tokens[first + 2].capital or len(finites) == 1)
    )
    if behind_preposition and following in _PRONOUN and tokens[first + 2].low in _AFTER_RELATIVE:
        return True
    if word in ("der", "denen", "dem") and following == "zufolge":
        return True
    if last < end - 1 or _is_statement(tokens, first, last):
        return False
    if word in ("welche", "welcher", "welches", "dessen", "deren", "denen"):
        return True
    if word not in RELATIVES and not behind_preposition:
        return False
    others = [place for place in clear if place < last - 1]
    if not others:
        return True
    linked = any(tokens[place].low in ("und", "oder") for place in range(others[-1], last))
    return linked and others[0] > first + 2 and last == end


def _is_statement(tokens: tuple[Token, ...], first: int, last: int) -> bool:
    """Whether "die" before a noun is its article: the verb is in the subjunctive."""
    following = tokens[min(first + 1, last)]
    tags = analyse(tokens[last].low)
    reported = "k1" in tags and "fin" not in tags
    return reported and (following.capital or following.low.endswith(("en", "e", "er", "es")))


_PRONOUN = words("dem der denen den dessen deren die das")
_MANY_SORTS = words("bis als während wie damit seitdem welche welcher welches")


def parts_of(sentence: Sentence, open_: list[bool]) -> list[Part]:
    """The parts of a sentence in their order."""
    tokens = sentence.tokens
    cuts = [-1]
    for place, token in enumerate(tokens):
        if not open_[place]:
            continue
        dash = (
            token.text == "-"
            and 0 < place < len(tokens) - 1
            and tokens[place - 1].end < token.start
            and tokens[place + 1].start > token.end
        )
        if dash or token.text in _PARTERS:
            cuts.append(place)
    cuts.append(len(tokens))
    parts = []
    for cut, following in pairwise(cuts):
        if following - cut <= 1:
            continue
        sort, verb = _sort(sentence, cut + 1, following, open_)
        before = tokens[cut].text if cut >= 0 else ""
        parts.append(Part(cut + 1, following, before, sort, verb))
    return parts
