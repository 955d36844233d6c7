"""Exact numbers as text and back."""

from fractions import Fraction as F

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winset.text.numbers import MAX_EXPONENT, MAX_RATIO, decimal, finite, is_decimal, plural, ratio
from winset.text.numbers import read_decimal as read


@given(st.integers(-(10**12), 10**12), st.integers(0, 15))
def test_a_decimal_reads_back_as_the_number_it_was_written_from(digits, places):
    number = F(digits, 10**places)
    assert read(decimal(number)) == number


@pytest.mark.parametrize(
    ("number", "text"),
    [(F(3), "3"), (F(-1, 8), "-0.125"), (F(1, 3), "1/3"), (F(1, 2**20), "1/1048576")],
)
def test_what_needs_too_many_decimals_stays_a_fraction(number, text):
    assert decimal(number) == text


@pytest.mark.parametrize("text", ["", ".", "1e", "1 000", "٣", "0x10", "1/2", "nan", "1_0"])
def test_what_is_no_decimal_is_none(text):
    assert read(text) is None
    assert not is_decimal(text)


def test_numbers_that_would_grow_are_not_read():
    assert read(f"1e{MAX_EXPONENT}") == F(10) ** MAX_EXPONENT
    assert read(f"1e{MAX_EXPONENT + 1}") is None
    assert read("1" * (MAX_RATIO + 1)) is None
    assert ratio(f"1/{'1' * MAX_RATIO}") is None


def test_fractions():
    assert ratio("-2/6") == F(-1, 3)
    assert ratio("1/0") is None
    assert ratio("1/2/3") is None


def test_what_has_finitely_many_decimals():
    assert finite(F(7, 2**40 * 5**3))
    assert not finite(F(1, 6))


def test_counts_have_the_noun_that_goes_with_them():
    assert (plural(1, "way"), plural(1200, "way")) == ("1 way", "1,200 ways")
    assert plural(2, "party", "parties") == "2 parties"
