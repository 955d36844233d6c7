"""A CSV or XLSX file as a grid of cells; bounded, and nothing in it is executed."""

from __future__ import annotations

import csv
import datetime
import io
import re
import unicodedata
import warnings
import zipfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Any

from winset.errors import CaseFileError
from winset.formats.names import FORMULA, natural
from winset.formats.sources import Source, refuse
from winset.formats.spreadsheet.archive import MAX_ROWS, check_archive, refuse_damaged
from winset.formats.spreadsheet.hidden import hidden
from winset.formats.spreadsheet.numerals import looks_like_number
from winset.text.numbers import MAX_RATIO, decimal
from winset.text.problems import nearest, quoted

MAX_COLUMNS = 200
_DELIMITERS = (",", ";", "\t", "|")


Spot = tuple[str | None, int, int]


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell; `exact` where a spreadsheet stored a number.

    `spot` is its sheet, line and column in the file where the grid does not tell.
    """

    text: str
    exact: bool = False
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of cells; `lines` gives each row's number in the file.

    `delimiter` is None for a spreadsheet, `sheet` the name of the one read where it has several,
    `others` names those not read. `columns` gives each column's place in the file where that is
    another than here, and `notes` says what was changed to read the file at all. `more` are
    further sheets with the same headings.
    """

    rows: tuple[tuple[Cell, ...], ...]
    lines: tuple[int, ...]
    delimiter: str | None = None
    others: tuple[str, ...] = ()
    sheet: str | None = None
    columns: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()
    more: tuple[Grid, ...] = ()

    def cell(self, row: int, column: int) -> Cell:
        """Return a cell; an empty one outside the rows."""
        cells = self.rows[row]
        return cells[column] if column < len(cells) else Cell("")

    @property
    def width(self) -> int:
        """The number of columns with anything in them."""
        return max((len(row) for row in self.rows), default=0)

    def place(self, column: int) -> int:
        """Return the place of a column in the file."""
        return self.columns[column] if column < len(self.columns) else column

    def arranged(self, columns: Sequence[int]) -> Grid:
        """Return the grid with these columns in this order; cells keep their names."""
        rows = [
            _trimmed([self.cell(row, column) for column in columns])
            for row in range(len(self.rows))
        ]
        return replace(self, rows=tuple(rows), columns=tuple(map(self.place, columns)))

    def spot(self, row: int, column: int) -> Spot:
        """Return sheet, line and column (from 0) of a cell in the file."""
        own = self.cell(row, column).spot
        return own or (self.sheet, self.lines[row], self.place(column))

    def where(self, row: int, column: int) -> str:
        """Name a cell as a spreadsheet does: B7."""
        _, line, place = self.spot(row, column)
        return f"{column_name(place)}{line}"


def column_name(place: int) -> str:
    """Name a column, counted from 0, as a spreadsheet does: B."""
    name, rest = "", place + 1
    while rest:
        rest, letter = divmod(rest - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def read_grid(source: Source) -> Grid:
    """Read the cells of a file; raise its problem where that fails."""
    archive = source.raw.startswith(b"PK\x03\x04")
    if source.sheet is not None and not archive:
        refuse(source.path, "this is no workbook: it has no sheets to choose from")
    if source.path.suffix.lower() == ".xlsx" and not archive:
        refuse_damaged(source)
    grid = _workbook(source) if archive else _csv(source)
    source.problems.raise_if_any()
    if not any(cell.text for row in grid.rows for cell in row):
        refuse(source.path, "the table is empty")
    return grid


def read_sheets(source: Source) -> list[tuple[Grid, bytes]]:
    """Read every visible sheet that holds anything, with its XML; a CSV file is one without.

    Raises
    ------
    CaseFileError
        The file cannot be read, is too large, or is empty.
    """
    if not source.raw.startswith(b"PK\x03\x04"):
        _check_text(source)
        return [(read_grid(source), b"")]
    found = []
    with _opened(source) as workbook:
        for sheet in workbook.worksheets:
            if sheet.sheet_state == "visible":
                grid = _cells(source, sheet, str(sheet.title))
                if any(cell.text for row in grid.rows for cell in row):
                    found.append((grid, _xml(source, sheet)))
    if not found:
        refuse(source.path, "the table is empty")
    return found


_NO_TEXT = re.compile(rb"[\x01-\x08\x0e-\x1a\x1c-\x1f]")
"""Bytes that no text holds, unless each letter takes two."""


def _check_text(source: Source) -> None:
    """Refuse what is neither text nor a workbook, as a picture or a file of an old program."""
    two = source.raw[:2] in {b"\xff\xfe", b"\xfe\xff"}
    if not two and _NO_TEXT.search(source.raw):
        refuse(source.path, "not a text or a workbook; save the sheet as CSV or XLSX")


def _trimmed(cells: list[Cell]) -> tuple[Cell, ...]:
    while cells and not cells[-1].text:
        cells.pop()
    return tuple(cells)


def _clean(text: str) -> str:
    """Return a cell in one line; an apostrophe that keeps it from being a formula goes."""
    bare = " ".join(unicodedata.normalize("NFC", text.replace("\ufeff", "")).split())
    return bare[1:] if bare[:1] == "'" and bare[1:2] and bare[1:2] in FORMULA else bare


def _csv(source: Source) -> Grid:
    notes = _western(source)
    text = source.text
    if text is None:
        return Grid((), ())
    named = text[:6].casefold() if text[:4].casefold() == "sep=" else ""
    delimiter = named[4:5] if named else _delimiter(text)
    rows: list[tuple[Cell, ...]] = []
    lines: list[int] = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    start = 1
    try:
        for row in reader:
            if len(rows) >= MAX_ROWS or len(row) > MAX_COLUMNS:
                source.fail(
                    f"at most {MAX_ROWS:,} rows and {MAX_COLUMNS} columns are read", (start - 1, 0)
                )
                break
            if not (named and start == 1):
                rows.append(_trimmed([Cell(_clean(cell)) for cell in row]))
                lines.append(start)
            start = reader.line_num + 1
    except csv.Error as error:
        said = "a quotation mark is never closed" if "unexpected end" in str(error) else str(error)
        source.fail(f"not readable as CSV: {said}", (start - 1, 0))
    return Grid(tuple(rows), tuple(lines), delimiter, notes=notes)


def _western(source: Source) -> tuple[str, ...]:
    """Bring a file that a Western spreadsheet program saved in its own encoding into UTF-8."""
    try:
        source.raw.decode("utf-8")
    except UnicodeDecodeError:
        if b"\0" in source.raw:
            return ()
        try:
            source.raw = source.raw.decode("cp1252").encode("utf-8")
        except UnicodeDecodeError:
            return ()
        return ("the text is not UTF-8; read as Windows-1252 (Western): check accented letters",)
    return ()


def _delimiter(text: str) -> str:
    """Return the character that splits most lines into equally many cells."""
    best, most = ",", (0, 0)
    sample = text[:100_000]
    for delimiter in _DELIMITERS:
        try:
            widths = [
                len(row) for row in csv.reader(io.StringIO(sample), delimiter=delimiter) if any(row)
            ]
        except csv.Error:
            continue
        wide = [width for width in widths if width > 1]
        if wide:
            usual = max(set(wide), key=wide.count)
            score = (wide.count(usual) - (len(widths) - len(wide)), usual)
            if score > most or most == (0, 0):
                best, most = delimiter, score
    return best


def sheet_names(source: Source) -> tuple[str, ...]:
    """Name the sheets of a workbook that hold anything and are not hidden; none of a text."""
    if not source.raw.startswith(b"PK\x03\x04"):
        return ()
    with _opened(source) as workbook:
        return tuple(
            str(sheet.title)
            for sheet in workbook.worksheets
            if sheet.sheet_state == "visible"
            and any(
                value is not None
                for row in sheet.iter_rows(max_col=MAX_COLUMNS, values_only=True)
                for value in row
            )
        )


def _workbook(source: Source) -> Grid:
    with _opened(source) as workbook:
        return _sheet(source, workbook) if source.sheet is None else _chosen(source, workbook)


def _chosen(source: Source, workbook: Any) -> Grid:
    """Read the sheet that was asked for, and no other."""
    titles = {str(sheet.title): sheet for sheet in workbook.worksheets}
    if source.sheet not in titles:
        refuse(
            source.path, f"no sheet {quoted(str(source.sheet))}{nearest(str(source.sheet), titles)}"
        )
    grid = _cells(source, titles[source.sheet], source.sheet)
    others = tuple(title for title in titles if title != source.sheet)
    return replace(grid, others=others)


@contextmanager
def _opened(source: Source) -> Iterator[Any]:
    """Open a workbook; what goes wrong while it is read is a problem of the file."""
    try:
        import openpyxl
    except ImportError:
        refuse(
            source.path,
            "reading XLSX needs openpyxl: pip install 'winset[xlsx]', or save the sheet as CSV",
        )
    check_archive(source)
    try:
        with warnings.catch_warnings():
            # What openpyxl does not read, such as styles, matters to no table of points.
            warnings.simplefilter("ignore")
            yield openpyxl.load_workbook(io.BytesIO(source.raw), read_only=True, data_only=True)
    except CaseFileError:
        raise
    except Exception:  # openpyxl meets damaged files with errors of any kind
        refuse_damaged(source)


def _sheet(source: Source, workbook: Any) -> Grid:
    """Read the first visible sheet with numbers in it, and those headed like it; name the rest."""
    read: list[Grid] = []
    more: list[Grid] = []
    others: list[str] = []
    found = False
    for sheet in workbook.worksheets:
        title = str(sheet.title)
        if found or sheet.sheet_state != "visible":
            seen = list(sheet.iter_rows(max_row=100, max_col=MAX_COLUMNS, values_only=True))
            if found and sheet.sheet_state == "visible" and _headed(read[-1], seen):
                more.append(_cells(source, sheet, title))
            elif any(value is not None for row in seen for value in row):
                others.append(title)
            continue
        grid = _cells(source, sheet, title)
        if any(grid.rows):
            read.append(grid)
            found = any(_numeric(cell) for row in grid.rows for cell in row[1:])
    if not read:
        return Grid((), ())
    grid = read.pop() if found else read.pop(0)
    others = [str(cell.sheet) for cell in read] + others
    named = grid.sheet if others or more else None
    return replace(grid, others=tuple(others), sheet=named, more=tuple(more))


def _headed(first: Grid, rows: Sequence[Sequence[Any]]) -> bool:
    """Return whether rows begin with the two headings of the first sheet, and hold numbers."""
    heads = [tuple(c.text.casefold() for c in row[:2]) for row in first.rows if len(row) > 2]
    heads = [head for head in heads if all(head)]
    if not heads:
        return False
    numbers = any(isinstance(value, int | float) for row in rows for value in row[1:])
    return numbers and any(
        tuple(_clean(str(value or "")).casefold() for value in row[:2]) == heads[0] for row in rows
    )


def _cells(source: Source, sheet: Any, title: str) -> Grid:
    """Read the cells of a sheet; hidden rows and columns are left out, which is noted."""
    rows: list[tuple[Cell, ...]] = []
    lines: list[int] = []
    gone_rows, gone_columns = _hidden(source, sheet)
    columns = [k for k in range(MAX_COLUMNS) if k + 1 not in gone_columns]
    left: dict[str, None] = {}
    for number, row in enumerate(sheet.iter_rows(max_col=MAX_COLUMNS), 1):
        if number > MAX_ROWS:
            refuse(source.path, f"sheet {quoted(title)}: at most {MAX_ROWS:,} rows are read")
        cells = [_cell(cell.value, cell.number_format) for cell in row]
        if number in gone_rows:
            if any(cell.text for cell in cells):
                left[f"row {number}"] = None
            continue
        for k, cell in enumerate(cells):
            if cell.text and k + 1 in gone_columns:
                left[f"column {column_name(k)}"] = None
        rows.append(_trimmed([cells[k] for k in columns if k < len(cells)]))
        lines.append(number)
    told = sorted(left, key=natural)
    more = f" and {len(told) - _NAMED} more" if len(told) > _NAMED else ""
    note = f"sheet {quoted(title)}: hidden, so left out: {', '.join(told[:_NAMED])}{more}"
    places = tuple(columns) if gone_columns else ()
    return Grid(
        tuple(rows), tuple(lines), sheet=title, columns=places, notes=(note,) if told else ()
    )


_NAMED = 12


def _hidden(source: Source, sheet: Any) -> tuple[frozenset[int], frozenset[int]]:
    """Find which rows and columns are hidden: openpyxl does not, where it reads only."""
    return hidden(_xml(source, sheet))


def _xml(source: Source, sheet: Any) -> bytes:
    path = str(getattr(sheet, "_worksheet_path", "")).lstrip("/")
    with zipfile.ZipFile(io.BytesIO(source.raw)) as archive:
        return archive.read(path) if path in archive.namelist() else b""


def _numeric(cell: Cell) -> bool:
    return cell.exact or looks_like_number(cell.text)


def _cell(value: Any, shown: str | None) -> Cell:
    """Return a cell as it is shown; `shown` is its number format."""
    if value is None:
        return Cell("")
    if isinstance(value, bool):
        return Cell("TRUE" if value else "FALSE")
    if isinstance(value, int | float):
        text = repr(value)
        if "%" in (shown or ""):
            return Cell(f"{decimal(Fraction(text) * 100, MAX_RATIO)}%")
        return Cell(text.removesuffix(".0"), exact=True)
    if isinstance(value, datetime.datetime | datetime.date | datetime.time):
        return Cell(value.isoformat().removesuffix("T00:00:00"))
    return Cell(_clean(str(value)))
