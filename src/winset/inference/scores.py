"""Exact scores as an ensemble of one draw, in whole numbers.

Numbers come from people, who write short decimals, and from programs, which write sixteen digits
of which the last are rounding. Short ones are taken exactly. Long ones are taken as the simple
fractions they stand for where there are such (0.30000000000000004, a third); where there are none,
values are told apart down to a hair only: a 2**-40th of what the long numbers sum to at most.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction

import numpy as np

from winset.case.ordinal import Ranking
from winset.case.types import NoDeal, Outcome, Scores
from winset.case.validity import inexact, problems_of_scores
from winset.errors import CaseError
from winset.inference.ensemble import Ensemble
from winset.spaces.numbering import UNRANKED, levels_of
from winset.spaces.space import RegionMask, Space
from winset.text.numbers import plural

LARGEST_WHOLE = 2**52
"""Sums of whole numbers below this are exact in float64."""
DIGITS = 12
"""Numbers of up to so many digits are taken exactly, as are whole numbers."""
PARTS = 10**6
"""A long number may stand for a fraction of at most so many parts."""
ROUNDING = Fraction(1, 2**50)
"""What a program's sums are off by, as a part of what they sum to."""
HAIR_SHARE = Fraction(1, 2**40)
"""The hair, as a part of what the long numbers sum to at most: about a 1e12th."""
COARSE = 16
"""A hair is at least so many of the smallest differences that fit."""
LISTED = 2_000_000
"""Outcomes before rules, at most, where a ranking can be all there is."""
FAR = 1024
"""A short number so many times as large as any long one is no measure for their rounding."""


@dataclass(frozen=True)
class Grid:
    """Where an actor's numbers lie: `scale` to a unit, told apart by `hair` of these; 0: exactly.

    `taken` is what some numbers are taken for.
    """

    scale: Fraction
    hair: int
    taken: dict[Fraction, Fraction]

    def whole(self, number: Fraction) -> float:
        """Return a number as a whole one."""
        return float(round(self.taken.get(number, number) * self.scale))


def _left_out(scores: Scores, space: Space) -> int:
    """Count the outcomes that a ranking leaves out; 0 where points are no ranking."""
    if not isinstance(scores.ordinal, Ranking) or space.size > LISTED:
        return 0
    levels = levels_of(scores.ordinal, space.issues, space.list(space.size).rows)
    return int((levels == UNRANKED).sum())


def exact(space: Space, actor: str, scores: Scores, no_deal: NoDeal) -> Ensemble:
    """Hold an actor's scores as one draw, see `grid_of`.

    The value of no deal is the actor's own, else the case's, else the value
    of the no-deal outcome (interactions and `at_most` included). `at_most` is left out where no
    sum can exceed it.

    Raises
    ------
    CaseError
        An issue is missing, a number is no Fraction or int, there is no value for no deal, or it
        is above `at_most`; the scores are a ranking that leaves out states.
    """
    wrong = [*problems_of_scores(actor, space.issues, scores)]
    left = _left_out(scores, space)
    if left:
        wrong.append(
            f"the ranking of '{actor}' leaves out {plural(left, 'state')}, and nothing is known of "
            "what is not ranked: rank all of them, or ask `winset stability`, which tells what "
            "holds all the same"
        )
    if actor in no_deal.values and (told := inexact(no_deal.values[actor])) is not None:
        wrong.append(f"no_deal of '{actor}': {told}")
    if wrong:
        raise CaseError(wrong)
    own = scores.no_deal is not None or actor in no_deal.values
    reserve = scores.no_deal if scores.no_deal is not None else no_deal.values.get(actor)
    if reserve is None and no_deal.outcome is None:
        raise CaseError([f"'{actor}' has no value for no deal"])
    points = [scores.points[issue.id] for issue in space.issues]
    amounts = [interaction.add for interaction in scores.interactions]
    groups: list[Sequence[Fraction]] = [*points, *([amount] for amount in amounts)]
    highest = sum([*map(max, points), *(n for n in amounts if n > 0)], Fraction(0))
    cap = None if scores.at_most is None or scores.at_most >= highest else scores.at_most
    groups += [[number] for number in (reserve, cap) if number is not None]
    grid = grid_of(groups)
    whole = grid.whole
    slots = np.array([[whole(n)] for issue in points for n in issue])
    interactions = tuple(
        (RegionMask(interaction.when, space.issues), whole(interaction.add))
        for interaction in scores.interactions
    )
    row = None if no_deal.outcome is None else space.encode(no_deal.outcome)
    held = Ensemble(
        actor,
        space,
        slots,
        np.zeros(1),
        grid.scale,
        hair=float(grid.hair),
        exact=True,
        interactions=interactions,
        cap=math.inf if cap is None else whole(cap),
        no_deal_row=None if own or row is None else tuple(int(k) for k in row),
    )
    if reserve is not None:
        held.reserve[0] = whole(reserve)
    elif row is not None:
        held.reserve[0] = held.sums(row[None, :])[0]
    most = scores.at_most
    if reserve is not None and most is not None and held.floor[0] > whole(most):
        raise CaseError([f"the no-deal value of '{actor}' is above 'at_most'"])
    return replace(held, cap=max(held.cap, held.reserve[0]))


def grid_of(groups: Sequence[Sequence[Fraction]]) -> Grid:
    """Choose the grid for numbers of which a value adds at most one from each group.

    Exact where all are short (or are taken for simple fractions) and their sums fit in 2**52 once
    multiplied by their common denominator; else rounded to a 2**52nd of the largest sum, with a
    hair. O(n log n) for n numbers.
    """
    numbers = {number for group in groups for number in group}
    reach = _reach(groups)
    long = {number for number in numbers if not _short(number)}
    taken: dict[Fraction, Fraction] = {}
    bulk = reach
    if long:
        largest = max(map(abs, long))
        # One far-out number, such as -1e9 for "never", says nothing about rounding elsewhere.
        if largest * 2**40 > max(map(abs, numbers)):
            bulk = _reach([[n for n in group if abs(n) <= FAR * largest] for group in groups])
        for number in long:
            near = number.limit_denominator(PARTS)
            if abs(near - number) <= ROUNDING * bulk:
                taken[number] = near
    if len(taken) == len(long):
        scale = math.lcm(*(taken.get(n, n).denominator for n in numbers))
        if reach * scale < LARGEST_WHOLE:
            return Grid(Fraction(scale), 0, taken)
    # A power of two is above the largest sum, and another one the scale.
    above = reach.numerator.bit_length() - reach.denominator.bit_length() + 1
    fine = Fraction(2) ** (51 - above)
    hair = max(COARSE, round(HAIR_SHARE * bulk * fine)) if long else COARSE
    return Grid(fine, hair + hair % 2, {})


def _reach(groups: Iterable[Sequence[Fraction]]) -> Fraction:
    """Return the largest absolute sum of one number from each group."""
    return sum((max(map(abs, group)) for group in groups if group), Fraction(0))


def _short(number: Fraction) -> bool:
    """Return whether a number has few digits, as people write them, or is whole."""
    if number.denominator == 1:
        return True
    if number.denominator <= PARTS and abs(number.numerator) < 10**DIGITS:
        return True
    places = _places(number.denominator)
    if places is None:
        return False
    return bool(abs(number.numerator) * (10**places // number.denominator) < 10**DIGITS)


def _places(denominator: int) -> int | None:
    """Return how many decimals a fraction has; None where they do not end."""
    twos = (denominator & -denominator).bit_length() - 1
    rest, fives = denominator >> twos, 0
    while rest % 5 == 0:
        rest, fives = rest // 5, fives + 1
    return max(twos, fives) if rest == 1 else None


def value_of(scores: Scores, space: Space, outcome: Outcome) -> Fraction:
    """Return the exact value of one outcome."""
    total = Fraction(0)
    for issue in space.issues:
        total += scores.points[issue.id][issue.position(outcome[issue.id])]
    for interaction in scores.interactions:
        if all(outcome[issue] in options for issue, options in interaction.when.items()):
            total += interaction.add
    return total if scores.at_most is None else min(total, scores.at_most)
