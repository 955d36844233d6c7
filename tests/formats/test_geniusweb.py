"""GeniusWeb: what is read, and what is wrong with broken files."""

from fractions import Fraction as F

import pytest

import winset
from formats.samples import (
    GENIUSWEB,
    broken,
    geniusweb,
    problems,
    put,
)


def test_geniusweb_weights_numbers_and_reservation_bids(tmp_path):
    case, receipt = winset.import_case(put(tmp_path / "jobs", GENIUSWEB))
    assert case.title == "jobs"
    assert [a.name for a in case.actors] == ["Worker", "Firm"]
    worker, firm = case.preferences["worker"], case.preferences["firm"]
    assert worker.points == {"pay": (F(0), F(3, 5)), "days": (F(2, 5), F(1, 5), F(0))}
    assert firm.points == {"pay": (F(3, 5), F(3, 40)), "days": (F(0), F(1, 5), F(2, 5))}
    assert (worker.no_deal, firm.no_deal) == (F(0), F(0))  # Pay low is worth 0 to the worker
    assert receipt.changed[:2] == (
        "a.json: the reservation bid names 1 of 2 issues; it is worth 0",
        "b.json: no reservation bid; 0 stands for no deal",
    )


def test_one_reservation_bid_for_all_is_the_no_deal_outcome(tmp_path):
    bid = ', "reservationBid": {"issuevalues": {"Days": 4, "Pay": "high"}}'
    files = {
        "a.json": geniusweb("A", (0, 1), (1, 0), bid),
        "b.json": geniusweb("B", (1, 0), (0, 1), bid),
    }
    case, _ = winset.import_case(put(tmp_path / "s", files))
    assert case.no_deal.outcome == {"pay": "high", "days": "4"}
    other = bid.replace("high", "low")
    files["b.json"] = geniusweb("B", (1, 0), (0, 1), other)
    case, receipt = winset.import_case(put(tmp_path / "t", files))
    assert case.no_deal.outcome is None
    assert [s.no_deal for s in case.preferences.values()] == [F(4, 5), F(4, 5)]
    assert "b.json: the reservation bid is worth 0.8 to it" in receipt.changed


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"issueWeights"', '"issueWeight"',
         "LinearAdditiveUtilitySpace needs 'issueWeights'; found 'issueUtilities', "
         "'issueWeight', 'domain', 'name', 'reservationBid'"),
        ('"Pay": {"discreteutils"', '"Pya": {"discreteutils"',
         "the domain has no issue 'Pya'; did you mean 'Pay'? (expected: 'Pay', 'Days')"),
        ("discreteutils", "curvedutils", "expected 'DiscreteValueSetUtilities' for 'Pay'"),
        ('{"Pay": "low"}', '{"Pay": "lo"}',
         "'Pay' has no option 'lo'; did you mean 'low'? (expected: 'low', 'high')"),
        ('["3", "5", "1"]', '["3", "5", "0"]', "expected range: [low, high, step], upwards"),
        ('"highUtility": 0.0', '"highUtility": true',
         "expected highUtility, a number, found 'true'"),
    ],
)  # fmt: skip
def test_broken_geniusweb_files_say_what(tmp_path, old, new, expected):
    found = broken(tmp_path, GENIUSWEB, "a.json", old, new)
    assert expected in [message for *_, message in found]
    assert len(found) == 1


def test_geniusweb_profiles_of_another_domain(tmp_path):
    other = GENIUSWEB["b.json"].replace('"high"', '"top"')
    found = problems(winset.import_case, put(tmp_path / "s", {**GENIUSWEB, "b.json": other}))
    assert [one[3] for one in found] == ["another domain than the files before it"]
