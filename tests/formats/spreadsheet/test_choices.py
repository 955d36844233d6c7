"""What can be chosen of a table before it is read."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from winset.errors import CaseFileError
from winset.formats import import_case
from winset.formats.spreadsheet.choices import Choices, choices

ROWS = [["Issue", "Option", "Union", "Employer"], ["Pay", "low", 0, 5], [None, "high", 5, 0]]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    notes = book.active
    assert notes is not None
    notes.title = "Notes"
    notes.append(["nothing to count"])
    for name, factor in (("Spring", 1), ("Autumn", 2)):
        sheet = book.create_sheet(name)
        for row in ROWS:
            sheet.append([c * factor if isinstance(c, int) else c for c in row])
    book.create_sheet("Empty")
    book.create_sheet("Hidden").append([1])
    book["Hidden"].sheet_state = "hidden"
    path = tmp_path / "book.xlsx"
    book.save(path)
    return path


def test_sheets_and_columns_are_named(workbook: Path) -> None:
    sheets = ("Notes", "Spring", "Autumn")
    found = choices(workbook, "Autumn")
    assert found == Choices(sheets, "Autumn", ("Union", "Employer"))
    assert choices(workbook, "Notes") == Choices(sheets, "Notes", ())
    assert choices(workbook).sheets == sheets


def test_a_chosen_sheet_alone_is_read(workbook: Path) -> None:
    case, receipt = import_case(workbook, sheet="Autumn")
    assert case.preferences["union"].points["pay"] == (0, 10)  # type: ignore[union-attr]
    assert any("'Spring'" in text for text in receipt.lost), "what is not read is told"
    with pytest.raises(CaseFileError, match="no sheet 'Autum'; did you mean 'Autumn'"):
        import_case(workbook, sheet="Autum")


def test_a_text_has_columns_and_no_sheets(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("issue,option,A,B\nx,p,one,2\nx,q,2,1\n", encoding="utf-8")
    assert choices(path) == Choices((), None, ("A", "B")), "however faulty its numbers"
    with pytest.raises(CaseFileError, match="no workbook"):
        choices(path, "S")
    other = tmp_path / "c.json"
    other.write_text('{"issueWeights": {}, "issues": {}}', encoding="utf-8")
    with pytest.raises(CaseFileError):
        import_case(other, sheet="S")


def test_a_text_without_points_leaves_nothing_to_choose(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("a,b\nc,d\n", encoding="utf-8")
    assert choices(path).columns == ()
