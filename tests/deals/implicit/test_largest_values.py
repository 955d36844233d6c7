"""Values that are cut off at a largest one: every way to the deals against the definitions."""

from dataclasses import replace
from fractions import Fraction
from itertools import combinations

import numpy as np
import pytest
from cases import random_case, seeded
from effort import seeds
from exhaustive import capped, capped_case, everything, unlisted_of, worth
from hypothesis import given, settings
from hypothesis import strategies as st

from winset.case.types import NoDeal, Scores
from winset.deals import Demands, acceptance, consent_of
from winset.deals.acceptance import agreement
from winset.deals.implicit import counting
from winset.deals.implicit.blockers import Apart
from winset.deals.implicit.labels import merge
from winset.deals.implicit.milp import Programs
from winset.deals.implicit.openers import nearest
from winset.deals.implicit.sample_average import widest
from winset.deals.implicit.space import Unlisted
from winset.deals.openers import shortfalls
from winset.inference import exact
from winset.inference.scores import value_of
from winset.spaces import Space

NAMES = ("nash", "kalai_smorodinsky", "egalitarian", "utilitarian")


def ensembles_of(case, space):
    return {a: exact(space, a, scores, case.no_deal) for a, scores in case.preferences.items()}


def cuts(case, outcome):
    return any(
        worth(replace(scores, at_most=None), outcome) > worth(scores, outcome)
        for actor, scores in case.preferences.items()
        if actor.startswith("p")
    )


@pytest.mark.parametrize("seed", seeds(300))
def test_merged_labels_equal_the_definitions(seed):
    case = capped_case(seed)
    expected = everything(case)
    unlisted, parties = unlisted_of(case)
    merged = merge(unlisted, parties)
    assert merged.complete
    vectors = [
        tuple(Fraction(int(g)) / s for g, s in zip(row, merged.steps, strict=True))
        for row in merged.gains
    ]
    front = expected.front
    assert set(vectors) == set(front)
    assert len(vectors) == len(front)
    by_row = dict(expected.deals)
    for vector, row in zip(vectors, merged.rows.tolist(), strict=True):
        assert by_row[tuple(row)] == vector
    some_cut = any(cuts(case, unlisted.space.decode(np.array(row))) for row in by_row)
    assert (merged.ties is None) == some_cut
    assert merged.first != some_cut
    if merged.ties is not None:
        assert list(merged.ties) == [len(front[one]) for one in vectors]
        assert [tuple(row) for row in merged.rows.tolist()] == [front[one][0] for one in vectors]
    found = merged.solutions()
    for name, gains in expected.solutions().items():
        assert {vectors[k] for k in found[name]} == gains, name
    for place, party in enumerate(parties):
        if front:
            alone = merge(unlisted, [party])
            best = max(gains[place] for gains in front)
            assert Fraction(int(alone.gains[0, 0])) / alone.steps[0] == best
    assert counting.deals(unlisted) == len(expected.deals)
    assert counting.deals(unlisted, cells=0) == len(expected.deals)


@pytest.mark.parametrize("seed", seeds(300))
def test_programs_equal_the_definitions(seed):
    case = capped_case(seed)
    expected = everything(case)
    unlisted, parties = unlisted_of(case)
    programs = Programs(unlisted, parties)
    assert (programs.exists().row is not None) == bool(expected.deals)
    if not expected.deals:
        return
    solutions, by_row = expected.solutions(), dict(expected.deals)
    for name in NAMES:
        best = getattr(programs, name)()
        assert best.status == "exact", name
        gains = by_row[tuple(best.row.tolist())]
        assert gains in solutions[name], name
        assert best.gains == pytest.approx([float(one) for one in gains])
    for place, party in enumerate(parties):
        best = programs.best(party)
        assert best.status == "exact"
        largest = max(gains[place] for _, gains in expected.deals)
        assert by_row[tuple(best.row.tolist())][place] == largest
        assert best.bound == pytest.approx(float(largest))


@pytest.mark.parametrize("seed", seeds(150))
def test_outcomes_are_judged_by_the_definitions(seed):
    case = capped_case(seed)
    expected = everything(case)
    unlisted, parties = unlisted_of(case)
    space, consent = unlisted.space, unlisted.consent
    rows = np.concatenate(list(space.blocks()))
    deals = rows[unlisted.agreed(rows)]
    assert [tuple(row) for row in deals.tolist()] == [row for row, _ in expected.deals]
    for place, party in enumerate(parties):
        one = unlisted.ensembles[party]
        gains = [Fraction(int(g)) / one.scale for g in unlisted.hairs(deals, party)]
        assert gains == [vector[place] for _, vector in expected.deals]
        listed = (one.sums(deals) - one.reserve[0]).tolist()
        assert [Fraction(int(g)) / one.scale for g in listed] == gains
    listing = rows[space.feasible(rows)]
    if unlisted.no_deal is not None:
        listing = listing[(listing != np.array(unlisted.no_deal)).any(axis=1)]
    if len(listing) == 0:
        return
    # Counting in one draw, in many, and in bits are three ways through the code.
    some = {actor: one.resampled(70) for actor, one in unlisted.ensembles.items()}
    once = acceptance(listing, unlisted.ensembles, consent)
    assert listing[once.joint > 0].tolist() == deals.tolist()
    many = acceptance(listing, some, consent)
    assert (many.joint == 70 * once.joint).all()
    assert (many.counts == 70 * once.counts).all()
    assert ((agreement(listing, some, consent) != 0).any(axis=1) == (once.joint > 0)).all()


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(30))
def test_demands_can_be_met_where_a_listing_says_so(seed, monkeypatch):
    rng = seeded(seed)
    case = random_case(
        rng, parties=2 + seed % 2, sizes=(2, 3, 2), rules=seed % 4, interactions=seed % 3
    )
    case = capped(case, rng)
    space, consent = Space.of(case), consent_of(case)
    no_deal = space.encode(case.no_deal.outcome)
    ensembles = ensembles_of(case, space)
    demands = Demands(space, consent, no_deal)
    accepts = np.array(
        [(e.sums(demands.rows) >= e.floor[0]).reshape(space.sizes) for e in ensembles.values()]
    )
    if seed % 2:
        monkeypatch.setattr("winset.deals.implicit.blockers.LABELS", 1)
    apart = Apart(Unlisted(ensembles, consent, no_deal))
    members = demands.members(range(3))
    for width in (len(members), len(members) - 1, 2, 1, 0):
        for some in combinations(members, max(0, width)):
            assert apart.can_be_met(some) is demands.can_be_met(accepts, some), some


@pytest.mark.parametrize("seed", seeds(40))
def test_openers_open_and_a_little_less_does_not(seed):
    rng = seeded(seed)
    case = capped(random_case(rng, parties=2 + seed % 3, rules=1, interactions=1), rng)
    space, consent = Space.of(case), consent_of(case)
    no_deal = space.encode(case.no_deal.outcome)
    ensembles = ensembles_of(case, space)
    rows = space.list().rows
    rows = rows[(rows != no_deal).any(axis=1)]
    if len(rows) == 0 or acceptance(rows, ensembles, consent).deals[0]:
        return
    for found in shortfalls(rows, ensembles, consent, np.array([0])):
        mine = nearest(Unlisted(ensembles, consent, no_deal), found.actor)
        assert mine.proved
        assert mine.size == found.reserve[0]
        if np.isinf(mine.size):
            continue
        one = ensembles[found.actor]
        for size, opened in ((mine.size, True), (mine.size - 0.25, False)):
            changed = {**ensembles, found.actor: replace(one, reserve=one.reserve - size)}
            assert bool(acceptance(rows, changed, consent).deals[0]) is opened
        for slot in np.flatnonzero(np.isfinite(found.option[:, 0])):
            for size, opened in ((found.option[slot, 0], True), (found.option[slot, 0] - 0.25, 0)):
                slots = one.slots.copy()
                slots[slot] += size
                changed = {**ensembles, found.actor: replace(one, slots=slots)}
                assert bool(acceptance(rows, changed, consent).deals[0]) == bool(opened)


@pytest.mark.parametrize("seed", seeds(30))
def test_the_widest_outcome_over_draws(seed):
    rng = seeded(seed)
    case = capped(random_case(rng, rules=seed % 3, interactions=seed % 2), rng)
    space, consent = Space.of(case), consent_of(case)
    ensembles = {}
    for actor, one in ensembles_of(case, space).items():
        slots = one.slots + rng.integers(-4, 5, (space.slots, 6))
        reserve = np.minimum(one.reserve + rng.integers(-3, 4, 6), one.cap)
        ensembles[actor] = replace(one, slots=slots, reserve=reserve, exact=False)
    unlisted = Unlisted(ensembles, consent, space.encode(case.no_deal.outcome))
    found = widest(unlisted, range(6), nodes=100_000)
    rows = space.list().rows
    counts = sum(unlisted.agreed(rows, draw).astype(int) for draw in range(6))
    best = int(counts.max()) if len(rows) else 0
    assert found.count == found.bound == best


def two_issues(scores):
    case = random_case(seeded(0), sizes=(2, 2))
    return Space.of(case), replace(case, preferences={"p0": scores, "p1": scores})


def scores(most, no_deal=None):
    return Scores(
        {"a": (Fraction(0), Fraction(4)), "b": (Fraction(1), Fraction(3))}, (), no_deal, most
    )


class TestExact:
    def test_the_value_of_the_no_deal_outcome_is_cut_off_too(self):
        space, _ = two_issues(scores(None))
        no_deal = NoDeal({"a": "a1", "b": "b1"})
        made = exact(space, "p0", scores(Fraction(9, 2)), no_deal)
        assert made.reserve.tolist() == [9.0]
        assert made.cap == 9.0
        assert made.scale == 2
        assert made.sums(space.list().rows).tolist() == [2.0, 6.0, 9.0, 9.0]
        assert made.floor[0] <= made.cap

    def test_no_deal_above_it_is_refused(self):
        space, _ = two_issues(scores(None))
        with pytest.raises(ValueError, match="the no-deal value of 'p0' is above 'at_most'"):
            exact(space, "p0", scores(Fraction(3), Fraction(4)), NoDeal())

    def test_what_no_sum_exceeds_is_left_out(self):
        space, _ = two_issues(scores(None))
        assert exact(space, "p0", scores(Fraction(7), Fraction(0)), NoDeal()).cap == np.inf
        huge = exact(space, "p0", scores(Fraction(10) ** 30, Fraction(0)), NoDeal())
        assert huge.hair == 0

    def test_all_values_may_be_the_largest(self):
        _, case = two_issues(scores(Fraction(-5)))
        unlisted, parties = unlisted_of(case)
        merged = merge(unlisted, parties)
        assert merged.gains.tolist() == [[0.0, 0.0]]
        assert merged.ties is None
        assert Programs(unlisted, parties).utilitarian().value == 0

    @pytest.mark.parametrize("hair", [0.0, 16.0])
    def test_one_far_above_all_sums_changes_nothing(self, hair):
        _, case = two_issues(scores(None))
        unlisted, parties = unlisted_of(case)
        plain = {a: replace(e, hair=hair) for a, e in unlisted.ensembles.items()}
        far = {a: replace(e, cap=1e300) for a, e in plain.items()}
        no_deal = np.array(unlisted.no_deal)
        one, other = (merge(Unlisted(e, unlisted.consent, no_deal), parties) for e in (plain, far))
        assert one.gains.tolist() == other.gains.tolist()
        assert one.ties == other.ties

    def test_numbers_that_are_not_whole(self):
        primes = [10007, 10009, 10037, 10039]
        made = Scores(
            {
                "a": (Fraction(1, primes[0]), Fraction(1) + Fraction(1, primes[1])),
                "b": (Fraction(1, primes[2]), Fraction(1, primes[3])),
            },
            (),
            Fraction(0),
            Fraction(1, 2),
        )
        _, case = two_issues(made)
        unlisted, parties = unlisted_of(case)
        assert unlisted.ensembles["p0"].hair > 0
        merged = merge(unlisted, parties)
        assert [g / s for g, s in zip(merged.gains[0], merged.steps, strict=True)] == [0.5, 0.5]
        assert unlisted.whole("p0", 0).cap is not None


@settings(deadline=None)
@given(st.integers(0, 2000))
def test_one_outcome_exactly(seed):
    case = capped_case(seed)
    space = Space.of(case)
    for row in np.concatenate(list(space.blocks()))[:20]:
        outcome = space.decode(row)
        for scores_of in case.preferences.values():
            assert value_of(scores_of, space, outcome) == worth(scores_of, outcome)
