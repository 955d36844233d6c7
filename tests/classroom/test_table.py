"""The table: typed, without formulas that a spreadsheet would run, and without names if asked."""

import csv
import io

import openpyxl
import pytest

from classroom.classes import sheet, stall
from winset.classroom.score import score
from winset.classroom.table import check_table, label, table, to_csv, to_xlsx, write_table
from winset.errors import WinsetError
from winset.wording.languages import catalogue

SHEET = (
    "pair,North Side,South,price,place,share\n"
    '=1+1,"=HYPERLINK(""x"")",Bea,10,a,5 %\n2,+Cleo,@Dan,no deal,,\n'
)


@pytest.fixture
def scored(tmp_path):
    return score(stall(tmp_path), sheet(tmp_path, SHEET))


def test_a_row_for_each_group_with_numbers_as_numbers(scored):
    rows = table(scored)
    assert [row["agreed"] for row in rows] == [True, False]
    assert rows[0]["price"] == 10.0
    assert rows[0]["place"] == "Am Tor"
    assert rows[1]["place"] is None
    assert rows[0]["gain.north"] == scored.groups[0].result.gains["north"]
    assert rows[1]["gain.north"] == 0.0
    assert rows[0]["better_change"] is None or " to " in rows[0]["better_change"]
    assert len({tuple(row) for row in rows}) == 1
    assert scored.rows() == rows


def test_no_cell_is_a_formula(scored):
    rows = table(scored)
    read = list(csv.reader(io.StringIO(to_csv(rows))))
    assert all(cell[:1] not in "=+@" or not cell for row in read for cell in row)
    assert read[1][1] == "'=1+1"
    book = openpyxl.load_workbook(io.BytesIO(to_xlsx(rows)))
    cells = [cell for row in book.active.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)
    assert book.active["B2"].value == "=1+1"
    assert isinstance(book.active.cell(2, 1).value, int)


def test_without_names(scored):
    text = to_csv(table(scored, anonymous=True))
    for name in ("Cleo", "Bea", "Dan", "HYPERLINK", "1+1", "label"):
        assert name not in text


def test_a_group_is_called_by_its_label_or_number(scored):
    words = catalogue("en")
    one, two = scored.groups
    assert label(one) == "=1+1"
    assert words.text(label(two)) == "Group 2"
    assert words.text(label(one, anonymous=True)) == "Group 1"


def test_written_whole_and_only_as_what_it_can_be(scored, tmp_path):
    for name in ("t.csv", "t.xlsx"):
        write_table(table(scored), tmp_path / name)
        assert (tmp_path / name).stat().st_size > 100
    with pytest.raises(WinsetError, match=r"ends in \.csv or \.xlsx"):
        check_table(tmp_path / "t.txt")
