"""Cases too large to list are answered as the same cases listed are."""

from dataclasses import replace

import numpy as np
import pytest
from cases import k_of, random_case, seeded
from places import ROOT
from schemas import held_to

import winset
from winset.analysis.model import Shared, model_of
from winset.case.status import Status
from winset.deals.implicit import label_kernels, labels
from winset.deals.implicit.engine import PER_SECOND, SOLVED
from winset.deals.implicit.label_kernels import grow
from winset.deals.implicit.milp import Answer, Programs
from winset.deals.solutions import SOLUTIONS
from winset.inference import Prior
from winset.report.page import page
from winset.report.terminal import full_text
from winset.solver import Solver
from winset.wording.english import ENGLISH

FOUR = list(SOLUTIONS)
SCORED = ["panama", "airport"]


def read(name):
    return winset.read_case(ROOT / "examples" / name / "case.yaml")


@pytest.mark.parametrize("name", SCORED)
def test_scored_cases_have_the_same_answers(name):
    listed = winset.analyse(read(name))
    merged = winset.analyse(read(name), winset.Settings(list_limit=10))
    assert merged["deal.exists"].status is Status.EXACT
    assert merged["deal.exists"].value == listed["deal.exists"].value
    assert merged["deal.pareto"].value == listed["deal.pareto"].value
    assert merged["deal.pareto"].detail["complete"]
    assert merged["deal.count"].value == listed["deal.count"].value
    for key in ("feasible", "share", "unanimous"):
        assert merged["deal.count"].detail[key] == listed["deal.count"].detail[key]
    for name_of in SOLUTIONS:
        one, other = (found["deal.solutions"].detail[name_of] for found in (listed, merged))
        assert one["gains"] == other["gains"], name_of
        assert one["ties_total"] == other["ties_total"], name_of
        assert one["outcome"] == other["outcome"], name_of
    for one in merged["deal.candidates"].detail["candidates"]:
        assert one["accepted_by_all"] == 1
    assert merged.deal_map["total"] == read(name).size
    assert merged.deal_map["shown"] > 500


@pytest.mark.slow
def test_uncertain_cases_are_solved_draw_by_draw():
    case = read("hanoi")
    settings = winset.Settings(list_limit=100)
    merged = winset.analyse(case, settings)
    exists = merged["deal.exists"]
    assert exists.status is Status.ESTIMATE
    shared = Shared(case, winset.Settings())
    listed = model_of(shared, None, Prior.HIERARCHICAL)
    assert exists.detail["draws"] == SOLVED
    some = listed.voters.some(SOLVED)
    assert exists.value == pytest.approx((listed.acceptance.deals[some] > 0).mean(), abs=0.03)
    assert exists.error > listed.acceptance.error
    best = merged["deal.candidates"].detail["candidates"][0]
    # The climb finds what the list has on top; what could have been offered is a sample there.
    assert best["accepted_by_all"] == pytest.approx(
        listed.acceptance.joint.max() / listed.acceptance.total, abs=0.01
    )
    row = listed.space.encode(best["outcome"])
    place = np.flatnonzero((listed.listed.rows == row).all(axis=1))
    assert listed.acceptance.joint[place[0]] >= 0.97 * listed.acceptance.joint.max()
    assert merged["deal.carriers"].status is Status.UNKNOWN
    assert "react.japan" in merged
    assert "offer.yongbyon_for_five" in merged


def test_twenty_issues_of_ten_options():
    rng = np.random.default_rng(0)
    names = [f"i{k}" for k in range(20)]
    scores = {
        party: ", ".join(
            f"{name}: {{{', '.join(f'o{n}: {v}' for n, v in enumerate(rng.integers(0, 100, 10)))}}}"
            for name in names
        )
        for party in "ab"
    }
    options = ", ".join(f"o{k}" for k in range(10))
    case = winset.parse_case(
        f"""
winset: 1
title: Large
parties: {{a: A, b: B}}
issues: {{{", ".join(f"{name}: {{options: [{options}]}}" for name in names)}}}
no_deal: {{{", ".join(f"{name}: o0" for name in names)}}}
preferences: {{a: {{scores: {{{scores["a"]}}}}}, b: {{scores: {{{scores["b"]}}}}}}}
"""
    )
    found = winset.analyse(case)
    assert found["deal.exists"].value == 1
    assert found["deal.exists"].status is Status.EXACT
    nash = found["deal.solutions"].detail["nash"]
    front = [one["gains"] for one in found["deal.pareto"].detail["points"]]
    assert max(one["a"] * one["b"] for one in front) == nash["gains"]["a"] * nash["gains"]["b"]
    # Nothing random does better.
    space = winset.Space.of(case)
    rows = rng.integers(0, 10, (200_000, 20))
    gains = np.column_stack(
        [
            e.sums(rows) - e.reserve[0]
            for e in (
                winset.exact(space, actor, case.preferences[actor], case.no_deal) for actor in "ab"
            )
        ]
    )
    for a, b in [(one["a"], one["b"]) for one in front]:
        assert not ((gains[:, 0] >= a) & (gains[:, 1] >= b) & (gains.sum(axis=1) > a + b)).any()


def sizes(finding):
    """Every change that is no option, and the smallest change of an option of each actor."""
    found, least = {}, {}
    for one in finding.detail["openers"]:
        if one["kind"] == "option":
            least[one["actor"]] = min(one["size"], least.get(one["actor"], np.inf))
        else:
            found[one["kind"], one.get("actor") or one["rule"]] = one["size"], one["after"]
    return found, least


def same_reasons(listed, merged, seed):
    """Compare what blocks and what would open a deal."""
    assert listed["deal.blockers"].status is Status.EXACT
    assert merged["deal.blockers"].status is Status.EXACT, seed
    sets = [
        [
            {(m["kind"], m["id"]) for m in one["members"]}
            for one in found["deal.blockers"].detail["sets"]
        ]
        for found in (listed, merged)
    ]
    assert len(sets[1]) == (1 if sets[0] else 0)
    assert all(one in sets[0] for one in sets[1]), seed
    (one, least), (other, smallest) = (sizes(found["deal.openers"]) for found in (listed, merged))
    assert one == other, seed
    assert least.keys() >= smallest.keys()
    for actor, size in smallest.items():
        assert size == least[actor], seed
    return bool(sets[0])


@pytest.mark.slow
@pytest.mark.parametrize("part", range(10))
def test_random_cases_are_answered_as_if_listed(part):
    """300 over all parts: two to five parties, ratifiers and quotas, rules, interactions."""
    blocked = 0
    for seed in range(30):
        rng = seeded(1000 * part + seed)
        ratifiers = int(rng.integers(0, 3))
        approval = [k_of("quota", 1, [f"r{k}" for k in range(ratifiers)])] if ratifiers else []
        case = random_case(
            rng,
            parties=int(rng.integers(2, 6)),
            ratifiers=ratifiers,
            sizes=tuple(int(n) for n in rng.integers(1, 4, size=4)),
            rules=int(rng.integers(0, 4)),
            approval=approval,
            interactions=int(rng.integers(0, 3)),
        )
        if case.size < 2:
            continue
        listed = winset.analyse(case)
        merged = winset.analyse(case, winset.Settings(list_limit=1))
        none = listed.case["feasible"] == 0 or listed["deal.count"].status is Status.UNKNOWN
        assert merged["deal.exists"].value == listed["deal.exists"].value, seed
        if none:
            continue
        assert merged["deal.count"].value == listed["deal.count"].value, seed
        assert merged["deal.count"].detail["unanimous"] == listed["deal.count"].detail["unanimous"]
        assert merged["deal.pareto"].value == listed["deal.pareto"].value, seed
        blocked += same_reasons(listed, merged, seed)
        best = [found["deal.pareto"].detail.get("best", {}) for found in (listed, merged)]
        for party in best[0]:
            one, other = (found[party]["gains"][party] for found in best)
            assert one == other, seed
        for name in SOLUTIONS:
            one, other = (found["deal.solutions"].detail[name] for found in (listed, merged))
            assert (one is None) == (other is None)
            if one is not None:
                assert one["gains"] == other["gains"], (seed, name)
                assert one["ties_total"] == other["ties_total"], (seed, name)
    assert blocked


@pytest.mark.parametrize("name", SCORED)
def test_integer_programs_take_over_where_labels_grow_too_many(name, monkeypatch):
    listed = winset.analyse(read(name))
    monkeypatch.setattr("winset.deals.implicit.engine.MERGED", 3)
    found = winset.analyse(read(name), winset.Settings(list_limit=10))
    assert found["deal.exists"].status is Status.EXACT
    assert found["deal.exists"].value == listed["deal.exists"].value
    solved = found["deal.solutions"]
    assert solved.status is Status.EXACT
    for one in ("kalai_smorodinsky", "egalitarian", "utilitarian", "nash"):
        own, other = (f["deal.solutions"].detail[one]["gains"] for f in (found, listed))
        key = {
            "nash": lambda g: np.prod(list(g.values())),
            "egalitarian": lambda g: min(g.values()),
            "kalai_smorodinsky": lambda g: sum(sorted(g.values())[:1]),
            "utilitarian": lambda g: sum(g.values()),
        }[one]
        assert key(own) == pytest.approx(key(other)), one
        assert solved.detail[one]["status"] == "exact"


@pytest.mark.parametrize("some", [False, True])
def test_solutions_not_found_within_the_limits_are_told_apart_from_none(some, monkeypatch):
    monkeypatch.setattr("winset.deals.implicit.engine.MERGED", 3)
    unknown = Answer(None, None, None, None, "bound")
    for name in FOUR[:2] if some else FOUR:
        monkeypatch.setattr(Programs, name, lambda self: unknown)
    found = winset.analyse(read("airport"), winset.Settings(list_limit=10))
    solved = found["deal.solutions"]
    assert found["deal.exists"].value == 1.0
    assert [name for name in SOLUTIONS if solved.detail[name] is None] == FOUR[: 4 - 2 * some]
    html = page(found.to_dict(), found.deal_map)
    if some:
        assert solved.status is Status.BOUND
        assert solved.text.endswith(
            "The Nash and Kalai-Smorodinsky solutions were not found within the limits."
        )
        assert solved.text.startswith("The egalitarian solution gives gains of ")
    else:
        assert solved.status is Status.UNKNOWN
        assert solved.text == (
            "Not found within the limits: none of the solutions, though there are deals."
        )
    assert html.count("</strong> (largest product of gains): not found.") == 1
    assert "): none." not in html


def test_a_deal_that_programs_find_and_nothing_more_is_told_as_that(monkeypatch):
    def nothing(*given, **more):
        found = labels.merge(*given, **more)
        return replace(found, rows=found.rows[:0], gains=found.gains[:0], complete=False)

    monkeypatch.setattr("winset.deals.implicit.engine.merge", nothing)
    unknown = Answer(None, None, None, None, "bound")
    for name in SOLUTIONS:
        monkeypatch.setattr(Programs, name, lambda self: unknown)
    found = winset.analyse(read("airport"), winset.Settings(list_limit=10))
    assert found["deal.exists"].value == 1.0
    assert found["deal.candidates"].status is Status.UNKNOWN
    assert found["deal.candidates"].text == (
        "Not known: there are deals, but the search for the best ended at its limit."
    )
    assert found["deal.solutions"].status is Status.UNKNOWN
    assert page(found.to_dict(), found.deal_map)
    assert full_text(found.to_dict())


def test_where_there_is_no_deal_the_page_says_that_there_is_no_solution():
    case = many_parties(0.99)
    found = winset.analyse(case)
    assert found["deal.exists"].value == 0.0
    html = page(found.to_dict(), found.deal_map)
    assert html.count("): none.</p>") == 4
    assert "): not found." not in html


def many_parties(share):
    """Make a case of five parties on twelve issues of eight options, with a no-deal value each."""
    rng = np.random.default_rng(5)
    lines = [
        "winset: 1",
        "title: Many",
        f"parties: {{{', '.join(f'p{k}: P{k}' for k in range(5))}}}",
    ]
    options = ", ".join(f"o{k}" for k in range(8))
    issues = ", ".join(f"i{k}: {{options: [{options}]}}" for k in range(12))
    lines += [f"issues: {{{issues}}}", "preferences:"]
    for party in range(5):
        table = rng.integers(0, 400, (12, 8))
        scores = ", ".join(
            f"i{i}: {{{', '.join(f'o{o}: {v}' for o, v in enumerate(row.tolist()))}}}"
            for i, row in enumerate(table)
        )
        no_deal = int(share * table.max(axis=1).sum())
        lines.append(f"  p{party}: {{scores: {{{scores}}}, no_deal: {no_deal}}}")
    return winset.parse_case("\n".join(lines) + "\n")


def test_work_is_bounded_where_many_parties_make_labels_grow(monkeypatch):
    spent = []

    def watched(*given):
        grown = grow(*given)
        limit = given[-1]
        # Past the limit, a sample is carried on without one.
        if limit <= labels.EFFORT:
            spent.append(limit)
        return grown

    monkeypatch.setattr(label_kernels, "grow", watched)
    found = winset.analyse(many_parties(0.9))
    assert found["deal.exists"].value == 0.0
    assert found["deal.exists"].status is Status.EXACT
    assert found["deal.blockers"].status is Status.EXACT
    assert found["deal.blockers"].detail["sets"]
    # The frontier is looked for once, layer by layer; the many questions about blockers cost
    # a small part of that each.
    assert 0 < sum(limit > labels.QUICK for limit in spent) <= 12 < len(spent)
    spent.clear()
    winset.analyse(many_parties(0.6), winset.Settings(time_limit=0.2))
    assert max(spent) <= 0.2 * PER_SECOND


def ticking(seconds):
    """Return a clock on which only the searches take time: all that each is given."""
    left = [seconds]
    given = []

    def search(self, cost, *, nodes, seconds=np.inf):
        given.append(seconds)
        left[0] = max(0.0, left[0] - seconds)
        return whole(self, cost, nodes=nodes)

    whole = Solver.search
    return (lambda: left[0]), search, given


@pytest.mark.slow
def test_all_searches_share_one_time_limit(monkeypatch):
    left, search, given = ticking(8.0)
    monkeypatch.setattr("winset.analysis.run._clock", lambda seconds: left)
    monkeypatch.setattr(Solver, "search", search)
    found = winset.analyse(many_parties(0.6), winset.Settings(time_limit=8.0))
    assert len(given) > 4
    assert sum(given) <= 8.0
    assert max(given) == given[0] == 2.0
    assert found["deal.exists"].value == 1.0


@pytest.mark.slow
def test_when_the_time_is_over_the_rest_is_left_out_and_that_is_said(monkeypatch):
    calls = []

    def left():
        calls.append(1)
        return max(0.0, 12.0 - len(calls))

    monkeypatch.setattr("winset.analysis.run._clock", lambda seconds: left)
    for case, limit in ((many_parties(0.6), 10_000_000), (read("hanoi"), 10)):
        calls.clear()
        settings = winset.Settings(time_limit=12.0, draws=64, list_limit=limit)
        found = winset.analyse(case, settings)
        document = found.to_dict()
        assert document["brief"]["warnings"][0] == ENGLISH.patterns["warning.out-of-time"]
        assert "deal.carriers" not in {one["id"] for one in document["findings"]}
        held_to(winset.analysis_schema, document)
        assert page(document, found.deal_map)
        assert full_text(document)
