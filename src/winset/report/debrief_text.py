"""A scored class for a terminal: what there is to learn, and how the sheet was read."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from winset.case.message import say
from winset.report.writer import WIDTH, Style, Writer, plain
from winset.wording.languages import catalogue

Json = Mapping[str, Any]


def debrief_text(document: Json, *, heading: Style = plain, width: int = WIDTH) -> str:
    """Write the short summary of a class; `document` as for the page."""
    text = catalogue(document["settings"]["language"]).text
    writer = Writer(width, heading)
    writer.title(text(say("class.title", title=document["case"]["title"])))
    writer.paragraph(document["verdict"])
    writer.section(text(say("class.section.lessons")), document["lessons"])
    writer.section(text(say("class.section.reading")), reading(document))
    return writer.text()


def reading(document: Json) -> list[str]:
    """Tell what was read, what was assumed, and which rows were left out."""
    text = catalogue(document["settings"]["language"]).text
    told, groups = document["reading"], len(document["groups"])
    lines = []
    if told["file"]:
        lines.append(text(say("class.reading.file", file=told["file"], groups=groups)))
    lines += told["assumed"]
    if told["left_out"]:
        lines.append(told["left_out"])
    return lines
