"""Contradictions that only additivity makes, and which dependence of issues would resolve them.

Value functions are additive over issues. People's need not be: what an option is worth may depend
on another issue. Two issues are therefore read as one, with an option for each pair of theirs, and
the statements are asked again; what is then consistent contradicts the model, not itself.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from typing import Any

from winset.beliefs.contradictions import contradiction
from winset.beliefs.known import Known
from winset.case.types import (
    Claim,
    Issue,
    NoDeal,
    Option,
    Order,
    Outcome,
    PartialOutcome,
    Region,
    Rule,
    Statement,
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
    for first, second in itertools.combinations(issues, 2):
        if len(first.options) * len(second.options) > PAIRED:
            continue
        joined = _Joined(known.space.issues, rules, first, second)
        stated = [joined.statement(statement, known.no_deal.outcome) for statement in statements]
        kept = [statement for statement in stated if statement is not None]
        if len(kept) < len(stated):
            continue
        free = Known(joined.space, known.actor, joined.no_deal(known.no_deal), tuple(kept))
        try:
            if not contradiction(free, kept):
                found.append((first.id, second.id))
        except WinsetError:
            continue
    return found


def _named(statements: Sequence[Statement]) -> set[str]:
    """Return the issues that statements name."""
    names: set[str] = set()
    for claim in (claim for statement in statements for claim in statement.claims):
        named = claim.named()
        names.update(named.issues, (issue for issue, _ in named.options))
        names.update(*(outcome.named for outcome in named.outcomes))
    return names


class _Joined:
    """The issues of a case with two of them read as one."""

    def __init__(
        self, issues: Sequence[Issue], rules: Sequence[Rule], first: Issue, second: Issue
    ) -> None:
        self._first, self._second = first, second
        pairs = itertools.product(first.options, second.options)
        # An id of the case has no control character, so that none can be meant.
        self._id = f"{first.id}\x1f{second.id}"
        options = tuple(Option(_both(a.id, b.id), "") for a, b in pairs)
        joined = Issue(self._id, "", options)
        kept = [issue for issue in issues if issue.id not in {first.id, second.id}]
        self.space = Space([joined, *kept], [self._rule(rule) for rule in rules])

    def no_deal(self, no_deal: NoDeal) -> NoDeal:
        if no_deal.outcome is None:
            return no_deal
        return replace(no_deal, outcome=self._outcome(no_deal.outcome))

    def _outcome(self, outcome: Outcome) -> dict[str, str]:
        rest = {k: v for k, v in outcome.items() if k not in {self._first.id, self._second.id}}
        return {self._id: _both(outcome[self._first.id], outcome[self._second.id]), **rest}

    def _rule(self, rule: Rule) -> Rule:
        then = None if rule.then is None else self._region(rule.then)
        return replace(rule, when=self._region(rule.when), then=then)

    def _region(self, region: Region) -> Region:
        rest = {k: v for k, v in region.items() if k not in {self._first.id, self._second.id}}
        if len(rest) == len(region):
            return region
        sides = [
            region.get(issue.id, tuple(option.id for option in issue.options))
            for issue in (self._first, self._second)
        ]
        return {self._id: tuple(_both(a, b) for a, b in itertools.product(*sides)), **rest}

    def statement(self, statement: Statement, base: Outcome | None) -> Statement | None:
        """Say the same of the joined issue; None where it cannot be said."""
        claims: list[Claim] = []
        for claim in statement.claims:
            made = list(self._claims(claim, base))
            if not made:
                return None
            claims += made
        return replace(statement, claims=tuple(claims))

    def _claims(self, claim: Claim, base: Outcome | None) -> Iterator[Claim]:
        """Translate a claim; nothing where it speaks of one of the two issues alone.

        An order of one of them becomes an order for each option of the other, and an outcome is
        said again; all else that names an issue speaks of its own scale or weight.
        """
        both = {self._first.id, self._second.id}
        named = claim.named()
        if not named.rest and both.isdisjoint(
            {*named.issues, *(issue for issue, _ in named.options)}
        ):
            sides = {
                part.name: self._partials(side, base)
                for part in fields(claim)
                if isinstance(side := getattr(claim, part.name), PartialOutcome)
            }
            for choice in itertools.product(*sides.values()):
                changed: dict[str, Any] = dict(zip(sides, choice, strict=True))
                yield replace(claim, **changed)
        elif isinstance(claim, Order):
            yield from self._orders(claim)

    def _orders(self, claim: Order) -> Iterator[Order]:
        """Order one issue of the two for each option of the other."""
        own = claim.issue == self._first.id
        for fixed in (self._second if own else self._first).options:
            yield Order(
                self._id,
                tuple(
                    tuple(_both(k, fixed.id) if own else _both(fixed.id, k) for k in level)
                    for level in claim.levels
                ),
            )

    def _partials(self, partial: PartialOutcome, base: Outcome | None) -> list[PartialOutcome]:
        """Return the outcome with the pair named; one for each option of an open issue or range."""
        sides = [issue.id for issue in (self._first, self._second)]
        given: Mapping[str, str] = partial.options
        rest = {k: v for k, v in given.items() if k not in sides}
        ranges = {k: v for k, v in partial.ranges.items() if k not in sides}
        if not any(side in partial.named for side in sides):
            return [PartialOutcome(rest, partial.rest_any, ranges)]
        choices = []
        for issue in (self._first, self._second):
            if issue.id in given:
                choices.append([given[issue.id]])
            elif issue.id in partial.ranges:
                first, last = map(issue.position, partial.ranges[issue.id])
                choices.append([option.id for option in issue.options[first : last + 1]])
            elif base is not None and not partial.rest_any:
                choices.append([base[issue.id]])
            else:
                choices.append([option.id for option in issue.options])
        return [
            PartialOutcome({self._id: _both(a, b), **rest}, partial.rest_any, ranges)
            for a, b in itertools.product(*choices)
        ]


def _both(first: str, second: str) -> str:
    return f"{first}\x1f{second}"
