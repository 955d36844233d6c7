"""What ships, on recorded negotiations whose true priorities are known; and how it is judged."""

from __future__ import annotations

import importlib.util
import json
import math
import sys
from types import ModuleType

import numpy as np
import pytest
from places import ROOT

from winset.behaviour import MODELS, order_odds


def _load() -> ModuleType:
    spec = importlib.util.spec_from_file_location("people", ROOT / "benchmarks" / "people.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["people"] = module
    spec.loader.exec_module(module)
    return module


people = _load()
RECORD = {
    "id": 7,
    "points": [[4, 3, 5], [3, 5, 4]],
    "events": [
        ["offer", 1, [3, 0, 2], [0, 3, 1]],
        ["reject", 0],
        ["offer", 0, [2, 1, 3], [1, 2, 0]],
        ["walk", 1],
    ],
}


def test_the_case_says_what_was_recorded() -> None:
    assert people.true_order(RECORD, 0) == ("firewood", "food", "water")
    first, second = people.offers_of(RECORD)
    assert (first["by"], first["outcome"]) == ("second", {"food": 3, "water": 0, "firewood": 2})
    assert first["responses"] == {"first": "rejected"}
    assert (second["by"], second["responses"]) == ("first", {"second": "final"})
    told = people.case_file(RECORD, 1)
    assert told["preferences"]["second"]["scores"]["water"] == {"0": 15, "1": 10, "2": 5, "3": 0}
    assert {key for said in told["preferences"]["first"] for key in said} == {
        "id", "order", "linear", "no_deal", "assumed"
    }  # fmt: skip
    made = people.negotiation(RECORD, 1)
    made.case.validate()
    assert [offer.outcome.options for offer in made.case.offers] == [
        {issue: str(count) for issue, count in offer["outcome"].items()}
        for offer in (first, second)
    ]
    assert made.orders == {"first": ("firewood", "food", "water")}


def test_how_odds_are_judged() -> None:
    judged = people.Judged.empty()
    sure = np.zeros(6)
    sure[people.ORDERS.index(("firewood", "food", "water"))] = 1.0
    judged.add(sure, RECORD, 0)
    judged.add(sure, RECORD, 1)
    found = judged.figures()
    assert found["score"] == pytest.approx((0.0 + math.log(1e-4)) / 2)
    assert found["right"] == 0.5
    # Of six events, two had odds of 1 and one of these was so, four had 0 and one was.
    assert found["off"] == pytest.approx((1 + 1) / 6)
    even = people.evenly([RECORD])
    assert even.figures()["score"] == pytest.approx(-math.log(6))
    assert even.figures()["right"] == pytest.approx(1 / 3)
    assert even.figures()["off"] == pytest.approx(0.0)


def test_counting_prefers_what_was_asked_for() -> None:
    odds = people.counting(RECORD, 0, 0.6)
    assert odds.sum() == pytest.approx(1.0)
    # Means of 2.5, 0.5 and 2.5 packages.
    tied = [("food", "firewood", "water"), ("firewood", "food", "water")]
    assert sorted(people.ORDERS, key=lambda o: -odds[people.ORDERS.index(o)])[:2] == tied


def test_a_table_is_put_between_its_marks() -> None:
    page = "a\n<!-- people: folds -->\nbefore\n\n<!-- end -->\nb\n"
    assert people.put(page, "folds", "after") == page.replace("before", "after")


@pytest.mark.slow
@pytest.mark.skipif(not people.DATA.is_dir(), reason="the recorded negotiations are not here")
def test_what_ships_tells_recorded_priorities() -> None:
    """As docs/behaviour.md says; these constants have seen the data, so it is no proof."""
    records = json.loads((people.DATA / "train.json").read_text("utf-8"))[:300]
    views = [(record, known) for record in records for known in (None, 0, 1)]
    told = order_odds(
        [people.negotiation(*view) for view in views],
        MODELS["joint-gain"],
        np.random.default_rng(0),
    )
    outside, inside = people.Judged.empty(), people.Judged.empty()
    for (record, known), odds in zip(views, told, strict=True):
        for person, shares in odds.items():
            row = np.array([shares.get(order, 0.0) for order in people.ORDERS])
            judged = outside if known is None else inside
            judged.add(row, record, people.PEOPLE.index(person))
    third, known = outside.figures(), inside.figures()
    # A third of the data: by one standard error less than the figures of the page.
    assert third["score"] > -1.56
    assert third["right"] > 0.55
    assert third["off"] < 0.06
    assert known["score"] > -1.42
    assert known["right"] > 0.6
    assert known["off"] < 0.07
