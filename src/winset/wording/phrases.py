"""The parts of a case as messages: outcomes, rules, statements, offers."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterable, Mapping, Sequence
from fractions import Fraction
from math import ceil, floor

from winset.case.as_of import Change
from winset.case.message import Arg, Message, say
from winset.case.timing import Timing
from winset.case.types import (
    Approval,
    Case,
    Issue,
    Offer,
    PartialOutcome,
    Quota,
    Region,
    Rule,
    Statement,
    Transition,
)
from winset.wording.numbers import rounded


def written_day(text: str) -> datetime.date | str:
    """Read a day in ISO form; a date of another form, as "2019" or "spring", as it is."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return text


def points(share: float, error: float | None = None, exact: bool = False) -> Message:
    """Say a difference of two shares in percentage points, with two standard errors."""
    many = floor(100 * share + 0.5)
    if many == 0 and not exact:
        return say("points.few")
    off = 0 if exact or not error else ceil(round(200 * error, 6))
    return say("points.about", points=many, off=off) if off else say("points", points=many)


class Words:
    """Puts the parts of one case into messages."""

    def __init__(self, case: Case) -> None:
        self._case = case
        self._actors = {actor.id: actor.name for actor in case.actors}
        self._issues = {issue.id: issue for issue in case.issues}

    def actor(self, actor: str) -> str:
        """Name an actor."""
        return self._actors.get(actor, actor)

    def actors(self, actors: Iterable[str]) -> tuple[str, ...]:
        """Name several actors."""
        return tuple(self.actor(actor) for actor in actors)

    def makers(self, offer: Offer) -> str | tuple[str, ...]:
        """Name who made an offer."""
        names = self.actors(offer.makers)
        return names[0] if len(names) == 1 else names

    def issue(self, issue: str) -> str:
        """Name an issue."""
        return self._issues[issue].name

    def option(self, issue: str, option: str) -> str:
        """Name an option."""
        found = self._issues[issue]
        return found.options[found.position(option)].name

    def phrase(self, issue: str, option: str) -> str | None:
        """Return the short clause that says who does what, None where the case has none."""
        found = self._issues[issue]
        return found.options[found.position(option)].phrase

    def outcome(self, outcome: Mapping[str, str]) -> Message:
        """Write an outcome by what it changes against no deal, or in full without one."""
        before = self._case.no_deal.outcome
        changed = {
            issue: outcome[issue]
            for issue in self._issues
            if issue in outcome and (before is None or outcome[issue] != before[issue])
        }
        return self.settings(changed) if changed else say("outcome.unchanged")

    def settings(self, options: Mapping[str, str]) -> Message:
        """Write issues with their options."""
        return say("outcome", parts=self._parts(options))

    def _parts(self, options: Mapping[str, str]) -> tuple[Message, ...]:
        return tuple(
            say("outcome.part", issue=self.issue(issue), option=self.option(issue, option))
            for issue, option in options.items()
        )

    def partial(self, outcome: PartialOutcome) -> Message:
        """Write a partial outcome by the options it names."""
        ranges = (
            say("outcome.range", issue=self.issue(k), first=ends[0], last=self.option(k, ends[1]))
            for k, ends in outcome.ranges.items()
        )
        named = say("outcome", parts=(*self._parts(outcome.options), *ranges))
        return say("outcome.partial", named=named) if outcome.rest_any else named

    def account(self, account: str | None) -> Message | None:
        """Say in brackets whose account something is; nothing for what all accounts share."""
        return None if account is None else say("by-account", account=self._case.accounts[account])

    def offer(self, offer: Offer) -> Message:
        """Name an offer as the case calls it, with its day, or else by its maker and day.

        Its outcome is told too where those do not tell it apart. An offer that one account alone
        tells is never named without it.
        """
        on = None if offer.on is None else say("of-day", day=offer.on)
        if offer.name:
            return say("offer.called", name=offer.name, on=on, account=self.account(offer.account))
        same = [
            other
            for other in self._case.offers
            if (other.makers, other.on, other.account) == (offer.makers, offer.on, offer.account)
        ]
        outcome = None
        if offer.on is None or len(same) > 1:
            outcome = say(
                "in-brackets", text=self.outcome(self._case.complete(offer.outcome) or {})
            )
        return say(
            "offer.named" if len(offer.makers) == 1 else "offer.named.joint",
            by=self.makers(offer),
            on=on,
            outcome=outcome,
            account=self.account(offer.account),
        )

    def answers(self, offer: Offer) -> Message | None:
        """Write who answered an offer, and how; None where no answer is recorded."""
        if not offer.responses:
            return None
        return say(
            "answers",
            some=tuple(
                say(f"answer.{how}", actor=self.actor(by)) for by, how in offer.responses.items()
            ),
        )

    def change(self, change: Change) -> Message:
        """Say which statement no longer holds, since when, and by what it was replaced."""
        gone, new = change.gone, change.new
        old: dict[str, Arg] = {
            "actor": self.actor(gone.actor),
            "old": self.statement(gone),
            "account": self.account(gone.account),
        }
        if new is None:
            return say("change.ended", **old, day=change.day)
        later: dict[str, Arg] = {"now": self.statement(new)}
        if change.day is None:
            return say("change.replaced.undated", **old, **later)
        return say("change.replaced", **old, **later, day=change.day)

    def timing(self, timing: Timing) -> Message:
        """Say when an agreement is due, what waiting costs, and what makes use of it."""
        due = timing.deadline
        parts = [] if due is None else [say("timing.deadline", day=due)]
        parts += [
            say(f"timing.per.{one.per}", actor=self.actor(actor), factor=float(one.factor))
            for actor, one in timing.discount.items()
        ]
        return say("sentences", parts=(*parts, say("timing.use")))

    def region(self, region: Region) -> Message:
        """Write which options match."""
        return say(
            "region",
            parts=tuple(
                say(
                    "region.part",
                    issue=self.issue(issue),
                    options=self._some(self._issues[issue], options),
                )
                for issue, options in region.items()
            ),
        )

    def _some(self, issue: Issue, options: Sequence[str]) -> Message:
        places = [issue.position(option) for option in options]
        run = places == list(range(places[0], places[0] + len(places)))
        if issue.numeric and run and len(places) > 2:
            first, last = issue.options[places[0]].name, issue.options[places[-1]].name
            if places[-1] == len(issue.options) - 1:
                return say("region.at-least", first=first)
            if places[0] == 0:
                return say("region.at-most", last=last)
            return say("region.from-to", first=first, last=last)
        return say("region.any", options=tuple(self.option(issue.id, option) for option in options))

    def rule(self, rule: Rule) -> Message:
        """Write a rule, without a full stop."""
        if rule.then is None:
            return say("rule.never", when=self.region(rule.when))
        return say("rule.if", when=self.region(rule.when), then=self.region(rule.then))

    def transition(self, rule: Transition) -> Message:
        """Write which change is ruled out, without a full stop."""
        change = {"start": self.region(rule.start), "to": self.region(rule.to)}
        if rule.by is None:
            return say("transition.everyone", **change)
        return say("transition.one", **change, actor=self.actor(rule.by))

    def called(self, rule: Approval) -> Message | str:
        """Name an approval rule; one without a name is written in full."""
        return rule.name or self.approval(rule)

    def approval(self, rule: Approval) -> Message:
        """Write an approval rule, without a full stop."""
        text = self._approval(rule)
        if rule.name:
            return say("approval.named", name=rule.name, text=text)
        # Names stand as the case has them.
        return (
            text
            if text.id.startswith(("approval.block", "quota.one", "quota.all"))
            else say("capitalised", text=text)
        )

    def _approval(self, rule: Approval) -> Message:
        first = rule.any_of[0]
        if len(rule.any_of) > 1:
            over = tuple(self._quota(quota, "accepts") for quota in rule.any_of[1:])
            return say("approval.block", actors=self.actors(first.weights), over=over)
        return self._quota(first, "must")

    def _quota(self, quota: Quota, mood: str) -> Message:
        names = self.actors(quota.weights)
        if len(quota.weights) == 1:
            return say(f"quota.one.{mood}", actors=names)
        if set(quota.weights.values()) == {Fraction(1)}:
            count = len(quota.weights)
            if quota.at_least > count - 1:
                return say(f"quota.all.{mood}", actors=names)
            return say(
                f"quota.count.{mood}", least=float(quota.at_least), count=count, actors=names
            )
        weights = tuple(
            say("quota.weight", actor=self.actor(actor), weight=float(weight))
            for actor, weight in quota.weights.items()
        )
        return say(f"quota.weights.{mood}", least=float(quota.at_least), weights=weights)

    def cited(self, entry: str, *, whose: bool = False) -> Message:
        """Name a statement by what it says, an offer or a source by its name; never by its id.

        `whose` says of whom a statement is.
        """
        for statement in self._case.statements:
            if statement.id == entry:
                says, actor = self.statement(statement), self.actor(statement.actor)
                return say("cited.of", actor=actor, says=says) if whose else say("cited", says=says)
        for offer in self._case.offers:
            if offer.id == entry:
                return self.offer(offer)
        title = next((one.title for one in self._case.sources if one.id == entry), None)
        return say("cited", says=title or entry)

    def cite(self, entries: Iterable[str]) -> tuple[Message, ...]:
        """Name several statements, offers or sources."""
        return tuple(map(self.cited, entries))

    def statement(self, statement: Statement) -> Message:
        """Write what a statement says."""
        if len(statement.claims) == 1:
            return statement.claims[0].told(self)
        return say("claims", claims=tuple(claim.told(self) for claim in statement.claims))

    def better(
        self,
        was: Mapping[str, str],
        now: Mapping[str, str],
        gains: Mapping[str, float],
        ranked: Collection[str] = (),
    ) -> Message:
        """Write what changes from one outcome to another, and what each actor gains by it.

        `gains` are at least 0, in the actor's own units; of `ranked` actors, of whom an order is
        known, only whether it is better for them is told.
        """
        parts = tuple(
            say(
                "better.part",
                issue=self.issue(issue),
                was=self.option(issue, was[issue]),
                now=self.option(issue, now[issue]),
            )
            for issue in self._issues
            if now[issue] != was[issue]
        )
        told = [rounded(gain) for gain in gains.values()]
        if len(set(told)) == 1 and not set(ranked) & set(gains):
            each = say("better.each", gain=told[0])
            return say("better.change", parts=parts, gains=each)
        some = tuple(
            say("better.ranked", actor=self.actor(actor))
            if gain and actor in ranked
            else say("better.gain", actor=self.actor(actor), gain=gain)
            if gain
            else say("better.same", actor=self.actor(actor))
            for actor, gain in zip(gains, told, strict=True)
        )
        return say("better.change", parts=parts, gains=say("better.gains", gains=some))
