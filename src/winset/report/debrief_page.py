"""The page of a scored class, and the letter of each group: one self-contained HTML file each."""

from collections.abc import Mapping
from typing import Any

from winset.report.debrief_map import debrief_map
from winset.report.debrief_text import reading
from winset.report.page import rendered
from winset.wording.languages import catalogue

SHOWN = 300
"""Groups that are told one by one; the table has them all."""
STYLES = ("page.css", "screen.css", "debrief.css")


def debrief_page(document: Mapping[str, Any]) -> str:
    """Render the debrief of a class as one HTML file without any outside resource.

    Parameters
    ----------
    document : what `winset.classroom.document` makes of a scored class.
    """
    words = catalogue(document["settings"]["language"])
    return rendered(
        "debrief.html.jinja",
        STYLES,
        ("page.js", "debrief.js"),
        {
            "doc": document,
            "case": document["case"],
            "maps": [debrief_map(chart, words) for chart in document["charts"]],
            "reading": reading(document),
            "shown": SHOWN,
        },
        words,
    )


def letter_page(document: Mapping[str, Any], number: int) -> str:
    """Render the letter to one group, by its number; it names no other group."""
    words = catalogue(document["settings"]["language"])
    group = next(group for group in document["groups"] if group["number"] == number)
    return rendered(
        "letter.html.jinja",
        STYLES,
        ("page.js",),
        {
            "doc": document,
            "case": document["case"],
            "group": group,
            "maps": [debrief_map(chart, words, number) for chart in document["charts"]],
        },
        words,
    )
