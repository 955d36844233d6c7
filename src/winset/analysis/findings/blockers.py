"""`deal.blockers`: why there is no deal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from winset.analysis.details import (
    BlockersDetail,
    BlockingGroup,
    BlockingSet,
    Demand,
    IssueShare,
)
from winset.analysis.finding import Finding
from winset.analysis.findings.existence import nothing_left
from winset.analysis.model import Model
from winset.case.message import Arg, Message, Odds, say
from winset.case.status import Status
from winset.deals.answers import Answers, Blockers
from winset.deals.blockers import Core, Member
from winset.wording.phrases import Words

SETS_SHOWN = 6
GROUPS_NAMED = 3
ISSUES_NAMED = 3
FREE_NAMED = 4
"""Issues on which nothing needs to give are named up to so many."""


def blockers(model: Model, words: Words, answers: Answers) -> Finding:
    """Say which demands cannot be met together."""
    found = answers.blockers()
    if not found.tally:
        return _nothing(model, found)
    often = sorted(found.tally.items(), key=lambda pair: (-pair[1], len(pair[0]), pair[0]))
    some = often[:SETS_SHOWN]
    if model.exact:
        some = sorted(found.tally.items(), key=lambda pair: (len(pair[0]), pair[0]))
    sets = tuple(
        _set(model, words, members, None if model.exact else times / found.draws, found.proved)
        for members, times in some
    )
    first = some[0][0]
    reasons = tuple(dict.fromkeys(demand.id for demand in first if demand.kind != "sameness"))
    detail = BlockersDetail(sets=sets)
    value: float = len(first)
    told = sets[0].text
    if not model.exact:
        groups = _grouped(found, model, words)
        detail = replace(detail, groups=groups, draws=found.draws)
        value, told = groups[0].share, _often(model, words, groups, found.draws)
    doubt = () if found.proved else (say("blockers.not-smallest"),)
    return Finding("deal.blockers", found.status, value, (told, *doubt), None, reasons, detail)


def _nothing(model: Model, found: Blockers) -> Finding:
    """Say that nothing blocks, or why it is not known what does."""
    if found.status is Status.UNKNOWN:
        told = say("blockers.unsettled")
        if found.most is not None:
            told = say("blockers.too-many", most=found.most, size=model.space.size)
        elif found.draws:
            told = say("blockers.limits")
        return Finding("deal.blockers", Status.UNKNOWN, None, (told,))
    told = say("blockers.nothing")
    if not model.exact:
        told = say("blockers.nothing.solved")
        if model.listed is not None:
            told = say("blockers.nothing.draws", draws=found.draws)
    empty = BlockersDetail(sets=())
    return Finding("deal.blockers", found.status, None, (told,), None, (), empty)


def _grouped(found: Blockers, model: Model, words: Words) -> tuple[BlockingGroup, ...]:
    """Gather sets by whose demands they hold, the commonest first.

    With the issues on which all need the same answer, and the share of the sets they are in.
    """
    issues: dict[Core, Counter[str]] = {}
    times: Counter[Core] = Counter()
    for members, count in found.tally.items():
        core = tuple(member for member in members if member.kind in {"actor", "approval"})
        times[core] += count
        issues.setdefault(core, Counter()).update(
            {member.id: count for member in members if member.kind == "sameness"}
        )
    return tuple(
        BlockingGroup(
            tuple(_demand(model, words, member) for member in core),
            times[core] / found.draws,
            tuple(
                IssueShare(issue, count / times[core])
                for issue, count in sorted(
                    issues[core].items(), key=lambda pair: (-pair[1], pair[0])
                )
            ),
        )
        for core in sorted(times, key=lambda core: (-times[core], len(core), core))
    )


def _often(model: Model, words: Words, groups: Sequence[BlockingGroup], draws: int) -> Message:
    """Say group by group which demands cannot be met together, the commonest first."""
    told: list[Message] = []
    named: set[str] = set()
    for group in groups[:GROUPS_NAMED]:
        demands = tuple(_again(member, named) for member in group.members)
        named |= {member.id for member in group.members if member.kind == "approval"}
        over = tuple(words.issue(issue.id) for issue in group.issues[:ISSUES_NAMED])
        which = "another" if told else "all" if group.share == 1 else "in"
        told.append(
            say(
                f"blockers.group.{which}",
                share=Odds(group.share, exact=True),
                cannot=_cannot(demands) if demands else nothing_left(model.case),
                issues=say("blockers.group.issues", issues=over) if over else None,
            )
        )
    if len(groups) > GROUPS_NAMED:
        rest = sum(group.share for group in groups[GROUPS_NAMED:])
        told.append(say("blockers.group.rest", share=Odds(rest, exact=True)))
    lead = "always" if groups[0].share == 1 else "first"
    return say(f"blockers.group.{lead}", draws=draws, groups=tuple(told))


def _again(member: Demand, named: set[str]) -> Message:
    """Name a demand; the one rule that was quoted in the same breath is not quoted again."""
    if member.kind == "approval" and named == {member.id}:
        return say("demand.approval.again")
    return member.text


def _set(
    model: Model, words: Words, members: tuple[Member, ...], share: float | None, proved: bool
) -> BlockingSet:
    described = tuple(_demand(model, words, member) for member in members)
    same = [member.id for member in members if member.kind == "sameness"]
    free = tuple(issue.id for issue in model.case.issues if issue.id not in same)
    parts: tuple[Message, ...] = tuple(
        demand.text for demand in described if demand.kind != "sameness"
    )
    if same:
        parts += (say("blockers.same-answer", issues=tuple(map(words.issue, same))),)
    if not members:
        # Nothing is demanded that could be given up.
        free = ()
    cannot = _cannot(parts) if members else nothing_left(model.case)
    told: dict[str, Arg] = {"cannot": cannot}
    if not free:
        text = say("blockers.set.alone", **told)
    elif len(free) <= FREE_NAMED:
        text = say("blockers.set.free", **told, issues=tuple(map(words.issue, free)))
    else:
        text = say("blockers.set.others-free", **told)
    return BlockingSet(share=share, members=described, free_issues=free, text=text, verified=proved)


def _cannot(demands: Sequence[Message]) -> Message:
    together = say("blockers.together") if len(demands) > 1 else None
    return say("blockers.set", demands=tuple(demands), together=together)


def _demand(model: Model, words: Words, member: Member) -> Demand:
    """Put one demand into words."""
    if member.kind == "actor":
        return Demand("actor", member.id, say("demand.actor", actor=words.actor(member.id)))
    if member.kind == "sameness":
        return Demand("sameness", member.id, say("demand.sameness", issue=words.issue(member.id)))
    if member.kind == "rule":
        (rule,) = (words.rule(rule) for rule in model.case.rules if rule.id == member.id)
        return Demand("rule", member.id, say("demand.rule", rule=rule))
    (name,) = (words.called(rule) for rule in model.case.approval if rule.id == member.id)
    return Demand("approval", member.id, say("demand.approval", rule=name))
