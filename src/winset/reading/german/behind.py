"""Words that stand before the one who says them: "..., sagte X", "..., so X"."""

from __future__ import annotations

from winset.reading.drafts import Draft
from winset.reading.german.clauses import mood
from winset.reading.german.cues import Cue
from winset.reading.german.people import is_agent
from winset.reading.german.phrases import subject_after
from winset.reading.german.rules import content_after
from winset.reading.german.sayings import HOLDS, SAYS
from winset.reading.german.subjects import phrase_before, source_of, subject_of
from winset.reading.german.taken import Read, is_quoted, trim
from winset.reading.wordlists import words

_SAYS = frozenset(word.replace("|", "") for word in SAYS)
_HOLDS = frozenset(word.replace("|", "") for word in HOLDS)

__all__ = ["before_cue"]

_VAGUE = words(
    """drohen fordern anbieten entscheiden verfügen finden bewerten einschätzen rechnen
    nennen sehen rügen verdächtigen bestimmen schließen halten versprechen bekennen
    veröffentlichen erwarten zitieren verlangen vertreten hervorgehen ergeben
    beschließen ermitteln"""
)


def before_cue(read: Read) -> list[Draft]:
    """Words that stand before their cue: "..., sagte X", "..., so X", "..., wie X sagte"."""
    drafts: list[Draft] = []
    begin = 0
    for index, part in enumerate(read.parts):
        if index == 0 or begin >= index or part.before not in (",", "–", "-"):
            continue
        named = _named_by_so(read, index) or _named_by_verb(read, begin, index)
        if named is None:
            continue
        low, high = trim(read, *_stretch(read, begin, index))
        begin = index + 1
        quoted = all(token.depth or not token.word for token in read.tokens[low:high])
        if not quoted and _goes_on(read, index):
            _, high = trim(read, low, len(read.tokens))
            begin = len(read.parts)
        if high <= low:
            continue
        if all(token.depth or not token.word for token in read.tokens[low:high]):
            named.start, named.end = read.tokens[low].start, read.tokens[high - 1].end
            named.kind = "direct"
        elif (
            read.tokens[part.low].low == "wie"
            and not mood(read.tokens, low, high, read.open_)
            and named.lemma not in _SAYS
        ):
            continue
        else:
            named.start, named.end = read.chars(low, high)
        drafts.append(named)
    return drafts


def _named_by_so(read: Read, index: int) -> Draft | None:
    """Who "so" names, as a draft whose words are not known yet."""
    part, tokens = read.parts[index], read.tokens
    first = part.low
    if tokens[first].low != "so" or _cue_of(read, index) is not None:
        return None
    if tokens[min(first + 1, part.high - 1)].low in _NO_NAME:
        return None
    found = subject_after(tokens, first + 1, part.high)
    if found is None or found[0] > first + 4:
        return None
    if part.verb is not None and part.verb != first:
        return None
    where = (tokens[first].start, tokens[first].end)
    return Draft(0, 0, "indirect", read.chars(*found), where, "", "before")


_NO_NAME = words("dass daß etwa lange viel wie")


def _cue_of(read: Read, index: int) -> Cue | None:
    """The verb of saying that a part begins with, or that "wie" and "so" introduce."""
    part = read.parts[index]
    head = read.tokens[part.low].low
    loose = head in ("wie", "so") and not _is_aside(read, index)
    last = index
    if head == "wie" and loose and part.sort == "phrase":
        # "wie Lund, Chef der Werft, betont": the name may be described before its verb.
        named = [one.text for one in read.tokens[part.low + 1 : part.high] if one.word]
        while is_agent(named) and last + 1 < len(read.parts) and last < index + 3:
            last += 1
    return next(
        (
            cue
            for cue in read.cues
            if index <= cue.part <= last and cue.sort == "verb" and (cue.verb == part.low or loose)
        ),
        None,
    )


def _is_aside(read: Read, index: int) -> bool:
    """Whether "so" or "wie" leads no source: "so dass ...", "so wurde er geschlossen"."""
    part, tokens = read.parts[index], read.tokens
    follower = tokens[min(part.low + 1, part.high - 1)].low
    verbs = [cue for cue in read.cues if cue.part == index and cue.sort == "verb"]
    if tokens[part.low].low == "so":
        return follower in ("dass", "daß") or any(
            cue.passive and cue.lemma in _VAGUE for cue in verbs
        )
    return any(cue.lemma == "nennen" for cue in verbs)


def _named_by_verb(read: Read, begin: int, index: int) -> Draft | None:
    """Who "sagte X" or "wie X sagte" names, as a draft whose words are not known yet."""
    part, tokens = read.parts[index], read.tokens
    cue = _cue_of(read, index)
    if cue is None:
        return None
    if cue.verb == part.low:
        if cue.lemma not in _SAYS and cue.lemma not in _HOLDS and cue.lemma != "heißen":
            return None
        if phrase_before(read, index):
            return None
        quoted = is_quoted(read, read.parts[index - 1])
        if not quoted and not _can_precede(read, begin, index, cue):
            return None
    who = source_of(read, index, True) if cue.lemma == "heißen" else subject_of(read, cue)
    if cue.part > index:
        who = subject_after(tokens, part.low + 1, part.high)
    if cue.lemma in _OF_THINGS and (who is None or not is_agent(_named(read, who))):
        return None  # "begrüßte das, schließt eine Ausnahme aber aus"
    place = tokens[cue.place]
    return Draft(
        0,
        0,
        "indirect",
        read.chars(*who) if who else None,
        (place.start, place.end),
        cue.lemma,
        "before",
    )


_OF_THINGS = words("ausschließen ablehnen zurückweisen ankündigen einräumen fordern verlangen")
"""Verbs of saying behind which what is said of stands as well as who says it."""


def _named(read: Read, who: tuple[int, int]) -> list[str]:
    return [one.text for one in read.tokens[who[0] : who[1]] if one.word]


def _can_precede(read: Read, begin: int, index: int, cue: Cue) -> bool:
    """Whether words without quotation marks before a verb can be what is said."""
    follow = content_after(read, cue)
    if follow is not None and read.tokens[read.parts[follow].low].low in ("dass", "daß"):
        return False
    if all(one.sort != "main" for one in read.parts[begin:index]):
        return False
    lead = read.parts[begin]
    tone = any(mood(read.tokens, one.low, one.high, read.open_) for one in read.parts[begin:index])
    return tone or (lead.sort not in ("sub", "question") and cue.lemma not in _VAGUE)


def _stretch(read: Read, begin: int, index: int) -> tuple[int, int]:
    """The tokens of the words before part ``index``; a quotation behind a colon stands alone."""
    start = begin
    if is_quoted(read, read.parts[index - 1]):
        back = index - 1
        while (
            back > begin
            and is_quoted(read, read.parts[back - 1])
            and read.parts[back].before != ":"
        ):
            back -= 1
        if read.parts[back].before == ":":
            start = back
    return read.parts[start].low, read.parts[index - 1].high


def _goes_on(read: Read, index: int) -> bool:
    """Whether the words go on behind the one who says them: "Er sei, so X, bereit"."""
    if index + 1 >= len(read.parts) or read.parts[index + 1].before not in (",", "–", "-"):
        return False
    lead, part = read.parts[index - 1], read.parts[index + 1]
    if lead.verb is not None and lead.sort == "main" and lead.verb == lead.high - 1:
        return True  # "Er könne, so Holm, nicht kommen"
    word = read.tokens[part.low].low
    if word in ("und", "sowie", "aber", "der", "die", "das") and part.sort in ("relative", "main"):
        return False
    noun = is_agent([one.text for one in read.tokens[part.low : part.high] if one.word])
    if part.sort == "relative" or (part.sort == "phrase" and noun):
        return False
    return not any(one.part == index + 1 and one.sort == "verb" for one in read.cues)
