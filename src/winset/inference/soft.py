"""What is held with less than certainty: where it makes the density higher, and by how much.

A statement of confidence c is relied on with chance c, and says nothing otherwise. With pi its
odds under the prior, before anything is said, the density is c / pi + 1 - c where it is true and
1 - c elsewhere: this is Bayes' rule for one that is true whenever it is relied on. A source of
reliability r does the same for all it says of an actor at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from winset.inference.constraints import Constraints
from winset.inference.layout import Array, Layout

HALF = 0.005
"""Half of what a number that is not certain leaves open, on the 0..1 scale: "about a half"."""
ROUNDING = 1e-12

Points = tuple[Array, Array, Array]
"""Weights (n, n_issues), class values in 0..1 (n, n_classes), no-deal values (n,)."""


@dataclass(frozen=True)
class Soft:
    """Rows that may not hold.

    Attributes
    ----------
    name : a statement's id, or `source_name` of a source.
    confidence : the chance that it may be relied on, above 0 and below 1.
    odds : of all rows holding, under the prior; above 0.
    rows : on the layout of the polytope that is drawn from.
    """

    name: str
    confidence: float
    odds: float
    rows: Constraints

    @property
    def gain(self) -> float:
        """The logarithm of how much higher the density is where the rows hold."""
        return float(np.log1p(self.confidence / (self.odds * (1.0 - self.confidence))))


def source_name(source: str) -> str:
    """Return the name of what a source says, apart from statements' ids, which have no space."""
    return f"source {source}"


def widened(rows: Constraints) -> Constraints:
    """Leave HALF of slack to both sides of what is said to be one number, or equal.

    Rows of which another is the opposite; ranges wider than that stay as they are.
    """
    both = np.column_stack([rows.matrix, rows.constant])
    constant = rows.constant.copy()
    for k in range(len(both)):
        opposite = (rows.matrix == -rows.matrix[k]).all(axis=1) & ~rows.strict & ~rows.strict[k]
        width = rows.constant[opposite] + rows.constant[k]
        if len(width) and width.min() < 2 * HALF:
            constant[k] += HALF - width.min() / 2
    return Constraints(rows.matrix, constant, rows.strict, rows.origin)


def slacks(layout: Layout, rows: Constraints, points: Points) -> Array:
    """Return by how much points meet rows, shape (n_rows, n), on the 0..1 scale."""
    weights, values, reserve = points
    issues = len(layout.issues)
    named = np.flatnonzero(rows.matrix.any(axis=0))
    columns = np.empty((len(named), len(reserve)))
    of_class = np.repeat(np.arange(issues), [issue.classes for issue in layout.issues])
    for place, column in enumerate(named):
        if column < issues:
            columns[place] = weights[:, column]
        elif column < layout.columns - 1:
            k = column - issues
            np.multiply(values[:, k], weights[:, of_class[k]], out=columns[place])
        else:
            columns[place] = reserve
    return np.asarray(rows.matrix[:, named] @ columns + rows.constant[:, None])


def at(points: Points, places: NDArray[np.int64]) -> Points:
    """Return the points at some places, column by column as they lie."""
    weights, values, reserve = points
    return weights.T.take(places, axis=1).T, values.T.take(places, axis=1).T, reserve[places]


def met(layout: Layout, rows: Constraints, points: Points) -> NDArray[np.bool_]:
    """Return in which points all rows hold, shape (n,); equality is half of what is strict."""
    found = slacks(layout, rows, points)
    strict = rows.strict[:, None]
    return np.asarray(np.where(strict, found > ROUNDING, found >= -ROUNDING).all(axis=0))


def log_height(layout: Layout, soft: Sequence[Soft], points: Points) -> Array:
    """Return the logarithm of what soft statements make of the density, shape (n,)."""
    total = np.zeros(len(points[2]))
    for statement in soft:
        total += statement.gain * met(layout, statement.rows, points)
    return total
