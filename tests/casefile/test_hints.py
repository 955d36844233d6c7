"""What was probably meant by a number that YAML does not read."""

from fractions import Fraction as F

import pytest

from winset.casefile.hints import (
    issue_hint,
    list_hint,
    mapping_hint,
    nothing_hint,
    number_hint,
    percent,
    scale_hint,
)
from winset.text.problems import Problems
from winset.text.tree import parse


def value(text):
    node = parse(f"a: {text}\n", Problems("f"), strict=False, what=("a case", "a mapping"))
    return node.child("a").plain() if text != "null" else node.child("a").value


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("1,234", "; write 1234, or 1.234 where the comma marks decimals"),
        ("1 234", "; write 1234 without thousands separators"),
        ("1.234,5", "; write 1234.5"),
        ("0,5", "; write a decimal point, not a comma: 0.5"),
        ("40 %", "; '%' goes with shares, such as weights: write 40 without it"),
        ("2-3", "; a range, where one may stand, is written [2, 3]"),
        ("5 km", "; write the number alone: 5"),
        ("“5”", "; write 5 without quotation marks"),
        ("٣", "; write it in the digits 0 to 9: 3"),
        ("many", ""),
        ("9" * 50, ""),
    ],
)
def test_numbers_as_people_write_them(text, hint):
    assert number_hint(text) == hint


def test_shares():
    assert percent(value("12.5 %")) == F(1, 8)
    assert percent(value("12.5")) is None
    assert scale_hint(value("40")) == "; for 40 per cent write 40 % or 0.4"
    assert scale_hint(value("2")) == scale_hint(value("x")) == ""


def test_lists_that_commas_cut():
    assert list_hint(value("[0,2, 0,5]")) == "; decimals have a point: [0.2, 0.5]"
    assert list_hint(value("[0,5]")) == "; the decimal is written 0.5"
    assert list_hint(value("[0, 1]")) == ""


def test_other_shapes():
    assert 'write "null"' in nothing_hint(value("null"))
    assert "write 'x: its name' instead of '- x'" in mapping_hint(
        "a mapping id: name", value("[x]")
    )
    assert issue_hint(value("[low, mid, high]")) == "; write {options: [low, mid, ...]}"
