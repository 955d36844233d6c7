"""NegoLog: what is read, and what is wrong with broken files."""

from fractions import Fraction as F

import pytest

import winset
from formats.samples import (
    NEGOLOG,
    broken,
    put,
)


def test_negolog_profiles(tmp_path):
    case, receipt = winset.import_case(put(tmp_path / "domain1", NEGOLOG))
    assert case.title == "domain1"
    first, second = case.preferences["profilea"], case.preferences["profileb"]
    assert first.points == {"x": (F(7, 50), F(7, 10)), "y": (F(3, 10), F(3, 100))}
    assert second.points == {"x": (F(1, 2), F(1, 8)), "y": (F(0), F(1, 2))}
    assert (first.no_deal, second.no_deal) == (F(7, 20), F(0))
    assert receipt.lost == ("specs.json: not read, it is no profile",)


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"x": 0.7,', '"z": 0.7,', [
            (1, 46, "unknown issue 'z' (expected: 'x', 'y')"),
            (1, 45, "issue 'x' has no weight"),
        ]),
        ("0.35", '"much"', [
            (1, 22, "expected 'reservationValue', a number, found 'much'"),
        ]),
        ('"v": 1.0', '"v": 1.0,', [
            (2, 36, "not readable as JSON: a comma before '}'"),
        ]),
        ('"t": 0.1', '"t": NaN', [(2, 61, "NaN is not a finite number")]),
        ('"x": {"u": 0.2, "v": 1.0}', '"x": 3', [(2, 18, "expected options of 'x', a mapping")]),
    ],
)  # fmt: skip
def test_broken_negolog_files_say_where(tmp_path, old, new, expected):
    found = broken(tmp_path, NEGOLOG, "profileA.json", old, new)
    assert [message for *_, message in found] == [message for *_, message in sorted(expected)]


def test_negolog_profiles_of_other_issues(tmp_path):
    found = broken(tmp_path, NEGOLOG, "profileB.json", '"t": 1', '"w": 1')
    assert found == [(2, 19, "issue 'y' has no option 'w' (expected: 's', 't')")]
    found = broken(tmp_path, NEGOLOG, "profileB.json", ', "x": {"v": 0.25, "u": 1}', "")
    assert found == [(1, 1, "there is no issue 'x' in this profile")]
