"""Numbers and likelihoods as a reader meets them."""

import pytest

from winset.wording.numbers import (
    counted,
    grade,
    likelihood,
    listed,
    number,
    percent,
    share_spread,
    spread,
)


@pytest.mark.parametrize(
    ("share", "error", "exact", "text"),
    [
        (0.725, 0.004, False, "73 % ± 1"),
        (0.0, 0.0, False, "< 1 %"),
        (1.0, 0.0, False, "> 99 %"),
        (1.0, None, True, "100 %"),
        (0.001, 0.02, False, "< 5 %"),
        (0.999, 0.02, False, "> 95 %"),
        (None, None, False, "not known"),
    ],
)
def test_an_estimate_never_reads_as_proved(share, error, exact, text):
    assert percent(share, error, exact) == text


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-12345, "−12,345"),
        (1.239, "1.24"),
        (12.39, "12.4"),
        (1239.6, "1,240"),
        (0.00123, "0.001"),
        (2.5e13, "2.5 × 10¹³"),
        (-3e-9, "−3.0 × 10⁻⁹"),
        (None, "not known"),
    ],
)
def test_numbers(value, text):
    assert number(value) == text


def test_ranges_of_one_point_are_one_number():
    assert spread({"mean": 2.0, "low": 1.0, "high": 3.5}) == "2 (1 to 3.50)"
    assert spread({"mean": 2.0, "low": 2.0, "high": 2.0}) == "2"
    assert share_spread({"mean": 0.314, "low": 0.2, "high": 0.45}) == "31 % (20 to 45)"
    assert spread(None) == share_spread(None) == "not known"


@pytest.mark.parametrize(
    ("entry", "word"),
    [
        ({"status": "necessary", "probability": 1.0}, "certain"),
        ({"status": "estimate", "probability": 1.0}, "very-likely"),
        ({"status": "estimate", "probability": 0.9}, "very-likely"),
        ({"status": "estimate", "probability": 0.89}, "likely"),
        ({"status": "estimate", "probability": 0.6}, "likely"),
        ({"status": "estimate", "probability": 0.5}, "open"),
        ({"status": "estimate", "probability": 0.4}, "open"),
        ({"status": "estimate", "probability": 0.39}, "unlikely"),
        ({"status": "estimate", "probability": 0.1}, "unlikely"),
        ({"status": "estimate", "probability": 0.09}, "very-unlikely"),
        ({"status": "estimate", "probability": 0.0}, "very-unlikely"),
        ({"status": "impossible", "probability": 0.0}, "impossible"),
        ({"status": "exact", "probability": 0}, "impossible"),
        ({"possible": False, "probability": 0.0}, "impossible"),
        ({"status": "unknown"}, "unknown"),
    ],
)
def test_only_what_is_proved_is_certain_or_impossible(entry, word):
    assert likelihood(entry) == word


def test_each_word_has_one_of_four_marks():
    words = ("certain", "very-likely", "likely", "open", "unlikely", "very-unlikely", "impossible")
    marks = ("certain", "likely", "likely", "possible", "possible", "possible", "impossible")
    assert tuple(map(grade, words)) == marks


def test_counts_and_lists():
    assert (counted(1.0, "deal"), counted(0.5, "deal")) == ("1 deal", "0.50 deals")
    assert listed([]) == ""
    assert listed(["a", "b", "c"], "or") == "a, b or c"
