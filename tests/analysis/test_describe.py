"""The case itself as the analysis object holds it."""

import pytest

from analysis.dam import analyse, case
from winset.analysis.describe import way_drawn
from winset.wording.english import ENGLISH
from winset.wording.languages import catalogue


def test_everything_of_the_case_is_there():
    found = analyse(draws=100).case
    known = case()
    assert [row["id"] for row in found["actors"]] == [actor.id for actor in known.actors]
    assert {row["id"] for row in found["statements"]} == {s.id for s in known.statements}
    assert [row["id"] for row in found["offers"]] == ["o1", "o2"]
    assert [row["id"] for row in found["reactions"]] == ["r1", "r2"]
    assert found["outcomes"] == 9
    assert found["offers"][0]["outcome"] == {"height": "high", "water": "some"}
    consents = {row["id"]: row["consent"] for row in found["actors"]}
    assert consents == {"up": True, "down": True, "city": False}


def test_statements_are_counted_by_what_they_rest_on():
    tally = analyse(draws=100).case["evidence_tally"]
    assert tally == {"evidence": 4, "assumed": 4, "unsupported": 0}


def test_weights_are_shares_and_the_ends_of_an_issue_0_and_its_weight():
    for told in analyse(draws=400).case["preferences"]:
        assert told["draws"] == 400
        assert abs(sum(row["weight"]["mean"] for row in told["rows"]) - 1) < 1e-9
        for row in told["rows"]:
            assert row["weight"]["low"] <= row["weight"]["mean"] <= row["weight"]["high"]
            least = min(option["mean"] for option in row["options"])
            assert 0 <= least < row["weight"]["mean"]


@pytest.mark.parametrize(
    "said",
    [
        "scores as given",
        "independent draws",
        "a Gibbs walk, resampled",
        "a coordinate hit-and-run walk in 12 dimensions",
        "independent draws and a hit-and-run walk in 3 dimensions",
        "a billiard walk in 4 dimensions, for each of 6 choices of best and worst options alike",
        "a way that nobody has heard of",
    ],
)
def test_how_draws_were_made_is_told_as_the_sampler_says_it(said):
    assert ENGLISH.text(way_drawn(said)) == said
    assert catalogue("de").text(way_drawn("a Gibbs walk, resampled")) == "Gibbs-Lauf, neu gezogen"
