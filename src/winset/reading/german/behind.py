"""Words that stand before the one who says them: "..., sagte X", "..., so X"."""

from __future__ import annotations

from winset.reading.german.clauses import mood
from winset.reading.german.drafts import Draft
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
    """drohen fordern anbieten entscheiden verfügen finden bewerten einschätzen rechnen nennen
    sehen rügen verdächtigen bestimmen schließen halten versprechen bekennen veröffentlichen
    erwarten zitieren verlangen vertreten hervorgehen ergeben beschließen ermitteln"""
)


def before_cue(read: Read) -> list[Draft]:
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
                if one.part == index
                and begin <= index - 1
                and one.sort == "verb"
                and (one.verb == first or word in ("wie", "so"))
            ),
            None,
        )
        speaker: tuple[int, int] | None = None
        where = (tokens[first].start, tokens[first].end)
        lemma = ""
        if word == "so" and cue is None:
            found = subject_after(tokens, first + 1, part.high)
            if tokens[min(first + 1, part.high - 1)].low in (
                "dass",
                "daß",
                "etwa",
                "lange",
                "viel",
                "wie",
            ):
                continue
            if found is None or (found[0] != first + 1 and found[0] > first + 4):
                continue
            if part.verb is not None and part.verb != first:
                continue
            speaker = read.chars(*found)
        elif cue is not None and (
            (cue.verb == first and cue.lemma in _SAYS | {"heißen"})
            or (cue.verb == first and cue.lemma in _HOLDS)
            or word in ("wie", "so")
        ):
            if (
                cue.verb == first
                and content_after(read, cue) is not None
                and not tokens[max(0, part.low - 2)].depth
            ):
                follow = content_after(read, cue)
                if follow is not None and tokens[read.parts[follow].low].low in ("dass", "daß"):
                    continue
            if cue.verb == first and phrase_before(read, index):
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
            while (
                back > begin
                and is_quoted(read, read.parts[back - 1])
                and read.parts[back].before != ":"
            ):
                back -= 1
            if read.parts[back].before == ":":
                start_part = back
        low, high = trim(read, read.parts[start_part].low, read.parts[index - 1].high)
        begin = index + 1
        if _goes_on(read, index):
            _, high = trim(read, low, len(tokens))
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
