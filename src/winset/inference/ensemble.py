"""An ensemble: one actor's value functions, as draws."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from winset.errors import WinsetError
from winset.inference.joining import Joining, Table
from winset.inference.movable import Movable
from winset.spaces.space import RegionMask, Space

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Draws = int | slice | NDArray[np.int64]
"""Which draws: one, or several."""
ALL = slice(None)
HALF_HAIR = 2.0**-30
"""What inferred values may fall short of the no-deal value by rounding, on the 0..1 scale: half
of `Ensemble.hair`. About 1e-9."""
_Looked = tuple[list[int], NDArray[np.int64], Array]
ALONE = -1
"""The chain label of a draw that is independent of all others."""


@dataclass(frozen=True)
class Held:
    """What may or may not be true of an actor: a statement, or all that a source says of it.

    Attributes
    ----------
    confidence : the chance that it may be relied on.
    odds : of its being true before anything is said; 0 where it cannot be told.
    flags : in which draws it is true, shape (n_draws,).
    """

    confidence: float
    odds: float
    flags: Flags

    @property
    def alone(self) -> float:
        """The odds of its being true if nothing else were said."""
        return self.confidence + (1.0 - self.confidence) * self.odds

    def at(self, places: NDArray[np.int64]) -> Held:
        """Return it for some of the draws."""
        return replace(self, flags=self.flags[places])


@dataclass(frozen=True)
class Ensemble:
    """Value functions of one actor that agree with what is known.

    `values` and `gains` are in the case's own units; `slots`, `reserve`, `floor`, `cap` and `sums`
    are not where an actor is scored: they are numbers in units of `scale`. So what is acceptable
    is `gains(rows, slice(None)) >= 0`; to compare `values` with `floor` is to mix two units.

    Attributes
    ----------
    slots : float, shape (n_slots, n_draws)
        The value of each option of each issue (`Space.offsets`), in every draw.
    reserve : float, shape (n_draws,)
        The no-deal value.
    scale : the unit: true value = number / scale. Scored actors are held in whole numbers so
        that sums are exact; inferred ones have scale 1.
    hair : values are told apart by whole hairs above or below no deal (`hairs`); in the same
        unit. 0: every difference counts.
    exact : the actor is scored; one draw.
    effective : effective sample size (draws that would carry as much if independent).
    method : how the draws were made, in words.
    interactions : (region, amount in the same unit) added where the region matches.
    cap : the largest value, in the same unit: what sums above it is worth just that. It is
        never below the no-deal value, so that an outcome is acceptable if its sum is.
    no_deal_row : the no-deal outcome where its value is the no-deal value, else None.
    held : what is held with less than certainty, by name (`Known.uncertain`).
    chain : int, shape (n_draws,); which walk a draw comes from (ALONE: independent). None: all
        are independent.
    movable : the draws by their unknowns; None for scores.
    tables : what pairs of options add in every draw, where an issue's worth may depend on another.
    joining : how these issues are read as one; None where none are.
    """

    actor: str
    space: Space
    slots: Array
    reserve: Array
    scale: Fraction = Fraction(1)
    hair: float = 2 * HALF_HAIR
    exact: bool = False
    effective: float = np.inf
    method: str = "scores as given"
    interactions: tuple[tuple[RegionMask, float], ...] = ()
    cap: float = np.inf
    no_deal_row: tuple[int, ...] | None = None
    held: Mapping[str, Held] = field(default_factory=dict)
    chain: NDArray[np.int32] | None = None
    movable: Movable | None = field(default=None, repr=False)
    tables: tuple[Table, ...] = ()
    joining: Joining | None = field(default=None, repr=False)

    def __repr__(self) -> str:
        drawn = "scores" if self.exact else f"{self.draws:,} draws, {self.method}"
        return f"<Ensemble of {self.actor!r}: {drawn}>"

    @property
    def floor(self) -> Array:
        """The least acceptable of `sums`, shape (n_draws,): half a hair below the no-deal value.

        In units of `scale`, as `reserve`: not to be compared with `values`, but see `gains`.
        """
        return self.reserve - self.hair / 2 if self.hair else self.reserve

    @property
    def steps(self) -> Fraction:
        """How many of the numbers that `hairs` returns make one of the case's units."""
        return self.scale / Fraction(self.hair) if self.hair else self.scale

    @property
    def draws(self) -> int:
        """The number of draws; one for scores."""
        return int(self.slots.shape[1])

    def at(self, draw: int) -> int:
        """Return the draw that lines up with one of actors that have many: scores have one."""
        return min(draw, self.draws - 1)

    def values(self, rows: ArrayLike, draw: Draws = ALL) -> Array:
        """Return values of outcomes in the case's own units.

        In all draws, shape (n, n_draws), unless some are named; in one, shape (n,). Scored actors
        have one draw. O(n * n_issues) per draw.

        Raises
        ------
        IndexError
            A row names an option that its issue does not have.
        """
        return np.asarray(self.sums(self._checked(rows), draw) / float(self.scale))

    def gains(self, rows: ArrayLike, draw: Draws = ALL) -> Array:
        """Return gains over no deal in the case's own units; shapes and errors as of `values`.

        An outcome is acceptable from a gain of 0 on: what is less than half a hair off is 0.
        """
        gained = self.sums(self._checked(rows), draw) - self.reserve[draw]
        gained[np.abs(gained) <= self.hair / 2] = 0.0
        return np.asarray(gained / float(self.scale))

    def _checked(self, rows: ArrayLike) -> NDArray[Any]:
        options = np.asarray(rows)
        issues = len(self.space.sizes)
        if options.ndim != 2 or options.shape[1] != issues:
            raise IndexError(f"expected rows of shape (n, {issues}), found {options.shape}")
        if len(options) == 0:
            return options
        if not np.issubdtype(options.dtype, np.integer):
            raise IndexError(f"expected places of options, whole numbers, found {options.dtype}")
        wrong = (options.min(axis=0) < 0) | (options.max(axis=0) >= np.array(self.space.sizes))
        if wrong.any():
            issue = self.space.issues[int(wrong.argmax())]
            found = int(options[:, wrong.argmax()].max())
            raise IndexError(
                f"expected options 0 to {len(issue.options) - 1} of issue '{issue.id}', "
                f"found {found}"
            )
        return options

    def sums(self, rows: NDArray[Any], draw: Draws | None = None) -> Array:
        """Return values of outcomes in units of `scale`; shapes as of `values`.

        Gather and add, in issue order; `cap` at most. Rows are not checked. Only of a single draw
        it need not be said which.
        """
        draw = self._which(draw)
        total = self.space.total(rows, self.slots[:, draw])
        single, others = self._extras
        for places, codes, amounts in single:
            found = self._codes(rows[:, places], places)
            at = np.minimum(np.searchsorted(codes, found), len(codes) - 1)
            hit = codes[at] == found
            total[hit] += amounts[at[hit]].reshape(-1, *[1] * (total.ndim - 1))
        for mask, amount in others:
            total[mask(rows)] += amount
        for table in self.tables:
            total += table.amounts[:, draw].take(self._cells(rows, table), axis=0)
        if self.cap < np.inf:
            np.minimum(total, self.cap, out=total)
        return np.asarray(total, dtype=np.float64)

    def _which(self, draw: Draws | None) -> Draws:
        if draw is None and self.draws > 1:
            raise ValueError(f"say which of {self.draws:,} draws; all of them: slice(None)")
        return 0 if draw is None else draw

    def mean(self, rows: NDArray[Any]) -> Array:
        """Return the mean of what options add up to, interactions and cap left out, shape (n,)."""
        found = self.space.total(rows, self.slots.mean(axis=1))
        for table in self.tables:
            found += table.amounts.mean(axis=1)[self._cells(rows, table)]
        return found

    def hairs(self, rows: NDArray[Any], draw: Draws | None = None) -> Array:
        """Return gains over no deal, rounded to whole hairs; shapes as of `values`.

        Whole numbers, `steps` to a unit of the case. What is compared within an
        actor or between outcomes is compared by these: equal up to rounding is equal here, and
        for any three values alike. A gain is acceptable from 0 on.
        """
        draw = self._which(draw)
        gained = self.sums(rows, draw) - self.reserve[draw]
        return np.floor(gained / self.hair + 0.5) if self.hair else gained

    def graded(self, rows: NDArray[Any], draw: Draws | None = None) -> Array:
        """Return sums whose differences are whole hairs; shapes and units as of `sums`."""
        draw = self._which(draw)
        if not self.hair:
            return self.sums(rows, draw)
        return np.asarray(self.reserve[draw] + self.hair * self.hairs(rows, draw))

    @cached_property
    def _extras(self) -> tuple[list[_Looked], list[tuple[RegionMask, float]]]:
        """Split interactions into those looked up by what they name, and the others.

        Where many name one option of each of the same issues, as the ranks of states do, an
        outcome matches one of them at most.
        """
        groups: dict[tuple[int, ...], dict[int, float]] = {}
        others = []
        for mask, amount in self.interactions:
            named = sorted(mask.tables, key=lambda table: table[0])
            places = [place for place, _ in named]
            size = math.prod(self.space.sizes[place] for place in places)
            if named and size < 2**62 and all(table.sum() == 1 for _, table in named):
                options = np.array([[int(table.argmax()) for _, table in named]])
                (code,) = self._codes(options, places)
                group = groups.setdefault(tuple(places), {})
                group[int(code)] = group.get(int(code), 0.0) + amount
            else:
                others.append((mask, amount))
        single = []
        for key, group in groups.items():
            codes = np.array(sorted(group), dtype=np.int64)
            single.append((list(key), codes, np.array([group[int(code)] for code in codes])))
        return single, others

    def added(self) -> list[tuple[RegionMask, Array]]:
        """Return what is added where a region matches: interactions, and the cells of tables.

        In every draw, shape (n_draws,), or (1,) where it is the same in all.
        """
        found = [(mask, np.array([amount])) for mask, amount in self.interactions]
        for table in self.tables:
            issues = [self.space.issues[place] for place in table.places]
            cells = itertools.product(*(issue.options for issue in issues))
            for cell, amounts in zip(cells, table.amounts, strict=True):
                if amounts.any():
                    region = {i.id: (o.id,) for i, o in zip(issues, cell, strict=True)}
                    found.append((RegionMask(region, self.space.issues), amounts))
        return found

    @cached_property
    def read(self) -> Ensemble:
        """The same draws with issues that depend on each other read as one; itself without any."""
        if self.joining is None:
            return self
        row = self.no_deal_row
        if row is not None:
            row = tuple(int(k) for k in self.joining.rows(np.array([row]))[0])
        return replace(
            self,
            space=self.joining.space,
            slots=self.joining.join(self.slots, self.tables),
            no_deal_row=row,
            movable=None,
            tables=(),
            joining=None,
        )

    def _cells(self, rows: NDArray[Any], table: Table) -> NDArray[np.int64]:
        """Return which pair of options of a table each outcome has, shape (n,)."""
        places = list(table.places)
        return self._codes(rows[:, places], places)

    def _codes(self, options: NDArray[Any], places: list[int]) -> NDArray[np.int64]:
        """Number the options of some issues, shape (n, n_places), as one number each."""
        code = np.zeros(len(options), dtype=np.int64)
        for column, place in enumerate(places):
            code = code * self.space.sizes[place] + options[:, column]
        return code

    def real(self, value: float) -> float:
        """Turn a value in units of `scale` into the case's own unit."""
        if self.scale == 1:
            return float(value)
        # One division of whole numbers is rounded once.
        above, below = float(value).as_integer_ratio()
        return above * self.scale.denominator / (below * self.scale.numerator)

    def real_gain(self, row: NDArray[Any]) -> float:
        """Return the mean gain of one outcome over no deal in the case's own unit.

        Of a scored actor 0 where it is less than a hair.
        """
        if self.exact and not self.hairs(row[None, :])[0]:
            return 0.0
        mean = self.sums(row[None, :], slice(None)).mean() - self.reserve.mean()
        return self.real(float(mean))

    def shares(self) -> Array:
        """Return each issue's weight (best minus worst option), shape (n_issues, n_draws).

        Issues that are read as one have half of its weight each.
        """
        if self.joining is not None:
            found = np.zeros((len(self.space.issues), self.draws))
            for part, share in zip(self.joining.parts, self.read.shares(), strict=True):
                found[list(part)] = share / len(part)
            return found
        offsets = self.space.offsets
        return np.array(
            [
                self.slots[start:stop].max(axis=0) - self.slots[start:stop].min(axis=0)
                for start, stop in pairwise(offsets)
            ]
        )

    @property
    def parts(self) -> tuple[tuple[int, ...], ...]:
        """The places of issues that have a weight together, in option order of the first."""
        if self.joining is None:
            return tuple((place,) for place in range(len(self.space.issues)))
        return tuple(sorted(self.joining.parts, key=min))

    def stake(self) -> Array:
        """Return what the best options are worth over the worst, the cap heeded, (n_draws,)."""
        return self._stake

    @cached_property
    def _stake(self) -> Array:
        if np.isinf(self.cap):
            return np.asarray(self.shares().sum(axis=0))
        if self.joining is not None:
            return self.read.stake()
        begins = self.space.offsets[:-1]
        best = np.maximum.reduceat(self.slots, begins).sum(axis=0)
        worst = np.minimum.reduceat(self.slots, begins).sum(axis=0)
        return np.asarray(np.minimum(best, self.cap) - np.minimum(worst, self.cap))

    def resampled(self, draws: int) -> Ensemble:
        """Repeat a single draw so that it lines up with actors that have many."""
        if self.draws == draws:
            return self
        if self.draws != 1:
            raise ValueError(f"{self.draws} draws cannot line up with {draws}")
        return replace(
            self,
            slots=np.ascontiguousarray(np.broadcast_to(self.slots, (len(self.slots), draws))),
            reserve=np.ascontiguousarray(np.broadcast_to(self.reserve, (draws,))),
            tables=tuple(table.at(np.zeros(draws, dtype=np.int64)) for table in self.tables),
        )

    def keeping(self, kept: Flags) -> Ensemble:
        """Condition on an event: keep the draws in which it holds.

        kept (n_draws,) bool. The kept draws are repeated in turn, so that there are as many as
        before and they still line up with other actors'; `effective` falls by their share.

        Raises
        ------
        WinsetError
            The event holds in no draw.
        """
        places = np.flatnonzero(kept)
        if len(places) == 0:
            raise WinsetError(
                f"in none of {self.draws:,} draws for '{self.actor}' does this hold: fit again "
                "with the statement added"
            )
        made = self.at_draws(np.resize(places, self.draws))
        return replace(made, effective=self.effective * float(kept.mean()), chain=None)

    def at_draws(self, places: NDArray[np.int64]) -> Ensemble:
        """Return other draws in place of these: those at some places, in that order."""
        return replace(
            self,
            slots=np.ascontiguousarray(self.slots[:, places]),
            reserve=self.reserve[places],
            held={name: held.at(places) for name, held in self.held.items()},
            chain=None if self.chain is None else self.chain[places],
            movable=None if self.movable is None else self.movable.at(places),
            tables=tuple(table.at(places) for table in self.tables),
        )

    def moved(self, movable: Movable) -> Ensemble:
        """Return as many other draws, given by their unknowns."""
        values = movable.slots()
        slots, tables = movable.in_case(values)
        holds = movable.holds()
        return replace(
            self,
            slots=slots,
            tables=tables,
            reserve=movable.reserve(values),
            held={name: replace(held, flags=holds[name]) for name, held in self.held.items()},
            movable=movable,
        )


Ensembles = Mapping[str, Ensemble]
