"""The unknowns of a value function: weights, option values and the no-deal value.

Columns: one weight per issue, then one value per *class* of each issue, then the no-deal
value. A class is an option; options said to be equal share one (where `merge`), a long
numeric issue has one class per knot with the options in between interpolated, and one that is
said to be linear has its two ends (where `merge`). The value of
class c of issue i is x = w_i * u with u in [0, 1], the worst class 0 and the best 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from winset.case.types import Claim, Issue, Linear, NoDeal, NoDealRange, Order
from winset.inference.joining import Joining
from winset.spaces.space import Rows, Space

KNOTS = 12
"""A numeric issue with more options than this is interpolated between knots."""

Array = NDArray[np.float64]


@dataclass(frozen=True)
class IssueLayout:
    """The classes of one issue.

    `spread` (n_options, n_classes) gives each option's value as a mix of class values; `first`
    is the first class's place among all classes; `best` and `worst` are classes (local
    places) known to be so, None where the statements leave it open; `member[k]` is the class
    of option k, None where it is interpolated.
    """

    spread: Array
    first: int
    member: tuple[int | None, ...]
    best: int | None = None
    worst: int | None = None

    @cached_property
    def classes(self) -> int:
        """How many classes the issue has."""
        return int(self.spread.shape[1])

    @property
    def active(self) -> bool:
        """Whether anything can be at stake: an issue with one class weighs nothing."""
        return self.classes > 1


@dataclass(frozen=True)
class Layout:
    """The unknowns of one actor's value function under some claims."""

    space: Space
    issues: tuple[IssueLayout, ...]
    no_deal_row: tuple[int, ...] | None
    """The no-deal outcome, of `space`, where its value is the value of no deal."""
    no_deal_value: float | None
    no_deal_options: tuple[int, ...] | None = None
    """The no-deal outcome, by which partial outcomes are completed."""
    stakes: bool = True
    """Whether anything is at stake: False where all options of all issues are said to be equal."""
    joining: Joining | None = None
    """How issues of the case became those of `space`; None where they are the same."""

    @cached_property
    def classes(self) -> int:
        """The number of classes over all issues."""
        return self.issues[-1].first + self.issues[-1].classes

    @cached_property
    def columns(self) -> int:
        """The number of unknowns: weights, class values, no-deal value."""
        return len(self.issues) + self.classes + 1

    @property
    def reserve_free(self) -> bool:
        """Whether the no-deal value is an unknown of its own."""
        return self.no_deal_row is None and self.no_deal_value is None

    @property
    def additive(self) -> bool:
        """Whether the value of an outcome is the sum of its options' values: always."""
        return True

    def column(self, issue: int, of_class: int) -> int:
        """Return the column of a class of an issue."""
        return len(self.issues) + self.issues[issue].first + of_class

    def option(self, issue: int, option: int) -> Array:
        """Return the value of an option as a vector over the columns."""
        vector = np.zeros(self.columns)
        layout = self.issues[issue]
        start = self.column(issue, 0)
        vector[start : start + layout.classes] = layout.spread[option]
        return vector

    def weight(self, issue: int) -> Array:
        """Return the weight of an issue as a vector over the columns."""
        vector = np.zeros(self.columns)
        vector[issue] = 1.0
        return vector

    def value(self, row: Iterable[int]) -> Array:
        """Return the value of an outcome of the case as a vector over the columns."""
        options = list(row) if self.joining is None else self.rows(np.array([list(row)]))[0]
        return self.value_of({issue: int(option) for issue, option in enumerate(options)})

    def rows(self, rows: Rows) -> Rows:
        """Turn outcomes of the case, shape (n, n_issues), into those of `space`."""
        return rows if self.joining is None else self.joining.rows(rows)

    def value_of(self, options: Mapping[int, int]) -> Array:
        """Return the value of some options together, by issue, as a vector over the columns."""
        vector = np.zeros(self.columns)
        for issue, option in options.items():
            layout, start = self.issues[issue], self.column(issue, 0)
            vector[start : start + layout.classes] += layout.spread[option]
        return vector

    def member(self, issue: int) -> Sequence[int | None]:
        """Return the class of each option of an issue, None where it is interpolated."""
        return self.issues[issue].member

    def reserve(self) -> tuple[Array, float]:
        """Return the no-deal value as (vector over the columns, constant)."""
        if self.no_deal_row is not None:
            return self.value_of(dict(enumerate(self.no_deal_row))), 0.0
        vector = np.zeros(self.columns)
        if self.no_deal_value is not None:
            return vector, self.no_deal_value
        vector[-1] = 1.0
        return vector, 0.0


def lay_out(
    space: Space,
    actor: str,
    no_deal: NoDeal,
    claims: Sequence[Claim],
    *,
    mentioned: Sequence[Claim] = (),
    merge: bool = True,
) -> Layout:
    """Lay out the unknowns of an actor's value function.

    Parameters
    ----------
    claims : those imposed; they decide which options are equal, best and worst.
    mentioned : claims whose options become knots of long numeric issues, imposed or not.
    merge : give options said to be equal one class; without it they stay apart (and equality
        has to be imposed by rows), as searching for contradictions needs.
    """
    points = _mentioned(space, no_deal, [*claims, *mentioned])
    issues: list[IssueLayout] = []
    first = 0
    stakes = False
    for place, issue in enumerate(space.issues):
        orders = [c for c in claims if isinstance(c, Order) and c.issue == issue.id]
        linear = any(isinstance(c, Linear) and issue.id in c.issues for c in claims)
        knots = _knots(issue, points[place], linear=linear and merge)
        group = {knot: k for k, knot in enumerate(knots)}
        if merge:
            group = _merged(issue, orders, knots, linear=linear)
        layout = _issue(issue, orders, group, first)
        issues.append(layout)
        first += layout.classes
        every = range(len(issue.options))
        stakes = stakes or max(_merged(issue, orders, every, linear=linear).values()) > 0
    status_quo: tuple[int, ...] | None = None
    if no_deal.outcome is not None:
        status_quo = tuple(int(k) for k in space.encode(no_deal.outcome))
    outside = any(isinstance(claim, NoDealRange) for claim in claims)
    value = float(no_deal.values[actor]) if actor in no_deal.values else None
    row = None if outside or value is not None else status_quo
    return Layout(space, tuple(issues), row, value, status_quo, stakes)


def _mentioned(space: Space, no_deal: NoDeal, claims: Sequence[Claim]) -> list[set[int]]:
    points: list[set[int]] = [set() for _ in space.issues]
    place = {issue.id: k for k, issue in enumerate(space.issues)}

    def add(options: Mapping[str, str]) -> None:
        for issue_id, option in options.items():
            where = place[issue_id]
            points[where].add(space.issues[where].position(option))

    if no_deal.outcome is not None:
        add(no_deal.outcome)
    for claim in claims:
        named = claim.named()
        for issue_id, option in named.options:
            add({issue_id: option})
        for outcome in named.outcomes:
            add(outcome.options)
            for end in (0, 1):
                add({issue_id: ends[end] for issue_id, ends in outcome.ranges.items()})
    return points


def _knots(issue: Issue, mentioned: set[int], *, linear: bool) -> list[int]:
    """List the options with a value of their own; the others lie between two of them."""
    count = len(issue.options)
    if linear:
        return sorted({0, count - 1})
    if issue.numeric and count > KNOTS:
        even = np.linspace(0, count - 1, KNOTS - 1).round().astype(int)
        return sorted(mentioned | set(even.tolist()))
    return list(range(count))


def _issue(
    issue: Issue, orders: Sequence[Order], group: Mapping[int, int], first: int
) -> IssueLayout:
    """Lay out one issue; `group` gives the class of each knot, in the order of the options."""
    count = len(issue.options)
    knots = list(group)
    spread = np.zeros((count, max(group.values()) + 1))
    numbers = [option.number for option in issue.options]
    for left, right in pairwise(knots):
        for k in range(left, right):
            part = share(numbers, left, k, right)
            spread[k, group[left]] += 1.0 - part
            spread[k, group[right]] += part
    spread[knots[-1], group[knots[-1]]] = 1.0
    member = tuple(group.get(k) for k in range(count))
    best, worst = _extremes(issue, orders, member, spread)
    return IssueLayout(spread, first, member, best, worst)


def share(numbers: Sequence[Fraction | None], left: int, k: int, right: int) -> float:
    """Return which part of the way from one option's number to another's an option stands."""
    low, here, high = numbers[left], numbers[k], numbers[right]
    if low is None or here is None or high is None:
        return 0.0
    return float((here - low) / (high - low))


def _merged(
    issue: Issue, orders: Sequence[Order], knots: Sequence[int], *, linear: bool
) -> dict[int, int]:
    """Give options said to be equal one class: on a straight line all, once two are."""
    if linear and any(len(level) > 1 for order in orders for level in order.levels):
        return dict.fromkeys(knots, 0)
    if linear:
        return {knot: k for k, knot in enumerate(knots)}
    leader = {knot: knot for knot in knots}

    def root(knot: int) -> int:
        while leader[knot] != knot:
            knot = leader[knot]
        return knot

    for order in orders:
        for level in order.levels:
            places = [issue.position(option) for option in level]
            for other in places[1:]:
                leader[root(other)] = root(places[0])
    roots = sorted({root(knot) for knot in knots})
    return {knot: roots.index(root(knot)) for knot in knots}


def _extremes(
    issue: Issue, orders: Sequence[Order], member: Sequence[int | None], spread: Array
) -> tuple[int | None, int | None]:
    """Find the class known to be best and the one known to be worst, by reachability."""
    classes = spread.shape[1]
    if classes == 1:
        return 0, 0
    above = np.zeros((classes, classes), dtype=bool)
    for order in orders:
        for better, worse in compared(issue, order, member):
            # Between two classes, more of one is less of the other.
            gap = spread[better] - spread[worse]
            above[int(gap.argmax()), int(gap.argmin())] |= bool(gap.any())
    for _ in range(classes.bit_length()):
        above |= (above.astype(np.uint8) @ above.astype(np.uint8)) > 0
    np.fill_diagonal(above, True)
    best = np.flatnonzero(above.all(axis=1))
    worst = np.flatnonzero(above.all(axis=0))
    return (
        int(best[0]) if len(best) == 1 else None,
        int(worst[0]) if len(worst) == 1 else None,
    )


def compared(issue: Issue, order: Order, member: Sequence[int | None]) -> list[tuple[int, int]]:
    """List the (better, worse) pairs of options that an order compares directly.

    Between two numbers that follow each other in the order, with no third named number in
    between, values rise or fall all the way: the knots between them join the chain.
    """
    pairs: list[tuple[int, int]] = []
    named = {issue.position(option) for level in order.levels for option in level}
    for upper, lower in pairwise(order.levels):
        for a in upper:
            for b in lower:
                high, low = issue.position(a), issue.position(b)
                chain = [high, low]
                if issue.numeric and not any(min(high, low) < k < max(high, low) for k in named):
                    direction = 1 if low > high else -1
                    within = range(high + direction, low, direction)
                    chain = [high, *(k for k in within if member[k] is not None), low]
                pairs.extend(pairwise(chain))
    return pairs
