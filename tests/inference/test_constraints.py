"""Statements as rows: each says of a value function what the words say."""

import itertools
from fractions import Fraction as F

import numpy as np
import pytest
from cases import issue, issues, seeded
from effort import seeds

from winset.case.types import (
    AtLeastNoDeal,
    Issue,
    LeastImportant,
    MostImportant,
    NoDeal,
    Option,
    PartialOutcome,
    Prefers,
    Rejects,
    Rule,
    Statement,
    ValueRange,
    WeightRange,
)
from winset.errors import WinsetError
from winset.inference import constraints as module
from winset.inference.constraints import Constraints, impose
from winset.inference.layout import lay_out
from winset.spaces import Space


def numeric(name, count):
    return Issue(name, name, tuple(Option(str(k), f"{k} t", F(k)) for k in range(count)))


SPACE = Space(issues((3, 2)))
LAYOUT = lay_out(SPACE, "p", NoDeal({"a": "a0", "b": "b0"}), [])
UNKNOWNS = np.array([0.6, 0.4, 0.0, 0.3, 0.6, 0.4, 0.0, 0.0])
"""Weights 0.6 and 0.4; a0 0, a1 0.3, a2 0.6; b0 0.4, b1 0: no deal is worth 0.4."""


def rows(claim):
    return impose(LAYOUT, [Statement("s", "p", "x", (claim,))])


def holds(claim):
    found = rows(claim)
    slack = found.matrix @ UNKNOWNS + found.constant
    return bool(np.where(found.strict, slack > 1e-12, slack >= -1e-12).all())


def outcome(**options):
    return PartialOutcome(options)


@pytest.mark.parametrize(
    ("claim", "true"),
    [
        (AtLeastNoDeal(outcome(a="a2", b="b1")), True),
        (AtLeastNoDeal(outcome(a="a1", b="b1")), False),
        (Rejects(outcome(a="a1", b="b1")), True),
        (Rejects(outcome(a="a2")), False),
        (Prefers(outcome(a="a2"), outcome(a="a1")), True),
        (Prefers(outcome(a="a1"), outcome(a="a1")), False),
        (WeightRange("a", F(1, 2), F(1)), True),
        (WeightRange("b", F(1, 2), F(1)), False),
        (MostImportant(("a",)), True),
        (MostImportant(("b",)), False),
        (MostImportant(("a", "b")), True),
        (LeastImportant(("b", "a")), True),
        (LeastImportant(("a",)), False),
        (ValueRange("a", "a1", F(1, 2), F(1, 2)), True),
        (ValueRange("a", "a1", F(6, 10), F(1)), False),
    ],
    ids=str,
)
def test_a_claim_holds_of_values_that_are_as_it_says(claim, true):
    assert holds(claim) is true


@pytest.mark.parametrize("seed", seeds(40))
def test_the_heaviest_and_the_lightest_by_sorting(seed):
    """Ranked weights against their definition, on random weights with ties."""
    rng = seeded(seed)
    space = Space(issues((2,) * int(rng.integers(1, 5))))
    names = [issue.id for issue in space.issues]
    layout = lay_out(space, "p", NoDeal({name: f"{name}0" for name in names}), [])
    weights = rng.integers(0, 3, len(names)).astype(float)
    columns = np.concatenate([weights, np.zeros(layout.columns - len(names))])
    chosen = [names[int(k)] for k in rng.permutation(len(names))]
    chosen = tuple(chosen[: int(rng.integers(1, len(names) + 1))])
    for claim, sign in ((MostImportant(chosen), 1), (LeastImportant(chosen), -1)):
        ranked = sign * weights[[names.index(name) for name in chosen]]
        others = [sign * weights[k] for k, name in enumerate(names) if name not in chosen]
        true = (np.diff(ranked) <= 0).all() and all(ranked[-1] >= other for other in others)
        found = impose(layout, [Statement("s", "p", "x", (claim,))])
        assert bool((found.matrix @ columns >= 0).all()) == true


@pytest.mark.parametrize("seed", seeds(40))
def test_a_range_is_each_of_its_numbers(seed):
    """Rows with ranges against one statement for each combination, with rules and open issues."""
    rng = seeded(seed)
    made = (*(numeric(name, int(rng.integers(2, 16))) for name in "ab"), issue("c", 3))
    rules = [Rule("r", {"a": (made[0].options[-1].id,), "c": ("c1",)})] if seed % 2 else []
    space = Space(made, rules)
    no_deal = NoDeal({one.id: one.options[0].id for one in made})

    def side():
        options, ranges = {}, {}
        for one in made:
            first, last = sorted(int(k) for k in rng.integers(0, len(one.options), 2))
            if one.numeric and rng.random() < 0.5:
                ranges[one.id] = (one.options[first].id, one.options[last].id)
            elif rng.random() < 0.5:
                options[one.id] = one.options[first].id
        if not options and not ranges:
            options = {"c": "c2"}
        return PartialOutcome(options, bool(rng.random() < 0.4), ranges)

    def singles(partial):
        places = {one.id: one for one in made}
        spans = []
        for name, ends in partial.ranges.items():
            first, last = map(places[name].position, ends)
            spans.append([(name, o.id) for o in places[name].options[first : last + 1]])
        for picked in itertools.product(*spans):
            yield PartialOutcome({**partial.options, **dict(picked)}, partial.rest_any)

    better, worse = side(), side() if rng.random() < 0.6 else None
    claim = Prefers(better, worse)
    every = [
        Prefers(one, other)
        for one in singles(better)
        for other in ([None] if worse is None else singles(worse))
    ]
    layout = lay_out(space, "p", no_deal, [claim])
    found = impose(layout, [Statement("s", "p", "x", (claim,))])
    apart = impose(layout, [Statement("s", "p", "x", tuple(every))])
    rows = {row.tobytes() for row in found.matrix}
    assert rows <= {row.tobytes() for row in apart.matrix}
    for _ in range(30):
        columns = rng.random(layout.columns)
        assert (found.matrix @ columns > 0).all() == (apart.matrix @ columns > 0).all()


def test_ranges_of_too_many_outcomes_are_refused(monkeypatch):
    monkeypatch.setattr(module, "MAX_COMPLETIONS", 11)
    space = Space([numeric("a", 4), numeric("b", 3)])
    layout = lay_out(space, "p", NoDeal({"a": "0", "b": "0"}), [])
    fits = Rejects(PartialOutcome({}, ranges={"a": ("1", "3"), "b": ("0", "2")}))
    assert len(impose(layout, [Statement("s", "p", "x", (fits,))])) == 9
    claim = Rejects(PartialOutcome({}, ranges={"a": ("0", "3"), "b": ("0", "2")}))
    with pytest.raises(WinsetError, match=r"statement 's': its ranges.* stand for 12 outcomes"):
        impose(layout, [Statement("s", "p", "x", (claim,))])


def test_every_row_knows_its_statement():
    two = [
        Statement("s", "p", "x", (WeightRange("a", F(1, 4), F(1, 2)),)),
        Statement("t", "p", "x", (Rejects(outcome(a="a1")),)),
    ]
    found = impose(LAYOUT, two)
    assert set(found.origin) == {"s", "t"}
    assert len(found) == len(found.matrix) == found.origin.count("s") + 1
    assert found.strict[-1]


def test_parts_are_joined_in_order():
    parts = [rows(WeightRange("a", F(0), F(1, 2))), rows(Rejects(outcome(a="a1")))]
    joined = Constraints.joined(parts, LAYOUT.columns)
    np.testing.assert_array_equal(joined.matrix, np.vstack([p.matrix for p in parts]))
    assert len(Constraints.joined([], 4)) == 0
    assert Constraints.joined([], 4).matrix.shape == (0, 4)


def test_too_many_ways_to_fill_an_outcome_are_refused(monkeypatch):
    monkeypatch.setattr(module, "MAX_COMPLETIONS", 2)
    ruled = Space(issues((3, 3, 3)), [Rule("r", {"b": ("b0",), "c": ("c0",)})])
    layout = lay_out(ruled, "p", NoDeal({"a": "a0", "b": "b1", "c": "c1"}), [])
    claim = AtLeastNoDeal(PartialOutcome({"a": "a1"}, rest_any=True))
    with pytest.raises(WinsetError, match="completions"):
        impose(layout, [Statement("s", "p", "x", (claim,))])
