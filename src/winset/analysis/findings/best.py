"""`deal.best`: the best single deal, who accepts it, what stands in its way, and what to ask."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details import (
    ApprovalOdds,
    AskedOfBest,
    BestDetail,
    GroupVotes,
    Refusal,
    Swap,
    Worlds,
)
from winset.analysis.finding import Finding
from winset.analysis.findings.candidates import judged
from winset.analysis.findings.ranges import SETTLED, of_existence, of_outcome
from winset.analysis.model import Model
from winset.analysis.record import ABSENT, Absent
from winset.case.message import Message, Odds, Told, say
from winset.case.types import Approval, Role
from winset.deals.acceptance import acceptance, accepted_draws
from winset.deals.consent import Rule
from winset.deals.menu import deal_flags
from winset.deals.swaps import near
from winset.deals.votes import votes
from winset.deals.worlds import worlds
from winset.spaces.space import Rows
from winset.wording.phrases import Words

if TYPE_CHECKING:
    from winset.analysis.findings import Context

Flags = NDArray[np.bool_]
SWAPS = 5
BROUGHT_IN = 0.05
"""A change brings a side in if it raises its odds by so much."""
NEXT = 512
"""Outcomes looked at for the best deal after a no, the likeliest."""
OFF = 0.005
"""Means that differ by less of what is at stake are no gain."""


@dataclass(frozen=True)
class _Best:
    """The best outcome, with the draws in which each actor accepts it."""

    model: Model
    words: Words
    row: Rows
    accepted: Mapping[str, Flags]
    together: Flags

    @property
    def rules(self) -> Sequence[Rule]:
        """The approval rules that are not a plain veto."""
        return self.model.consent.rules

    def met(self, rule: Rule) -> Flags:
        """Return in which draws an approval rule is met."""
        return rule.met(np.column_stack([self.accepted[v] for v in self.model.consent.voters]))

    def approval(self, rule: str) -> Approval:
        """Return an approval rule of the case."""
        (found,) = (one for one in self.model.case.approval if one.id == rule)
        return found


def best(context: Context) -> list[Finding]:
    """Tell the best candidate: its odds, who accepts it, the obstacle, what to ask."""
    exists = of_existence(context)
    if not context.candidates or exists is None:
        return []
    model = context.model
    candidate = context.candidates[0]
    row = model.space.encode(candidate.outcome)
    accepted = accepted_draws(row, model.ensembles, model.ensembles.draws)
    voting = np.column_stack([accepted[voter] for voter in model.consent.voters])
    found = _Best(model, context.words, row, accepted, model.consent.met(voting))
    own, by_account, apart = of_outcome(context, row)
    refusals = _refusals(found)
    swaps = _swaps(found)
    detail = BestDetail(
        outcome=candidate.outcome,
        text=candidate.text,
        exists=exists,
        range=own,
        apart=apart,
        judged=judged(model, row),
        required=tuple(np.array(model.consent.voters)[model.consent.required].tolist()),
        by_account=by_account or ABSENT,
        worlds=ABSENT if model.ensembles.draws == 1 else _worlds(found),
        approval=tuple(_approval(found, rule) for rule in found.rules),
        refusals=refusals,
        mend=_mend(found, refusals, swaps),
        swaps=_shown(found, refusals, swaps, candidate.accepted_by_all),
        asked=_asked(found, refusals),
    )
    told: Told = (
        say(
            "best.odds",
            outcome=candidate.text,
            odds=Odds(candidate.accepted_by_all, candidate.error, candidate.status in SETTLED),
        ),
    )
    if refusals:
        first = refusals[0]
        told += (say("best.obstacle", who=first.name, share=Odds(first.share, exact=True)),)
    status, value = candidate.status, candidate.accepted_by_all
    return [Finding("deal.best", status, value, told, candidate.error, (), detail)]


def _worlds(found: _Best) -> Worlds:
    """Choose worlds that stand for all: that it is a deal counts most, observers least."""
    joint = found.model.ensembles
    shown = {
        actor.id: found.accepted[actor.id]
        for actor in sorted(found.model.case.actors, key=lambda one: one.role is Role.OBSERVER)
        if actor.id in found.accepted
    }
    met = {rule.id: found.met(rule) for rule in found.rules}
    flags = [found.together, *met.values(), *shown.values()]
    wide = np.array([np.broadcast_to(row, joint.draws) for row in flags])
    weights = None if joint.weights is None else joint.weights.astype(np.int64)
    chosen = ["".join("1" if flag else "0" for flag in row) for row in worlds(wide, weights)]
    return Worlds(
        actors=dict(zip(shown, chosen[1 + len(met) :], strict=True)),
        approval=dict(zip(met, chosen[1 : 1 + len(met)], strict=True)),
        together=chosen[0],
    )


def _approval(found: _Best, rule: Rule) -> ApprovalOdds:
    """Tell the odds of an approval rule, and its votes where it is a single quota."""
    model = found.model
    case_rule = found.approval(rule.id)
    met = found.met(rule)
    judgement = model.situation.judge(found.row)
    views = [judgement.views[voter] for voter in model.consent.voters]
    sure = bool(rule.met(np.array([view.necessary for view in views])))
    never = not bool(rule.met(np.array([view.possible for view in views])))
    voters = [voter for quota in case_rule.any_of for voter in quota.weights]
    told = ApprovalOdds(
        rule=rule.id,
        name=_called(found, rule),
        odds=model.ensembles.share(met),
        error=None if sure or never else model.situation.error(met, dict.fromkeys(voters)),
        proved=sure or never,
    )
    if len(case_rule.any_of) > 1:
        return told
    quota = case_rule.any_of[0]
    share = {voter: judgement.views[voter].probability for voter in quota.weights}
    counted = votes(quota, {voter for voter, odds in share.items() if odds > 0.5})
    return replace(
        told,
        needed=float(counted.needed),
        total=float(counted.total),
        votes=float(counted.given),
        groups=tuple(
            GroupVotes(
                actor=voter,
                votes=float(weight),
                indispensable=voter in counted.indispensable,
                short=float(counted.short[voter]),
            )
            for voter, weight in quota.weights.items()
        ),
        enough=counted.enough,
    )


def _called(found: _Best, rule: Rule) -> Message:
    """Name an approval rule by its name, else by its votes or by who can block."""
    case_rule = found.approval(rule.id)
    first = case_rule.any_of[0]
    if case_rule.name:
        return say("name", name=case_rule.name)
    if len(case_rule.any_of) > 1:
        return say("brief.no-block", actors=found.words.actors(first.weights))
    total = float(sum(first.weights.values()))
    return say("brief.quota", needed=float(first.at_least), total=total)


def _refusals(found: _Best) -> tuple[Refusal, ...]:
    """Say who refuses where it is no deal, the most frequent first; none where it never fails."""
    model, joint = found.model, found.model.ensembles
    fails = ~found.together
    if not joint.count(fails):
        return ()
    told = []
    for voter, required in zip(model.consent.voters, model.consent.required, strict=True):
        no = np.broadcast_to(~found.accepted[voter], fails.shape)
        if required and joint.count(no):
            told.append(
                Refusal(
                    kind="actor",
                    id=voter,
                    name=say("name", name=found.words.actor(voter)),
                    share=joint.share_within(no, fails),
                    refuses=joint.share(no),
                )
            )
    for rule in found.rules:
        no = np.broadcast_to(~found.met(rule), fails.shape)
        if joint.count(no):
            told.append(
                Refusal(
                    kind="approval",
                    id=rule.id,
                    name=_called(found, rule),
                    share=joint.share_within(no, fails),
                    refuses=joint.share(no),
                )
            )
    return tuple(sorted(told, key=lambda one: -one.share))


@dataclass(frozen=True)
class _Near:
    """Outcomes near the best one, with who accepts them and who is better off than by it."""

    rows: Rows
    together: NDArray[np.float64]
    actors: Mapping[str, NDArray[np.float64]]
    better: Mapping[str, NDArray[np.float64]]
    """By how much of what is at stake, on average."""


def _swaps(found: _Best) -> _Near:
    model = found.model
    rows = near(model.space, found.row)
    base = model.shared.no_deal
    if base is not None:
        rows = rows[(rows != base).any(axis=1)]
    counted = acceptance(rows, model.voters, model.consent)
    better = {}
    for voter in model.consent.voters:
        ensemble = model.ensembles[voter]
        stake = model.ensembles.mean(ensemble.stake()) or 1.0
        more = ensemble.mean(rows) - ensemble.mean(found.row[None, :])[0]
        # Of an order only the sign counts.
        better[voter] = np.sign(more) if voter in model.orders else more / stake
    return _Near(
        rows,
        counted.joint / counted.total,
        {voter: counted.of(voter) / counted.total for voter in model.consent.voters},
        better,
    )


def _swap(found: _Best, some: _Near, place: int) -> Swap:
    row, space = some.rows[place], found.model.space
    outcome = space.decode(row)
    changed = [issue.id for k, issue in enumerate(space.issues) if int(row[k]) != int(found.row[k])]
    changes = {issue: outcome[issue] for issue in changed}
    return Swap(
        changes=changes,
        outcome=outcome,
        text=found.words.settings(changes),
        accepted_by_all=float(some.together[place]),
        actors={voter: float(share[place]) for voter, share in some.actors.items()},
        gains=tuple(voter for voter, more in some.better.items() if more[place] > OFF),
        gives=tuple(voter for voter, more in some.better.items() if more[place] < -OFF),
    )


def _willing(found: _Best, refusal: Refusal, some: _Near) -> NDArray[np.float64]:
    """Return by how much each change raises the odds that the obstacle accepts."""
    model = found.model
    if refusal.kind == "actor":
        own = model.ensembles.share(found.accepted[refusal.id])
        return np.asarray(some.actors[refusal.id] - own)
    # Of a quota, the chance of all changes: what moves the whole moves it.
    members = {v for quota in found.approval(refusal.id).any_of for v in quota.weights}
    own_odds = sum(model.ensembles.share(found.accepted[voter]) for voter in members)
    return np.asarray(sum(some.actors[voter] for voter in members) - own_odds)


def _mend(found: _Best, refusals: Sequence[Refusal], some: _Near) -> Swap | Absent:
    """Return the smallest change that brings the obstacle in, at the least cost to the whole."""
    if not refusals or len(some.rows) == 0:
        return ABSENT
    willing = _willing(found, refusals[0], some)
    helps = np.flatnonzero((willing >= BROUGHT_IN) & (some.together > 0))
    if len(helps) == 0:
        return ABSENT
    changes = (some.rows[helps] != found.row).sum(axis=1)
    # One more issue has to be worth it.
    order = np.lexsort((-willing[helps], changes, -np.round(some.together[helps], 2)))
    first = helps[order[0]]
    alone = [k for k in helps[order] if (some.rows[k] != found.row).sum() == 1]
    if alone and some.together[alone[0]] >= some.together[first] - BROUGHT_IN:
        first = alone[0]
    return _swap(found, some, int(first))


def _shown(found: _Best, refusals: Sequence[Refusal], some: _Near, own: float) -> tuple[Swap, ...]:
    """Return changes that raise the odds of all; else those that bring in the obstacle."""
    raised = np.flatnonzero(some.together > own + OFF)
    if len(raised) == 0 and refusals:
        willing = _willing(found, refusals[0], some)
        raised = np.flatnonzero((willing >= BROUGHT_IN) & (some.together > 0))
    order = raised[np.argsort(-some.together[raised], kind="stable")]
    return tuple(_swap(found, some, int(place)) for place in order[:SWAPS])


def _asked(found: _Best, refusals: Sequence[Refusal]) -> AskedOfBest | Absent:
    """Say what it would tell to ask the obstacle whether it accepts the best deal.

    Of a quota, its member whose answer tells most is asked.
    """
    model, joint = found.model, found.model.voters
    listed = model.listed
    if not refusals or listed is None or model.exact:
        return ABSENT
    weights = np.ones(joint.draws) if joint.weights is None else joint.weights.astype(float)
    order = np.argsort(-listed.acceptance.joint, kind="stable")[:NEXT]
    rows = listed.rows[order]
    flags = deal_flags(rows, joint, model.consent)
    first = refusals[0]
    actors = [first.id]
    if first.kind == "approval":
        actors = list(
            dict.fromkeys(v for quota in found.approval(first.id).any_of for v in quota.weights)
        )
    told: list[AskedOfBest] = []
    for actor in actors:
        yes = found.accepted[actor]
        if model.ensembles[actor].exact or not 0.02 <= joint.share(yes) <= 0.98:
            continue
        no = flags @ (weights * ~yes) / (weights @ ~yes)
        other = int(no.argmax())
        share, then = joint.share(yes), joint.share_within(found.together, yes)
        after = float(no[other])
        outcome = None if after == 0 else model.space.decode(rows[other])
        own = joint.share(found.together)
        told.append(
            AskedOfBest(
                actor=actor,
                yes=share,
                if_yes=then,
                if_no=after,
                best_if_no=outcome,
                gain=max(0.0, share * then + (1 - share) * after - own),
            )
        )
    return max(told, key=lambda one: one.gain) if told else ABSENT
