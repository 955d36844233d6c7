"""A comparison for a terminal: what changed, what that moved, and how this was found."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from winset.case.message import Arg, Message, say
from winset.report.writer import WIDTH, Style, Writer, plain
from winset.wording.languages import catalogue

Json = Mapping[str, Any]


class Lines:
    """Writes the parts of a comparison in its language: the same sentences in text and page."""

    def __init__(self, document: Json) -> None:
        self._words = catalogue(document["settings"]["language"])

    def text(self, message: Message) -> str:
        """Put a message into the language of the comparison."""
        return self._words.text(message)

    def aspect(self, aspect: Json) -> str:
        """Write what about a part is another now."""
        what, was, now = aspect["what"], aspect["was"], aspect["now"]
        if was is None and now is None:
            return self.text(say("compare.aspect.bare", what=what))
        if was is None:
            return self.text(say("compare.aspect.new", what=what, now=now))
        if now is None:
            return self.text(say("compare.aspect.gone", what=what, was=was))
        return self.text(say("compare.aspect", what=what, was=was, now=now))

    def passage(self, passage: Json) -> str:
        """Write a quote with its speaker and source."""
        told = {"quote": passage["quote"], "source": passage["source"]}
        if passage["speaker"] is None:
            return self.text(say("compare.passage", **told))
        return self.text(say("compare.passage.speaker", **told, speaker=passage["speaker"]))

    def causes(self, move: Json, *, stepwise: bool) -> list[str]:
        """Write which steps moved a figure."""
        if not move["beyond"] or not stepwise:
            return []
        if not move["causes"]:
            return [self.text(say("compare.cause.none"))]
        share = move["finding"] not in {"deal.count", "case.consistent"}
        return [self._cause(cause, share=share) for cause in move["causes"]]

    def _cause(self, cause: Json, *, share: bool) -> str:
        told: dict[str, Arg] = {
            "step": cause["step"],
            "points": self._points(cause["change"], share),
        }
        alone = cause["alone"]
        if alone is None or round(alone, 3) == round(cause["change"], 3):
            return self.text(say("compare.cause", **told))
        return self.text(say("compare.cause.alone", **told, alone=self._points(alone, share)))

    def _points(self, change: float, share: bool) -> Message:
        size = abs(change) * (100 if share else 1)
        size = float(round(size)) if size >= 1 or not share else round(size, 1)
        if size == 0:
            return say("compare.points.none")
        return say(f"compare.points.{'up' if change > 0 else 'down'}", points=size)


def compare_text(document: Json, *, heading: Style = plain, width: int = WIDTH) -> str:
    """Write a comparison for a terminal; `document` is the object of `Comparison.to_dict()`."""
    lines = Lines(document)
    writer = Writer(width, heading)
    writer.title(lines.text(say("compare.title", title=document["new"]["title"])))
    writer.paragraph(document["verdict"])
    writer.section(
        lines.text(say("compare.section.changes")),
        [_change(lines, one) for one in document["changes"]],
    )
    stepwise = document["old"]["kind"] == document["new"]["kind"] == "case"
    moves = [
        ". ".join([move["text"], *lines.causes(move, stepwise=stepwise)]) + "."
        for move in document["moves"]
    ]
    if document["moves"] and document["steady"]:
        moves.append(lines.text(say("compare.steady", count=document["steady"])))
    writer.section(lines.text(say("compare.section.moves")), moves)
    writer.section(lines.text(say("compare.section.notes")), document["notes"])
    return writer.text()


def _change(lines: Lines, change: Json) -> str:
    number = "" if change["step"] is None else f"({change['step']}) "
    more = [lines.aspect(aspect) for aspect in change["aspects"]]
    more += [lines.passage(one) for one in change["passages"] if not change["aspects"]]
    return f"{number}{change['text']}" + "".join(f" {one}." for one in more)
