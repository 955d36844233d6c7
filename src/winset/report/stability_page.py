"""One self-contained HTML page from a stability object: which states hold, for whom, and why."""

from collections.abc import Mapping
from typing import Any

from winset.case.message import Message, say
from winset.report import certificate_words, conflict_drawing
from winset.report.conflict_brief import brief
from winset.report.conflict_view import BRANCHED, LISTED, View
from winset.report.evolution_drawing import evolution
from winset.report.further_view import parts
from winset.report.page import rendered
from winset.report.repeating import command
from winset.stability.concepts import Work, sources

ACTOR_COLOURS = 8


def stability_page(data: Mapping[str, Any]) -> str:
    """Render a stability object as one HTML file without any outside resource.

    Parameters
    ----------
    data
        The object that `winset stability --json` writes.
    """
    view = View(data)
    return rendered(
        "stability.html.jinja",
        ("map.css", "page.css", "stability.css"),
        ("conflict.js", "page.js"),
        {
            "view": view,
            "doc": data,
            "case": data["case"],
            "concepts": view.concepts,
            "concept_sources": view.catalogue.joined(
                [
                    view.text(say("conflict.sources.work", concepts=tuple(names), work=_told(work)))
                    for work, names in sources(view.concepts).items()
                ],
                ["semicolon"],
            ),
            "drawing": conflict_drawing.draw(view),
            "asked": parts(view),
            "evolution": evolution(view),
            "radius": conflict_drawing.RADIUS,
            "reasons": lambda state: [
                (name, [view.catalogue.text(message) for message in told])
                for name, told in certificate_words.reasons(view, state)
            ],
            "brief": [view.catalogue.text(message) for message in brief(view)],
            "colours": ACTOR_COLOURS,
            "repeat": command(data),
            "listed": LISTED,
            "branched": BRANCHED,
        },
        view.catalogue,
    )


def _told(work: Work) -> Message:
    """Name a work by its authors and year, and the chapter where one is meant."""
    year = str(work.year)
    if work.chapter is None:
        return say("conflict.work", authors=work.authors, year=year)
    return say("conflict.work.chapter", authors=work.authors, year=year, chapter=str(work.chapter))
