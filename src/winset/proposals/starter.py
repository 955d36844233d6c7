"""A first case from texts: sources, actors, offers and demands, reactions, and what is said.

Rules find who says what. What the issues are, and which options they have, no rule finds: each
offer and each demand of a text becomes an issue of its own with two options, to be named, joined or
dropped by a person.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from winset.case.message import Message, say
from winset.casefile.evidence import SourceText
from winset.errors import OutputError, WinsetError
from winset.formats.names import ids
from winset.proposals.asking import asked_in
from winset.proposals.cast import cast_of, member_of
from winset.proposals.drafting import RULES, drafted, reaction_of
from winset.proposals.noticed import noticed
from winset.proposals.queue import queue_path, write_queue
from winset.proposals.room import SOURCES
from winset.proposals.texts import headline
from winset.proposals.topics import MOST_NAME, topic
from winset.proposals.types import Proposed, Queue
from winset.reading import Mention, Quote, Reading
from winset.text.emit import emit
from winset.text.write import write_text
from winset.wording.languages import LANGUAGES, catalogue, preferred

MOST_ISSUES = 8
WIDTH = 100
"""Columns of the remarks in the file."""
_HOPE = re.compile(r"hoff|hope|hoping|wünsch|wunsch|appell|urge", re.IGNORECASE)
_TALKS = re.compile(
    r"gespräch|verhandl|dialog|\beinig(?:ung|en|t)\b|geeinigt|abkommen|vereinbarung|kompromiss|"
    r"weiter(?:gehen|geht|gehe|reden|machen|führen|geführt)|fort(?:setz|gesetzt|führ|geführt)|"
    r"annäherung|frieden|\btalks?\b|talking|negotiat|dialogue|\bagreement|come to terms|"
    r"\bdeals?\b|compromise|settlement|\bgo on\b|continu|resum|peace",
    re.IGNORECASE,
)
"""Words for talks that go on, or end in agreement."""
WISHES = ("demands", "announces", "regrets")
"""Stances of an observer that may show how no deal was received; a person has to say."""


@dataclass(frozen=True)
class Begun:
    """A case that was begun.

    Attributes
    ----------
    text : of the case file.
    sources : the words of each source, by its file beside the case.
    queue : what is said, as proposals.
    asked, reactions : how many offers and demands, and reactions, wait to be confirmed.
    """

    text: str
    sources: Mapping[str, str]
    queue: Queue
    actors: int
    asked: int
    reactions: int


def begun(
    readings: Mapping[str, Reading], name: str, titles: Mapping[str, str] | None = None
) -> Begun:
    """Begin a case from readings of texts.

    Parameters
    ----------
    readings : by the id that each text gets as a source.
    name : of the case file, as its proposals name it.
    titles : of the sources, by id.

    """
    return _Starter(readings, name, titles or {}).begun()


def write_begun(made: Begun, file: Path) -> list[Path]:
    """Write a case that was begun, with its texts and proposals; return what was written.

    Raises
    ------
    OutputError, WinsetError
        Something is there already, or cannot be written; the case file comes last.
    """
    folder = file.absolute().parent
    targets = {file.parent / name: words for name, words in made.sources.items()}
    queue = queue_path(file)
    there = [path for path in (*targets, queue, file) if path.exists()]
    if there:
        raise WinsetError(f"{there[0]} exists already; nothing was written")
    if not folder.is_dir():
        raise OutputError(str(file), "there is no folder to write into")
    for path, words in targets.items():
        path.parent.mkdir(exist_ok=True)
        write_text(path, words)
    write_queue(queue, made.queue)
    write_text(file, made.text)
    return [file, *targets, queue]


@dataclass
class _Starter:
    readings: Mapping[str, Reading]
    name: str
    titles: Mapping[str, str]

    def __post_init__(self) -> None:
        """Find who acts: the two named most are taken for the parties."""
        self.readings = {name: noticed(reading) for name, reading in self.readings.items()}
        self.language = preferred([next(iter(self.readings.values())).language])
        self.cast = cast_of(self.readings.values())
        names = [member.name for member in self.cast]
        names += [self.told(say("begun.party", n=k)) for k in range(len(names) + 1, 3)]
        self.named = dict(zip(names, ids(names, "actor"), strict=True))
        self.parties, self.observers = names[:2], names[2:]

    def told(self, message: Message) -> str:
        return catalogue(self.language).text(message)

    def begun(self) -> Begun:
        issues: dict[str, Any] = {}
        asked = self._asked()
        sides = {word for member in self.cast[:2] for word in member.called}
        for issue, what, one in asked:
            name = self.told(say(f"begun.name.{what}", words=topic(one.quote, sides)))
            issues[issue] = self._issue(name, say(f"begun.yes.{what}"), say("begun.issue"))
        if not issues:
            name = self.told(say("begun.agreement"))
            issues["agreement"] = self._issue(name, say("begun.yes"), say("begun.issue.none"))
        reactions = self._reactions()
        tree: dict[str, Any] = {
            "winset": Fraction(1),
            "language": self.language,
            "title": self._title(),
            "parties": {self.named[name]: name for name in self.parties},
            "observers": {self.named[name]: name for name in self.observers},
            "issues": issues,
            "no_deal": dict.fromkeys(issues, "no"),
            "sources": {name: self._source(name) for name in self.readings},
            "reactions": reactions,
            "assumed": [self.told(say("begun.assumed"))],
        }
        proposals = self._proposals([one for _, _, one in asked])
        given = {key: value for key, value in tree.items() if value}
        text = self._written(given, proposals, bool(asked))
        return Begun(
            text,
            {f"{SOURCES}/{name}.txt": reading.text for name, reading in self.readings.items()},
            Queue(self.name, proposals),
            len(self.named),
            len(asked),
            len(reactions),
        )

    def _issue(self, name: str, yes: Message, note: Message) -> dict[str, Any]:
        options = {"no": self.told(say("begun.no")), "yes": self.told(yes)}
        return {"name": name, "options": options, "note": self.told(note)}

    def _title(self) -> str:
        first = next(iter(self.readings))
        return headline(self.readings[first].text) or self.titles.get(first) or first

    def _source(self, name: str) -> dict[str, Any]:
        made: dict[str, Any] = {"title": self.titles.get(name) or name}
        if self.readings[name].language in LANGUAGES:
            made["language"] = self.readings[name].language
        return {**made, "file": f"{SOURCES}/{name}.txt"}

    def _asked(self) -> list[tuple[str, str, Proposed]]:
        """Return what parties offer or demand: the issue, which of the two, and the proposal.

        An offer in the case would mean that whoever makes it takes it: nothing may follow from it
        before a person accepts it.
        """
        found = [
            (name, reading, one)
            for name, reading in self.readings.items()
            for one in asked_in(reading, self.cast)
        ]
        made: list[tuple[str, str, Proposed]] = []
        for place, (name, reading, one) in enumerate(found[:MOST_ISSUES], 1):
            issue = f"{one.what}_{place}"
            offer = {"id": f"from_{issue}", "by": self.named[one.by.name]}
            words = reading.text[one.start : one.end]
            quote = None if one.speaker is None else reading.quotes[one.speaker]
            who = None if quote is None else quote.speaker
            proposed = Proposed(
                issue,
                words.removesuffix(","),
                name,
                one.start,
                speaker=None if who is None else who.name,
                kind=None if quote is None else quote.kind,
                stance=None if quote is None else quote.stance,
                offer={**offer, "outcome": {issue: "yes"}},
                why=self.told(say(f"begun.{one.what}")),
                by=RULES,
            )
            made.append((issue, one.what, proposed))
        return made

    def _proposals(self, asked: Sequence[Proposed]) -> tuple[Proposed, ...]:
        """Return what is said, and what is asked in place of the same words, in their order."""
        taken = {(one.source, one.position, one.quote) for one in asked}
        proposals: list[Proposed] = []
        for name, reading in self.readings.items():
            said = [
                one
                for one in drafted(reading, name)
                if (one.source, one.position, one.quote.removesuffix(",")) not in taken
            ]
            said += [one for one in asked if one.source == name]
            proposals += sorted(said, key=lambda one: one.position or 0)
        return tuple(replace(one, id=f"p{place}") for place, one in enumerate(proposals, 1))

    def _reactions(self) -> list[dict[str, Any]]:
        """Return how observers take it that there was no deal, or wish that talks go on."""
        observers = {self.named[name] for name in self.observers}
        found: dict[str, tuple[bool, dict[str, Any]]] = {}
        for name, reading in self.readings.items():
            for quote in reading.quotes:
                by = self._actor(quote.speaker)
                if by not in observers or quote.speaker is None:
                    continue
                made = reaction_of(reading, quote, by)
                sure = made is not None
                if made is None and _wishes_talks(reading, quote):
                    made = {"by": by, "to": "no_deal", "was": "regret"}
                if made is None or (by in found and (found[by][0] or not sure)):
                    continue
                note = self.told(say("begun.reaction" if sure else "begun.reaction.wish"))
                evidence = self._evidence(name, quote.start, quote.end, quote.speaker)
                found[by] = sure, {**made, "because": evidence, "note": note}
        return [{"id": f"reaction_{by}", **made} for by, (_, made) in found.items()]

    def _actor(self, who: Mention | None) -> str | None:
        member = None if who is None else member_of(who, self.cast)
        return None if member is None else self.named[member.name]

    def _evidence(self, name: str, start: int, end: int, who: Mention | None) -> dict[str, Any]:
        text = self.readings[name].text
        prefix, suffix = SourceText(text).selector(start, end)
        speaker = None if who is None else who.name
        made = {"source": name, "quote": " ".join(text[start:end].split()), "speaker": speaker}
        made |= {"prefix": prefix, "suffix": suffix}
        return {key: value for key, value in made.items() if value is not None}

    def _written(self, tree: Mapping[str, Any], proposals: Sequence[Proposed], asked: bool) -> str:
        """Write the case, with what is said as remarks: nothing follows from them yet."""
        head = self.told(say("begun.head", name=self.name))
        remarks = textwrap.wrap(head, WIDTH - 2)
        if asked:
            remarks += textwrap.wrap(self.told(say("begun.waits", name=self.name)), WIDTH - 2)
        said = textwrap.wrap(self.told(say("begun.said")), WIDTH - 2)
        for one in proposals:
            who = one.speaker or self.told(say("begun.nobody"))
            words = " ".join(one.quote.split())
            said += textwrap.wrap(
                f"{who}: {words}", WIDTH - 2, initial_indent="- ", subsequent_indent="  "
            )
        return f"{_remarks(remarks)}{emit(tree)}\n{_remarks(said)}"


def _wishes_talks(reading: Reading, quote: Quote) -> bool:
    """Return whether somebody wishes that talks go on, or end in agreement."""
    wishes = quote.stance in WISHES or _hopes(reading, quote)
    # What is told without its words has the wish behind the verb.
    told = quote.kind == "reported" and quote.cue is not None
    start = max(quote.start, quote.cue.end) if told and quote.cue is not None else quote.start
    return wishes and not quote.denied and _TALKS.search(reading.text, start, quote.end) is not None


def _hopes(reading: Reading, quote: Quote) -> bool:
    """Return whether what leads to a quote speaks of a hope: "voiced the hope that"."""
    cue = quote.cue
    if cue is None:
        return False
    low, high = min(cue.start, quote.start), max(cue.end, min(quote.start, cue.end + MOST_NAME))
    return _HOPE.search(reading.text[low:high]) is not None


def _remarks(lines: Sequence[str]) -> str:
    plain = ("".join(sign if sign.isprintable() else " " for sign in line) for line in lines)
    return "".join(f"# {line}\n" for line in plain)
