"""Exact probabilities in closed form.

Weights uniform on the simplex, w = e / sum(e) with e exponential: P(a @ w >= 0) by partial
fractions; rank-order centroids (Barron & Barrett 1996, Management Science 42:1515). The
figures are those of the project's data notes, each derivable by hand.
"""

import sys
from fractions import Fraction

import numpy as np
import pytest
from cases import issues

from winset.case.types import NoDeal, Order, Statement, Step, WeightRange, WeightRatio
from winset.inference import Known, Prior, fit
from winset.spaces import Space

DRAWS = 20_000


def weights(sizes, statements=(), *, prior=Prior.HIERARCHICAL, seed=7, draws=DRAWS):
    """Draw weights, shape (n_issues, n_draws), and what they are worth."""
    made = issues(sizes)
    known = Known(Space(made), "x", NoDeal({one.id: one.options[0].id for one in made}), statements)
    ensemble = fit(known, draws=draws, prior=prior, rng=np.random.default_rng(seed))
    return ensemble.shares(), ensemble.effective


def ratio(n, first, second, times=1, at_least=True):
    return Statement(
        f"s{n}", "x", "weight", (WeightRatio(first, second, Fraction(times), at_least),)
    )


def chain(n):
    return tuple(ratio(k, "abcdefghij"[k], "abcdefghij"[k + 1]) for k in range(n - 1))


def close(event, probability, effective):
    error = np.sqrt(max(probability * (1 - probability), 1 / effective) / effective)
    assert abs(event.mean() - probability) <= 3.5 * error, (event.mean(), probability, error)


def formula(a):
    """P(a @ w >= 0) for distinct a."""
    n = len(a)
    total = Fraction(0)
    for i, x in enumerate(a):
        if x > 0:
            bottom = Fraction(1)
            for j, y in enumerate(a):
                if j != i:
                    bottom *= x - y
            total += x ** (n - 1) / bottom
    return total


CASES = [
    (["3", "-1", "-2"], "9/20", "1"),
    (["1", "2", "-1", "-4"], "31/90", "27/28"),
    (["5/2", "1/2", "-1", "-3/2", "-2"], "3083/10080", "6875/6902"),
    (
        ["1/2", "1/3", "1/5", "-1", "-2", "-1/7"],
        "85/594",
        "10964195076820753775/14948088686764101396",
    ),
]


@pytest.mark.parametrize(("a", "uniform", "ranked"), CASES)
def test_linear_acceptance(a, uniform, ranked):
    exact = [Fraction(x) for x in a]
    assert formula(exact) == Fraction(uniform)
    w, effective = weights((2,) * len(a))
    close(np.array(exact, dtype=float) @ w >= 0, float(Fraction(uniform)), effective)
    w, effective = weights((2,) * len(a), chain(len(a)))
    close(np.array(exact, dtype=float) @ w >= 0, float(Fraction(ranked)), effective)


@pytest.mark.parametrize("n", [2, 3, 4, 5, 6])
def test_ranked_weights_centre_on_the_rank_order_centroid(n):
    w, effective = weights((2,) * n, chain(n))
    centroid = [sum(1 / k for k in range(j, n + 1)) / n for j in range(1, n + 1)]
    assert np.all(np.diff(w, axis=0) <= 1e-12)
    spread = w.std(axis=1) / np.sqrt(effective)
    assert np.all(np.abs(w.mean(axis=1) - centroid) <= 4 * spread)


@pytest.mark.parametrize(
    ("event", "probability"),
    [
        (lambda w: w[0] >= w[1], 1 / 2),
        (lambda w: (w[0] >= w[1]) & (w[1] >= w[2]), 1 / 6),
        (lambda w: w[0] >= w.max(axis=0), 1 / 4),
        (lambda w: w[0] >= 3 * w[1], 1 / 4),
        (lambda w: w[0] >= w[1] + w[2], 1 / 4),
        (lambda w: w[0] >= 0.3, 0.7**3),
        (lambda w: (w[0] >= 0.1) & (w[0] <= 0.4), 0.9**3 - 0.6**3),
        (lambda w: w.max(axis=0) <= 0.5, 1 - 4 * 0.5**3),
        (lambda w: w.min(axis=0) >= 0.1, 0.6**3),
    ],
)
def test_simple_events_of_four_weights(event, probability):
    w, effective = weights((2,) * 4)
    close(event(w), probability, effective)


def test_polytope_prior_weighs_issues_by_their_options():
    w, effective = weights((2, 10), prior=Prior.POLYTOPE)
    assert abs(w[0].mean() - 0.1) <= 4 * w[0].std() / np.sqrt(effective)
    w, effective = weights((2, 10))
    assert abs(w[0].mean() - 0.5) <= 4 * w[0].std() / np.sqrt(effective)


def test_a_rare_condition_is_walked_to_the_right_distribution():
    """P(w0 >= 0.75) = 0.25**3 for four issues: too rare to wait for, so the walk is used."""
    rare = (Statement("s", "x", "weight", (WeightRange("a", Fraction(3, 4), Fraction(1)),)),)
    made = issues((2,) * 4)
    known = Known(Space(made), "x", NoDeal({one.id: one.options[0].id for one in made}), rare)
    narrow = Statement("t", "x", "weight", (WeightRange("b", Fraction(3, 20), Fraction(1)),))
    both = Known(known.space, "x", known.no_deal, (*rare, narrow))
    ensemble = fit(both, draws=DRAWS, rng=np.random.default_rng(3))
    assert ensemble.method == "a Gibbs walk"
    # Given w0 >= 3/4 and w1 >= 3/20 the rest is again a simplex of side 1/10.
    excess = (ensemble.shares()[0] - 0.75) / 0.1
    error = np.sqrt(3 / 80) / np.sqrt(ensemble.effective)
    assert abs(excess.mean() - 0.25) <= 4 * error
    assert ensemble.effective > 1_000


def test_walk_and_rejection_agree(monkeypatch):
    made = issues((3, 4, 2, 3))
    names = {one.id: [option.id for option in one.options] for one in made}
    statements = (
        Statement("o", "x", "order", (Order("b", tuple((n,) for n in names["b"])),)),
        ratio(1, "a", "b", 2, at_least=False),
        Statement("s", "x", "step", (Step("a", ("a0", "a1"), "d", ("d0", "d2")),)),
    )
    no_deal = NoDeal({one.id: one.options[0].id for one in made})
    for prior in (Prior.HIERARCHICAL, Prior.POLYTOPE):
        means = []
        for rate in (0.0, 2.0):
            monkeypatch.setattr(sys.modules["winset.inference.sampler"], "MIN_RATE", rate)
            monkeypatch.setattr(sys.modules["winset.inference.sampler"], "ENOUGH", 1)
            monkeypatch.setattr(
                sys.modules["winset.inference.sampler"],
                "MAX_TRIED",
                1 << 19 if rate == 0.0 else 2_000,
            )
            known = Known(Space(made), "x", no_deal, statements)
            e = fit(known, draws=DRAWS, prior=prior, rng=np.random.default_rng(11))
            means.append(
                (e.slots.mean(axis=1), e.slots.std(axis=1) / np.sqrt(e.effective), e.method)
            )
        assert means[0][2] == "independent draws"
        assert means[1][2] == "a Gibbs walk"
        error = np.hypot(means[0][1], means[1][1])
        assert np.all(np.abs(means[0][0] - means[1][0]) <= 4.5 * error + 1e-12)


def test_option_values_are_uniform_given_their_order():
    made = issues((4,))
    order = Statement("o", "x", "order", (Order("a", (("a2",), ("a0",), ("a3",), ("a1",))),))
    known = Known(Space(made), "x", NoDeal({"a": "a1"}), (order,))
    e = fit(known, draws=DRAWS, rng=np.random.default_rng(5))
    assert np.allclose(e.slots[2], 1)
    assert np.all(e.slots[1] == 0)
    # Two uniform values sorted: means 2/3 and 1/3, variance 1/18.
    assert abs(e.slots[0].mean() - 2 / 3) <= 4 * np.sqrt(1 / 18 / DRAWS)
    assert abs(e.slots[3].mean() - 1 / 3) <= 4 * np.sqrt(1 / 18 / DRAWS)


def test_without_an_order_any_option_is_as_likely_best():
    made = issues((4,))
    known = Known(Space(made), "x", NoDeal({"a": "a1"}), ())
    e = fit(known, draws=DRAWS, rng=np.random.default_rng(5))
    best = np.bincount(e.slots.argmax(axis=0), minlength=4) / DRAWS
    assert np.all(np.abs(best - 0.25) <= 4 * np.sqrt(3 / 16 / DRAWS))
    assert np.all(e.slots.min(axis=0) == 0)


def test_repeated_seeds_repeat_and_other_seeds_differ():
    first, second, other = (weights((2, 3), seed=s, draws=64)[0] for s in (1, 1, 2))
    assert np.array_equal(first, second)
    assert not np.array_equal(first, other)
