"""A handout on paper: PDF and Word, as the report's two sheets are made."""

from __future__ import annotations

import io
import json
from importlib.resources import files

from winset.report.handout import Handout
from winset.report.paper.office import NARROW, Office, same_bytes
from winset.report.paper.typesetting import compiled, missing


def handout_pdf(made: Handout) -> bytes:
    """Set a handout as a tagged PDF; the same bytes for the same handout.

    Raises
    ------
    WinsetError
        The library `typst` is missing.
    """
    template = (files("winset.report") / "assets" / "handout.typ").read_bytes()
    text = json.dumps(made.plain(), ensure_ascii=False)
    return compiled(template, {"data": text}, "pdf")


def handout_word(made: Handout) -> bytes:
    """Write a handout as a Word file; the same bytes for the same handout.

    Raises
    ------
    WinsetError
        The library `python-docx` is missing.
    """
    missing(docx=True)
    plain = made.plain()
    return same_bytes(_Handout({**plain, "title": plain["heading"]}).written())


class _Handout(Office):
    def written(self) -> bytes:
        """Return the file."""
        made = self._made
        self._doc.add_paragraph().add_run(made["mark"]).bold = True
        self._doc.add_heading(made["heading"], 1)
        for part in made["parts"]:
            self._doc.add_heading(part["title"], 2)
            for text in part["paragraphs"]:
                self._doc.add_paragraph(text)
            for text in part["items"]:
                self._doc.add_paragraph(text, style="List Bullet")
            grid = part["grid"]
            if grid is not None:
                self._small(grid["caption"])
                widths = [
                    NARROW if place in grid["numbers"] else 3.0
                    for place in range(len(grid["head"]))
                ]
                self._table(grid["head"], grid["rows"], widths)
        self._small(made["footer"])
        out = io.BytesIO()
        self._doc.save(out)
        return out.getvalue()
