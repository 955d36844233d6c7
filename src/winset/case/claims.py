"""What a statement can claim about one actor's value function: a frozen type for each claim.

A claim knows what of the case it names, what is wrong with it by itself, and the message that
tells it. What it demands of a value function stands in `inference/constraints.py`, how a case file
says it in `casefile/kinds.py`, the words of its message in the catalogues of `wording`.
"""

from __future__ import annotations

import math
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import ClassVar, NamedTuple, Protocol

from winset.case.message import Message, say

CELLS = 400
"""Options of two issues together up to which they are read as one."""


@dataclass(frozen=True, slots=True)
class PartialOutcome:
    """Options for some issues.

    `ranges` names numeric issues by a first and a last option: what is said holds for each from
    the one to the other. All other issues stay at their no-deal option, or range over everything
    where `rest_any`.
    """

    options: Mapping[str, str]
    rest_any: bool = False
    ranges: Mapping[str, tuple[str, str]] = field(default_factory=dict)

    @property
    def named(self) -> tuple[str, ...]:
        """The issues it names, by an option or by a range."""
        return (*self.options, *self.ranges)


class Named(NamedTuple):
    """What of a case a claim names: issues, options as (issue, option), outcomes."""

    issues: tuple[str, ...] = ()
    options: tuple[tuple[str, str], ...] = ()
    outcomes: tuple[PartialOutcome, ...] = ()
    rest: bool = False
    """Whether it speaks of all other issues as well."""


class Names(Protocol):
    """How the parts of a case are called in messages."""

    def issue(self, issue: str) -> str:
        """Name an issue."""

    def option(self, issue: str, option: str) -> str:
        """Name an option."""

    def partial(self, outcome: PartialOutcome) -> Message:
        """Write an outcome by the options it names."""


class _Claim:
    __slots__ = ()

    firm: ClassVar[bool] = False
    """Whether it is held for certain or left out, with no confidence between."""

    def named(self) -> Named:
        """Return what the claim names."""
        return Named()

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with the claim whatever the case."""
        yield from ()


@dataclass(frozen=True, slots=True)
class Order(_Claim):
    """Options of one issue from best to worst, equals together."""

    issue: str
    levels: tuple[tuple[str, ...], ...]

    def named(self) -> Named:
        """Return what it names."""
        return Named(
            options=tuple((self.issue, option) for level in self.levels for option in level)
        )

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with it."""
        options = [option for level in self.levels for option in level]
        if not options:
            yield f"no option of issue '{self.issue}' is named"
        if len(set(options)) < len(options):
            yield f"an option of issue '{self.issue}' stands in the order twice"

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        ranked = tuple(
            say("claim.level", options=tuple(names.option(self.issue, option) for option in level))
            for level in self.levels
        )
        return say("claim.order", issue=names.issue(self.issue), levels=ranked)


@dataclass(frozen=True, slots=True)
class Prefers(_Claim):
    """`better` is worth more than `worse`; None stands for no deal."""

    better: PartialOutcome
    worse: PartialOutcome | None

    def named(self) -> Named:
        """Return what it names."""
        return Named(outcomes=(self.better, *(() if self.worse is None else (self.worse,))))

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        better = names.partial(self.better)
        if self.worse is None:
            return say("claim.prefers-to-no-deal", better=better)
        return say("claim.prefers", better=better, worse=names.partial(self.worse))


@dataclass(frozen=True, slots=True)
class Rejects(_Claim):
    """Worse than no deal."""

    outcome: PartialOutcome

    def named(self) -> Named:
        """Return what it names."""
        return Named(outcomes=(self.outcome,))

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        return say("claim.rejects", outcome=names.partial(self.outcome))


@dataclass(frozen=True, slots=True)
class AtLeastNoDeal(_Claim):
    """At least as good as no deal: what making or accepting an offer reveals."""

    outcome: PartialOutcome

    def named(self) -> Named:
        """Return what it names."""
        return Named(outcomes=(self.outcome,))

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        return say("claim.at-least-no-deal", outcome=names.partial(self.outcome))


@dataclass(frozen=True, slots=True)
class WeightRange(_Claim):
    """The issue's share of the total weight lies in [low, high]."""

    issue: str
    low: Fraction
    high: Fraction

    def named(self) -> Named:
        """Return what it names."""
        return Named(issues=(self.issue,))

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with it."""
        yield from _outside(self.low, self.high)

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        share = _range(self.low, self.high)
        return say("claim.weight", issue=names.issue(self.issue), share=share)


@dataclass(frozen=True, slots=True)
class WeightRatio(_Claim):
    """The issue weighs at least (or at most) `times` as much as `other`."""

    issue: str
    other: str
    times: Fraction
    at_least: bool = True

    def named(self) -> Named:
        """Return what it names."""
        return Named(issues=(self.issue, self.other))

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with it."""
        if self.issue == self.other:
            yield f"issue '{self.issue}' is compared with itself"
        if not finite(self.times) or self.times < 0:
            yield f"expected a factor of at least 0, found {self.times}"

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        much = say("claim.times", times=float(self.times))
        return say(
            f"claim.ratio.{'at-least' if self.at_least else 'at-most'}",
            issue=names.issue(self.issue),
            much=say("claim.as-much") if self.times == 1 else much,
            other=names.issue(self.other),
        )


@dataclass(frozen=True, slots=True)
class MostImportant(_Claim):
    """Each issue weighs at least as much as the next, the last as much as any not named."""

    issues: tuple[str, ...]

    def named(self) -> Named:
        """Return what it names."""
        return Named(issues=self.issues, rest=True)

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with it."""
        yield from _repeated(self.issues)

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        issues = tuple(names.issue(issue) for issue in self.issues)
        if len(issues) == 1:
            return say("claim.most-important", issue=issues[0])
        return say("claim.most-important.several", issues=issues)


@dataclass(frozen=True, slots=True)
class LeastImportant(_Claim):
    """Each issue weighs at most as much as the next, the last as much as any not named."""

    issues: tuple[str, ...]

    def named(self) -> Named:
        """Return what it names."""
        return Named(issues=self.issues, rest=True)

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with it."""
        yield from _repeated(self.issues)

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        issues = tuple(names.issue(issue) for issue in self.issues)
        if len(issues) == 1:
            return say("claim.least-important", issue=issues[0])
        return say("claim.least-important.several", issues=issues)


@dataclass(frozen=True, slots=True)
class Step(_Claim):
    """Going from one option to another on `issue` gains more than `other_step` on `other`."""

    issue: str
    step: tuple[str, str]
    other: str
    other_step: tuple[str, str]

    def named(self) -> Named:
        """Return what it names."""
        first = [(self.issue, option) for option in self.step]
        return Named(options=(*first, *((self.other, option) for option in self.other_step)))

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        start, end = (names.option(self.issue, option) for option in self.step)
        other_start, other_end = (names.option(self.other, option) for option in self.other_step)
        return say(
            "claim.step",
            issue=names.issue(self.issue),
            start=start,
            end=end,
            other=names.issue(self.other),
            other_start=other_start,
            other_end=other_end,
        )


@dataclass(frozen=True, slots=True)
class ValueRange(_Claim):
    """The option's value within its issue (worst 0, best 1) lies in [low, high]."""

    issue: str
    option: str
    low: Fraction
    high: Fraction

    def named(self) -> Named:
        """Return what it names."""
        return Named(options=((self.issue, self.option),))

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with it."""
        yield from _outside(self.low, self.high)

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        return say(
            "claim.value",
            issue=names.issue(self.issue),
            option=names.option(self.issue, self.option),
            share=_range(self.low, self.high),
        )


@dataclass(frozen=True, slots=True)
class Linear(_Claim):
    """Every step of these numeric issues is worth the same."""

    issues: tuple[str, ...]
    firm: ClassVar[bool] = True

    def named(self) -> Named:
        """Return what it names."""
        return Named(issues=self.issues)

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with it."""
        yield from _repeated(self.issues)

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        return say("claim.linear", issues=tuple(names.issue(issue) for issue in self.issues))


@dataclass(frozen=True, slots=True)
class Depends(_Claim):
    """What an issue is worth may depend on the other one of its pair."""

    pairs: tuple[tuple[str, str], ...]
    firm: ClassVar[bool] = True

    def named(self) -> Named:
        """Return what it names."""
        return Named(issues=tuple(issue for pair in self.pairs for issue in pair))

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with it."""
        yield from _repeated(self.named().issues)

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        pairs = tuple(
            say("claim.depends.pair", issue=names.issue(one), other=names.issue(other))
            for one, other in self.pairs
        )
        return say("claim.depends", pairs=pairs)


@dataclass(frozen=True, slots=True)
class NoDealRange(_Claim):
    """An outside alternative, worth [low, high] on the 0..1 scale."""

    low: Fraction
    high: Fraction

    def faults(self) -> Iterator[str]:
        """Yield what is wrong with it."""
        yield from _outside(self.low, self.high)

    def told(self, names: Names) -> Message:
        """Return the message that says it."""
        return say("claim.no-deal", value=_range(self.low, self.high))


Claim = (
    Order
    | Prefers
    | Rejects
    | AtLeastNoDeal
    | WeightRange
    | WeightRatio
    | MostImportant
    | LeastImportant
    | Step
    | ValueRange
    | Linear
    | Depends
    | NoDealRange
)


def together(claim: Claim, paired: Container[str]) -> bool:
    """Return whether a claim can be said where some issues are read in pairs, each as one.

    An order of one of them holds for each option of the other, and outcomes name both. All else
    that names such an issue, or the rest of the issues, speaks of a weight or a scale that it has
    no more.
    """
    named = claim.named()
    if isinstance(claim, Order | Depends):
        return True
    alone = {*named.issues, *(issue for issue, _ in named.options)}
    return not named.rest and not any(issue in paired for issue in alone)


def finite(number: object) -> bool:
    """Return whether something is a number, and neither infinite nor NaN."""
    if isinstance(number, bool) or not isinstance(number, int | float | Fraction):
        return False
    return not isinstance(number, float) or math.isfinite(number)


def _repeated(issues: tuple[str, ...]) -> Iterator[str]:
    if not issues:
        yield "no issue is named"
    for issue in sorted({issue for issue in issues if issues.count(issue) > 1}):
        yield f"issue '{issue}' is named twice"


def _outside(low: Fraction, high: Fraction) -> Iterator[str]:
    if not (finite(low) and finite(high) and 0 <= low <= high <= 1):
        yield f"expected a range within 0 and 1, found {low} to {high}"


def _range(low: Fraction, high: Fraction) -> Message | float:
    """Write a range, or one number where it is a point."""
    return float(low) if low == high else say("range", low=float(low), high=float(high))
