"""How talks on a case would run, for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from winset.case.message import Odds, say
from winset.report.writer import WIDTH, Parts, Style, Writer, plain
from winset.wording.languages import catalogue
from winset.wording.numbers import percent
from winset.wording.phrases import points

Json = Mapping[str, Any]
SHOWN = 27
"""Profiles of strategies that are shown."""
ROUNDS = 8
"""Rounds that are shown."""
PLACES = 5
LEAST = 0.01
"""Ends and refusals that are rarer are not told one by one."""
LITTLE = 0.005
"""Where nobody gains a larger share of its best deal, gains are not told one by one."""
TEMPERS = ("boulware", "linear", "conceder")
OFFERS = frozenset({"stacked", "simultaneous"})


def bargain_text(document: Json, *, heading: Style = plain, width: int = WIDTH) -> str:
    """Write how talks would run; `document` is what `Bargained.to_dict()` returns."""
    return _Text(document, Writer(width, heading)).text()


def bargain_parts(document: Json) -> list[dict[str, Any]]:
    """Return the same as parts, `{title, lines}`, but for the tables."""
    parts = Parts()
    _Text(document, parts).text()
    return parts.parts


def transcript_text(document: Json, *, heading: Style = plain, width: int = WIDTH) -> str:
    """Write a session word by word; `document` is what `Transcript.to_dict()` returns."""
    writer, spoken = Writer(width, heading), catalogue(document["settings"]["language"])
    writer.title(document["title"])
    writer.paragraph(spoken.text(say("bargain.title.draw", draw=document["draw"])))
    writer.paragraph(spoken.text(_played(document)))
    plays = tuple(
        say(
            "bargain.plays.part",
            actor=document["names"][seat],
            strategy=say(f"bargain.plays.{name}") if name in TEMPERS else name,
        )
        for seat, name in document["plays"].items()
    )
    writer.paragraph(spoken.text(say("bargain.plays", parts=plays)))
    *turns, end = document["text"]
    for line in turns:
        writer.item(line, "-")
    writer.paragraph("")
    writer.section("", [])
    return writer.text() + "\n" + _wrapped(end, width)


def temper_of(name: str) -> Any:
    """Say a temper in a word; other strategies by their names."""
    return say(f"bargain.temper.{name}") if name in TEMPERS else name


def _glosses(names: Iterable[str]) -> list[Any]:
    """Say what the words for tempers stand for, where there are any."""
    used = tuple(say(f"bargain.gloss.{name}") for name in TEMPERS if name in set(names))
    return [say("bargain.tempers", parts=used)] if used else []


def _wrapped(text: str, width: int) -> str:
    writer = Writer(width, plain)
    writer.paragraph(text)
    return writer.text()


def _played(document: Json) -> tuple[Any, ...]:
    """Say by which protocol talks were played, and in which manner."""
    protocol = document["protocol"]
    if document["mediator"] == "likeliest":
        protocol = "likeliest"
    told = [
        say(
            f"bargain.played.{protocol}",
            rounds=document["rounds"],
            **({"several": document["several"]} if protocol == "simultaneous" else {}),
        )
    ]
    if protocol in OFFERS:
        manner = "considerate" if document["considerate"] else "blind"
        told.append(say(f"bargain.manner.{manner}"))
    return tuple(told)


class _Text:
    """Writes a document in its language."""

    def __init__(self, document: Json, writer: Writer) -> None:
        self._document, self._writer = document, writer
        self._spoken = catalogue(document["settings"]["language"])
        self._exact = document["draws"] == 1
        self._offers = document["protocol"] in OFFERS

    def text(self) -> str:
        """Return the whole."""
        document, writer, spoken = self._document, self._writer, self._spoken
        writer.title(document["title"])
        writer.paragraph(spoken.text(say("bargain.title")))
        writer.paragraph(" ".join([spoken.text(_played(document)), *document["pace"][1:]]))
        writer.paragraph(spoken.text([self._verdict(), *self._refused()]))
        if self._offers and document["found"] >= LITTLE:
            self._by_round()
        if document["protocol"] == "alternating" and not (
            document["breakdown"] or document["discount"]
        ):
            writer.paragraph(spoken.text(say("bargain.last-word")))
        if len(document["profiles"]) > 1:
            self._profiles()
        self._shares()
        self._agreed()
        for failure in document["failures"]:
            writer.paragraph(spoken.text(say("bargain.failure", reason=failure)))
        told = say("bargain.scored") if document["exact"] else say("bargain.draws.one")
        if not self._exact:
            seed = str(document["settings"]["seed"])
            told = say("bargain.draws", draws=document["draws"], seed=seed)
        writer.paragraph(spoken.text(told))
        return writer.text()

    def _verdict(self) -> Any:
        document = self._document
        found = Odds(document["found"], document["error"], self._exact)
        if not self._exact:
            return say(
                "bargain.exists",
                exists=Odds(document["exists"], document["exists_error"]),
                found=found,
            )
        if not document["exists"]:
            return say("bargain.exists.none")
        if len(document["profiles"]) == 1:
            return say(f"bargain.exists.{'found' if document['found'] else 'missed'}")
        return say("bargain.exists.scored", found=found)

    def _refused(self) -> list[Any]:
        """Say whom talks fail at that has no seat."""
        refused = self._document["turned_down"]
        if refused is None:
            return []
        by = sorted(refused["by"], key=lambda one: -one["share"])
        names = tuple(one["name"] for one in by if one["share"] > LEAST or one is by[0])
        odds = Odds(refused["share"], refused["error"], self._exact)
        return [say("bargain.refused", odds=odds, by=names)]

    def _agreed(self) -> None:
        """Write where talks end: what is agreed on more often than hardly ever."""
        document, spoken = self._document, self._spoken
        items = [
            spoken.text(
                say(
                    "bargain.agreed.item",
                    odds=Odds(one["odds"], one["error"], self._exact),
                    outcome=one["text"],
                )
            )
            for one in document["agreed"][:PLACES]
            if one["odds"] > LEAST
        ]
        self._writer.section(spoken.text(say("bargain.agreed")), items)
        if document["agreed"] and not items:
            self._writer.paragraph(spoken.text(say("bargain.agreed.none")))

    def _percent(self, share: float, error: float | None = None) -> str:
        return percent(share, error, self._exact, self._spoken.forms)

    def _by_round(self) -> None:
        """Write the odds of agreement by the end of some rounds, evenly spread."""
        by_round: Sequence[float] = self._document["by_round"]
        count = len(by_round)
        some = sorted({max(1, round(count * k / ROUNDS)) for k in range(1, ROUNDS + 1)})
        cells = [(str(number), self._percent(by_round[number - 1])) for number in some]
        widths = [max(map(len, pair)) for pair in cells]
        lines = [
            "  ".join(pair[row].rjust(size) for pair, size in zip(cells, widths, strict=True))
            for row in (0, 1)
        ]
        self._writer.table(self._spoken.text(say("bargain.by-round")), lines)

    def _profiles(self) -> None:
        """Write how each combination of strategies does."""
        names: Json = self._document["names"]
        head = (
            "",
            self._spoken.text(say("bargain.found")),
            self._spoken.text(say("bargain.gains")),
        )
        rows = [head]
        for one in self._document["profiles"][:SHOWN]:
            gains = " / ".join(self._percent(part["share"]) for part in one["gained"].values())
            played = " / ".join(map(self._word, one["strategies"].values()))
            rows.append((played, self._percent(one["found"], one["error"]), gains))
        widths = [max(len(row[k]) for row in rows) for k in range(3)]
        lines = [
            "  ".join([row[0].ljust(widths[0]), row[1].rjust(widths[1]), row[2].rjust(widths[2])])
            for row in rows
        ]
        title = self._spoken.text(say("bargain.profiles", parties=tuple(names.values())))
        self._writer.table(title, lines)
        every = [name for one in self._document["profiles"] for name in one["strategies"].values()]
        told = [say("bargain.gains.are"), *_glosses(every)]
        self._writer.paragraph(self._spoken.text(told))

    def _word(self, strategy: str) -> str:
        return self._spoken.written(temper_of(strategy))

    def _shares(self) -> None:
        document, spoken = self._document, self._spoken
        ends = tuple(
            say(f"bargain.ends.{self._end(end)}", odds=Odds(share, None, self._exact))
            for end, share in document["ends"].items()
            if share
        )
        self._writer.paragraph(spoken.text(say("bargain.ends", parts=ends)))
        if document["regret"] is None:
            return
        left = document["regret"]["share"], document["regret"]["error"]
        if max(part["share"] for part in document["gained"].values()) < LITTLE:
            told = say("bargain.gained.none", share=Odds(*left, self._exact))
            self._writer.paragraph(spoken.text(told))
            return
        parts = tuple(
            say(
                "bargain.gained.part",
                actor=document["names"][seat],
                share=Odds(part["share"], part["error"], self._exact),
            )
            for seat, part in document["gained"].items()
        )
        more = points(*left, self._exact)
        both = (say("bargain.gained", parts=parts), say("bargain.regret", points=more))
        self._writer.paragraph(spoken.text(both))

    def _end(self, end: str) -> str:
        """Return the name of an end; equilibrium play has no deadline to be missed."""
        none = self._document["protocol"] == "alternating" and end == "deadline"
        return "none" if none else end
