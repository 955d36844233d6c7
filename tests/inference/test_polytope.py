"""Necessary, possible, contradictory: linear programs against draws and brute force."""

import itertools
from fractions import Fraction

import numpy as np
import pytest
from cases import issues, random_rules, seeded
from effort import seeds

from winset.case.types import (
    AtLeastNoDeal,
    NoDeal,
    NoDealRange,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Scores,
    Statement,
    Step,
    ValueRange,
    WeightRange,
    WeightRatio,
)
from winset.errors import ContradictionError, WinsetError
from winset.inference import Known, Prior, contradiction, exact, fit
from winset.inference.constraints import impose
from winset.inference.layout import lay_out
from winset.inference.scores import COARSE
from winset.spaces import Space


def some_statement(rng, space, n):
    """One random statement of any kind."""

    def pick():
        return space[int(rng.integers(len(space)))]

    def partial():
        chosen = rng.random(len(space)) < 0.6
        options = {
            one.id: one.options[int(rng.integers(len(one.options)))].id
            for one, on in zip(space, chosen, strict=True)
            if on
        }
        if not options:
            options = {space[0].id: space[0].options[-1].id}
        return PartialOutcome(options, rest_any=bool(rng.random() < 0.2))

    def two(one):
        a, b = rng.choice(len(one.options), 2, replace=False)
        return one.options[int(a)].id, one.options[int(b)].id

    kind = int(rng.integers(8))
    one, other = pick(), pick()
    low = Fraction(int(rng.integers(0, 6)), 10)
    if kind == 0:
        order = rng.permutation(len(one.options))
        claim = Order(one.id, tuple((one.options[int(k)].id,) for k in order))
    elif kind == 1:
        claim = Prefers(partial(), None if rng.random() < 0.5 else partial())
    elif kind == 2:
        claim = Rejects(partial())
    elif kind == 3:
        claim = AtLeastNoDeal(partial())
    elif kind == 4:
        claim = WeightRange(one.id, low, low + Fraction(4, 10))
    elif kind == 5 and one is not other:
        claim = WeightRatio(
            one.id, other.id, Fraction(int(rng.integers(1, 4))), bool(rng.random() < 0.5)
        )
    elif kind == 6:
        claim = Step(one.id, two(one), other.id, two(other))
    else:
        claim = ValueRange(one.id, two(one)[0], low, low + Fraction(4, 10))
    return Statement(f"s{n}", "x", "any", (claim,))


def random_known(seed, most=7):
    rng = seeded(seed)
    space = issues(rng.integers(2, 4, size=3))
    statements = tuple(some_statement(rng, space, n) for n in range(int(rng.integers(1, most))))
    no_deal = NoDeal({one.id: one.options[int(rng.integers(len(one.options)))].id for one in space})
    return Known(
        Space(space, random_rules(rng, space, int(rng.integers(0, 2)))), "x", no_deal, statements
    )


def scored(rng, known):
    """A random consistent-looking value function on the 0..1 scale, exactly."""
    weights = rng.dirichlet(np.ones(len(known.space.issues)))
    values = []
    for one in known.space.issues:
        u = rng.random(len(one.options))
        best, worst = rng.choice(len(u), 2, replace=False)
        u[best], u[worst] = 1, 0
        values.append(u)
    return weights, values


def value(weights, values, row):
    return sum(w * u[k] for w, u, k in zip(weights, values, row, strict=True))


def holds(known, claim, weights, values):
    """Check a claim on one value function straight from the design's words."""
    space = known.space
    place = {one.id: k for k, one in enumerate(space.issues)}

    def at(issue, option):
        k = place[issue]
        return weights[k] * values[k][space.issues[k].position(option)]

    nd = space.encode(known.no_deal.outcome)
    reserve = value(weights, values, nd)

    def completions(better, worse):
        """Pairs of completed rows: issues open on both sides move together."""
        free = [
            {
                k
                for name, k in place.items()
                if side is not None and side.rest_any and name not in side.options
            }
            for side in (better, worse)
        ]
        every = sorted(free[0] | free[1])
        for chosen in itertools.product(*(range(space.sizes[k]) for k in every)):
            pair = []
            for side, mine in zip((better, worse), free, strict=True):
                if side is None:
                    pair.append(None)
                    continue
                row = nd.copy()
                for name, option in side.options.items():
                    row[place[name]] = space.issues[place[name]].position(option)
                for k, option in zip(every, chosen, strict=True):
                    if k in mine:
                        row[k] = option
                if mine and not space.feasible(row[None, :])[0]:
                    break
                pair.append(row)
            else:
                yield pair

    def worth(row):
        return reserve if row is None else value(weights, values, row)

    match claim:
        case Order(issue, levels):
            flat = [at(issue, level[0]) for level in levels]
            return all(a > b for a, b in itertools.pairwise(flat))
        case Prefers(better, worse):
            return all(worth(a) > worth(b) for a, b in completions(better, worse))
        case AtLeastNoDeal(outcome):
            return all(worth(a) >= reserve - 1e-12 for a, _ in completions(outcome, None))
        case Rejects(outcome):
            return all(reserve > worth(b) for _, b in completions(None, outcome))
        case WeightRange(issue, low, high):
            return low <= weights[place[issue]] <= high
        case WeightRatio(issue, other, times, at_least):
            gap = weights[place[issue]] - float(times) * weights[place[other]]
            return gap >= 0 if at_least else gap <= 0
        case Step(issue, (a, b), other, (c, d)):
            return at(issue, b) - at(issue, a) > at(other, d) - at(other, c)
        case ValueRange(issue, option, low, high):
            k = place[issue]
            return float(low) <= values[k][space.issues[k].position(option)] <= float(high)
    raise AssertionError(claim)


@pytest.mark.parametrize("seed", seeds(60))
def test_constraints_say_what_the_claims_say(seed):
    """The linear rows agree with the words on random value functions, claim by claim."""
    known = random_known(seed)
    rng = seeded(1000 + seed)
    for statement in known.statements:
        layout = lay_out(
            known.space, "x", known.no_deal, [], mentioned=statement.claims, merge=False
        )
        rows = impose(layout, [statement])
        for _ in range(40):
            weights, values = scored(rng, known)
            columns = np.concatenate(
                [weights, *[w * u for w, u in zip(weights, values, strict=True)], [0.0]]
            )
            slack = rows.matrix @ columns + rows.constant
            if np.any(np.abs(slack) < 1e-9):
                strict_zero = np.abs(slack) < 1e-9
                met = bool((slack[~strict_zero] >= 0).all() and not rows.strict[strict_zero].any())
            else:
                met = bool((slack >= 0).all())
            assert met == holds(known, statement.claims[0], weights, values), statement


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(80))
def test_draws_meet_the_statements_and_lie_within_the_bounds(seed):
    known = random_known(seed)
    rng = np.random.default_rng(seed)
    if known.polytope(known.statements, merge=False).empty():
        with pytest.raises(ContradictionError):
            fit(known, draws=400, rng=rng)
        return
    pinned = ""
    try:
        ensemble = fit(known, draws=400, rng=rng)
    except WinsetError as error:
        pinned = str(error)
    if pinned:
        # Only what has no inside at all may be refused so.
        assert "fix a weight or a value to one number and leave open" in pinned
        polytope = known.polytope(known.certain)
        found = polytope.interior()
        assert not polytope.plain
        assert polytope.fixed.any() or found is None or found[1] < 1e-6
        return
    polytope = known.polytope(known.certain)
    rows = np.concatenate(list(known.space.blocks()))
    for row in rows[:: max(1, len(rows) // 6)]:
        gains = ensemble.sums(row[None, :], slice(None))[0] - ensemble.reserve
        low, high = polytope.gains(row)
        assert gains.min() >= low - 1e-6
        assert gains.max() <= high + 1e-6
    places = known.space.offsets
    for draw in range(0, 400, 40):
        weights = ensemble.shares()[:, draw]
        values = [
            ensemble.slots[a:b, draw] / max(w, 1e-300)
            for a, b, w in zip(places, places[1:], weights, strict=False)
        ]
        assert abs(weights.sum() - 1) < 1e-9
        for statement in known.statements:
            kind = statement.claims[0]
            if isinstance(kind, Order | Step | WeightRatio | WeightRange | ValueRange):
                slackened = weights + 1e-12
                assert holds(known, kind, slackened, values) or isinstance(
                    kind, WeightRange | ValueRange
                )


def test_necessary_and_possible_bounds_by_vertices():
    """Two issues, three options each, orders known: the polytope's vertices are explicit."""
    made = issues((3, 3))
    orders = tuple(
        Statement(f"o{n}", "x", "order", (Order(n, ((f"{n}2",), (f"{n}1",), (f"{n}0",))),))
        for n in "ab"
    )
    known = Known(Space(made), "x", NoDeal({"a": "a0", "b": "b2"}), orders)
    polytope = known.polytope(orders)
    vertices = [
        (w, [np.array([0, u, 1.0]), np.array([0, t, 1.0])])
        for w in (np.array([0.0, 1.0]), np.array([1.0, 0.0]))
        for u in (0.0, 1.0)
        for t in (0.0, 1.0)
    ]
    for row in itertools.product(range(3), repeat=2):
        gains = [value(w, u, row) - value(w, u, (0, 2)) for w, u in vertices]
        low, high = polytope.gains(row)
        assert low == pytest.approx(min(gains), abs=1e-5)
        assert high == pytest.approx(max(gains), abs=1e-5)


@pytest.mark.parametrize("seed", seeds(200))
def test_conflicts_are_irreducible(seed):
    known = random_known(seed, most=9)
    conflict = contradiction(known, known.statements)
    if not conflict:
        assert not known.polytope(known.statements, merge=False).empty()
        return
    assert known.polytope(conflict, merge=False).empty()
    for one in conflict:
        rest = [other for other in conflict if other is not one]
        assert not known.polytope(rest, merge=False).empty()


def prefer(n, better, worse):
    return Statement(
        n, "x", "prefers", (Prefers(PartialOutcome({"a": better}), PartialOutcome({"a": worse})),)
    )


@pytest.mark.parametrize(
    ("pairs", "smallest"),
    [
        ([("a0", "a1"), ("a1", "a2"), ("a2", "a0")], {"s0", "s1", "s2"}),
        ([("a0", "a1"), ("a1", "a0"), ("a0", "a2")], {"s0", "s1"}),
    ],
)
def test_preference_cycles(pairs, smallest):
    known = Known(
        Space(issues((3, 2))),
        "x",
        NoDeal({"a": "a0", "b": "b0"}),
        tuple(prefer(f"s{n}", *pair) for n, pair in enumerate(pairs)),
    )
    assert {one.id for one in contradiction(known, known.statements)} == smallest
    with pytest.raises(ContradictionError, match="what is said about 'x' cannot all be true"):
        fit(known, rng=np.random.default_rng(0))


@pytest.mark.parametrize("prior", [Prior.HIERARCHICAL, Prior.POLYTOPE], ids=str)
def test_a_statement_may_fix_a_weight_a_value_or_the_no_deal_value(prior):
    made = issues((3, 3, 2))
    orders = tuple(
        Statement(f"o{k}", "x", "order", (Order(k, tuple((f"{k}{n}",) for n in range(3))),))
        for k in "ab"
    )
    fixed = (
        Statement("w", "x", "weight", (WeightRange("a", Fraction(1, 2), Fraction(1, 2)),)),
        Statement("v", "x", "value", (ValueRange("b", "b1", Fraction(1, 4), Fraction(1, 4)),)),
        Statement("r", "x", "no_deal", (NoDealRange(Fraction(1, 3), Fraction(1, 3)),)),
    )
    known = Known(Space(made), "x", NoDeal(values={}), (*orders, *fixed))
    e = fit(known, draws=4096, prior=prior, rng=np.random.default_rng(0))
    shares = e.shares()
    assert np.allclose(shares[0], 0.5)
    assert np.allclose(e.slots[4], shares[1] / 4)
    assert np.allclose(e.reserve, 1 / 3)
    # What is left of the weights is uniform, or Beta(2, 1) where they go by options.
    mean, variance = (1 / 2, 1 / 12) if prior is Prior.HIERARCHICAL else (2 / 3, 1 / 18)
    error = np.sqrt(variance / e.effective)
    assert abs((shares[1] / 0.5).mean() - mean) < 4 * error
    assert e.effective > 500


def test_a_comparison_may_hold_exactly():
    """Worth neither more nor less than no deal: the body is flat, and so are the gains."""
    made = issues((3, 3))
    known = Known(
        Space(made),
        "x",
        NoDeal({"a": "a2", "b": "b0"}),
        (
            Statement("a", "x", "order", (Order("a", (("a0",), ("a1",), ("a2",))),)),
            Statement("b", "x", "order", (Order("b", (("b0",), ("b1",), ("b2",))),)),
            Statement("o", "x", "offer", (AtLeastNoDeal(PartialOutcome({"a": "a1", "b": "b2"})),)),
            Statement("p", "x", "step", (ValueRange("a", "a1", Fraction(1, 2), Fraction(1, 2)),)),
            Statement("q", "x", "w", (WeightRatio("a", "b", Fraction(2)),)),
            Statement("r", "x", "w", (WeightRatio("a", "b", Fraction(2), at_least=False),)),
            Statement("s", "x", "v", (ValueRange("b", "b1", Fraction(1, 4), Fraction(1, 4)),)),
        ),
    )
    e = fit(known, draws=500, rng=np.random.default_rng(0))
    assert np.allclose(e.shares(), [[2 / 3], [1 / 3]])
    gain = e.sums(np.array([[1, 2]]), slice(None))[0] - e.reserve
    assert np.abs(gain).max() < 1e-9
    assert (e.sums(np.array([[1, 2]]), slice(None))[0] >= e.floor).all()


def test_confidence_is_the_share_of_draws():
    unsure = Statement(
        "u", "x", "weight", (WeightRange("a", Fraction(9, 10), Fraction(1)),), confidence=0.75
    )
    known = Known(Space(issues((2, 2))), "x", NoDeal({"a": "a0", "b": "b0"}), (unsure,))
    e = fit(known, draws=4000, rng=np.random.default_rng(0))
    share = (e.shares()[0] >= 0.9).mean()
    expected = 0.75 + 0.25 * 0.1
    assert abs(share - expected) <= 4 * np.sqrt(0.25 * 0.1 * 0.9 / 4000)
    assert known.certain == ()


def test_unsure_statements_that_contradict_firm_ones_hold_in_no_draw():
    firm = Statement("f", "x", "weight", (WeightRange("a", Fraction(0), Fraction(1, 2)),))
    unsure = Statement(
        "u", "x", "weight", (WeightRange("a", Fraction(6, 10), Fraction(1)),), confidence=0.5
    )
    known = Known(Space(issues((2, 2))), "x", NoDeal({"a": "a0", "b": "b0"}), (firm, unsure))
    e = fit(known, draws=100, rng=np.random.default_rng(0))
    assert not e.held["u"].flags.any()
    assert (e.shares()[0] <= 0.5).all()


def test_outside_alternative_takes_the_place_of_the_no_deal_outcome():
    outside = Statement("n", "x", "no_deal", (NoDealRange(Fraction(1, 5), Fraction(2, 5)),))
    known = Known(Space(issues((2, 2))), "x", NoDeal({"a": "a0", "b": "b0"}), (outside,))
    e = fit(known, draws=2000, rng=np.random.default_rng(0))
    assert e.reserve.min() >= 0.2
    assert e.reserve.max() <= 0.4
    assert abs(e.reserve.mean() - 0.3) < 0.01
    assert e.no_deal_row is None


def test_someone_who_wants_nothing_accepts_everything():
    made = issues((2, 2))
    flat = tuple(Statement(f"o{n}", "x", "order", (Order(n, ((f"{n}0", f"{n}1"),)),)) for n in "ab")
    known = Known(Space(made), "x", NoDeal({"a": "a0", "b": "b0"}), flat)
    e = fit(known, draws=10, rng=np.random.default_rng(0))
    assert not e.slots.any()
    assert not e.reserve.any()


def test_a_long_numeric_issue_is_interpolated_between_knots():
    from winset.case.types import Issue, Option

    long = Issue("price", "price", tuple(Option(str(k), str(k), Fraction(k)) for k in range(101)))
    falling = Statement("o", "x", "order", (Order("price", (("0",), ("100",))),))
    known = Known(Space((long,)), "x", NoDeal({"price": "37"}), (falling,))
    e = fit(known, draws=50, rng=np.random.default_rng(0))
    assert np.all(np.diff(e.slots, axis=0) <= 1e-12)
    assert np.allclose(e.slots[0], 1)
    second = np.diff(e.slots, n=2, axis=0)
    bends = (np.abs(second) > 1e-9).any(axis=1).sum()
    assert bends <= 11


def test_scores_are_held_exactly():
    made = issues((2, 2))
    scores = Scores(
        {"a": (Fraction(1, 3), Fraction(0)), "b": (Fraction(1, 10), Fraction(2))}, (), None
    )
    e = exact(Space(made), "x", scores, NoDeal({"a": "a0", "b": "b1"}))
    assert e.hair == 0
    assert e.scale == 30
    assert e.reserve[0] == 70
    assert e.real(e.reserve[0]) == pytest.approx(7 / 3)
    huge = Scores(
        {"a": (Fraction(10**15, 7), Fraction(1, 10**9)), "b": (Fraction(0), Fraction(0))}, (), None
    )
    held = exact(Space(made), "x", huge, NoDeal({"a": "a0", "b": "b1"}))
    assert held.hair > COARSE


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(40))
def test_what_is_remembered_is_what_is_found_anew(seed, monkeypatch):
    import winset.inference.polytope as module

    known = random_known(seed, most=4)
    polytope = known.polytope(known.statements)
    if polytope.empty():
        pytest.skip("contradictory")
    rng = seeded(seed)
    asked = [
        (polytope.layout.value(row) - polytope.layout.value(other), float(gap), bool(strict))
        for row, other, gap, strict in zip(
            rng.integers(0, 2, (12, 3)),
            rng.integers(0, 2, (12, 3)),
            rng.choice([-0.3, 0.0, 0.2], 12),
            rng.integers(0, 2, 12),
            strict=True,
        )
    ]
    anew = [
        known.polytope(known.statements).possibly(vector, gap, strict=strict)
        for vector, gap, strict in asked
    ]
    # Without the hull and points found before: one program with 0/1 columns for each question.
    plain = []
    for vector, gap, _ in asked:
        fresh = known.polytope(known.statements)
        most = gap - fresh.minimise(-vector, closed=True).value
        plain.append(None if abs(most) <= module.RECHECK else most > 0)
    monkeypatch.setattr(module, "REMEMBERED", 3)
    monkeypatch.setattr(module, "WITNESSES", 2)
    for _ in range(2):
        for (vector, gap, strict), expected, largest in zip(asked, anew, plain, strict=True):
            assert polytope.possibly(vector, gap, strict=strict) == expected
            assert largest is None or largest == expected
    assert len(polytope._answers) <= 3
    assert len(polytope._witnesses) <= 2
