"""The solution points of GENIUS, NegMAS and NegoLog: against slow twins and against themselves."""

import itertools
import json

import numpy as np
import pytest
from cases import random_case, seeded
from effort import seeds
from places import ROOT, SHARED

import winset
from winset.deals.other_tools import POINTS, TOOLS, genius, negmas, negolog

NEGOLOG = SHARED / "scenarios" / "negolog"
DOMAINS = sorted(path.name for path in NEGOLOG.glob("*")) or ["(no shared data)"]


def analysed(case, **settings):
    found = winset.analyse(case, winset.Settings(definitions=TOOLS, **settings))
    return found["deal.solutions"].detail


def listed(case):
    """Values of all feasible outcomes, and the no-deal values: slowly, with fractions."""
    parties = [actor.id for actor in case.parties]
    outcomes = []
    for options in itertools.product(*(issue.options for issue in case.issues)):
        outcome = {i.id: o.id for i, o in zip(case.issues, options, strict=True)}

        def within(region, here=outcome):
            return all(here[issue] in chosen for issue, chosen in region.items())

        broken = any(
            within(rule.when) and not (rule.then is not None and within(rule.then))
            for rule in case.rules
        )
        if not broken:
            outcomes.append(outcome)
    values = []
    for outcome in outcomes:
        row = []
        for party in parties:
            scores = case.preferences[party]
            total = sum(
                scores.points[issue.id][issue.position(outcome[issue.id])] for issue in case.issues
            )
            total += sum(
                one.add
                for one in scores.interactions
                if all(outcome[i] in chosen for i, chosen in one.when.items())
            )
            row.append(float(total))
        values.append(row)
    return np.array(values), np.array([float(case.preferences[p].no_deal) for p in parties])


def undominated(values):
    better = (values[:, None] >= values[None]).all(-1) & (values[:, None] > values[None]).any(-1)
    return values[~better.any(axis=0)]


@pytest.mark.parametrize("seed", seeds(40))
@pytest.mark.parametrize("limit", [10_000_000, 1])
def test_points_equal_slow_twins_listed_or_not(seed, limit):
    rng = seeded(seed)
    parties = int(rng.integers(2, 4))
    case = random_case(rng, parties=parties, rules=seed % 3, interactions=seed % 2)
    found = analysed(case, list_limit=limit)["definitions"]
    values, reserve = listed(case)
    if len(values) == 0:
        notes = {one["note"] for points in found.values() for one in points.values()}
        assert notes == {"None: no outcome is feasible."}
        return
    front = undominated(values)
    points = {name: one for tool in TOOLS for name, one in found[tool].items()}

    def at(name):
        return np.array(list(points[name]["values"].values()))

    assert (at("getNash") - reserve).prod() == (front - reserve).prod(axis=1).max()

    def spread(v):
        return sum(abs(a - b) for a, b in itertools.combinations(v, 2))

    assert spread(at("getKalaiSmorodinsky")) == min(map(spread, front))
    rational = front[(front >= reserve).all(axis=1)]
    low, top = values.min(axis=0), values.max(axis=0)
    floor = np.maximum(reserve, low)
    if len(rational) == 0:
        assert all(points[name]["outcome"] is None for name in POINTS["negmas"])
        assert "no outcome is at or above" in points["nash_points"]["note"]
    elif (top <= floor).any():
        assert points["ks_points"]["ties"] == len(np.unique(rational, axis=0)) - 1
        assert "calls every point of the frontier one" in points["ks_points"]["note"]
    else:
        gains = rational - floor
        shares = gains / (top - floor)
        assert (at("nash_points") - floor).prod() == gains.prod(axis=1).max()
        assert (at("kalai_points") - floor).min() == gains.min(axis=1).max()
        here = (at("ks_points") - floor) / (top - floor)
        assert np.ptp(here) == pytest.approx(np.ptp(shares, axis=1).min(), abs=1e-12)
        assert at("max_welfare_points").sum() == rational.sum(axis=1).max()
    if parties != 2:
        assert points["kalai_point"]["note"] == "NegoLog has two parties only"
        return
    assert at("kalai_point").sum() == values.sum(axis=1).max()
    if low.min() >= 0 and values.prod(axis=1).max() > 0:
        assert at("nash_point").prod() == values.prod(axis=1).max()


@pytest.mark.slow
def test_listed_and_merged_show_the_same_outcomes():
    for seed in range(20):
        case = random_case(seeded(seed), rules=2, sizes=(3, 3, 3))
        assert analysed(case)["definitions"] == analysed(case, list_limit=1)["definitions"]


def test_two_losses_can_win_in_genius_only():
    values = np.array([[0.0, 0.1], [0.9, 0.0]])
    reserve = np.array([0.8, 0.9])
    found = genius(values, reserve)["getNash"]
    assert (found.place, found.notes) == (0, ("below-no-deal",))
    assert {p.place for p in negmas(values, reserve, np.zeros(2)).values()} == {None}


def test_genius_takes_no_spread_of_two_and_the_first_of_ties_from_the_left():
    corners = np.eye(3)
    found = genius(corners, np.zeros(3))
    assert found["getKalaiSmorodinsky"].place is None
    assert found["getKalaiSmorodinsky"].notes == ("genius-spread",)
    assert (found["getNash"].place, found["getNash"].ties) == (1, 2)
    apart = genius(10 * corners, np.zeros(3))["getKalaiSmorodinsky"]
    assert apart.place == 1
    assert apart.notes == ("genius-scale",)


def test_negolog_without_a_product_to_take():
    both = np.array([[0.0, 1.0], [1.0, 0.0]])
    assert negolog(both, np.zeros(2))["nash_point"].place is None
    below = negolog(both - 0.5, np.full(2, -0.5))["nash_point"]
    assert below.notes == ("negolog-negative",)


@pytest.mark.slow
def test_uncertain_cases_say_that_these_are_not_known():
    case = winset.read_case(ROOT / "examples" / "hanoi" / "case.yaml")
    found = winset.analyse(case, winset.Settings(draws=64, definitions=("negmas",)))
    assert set(found["deal.solutions"].detail["definitions"]) == {"negmas"}
    for one in found["deal.solutions"].detail["definitions"]["negmas"].values():
        assert one["note"] == "Not known: other tools define it for exact scores only."
        assert one["outcome"] is one["values"] is one["same"] is None


def test_unknown_tools_are_refused():
    with pytest.raises(ValueError, match="expected genius, negmas, negolog, found 'gmcr'"):
        winset.Settings(definitions=("gmcr",))


@pytest.mark.slow
@pytest.mark.parametrize("name", DOMAINS)
def test_negolog_published_the_same_points(name, shared):
    folder = shared / "scenarios" / "negolog" / name
    said = json.loads((folder / "specs.json").read_text("utf-8"))
    case, _ = winset.import_case(folder)
    found = analysed(case, list_limit=1)["definitions"]["negolog"]
    nash, kalai = (list(found[key]["values"].values()) for key in ("nash_point", "kalai_point"))
    assert nash[0] * nash[1] == pytest.approx(said["Nash Product"], abs=1e-9)
    assert sum(kalai) == pytest.approx(said["Social Welfare"], abs=1e-9)
    for key, mine in (("Nash", nash), ("Kalai", kalai)):
        if found[f"{key.lower()}_point"]["ties"] == 0:
            theirs = [said[f"{key}_A"], said[f"{key}_B"]]
            np.testing.assert_allclose(mine, theirs, atol=1e-9)


@pytest.mark.parametrize("seed", seeds(20))
@pytest.mark.filterwarnings("ignore")
def test_negmas_itself_finds_the_same(seed):
    negmas_itself = pytest.importorskip("negmas", reason="NegMAS is an extra: peers")
    from negmas.preferences import LinearAdditiveUtilityFunction
    from negmas.preferences.ops import calc_scenario_stats
    from negmas.preferences.value_fun import TableFun

    case = random_case(seeded(seed), parties=2 + seed % 2, sizes=(4, 3, 4))
    issues = [
        negmas_itself.make_issue([option.id for option in issue.options], issue.id)
        for issue in case.issues
    ]
    ufuns = []
    for party in case.parties:
        scores = case.preferences[party.id]
        tables = [
            TableFun({o.id: float(p) for o, p in zip(i.options, scores.points[i.id], strict=True)})
            for i in case.issues
        ]
        ufuns.append(
            LinearAdditiveUtilityFunction(
                values=tables,
                weights=[1.0] * len(issues),
                issues=issues,
                reserved_value=float(scores.no_deal),
            )
        )
    theirs = calc_scenario_stats(ufuns)
    mine = analysed(case)["definitions"]["negmas"]
    for name, points in (
        ("nash_points", theirs.nash_utils),
        ("kalai_points", theirs.kalai_utils),
        ("ks_points", theirs.ks_utils),
        ("max_welfare_points", theirs.max_welfare_utils),
    ):
        distinct = {tuple(np.round(point, 9)) for point in points}
        if mine[name]["values"] is None:
            assert not distinct
            continue
        assert tuple(mine[name]["values"].values()) in distinct, name
        assert mine[name]["ties"] == len(distinct) - 1, name
