"""Stability of many states, and in many draws. Run by `run.py`."""

import numpy as np

ACTORS = 4


def _grid(issues):
    """Binary issues in turn; every third cannot be undone; one pattern in eight infeasible."""
    from winset.stability import GridConflict, ranked

    rng = np.random.default_rng(0)
    both = np.ones((2, 2), dtype=bool)
    once = np.array([[True, True], [False, True]])
    cells = np.arange(1 << issues)
    bits = [(cells >> (issues - 1 - k)) & 1 for k in range(issues)]
    payoffs = np.zeros((ACTORS, len(cells)))
    for actor in range(ACTORS):
        for bit in bits:
            payoffs[actor] += rng.normal() * bit
        for _ in range(issues):
            first, second = rng.choice(issues, size=2, replace=False)
            payoffs[actor] += rng.normal() * bits[first] * bits[second]
    return GridConflict(
        (2,) * issues,
        np.arange(issues) % ACTORS,
        tuple(once if k % 3 == 0 else both for k in range(issues)),
        ~((bits[0] & bits[1] & bits[2]) == 1),
        ranked(payoffs),
    )


def _judge_grid(issues):
    from clock import clock

    from winset.stability import stable_grid

    stable_grid(_grid(5))
    grid = _grid(issues)
    with clock():
        found = stable_grid(grid)
    print({concept: int(held.all(axis=0).sum()) for concept, held in found.items()})


def grid_14():
    """Nash, GMR, SMR and SEQ stability of 2**14 states for 4 actors."""
    _judge_grid(14)


def grid_20():
    """Nash, GMR, SMR and SEQ stability of 2**20 states for 4 actors."""
    _judge_grid(20)


def _listed():
    from winset.stability import Conflict

    grid = _grid(9)
    kept = np.flatnonzero(grid.feasible)
    names = [f"a{actor}" for actor in range(ACTORS)]
    return Conflict.of(names, grid.moves(), grid.ranks[:, kept])


def stability_in_draws():
    """All five concepts, 448 states, 4 actors, in 1,000 draws of the preferences."""
    from clock import clock

    from winset.stability import stable_draws

    conflict = _listed()
    payoffs = np.random.default_rng(1).random((ACTORS, 1000, conflict.n_states))
    stable_draws(conflict.moves, payoffs[:, :2])
    with clock():
        found = stable_draws(conflict.moves, payoffs)
    print({concept: round(float(share.sum()), 2) for concept, share in found.equilibrium.items()})
