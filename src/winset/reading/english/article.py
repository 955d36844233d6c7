"""An English text, sentence by sentence: what one says carries over to the next."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from winset.reading.dates import day_in
from winset.reading.drafts import Draft, Happening
from winset.reading.english.direct import between_marks
from winset.reading.english.events import happenings
from winset.reading.english.rules import addressee_of, behind, by_source, depending
from winset.reading.english.taken import Read, take_apart
from winset.reading.english.telling import neither, told
from winset.reading.sentences import Sentence, is_prose

__all__ = ["read_english"]


def read_english(
    sentences: list[Sentence], today: date | None
) -> tuple[list[Draft], list[Happening]]:
    """All that is said and done in an English text, in its order; ``today`` is its date."""
    run = _Run(today)
    for sentence in sentences:
        if is_prose(sentence):
            run.take(sentence)
    return run.drafts, run.happenings


@dataclass
class _Run:
    """What one sentence leaves for the next: who spoke, and what was said."""

    today: date | None
    drafts: list[Draft] = field(default_factory=list)
    happenings: list[Happening] = field(default_factory=list)
    speaker: tuple[int, int] | None = None
    previous: Draft | None = None
    paragraph: int = -1

    def take(self, sentence: Sentence) -> None:
        """Read one sentence more."""
        read = take_apart(sentence)
        found = by_source(read)
        found += behind(read, found)
        found += [one for one in depending(read) if not any(one.crosses(other) for other in found)]
        found += [
            one
            for one in between_marks(read, found)
            if one.rule == "within" or not any(one.crosses(other) for other in found)
        ]
        if not [one for one in found if one.rule not in ("within", "loose")]:
            reports = neither(read) or told(read)
            free = None if reports else self._free(read)
            if reports or free is not None:
                for one in found:
                    one.rule = "within"
            if reports:
                found += reports
            elif free is not None and self._runs_on(free):
                self.drafts.extend(found)
                return
            elif free is not None:
                found.append(free)
        self._add(read, found)
        self.happenings += [
            one
            for one in happenings(read, self.today)
            if not any(two.kind != "reported" and two.start <= one.start < two.end for two in found)
        ]
        self.previous = next((one for one in reversed(found) if one.rule != "within"), None)
        self.paragraph = sentence.paragraph

    def _free(self, read: Read) -> Draft | None:
        """A sentence behind somebody's words whose tense is set back like theirs."""
        last = self.previous
        fresh = read.sentence.paragraph != self.paragraph
        if last is None or fresh or last.kind not in ("indirect", "direct", "unclear"):
            return None
        set_back = any(
            token.low in ("had", "would") and read.open_[place]
            for place, token in enumerate(read.tokens[:12])
        )
        if not set_back or read.cues:
            return None
        start, end = read.sentence.start, read.sentence.end
        return Draft(start, end, "unclear", self.speaker, None, "", "free", carried=True)

    def _runs_on(self, free: Draft) -> bool:
        """Join free speech to that of the sentence before."""
        last = self.previous
        if last is None or last.rule != "free" or self.drafts[-1] is not last:
            return False
        last.end = free.end
        return True

    def _add(self, read: Read, found: list[Draft]) -> None:
        """Keep what a sentence gave, and who spoke last in it."""
        found.sort(key=lambda one: (one.start, -one.end))
        for one in found:
            if one.carried and one.speaker is None:
                one.speaker = self.speaker
            if one.speaker is not None and one.rule != "within":
                self.speaker = one.speaker
                _tell_more(read, one, self.today)
        self.drafts.extend(found)


def _tell_more(read: Read, draft: Draft, today: date | None) -> None:
    """To whom and when something is said, where the words around its verb say so."""
    if draft.cue is None or draft.carried:
        return
    start = draft.cue[0]
    cue = next((one for one in read.cues if read.tokens[one.place].start == start), None)
    to = addressee_of(read, cue) if cue is not None else None
    draft.addressee = read.chars(*to) if to else None
    outside = [
        token.text
        for token in read.tokens
        if draft.kind == "reported" or not draft.start <= token.start < draft.end
    ]
    draft.date = day_in(" ".join(outside), today)
