"""Frontier and solutions draw by draw, where preferences are uncertain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from winset.deals.consent import Consent
from winset.deals.frontier import frontier
from winset.deals.solutions import SOLUTIONS, solve
from winset.inference.ensemble import Ensemble
from winset.spaces.space import Progress, Rows, silent

BLOCK = 1 << 17
"""Gains of one actor made at a time."""


@dataclass
class PerDraw:
    """What the frontier and the solutions are in each of some draws.

    `solved`: the draws with a deal; `sizes`: of the frontier in each. `chosen[name]`: how often
    each outcome (by its place) is the first solution of that name.
    """

    draws: int
    sizes: list[int] = field(default_factory=list)
    solved: list[int] = field(default_factory=list)
    chosen: dict[str, Counter[int]] = field(
        default_factory=lambda: {name: Counter() for name in SOLUTIONS}
    )


def per_draw(
    rows: Rows,
    ensembles: Mapping[str, Ensemble],
    consent: Consent,
    parties: Sequence[str],
    draws: NDArray[np.int64],
    *,
    progress: Progress = silent,
) -> PerDraw:
    """Solve every given draw on its own, as often as it is given.

    rows: the feasible outcomes other than no deal. Exact per draw; O(n * n_actors * n_issues)
    each.
    """
    found = PerDraw(len(draws))
    steps = [ensembles[party].steps for party in parties]
    rounded = [ensembles[party].hair > 0 for party in parties]
    gains_in = in_draws(rows, ensembles, consent.voters, draws)
    for turn, (draw, gained) in enumerate(zip(draws, gains_in, strict=True)):
        deals = np.flatnonzero(consent.met((gained >= 0).T))
        progress("solving draws", (turn + 1) / len(draws))
        if len(deals) == 0:
            continue
        own = [consent.voters.index(party) for party in parties]
        gains = gained[own][:, deals].T
        front = np.flatnonzero(frontier(gains))
        found.sizes.append(len(np.unique(gains[front], axis=0)))
        found.solved.append(int(draw))
        for name, tied in solve(gains[front], gains.max(axis=0), steps, rounded).items():
            found.chosen[name][int(deals[front[tied[0]]])] += 1
    return found


def in_draws(
    rows: Rows,
    ensembles: Mapping[str, Ensemble],
    actors: Sequence[str],
    draws: NDArray[np.int64],
) -> Iterator[NDArray[np.float64]]:
    """Yield gains over no deal, in whole hairs, shape (n_actors, n), for each of some draws.

    Options are gathered for many draws at once; memory O(n_actors * max(n, BLOCK)).
    """
    many = [ensembles[actor] for actor in actors]
    step = max(1, BLOCK // max(1, len(rows)))
    for begin in range(0, len(draws), step):
        some = draws[begin : begin + step]
        found = np.empty((len(some), len(many), len(rows)))
        for place, ensemble in enumerate(many):
            at = some if ensemble.draws > 1 else np.zeros(1, dtype=np.int64)
            found[:, place] = ensemble.hairs(rows, at).T
        yield from found


def smallest_relative_gain(
    rows: Rows,
    reach: Rows,
    ensembles: Mapping[str, Ensemble],
    parties: Sequence[str],
    draws: NDArray[np.int64],
) -> NDArray[np.float64]:
    """Return, per outcome, the mean over draws of the smallest gain relative to the best.

    rows (n, n_issues) are judged; reach (m, n_issues) are the outcomes over which each
    party's largest gain is taken. Losses count as -1 at most, so that a party with hardly
    anything to gain does not drown the rest. Shape (n,).
    """
    total = np.zeros(len(rows))
    reached = in_draws(reach, ensembles, parties, draws)
    for most, own in zip(reached, in_draws(rows, ensembles, parties, draws), strict=True):
        best = most.max(axis=1)
        stakes = best > 0
        gains = own[stakes] / best[stakes, None]
        if stakes.any():
            total += np.clip(gains.min(axis=0), -1.0, 1.0)
    return total / max(1, len(draws))
