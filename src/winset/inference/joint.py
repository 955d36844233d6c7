"""All actors' value functions side by side, with one weight for each joint draw.

Draw i of all actors together is one joint draw. Actors are drawn independently; what is said of
several at once, as an offer is, makes some joint draws likelier than others. Every share and mean
over draws is taken here, and so is its error.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.inference.ensemble import Array, Ensemble, Flags, Held
from winset.inference.precision import Evened, standard_error, worth

LARGEST = 32_767
"""The largest weight: it fits into 16 bits, and all weights together into 31."""
MOST = 2**31 - 1

Weights = NDArray[np.int16]


@dataclass(frozen=True, eq=False)
class Joint(Mapping[str, Ensemble]):
    """Ensembles by actor, whose draws line up.

    Attributes
    ----------
    ensembles : all of one number of draws, or of one draw.
    weights : int16, shape (n_draws,), not negative and not all 0; None: all alike. Whole numbers,
        so that sums are exact in any order (`whole_weights`).
    groups : labels, shape (n_draws,) each, of joint draws that resemble each other because they
        come from the same draw.
    rivals : weights from either half of what the weights were reckoned from, where that is a
        sample; how far they lead apart is part of the error.
    """

    ensembles: Mapping[str, Ensemble]
    weights: Weights | None = None
    groups: tuple[NDArray[np.int32], ...] = ()
    rivals: tuple[Weights | None, ...] = ()
    _parts: dict[tuple[str, ...], Joint] = field(default_factory=dict, init=False, repr=False)

    def __repr__(self) -> str:
        worth = "" if self.weights is None else f", worth {self.effective:,.0f}"
        return f"<Joint of {', '.join(self.ensembles)}: {self.draws:,} draws{worth}>"

    def __getitem__(self, actor: str) -> Ensemble:
        return self.ensembles[actor]

    def __iter__(self) -> Iterator[str]:
        return iter(self.ensembles)

    def __len__(self) -> int:
        return len(self.ensembles)

    @classmethod
    def of(cls, ensembles: Mapping[str, Ensemble]) -> Joint:
        """Return ensembles as they are where they are joint draws already, else all alike."""
        return ensembles if isinstance(ensembles, Joint) else cls(ensembles)

    def only(self, actors: Iterable[str]) -> Joint:
        """Return some of the actors, in the order given, with the same weights."""
        key = tuple(actors)
        if key not in self._parts:
            kept = {actor: self.ensembles[actor] for actor in key}
            self._parts[key] = replace(self, ensembles=kept)
        return self._parts[key]

    @property
    def mark(self) -> tuple[int, ...]:
        """What tells these weights from any others that are kept at the same time."""
        return tuple(id(part) for part in (self.weights, *self.groups, *self.rivals))

    @property
    def draws(self) -> int:
        """The number of joint draws; one where everyone is scored."""
        return max((ensemble.draws for ensemble in self.ensembles.values()), default=1)

    @property
    def exact(self) -> bool:
        """Whether everyone is scored."""
        return all(ensemble.exact for ensemble in self.ensembles.values())

    def weights_of(self, numbers: NDArray[Any]) -> Weights | None:
        """Return the weights of numbers with one for each draw; None where all count alike.

        Of scored actors there is one draw, whatever the weights of the others.
        """
        return self.weights if self.weights is not None and numbers.shape[-1] > 1 else None

    @cached_property
    def total(self) -> int:
        """What all joint draws weigh together; their number where they weigh alike."""
        if self.weights is None or self.draws == 1:
            return self.draws
        return int(self.weights.sum(dtype=np.int64))

    @cached_property
    def _heavy(self) -> Array:
        """The weights as real numbers: sums of them are exact all the same, and faster."""
        assert self.weights is not None
        return self.weights.astype(np.float64)

    @cached_property
    def _even(self) -> Evened:
        """The weights as `worth` reads them."""
        assert self.weights is not None
        return Evened.of(self.weights)

    def count(self, flags: Flags) -> int:
        """Return what the draws weigh in which something holds, out of `total`."""
        weights = self.weights_of(flags)
        return int(flags.sum() if weights is None else self._heavy @ flags)

    def share(self, flags: Flags) -> float:
        """Return the share of the draws in which something holds, flags (n_draws,)."""
        return self.mean(flags)

    def share_within(self, flags: Flags, given: Flags) -> float:
        """Return the share of the draws in `given` in which something holds; NaN where none is."""
        weights = self.weights_of(flags)
        if weights is None:
            return float(flags[given].mean())
        among = self.count(given)
        return self.count(flags & given) / among if among else float("nan")

    def mean(self, numbers: NDArray[Any]) -> float:
        """Return the mean of numbers (n_draws,)."""
        return float(self.means(numbers))

    def means(self, numbers: NDArray[Any]) -> Array:
        """Return means over the last axis of numbers (..., n_draws)."""
        weights = self.weights_of(numbers)
        if weights is None:
            return np.asarray(numbers.mean(axis=-1))
        return np.asarray(numbers @ self._heavy / self.total)

    def correlation(self, flags: Flags, others: Flags) -> float:
        """Return how two events are correlated, from -1 to 1; neither is sure to happen or not."""
        weights = self.weights_of(flags)
        if weights is None:
            return float(np.corrcoef(flags, others)[0, 1])
        first, second, both = (self.share(some) for some in (flags, others, flags & others))
        spread = first * (1 - first) * second * (1 - second)
        return float((both - first * second) / np.sqrt(spread))

    def quantiles(self, numbers: NDArray[Any], shares: Sequence[float]) -> list[float]:
        """Return quantiles of numbers (n_draws,), as if each stood there as often as it weighs."""
        weights = self.weights_of(numbers)
        if weights is None:
            return [float(np.quantile(numbers, share)) for share in shares]
        # In which order equal numbers come makes no difference.
        order = np.argsort(numbers)
        reached = np.cumsum(weights[order], dtype=np.int64)
        # Linear between neighbours, as `numpy.quantile` does by default.
        at = np.asarray(shares) * (reached[-1] - 1)
        low, high = np.floor(at), np.ceil(at)
        ends = [numbers[order[np.searchsorted(reached, place, "right")]] for place in (low, high)]
        return [float(value) for value in ends[0] + (at - low) * (ends[1] - ends[0])]

    def some(self, most: int) -> NDArray[np.int64]:
        """Return up to so many draws that stand for all, each counting alike.

        The first ones, since their order is random; where they weigh differently, in proportion
        to what they weigh, so that one may stand there several times.
        """
        if self.weights is None or self.draws == 1:
            return np.arange(min(most, self.draws), dtype=np.int64)
        return systematic(self.weights, min(most, self.draws))

    def some_of(self, flags: Flags, most: int) -> NDArray[np.int64]:
        """Return up to so many of the draws in which something holds, as `some` does of all."""
        weights = self.weights_of(flags)
        if weights is None:
            return np.flatnonzero(flags)[:most]
        places = np.flatnonzero(flags & (weights > 0))
        if len(places) == 0:
            return places
        return places[systematic(weights[places], min(most, len(places)))]

    def different(self, draws: NDArray[np.int64]) -> float:
        """Return how many draws a plain mean over some is worth, of which some may be repeated.

        Of those of `some` and `some_of`: their number where all differ, also by what they come
        from (`groups`); else as in `effective`, each as often as it stands there.
        """
        labels: list[NDArray[Any]] = [draws, *(group[draws] for group in self.groups)]
        return min(map(distinct, labels))

    def spread(self, numbers: NDArray[Any], ddof: int = 0) -> float:
        """Return the standard deviation of numbers (n_draws,), of more than `ddof` draws.

        `ddof` is as in `numpy.std`, taken from the effective number of draws.
        """
        if self.weights_of(numbers) is None:
            return float(numbers.std(ddof=ddof))
        variance = self.mean((numbers - self.mean(numbers)) ** 2)
        return float(np.sqrt(variance * self.effective / max(self.effective - ddof, 1)))

    def worth(self, numbers: NDArray[Any], actors: Iterable[str] | None = None) -> float:
        """Return how many independent draws the mean of numbers (n_draws,) is worth.

        `actors` are those the numbers depend on, all if not said; see `precision.worth`.
        """
        given = self.ensembles if actors is None else actors
        some = np.asarray(numbers)
        ensembles = [self.ensembles[actor] for actor in given]
        even = None if self.weights_of(some) is None else self._even
        found = worth(some, ensembles, even, self.groups)
        if not self.rivals or np.isinf(found):
            return found
        first, second = (replace(self, weights=rival).mean(some) for rival in self.rivals)
        mean = self.mean(some)
        spread = self.mean((some - mean) ** 2)
        # Half of the difference is what either half may be off by, and more than both together.
        return spread / (spread / found + (first - second) ** 2 / 4) if spread else found

    def error(self, flags: Flags, actors: Iterable[str] | None = None) -> float | None:
        """Return one standard error of the share of draws in which something holds.

        None where all that it depends on are scored.
        """
        return standard_error(self.share(flags), self.worth(flags, actors))

    @property
    def logarithms(self) -> Array:
        """The logarithms of the weights, shape (n_draws,); minus infinity where one is 0."""
        if self.weights is None:
            return np.zeros(self.draws)
        with np.errstate(divide="ignore"):
            return np.asarray(np.log(self.weights.astype(np.float64)))

    def without(self, name: str) -> Joint:
        """Return the joint draws as if something uncertain had not been said (`Ensemble.held`).

        Draws in which it holds count for less; estimates, at the price of effective draws.
        """
        found = [drawn.held[name] for drawn in self.ensembles.values() if name in drawn.held]
        return replace(self, weights=whole_weights(self.logarithms - log_factor(found)))

    @cached_property
    def effective(self) -> float:
        """How many joint draws of equal weight would be worth as much (Kish 1965, section 11.7)."""
        if self.weights is None or self.draws == 1:
            return float(self.draws)
        weights = self.weights.astype(np.float64)
        return float(weights.sum() ** 2 / (weights**2).sum())


def distinct(labels: NDArray[Any]) -> float:
    """Return how many labels of equal frequency differ as much as these; 0 where there are none."""
    times = np.unique(labels, return_counts=True)[1].astype(np.float64)
    return float(times.sum() ** 2 / max(1.0, (times**2).sum()))


def log_factor(held: Sequence[Held]) -> Array:
    """Return the logarithm of what something uncertain makes of the density, shape (n_draws,).

    `held`: it, or what a source says, for each actor that it is about; all is relied on at once.
    """
    confidence = held[0].confidence
    odds = float(np.prod([each.odds for each in held]))
    if not odds:
        return np.full(len(held[0].flags), np.log1p(-confidence))
    holds = np.logical_and.reduce([each.flags for each in held])
    return np.asarray(np.log(1.0 - confidence + confidence / odds * holds))


def sources_together(ensembles: Mapping[str, Ensemble]) -> Array | None:
    """Return log weights for what sources say of several actors; None where none does.

    A source is relied on for all it says at once, while each actor was drawn as if it spoke of
    that actor alone. Shape (n_draws,).
    """
    found: dict[str, list[Held]] = {}
    for ensemble in ensembles.values():
        for name, held in ensemble.held.items():
            found.setdefault(name, []).append(held)
    several = [held for held in found.values() if len(held) > 1]
    if not several:
        return None
    return sum(
        (log_factor(held) - sum(log_factor([each]) for each in held) for held in several),
        np.zeros(len(several[0][0].flags)),
    )


def whole_weights(logarithms: Array) -> Weights | None:
    """Round weights, given by their logarithms, to whole numbers; None where they are all alike.

    Shape (n_draws,). In proportion, the largest LARGEST or less; each is off by less than one
    and sums of neighbours too, so that nothing is gained or lost on the whole.

    Raises
    ------
    ValueError
        A logarithm is NaN, or none is finite.
    """
    largest = logarithms.max()
    if not np.isfinite(largest):
        raise ValueError("expected weights, some of them above 0")
    if (logarithms == largest).all():
        return None
    real = np.exp(logarithms - largest)
    scale = min(LARGEST - 1, MOST / len(real) - 1)
    ends = np.floor(np.cumsum(real) * scale + 0.5)
    return np.diff(ends, prepend=0.0).astype(np.int16)


def systematic(weights: NDArray[Any], count: int, start: float = 0.5) -> NDArray[np.int64]:
    """Choose places in proportion to weights at even steps (systematic resampling).

    weights (n,), not negative; `start` in [0, 1) of a step. Shape (count,), ascending. Each
    place is chosen as often as its share says, rounded up or down (Kitagawa 1996, Journal of
    Computational and Graphical Statistics 5:1).
    """
    reached = np.cumsum(weights, dtype=np.float64)
    steps = (start + np.arange(count)) / count * reached[-1]
    return np.asarray(np.minimum(np.searchsorted(reached, steps, "right"), len(reached) - 1))
