"""Layouts that refits share against layouts made anew."""

from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from cases import issue, issues
from effort import seeds

from inference.test_polytope import random_known
from winset.inference import Known
from winset.inference.known import shareable
from winset.spaces import Space


@pytest.mark.parametrize("seed", seeds(30))
def test_shared_layouts_say_the_same(seed):
    whole = random_known(seed)
    shared = replace(whole, layouts={})
    for gone in (None, *whole.statements):
        said = tuple(statement for statement in whole.statements if statement is not gone)
        some = replace(shared, statements=said)
        fresh = Known(whole.space, whole.actor, whole.no_deal, said)
        assert some.layouts is shared.layouts
        for merge in (True, False):
            layout, rows = some.conditions(said, merge=merge)
            other, expected = fresh.conditions(said, merge=merge)
            assert (rows.matrix == expected.matrix).all()
            assert (rows.constant == expected.constant).all()
            assert (rows.strict == expected.strict).all()
            assert rows.origin == expected.origin
            for left, right in zip(layout.issues, other.issues, strict=True):
                assert (left.best, left.worst, left.member) == (
                    right.best,
                    right.worst,
                    right.member,
                )
                assert np.array_equal(left.spread, right.spread)


def test_passing_doubts_are_not_kept():
    known = random_known(3)
    layout, _ = known.conditions(known.statements)
    for number in range(5):
        known.conditions((*known.statements, replace(known.statements[0], id=f"doubt{number}")))
    kept = [written for _, written in known.layouts.values()]
    assert all(len(written) <= len(known.statements) for written in kept)
    assert layout.columns > 0


def test_long_numeric_issues_are_laid_out_by_what_is_mentioned():
    assert shareable(Space(issues([3, 30])))
    long = issue("a", 30)
    options = tuple(replace(option, number=Fraction(k)) for k, option in enumerate(long.options))
    numbered = replace(long, options=options)
    assert numbered.numeric
    assert not shareable(Space((numbered,)))
    assert shareable(Space((replace(numbered, options=numbered.options[:12]),)))
