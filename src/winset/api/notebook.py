"""How an analysis looks in a notebook: verdict, map, and a table of what was found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from math import floor, log10
from typing import Any

from winset.case.message import say
from winset.report.map_svg import map_svg
from winset.text.shown import shown
from winset.wording.languages import LANGUAGES, catalogue
from winset.wording.numbers import Forms, figure

MOST = 30_000
"""Bytes of one view: a notebook keeps every view in its file."""
MAP = 16_000
"""Bytes of the map; a larger one is left to `plot`."""
TEXT = 220
LEFT = "text-align:left;vertical-align:top"
RIGHT = "text-align:right;vertical-align:top;white-space:nowrap;padding:0 1em"
Json = Mapping[str, Any]


def analysis_html(document: Json, deal_map: Json | None) -> str:
    """Return HTML of at most MOST bytes: the most important findings, left-aligned."""
    parts = [*_head(document)]
    picture = "" if deal_map is None else _map(document, deal_map)
    if len(picture.encode()) <= MAP:
        parts.append(picture)
    rows = list(_rows(document))
    head = "".join(
        f'<th scope="col" style="{style}">{name}</th>'
        for name, style in (
            *(("finding", LEFT), ("status", LEFT), ("value", RIGHT), ("error", RIGHT)),
            ("in words", LEFT),
        )
    )
    left = MOST - len("".join(parts).encode()) - len(head) - 400
    kept: list[str] = []
    for row in rows:
        left -= len(row.encode())
        if left < 0:
            break
        kept.append(row)
    parts.append(f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(kept)}</tbody></table>")
    if len(kept) < len(document["findings"]):
        more = len(document["findings"]) - len(kept)
        parts.append(f"<p>{more} more findings: see <code>.frame()</code>.</p>")
    return "".join(parts)


def _head(document: Json) -> Iterator[str]:
    yield f"<h3>{escape(shown(str(document['case']['title'])))}</h3>"
    brief = document.get("brief")
    if brief is not None:
        verdict, odds = (escape(shown(str(brief[key]))) for key in ("verdict", "odds"))
        yield f'<p style="text-align:left"><strong>{verdict}</strong> {odds}</p>'


def _map(document: Json, deal_map: Json) -> str:
    spoken = catalogue(document["settings"].get("language", LANGUAGES[0]))
    if not deal_map.get("axes") or not deal_map.get("outcomes"):
        return ""

    def words(name: str, **args: Any) -> str:
        return spoken.text(say(name, **args))

    return f'<div style="max-width:40em">{map_svg(document, deal_map, words)}</div>'


def _rows(document: Json) -> Iterator[str]:
    """Return the rows of the table: findings about deals first, those about details not at all."""
    forms = catalogue(document["settings"].get("language", LANGUAGES[0])).forms
    order = sorted(
        document["findings"], key=lambda told: not told["id"].startswith(("case.", "deal."))
    )
    for told in order:
        value, error = told["value"], told["error"]
        shorter = told["text"] if len(told["text"]) <= TEXT else told["text"][: TEXT - 1] + "…"
        numbers = _numbers(value, error, forms)
        yield (
            f'<tr><th scope="row" style="{LEFT}"><code>{escape(shown(told["id"]))}</code></th>'
            f'<td style="{LEFT}">{escape(told["status"])}</td>'
            f'<td style="{RIGHT}">{numbers[0]}</td><td style="{RIGHT}">{numbers[1]}</td>'
            f'<td style="{LEFT}">{escape(shown(shorter))}</td></tr>'
        )


def _numbers(value: Any, error: float | None, forms: Forms) -> tuple[str, str]:
    """Write a value as precisely as its error allows, and the error to two digits."""
    if isinstance(value, bool):
        return str(value), ""
    if value is None:
        return "", ""
    if not error:
        return figure(float(value), forms), ""
    places = max(0, 1 - floor(log10(error)))
    return forms.digits(f"{value:,.{places}f}"), forms.digits(f"{error:.{places}f}")
