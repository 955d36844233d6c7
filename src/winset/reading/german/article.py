"""A German text, sentence by sentence: what one says carries over to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from winset.reading.dates import day_in
from winset.reading.drafts import Draft, Happening
from winset.reading.german.behind import before_cue
from winset.reading.german.clauses import first_place
from winset.reading.german.direct import between_marks
from winset.reading.german.events import happenings
from winset.reading.german.free import free_speech, hearsay, neither, told, told_beside
from winset.reading.german.people import is_agent, is_body, is_role
from winset.reading.german.phrases import subject_after
from winset.reading.german.rules import indirect
from winset.reading.german.sources import by_source
from winset.reading.german.subjects import (
    addressee_of,
    around,
    comes_from,
    phrase_start,
    source_of,
    subject_of,
    view_of,
)
from winset.reading.german.taken import Read, take_apart
from winset.reading.sentences import Sentence, is_prose
from winset.reading.wordlists import words

__all__ = ["read_german"]


def read_german(
    sentences: list[Sentence], today: date | None
) -> tuple[list[Draft], list[Happening]]:
    """All that is said and done in a German text, in its order; ``today`` is its date."""
    run = _Run(today)
    for sentence in sentences:
        if is_prose(sentence):
            run.take(sentence)
    return run.drafts, run.happenings


@dataclass
class _Run:
    """What one sentence leaves for the next: who spoke, what was said, whose sentence it was."""

    today: date | None
    drafts: list[Draft] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)
    speaker: tuple[int, int] | None = None
    previous: Draft | None = None
    paragraph: int = -1
    before: Sentence | None = None
    before_said: bool = False
    subject: tuple[int, int] | None = None
    names: set[str] = field(default_factory=set)

    def take(self, sentence: Sentence) -> None:
        """Read one sentence more."""
        read = take_apart(sentence)
        found = _with_marks(read, _clauses(read))
        back = _points_back(read, found)
        if back is not None and self.before is not None and not self.before_said:
            back.start, back.end = self.before.start, self.before.end
            self.drafts.append(back)
            self.speaker = back.speaker or self.speaker
            found = [one for one in found if one.kind != "reported"]
        elif back is not None and back.speaker is not None:
            self._said_so(back.speaker, sentence)
        elif not any(one.rule not in _SMALL for one in found):
            free = self._free(read)
            fresh = sentence.paragraph != self.paragraph
            if free is not None and self._runs_on(free, found, fresh):
                self.before, self.before_said = sentence, True
                return
            if free is not None:
                found.append(free)
        self._add(read, found)
        self.happenings += [
            one
            for one in happenings(read, self.today)
            if not any(
                draft.kind != "reported" and draft.start <= one.start < draft.end for draft in found
            )
        ]
        self.previous = next((one for one in reversed(found) if one.rule != "within"), None)
        self.before, self.before_said = sentence, bool(found)
        self.subject = None if found else self._subject(read)
        self.paragraph = sentence.paragraph

    def _said_so(self, speaker: tuple[int, int], sentence: Sentence) -> None:
        """Give words whose speaker was only carried on to the one "Das sagte X" names."""
        last = self.previous
        if last is not None and last.carried and sentence.paragraph == self.paragraph:
            last.speaker = speaker
        self.speaker = speaker

    def _free(self, read: Read) -> Draft | None:
        """The sentence as somebody's words, by its mood; the speaker is carried on."""
        fresh = read.sentence.paragraph != self.paragraph
        free = free_speech(read, self.previous is not None and not fresh) or hearsay(read)
        if free is not None:
            alone = self.previous is None and not fresh
            free.speaker = self.subject if alone and self.subject is not None else self.speaker
            view = view_of(read)
            free.speaker = read.chars(*view) if view is not None else free.speaker
            if free.rule == "hearsay":
                # What is only said to be so is nobody's, unless a source was just named for it.
                last = None if fresh else self.previous
                told_on = last is not None and last.rule in _TELLS_ON
                free.speaker = last.speaker if last is not None and told_on else None
                free.carried = told_on
        return free

    def _runs_on(self, free: Draft, found: list[Draft], fresh: bool) -> bool:
        """Join free speech to that of the sentence before; what stands in it is within it."""
        for one in found:
            one.rule, one.speaker = "within", free.speaker
        last = self.previous
        if last is None or not last.rule == free.rule == "free" or not self.drafts:
            return False
        if self.drafts[-1] is not last and self.drafts[-1].rule != "within":
            return False
        if fresh:
            return False
        last.end = free.end
        for one in found:
            one.speaker = last.speaker
        self.drafts.extend(found)
        return True

    def _add(self, read: Read, found: list[Draft]) -> None:
        """Keep what a sentence gave, and who spoke last in it."""
        found.sort(key=lambda one: (one.start, -one.end))
        named, fresh = False, read.sentence.paragraph != self.paragraph
        for one in found:
            if one.rule == "back":
                one.means = self.subject or self.speaker
                one.speaker = one.speaker if one.means is not None else None
            if one.carried and one.speaker is None:
                own = self._subject(read) if one.rule == "loose" and not named else None
                first = self.subject if one.rule == "alone" and not fresh else None
                one.speaker = own or self.speaker or first
            named = named or one.speaker is not None
            if one.means is None and one.speaker is not None:
                one.means = _antecedent(read, one.speaker)
            if one.speaker is None or one.rule == "within" or one.lemma == "wonach":
                continue
            _tell_more(read, one, self.today)
            if one.rule == "source" and _is_own(read, one.speaker[0]):
                one.means = self._owner(read, one.speaker) or self.speaker or self.subject
                self.speaker = one.means or one.speaker
            else:
                self._heard(read, one.speaker)
        self.drafts.extend(found)

    def _owner(self, read: Read, source: tuple[int, int]) -> tuple[int, int] | None:
        """Whose a source is that is somebody's own: "nach eigenen Angaben" of whoever acts."""
        if not any(
            token.low.startswith("eigene")
            for token in read.tokens
            if source[0] <= token.start < source[1]
        ):
            return self.speaker
        for index, part in enumerate(read.parts):
            if part.sort == "main" and part.verb is not None:
                who = around(read, part, index, part.verb)
                return read.chars(*who) if who else None
        return None

    def _heard(self, read: Read, speaker: tuple[int, int]) -> None:
        """Note who speaks, and the words of the name."""
        self.speaker = speaker
        self.names |= {
            token.text
            for token in read.tokens
            if speaker[0] <= token.start < speaker[1] and token.capital
        }

    def _subject(self, read: Read) -> tuple[int, int] | None:
        """The characters of the subject of a sentence's first main clause, if it can speak."""
        for index, part in enumerate(read.parts):
            if part.sort == "main" and part.verb is not None:
                who = around(read, part, index, part.verb)
                words = [token.text for token in read.tokens[slice(*(who or (0, 0)))] if token.word]
                passive = read.tokens[part.verb].low in ("wird", "wurde", "werden", "wurden")
                source = source_of(read, index, False) if passive else comes_from(read, part)
                if source is not None:
                    return read.chars(*source)
                if who is None or not words:
                    return None
                says = any(
                    one.verb == part.verb and one.sort == "verb" and not one.passive
                    for one in read.cues
                )
                return read.chars(*who) if says or self._may_speak(words) else None
        return None

    def _may_speak(self, words: list[str]) -> bool:
        """Whether a subject is a name, an office or a body; a single word only if it spoke."""
        if len(words) != 1 or words[0].lower() in ("er", "sie", "wir"):
            return is_agent(words)
        return words[0] in self.names or is_role(words[0]) or is_body(words[0])


def _tell_more(read: Read, draft: Draft, today: date | None) -> None:
    """To whom and when something is said, where the clause of its cue says so."""
    if draft.cue is None or draft.carried:
        return
    start = draft.cue[0]
    for index, part in enumerate(read.parts):
        low, high = read.chars(part.low, part.high)
        if not low <= start < high:
            continue
        who = _tokens_of(read, draft.speaker) if draft.lemma in _TOLD_TO else None
        to = addressee_of(read, index, who)
        draft.addressee = read.chars(*to) if to else None
        around_it = [
            token.text
            for token in read.tokens[part.low : part.high]
            if draft.kind == "reported" or not draft.start <= token.start < draft.end
        ]
        draft.date = day_in(" ".join(around_it), today)
        return


def _tokens_of(read: Read, chars: tuple[int, int] | None) -> tuple[int, int] | None:
    """The tokens that some characters of a sentence cover."""
    if chars is None:
        return None
    places = [
        place
        for place, token in enumerate(read.tokens)
        if chars[0] <= token.start and token.end <= chars[1]
    ]
    return (places[0], places[-1] + 1) if places else None


def _antecedent(read: Read, who: tuple[int, int]) -> tuple[int, int] | None:
    """Whom a relative pronoun means: what stands before its comma."""
    place = next((i for i, token in enumerate(read.tokens) if (token.start, token.end) == who), 0)
    if place < 2 or read.tokens[place].low not in _RELATIVE or read.tokens[place - 1].text != ",":
        return None
    begin = phrase_start(read, place - 1)
    words = [token.text for token in read.tokens[begin : place - 1] if token.word]
    return read.chars(begin, place - 1) if is_agent(words) else None


_RELATIVE = ("der", "die", "das", "welche", "welcher")


def _clauses(read: Read) -> list[Draft]:
    """Words with a source, in a clause, or before the one who says them; none of them twice."""
    clauses = indirect(read)
    first = read.tokens[first_place(read.tokens, 0, len(read.tokens))]
    # "Wie X mitteilte, ist das nach Meinung von Y ...": X says it all, what Y means included.
    told = [one for one in clauses if one.cue and one.cue[1] < one.start]
    found = [
        one
        for one in by_source(read)
        if not any(
            one.crosses(two) and (first.low == "wie" or two.start <= one.start < one.end <= two.end)
            for two in told
        )
    ]
    behind = [one for one in before_cue(read) if not any(one.crosses(two) for two in clauses)]
    for one in clauses + behind:
        if not any(one.crosses(other) for other in found):
            found.append(one)
    return found


def _is_own(read: Read, start: int) -> bool:
    """Whether a source is the subject's own: "nach eigenen Angaben"."""
    word = next((token.low for token in read.tokens if token.start == start), "")
    return word.startswith(_OWN)


_OWN = ("eigene", "ihre", "seine")
_TOLD_TO = words("sagen erklären mitteilen berichten erzählen versichern antworten")
_SMALL = ("within", "loose")
_TELLS_ON = ("source", "dies", "back", "free", "hearsay")
"""Rules behind whose words hearsay goes on: a source was named, or speech runs on."""


def _with_marks(read: Read, found: list[Draft]) -> list[Draft]:
    """With quotations, and, where nothing else is said, with what the sentence tells."""
    marked = [
        one
        for one in between_marks(read, found)
        if one.rule == "within" or not any(one.crosses(other) for other in found)
    ]
    if not found and all(one.rule in ("within", "part", "loose") for one in marked):
        reports = neither(read) or told(read)
        if reports:
            for one in marked:
                one.rule = "within"
            return [*reports, *marked]
    for one in marked:
        if one.rule == "part":
            one.rule = "fragment"
    beside = told_beside(read, found) if found else None
    return [*found, *marked, *([beside] if beside else [])]


def _points_back(read: Read, found: list[Draft]) -> Draft | None:
    """Who said the sentence before: "Dies teilte X mit". Its words are not known yet."""
    tokens = read.tokens
    if not tokens or tokens[0].low not in ("dies", "das", "dieses") or len(tokens) > 40:
        return None
    if any(one.kind != "reported" for one in found):
        return None
    for cue in read.cues:
        part = read.parts[cue.part]
        if cue.sort != "verb" or cue.part != 0 or part.verb != 1 or cue.lemma not in _BACK:
            continue
        who = subject_of(read, cue)
        if cue.lemma == "hervorgehen":
            who = source_of(read, cue.part, True)
        if who is not None and who[0] == 0:
            who = subject_after(tokens, 2, part.high)
        place = read.chars(cue.place, cue.place + 1)
        speaker = read.chars(*who) if who else None
        return Draft(0, 0, "indirect", speaker, place, cue.lemma, "dies")
    return None


_BACK = words(
    """sagen erklären mitteilen berichten melden bestätigen angeben bekanntgeben schreiben
    hervorgehen ergeben verkünden äußern feststellen behaupten betonen einräumen zugeben
    versichern"""
)
