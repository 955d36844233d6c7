"""What stands between English quotation marks: who says it, and whether it is said at all."""

from __future__ import annotations

from winset.reading.drafts import Draft
from winset.reading.english.closed import ADVERBS, DETERMINERS, PREPOSITIONS
from winset.reading.english.forms import is_finite
from winset.reading.english.people import is_agent
from winset.reading.english.sayings import NAMING
from winset.reading.english.subjects import phrase_end, subject_of
from winset.reading.english.taken import Cue, Read
from winset.reading.marks import Passage
from winset.reading.papers import names_a_paper
from winset.reading.tokens import Token
from winset.reading.wordlists import words

__all__ = ["between_marks"]


def between_marks(read: Read, others: list[Draft]) -> list[Draft]:
    """Quotations of a sentence that are said, with their speakers."""
    drafts: list[Draft] = []
    for passage in read.sentence.passages:
        if passage.depth or passage.start >= read.sentence.end or _is_paper(read, passage):
            continue
        host = next(
            (one for one in others if one.start <= passage.start and passage.end <= one.end + 1),
            None,
        )
        if host is not None and host.kind == "direct":
            continue
        if host is not None:
            within = Draft(passage.start, passage.end, "direct", host.speaker, host.cue)
            within.lemma, within.rule = host.lemma, "within"
            drafts.append(within)
            continue
        made = _said(read, passage)
        if made is not None:
            drafts.append(made)
    return drafts


def _is_paper(read: Read, passage: Passage) -> bool:
    before = [one.text for one in read.tokens if one.word and one.end <= passage.outer_start]
    inside = [
        one.text for one in read.tokens if one.word and passage.start <= one.start < passage.end
    ]
    return names_a_paper(before, inside)


def _said(read: Read, passage: Passage) -> Draft | None:
    """A quotation as somebody's words; None where it is a name or nobody says it."""
    tokens = read.tokens
    inside = [token for token in tokens if passage.start <= token.start < passage.end]
    count = sum(token.word for token in inside)
    before = next(
        (p for p in range(len(tokens) - 1, -1, -1) if tokens[p].end <= passage.outer_start), -1
    )
    if before >= 0 and not read.open_[before]:
        return None
    draft = Draft(passage.outer_start, passage.outer_end, "direct", None, None)
    if all(token.depth or not token.word for token in tokens):
        draft.rule, draft.carried = "alone", True
        return draft if count > 2 else None
    cue = _nearest(read, before)
    colon = before >= 0 and tokens[before].text in ":,"
    owner = _owner(read, passage)
    named = owner is not None or colon or (cue is not None and cue.lemma in NAMING)
    if _is_title(inside) and not named:
        return None
    writer = _writer(read, before)
    if owner is not None or writer is not None:
        draft.speaker, draft.rule = read.chars(*(owner or writer or (0, 0))), "owner"
    elif cue is not None:
        who = subject_of(read, cue)
        draft.speaker = read.chars(*who) if who else None
        draft.cue, draft.lemma = read.chars(cue.place, cue.end), cue.lemma
        draft.rule = "colon" if colon else "fragment"
    elif (who := _announced(read, before)) is not None:
        draft.speaker, draft.rule = read.chars(*who), "colon"
    elif colon or count > 3:
        draft.rule, draft.carried = "colon" if colon else "loose", True
    else:
        return None
    return draft


def _is_title(inside: list[Token]) -> bool:
    """Whether the words look like a name: few, with capitals, and no verb."""
    said = [token for token in inside if token.word]
    if not said or len(said) > 5:
        return not said
    verb = any(is_finite(token.low) for token in said[1:] if not token.capital)
    return said[0].capital and said[-1].capital and not verb


def _owner(read: Read, passage: Passage) -> tuple[int, int] | None:
    """Whose reply a quotation is: "“No,” was the owner’s reply"."""
    tokens = read.tokens
    after = next((p for p, one in enumerate(tokens) if one.start >= passage.outer_end), len(tokens))
    if after + 1 < len(tokens) and tokens[after].low in ("was", "is"):
        end = phrase_end(read, after + 1)
        if end > after + 1 and tokens[after + 1].low in DETERMINERS:
            return after + 1, end
    return None


_WRITINGS = words("letter statement message note memo email e-mail post speech article interview")


def _writer(read: Read, colon: int) -> tuple[int, int] | None:
    """Whose writing is read out: "a letter by X:", "X's statement:"."""
    tokens = read.tokens
    if colon < 2 or tokens[colon].text not in ":,":
        return None
    if tokens[colon - 1].low in _WRITINGS and tokens[colon - 2].text.endswith(("'s", "’s")):
        low = colon - 2
        while low > 0 and tokens[low - 1].capital and tokens[low - 1].word:
            low -= 1
        return (low, colon - 1) if tokens[colon - 2].capital else None
    for place in range(colon - 2, 0, -1):
        if tokens[place].low in ("by", "from", "of") and tokens[place - 1].low in _WRITINGS:
            named = [one.text for one in tokens[place + 1 : colon] if one.word]
            whole = phrase_end(read, place + 1) == colon
            return (place + 1, colon) if whole and is_agent(named) else None
    return None


_HEADINGS = words(
    "question answer quote note verdict result headline slogan motto conclusion reply"
)


def _announced(read: Read, colon: int) -> tuple[int, int] | None:
    """Who stands before a colon without a verb: "Smith's lawyer, Tom Hart: “...”"."""
    tokens = read.tokens
    if colon < 1 or tokens[colon].text != ":":
        return None
    low = read.clause_start(colon)
    end = phrase_end(read, low)
    if end == low or not (end == colon or tokens[end].low in PREPOSITIONS | ADVERBS):
        return None
    named = [one.text for one in tokens[low:end] if one.word]
    heading = named[-1].lower() in _HEADINGS if named else True
    return (low, end) if not heading and is_agent(named) else None


def _nearest(read: Read, before: int) -> Cue | None:
    """The cue nearest to a quotation, in its sentence."""
    if not read.cues:
        return None
    return min(read.cues, key=lambda cue: (abs(cue.place - before), cue.place))
