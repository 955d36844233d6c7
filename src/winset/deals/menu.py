"""A few deals that together cover most draws: in each some one of them is a deal."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from winset.deals.acceptance import agreement
from winset.deals.consent import Consent
from winset.inference.joint import Joint
from winset.spaces.space import Rows

Flags = NDArray[np.bool_]


def deal_flags(rows: Rows, voters: Joint, consent: Consent) -> Flags:
    """Return in which draws each outcome is a deal, shape (n, n_draws).

    n_draws bytes per outcome; cost as of `acceptance`.
    """
    octets = agreement(rows, voters, consent).view(np.uint8)
    return np.unpackbits(octets, axis=1, count=voters.draws, bitorder="little").view(np.bool_)


def menu(flags: Flags, weights: NDArray[np.float64], most: int) -> list[tuple[int, float]]:
    """Choose outcomes one after the other, each adding the most draws to those covered.

    Greedy choice covers at least 63 % of what the best choice of as many would (Nemhauser,
    Wolsey & Fisher 1978, Mathematical Programming 14, theorem 4.1).

    Parameters
    ----------
    flags : shape (n, n_draws); where each outcome is a deal.
    weights : shape (n_draws,), of the draws.

    Returns
    -------
    The places, each with the share of draws covered with it; fewer where nothing is added.
    """
    left = weights.copy()
    total = weights.sum()
    chosen: list[tuple[int, float]] = []
    covered = 0.0
    for _ in range(most):
        added = flags @ left
        place = int(added.argmax())
        if added[place] <= 0:
            break
        covered += float(added[place])
        left[flags[place]] = 0.0
        chosen.append((place, covered / total))
    return chosen
