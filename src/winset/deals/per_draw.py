"""Frontier and solutions draw by draw, where preferences are uncertain."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from winset.beliefs.ensemble import Ensemble
from winset.deals.consent import Consent
from winset.deals.frontier import frontier
from winset.deals.solutions import SOLUTIONS, solve
from winset.outcomes.space import Progress, Rows, silent


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
    for turn, draw in enumerate(draws):
        gained = in_draw(rows, ensembles, consent.voters, int(draw))
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


def in_draw(
    rows: Rows, ensembles: Mapping[str, Ensemble], actors: Sequence[str], draw: int
) -> NDArray[np.float64]:
    """Return gains over no deal in one draw, in whole hairs, shape (n_actors, n)."""
    many = [ensembles[actor] for actor in actors]
    at = [ensemble.at(draw) for ensemble in many]
    return np.array([e.hairs(rows, d) for e, d in zip(many, at, strict=True)])


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
    for draw in draws:
        best = in_draw(reach, ensembles, parties, int(draw)).max(axis=1)
        stakes = best > 0
        gains = in_draw(rows, ensembles, parties, int(draw))[stakes] / best[stakes, None]
        if stakes.any():
            total += np.clip(gains.min(axis=0), -1.0, 1.0)
    return total / max(1, len(draws))
