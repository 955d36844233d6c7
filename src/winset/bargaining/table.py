"""What a session is played on: what every outcome is worth to every seat, and whose consent counts.

One table is one joint draw of everybody's value functions, or the scores as given.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike, NDArray

if TYPE_CHECKING:
    from winset.deals.consent import Consent
    from winset.inference import Joint
    from winset.spaces.space import Rows

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Ints = NDArray[np.int32]


@dataclass(frozen=True, eq=False)
class Table:
    """The outcomes that can be offered, and what they are worth.

    Attributes
    ----------
    seats : who sits at the table, in the order in which they speak.
    values : float, shape (n_seats, n_outcomes).
    reserve : float, shape (n_seats,); what no deal is worth.
    discount : float, shape (n_seats,); after each round a deal is worth so many times as much.
        What no deal is worth stays.
    consent : whose consent a deal needs; None: that of every seat.
    absent : bool, shape (n_outcomes, n_voters); what those voters accept that have no seat, who
        answer truthfully; columns of voters with a seat are not read.
    appeal : float, shape (n_seats, n_outcomes); how welcome each outcome is to the others, as a
        seat believes. Then it offers, of all that is worth no less than what it is after, the most
        welcome. None: it does not ask itself that.
    """

    seats: tuple[str, ...]
    values: Array
    reserve: Array
    discount: Array
    consent: Consent | None = None
    absent: Flags | None = None
    appeal: Array | None = None

    def __repr__(self) -> str:
        return f"<Table of {', '.join(self.seats)}: {self.outcomes:,} outcomes>"

    @classmethod
    def of(
        cls,
        values: Mapping[str, ArrayLike],
        reserve: Mapping[str, float] | None = None,
        discount: Mapping[str, float] | None = None,
    ) -> Table:
        """Build a table on which every seat has to agree.

        Parameters
        ----------
        values : of each seat, one number for each outcome.
        reserve : what no deal is worth; where not said, the worst that can be offered, so that a
            seat accepts everything before it walks away.
        discount : above 0 and up to 1; 1 where not said.

        Raises
        ------
        ValueError
            Fewer than two seats, no outcome, numbers that are not finite or not equally many, or
            names in `reserve` or `discount` that have no seat.
        """
        seats = tuple(values)
        rows = [np.asarray(values[seat], dtype=np.float64) for seat in seats]
        _check(seats, rows)
        for given in (reserve or {}, discount or {}):
            unknown = sorted(set(given) - set(seats))
            if unknown:
                raise ValueError(f"nobody sits at the table as {', '.join(unknown)}")
        worth = np.ascontiguousarray(rows)
        stands = np.array(
            [
                (reserve or {}).get(seat, low)
                for seat, low in zip(seats, worth.min(axis=1), strict=True)
            ],
            dtype=np.float64,
        )
        factor = np.array([(discount or {}).get(seat, 1.0) for seat in seats], dtype=np.float64)
        if not ((factor > 0) & (factor <= 1)).all():
            raise ValueError("expected discounts above 0 and up to 1")
        if not np.isfinite(stands).all():
            raise ValueError("expected finite numbers of what no deal is worth")
        return cls(seats, worth, stands, factor)

    @property
    def outcomes(self) -> int:
        """The number of outcomes."""
        return int(self.values.shape[1])

    @cached_property
    def ranks(self) -> Ranks:
        """The outcomes in the order of each seat. O(n_seats * n_outcomes log n_outcomes)."""
        return ranks_of(self.values, self.appeal)

    @cached_property
    def sorted_ranks(self) -> Ranks:
        """The same, equal outcomes as numpy's default sort happens to leave them.

        As NegMAS has it; which of equal ones comes first may depend on the processor.
        """
        return sorted_ranks_of(self.values, self.reserve)

    @cached_property
    def passes(self) -> Flags:
        """Whether an outcome that all seats accept is a deal, shape (n_outcomes,)."""
        if self.consent is None:
            return np.ones(self.outcomes, dtype=bool)
        accepts = self._answers(slice(None))
        accepts[:, self._places] = True
        return self.consent.met(accepts)

    @property
    def unanimous(self) -> bool:
        """Whether nothing is a deal that a seat has not accepted."""
        return self.consent is None or bool(self.consent.required[self._places].all())

    def agreed(self, outcome: int, accepting: Sequence[bool] | Flags) -> bool:
        """Return whether an outcome is a deal when some seats accept it; accepting (n_seats,)."""
        if self.consent is None:
            return all(accepting)
        accepts = self._answers(slice(outcome, outcome + 1))[0]
        accepts[self._places] = accepting
        return bool(self.consent.met(accepts))

    def refusers(self, outcome: int) -> tuple[str, ...]:
        """Return who has a vote but no seat, and turns an outcome down."""
        if self.consent is None:
            return ()
        accepts = self._answers(slice(outcome, outcome + 1))[0]
        return tuple(
            voter
            for voter, accept in zip(self.consent.voters, accepts, strict=True)
            if voter not in self.seats and not accept
        )

    def floors(self, rounds: int) -> Array:
        """Return the least value that a seat accepts in each round, shape (n_seats, rounds).

        In undiscounted values: where a deal shrinks and no deal does not, it rises.
        """
        with np.errstate(over="ignore", divide="ignore", invalid="ignore"):
            risen = self.reserve[:, None] / self.discount[:, None] ** np.arange(rounds)
        return np.where(self.reserve[:, None] == 0, 0.0, risen)

    def worth(self, outcome: int, round_: int) -> Array:
        """Return what an outcome offered in a round (from 0) is worth, shape (n_seats,)."""
        return np.asarray(self.values[:, outcome] * self.discount**round_)

    @property
    def _places(self) -> list[int]:
        voters = () if self.consent is None else self.consent.voters
        return [voters.index(seat) for seat in self.seats]

    def _answers(self, some: slice) -> Flags:
        assert self.consent is not None
        if self.absent is None:
            return np.zeros((len(range(self.outcomes)[some]), len(self.consent.voters)), dtype=bool)
        return self.absent[some].copy()


@dataclass(frozen=True, eq=False)
class Ranks:
    """The outcomes in the order of each seat, best first, equal ones in option order.

    Attributes
    ----------
    order : int32, shape (n_seats, n_outcomes); the outcomes.
    values : float, same shape; what they are worth.
    first : int32, same shape; the place of the one that is offered of those worth as much, or of
        those worth no less, where it is looked at how welcome they are.
    """

    order: Ints
    values: Array
    first: Ints

    def lowest_at(self, seat: int, target: float) -> int:
        """Return the outcome worth least among those worth at least `target`.

        Of equal ones the one of `first`; the best where none is worth so much.
        """
        return self._offered[seat].item(self._place(seat, target))

    def level_at(self, seat: int, target: float) -> float:
        """Return the least worth of an outcome worth at least `target`, or the best."""
        return float(self.values[seat, self._place(seat, target)])

    def nearest_to(self, seat: int, target: float) -> int:
        """Return the outcome whose worth is nearest to `target`, of two the better."""
        row = self.values[seat]
        place = self._place(seat, target)
        if place + 1 < len(row) and row[place] - target > target - row[place + 1]:
            place += 1
        return self._offered[seat].item(place)

    def _place(self, seat: int, target: float) -> int:
        """Return the last place that is worth at least `target`, or 0."""
        rising = self._rising[seat]
        return max(len(rising) - int(rising.searchsorted(target)) - 1, 0)

    @cached_property
    def _rising(self) -> list[Array]:
        return [np.ascontiguousarray(row[::-1]) for row in self.values]

    @cached_property
    def _offered(self) -> list[Ints]:
        return list(np.take_along_axis(self.order, self.first, axis=1))


def ranks_of(values: Array, appeal: Array | None = None) -> Ranks:
    """Put the outcomes in the order of each seat; values and appeal (n_seats, n_outcomes)."""
    order = np.argsort(-values, axis=1, kind="stable").astype(np.int32)
    ordered = np.take_along_axis(values, order, axis=1)
    new = np.ones(ordered.shape, dtype=bool)
    if appeal is None:
        new[:, 1:] = ordered[:, 1:] != ordered[:, :-1]
    else:
        welcome = np.take_along_axis(appeal, order, axis=1)
        new[:, 1:] = welcome[:, 1:] > np.maximum.accumulate(welcome, axis=1)[:, :-1]
    places = np.where(new, np.arange(values.shape[1], dtype=np.int32), 0)
    return Ranks(order, ordered, np.maximum.accumulate(places, axis=1).astype(np.int32))


def sorted_ranks_of(values: Array, reserve: Array) -> Ranks:
    """Put the outcomes in the order of each seat, those worth no deal sorted by themselves.

    The offered one of equal outcomes is the first in rising order, so the last here.
    """
    orders = []
    for row, floor in zip(values, reserve, strict=True):
        parts = [np.flatnonzero(row >= floor), np.flatnonzero(row < floor)]
        orders.append(np.concatenate([part[np.argsort(row[part])][::-1] for part in parts]))
    order = np.array(orders, dtype=np.int32)
    ordered = np.take_along_axis(values, order, axis=1)
    count = values.shape[1]
    last = np.ones(ordered.shape, dtype=bool)
    last[:, :-1] = ordered[:, 1:] != ordered[:, :-1]
    places = np.where(last, np.arange(count, dtype=np.int32), count)
    ends = np.minimum.accumulate(places[:, ::-1], axis=1)[:, ::-1]
    return Ranks(order, ordered, np.ascontiguousarray(ends, dtype=np.int32))


def table_of(
    joint: Joint,
    rows: Rows,
    consent: Consent,
    seats: Sequence[str],
    *,
    draw: int = 0,
    discount: Mapping[str, float] | None = None,
) -> Table:
    """Build the table of one joint draw of beliefs.

    Parameters
    ----------
    rows : the outcomes that can be offered, shape (n, n_issues), without no deal.
    consent : of the case; voters without a seat accept what is worth at least their no deal.
    seats : who sits at the table.

    Raises
    ------
    ValueError
        A seat has no vote, or a voter nothing is known of; and what `Table.of` raises.
    """
    strange = [seat for seat in seats if seat not in consent.voters]
    unknown = [voter for voter in consent.voters if voter not in joint]
    if strange or unknown:
        raise ValueError(
            f"no vote: {', '.join(strange) or 'nobody'}; "
            f"nothing is known of: {', '.join(unknown) or 'nobody'}"
        )
    values, reserve = {}, {}
    for seat in seats:
        ensemble = joint[seat]
        at, scale = ensemble.at(draw), float(ensemble.scale)
        # Values that are equal up to rounding are equal here too, and to no deal as well.
        values[seat] = ensemble.graded(rows, at) / scale
        reserve[seat] = float(ensemble.reserve[at]) / scale
    absent = np.zeros((len(rows), len(consent.voters)), dtype=bool)
    for place, voter in enumerate(consent.voters):
        if voter not in seats:
            absent[:, place] = joint[voter].gains(rows, joint[voter].at(draw)) >= 0
    plain = Table.of(values, reserve, discount)
    return Table(plain.seats, plain.values, plain.reserve, plain.discount, consent, absent)


def _check(seats: Sequence[str], rows: Sequence[Array]) -> None:
    if len(seats) < 2:
        raise ValueError(f"expected two seats or more, found {len(seats)}")
    if any(row.ndim != 1 or len(row) != len(rows[0]) for row in rows) or len(rows[0]) == 0:
        raise ValueError("expected as many values for each seat, one for each outcome")
    if not all(np.isfinite(row).all() for row in rows):
        raise ValueError("expected finite values")
