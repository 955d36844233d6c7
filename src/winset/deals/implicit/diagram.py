"""A space too large to list, as a diagram: issue by issue, what is still open.

Taking the issues one at a time, all that a partial outcome leaves behind for the rest is its
state: for every rule, whether it can still be broken, and how; for every interaction, whether
it can still match; whether it still agrees with no deal. Partial outcomes in one state can be
completed in the same ways. States and options make a layered graph (a multivalued decision
diagram) whose paths are the feasible outcomes other than no deal, each once.

Source: Bergman, Cire, van Hoeve & Hooker 2016, Decision Diagrams for Optimization, Springer;
several objectives: Bergman & Cire 2016, CPAIOR, LNCS 9676:86.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from winset.deals.whole import Ints
from winset.spaces.space import RegionMask, Space

Table = NDArray[np.bool_]

ARCS = 500_000
"""Most arcs of one layer of a diagram; beyond that the states are too many (half a second)."""
_MET, _OPEN, _OWING, _BROKEN = 0, 1, 2, 3
"""A rule: can no longer be broken; matches so far; the same with `then` missed; broken."""


@dataclass(frozen=True)
class Condition:
    """A rule by issue: where `when` matches, and what `then` wants; None: nothing will do."""

    when: Mapping[int, Table]
    then: Mapping[int, Table] | None

    @property
    def issues(self) -> frozenset[int]:
        """The issues it names."""
        return frozenset(self.when) | frozenset(self.then or ())

    @property
    def start(self) -> int:
        """The code before its first issue."""
        return _OWING if self.then is None else _OPEN

    def step(self, issue: int, options: int, left: frozenset[int]) -> NDArray[np.uint8]:
        """Return the next code by code and option; `left` are the issues still to come."""
        then = self.then or {}
        true = np.ones(options, dtype=bool)
        matched, kept = self.when.get(issue, true), then.get(issue, true)
        table = np.zeros((3, options), dtype=np.uint8)
        table[_OPEN] = np.where(matched, np.where(kept, _OPEN, _OWING), _MET)
        table[_OWING] = np.where(matched, _OWING, _MET)
        if not left & frozenset(self.when):
            table[table == _OWING] = _BROKEN
        if not left & frozenset(then):
            table[table == _OPEN] = _MET
        return table


@dataclass(frozen=True)
class _Extra:
    """An interaction: the region, and which row of the amounts it adds; 1 while it matches."""

    when: Mapping[int, Table]
    place: int
    start: int = 1

    @property
    def issues(self) -> frozenset[int]:
        return frozenset(self.when)

    def step(self, issue: int, options: int, left: frozenset[int]) -> NDArray[np.uint8]:
        table = np.zeros((3, options), dtype=np.uint8)
        table[1] = self.when[issue]
        return table


@dataclass(frozen=True)
class Layer:
    """One issue of a diagram.

    Attributes
    ----------
    issue : which.
    following : int32, shape (n_states, n_options); the state of the next layer, -1 for none.
    added : int32, shape (n_states, n_options); row of `Diagram.patterns`, 0 for nothing.
    """

    issue: int
    following: NDArray[np.int32]
    added: NDArray[np.int32]


@dataclass(frozen=True)
class Diagram:
    """The feasible outcomes other than no deal, as paths from the one first state.

    Attributes
    ----------
    layers : one per issue, in the order of processing; empty where nothing is feasible.
    patterns : bool, shape (n_patterns, n_extras); the interactions that come to match together.
    """

    layers: tuple[Layer, ...]
    patterns: NDArray[np.bool_]

    @property
    def states(self) -> int:
        """The largest number of states of a layer."""
        return max((len(layer.following) for layer in self.layers), default=0)


def region_of(mask: RegionMask) -> dict[int, Table]:
    """Return a region by issue, leaving out issues of which every option matches."""
    return {issue: table for issue, table in mask.tables if not table.all()}


def rules_of(space: Space) -> list[Condition]:
    """Return the rules that can be broken."""
    rules = []
    for mask in space.rules:
        when = region_of(mask.when)
        if not all(table.any() for table in when.values()):
            continue
        then = None if mask.then is None else region_of(mask.then)
        if then is not None and not then:
            continue
        if then is not None and not all(table.any() for table in then.values()):
            then = None
        rules.append(Condition(when, then))
    return rules


def other_than(space: Space, no_deal: Sequence[int]) -> Condition:
    """Return the rule that only the no-deal outcome breaks."""
    here = [np.arange(n) == k for n, k in zip(space.sizes, no_deal, strict=True)]
    return Condition({i: table for i, table in enumerate(here) if len(table) > 1}, None)


def diagram_of(
    space: Space,
    regions: Sequence[Mapping[int, Table]],
    no_deal: Sequence[int] | None,
    arcs: int = ARCS,
) -> Diagram | None:
    """Build the diagram of a space whose interactions have these regions; None if too large."""
    machines: list[Condition | _Extra] = [
        *rules_of(space),
        *(
            _Extra(region, place)
            for place, region in enumerate(regions)
            if region and all(table.any() for table in region.values())
        ),
    ]
    against = [] if no_deal is None else [other_than(space, no_deal)]
    nothing = Diagram((), np.zeros((1, len(regions)), dtype=bool))
    if not all(machine.issues for machine in [*machines, *against]):
        return nothing
    # The no-deal outcome is open from the first issue to the last in every order.
    order = _order(len(space.sizes), [machine.issues for machine in machines])
    machines.extend(against)
    patterns: dict[tuple[int, ...], int] = {(): 0}
    built = _forward(space, machines, order, patterns, arcs)
    if built is None:
        return None
    layers = _smallest(built)
    if layers is None:
        return nothing
    table = np.zeros((len(patterns), len(regions)), dtype=bool)
    for pattern, row in patterns.items():
        table[row, list(pattern)] = True
    return Diagram(tuple(layers), table)


def _order(issues: int, spans: Sequence[frozenset[int]]) -> list[int]:
    """Choose the order of issues: few open machines at any time, issues without any last.

    Greedy: next the issue that adds the fewest open ones. The given order is taken where it
    does better.
    """
    touched = frozenset[int]().union(*spans)
    left = {place: set(span) for place, span in enumerate(spans)}
    opened: set[int] = set()
    todo = [issue for issue in range(issues) if issue in touched]
    by_issue = {i: [place for place, span in enumerate(spans) if i in span] for i in todo}
    greedy: list[int] = []

    def cost(issue: int) -> tuple[int, int, int]:
        opens = sum(m not in opened and len(left[m]) > 1 for m in by_issue[issue])
        closes = sum(m in opened and len(left[m]) == 1 for m in by_issue[issue])
        return opens - closes, -sum(m in opened for m in by_issue[issue]), issue

    while todo:
        issue = min(todo, key=cost)
        todo.remove(issue)
        greedy.append(issue)
        for machine in by_issue[issue]:
            opened.add(machine)
            left[machine].discard(issue)
    given = sorted(touched)
    best = min((greedy, given), key=lambda order: _open(order, spans))
    return best + [issue for issue in range(issues) if issue not in touched]


def _open(order: Sequence[int], spans: Sequence[frozenset[int]]) -> float:
    """Estimate the states of an order: twice as many for each open machine."""
    place = {issue: at for at, issue in enumerate(order)}
    ends = [(min(place[i] for i in span), max(place[i] for i in span)) for span in spans]
    return float(
        sum(2.0 ** sum(first <= at < last for first, last in ends) for at in range(len(order)))
    )


def _forward(
    space: Space,
    machines: Sequence[Condition | _Extra],
    order: Sequence[int],
    patterns: dict[tuple[int, ...], int],
    arcs: int,
) -> list[Layer] | None:
    """Make all states that can be reached, layer by layer; None beyond `arcs`."""
    codes = np.zeros((1, 0), dtype=np.uint8)
    columns: list[int] = []
    layers = []
    for at, issue in enumerate(order):
        options = space.sizes[issue]
        if len(codes) * options > arcs:
            return None
        left = frozenset(order[at + 1 :])
        kept = np.repeat(codes, options, axis=0)
        option = np.tile(np.arange(options), len(codes))
        step = {
            m: machine.step(issue, options, left)
            for m, machine in enumerate(machines)
            if issue in machine.issues
        }
        opening = [m for m in step if m not in columns and not machines[m].issues & set(order[:at])]
        for column, m in enumerate(columns):
            if m in step:
                kept[:, column] = step[m][kept[:, column], option]
        fresh = [step[m][machines[m].start, option] for m in opening]
        kept = np.column_stack([kept, *fresh]) if fresh else kept
        columns = [*columns, *opening]
        is_rule = np.array([isinstance(machines[m], Condition) for m in columns], dtype=bool)
        allowed = ~(kept[:, is_rule] == _BROKEN).any(axis=1)
        ending = [c for c, m in enumerate(columns) if not machines[m].issues & left]
        closing = [c for c in ending if not is_rule[c]]
        added = _matched(
            kept[:, closing], [_place(machines[columns[c]]) for c in closing], patterns
        )
        staying = [c for c in range(len(columns)) if c not in ending]
        columns = [columns[c] for c in staying]
        kept = kept[:, staying]
        following = np.full(len(kept), -1, dtype=np.int32)
        first, ids = _classes(kept[allowed].T.astype(np.int64), int(allowed.sum()))
        following[allowed] = ids
        codes = kept[allowed][first]
        shape = (len(following) // options, options)
        layers.append(Layer(issue, following.reshape(shape), added.reshape(shape)))
    return layers


def _place(machine: Condition | _Extra) -> int:
    assert isinstance(machine, _Extra)
    return machine.place


def _matched(
    codes: NDArray[np.uint8], places: Sequence[int], patterns: dict[tuple[int, ...], int]
) -> NDArray[np.int32]:
    """Number the sets of interactions that come to match, 0 for none."""
    if not places:
        return np.zeros(len(codes), dtype=np.int32)
    first, ids = _classes(codes.T.astype(np.int64), len(codes))
    numbers = []
    for row in codes[first]:
        pattern = tuple(sorted(p for p, code in zip(places, row, strict=True) if code))
        numbers.append(patterns.setdefault(pattern, len(patterns)))
    return np.array(numbers, dtype=np.int32)[ids]


def _smallest(layers: list[Layer]) -> list[Layer] | None:
    """Join states that can be completed alike, and drop those that cannot be completed.

    None where the first state is one of these.
    """
    joined: list[Layer] = []
    classes = np.zeros(1, dtype=np.int32)
    for layer in reversed(layers):
        # Index -1 stays -1.
        following = np.append(classes, np.int32(-1))[layer.following]
        added = np.where(following >= 0, layer.added, 0)
        alive = np.asarray((following >= 0).any(axis=1))
        if not alive.any():
            return None
        both = np.column_stack([following[alive], added[alive]]).T.astype(np.int64)
        first, ids = _classes(both, int(alive.sum()))
        classes = np.full(len(alive), -1, dtype=np.int32)
        classes[alive] = ids
        joined.append(
            Layer(
                layer.issue,
                np.ascontiguousarray(following[alive][first], dtype=np.int32),
                np.ascontiguousarray(added[alive][first], dtype=np.int32),
            )
        )
    return joined[::-1]


def _classes(columns: Ints, count: int) -> tuple[Ints, Ints]:
    """Number the different rows of a table given by columns: (first of each, number of each)."""
    ids = np.zeros(count, dtype=np.int64)
    if count == 0:
        return ids, ids
    first = np.zeros(1, dtype=np.int64)
    size = 1
    for column in columns:
        low = int(column.min())
        width = int(column.max()) - low + 1
        if width == 1:
            continue
        _, first, ids = np.unique(ids * width + (column - low), True, True)
        ids = ids.reshape(-1)
        size = len(first)
        if size == count:
            break
    return first, ids
