"""Numbers as a receipt shows them."""

from fractions import Fraction as F

import pytest

from winset.formats.values import discount_each, discount_note, noted_discount, shown


def test_what_is_almost_one_is_not_shown_as_one():
    assert shown(F(1)) == "1"
    assert shown(F(1) + F(1, 10**16)) == "1 + 1e-16"
    assert shown(F(1) - F(2, 10**12)) == "1 - 2e-12"
    assert shown(F(97, 50)) == "1.94"


@pytest.mark.parametrize(
    ("note", "each"),
    [
        (discount_note("0.81", per="time"), 0.9),
        (discount_note("0.81", per="round"), 0.81),
        (f"Kept. {discount_note('.81', per='time')}", 0.9),
        ("discount factor 0.81 (kept here, not used)", None),
        (discount_note("1.0", per="time"), None),
        (None, None),
    ],
)
def test_a_noted_discount_says_over_what_it_counts(note, each):
    found = discount_each(note, 2)
    assert found == (None if each is None else pytest.approx(each))
    if note is not None and each is not None:
        assert noted_discount(note) in {"0.81", ".81"}
