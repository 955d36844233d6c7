"""A first case from texts: sources, actors, offers and demands, reactions, and what is said.

Rules find who says what. What the issues are, and which options they have, no rule finds: each
offer and each demand of a text becomes an issue of its own with two options, to be named, joined or
dropped by a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any

from winset.case.message import Message, say
from winset.casefile import parse_case
from winset.casefile.evidence import SourceText
from winset.errors import CaseFileError, OutputError, WinsetError
from winset.formats.names import ids
from winset.proposals.drafting import RECEIVED, RULES, drafted, reaction_of
from winset.proposals.queue import queue_path, write_queue
from winset.proposals.types import Proposed, Queue
from winset.reading import Figure, Mention, Reading
from winset.text.emit import emit
from winset.text.write import write_text
from winset.wording.languages import catalogue, preferred

MOST_ACTORS = 12
MOST_ISSUES = 8
MOST_NAME = 60
"""Characters of an issue's name that are taken from a quote."""
_GOVERNS = ("country", "body")
_ASKED = ("demands", "offers")


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

    Raises
    ------
    WinsetError
        What was made is no case, which would be a fault of this program.
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

    def begun(self) -> Begun:
        language = preferred([next(iter(self.readings.values())).language])
        words = catalogue(language)

        def told(message: Message) -> str:
            return words.text(message)

        figures = self._actors()
        named = dict(
            zip((one.name for one in figures), ids([f.name for f in figures], "actor"), strict=True)
        )
        parties = [one.name for one in figures[:2]] or [told(say("start.party", n=1))]
        if len(parties) < 2:
            parties.append(told(say("start.party", n=2)))
        for place, party in enumerate(parties, 1):
            named.setdefault(party, f"party_{place}")
        observers = [one.name for one in figures[2:]]
        asked = self._asked(figures, named, {named[party] for party in parties})
        reactions = self._reactions(figures, named, {named[name] for name in observers}, told)
        issues: dict[str, Any] = {}
        offers: list[dict[str, Any]] = []
        for place, (by, evidence, what) in enumerate(asked, 1):
            issue = f"{what}_{place}"
            issues[issue] = {
                "name": _short(evidence["quote"]),
                "options": {"no": told(say("start.no")), "yes": told(say("start.yes"))},
                "note": told(say("start.issue")),
            }
            offers.append(
                {
                    "id": f"from_{issue}",
                    "by": by,
                    "outcome": {issue: "yes"},
                    "because": evidence,
                    "note": told(say(f"start.{what}")),
                }
            )
        if not issues:
            issues["agreement"] = {
                "name": told(say("start.agreement")),
                "options": {"no": told(say("start.no")), "yes": told(say("start.yes"))},
                "note": told(say("start.issue.none")),
            }
        tree: dict[str, Any] = {
            "winset": Fraction(1),
            "language": language,
            "title": self._title(),
            "parties": {named[party]: party for party in parties},
            "observers": {named[name]: name for name in observers},
            "issues": issues,
            "no_deal": dict.fromkeys(issues, "no"),
            "sources": {name: self._source(name) for name in self.readings},
            "offers": offers,
            "reactions": reactions,
            "assumed": [told(say("start.assumed"))],
        }
        tree = {key: value for key, value in tree.items() if value}
        proposals = self._proposals(named, figures)
        text = self._written(tree, told, proposals, {party: named[party] for party in parties})
        self._check(text)
        return Begun(
            text,
            {f"sources/{name}.txt": reading.text for name, reading in self.readings.items()},
            Queue(self.name, proposals),
            len(parties) + len(observers),
            len(offers),
            len(reactions),
        )

    def _actors(self) -> list[Figure]:
        """Return who acts, those first who are named most: the two first are taken for parties."""
        merged: dict[str, Figure] = {}
        for reading in self.readings.values():
            for figure in reading.figures:
                old = merged.get(figure.name)
                merged[figure.name] = (
                    figure
                    if old is None
                    else replace(
                        old,
                        also=tuple(dict.fromkeys((*old.also, *figure.also))),
                        mentions=(*old.mentions, *figure.mentions),
                    )
                )
        spoken = {name for reading in self.readings.values() for name in _speakers(reading)}
        governing = [one for one in merged.values() if one.kind in _GOVERNS]
        covered = {name for one in governing for name in (one.name, *one.also)}
        alone = [
            one
            for one in merged.values()
            if one.kind == "person" and one.name not in covered and one.name in spoken
        ]
        bodies = [
            one
            for one in governing
            if one.kind == "country"
            or ({one.name, *one.also} & spoken and not _inside(one, governing))
        ]
        found = [*bodies, *alone]
        found.sort(key=lambda one: -len(one.mentions))
        return found[:MOST_ACTORS]

    def _title(self) -> str:
        first = next(iter(self.readings))
        given = self.titles.get(first)
        if given:
            return given
        lines = [line.strip() for line in self.readings[first].text.splitlines() if line.strip()]
        return lines[0] if lines and len(lines[0]) <= 100 else first

    def _source(self, name: str) -> dict[str, Any]:
        made: dict[str, Any] = {"title": self.titles.get(name) or name}
        if self.readings[name].language in {"de", "en"}:
            made["language"] = self.readings[name].language
        return {**made, "file": f"sources/{name}.txt"}

    def _asked(
        self, figures: Sequence[Figure], named: Mapping[str, str], parties: set[str]
    ) -> list[tuple[str, dict[str, Any], str]]:
        """Return what parties offer or demand: by whom, the evidence, and which of the two."""
        found: list[tuple[str, dict[str, Any], str]] = []
        for name, reading in self.readings.items():
            spans: list[tuple[int, int, Mention | None, str]] = [
                (
                    quote.start,
                    quote.end,
                    quote.speaker,
                    "demand" if quote.stance == "demands" else "offer",
                )
                for quote in reading.quotes
                if quote.stance in _ASKED
            ]
            spans += [
                (
                    event.start,
                    event.end,
                    event.who,
                    "demand" if event.kind == "demands" else "offer",
                )
                for event in reading.events
                if event.kind in _ASKED
            ]
            taken: list[tuple[int, int]] = []
            for start, end, who, what in sorted(spans, key=lambda span: span[:2]):
                by = None if who is None else _actor(who, figures, named)
                if by not in parties or any(start < high and low < end for low, high in taken):
                    continue
                taken.append((start, end))
                assert by is not None
                assert who is not None
                found.append((by, self._evidence(name, start, end, who), what))
        return found[:MOST_ISSUES]

    def _reactions(
        self, figures: Sequence[Figure], named: Mapping[str, str], observers: set[str], told: Any
    ) -> list[dict[str, Any]]:
        """Return how observers take it that there was no deal, or wish that talks go on."""
        found: dict[str, dict[str, Any]] = {}
        for name, reading in self.readings.items():
            for quote in reading.quotes:
                by = None if quote.speaker is None else _actor(quote.speaker, figures, named)
                if by not in observers or quote.speaker is None or quote.stance is None:
                    continue
                made = reaction_of(reading, quote, by)
                sure = made is not None
                if made is None and quote.stance in {*RECEIVED, "demands", "announces"}:
                    was = RECEIVED.get(quote.stance, "regret")
                    made = {"by": by, "to": "no_deal", "was": was}
                if made is None or (by in found and not (sure and found[by]["unsure"])):
                    continue
                note = told(say("start.reaction" if sure else "start.reaction.wish"))
                evidence = self._evidence(name, quote.start, quote.end, quote.speaker)
                found[str(by)] = {**made, "because": evidence, "note": note, "unsure": not sure}
        return [
            {"id": f"reaction_{by}", **{key: held for key, held in made.items() if key != "unsure"}}
            for by, made in found.items()
        ]

    def _evidence(self, name: str, start: int, end: int, who: Mention) -> dict[str, Any]:
        text = self.readings[name].text
        prefix, suffix = SourceText(text).selector(start, end)
        quote = " ".join(text[start:end].split())
        made = {
            "source": name,
            "quote": quote,
            "speaker": who.name,
            "prefix": prefix,
            "suffix": suffix,
        }
        return {key: value for key, value in made.items() if value is not None}

    def _proposals(
        self, named: Mapping[str, str], figures: Sequence[Figure]
    ) -> tuple[Proposed, ...]:
        made: list[Proposed] = []
        for name, reading in self.readings.items():
            made += drafted(reading, name)
        return tuple(replace(one, id=f"p{place}", by=RULES) for place, one in enumerate(made, 1))

    def _written(
        self,
        tree: Mapping[str, Any],
        told: Any,
        proposals: Sequence[Proposed],
        parties: Mapping[str, str],
    ) -> str:
        """Write the case, with what is said as remarks: nothing follows from them yet."""
        head = [f"# {line}" for line in told(say("start.head", name=self.name)).split("\n")]
        said: list[str] = ["", f"# {told(say('start.said'))}"]
        for one in proposals:
            words = " ".join(one.quote.split())
            who = one.speaker or told(say("start.nobody"))
            said.append(f"# - {who}: {words}")
        tail = [_plain(line) for line in said]
        return "\n".join([*map(_plain, head), emit(tree) + "\n".join(tail)]) + "\n"

    def _check(self, text: str) -> None:
        bare = text
        try:
            parse_case(bare, name=self.name, folder=None)
        except CaseFileError as error:
            wrong = [
                one for one in error.problems if "needs a case file beside it" not in one.message
            ]
            if wrong:
                raise CaseFileError(wrong) from None


def _plain(line: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in line)


def _speakers(reading: Reading) -> set[str]:
    names: set[str] = set()
    for quote in reading.quotes:
        if quote.speaker is not None:
            names |= {quote.speaker.name} | ({quote.speaker.of} if quote.speaker.of else set())
    return names


def _inside(one: Figure, others: Sequence[Figure]) -> bool:
    """Return whether a body belongs to a country of the text."""
    return any(one.name in other.also for other in others if other is not one)


def _actor(who: Mention, figures: Sequence[Figure], named: Mapping[str, str]) -> str | None:
    """Return the id of the actor for whom somebody speaks."""
    for name in filter(None, (who.name, who.of)):
        for figure in figures:
            if name == figure.name or name in figure.also:
                return named.get(figure.name)
    return None


def _short(words: str) -> str:
    return words if len(words) <= MOST_NAME else words[: MOST_NAME - 1].rsplit(" ", 1)[0] + "…"
