"""German noun phrases: where they end, and which one is the subject of a verb."""

from __future__ import annotations

from winset.reading.german.closed import (
    ADVERBS,
    ARTICLES,
    NOT_SUBJECT,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    TIMES,
)
from winset.reading.german.people import is_body, is_role
from winset.reading.german.sayings import is_source
from winset.reading.tokens import Token
from winset.reading.wordlists import words

__all__ = ["is_feminine", "noun_phrase", "skip_preposition", "subject_after", "subject_before"]

Tokens = tuple[Token, ...]
_GENITIVES = words("des der eines einer seines seiner ihres ihrer dieses dieser")
_AMONG = words("von vom für aus im in beim zum zur am bei und sowie & bzw gegen")
_ADVERBIAL = ("weise", "lich", "fristig", "gemäß", "ßend", "hin", "falls")
_NO_NOUNS = PREPOSITIONS | SUBORDINATORS | ADVERBS
_QUANTITIES = words("einige viele beide alle manche mehrere andere letztere weitere")
_NO_ADJECTIVES = words("dem den des einem einen er es")
_SPANS = words("stunden minuten sekunden jahren stunde minute")
_ADJECTIVE_ENDS = ("e", "en", "er", "es", "em")


def _adjective(tokens: Tokens, place: int, high: int) -> bool:
    """Whether a word in lower case stands before a noun as its adjective."""
    token = tokens[place]
    if token.capital or not token.word or not token.low.endswith(_ADJECTIVE_ENDS):
        return False
    if token.low in PREPOSITIONS or token.low in ADVERBS or token.low in _NO_ADJECTIVES:
        return False
    if place + 1 >= high:
        return False
    following = tokens[place + 1]
    return following.capital or (
        following.word and place + 2 < high and _adjective(tokens, place + 1, high)
    )


def _core(tokens: Tokens, low: int, high: int) -> int:
    """The end of article, adjectives and nouns from ``low`` on; ``low`` where there are none."""
    place = low
    nouns = False
    while place < high:
        token = tokens[place]
        if token.capital and token.word and not (nouns and token.depth):
            if (token.low in ARTICLES and place > low and not token.depth) or (
                place == low and token.low in _NO_NOUNS
            ):
                break
            nouns = nouns or token.low not in ARTICLES or place > low
        elif token.text[0].isdigit():
            behind = tokens[place + 1] if place + 1 < high else token
            if nouns and behind.capital and behind.word:
                break  # "Verdi 8 Prozent": the number counts what follows
            nouns = nouns or token.capital
        elif "." in token.text[1:-1] and not nouns:
            nouns = True
        elif nouns and token.text in _MARKS and _is_said(tokens, place, high):
            break
        elif token.text in _MARKS or token.depth:
            nouns = nouns or bool(token.depth)
        elif nouns and token.text == "(":
            closing = _closing(tokens, place, high)
            if closing < 0:
                break
            place = closing
        elif not (
            _leads_to_noun(tokens, (low, place, high), nouns)
            or (nouns and _initial(tokens, place, high))
        ):
            break
        place += 1
    while place > low and tokens[place - 1].text in _TAIL and not tokens[place - 1].depth:
        place -= 1
    return place if nouns else low


def _is_said(tokens: Tokens, mark: int, high: int) -> bool:
    """Whether a quotation behind a noun is no name: it begins small, and the noun is no body."""
    inside = mark + 1 < high and tokens[mark + 1].depth > 0 and not tokens[mark].depth
    return inside and tokens[mark + 1].text[0].islower() and not is_body(tokens[mark - 1].text)


_MARKS = frozenset('„“»«"')
_TAIL = frozenset('„»".')
_SMALL_WORDS = words(
    """rund etwa fast beiden zwei drei vier zwölf fünf sechs sieben acht neun zehn"""
)


def _leads_to_noun(tokens: Tokens, places: tuple[int, int, int], nouns: bool) -> bool:
    """Whether a word in lower case belongs before the noun: an article, an adjective, a number."""
    low, place, high = places
    token = tokens[place]
    if nouns:
        genitive = place == low + 1 and tokens[low].low.endswith("s")
        return genitive and _adjective(tokens, place, high)
    if token.low in ARTICLES and place == low:
        return True
    return token.low in _SMALL_WORDS or _adjective(tokens, place, high)


def _closing(tokens: Tokens, place: int, high: int) -> int:
    """The bracket that closes the one at ``place``; -1 where it is far away or missing."""
    return next(
        (other for other in range(place + 1, min(high, place + 12)) if tokens[other].text == ")"),
        -1,
    )


def _initial(tokens: Tokens, place: int, high: int) -> bool:
    """Whether a full stop belongs to an initial or a title: "Dr. Dittrich"."""
    return (
        tokens[place].text == "."
        and place + 1 < high
        and tokens[place - 1].end == tokens[place].start
        and len(tokens[place - 1].text) <= 3
        and tokens[place + 1].capital
    )


def noun_phrase(tokens: Tokens, low: int, high: int) -> int:
    """The end of the noun phrase that begins at ``low``; ``low`` where none does.

    With what belongs to it: genitives, "von ..." and the like, "und ...", brackets.
    """
    if low >= high:
        return low
    first = tokens[low]
    if first.low in PRONOUNS and not (
        low + 1 < high and (tokens[low + 1].capital or _adjective(tokens, low + 1, high))
    ):
        return low + 1
    end = _core(tokens, low, high)
    if end == low:
        return low
    for _ in range(6):
        if end >= high:
            break
        word = tokens[end].low
        start = end + 1
        if word in _GENITIVES:
            if word == "der" and _is_bare_name(tokens, low, end):
                break
            start = end
        elif word not in _AMONG:
            break
        if word in ("am", "im", "in") and start < high and tokens[start].low in TIMES:
            break
        further = _core(tokens, start, high)
        if further == start:
            break
        if word in ("in", "im") and tokens[further - 1].low in TIMES:
            break
        end = further
    return end


def _is_bare_name(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a phrase is a name alone: what follows in the genitive is no part of it."""
    return all(
        token.capital
        and not is_role(token.text)
        and not is_body(token.text)
        and not is_source(token.text)
        and token.low not in ARTICLES
        for token in tokens[low:high]
    )


def is_feminine(noun: str) -> bool:
    """Whether a noun is feminine by its ending, as far as that is sure."""
    low = noun.lower()
    ends = low.endswith(("ung", "heit", "keit", "schaft", "tion", "tät", "sition"))
    return ends or (low.endswith("in") and is_role(noun))


def skip_preposition(tokens: Tokens, low: int, high: int) -> int:
    """The end of the prepositional phrase that begins at ``low``."""
    place = low + 1
    while place < high and tokens[place].low in ADVERBS and not tokens[place].capital:
        place += 1
    end = _core(tokens, place, high)
    while end < high and tokens[end].low in _GENITIVES:
        further = _core(tokens, end, high)
        if further == end:
            break
        end = further
    if end < high and end > place and tokens[end].text == "." and tokens[end - 1].text.isdigit():
        end = _core(tokens, end + 1, high)
    return max(end, place)


def _is_passed(tokens: Tokens, place: int, high: int) -> bool:
    """Whether a word before a subject is none: a time, an adverb, "das" before another article."""
    token = tokens[place]
    if token.low in ("das", "dies") and tokens[min(place + 1, high - 1)].low in ARTICLES:
        return True
    time = token.low in TIMES and token.capital and place + 1 < high
    return time or (token.low in ADVERBS and not token.capital)


def subject_after(tokens: Tokens, low: int, high: int) -> tuple[int, int] | None:
    """The first noun phrase from ``low`` on that can be a subject."""
    place = low
    while place < high:
        token = tokens[place]
        if token.depth:
            place += 1
        elif token.low in NOT_SUBJECT and token.low != "beiden":
            end = _core(tokens, place, high)
            place = max(end, place + 1)
        elif token.low in PREPOSITIONS and not token.capital:
            place = skip_preposition(tokens, place, high)
        elif token.low in PRONOUNS and not token.capital:
            if token.low == "es":
                return None
            end = noun_phrase(tokens, place, high)
            return place, max(end, place + 1)
        elif _is_passed(tokens, place, high):
            place += 1
        else:
            end = noun_phrase(tokens, place, high)
            if end > place:
                return place, end
            place += 1
    return None


def _is_dative(tokens: Tokens, low: int, high: int) -> bool:
    """Whether "der" stands before a feminine noun: "Der Zeitung sagte sie"."""
    if tokens[low].low != "der":
        return False
    head = next((token for token in tokens[low + 1 : high] if token.capital), None)
    return head is not None and is_feminine(head.text)


def subject_before(tokens: Tokens, low: int, high: int) -> tuple[int, int] | None:
    """The subject among the words before the verb, if they are one."""
    place = low
    while (
        place < high
        and (tokens[place].low in ADVERBS or not tokens[place].text[0].isalnum())
        and not tokens[place].depth
    ):
        if tokens[place].low in PRONOUNS or tokens[place].low in ARTICLES:
            break
        place += 1
    if place >= high:
        return None
    first = tokens[place]
    if first.low in PREPOSITIONS or first.low in NOT_SUBJECT or first.low == "des":
        return None
    if high - place == 1 and first.low.endswith(_ADVERBIAL) and place <= 1:
        return None
    if first.low in ("wie", "als", "es") or _is_dative(tokens, place, high):
        return None
    plain = not first.capital and first.low not in ARTICLES and first.low not in PRONOUNS
    if plain and not _adjective(tokens, place, high) and not first.text[0].isdigit():
        return None
    if first.low in TIMES:
        return None
    end = noun_phrase(tokens, place, high)
    if end == place and first.low in _QUANTITIES:
        return place, place + 1
    if end == place or _time(tokens, place, end):
        return None
    return place, end


def _time(tokens: Tokens, low: int, high: int) -> bool:
    """Whether a phrase tells when: "vergangene Woche", "wenige Stunden"."""
    return any(
        tokens[place].low in TIMES or tokens[place].low in _SPANS
        for place in range(low, min(low + 4, high))
    )
