"""Statements as linear constraints on the unknowns of a value function."""

from __future__ import annotations

import itertools
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol, assert_never

import numpy as np
from numpy.typing import NDArray

from winset.case.claims import (
    AtLeastNoDeal,
    Claim,
    Depends,
    LeastImportant,
    Linear,
    MostImportant,
    NoDealRange,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Step,
    ValueRange,
    WeightRange,
    WeightRatio,
)
from winset.case.types import Statement
from winset.errors import WinsetError
from winset.inference.joining import Joining
from winset.inference.layout import Array, compared, share
from winset.spaces.space import Space

MARGIN = 1e-6
"""What "worth more" means at least, on the 0..1 scale, where programs are solved."""

MAX_COMPLETIONS = 4096


@dataclass(frozen=True)
class Constraints:
    """`matrix @ columns + constant >= 0` (by MARGIN where strict), each with its origin.

    Shapes: matrix (n_rows, n_columns); constant, strict (n_rows,); origin: statement ids.
    """

    matrix: Array
    constant: Array
    strict: NDArray[np.bool_]
    origin: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.origin)

    @classmethod
    def joined(cls, parts: Sequence[Constraints], columns: int) -> Constraints:
        """Put several sets of constraints on the same columns together."""
        if not parts:
            none = np.zeros(0)
            return cls(np.zeros((0, columns)), none, none.astype(bool), ())
        return cls(
            np.concatenate([part.matrix for part in parts]),
            np.concatenate([part.constant for part in parts]),
            np.concatenate([part.strict for part in parts]),
            tuple(origin for part in parts for origin in part.origin),
        )


class Unknowns(Protocol):
    """What statements are about, as vectors: over columns (`Layout`), or over draws."""

    @property
    def space(self) -> Space:
        """The space of outcomes."""

    @property
    def joining(self) -> Joining | None:
        """How issues of the case became those of `space`; None where they are the same."""

    @property
    def columns(self) -> int:
        """The length of the vectors."""

    @property
    def additive(self) -> bool:
        """Whether the value of an outcome is the sum of its options' values."""

    @property
    def no_deal_options(self) -> tuple[int, ...] | None:
        """The no-deal outcome, by which partial outcomes are completed."""

    def weight(self, issue: int) -> Array:
        """Return the weight of an issue."""

    def option(self, issue: int, option: int) -> Array:
        """Return the value of an option over the worst of its issue."""

    def value_of(self, options: Mapping[int, int]) -> Array:
        """Return the value of some options together, by issue; of all where not additive."""

    def member(self, issue: int) -> Sequence[int | None]:
        """Return for each option of an issue None where it is interpolated, else a number."""

    def reserve(self) -> tuple[Array, float]:
        """Return the no-deal value as (vector, constant)."""


def impose(unknowns: Unknowns, statements: Sequence[Statement]) -> Constraints:
    """Turn statements into constraints on the unknowns.

    Raises
    ------
    WinsetError
        A statement cannot be said of issues that are read as one.
        Ranges, and a `rest: any` where rules tell apart, stand for more than 4,096 outcomes.
    """
    writer = _Writer(unknowns)
    for statement in statements:
        for claim in _claims(unknowns, statement):
            writer.write(claim, statement.id)
    return writer.done()


def _claims(unknowns: Unknowns, statement: Statement) -> Sequence[Claim]:
    if unknowns.joining is None:
        return statement.claims
    claims = unknowns.joining.claims(statement)
    if claims is None:
        raise WinsetError(
            f"statement '{statement.id}': it is about one issue of two whose worth depends on each "
            "other, or about the weights of all: name an outcome, or an order of options"
        )
    return claims


def _refuse_many(count: int, origin: str, *, ranges: bool) -> None:
    if count <= MAX_COMPLETIONS:
        return
    where = f"statement '{origin}': " if origin else ""
    if ranges:
        raise WinsetError(
            f"{where}its ranges, and 'rest: any' with them, stand for {count:,} outcomes; "
            f"at most {MAX_COMPLETIONS:,} are read: name narrower ranges, or more issues"
        )
    raise WinsetError(
        f"{where}'rest: any' runs over {count:,} completions that rules "
        f"tell apart; at most {MAX_COMPLETIONS:,} are read: name more issues"
    )


class _Writer:
    def __init__(self, unknowns: Unknowns) -> None:
        self._unknowns = unknowns
        self._space = unknowns.space
        self._place = {issue.id: k for k, issue in enumerate(self._space.issues)}
        self._rows: list[Array] = []
        self._constants: list[float] = []
        self._strict: list[bool] = []
        self._origin: list[str] = []

    def done(self) -> Constraints:
        matrix = np.array(self._rows).reshape(len(self._rows), self._unknowns.columns)
        return Constraints(
            matrix,
            np.array(self._constants, dtype=float),
            np.array(self._strict, dtype=bool),
            tuple(self._origin),
        )

    def _add(self, row: Array, constant: float, origin: str, *, strict: bool) -> None:
        self._rows.append(row)
        self._constants.append(constant)
        self._strict.append(strict)
        self._origin.append(origin)

    def write(self, claim: Claim, origin: str) -> None:
        unknowns = self._unknowns
        match claim:
            case Order():
                self._order(claim, origin)
            case Prefers(better, worse):
                self._compare(better, worse, origin, strict=True)
            case AtLeastNoDeal(outcome):
                self._compare(outcome, None, origin, strict=False)
            case Rejects(outcome):
                self._compare(None, outcome, origin, strict=True)
            case WeightRange() | WeightRatio() | MostImportant() | LeastImportant():
                self._weigh(claim, origin)
            case Step(issue, step, other, other_step):
                gain = self._change(issue, step) - self._change(other, other_step)
                self._add(gain, 0.0, origin, strict=True)
            case ValueRange(issue, option, low, high):
                value = self._option(issue, option)
                weight = unknowns.weight(self._place[issue])
                self._add(value - float(low) * weight, 0.0, origin, strict=False)
                self._add(float(high) * weight - value, 0.0, origin, strict=False)
            case Linear(issues):
                for issue in issues:
                    self._straight(self._place[issue], origin)
            case Depends():
                # It says what the unknowns are, and nothing of their values.
                pass
            case NoDealRange(low, high):
                reserve, constant = unknowns.reserve()
                self._add(reserve, constant - float(low), origin, strict=False)
                self._add(-reserve, float(high) - constant, origin, strict=False)
            case _:
                assert_never(claim)

    def _weigh(
        self, claim: WeightRange | WeightRatio | MostImportant | LeastImportant, origin: str
    ) -> None:
        unknowns = self._unknowns
        match claim:
            case WeightRange(issue, low, high):
                weight = unknowns.weight(self._place[issue])
                self._add(weight, -float(low), origin, strict=False)
                self._add(-weight, float(high), origin, strict=False)
            case WeightRatio(issue, other, times, at_least):
                excess = unknowns.weight(self._place[issue]) - float(times) * unknowns.weight(
                    self._place[other]
                )
                self._add(excess if at_least else -excess, 0.0, origin, strict=False)
            case MostImportant(issues):
                self._ranked(issues, 1.0, origin)
            case LeastImportant(issues):
                self._ranked(issues, -1.0, origin)

    def _ranked(self, issues: Sequence[str], sign: float, origin: str) -> None:
        """Compare the weights of issues in a row, and of the last with all not named."""
        named = [self._place[issue] for issue in issues]
        rest = [place for place in self._place.values() if place not in named]
        last = [(named[-1], place) for place in rest]
        for first, second in [*itertools.pairwise(named), *last]:
            excess = self._unknowns.weight(first) - self._unknowns.weight(second)
            self._add(sign * excess, 0.0, origin, strict=False)

    def _straight(self, place: int, origin: str) -> None:
        """Put every option that has a value of its own between the ends, by its number."""
        member = self._unknowns.member(place)
        last = len(member) - 1
        numbers = [option.number for option in self._space.issues[place].options]
        ends = self._unknowns.option(place, 0), self._unknowns.option(place, last)
        for option in (k for k in range(1, last) if member[k] is not None):
            part = share(numbers, 0, option, last)
            between = (1.0 - part) * ends[0] + part * ends[1]
            gap = self._unknowns.option(place, option) - between
            self._add(gap, 0.0, origin, strict=False)
            self._add(-gap, 0.0, origin, strict=False)

    def _option(self, issue: str, option: str) -> Array:
        place = self._place[issue]
        return self._unknowns.option(place, self._space.issues[place].position(option))

    def _change(self, issue: str, step: tuple[str, str]) -> Array:
        return self._option(issue, step[1]) - self._option(issue, step[0])

    def _order(self, order: Order, origin: str) -> None:
        place = self._place[order.issue]
        issue = self._space.issues[place]
        member = self._unknowns.member(place)
        for level in order.levels:
            for option in level[1:]:
                gap = self._option(order.issue, level[0]) - self._option(order.issue, option)
                if gap.any():
                    self._add(gap, 0.0, origin, strict=False)
                    self._add(-gap, 0.0, origin, strict=False)
        for better, worse in compared(issue, order, member):
            gap = self._unknowns.option(place, better) - self._unknowns.option(place, worse)
            self._add(gap, 0.0, origin, strict=True)

    def _compare(
        self,
        better: PartialOutcome | None,
        worse: PartialOutcome | None,
        origin: str,
        *,
        strict: bool,
    ) -> None:
        """Impose better >= worse for every completion; None stands for no deal.

        Issues open on both sides take the same option on both; each side's ranges run by
        themselves. An open issue that no rule touches needs no listing: at its worst it adds 0 to
        the better side, and at its best its weight to the worse side. That is so for sums; all are
        listed for other values.
        """
        open_better, open_worse = self._open(better), self._open(worse)
        touched = {self._place[name] for rule in self._space.rules for name in rule.issues}
        if not self._unknowns.additive:
            touched = set(self._place.values())
        both = open_better & open_worse
        base = np.zeros(self._unknowns.columns)
        for issue in (open_worse - both) - touched:
            base -= self._unknowns.weight(issue)
        listed = sorted((open_better | open_worse) & touched)
        ranged = [self._each(side, touched) for side in (better, worse)]
        choices: list[Sequence[int]] = [range(self._space.sizes[issue]) for issue in listed]
        choices += [options for side in ranged for options in side.values()]
        _refuse_many(math.prod(map(len, choices)), origin, ranges=any(ranged))
        split = len(listed) + len(ranged[0])
        seen: set[bytes] = set()
        for options in itertools.product(*choices):
            chosen = dict(zip(listed, options, strict=False))
            own = (options[len(listed) : split], options[split:])
            sides = [
                self._side(side, chosen | dict(zip(ranges, picked, strict=True)))
                for side, ranges, picked in zip((better, worse), ranged, own, strict=True)
            ]
            if any(side is None for side in sides):
                continue
            row = base + sides[0][0] - sides[1][0]  # type: ignore[index]
            constant = sides[0][1] - sides[1][1]  # type: ignore[index]
            key = row.tobytes()
            if key not in seen:
                seen.add(key)
                self._add(row, constant, origin, strict=strict)

    def _open(self, side: PartialOutcome | None) -> set[int]:
        if side is None or not side.rest_any:
            return set()
        return {k for name, k in self._place.items() if name not in side.named}

    def _each(self, side: PartialOutcome | None, touched: set[int]) -> dict[int, list[int]]:
        """List the options for which each range of a side has to hold, by issue.

        Numbers that are worth what lies between two others need no condition of their own, unless
        a rule can leave those out.
        """
        ranges: dict[int, list[int]] = {}
        if side is None:
            return ranges
        rest_any = side.rest_any
        for name, ends in side.ranges.items():
            place = self._place[name]
            first, last = map(self._space.issues[place].position, ends)
            member = self._unknowns.member(place)
            ranges[place] = [
                k
                for k in range(first, last + 1)
                if k in {first, last} or member[k] is not None or (rest_any and place in touched)
            ]
        return ranges

    def _side(
        self, side: PartialOutcome | None, chosen: dict[int, int]
    ) -> tuple[Array, float] | None:
        """Return one side's value; None where the completion breaks a rule.

        `chosen` has an option for each of its ranges, and for issues that are open.
        """
        if side is None:
            return self._unknowns.reserve()
        options: dict[int, int] = {}
        open_issues = self._open(side)
        for name, place in self._place.items():
            if place in open_issues:
                if place in chosen:
                    options[place] = chosen[place]
            elif name in side.ranges:
                options[place] = chosen[place]
            elif name in side.options:
                options[place] = self._space.issues[place].position(side.options[name])
            else:
                options[place] = self._default(place)
        if open_issues:
            row = np.zeros(len(self._space.issues), dtype=np.int64)
            row[list(options)] = list(options.values())
            if not self._space.feasible(row[None, :])[0]:
                return None
        return self._unknowns.value_of(options), 0.0

    def _default(self, place: int) -> int:
        if self._unknowns.no_deal_options is None:
            raise WinsetError("an outcome leaves issues open and there is no no-deal outcome")
        return self._unknowns.no_deal_options[place]
