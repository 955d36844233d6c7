"""Clauses that depend on a cue: which words of a German sentence are somebody"s."""

from __future__ import annotations

from collections.abc import Callable

from winset.reading.drafts import Draft
from winset.reading.german.clauses import first_place, mood
from winset.reading.german.cues import Cue
from winset.reading.german.morphology import analyse
from winset.reading.german.people import is_agent
from winset.reading.german.sayings import HOLDS, SAYS
from winset.reading.german.subjects import around, as_told, source_of, subject_of
from winset.reading.german.taken import Read, is_subjunctive, trim
from winset.reading.wordlists import words

__all__ = ["content_after", "indirect"]

_SAYS = frozenset(word.replace("|", "") for word in SAYS)


_HOLDS = frozenset(word.replace("|", "") for word in HOLDS)


_PLAIN = words(
    """sagen erklären meinen glauben betonen mitteilen berichten behaupten finden denken
    feststellen hinzufügen bestätigen argumentieren schreiben melden ankündigen
    kommentieren ergänzen entscheiden"""
)


_JUDGES = words(
    """loben begrüßen bedauern kritisieren würdigen rügen verurteilen unterstützen
    verteidigen rechtfertigen bemängeln bestätigen erwähnen beklagen"""
)


_CONTINUES = words(
    """wobei wodurch womit worauf woraufhin weshalb wofür wogegen wonach wovon wozu wo"""
)


def _opens(read: Read, cue: Cue, index: int) -> bool:
    """Whether a part can be what somebody says, after a cue."""
    part, tokens = read.parts[index], read.tokens
    first = first_place(tokens, part.low, part.high)
    word = tokens[first].low
    if tokens[part.low].low in ("und", "sowie", "oder", "aber") and word not in ("dass", "daß"):
        return False
    if word in ("dass", "daß", "ob"):
        return True
    if word == "so" and first + 1 < part.high and tokens[first + 1].low in ("dass", "daß"):
        return False
    tone = mood(tokens, part.low, part.high, read.open_)
    if part.before == ":":
        return bool(tone) or (cue.lemma in _PLAIN and read.parts[cue.part].sort == "main")
    opens = _BY_SORT.get(part.sort)
    return opens is not None and opens(read, cue, index, tone)


def _opens_question(read: Read, cue: Cue, index: int, tone: str) -> bool:
    part = read.parts[index]
    word = read.tokens[first_place(read.tokens, part.low, part.high)].low
    if word in _CONTINUES or (
        word in ("was", "welche", "welcher", "welches") and cue.lemma not in _PLAIN
    ):
        return tone == "k1" and word == "was"
    return (cue.sort != "state" and cue.lemma in _SAYS and word != "wie") or tone == "k1"


def _opens_infinitive(read: Read, cue: Cue, index: int, tone: str) -> bool:
    part = read.parts[index]
    word = read.tokens[first_place(read.tokens, part.low, part.high)].low
    if cue.lemma in _JUDGES and cue.place == cue.verb:
        return False
    return word not in ("um", "ohne", "statt", "anstatt") and (
        cue.sort != "verb" or cue.lemma in _SAYS or cue.lemma in _HOLDS
    )


def _opens_main(read: Read, cue: Cue, index: int, tone: str) -> bool:
    part, tokens = read.parts[index], read.tokens
    leads = read.parts[cue.part]
    if part.verb is not None and part.verb == first_place(tokens, part.low, part.high):
        if cue.sort == "verb" and (
            (tokens[leads.low].low == "so" and leads.low <= 1) or as_told(read, cue) is not None
        ):
            return True
        if tone != "k1":
            return False
    return bool(tone) or (cue.lemma in _PLAIN and cue.sort == "verb")


def _opens_sub(read: Read, cue: Cue, index: int, tone: str) -> bool:
    part = read.parts[index]
    word = read.tokens[first_place(read.tokens, part.low, part.high)].low
    if index + 1 < len(read.parts) and read.parts[index + 1].sort == "main":
        following = read.parts[index + 1]
        return tone == "k1" or (
            word in ("wenn", "falls", "sollte")
            and bool(mood(read.tokens, following.low, following.high, read.open_))
        )
    return tone == "k1" and word not in ("nachdem", "während", "bevor")


_BY_SORT: dict[str, Callable[[Read, Cue, int, str], bool]] = {
    "question": _opens_question,
    "infinitive": _opens_infinitive,
    "main": _opens_main,
    "sub": _opens_sub,
}


def content_after(read: Read, cue: Cue) -> int | None:
    """The part in which what is said begins, after the cue; None where nothing does."""
    parts = read.parts
    index = cue.part + 1
    skipped = 0
    while index < len(parts) and skipped < 4:
        if _opens(read, cue, index):
            return index
        part = parts[index]
        word = read.tokens[first_place(read.tokens, part.low, part.high)].low
        if part.sort in ("relative", "phrase") or word in (
            "als",
            "wie",
            "um",
            "nachdem",
            "während",
        ):
            index += 1
            skipped += 1
            continue
        break
    return None


def _from_phrases(read: Read, cue: Cue, begin: int) -> int:
    """The part where words begin whose verb waits for part ``begin``.

    "versprach, mit jedem Dorf, auch dem kleinsten, zu reden".
    """
    part, tokens = read.parts[begin], read.tokens
    waits = part.sort == "infinitive" or (
        part.sort == "main" and part.verb == first_place(tokens, part.low, part.high)
    )
    start = begin
    while waits and start > cue.part + 1 and read.parts[start - 1].sort == "phrase":
        start -= 1
    return start


def _next_cut(read: Read, cue: Cue, begin: int) -> int:
    """The part at which words that begin in part ``begin`` end: a further cue, or the end."""
    parts, tokens = read.parts, read.tokens
    told = parts[cue.part].sort
    inner = told == "phrase" if cue.sort == "noun" else told in ("sub", "relative")
    for index in range(begin + 1, len(parts)):
        part = parts[index]
        first = first_place(tokens, part.low, part.high)
        if (part.before == ":" and tokens[part.low].depth) or (
            tokens[part.low].text in '„»"' and part.before == ":"
        ):
            return index
        if (
            part.verb == first
            and part.sort == "main"
            and part.before == ","
            and (inner or not mood(tokens, part.low, part.high, read.open_))
            and (inner or parts[index - 1].sort not in ("sub", "question"))
        ):
            return index
        if tokens[part.low].low == "so" and part.before == ",":
            return index
        aside = tokens[first].low in _CONTINUES and part.before == ","
        if aside and not mood(tokens, part.low, part.high, read.open_):
            return index
        if tokens[first].low == "wie" and any(
            one.part == index and one.sort == "verb" for one in read.cues
        ):
            return index
        if part.before == ";" and not mood(tokens, part.low, part.high, read.open_):
            return index
        if (
            parts[begin].sort == "sub"
            and parts[begin].verb is not None
            and part.sort == "main"
            and part.before == ","
            and part.verb != first
            and tokens[first].low not in ("so", "dann")
            and not mood(tokens, part.low, part.high, read.open_)
            and parts[index - 1].sort != "phrase"
            and not (parts[index - 1].sort == "relative" and _verb_closes(read, index))
        ):
            return index
        if any(
            one.part == index and one.sort == "noun" and one.lemma == "Worten" for one in read.cues
        ):
            return index
        if part.sort == "main" and any(
            one.part == index
            and one.sort == "verb"
            and one.verb == first
            and not is_subjunctive(tokens, one.verb)
            for one in read.cues
        ):
            return index
    return len(parts)


def _verb_closes(read: Read, index: int) -> bool:
    """Whether the verb of a part is its last word: it closes the clause before a relative one."""
    part = read.parts[index]
    last = max(place for place in range(part.low, part.high) if read.tokens[place].word)
    return part.verb == last


def indirect(read: Read) -> list[Draft]:
    """Clauses that depend on a cue."""
    drafts: list[Draft] = []
    taken = -1
    for cue in read.cues:
        if cue.lemma == "stehen" and cue.sort == "verb" and not _stands_written(read, cue):
            continue
        if cue.place < taken:
            continue
        if read.parts[cue.part].sort == "main" and is_subjunctive(read.tokens, cue.verb):
            continue
        begin = content_after(read, cue)
        if cue.lemma == "hören" and begin != cue.part + 1:
            continue
        if begin is not None and cue.sort != "verb" and not _holds_up(read, cue, begin):
            continue
        if begin is None:
            bare = _bare_infinitive(read, cue)
            if bare is not None:
                drafts.append(_draft(read, *bare, cue, "bare"))
                taken = bare[1]
            continue
        cut = _next_cut(read, cue, begin)
        low, high = read.parts[_from_phrases(read, cue, begin)].low, read.parts[cut - 1].high
        low, high = trim(read, low, _until_next(read, low, high))
        if high <= low:
            continue
        if all(token.depth or not token.word for token in read.tokens[low:high]):
            continue
        drafts.append(_draft(read, low, high, cue, "after"))
        taken = high
    drafts.extend(_by_mood(read, drafts))
    return drafts


def _stands_written(read: Read, cue: Cue) -> bool:
    """Whether words stand in a text: "Im Bericht steht, dass ..."."""
    follow = cue.part + 1
    if follow >= len(read.parts) or source_of(read, cue.part, False) is None:
        return False
    part = read.parts[follow]
    return read.tokens[first_place(read.tokens, part.low, part.high)].low in ("dass", "daß")


def _holds_up(read: Read, cue: Cue, begin: int) -> bool:
    """Whether a noun or an adjective introduces words that somebody says.

    Not in "alles war bereit, ..."; nor where the sentence around it is itself reported: "Das
    Angebot, ... abzubauen, habe er abgelehnt".
    """
    tokens = read.tokens
    if cue.sort == "state":
        who = subject_of(read, cue)
        if who is None:
            return False
        return is_agent([token.text for token in tokens[who[0] : who[1]] if token.word])
    if read.parts[cue.part].sort != "phrase":
        return True
    for part in read.parts[begin + 1 :]:
        if part.sort == "main" and part.verb is not None and is_subjunctive(tokens, part.verb):
            return not part.verb <= first_place(tokens, part.low, part.high)
    return True


def _by_mood(read: Read, found: list[Draft]) -> list[Draft]:
    """Clauses with dass in the subjunctive whose verb of saying is not known."""
    drafts: list[Draft] = []
    for index, part in enumerate(read.parts):
        if index == 0 or part.sort != "sub" or part.before != ",":
            continue
        first = first_place(read.tokens, part.low, part.high)
        if read.tokens[first].low not in ("dass", "daß"):
            continue
        lead = read.parts[index - 1]
        if mood(read.tokens, part.low, part.high, read.open_) != "k1" or lead.sort != "main":
            continue
        if lead.verb is None or is_subjunctive(read.tokens, lead.verb):
            continue
        start, end = read.chars(*trim(read, part.low, read.parts[-1].high))
        if any(one.start < end and start < one.end for one in found):
            continue
        who = around(read, lead, index - 1, lead.verb)
        verb = read.tokens[lead.verb]
        drafts.append(
            Draft(
                start,
                end,
                "indirect",
                read.chars(*who) if who else None,
                (verb.start, verb.end),
                "",
                "mood",
            )
        )
        break
    return drafts


def _until_next(read: Read, low: int, high: int) -> int:
    """Where a second verb of saying ends the words of the first: "... und kündigte an"."""
    for cue in read.cues:
        if not low + 1 < cue.verb < high or cue.sort != "verb":
            continue
        linked = read.tokens[cue.verb - 1].low in ("und", "sowie", "aber")
        main = read.parts[cue.part].sort == "main"
        if linked and main and not is_subjunctive(read.tokens, cue.verb):
            return cue.verb - 1
    return high


def _bare_infinitive(read: Read, cue: Cue) -> tuple[int, int] | None:
    """An infinitive with zu behind its cue without a comma: "hat angekündigt zu kommen"."""
    part = read.parts[cue.part]
    low = cue.last + 1
    if cue.sort != "verb" or part.sort not in ("main", "infinitive") or cue.lemma not in _SAYS:
        return None
    _, high = trim(read, part.low, part.high)
    if high - low < 3 or cue.place == cue.verb:
        return None
    last = read.tokens[high - 1]
    if not (read.tokens[high - 2].low == "zu" and last.low.endswith("n")) and "zu" not in analyse(
        last.low
    ):
        return None
    return low, high


def _draft(read: Read, low: int, high: int, cue: Cue, rule: str) -> Draft:
    start, end = read.chars(low, high)
    who = subject_of(read, cue)
    place = read.tokens[cue.place]
    return Draft(
        start,
        end,
        "indirect",
        read.chars(*who) if who else None,
        (place.start, place.end),
        cue.lemma,
        rule,
    )
