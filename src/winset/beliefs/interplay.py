"""Contradictions that only additivity makes, and which dependence of issues would resolve them.

Value functions are additive over issues. People's need not be: what an option is worth may depend
on another issue. Two issues are therefore read as one, with an option for each pair of theirs, and
the statements are asked again; what is then consistent contradicts the model, not itself.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from winset.beliefs.contradictions import contradiction
from winset.beliefs.known import Known
from winset.case.types import (
    AtLeastNoDeal,
    Claim,
    Issue,
    NoDeal,
    NoDealRange,
    Option,
    Order,
    Outcome,
    PartialOutcome,
    Prefers,
    Region,
    Rejects,
    Rule,
    Statement,
    Step,
    ValueRange,
    WeightRange,
    WeightRatio,
)
from winset.errors import WinsetError
from winset.outcomes.space import Space

PAIRED = 400
"""Options of two issues together up to which they are read as one."""

Pair = tuple[str, str]


def reconciling(known: Known, statements: Sequence[Statement], rules: Sequence[Rule]) -> list[Pair]:
    """Return pairs of issues that would reconcile statements if one may depend on the other.

    Parameters
    ----------
    known : what is said about one actor.
    statements : a set that cannot all be true of additive value functions.
    rules : those of the case.

    Notes
    -----
    Exact, one consistency check for each pair of issues that the statements name. Pairs are left
    out where a statement is about one of their weights or values, which then has no meaning, and
    where they have more than PAIRED options together.
    """
    named = _named(statements)
    issues = [issue for issue in known.space.issues if issue.id in named]
    found = []
    for one, other in itertools.combinations(issues, 2):
        if len(one.options) * len(other.options) > PAIRED:
            continue
        joined = _Joined(known.space.issues, rules, one, other)
        told = [joined.statement(said, known.no_deal.outcome) for said in statements]
        kept = [said for said in told if said is not None]
        if len(kept) < len(told):
            continue
        free = Known(joined.space, known.actor, joined.no_deal(known.no_deal), tuple(kept))
        try:
            if not contradiction(free, kept):
                found.append((one.id, other.id))
        except WinsetError:
            continue
    return found


def _named(statements: Sequence[Statement]) -> set[str]:
    """Return the issues that statements name."""
    names: set[str] = set()
    for claim in (claim for one in statements for claim in one.claims):
        match claim:
            case Prefers(better, worse):
                names |= set(better.options) | set(() if worse is None else worse.options)
            case Rejects(outcome) | AtLeastNoDeal(outcome):
                names |= set(outcome.options)
            case Step(issue, _, other, _) | WeightRatio(issue, other):
                names |= {issue, other}
            case Order(issue) | WeightRange(issue) | ValueRange(issue):
                names.add(issue)
            case NoDealRange():
                pass
    return names


class _Joined:
    """The issues of a case with two of them read as one."""

    def __init__(
        self, issues: Sequence[Issue], rules: Sequence[Rule], one: Issue, other: Issue
    ) -> None:
        self._one, self._other = one, other
        pairs = itertools.product(one.options, other.options)
        # An id of the case has no control character, so that none can be meant.
        self._id = f"{one.id}\x1f{other.id}"
        options = tuple(Option(_both(a.id, b.id), "") for a, b in pairs)
        joined = Issue(self._id, "", options)
        kept = [issue for issue in issues if issue.id not in {one.id, other.id}]
        self.space = Space([joined, *kept], [self._rule(rule) for rule in rules])

    def no_deal(self, no_deal: NoDeal) -> NoDeal:
        if no_deal.outcome is None:
            return no_deal
        return replace(no_deal, outcome=self._outcome(no_deal.outcome))

    def _outcome(self, outcome: Outcome) -> dict[str, str]:
        rest = {k: v for k, v in outcome.items() if k not in {self._one.id, self._other.id}}
        return {self._id: _both(outcome[self._one.id], outcome[self._other.id]), **rest}

    def _rule(self, rule: Rule) -> Rule:
        then = None if rule.then is None else self._region(rule.then)
        return replace(rule, when=self._region(rule.when), then=then)

    def _region(self, region: Region) -> Region:
        rest = {k: v for k, v in region.items() if k not in {self._one.id, self._other.id}}
        if len(rest) == len(region):
            return region
        sides = [
            region.get(issue.id, tuple(option.id for option in issue.options))
            for issue in (self._one, self._other)
        ]
        return {self._id: tuple(_both(a, b) for a, b in itertools.product(*sides)), **rest}

    def statement(self, said: Statement, base: Outcome | None) -> Statement | None:
        """Say the same of the joined issue; None where it cannot be said."""
        claims: list[Claim] = []
        for claim in said.claims:
            made = list(self._claims(claim, base))
            if not made:
                return None
            claims += made
        return replace(said, claims=tuple(claims))

    def _claims(self, claim: Claim, base: Outcome | None) -> Iterator[Claim]:
        both = {self._one.id, self._other.id}
        match claim:
            case Order(issue, levels):
                yield from self._orders(claim) if issue in both else [Order(issue, levels)]
            case Prefers(better, worse):
                for first in self._partials(better, base):
                    for second in [None] if worse is None else self._partials(worse, base):
                        yield Prefers(first, second)
            case Rejects(outcome):
                yield from (Rejects(one) for one in self._partials(outcome, base))
            case AtLeastNoDeal(outcome):
                yield from (AtLeastNoDeal(one) for one in self._partials(outcome, base))
            case Step(issue, _, other, _) | WeightRatio(issue, other):
                if not both & {issue, other}:
                    yield claim
            case WeightRange(issue) | ValueRange(issue):
                if issue not in both:
                    yield claim
            case NoDealRange():
                yield claim

    def _orders(self, claim: Order) -> Iterator[Order]:
        """Order one issue of the two for each option of the other."""
        first = claim.issue == self._one.id
        for fixed in (self._other if first else self._one).options:
            yield Order(
                self._id,
                tuple(
                    tuple(_both(k, fixed.id) if first else _both(fixed.id, k) for k in level)
                    for level in claim.levels
                ),
            )

    def _partials(self, partial: PartialOutcome, base: Outcome | None) -> list[PartialOutcome]:
        """Return the outcome with the pair named; one for each option of an open issue."""
        sides = [issue.id for issue in (self._one, self._other)]
        given: Mapping[str, str] = partial.options
        rest = {k: v for k, v in given.items() if k not in sides}
        if not any(side in given for side in sides):
            return [PartialOutcome(rest, partial.rest_any)]
        choices = []
        for issue in (self._one, self._other):
            if issue.id in given:
                choices.append([given[issue.id]])
            elif base is not None and not partial.rest_any:
                choices.append([base[issue.id]])
            else:
                choices.append([option.id for option in issue.options])
        return [
            PartialOutcome({self._id: _both(a, b), **rest}, partial.rest_any)
            for a, b in itertools.product(*choices)
        ]


def _both(one: str, other: str) -> str:
    return f"{one}\x1f{other}"
