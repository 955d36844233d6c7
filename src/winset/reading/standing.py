"""Who is named in a stretch of a text: everybody whom a pronoun behind it could mean.

Apart from the rules that find quotes, so that it can hold them to something: a name, an office, a
body or an unknown subject counts, whether or not anything is known of it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from winset.reading.english.forms import is_finite as is_finite_en
from winset.reading.english.tongue import ENGLISH
from winset.reading.german.morphology import is_finite as is_finite_de
from winset.reading.german.tongue import GERMAN
from winset.reading.marks import passages_of
from winset.reading.names import Tongue, is_feminine
from winset.reading.tokens import Token, tokens_of
from winset.reading.wordlists import words

__all__ = ["TONGUES", "Bystander", "bystanders", "gender_in", "without_speech"]

TONGUES: dict[str, Tongue] = {"de": GERMAN, "en": ENGLISH}


@dataclass(frozen=True)
class Bystander:
    """Somebody named in a text: where, by which words, and what these tell.

    ``female`` is None where nothing tells it. ``office`` is the word for it, if one stands there.
    ``named`` says whether a name stands there. ``body`` is a body, and nobody's office. ``opens``
    says whether a sentence begins with it.
    """

    start: int
    end: int
    words: str
    female: bool | None
    office: str | None
    named: bool
    body: bool
    opens: bool


_DOER = re.compile(
    r"(?:[bcdfgklmnprstvwz]er|[td]or|eur|ist|ent|ant|ling|loge|mann|frau|chef|chefin|rat|rätin|"
    r"[^aeiz]in)s?$"
)
_THINGS_DE = re.compile(
    r"(?:sommer|winter|fehler|theater|wasser|feuer|steuer|mauer|dauer|messer|wetter|alter|ärger|"
    r"meter|liter|zimmer|ufer|lager|muster|papier|hafer|koffer|computer|keller|dünger|hunger|"
    r"faktor|motor|sektor|korridor|ment|talent|prozent|moment|teller|zähler|träger|oder|ober|ember|"
    r"termin|medizin|plin|berlin|begin|rest|test|frist|list|gerüst|dienst|punkt|vorrat|heirat|verrat)$"
)
_DOER_EN = re.compile(r"(?:[^aeiou]er|tor|man|woman|ist|ian|eer|ess|ant)$")
_THINGS_EN = words(
    """offer letter paper answer matter number order power quarter winter summer water river
    factor sector after however whether together rather never under over other another either
    neither further later earlier higher lower longer shorter better greater larger smaller
    december october november september center dinner corner disaster chapter register danger
    unless less process progress success access press stress address congress business grant
    plant want important relevant significant list exist resist insist assist consider deliver
    enter cover remember border harbor shoulder weather super upper inner outer former newspaper
    per proper fewer closer wider stronger weaker easier harder faster timber computer gather
    differ suffer transfer cluster master filter meter chamber restaurant distant constant
    instant warrant pleasant reluctant extant vacant brilliant militant witness illness"""
)
_PLACED = words("in at from near into across outside inside im in aus nach bei nahe bis durch")
_HERS = words("ms mrs miss frau lady madam")
_HIS = words("mr herr herrn sir lord")
_FEMININE = words("die eine")
_MASCULINE = words("der ein dem den einem einen dieser jener")
_WOMEN = words("woman spokeswoman queen princess mother daughter sister chairwoman")
_MEN = words("man spokesman king prince father son brother chairman policeman fisherman")


def without_speech(text: str) -> str:
    """The text with blanks for what stands between quotation marks; places stay. Linear."""
    made = list(text)
    for one in passages_of(text):
        if one.depth == 0 and one.end - one.start > 1:
            made[one.start : one.end] = " " * (one.end - one.start)
    return "".join(made)


def gender_in(phrase: str, tongue: Tongue) -> bool | None:
    """Whether some words are for a woman: by a title, an office, a first name. None if unknown."""
    parts = re.findall(r"[\w-]+", phrase)
    lows = [part.lower() for part in parts]
    if set(lows) & (_HERS | _WOMEN):
        return True
    if set(lows) & (_HIS | _MEN):
        return False
    for place, part in enumerate(parts[:-1]):
        following = parts[place + 1]
        if following[0].isupper() and not tongue.is_role(part) and part in tongue.female:
            return True
        if following[0].isupper() and not tongue.is_role(part) and part in tongue.male:
            return False
    if not tongue.ends:
        return None
    offices = [part for part in parts if _is_office(part, tongue)]
    if any(is_feminine(part) or part.lower().endswith(("rätin", "chefin")) for part in offices):
        return True
    if offices and not any(map(tongue.is_body, offices)):
        return False if lows[0] in _MASCULINE or len(parts) > len(offices) else None
    if lows[0] in _FEMININE:
        return True
    return False if lows[0] in ("der", "ein") else None


def _is_office(word: str, tongue: Tongue) -> bool:
    """Whether a word is for a person: an office that is known, or a doer by its ending."""
    if tongue.is_role(word):
        return True
    low = word.lower()
    if tongue.ends:
        doer = word[:1].isupper() and len(low) > 5 and _DOER.search(low) is not None
        return doer and _THINGS_DE.search(low) is None
    doer = word.islower() and len(low) > 4 and _DOER_EN.search(low) is not None
    return doer and low not in _THINGS_EN and not low.endswith("ness")


def bystanders(text: str, span: tuple[int, int], language: str) -> list[Bystander]:
    """Everybody named between two places of a text, in order. Linear.

    Parameters
    ----------
    text : the whole text, without what is quoted in it (`without_speech`).
    span : from where to where.
    language : ``de`` or ``en``; in others nobody is found.
    """
    tongue = TONGUES.get(language)
    if tongue is None:
        return []
    tokens = tokens_of(text, *span)
    found: list[Bystander] = []
    place = 0
    while place < len(tokens):
        end = _phrase(text, tokens, place, tongue)
        if end == place:
            place += 1
            continue
        one = _somebody(text, tokens, (place, end), tongue)
        if one is not None:
            found.append(one)
        place = end
    return found


def _phrase(text: str, tokens: list[Token], low: int, tongue: Tongue) -> int:
    """The end of a run of words that can name somebody; ``low`` where none begins."""
    place = low
    if not tongue.ends and tokens[place].text.islower() and _is_office(tokens[place].text, tongue):
        while place < len(tokens) and _is_office(tokens[place].text, tongue):
            place += 1
        low = -1
    while place < len(tokens) and _is_name(tokens[place], tongue):
        if place > max(low, 0) and "\n" in text[tokens[place - 1].end : tokens[place].start]:
            break
        if place > 0 and place != low and tokens[place].start - tokens[place - 1].end > 1:
            break
        place += 1
    if not tongue.ends:
        # "Water minister Lina Haddad"
        while place < len(tokens) and place > low >= 0 and _continues(tokens, place, tongue):
            place += 1
    return place


def _continues(tokens: list[Token], place: int, tongue: Tongue) -> bool:
    beside = tokens[place].start - tokens[place - 1].end == 1
    word = tokens[place]
    return beside and (_is_office(word.text, tongue) or _is_name(word, tongue))


def _is_name(token: Token, tongue: Tongue) -> bool:
    if not token.word or not token.text[0].isupper():
        return False
    return token.low not in tongue.not_names or token.low in _HERS | _HIS | {"white"}


def _somebody(
    text: str, tokens: list[Token], span: tuple[int, int], tongue: Tongue
) -> Bystander | None:
    """Who is named by a run of words, if it is anybody."""
    low, high = span
    parts = [re.sub(r"['’]s?$", "", token.text) for token in tokens[low:high]]
    lead = _lead(tokens, low)
    # "Düsseldorfer Konzert": what only ends like a doer is one where it ends the phrase.
    held = [part for part in parts[:-1] if tongue.is_role(part)]
    held += [part for part in parts[-1:] if _is_office(part, tongue)]
    office = held[0] if held else None
    body = any(map(tongue.is_body, parts)) and (office is None or tongue.is_body(office))
    opens = _opens(text, tokens, lead)
    verb = high < len(tokens) and _finite(tokens[high], tongue)
    body = body or (office is None and len(parts) == 1 and parts[0].isupper())
    if body:
        office = None
        if not (opens or (lead and _finite(tokens[lead - 1], tongue))):
            return None
    named = office is None and not body and _names(tokens, (lead, low, high), tongue, opens, verb)
    if office is None and not body and not named:
        return None
    start, end = tokens[lead].start, tokens[high - 1].end
    shown = " ".join(text[start:end].split())
    beside = office is not None and any(
        part[0].isupper() and not _is_office(part, tongue) and part.lower() not in tongue.not_names
        for part in parts
    )
    return Bystander(
        start, end, shown, gender_in(shown, tongue), office, named or beside, body, opens
    )


def _names(
    tokens: list[Token],
    places: tuple[int, int, int],
    tongue: Tongue,
    opens: bool,
    verb: bool,
) -> bool:
    """Whether words without an office are somebody's name."""
    lead, low, high = places
    before = tokens[low - 1].low if low else ""
    beside = high + 1 < len(tokens) and tokens[high].text == ","
    beside = beside and tokens[high + 1].low in tongue.articles | {"who", "der", "die"}
    if tongue.ends:
        if lead < low:
            return False
        if high - low > 1:
            return before not in _PLACED
        token = tokens[low]
        known = token.text in tongue.female | tongue.male
        return known or (beside and opens) or (opens and verb and not _is_thing(token))
    if before in _PLACED or (before == "the" and high - low == 1):
        return False
    if high - low > 1 or not opens:
        return True
    return beside or (verb and not tokens[low].low.endswith(("s", "ing", "ion", "ment", "ity")))


def _is_thing(token: Token) -> bool:
    return token.low.endswith(
        ("ung", "heit", "keit", "ion", "tät", "schaft", "en", "er", "nis", "tum", "ät", "ik", "e")
    )


def _finite(token: Token, tongue: Tongue) -> bool:
    if not token.text.islower():
        return False
    return is_finite_de(token.low) if tongue.ends else is_finite_en(token.low)


def _lead(tokens: list[Token], low: int) -> int:
    """Where the article of a phrase stands; ``low`` where it has none."""
    for place in range(low - 1, max(-1, low - 4), -1):
        if not tokens[place].word or (
            tokens[place].capital and place and not _after(tokens, place)
        ):
            return low
        if tokens[place].low in _ARTICLES:
            return place
    return low


def _after(tokens: list[Token], place: int) -> bool:
    return tokens[place - 1].text in ".!?:"


_ARTICLES = words(
    "der die das ein eine einer eines einem einen dem den des the a an his her its their another"
)


def _opens(text: str, tokens: list[Token], place: int) -> bool:
    """Whether a sentence begins at a token."""
    before = text[max(0, tokens[place].start - 8) : tokens[place].start].rstrip(' \t“”"«»„')
    return not before or before[-1] in ".!?:…\n"
