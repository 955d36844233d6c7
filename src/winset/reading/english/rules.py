"""Clauses that depend on an English verb of saying, and clauses that stand before it."""

from __future__ import annotations

from winset.reading.drafts import Draft
from winset.reading.english.closed import (
    ADVERBS,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUESTIONS,
    TIMES,
)
from winset.reading.english.forms import is_finite
from winset.reading.english.sayings import ADDRESSED, CLAUSES, INFINITIVES, NOUNS
from winset.reading.english.subjects import first_subject, phrase_end, subject_behind, subject_of
from winset.reading.english.taken import Cue, Read
from winset.reading.types import QuoteKind
from winset.reading.wordlists import words

__all__ = ["addressee_of", "behind", "by_source", "complement", "depending"]


def complement(read: Read, cue: Cue) -> int | None:
    """Where the words begin that depend on a verb; None where none do."""
    if cue.lemma in ("put-it", "quote", "describe", "dub"):
        return None
    place = cue.end
    told = _opens(read, cue, place)
    if told:
        return place
    aside = _behind_aside(read, place)
    if aside is not None:
        return aside
    for _ in range(4):
        further = _skip(read, cue, place)
        if further == place:
            return None
        place = further
        if _opens(read, cue, place):
            return place
    return None


def _behind_aside(read: Read, place: int) -> int | None:
    """Where "that" follows words between commas: "said, quoting a letter, that ..."."""
    tokens = read.tokens
    if place >= len(tokens) or tokens[place].text != ",":
        return None
    for other in range(place + 1, min(place + 14, len(tokens) - 2)):
        if tokens[other].text == "," and read.open_[other]:
            return other + 1 if tokens[other + 1].low == "that" else None
    return None


def _skip(read: Read, cue: Cue, place: int) -> int:
    """Past a time, a place, or the one who is spoken to."""
    tokens = read.tokens
    if place >= len(tokens) or not read.open_[place]:
        return place
    word = tokens[place].low
    if word in ADVERBS or word in TIMES:
        return place + 1
    if word in PREPOSITIONS and word not in ("than",):
        end = place + 1
        while end < len(tokens) and tokens[end].low in TIMES:
            end += 1
        return end if end > place + 1 else max(_short_phrase(read, place + 1), place + 1)
    if cue.lemma in ADDRESSED or word in NOUNS or (cue.lemma == "express" and word in NOUNS):
        return max(_short_phrase(read, place), place)
    return place


def _short_phrase(read: Read, low: int) -> int:
    """A noun phrase up to what can begin a clause."""
    end = phrase_end(read, low)
    for place in range(low + 1, end):
        if read.tokens[place].low in ("to", "that", "of") or is_finite(read.tokens[place].low):
            return place
    return end


def _opens(read: Read, cue: Cue, place: int) -> bool:
    """Whether what somebody says can begin at a place behind a verb."""
    tokens = read.tokens
    if place >= len(tokens) or not read.open_[place] or cue.lemma == "express":
        return _noun_opens(read, cue, place)
    word = tokens[place].low
    if word == "that":
        following = tokens[min(place + 1, len(tokens) - 1)]
        plain = following.low in DETERMINERS | PRONOUNS or following.capital
        return plain or _is_clause(read, place + 1)
    if word in QUESTIONS:
        return word not in ("when", "which", "who", "where") or cue.lemma in ("ask", "wonder")
    if word == "to":
        return cue.lemma in INFINITIVES and place + 1 < len(tokens) and tokens[place + 1].word
    if word == "of" and cue.lemma == "accuse":
        return True
    if cue.lemma in ("urge", "order", "instruct") and _to_follows(read, place):
        return True
    if word != "there" and word in PREPOSITIONS | CONJUNCTIONS | ADVERBS:
        return False
    if cue.lemma not in CLAUSES or cue.lemma in ("tell", "inform", "assure", "remind"):
        return (
            cue.lemma in ("tell", "inform", "assure", "remind")
            and place > cue.end
            and (_begins_clause(read, place) and _is_clause(read, place))
        )
    return _begins_clause(read, place) and _is_clause(read, place)


def _noun_opens(read: Read, cue: Cue, place: int) -> bool:
    """Whether "that" follows a noun for what is said: "expressed regret that"."""
    if cue.lemma != "express" or not 0 < place < len(read.tokens):
        return False
    return read.tokens[place].low == "that" and read.tokens[place - 1].low in NOUNS


def _to_follows(read: Read, place: int) -> bool:
    """Whether the one spoken to is told to do something: "urged both countries to avoid"."""
    end = phrase_end(read, place)
    tokens = read.tokens
    named = tokens[place].low in PRONOUNS | DETERMINERS
    return named and place < end < len(tokens) and tokens[end].low == "to"


def _begins_clause(read: Read, place: int) -> bool:
    token = read.tokens[place]
    return (
        token.low in DETERMINERS
        or token.low in PRONOUNS
        or token.low == "there"
        or token.capital
        or token.text[0].isdigit()
        or token.low.endswith("s")
        or token.word
    )


def _is_clause(read: Read, place: int) -> bool:
    """Whether a finite verb follows before the words are broken off."""
    tokens = read.tokens
    for other in range(place + 1, min(len(tokens), place + 25)):
        if not read.open_[other]:
            continue
        token = tokens[other]
        if token.low in ("that", "which", "who", "whose") or token.text in ",;:":
            return False
        verb = is_finite(token.low) and not token.capital
        if verb and tokens[other - 1].low not in _NO_VERB_AFTER:
            return True
    return False


_NO_VERB_AFTER = words("to of the a an his her their")


def depending(read: Read) -> list[Draft]:
    """Clauses behind a verb of saying."""
    drafts: list[Draft] = []
    tokens = read.tokens
    taken = -1
    for cue in read.cues:
        if cue.place < taken:
            continue
        begin = complement(read, cue)
        if begin is None:
            continue
        low, high = read.trim(begin, _end(read, cue, begin))
        if high - low < 2:
            continue
        who = subject_of(read, cue)
        if who is not None and tokens[who[0]].low in _NOBODY:
            continue
        if _is_no_speech(read, cue, begin, who is None):
            continue
        start, end = read.chars(low, high)
        speaker = read.chars(*who) if who else None
        where = read.chars(cue.place, cue.end)
        drafts.append(Draft(start, end, "indirect", speaker, where, cue.lemma, "after"))
        taken = high
    return drafts


_HELD = words("expect believe think estimate find understand forecast")


def _is_no_speech(read: Read, cue: Cue, begin: int, nobody: bool) -> bool:
    """Whether an infinitive says nothing: "is expected to rule", "asked not to be named"."""
    near = [token.low for token in read.tokens[begin : begin + 3]]
    if near[:1] != ["to"]:
        return False
    hidden = near[1:2] == ["be"] and near[2:] in (["named"], ["identified"], ["quoted"])
    return hidden or (cue.passive and nobody and cue.lemma in _HELD)


def _end(read: Read, cue: Cue, begin: int) -> int:
    """Where words that begin behind a verb end: before the next one who speaks."""
    tokens = read.tokens
    for other in read.cues:
        if other.place <= begin + 1 or other.passive:
            continue
        before = tokens[other.place - 1]
        apart = read.clause_start(other.place)
        if tokens[begin].low == "to" and begin < apart < other.place and other.form == "past":
            who = subject_of(read, other)
            if who is not None and who[0] >= apart and tokens[apart - 1].text == ",":
                return apart - 1  # "threatened to strike, the city threatened to sue"
        if other.form == "ing" and before.text == ",":
            return other.place - 1
        if before.low in ("and", "but") and other.form in ("past", "present"):
            return other.place - 1
        if before.low in ("he", "she", "they") and tokens[other.place - 2].text == ",":
            return other.place - 2
    for place in range(begin + 1, len(tokens)):
        if tokens[place].text == ";" and read.open_[place]:
            return place
        if not read.open_[place] or tokens[place].text != ",":
            continue
        following = [token.low for token in tokens[place + 1 : place + 10]]
        if following[:1] == ["but"] and not _SET_BACK & set(following):
            return place
    return len(tokens)


_SET_BACK = frozenset(("had", "would", "could", "should", "might"))


def behind(read: Read, taken: list[Draft]) -> list[Draft]:
    """Words that stand before the one who says them: "..., X said", "..., said X"."""
    drafts: list[Draft] = []
    tokens = read.tokens
    begin = 0
    for cue in read.cues:
        if cue.form in ("ing", "base") or complement(read, cue) is not None or cue.place < begin:
            continue
        if cue.passive and cue.lemma not in CLAUSES:
            continue  # "The plan, drafted by X, was rejected by Y"
        low = read.clause_start(cue.place)
        inverted = low == cue.place
        across = subject_of(read, cue) if inverted and low > 1 and read.open_[low - 1] else None
        if across is not None and begin < across[0] < low and tokens[across[0] - 1].text in _BREAKS:
            low, inverted = across[0], False
        comma = low > 0 and (tokens[low - 1].text in _BREAKS or not read.open_[low - 1])
        if not comma or low <= begin or not _closes(read, cue, inverted):
            continue
        who = subject_behind(read, cue.end) if inverted else subject_of(read, cue)
        if who is None:
            continue
        first, last = read.trim(begin, low)
        led = any(
            begin < one.place < low
            and tokens[one.place - 1].low != "had"
            and one.lemma in CLAUSES
            and (inner := complement(read, one)) is not None
            and tokens[inner].low != "to"
            for one in read.cues
        )
        if led or tokens[first].low == "asked" or tokens[who[0]].low in _NOBODY:
            continue
        goes_on = _goes_on(read, cue, inverted)
        if goes_on is not None and tokens[first].text not in _MARKS:
            first, last = read.trim(begin, len(tokens))
        if last <= first:
            continue
        quoted = all(token.depth or not token.word for token in tokens[first:last])
        if not quoted and not _sentence_like(read, first, last):
            continue
        start = tokens[first].start if quoted else read.chars(first, last)[0]
        end = tokens[last - 1].end
        where = read.chars(cue.place, cue.end)
        draft = Draft(start, end, "direct" if quoted else "indirect", read.chars(*who), where)
        draft.lemma, draft.rule = cue.lemma, "before"
        if not any(draft.crosses(other) for other in taken):
            drafts.append(draft)
        begin = max(cue.end, who[1])
    return drafts


_NOBODY = frozenset(("nobody", "none", "neither"))
_MARKS = frozenset("“‘\"«»„'")
_BREAKS = frozenset(',–—”’"»')


def _sentence_like(read: Read, low: int, high: int) -> bool:
    # "United" in a name is no verb.
    return any(
        (is_finite(read.tokens[place].low) and not (read.tokens[place].capital and place > low))
        or not read.open_[place]
        for place in range(low, high)
    )


def _closes(read: Read, cue: Cue, inverted: bool) -> bool:
    """Whether behind a verb there is no object, only who, when, where or to whom."""
    tokens = read.tokens
    place = cue.end
    if inverted:
        place = phrase_end(read, place)
        return place > cue.end
    for _ in range(6):
        if place >= len(tokens) or tokens[place].text in ".,;:!?–—" or not read.open_[place]:
            return True
        further = _skip(read, cue, place)
        if further == place and tokens[place].low in PREPOSITIONS:
            further = phrase_end(read, place + 1)
        if further == place:
            return False
        place = further
    return False


def _goes_on(read: Read, cue: Cue, inverted: bool) -> int | None:
    """Where the words go on behind the one who says them: "The vaccine, X said, is ready"."""
    tokens = read.tokens
    place = phrase_end(read, cue.end) if inverted else cue.end
    while place < len(tokens) and tokens[place].text != ",":
        if not read.open_[place]:
            return None
        place += 1
    if place + 1 >= len(tokens) or not read.open_[place + 1]:
        return None
    word = tokens[place + 1].low
    if word in ("adding", "and", "but", "who", "which", "as", "while", "because", "when", "after"):
        return None
    return place + 1 if _sentence_like(read, place + 1, len(tokens)) else None


def by_source(read: Read) -> list[Draft]:
    """Words with "according to X", and those that begin with "as X put it"."""
    tokens = read.tokens
    for place, token in enumerate(tokens[:-1]):
        if read.open_[place] and token.low == "according" and tokens[place + 1].low == "to":
            return _source(read, place, place + 2)
    if not tokens or tokens[0].low != "as":
        return []
    cue = next((one for one in read.cues if one.place < 14 and one.form == "past"), None)
    who = subject_of(read, cue) if cue is not None else None
    commas = [place for place, one in enumerate(tokens) if one.text == "," and read.open_[place]]
    if cue is None or who is None or not commas or not cue.place < commas[0] < len(tokens) - 2:
        return []
    low, high = read.trim(commas[0] + 1, len(tokens))
    start, end = read.chars(low, high)
    speaker = read.chars(max(who[0], 1), who[1])
    return [Draft(start, end, "indirect", speaker, read.chars(0, 1), cue.lemma, "source")]


def _source(read: Read, place: int, low: int) -> list[Draft]:
    tokens = read.tokens
    end = phrase_end(read, low)
    while end < len(tokens) - 1 and tokens[end].low in PREPOSITIONS and read.open_[end]:
        end = phrase_end(read, end + 1)
    if end == low:
        return []
    who = (low, end)
    beside = (
        place > 1
        and tokens[place - 1].text == ","
        and tokens[min(end, len(tokens) - 1)].text == ","
    )
    if beside and not _sentence_like(read, 0, place - 1):
        begin, stop = 0, len(tokens)  # "X, according to Y, would rather strike"
    elif place <= 1:
        comma = end
        while comma < len(tokens) and not (tokens[comma].text == "," and read.open_[comma]):
            comma += 1
        further = comma + 1
        inner = [p for p in range(further, len(tokens)) if tokens[p].text == "," and read.open_[p]]
        if inner and not _sentence_like(read, further, inner[0]):
            further = inner[0] + 1
        begin, stop = further, len(tokens)
    else:
        begin, stop = 0, place
    begin, stop = read.trim(begin, stop)
    if stop - begin < 2:
        return []
    start, finish = read.chars(begin, stop)
    quoted = all(token.depth or not token.word for token in tokens[begin:stop])
    kind: QuoteKind = "direct" if quoted else "indirect"
    draft = Draft(start, finish, kind, read.chars(*who), read.chars(place, place + 2), "", "source")
    if tokens[low].low in ("his", "her", "its", "their"):
        # "according to its own figures": they are those of whoever acts.
        acts = first_subject(read, begin, stop)
        draft.means = read.chars(*acts) if acts is not None else None
    return [draft]


def addressee_of(read: Read, cue: Cue) -> tuple[int, int] | None:
    """To whom something is said: "told the newspaper", "said to the crowd"."""
    tokens = read.tokens
    place = cue.end
    if (
        place < len(tokens) - 1
        and tokens[place].low == "to"
        and cue.lemma in ("say", "write", "speak-of")
    ):
        place += 1
    elif cue.lemma not in ("tell", "inform", "assure", "remind", "warn"):
        return None
    if place >= len(tokens) or tokens[place].low in ("that", "of", "to"):
        return None
    end = _short_phrase(read, place)
    return (place, end) if end > place else None
