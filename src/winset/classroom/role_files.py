"""The files of role sheets: a page and a table for each, and PDF, Word and XLSX where asked for."""

from __future__ import annotations

import csv
import io
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

from winset.classroom.roles import RoleSheet
from winset.extras import extra
from winset.report.handout_page import handout_page

MORE = ("pdf", "docx", "xlsx")
"""Endings of the files that are made where they are asked for."""
_WIDTH = 40


def contents(sheets: Iterable[RoleSheet], more: Collection[str] = ()) -> dict[str, bytes]:
    """Return the files of role sheets by name; `more` names endings of `MORE`.

    Raises
    ------
    WinsetError
        A library that one of them needs is missing.
    """
    made: dict[str, bytes] = {}
    for sheet in sheets:
        made[f"{sheet.file}.html"] = handout_page(sheet.sheet).encode("utf-8")
        made[f"{sheet.file}.csv"] = _csv(sheet).encode("utf-8", "replace")
        if "pdf" in more:
            from winset.report.paper import handout_pdf

            made[f"{sheet.file}.pdf"] = handout_pdf(sheet.sheet)
        if "docx" in more:
            from winset.report.paper import handout_word

            made[f"{sheet.file}.docx"] = handout_word(sheet.sheet)
        if "xlsx" in more:
            made[f"{sheet.file}.xlsx"] = _xlsx(sheet)
    return made


def there(folder: Path, names: Iterable[str]) -> list[str]:
    """Return which of the files exist already."""
    return [name for name in names if (folder / name).exists()]


def _csv(sheet: RoleSheet) -> str:
    text = io.StringIO()
    csv.writer(text, lineterminator="\n").writerows([sheet.head, *sheet.rows])
    return text.getvalue()


def _xlsx(sheet: RoleSheet) -> bytes:
    from winset.report.paper.office import LONG_AGO, same_bytes

    openpyxl: Any = extra("openpyxl", "A spreadsheet")
    book = openpyxl.Workbook()
    book.properties.creator = "Winset"
    book.properties.created = book.properties.modified = LONG_AGO.replace(tzinfo=None)
    page = book.active
    page.freeze_panes = "A2"
    for line, cells in enumerate([sheet.head, *sheet.rows], 1):
        for column, text in enumerate(cells, 1):
            cell = page.cell(line, column)
            number = _number(text) if column == len(sheet.head) and line > 1 else None
            cell.value = text if number is None else number
            if number is None:
                # What begins like a formula is text all the same.
                cell.data_type = "s"
    for column in range(1, len(sheet.head) + 1):
        widest = max(len(row[column - 1]) for row in (sheet.head, *sheet.rows))
        letter = openpyxl.utils.get_column_letter(column)
        page.column_dimensions[letter].width = min(_WIDTH, widest + 2)
    out = io.BytesIO()
    book.save(out)
    return same_bytes(out.getvalue())


def _number(text: str) -> float | int | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return int(value) if value == int(value) and abs(value) < 2**53 else value
