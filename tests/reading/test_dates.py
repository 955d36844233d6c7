"""Days as texts name them."""

from datetime import date

import pytest

from winset.reading.dates import day_in, day_of_text


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("am 28. Februar 2019 in Hanoi", "2019-02-28"),
        ("on February 28, 2019", "2019-02-28"),
        ("on 28 February 2019", "2019-02-28"),
        ("seit 2019-02-28", "2019-02-28"),
        ("am 3.4.2020", "2020-04-03"),
        ("am 31. Februar 2019", None),
        ("am Donnerstag", None),
        ("am 28. Februar", None),
    ],
)
def test_a_full_date_needs_nothing_else(words, day):
    assert day_in(words, None) == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("am Donnerstag", "2019-02-28"),
        ("on Tuesday", "2019-02-26"),
        ("am Freitagabend", "2019-03-01"),
        ("am 5. Januar", "2019-01-05"),
    ],
)
def test_a_weekday_needs_the_date_of_the_text(words, day):
    assert day_in(words, date(2019, 3, 1)) == day


def test_a_text_tells_its_date_near_its_beginning():
    assert day_of_text("Hanoi, 28. Februar 2019. Es war spät.") == date(2019, 2, 28)
    assert day_of_text("Es war spät. " * 40 + "28. Februar 2019") is None
