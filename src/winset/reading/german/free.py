"""German sentences that are somebody's words by their mood, or tell what was said without it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from winset.reading.drafts import Draft
from winset.reading.german.clauses import Part, first_place, mood
from winset.reading.german.cues import Cue
from winset.reading.german.morphology import analyse, is_finite
from winset.reading.german.people import is_agent
from winset.reading.german.phrases import noun_phrase
from winset.reading.german.sayings import TELLS
from winset.reading.german.subjects import subject_of
from winset.reading.german.taken import Read, is_subjunctive, trim

__all__ = ["free_speech", "hearsay", "neither", "told", "told_beside"]

_TELLS = frozenset(word.replace("|", "") for word in TELLS)


def _main_mood(read: Read) -> str:
    """The subjunctive of the main clause of a sentence."""
    best = ""
    for part in read.parts:
        if part.sort != "main":
            continue
        tone = mood(read.tokens, part.low, part.high, read.open_)
        if tone == "k1":
            return tone
        best = best or tone
    return best


def free_speech(read: Read, follows: bool) -> Draft | None:
    """The whole sentence, if its main clause is in the subjunctive of reported speech."""
    tone = _main_mood(read) or ("k2" if follows and _may_not(read) else "")
    if tone == "k2" and _had(read):
        tone = "k1"
    if not tone or (tone == "k2" and not follows):
        return None
    sentence = read.sentence
    return Draft(sentence.start, sentence.end, "unclear", None, None, tone, "free", carried=True)


_UNREAL = frozenset(["wenn", "falls", "fast", "beinahe", "sonst", "andernfalls", "sofern"])


def _had(read: Read) -> bool:
    """Whether "hätten" stands for the plural of "habe": with a participle, and no condition."""
    words = [token.low for place, token in enumerate(read.tokens) if read.open_[place]]
    if "hätten" not in words or _UNREAL & set(words):
        return False
    return any("part" in analyse(word) for word in words[words.index("hätten") :])


def _may_not(read: Read) -> bool:
    """Whether the main clause forbids: "dürften nicht", the plural of "dürfe nicht"."""
    for part in read.parts:
        near = [token.low for token in read.tokens[part.low : part.high]]
        if part.sort == "main" and "dürften" in near:
            return bool({"nicht", "keine", "keinen", "keineswegs", "nie"} & set(near))
    return False


def hearsay(read: Read) -> Draft | None:
    """A sentence with "soll ... haben": what is only said to be so."""
    for part in read.parts:
        if part.sort in ("main", "relative") and _is_hearsay(read, part):
            start, end = read.sentence.start, read.sentence.end
            return Draft(start, end, "free", None, None, "sollen", "hearsay", carried=True)
    return None


def _is_hearsay(read: Read, part: Part) -> bool:
    """Whether a clause has "soll" and a past infinitive."""
    tokens = read.tokens
    for place in range(part.low, part.high):
        if tokens[place].low not in ("soll", "sollen") or not read.open_[place]:
            continue
        begin = place + 1 if part.sort == "main" else part.low + 1
        for other in range(begin, part.high):
            before = tokens[other - 1].low
            if tokens[other].low in ("haben", "sein") and (
                "part" in analyse(before) or before == "worden"
            ):
                return True
    return False


def told_beside(read: Read, found: list[Draft]) -> Draft | None:
    """What a clause tells beside another clause in which somebody says something."""
    draft = next(iter(_telling(read)), None)
    if draft is None or draft.cue is None:
        return None
    index = _part_of(read, draft)
    if index is None or index + 1 >= len(read.parts):
        return None
    after = read.parts[index + 1]
    if after.sort != "main" or after.verb is None or after.before != ",":
        return None
    if after.verb <= first_place(read.tokens, after.low, after.high):
        return None
    draft.start, draft.end = read.chars(read.parts[index].low, read.parts[index].high)
    crossed = any(one.start < draft.end and draft.start < one.end for one in found)
    other_cue = any(one.cue is not None and draft.start <= one.cue[0] < draft.end for one in found)
    return None if crossed or other_cue else draft


def told(read: Read) -> list[Draft]:
    """A sentence that tells what was said: "X forderte ...", "X lehnte ... ab".

    Two main clauses with a subject each are two: "X begrüßte den Plan, Y lehnte ihn ab".
    """
    found = list(_telling(read))
    parts = [_part_of(read, draft) for draft in found]
    apart = len(found) > 1 and all(
        index is not None and _has_own_subject(read, index, draft)
        for index, draft in zip(parts, found, strict=True)
    )
    if not apart or len(set(parts)) < len(parts):
        return found[:1]
    lows = [read.parts[index].low for index in parts if index is not None]
    lows[0] = 0
    for draft, low, high in zip(found, lows, [*lows[1:], len(read.tokens)], strict=True):
        draft.start, draft.end = read.chars(*trim(read, low, high))
    return found


_ACCEPTS = re.compile(
    r"\b(?:akzeptier\w*|unterzeichn\w*|unterschr\w*|unterstütz\w*|gebilligt|billigten?|angenommen|"
    r"annehmen|zugestimmt|zustimmen|bereit|einverstanden|befürwort\w*|begrüß\w*|nachgeben|einlenken)\b|"
    r"^(?:nahm|nahmen|nimmt|nehmen) .*\ban$|^stimm\w+ .*\bzu$|^(?:gab|gaben|gibt|geben) .*\bnach$"
)


def neither(read: Read) -> list[Draft]:
    """The refusals of both: "Weder die Gewerkschaft noch die Werft nahm den Vorschlag an"."""
    tokens = read.tokens
    for place, token in enumerate(tokens):
        if token.low != "weder" or not read.open_[place]:
            continue
        first = noun_phrase(tokens, place + 1, len(tokens))
        if not place + 1 < first < len(tokens) - 2 or tokens[first].low != "noch":
            return []
        second = noun_phrase(tokens, first + 1, len(tokens))
        stop = next(
            (i for i in range(second, len(tokens)) if tokens[i].text in ",;.:"), len(tokens)
        )
        told_by = " ".join(one.low for one in tokens[second:stop])
        if second >= stop or not is_finite(tokens[second].low) or not _ACCEPTS.search(told_by):
            return []
        cue = read.chars(second, second + 1)
        end = read.chars(*trim(read, first, len(tokens)))[1]
        return [
            Draft(
                tokens[low].start,
                end,
                "reported",
                read.chars(low + 1, high),
                cue,
                "ablehnen",
                "neither",
            )
            for low, high in ((place, first), (first, second))
            if is_agent([one.text for one in tokens[low + 1 : high] if one.word])
        ]
    return []


def _part_of(read: Read, draft: Draft) -> int | None:
    """The part in which the cue of a draft stands."""
    if draft.cue is None:
        return None
    for index, part in enumerate(read.parts):
        if read.tokens[part.low].start <= draft.cue[0] < read.tokens[part.high - 1].end:
            return index
    return None


def _has_own_subject(read: Read, index: int, draft: Draft) -> bool:
    """Whether the one who speaks stands in the main clause of the verb, before it."""
    part = read.parts[index]
    if draft.speaker is None or draft.cue is None or part.verb is None:
        return False
    low = read.tokens[part.low].start
    return low <= draft.speaker[0] < draft.speaker[1] <= read.tokens[part.verb].start


def _telling(read: Read) -> Iterator[Draft]:
    """The verbs of a sentence that tell what was said, each as the whole sentence."""
    for cue in read.cues:
        if cue.sort != "verb" or cue.lemma not in _TELLS or not _speaks(read, cue):
            continue
        part = read.parts[cue.part]
        if part.sort != "main" or is_subjunctive(read.tokens, cue.verb):
            continue
        who = subject_of(read, cue)
        if who is None:
            continue
        words = [token.text for token in read.tokens[who[0] : who[1]] if token.word]
        if not is_agent(words) or words == ["man"]:
            continue
        sentence = read.sentence
        place = read.tokens[cue.place]
        yield Draft(
            sentence.start,
            sentence.end,
            "reported",
            read.chars(*who),
            (place.start, place.end),
            cue.lemma,
            "told",
        )


_NEEDS = {
    "sprechen": ("von", "vom", "gegen", "für"),
    "halten": ("für",),
    "aussprechen": ("für", "gegen"),
    "einsetzen": ("für",),
    "hoffen": ("auf",),
    "rechnen": ("mit",),
    "dringen": ("auf",),
    "drohen": ("mit",),
    "ausgehen": ("von",),
    "berichten": ("von", "über"),
    "schätzen": ("auf",),
    "sehen": ("als", "darin"),
}
"""Verbs of many meanings, and the preposition that makes them tell what somebody said."""


def _speaks(read: Read, cue: Cue) -> bool:
    """Whether a verb that can mean other things too is one of saying here."""
    wanted = _NEEDS.get(cue.lemma)
    if wanted is None:
        return True
    part = read.parts[cue.part]
    return any(token.low in wanted for token in read.tokens[part.low : part.high])
