"""German phrases that name a source: "laut ...", "nach Angaben ...", "... zufolge", "demnach"."""

from __future__ import annotations

from winset.reading.drafts import Draft
from winset.reading.german.clauses import first_place, mood
from winset.reading.german.closed import ADVERBS
from winset.reading.german.morphology import is_finite
from winset.reading.german.people import is_agent
from winset.reading.german.phrases import noun_phrase
from winset.reading.german.sayings import is_source
from winset.reading.german.subjects import phrase_start
from winset.reading.german.taken import Read, is_quoted, trim
from winset.reading.wordlists import words

__all__ = ["by_source"]

_BACK = words("demnach danach demzufolge")


def _phrase(read: Read, place: int) -> tuple[int, int, int, int] | None:
    """Phrase and speaker (tokens) of a source named at ``place``: low, high, from, to."""
    tokens = read.tokens
    low = tokens[place].low
    if low in ("laut", "gemäß"):
        end = noun_phrase(tokens, place + 1, len(tokens))
        near = [token.text for token in tokens[place + 1 : end] if token.capital]
        fits = low == "laut" or is_agent(near) or any(map(is_source, near))
        return (place, end, place + 1, end) if end > place + 1 and fits else None
    if low == "zufolge" or (low == "folge" and place and tokens[place - 1].low == "zu"):
        end = place if low == "zufolge" else place - 1
        begin = phrase_start(read, end)
        return (begin, place + 1, begin, end) if begin < end else None
    behind = place > 1 and tokens[place - 1].text in _BEFORE_NACH
    if low == "nach" and behind and tokens[place - 2].low in _OWNERS:
        return place - 2, place + 1, place - 2, place
    if low == "nach" and place and place + 1 < len(tokens) and is_finite(tokens[place + 1].low):
        begin = phrase_start(read, place)
        if begin < place and is_source(tokens[place - 1].text):
            return begin, place + 1, begin, place
    if low in ("nach", "aus"):
        return _phrase_with_noun(read, place)
    return None


def _phrase_with_noun(read: Read, place: int) -> tuple[int, int, int, int] | None:
    """A source with "nach" or "aus": only with a noun for what is said."""
    tokens = read.tokens
    begin = place + 1
    while begin < len(tokens) and tokens[begin].low in ADVERBS and not tokens[begin].capital:
        begin += 1
    end = noun_phrase(tokens, begin, len(tokens))
    if end == begin:
        return None
    near = [token.text for token in tokens[begin : min(end, begin + 9)]]
    own = next((i for i, word in enumerate(near) if i and is_source(word)), 0)
    if own and any(word.startswith("eigene") for word in near[:own]):
        end = begin + own + 1  # "nach eigenen Angaben Mitglied der Partei"
    if tokens[place].low == "aus":
        fits = any(word == "Kreisen" or word.lower().endswith("sicht") for word in near)
    else:
        nouns = [word for word in near if word[0].isupper()]
        fits = any(is_source(word) for word in nouns[:3]) and not _AFTERWARDS & set(nouns)
    return (place, end, place + 1, end) if fits else None


_BEFORE_NACH = words("Meinung Ansicht Auffassung Einschätzung Überzeugung Vernehmen")
_OWNERS = words("seiner ihrer deren dessen dem unserer allgemeiner")
_AFTERWARDS = words(
    """Urteil Beschluss Resolution Nachricht Ende Abschluss Beginn Veröffentlichung
    Bekanntwerden Auswertung"""
)


def by_source(read: Read) -> list[Draft]:
    """Sentences and clauses that name their source in a phrase."""
    drafts: list[Draft] = []
    tokens = read.tokens
    start = first_place(tokens, 0, len(tokens))
    for place, token in enumerate(tokens):
        begins = place <= start or (place and tokens[place - 1].text in ":–-")
        if not read.open_[place] or (token.capital and not begins):
            continue
        if token.low in _BACK or token.low == "wonach":
            draft = _back(read, place)
        else:
            phrase = _phrase(read, place)
            draft = _around_phrase(read, phrase) if phrase is not None else None
        if draft is not None and not any(draft.crosses(other) for other in drafts):
            drafts.append(draft)
    return drafts


def _back(read: Read, place: int) -> Draft | None:
    """A sentence with "demnach" or "wonach": what the one before it reported."""
    tokens = read.tokens
    if place + 2 >= len(tokens):
        return None
    word = tokens[place].low
    if word == "danach" and tokens[place + 1].low not in _SUBJUNCTIVES:
        return None
    low = place + 1
    if place > first_place(tokens, 0, len(tokens)) and word != "wonach":
        if word != "demnach":
            return None
        low = 0
    _, high = trim(read, low, len(tokens))
    start, end = read.chars(low, high)
    where = read.chars(place, place + 1)
    begin = phrase_start(read, place - 1) if word == "wonach" else place
    if begin < place - 1:
        who = read.chars(begin, place - 1)
        return Draft(start, end, "indirect", who, where, word, "source")
    return Draft(start, end, "indirect", where, where, word, "back")


_SUBJUNCTIVES = words("sollen soll sei seien habe hätten")


def _around_phrase(read: Read, phrase: tuple[int, int, int, int]) -> Draft | None:
    """What is said by the source: its clause, from the phrase on where that comes first."""
    tokens = read.tokens
    low, high, who_from, who_to = phrase
    index = next((i for i, part in enumerate(read.parts) if part.low <= low < part.high), None)
    if index is None:
        return None
    part = read.parts[index]
    if _is_beside_speech(read, index) or any(
        cue.part == index and cue.lemma in ("verlauten", "hören") for cue in read.cues
    ):
        return None
    inner = part.sort in ("sub", "relative", "question", "infinitive") and index > 0
    if inner:
        begin = part.low
    elif low <= first_place(tokens, part.low, part.high):
        begin = _behind(read, high)
    else:
        begin = read.parts[_clause_start(read, index)].low
    end = _clause_end(read, index, begin, inner)
    if begin + 1 < end and tokens[begin].low in ("und", "aber", "denn"):
        begin += 1
    while end > begin and tokens[end - 1].text in ".!?" and not tokens[end - 1].depth:
        end -= 1
    if end - begin < 2:
        return None
    start, finish = read.chars(begin, end)
    cue = read.chars(low, low + 1)
    speaker = read.chars(who_from, who_to)
    return Draft(start, finish, "indirect", speaker, cue, tokens[low].low, "source")


def _is_beside_speech(read: Read, index: int) -> bool:
    """Whether a source only says where somebody is quoted: "„...“, sagte X laut der Zeitung"."""
    part = read.parts[index]
    says = any(
        cue.part == index and cue.sort == "verb" and cue.place == part.verb for cue in read.cues
    )
    behind = index > 0 and part.verb == part.low and is_quoted(read, read.parts[index - 1])
    return says and behind


def _behind(read: Read, high: int) -> int:
    """Where the words begin behind a phrase at the head of a clause."""
    begin = high
    while begin < len(read.tokens) and read.tokens[begin].text in ",–-":
        begin += 1
    for later, one in enumerate(read.parts[:-1]):
        if one.low == begin and one.sort == "relative":
            return read.parts[later + 1].low
    return begin


def _clause_end(read: Read, index: int, begin: int, inner: bool) -> int:
    """Where the clause of part ``index`` ends: before a colon, or where others begin to speak."""
    tokens = read.tokens
    for later in range(index + 1, len(read.parts)):
        one = read.parts[later]
        if one.low <= begin:
            continue
        if one.before in ":;" or (inner and one.sort in ("main", "phrase")):
            return one.low - 1
        told = one.sort == "main" and any(
            cue.part == later and cue.sort == "verb" and cue.place == one.verb for cue in read.cues
        )
        if (
            told
            and one.verb != first_place(tokens, one.low, one.high)
            and not mood(tokens, one.low, one.high, read.open_)
        ):
            return one.low - 1
    return len(tokens)


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
