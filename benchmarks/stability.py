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


def one_conflict():
    """Nash, GMR, SMR and SEQ stability of 448 listed states for 4 actors."""
    from clock import clock

    from winset.stability import stable

    conflict = _listed()
    concepts = ("nash", "gmr", "smr", "seq")
    stable(conflict, concepts)
    with clock():
        found = stable(conflict, concepts)
    print({concept: int(held.sum()) for concept, held in found.items()})


def one_conflict_matrices():
    """The same by reachability matrices (Xu, Hipel and Kilgour 2009) in NumPy."""
    from clock import clock

    conflict = _listed()
    n = conflict.n_states
    moves = np.zeros((ACTORS, n, n), dtype=np.float32)
    for table, one in zip(moves, conflict.moves, strict=True):
        table[one.sources(), one.targets] = 1
    ranks = conflict.ranks
    with clock():
        better = ranks[:, None, :] > ranks[:, :, None]
        improving = moves * better
        found = dict.fromkeys(("nash", "gmr", "smr", "seq"), 0)
        for actor in range(ACTORS):
            others = [k for k in range(ACTORS) if k != actor]
            no_better = ~better[actor]
            by_moves, by_improvements = _closure(moves[others]), _closure(improving[others])
            again = moves[actor] @ better[actor].T.astype(np.float32) > 0
            deterring = {
                "nash": np.zeros((n, n), dtype=bool),
                "gmr": by_moves @ no_better.T.astype(np.float32) > 0,
                "smr": by_moves @ (no_better.T & ~again).astype(np.float32) > 0,
                "seq": by_improvements @ no_better.T.astype(np.float32) > 0,
            }
            for concept, deterred in deterring.items():
                found[concept] += int((~((improving[actor] > 0) & ~deterred.T).any(axis=1)).sum())
    print(found)


def _closure(moves):
    """Where sequences lead in which nobody moves twice in a row."""
    last = moves.copy()
    while True:
        ending = last.sum(axis=0)
        longer = np.array(
            [((ending - one) @ own + o > 0) for one, own, o in zip(last, moves, last, strict=True)],
            dtype=np.float32,
        )
        if (longer == last).all():
            return (last.sum(axis=0) > 0).astype(np.float32)
        last = longer
