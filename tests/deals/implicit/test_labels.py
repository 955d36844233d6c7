"""Label merging against every outcome gone through, and at sizes where that is impossible."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from cases import issue, k_of, random_case, random_rules, seeded
from effort import seeds
from exhaustive import everything, unlisted_of, varied_case

from winset.case.types import Rule, Scores
from winset.deals import consent_of, frontier
from winset.deals.consent import Consent
from winset.deals.implicit.labels import merge
from winset.deals.implicit.space import Unlisted
from winset.deals.per_draw import in_draws
from winset.inference import Ensemble, exact
from winset.inference.ensemble import HALF_HAIR
from winset.spaces import Space


def in_units(merged):
    return [
        tuple(Fraction(int(g)) / scale for g, scale in zip(row, merged.steps, strict=True))
        for row in merged.gains
    ]


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(300))
def test_equals_the_definitions(seed):
    case = varied_case(seed)
    expected = everything(case)
    unlisted, parties = unlisted_of(case)
    merged = merge(unlisted, parties)
    assert merged.complete
    assert merged.first
    front = expected.front
    vectors = in_units(merged)
    # In option order of the first outcomes, each with as many outcomes as there are.
    assert vectors == sorted(front, key=lambda gains: front[gains][0])
    assert [tuple(row) for row in merged.rows.tolist()] == [front[one][0] for one in vectors]
    assert list(merged.ties) == [len(front[one]) for one in vectors]
    found = merged.solutions()
    for name, gains in expected.solutions().items():
        assert {vectors[k] for k in found[name]} == gains, name
    for place, party in enumerate(parties):
        if front:
            largest = max(gains[place] for gains in front)
            assert vectors[merged.best(party)][place] == largest
            assert in_units(merge(unlisted, [party])) == [(largest,)]
    assert len(merge(unlisted, [])) == bool(front)


@pytest.mark.parametrize("seed", seeds(300))
def test_polytope_judgement_of_outcomes_equals_the_definitions(seed):
    case = varied_case(seed)
    expected = everything(case)
    unlisted, parties = unlisted_of(case)
    rows = np.concatenate(list(unlisted.space.blocks()))
    deals = rows[unlisted.agreed(rows)]
    assert [tuple(row) for row in deals.tolist()] == [row for row, _ in expected.deals]
    for place, party in enumerate(parties):
        scale = unlisted.ensembles[party].scale
        gains = [Fraction(int(g)) / scale for g in unlisted.hairs(deals, party)]
        assert gains == [one[place] for _, one in expected.deals]


def drawn(rng, space, actors, draws=3):
    return {
        actor: Ensemble(
            actor,
            space,
            rng.random((space.slots, draws)) / len(space.sizes),
            rng.random(draws) * 0.6,
            effective=float(draws),
        )
        for actor in actors
    }


@pytest.mark.parametrize("seed", seeds(60))
def test_single_draws_equal_a_listing_in_floating_point(seed):
    rng = seeded(seed)
    names = [f"p{k}" for k in range(int(rng.integers(1, 5)))]
    case = random_case(rng, parties=len(names), sizes=(3, 4, 3, 2), rules=3)
    space = Space.of(case)
    ensembles = drawn(rng, space, names)
    no_deal = space.encode(case.no_deal.outcome)
    unlisted = Unlisted(ensembles, consent_of(case), no_deal)
    rows = space.list().rows
    rows = rows[(rows != no_deal).any(axis=1)]
    for draw, gained in enumerate(in_draws(rows, ensembles, names, np.arange(3))):
        gains = gained.T
        deals = gains[(gains >= 0).all(axis=1)]
        front = deals[frontier(deals)]
        merged = merge(unlisted, names, draw=draw)
        assert merged.steps == (Fraction(2**29),) * len(names)
        assert sorted(merged.gains.tolist()) == sorted(front.tolist())
        assert merged.solutions().keys() == {
            "nash",
            "kalai_smorodinsky",
            "egalitarian",
            "utilitarian",
        }


def test_scores_beyond_whole_numbers_are_compared_in_real_units():
    """One actor in whole numbers of sevenths, another that does not fit: units must not mix."""
    case = random_case(seeded(5), sizes=(2, 2))
    space = Space.of(case)
    primes = [10007, 10009, 10037, 10039]
    scores = {
        "p0": Scores(
            {"a": (Fraction(0), Fraction(1, 7)), "b": (Fraction(1), Fraction(0))}, (), Fraction(0)
        ),
        "p1": Scores(
            {
                "a": (Fraction(1, primes[0]), Fraction(1) + Fraction(1, primes[1])),
                "b": (Fraction(1, primes[2]), Fraction(1, primes[3])),
            },
            (),
            Fraction(0),
        ),
    }
    ensembles = {a: exact(space, a, one, case.no_deal) for a, one in scores.items()}
    assert ensembles["p0"].hair == 0
    assert ensembles["p1"].hair > 0
    merged = merge(Unlisted(ensembles, consent_of(case), None), ["p0", "p1"])
    # Gains 8/7 and about 1: the smallest gain is the second, not 8 sevenths against 1.
    egalitarian = merged.rows[merged.solutions()["egalitarian"]]
    assert egalitarian.tolist() == [[1, 0]]


def flat_case(scores, sizes=(3, 2, 3), rules=()):
    case = random_case(seeded(0), sizes=sizes)
    return replace(case, rules=tuple(rules), preferences=dict.fromkeys(("p0", "p1"), scores))


class TestOddCases:
    def scores(self, sizes, points=0, floor=0):
        names = "abcdefghij"
        return Scores(
            {names[k]: (Fraction(points),) * size for k, size in enumerate(sizes)},
            (),
            Fraction(floor),
        )

    def test_all_equal(self):
        """Every outcome but no deal ties, 10**30 - 1 of them: more than 64 bits count."""
        space = Space([issue(f"i{k}_", 10) for k in range(30)])
        ensembles = {
            name: Ensemble(name, space, np.ones((300, 1)), np.array([30.0]), exact=True, hair=0.0)
            for name in ("a", "b", "c")
        }
        consent = Consent(tuple(ensembles), np.ones(3, dtype=bool), ())
        no_deal = np.zeros(30, dtype=np.uint8)
        merged = merge(Unlisted(ensembles, consent, no_deal), list(ensembles))
        assert merged.ties == (10**30 - 1,)
        # The first in option order that is not no deal.
        assert merged.rows.tolist() == [[0] * 29 + [1]]
        assert merged.gains.tolist() == [[0.0, 0.0, 0.0]]

    def test_one_issue(self):
        case = flat_case(self.scores((4,), 1), sizes=(4,))
        unlisted, parties = unlisted_of(case)
        assert merge(unlisted, parties).ties == (3,)

    def test_no_deal_is_the_only_outcome(self):
        case = flat_case(self.scores((1, 1)), sizes=(1, 1))
        merged = merge(*unlisted_of(case))
        assert merged.complete
        assert len(merged) == 0

    def test_everything_is_forbidden(self):
        every = {"a": ("a0", "a1", "a2")}
        case = flat_case(self.scores((3, 2, 3)), rules=[Rule("never", every)])
        merged = merge(*unlisted_of(case))
        assert merged.complete
        assert len(merged) == 0
        assert merged.ties == ()
        assert all(len(places) == 0 for places in merged.solutions().values())
        with pytest.raises(ValueError, match="there is no deal"):
            merged.best("p0")

    def test_nobody_accepts(self):
        merged = merge(*unlisted_of(flat_case(self.scores((3, 2, 3), 1, floor=4))))
        assert merged.complete
        assert len(merged) == 0

    def test_an_actor_who_wants_nothing(self):
        rng = seeded(8)
        case = random_case(rng, parties=2, sizes=(3, 3, 3))
        case.preferences["p1"] = self.scores((3, 3, 3))
        unlisted, parties = unlisted_of(case)
        expected = everything(case)
        merged = merge(unlisted, parties)
        assert in_units(merged) == sorted(expected.front)

    def test_no_deal_does_not_hide_what_it_dominates(self):
        """No deal is best for both; what is merely as good as the floors still is a deal."""
        space = Space([issue("a", 2), issue("b", 2)])
        slots = np.array([[5.0], [1.0], [5.0], [2.0]])
        ensembles = {
            name: Ensemble(name, space, slots, np.array([3.0]), exact=True, hair=0.0)
            for name in ("p", "q")
        }
        consent = Consent(("p", "q"), np.ones(2, dtype=bool), ())
        merged = merge(Unlisted(ensembles, consent, np.array([0, 0])), ["p", "q"])
        assert merged.gains.tolist() == [[4.0, 4.0]]
        assert merged.rows.tolist() == [[0, 1]]

    def test_too_many_states_are_not_known(self):
        rng = seeded(4)
        case = random_case(rng, sizes=(3,) * 8, rules=8)
        unlisted, parties = unlisted_of(case)
        small = Unlisted(unlisted.ensembles, unlisted.consent, unlisted.no_deal, arcs=5)
        merged = merge(small, parties)
        assert small.diagram is None
        assert not merged.complete
        assert len(merged) == 0


def big(rng, parties, issues, *, ratifiers=0, span=101, rules=0, whole=True):
    made = [issue(f"i{k}_", 10) for k in range(issues)]
    space = Space(made, random_rules(rng, made, rules))
    names = [f"p{k}" for k in range(parties)] + [f"r{k}" for k in range(ratifiers)]
    ensembles = {}
    for name in names:
        slots = rng.integers(0, span, (space.slots, 1)).astype(float)
        if not whole:
            slots = rng.random((space.slots, 1)) / issues
        floor = np.maximum.reduceat(slots[:, 0], space.offsets[:-1]).sum() * 0.6
        ensembles[name] = Ensemble(
            name,
            space,
            slots,
            np.array([np.floor(floor) if whole else floor]),
            exact=whole,
            hair=0.0 if whole else 2 * HALF_HAIR,
        )
    consent = Consent(tuple(names), np.ones(len(names), dtype=bool), ())
    return Unlisted(ensembles, consent, np.zeros(issues, dtype=np.uint8)), names[:parties]


@pytest.mark.slow
@pytest.mark.parametrize(
    ("parties", "issues", "more"),
    [
        (2, 20, {}),
        (2, 20, {"whole": False}),
        (2, 50, {}),
        (2, 50, {"whole": False}),
        (3, 20, {}),
        (2, 20, {"rules": 10}),
        (2, 20, {"ratifiers": 1}),
    ],
)
def test_large_spaces(parties, issues, more):
    rng = seeded(1)
    unlisted, names = big(rng, parties, issues, **more)
    merged = merge(unlisted, names)
    assert merged.complete
    assert unlisted.agreed(merged.rows).all()
    for place, name in enumerate(names):
        ensemble = unlisted.ensembles[name]
        assert merged.gains[:, place].tolist() == ensemble.hairs(merged.rows).tolist()
    assert frontier(merged.gains).all()
    assert len(np.unique(merged.gains, axis=0)) == len(merged)
    # Random outcomes, and ones near the frontier, are not better than all of the frontier.
    near = merged.rows[rng.integers(len(merged), size=3000)].copy()
    for _ in range(2):
        near[np.arange(3000), rng.integers(issues, size=3000)] = rng.integers(10, size=3000)
    others = np.concatenate([near, rng.integers(0, 10, (3000, issues)).astype(near.dtype)])
    others = others[unlisted.agreed(others)]
    assert len(others) > 100
    gains = np.column_stack(
        [unlisted.ensembles[n].sums(others) - unlisted.ensembles[n].floor[0] for n in names]
    )
    for one in gains:
        assert (merged.gains >= one - 1e-12).all(axis=1).any()
    for key, name in ((np.prod, "nash"), (np.min, "egalitarian"), (np.sum, "utilitarian")):
        best = key(merged.gains[merged.solutions()[name][0]])
        assert (key(gains, axis=1) <= best * (1 + 1e-9)).all()


@pytest.mark.parametrize("limits", [{"most": 60}, {"effort": 2_000}])
def test_beyond_the_limits_what_is_found_are_deals(limits):
    unlisted, names = big(seeded(2), 3, 20)
    whole = merge(unlisted, names)
    merged = merge(unlisted, names, **limits)
    assert not merged.complete
    assert merged.ties is None
    assert not merged.first
    assert len(merged) > 10
    assert unlisted.agreed(merged.rows).all()
    assert frontier(merged.gains).all()
    for one in merged.gains:
        assert (whole.gains >= one).all(axis=1).any()


def test_ratifiers_that_multiply_labels_leave_ties_uncounted():
    unlisted, names = big(seeded(3), 2, 12, ratifiers=2)
    merged = merge(unlisted, names)
    few = merge(unlisted, names, most=merged.labels + 1)
    assert merged.ties is not None
    assert few.ties is None
    assert few.complete
    assert sorted(few.gains.tolist()) == sorted(merged.gains.tolist())


def test_progress_ends_at_one():
    told = []
    unlisted, names = big(seeded(3), 2, 5)
    merge(unlisted, names, progress=lambda stage, share: told.append((stage, share)))
    assert told[-1] == ("merging outcomes", 1.0)
    assert [share for _, share in told] == sorted(share for _, share in told)


def test_same_input_same_bytes():
    one, two = (merge(*big(seeded(6), 3, 8, rules=4)) for _ in range(2))
    assert one.gains.tobytes() == two.gains.tobytes()
    assert one.rows.tobytes() == two.rows.tobytes()
    assert one.ties == two.ties


def test_observers_can_be_asked_about_without_a_vote():
    rng = seeded(11)
    unlisted, _ = big(rng, 3, 6)
    consent = Consent(("p0", "p1"), np.ones(2, dtype=bool), ())
    merged = merge(unlisted.under(consent), ["p2"])
    rows = unlisted.space.list().rows
    deals = rows[unlisted.under(consent).agreed(rows)]
    assert merged.gains[0, 0] == unlisted.hairs(deals, "p2").max()


def test_quotas_are_met_by_whoever_is_easiest():
    rng = seeded(13)
    case = random_case(
        rng, ratifiers=3, sizes=(3, 3, 3, 3), approval=(k_of("q", 2, ["r0", "r1", "r2"]),)
    )
    unlisted, parties = unlisted_of(case)
    expected = everything(case)
    assert set(in_units(merge(unlisted, parties))) == set(expected.front)
