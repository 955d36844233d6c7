"""Exact scores as an ensemble of one draw, in whole numbers where they fit."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np

from winset.beliefs.ensemble import Ensemble
from winset.case.types import NoDeal, Outcome, Scores
from winset.outcomes.space import RegionMask, Space

LARGEST_WHOLE = 2**52
"""Sums of whole numbers below this are exact in float64."""


def exact(space: Space, actor: str, scores: Scores, no_deal: NoDeal) -> Ensemble:
    """Hold an actor's scores as one draw.

    Scores are scaled by the common denominator of all of the actor's numbers, so that every
    sum and comparison is exact; where that does not fit in 2**52 they stay floating point
    (`whole` is False) and comparisons are only as good as that.

    The value of no deal is the actor's own, else the case's, else the value
    of the no-deal outcome (interactions and `at_most` included). `at_most` is left out where no
    sum can exceed it.

    Raises
    ------
    ValueError
        There is no value for no deal, or it is above `at_most`.
    """
    own = scores.no_deal is not None or actor in no_deal.values
    reserve = scores.no_deal if scores.no_deal is not None else no_deal.values.get(actor)
    if reserve is None:
        if no_deal.outcome is None:
            raise ValueError(f"'{actor}' has no value for no deal")
        reserve = value_of(scores, space, no_deal.outcome)
    if scores.at_most is not None and reserve > scores.at_most:
        raise ValueError(f"the no-deal value of '{actor}' is above 'at_most'")
    numbers = [points for issue in space.issues for points in scores.points[issue.id]]
    amounts = [one.add for one in scores.interactions]
    most = [max(scores.points[issue.id]) for issue in space.issues]
    highest = sum([*most, *(n for n in amounts if n > 0)], Fraction(0))
    cap = None if scores.at_most is None or scores.at_most >= highest else scores.at_most
    others = [reserve] if cap is None else [reserve, cap]
    scale = math.lcm(*(n.denominator for n in [*numbers, *amounts, *others]))
    reach = (
        sum(max(abs(n) for n in scores.points[issue.id]) for issue in space.issues)
        + sum(abs(n) for n in amounts)
        + sum(abs(n) for n in others)
    )
    whole = reach * scale < LARGEST_WHOLE
    unit = Fraction(scale) if whole else Fraction(1)
    return Ensemble(
        actor,
        space,
        np.array([[float(n * unit)] for n in numbers]),
        np.array([float(reserve * unit)]),
        unit,
        exact=True,
        whole=whole,
        interactions=tuple(
            (RegionMask(one.when, space.issues), float(one.add * unit))
            for one in scores.interactions
        ),
        cap=math.inf if cap is None else float(cap * unit),
        no_deal_row=(
            None
            if own or no_deal.outcome is None
            else tuple(int(k) for k in space.encode(no_deal.outcome))
        ),
    )


def value_of(scores: Scores, space: Space, outcome: Outcome) -> Fraction:
    """Return the exact value of one outcome."""
    total = Fraction(0)
    for issue in space.issues:
        total += scores.points[issue.id][issue.position(outcome[issue.id])]
    for one in scores.interactions:
        if all(outcome[issue] in options for issue, options in one.when.items()):
            total += one.add
    return total if scores.at_most is None else min(total, scores.at_most)
