"""One self-contained HTML page from a sweep, and its table alone for notebooks."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from typing import Any

from winset.report.page import rendered
from winset.report.sweep_view import SweepView

LEFT = "text-align:left"


def sweep_page(document: Mapping[str, Any]) -> str:
    """Render a sweep as one HTML file without any outside resource.

    Parameters
    ----------
    document
        What `Sweep.to_dict()` returns.
    """
    view = SweepView(document)
    return rendered(
        "sweep.html.jinja",
        ("page.css", "screen.css", "sweep.css"),
        ("page.js",),
        {"doc": document, "case": {"title": document["title"]}, "view": view},
        view.catalogue,
    )


def sweep_table(document: Mapping[str, Any], most: int) -> str:
    """Write the first rows of a sweep as an HTML table without styles."""
    view = SweepView(document)
    paths = [quantity["path"] for quantity in document["varied"]]
    heads = "".join(
        f'<th scope="col" style="{LEFT}">{escape(name)}</th>' for name in [*paths, *view.figures]
    )
    body = "".join(
        "<tr>"
        + "".join(f'<td style="{LEFT}">{escape(view.value(row[path]))}</td>' for path in paths)
        + "".join(
            f'<td style="{LEFT}">{escape(view.figure(row, name))}</td>' for name in view.figures
        )
        + "</tr>"
        for row in document["rows"][:most]
    )
    return f"<table><thead><tr>{heads}</tr></thead><tbody>{body}</tbody></table>"
