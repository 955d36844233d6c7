"""Two issues read as one: for an actor to whom the worth of one may depend on the other.

The joined issue has an option for each pair of theirs, a *cell*, and a weight of its own. So values
stay sums over issues, and programs, draws and walks stay what they are. What is said of the case's
issues is said again of the joined ones, and draws are told again by the case's issues: as a value
for each option while the other issue stays at its base, and a `Table` of what a pair adds to that.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.case.claims import together
from winset.case.types import (
    Claim,
    Depends,
    Issue,
    LeastImportant,
    MostImportant,
    NoDeal,
    Option,
    Order,
    Outcome,
    PartialOutcome,
    Prefers,
    Region,
    Rule,
    Statement,
)
from winset.spaces.space import RegionMask, Rows, RuleMask, Space

Array = NDArray[np.float64]
Pair = tuple[str, str]


@dataclass(frozen=True, eq=False)
class Table:
    """What a pair of options adds to the sum of both, in every draw.

    Attributes
    ----------
    places : of the two issues, in the case.
    amounts : float, shape (n_first * n_second, n_draws); the second issue's options run faster.
        0 where either is at its base.
    """

    places: tuple[int, int]
    amounts: Array

    def at(self, draws: Any) -> Table:
        """Return it for some draws."""
        return replace(self, amounts=np.ascontiguousarray(self.amounts[:, draws]))


class Joining:
    """A space in which some pairs of issues are read as one, and the way there and back.

    Attributes
    ----------
    whole : the space of the case.
    pairs : ids of issues, each in one pair at most.
    space : the joined issues in the order of the pairs, then all others; rules said again.
    parts : for each issue of `space` the places of those of `whole` that it stands for.
    """

    def __init__(self, whole: Space, pairs: Sequence[Pair], no_deal: NoDeal) -> None:
        self.whole = whole
        self.pairs = tuple(pairs)
        self._issues = {issue.id: issue for issue in whole.issues}
        self._partner = {a: b for pair in pairs for a, b in (pair, pair[::-1])}
        self._pair = {issue: pair for pair in pairs for issue in pair}
        place = {issue.id: k for k, issue in enumerate(whole.issues)}
        others = [issue for issue in whole.issues if issue.id not in self._partner]
        joined = [self._joined(pair) for pair in self.pairs]
        self.parts: tuple[tuple[int, ...], ...] = (
            *((place[one], place[other]) for one, other in self.pairs),
            *((place[issue.id],) for issue in others),
        )
        self.space = Space([*joined, *others], [self._rule(rule) for rule in whole.rules])
        self._outcome = no_deal.outcome
        self._base: list[int] = [0] * len(place)
        if no_deal.outcome is not None:
            self._base = whole.encode(no_deal.outcome).tolist()

    def _joined(self, pair: Pair) -> Issue:
        sides = (self._issues[issue].options for issue in pair)
        cells = itertools.product(*sides)
        return Issue(_both(*pair), "", tuple(Option(_both(a.id, b.id), "") for a, b in cells))

    def no_deal(self, no_deal: NoDeal) -> NoDeal:
        """Say again what no deal is."""
        if no_deal.outcome is None:
            return no_deal
        return replace(no_deal, outcome=self.outcome(no_deal.outcome))

    def outcome(self, outcome: Outcome) -> dict[str, str]:
        """Say an outcome again."""
        rest = {k: v for k, v in outcome.items() if k not in self._partner}
        cells = {_both(*pair): _both(*(outcome[issue] for issue in pair)) for pair in self.pairs}
        return {**cells, **rest}

    def rows(self, rows: Rows) -> Rows:
        """Turn outcomes of the case, shape (n, n_issues), into those of `space`."""
        columns = [
            rows[:, part[0]]
            if len(part) == 1
            else rows[:, part[0]].astype(np.int64) * self.whole.sizes[part[1]] + rows[:, part[1]]
            for part in self.parts
        ]
        return np.column_stack(columns).astype(self.space.dtype)

    def back(self, row: Sequence[int]) -> tuple[int, ...]:
        """Turn an outcome of `space` into one of the case."""
        options = [0] * len(self.whole.sizes)
        for part, option in zip(self.parts, row, strict=True):
            if len(part) == 1:
                options[part[0]] = int(option)
            else:
                options[part[0]], options[part[1]] = divmod(int(option), self.whole.sizes[part[1]])
        return tuple(options)

    def split(self, slots: Array) -> tuple[Array, tuple[Table, ...]]:
        """Turn option values of `space` into those of the case and tables.

        slots (n_slots of `space`, n_draws). An option of a pair is worth what it is while the
        other issue stays as in no deal (at its first option where no deal is no outcome); that
        base cell counts with the first issue.
        """
        draws = slots.shape[1]
        found = np.zeros((self.whole.slots, draws))
        tables = []
        for place, part in enumerate(self.parts):
            block = slots[self.space.offsets[place] : self.space.offsets[place + 1]]
            if len(part) == 1:
                self._slots(found, part[0])[:] = block
                continue
            one, other = part
            cells = block.reshape(self.whole.sizes[one], self.whole.sizes[other], draws)
            down, across = cells[:, self._base[other]], cells[self._base[one]]
            first, second = self._slots(found, one), self._slots(found, other)
            first[:] = down
            second[:] = across - across[self._base[other]]
            more = cells - first[:, None] - second[None, :]
            # By definition: else rounding would be taken for something that is added.
            more[self._base[one]] = 0.0
            more[:, self._base[other]] = 0.0
            tables.append(Table((one, other), np.ascontiguousarray(more.reshape(-1, draws))))
        return found, tuple(tables)

    def join(self, slots: Array, tables: Sequence[Table]) -> Array:
        """Turn option values of the case and tables into option values of `space`."""
        added = {table.places: table.amounts for table in tables}
        blocks = []
        for part in self.parts:
            block = self._slots(slots, part[0])
            if len(part) == 2:
                both = block[:, None] + self._slots(slots, part[1])[None, :]
                block = both.reshape(-1, slots.shape[1]) + added[part[0], part[1]]
            blocks.append(block)
        return np.concatenate(blocks)

    def _slots(self, slots: Array, place: int) -> Array:
        return slots[self.whole.offsets[place] : self.whole.offsets[place + 1]]

    def _rule(self, mask: RuleMask) -> Rule:
        then = None if mask.then is None else self._region(mask.then)
        return Rule(mask.id, self._region(mask.when), then)

    def _region(self, mask: RegionMask) -> Region:
        named: dict[str, tuple[str, ...]] = {}
        for place, table in mask.tables:
            issue = self.whole.issues[place]
            named[issue.id] = tuple(issue.options[int(k)].id for k in np.flatnonzero(table))
        rest = {issue: options for issue, options in named.items() if issue not in self._partner}
        for pair in self.pairs:
            if not named.keys().isdisjoint(pair):
                sides = [
                    named.get(issue, tuple(option.id for option in self._issues[issue].options))
                    for issue in pair
                ]
                rest[_both(*pair)] = tuple(_both(a, b) for a, b in itertools.product(*sides))
        return rest

    def claims(self, statement: Statement) -> list[Claim] | None:
        """Say the claims of a statement again; None where one cannot be said of joined issues."""
        said: list[Claim] = []
        for claim in statement.claims:
            if not together(claim, self._partner):
                return None
            said += self._claims(claim)
        return said

    def said(self, claims: Sequence[Claim]) -> list[Claim]:
        """Say some claims again, but for those that cannot be said of joined issues."""
        kept = [claim for claim in claims if together(claim, self._partner)]
        return [again for claim in kept for again in self._claims(claim)]

    def _claims(self, claim: Claim) -> Iterator[Claim]:
        """Say a claim again: an order of one issue of a pair for each option of the other."""
        match claim:
            case Depends():
                return
            case Order(issue) if issue in self._partner:
                yield from self._orders(claim)
            case MostImportant() | LeastImportant():
                yield claim
            case _:
                sides = {
                    part.name: side
                    for part in fields(claim)
                    if isinstance(side := getattr(claim, part.name), PartialOutcome)
                }
                yield from self._outcomes(claim, sides)

    def _outcomes(self, claim: Claim, sides: Mapping[str, PartialOutcome]) -> Iterator[Claim]:
        """Say a claim about outcomes for all that they stand for.

        An issue that both sides leave open takes the same option on both.
        """
        shared: list[list[tuple[str, str]]] = []
        if isinstance(claim, Prefers) and len(sides) == 2:
            for issue, partner in self._partner.items():
                left = all(s.rest_any and issue not in s.named for s in sides.values())
                if left and any(partner in s.named for s in sides.values()):
                    shared.append([(issue, o.id) for o in self._issues[issue].options])
        for fixed in itertools.product(*shared):
            partials = [self._partials(side, dict(fixed)) for side in sides.values()]
            for choice in itertools.product(*partials):
                changed: dict[str, Any] = dict(zip(sides, choice, strict=True))
                yield replace(claim, **changed) if changed else claim

    def _orders(self, claim: Order) -> Iterator[Order]:
        """Order one issue of a pair for each option of the other.

        Between two numbers with no third one named between them values rise or fall all the way.
        """
        pair = self._pair[claim.issue]
        own = pair[0] == claim.issue
        issue = self._issues[claim.issue]
        chains = [claim.levels, *_between(issue, claim)]
        for fixed in self._issues[pair[1] if own else pair[0]].options:
            for levels in chains:
                yield Order(
                    _both(*pair),
                    tuple(
                        tuple(_both(k, fixed.id) if own else _both(fixed.id, k) for k in level)
                        for level in levels
                    ),
                )

    def _partials(self, partial: PartialOutcome, fixed: Mapping[str, str]) -> list[PartialOutcome]:
        """Return the outcome with pairs named; one for each option of an open issue or range.

        Where nothing stays open any more, what breaks a rule is left out, as it is elsewhere.
        """
        given = {**partial.options, **fixed}
        named = {*partial.named, *fixed}
        rest = {k: v for k, v in given.items() if k not in self._partner}
        ranges = {k: v for k, v in partial.ranges.items() if k not in self._partner}
        touched = [pair for pair in self.pairs if not named.isdisjoint(pair)]
        opened = partial.rest_any and any(
            issue not in partial.named for pair in touched for issue in pair
        )
        closed = opened and len(touched) + len(rest) + len(ranges) == len(self.parts)
        choices = [
            itertools.product(*(self._choices(issue, partial, given) for issue in pair))
            for pair in touched
        ]
        if closed:
            choices += [itertools.product(self._choices(k, partial, given)) for k in ranges]
        cells = [_both(*pair) for pair in touched] + list(ranges) * closed
        found = [
            {cell: "\x1f".join(part) for cell, part in zip(cells, chosen, strict=True)} | rest
            for chosen in itertools.product(*choices)
        ]
        if closed:
            found = [
                each for each in found if self.space.feasible(self.space.encode(each)[None])[0]
            ]
        return [PartialOutcome(each, partial.rest_any, {} if closed else ranges) for each in found]

    def _choices(self, issue: str, partial: PartialOutcome, given: Mapping[str, str]) -> list[str]:
        options = self._issues[issue].options
        if issue in given:
            return [given[issue]]
        if issue in partial.ranges:
            first, last = map(self._issues[issue].position, partial.ranges[issue])
            return [option.id for option in options[first : last + 1]]
        if self._outcome is not None and not partial.rest_any:
            return [self._outcome[issue]]
        return [option.id for option in options]


def _between(issue: Issue, claim: Order) -> Iterator[tuple[tuple[str, ...], ...]]:
    """Yield chains of levels through the numbers that lie between two that follow each other."""
    named = {issue.position(option) for level in claim.levels for option in level}
    if not issue.numeric:
        return
    for upper, lower in itertools.pairwise(claim.levels):
        for a, b in itertools.product(upper, lower):
            high, low = issue.position(a), issue.position(b)
            step = 1 if low > high else -1
            inner = range(high + step, low, step)
            if inner and named.isdisjoint(inner):
                yield ((a,), *((issue.options[k].id,) for k in inner), (b,))


def _both(first: str, second: str) -> str:
    # An id of the case has no control character, so that none can be meant.
    return f"{first}\x1f{second}"
