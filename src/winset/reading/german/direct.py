"""What stands between quotation marks: who says it, and whether it is said at all."""

from __future__ import annotations

from winset.reading.drafts import Draft
from winset.reading.german.closed import ARTICLES, PREPOSITIONS
from winset.reading.german.cues import Cue
from winset.reading.german.morphology import is_finite
from winset.reading.german.people import is_agent
from winset.reading.german.phrases import noun_phrase, subject_after, subject_before
from winset.reading.german.sayings import HOLDS, SAYS, TELLS
from winset.reading.german.subjects import around, phrase_start, subject_of, view_of
from winset.reading.german.taken import Read, is_subjunctive
from winset.reading.marks import Passage
from winset.reading.papers import names_a_paper
from winset.reading.wordlists import words

__all__ = ["between_marks"]

_ALL = frozenset(word.replace("|", "") for word in (*SAYS, *HOLDS, *TELLS)) | {"heißen", "stehen"}


def _words(read: Read, passage: Passage) -> list[str]:
    return [
        token.text
        for token in read.tokens
        if passage.start <= token.start < passage.end and token.word
    ]


def _is_title(read: Read, passage: Passage, before: int) -> bool:
    """Whether the words look like a name: few, or behind an article, with capitals."""
    words = _words(read, passage)
    if not words:
        return True
    if not words[0][0].isupper():
        return False
    if any(is_finite(word) for word in words[1:] if word.islower()):
        return False
    if len(words) <= 4 and words[-1][0].isupper():
        return True
    return before >= 0 and (read.tokens[before].low in ARTICLES or read.tokens[before].capital)


def _place(read: Read, position: int) -> int:
    """The first token that begins at or after a character."""
    return next(
        (place for place, token in enumerate(read.tokens) if token.start >= position),
        len(read.tokens),
    )


def between_marks(read: Read, others: list[Draft]) -> list[Draft]:
    """Quotations of a sentence that are said, with their speakers."""
    drafts: list[Draft] = []
    sentence = read.sentence
    for passage in sentence.passages:
        if passage.depth or passage.start >= sentence.end:
            continue
        if any(_holds(one, passage) and one.kind == "direct" for one in others):
            continue
        if _is_paper(read, passage):
            continue
        host = next((one for one in others if _holds(one, passage)), None)
        if host is not None:
            if _is_term(read, passage, host.kind == "reported"):
                continue
            drafts.append(
                Draft(
                    passage.start,
                    passage.end,
                    "direct",
                    host.speaker,
                    host.cue,
                    host.lemma,
                    "within",
                )
            )
            continue
        made = _said(read, passage)
        if made is None:
            continue
        last = drafts[-1] if drafts else None
        if last is not None and last.rule in _WHOLE and 0 <= made.start - last.end <= 3:
            last.end = made.end
            continue
        drafts.append(made)
    return drafts


def _is_paper(read: Read, passage: Passage) -> bool:
    before = read.tokens[max(0, (place := _place(read, passage.outer_start)) - 3) : place]
    return names_a_paper([one.text for one in before if one.word], _words(read, passage))


_WHOLE = ("colon", "so", "alone")


def _is_term(read: Read, passage: Passage, named: bool) -> bool:
    """Whether marks inside somebody's words hold a term: a name, or a few words of a phrase.

    "mit »dunklen Mächten«", "ein »Feigenblatt«"; not "nicht »über Nacht«", "sei »Wahnsinn«". Where
    what was said is told without its words (``named``), or shouted, a part is all there is of it.
    """
    inside = _words(read, passage)
    if not inside:
        return True
    if named or any(cue.lemma in _SHOUTS for cue in read.cues):
        return False
    before, behind = _place(read, passage.outer_start) - 1, _place(read, passage.outer_end)
    lead = read.tokens[max(before, 0)]
    led = lead.low in ARTICLES | PREPOSITIONS
    if _is_title(read, passage, before) or _is_bare_phrase(inside):
        return led or lead.capital or lead.text in _LEADS or _is_adjective(lead.low)
    if len(inside) > 3:
        return False
    if inside[-1].islower() and behind < len(read.tokens) and read.tokens[behind].capital:
        return True
    whole = inside[0].lower() in ARTICLES | PREPOSITIONS
    return led and not whole and not any(is_finite(word) for word in inside if word.islower())


def _is_adjective(low: str) -> bool:
    """Whether a word has the ending of an adjective and is no finite verb."""
    return low.endswith(("e", "en", "er", "es", "em")) and not is_finite(low)


_LEADS = frozenset(("als", "kurz", "(", ":"))
"""Words and signs that lead to a name."""

_SHOUTS = ("rufen", "ausrufen", "skandieren")


def _is_bare_phrase(inside: list[str]) -> bool:
    """Whether words are adjectives and a noun without an article: "kalter Kaffee"."""
    *before, last = inside
    return last[0].isupper() and all(
        word.islower()
        and word not in ARTICLES | PREPOSITIONS
        and word.endswith(("e", "en", "er", "es", "em"))
        for word in before
    )


def _holds(one: Draft, passage: Passage) -> bool:
    return one.start <= passage.start and passage.end <= one.end + 1


def _said(read: Read, passage: Passage) -> Draft | None:
    """A quotation as somebody's words; None where it is a name or nobody says it."""
    tokens = read.tokens
    before = _place(read, passage.outer_start) - 1
    after = _place(read, passage.outer_end)
    if before >= 0 and not read.open_[before]:
        return _in_brackets(read, passage, before)
    draft = Draft(passage.outer_start, passage.outer_end, "direct", None, None)
    count = len(_words(read, passage))
    who = _so(read, after) or _with_these_words(read, after)
    if who is not None:
        draft.speaker, draft.rule = read.chars(*who), "so"
        return draft
    who = _inverted(read, after) if before < 0 and count > 2 else None
    if who is not None:
        draft.speaker, draft.rule = read.chars(*who), "inverted"
        return draft
    if all(token.depth or not token.word for token in tokens):
        draft.rule, draft.carried = "alone", True
        return draft if count > 2 else None
    return _introduced(read, passage, draft, (before, after))


def _introduced(
    read: Read, passage: Passage, draft: Draft, around_it: tuple[int, int]
) -> Draft | None:
    """A quotation with a verb, a colon or a noun before it; else one that looks like no name."""
    tokens = read.tokens
    before, after = around_it
    words_of = _words(read, passage)
    cue = _nearest(read, before, after)
    naming = cue is not None and cue.lemma in _NAMING and not _is_called(read, cue)
    colon = before >= 0 and tokens[before].text == ":"
    phrase = before >= 0 and _is_phrase(read, before)
    if _is_title(read, passage, before) and not (naming or phrase or (colon and cue is not None)):
        return None
    writer = _writer(read, before) if colon else None
    if writer is not None:
        draft.speaker, draft.rule = read.chars(*writer), "colon"
    elif cue is not None:
        who = subject_of(read, cue)
        if who is not None and (_is_speech(read, who[0]) or _is_inside(read, passage, who)):
            who = subject_after(tokens, cue.verb + 1, len(tokens))
        if who is not None and _is_part_of(read, passage, who):
            return None
        place = tokens[cue.place]
        draft.cue, draft.lemma = (place.start, place.end), cue.lemma
        draft.speaker = read.chars(*who) if who else None
        behind_article = before >= 0 and tokens[before].low in ARTICLES
        small = not (colon or naming or phrase) and (len(words_of) < 6 or behind_article)
        draft.rule = "colon" if colon else "part" if small else "fragment"
    elif colon or phrase:
        draft.rule = "colon"
    elif (shown := _shows_itself(read)) is not None:
        draft.speaker, draft.rule = read.chars(*shown), "fragment"
    elif len(words_of) >= 3 and (not words_of[0][0].isupper() or _ME & set(words_of)):
        draft.rule, draft.carried = "loose", True
    elif (view := view_of(read)) is not None:
        draft.speaker, draft.rule = read.chars(*view), "fragment"
    else:
        return None
    if draft.speaker is None and (colon or phrase):
        behind = _inverted(read, after) if phrase else None
        draft.speaker = _leads(read, before) or (read.chars(*behind) if behind else None)
        draft.carried = draft.speaker is None
    return draft


def _writer(read: Read, colon: int) -> tuple[int, int] | None:
    """Whose writing is read out: "verlas einen Brief von X:", "aus der Erklärung des X:"."""
    tokens = read.tokens
    stop = colon - 1 if colon and tokens[colon - 1].low == "vor" else colon
    for place in range(stop - 2, 0, -1):
        if tokens[place].low in _BY and tokens[place - 1].low.endswith(_WRITINGS):
            end = noun_phrase(tokens, place + 1, stop)
            named = [token.text for token in tokens[place + 1 : end] if token.word]
            return (place + 1, stop) if end == stop and is_agent(named) else None
    return None


_BY = words("von vom der des")
_WRITINGS = (
    *("brief", "briefs", "briefes", "schreiben", "schreibens", "erklärung", "mitteilung"),
    *("botschaft", "nachricht", "stellungnahme", "rede", "notiz", "mail", "mails", "artikel"),
)


def _shows_itself(read: Read) -> tuple[int, int] | None:
    """Who shows how things are with them: "Lund zeigte sich »sehr enttäuscht«"."""
    for index, part in enumerate(read.parts):
        if part.sort != "main" or part.verb is None:
            continue
        near = [token.low for token in read.tokens[part.low : part.high]]
        if read.tokens[part.verb].low in _SHOWS and "sich" in near:
            return around(read, part, index, part.verb)
    return None


_SHOWS = words("zeigt zeigte zeigten zeigen gibt gab gaben geben fühlt fühlte freut freute")


def _is_called(read: Read, cue: Cue) -> bool:
    """Whether somebody only bears a name: "die sich »Los« nennt", "wird »Los« genannt"."""
    part = read.parts[cue.part]
    own = any(token.low == "sich" for token in read.tokens[part.low : part.high])
    return cue.lemma == "nennen" and (cue.passive or own)


def _is_speech(read: Read, place: int) -> bool:
    """Whether a token stands in a quotation that is more than a name."""
    start = read.tokens[place].start
    return any(
        one.start - 1 <= start < one.end and len(_words(read, one)) > 4
        for one in read.sentence.passages
    )


def _is_inside(read: Read, passage: Passage, who: tuple[int, int]) -> bool:
    """Whether some words are the quotation itself."""
    start, end = read.chars(*who)
    return passage.outer_start <= start and end <= passage.outer_end


def _is_part_of(read: Read, passage: Passage, who: tuple[int, int]) -> bool:
    """Whether a quotation is part of the name of somebody: "die »Liga der Wirte« sagte"."""
    start, end = read.chars(*who)
    before = read.tokens[_place(read, passage.outer_start) - 1].low
    few = len(_words(read, passage)) <= 6 and not before.endswith("als")
    return few and start < passage.outer_start and passage.end <= end


def _in_brackets(read: Read, passage: Passage, before: int) -> Draft | None:
    """A quotation in brackets behind a name: "auch Lund („Das geht zu weit“) ..."."""
    inside = _words(read, passage)
    said = len(inside) > 3 and any(is_finite(word) for word in inside if word.islower())
    if read.tokens[before].text != "(" or not said:
        return None
    begin = phrase_start(read, before)
    named = [token.text for token in read.tokens[begin:before] if token.word]
    if not is_agent(named):
        return None
    draft = Draft(passage.outer_start, passage.outer_end, "direct", None, None, "", "so")
    draft.speaker = read.chars(begin, before)
    return draft


_ME = words("ich Ich wir Wir mich uns mir mein meine meinen unser unsere unseren")


def _is_phrase(read: Read, place: int) -> bool:
    """Whether a word announces words: "mit den Worten", "Sprüche wie"."""
    tokens = read.tokens
    if tokens[place].text in _PHRASES:
        return True
    near = tokens[max(0, place - 4) : place]
    like = tokens[place].low == "wie" or any(token.low == "wie" for token in near[-2:])
    return like and any(token.text in _PHRASES for token in near)


_PHRASES = words(
    """Worten Parole Parolen Satz Ruf Rufe Slogan Aufschrift Aussage Frage Sprechchören
    Sprüche Sprüchen Sprechchöre"""
)
_NAMING = words(
    """bezeichnen nennen sprechen werten bewerten beurteilen würdigen verurteilen
    zurückweisen kritisieren feiern beschreiben halten titulieren betiteln beschimpfen
    rechtfertigen charakterisieren loben einschätzen raten vorwerfen antworten"""
)


def _so(read: Read, after: int) -> tuple[int, int] | None:
    """Who is named by "so" behind a quotation."""
    tokens = read.tokens
    place = after
    while place < len(tokens) and tokens[place].text in ",–-":
        place += 1
    if place + 1 >= len(tokens) or tokens[place].low != "so" or tokens[place].capital:
        return None
    if tokens[place + 1].low in ("wird", "wurde", "werden", "wurden"):
        return None
    return subject_after(tokens, place + 1, len(tokens))


def _with_these_words(read: Read, after: int) -> tuple[int, int] | None:
    """The subject behind "mit diesen Worten", which follows a quotation."""
    tokens = read.tokens
    place = after
    while place < len(tokens) and tokens[place].text in ",–-":
        place += 1
    near = [token.low for token in tokens[place : place + 3]] + ["", "", ""]
    these = near[:1] == ["mit"] and near[1:2] in (["diesen"], ["diesem"], ["dieser"])
    if place == after or not these or near[2] not in ("worten", "satz", "aussage", "botschaft"):
        return None
    return subject_after(tokens, place + 4, len(tokens))


def _inverted(read: Read, after: int) -> tuple[int, int] | None:
    """The subject of a verb that follows a quotation at the head of a sentence."""
    tokens = read.tokens
    place = after
    while place < len(tokens) and tokens[place].text in ",–-":
        place += 1
    if (
        place == after
        or place >= len(tokens)
        or tokens[place].capital
        or not is_finite(tokens[place].low)
    ):
        return None
    return subject_after(tokens, place + 1, len(tokens))


def _leads(read: Read, colon: int) -> tuple[int, int] | None:
    """The subject of what stands before a colon: "Minister X wörtlich: ..."."""
    index = next((i for i, part in enumerate(read.parts) if part.low <= colon <= part.high), None)
    if index is None:
        return None
    for back in range(index, -1, -1):
        part = read.parts[back]
        if part.sort == "main" and part.verb is not None:
            who = around(read, part, back, part.verb)
            return read.chars(*who) if who else None
        if part.sort == "phrase" and (back == 0 or read.parts[back - 1].sort != "phrase"):
            who = subject_before(read.tokens, part.low, part.high)
            if who is not None:
                return read.chars(*who)
    return None


def _nearest(read: Read, before: int, after: int) -> Cue | None:
    """The cue nearest to a quotation, in its sentence."""
    best: tuple[int, Cue] | None = None
    named = before >= 0 and read.tokens[before].low == "als"
    for cue in read.cues:
        if cue.sort != "verb" or cue.lemma not in _ALL:
            continue
        if is_subjunctive(read.tokens, cue.verb):
            continue
        if named and cue.lemma in _NAMING:
            return cue
        gap = before - cue.place if cue.place <= before else cue.place - after
        if best is None or gap < best[0]:
            best = (gap, cue)
    return best[1] if best else None
