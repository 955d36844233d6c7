"""Numbers as people and programs give them."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from winset.case.numbers import exact_number


@pytest.mark.parametrize(
    ("given", "exact"),
    [
        (3, Fraction(3)),
        (0.1, Fraction(1, 10)),
        (1e-7, Fraction(1, 10**7)),
        (Decimal("0.30"), Fraction(3, 10)),
        (Fraction(1, 3), Fraction(1, 3)),
        (np.int64(7), Fraction(7)),
        (np.float32(0.5), Fraction(1, 2)),
        (np.array(2.5), Fraction(5, 2)),
    ],
)
def test_what_it_reads_as_is_what_it_is(given, exact) -> None:
    assert exact_number(given, "here") == exact


@pytest.mark.parametrize(
    "given", [float("inf"), float("nan"), Decimal("NaN"), True, "3", None, [1]]
)
def test_what_is_no_finite_number(given) -> None:
    with pytest.raises(ValueError, match=r"^here: expected a (finite )?number, found "):
        exact_number(given, "here")
