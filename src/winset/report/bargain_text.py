"""How talks on a case would run, for a terminal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from winset.case.message import Odds, say
from winset.report.writer import WIDTH, Style, Writer, plain
from winset.wording.languages import catalogue
from winset.wording.numbers import percent

Json = Mapping[str, Any]
SHOWN = 27
"""Profiles of strategies that are shown."""
ROUNDS = 8
"""Rounds that are shown."""
PLACES = 5
OFFERS = frozenset({"stacked", "simultaneous"})


def bargain_text(document: Json, *, heading: Style = plain, width: int = WIDTH) -> str:
    """Write how talks would run; `document` is what `Bargained.to_dict()` returns."""
    return _Text(document, Writer(width, heading)).text()


def transcript_text(document: Json, *, heading: Style = plain, width: int = WIDTH) -> str:
    """Write a session word by word; `document` is what `Transcript.to_dict()` returns."""
    writer, spoken = Writer(width, heading), catalogue(document["settings"]["language"])
    title = say("bargain.title.draw", draw=document["draw"], title=document["title"])
    writer.title(spoken.text(title))
    writer.paragraph(spoken.text(_played(document)))
    *turns, end = document["text"]
    for line in turns:
        writer.item(line, "-")
    writer.paragraph("")
    writer.section("", [])
    return writer.text() + "\n" + _wrapped(end, width)


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

    def text(self) -> str:
        """Return the whole."""
        document, writer, spoken = self._document, self._writer, self._spoken
        writer.title(spoken.text(say("bargain.title", title=document["title"])))
        writer.paragraph(" ".join([spoken.text(_played(document)), *document["pace"][1:]]))
        writer.paragraph(spoken.text(self._verdict()))
        if document["protocol"] != "text":
            self._by_round()
        if len(document["profiles"]) > 1:
            self._profiles()
        self._shares()
        items = [
            spoken.text(
                say(
                    "bargain.agreed.item",
                    odds=Odds(one["odds"], one["error"], self._exact),
                    outcome=one["text"],
                )
            )
            for one in document["agreed"][:PLACES]
        ]
        writer.section(spoken.text(say("bargain.agreed")), items)
        for failure in document["failures"]:
            writer.paragraph(spoken.text(say("bargain.failure", reason=failure)))
        told = say("bargain.scored")
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
            played = " / ".join(one["strategies"].values())
            rows.append((played, self._percent(one["found"], one["error"]), gains))
        widths = [max(len(row[k]) for row in rows) for k in range(3)]
        lines = [
            "  ".join([row[0].ljust(widths[0]), row[1].rjust(widths[1]), row[2].rjust(widths[2])])
            for row in rows
        ]
        title = self._spoken.text(say("bargain.profiles", parties=tuple(names.values())))
        self._writer.table(title, lines)
        if not self._document["strategies"] and self._document["protocol"] in OFFERS:
            self._writer.paragraph(self._spoken.text(say("bargain.tempers")))

    def _shares(self) -> None:
        document, spoken = self._document, self._spoken
        ends = tuple(
            say(f"bargain.ends.{end}", odds=Odds(share, None, self._exact))
            for end, share in document["ends"].items()
            if share
        )
        self._writer.paragraph(spoken.text(say("bargain.ends", parts=ends)))
        if document["regret"] is None:
            return
        parts = tuple(
            say(
                "bargain.gained.part",
                actor=document["names"][seat],
                share=Odds(part["share"], part["error"], self._exact),
            )
            for seat, part in document["gained"].items()
        )
        left = Odds(document["regret"]["share"], document["regret"]["error"], self._exact)
        told = (say("bargain.gained", parts=parts), say("bargain.regret", share=left))
        self._writer.paragraph(spoken.text(told))
