"""Who does what a German verb says: its subject, or who is named in its place."""

from __future__ import annotations

from winset.reading.german.clauses import Part, first_place
from winset.reading.german.closed import RELATIVES
from winset.reading.german.cues import Cue
from winset.reading.german.morphology import is_finite
from winset.reading.german.people import is_agent
from winset.reading.german.phrases import is_feminine, noun_phrase, subject_after, subject_before
from winset.reading.german.sayings import is_source
from winset.reading.german.taken import Read, is_quoted, is_subjunctive
from winset.reading.wordlists import words

__all__ = [
    "addressee_of",
    "around",
    "as_told",
    "comes_from",
    "phrase_before",
    "phrase_start",
    "source_of",
    "subject_of",
    "view_of",
]


def subject_of(read: Read, cue: Cue) -> tuple[int, int] | None:
    """The tokens of the subject of a cue's verb, or of who does it in the passive."""
    part = read.parts[cue.part]
    if cue.lemma in ("heißen", "stehen", "lauten", "verlauten", "hören"):
        return source_of(read, cue.part, cue.lemma != "lauten")
    quoted = _cited(read, cue) if cue.lemma == "zitieren" and not cue.passive else None
    if quoted is not None:
        return quoted
    head = as_told(read, cue)
    if head is not None and not cue.passive:
        high = read.parts[0].high if cue.part else part.high
        return subject_after(read.tokens, head + 1, high) or source_of(read, cue.part, True)
    owner = _owner(read, cue) if cue.sort == "noun" else None
    if owner is not None:
        return owner
    if cue.sort == "noun" and (told := _beside_noun(read, cue)) is not None:
        return told
    if cue.passive and cue.lemma != "zitieren":
        return _agent(read, part) or source_of(read, cue.part, False)
    if part.sort in ("sub", "question", "relative"):
        return _verb_last(read, part)
    if part.sort == "infinitive":
        return _governing(read, cue.part)
    verb = cue.verb
    if part.verb is not None and part.verb < verb and cue.sort == "verb":
        verb = part.verb
    back = cue.part
    while back > 0 and not read.parts[back].low <= verb < read.parts[back].high:
        back -= 1
    return around(read, read.parts[back], back, verb)


def _cited(read: Read, cue: Cue) -> tuple[int, int] | None:
    """Whom somebody cites: "Die Zeitung zitiert Lund mit den Worten"."""
    part, tokens = read.parts[cue.part], read.tokens
    first = first_place(tokens, part.low, part.high)
    low = cue.verb + 1
    if part.sort != "main" or cue.verb == first or not subject_before(tokens, first, cue.verb):
        return None
    end = noun_phrase(tokens, low, part.high)
    words = [token.text for token in tokens[low:end] if token.word]
    return (low, end) if end > low and tokens[low].text not in '„"»“' and is_agent(words) else None


def _beside_noun(read: Read, cue: Cue) -> tuple[int, int] | None:
    """Who speaks where a noun is no subject: "Im Bericht heißt es", "trat ... mit den Worten"."""
    tokens, part = read.tokens, read.parts[cue.part]
    rest = {token.low for token in tokens[cue.place : part.high]}
    if rest & {"heißt", "hieß"} or ("hervor" in rest and rest & {"geht", "ging"}):
        return source_of(read, cue.part, True)
    lead = [token.low for token in tokens[max(part.low, cue.place - 2) : cue.place]]
    if part.sort != "phrase" or lead[:1] != ["mit"]:
        return None
    for back in range(cue.part - 1, -1, -1):
        earlier = read.parts[back]
        verb = earlier.verb if earlier.sort == "main" else None
        if verb is not None and not is_subjunctive(tokens, verb):
            return around(read, earlier, back, verb)
    return None


def _verb_last(read: Read, part: Part) -> tuple[int, int] | None:
    """The subject of a clause with its verb at the end."""
    tokens = read.tokens
    first = first_place(tokens, part.low, part.high)
    if part.sort == "relative":
        if tokens[first].low in ("der", "die", "das", "welche", "welcher"):
            return first, first + 1
        if tokens[first].low not in RELATIVES:
            return subject_after(tokens, first + 2, part.high)
    return subject_after(tokens, first + 1, part.high)


def _governing(read: Read, index: int) -> tuple[int, int] | None:
    """The subject of the main clause before an infinitive."""
    for earlier in range(index - 1, -1, -1):
        part = read.parts[earlier]
        if part.verb is not None and part.sort == "main":
            return around(read, part, earlier, part.verb)
    return None


def around(read: Read, part: Part, index: int, verb: int) -> tuple[int, int] | None:
    """The subject before or after a verb in second place."""
    tokens = read.tokens
    first = first_place(tokens, part.low, part.high)
    second = verb > first + 1 and tokens[verb - 1].low in ("und", "sowie", "aber", "oder")
    if second and part.verb is not None and first <= part.verb < verb:
        return around(read, part, index, part.verb)
    if verb > first:
        before = subject_before(tokens, first, verb)
        after = subject_after(tokens, verb + 1, part.high)
        if before is None or (after is not None and _comes_second(read, before, after, verb)):
            return after
        return before
    linked = first > part.low
    after = subject_after(tokens, verb + 1, part.high)
    opener = _opening_phrase(read, index)
    if opener is not None and (linked or after is None or phrase_before(read, index)):
        return opener
    return after


def _comes_second(read: Read, before: tuple[int, int], after: tuple[int, int], verb: int) -> bool:
    """Whether the subject stands behind its verb: "Die Kritik der Wirte nannte Wolf überzogen"."""
    tokens = read.tokens
    lead = tokens[after[0]]
    if after[0] != verb + 1 or not (lead.capital or lead.low == "der"):
        return False
    first, second = (
        [token.text for token in tokens[low:high] if token.word] for low, high in (before, after)
    )
    link = next((i for i, word in enumerate(first) if i and word in ("der", "des")), len(first))
    if lead.low == "der" and is_feminine(second[-1]):
        return False  # "der Opposition" is a dative
    return not is_agent(first[:link]) and is_agent(second)


def view_of(read: Read) -> tuple[int, int] | None:
    """Whose view a sentence gives that begins with "Für X ist ..."."""
    tokens = read.tokens
    first = first_place(tokens, 0, len(tokens))
    if tokens[first].low != "für":
        return None
    end = noun_phrase(tokens, first + 1, len(tokens))
    if end == first + 1 or end >= len(tokens) or tokens[end].low not in _SEEMS:
        return None
    words = [token.text for token in tokens[first + 1 : end] if token.word]
    named = sum(word[0].isupper() for word in words) > 2
    return (first + 1, end) if named or is_agent(words) else None


_SEEMS = words("ist sind war waren sei seien bleibt bleibe wäre")


def phrase_start(read: Read, end: int) -> int:
    """Where the noun phrase begins that ends at token ``end``; ``end`` where none does."""
    tokens = read.tokens
    begin = end
    for place in range(end - 1, max(-1, end - 16), -1):
        token = tokens[place]
        if token.text in ",;:" or (is_finite(token.low) and not token.capital):
            break
        if noun_phrase(tokens, place, end) == end:
            begin = place
    return begin


def phrase_before(read: Read, index: int) -> bool:
    """Whether the parts before are a noun phrase with what describes it, waiting for its verb."""
    earlier = index - 1
    while earlier >= 0 and read.parts[earlier].sort in ("relative", "phrase"):
        if is_quoted(read, read.parts[earlier]):
            return False
        earlier -= 1
    if earlier + 1 == index:
        return False
    head = read.parts[earlier + 1]
    return head.sort == "phrase" and subject_before(read.tokens, head.low, head.high) is not None


def _opening_phrase(read: Read, index: int) -> tuple[int, int] | None:
    """The subject that an earlier part begins with, for a verb that stands first in its own."""
    for earlier in range(index - 1, -1, -1):
        part = read.parts[earlier]
        if is_quoted(read, part):
            return None
        if part.sort == "phrase":
            found = subject_before(read.tokens, part.low, part.high)
            if found is not None and (earlier == 0 or read.parts[earlier - 1].sort != "phrase"):
                return found
        elif part.sort == "main" and part.verb is not None:
            return around(read, part, earlier, part.verb)
    return None


def _agent(read: Read, part: Part) -> tuple[int, int] | None:
    """Who does it in a passive clause: "von ...", "durch ..."."""
    tokens = read.tokens
    for place in range(part.low, part.high - 1):
        if read.open_[place] and tokens[place].low in ("von", "vom", "durch", "seitens"):
            found = subject_after(tokens, place + 1, part.high)
            start = place + 1
            end = noun_phrase(tokens, start, part.high)
            if end > start and not tokens[start].text[0].isdigit():
                return start, end
            if found is not None and found[0] == start:
                return found
    return None


def comes_from(read: Read, part: Part) -> tuple[int, int] | None:
    """Who is named behind "kommt von": "Kritik kam auch vom Verein"."""
    tokens = read.tokens
    if part.verb is None or tokens[part.verb].low not in _COMES:
        return None
    if not _VIEWS & {token.text for token in tokens[part.low : part.high]}:
        return None
    for place in range(part.verb + 1, part.high - 1):
        if tokens[place].low in ("von", "vom", "seitens") and read.open_[place]:
            end = noun_phrase(tokens, place + 1, part.high)
            words = [token.text for token in tokens[place + 1 : end] if token.word]
            return (place + 1, end) if is_agent(words) else None
    return None


_COMES = words("kommt kam kommen kamen")
_VIEWS = words(
    """Kritik Lob Ablehnung Zustimmung Widerspruch Protest Proteste Unterstützung Bedenken Warnung
    Warnungen Forderung Forderungen Einwand Einwände Zuspruch Skepsis Widerstand Vorwürfe"""
)


def _comes_from(read: Read, cue: Cue, part: Part) -> tuple[int, int] | None:
    """Where words come from: "Aus Moskau kam die Forderung", "Von X liegt die Äußerung vor"."""
    tokens = read.tokens
    first = first_place(tokens, part.low, part.high)
    if part.verb is None:
        return None
    passive = tokens[part.verb].low in ("wurde", "wurden", "wird", "werden")
    if tokens[first].low == "in" and part.verb < cue.place and passive:
        return first + 1, first + 2
    if tokens[first].low not in ("von", "vom", "aus", "seitens"):
        return None
    if not first < part.verb < cue.place:
        return None
    end = noun_phrase(tokens, first + 1, part.verb)
    return (first + 1, end) if end > first + 1 else None


def as_told(read: Read, cue: Cue) -> int | None:
    """The place of "wie" at the head of a sentence, if the cue closes its clause."""
    tokens = read.tokens
    first = first_place(tokens, 0, len(tokens))
    if tokens[first].low != "wie":
        return None
    for index in range(cue.part + 1):
        part = read.parts[index]
        if index and part.sort not in ("phrase", "relative") and index != cue.part:
            return None
    return first


def source_of(read: Read, index: int, any_noun: bool) -> tuple[int, int] | None:
    """Where "es hieß" says that it stands: "in einer Mitteilung", "aus Kreisen", "von Seiten"."""
    tokens = read.tokens
    for back in (index, *range(index - 1, -1, -1)):
        part = read.parts[back]
        if part.sort in ("sub", "question") and back != index:
            break
        for place in range(part.low, part.high - 1):
            if tokens[place].low in _PLACES and read.open_[place]:
                end = noun_phrase(tokens, place + 1, part.high)
                words = [token.text for token in tokens[place + 1 : end] if token.capital]
                if end > place + 1 and (any_noun or any(is_source(word) for word in words)):
                    return place + 1, end
        if part.before == ":":
            break
    return None


_PLACES = words("in im aus von vom bei beim seitens auf nach")


def _owner(read: Read, cue: Cue) -> tuple[int, int] | None:
    """Whose a noun for what is said is: "der Vorwurf der Opposition", "Trumps Forderung"."""
    tokens, part = read.tokens, read.parts[cue.part]
    after = cue.place + 1
    if after < part.high:
        word = tokens[after].low
        if (
            word in ("der", "des", "eines", "einer", "dieser", "dieses", "mehrerer")
            or tokens[after].capital
        ):
            end = noun_phrase(tokens, after, part.high)
            if end > after:
                return after, end
        if word in ("von", "vom", "seitens", "aus"):
            end = noun_phrase(tokens, after + 1, part.high)
            if end > after + 1:
                return after + 1, end
    source = _comes_from(read, cue, part) or comes_from(read, part)
    if source is not None:
        return source
    before = tokens[cue.place - 1] if cue.place > part.low else None
    if (
        before is not None
        and before.capital
        and before.low.endswith("s")
        and before.word
        and before.low not in ("das", "des", "als")
    ):
        return cue.place - 1, cue.place
    return None


def addressee_of(read: Read, index: int, who: tuple[int, int] | None) -> tuple[int, int] | None:
    """To whom something is said: "gegenüber X", "im Gespräch mit X", "sagte er der Zeitung"."""
    tokens, part = read.tokens, read.parts[index]
    for place in range(part.low, part.high - 1):
        low = tokens[place].low
        lead = [token.low for token in tokens[max(part.low, place - 2) : place]]
        talks = low == "mit" and lead in (["im", "gespräch"], ["im", "interview"])
        if not read.open_[place] or not (low == "gegenüber" or talks):
            continue
        end = noun_phrase(tokens, place + 1, part.high)
        if end > place + 1:
            return place + 1, end
    if who is not None and part.low <= who[0] < part.high and who[1] < part.high - 1:
        place = who[1]
        if tokens[place].low in ("dem", "der", "ihm", "ihr", "ihnen"):
            end = noun_phrase(tokens, place, part.high)
            return (place, end) if end > place + 1 else None
    return None
