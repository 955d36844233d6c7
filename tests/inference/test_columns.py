"""Columns of slots, against sums."""

import itertools

import numpy as np
import pytest
from cases import issues, random_scores, seeded
from effort import seeds

from winset.case.types import Depends, NoDeal, Statement
from winset.inference import Known, exact, fit
from winset.inference.columns import Columns
from winset.spaces import Space


def actor(space, no_deal, pairs, rng):
    said = Statement("d", "x", "depends", (Depends(pairs),)) if pairs else None
    return fit(Known(space, "x", no_deal, (said,) if said else ()), draws=20, rng=rng)


@pytest.mark.parametrize("seed", seeds(20))
def test_gathered_numbers_add_up_to_sums(seed):
    rng = seeded(seed)
    made = issues((2, 3, 2, 3))
    space = Space(made)
    no_deal = NoDeal({i.id: i.options[int(rng.integers(len(i.options)))].id for i in made})
    some = [(), (("a", "b"),), (("d", "a"), ("b", "c"))]
    actors = [actor(space, no_deal, some[int(rng.integers(3))], rng) for _ in range(2)]
    actors.append(exact(space, "y", random_scores(rng, made), no_deal))
    columns = Columns(actors)
    rows = space.list().rows
    slots, shared = columns.gathered(rows)
    assert slots.shape == (len(rows), columns.count)
    assert (slots[:, -1] == columns.last + rows[:, -1]).all()
    for n in range(1, len(rows)):
        alike = list(itertools.takewhile(bool, slots[n, :-1] == slots[n - 1, :-1]))
        assert shared[n] == len(alike)
    for each in actors:
        values = columns.values(each, slice(None))
        assert len(values) == columns.slots
        np.testing.assert_allclose(
            values[slots].sum(axis=1), each.sums(rows, slice(None)), atol=1e-12
        )


def test_without_pairs_there_is_nothing_more():
    made = issues((2, 3))
    space = Space(made)
    drawn = actor(space, NoDeal({"a": "a0", "b": "b0"}), (), seeded(0))
    columns = Columns([drawn])
    assert (columns.count, columns.slots, columns.last) == (2, 5, 2)
    assert (
        columns.values(drawn, slice(None)) is drawn.slots
        or (columns.values(drawn, slice(None)) == drawn.slots).all()
    )
