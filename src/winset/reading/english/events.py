"""What happens in an English text: who comes, leaves, meets, offers, calls off, signs."""

from __future__ import annotations

from datetime import date

from winset.reading.dates import day_in
from winset.reading.drafts import Happening
from winset.reading.english.closed import ADVERBS, PREPOSITIONS
from winset.reading.english.subjects import phrase_end, subject_of
from winset.reading.english.taken import Cue, Read
from winset.reading.tokens import Token
from winset.reading.wordlists import words

__all__ = ["happenings"]

_KINDS = {
    "arrives": "arrived landed",
    "leaves": "left departed walked",
    "withdraws": "withdrew withdrawn retracted rescinded revoked pulled",
    "meets": "met",
    "offers": "offered proposed raised increased improved",
    "calls_off": "cancelled canceled called postponed abandoned",
    "signs": "signed initialled",
}
_KIND_OF = {word: kind for kind, forms in _KINDS.items() for word in forms.split()}
_SECOND = {"called": ("off",), "walked": ("out", "away")}
_UNREAL = frozenset(
    ("not", "never", "would", "could", "should", "might", "may", "if", "whether", "had", "to")
)


_OFFERS = words(
    """offer offers proposal proposals bid bids demand demands promise pledge concession
    concessions"""
)


_BETTERS = frozenset(("raised", "increased", "improved"))
"""What is done to an offer that was made; to a price it says nothing."""


def _is_of_offer(tokens: tuple[Token, ...], low: int, high: int) -> bool:
    return any(one.low in ("offer", "bid", "proposal") for one in tokens[low + 1 : high])


def _withdrawn(read: Read, place: int) -> str | None:
    """What "withdrew" does: it takes an offer back, or its subject leaves; None for the rest."""
    tokens = read.tokens
    low, high = read.clause_start(place), place + 1
    while high < len(tokens) and read.open_[high] and tokens[high].text not in ",;:.":
        high += 1
    passive = any(one.low in ("was", "were", "been") for one in tokens[low:place])
    where = tokens[low:place] if passive else tokens[place + 1 : phrase_end(read, place + 1)]
    if any(one.low in _OFFERS for one in where):
        return "withdraws"
    goes = high == place + 1 or tokens[place + 1].low in PREPOSITIONS | ADVERBS
    return "leaves" if tokens[place].low == "withdrew" and goes else None


def happenings(read: Read, today: date | None) -> list[Happening]:
    """Events in the past tense that the sentence tells as such, not as somebody's words."""
    found = []
    tokens = read.tokens
    for place, token in enumerate(tokens):
        kind = _KIND_OF.get(token.low)
        if kind is None or not read.open_[place] or place == 0:
            continue
        second = _SECOND.get(token.low)
        following = tokens[place + 1].low if place + 1 < len(tokens) else ""
        before = place - 1
        while before > 0 and tokens[before].low in ADVERBS and tokens[before].low != "never":
            before -= 1
        have = tokens[before].low == "have" and before > 0
        unreal = tokens[before - 1 if have else before].low in _UNREAL
        if (second and following not in second) or unreal:
            continue
        if token.low in _BETTERS and not _is_of_offer(tokens, place, phrase_end(read, place + 1)):
            continue
        if kind == "withdraws":
            kind = _withdrawn(read, place)
            if kind is None:
                continue
        passive = tokens[before].low in ("was", "were", "been", "is", "are", "be")
        if passive and kind not in ("calls_off", "signs", "withdraws"):
            continue
        if any(one.low in ("neither", "nobody", "none") for one in tokens[:place]):
            continue
        who = subject_of(read, Cue(place, place + 1, token.low, "past", passive))
        low = read.clause_start(place)
        high = place
        while high < len(tokens) and read.open_[high] and tokens[high].text not in ",;:":
            high += 1
        _, high = read.trim(low, high)
        start, end = read.chars(low, high)
        when = day_in(" ".join(one.text for one in tokens[low:high]), today)
        found.append(Happening(start, end, kind, read.chars(*who) if who else None, when))
    return found
