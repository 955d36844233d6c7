"""Necessary and possible, screened by witnesses and certificates, against one LP per question."""

import itertools

import numpy as np
import pytest
from cases import issues, seeded

from inference.test_polytope import some_statement
from winset.case.types import (
    AtLeastNoDeal,
    NoDeal,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Statement,
)
from winset.inference import Known, fit, necessity_of
from winset.inference.constraints import impose
from winset.inference.layout import lay_out
from winset.solver import Program, Solution, Solver
from winset.spaces import Space


def random_case(seed, *, ordered):
    rng = seeded(seed)
    space = issues(rng.integers(2, 4, size=3))
    said = []
    if ordered:
        for k, one in enumerate(space):
            names = [option.id for option in one.options]
            rng.shuffle(names)
            said.append(
                Statement(f"o{k}", "x", "order", (Order(one.id, tuple((n,) for n in names)),))
            )
    said += [some_statement(rng, space, n) for n in range(int(rng.integers(1, 5)))]
    if ordered:
        said = [
            one
            for n, one in enumerate(said)
            if n < len(space) or not isinstance(one.claims[0], Order)
        ]
    no_deal = NoDeal({one.id: one.options[int(rng.integers(len(one.options)))].id for one in space})
    return Known(Space(space), "x", no_deal, tuple(said)), rng


class Twin:
    """Every choice of best and worst options, one plain program each; strictness as a slack."""

    def __init__(self, known):
        claims = [claim for one in known.statements for claim in one.claims]
        layout = lay_out(known.space, "x", known.no_deal, claims, mentioned=claims)
        self.layout = layout
        rows = impose(layout, known.statements)
        choices = []
        for issue in layout.issues:
            pairs = [(0, 0)]
            if issue.active:
                pairs = [
                    (b, w)
                    for b, w in itertools.permutations(range(issue.classes), 2)
                    if issue.best in {None, b} and issue.worst in {None, w}
                ]
            choices.append(pairs)
        self.parts = [self.part(rows, chosen) for chosen in itertools.product(*choices)]

    def part(self, rows, chosen):
        layout = self.layout
        n = layout.columns
        matrix, low, high = [], [], []

        def add(row, least, most):
            matrix.append(row)
            low.append(least)
            high.append(most)

        total = np.zeros(n + 1)
        for place, issue in enumerate(layout.issues):
            total[place] = float(issue.active)
            for k in range(issue.classes):
                row = np.zeros(n + 1)
                row[place], row[layout.column(place, k)] = 1, -1
                best, worst = chosen[place]
                if not issue.active or k == best:
                    add(row, 0, 0)
                else:
                    add(row, 0, np.inf)
                if k == worst:
                    fixed = np.zeros(n + 1)
                    fixed[layout.column(place, k)] = 1
                    add(fixed, 0, 0)
        if total.any():
            add(total, float(layout.stakes), float(layout.stakes))
        for row, constant, strict in zip(rows.matrix, rows.constant, rows.strict, strict=True):
            add(np.append(row, -1.0 if strict else 0.0), -constant, np.inf)
        return np.array(matrix), np.array(low), np.array(high)

    def can(self, vector, *, strict):
        """Whether some consistent value function has `vector @ x` >= 0, or > 0."""
        for matrix, low, high in self.parts:
            row = np.append(vector, -1.0 if strict else 0.0)
            program = Program(
                np.vstack([matrix, row]),
                np.append(low, 0.0),
                np.append(high, np.inf),
                np.zeros(len(row)),
                np.ones(len(row)),
            )
            cost = np.zeros(len(row))
            cost[-1] = 1.0
            found = Solver(program).maximise(cost)
            if isinstance(found, Solution) and found.value > 1e-8:
                return True
        return False


def check(seed, *, ordered, asked=5):
    known, rng = random_case(seed, ordered=ordered)
    polytope = known.polytope(known.statements)
    if polytope.empty():
        return 0
    rows = np.concatenate(list(known.space.blocks()))
    none = np.zeros(len(rows), dtype=bool)
    found = necessity_of(polytope, rows, none, none, rng.random(len(rows)))
    assert found.settled.all()
    twin = Twin(known)
    reserve, _ = twin.layout.reserve()
    picked = rng.choice(len(rows), min(asked, len(rows)), replace=False)
    for n in picked:
        gain = twin.layout.value(rows[n]) - reserve
        assert found.possible[n] == twin.can(gain, strict=False), (seed, n)
        assert found.necessary[n] == (not twin.can(-gain, strict=True)), (seed, n)
    a, b = rows[picked[0]], rows[picked[-1]]
    gap = twin.layout.value(a) - twin.layout.value(b)
    assert polytope.compare(a, b) == (
        not twin.can(-gap, strict=True),
        twin.can(gap, strict=False),
    )
    return len(picked)


@pytest.mark.slow
@pytest.mark.parametrize("part", range(20))
def test_screening_equals_one_program_per_question(part):
    """2,000 consistent instances over all parts; every option's best and worst known."""
    seeds = itertools.count(10_000 * (part + 1))
    consistent = 0
    while consistent < 100:
        consistent += check(next(seeds), ordered=True, asked=3) > 0


@pytest.mark.slow
@pytest.mark.parametrize("part", range(6))
def test_screening_where_best_and_worst_options_are_open(part):
    checked = [check(50_000 + 10 * part + k, ordered=False, asked=3) for k in range(10)]
    assert sum(n > 0 for n in checked) > 3


def test_strictness_decides_what_lies_on_the_edge():
    """Worse than something rejected is impossible, though the limit of its gain is zero."""
    made = issues((3, 2))
    order = Statement("o", "x", "order", (Order("a", (("a0",), ("a1",), ("a2",))),))
    rest = Statement("p", "x", "order", (Order("b", (("b0",), ("b1",))),))
    never = Statement("r", "x", "rejects", (Rejects(PartialOutcome({"a": "a1"})),))
    same = Statement("s", "x", "at_least", (AtLeastNoDeal(PartialOutcome({"a": "a0"})),))
    known = Known(Space(made), "x", NoDeal({"a": "a1", "b": "b1"}), (order, rest))
    polytope = known.polytope(known.statements)
    assert polytope.compare((1, 1), (2, 1)) == (True, True)
    assert polytope.compare((2, 1), (1, 1)) == (False, False)
    assert polytope.compare((1, 1), (1, 1)) == (True, True)
    known = Known(Space(made), "x", NoDeal({"a": "a2", "b": "b0"}), (order, rest, same))
    polytope = known.polytope(known.statements)
    rows = np.array([[0, 0], [1, 0], [2, 0], [2, 1], [1, 1], [0, 1]])
    none = np.zeros(len(rows), dtype=bool)
    found = necessity_of(polytope, rows, none, none, np.zeros(len(rows)))
    assert found.necessary.tolist() == [True, True, True, False, False, False]
    assert found.possible.tolist() == [True, True, True, False, True, True]
    known = Known(Space(made), "x", NoDeal({"a": "a2", "b": "b0"}), (order, rest, never))
    assert known.polytope(known.statements).empty()


def test_draws_spare_programs_and_change_nothing():
    known, _ = random_case(3, ordered=True)
    made = issues((6, 6, 6))
    orders = tuple(
        Statement(f"o{k}", "x", "order", (Order(k, tuple((f"{k}{n}",) for n in range(6))),))
        for k in "abc"
    )
    said = (
        Statement("p", "x", "prefers", (Prefers(PartialOutcome({"a": "a2", "b": "b4"}), None),)),
    )
    known = Known(Space(made), "x", NoDeal({"a": "a3", "b": "b3", "c": "c3"}), orders + said)
    ensemble = fit(known, draws=2000, rng=np.random.default_rng(0))
    rows = np.concatenate(list(known.space.blocks()))
    gains = ensemble.sums(rows, slice(None)) - ensemble.floor
    polytope = known.polytope(known.statements)
    none = np.zeros(len(rows), dtype=bool)
    plain = necessity_of(polytope, rows, none, none, gains.mean(axis=1))
    helped = necessity_of(
        polytope, rows, (gains >= 0).any(axis=1), (gains < 0).any(axis=1), gains.mean(axis=1)
    )
    assert (plain.necessary == helped.necessary).all()
    assert (plain.possible == helped.possible).all()
    assert helped.programs < plain.programs < len(rows) / 2
    short = necessity_of(polytope, rows, none, none, gains.mean(axis=1), budget=4)
    assert not short.settled.all()
    assert (short.necessary <= plain.necessary).all()
    assert (short.possible >= plain.possible).all()
