"""What stands in the way of the best deal, and what would help."""

from __future__ import annotations

from collections.abc import Iterator

from winset.analysis.details import (
    ApprovalOdds,
    BestDetail,
    DurabilityDetail,
    OpenersDetail,
    Swap,
)
from winset.analysis.record import Absent
from winset.analysis.summary.deal import setting
from winset.analysis.summary.told import (
    LIKELY,
    TEMPTED,
    Known,
    Sentence,
    twenty,
)
from winset.case.message import Arg, Message, say
from winset.case.status import Status


def obstacle(told: Known) -> Iterator[Sentence]:
    """Tell who stands in the way, the votes that are short, and what would help."""
    best = told.best
    exists = told.found["deal.exists"]
    if exists.value is not None and exists.value <= LIKELY:
        yield from _why_not(told)
    if best is not None and best.refusals:
        first = best.refusals[0]
        if first.kind == "approval":
            (rule,) = (one for one in best.approval if one.rule == first.id)
            yield from _votes(told, rule)
        elif exists.value != 0:
            never = not best.judged.actors[first.id].possible
            told_by = say(
                "brief.obstacle.never" if never else "brief.obstacle",
                actor=told.words.actor(first.id),
                n=twenty(first.refuses),
            )
            yield Sentence("obstacle", 2, told_by)
        if not isinstance(best.mend, Absent) and not told.model.exact:
            yield Sentence("obstacle", 5, _brought_in(told, best, best.mend))
    yield from _breaking(told)


def _votes(told: Known, rule: ApprovalOdds) -> Iterator[Sentence]:
    yield Sentence("obstacle", 2, say("brief.obstacle.rule", rule=rule.name))
    if isinstance(rule.groups, Absent) or isinstance(rule.votes, Absent):
        return
    assert not isinstance(rule.needed, Absent)
    assert not isinstance(rule.enough, Absent)
    have: dict[str, Arg] = {
        "votes": rule.votes,
        "needed": rule.needed,
    }
    if rule.votes >= rule.needed:
        yield Sentence("obstacle", 2, say("brief.votes.there", **have))
    elif rule.enough:
        would = told.words.actors(rule.enough)
        yield Sentence("obstacle", 2, say("brief.votes.enough", **have, actors=would))
    else:
        yield Sentence("obstacle", 2, say("brief.votes", **have))
    needed = [group.actor for group in rule.groups if group.indispensable]
    if needed:
        yield Sentence(
            "obstacle", 3, say("brief.votes.indispensable", actors=told.words.actors(needed))
        )


def _brought_in(told: Known, best: BestDetail, mend: Swap) -> Message:
    """Say what change brings the obstacle in, and at what cost to the others."""
    first = best.refusals[0]
    views = best.judged.actors
    after = {
        actor: share
        for actor, share in mend.actors.items()
        if twenty(share) != twenty(views[actor].probability)
    }
    lead = max(after, key=lambda actor: after[actor] - views[actor].probability, default=None)
    items = tuple(
        say(
            "brief.in",
            who=told.words.actor(actor),
            n=twenty(after[actor]),
        )
        for actor in sorted(after, key=lambda actor: actor != (lead or first.id))[:3]
    )
    change = tuple(setting(told.words, issue, option) for issue, option in mend.changes.items())
    whole = twenty(mend.accepted_by_all)
    if not items:
        return say("brief.mend.none", change=change, n=whole)
    return say("brief.mend", change=change, items=items, n=whole)


def _breaking(told: Known) -> Iterator[Sentence]:
    """Say who could gain by breaking the best deal once it is signed."""
    holds = told.detail("hold.1", DurabilityDetail)
    if not isinstance(holds, DurabilityDetail) or told.found["hold.1"].status is Status.UNKNOWN:
        return
    if told.found["deal.exists"].value == 0:
        return
    ranked = sorted(holds.actors.items(), key=lambda pair: -pair[1].gains_alone)
    for actor, seen in ranked[:1]:
        if seen.gains_alone >= TEMPTED and seen.breaches:
            (way, *_) = seen.breaches
            yield Sentence(
                "obstacle",
                6,
                say("brief.breaks", actor=told.words.actor(actor), way=way.text),
            )


def _why_not(told: Known) -> Iterator[Sentence]:
    why = told.found.get("deal.blockers")
    if why is not None and why.detail.get("sets"):
        yield Sentence("obstacle", 3, why.message[0])
    opening = told.detail("deal.openers", OpenersDetail)
    if isinstance(opening, OpenersDetail):
        acts = [one for one in opening.openers if one.kind != "option"]
        if acts:
            yield Sentence("obstacle", 4, say("brief.opener", change=acts[0].text))
