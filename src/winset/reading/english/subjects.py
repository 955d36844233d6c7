"""Who says it in an English sentence: before the verb, behind it, or as its agent."""

from __future__ import annotations

from winset.reading.english.closed import (
    ADVERBS,
    AUXILIARIES,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTIONS,
    TIMES,
    is_adverb,
)
from winset.reading.english.forms import is_finite
from winset.reading.english.taken import Cue, Read
from winset.reading.tokens import Token
from winset.reading.wordlists import words

__all__ = [
    "agent_of",
    "first_subject",
    "is_hearsay_verb",
    "phrase_end",
    "subject_behind",
    "subject_of",
]

Stretch = tuple[int, int]


def phrase_end(read: Read, low: int) -> int:
    """The end of the noun phrase that begins at ``low``; ``low`` where none does."""
    tokens = read.tokens
    if low >= len(tokens) or not read.open_[low]:
        return low
    if tokens[low].low in PRONOUNS:
        return low + 1
    place = low
    while place < len(tokens) and read.open_[place]:
        token = tokens[place]
        starts = token.low in DETERMINERS and place > low
        small = token.low in PREPOSITIONS or token.low in CONJUNCTIONS or token.low in QUESTIONS
        if token.low in ("of", "for") and place > low and place + 1 < len(tokens):
            place += 2 if tokens[place + 1].low in DETERMINERS else 1
            continue
        if token.low in ("'s", "’s") or token.text in "'’":
            place += 1
            continue
        if not token.word and not token.text[0].isdigit():
            break
        verb = not token.capital and token.low in AUXILIARIES
        if starts or small or verb or token.low in PRONOUNS or token.low == "that":
            break
        place += 1
    return place


def subject_of(read: Read, cue: Cue) -> Stretch | None:
    """The tokens of the subject of a verb; in the passive, who does it."""
    tokens = read.tokens
    quoted = cue.passive and cue.lemma == "quote" and cue.end < len(tokens)
    if quoted and tokens[cue.end].low in ("as", "in"):
        # "X was quoted as saying by Y": the words are X's.
        return _phrase_before(read, read.clause_start(cue.place), _verbs_start(read, cue.place))
    if cue.passive:
        return agent_of(read, cue)
    end = _verbs_start(read, cue.place)
    if is_hearsay_verb(tokens, end - 1):
        # "is said to have told": who told is who is said to.
        end = _verbs_start(read, end - 1)
    if end == 0 or not read.open_[end - 1]:
        return subject_behind(read, cue.end)
    before = tokens[end - 1]
    runs = cue.form == "ing" and tokens[cue.place - 1].low in ("is", "are", "was", "were")
    if before.low == "as" and cue.form == "ing":
        return _quoted(read, cue, end - 1) or _same_as_before(read, cue)
    if before.low in CONJUNCTIONS or (cue.form == "ing" and not runs):
        return _same_as_before(read, cue)
    if before.text == ",":
        return _across(read, end - 1, cue)
    low = read.clause_start(cue.place)
    if (
        end == low + 1
        and tokens[low].low in ("who", "which")
        and low
        and tokens[low - 1].text == ","
    ):
        # "X, who demanded": it is X who does.
        return _phrase_before(read, read.clause_start(low - 1), low - 1)
    return _phrase_before(read, low, end)


def first_subject(read: Read, low: int, high: int) -> Stretch | None:
    """The subject of the first finite verb among some tokens."""
    for place in range(low, high):
        if (
            read.open_[place]
            and not read.tokens[place].capital
            and is_finite(read.tokens[place].low)
        ):
            return _phrase_before(read, low, _verbs_start(read, place))
    return None


def _verbs_start(read: Read, place: int) -> int:
    """Where auxiliaries and adverbs before a verb begin."""
    tokens = read.tokens
    while place > 0 and not tokens[place - 1].capital and _is_small(tokens[place - 1].low):
        place -= 1
    return place


def _is_small(low: str) -> bool:
    return is_adverb(low) or low in AUXILIARIES or low == "to"


def is_hearsay_verb(tokens: tuple[Token, ...], place: int) -> bool:
    """Whether a word says that something is only said: "is reported to have ..."."""
    return (
        0 < place < len(tokens) - 2
        and tokens[place].low in _HEARSAY
        and tokens[place - 1].low in ("is", "are", "was", "were", "been", "widely")
        and (tokens[place + 1].low, tokens[place + 2].low) == ("to", "have")
    )


_HEARSAY = words(
    "said reported alleged believed understood rumoured rumored thought supposed claimed"
)


def _phrase_before(read: Read, low: int, high: int) -> Stretch | None:
    """The noun phrase that closes some words, without what leads to it."""
    tokens = read.tokens
    begin = low
    for place in range(low, high):
        word = tokens[place].low
        if word in CONJUNCTIONS and place + 1 < high and word not in ("so", "yet"):
            links = word in ("and", "or", "nor") and not _verb_in(read, low, place)
            begin = begin if links else place + 1
        elif place + 1 < high and (
            word in _OPENERS or (word in _AFTER and _verb_in(read, low, place))
        ):
            begin = place + 1
    while begin < high and tokens[begin].low in ADVERBS:
        begin += 1
    if begin < high and tokens[begin].low in PREPOSITIONS:
        for place in range(high - 1, begin, -1):
            lead = tokens[place].low in DETERMINERS or tokens[place].low in PRONOUNS
            earlier = tokens[place - 1]
            fresh = not earlier.capital or earlier.low in TIMES
            name = tokens[place].capital and fresh and tokens[place].low not in TIMES
            if lead or (name and tokens[place - 1].low not in PREPOSITIONS | DETERMINERS):
                begin = place
                break
        else:
            return None
    if begin < high and tokens[begin].low in TIMES:
        begin += 1
    while begin < high and not tokens[begin].word and not tokens[begin].text[0].isdigit():
        begin += 1
    return (begin, high) if begin < high else None


_OPENERS = frozenset(("that", "which", "whom", "where", "when"))
_AFTER = frozenset(("after", "before", "until", "since", "as"))
"""Words that open a clause where a verb stands before them."""


def _verb_in(read: Read, low: int, high: int) -> bool:
    return any(
        is_finite(read.tokens[place].low) and not read.tokens[place].capital
        for place in range(low, high)
    )


def _across(read: Read, comma: int, cue: Cue) -> Stretch | None:
    """A subject with words between commas behind it: "Horak, the envoy, insisted"."""
    inner = read.clause_start(comma)
    if inner == 0 or read.tokens[inner - 1].text != ",":
        return subject_behind(read, cue.end) if inner == 0 else _phrase_before(read, inner, comma)
    start = read.clause_start(inner - 1)
    who = _phrase_before(read, start, inner - 1)
    if who is None or _verb_in(read, start, inner - 1):
        return _phrase_before(read, inner, comma)
    return who


def _quoted(read: Read, cue: Cue, place: int) -> Stretch | None:
    """Whom somebody quotes: "Lee quoted Berg as saying", "Berg was quoted as saying"."""
    earlier = [one for one in read.cues if one.place < cue.place and one.lemma == "quote"]
    if not earlier:
        return None
    if earlier[-1].passive:
        end = _verbs_start(read, earlier[-1].place)
        return _phrase_before(read, read.clause_start(earlier[-1].place), end)
    whole = phrase_end(read, earlier[-1].end) == place > earlier[-1].end
    return (earlier[-1].end, place) if whole else None


def _same_as_before(read: Read, cue: Cue) -> Stretch | None:
    """The subject of the verb before, for "... and said", "..., adding that"."""
    earlier = [one for one in read.cues if one.place < cue.place and one.form != "ing"]
    if earlier:
        return subject_of(read, earlier[-1])
    for place in range(cue.place):
        if read.open_[place] and is_finite(read.tokens[place].low):
            end = _verbs_start(read, place)
            return _phrase_before(read, read.clause_start(place), end)
    return None


def subject_behind(read: Read, place: int) -> Stretch | None:
    """The subject behind its verb: "said union leader Dana Whitlock"."""
    while place < len(read.tokens) and read.tokens[place].low in ADVERBS:
        place += 1
    end = phrase_end(read, place)
    return (place, end) if end > place else None


def agent_of(read: Read, cue: Cue) -> Stretch | None:
    """Who does it in the passive: "by ..."."""
    for place in range(cue.end, min(len(read.tokens) - 1, cue.end + 12)):
        if read.tokens[place].low == "by" and read.open_[place]:
            end = phrase_end(read, place + 1)
            return (place + 1, end) if end > place + 1 else None
    return None
