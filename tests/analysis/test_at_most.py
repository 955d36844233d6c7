"""Cases with `at_most` are answered as the same values said by interactions are."""

from dataclasses import replace
from fractions import Fraction
from functools import partial

import pytest
from cases import random_case, seeded
from effort import seeds
from exhaustive import capped, capped_case, said_by_interactions, worth
from schemas import held_to

import winset
from winset.analysis.statistics import statistics
from winset.case.status import Status
from winset.case.types import Offer, PartialOutcome
from winset.deals.implicit.diagram import ARCS
from winset.deals.implicit.milp import Answer
from winset.deals.implicit.space import Unlisted
from winset.deals.solutions import SOLUTIONS
from winset.report.page import page

TOOLS = ("genius", "negmas", "negolog")


def answers(found):
    return {
        one.id: (one.status, one.value, one.error, one.text, one.detail) for one in found.findings
    }


def owned(seed):
    """Capped parties, owners of issues, something irreversible, rules, an offer."""
    rng = seeded(seed)
    case = random_case(
        rng, parties=2 + seed % 3, sizes=(3, 2, 3), rules=seed % 3, interactions=seed % 2
    )
    issues = tuple(
        replace(
            one,
            owner=[None, "p0", "p1"][int(rng.integers(3))],
            irreversible=((one.options[0].id, one.options[1].id),) * int(seed % 4 == 0),
        )
        for one in case.issues
    )
    offer = Offer("o1", ("p0",), PartialOutcome({"a": "a1", "b": "b0"}))
    wishes = {a: replace(s, no_deal=None) for a, s in case.preferences.items()}
    case = replace(case, issues=issues, offers=(offer,), preferences=wishes)
    return capped(case, rng)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_owners_roads_blockers_and_openers_are_the_same(part):
    kinds = set()
    for seed in range(part, 48, 4):
        case = owned(seed)
        settings = winset.Settings(definitions=TOOLS)
        mine = answers(winset.analyse(case, settings))
        other = answers(winset.analyse(said_by_interactions(case), settings))
        assert mine == other, seed
        kinds |= {one.split(".")[0] for one in mine if mine[one][0] is not Status.UNKNOWN}
    assert {"case", "deal", "hold", "road", "offer"} <= kinds


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_cases_of_any_kind_are_the_same_listed_and_not(part):
    cut = 0
    for seed in range(part, 60, 4):
        case = capped_case(seed)
        same = said_by_interactions(case)
        cut += any(
            len(same.preferences[a].interactions) > len(s.interactions)
            for a, s in case.preferences.items()
        )
        listed = winset.analyse(case, winset.Settings(definitions=TOOLS))
        assert answers(listed) == answers(
            winset.analyse(same, winset.Settings(definitions=TOOLS))
        ), seed
        merged = winset.analyse(case, winset.Settings(list_limit=1, definitions=TOOLS))
        for name in ("deal.exists", "deal.count", "deal.pareto"):
            assert (merged[name].value or 0) == (listed[name].value or 0), (seed, name)
        for name in SOLUTIONS:
            one, two = (found["deal.solutions"].detail.get(name) for found in (listed, merged))
            assert (one is None) == (two is None)
            if one is not None:
                assert one["gains"] == two["gains"]
        tools = [found["deal.solutions"].detail["definitions"] for found in (listed, merged)]
        assert tools[0].keys() == set(TOOLS)
        for tool in TOOLS:
            for name, point in tools[0][tool].items():
                assert point["values"] == pytest.approx(tools[1][tool][name]["values"])
    assert cut > 5


@pytest.mark.parametrize("seed", seeds(12))
def test_values_shown_are_cut_off(seed):
    case = owned(seed)
    found = winset.analyse(case)
    for point in found["deal.pareto"].detail.get("points", []):
        for actor, value in point["values"].items():
            assert value == pytest.approx(float(worth(case.preferences[actor], point["outcome"])))


@pytest.mark.parametrize("seed", seeds(10))
def test_statistics_are_the_same(seed):
    case = owned(seed)
    same = said_by_interactions(case)
    one, two = (statistics(some) for some in (case, same))
    assert one == two
    unlisted = statistics(case, list_limit=1)
    for name, value in unlisted.items():
        if value is not None and not name.endswith("_outcome"):
            assert one[name] == (pytest.approx(value) if name != "title" else value), name


def said(at_most):
    return winset.parse_case(
        "winset: 1\ntitle: Two\nparties: {a: Aland, b: Bland}\n"
        "issues: {x: {options: [p, q]}, y: {options: [p, q]}}\nno_deal: {x: p, y: p}\n"
        "preferences:\n"
        f"  a: {{scores: {{x: {{p: 0, q: 3}}, y: {{p: 0, q: 4}}}}, at_most: {at_most}}}\n"
        "  b: {scores: {x: {p: 0, q: 1}, y: {p: 0, q: 1}}}\n"
    )


def test_the_object_and_the_page_tell_of_a_limit_that_something_exceeds():
    found = winset.analyse(said("9/2"))
    held_to(winset.analysis_schema, found.to_dict())
    told = {one["actor"]: one for one in found.to_dict()["case"]["preferences"]}
    assert told["a"]["at_most"] == 4.5
    assert "at_most" not in told["b"]
    assert found["deal.solutions"].detail["nash"]["values"] == {"a": 4.5, "b": 2.0}
    assert "Nothing is worth more than 4.50 points to" in page(found.to_dict(), found.deal_map)
    free = winset.analyse(said(7))
    assert "at_most" not in free.to_dict()["case"]["preferences"][0]
    assert "Nothing is worth more than" not in page(free.to_dict(), free.deal_map)


def test_deals_found_by_integer_programs_are_candidates(monkeypatch):
    """Where merging finds nothing at all, no answer says that there is no deal."""
    monkeypatch.setattr("winset.deals.implicit.engine.Unlisted", partial(Unlisted, arcs=1))
    case = said("9/2")
    found = winset.analyse(case, winset.Settings(list_limit=1))
    assert found["deal.exists"].value == 1
    assert found["deal.pareto"].status is Status.UNKNOWN
    assert found["deal.pareto"].text == (
        "Not known: merging ended at its limit and found no frontier."
    )
    candidates = found["deal.candidates"]
    assert candidates.status is Status.EXACT
    assert candidates.value == 1
    assert {"x": "q", "y": "q"} in [one["outcome"] for one in candidates.detail["candidates"]]


@pytest.mark.slow
@pytest.mark.parametrize("arcs", [ARCS, 1])
def test_who_gains_alone_is_the_same_where_an_owners_outcomes_are_not_listed(arcs, monkeypatch):
    """By merging labels, and by integer programs where the states are too many."""
    monkeypatch.setattr("winset.deals.subspace.Unlisted", partial(Unlisted, arcs=arcs))
    compared = broken = 0
    for seed in range(24):
        case = owned(seed)
        listed = winset.analyse(case)
        with monkeypatch.context() as patched:
            patched.setattr("winset.stability.durability.MOST_STATES", 0)
            found = winset.analyse(case)
        for one in listed.findings:
            if one.id.startswith("hold.") and one.detail:
                compared += 1
                assert "not proved" not in found[one.id].text
                other = found[one.id].detail
                assert other["holds"]["nash"] == one.detail["holds"]["nash"], seed
                for actor, view in one.detail["actors"].items():
                    assert other["actors"][actor]["gains_alone"] == view["gains_alone"], seed
                    broken += view["gains_alone"] == 1
    assert compared > 12
    assert broken > 3


def test_a_search_for_a_gain_that_ends_without_an_answer_proves_nothing(monkeypatch):
    monkeypatch.setattr("winset.deals.subspace.Unlisted", partial(Unlisted, arcs=1))
    monkeypatch.setattr("winset.stability.durability.MOST_STATES", 0)
    case = owned(3)
    monkeypatch.setattr(
        "winset.analysis.findings.breaches.Programs.best",
        lambda self, actor: Answer(None, None, None, None, "bound"),
    )
    held = [one for one in winset.analyse(case).findings if one.id.startswith("hold.")]
    assert held
    for one in held:
        assert one.status is Status.BOUND
        assert one.text.endswith("ended at their limits without one, so it is not proved.")


def test_that_programs_prove_there_is_no_deal_is_said_throughout(monkeypatch):
    monkeypatch.setattr("winset.deals.implicit.engine.Unlisted", partial(Unlisted, arcs=1))
    case = said("9/2")
    wishes = {
        a: replace(s, no_deal=Fraction(n))
        for (a, s), n in zip(case.preferences.items(), ("4.25", "2.5"), strict=True)
    }
    found = winset.analyse(replace(case, preferences=wishes), winset.Settings(list_limit=1))
    for name, value in (("deal.exists", 0), ("deal.pareto", 0), ("deal.candidates", 0)):
        assert found[name].status is Status.EXACT
        assert found[name].value == value
    assert found["deal.solutions"].status is Status.EXACT
    assert found["deal.solutions"].text == "There is no deal, so there is no solution."


@pytest.mark.parametrize(("limit", "word"), [("", "indifferent"), (", at_most: 40", "welcome")])
def test_what_is_at_stake_ends_at_the_largest_value(limit, word):
    """Half a point is more than a hundredth of 40 points, and less than one of 100."""
    text = (
        "winset: 1\ntitle: Two\nparties: {a: Aland, b: Bland}\nobservers: {o: Oland}\n"
        "issues: {x: {options: [p, q]}, y: {options: [p, q]}}\nno_deal: {x: p, y: p}\n"
        "preferences:\n"
        "  a: {scores: {x: {p: 1, q: 0}, y: {p: 0, q: 1}}}\n"
        "  b: {scores: {x: {p: 1, q: 0}, y: {p: 0, q: 1}}}\n"
        f"  o: {{scores: {{x: {{p: 0, q: 100}}, y: {{p: 0, q: 0.5}}}}{limit}}}\n"
    )
    found = winset.analyse(winset.parse_case(text))["react.o"]
    told = next(one for one in found.detail["candidates"] if one["outcome"] == {"x": "p", "y": "q"})
    assert told["received"][word]["probability"] == 1
