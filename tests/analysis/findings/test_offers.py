"""Offers as they are judged: who accepts, what counters them."""

from analysis.dam import DAM, analyse
from winset.analysis.details.common import told_makers
from winset.case.status import Status
from winset.report.page import page
from winset.report.terminal import full_text


def test_an_offer_is_acceptable_to_who_made_it_and_no_rejection_binds():
    found = analyse(draws=400)
    first, second = found["offer.o1"].detail, found["offer.o2"].detail
    assert first["actors"]["up"]["status"] == "necessary"
    assert second["actors"]["down"]["status"] == "necessary"
    # By its own statements, and not since it left over it.
    assert second["actors"]["up"]["status"] == "impossible"
    assert found["offer.o2"].status is Status.IMPOSSIBLE
    said = DAM[DAM.index("  up:") : DAM.index("  down:")]
    silent = analyse(DAM.replace(said, ""), draws=400)["offer.o2"]
    assert silent.detail["actors"]["up"]["possible"] is True


def test_a_joint_text_is_acceptable_to_all_who_made_it():
    joint = DAM.replace("    by: up\n", "    by: [up, down]\n", 1)
    joint = joint.replace("responses: {down: rejected}", "responses: {city: rejected}", 1)
    assert joint.count("by: [up, down]") == joint.count("city: rejected") == 1
    found = analyse(joint, draws=400)
    offer, document = found["offer.o1"], found.to_dict()
    assert {a: view["status"] for a, view in offer.detail["actors"].items() if a != "city"} == {
        "up": "necessary", "down": "necessary",
    }  # fmt: skip
    assert offer.detail["by"] == document["case"]["offers"][0]["by"] == ["up", "down"]
    assert offer.text.startswith("Joint text of Upstream and Downstream")
    assert told_makers(("up",)) == "up"
    whole = page(document, found.deal_map)
    assert "<span>Upstream and Downstream</span>" in whole
    assert "  - Upstream and Downstream" in full_text(document)


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
