"""A case with other ids: the same case, spoken of by other names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

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
from winset.case.formulas import Atom, changed, formula_text
from winset.case.ordinal import Priorities, Priority, Ranking
from winset.case.types import (
    Case,
    Evidence,
    Issue,
    NoDeal,
    Offer,
    Quota,
    Reaction,
    Region,
    Scores,
    Statement,
)

Ids = Mapping[str, str]


@dataclass(frozen=True)
class NewIds:
    """New ids by old ones; those that are not named stay. `options` has a mapping per old issue."""

    actors: Ids = field(default_factory=dict)
    issues: Ids = field(default_factory=dict)
    options: Mapping[str, Ids] = field(default_factory=dict)
    accounts: Ids = field(default_factory=dict)
    sources: Ids = field(default_factory=dict)
    others: Ids = field(default_factory=dict)
    """Of statements, offers, reactions, rules, transitions and approval rules."""

    def __bool__(self) -> bool:
        """Whether anything gets another id."""
        return any((self.actors, self.issues, any(self.options.values()), self.accounts,
                    self.sources, self.others))  # fmt: skip

    def _actor(self, actor: str) -> str:
        return self.actors.get(actor, actor)

    def _issue(self, issue: str) -> str:
        return self.issues.get(issue, issue)

    def _option(self, issue: str, option: str) -> str:
        return self.options.get(issue, {}).get(option, option)

    def _account(self, account: str | None) -> str | None:
        return None if account is None else self.accounts.get(account, account)

    def _other(self, name: str) -> str:
        return self.others.get(name, name)

    def outcome(self, options: Mapping[str, str]) -> dict[str, str]:
        """Rename the issues and options of an outcome."""
        return {self._issue(issue): self._option(issue, one) for issue, one in options.items()}

    def _region(self, region: Region) -> dict[str, tuple[str, ...]]:
        return {
            self._issue(issue): tuple(self._option(issue, one) for one in options)
            for issue, options in region.items()
        }

    def _pair(self, issue: str, pair: tuple[str, str]) -> tuple[str, str]:
        return self._option(issue, pair[0]), self._option(issue, pair[1])

    def _partial(self, partial: PartialOutcome) -> PartialOutcome:
        ranges = {self._issue(k): self._pair(k, ends) for k, ends in partial.ranges.items()}
        return PartialOutcome(self.outcome(partial.options), partial.rest_any, ranges)

    def _perhaps(self, partial: PartialOutcome | None) -> PartialOutcome | None:
        return None if partial is None else self._partial(partial)

    def _evidence(self, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(
            replace(
                piece,
                source=self.sources.get(piece.source, piece.source),
                speaker=None if piece.speaker is None else self._actor(piece.speaker),
            )
            for piece in evidence
        )

    def _claim(self, claim: Claim) -> Claim:
        match claim:
            case Order(issue, levels):
                named = tuple(tuple(self._option(issue, o) for o in level) for level in levels)
                return Order(self._issue(issue), named)
            case Prefers(better, worse):
                return Prefers(self._partial(better), self._perhaps(worse))
            case Rejects(outcome):
                return Rejects(self._partial(outcome))
            case AtLeastNoDeal(outcome):
                return AtLeastNoDeal(self._partial(outcome))
            case NoDealRange():
                return claim
            case _:
                return self._claim_on_issues(claim)

    def _claim_on_issues(
        self,
        claim: WeightRange
        | WeightRatio
        | MostImportant
        | LeastImportant
        | Step
        | ValueRange
        | Linear
        | Depends,
    ) -> Claim:
        match claim:
            case WeightRange():
                return replace(claim, issue=self._issue(claim.issue))
            case WeightRatio():
                return replace(
                    claim, issue=self._issue(claim.issue), other=self._issue(claim.other)
                )
            case MostImportant(issues):
                return MostImportant(tuple(map(self._issue, issues)))
            case LeastImportant(issues):
                return LeastImportant(tuple(map(self._issue, issues)))
            case Step(issue, step, other, other_step):
                return Step(
                    self._issue(issue),
                    self._pair(issue, step),
                    self._issue(other),
                    self._pair(other, other_step),
                )
            case ValueRange():
                option = self._option(claim.issue, claim.option)
                return replace(claim, issue=self._issue(claim.issue), option=option)
            case Linear(issues):
                return Linear(tuple(map(self._issue, issues)))
            case Depends(pairs):
                return Depends(tuple((self._issue(a), self._issue(b)) for a, b in pairs))

    def _statement(self, said: Statement) -> Statement:
        return replace(
            said,
            id=self._other(said.id),
            actor=self._actor(said.actor),
            claims=tuple(map(self._claim, said.claims)),
            evidence=self._evidence(said.evidence),
            account=self._account(said.account),
            replaces=None if said.replaces is None else self._other(said.replaces),
        )

    def _offer(self, offer: Offer) -> Offer:
        return replace(
            offer,
            id=self._other(offer.id),
            makers=tuple(map(self._actor, offer.makers)),
            outcome=self._partial(offer.outcome),
            responses={self._actor(by): how for by, how in offer.responses.items()},
            account=self._account(offer.account),
            evidence=self._evidence(offer.evidence),
        )

    def _reaction(self, reaction: Reaction) -> Reaction:
        return replace(
            reaction,
            id=self._other(reaction.id),
            by=self._actor(reaction.by),
            to=self._perhaps(reaction.to),
            instead_of=self._perhaps(reaction.instead_of),
            account=self._account(reaction.account),
            evidence=self._evidence(reaction.evidence),
        )

    def _of_issue(self, issue: Issue) -> Issue:
        return replace(
            issue,
            id=self._issue(issue.id),
            options=tuple(replace(o, id=self._option(issue.id, o.id)) for o in issue.options),
            owner=None if issue.owner is None else self._actor(issue.owner),
            irreversible=tuple(self._pair(issue.id, pair) for pair in issue.irreversible),
        )

    def _scores(self, scores: Scores) -> Scores:
        return replace(
            scores,
            points={self._issue(issue): row for issue, row in scores.points.items()},
            interactions=tuple(
                replace(one, when=self._region(one.when)) for one in scores.interactions
            ),
            ordinal=self._ordinal(scores.ordinal),
            later=tuple(
                replace(
                    later, points={self._issue(issue): row for issue, row in later.points.items()}
                )
                for later in scores.later
            ),
        )

    def _ordinal(self, ordinal: Ranking | Priorities | None) -> Ranking | Priorities | None:
        if isinstance(ordinal, Ranking):
            return replace(
                ordinal,
                levels=tuple(tuple(map(self._partial, level)) for level in ordinal.levels),
                left_out=tuple(map(self.outcome, ordinal.left_out)),
            )
        if ordinal is None:
            return None
        formulas = [changed(one.formula, self._atom) for one in ordinal.statements]
        return Priorities(tuple(Priority(one, formula_text(one)) for one in formulas))

    def _atom(self, atom: Atom) -> Atom:
        return Atom(self._issue(atom.issue), self._option(atom.issue, atom.option))

    def _quota(self, quota: Quota) -> Quota:
        weights = {self._actor(actor): weight for actor, weight in quota.weights.items()}
        return Quota(weights, quota.at_least)

    def _by_actor(self, values: Mapping[str, Any]) -> dict[str, Any]:
        return {self._actor(actor): value for actor, value in values.items()}


def renamed(case: Case, new: NewIds) -> Case:
    """Return the case with other ids, and nothing else changed. O(size of the case)."""
    if not new:
        return case
    return replace(
        case,
        actors=tuple(replace(actor, id=new._actor(actor.id)) for actor in case.actors),
        issues=tuple(map(new._of_issue, case.issues)),
        no_deal=NoDeal(
            None if case.no_deal.outcome is None else new.outcome(case.no_deal.outcome),
            new._by_actor(case.no_deal.values),
        ),
        rules=tuple(
            replace(
                rule,
                id=new._other(rule.id),
                when=new._region(rule.when),
                then=None if rule.then is None else new._region(rule.then),
            )
            for rule in case.rules
        ),
        approval=tuple(
            replace(rule, id=new._other(rule.id), any_of=tuple(map(new._quota, rule.any_of)))
            for rule in case.approval
        ),
        sources=tuple(replace(s, id=new.sources.get(s.id, s.id)) for s in case.sources),
        accounts={new.accounts.get(key, key): name for key, name in case.accounts.items()},
        preferences={
            new._actor(actor): new._scores(said)
            if isinstance(said, Scores)
            else tuple(map(new._statement, said))
            for actor, said in case.preferences.items()
        },
        offers=tuple(map(new._offer, case.offers)),
        reactions=tuple(map(new._reaction, case.reactions)),
        transitions=tuple(
            replace(
                one,
                id=new._other(one.id),
                start=new._region(one.start),
                to=new._region(one.to),
                by=None if one.by is None else new._actor(one.by),
            )
            for one in case.transitions
        ),
        exposure=new._by_actor(case.exposure),
        binding=tuple(map(new._issue, case.binding)),
        views={
            new._actor(viewer): {new._actor(k): new._scores(said) for k, said in seen.items()}
            for viewer, seen in case.views.items()
        },
        timing=replace(case.timing, discount=new._by_actor(case.timing.discount)),
    )
