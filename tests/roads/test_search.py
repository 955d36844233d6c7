"""Roads against exhaustive search, on random cases written out from the definitions."""

import itertools
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from cases import random_case, region, seeded

from winset.case.types import Transition
from winset.inference import exact
from winset.roads import Steps, course, exposure, find_road, relaxations, safety
from winset.spaces import Space
from winset.stability import moves_of
from winset.stability.case_moves import changes


def owned(rng, case):
    """The same case with owners, lasting changes, perhaps a transition rule."""
    issues = []
    for issue in case.issues:
        pairs = [(a.id, b.id) for a, b in itertools.combinations(issue.options, 2)]
        lasting = tuple(pair for pair in pairs if rng.random() < 0.25)
        owner = [None, "p0", "p1"][int(rng.integers(3))]
        issues.append(replace(issue, owner=owner, irreversible=lasting))
    rules = ()
    if rng.random() < 0.5:
        by = [None, "p0"][int(rng.integers(2))]
        rules = (Transition("t", region(rng, case.issues), region(rng, case.issues), by),)
    return replace(case, issues=tuple(issues), transitions=rules)


def matches(where, outcome):
    return all(outcome[issue] in options for issue, options in where.items())


def can_step(case, one, other, most):
    """Whether a road may go from one outcome to the other in one step."""
    changed = [issue for issue in case.issues if one[issue.id] != other[issue.id]]
    if not 1 <= len(changed) <= most:
        return False
    for issue in changed:
        if not changes(issue)[issue.position(one[issue.id]), issue.position(other[issue.id])]:
            return False
    return not any(
        matches(rule.start, one)
        and matches(rule.to, other)
        and any(rule.by in {None, issue.owner} for issue in changed)
        for rule in case.transitions
    )


def setting(seed, signed=0):
    rng = seeded(seed)
    case = random_case(rng, sizes=(3, 2, 3), rules=int(rng.integers(0, 3)))
    case = owned(rng, case)
    if signed:
        # So many issues are settled by signature alone.
        free = [replace(issue, owner=None, irreversible=()) for issue in case.issues[:signed]]
        case = replace(case, issues=(*free, *case.issues[signed:]), transitions=())
    space = Space.of(case)
    listing = space.list()
    if len(listing) < 3:
        return None
    ensembles = {p: exact(space, p, case.preferences[p], case.no_deal) for p in ("p0", "p1")}
    moves = dict(zip([a.id for a in case.actors], moves_of(case, listing.rows, space), strict=True))
    start, target = rng.choice(len(listing), 2, replace=False)
    allowance = {p: float(rng.integers(0, 8)) for p in ensembles}
    terrain = Steps(case, space, listing.rows)
    exposed = exposure(listing.rows, int(target), ensembles, moves, allowance, [0])
    return case, terrain, int(start), int(target), exposed, allowance, ensembles


def definitions(case, terrain, target, allowance, ensembles):
    """Shortfall beyond the allowance and worst exposure of every state, from the words."""
    outcomes = [terrain.space.decode(row) for row in terrain.rows]
    level, excess = [], []
    for here in outcomes:
        worst, beyond = 0.0, -np.inf
        for party, one in ensembles.items():

            def gain(outcome, one=one):
                row = terrain.space.encode(outcome)[None, :]
                return float(one.sums(row)[0] - one.reserve[0])

            gains = [gain(outcome) for outcome in outcomes]
            best, least = max(gains), min(gains)
            stake = best if best > 0 else (-least if least < 0 else 1.0)
            mine = [i for i in case.issues if i.owner == party]
            reach = [gain(here)]
            for other in outcomes:
                changed = [i for i in case.issues if here[i.id] != other[i.id]]
                if changed and all(i in mine for i in changed):
                    barred = any(
                        matches(r.start, here) and matches(r.to, other) and r.by in {None, party}
                        for r in case.transitions
                    )
                    free = all(
                        changes(i)[i.position(here[i.id]), i.position(other[i.id])] for i in changed
                    )
                    if free and not barred:
                        reach.append(gain(other))
            short = max(0.0, -gain(here) / stake)
            tempted = max(0.0, (max(reach) - gain(outcomes[target])) / stake)
            worst = max(worst, short, tempted)
            beyond = max(beyond, (-gain(here) - allowance[party]) / stake)
        level.append(worst)
        excess.append(beyond)
    return np.array(level), np.array(excess)


def onward(made, straight):
    """Whether a road may go from one outcome to the other, by what each option is worth."""
    case, terrain, start, target, _, _, ensembles = made
    begin, end = (terrain.space.decode(terrain.rows[k]) for k in (start, target))
    points = {party: case.preferences[party].points for party in ensembles}

    def passes(issue, a, b):
        ends = begin[issue.id], end[issue.id]
        if straight:
            return (a, b) == ends
        for scores in points.values():
            first, before, after, last = (
                scores[issue.id][issue.position(option)] for option in (ends[0], a, b, ends[1])
            )
            if not (first <= before <= after <= last or first >= before >= after >= last):
                return False
        return ends[0] != ends[1]

    together = signed(case, begin, end)

    def allowed(one, other):
        changed = [i for i in case.issues if one[i.id] != other[i.id]]
        if not all(passes(i, one[i.id], other[i.id]) or i in together for i in changed):
            return False
        mine = [i for i in together if i in changed]
        return not mine or all(
            (one[i.id], other[i.id]) == (begin[i.id], end[i.id]) for i in together
        )

    return allowed


def signed(case, begin, end):
    """The issues that change by signature alone: nobody owns them and they have no stages."""
    return [
        issue
        for issue in case.issues
        if begin[issue.id] != end[issue.id]
        and issue.owner is None
        and not issue.irreversible
        and not any(issue.id in {**one.start, **one.to} for one in case.transitions)
    ]


def every_road(made, fine, most, straight=None):
    """The best (worst exposure, steps) by trying bounds one by one, and all such roads.

    `straight` None: any change will do.
    """
    case, terrain, start, target, *_ = made
    outcomes = [terrain.space.decode(row) for row in terrain.rows]
    n = len(outcomes)
    together = [] if straight is None else signed(case, outcomes[start], outcomes[target])
    allowed = (lambda one, other: True) if straight is None else onward(made, straight)

    def can(one, other):
        whole = all(one[i.id] != other[i.id] for i in together)
        more = max(0, len(together) - 1) if whole else 0
        return can_step(case, one, other, most + more) and allowed(one, other)

    step = [[can(one, other) for other in outcomes] for one in outcomes]
    for bound in sorted({0.0, *fine[np.isfinite(fine)].tolist()}):
        roads = [[start]]
        seen = {start}
        while roads:
            grown = []
            for road in roads:
                for there in range(n):
                    if step[road[-1]][there] and (there == target or fine[there] <= bound + 1e-9):
                        grown.append([*road, there])
            done = [road for road in grown if road[-1] == target]
            if done:
                return bound, done
            roads = [road for road in grown if road[-1] not in seen]
            seen |= {road[-1] for road in roads}
    return None, []


@pytest.mark.slow
@pytest.mark.parametrize("straight", [False, True])
def test_roads_that_take_nothing_back_are_those_of_an_exhaustive_search(straight):
    found = none = several = 0
    for seed in range(120):
        made = setting(5000 + seed, signed=2 * (seed % 3 == 0))
        if made is None:
            continue
        case, terrain, start, target, exposed, _, ensembles = made
        ends = terrain.rows[start], terrain.rows[target]
        taken = course(case, ends, ensembles, [0], straight=straight)
        restricted = replace(terrain, course=taken)
        most = 1 + seed % 2
        road = find_road(restricted, start, target, exposed, most)
        fine = np.where(exposed.excess.max(axis=0) <= 1e-9, exposed.level, np.inf)
        worst, roads = every_road(made, fine, most, straight)
        assert (road is None) == (worst is None), seed
        if road is None:
            none += 1
            continue
        assert road.states.tolist() in roads, seed
        assert road.worst == pytest.approx(
            min(max((exposed.level[s] for s in r[1:-1]), default=0.0) for r in roads)
        )
        several += len(taken.together) > 1
        found += road.steps > 1
    assert found > 5
    assert none > 10
    assert several > 5


def early(case, terrain, road):
    """How many steps come after lasting changes, in all."""
    total = 0
    for k, (a, b) in enumerate(itertools.pairwise(road)):
        one, other = (terrain.space.decode(terrain.rows[s]) for s in (a, b))
        lasting = sum((one[i.id], other[i.id]) in i.irreversible for i in case.issues)
        total += lasting * (len(road) - 2 - k)
    return total


@pytest.mark.slow
@pytest.mark.parametrize("part", range(10))
def test_roads_are_those_of_an_exhaustive_search(part):
    found_some = none = 0
    for seed in range(30):
        made = setting(1000 * part + seed)
        if made is None:
            continue
        case, terrain, start, target, exposed, allowance, ensembles = made
        level, excess = definitions(case, terrain, target, allowance, ensembles)
        np.testing.assert_allclose(exposed.level, level, atol=1e-12)
        np.testing.assert_allclose(exposed.excess.max(axis=0), excess, atol=1e-12)
        most = 1 + seed % 2
        road = find_road(terrain, start, target, exposed, most)
        fine = np.where(excess <= 1e-9, level, np.inf)
        worst, roads = every_road(made, fine, most)
        assert (road is None) == (worst is None), seed
        if road is None:
            none += 1
            check_relaxed(made, most)
            continue
        found_some += 1
        assert road.steps == len(roads[0]) - 1, seed
        assert road.worst == pytest.approx(
            min(max((level[s] for s in r[1:-1]), default=0.0) for r in roads)
        )
        mine = [int(s) for s in road.states]
        assert mine in roads
        least = min(early(case, terrain, r) for r in roads)
        assert early(case, terrain, mine) == least
        late = [r for r in roads if early(case, terrain, r) == least]
        sums = [sum(level[s] for s in r[1:-1]) for r in late]
        assert sum(level[s] for s in mine[1:-1]) == pytest.approx(min(sums))
        safe, kept = safety(road, exposed)
        assert safe.tolist() == [True]
        assert kept.tolist() == [bool((exposed.tempted[:, 0, road.between] <= 1e-9).all())]
    assert found_some
    assert none


def check_relaxed(made, most):
    """Each change that is named opens a road, and a little less of it does not."""
    case, terrain, start, target, exposed, allowance, ensembles = made
    moves = dict(
        zip([a.id for a in case.actors], moves_of(case, terrain.rows, terrain.space), strict=True)
    )

    def opens(changed, steps=most):
        again = exposure(terrain.rows, target, ensembles, moves, changed, [0])
        return find_road(terrain, start, target, again, steps) is not None

    stake = dict(zip(exposed.parties, exposed.stake[:, 0], strict=True))
    unit = {party: float(one.scale) for party, one in ensembles.items()}
    found = relaxations(terrain, start, target, exposed, most)
    named = {one.party for one in found if one.kind == "exposure"}
    for one in found:
        if one.kind == "step":
            assert opens(allowance, int(one.size))
            assert int(one.size) == most + 1 or not opens(allowance, int(one.size) - 1)
            continue
        for factor, expected in ((1 + 1e-6, True), (1 - 1e-6, False)):
            if one.kind == "exposure":
                size = one.size * factor * stake[one.party] / unit[one.party]
                assert opens({**allowance, one.party: size}) is expected
            else:
                more = {p: allowance[p] + one.size * factor * stake[p] / unit[p] for p in ensembles}
                assert opens(more) is expected
    for party in exposed.parties:
        if party not in named:
            assert not opens({**allowance, party: 1e9})


def test_a_party_with_nothing_to_gain_is_measured_by_what_it_can_lose():
    case = random_case(seeded(1), sizes=(2, 2))
    scores = replace(
        case.preferences["p0"],
        points={"a": (Fraction(0), Fraction(-4)), "b": (Fraction(0), Fraction(0))},
        interactions=(),
        no_deal=Fraction(0),
    )
    case = replace(case, preferences={**case.preferences, "p0": scores})
    space = Space.of(case)
    rows = space.list().rows
    one = exact(space, "p0", scores, case.no_deal)
    exposed = exposure(rows, 0, {"p0": one}, {}, {}, [0])
    assert exposed.short.max() == 1
    assert exposed.stake[0, 0] == 4
