"""Numbers as a receipt shows them."""

from fractions import Fraction as F

from winset.formats.values import shown


def test_what_is_almost_one_is_not_shown_as_one():
    assert shown(F(1)) == "1"
    assert shown(F(1) + F(1, 10**16)) == "1 + 1e-16"
    assert shown(F(1) - F(2, 10**12)) == "1 - 2e-12"
    assert shown(F(97, 50)) == "1.94"
