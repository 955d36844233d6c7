"""Contradictions that only additivity makes."""

import itertools
from fractions import Fraction

import pytest
from cases import issues, random_rules, seeded
from effort import seeds

from winset.case.types import (
    AtLeastNoDeal,
    Issue,
    LeastImportant,
    MostImportant,
    NoDeal,
    Option,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Statement,
    WeightRatio,
)
from winset.inference import Known, contradiction
from winset.inference.interplay import reconciling
from winset.spaces import Space


def said(name, *claims):
    return Statement(name, "x", "prefers", claims)


def known_of(space, statements, base="000"):
    outcome = {i.id: f"{i.id}{k}" for i, k in zip(space.issues, base, strict=False)}
    return Known(space, "x", NoDeal(outcome), tuple(statements))


def prefers(space, better, worse):
    sides = [
        PartialOutcome({i.id: f"{i.id}{k}" for i, k in zip(space.issues, row, strict=True)})
        for row in (better, worse)
    ]
    return Prefers(*sides)


def test_rather_pay_unless_the_term_is_long():
    space = Space(issues((2, 2, 2)))
    one = said("one", prefers(space, (1, 0, 0), (0, 1, 0)))
    other = said("other", prefers(space, (0, 1, 1), (1, 0, 1)))
    known = known_of(space, (one, other))
    assert contradiction(known, (one, other)) == (one, other)
    assert reconciling(known, (one, other)) == [("a", "c"), ("b", "c")]


def test_a_plain_contradiction_stays_one():
    space = Space(issues((2, 2, 2)))
    outcome = PartialOutcome({"a": "a1", "b": "b1", "c": "c0"})
    both = said("one", AtLeastNoDeal(outcome)), said("other", Rejects(outcome))
    assert reconciling(known_of(space, both), both) == []


def test_orders_hold_whatever_the_other_issue():
    space = Space(issues((2, 2)))
    up = said("up", Order("a", (("a1",), ("a0",))))
    fall = said("fall", prefers(space, (0, 1), (1, 1)))
    assert reconciling(known_of(space, (up, fall)), (up, fall)) == []


def test_what_is_said_of_a_weight_has_no_meaning_for_a_pair():
    space = Space(issues((2, 2, 2)))
    weight = said("w", WeightRatio("a", "b", 2))
    one = said("one", prefers(space, (1, 0, 0), (0, 1, 0)))
    other = said("other", prefers(space, (0, 1, 1), (1, 0, 1)))
    told = (weight, one, other)
    assert reconciling(known_of(space, told), told) == []
    assert reconciling(known_of(space, told), told[1:]) == [("a", "c"), ("b", "c")]


def test_a_range_speaks_of_each_pair():
    one = Issue("a", "a", tuple(Option(str(k), str(k), Fraction(k)) for k in range(4)))
    space = Space([one, *issues((2, 2))[1:]])
    up = said("up", Order("a", (("3",), ("0",))))
    fall = said(
        "fall",
        Prefers(
            PartialOutcome({"b": "b1"}, ranges={"a": ("0", "1")}),
            PartialOutcome({"b": "b1"}, ranges={"a": ("2", "3")}),
        ),
    )
    rise = said("rise", Prefers(PartialOutcome({"a": "2"}), PartialOutcome({"a": "1"})))
    known = Known(space, "x", NoDeal({"a": "0", "b": "b0"}), (fall, rise))
    assert contradiction(known, (fall, rise)) == (fall, rise)
    assert reconciling(known, (fall, rise)) == [("a", "b")]
    assert reconciling(known, (fall, up)) == []


def test_what_is_said_of_all_weights_has_no_meaning_for_a_pair():
    space = Space(issues((2, 2, 2)))
    one = said("one", prefers(space, (1, 0, 0), (0, 1, 0)))
    other = said("other", prefers(space, (0, 1, 1), (1, 0, 1)))
    for claim in (MostImportant(("c",)), LeastImportant(("b",))):
        told = (said("w", claim), one, other)
        assert reconciling(known_of(space, told), told) == []


@pytest.mark.parametrize("seed", seeds(120))
def test_what_a_dependence_made_is_put_down_to_it(seed):
    """Comparisons by values in which two issues depend on each other, with rules and open rests."""
    rng = seeded(seed)
    made = issues((2, 3, 2))
    rules = random_rules(rng, made, int(rng.integers(0, 2)))
    space = Space(made, rules)
    pair, third = rng.random((2, 3)), rng.random(2)
    rows = list(itertools.product(range(2), range(3), range(2)))
    worth = {row: pair[row[0], row[1]] + third[row[2]] for row in rows}
    statements = []
    for k in range(6):
        one, other = (rows[n] for n in rng.choice(len(rows), 2, replace=False))
        if worth[one] < worth[other]:
            one, other = other, one
        statements.append(said(f"s{k}", prefers(space, one, other)))
    low = rng.choice(2)
    if worth[(0, 0, 0)] > max(worth[(low, k, m)] for k in range(3) for m in range(2)):
        statements.append(said("r", Rejects(PartialOutcome({"a": f"a{low}"}, rest_any=True))))
    known = known_of(space, statements)
    conflict = contradiction(known, statements)
    if conflict:
        assert ("a", "b") in reconciling(known, conflict)


def test_the_sweep_meets_contradictions():
    met = 0
    for seed in range(120):
        rng = seeded(seed)
        space = Space(issues((2, 3, 2)))
        pair, third = rng.random((2, 3)), rng.random(2)
        rows = list(itertools.product(range(2), range(3), range(2)))
        told = [
            said(
                f"{n}",
                prefers(
                    space, *sorted(rows[n : n + 2], key=lambda r: -(pair[r[0], r[1]] + third[r[2]]))
                ),
            )
            for n in range(11)
        ]
        met += bool(contradiction(known_of(space, told), told))
    assert met > 20
