"""Whether words between quotation marks were said at all, by what stands around the marks.

"If Holm says "..."", "Holm will say "..."", "Sollte Holm „...“ sagen" tell no speech; "Holm had
told him, Lund said" and "sagte angeblich" only pass it on. No rule's reading is asked.
"""

from __future__ import annotations

import re
from typing import Literal

__all__ = ["told_as"]

Told = Literal["denied", "hearsay"]

_SAY = (
    r"(?:say|tell|reply|answer|declare|announce|write|claim|call|ask|state|insist|warn|add|shout|"
    r"repeat|cry|respond|argue)"
)
_SAYS = (
    r"(?:says?|said|tells?|told|repl(?:y|ies|ied)|answer(?:s|ed)?|declare[sd]?|announce[sd]?|"
    r"writes?|wrote|written|claim(?:s|ed)?|asks?|asked|states?|stated|insist(?:s|ed)?|"
    r"warn(?:s|ed)?|shout(?:s|ed)?|respond(?:s|ed)?)"
)
_MODAL = (
    r"(?:will|would|shall|should|may|might|could|can|must|won['’]t|going to|wants? to|wanted to|"
    r"plans? to|planned to|is to|are to|expected to|likely to|hopes? to|hoped to|about to|['’]ll)"
)
_BEFORE_EN = re.compile(
    rf"\b{_MODAL}\s+(?:not\s+)?(?:\w+ly\s+)?{_SAY}\b[^.;:,]{{0,40}}[:,]?\s*$"
    rf"|\b(?:if|unless|lest|suppose|supposing|in case|should|had|were)\b[^.;:,]{{1,60}}\b"
    rf"(?:{_SAYS}|{_SAY})\b[^.;:,]{{0,40}}[:,]?\s*$",
    re.IGNORECASE,
)
_AFTER_EN = re.compile(
    rf"^\W{{0,3}}(?:[\w.'’-]+ ){{1,5}}?{_MODAL}\s+(?:not\s+)?(?:\w+ly\s+)?{_SAY}\b", re.IGNORECASE
)
_PASSED_EN = re.compile(
    rf"^\W{{0,3}}(?:[\w.'’-]+ ){{1,5}}?(?:had|has|have)\s+(?:\w+ly\s+)?{_SAYS}\b[^.;]{{0,60}},\s*"
    rf"(?:[\w.'’-]+ ){{1,5}}?{_SAYS}\b"
    r"|^\W{0,3}(?:[\w.'’-]+ ){1,6}?(?:was|were|is|are) (?:\w+ly )?quoted as \w+ing\b"
    r"|^\W{0,3}(?:[\w.'’-]+ ){0,5}?(?:reportedly|allegedly|supposedly|purportedly)\b"
)
_LED_EN = re.compile(
    r"\b(?:reportedly|allegedly|supposedly|purportedly)\b[^.;,]{0,60}[:,]?\s*$", re.IGNORECASE
)
_SAY_DE = (
    r"(?:sagen|erklären|antworten|rufen|zurufen|schreiben|nennen|mitteilen|behaupten|verkünden|"
    r"meinen|betonen|entgegnen|erwidern|ankündigen|fordern|versprechen|verlangen|hören)"
)
_SAID_DE = (
    r"(?:gesagt|erklärt|geantwortet|gerufen|zugerufen|geschrieben|genannt|mitgeteilt|behauptet|"
    r"verkündet|gemeint|betont|entgegnet|erwidert|angekündigt|gefordert|versprochen)"
)
_MODAL_DE = (
    r"(?:sollte|sollten|würde|würden|wird|werden|soll|sollen|will|wollen|wolle|könnte|könnten|kann|"
    r"können|dürfte|dürften|darf|muss|müsste|möchte|mag|werde)"
)
_IF_DE = re.compile(r"\b(?:wenn|falls|sofern|solange|ob|bevor|ehe|sollte|sollten)\b", re.I)
_NEVER_DE = re.compile(r"\b(?:nie|niemals|nicht|keineswegs|nirgends|kein\w{0,2})\b", re.I)
_HEARSAY_DE = re.compile(r"\b(?:angeblich|vorgeblich|mutmaßlich|gerüchteweise)\b", re.I)
_BREAK = re.compile(r"[.!?;\n]\s|[“”\"«»]")


def told_as(text: str, start: int, end: int, language: str) -> Told | None:
    """How a text tells words between quotation marks; None where it tells them as said.

    Parameters
    ----------
    text, start, end : the words, without their marks; some 150 characters on either side are read.
    language : ``de`` or ``en``.

    Returns
    -------
    ``denied`` where they were not said, or only might be; ``hearsay`` where that they were said is
    only passed on.
    """
    before, after = _around(text, start, end)
    if language == "de":
        return _german(before, after)
    if _BEFORE_EN.search(before) or _AFTER_EN.search(after):
        return "denied"
    return "hearsay" if _PASSED_EN.search(after) or _LED_EN.search(before) else None


def _around(text: str, start: int, end: int) -> tuple[str, str]:
    """The sentence before and behind the marks, without other quotations."""
    before = _BREAK.split(text[max(0, start - 151) : max(0, start - 1)])[-1]
    after = text[end + 1 : end + 151]
    if text[end - 1 : end] in ".!?" and after[:2].strip()[:1].isupper():
        return before, ""
    return before, _BREAK.split(after)[0]


def _german(before: str, after: str) -> Told | None:
    clause = before.rsplit(",", 1)[-1] if not before.rstrip().endswith(",") else before
    behind = re.match(rf"^,?\s*(?:\w+\s+){{0,2}}?(?P<verb>{_SAY_DE}|{_SAID_DE}|sagt)\b", after)
    led = re.search(rf"\b(?P<verb>{_SAY_DE}|{_SAID_DE}|sagt)\b(?: haben)?\s*[:,]?\s*$", clause)
    plain = re.search(r"\b\w+(?:te|ten|t|ef|ieb)\b[^,]{0,60}[:,]?\s*$", clause)
    found = behind or led
    verb = None if found is None else found["verb"]
    if verb is not None:
        if _IF_DE.search(clause) or re.search(r"\b(?:hätte|hätten|wäre)\b", clause, re.I):
            return "denied"
        if re.fullmatch(_SAY_DE, verb) and re.search(rf"\b{_MODAL_DE}\b", clause, re.I):
            return "denied"
        if _NEVER_DE.search(clause):
            return "denied"
    if re.match(
        rf"^,?\s*(?:würde|hätte|könnte|sollte|dürfte|wird)\b.{{1,50}}\b(?:{_SAY_DE}|"
        rf"{_SAID_DE})\b",
        after,
    ):
        return "denied"
    if re.match(rf"^,?\s*(?:habe|hätte)\b.{{1,50}}\b{_SAID_DE}\b", after):
        return "hearsay"
    if _HEARSAY_DE.search(before) and (plain or verb):
        return "hearsay"
    return "hearsay" if re.match(r"^,?\s*\w+ (?:[\w.-]+ ){0,3}angeblich\b", after) else None
