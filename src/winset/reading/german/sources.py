"""German phrases that name a source: "laut ...", "nach Angaben ...", "... zufolge", "demnach"."""

from __future__ import annotations

from winset.reading.german.clauses import first_place, mood
from winset.reading.german.closed import ADVERBS
from winset.reading.german.drafts import Draft
from winset.reading.german.morphology import analyse, is_finite
from winset.reading.german.phrases import noun_phrase
from winset.reading.german.sayings import is_source
from winset.reading.german.taken import Read
from winset.reading.wordlists import words

__all__ = ["by_source"]

_BACK = words("demnach danach demzufolge")


def _phrase(read: Read, place: int) -> tuple[int, int, int, int] | None:
    """Phrase and speaker (tokens) of a source named at ``place``: low, high, from, to."""
    tokens = read.tokens
    count = len(tokens)
    low = tokens[place].low
    if low in ("laut", "gemäß"):
        if place + 1 >= count:
            return None
        end = noun_phrase(tokens, place + 1, count)
        if end == place + 1:
            return None
        return place, end, place + 1, end
    if low == "zufolge" or (low == "folge" and place and tokens[place - 1].low == "zu"):
        end = place if low == "zufolge" else place - 1
        begin = _before_zufolge(read, end)
        return (begin, place + 1, begin, end) if begin < end else None
    if low in ("nach", "aus", "unter") and place + 1 < count:
        if low == "unter" and tokens[place + 1].low != "berufung":
            return None
        begin = place + 1
        while begin < count and tokens[begin].low in ADVERBS and not tokens[begin].capital:
            begin += 1
        end = noun_phrase(tokens, begin, count)
        if end == begin:
            return None
        words = [token.text for token in tokens[begin : min(end, begin + 9)]]
        if low == "aus":
            if not any(word in ("Sicht", "Kreisen") or word.endswith("sicht") for word in words):
                return None
        elif low == "unter":
            return None
        else:
            nouns = [word for word in words if word[0].isupper()]
            if not nouns or not any(is_source(word) for word in nouns[:3]):
                return None
            if any(
                word
                in (
                    "Ende",
                    "Abschluss",
                    "Beginn",
                    "Veröffentlichung",
                    "Bekanntwerden",
                    "Auswertung",
                )
                for word in nouns
            ):
                return None
        return place, end, place + 1, end
    return None


def _before_zufolge(read: Read, end: int) -> int:
    """Where the noun phrase before "zufolge" begins."""
    tokens = read.tokens
    begin = end
    for place in range(end - 1, max(-1, end - 16), -1):
        token = tokens[place]
        if token.text in ",;:" or (is_finite(token.low) and not token.capital):
            break
        if noun_phrase(tokens, place, end) == end:
            begin = place
    return begin


def by_source(read: Read, used: list[Draft]) -> list[Draft]:
    """Sentences and clauses that name their source in a phrase."""
    drafts: list[Draft] = []
    tokens = read.tokens
    for place, token in enumerate(tokens):
        if not read.open_[place] or (token.capital and place > first_place(tokens, 0, len(tokens))):
            if not (token.capital and place and tokens[place - 1].text in ":–-"):
                continue
        if token.low in _BACK or token.low == "wonach":
            found = _back(read, place)
            if found is not None:
                drafts.append(found)
            continue
        phrase = _phrase(read, place)
        if phrase is None:
            continue
        draft = _around_phrase(read, phrase)
        if draft is not None and not any(_cross(draft, other) for other in drafts):
            drafts.append(draft)
    return drafts


def _cross(one: Draft, other: Draft) -> bool:
    return one.start < other.end and other.start < one.end


def _back(read: Read, place: int) -> Draft | None:
    """A sentence that begins with "demnach": what the one before it reported."""
    tokens = read.tokens
    if place + 2 >= len(tokens):
        return None
    word = tokens[place].low
    if word == "danach" and read.tokens[place + 1].low not in (
        "sollen",
        "soll",
        "sei",
        "seien",
        "habe",
        "hätten",
    ):
        return None
    if place > first_place(tokens, 0, len(tokens)) and word != "wonach":
        if word != "demnach":
            return None
        low, high = 0, len(tokens)
        while high > 2 and tokens[high - 1].text in ".!?":
            high -= 1
        start, end = read.chars(low, high)
        where = read.chars(place, place + 1)
        return Draft(start, end, "indirect", where, where, word, "back")
    high = len(tokens)
    while high > place + 2 and tokens[high - 1].text in ".!?":
        high -= 1
    start, end = read.chars(place + 1, high)
    speaker = read.chars(place, place + 1)
    return Draft(start, end, "indirect", speaker, speaker, word, "back")


def _around_phrase(read: Read, phrase: tuple[int, int, int, int]) -> Draft | None:
    """What is said by the source: its clause, from the phrase on where that comes first."""
    tokens = read.tokens
    low, high, who_from, who_to = phrase
    index = next((i for i, part in enumerate(read.parts) if part.low <= low < part.high), None)
    if index is None:
        return None
    part = read.parts[index]
    begin = part.low
    end = len(tokens)
    first = first_place(tokens, part.low, part.high)
    inner = part.sort in ("sub", "relative", "question", "infinitive") and index > 0
    if low <= first and not inner:
        begin = high
        while begin < end and tokens[begin].text in ",–-":
            begin += 1
        for later, one in enumerate(read.parts):
            if one.low == begin and one.sort == "relative" and later + 1 < len(read.parts):
                begin = read.parts[later + 1].low
    elif not inner:
        begin = read.parts[_clause_start(read, index)].low
    for later in range(index + 1, len(read.parts)):
        one = read.parts[later]
        if one.low <= begin:
            continue
        other = any(
            cue.part == later and cue.sort == "verb" and cue.place == one.verb for cue in read.cues
        )
        if (
            other
            and one.sort == "main"
            and one.verb != first_place(tokens, one.low, one.high)
            and not mood(tokens, one.low, one.high, read.open_)
        ):
            end = one.low - 1
            break
        if one.before in ":;" or (inner and one.sort in ("main", "phrase")):
            end = one.low - 1
            break
    if begin < end and tokens[begin].low in ("und", "aber", "denn") and begin + 1 < end:
        begin += 1
    stop = end
    while stop > begin and tokens[stop - 1].text in ".!?" and not tokens[stop - 1].depth:
        stop -= 1
    if stop - begin < 2:
        return None
    start, finish = read.chars(begin, stop)
    return Draft(
        start,
        finish,
        "indirect",
        read.chars(who_from, who_to),
        read.chars(low, low + 1),
        tokens[low].low,
        "source",
    )


def _clause_start(read: Read, index: int) -> int:
    """The part in which the clause of part ``index`` begins."""
    tokens, parts = read.tokens, read.parts
    begin = index
    complete = parts[index].sort == "main" and parts[index].verb != first_place(
        tokens, parts[index].low, parts[index].high
    )
    while begin > 0:
        if parts[begin].before in ";:":
            break
        earlier = parts[begin - 1]
        if earlier.sort == "main":
            if complete:
                break
            complete = True
        begin -= 1
    return begin


def has_verb(read: Read, low: int, high: int) -> bool:
    """Whether any word between two places is a form of a verb."""
    return any(analyse(token.low) for token in read.tokens[low:high])
