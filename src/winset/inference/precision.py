"""How sure the mean over draws is: what number of independent draws it is worth."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from winset.inference.ensemble import ALONE, Array, Ensemble

TELLING = 10
"""From so many weighted draws in which something holds, and so many in which it does not, their
weights tell how sure its share is."""
WORTH_MOST = 25
"""At most so many times their number are draws worth."""


def standard_error(share: float, effective: float) -> float | None:
    """Return one standard error of a share estimated from `effective` independent draws.

    From the posterior of a proportion (Jeffreys prior), so that 0 and 1 have an error too;
    None where `effective` is infinite: exact.
    """
    if np.isinf(effective):
        return None
    a, b = share * effective + 0.5, (1 - share) * effective + 0.5
    return float(np.sqrt(a * b / ((a + b) ** 2 * (a + b + 1))))


class Evened(NamedTuple):
    """Weights (n_draws,) that are 1 in the mean, and how many equal ones are worth as much."""

    heavy: Array
    alike: float

    @classmethod
    def of(cls, weights: NDArray[Any]) -> Evened:
        """Scale weights of any sum."""
        draws = len(weights)
        heavy = weights * (draws / weights.sum(dtype=np.float64))
        return cls(heavy, draws**2 / float((heavy**2).sum()))


def worth(
    flags: NDArray[Any],
    ensembles: Iterable[Ensemble],
    weights: NDArray[Any] | Evened | None = None,
    groups: Iterable[NDArray[np.int32]] = (),
) -> float:
    """Return how many independent draws the mean of some flags or numbers is worth.

    flags (n_draws,), a function of the joint draw; weights, the same shape, None where all count
    alike. Infinite where all actors are scored. The variance of a weighted mean is that of a
    ratio (Hesterberg 1995, Technometrics 37:185). Draws of one walk, and those of one label in
    `groups`, resemble each other and are worth less: the variance between walks, beyond what
    chance gives, is added up over the actors (Cameron, Gelbach & Miller 2011, Journal of Business
    & Economic Statistics 29:238, for several ways of clustering). Where all flags agree there is
    nothing to compare, and the least effective sample size of the actors' parameters stands in,
    as it does for draws that were conditioned, or where few weighed ones differ.
    """
    uncertain = [ensemble for ensemble in ensembles if not ensemble.exact]
    if not uncertain:
        return np.inf
    numbers = np.asarray(flags, dtype=np.float64)
    draws = len(numbers)
    even = Evened.of(weights) if isinstance(weights, np.ndarray) else weights
    heavy, alike = (None, float(draws)) if even is None else even
    most = min(alike, *(alike * actor.effective / actor.draws for actor in uncertain))
    mean = numbers.mean() if heavy is None else float(heavy @ numbers) / draws
    rest = numbers - mean
    spread = float(numbers.var()) if heavy is None else float(heavy @ rest**2) / draws
    thinned = any(actor.chain is None and actor.effective < actor.draws for actor in uncertain)
    apart = np.asarray(flags)
    # The weights of so few draws tell no variance: one of them, had it weighed more, would
    # have changed the share by more than what they say.
    scarce = heavy is not None and apart.dtype == bool
    if spread == 0 or thinned or (scarce and min(apart.sum(), (~apart).sum()) < TELLING):
        return most
    if heavy is not None:
        rest = heavy * rest
    variance = float(rest.var()) / draws
    walks = [actor.chain for actor in uncertain if actor.chain is not None]
    variance += sum(_between(rest, walk) for walk in (*walks, *groups))
    # Nothing is ever free of error.
    return float(min(spread / max(variance, 1e-300), WORTH_MOST * draws))


def _between(numbers: Array, chain: NDArray[np.int32]) -> float:
    """Return the variance of the mean that walks add to that of independent draws."""
    walked = chain != ALONE
    if not walked.any():
        return 0.0
    apart = numbers[walked]
    totals = np.bincount(chain[walked], apart)
    chains = int((np.bincount(chain[walked]) > 0).sum())
    if chains <= 1:
        return 0.0
    clustered = float((totals**2).sum()) * chains / (chains - 1)
    return max(0.0, clustered - float((apart**2).sum())) / len(numbers) ** 2
