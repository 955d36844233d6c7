"""Offers as they are judged: who accepts, what counters them."""

from analysis.dam import DAM, analyse
from winset.case.status import Status


def test_an_offer_is_acceptable_to_who_made_it_and_not_to_who_refused_for_good():
    found = analyse(draws=400)
    first, second = found["offer.o1"].detail, found["offer.o2"].detail
    assert first["actors"]["up"]["status"] == "necessary"
    assert second["actors"]["down"]["status"] == "necessary"
    assert second["actors"]["up"]["status"] == "impossible"
    assert found["offer.o2"].status is Status.IMPOSSIBLE
    assert found["offer.o2"].value == 0


def test_counters_are_near_and_accepted_more_often():
    found = analyse(draws=2000)
    for name in ("offer.o1", "offer.o2"):
        offer = found[name]
        for counter in offer.detail["counters"]:
            assert 1 <= len(counter["changes"]) <= 2
            assert counter["accepted_by_all"] > offer.value
            for issue in ("height", "water"):
                same = counter["outcome"][issue] == offer.detail["outcome"][issue]
                assert same == (issue not in counter["changes"])


def test_what_the_rules_forbid_is_said():
    ruled = DAM.replace("sources:", "rules: [{never: {height: high, water: some}}]\nsources:", 1)
    offer = analyse(ruled, draws=100)["offer.o1"]
    assert offer.detail["feasible"] is False
    assert analyse(draws=100)["offer.o1"].detail["feasible"] is True
    assert len(offer.message) == 2
