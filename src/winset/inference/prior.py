"""The stated prior: weights Dirichlet, option values uniform given their order.

Hierarchical (the default): issue weights uniform on the simplex (all concentrations 1); the
worst class of an issue 0, the best 1, the others uniform, sorted where the order is known.
Polytope (the sensitivity check): uniform over all class values w_i * u. Its density over
(w, u) is the product of w_i ** (n_i - 2), so only the concentrations change: n_i - 1 for an
issue of n_i classes (`../shared` closed forms: E[w_i] = (n_i - 1) / sum(n_j - 1)).
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from winset.inference.constraints import Constraints
from winset.inference.layout import Array, Layout

_ROUNDS = 60
_PAIRWISE = 7
"""Up to so many rows are sorted by exchanging pairs."""


@dataclass(frozen=True)
class Prior:
    """How the unknown is spread before anything is known; `Prior.HIERARCHICAL` by default.

    Attributes
    ----------
    name : as settings and reports show it.
    weights : from the number of classes of each issue, shape (n_issues,), to the Dirichlet
        concentrations of their weights, same shape, all positive.
    density : a further factor of the density, not normalised: from weights (n_draws, n_issues)
        and class values in 0..1 (n_draws, n_classes) to numbers >= 0, shape (n_draws,). Draws
        are resampled in proportion, and the effective sample size says what that costs.
    """

    name: str
    weights: Callable[[Array], Array]
    density: Callable[[Array, Array], Array] | None = None

    HIERARCHICAL: ClassVar[Prior]
    POLYTOPE: ClassVar[Prior]

    def __str__(self) -> str:
        return self.name

    def __repr__(self) -> str:
        return f"<Prior {self.name!r}>"

    @classmethod
    def named(cls, name: str) -> Prior:
        """Look one of the two built-in priors up; KeyError where there is none of that name."""
        return {str(prior): prior for prior in (cls.HIERARCHICAL, cls.POLYTOPE)}[name]


def _options_less_one(counts: Array) -> Array:
    return np.maximum(counts - 1.0, 1.0)


Prior.HIERARCHICAL = Prior("hierarchical", np.ones_like)
Prior.POLYTOPE = Prior("polytope", _options_less_one)


def concentrations(layout: Layout, prior: Prior) -> Array:
    """Return the Dirichlet concentration of each issue's weight; 0 for inactive issues.

    Two issues read as one count as one of that many options, and at least as much as the two
    would have together, so that the pair keeps its share of all weight.
    """
    counts = np.array([issue.classes for issue in layout.issues], dtype=float)
    alpha = _weights(prior, counts)
    if layout.joining is not None:
        parts, sizes = layout.joining.parts, layout.joining.whole.sizes
        alone = _weights(prior, np.array(sizes, dtype=float))
        own = [sum(alone[k] for k in part if sizes[k] > 1) for part in parts]
        joined = np.array([len(part) > 1 for part in parts])
        alpha = np.where(joined, np.maximum(alpha, own), alpha)
    return np.where(counts > 1, alpha, 0.0)


def _weights(prior: Prior, counts: Array) -> Array:
    alpha = np.asarray(prior.weights(counts), dtype=float)
    if alpha.shape != counts.shape or not (alpha > 0).all():
        raise ValueError(f"prior '{prior}': expected a positive number for each issue")
    return alpha


class PriorDraws:
    """Independent draws from the prior, each issue conditioned on its own constraints.

    Constraints that involve one issue's class values only (orders, value ranges) are met by
    drawing that issue again; the rest is left to whoever uses the draws.
    """

    def __init__(self, layout: Layout, constraints: Constraints, prior: Prior) -> None:
        self._layout = layout
        self._alpha = concentrations(layout, prior)
        pairs = _Pairs.of(constraints)
        self._chain = [_chain(layout, pairs, k) for k in range(len(layout.issues))]
        self._within, self.joint = _within(layout, constraints, self._chain)
        """`joint` (n_rows,) bool: the constraints left to whoever uses the draws."""
        self._ranked, met = _ranked(layout, constraints, pairs, self._alpha)
        self.joint &= ~met

    def draw(self, count: int, rng: np.random.Generator) -> tuple[Array, Array] | None:
        """Draw weights (count, n_issues) and class values (count, n_classes) in 0..1.

        None where some issue's own constraints are met too rarely. Both lie column by column, as
        whoever checks the draws reads them.
        """
        weights = self._weights(count, rng)
        values = np.zeros((self._layout.classes, count))
        for place, issue in enumerate(self._layout.issues):
            part = values[issue.first : issue.first + issue.classes]
            if issue.active and not self._issue(place, part, rng):
                return None
        return weights.T, values.T

    def _weights(self, count: int, rng: np.random.Generator) -> Array:
        """Draw weights, shape (n_issues, count)."""
        weights = np.zeros((len(self._alpha), count))
        active = np.flatnonzero(self._alpha > 0)
        # Gamma variates over their sum are Dirichlet; with shape 1 they are exponential.
        for place in active:
            alpha = self._alpha[place]
            weights[place] = (
                rng.standard_exponential(count) if alpha == 1 else rng.standard_gamma(alpha, count)
            )
        if len(active):
            weights /= weights.sum(axis=0)
        for group in self._ranked:
            _sort(weights, group)
        return weights

    def _issue(self, place: int, out: Array, rng: np.random.Generator) -> bool:
        """Draw an issue's class values into out (n_classes, count); False where too few agree."""
        within, count = self._within[place], out.shape[1]
        if len(within) == 0:
            self._free(place, out, rng)
            return True
        have = tried = 0
        drawn = np.empty_like(out)
        for _ in range(_ROUNDS):
            self._free(place, drawn, rng)
            slack = within @ drawn
            found = drawn[:, (slack >= 0).all(axis=0)]
            some = min(found.shape[1], count - have)
            out[:, have : have + some] = found[:, :some]
            have += some
            tried += drawn.shape[1]
            if have == count:
                return True
            # As many as will do by what was kept so far, and some to spare.
            more = int(1.1 * (count - have) * tried / max(1, have)) + 16
            drawn = np.empty((len(out), min(count, more)))
        return False

    def _free(self, place: int, out: Array, rng: np.random.Generator) -> None:
        """Draw class values into out (n_classes, n), whatever the issue's other constraints."""
        issue = self._layout.issues[place]
        chain = self._chain[place]
        if chain is not None:
            inner = chain[1:-1]
            out[inner] = rng.random((len(inner), out.shape[1]))
            _sort(out, inner)
            # Any constraints may have made the chain, not only orders, so its ends are set here.
            out[chain[0]], out[chain[-1]] = 1.0, 0.0
        else:
            self._open(out, issue.best, issue.worst, rng)
        if issue.best is not None:
            out[issue.best] = 1.0
        if issue.worst is not None:
            out[issue.worst] = 0.0

    @staticmethod
    def _open(out: Array, best: int | None, worst: int | None, rng: np.random.Generator) -> None:
        """Draw values, and which class is best or worst where that is not known."""
        classes, count = out.shape
        if classes > 2:
            rng.random(out=out)
        if best is not None and worst is not None:
            return
        each = np.arange(count)
        if best is None and worst is None:
            top = rng.integers(0, classes, size=count)
            # Any other class is the worst.
            bottom = rng.integers(0, classes - 1, size=count)
            bottom += bottom >= top
            out[top, each] = 1.0
            out[bottom, each] = 0.0
            return
        known = best if best is not None else worst
        others = np.array([k for k in range(classes) if k != known])
        end = 1.0 if best is None else 0.0
        if len(others) == 1:
            out[others[0]] = end
        else:
            out[others[rng.integers(0, len(others), size=count)], each] = end


@dataclass(frozen=True)
class _Pairs:
    """The constraints that say only that one unknown is at least as large as another.

    Shape (n_pairs,) each: which constraint it is, and the columns.
    """

    rows: NDArray[np.int64]
    better: NDArray[np.int64]
    worse: NDArray[np.int64]

    @classmethod
    def of(cls, constraints: Constraints) -> _Pairs:
        """Find them."""
        rows = np.flatnonzero(np.count_nonzero(constraints.matrix, axis=1) == 2)
        some = constraints.matrix[rows]
        plain = (some == 1).any(axis=1) & (some == -1).any(axis=1)
        plain &= constraints.constant[rows] == 0
        return cls(rows[plain], some[plain].argmax(axis=1), some[plain].argmin(axis=1))

    def among(self, begin: int, end: int) -> NDArray[np.bool_]:
        """Return which of them are about two columns of a range, shape (n_pairs,)."""
        low, high = np.minimum(self.better, self.worse), np.maximum(self.better, self.worse)
        return np.asarray((low >= begin) & (high < end))


def _above(count: int, better: NDArray[np.int64], worse: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return which of `count` things are above which others, directly or through others."""
    above = np.zeros((count, count), dtype=bool)
    above[better, worse] = True
    for _ in range(max(1, count.bit_length())):
        above |= (above.astype(np.uint8) @ above.astype(np.uint8)) > 0
    return above


def _sort(values: Array, rows: NDArray[np.int64]) -> None:
    """Sort some rows of values (m, n) in place, column by column, largest first as they are given.

    Few rows are exchanged pair by pair, which costs less than to sort each short column.
    """
    if len(rows) > _PAIRWISE:
        values[rows[::-1]] = np.sort(values[rows], axis=0)
        return
    for end in range(len(rows) - 1, 0, -1):
        for upper, lower in itertools.pairwise(rows[: end + 1]):
            least = np.minimum(values[upper], values[lower])
            np.maximum(values[upper], values[lower], out=values[upper])
            values[lower] = least


def _within(
    layout: Layout, constraints: Constraints, chains: Sequence[NDArray[np.int64] | None]
) -> tuple[list[Array], NDArray[np.bool_]]:
    """Split the constraints: those on one issue's class values alone, and the others.

    A row with only class values and the weight of one issue, and no constant, is the weight
    times a row on u: x = w * u. Rows that the sorting of a chain meets are dropped.
    """
    rows: list[list[Array]] = [[] for _ in layout.issues]
    joint = np.ones(len(constraints), dtype=bool)
    touched = touches(layout, constraints.matrix)
    for n in np.flatnonzero(_scales(constraints, touched)):
        row = constraints.matrix[n]
        place = int(touched[n].argmax())
        issue = layout.issues[place]
        start = layout.column(place, 0)
        on_values = row[start : start + issue.classes].copy()
        if not on_values.any() or (row[place] != 0 and issue.best is None):
            continue
        if row[place] != 0:
            # The weight's coefficient is a constant on u; the best class is always 1.
            on_values[issue.best] += row[place]
        joint[n] = False
        rows[place].append(on_values)
    within = []
    for place, found in enumerate(rows):
        matrix = np.array(found).reshape(len(found), layout.issues[place].classes)
        if chains[place] is not None:
            simple = (np.count_nonzero(matrix, axis=1) == 2) & (matrix.sum(axis=1) == 0)
            matrix = matrix[~simple]
        within.append(matrix)
    return within, joint


def _ranked(
    layout: Layout, constraints: Constraints, pairs: _Pairs, alpha: Array
) -> tuple[list[NDArray[np.int64]], NDArray[np.bool_]]:
    """Find issues whose weights are ranked throughout, heaviest first, and the rows that say so.

    Weights of equal concentration are exchangeable, so sorting them is conditioning on their
    ranking: the ordered Dirichlet, exact and independent. Only whole chains are sorted.
    """
    count = len(layout.issues)
    plain = pairs.among(0, count)
    rows, heavier, lighter = pairs.rows[plain], pairs.better[plain], pairs.worse[plain]
    met = np.zeros(len(constraints), dtype=bool)
    groups: list[NDArray[np.int64]] = []
    if not len(rows):
        return groups, met
    above = _above(count, heavier, lighter)
    near = above | above.T | np.eye(count, dtype=bool)
    for group in {tuple(np.flatnonzero(row)) for row in near}:
        places = np.array(group, dtype=np.int64)
        if len(places) < 2:
            continue
        inner = above[np.ix_(places, places)]
        chain = np.array_equal(np.sort(inner.sum(axis=1)), np.arange(len(places)))
        alike = (alpha[places] == alpha[places[0]]).all() and alpha[places[0]] > 0
        # Whoever is compared with one of them must be one of them.
        closed = np.count_nonzero(near[places].any(axis=0)) == len(places)
        if chain and alike and closed:
            groups.append(places[np.argsort(-inner.sum(axis=1))])
            met[rows[np.isin(heavier, places)]] = True
    return sorted(groups, key=lambda group: int(group[0])), met


def touches(layout: Layout, matrix: Array) -> NDArray[np.bool_]:
    """Return which issues' weights or class values each row names; shape (n_rows, n_issues)."""
    count = len(layout.issues)
    firsts = [issue.first for issue in layout.issues]
    on_values = np.add.reduceat(np.abs(matrix[:, count:-1]), firsts, axis=1)
    return np.asarray((on_values != 0) | (matrix[:, :count] != 0))


def one_issue(layout: Layout, constraints: Constraints) -> NDArray[np.bool_]:
    """Return which rows concern a single issue and scale with its weight."""
    return _scales(constraints, touches(layout, constraints.matrix))


def _scales(constraints: Constraints, touched: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Return which rows concern a single issue and scale with its weight; see `touches`."""
    alone = touched.sum(axis=1) == 1
    return np.asarray(alone & (constraints.constant == 0) & (constraints.matrix[:, -1] == 0))


def _chain(layout: Layout, pairs: _Pairs, place: int) -> NDArray[np.int64] | None:
    """Return the classes from best to worst where the constraints order them totally."""
    classes, start = layout.issues[place].classes, layout.column(place, 0)
    some = pairs.among(start, start + classes)
    # Fewer comparisons than that leave something open.
    if np.count_nonzero(some) < classes - 1:
        return None
    above = _above(classes, pairs.better[some] - start, pairs.worse[some] - start)
    ranks = above.sum(axis=1)
    if not np.array_equal(np.sort(ranks), np.arange(classes)):
        return None
    return np.argsort(-ranks)
