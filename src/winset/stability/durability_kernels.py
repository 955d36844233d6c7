"""Compiled loop over draws for the verdicts on a few states (numba)."""

import numpy as np

from winset.compiled import njit
from winset.stability.concept_kernels import judge


@njit(cache=True)
def judge_states(wanted, mode, ranks, starts, targets, back, sources, states, out):
    """Decide the wanted concepts in every draw, and keep the verdicts on some states.

    ranks int32 (A, D, N), the rest as in `concept_kernels.judge`; states int64 (K,); writes
    bool into out (5, A, D, K). Exact; D times the cost of `judge`.
    """
    n_actors, n_draws, n_states = ranks.shape
    verdict = np.empty((5, n_actors, n_states), dtype=np.bool_)
    for d in range(n_draws):
        judge(wanted, mode, ranks[:, d].copy(), starts, targets, back, sources, verdict)
        for c in range(5):
            if not wanted[c]:
                continue
            for a in range(n_actors):
                for k in range(len(states)):
                    out[c, a, d, k] = verdict[c, a, states[k]]
