"""Published and closed-form results: SMAA probabilities, JSMAA's example, UTA-GMS's relations.

The closed forms are read from the data folder where it is present; the two published examples
are written out here with their citations.
"""

import json
from dataclasses import replace
from fractions import Fraction
from math import factorial

import numpy as np
import pytest
from cases import issues
from places import SHARED

from inference.test_fit import chain, ratio, weights
from winset.case.types import (
    Issue,
    NoDeal,
    NoDealRange,
    Option,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Statement,
    WeightRange,
)
from winset.deals import acceptance
from winset.deals.consent import Consent
from winset.inference import (
    Ensemble,
    Known,
    Polytope,
    Prior,
    contradictions,
    fit,
    standard_error,
    worth,
)
from winset.inference.ranks import central_weights, rank_acceptability
from winset.spaces import Space

DRAWS = 100_000
FACTS = SHARED / "smaa" / "closed_form.json"


@pytest.fixture(scope="module")
def facts():
    if not FACTS.exists():
        pytest.skip("the closed forms are in a data folder that is not here")
    return json.loads(FACTS.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def simplex():
    """Weights of n issues without any statement, 1e5 draws each."""
    return {n: weights((2,) * n, draws=DRAWS)[0] for n in range(2, 8)}


@pytest.fixture(scope="module")
def ranked():
    return {n: weights((2,) * n, chain(n), draws=DRAWS)[0] for n in range(2, 8)}


def within(event, probability):
    """Three Monte Carlo errors at 1e5 draws, with the true probability's error."""
    p = float(Fraction(probability))
    error = np.sqrt(max(p * (1 - p), 1 / DRAWS) / DRAWS)
    assert abs(event.mean() - p) <= 3 * error, (event.mean(), p, error)


@pytest.mark.slow
def test_linear_acceptance(facts, simplex, ranked):
    for case in facts["linear_acceptance_cases"]:
        a = np.array([float(Fraction(one)) for one in case["a"]])
        within(a @ simplex[len(a)] >= 0, Fraction(case["P_accept_uniform"]))
        within(a @ ranked[len(a)] >= 0, Fraction(case["P_accept_given_w1_ge_w2_ge_etc"]))


def test_rank_order_centroids(facts, ranked):
    for n, centroid in facts["rank_order_centroid"].items():
        found = ranked[int(n)]
        expected = np.array([float(Fraction(one)) for one in centroid])
        error = found.std(axis=1) / np.sqrt(DRAWS)
        assert (np.abs(found.mean(axis=1) - expected) <= 3.5 * error).all()


def test_simple_events_and_moments(facts, simplex):
    named = {one["event"]: one["P"] for one in facts["simple"]}
    assert len(named) == 10
    for n in (3, 5, 7):
        w = simplex[n]
        within(w[0] >= w[1], named["w1>=w2"])
        within((w[0] >= w[1]) & (w[1] >= w[2]), named["w1>=w2>=w3"])
        within((np.diff(w, axis=0) <= 0).all(axis=0), Fraction(1, factorial(n)))
        within(w.argmax(axis=0) == 0, Fraction(1, n))
        within(w[0] >= 3 * w[1], Fraction(1, 4))
        within(w[0] >= w[1] + w[2], named["w1>=w2+w3"])
        within(w[0] >= 0.3, 0.7 ** (n - 1))
        within((w[0] >= 0.1) & (w[0] <= 0.4), 0.9 ** (n - 1) - 0.6 ** (n - 1))
        within(w.max(axis=0) <= 0.5, 1 - n * 0.5 ** (n - 1))
        within((w >= 0.05).all(axis=0), (1 - n * 0.05) ** (n - 1))
        variance = (n - 1) / (n**2 * (n + 1))
        covariance = np.cov(w)
        assert abs(w.mean() - 1 / n) < 1e-12
        assert np.allclose(np.diag(covariance), variance, rtol=0.03)
        off = covariance[~np.eye(n, dtype=bool)]
        assert np.allclose(off, -1 / (n**2 * (n + 1)), rtol=0.12)


def test_sums_of_uniform_option_values(facts):
    """The middle option of three is uniform between the ends."""
    for fact in facts["irwin_hall"]:
        n = fact["n"]
        made = issues((3,) * n)
        orders = tuple(
            Statement(one.id, "x", "order", (Order(one.id, tuple((o.id,) for o in one.options)),))
            for one in made
        )
        no_deal = NoDeal({one.id: one.options[0].id for one in made})
        known = Known(Space(made), "x", no_deal, orders)
        e = fit(known, draws=DRAWS, rng=np.random.default_rng(n))
        middle = e.slots[1::3] / e.shares()
        within(middle.sum(axis=0) >= fact["t"], Fraction(fact["P"]))


def price_game(seed, draws=DRAWS, steps=200):
    """A buyer and a seller over one price; each one's no deal is worth anything from 0 to 1."""
    price = Issue(
        "price",
        "price",
        tuple(Option(str(k), str(k), Fraction(k, steps)) for k in range(steps + 1)),
    )
    space = Space((price,))
    levels = np.linspace(0, 1, steps + 1)
    unit = issues((2,))
    ensembles = {}
    for n, (actor, value) in enumerate((("buyer", 1 - levels), ("seller", levels))):
        anything = Statement("n", actor, "no_deal", (NoDealRange(Fraction(0), Fraction(1)),))
        known = Known(Space(unit), actor, NoDeal(), (anything,))
        drawn = fit(known, draws=draws, rng=np.random.default_rng([seed, n]))
        ensembles[actor] = Ensemble(
            actor, space, np.repeat(value[:, None], draws, axis=1), drawn.reserve, effective=draws
        )
    return space, ensembles


@pytest.mark.slow
def test_zone_of_possible_agreement(facts):
    """Chatterjee & Samuelson 1983, Operations Research 31:835."""
    assert facts["zopa"][0]["P_zopa"] == "1/2"
    space, ensembles = price_game(0)
    consent = Consent(tuple(ensembles), np.ones(2, dtype=bool), ())
    rows = space.list().rows
    found = acceptance(rows, ensembles, consent)
    # On a grid of 201 prices: a price in [s, b] exists a little less often than b >= s.
    floor = np.floor((1 - ensembles["buyer"].reserve) * 200 + 1e-9)
    exact = floor >= np.ceil(ensembles["seller"].reserve * 200 - 1e-9)
    assert ((found.deals > 0) == exact).all()
    cost, worth_it = ensembles["seller"].reserve, 1 - ensembles["buyer"].reserve
    within(worth_it >= cost, Fraction(1, 2))
    within(worth_it - cost >= 0.25, Fraction(facts["zopa"][1]["P_trade"]))
    assert abs(found.exists - 0.5) < 0.01
    # Independent parties: the joint odds are the product; two sellers alike accept t with t * t.
    middle = 60
    p = found.counts[:, middle] / DRAWS
    within(np.repeat([1, 0], [found.joint[middle], DRAWS - found.joint[middle]]), p[0] * p[1])
    within(np.repeat([1, 0], [found.counts[1, middle], DRAWS - found.counts[1, middle]]), 0.3)
    _, other = price_game(1)
    both = np.maximum(cost, other["seller"].reserve) <= 0.3
    within(both, 0.3**2)


def test_polytope_prior_weighs_by_options():
    share = weights((2, 10), prior=Prior.POLYTOPE, draws=DRAWS)[0]
    error = share[0].std() / np.sqrt(DRAWS)
    assert abs(share[0].mean() - 1 / 10) <= 3 * error


def test_inconsistent_sets(facts):
    """Preferences among single options; A-B>C-D as one step against another."""
    made = issues((6,))
    names = dict(zip("ABCDEF", (option.id for option in made[0].options), strict=True))

    def said(n, text):
        if "-" not in text:
            a, b = (PartialOutcome({"a": names[x]}) for x in text.split(">"))
            return Statement(f"s{n}", "x", "prefers", (Prefers(a, b),))
        pytest.skip("steps on one issue are not a statement")

    checked = 0
    for fact in facts["inconsistent_sets"]:
        if any("-" in text for text in fact["statements"]):
            continue
        statements = tuple(said(n, text) for n, text in enumerate(fact["statements"]))
        found = contradictions(Known(Space(made), "x", NoDeal({"a": "a0"}), statements))
        expected = {frozenset(f"s{n}" for n in one) for one in fact["minimal_inconsistent"]}
        assert {frozenset(one.id for one in members) for members in found.sets} == expected
        assert len(found.repairs[0]) == fact["min_repairs"]
        assert found.complete
        if "repair" in fact:
            assert [one.id for one in found.repairs[0]] == [f"s{n}" for n in fact["repair"]]
        checked += 1
    assert checked == 3


@pytest.mark.slow
@pytest.mark.parametrize("way", ["independent draws", "a Gibbs walk"])
def test_the_reported_error_covers_the_truth(way):
    """About 95 of 100 intervals of two errors hold the truth, over 200 seeds."""
    covered = 0
    for seed in range(200):
        if way == "independent draws":
            said, truth = (ratio(0, "a", "b"),), 1 - 0.75**2 * 1.5 / 2
            truth = 1 / 2
            threshold = None
        else:
            # Given w_a >= 3/4 and w_b >= 3/20 the rest is a simplex of side 1/10.
            said = (
                Statement("s", "x", "w", (WeightRange("a", Fraction(3, 4), Fraction(1)),)),
                Statement("t", "x", "w", (WeightRange("b", Fraction(3, 20), Fraction(1)),)),
            )
            threshold, truth = 0.775, 0.75**3
        made = issues((2, 2, 2, 2))
        known = Known(Space(made), "x", NoDeal({i.id: i.options[0].id for i in made}), said)
        e = fit(known, draws=1500, rng=np.random.default_rng(seed))
        w = e.shares()
        # The larger of the first two is the largest of four as often as not.
        flags = w[0] >= w[2:].max(axis=0) if threshold is None else w[0] >= threshold
        if threshold is None:
            # P(w1 = max of all | w1 >= w2) + P(w1 beats w3, w4 | w1 >= w2): 2/4.
            truth = 1 / 2
            flags = w.argmax(axis=0) == 0
        assert e.method == way
        error = standard_error(float(flags.mean()), worth(flags, [e]))
        covered += abs(flags.mean() - truth) <= 1.96 * error
    assert 180 <= covered <= 199, covered


def test_jsmaa_benefit_risk():
    """Four antidepressants, six uncertain criteria, no weight information: rank acceptability.

    Figures of JSMAA's own test (SMAA2SimulationTest, model smaa2-benefitrisk), which are given
    to two digits; Tervonen, van Valkenhoef, Buskens, Hillege & Postmus 2011, Statistics in
    Medicine 30:1419. Values are linear between the least and largest 95 % limits of the means.
    """
    efficacy = [(0, 0), (0.086, 0.056), (0.095, 0.044), (0.113, 0.048)]
    harms = [
        [(11.7, 2.5), (9.2, 1.86), (15.4, 2.65), (5.5, 2.32)],
        [(7.2, 1.45), (10.6, 1.58), (7.5, 1.48), (15.7, 4.44)],
        [(16.6, 3.27), (21.2, 5.15), (20.2, 3.78), (12.8, 2.45)],
        [(13.7, 1.89), (14.3, 2.93), (15.0, 3.21), (11.2, 3.98)],
        [(18.6, 1.79), (18.3, 3.7), (19.5, 2.6), (31.0, 1.68)],
    ]
    rng = np.random.default_rng(1)
    w = weights((2,) * 6, draws=DRAWS)[0]
    values = []
    for k, table in enumerate([efficacy, *harms]):
        mean, spread = np.array(table).T
        draw = rng.normal(mean[:, None], spread[:, None], (4, DRAWS))
        low, high = (mean - 1.96 * spread).min(), (mean + 1.96 * spread).max()
        if k == 0:
            draw, low, high = np.exp(draw), np.exp(low), np.exp(high)
        share = (draw - low) / (high - low)
        values.append(share if k == 0 else 1 - share)
    space = Space(issues((4,) * 6))
    slots = np.concatenate([w[k] * values[k] for k in range(6)])
    ensemble = Ensemble("drug", space, slots, np.zeros(DRAWS), effective=DRAWS)
    rows = np.repeat(np.arange(4)[:, None], 6, axis=1)
    expected = [
        [0.2, 0.28, 0.3, 0.22],
        [0.25, 0.29, 0.27, 0.19],
        [0.17, 0.25, 0.29, 0.3],
        [0.39, 0.18, 0.15, 0.29],
    ]
    found = rank_acceptability(ensemble, rows)
    assert np.abs(found - expected).max() <= 0.02
    assert np.allclose(found.sum(axis=0), 1)
    assert np.allclose(found.sum(axis=1), 1)
    # Central weights, of the weights drawn rather than of the spread of uncertain values.
    first = found.argmax(axis=0)[0]
    best = ensemble.sums(rows, slice(None)).argmax(axis=0)
    central = np.array([w[:, best == a].mean(axis=1) for a in range(4)])
    assert np.abs(central[3] - [0.18, 0.21, 0.12, 0.21, 0.19, 0.09]).max() <= 0.02
    assert first == 3


def test_central_weights_are_means_of_the_draws_that_agree():
    w, _ = weights((2, 2, 2), draws=20_000)
    space = Space(issues((2, 2, 2)))
    slots = np.zeros((6, 20_000))
    slots[1::2] = w
    ensemble = Ensemble("x", space, slots, np.zeros(20_000), effective=20_000)
    rows = np.array([[1, 0, 0], [0, 1, 0], [0, 0, 0]])
    found = central_weights(ensemble, rows)
    # Given w1 >= w2 of three: E[w1] = 1/2, E[w2] = 1/6, E[w3] = 1/3.
    assert np.abs(found[0] - [1 / 2, 1 / 6, 1 / 3]).max() < 0.01
    assert np.isnan(found[2]).all()


def gms(performances, preferences, *, draws=0):
    """Alternatives by their levels on criteria, more is better, in general monotone values."""
    columns = list(zip(*performances, strict=True))
    made = tuple(
        Issue(f"c{k}", f"c{k}", tuple(Option(str(v), str(v)) for v in sorted(set(column))))
        for k, column in enumerate(columns)
    )
    orders = tuple(
        Statement(
            one.id, "x", "order", (Order(one.id, tuple((o.id,) for o in reversed(one.options))),)
        )
        for one in made
        if len(one.options) > 1
    )
    rows = [
        tuple(sorted(set(columns[k])).index(v) for k, v in enumerate(alternative))
        for alternative in performances
    ]

    def named(n):
        return PartialOutcome(
            {one.id: one.options[k].id for one, k in zip(made, rows[n], strict=True)}
        )

    said = tuple(
        Statement(f"p{n}", "x", "prefers", (Prefers(named(a), named(b)),))
        for n, (a, b) in enumerate(preferences)
    )
    no_deal = NoDeal({one.id: one.options[0].id for one in made})
    return Known(Space(made), "x", no_deal, orders + said), rows


def test_utagms_relations():
    """Greco, Mousseau & Slowinski 2008, EJOR 191:415; figures of the R package ror's example."""
    performances = [(1.0, 1.0, 1.0), (2.0, 1.0, 1.1), (2.0, 0.5, 3.0)]
    known, rows = gms(performances, [(2, 1)])
    polytope = known.polytope(known.statements)
    relations = [[polytope.compare(a, b) for b in rows] for a in rows]
    necessary = [[int(one[0]) for one in line] for line in relations]
    possible = [[int(one[1]) for one in line] for line in relations]
    assert necessary == [[1, 0, 0], [1, 1, 0], [1, 1, 1]]
    assert possible == [[1, 0, 0], [1, 1, 0], [1, 1, 1]]
    # Orders are strict here; the published relation for values that may also stay level.
    rules = polytope.constraints
    level = replace(rules, strict=np.array([one.startswith("p") for one in rules.origin]))
    weak = Polytope(polytope.layout, level)
    assert [[int(weak.compare(a, b)[0]) for b in rows] for a in rows] == necessary
    assert [[int(weak.compare(a, b)[1]) for b in rows] for a in rows] == [
        [1, 1, 0],
        [1, 1, 0],
        [1, 1, 1],
    ]
    known, rows = gms([(82, 94, 80, 91), (59, 73, 72, 67)], [])
    polytope = known.polytope(known.statements)
    assert [[int(polytope.compare(a, b)[1]) for b in rows] for a in rows] == [[1, 1], [0, 1]]
    known, _ = gms(performances, [(2, 1), (1, 2)])
    found = contradictions(known)
    assert [[one.id for one in members] for members in found.sets] == [["p0", "p1"]]


def test_the_error_of_draws_with_an_uncertain_statement_covers_the_truth():
    """It is relied on with one half, and else the outcome is accepted in half of the cases: 1/4."""
    rejects = Statement(
        "r", "x", "rejects", (Rejects(PartialOutcome({"a": "a1"})),), confidence=0.5
    )
    made = issues((2, 2))
    known = Known(Space(made), "x", NoDeal({"a": "a0", "b": "b0"}), (rejects,))
    row = np.array([[1, 0]])
    found, errors = [], []
    for seed in range(200):
        e = fit(known, draws=800, rng=np.random.default_rng(seed))
        flags = e.sums(row, slice(None))[0] >= e.floor
        found.append(flags.mean())
        errors.append(standard_error(flags.mean(), worth(flags, [e])))
    covered = (np.abs(np.array(found) - 0.25) <= 1.96 * np.array(errors)).sum()
    assert 180 <= covered <= 199
    assert np.std(found) == pytest.approx(np.sqrt(3 / 16 / 800), rel=0.15)
    assert np.mean(errors) == pytest.approx(np.sqrt(3 / 16 / 800), rel=0.1)
