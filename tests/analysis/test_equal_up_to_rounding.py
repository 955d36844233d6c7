"""Equal up to rounding is equal: cases in numbers as programs write them, against what is meant.

The twin works on the numbers that were meant, in fractions; the program is given what a program
would have written for them: sixteen digits, the last of which are rounding.
"""

import json
import math
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from cases import issues, random_case, random_rules, seeded
from effort import seeds
from exhaustive import everything, worth

import winset
from winset.case.types import NoDeal, Scores
from winset.deals.solutions import SOLUTIONS
from winset.inference import exact
from winset.inference.scores import COARSE, DIGITS, FAR, HAIR_SHARE, grid_of
from winset.spaces import Space

KINDS = ("thirds", "grid", "shares", "long", "millions", "spreadsheet", "short")


def written(kind, number):
    """Return a number as a program writes it, as the exact decimal."""
    return Fraction(f"{number:.15g}" if kind == "spreadsheet" else repr(float(number)))


def scores_of(rng, kind, space):
    """Return what is meant, and what is written: points by issue."""
    meant, told = {}, {}
    weights = rng.integers(1, 12, len(space))
    shares = [float(w) for w in rng.dirichlet(np.ones(len(space)))]
    for place, one in enumerate(space):
        row, out = [], []
        for _ in one.options:
            k = int(rng.integers(0, 5))
            match kind:
                case "thirds":
                    exact_, number = Fraction(k, 3), k / 3
                case "grid":
                    exact_, number = Fraction(k, 10), k * 0.1
                case "shares" | "spreadsheet":
                    total = int(weights.sum())
                    exact_ = Fraction(int(weights[place]) * k, total * 4)
                    number = (int(weights[place]) / total) * (k / 4)
                case "long":
                    exact_, number = Fraction(shares[place]) * Fraction(k, 4), shares[place] * k / 4
                case "millions":
                    exact_ = Fraction(shares[place]) * Fraction(k, 4) * 1_000_000
                    number = shares[place] * 1e6 * (k / 4)
                case _:
                    exact_, number = Fraction(k, 4), k / 4
            row.append(exact_)
            out.append(written(kind, number))
        meant[one.id], told[one.id] = tuple(row), tuple(out)
    return meant, told


def pair(seed):
    """A case as it is meant and as it is written."""
    rng = seeded(seed)
    parties = int(rng.integers(1, 6))
    sizes = tuple(int(k) for k in rng.integers(2, 4, int(rng.integers(2, 5))))
    case = random_case(rng, parties=parties, sizes=sizes)
    case = replace(case, rules=random_rules(rng, case.issues, int(rng.integers(0, 3))))
    meant, told = {}, {}
    for actor in case.actors:
        kind = KINDS[int(rng.integers(len(KINDS)))]
        points, numbers = scores_of(rng, kind, case.issues)
        outcome = {i.id: i.options[int(rng.integers(len(i.options)))].id for i in case.issues}
        at = [i.position(outcome[i.id]) for i in case.issues]
        floor = worth(Scores(points), outcome)
        # The sum as a program adds it up.
        total = 0.0
        for one, k in zip(case.issues, at, strict=True):
            total += float(numbers[one.id][k])
        if rng.random() < 0.2:
            floor, total = Fraction(0), 0.0
        meant[actor.id] = Scores(points, (), floor)
        told[actor.id] = Scores(numbers, (), written(kind, total))
    return replace(case, preferences=meant), replace(case, preferences=told)


def close(one, other):
    return all(
        math.isclose(a, float(b), rel_tol=1e-9, abs_tol=1e-9)
        for a, b in zip(one, other, strict=True)
    )


@pytest.mark.slow
@pytest.mark.parametrize("limit", [1_000_000, 1])
@pytest.mark.parametrize("seed", seeds(600, usual=100))
def test_the_answers_are_those_of_what_is_meant(seed, limit):
    meant, told = pair(seed)
    expected = everything(meant)
    found = winset.analyse(told, winset.Settings(list_limit=limit))
    assert found["deal.exists"].value == bool(expected.deals)
    assert found["deal.count"].value == len(expected.deals)
    assert found["deal.pareto"].value == len(expected.front)
    rows = dict(expected.deals)
    solutions = expected.solutions()
    for name in SOLUTIONS:
        one = found["deal.solutions"].detail[name]
        if one is None:
            assert not expected.deals
            continue
        row = tuple(i.position(one["outcome"][i.id]) for i in told.issues)
        assert rows[row] in solutions[name]
        assert close(one["gains"].values(), rows[row])
        ties = [r for r, gains in expected.deals if gains in solutions[name]]
        if one["ties_total"] is not None:
            assert one["ties_total"] == len(ties) - 1
        if limit > 1:
            assert row == min(ties)
    for one in found["deal.openers"].detail.get("openers", ()):
        if one["size"] is not None:
            assert one["size"] > 1e-6


@pytest.mark.parametrize("seed", seeds(150))
def test_one_long_number_changes_nothing_for_the_others(seed):
    """The last digit of one number moves; every finding stays."""
    rng = seeded(seed)
    case, _ = pair(seed)
    short = {
        actor: Scores(
            {i: tuple(Fraction(round(8 * n), 8) for n in row) for i, row in scores.points.items()},
            (),
            Fraction(round(8 * scores.no_deal), 8),
        )
        for actor, scores in case.preferences.items()
    }
    case = replace(case, preferences=short)
    actor = case.actors[int(rng.integers(len(case.actors)))].id
    one = case.issues[int(rng.integers(len(case.issues)))].id
    points = dict(short[actor].points)
    row = list(points[one])
    row[0] = Fraction(repr(float(np.nextafter(float(row[0]), np.inf)))) + Fraction(1, 10**17)
    points[one] = tuple(row)
    long = replace(case, preferences={**short, actor: replace(short[actor], points=points)})
    plain, changed = winset.analyse(case), winset.analyse(long)
    for before, after in zip(plain.findings, changed.findings, strict=True):
        assert json.dumps(before.to_dict()) == json.dumps(after.to_dict()), before.id


def held(points, reserve, no_deal=None):
    space = Space(issues([len(row) for row in points]))
    made = Scores(
        {i.id: tuple(map(Fraction, row)) for i, row in zip(space.issues, points, strict=True)}
    )
    return exact(space, "p", replace(made, no_deal=Fraction(reserve)), no_deal or NoDeal())


class TestTheGrid:
    def test_short_numbers_are_exact(self):
        e = held([["0.1", "0.7"], ["0.1", "0"]], "0.8")
        assert (e.scale, e.hair, e.hairs(np.array([[1, 0]]))[0]) == (10, 0, 0)

    def test_dollars_and_cents_are_exact(self):
        e = held([["1000000000.01", "1000000000.00"]], "1000000000")
        assert e.hair == 0
        assert e.hairs(np.array([[0], [1]])).tolist() == [1, 0]

    def test_noise_is_taken_for_the_number_meant(self):
        e = held([["0.30000000000000004", "0.39999999999999997"]], "0.3")
        assert (e.scale, e.hair) == (10, 0)

    def test_thirds_sum_to_one_in_fifteen_digits_and_in_seventeen(self):
        for third in ("0.333333333333333", "0.3333333333333333", "0.33333333333333331"):
            e = held([["0", third]] * 3, "1")
            assert e.hairs(np.array([[1, 1, 1]]))[0] == 0

    def test_six_digits_are_what_they_are(self):
        e = held([["0", "0.333333"]] * 3, "1")
        assert e.hairs(np.array([[1, 1, 1]]))[0] < 0

    def test_what_stands_for_nothing_simple_has_a_hair(self):
        e = held([["0.5707963267948966", "0.1"], ["0.7182818284590452", "0"]], "0")
        assert e.hair > COARSE
        part = float(Fraction(e.hair) / e.scale) / (0.5707963267948966 + 0.7182818284590452)
        assert part == pytest.approx(float(HAIR_SHARE), rel=0.01)

    def test_a_far_out_number_does_not_blur_the_others(self):
        e = held([["0.5707963267948966", "-1000000000"], ["0.7182818284590452", "0.5"]], "0")
        assert float(Fraction(e.hair) / e.scale) < 1e-4
        assert e.hairs(np.array([[0, 0], [0, 1]])).argmax() == 0

    def test_numbers_too_wide_for_whole_ones_keep_a_hair(self):
        e = held([["1000000000000000", "0.01"]], "0")
        assert e.hair == COARSE

    @pytest.mark.parametrize("seed", seeds(100))
    def test_what_a_number_is_taken_for_is_within_the_hair(self, seed):
        rng = seeded(seed)
        groups = [[Fraction(repr(float(x))) for x in rng.random(3)] for _ in range(3)]
        groups[0][0] = Fraction(repr(1 / 3))
        grid = grid_of(groups)
        reach = sum(max(group) for group in groups)
        for group in groups:
            for number in group:
                off = abs(Fraction(grid.whole(number)) / grid.scale - number)
                assert off <= reach * Fraction(1, 2**48)

    def test_constants_are_in_order(self):
        assert 10**DIGITS < 2**40 < 10 ** (DIGITS + 1)
        assert FAR < COARSE**3
