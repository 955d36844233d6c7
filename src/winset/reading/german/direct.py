"""What stands between quotation marks: who says it, and whether it is said at all."""

from __future__ import annotations

from winset.reading.german.cues import Cue
from winset.reading.german.drafts import Draft
from winset.reading.german.phrases import subject_after
from winset.reading.german.rules import Read, subject_of
from winset.reading.german.sayings import HOLDS, SAYS, TELLS
from winset.reading.marks import Passage

__all__ = ["between_marks"]

_ALL = frozenset(word.replace("|", "") for word in (*SAYS, *HOLDS, *TELLS)) | {"heißen", "stehen"}


def _words(read: Read, passage: Passage) -> list[str]:
    return [
        token.text
        for token in read.tokens
        if passage.start <= token.start < passage.end and token.word
    ]


def _is_title(read: Read, passage: Passage) -> bool:
    """Whether the words look like a name: few, and not one verb or sentence among them."""
    words = _words(read, passage)
    return bool(words) and len(words) <= 4 and words[0][0].isupper() and words[-1][0].isupper()


def _place(read: Read, position: int) -> int:
    """The first token that begins at or after a character."""
    return next(
        (place for place, token in enumerate(read.tokens) if token.start >= position),
        len(read.tokens),
    )


def between_marks(read: Read, others: list[Draft]) -> list[Draft]:
    """Quotations of a sentence that are said, with their speakers."""
    drafts: list[Draft] = []
    sentence, tokens = read.sentence, read.tokens
    for passage in sentence.passages:
        if passage.depth or passage.start >= sentence.end:
            continue
        if any(one.start <= passage.start and passage.end <= one.end and one.rule == "before" and one.kind == "direct" for one in others):
            continue
        inside = [one for one in others if one.start < passage.start and passage.end < one.end + 2 and one.kind == "indirect" or one.start <= passage.outer_start and passage.outer_end < one.end and one.kind == "indirect"]
        before = _place(read, passage.outer_start) - 1
        after = _place(read, passage.outer_end)
        cue = _nearest(read, before, after)
        speaker = None
        where = None
        lemma = ""
        alone = all(token.depth or not token.word for token in tokens)
        if inside:
            host = inside[0]
            drafts.append(Draft(passage.start, passage.end, "direct", host.speaker, host.cue, host.lemma, "within"))
            continue
        colon = before >= 0 and tokens[before].text == ":"
        so = after + 1 < len(tokens) and (tokens[after].low == "so" or (tokens[after].text == "," and tokens[after + 1].low == "so"))
        if so:
            start = after + (2 if tokens[after].text == "," else 1)
            found = subject_after(tokens, start, len(tokens))
            if found is not None:
                speaker = read.chars(*found)
                where = read.chars(start - 1, start)
        elif cue is not None:
            who = subject_of(read, cue)
            speaker = read.chars(*who) if who else None
            where = read.chars(cue.place, cue.place + 1)
            lemma = cue.lemma
        elif alone:
            if len(_words(read, passage)) < 3:
                continue
            drafts.append(Draft(passage.outer_start, passage.outer_end, "direct", None, None, "", "alone", carried=True))
            continue
        elif not colon:
            continue
        if not colon and not so and _is_title(read, passage):
            continue
        rule = "colon" if colon else "so" if so else "fragment"
        last = drafts[-1] if drafts else None
        if last is not None and last.kind == "direct" and last.rule in ("colon", "so", "alone") and 0 <= passage.outer_start - last.end <= 3:
            last.end = passage.outer_end
            continue
        drafts.append(Draft(passage.outer_start, passage.outer_end, "direct", speaker, where, lemma, rule))
    return drafts


def _nearest(read: Read, before: int, after: int) -> Cue | None:
    """The cue nearest to a quotation, in its sentence."""
    best: tuple[int, Cue] | None = None
    for cue in read.cues:
        if cue.sort != "verb" or cue.lemma not in _ALL:
            continue
        gap = before - cue.place if cue.place <= before else cue.place - after
        if best is None or gap < best[0]:
            best = (gap, cue)
    return best[1] if best else None
