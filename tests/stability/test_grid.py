"""Whole grids against listed moves."""

import numpy as np
import pytest

from stability.random_conflicts import random_case
from winset.spaces import Space
from winset.stability import CONCEPTS, Conflict, GridConflict, moves_of, stable, stable_grid


def cases(rng, count, largest):
    while count:
        case = random_case(rng, transitions=False, largest=largest)
        space = Space.of(case)
        rows = np.concatenate(list(space.blocks()))
        feasible = space.feasible(rows)
        if feasible.sum() >= 2:
            yield case, space, rows, feasible
            count -= 1


@pytest.mark.slow
@pytest.mark.parametrize(("count", "largest"), [(400, 24), (60, 120)])
def test_grids_agree_with_listed_moves(rng, count, largest):
    held = dict.fromkeys(CONCEPTS, 0)
    for case, space, rows, feasible in cases(rng, count, largest):
        payoffs = rng.integers(0, rng.choice([3, 10, 200]), (len(case.actors), len(rows)))
        grid = GridConflict.of(case, space, payoffs)
        names = [actor.id for actor in case.actors]
        moves = moves_of(case, rows[feasible], space)
        listed = stable(Conflict.of(names, moves, payoffs[:, feasible]))
        found = stable_grid(grid, CONCEPTS)
        for concept in CONCEPTS:
            assert not found[concept][:, ~feasible].any()
            np.testing.assert_array_equal(found[concept][:, feasible], listed[concept])
            held[concept] += int(listed[concept].sum())
        for one, other in zip(grid.moves(), moves, strict=True):
            np.testing.assert_array_equal(one.targets, other.targets)
            np.testing.assert_array_equal(one.starts, other.starts)
    assert held["nash"] < held["seq"] < held["gmr"]


def a_grid(**changed):
    both = np.ones((2, 2), dtype=bool)
    whole = {
        "sizes": (2, 2),
        "owner": np.array([0, 1]),
        "allowed": (both, both),
        "feasible": None,
        "ranks": np.zeros((2, 4), dtype=np.int32),
    }
    return GridConflict(**{**whole, **changed})


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"ranks": np.zeros((2, 5), dtype=np.int32)}, "do not fit"),
        ({"ranks": np.full((2, 4), 9, dtype=np.int32)}, "ranks have to lie"),
        ({"feasible": np.ones(3, dtype=bool)}, "'feasible' does not fit"),
        ({"owner": np.array([0, 2])}, "needs an owner"),
        ({"allowed": (np.zeros((2, 2), dtype=bool),) * 2}, "reflexive and transitive"),
    ],
)
def test_what_does_not_fit_is_refused(changed, text):
    with pytest.raises(ValueError, match=text):
        a_grid(**changed)


def test_only_the_concepts_asked_for():
    assert list(stable_grid(a_grid())) == ["nash", "gmr", "smr", "seq"]
    with pytest.raises(ValueError, match="no concept 'sim'"):
        stable_grid(a_grid(), ("sim",))
