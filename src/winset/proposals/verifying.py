"""Whether a proposal holds: its quote word for word, its speaker, and what it says for the case.

Nothing is taken on trust, whoever proposes it. A quote has to stand in its source, whole, in one
place; the speaker has to be the one whom the text gives these words to; what it says has to be
something that a case file can say, with ids that exist.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from functools import cached_property
from typing import TYPE_CHECKING, Any

from winset.case.message import Message, say
from winset.case.types import Case, Match, Statement
from winset.casefile.evidence import SourceText
from winset.errors import WinsetError
from winset.proposals.cast import Member, cast_of
from winset.proposals.comparing import around, compared
from winset.proposals.fitting import best, fits, named_by, shared, stands_in, words_of
from winset.proposals.noticed import noticed
from winset.proposals.types import Proposed, Verdict
from winset.reading import (
    Doubt,
    Doubts,
    Quote,
    Reading,
    Signs,
    Span,
    claims_of,
    is_nameless,
    read,
    told_as,
)

if TYPE_CHECKING:
    from winset.analysis.settings import Settings

MOST_SHOWN = 160
_ENDS = frozenset('.:;!?()[]{}|\n"“”„‟«»‹›‚‘–—…')
_MARKS = "\"“”„‟«»‹›‚‘’'"


@dataclass
class Checked:
    """A source that proposals quote, looked up and read once."""

    text: str

    @cached_property
    def looked(self) -> SourceText:
        """The text, ready for quotes to be looked up."""
        return SourceText(self.text)

    @cached_property
    def reading(self) -> Reading:
        """What the rules find in it."""
        return read(self.text)

    @cached_property
    def cast(self) -> tuple[Member, ...]:
        """Who acts in it, with all who speak for them."""
        return cast_of([noticed(self.reading)])

    @cached_property
    def doubts(self) -> Doubts:
        """What speaks against the speakers that the rules find."""
        return Doubts(self.reading)

    @cached_property
    def signs(self) -> Signs:
        """What the sentences around words say against them."""
        return Signs(self.reading)

    @cached_property
    def claims(self) -> tuple[Span, ...]:
        """What somebody says, as the rules find it: whole, and claim by claim."""
        reading = self.reading
        whole = (Span(quote.start, quote.end) for quote in reading.quotes)
        return (*whole, *(one for quote in reading.quotes for one in claims_of(reading, quote)))

    @cached_property
    def starts(self) -> frozenset[int]:
        """Where such words begin."""
        return frozenset(span.start for span in self.claims)

    @cached_property
    def stops(self) -> frozenset[int]:
        """Where they end."""
        return frozenset(span.end for span in self.claims)


@dataclass
class Verifier:
    """Checks proposals against the sources of a case.

    Parameters
    ----------
    sources : the texts, by id.
    case : None where there is none yet.
    coming : names of actors that proposals bring, by id.
    """

    sources: Mapping[str, Checked]
    case: Case | None = None
    coming: Mapping[str, str] = field(default_factory=dict)
    _names: dict[str, frozenset[str]] = field(default_factory=dict)

    def quote(self, one: Proposed) -> Verdict:
        """Return whether the quote and its speaker hold; see the module. O(length of the text)."""
        source = self.sources.get(one.source)
        if source is None:
            near = get_close_matches(one.source, list(self.sources), n=1)
            if near:
                said = say("proposal.no-source.near", source=one.source, near=near[0])
            else:
                said = say("proposal.no-source", source=one.source)
            return Verdict("refused", (said,))
        place = _place(source, one)
        if isinstance(place, Message):
            return Verdict("refused", (place,))
        start, end, reasons = place
        spoken, wrong = self._speaker(source, one, start, end)
        doubts = [*reasons, *spoken, *self._another(source, one)]
        doubts += compared(source, one, (start, end), self._called_by(one))
        spoken_by = _speaking(source.reading.quotes, start, end)
        doubts = doubts or around(source, one, spoken_by, (start, end), self._actors)
        prefix, suffix = source.looked.selector(start, end)
        given = {
            "source": one.source,
            "quote": re.sub(r"\s+", " ", source.text[start:end]),
            "speaker": one.speaker,
            "prefix": prefix,
            "suffix": suffix,
        }
        evidence = {key: value for key, value in given.items() if value is not None}
        if wrong is not None:
            return Verdict("refused", (wrong,), None, start)
        return Verdict("ambiguous" if doubts else "verified", tuple(doubts), evidence, start)

    def _speaker(
        self, source: Checked, one: Proposed, start: int, end: int
    ) -> tuple[list[Message], Message | None]:
        """Return what is doubtful about the speaker, and why it cannot be."""
        said = _speaking(source.reading.quotes, start, end)
        denied = said is not None and _denied(source.text, said, start)
        told = _told(source, said, start, end)
        doubts = [say("proposal.denied")] if denied or told == "denied" else []
        if (said is not None and said.hearsay) or told == "hearsay":
            doubts.append(say("proposal.hearsay"))
        if one.speaker is None:
            return doubts, None
        names = self._called(one.speaker)
        if not any(stands_in(name, source.text) for name in names):
            return [], say("proposal.speaker.absent", speaker=best(names, one.speaker))
        shown = best(names, one.speaker)
        if doubts:
            return doubts, None
        if said is None:
            return [say("proposal.speaker.not-said", speaker=shown)], None
        carried = _carried(source.text, said)
        if said.speaker is None or carried or _quoted_within(source.text, said, start, end):
            return [say("proposal.speaker.unknown", speaker=shown)], None
        figures = source.reading.figures
        own, spoken_for = named_by(said.speaker, figures)
        # A part of a country's name is another's: "Korea".
        fitting = [
            name
            for name in names
            if any(fits(name, other) for other in own)
            or any(words_of(name) == words_of(other) for other in spoken_for)
        ]
        if is_nameless(said.speaker.name):
            return [say("proposal.speaker.nameless", other=said.speaker.name)], None
        if not fitting:
            # The rules err at times, so a person decides; but it is never taken for verified.
            return [say("proposal.speaker.other", speaker=shown, other=said.speaker.name)], None
        if shared(said.speaker.name, figures) or all(shared(name, figures) for name in fitting):
            return [say("proposal.speaker.several", speaker=shown)], None
        carrier = _carrier(source.reading.quotes, said)
        if carrier is not None:
            return [say("proposal.carried", other=carrier, speaker=shown)], None
        doubt = source.doubts.of(said)
        return ([] if doubt is None else [_doubtful(doubt, shown)]), None

    def _another(self, source: Checked, one: Proposed) -> list[Message]:
        """Return a doubt where a speaker is not the actor spoken of, and does not speak for it.

        Whoever speaks for an actor is a member of its cast in the source, or did so in the case.
        """
        made = (one.reaction or one.offer or {}).get("by")
        about = one.about if one.statement is not None else made
        if self.case is None or one.speaker is None or not isinstance(about, str):
            return []
        names = self._called(one.speaker)
        known = self._called(self.coming.get(about, about))
        if one.speaker == about or any(fits(mine, other) for mine in names for other in known):
            return []
        for member in source.cast:
            if any(fits(mine, other) for mine in names for other in member.called) and any(
                fits(mine, other) or fits(other, mine) for mine in known for other in member.called
            ):
                return []
        return [say("proposal.speaker.another", speaker=best(names, one.speaker))]

    @cached_property
    def _actors(self) -> frozenset[str]:
        """The names of all actors of the case, in all languages."""
        known = () if self.case is None else self.case.actors
        given = (getattr(actor.name, "languages", {}).values() for actor in known)
        return frozenset(
            name
            for actor, names in zip(known, given, strict=True)
            for name in (actor.id, str(actor.name), *map(str, names))
        )

    def _called_by(self, one: Proposed) -> frozenset[str]:
        """Return the names of whoever a proposal says acts; none where it says nothing."""
        by = (one.reaction or one.offer or {}).get("by")
        makers = [by] if isinstance(by, str) else by if isinstance(by, list) else []
        known = (self._called(self.coming.get(str(each), str(each))) for each in makers)
        return frozenset().union(*known)

    def _called(self, speaker: str) -> frozenset[str]:
        """Return all names of a speaker: of an actor of the case, those in all languages."""
        if speaker not in self._names:
            names = {speaker}
            for actor in () if self.case is None else self.case.actors:
                given = getattr(actor.name, "languages", {}).values()
                if speaker == actor.id or speaker in {str(actor.name), *map(str, given)}:
                    names |= {str(actor.name), *map(str, given)}
                    names |= self._speakers_for(actor.id)
                    if actor.id != actor.name:
                        names.discard(actor.id)
            self._names[speaker] = frozenset(names)
        return self._names[speaker]

    def _speakers_for(self, actor: str) -> set[str]:
        """Return who speaks for an actor in the evidence that the case has already."""
        assert self.case is not None
        said: list[Any] = [one for one in self.case.statements if one.actor == actor]
        said += [one for one in self.case.reactions if one.by == actor]
        said += [one for one in self.case.offers if one.makers == (actor,)]
        ids = {each.id for each in self.case.actors}
        return {
            str(piece.speaker)
            for one in said
            for piece in one.evidence
            if piece.speaker and piece.speaker not in ids
        }


def _doubtful(doubt: Doubt, speaker: str) -> Message:
    """Return why somebody else could have said it."""
    match doubt.kind:
        case "meant":
            return say(
                "proposal.speaker.meant", words=doubt.words, other=doubt.other, speaker=speaker
            )
        case "before":
            return say("proposal.speaker.before", other=doubt.other, speaker=speaker)
        case "several":
            return say("proposal.speaker.several", speaker=speaker)
        case "nameless":
            return say("proposal.speaker.nameless", other=doubt.words)
    return say("proposal.speaker.unsure", words=doubt.words, speaker=speaker)


def _place(source: Checked, one: Proposed) -> tuple[int, int, list[Message]] | Message:
    """Return where a quote stands and what is doubtful there; or why it does not."""
    found = source.looked.find(one.quote, one.prefix, one.suffix)
    if found is None:
        if source.looked.find(one.quote) is not None:
            return say("proposal.quote.beside")
        near = source.looked.nearest(one.quote)
        if near is None:
            return say("proposal.quote.absent")
        return say("proposal.quote.near", near=near)
    start, end = found.position, found.position + found.length
    reasons: list[Message] = []
    if found.match is Match.AMBIGUOUS:
        wanted = source.text[start:end]
        at = one.position
        if at is not None and source.text[at : at + len(wanted)] == wanted:
            start, end = at, at + len(wanted)
        else:
            reasons.append(say("proposal.quote.repeats"))
    while end - start > 2 and source.text[start] in _MARKS and source.text[end - 1] in _MARKS:
        start, end = start + 1, end - 1
    if not (_edge(source.text, start - 1, start) and _edge(source.text, end - 1, end)):
        return say("proposal.quote.inside-word")
    if not (_begins(source, start) and _stops(source, end)):
        reasons.append(say("proposal.quote.part", whole=_sentence(source.text, start, end)))
    return start, end, reasons


def _edge(text: str, left: int, right: int) -> bool:
    """Return whether no word goes on between two characters."""
    if left < 0 or right >= len(text):
        return True
    return not (_wordy(text[left]) and _wordy(text[right]))


def _wordy(character: str) -> bool:
    return character.isalnum() or unicodedata.combining(character) > 0


def _begins(source: Checked, start: int) -> bool:
    """Return whether a sentence, a quotation or what somebody says begins there."""
    before = source.text[:start].rstrip(" \t\u00a0\u202f")
    return not before or before[-1] in _ENDS or start in source.starts


def _stops(source: Checked, end: int) -> bool:
    """Return whether one of them ends there."""
    if source.text[end - 1] in ".!?…" or end in source.stops:
        return True
    # A comma may stand inside the closing quotation mark, as in English.
    rest = source.text[end : end + 40].lstrip(" \t\u00a0\u202f")
    if rest[:1] == "," and rest[1:2] and rest[1:2] in _MARKS:
        return True
    return not rest or rest[0] in _ENDS


_STOP = re.compile(r"[.!?][“”»\"’]*\s|\n")


def _sentence(text: str, start: int, end: int) -> str:
    """Return the sentence around a passage, shortened around it between words."""
    low = max((found.end() for found in _STOP.finditer(text, 0, start)), default=0)
    stop = _STOP.search(text, end)
    high = len(text) if stop is None else stop.start() + 1
    whole = " ".join(text[low:high].split())
    if len(whole) <= MOST_SHOWN:
        return whole
    room = max(20, (MOST_SHOWN - (end - start)) // 2)
    left, right = start - room, end + room
    left = low if left <= low else text.find(" ", left, start) + 1 or start
    right = high if right >= high else text.rfind(" ", end, right)
    shown = " ".join(text[left : right if right > 0 else end].split())[:MOST_SHOWN]
    return f"{'… ' if left > low else ''}{shown}{' …' if right < high else ''}"


def _told(source: Checked, said: Quote | None, start: int, end: int) -> str | None:
    """Return how the words around quotation marks tell a passage between them."""
    if said is not None and said.kind == "direct" and said.start <= start and end <= said.end:
        start, end = said.start, said.end
    marked = start > 0 and source.text[start - 1] in _MARKS and source.text[end : end + 1]
    if not marked or source.text[end] not in _MARKS:
        return None
    return told_as(source.text, start, end, source.reading.language)


def _carried(text: str, said: Quote) -> bool:
    """Return whether no word leads to a quote, and its speaker stands in another paragraph."""
    if said.cue is not None or said.speaker is None:
        return False
    low, high = sorted((said.speaker.start, said.start))
    return "\n" in text[low:high]


def _quoted_within(text: str, said: Quote, start: int, end: int) -> bool:
    """Return whether a passage has quotation marks of its own inside somebody's very words.

    It may be somebody else's whom that person quotes.
    """
    marks = text[max(0, start - 1) : start], text[end : end + 1]
    marked = all(mark and mark in _MARKS for mark in marks)
    return said.kind == "direct" and marked and (said.start < start - 1 or end + 1 < said.end)


def _carrier(quotes: Sequence[Quote], said: Quote) -> str | None:
    """Return who passes words on that are another's: "He told us: 'I will not sell.'"."""
    outer = None if said.within is None else quotes[said.within]
    if outer is None or outer.kind != "direct" or outer.speaker is None or said.speaker is None:
        return None
    return None if outer.speaker.name == said.speaker.name else outer.speaker.name


def _speaking(quotes: Sequence[Quote], start: int, end: int) -> Quote | None:
    """Return what somebody says that is a passage, or holds most of it; the innermost."""
    best: tuple[bool, float, int] | None = None
    for place, quote in enumerate(quotes):
        shared = min(end, quote.end) - max(start, quote.start)
        if shared * 2 <= end - start:
            continue
        rank = (quote.start, quote.end) == (start, end), -(quote.end - quote.start), place
        if best is None or rank > best:
            best = rank
    return None if best is None else quotes[best[2]]


_OPENING = frozenset(":‚'\"„“‘")
_NEVER_SAID = re.compile(
    r"\b(?:nicht|nie|niemals|keineswegs|kein|keine|keinen|hätte|hätten|würde|würden|not|never|"
    r"nobody|denie[sd]|deny|denying|would|\w+n['’]t)\b",
    re.IGNORECASE,
)
_NEAR = 40
"""Characters before words within a quote in which they may be denied."""


def _denied(text: str, said: Quote, start: int) -> bool:
    """Return whether a text says that something was not said, or only might have been.

    The rules know it of a quote; within one, somebody may say what was not said: "I never said:
    'We will pay.'"
    """
    if said.denied or said.start >= start:
        return said.denied
    before = re.split(r"[.!?\n]\s", text[max(0, start - _NEAR) : start])[-1].rstrip()
    return before[-1:] in _OPENING and _NEVER_SAID.search(before) is not None


def against(
    case: Case, statement: Statement, settings: Settings | None = None
) -> tuple[Statement, ...]:
    """Return the fewest statements that a new one of a case contradicts; empty if it fits.

    `case` holds the new one already. Under every account; what is held with less than certainty
    contradicts nothing. Cost: a few hundred linear programs at most.
    """
    # Numbers are needed for statements alone: a quote is checked without them.
    from winset.analysis.model import Shared
    from winset.analysis.settings import Settings
    from winset.inference.contradictions import contradictions

    shared = Shared(case, settings or Settings())
    for account in (None, *case.accounts):
        if statement.account not in {None, account}:
            continue
        try:
            known = shared.known(statement.actor, account)
            found = contradictions(known, known.certain, checks=200)
        except WinsetError:
            continue
        for members in found.sets:
            if any(each.id == statement.id for each in members):
                return tuple(each for each in members if each.id != statement.id)
    return ()
