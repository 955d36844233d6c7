"""Openers: applying the change opens a deal, and a little less does not."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from cases import random_case, seeded
from effort import seeds

from winset.deals import acceptance, consent_of
from winset.deals.openers import shortfalls
from winset.inference import exact
from winset.spaces import Space

TINY = Fraction(1, 1000)


def deals(case, space, rows):
    ensembles = {a: exact(space, a, scores, case.no_deal) for a, scores in case.preferences.items()}
    return int(acceptance(rows, ensembles, consent_of(case)).deals[0])


def without_deal(seed):
    rng = seeded(seed)
    while True:
        case = random_case(rng, parties=int(rng.integers(2, 4)), rules=1, interactions=1)
        space = Space.of(case)
        rows = space.list().rows
        rows = rows[(rows != space.encode(case.no_deal.outcome)).any(axis=1)]
        if len(rows) and deals(case, space, rows) == 0:
            return case, space, rows


@pytest.mark.parametrize("seed", seeds(30))
def test_sizes_are_smallest(seed):
    case, space, rows = without_deal(seed)
    ensembles = {a: exact(space, a, scores, case.no_deal) for a, scores in case.preferences.items()}
    for found in shortfalls(rows, ensembles, consent_of(case), np.array([0])):
        scores = case.preferences[found.actor]
        size = found.reserve[0]
        if np.isinf(size):
            generous = replace(scores, no_deal=Fraction(-(10**6)))
            changed = replace(case, preferences={**case.preferences, found.actor: generous})
            assert deals(changed, space, rows) == 0
            continue
        exactly = Fraction(size).limit_denominator(10**6)

        def with_reserve(drop, scores=scores, actor=found.actor):
            lower = replace(scores, no_deal=scores.no_deal - drop)
            return deals(replace(case, preferences={**case.preferences, actor: lower}), space, rows)

        assert with_reserve(exactly) > 0
        assert with_reserve(exactly - TINY) == 0
        for slot, rise in enumerate(found.option[:, 0]):
            if np.isinf(rise):
                continue
            place = int(np.searchsorted(space.offsets, slot, side="right")) - 1
            option = slot - int(space.offsets[place])

            def with_option(more, place=place, option=option, scores=scores, actor=found.actor):
                name = case.issues[place].id
                row = list(scores.points[name])
                row[option] += more
                richer = replace(scores, points={**scores.points, name: tuple(row)})
                return deals(
                    replace(case, preferences={**case.preferences, actor: richer}), space, rows
                )

            exactly = Fraction(rise).limit_denominator(10**6)
            assert with_option(exactly) > 0
            assert with_option(exactly - TINY) == 0
