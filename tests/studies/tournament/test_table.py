"""Rows by column: what was written is read, and nothing stays nothing."""

from winset.studies.tournament import table as module
from winset.studies.tournament.table import kind_of, rows_of, table_of, values_of

NAMES = ("session", "case", "value.1", "failure")
CELLS = [["0", "a", "0.1", ""], ["1", "a", "", 'no, "never"'], ["2", "", "-3e-7", ""]]
ROWS = [
    {"session": 0, "case": "a", "value.1": 0.1, "failure": None},
    {"session": 1, "case": "a", "value.1": None, "failure": 'no, "never"'},
    {"session": 2, "case": None, "value.1": -3e-7, "failure": None},
]


def test_rows_are_read_as_they_were(monkeypatch):
    for size in (1, 2, 10):
        monkeypatch.setattr(module, "AT_ONCE", size)
        found = table_of(NAMES, CELLS)
        assert list(rows_of(found)) == ROWS
        assert values_of(found, "value.1", 1) == [None, -3e-7]
        kinds = [type(value) for value in values_of(found, "session")]
        assert kinds == [int, int, int]


def test_no_rows_are_no_rows():
    assert list(rows_of(table_of(NAMES, []))) == []


def test_columns_are_of_three_kinds():
    assert [kind_of(name) for name in (*NAMES, "seat.2", "strategy.1")] == [
        "whole", "word", "number", "word", "word", "word"]  # fmt: skip
