"""Numbers as people write them in a table."""

from fractions import Fraction as F

import pytest

from winset.formats.spreadsheet.numerals import Mark, read_number, telling


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("1 234,5", None, F(2469, 2)),
        ("1'234", None, 1234),
        ("1.234.567", None, 1234567),
        ("1,234,567.5", None, F(2469135, 2)),
        ("\u22123", None, -3),
        ("1.234", Mark.COMMA, 1234),
        ("1.234", Mark.POINT, F(1234, 1000)),
        ("1,234", Mark.POINT, 1234),
        ("0,125", None, F(1, 8)),
        ("1e3", None, 1000),
        ("2/3", None, F(2, 3)),
        (".5", None, F(1, 2)),
    ],
)
def test_numbers_as_people_write_them(text, mark, value):
    assert read_number(text, mark) == value


@pytest.mark.parametrize("text", ["1.234", "1,234", "12,345", "abc", "1,2,3", "1..2", "--1", "1/0"])
def test_numbers_that_could_be_two_things_are_none(text):
    assert isinstance(read_number(text, None), str)
    assert telling("1,234") is None
