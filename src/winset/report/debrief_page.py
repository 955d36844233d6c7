"""The page of a scored class, and the letter of each group: one self-contained HTML file each."""

from collections.abc import Iterator, Mapping
from html import escape
from typing import Any

from winset.case.message import Message, say
from winset.report.debrief_map import DebriefMap
from winset.report.debrief_text import reading
from winset.report.page import rendered
from winset.text.shown import shown
from winset.wording.catalogue import Catalogue
from winset.wording.languages import catalogue

SHOWN = 300
"""Groups that are told one by one; the table has them all."""
LEFT = "text-align:left"
STYLES = ("map.css", "page.css", "screen.css", "debrief.css")


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
            "maps": [DebriefMap(chart, words).drawn() for chart in document["charts"]],
            "reading": reading(document),
            "shown": SHOWN,
        },
        words,
    )


def letter_pages(document: Mapping[str, Any]) -> Iterator[str]:
    """Render the letter to each group, in their order; none names another group."""
    words = catalogue(document["settings"]["language"])
    maps = [DebriefMap(chart, words) for chart in document["charts"]]
    for group in document["groups"]:
        yield rendered(
            "letter.html.jinja",
            STYLES,
            ("page.js",),
            {
                "doc": document,
                "case": document["case"],
                "group": group,
                "maps": [one.drawn(group["number"]) for one in maps],
            },
            words,
        )


def debrief_table(document: Mapping[str, Any], most: int = 15) -> str:
    """Write the verdict and the first groups as an HTML table without styles of a page."""
    words = catalogue(document["settings"]["language"])

    def text(message: Message) -> str:
        return escape(shown(words.text(message)))

    voters = [text(say("class.column.gain", actor=actor)) for actor in document["voters"]]
    heads = [
        text(say("class.column.group")),
        *voters,
        text(say("class.column.joint")),
        text(say("class.column.change")),
    ]
    rows = [
        [
            escape(shown(group["title"])),
            *(text(say("class.figure", n=party["gain"])) for party in group["parties"]),
            text(say("class.figure", n=group["joint"])),
            _told(group, words),
        ]
        for group in document["groups"][:most]
    ]
    head = "".join(f'<th scope="col" style="{LEFT}">{name}</th>' for name in heads)
    body = "".join(
        f'<tr><th scope="row" style="{LEFT}">{name}</th>'
        + "".join(f'<td style="{LEFT}">{cell}</td>' for cell in cells)
        + "</tr>"
        for name, *cells in rows
    )
    left = len(document["groups"]) - most
    more = f"<p>{text(say('class.others', n=left))}</p>" if left > 0 else ""
    verdict = escape(shown(document["verdict"]))
    return (
        f"<p>{verdict}</p><table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"
    )


def _told(group: Mapping[str, Any], words: Catalogue) -> str:
    """Say in a cell what would have been better, or what became of the agreement."""
    if not group["agreed"]:
        return escape(words.text(say("class.cell.no-deal")))
    if group["refused"]:
        return escape(words.text(say("class.cell.refused")))
    if group["frontier"]:
        return escape(words.text(say("class.cell.frontier")))
    return escape(shown(group["change"] or "–"))
