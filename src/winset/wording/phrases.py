"""Cases, outcomes, rules and statements in sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import assert_never

from winset.case.types import (
    Approval,
    AtLeastNoDeal,
    Case,
    Claim,
    Issue,
    NoDealRange,
    Offer,
    Order,
    PartialOutcome,
    Prefers,
    Quota,
    Region,
    Rejects,
    Response,
    Rule,
    Statement,
    Step,
    Transition,
    ValueRange,
    WeightRange,
    WeightRatio,
)
from winset.wording.numbers import number

ANSWERS: Mapping[Response, str] = {
    Response.ACCEPTED: "accepted it",
    Response.REJECTED: "rejected it",
    Response.FINAL: "left over it",
    Response.COUNTERED: "made a counter-offer",
}


def listed(items: Iterable[str], last: str = "and") -> str:
    """Join with commas, the last two with a word."""
    parts = list(items)
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {last} {parts[-1]}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """Write a count with its noun."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"


def counted(value: float, one: str) -> str:
    """Write a number that may be huge or an average with its noun."""
    text = number(value)
    return f"{text} {one if text == '1' else one + 's'}"


class Words:
    """Puts the parts of one case into words."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._actors = {actor.id: actor.name for actor in case.actors}
        self._issues = {issue.id: issue for issue in case.issues}

    def actor(self, actor: str) -> str:
        """Name an actor."""
        return self._actors.get(actor, actor)

    def actors(self, actors: Iterable[str], last: str = "and") -> str:
        """Name several actors."""
        return listed((self.actor(actor) for actor in actors), last)

    def issue(self, issue: str) -> str:
        """Name an issue."""
        return self._issues[issue].name

    def option(self, issue: str, option: str) -> str:
        """Name an option."""
        found = self._issues[issue]
        return found.options[found.position(option)].name

    def outcome(self, outcome: Mapping[str, str]) -> str:
        """Write an outcome by what it changes against no deal, or in full without one."""
        before = self._case.no_deal.outcome
        changed = [
            issue
            for issue in self._issues
            if issue in outcome and (before is None or outcome[issue] != before[issue])
        ]
        if not changed:
            return "no change against no deal"
        return "; ".join(f"{self.issue(i)}: {self.option(i, outcome[i])}" for i in changed)

    def partial(self, outcome: PartialOutcome) -> str:
        """Write a partial outcome by the options it names."""
        named = "; ".join(
            f"{self.issue(issue)}: {self.option(issue, option)}"
            for issue, option in outcome.options.items()
        )
        return f"{named}; whatever the rest" if outcome.rest_any else named

    def account(self, account: str | None) -> str:
        """Say in brackets whose account something is; empty for what all accounts share."""
        return "" if account is None else f" (by the account “{self._case.accounts[account]}”)"

    def offer(self, offer: Offer) -> str:
        """Name an offer by its maker and day, and by its outcome where those do not tell it apart.

        An offer that one account alone tells is never named without it.
        """
        same = [
            one
            for one in self._case.offers
            if (one.by, one.on, one.account) == (offer.by, offer.on, offer.account)
        ]
        text = f"{self.actor(offer.by)}'s offer"
        if offer.on is not None:
            text += f" of {offer.on:%-d %B %Y}"
        if offer.on is None or len(same) > 1:
            text += f" ({self.outcome(self._case.complete(offer.outcome) or {})})"
        return text + self.account(offer.account)

    def answers(self, offer: Offer) -> str:
        """Write who answered an offer, and how; empty where no answer is recorded."""
        return listed(f"{self.actor(by)} {ANSWERS[how]}" for by, how in offer.responses.items())

    def region(self, region: Region) -> str:
        """Write which options match."""
        return " and ".join(
            f"{self.issue(issue)} is {self._some(self._issues[issue], options)}"
            for issue, options in region.items()
        )

    def _some(self, issue: Issue, options: Sequence[str]) -> str:
        places = [issue.position(option) for option in options]
        run = places == list(range(places[0], places[0] + len(places)))
        if issue.numeric and run and len(places) > 2:
            first, last = issue.options[places[0]].name, issue.options[places[-1]].name
            if places[-1] == len(issue.options) - 1:
                return f"at least {first}"
            if places[0] == 0:
                return f"at most {last}"
            return f"from {first} to {last}"
        return listed((f"“{self.option(issue.id, option)}”" for option in options), "or")

    def rule(self, rule: Rule) -> str:
        """Write a rule."""
        if rule.then is None:
            return f"Never together: {self.region(rule.when)}."
        return f"If {self.region(rule.when)}, then {self.region(rule.then)}."

    def transition(self, rule: Transition) -> str:
        """Write which change is ruled out."""
        who = "for everyone" if rule.by is None else f"for {self.actor(rule.by)}"
        return f"From {self.region(rule.start)}, never to {self.region(rule.to)} ({who})."

    def called(self, rule: Approval) -> str:
        """Name an approval rule; one without a name is written in full."""
        return rule.name or self.approval(rule).rstrip(".")

    def approval(self, rule: Approval) -> str:
        """Write an approval rule."""
        text = self._approval(rule)
        if rule.name:
            return f"{rule.name}: {text}"
        # Names stand as the case has them.
        named = any(text.startswith(self.actor(one)) for one in rule.any_of[0].weights)
        return text if named else f"{text[0].upper()}{text[1:]}"

    def _approval(self, rule: Approval) -> str:
        first = rule.any_of[0]
        if len(rule.any_of) > 1:
            over = (self._quota(quota, "accepts", "accept") for quota in rule.any_of[1:])
            return f"{self.actors(first.weights)} can block, unless {listed(over, 'or')}."
        return f"{self._quota(first)}."

    def _quota(self, quota: Quota, one: str = "must accept", many: str = "must accept") -> str:
        names = self.actors(quota.weights)
        if len(quota.weights) == 1:
            return f"{names} {one}"
        if set(quota.weights.values()) == {Fraction(1)}:
            count = len(quota.weights)
            if quota.at_least > count - 1:
                return f"{names} {many.replace('accept', 'all accept')}"
            return f"at least {number(float(quota.at_least))} of {count} {many}: {names}"
        weights = listed(
            f"{self.actor(actor)} ({number(float(weight))})"
            for actor, weight in quota.weights.items()
        )
        return f"a weight of at least {number(float(quota.at_least))} {one}: {weights}"

    def statement(self, statement: Statement) -> str:
        """Write what a statement says."""
        return "; ".join(self._claim(claim) for claim in statement.claims)

    def _claim(self, claim: Claim) -> str:
        match claim:
            case Order(issue, levels):
                ranked = " > ".join(
                    " = ".join(self.option(issue, option) for option in level) for level in levels
                )
                return f"{self.issue(issue)}, best first: {ranked}"
            case Prefers(better, worse):
                than = "no deal" if worse is None else f"({self.partial(worse)})"
                return f"prefers ({self.partial(better)}) to {than}"
            case Rejects(outcome):
                return f"would rather have no deal than ({self.partial(outcome)})"
            case AtLeastNoDeal(outcome):
                return f"finds ({self.partial(outcome)}) at least as good as no deal"
            case WeightRange(issue, low, high):
                return f"{self.issue(issue)} carries {_range(low, high)} of all that is at stake"
            case WeightRatio(issue, other, times, at_least):
                how = "at least" if at_least else "at most"
                much = "as much" if times == 1 else f"{number(float(times))} times as much"
                return f"{self.issue(issue)} matters {how} {much} as {self.issue(other)}"
            case Step(issue, step, other, other_step):
                return (
                    f"on {self.issue(issue)}, going from {self.option(issue, step[0])} to "
                    f"{self.option(issue, step[1])} is worth more than going from "
                    f"{self.option(other, other_step[0])} to {self.option(other, other_step[1])} "
                    f"on {self.issue(other)}"
                )
            case ValueRange(issue, option, low, high):
                return (
                    f"{self.option(issue, option)} is worth {_range(low, high)} of the way from "
                    f"the worst to the best on {self.issue(issue)}"
                )
            case NoDealRange(low, high):
                return f"no deal is worth {_range(low, high)} on the scale from 0 to 1"
            case _:
                assert_never(claim)


def _range(low: Fraction, high: Fraction) -> str:
    if low == high:
        return number(float(low))
    return f"{number(float(low))} to {number(float(high))}"
