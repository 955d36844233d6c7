"""Mixed-integer programs against every outcome gone through, and against merged labels."""

from dataclasses import replace
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from cases import issue, random_case, random_rules, seeded
from effort import seeds
from exhaustive import everything, unlisted_of, varied_case

from winset.deals.consent import Consent
from winset.deals.implicit.labels import merge
from winset.deals.implicit.milp import Programs
from winset.deals.implicit.milp_model import deals_model
from winset.deals.implicit.space import Unlisted
from winset.inference import Ensemble
from winset.inference.ensemble import HALF_HAIR
from winset.solver import Infeasible, Solution, Solver
from winset.spaces import Space

NAMES = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(300))
def test_equals_the_definitions(seed):
    case = varied_case(seed)
    expected = everything(case)
    unlisted, parties = unlisted_of(case)
    programs = Programs(unlisted, parties)
    solutions = expected.solutions()
    by_row = dict(expected.deals)
    found = programs.exists()
    assert found.status == "exact"
    assert (found.row is not None) == bool(expected.deals)
    if not expected.deals:
        for name in NAMES:
            none = getattr(programs, name)()
            assert none.row is none.value is none.bound is none.gains is None
            assert none.status == "exact"
        return
    for name in NAMES:
        best = getattr(programs, name)()
        assert best.status == "exact", name
        gains = by_row[tuple(best.row.tolist())]
        assert gains in solutions[name], name
        assert best.gains == pytest.approx([float(one) for one in gains])
        assert best.bound >= best.value
    for place, party in enumerate(parties):
        best = programs.best(party)
        largest = max(gains[place] for _, gains in expected.deals)
        assert best.status == "exact"
        assert best.value == pytest.approx(float(largest))
        assert by_row[tuple(best.row.tolist())][place] == largest


@pytest.mark.parametrize("seed", seeds(300))
def test_frontier_by_programs(seed):
    """Each point by one program, then none is left that is not below one of them."""
    case = varied_case(seed)
    front = set(everything(case).front)
    unlisted, parties = unlisted_of(case)
    model, gains = deals_model(unlisted, parties, 0)
    found = set()
    for _ in range(len(front) + 1):
        cost = np.zeros(len(model.low))
        for party in parties:
            for column, factor in gains[party].terms.items():
                cost[column] += factor
        solved = Solver(model.program()).maximise(cost)
        if isinstance(solved, Infeasible):
            break
        assert isinstance(solved, Solution)
        offsets = unlisted.space.offsets
        row = np.array([solved.x[a:b].argmax() for a, b in pairwise(offsets)])
        whole = {party: int(unlisted.hairs(row[None, :], party)[0]) for party in parties}
        found.add(
            tuple(Fraction(g) / unlisted.ensembles[party].scale for party, g in whole.items())
        )
        # Some party has to gain more than here.
        more = {}
        for party, gain in gains.items():
            if party not in whole:
                continue
            better = model.column(0, 1, whole=True)
            more[better] = 1.0
            least = (whole[party] + 1) / gain.reach
            model.row({**gain.terms, better: gain.low - least}, gain.low - gain.constant, np.inf)
        model.row(more, 1, np.inf)
    assert found == front


def large(seed, parties, issues, rules, frac, *, whole=True):
    rng = seeded(seed)
    made = [issue(f"i{k}_", 10) for k in range(issues)]
    space = Space(made, random_rules(rng, made, rules))
    names = [f"p{k}" for k in range(parties)]
    ensembles = {}
    for name in names:
        slots = rng.integers(0, 101, (space.slots, 1)).astype(float)
        if not whole:
            slots = rng.random((space.slots, 1)) / issues
        floor = np.maximum.reduceat(slots[:, 0], space.offsets[:-1]).sum() * frac
        reserve = np.array([np.floor(floor) if whole else floor])
        ensembles[name] = Ensemble(
            name, space, slots, reserve, exact=whole, hair=0.0 if whole else 2 * HALF_HAIR
        )
    consent = Consent(tuple(names), np.ones(parties, dtype=bool), ())
    return Unlisted(ensembles, consent, np.zeros(issues, dtype=np.uint8)), names


@pytest.mark.slow
@pytest.mark.parametrize("whole", [True, False])
@pytest.mark.parametrize("seed", range(3))
def test_large_spaces_equal_merged_labels(seed, whole):
    unlisted, names = large(seed, 2 + seed % 2, 12, 6, 0.6, whole=whole)
    merged = merge(unlisted, names)
    programs = Programs(unlisted, names)
    for name, places in merged.solutions().items():
        best = getattr(programs, name)()
        assert best.status == "exact"
        units = np.array([float(one) for one in merged.steps])
        real = merged.gains / units
        assert any(best.gains == pytest.approx(real[k], abs=1e-8) for k in places), name


def test_five_parties_with_ten_rules():
    unlisted, names = large(1, 5, 20, 10, 0.55)
    programs = Programs(unlisted, names)
    nash = programs.nash()
    assert nash.status == "exact"
    assert nash.value == pytest.approx(nash.bound, rel=1e-8)
    assert unlisted.agreed(nash.row[None, :])[0]
    assert nash.value == pytest.approx(np.prod(nash.gains))
    # No single change of option is better.
    for place in range(20):
        for option in range(10):
            other = nash.row.copy()
            other[place] = option
            if unlisted.agreed(other[None, :])[0]:
                gains = [float(unlisted.hairs(other[None, :], name)[0]) for name in names]
                assert np.prod(gains) <= nash.value * (1 + 1e-9)


@pytest.mark.slow
def test_the_limit_of_nodes_is_said():
    unlisted, names = large(0, 5, 30, 30, 0.6)
    for name in NAMES:
        found = getattr(Programs(unlisted, names, nodes=0), name)()
        assert found.row is None
        assert found.status == "bound"
    egalitarian = Programs(unlisted, names, nodes=1).egalitarian()
    assert egalitarian.status == "bound"
    assert unlisted.agreed(egalitarian.row[None, :])[0]
    assert egalitarian.value < egalitarian.bound
    shares = Programs(unlisted, names, nodes=1).kalai_smorodinsky()
    assert shares.status == "bound"
    assert 0 < shares.value < shares.bound < 1


def test_proved_that_there_is_no_deal():
    unlisted, names = large(0, 5, 20, 10, 0.95)
    programs = Programs(unlisted, names)
    for name in ("exists", *NAMES):
        found = getattr(programs, name)()
        assert found.row is None
        assert found.status == "exact"


def test_what_is_a_deal_within_tolerance_only_is_excluded():
    """One point short of 10**13: within HiGHS's tolerance, but no deal."""
    space = Space([issue("a", 2), issue("b", 2)])
    slots = np.array([[1e13 - 1], [5e12], [0.0], [5e12]])
    one = Ensemble("p", space, slots, np.array([1e13]), exact=True, hair=0.0)
    consent = Consent(("p",), np.ones(1, dtype=bool), ())
    unlisted = Unlisted({"p": one}, consent)
    found = Programs(unlisted, ["p"]).exists()
    assert unlisted.agreed(found.row[None, :])[0]
    none = replace(one, reserve=np.array([2e13]))
    assert Programs(Unlisted({"p": none}, consent), ["p"]).exists().row is None
    almost = replace(one, slots=np.array([[1e13 - 1], [5.0], [0.0], [0.0]]))
    found = Programs(Unlisted({"p": almost}, consent), ["p"]).exists()
    assert found.row is None
    assert found.status == "exact"


def test_nobody_can_gain():
    case = random_case(seeded(2), parties=2, sizes=(2, 2))
    space = Space.of(case)
    flat = {
        name: Ensemble(name, space, np.zeros((4, 1)), np.zeros(1), exact=True, hair=0.0)
        for name in ("p0", "p1")
    }
    programs = Programs(
        Unlisted(flat, Consent(("p0", "p1"), np.ones(2, dtype=bool), ())), list(flat)
    )
    for name in NAMES:
        found = getattr(programs, name)()
        assert found.row is not None
        assert found.gains.tolist() == [0.0, 0.0]
        assert found.status == "exact"
