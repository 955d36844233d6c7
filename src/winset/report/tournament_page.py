"""One self-contained HTML page from a tournament, and its table of gains alone for notebooks."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from winset.report.page import rendered
from winset.report.tournament_view import TournamentView

LEFT = "text-align:left"


def tournament_page(document: Mapping[str, Any]) -> str:
    """Render a tournament as one HTML file without any outside resource.

    Parameters
    ----------
    document
        What `Tournament.to_dict()` returns.
    """
    view = TournamentView(document)
    return rendered(
        "tournament.html.jinja",
        ("page.css", "screen.css", "sweep.css", "tournament.css"),
        ("page.js",),
        {"doc": document, "case": {"title": view.title}, "view": view},
        view.catalogue,
    )


def tournament_table(document: Mapping[str, Any]) -> str:
    """Write the table of gains as an HTML table without styles."""
    rows = TournamentView(document).matrix
    heads = "".join(f'<th scope="col">{escape(name)}</th>' for name, _ in rows)
    body = "".join(
        f'<tr><th scope="row" style="{LEFT}">{escape(name)}</th>'
        + "".join(f"<td>{escape(text)}</td>" for text, _ in cells)
        + "</tr>"
        for name, cells in rows
    )
    return f"<table><thead><tr><td></td>{heads}</tr></thead><tbody>{body}</tbody></table>"
