"""Whether a text says that somebody did not say it, or only that it is said that somebody did.

"sagte nicht", "denied", "hätte gesagt"; "soll gesagt haben", "reportedly said".

What leads to the words is looked at, in its own clause; the words themselves are not.
"""

from __future__ import annotations

import re

from winset.reading.drafts import Draft

__all__ = ["is_denied", "is_hearsay", "is_negated"]

REACH = 200
"""Characters around a verb of saying that are looked at."""
_BREAK = re.compile(r"[.,;:!?()\n“”„«»\"–—]")
_DENIES = frozenset(("dementieren", "bestreiten", "leugnen", "abstreiten", "verneinen", "deny"))
"""Verbs that say that words behind them are not so."""

_NOT_DE = re.compile(
    r"\b(?:nicht|nie|niemals)\b"
    r"(?!\s+(?:nur|ohne|zuletzt|minder|weniger|allein|einmal)\b)"
    # "im nicht öffentlichen Teil" negates the part, not the saying.
    r"(?!\s+\w+(?:e|en|er|em|es)\s+[A-ZÄÖÜ])"
    r"|\b(?:keineswegs|keinesfalls|mitnichten|weder)\b"
    r"|\b(?:mit keinem Wort|zu keiner Zeit|zu keinem Zeitpunkt|unter keinen Umständen)\b"
    r"|\b(?:niemand|keiner|keine der|keiner der|keines der)\b",
    re.IGNORECASE,
)
_UNREAL_DE = re.compile(r"\b(?:hätte|hättest|würde|würden|falls)\b|^\s*sollte\b", re.IGNORECASE)
_NONE_DE = re.compile(r"\b(?:kein|keine|keinen|keinem|keinerlei)\s+(?:\w+\s+)?$", re.IGNORECASE)
_DENIED_DE = re.compile(
    r"\b(?:stimm\w* (?:\w+ )?nicht|falsch|unwahr|nicht (?:wahr|richtig|zu)|bestritt\w*|bestreite\w*"
    r"|dementier\w*|leugne\w*|keine Rede davon)\W{0,3}$",
    re.IGNORECASE,
)

_SMALL_EN = r"(?:\s+(?:\w+ly|once|ever|yet|even|have|has|had|been|be|to|in fact)\b){0,3}\s*$"
_NOT_EN = re.compile(
    rf"(?:n['’]t|\b(?:cannot|not(?!\s+only)|never|without|"
    rf"(?:refus|declin)\w+\s+to)){_SMALL_EN}"
    r"|^\W*(?:but\s+|and\s+)?(?:nobody|no one|none|neither|no\s+\w+)\b",
    re.IGNORECASE,
)
_UNREAL_EN = re.compile(
    r"\b(?:would|could|might|should)(?:\s+\w+ly)?\s+have(?:\s+\w+ly)?\s*$", re.IGNORECASE
)
_DENIED_EN = re.compile(
    rf"\b(?:den(?:y|ies|ied|ying)){_SMALL_EN}"
    r"|\b(?:not true|untrue|false|not the case|den(?:y|ies|ied|ying))\s+that\b",
    re.IGNORECASE,
)


def is_negated(text: str, draft: Draft, language: str) -> bool:
    """Whether the saying is negated or only imagined: "sagte nicht", "would have said"."""
    if draft.cue is None or draft.rule == "neither":
        return False  # "neither ... nor" is a refusal, not a denied one
    before, after = _clause(text, draft)
    if language == "de":
        whole = f"{before}\x01{after}"
        found = _NOT_DE.search(whole) or _UNREAL_DE.search(whole) or _NONE_DE.search(before)
    else:
        found = _NOT_EN.search(before) or _UNREAL_EN.search(before)
    return found is not None


def is_denied(text: str, draft: Draft, language: str) -> bool:
    """Whether the text says that these words were not said, or are not so.

    Parameters
    ----------
    text : the whole text; at most ``REACH`` characters on either side of the cue are read.
    draft : words with what leads to them. What is told without its words is denied only where
        the telling verb is negated: "X bestritt den Vorwurf" tells what X did.
    language : ``de`` or ``en``.
    """
    negated = is_negated(text, draft, language)
    if draft.lemma == "ausschließen":
        # What is not ruled out is left open.
        return draft.kind != "reported" and not negated
    if negated:
        return True
    if draft.cue is None or draft.kind == "reported":
        return False
    if _is_to_come(text, draft, language):
        return True
    if draft.lemma in _DENIES:
        return True
    before, _ = _clause(text, draft)
    if language != "de":
        return _DENIED_EN.search(before) is not None
    start = draft.cue[0] - len(before)
    opens = re.match(r"\s*(?:dass|daß)\b", before)
    return opens is not None and _DENIED_DE.search(text[max(0, start - REACH) : start]) is not None


_TO_COME_EN = re.compile(r"\b(?:will|shall|if|unless|should)\b[^.;,]{0,40}$", re.IGNORECASE)
_TO_COME_DE = re.compile(r"\b(?:wird|werden|sollte|sollten|wenn|falls)\b", re.IGNORECASE)
_BASE_DE = re.compile(r"\w+(?:en|ern|eln)$")


def _is_to_come(text: str, draft: Draft, language: str) -> bool:
    """Whether the saying is still to come, or a condition: "will say that", "falls X sagt"."""
    assert draft.cue is not None
    before, _ = _clause(text, draft)
    cue = text[slice(*draft.cue)]
    if language != "de":
        return _TO_COME_EN.search(before) is not None and not before.rstrip().endswith("that")
    found = _TO_COME_DE.search(before)
    if found is None:
        return False
    infinitive = _BASE_DE.match(cue) is not None
    return infinitive or found.group().lower() in ("wenn", "falls")


_HEARSAY_DE = re.compile(
    r"\b(?:angeblich|vorgeblich|mutmaßlich|gerüchteweise)\b"
    r"|\b(?:gerüchten zufolge|vernehmen nach)\b"
    r"|\b(?:soll|sollen|will|wollen)\b(?!\s+man\b).{0,160}\x01.{0,40}?\bhaben\b"
    r"|\b(?:soll|sollen)\b.{1,120}\bhaben\b",
    re.IGNORECASE | re.DOTALL,
)
_HEARSAY_EN = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly|apparently|rumou?redly)\b"
    r"|\b(?:is|are|was|were|been)(?:\s+\w+ly)?\s+(?:said|reported|alleged|believed|understood|rumou?red|"
    r"thought|supposed|claimed)\s+to\s+have\b",
    re.IGNORECASE,
)
_OPENED_EN = re.compile(
    r"\W*(?:reportedly|allegedly|supposedly|purportedly|apparently|rumour has it)\b", re.IGNORECASE
)


def is_hearsay(text: str, draft: Draft, language: str) -> bool:
    """Whether it is only said that somebody said it: "soll gesagt haben", "reportedly said"."""
    if draft.rule == "hearsay":
        return draft.speaker is None  # else a source was just named for it
    if draft.cue is None and draft.speaker is None:
        return False
    before, after = _clause(text, draft)
    if language != "de":
        start = (draft.cue or draft.speaker or (0, 0))[0]
        led = re.split(r"[.!?\n]\s", text[max(0, start - REACH) : start])[-1]
        opened = _OPENED_EN.match(led) is not None
        whole = before if draft.kind == "reported" else f"{before}\x01{after}"
        return opened or _HEARSAY_EN.search(whole) is not None
    whole = f"{before}\x01{after}"
    return _HEARSAY_DE.search(whole) is not None


def _clause(text: str, draft: Draft) -> tuple[str, str]:
    """The words before and behind a cue in its clause, without what somebody says."""
    if draft.cue is None and draft.speaker is None:
        return "", ""
    start, end = draft.cue or draft.speaker or (0, 0)
    low, high = max(0, start - REACH), min(len(text), end + REACH)
    if draft.kind != "reported":
        low = max(low, draft.end) if draft.end <= start else low
        high = min(high, draft.start) if draft.start >= end else high
    breaks = [found.end() for found in _BREAK.finditer(text, low, start)]
    low = breaks[-1] if breaks else low
    stop = _BREAK.search(text, end, high)
    return text[low:start], text[end : stop.start() if stop else high]
