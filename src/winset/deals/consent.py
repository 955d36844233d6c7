"""Whose consent makes an outcome a deal: every party, and every approval rule."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from winset.case.types import Approval, Case, Role
from winset.case.validity import expect_case
from winset.inference.scores import grid_of


@dataclass(frozen=True)
class Rule:
    """An approval rule over a fixed order of voters: met when any of its quotas is reached.

    `weights` (n_quotas, n_voters) and `needed` (n_quotas,): whole numbers, each quota with a unit
    of its own, and what is needed less half of one, so that sums are compared as values are: equal
    up to rounding is equal.
    """

    id: str
    weights: NDArray[np.float64]
    needed: NDArray[np.float64]

    def met(self, accepts: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return where the rule is met; accepts (..., n_voters) -> (...)."""
        reached = accepts.astype(np.float64) @ self.weights.T >= self.needed
        return np.asarray(reached.any(axis=-1))


@dataclass(frozen=True)
class Consent:
    """Voters (parties, then ratifiers) and what is needed of them.

    `required[k]`: voter k must accept by itself: it is a party, it has a veto, or it is a
    ratifier that no approval rule names. `rules` are the approval rules that are not such a
    plain veto.
    """

    voters: tuple[str, ...]
    required: NDArray[np.bool_]
    rules: tuple[Rule, ...]
    no_deal: tuple[int, ...] | None = None
    """Row of the no-deal outcome, which is never a deal; None where no outcome is."""

    def met(self, accepts: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Return where consent is given; accepts (..., n_voters) -> (...)."""
        given = accepts[..., self.required].all(axis=-1)
        for rule in self.rules:
            given = given & rule.met(accepts)
        return np.asarray(given)

    def counting_in(self, voter: str) -> Consent:
        """Return the consent that is still needed if one voter accepts whatever it is."""
        place = self.voters.index(voter)
        others = np.arange(len(self.voters)) != place
        rules = tuple(
            Rule(rule.id, rule.weights * others, rule.needed - rule.weights[:, place])
            for rule in self.rules
        )
        return replace(self, required=self.required & others, rules=rules)

    def quotas(self) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.int64]]:
        """Return all quotas flat: weights (Q, n_voters), needed (Q,), rule of each (Q,)."""
        if not self.rules:
            empty = np.zeros((0, len(self.voters)))
            return empty, np.zeros(0), np.zeros(0, dtype=np.int64)
        owner = np.repeat(np.arange(len(self.rules)), [len(rule.needed) for rule in self.rules])
        return (
            np.concatenate([rule.weights for rule in self.rules]),
            np.concatenate([rule.needed for rule in self.rules]),
            owner.astype(np.int64),
        )


def consent_of(case: Case, *, without: str | None = None) -> Consent:
    """Compile the consent a case needs, leaving out the approval rule of id `without`."""
    expect_case(case)
    if without is not None and without not in {rule.id for rule in case.approval}:
        known = ", ".join(rule.id for rule in case.approval) or "none"
        raise ValueError(f"there is no approval rule {without!r}; expected {known}")
    parties = [actor.id for actor in case.actors if actor.role is Role.PARTY]
    ratifiers = [actor.id for actor in case.actors if actor.role is Role.RATIFIER]
    voters = (*parties, *ratifiers)
    named = {voter for rule in case.approval for quota in rule.any_of for voter in quota.weights}
    required = {voter for voter in voters if voter in parties or voter not in named}
    rules: list[Rule] = []
    for approval in case.approval:
        if approval.id == without:
            continue
        single = _veto(approval)
        if single is not None:
            required.add(single)
        else:
            rules.append(_rule(approval, voters))
    base = case.no_deal.outcome
    no_deal = None if base is None else tuple(i.position(base[i.id]) for i in case.issues)
    given = np.array([voter in required for voter in voters])
    return Consent(voters, given, tuple(rules), no_deal)


def unheard(case: Case) -> tuple[str, ...]:
    """Return the voters of whom nothing is said: no preference, no offer made or answered.

    What follows for them is chance alone.
    """
    heard = {actor for offer in case.offers for actor in (*offer.makers, *offer.responses)}
    return tuple(
        voter
        for voter in consent_of(case).voters
        if voter not in heard and not case.preferences.get(voter)
    )


def _veto(approval: Approval) -> str | None:
    if len(approval.any_of) == 1 and len(approval.any_of[0].weights) == 1:
        return next(iter(approval.any_of[0].weights))
    return None


def _rule(approval: Approval, voters: Sequence[str]) -> Rule:
    weights = np.zeros((len(approval.any_of), len(voters)))
    needed = np.zeros(len(approval.any_of))
    for place, quota in enumerate(approval.any_of):
        grid = grid_of([*([weight] for weight in quota.weights.values()), [quota.at_least]])
        unit = grid.hair or 1
        for voter, weight in quota.weights.items():
            weights[place, voters.index(voter)] = grid.whole(weight) / unit
        needed[place] = grid.whole(quota.at_least) / unit - 0.5
    return Rule(approval.id, weights, needed)
