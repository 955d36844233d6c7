"""One self-contained HTML page from a comparison of two versions of a case."""

from collections.abc import Mapping
from typing import Any

from winset.report.compare_text import Lines
from winset.report.page import rendered
from winset.wording.languages import catalogue


def compare_page(document: Mapping[str, Any]) -> str:
    """Render a comparison as one HTML file without any outside resource.

    Parameters
    ----------
    document
        The object that `winset compare --json` writes.
    """
    return rendered(
        "compare.html.jinja",
        ("page.css", "screen.css", "compare.css"),
        ("page.js",),
        {
            "doc": document,
            "case": document["new"],
            "lines": Lines(document),
            "stepwise": document["old"]["kind"] == document["new"]["kind"] == "case",
        },
        catalogue(document["settings"]["language"]),
    )
