"""A handout as one self-contained HTML page."""

from __future__ import annotations

from winset.report.handout import Handout
from winset.report.page import rendered
from winset.wording.languages import catalogue


def handout_page(made: Handout) -> str:
    """Render a handout as one HTML file without any outside resource and without a script."""
    return rendered(
        "handout.html.jinja",
        ("page.css", "handout.css"),
        (),
        {"doc": {"winset": made.version}, "case": {"title": made.title}, "sheet": made},
        catalogue(made.language),
    )
