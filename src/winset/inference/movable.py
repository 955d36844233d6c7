"""Draws by their unknowns: what values they give to options, and how they can be moved."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.inference.constraints import Constraints
from winset.inference.joining import Table
from winset.inference.layout import Array, Layout
from winset.inference.polytope import Polytope
from winset.inference.prior import Prior, concentrations, one_issue
from winset.inference.soft import Points, Soft, at, met

Flags = NDArray[np.bool_]


@dataclass(frozen=True, eq=False)
class Walk:
    """What draws move in: the polytope, the prior, and what makes the density higher."""

    polytope: Polytope
    prior: Prior
    soft: tuple[Soft, ...]

    @cached_property
    def arguments(self) -> tuple[Any, Any, Any]:
        """What kernels read of it."""
        return kernel_arguments(self.polytope, self.prior, self.soft)


@dataclass(frozen=True, eq=False)
class Movable:
    """Draws by their unknowns.

    Attributes
    ----------
    points : weights (n_draws, n_issues), class values in 0..1 (n_draws, n_classes), no-deal
        values (n_draws,).
    uncertain : rows of what is held with less than certainty, by name.
    walk : what the draws move in; None where they cannot be moved.
    """

    layout: Layout
    points: Points
    uncertain: Mapping[str, Constraints]
    walk: Walk | None

    def slots(self) -> Array:
        """Return option values in the space of the layout, shape (n_slots, n_draws)."""
        weights, values, _ = self.points
        blocks = [
            issue.spread
            @ (weights[:, place] * values[:, issue.first : issue.first + issue.classes].T)
            for place, issue in enumerate(self.layout.issues)
        ]
        return np.concatenate(blocks, axis=0)

    def in_case(self, slots: Array) -> tuple[Array, tuple[Table, ...]]:
        """Return option values of the case, and what pairs of options add to them."""
        joining = self.layout.joining
        return (slots, ()) if joining is None else joining.split(slots)

    @property
    def no_deal_row(self) -> tuple[int, ...] | None:
        """The no-deal outcome of the case where its value is the no-deal value."""
        row, joining = self.layout.no_deal_row, self.layout.joining
        return row if row is None or joining is None else joining.back(row)

    def reserve(self, slots: Array) -> Array:
        """Return the no-deal value per draw, summed as `Ensemble.values` sums an outcome."""
        layout = self.layout
        if layout.no_deal_row is not None:
            total = np.zeros(slots.shape[1])
            for issue, option in enumerate(layout.no_deal_row):
                part = slots[layout.space.offsets[issue] + option]
                total = part.copy() if issue == 0 else total + part
            return total
        if layout.no_deal_value is not None:
            return np.full(slots.shape[1], layout.no_deal_value)
        return self.points[2]

    def holds(self) -> dict[str, Flags]:
        """Return in which draws what is uncertain holds."""
        return {name: met(self.layout, rows, self.points) for name, rows in self.uncertain.items()}

    def at(self, places: NDArray[np.int64]) -> Movable:
        """Return other draws in place of these: those at some places, in that order."""
        return replace(self, points=at(self.points, places))

    def jumped(self, steps: int, rng: np.random.Generator) -> Movable:
        """Return every draw after so many random moves, which leave their density as it is.

        Reversible; O(n_draws * steps * n_rows * n_classes).
        """
        from winset.inference.move_kernel import jump

        assert self.walk is not None
        weights, values, reserve = (np.ascontiguousarray(part).copy() for part in self.points)
        rows, moves, events = self.walk.arguments
        jump(weights, values, reserve, rows, moves, events, steps, rng)
        return replace(self, points=(weights, values, reserve))

    def taking(self, other: Movable, some: Flags) -> Movable:
        """Return these draws with some of them taken from another set of as many."""
        mixed = [
            np.where(some.reshape(-1, *[1] * (own.ndim - 1)), theirs, own)
            for own, theirs in zip(self.points, other.points, strict=True)
        ]
        return replace(self, points=(mixed[0], mixed[1], mixed[2]))


def kernel_arguments(
    polytope: Polytope, prior: Prior, soft: Sequence[Soft] = (), trades: Array | None = None
) -> tuple[Any, Any, Any]:
    """Return what the walk reads of a polytope: `Rows`, `Moves` and `Events` of `gibbs_kernel`.

    Rows that concern one issue's class values alone and scale with its weight come after the
    others, as moves of the weights cannot break them; those of `soft` last.
    """
    from winset.inference import gibbs_kernel as kernel

    layout, rows = polytope.layout, polytope.constraints
    n_issues = len(layout.issues)
    inner = one_issue(layout, rows)
    empty = ~rows.matrix.any(axis=1)
    order = np.concatenate([np.flatnonzero(~inner & ~empty), np.flatnonzero(inner & ~empty)])
    hard = Constraints(
        rows.matrix[order],
        rows.constant[order],
        rows.strict[order],
        tuple(rows.origin[k] for k in order),
    )
    every = Constraints.joined([hard, *(each.rows for each in soft)], layout.columns)
    # Column by column, as moves of one class read it.
    on_values = np.asfortranarray(every.matrix[:, n_issues:-1])
    classes, of_class = np.nonzero(on_values.T)
    alpha = concentrations(layout, prior)
    return (
        kernel.Rows(
            on_values,
            np.ascontiguousarray(every.matrix[:, :n_issues]),
            np.ascontiguousarray(every.matrix[:, -1]),
            np.ascontiguousarray(every.constant),
            int((~inner & ~empty).sum()),
            len(hard),
            np.searchsorted(classes, np.arange(layout.classes + 1)).astype(np.int64),
            of_class.astype(np.int64),
        ),
        kernel.Moves(
            class_issues(layout),
            np.array([i.active and (i.best is None or i.worst is None) for i in layout.issues]),
            alpha,
            np.flatnonzero(alpha > 0),
            np.zeros((0, n_issues)) if trades is None else np.ascontiguousarray(trades),
            layout.reserve_free,
        ),
        kernel.Events(
            len(hard) + np.cumsum([0, *(len(each.rows) for each in soft)]).astype(np.int64),
            np.array([each.gain for each in soft], dtype=np.float64),
        ),
    )


def class_issues(layout: Layout) -> NDArray[np.int64]:
    """Return the issue of each class, shape (n_classes,)."""
    return np.repeat(
        np.arange(len(layout.issues)), [issue.classes for issue in layout.issues]
    ).astype(np.int64)
