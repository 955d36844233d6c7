"""The two sheets as a Word file: headings, real tables, the map as a picture with a description."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any

from winset.report.paper.sheet import sheet
from winset.report.paper.typesetting import missing, picture

Json = Mapping[str, Any]
LONG_AGO = datetime(1980, 1, 1, tzinfo=UTC)
"""The day of every file: what is the same has the same bytes."""
SERIF, SANS = "Times New Roman", "Arial"
"""Faces of which every office has one of the same widths: pages break alike."""
SOFT, HAIR = "4E5A63", "DDDAD1"
NARROW = 0.9
"""Share of the room that a column of figures takes."""
DOTS = {"1": "●", "0": "○"}
FEW = 5
"""Columns up to which the head of a table is written as large as its rows."""
SIDE = 1.5
"""Centimetres of the margins."""
MANY = 12
"""Rows of the tables on the first page; with more the map is drawn smaller."""


def word(document: Json, deal_map: Json | None) -> bytes:
    """Write the two sheets of an analysis as a Word file.

    Parameters
    ----------
    document : the object that `winset analyse --json` writes.
    deal_map : points of the map, or None where there are too many outcomes to list.

    Raises
    ------
    WinsetError
        The library `python-docx` is missing, or `typst`, which makes the picture of the map.
    """
    missing(docx=True)
    made = sheet(document, deal_map).plain()
    return same_bytes(Office(made).written())


class Office:
    """Fills a document of python-docx."""

    def __init__(self, made: Json) -> None:
        import docx

        self._made = made
        self._doc = docx.Document()
        self._styles()

    def written(self) -> bytes:
        """Return the file."""
        made = self._made
        self._small(made["title"])
        self._doc.add_heading(made["headline"], 1)
        self._odds()
        for place, text in enumerate(made["reason"]):
            self._small(text) if place else self._doc.add_paragraph(text)
        self._deal()
        self._accepts()
        for box in made["boxes"]:
            self._doc.add_heading(box["title"], 2)
            self._doc.add_paragraph(box["answer"])
            if box["rest"]:
                self._small(box["rest"])
        self._map()
        heading = self._doc.add_heading(made["brief_title"], 1)
        heading.paragraph_format.page_break_before = True
        for text in made["brief"]:
            self._doc.add_paragraph(text)
        for table in (made["candidates"], made["offers"]):
            if table is not None:
                self._doc.add_heading(table["title"], 2)
                others = len(table["head"]) - 1
                first = max(3.0, 10.0 - NARROW * others)
                self._table(table["head"], table["rows"], [first, *[NARROW] * others], size=8)
        self._evidence()
        self._small(made["footer"])
        out = io.BytesIO()
        self._doc.save(out)
        return out.getvalue()

    def _styles(self) -> None:
        from docx.oxml.ns import qn
        from docx.shared import Cm, Pt, RGBColor

        page = self._doc.sections[0]
        page.page_width, page.page_height = Cm(21), Cm(29.7)
        page.left_margin = page.right_margin = Cm(SIDE)
        page.top_margin = page.bottom_margin = Cm(SIDE)
        for name, face, size, before in (
            ("Normal", SERIF, 10, 0),
            ("Heading 1", SERIF, 18, 0),
            ("Heading 2", SANS, 10.5, 7),
        ):
            style = self._doc.styles[name]
            style.font.name, style.font.size = face, Pt(size)
            style.font.color.rgb = RGBColor.from_string("1A2126")
            style.font.bold = name == "Heading 2"
            style.paragraph_format.space_before = Pt(before)
            style.paragraph_format.space_after = Pt(3)
            style.paragraph_format.line_spacing = 1.0
            fonts = style.element.rPr.get_or_add_rFonts()
            for key in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
                fonts.attrib.pop(qn(key), None)
        lang = self._doc.styles.element.find(f".//{qn('w:lang')}")
        if lang is not None:
            lang.set(qn("w:val"), self._made["language"])
        about = self._doc.core_properties
        about.title, about.language = self._made["title"][:255], self._made["language"]
        about.author, about.comments, about.last_modified_by = "Winset", "", ""
        about.created = about.modified = LONG_AGO

    def _small(self, text: str) -> Any:
        from docx.shared import Pt, RGBColor

        run = self._doc.add_paragraph().add_run(text)
        run.font.size, run.font.color.rgb = Pt(8), RGBColor.from_string(SOFT)

    def _odds(self) -> None:
        from docx.shared import Pt

        odds = self._made["odds"]
        if not odds:
            return
        table = self._doc.add_table(rows=1, cols=len(odds))
        for cell, one in zip(table.rows[0].cells, odds, strict=True):
            first = cell.paragraphs[0]
            first.add_run(one["text"]).font.size = Pt(20)
            first.add_run(f" {one['out_of']}").font.size = Pt(8)
            cell.add_paragraph().add_run(one["of"]).bold = True

    def _deal(self) -> None:
        deal = self._made["deal"]
        if deal is None:
            return
        self._doc.add_heading(deal["title"], 2)
        self._table(deal["head"], deal["rows"], (3, 4, 3)[: len(deal["head"])])
        if self._made["stays"]:
            self._small(self._made["stays"])

    def _accepts(self) -> None:
        made = self._made
        if not made["rows"]:
            return
        self._doc.add_heading(made["accepts"], 2)
        if made["worlds"]:
            self._small(made["worlds"])
        rows = [
            [row["name"], _dots(row["worlds"]), row["count"], row["note"] or row["odds"]]
            if made["worlds"]
            else [row["name"], row["count"]]
            for row in made["rows"]
        ]
        self._table([], rows, (4, 4.4, NARROW, 1.3) if made["worlds"] else (4, 6))
        for text in made["votes"]:
            self._small(text)

    def _room(self) -> float:
        """Return how wide the map can be, in cm, so that the first page holds it."""
        deal = self._made["deal"]
        rows = len(self._made["rows"]) + len(deal["rows"] if deal else ())
        return 7.5 if rows <= MANY else 5.0

    def _map(self) -> None:
        from docx.oxml.ns import qn
        from docx.shared import Cm

        if not self._made["map"]:
            return
        self._doc.add_heading(self._made["map_title"], 2)
        shape = self._doc.add_picture(
            io.BytesIO(picture(self._made["map"])), width=Cm(self._room())
        )
        told = " ".join([self._made["map_title"], *self._made["map_notes"]])
        about = shape._inline.find(qn("wp:docPr"))
        about.set("descr", told)
        about.set("title", self._made["map_title"])
        self._small(" ".join(self._made["map_notes"]))

    def _evidence(self) -> None:
        from docx.shared import Pt

        made = self._made
        if not made["evidence_title"]:
            return
        self._doc.add_heading(made["evidence_title"], 2)
        self._doc.add_paragraph(made["evidence"])
        for one in made["cited"]:
            paragraph = self._doc.add_paragraph()
            paragraph.add_run(one["who"]).bold = True
            paragraph.add_run(f" {one['text']} ")
            paragraph.add_run(one["quote"]).font.size = Pt(8)

    def _table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        size: float = 9,
    ) -> None:
        """Add a table with hair lines; `widths` are shares of the room."""
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.oxml import OxmlElement
        from docx.shared import Cm, Pt

        table = self._doc.add_table(rows=0, cols=len(widths))
        table.autofit = False
        table._tblPr.append(_hair_lines())
        room = (21 - 2 * SIDE) / sum(widths)
        for column, share in zip(table.columns, widths, strict=True):
            column.width = Cm(room * share)
        for place, cells in enumerate([head, *rows] if head else rows):
            row = table.add_row()
            first = bool(head) and place == 0
            if first:
                row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
            for column, text in enumerate(cells):
                cell = row.cells[column]
                cell.width = Cm(room * widths[column])
                paragraph = cell.paragraphs[0]
                paragraph.paragraph_format.space_after = Pt(0)
                run = paragraph.add_run(text)
                run.font.size = Pt(7 if first and len(widths) > FEW else size)
                run.bold = first
                if column > 0 and widths[column] <= NARROW:
                    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _hair_lines() -> Any:
    """Return the lines of a table: one under each row."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    lines = OxmlElement("w:tblBorders")
    for side in ("w:bottom", "w:insideH"):
        line = OxmlElement(side)
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", HAIR)):
            line.set(qn(f"w:{key}"), value)
        lines.append(line)
    return lines


def _dots(worlds: str) -> str:
    return "".join(DOTS[one] for one in worlds)


def same_bytes(content: bytes) -> bytes:
    """Write the parts of a zip file again, all of one day and in one order."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as before,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as after,
    ):
        for name in before.namelist():
            info = zipfile.ZipInfo(name, LONG_AGO.timetuple()[:6])
            info.compress_type = zipfile.ZIP_DEFLATED
            after.writestr(info, before.read(name))
    return out.getvalue()
