"""The curves of talks."""

import pytest

from winset.report.talking import drawings, ends, lengths, played


def one(manner, temper, by_round):
    return {"manner": manner, "temper": temper, "by_round": by_round, "where_there": by_round[-1]}


DETAIL = {
    "rounds": 2,
    "exists": 0.8,
    "played": [
        one(manner, temper, [0.25, 0.5])
        for manner in ("blind", "considerate")
        for temper in ("boulware", "mixed")
    ],
    "lengths": [
        {"rounds": rounds, "manner": "blind", "where_there": {"boulware": rounds / 100}}
        for rounds in (1, 100)
    ],
}


def test_curves_begin_at_nothing_and_end_where_talks_do():
    first, second = drawings(DETAIL)
    assert (first.manner, second.manner) == ("blind", "considerate")
    (curve,) = first.curves
    assert curve.points == "0.00,100.00 50.00,75.00 100.00,50.00"
    assert curve.last == 0.5
    assert first.there == "20.00"


def test_ends_are_told_from_one_per_cent_on():
    agreed = [{"odds": odds} for odds in (0.3, 0.02, 0.01, 0.001)]
    assert ends({"agreed": agreed}) == agreed[:2]


def test_lengths_come_in_their_order():
    assert lengths(DETAIL, "blind", "boulware") == [(1, 0.01), (2, 0.5), (100, 1.0)]
    assert [each["temper"] for each in played(DETAIL, "blind")] == ["boulware", "mixed"]
    with pytest.raises(ValueError, match="unpack"):
        lengths(DETAIL, "blind", "linear")
