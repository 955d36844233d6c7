"""What the map says in words of what is marked on it."""

import re

import pytest
from once import analysed
from places import ROOT
from report.sample import DRAWS

import winset
from winset.analysis import dealmap

EXAMPLES, CASES = ROOT / "examples", ROOT / "tests" / "report" / "cases"


@pytest.fixture(
    scope="module",
    params=[EXAMPLES / "hanoi/case.yaml", EXAMPLES / "airport/case.yaml", CASES / "dam.yaml"],
    ids=["hanoi", "airport", "dam"],
)
def found(request):
    case = winset.read_case(request.param)
    return case, analysed(case, draws=DRAWS)


def side(share):
    return (
        "good" if share >= dealmap.GOOD else "below no deal" if share <= dealmap.BAD else "either"
    )


@pytest.mark.slow
def test_up_to_five_marks_are_told_of_offers_first_each_once(found):
    _, analysis = found
    chart = analysis.deal_map
    notes = chart["notes"]
    assert 1 <= len(notes) <= dealmap.NOTES
    points = [note["point"] for note in notes]
    assert len(points) == len(set(points))
    kinds = {mark["point"]: mark["kind"] for mark in reversed(chart["marks"])}
    offers = [m["point"] for m in chart["marks"] if m["kind"] == "offer"]
    assert points[: len(set(offers))] == [*dict.fromkeys(offers)][: dealmap.NOTES]
    assert not {kinds[point] for point in points} & {"no_deal", "status_quo"}


def test_what_is_said_of_each_party_is_what_its_draws_say(found):
    case, analysis = found
    chart = analysis.deal_map
    parties = [actor for actor in case.actors if actor.role == "party"]
    for note in chart["notes"]:
        told = re.split(r", (?=below|far|could)|: (?=good|below|far|could)", note["text"])
        if "who must agree" in note["text"]:
            continue
        for party in parties:
            (own,) = [part for part in told[1:] if party.name in part]
            assert side(chart["accepts"][party.id][note["point"]]) in own
            if own.startswith("far"):
                assert chart["values"][party.id][note["point"]] < 0 or chart["scale"] == "points"


@pytest.mark.slow
def test_offers_are_told_by_name_and_never_by_id():
    case = winset.read_case(EXAMPLES / "hanoi/case.yaml")
    chart = analysed(case, draws=DRAWS).deal_map
    labels = [mark["label"] for mark in chart["marks"] if mark["kind"] == "offer"]
    assert labels == [offer.name for offer in case.offers]
    texts = " ".join([*labels, *(note["text"] for note in chart["notes"])])
    assert not any(offer.id in texts for offer in case.offers)


def test_who_accepts_a_point_is_counted_as_everywhere(found):
    _, analysis = found
    chart = analysis.deal_map
    for candidate in analysis["deal.candidates"].detail.candidates[:3]:
        outcome = [
            [option["id"] for option in issue["options"]].index(candidate.outcome[issue["id"]])
            for issue in analysis.case["issues"]
        ]
        point = chart["outcomes"].index(outcome)
        for actor, view in candidate.actors.items():
            assert chart["accepts"][actor][point] == pytest.approx(view.probability, abs=1e-9)


@pytest.mark.slow
def test_a_body_that_would_vote_no_is_told_of():
    analysis = analysed(EXAMPLES / "backstop/case.yaml", draws=DRAWS)
    (text,) = [n["text"] for n in analysis.deal_map["notes"] if n["text"].startswith("Agreed text")]
    assert "House of Commons" in text.split("below no deal for ")[1]
