"""Two issues read as one, against an actor of a case whose two issues are one from the start."""

import itertools
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from cases import issues, random_rules, random_scores, seeded
from effort import seeds

from winset.behaviour.kernels import TILE
from winset.behaviour.likelihood import log_sums
from winset.behaviour.models import MODELS
from winset.behaviour.talks import Outcomes
from winset.case.types import (
    Depends,
    Issue,
    LeastImportant,
    NoDeal,
    Option,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Rule,
    Scores,
    Statement,
    Step,
    WeightRange,
)
from winset.deals.acceptance import acceptance
from winset.deals.consent import Consent
from winset.errors import ContradictionError, WinsetError
from winset.inference import Known, Prior, contradiction, exact, fit, necessity_of, truth
from winset.inference.joining import Joining
from winset.spaces import Space

BOTH = Consent(("x", "y"), np.array([True, True]), ())


def said(name, *claims):
    return Statement(name, "x", "prefers", claims)


def whole(made, row):
    return PartialOutcome({i.id: i.options[k].id for i, k in zip(made, row, strict=True)})


def twin_weights(made, pair):
    """The prior of the twin: what is read as one has the weight of two issues."""

    def weights(counts):
        alpha = np.ones_like(counts)
        if len(counts) == len(made) - 1:
            alpha[0] = 2.0
        return alpha

    return Prior("hierarchical", weights)


class Twin:
    """A case by hand, and the same with two of its issues made one."""

    def __init__(self, made, rules, pair, no_deal):
        self.made, self.pair = made, pair
        one, other = (made[k] for k in pair)
        self.cells = list(itertools.product(range(len(one.options)), range(len(other.options))))
        joined = Issue("j", "j", tuple(Option(f"j{a}.{b}", "") for a, b in self.cells))
        self.rest = [k for k in range(len(made)) if k not in pair]
        self.joined = [joined, *(made[k] for k in self.rest)]
        self.space = Space(made, rules)
        # Rules by the outcomes that they leave: a twin need not read them.
        left = self.space.list().rows
        self.rows = left
        self.twin_rows = np.array([self.row(row) for row in left]).reshape(-1, len(self.joined))
        self.twin_space = Space(self.joined)
        self.no_deal = NoDeal(dict(whole(made, no_deal).options))
        self.twin_no_deal = NoDeal(dict(whole(self.joined, self.row(no_deal)).options))

    def row(self, row):
        cell = self.cells.index((int(row[self.pair[0]]), int(row[self.pair[1]])))
        return [cell, *(int(row[k]) for k in self.rest)]

    def scores(self, scores):
        one, other = (scores.points[self.made[k].id] for k in self.pair)
        points = {"j": tuple(one[a] + other[b] for a, b in self.cells)}
        points |= {self.made[k].id: scores.points[self.made[k].id] for k in self.rest}
        return Scores(points, (), scores.no_deal)


def twins(rng):
    """A random case, what is said of it, and the same said of its twin."""
    sizes = [(2, 3, 2), (3, 2, 2), (2, 2, 3, 2)][int(rng.integers(3))]
    made = issues(sizes)
    chosen = sorted(rng.choice(len(made), 2, replace=False))
    pair = tuple(int(k) for k in (chosen if rng.random() < 0.5 else chosen[::-1]))
    rules = random_rules(rng, made, int(rng.integers(0, 2)))
    twin = Twin(made, rules, pair, [int(rng.integers(n)) for n in sizes])
    pairs = Depends(((made[pair[0]].id, made[pair[1]].id),))
    own, other = [said("d", pairs)], []
    every = list(itertools.product(*(range(n) for n in sizes)))
    for k in range(int(rng.integers(1, 4))):
        left, right = (every[n] for n in rng.choice(len(every), 2, replace=False))
        kind = rng.integers(3)
        for found, space, of in ((own, made, list), (other, twin.joined, twin.row)):
            claim = Prefers(whole(space, of(left)), whole(space, of(right)))
            claim = Rejects(whole(space, of(left))) if kind == 2 else claim
            found.append(replace(said(f"s{k}", claim), confidence=0.7 if k == 2 else 1))
    if rng.random() < 0.5:
        # The order of one issue of the two, whatever the other is.
        first, second = (made[k] for k in pair)
        own.append(said("o", Order(first.id, tuple((o.id,) for o in first.options[::-1]))))
        many = range(len(second.options))
        order = [
            Order("j", tuple((f"j{a}.{b}",) for a in reversed(range(len(first.options)))))
            for b in many
        ]
        other.append(said("o", *order))
    return twin, own, other


@pytest.mark.parametrize("seed", seeds(60))
def test_an_actor_is_as_in_a_case_with_the_two_issues_made_one(seed):
    rng = seeded(seed)
    twin, own, other = twins(rng)
    known = Known(twin.space, "x", twin.no_deal, tuple(own))
    alike = Known(twin.twin_space, "x", twin.twin_no_deal, tuple(other))
    assert bool(contradiction(known, known.certain)) == bool(contradiction(alike, alike.certain))
    try:
        drawn = fit(known, draws=300, rng=np.random.default_rng(seed))
    except ContradictionError:
        return
    prior = twin_weights(twin.made, twin.pair)
    same = fit(alike, draws=300, prior=prior, rng=np.random.default_rng(seed))
    values, expected = (
        drawn.values(twin.rows, slice(None)),
        same.values(twin.twin_rows, slice(None)),
    )
    np.testing.assert_allclose(values, expected, atol=1e-12)
    np.testing.assert_allclose(drawn.reserve, same.reserve, atol=1e-12)
    np.testing.assert_allclose(drawn.stake(), same.stake(), atol=1e-12)
    assert drawn.effective == same.effective
    for name, held in drawn.held.items():
        assert (held.flags == same.held[name].flags).all()
        assert held.odds == same.held[name].odds
        if held.odds:
            own_truth = truth(drawn, known.uncertain[name][1][0], no_deal=twin.no_deal.outcome)
            assert (own_truth == held.flags).all()

    scores = random_scores(rng, twin.made)
    rows, alike_rows = twin.rows, twin.twin_rows
    voters = {"x": drawn, "y": exact(twin.space, "y", scores, twin.no_deal)}
    others = {"x": same, "y": exact(twin.twin_space, "y", twin.scores(scores), twin.twin_no_deal)}
    counted, expected = acceptance(rows, voters, BOTH), acceptance(alike_rows, others, BOTH)
    assert (counted.counts == expected.counts).all()
    assert (counted.joint == expected.joint).all()
    assert counted.exists == expected.exists
    by_hand = (drawn.sums(rows, slice(None)) >= drawn.floor).sum(axis=1)
    assert (counted.of("x") == by_hand).all()

    proved, alike_proved = (
        necessity_of(
            each.polytope(each.certain),
            some,
            counted.of("x") > 0,
            counted.of("x") < counted.total,
            np.zeros(len(some)),
        )
        for each, some in ((known, rows), (alike, alike_rows))
    )
    assert (proved.necessary == alike_proved.necessary).all()
    assert (proved.possible == alike_proved.possible).all()


@pytest.mark.parametrize("seed", seeds(12))
def test_draws_are_chosen_and_moved_as_in_a_case_with_the_two_issues_made_one(seed):
    rng = seeded(seed + 100)
    twin, own, other = twins(rng)
    known = Known(twin.space, "x", twin.no_deal, tuple(own))
    alike = Known(twin.twin_space, "x", twin.twin_no_deal, tuple(other))
    try:
        drawn = fit(known, draws=100, rng=seeded(seed))
    except ContradictionError:
        return
    same = fit(alike, draws=100, prior=twin_weights(twin.made, twin.pair), rng=seeded(seed))
    places = rng.integers(0, 100, 100)
    kept = rng.random(100) < 0.5
    pairs = [
        (drawn.at_draws(places), same.at_draws(places)),
        (drawn.keeping(kept), same.keeping(kept)),
    ]
    if drawn.movable is not None and drawn.movable.walk is not None:
        jumped = [each.movable.jumped(5, seeded(seed)) for each in (drawn, same)]
        pairs.append((drawn.moved(jumped[0]), same.moved(jumped[1])))
    for one, two in pairs:
        values = one.values(twin.rows, slice(None))
        np.testing.assert_allclose(values, two.values(twin.twin_rows, slice(None)), atol=1e-12)
        np.testing.assert_allclose(one.reserve, two.reserve, atol=1e-12)
        np.testing.assert_allclose(
            one.mean(twin.rows), one.sums(twin.rows, slice(None)).mean(axis=1), atol=1e-12
        )
    single = drawn.at_draws(np.zeros(1, dtype=np.int64)).resampled(7)
    expected = drawn.sums(twin.rows, 0)
    assert (expected == single.sums(twin.rows, slice(None)).T).all()


@pytest.mark.parametrize("seed", seeds(8))
def test_offers_are_explained_as_in_a_case_with_the_two_issues_made_one(seed):
    rng = seeded(seed)
    twin, _, _ = twins(rng)
    pair = tuple(twin.made[k].id for k in twin.pair)
    known = Known(twin.space, "x", twin.no_deal, (said("d", Depends((pair,))),))
    alike = Known(twin.twin_space, "x", twin.twin_no_deal, ())
    drawn = fit(known, draws=TILE + 40, rng=np.random.default_rng(seed))
    same = fit(
        alike,
        draws=TILE + 40,
        prior=twin_weights(twin.made, twin.pair),
        rng=np.random.default_rng(seed),
    )
    powers = rng.random((1, 1, TILE + 40)) * 4
    model = next(iter(MODELS.values()))
    found = log_sums([drawn], Outcomes.all(twin.rows), model, powers)[0]
    expected = log_sums([same], Outcomes.all(twin.twin_rows), model, powers)[0]
    np.testing.assert_allclose(found.value, expected.value, atol=2e-5)


def holds(claim, value, made, no_deal, rules):
    """Whether a claim is true of a value function, outcome by outcome."""
    rows = [
        row
        for row in itertools.product(*(range(len(i.options)) for i in made))
        if Space(made, rules).feasible(np.array([row]))[0]
    ]

    def meant(side):
        """Return the outcomes a side stands for, by the options of what it leaves open."""
        found = {}
        for row in itertools.product(*(range(len(i.options)) for i in made)):
            named = {i.id: i.options[k].id for i, k in zip(made, row, strict=True)}
            if any(named[i] != o for i, o in side.options.items()):
                continue
            opened = tuple(None if i.id in side.options else named[i.id] for i in made)
            if not side.rest_any and any(
                i.id not in side.options and named[i.id] != no_deal[i.id] for i in made
            ):
                continue
            if side.rest_any and len(side.options) < len(made) and row not in rows:
                continue
            found[opened if side.rest_any else None, row] = value(row)
        return found

    reserve = value(tuple(i.position(no_deal[i.id]) for i in made))
    if isinstance(claim, Rejects):
        return all(each < reserve - 1e-9 for each in meant(claim.outcome).values())
    left, right = meant(claim.better), meant(claim.worse)
    return all(
        a > b + 1e-9
        for (open_left, _), a in left.items()
        for (open_right, _), b in right.items()
        if all(
            p == q or p is None or q is None
            for p, q in zip(open_left or (), open_right or (), strict=False)
        )
    )


@pytest.mark.parametrize("seed", seeds(60))
def test_statements_mean_what_they_say_of_outcomes(seed):
    """Outcomes with open issues, under rules, of any table of values."""
    rng = seeded(seed)
    made = issues((2, 3, 2))
    rules = random_rules(rng, made, int(rng.integers(0, 2)))
    space = Space(made, rules)
    no_deal = NoDeal({i.id: i.options[0].id for i in made})
    pair = [None, ("a", "b"), ("b", "c"), ("c", "a")][int(rng.integers(4))]
    depends = () if pair is None else (said("d", Depends((pair,))),)
    drawn = fit(Known(space, "x", no_deal, depends), draws=64, rng=rng)

    def side():
        some = rng.choice(3, int(rng.integers(1, 4)), replace=False)
        options = {made[k].id: str(rng.choice([o.id for o in made[k].options])) for k in some}
        return PartialOutcome(options, rest_any=bool(rng.random() < 0.6))

    claim = Rejects(side()) if rng.random() < 0.3 else Prefers(side(), side())
    found = truth(drawn, said("s", claim), no_deal=no_deal.outcome)
    for draw in range(drawn.draws):

        def value(row, draw=draw):
            return float(drawn.sums(np.array([row]), draw)[0])

        assert found[draw] == holds(claim, value, made, no_deal.outcome, rules)


def numeric(name, count):
    options = tuple(Option(str(k), str(k), Fraction(k)) for k in range(count))
    return Issue(name, name, options)


def test_an_order_of_numbers_holds_between_them_for_each_option_of_the_other():
    made = (numeric("n", 5), *issues((2, 2)))
    no_deal = NoDeal({"n": "0", "a": "a0", "b": "b0"})
    up = said("up", Order("n", (("4",), ("0",))))
    known = Known(Space(made), "x", no_deal, (up, said("d", Depends((("n", "a"),)))))
    drawn = fit(known, draws=200, rng=seeded(1))
    rows = np.array([[n, a, 0] for a in range(2) for n in range(5)])
    values = drawn.values(rows, slice(None)).reshape(2, 5, -1)
    assert (np.diff(values, axis=1) >= 0).all()
    assert truth(drawn, up, no_deal=no_deal.outcome).all()


def test_values_are_those_of_all_tables_and_the_pair_keeps_its_share():
    made = issues((2, 2, 2, 2))
    no_deal = NoDeal({i.id: i.options[0].id for i in made})
    known = Known(Space(made), "x", no_deal, (said("d", Depends((("a", "c"),))),))
    drawn = fit(known, draws=20_000, rng=seeded(2))
    shares = drawn.shares().mean(axis=1)
    # Four weights alike: whatever is read as one, each pair has half of all weight.
    np.testing.assert_allclose(shares, [0.25] * 4, atol=0.01)
    values = drawn.values(np.array([[a, 0, c, 0] for a in range(2) for c in range(2)]), slice(None))
    # All orders of the four combinations come up alike.
    orders = np.unique(np.argsort(values, axis=0), axis=1, return_counts=True)[1] / drawn.draws
    assert len(orders) == 24
    assert abs(orders - 1 / 24).max() < 0.01


@pytest.mark.parametrize("seed", seeds(20))
def test_there_and_back(seed):
    rng = seeded(seed)
    made = issues((3, 2, 4, 2, 2))
    rules = random_rules(rng, made, 2)
    space = Space(made, rules)
    no_deal = NoDeal({i.id: i.options[int(rng.integers(len(i.options)))].id for i in made})
    joining = Joining(space, (("c", "a"), ("b", "e")), no_deal)
    rows = np.array(list(itertools.product(*(range(len(i.options)) for i in made))))
    read = joining.rows(rows)
    assert len(np.unique(read, axis=0)) == len(rows)
    assert [joining.back(row) for row in read] == [tuple(row) for row in rows.tolist()]
    assert (joining.space.feasible(read) == space.feasible(rows)).all()
    assert joining.space.size == space.size
    slots = rng.random((joining.space.slots, 5))
    case, tables = joining.split(slots)
    np.testing.assert_allclose(joining.join(case, tables), slots, atol=1e-15)
    decoded = space.decode(rows[17])
    assert joining.space.decode(read[17]) == joining.outcome(decoded)


@pytest.mark.parametrize(
    "claim",
    [
        WeightRange("a", Fraction(0), Fraction(1, 2)),
        Step("c", ("c0", "c1"), "b", ("b0", "b1")),
        LeastImportant(("c",)),
    ],
)
def test_what_is_about_one_of_the_two_alone_is_refused(claim):
    made = issues((2, 2, 2))
    no_deal = NoDeal({i.id: i.options[0].id for i in made})
    known = Known(Space(made), "x", no_deal, (said("d", Depends((("a", "b"),))), said("s", claim)))
    with pytest.raises(WinsetError, match="statement 's': it is about one issue of two"):
        known.polytope(known.statements)


def test_what_else_is_said_of_other_issues_stays():
    made = issues((2, 2, 2))
    no_deal = NoDeal({i.id: i.options[0].id for i in made})
    weight = said("w", WeightRange("c", Fraction(1, 2), Fraction(3, 5)))
    known = Known(Space(made), "x", no_deal, (said("d", Depends((("a", "b"),))), weight))
    drawn = fit(known, draws=200, rng=seeded(3))
    assert ((drawn.shares()[2] >= 0.5) & (drawn.shares()[2] <= 0.6)).all()
    assert truth(drawn, weight, no_deal=no_deal.outcome).all()


def test_a_rule_holds_for_what_is_left_open():
    made = issues((2, 2, 2))
    never = Rule("r", {"a": ("a1",), "b": ("b1",)})
    no_deal = NoDeal({i.id: i.options[0].id for i in made})
    space = Space(made, (never,))
    depends = said("d", Depends((("a", "b"),)))
    rejects = said("s", Rejects(PartialOutcome({"a": "a1"}, rest_any=True)))
    known = Known(space, "x", no_deal, (depends, rejects))
    drawn = fit(known, draws=500, rng=seeded(4))
    rows = np.array([[1, 0, 0], [1, 0, 1], [1, 1, 0]])
    gains = drawn.gains(rows, slice(None))
    assert (gains[:2] < 0).all()
    assert (gains[2] > 0).any()
    assert replace(known, statements=(depends,)).depends == (("a", "b"),)
