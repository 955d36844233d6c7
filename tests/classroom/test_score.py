"""Every number of a scored class, against a plain search over all outcomes."""

import math
from fractions import Fraction

import numpy as np
import pytest
from cases import random_case
from deals.test_improvements import outcomes, twin
from effort import seeds
from places import ROOT

import winset
from classroom.classes import sheet, stall
from winset.analysis.model import Shared, model_of
from winset.classroom.ground import Ground
from winset.classroom.score import score
from winset.deals.consent import consent_of
from winset.errors import CaseFileError, WinsetError
from winset.inference.scores import value_of
from winset.spaces.space import Space
from winset.wording.languages import catalogue


def made(seed):
    """A random case, and a class that agreed on anything."""
    rng = np.random.default_rng(seed)
    case = random_case(
        rng,
        parties=int(rng.integers(2, 4)),
        ratifiers=int(rng.integers(0, 2)),
        sizes=tuple(int(n) for n in rng.integers(2, 4, rng.integers(2, 5))),
        rules=int(rng.integers(0, 3)),
        interactions=int(rng.integers(0, 3)),
    )
    every = list(outcomes(case))
    rows = [dict(every[int(rng.integers(len(every)))]) for _ in range(5)]
    rows.append({issue.id: "no deal" for issue in case.issues})
    return case, every, rows


def accepted(case, space, outcome):
    """Whether an outcome is a deal, by the definition."""
    if not space.feasible(space.encode(outcome)[None, :])[0] or outcome == case.no_deal.outcome:
        return False
    voters = consent_of(case).voters
    return all(
        value_of(case.preferences[v], space, outcome) >= case.preferences[v].no_deal for v in voters
    )


@pytest.mark.parametrize("seed", seeds(200))
def test_a_random_class_against_brute_force(seed):
    case, every, rows = made(seed)
    space = Space.of(case)
    scored = score(case, rows)
    deals = [one for one in every if accepted(case, space, one)]
    voters = consent_of(case).voters
    parties = [p.id for p in case.parties]
    reserve = {voter: case.preferences[voter].no_deal for voter in voters}

    def gains(outcome):
        return {v: value_of(case.preferences[v], space, outcome) - reserve[v] for v in voters}

    def joint(outcome):
        return sum(gains(outcome)[p] for p in parties)

    best = {p: max([gains(one)[p] for one in deals], default=Fraction(0)) for p in reserve}
    most = max(map(joint, deals), default=Fraction(0))
    assert len(scored.groups) == 6
    for group, row in zip(scored.groups[:5], rows, strict=False):
        found, own = group.result, gains(row)
        deal = accepted(case, space, row)

        def allowed(other):
            return accepted(case, space, other)

        wanted, count = twin(case, space, row, allowed, voters)
        # The parties have agreed; the others vote by their points.
        ratified = all(own[voter] >= 0 for voter in voters if voter not in parties)
        assert (found.approved, found.unmet) == (ratified, ())
        assert group.stands == (ratified and not found.broken)
        assert group.gain(voters[0]) == (found.gains[voters[0]] if group.stands else 0)
        assert found.deal == deal
        assert found.gains == {p: float(gain) for p, gain in own.items()}
        assert found.values == {p: float(gain + reserve[p]) for p, gain in own.items()}
        assert found.joint == pytest.approx(float(joint(row)))
        assert found.joint_share == (
            pytest.approx(float(joint(row) / most)) if most and deal else None
        )
        for p in reserve:
            share = float(own[p] / best[p]) if best[p] > 0 and deal else None
            assert found.shares[p] == (None if share is None else pytest.approx(share))
        assert (found.better, found.efficient) == (count, count == 0)
        assert found.below == tuple(p for p in reserve if own[p] < 0)
        if wanted is None:
            assert found.change is None
            assert found.left == 0
        else:
            assert space.decode(found.change.row) == wanted[1]
            assert found.change.gains == tuple(map(float, wanted[2]))
            more = [
                joint(one) - joint(row)
                for one in every
                if allowed(one) and all(gains(one)[p] >= own[p] for p in reserve)
            ]
            assert found.left == pytest.approx(float(max(more)))
        # Issues of which a change alone, or with one other, is better for all.
        singles, pairs = set(), set()
        for one in every:
            moved = tuple(k for k, i in enumerate(case.issues) if one[i.id] != row[i.id])
            there = gains(one)
            good = all(there[p] >= own[p] for p in reserve) and there != own and allowed(one)
            if good and len(moved) in {1, 2}:
                (singles if len(moved) == 1 else pairs).add(moved)
        known = {pair for pair in pairs if not any((k,) in singles for k in pair)}
        assert found.trades == singles | known
    none = scored.groups[5]
    assert none.entry.outcome is None
    assert set(none.result.gains.values()) == {0.0}
    assert none.result.values == {p: float(v) for p, v in reserve.items()}
    assert scored.ground.answers.count().value == len(deals)


@pytest.mark.parametrize("seed", seeds(60))
def test_without_a_list_the_same_is_found(seed):
    case, _, rows = made(seed)
    settings = winset.Settings(list_limit=1)
    ground = Ground(case, model_of(Shared(case, settings), None, settings.prior).answers)
    listed, searched = score(case, rows), score(case, rows, ground=ground)
    for one, other in zip(listed.groups, searched.groups, strict=True):
        a, b = one.result, other.result
        assert (a.gains, a.deal, a.approved, a.below, a.broken) == (
            b.gains, b.deal, b.approved, b.below, b.broken,
        )  # fmt: skip
        for party in case.parties:
            assert a.shares[party.id] == b.shares[party.id]
        assert (a.efficient, a.trades) == (b.efficient, b.trades)
        assert (a.change is None) == (b.change is None)
        if a.change is not None:
            assert a.change.changed == b.change.changed
            assert a.change.gains == b.change.gains
        assert b.better in {None, a.better}
        assert b.left is None or b.left == pytest.approx(a.left)
        for name, distance in a.distances.items():
            if len(listed.ground.solutions[name]) == 1:
                assert distance.share == b.distances[name].share


def test_distances_in_units_and_as_a_share(tmp_path):
    case = stall(tmp_path)
    scored = score(case, [{"price": 10, "place": "a", "share": "p10"}])
    ground, found = scored.ground, scored.groups[0].result
    assert found.gains == {"north": 4.0, "south": 6.0}
    best = {p: found.gains[p] / found.shares[p] for p in found.gains}
    for name, rows in ground.solutions.items():
        ways = []
        for row in rows:
            there = ground.result(ground.space.decode(row)).gains
            apart = {p: found.gains[p] - there[p] for p in there}
            ways.append((math.hypot(*(apart[p] / best[p] for p in apart)), apart))
        nearest = min(ways, key=lambda way: way[0])
        assert found.distances[name].share == pytest.approx(nearest[0])
        assert found.distances[name].units in [a for d, a in ways if d == pytest.approx(nearest[0])]


def test_ranks_within_a_round_share_ties(tmp_path):
    case = stall(tmp_path)
    text = "round,price,place,share\n1,10,a,5 %\n1,10,a,5 %\n1,12,a,5 %\n1,no deal,,\n2,10,a,5 %\n"
    scored = score(case, sheet(tmp_path, text))
    assert [group.ranks for group in scored.groups] == [
        {"north": 2, "south": 1},
        {"north": 2, "south": 1},
        {"north": 1, "south": 3},
        {"north": 4, "south": 4},
        {"north": 1, "south": 1},
    ]
    assert repr(scored) == "<Scored 'A stall': 5 groups, 4 agreements, 0 faults>"
    assert len(scored) == 5


def test_scores_that_change_are_those_of_the_round(tmp_path):
    case = stall(tmp_path)
    text = (
        (tmp_path / "case.yaml")
        .read_text("utf-8")
        .replace("values: {north: 3", "values: {north: 2")
    )
    later = "    later: [{from: 2, no_deal: 4}]\n"
    text = text.replace("  south:\n    scores", f"{later}  south:\n    scores")
    (tmp_path / "case.yaml").write_text(text, "utf-8")
    case = winset.read_case(tmp_path / "case.yaml")
    path = sheet(
        tmp_path, "round,price,place,share\nRound 1,10,a,5 %\nRunde 2,10,a,5 %\n,10,a,p10\n"
    )
    first, second = score(case, path), score(case, path, round_number=2)
    assert [g.entry.line for g in first.groups] == [2, 4]
    assert [g.entry.line for g in second.groups] == [3, 4]
    assert first.groups[0].result.gains["north"] == 4
    assert second.groups[0].result.gains["north"] == 2
    told = [catalogue("en").text(one) for one in second.results.assumed]
    assert told == [
        "Of other rounds than round 2, and so left out: 1 row.",
        "Row 4: no round is given, so that it counts in every round.",
    ]


def test_faults_of_other_rounds_are_left_out_with_them(tmp_path):
    path = tmp_path / "case.yaml"
    stall(tmp_path)
    text = path.read_text("utf-8").replace("values: {north: 3", "values: {north: 2")
    later = "    later: [{from: 2, no_deal: 4}]\n"
    path.write_text(text.replace("  south:\n    scores", f"{later}  south:\n    scores"), "utf-8")
    rows = "round,price,place,share\n1,99,a,5 %\n2,98,a,5 %\n1,10,a,5 %\n2,10,a,5 %\n"
    case, results = winset.read_case(path), sheet(tmp_path, rows)
    assert [f.line for f in score(case, results).results.faults] == [2]
    assert [f.line for f in score(case, results, round_number=2).results.faults] == [3]


def test_a_round_of_a_case_without_rounds_is_told(tmp_path):
    case = stall(tmp_path)
    scored = score(case, [{"price": 10, "place": "a", "share": "p5"}], round_number=2)
    assert [catalogue("en").text(one) for one in scored.results.assumed] == [
        "The scores of the case do not change by rounds, so that round 2 is scored as every other; "
        "all rows count."
    ]


AIRPORT = ROOT / "examples" / "airport" / "case.yaml"
FIVE_OF_SIX = "environment_measures", "social_assessment"


def proposal(location, budget, profit):
    return {"location": location, "budget": budget, "profit_sharing": profit} | dict.fromkeys(
        FIVE_OF_SIX, "basic"
    )


def test_what_the_approval_rules_refuse_is_no_deal():
    case = winset.read_case(AIRPORT)
    rows = [proposal("midland", "m800", "hybrid"), proposal("coast", "m800", "variable")]
    scored = score(case, rows)
    red, vio = scored.groups
    assert (red.stands, red.refused, red.result.deal) == (True, False, True)
    assert (vio.stands, vio.refused, vio.result.deal) == (False, True, False)
    assert vio.result.unmet == ("five_of_six",)
    assert vio.result.below == ("environment", "community")
    assert set(vio.result.shares.values()) == {None}
    assert scored.agreements == (red,)
    assert [actor.id for actor in scored.voters] == list(red.result.gains)
    assert len(red.ranks) == 6
    assert vio.ranks["tourism"] == 2
    assert scored.ground.answers.count().value == 57
    # Nobody's share of its best deal is above 1, and the frontier is that of all six.
    every = [scored.ground.result(scored.ground.space.decode(one)) for one in
             scored.ground.deals[0]]  # fmt: skip
    assert max(share for one in every for share in one.shares.values()) == 1
    front = {tuple(one.outcome.items()) for one in every if one.efficient}
    gains = [tuple(one.gains.values()) for one in every]
    plain = {
        tuple(one.outcome.items())
        for one in every
        if not any(
            other != tuple(one.gains.values())
            and all(a >= b for a, b in zip(other, one.gains.values(), strict=True))
            for other in gains
        )
    }
    assert front == plain
    assert len({tuple(one.gains.values()) for one in every if one.efficient}) == len(
        scored.ground.frontier[0]
    )


def test_an_order_alone_has_no_points_to_add():
    path = ROOT / "examples" / "elmira" / "ranking.yaml"
    with pytest.raises(WinsetError, match="knows an order only: there are no points to add"):
        score(path, [{"modify": "no"}])


def test_an_unknown_language_is_told(tmp_path):
    with pytest.raises(ValueError, match="unknown language 'es'; expected 'en', 'de', 'fr'"):
        score(stall(tmp_path), [{"price": 10}], language="es")


def test_a_group_says_in_short_what_it_reached(tmp_path):
    scored = score(
        stall(tmp_path), [{"price": 10, "place": "a", "share": "p10"}, {"price": "no deal"}]
    )
    assert repr(scored.groups[0]) == "<Group 1: agreed; north +4, south +6>"
    assert repr(scored.groups[1]) == "<Group 2: no deal>"


def test_a_broken_rule_and_a_loss_are_told(tmp_path):
    case = stall(tmp_path)
    scored = score(case, [{"price": 10, "place": "none", "share": "p1500"}])
    found = scored.groups[0].result
    assert found.broken == ("rule1",)
    assert not found.deal
    assert found.below == ()
    assert not scored.groups[0].on_frontier
    poor = score(case, [{"price": 10, "place": "none", "share": "p5"}]).groups[0].result
    assert poor.below == ("north",)


def test_the_same_from_file_rows_and_frame(tmp_path):
    pandas = pytest.importorskip("pandas")
    case = stall(tmp_path)
    rows = [{"price": 10, "place": "a", "share": "p5"}, {"price": "no deal"}]
    path = sheet(tmp_path, "price,place,share\n10,a,p5\nno deal,,\n")
    found = [score(case, given) for given in (rows, path, pandas.DataFrame(rows))]
    assert len({str([g.result for g in one.groups]) for one in found}) == 1
    frame = found[0].frame()
    assert list(frame["agreed"]) == [True, False]
    assert frame["gain.north"].dtype == float


def test_what_cannot_be_scored_says_why(tmp_path):
    case = stall(tmp_path)
    with pytest.raises(WinsetError, match="rows: no row could be read") as caught:
        score(case, [{"price": 99, "place": "a", "share": "p5"}])
    assert "“99” is no option" in str(caught.value)
    with pytest.raises(CaseFileError, match="no row of headings"):
        score(case, [{"a": 1}])
    text = (tmp_path / "case.yaml").read_text("utf-8")
    start = text.index("  south:\n    scores")
    (tmp_path / "case.yaml").write_text(
        text[:start].replace("south: 4}", "south: 0.4}")
        + "  south:\n    - {id: s1, order: {place: [b, a, none]}, assumed: so}\n",
        "utf-8",
    )
    open_case = winset.read_case(tmp_path / "case.yaml")
    with pytest.raises(WinsetError, match="give South 'scores' in the case file"):
        score(open_case, [{"price": 10}])
