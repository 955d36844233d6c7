"""Which words of a German sentence are somebody's, and whose: one sentence at a time."""

from __future__ import annotations

from dataclasses import dataclass

from winset.reading.german.clauses import Part, first_place, mood, parts_of, shown
from winset.reading.german.cues import Cue, cues_of
from winset.reading.german.drafts import Draft
from winset.reading.german.closed import RELATIVES
from winset.reading.german.morphology import analyse
from winset.reading.german.phrases import noun_phrase, subject_after, subject_before
from winset.reading.german.sayings import HOLDS, SAYS, TELLS, is_source
from winset.reading.sentences import Sentence
from winset.reading.tokens import Token

__all__ = ["Read", "read_sentence"]

_SAYS = frozenset(word.replace("|", "") for word in SAYS)
_HOLDS = frozenset(word.replace("|", "") for word in HOLDS)
_TELLS = frozenset(word.replace("|", "") for word in TELLS)
_PLAIN = frozenset(
    """sagen erklären meinen glauben betonen mitteilen berichten behaupten finden denken feststellen
    hinzufügen bestätigen argumentieren schreiben melden ankündigen kommentieren ergänzen
    entscheiden""".split()
)
_CONTINUES = frozenset(
    "wobei wodurch womit worauf woraufhin weshalb wofür wogegen wonach wovon wozu wo".split()
)
_VAGUE = frozenset(
    """drohen fordern anbieten entscheiden verfügen finden bewerten einschätzen rechnen nennen sehen
    rügen verdächtigen bestimmen schließen halten versprechen bekennen veröffentlichen erwarten
    zitieren verlangen vertreten hervorgehen ergeben beschließen ermitteln""".split()
)
_WEAK = frozenset(
    """sprechen zeigen geben halten sehen finden nennen werten denken schließen stehen lauten
    bestimmen verfügen ergeben unterstützen kündigen wünschen einsetzen""".split()
)


@dataclass(slots=True)
class Read:
    """A sentence taken apart."""

    sentence: Sentence
    tokens: tuple[Token, ...]
    open_: list[bool]
    parts: list[Part]
    cues: list[Cue]

    def chars(self, low: int, high: int) -> tuple[int, int]:
        """The characters of tokens ``low`` to ``high``."""
        return self.tokens[low].start, self.tokens[high - 1].end


def take_apart(sentence: Sentence) -> Read:
    """Parts and cues of a sentence."""
    open_ = shown(sentence)
    parts = parts_of(sentence, open_)
    return Read(sentence, sentence.tokens, open_, parts, cues_of(sentence.tokens, parts, open_))


def subject_of(read: Read, cue: Cue) -> tuple[int, int] | None:
    """The tokens of the subject of a cue's verb, or of who does it in the passive."""
    tokens, part = read.tokens, read.parts[cue.part]
    if cue.lemma in ("heißen", "stehen", "lauten"):
        return source_of(read, cue.part, cue.lemma == "heißen" or cue.lemma == "stehen")
    head = as_told(read, cue)
    if head is not None and not cue.passive:
        return subject_after(tokens, head + 1, read.parts[0].high if cue.part else part.high) or source_of(read, cue.part, True)
    if cue.sort == "noun":
        owner = _owner(read, cue)
        if owner is not None:
            return owner
    if cue.passive:
        return _agent(read, part) or source_of(read, cue.part, False)
    if part.sort in ("sub", "question"):
        first = first_place(tokens, part.low, part.high)
        return subject_after(tokens, first + 1, part.high)
    if part.sort == "relative":
        first = first_place(tokens, part.low, part.high)
        if tokens[first].low in ("der", "die", "das", "welche", "welcher"):
            return first, first + 1
        return subject_after(tokens, first + (1 if tokens[first].low in RELATIVES else 2), part.high)
    if part.sort == "infinitive":
        for earlier in range(cue.part - 1, -1, -1):
            verb = read.parts[earlier].verb
            if verb is not None and read.parts[earlier].sort == "main":
                return around(read, read.parts[earlier], earlier, verb)
        return None
    verb = cue.verb
    if part.verb is not None and part.verb < verb and cue.sort == "verb":
        verb = part.verb
    if not part.low <= verb < part.high:
        back = cue.part
        while back > 0 and not read.parts[back].low <= verb < read.parts[back].high:
            back -= 1
        return around(read, read.parts[back], back, verb)
    return around(read, part, cue.part, verb)


def around(read: Read, part: Part, index: int, verb: int) -> tuple[int, int] | None:
    """The subject before or after a verb in second place."""
    tokens = read.tokens
    first = first_place(tokens, part.low, part.high)
    if verb > first + 1 and tokens[verb - 1].low in ("und", "sowie", "aber", "oder"):
        if part.verb is not None and first <= part.verb < verb:
            return around(read, part, index, part.verb)
    if verb > first:
        before = subject_before(tokens, first, verb)
        if before is not None:
            return before
        return subject_after(tokens, verb + 1, part.high)
    linked = first > part.low
    after = subject_after(tokens, verb + 1, part.high)
    opener = _opening_phrase(read, index)
    if opener is not None and (linked or after is None or _phrase_before(read, index)):
        return opener
    return after


def _phrase_before(read: Read, index: int) -> bool:
    """Whether the parts before are a noun phrase with what describes it, waiting for its verb."""
    for earlier in range(index - 1, -1, -1):
        part = read.parts[earlier]
        if part.sort == "relative":
            continue
        return part.sort == "phrase" and not is_quoted(read, part)
    return False


def is_quoted(read: Read, part: Part) -> bool:
    """Whether a part stands between quotation marks as a whole."""
    return all(token.depth or not token.word for token in read.tokens[part.low : part.high])


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


def _opens(read: Read, cue: Cue, index: int) -> bool:
    """Whether a part can be what somebody says, after a cue."""
    part = read.parts[index]
    tokens = read.tokens
    first = first_place(tokens, part.low, part.high)
    word = tokens[first].low
    lemma = cue.lemma
    if tokens[part.low].low in ("und", "sowie", "oder", "aber") and word not in ("dass", "daß"):
        return False
    if word in ("dass", "daß", "ob"):
        return True
    tone = mood(tokens, part.low, part.high, read.open_)
    if word == "so" and first + 1 < part.high and tokens[first + 1].low in ("dass", "daß"):
        return False
    if part.before == ":":
        return bool(tone) or (lemma in _PLAIN and read.parts[cue.part].sort == "main")
    if part.sort == "question":
        if word in _CONTINUES or word in ("was", "welche", "welcher", "welches") and lemma not in _PLAIN:
            return tone == "k1" and word == "was"
        return cue.sort != "state" and lemma in _SAYS and word != "wie" or tone == "k1"
    if part.sort == "infinitive":
        return word not in ("um", "ohne", "statt", "anstatt") and (
            cue.sort != "verb" or lemma in _SAYS or lemma in _HOLDS
        )
    if part.sort == "relative":
        return False
    if part.sort == "main":
        leads = read.parts[cue.part]
        if part.verb is not None and part.verb == first:
            if cue.sort == "verb" and (
                tokens[leads.low].low == "so" and leads.low <= 1 or as_told(read, cue) is not None
            ):
                return True
            if tone != "k1":
                return False
        return bool(tone) or (lemma in _PLAIN and cue.sort == "verb")
    if part.sort == "sub":
        if index + 1 < len(read.parts) and read.parts[index + 1].sort == "main":
            return tone == "k1" or (
                word in ("wenn", "falls", "sollte") and bool(mood(tokens, *_range(read, index + 1), read.open_))
            )
        return tone == "k1" and word not in ("nachdem", "während", "bevor")
    return False


def _comes_from(read: Read, cue: Cue, part: Part) -> tuple[int, int] | None:
    """Where words come from: "Aus Moskau kam die Forderung", "Von X liegt die Äußerung vor"."""
    tokens = read.tokens
    first = first_place(tokens, part.low, part.high)
    if tokens[first].low not in ("von", "vom", "aus", "seitens") or part.verb is None:
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


def _range(read: Read, index: int) -> tuple[int, int]:
    return read.parts[index].low, read.parts[index].high


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
        if part.sort in ("relative", "phrase") or word in ("als", "wie", "um", "nachdem", "während"):
            index += 1
            skipped += 1
            continue
        break
    return None


def _next_cut(read: Read, cue: Cue, begin: int) -> int:
    """The part at which words that begin in part ``begin`` end: a further cue, or the end."""
    parts, tokens = read.parts, read.tokens
    inner = parts[cue.part].sort in ("sub", "relative") and cue.sort != "noun"
    for index in range(begin + 1, len(parts)):
        part = parts[index]
        first = first_place(tokens, part.low, part.high)
        if part.before == ":" and tokens[part.low].depth or tokens[part.low].text in "„»\"" and part.before == ":":
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
        if part.before == ";" and not mood(tokens, part.low, part.high, read.open_):
            return index
        if (
            parts[begin].sort == "sub"
            and part.sort == "main"
            and part.before == ","
            and part.verb != first
            and tokens[first].low not in ("so", "dann")
            and not mood(tokens, part.low, part.high, read.open_)
            and parts[index - 1].sort != "phrase"
        ):
            return index
        if any(one.part == index and one.sort == "noun" and one.lemma == "Worten" for one in read.cues):
            return index
        if part.sort == "main" and any(
            one.part == index and one.sort == "verb" and one.verb == first and not _is_k1(tokens, one.verb)
            for one in read.cues
        ):
            return index
    return len(parts)


def _is_k1(tokens: tuple[Token, ...], place: int) -> bool:
    tags = analyse(tokens[place].low)
    return bool(tags & {"k1", "k2"}) and "fin" not in tags


def indirect(read: Read) -> list[Draft]:
    """Clauses that depend on a cue."""
    drafts: list[Draft] = []
    taken = -1
    for cue in read.cues:
        if cue.lemma == "stehen" and cue.sort == "verb":
            continue
        if cue.place < taken:
            continue
        if read.parts[cue.part].sort == "main" and _is_k1(read.tokens, cue.verb):
            continue
        begin = content_after(read, cue)
        if begin is None:
            bare = _bare_infinitive(read, cue)
            if bare is not None:
                drafts.append(_draft(read, *bare, cue, "bare"))
                taken = bare[1]
            continue
        cut = _next_cut(read, cue, begin)
        low, high = read.parts[begin].low, read.parts[cut - 1].high
        low, high = _trim(read, low, high)
        if high <= low:
            continue
        if all(token.depth or not token.word for token in read.tokens[low:high]):
            continue
        drafts.append(_draft(read, low, high, cue, "after"))
        taken = high
    drafts.extend(_by_mood(read, drafts))
    return drafts


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
        if lead.verb is None or _is_k1(read.tokens, lead.verb):
            continue
        start, end = read.chars(*_trim(read, part.low, read.parts[-1].high))
        if any(one.start < end and start < one.end for one in found):
            continue
        who = around(read, lead, index - 1, lead.verb)
        verb = read.tokens[lead.verb]
        drafts.append(
            Draft(
                start, end, "indirect", read.chars(*who) if who else None,
                (verb.start, verb.end), "", "mood",
            )
        )
        break
    return drafts


def _bare_infinitive(read: Read, cue: Cue) -> tuple[int, int] | None:
    """An infinitive with zu behind its cue without a comma: "hat angekündigt zu kommen"."""
    part = read.parts[cue.part]
    low = cue.last + 1
    if cue.sort != "verb" or part.sort not in ("main", "infinitive") or cue.lemma not in _SAYS:
        return None
    _, high = _trim(read, part.low, part.high)
    if high - low < 2 or cue.place == cue.verb:
        return None
    last = read.tokens[high - 1]
    if not (read.tokens[high - 2].low == "zu" and last.low.endswith("n")) and "zu" not in analyse(last.low):
        return None
    return low, high


def _trim(read: Read, low: int, high: int) -> tuple[int, int]:
    """Without the signs at the end, and without the full stop."""
    while high > low and read.tokens[high - 1].text in ".,;:!?–—-" and not read.tokens[high - 1].depth:
        high -= 1
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


def before_cue(read: Read, used: list[Draft]) -> list[Draft]:
    """Words that stand before their cue: "..., sagte X", "..., so X", "..., wie X sagte"."""
    drafts = []
    tokens = read.tokens
    begin = 0
    for index, part in enumerate(read.parts):
        if index == 0 or begin >= index or part.before not in (",", "–", "-"):
            continue
        first = part.low
        word = tokens[first].low
        cue = next(
            (
                one
                for one in read.cues
                if one.part == index and begin <= index - 1 and one.sort == "verb" and (one.verb == first or word in ("wie", "so"))
            ),
            None,
        )
        speaker: tuple[int, int] | None = None
        where = (tokens[first].start, tokens[first].end)
        lemma = ""
        if word == "so" and cue is None:
            found = subject_after(tokens, first + 1, part.high)
            if tokens[min(first + 1, part.high - 1)].low in ("dass", "daß", "etwa", "lange", "viel", "wie"):
                continue
            if found is None or found[0] != first + 1 and found[0] > first + 4:
                continue
            if part.verb is not None and part.verb != first:
                continue
            speaker = read.chars(*found)
        elif cue is not None and (
            (cue.verb == first and cue.lemma in _SAYS | {"heißen"})
            or (cue.verb == first and cue.lemma in _HOLDS)
            or word in ("wie", "so")
        ):
            if cue.verb == first and content_after(read, cue) is not None and not tokens[max(0, part.low - 2)].depth:
                follow = content_after(read, cue)
                if follow is not None and tokens[read.parts[follow].low].low in ("dass", "daß"):
                    continue
            if cue.verb == first and _phrase_before(read, index):
                continue
            if cue.verb == first and not tokens[max(0, part.low - 2)].depth:
                lead = read.parts[begin]
                tone = any(
                    mood(tokens, one.low, one.high, read.open_) for one in read.parts[begin:index]
                )
                if not tone and (lead.sort in ("sub", "question") or cue.lemma in _VAGUE):
                    continue
            who = subject_of(read, cue)
            if cue.lemma == "heißen":
                who = source_of(read, index, True)
            speaker = read.chars(*who) if who else None
            where = (tokens[cue.place].start, tokens[cue.place].end)
            lemma = cue.lemma
        else:
            continue
        start_part = begin
        if is_quoted(read, read.parts[index - 1]):
            back = index - 1
            while back > begin and is_quoted(read, read.parts[back - 1]) and read.parts[back].before != ":":
                back -= 1
            if read.parts[back].before == ":":
                start_part = back
        low, high = _trim(read, read.parts[start_part].low, read.parts[index - 1].high)
        begin = index + 1
        if _goes_on(read, index):
            _, high = _trim(read, low, len(tokens))
            begin = len(read.parts)
        if high <= low:
            continue
        if all(token.depth or not token.word for token in tokens[low:high]):
            start, end = tokens[low].start, tokens[high - 1].end
            drafts.append(Draft(start, end, "direct", speaker, where, lemma, "before"))
            continue
        if word == "wie" and mood(tokens, low, high, read.open_) == "" and lemma not in _SAYS:
            continue
        start, end = read.chars(low, high)
        drafts.append(Draft(start, end, "indirect", speaker, where, lemma, "before"))
    return drafts


def _goes_on(read: Read, index: int) -> bool:
    """Whether the words go on behind the one who says them: "Er sei, so X, bereit"."""
    if index + 1 >= len(read.parts) or read.parts[index + 1].before not in (",", "–", "-"):
        return False
    part = read.parts[index + 1]
    word = read.tokens[part.low].low
    if word in ("und", "sowie", "aber", "der", "die", "das") and part.sort in ("relative", "main"):
        return False
    if part.sort in ("relative",):
        return False
    if any(one.part == index + 1 and one.sort == "verb" for one in read.cues):
        return False
    return True


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


_PLACES = frozenset("in im aus von vom bei beim seitens auf nach".split())


def _owner(read: Read, cue: Cue) -> tuple[int, int] | None:
    """Whose a noun for what is said is: "der Vorwurf der Opposition", "Trumps Forderung"."""
    tokens, part = read.tokens, read.parts[cue.part]
    after = cue.place + 1
    if after < part.high:
        word = tokens[after].low
        if word in ("der", "des", "eines", "einer", "dieser", "dieses", "mehrerer") or tokens[after].capital:
            end = noun_phrase(tokens, after, part.high)
            if end > after:
                return after, end
        if word in ("von", "vom", "seitens", "aus"):
            end = noun_phrase(tokens, after + 1, part.high)
            if end > after + 1:
                return after + 1, end
    source = _comes_from(read, cue, part)
    if source is not None:
        return source
    before = tokens[cue.place - 1] if cue.place > part.low else None
    if before is not None and before.capital and before.low.endswith("s") and before.word and before.low not in ("das", "des"):
        return cue.place - 1, cue.place
    return None


def read_sentence(sentence: Sentence) -> tuple[Read, list[Draft]]:
    """A sentence taken apart, and what its rules find."""
    read = take_apart(sentence)
    drafts = indirect(read)
    for one in before_cue(read, drafts):
        if not any(_cross(one, other) for other in drafts):
            drafts.append(one)
    return read, drafts


def _cross(one: Draft, other: Draft) -> bool:
    return one.start < other.end and other.start < one.end
