"""`deal.blockers` and `deal.openers`: why there is no deal, and what would open one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.findings.existence import nothing_left, unknown
from winset.analysis.model import Model, model_of
from winset.beliefs.ensemble import Ensemble
from winset.case.finding import Finding, Status
from winset.case.types import Approval, Rule
from winset.deals.acceptance import acceptance
from winset.deals.blockers import MAX_CELLS, Demands, Member, contested_order, who_blocks
from winset.deals.openers import Shortfalls, shortfalls
from winset.outcomes.space import Rows
from winset.wording.numbers import number, percent
from winset.wording.phrases import Words, listed, plural

BLOCKED_DRAWS = 32
OPENED_DRAWS = 100
BUDGET = 60_000_000
KINDS = ("no_deal", "rule", "approval", "option")
OPTIONS_PER_ACTOR = 3
SETS_SHOWN = 6
GROUPS_NAMED = 3
NOT_SMALLEST = "Not every one of these may be needed: the search was limited."
NAMED = 3
OPENERS_NAMED = 3


Core = tuple[Member, ...]
"""Whose demands a set holds: those of actors and approval rules."""


def without_deal(model: Model, most: int, cost: int) -> NDArray[np.int64]:
    """Return draws without a deal: at most so many, fewer where each is costly."""
    assert model.acceptance is not None
    blocked = np.flatnonzero(model.acceptance.deals == 0)
    return np.asarray(blocked[: max(4, min(most, BUDGET // max(1, cost)))])


def blockers(model: Model, words: Words) -> Finding:
    """Say which demands cannot be met together."""
    if model.acceptance is None:
        return unknown("deal.blockers", model, words)
    blocked = without_deal(model, BLOCKED_DRAWS, model.space.size * 20)
    if len(blocked) == 0:
        text = (
            "Nothing blocks: there is a deal."
            if model.exact
            else f"Nothing blocks: in all of {plural(model.draws, 'draw')} there is a deal."
        )
        status = Status.EXACT if model.exact else Status.ESTIMATE
        return Finding("deal.blockers", status, None, text, detail={"sets": []})
    if model.space.size > MAX_CELLS:
        return Finding(
            "deal.blockers",
            Status.UNKNOWN,
            None,
            f"Not known: blockers are looked for up to {MAX_CELLS:,} outcomes before rules, here "
            f"are {model.space.size:,}.",
        )
    demands = Demands(model.space, model.consent, model.shared.no_deal)
    voters = [model.ensembles[voter] for voter in model.consent.voters]
    order = contested(voters)
    cores = [None] if model.exact else _cores(demands, voters, blocked)
    tally: Counter[tuple[Member, ...]] = Counter()
    for turn, (draw, core) in enumerate(zip(blocked, cores, strict=True)):
        accepts = _accepts(demands, voters, int(draw), model.space.sizes)
        tally[demands.irreducible(accepts, order, core)] += 1
        if model.exact:
            other = demands.irreducible(accepts, order[::-1])
            tally[other] += 0
        model.shared.progress("looking for blockers", (turn + 1) / len(blocked))
    return blocked_by(model, words, tally, len(blocked))


def _cores(
    demands: Demands, voters: Sequence[Ensemble], blocked: NDArray[np.int64]
) -> list[Core | None]:
    """Say of each draw whose demands cannot be met together, within the rules.

    Often several sets will do. Those are taken that account for most draws, the smaller of
    equally many.
    """
    sets: list[set[Core]] = []
    for draw in blocked:
        named, met = demands.voters(_accepts(demands, voters, int(draw), demands.sizes))
        sets.append({tuple(named[k] for k in some) for some in who_blocks(met)})
    chosen: list[Core | None] = [None] * len(sets)
    while left := [place for place, core in enumerate(chosen) if core is None]:
        times = Counter(core for place in left for core in sets[place])
        best = min(times, key=lambda core: (-times[core], len(core), core))
        for place in left:
            if best in sets[place]:
                chosen[place] = best
    return chosen


def blocked_by(
    model: Model,
    words: Words,
    tally: Counter[tuple[Member, ...]],
    draws: int,
    *,
    proved: bool = True,
) -> Finding:
    """Describe sets of blockers by how often they were found in so many draws without a deal.

    `proved`: each is irreducible for certain; else a member may not be needed.
    """
    sets = sorted(tally.items(), key=lambda one: (-one[1], len(one[0]), one[0]))[:SETS_SHOWN]
    if model.exact:
        sets = sorted(tally.items(), key=lambda one: (len(one[0]), one[0]))
    described = [
        {**_set(model, words, members, times / draws), "verified": proved}
        for members, times in sets
    ]
    reasons = tuple(
        dict.fromkeys(
            member.id for members, _ in sets[:1] for member in members if member.kind != "sameness"
        )
    )
    if model.exact:
        doubt = "" if proved else f" {NOT_SMALLEST}"
        return Finding(
            "deal.blockers",
            Status.EXACT if proved else Status.BOUND,
            len(sets[0][0]),
            f"{described[0]['text']}{doubt}",
            None,
            reasons,
            {"sets": [{**one, "share": None} for one in described]},
        )
    groups = _grouped(tally, draws, model, words)
    return Finding(
        "deal.blockers",
        Status.ESTIMATE,
        groups[0]["share"],
        _often(model, words, groups, draws) + ("" if proved else f" {NOT_SMALLEST}"),
        None,
        reasons,
        {"sets": described, "groups": groups, "draws": draws},
    )


def _grouped(
    tally: Counter[tuple[Member, ...]], draws: int, model: Model, words: Words
) -> list[dict[str, Any]]:
    """Gather sets by whose demands they hold, the commonest first.

    `issues` are those on which all need the same answer, with the share of the sets.
    """
    issues: dict[Core, Counter[str]] = {}
    times: Counter[Core] = Counter()
    for members, count in tally.items():
        core = tuple(one for one in members if one.kind in {"actor", "approval"})
        times[core] += count
        issues.setdefault(core, Counter()).update(
            {one.id: count for one in members if one.kind == "sameness"}
        )
    return [
        {
            "members": [
                {"kind": one.kind, "id": one.id, "text": _demand(model, words, one)} for one in core
            ],
            "share": times[core] / draws,
            "issues": [
                {"id": one, "share": count / times[core]}
                for one, count in sorted(issues[core].items(), key=lambda pair: (-pair[1], pair[0]))
            ],
        }
        for core in sorted(times, key=lambda core: (-times[core], len(core), core))
    ]


def _often(model: Model, words: Words, groups: list[dict[str, Any]], draws: int) -> str:
    """Say group by group which demands cannot be met together, the commonest first."""
    told: list[str] = []
    named: set[str] = set()
    for one in groups[:GROUPS_NAMED]:
        demands = [_again(member, named) for member in one["members"]]
        named |= {member["id"] for member in one["members"] if member["kind"] == "approval"}
        cannot = _met(demands) if demands else nothing_left(model.case)
        where = "always" if one["share"] == 1 else f"in {percent(one['share'], None, True)}"
        lead = f"in another {percent(one['share'], None, True)}" if told else where
        over = [words.issue(issue["id"]) for issue in one["issues"][:NAMED]]
        told.append(f"{lead} {cannot}{f', most often over {listed(over)}' if over else ''}")
    if len(groups) > GROUPS_NAMED:
        rest = sum(one["share"] for one in groups[GROUPS_NAMED:])
        told.append(f"in the other {percent(rest, None, True)} it is something else")
    joined = "; ".join(told).removeprefix("always ")
    lead = "," if groups[0]["share"] == 1 else ":"
    return f"Where there is no deal ({plural(draws, 'such draw')} examined){lead} {joined}."


def _again(member: dict[str, Any], named: set[str]) -> str:
    """Name a demand; the one rule that was quoted in the same breath is not quoted again."""
    if member["kind"] == "approval" and named == {member["id"]}:
        return "that approval rule"
    return str(member["text"])


def contested(voters: Sequence[Ensemble]) -> list[int]:
    """Order issues from the least to the most contested."""
    shares, best = [], []
    for ensemble in voters:
        means = ensemble.slots.mean(axis=1)
        weights = ensemble.shares().mean(axis=1)
        shares.append(weights / max(weights.sum(), 1e-300))
        offsets = ensemble.space.offsets
        best.append([int(means[a:b].argmax()) for a, b in pairwise(offsets)])
    return contested_order(np.array(shares), np.array(best))


def _accepts(
    demands: Demands, voters: Sequence[Ensemble], draw: int, sizes: tuple[int, ...]
) -> NDArray[np.bool_]:
    accepts = []
    for ensemble in voters:
        at = min(draw, ensemble.draws - 1)
        accepts.append((ensemble.sums(demands.rows, at) >= ensemble.floor[at]).reshape(sizes))
    return np.array(accepts)


def _set(model: Model, words: Words, members: tuple[Member, ...], share: float) -> dict[str, Any]:
    issues = [issue.id for issue in model.case.issues]
    described = [
        {"kind": one.kind, "id": one.id, "text": _demand(model, words, one)} for one in members
    ]
    if not members:
        # Nothing is demanded that could be given up.
        text = f"{_sentence_case(nothing_left(model.case))}."
        return {"share": share, "members": [], "free_issues": [], "text": text}
    same = [one.id for one in members if one.kind == "sameness"]
    free = [issue for issue in issues if issue not in same]
    demands = [str(one["text"]) for one in described if one["kind"] != "sameness"]
    parts = list(demands)
    if same:
        parts.append(f"the need for one and the same answer on {listed(map(words.issue, same))}")
    rest = (
        f" On {listed(words.issue(issue) for issue in free)} nothing needs to give."
        if free and len(free) <= 4
        else " On the other issues nothing needs to give."
        if free
        else ""
    )
    return {
        "share": share,
        "members": described,
        "free_issues": free,
        "text": f"{_sentence_case(_met(parts))}.{rest}",
    }


def _met(demands: Sequence[str]) -> str:
    together = " together" if len(demands) > 1 else ""
    return f"{listed(demands)} cannot be met{together}"


def _sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


def _demand(model: Model, words: Words, member: Member) -> str:
    """Put one demand into words."""
    if member.kind == "actor":
        return f"the least that {words.actor(member.id)} accepts"
    if member.kind == "sameness":
        return f"one and the same answer on {words.issue(member.id)}"
    if member.kind == "rule":
        (text,) = (words.rule(rule) for rule in model.case.rules if rule.id == member.id)
        return f"the rule “{text.rstrip('.')}”"
    (text,) = (words.called(rule) for rule in model.case.approval if rule.id == member.id)
    return f"the approval rule “{text}”"


def openers(study_: Model, words: Words) -> Finding:
    """Say which smallest single changes would open a deal."""
    counted = study_.acceptance
    if counted is None:
        return unknown("deal.openers", study_, words)
    n_voters = len(study_.consent.voters)
    cost = len(study_.rows) * n_voters * study_.rows.shape[1]
    blocked = without_deal(study_, OPENED_DRAWS, cost)
    before = counted.exists
    if len(blocked) == 0:
        text = "Nothing has to change: there is a deal" + (
            "." if study_.exact else " in every draw."
        )
        status = Status.EXACT if study_.exact else Status.ESTIMATE
        return Finding("deal.openers", status, None, text, detail={"openers": []})
    found = shortfalls(study_.rows, study_.ensembles, study_.consent, blocked)
    described = [
        one for each in found for one in by_value(study_, words, each, before, study_.rows)
    ]
    described += _by_rule(study_, words, before)
    described += _by_approval(study_, words, before)
    return opened_by(study_, described, len(blocked))


def opened_by(model: Model, described: list[dict[str, Any]], draws: int) -> Finding:
    """Rank changes: the surest first; of equals no-deal values, then rules, then options.

    Those that move the odds by less than can be read from them are left out.
    """
    described = [
        one
        for one in described
        if model.exact or one["certain"] or percent(one["after"]) != percent(one["before"])
    ]
    described.sort(key=lambda one: (-one["after"], KINDS.index(one["kind"])))
    status = Status.EXACT if model.exact else Status.ESTIMATE
    told = [str(one["text"]) for one in described if one["kind"] != "option"][:OPENERS_NAMED]
    if described:
        text = f"What would open a deal: {' '.join(told or [str(described[0]['text'])])}"
    else:
        text = "No single change of a no-deal value, an option's value or a rule opens a deal."
    detail = {"openers": described, "draws": draws}
    return Finding("deal.openers", status, len(described), text, None, (), detail)


def _change(sizes: NDArray[np.float64], before: float) -> tuple[float, float] | None:
    """Return the size that opens a deal in half of the draws where any does, and P after."""
    finite = sizes[np.isfinite(sizes)]
    if len(finite) == 0:
        return None
    size = float(np.quantile(finite, 0.5, method="inverted_cdf"))
    return size, before + (1 - before) * float((sizes <= size).mean())


def by_value(
    model: Model, words: Words, found: Shortfalls, before: float, rows: Rows
) -> list[dict[str, Any]]:
    """Describe the smallest changes of one voter's values; `rows` is what places refer to."""
    ensemble = model.ensembles[found.actor]

    def told(kind: dict[str, Any], what: str, change: tuple[float, float], at: Any) -> Any:
        size, after = change
        return {
            **kind,
            "size": ensemble.real(size),
            "unit": "points" if ensemble.exact else "of everything at stake",
            "before": before,
            "after": after,
            "certain": model.exact,
            **_deal(model, words, _opened(rows, at)),
            "text": (
                f"{words.actor(found.actor)} valuing {what}, by {_amount(ensemble, size)}"
                f"{_odds(model, before, after)}."
            ),
        }

    described = []
    change = _change(found.reserve, before)
    if change is not None:
        kind = {"kind": "no_deal", "actor": found.actor}
        reached = found.at[found.reserve <= change[0]]
        described.append(told(kind, "no deal less", change, reached))
    slots = []
    for slot in range(len(found.option)):
        change = _change(found.option[slot], before)
        if change is not None:
            slots.append((change[0], -change[1], slot))
    for size, negative, slot in sorted(slots)[:OPTIONS_PER_ACTOR]:
        issue, option = _slot(model, slot)
        kind = {"kind": "option", "actor": found.actor, "issue": issue, "option": option}
        what = f"“{words.option(issue, option)}” on {words.issue(issue)} more"
        reached = found.option_at[slot, found.option[slot] <= size]
        described.append(told(kind, what, (size, -negative), reached))
    return described


def _amount(ensemble: Ensemble, size: float) -> str:
    if ensemble.exact:
        points = ensemble.real(size)
        return f"{number(points)} {'point' if points == 1 else 'points'}"
    return f"{percent(size)} of all that is at stake for it"


def _odds(model: Model, before: float, after: float, *, sure: bool = False) -> str:
    if model.exact:
        return ""
    now = "none" if before == 0 and model.ruled_out else percent(before)
    then = "certainly a deal" if sure else f"a deal in {percent(after)}"
    return f" ({then} instead of {now if not sure or now == 'none' else f'in {now}'})"


def _slot(model: Model, slot: int) -> tuple[str, str]:
    place = int(np.searchsorted(model.space.offsets, slot, side="right")) - 1
    issue = model.space.issues[place]
    return issue.id, issue.options[slot - int(model.space.offsets[place])].id


Opened = tuple[Rows, float | None]
"""A deal that a change opens, and in what share of the draws it opens one; None: not told."""


def _opened(rows: Rows, places: NDArray[np.int64]) -> Opened:
    """Return the outcome most often opened, the first in option order where equal."""
    values, counts = np.unique(places[places >= 0], return_counts=True)
    return rows[int(values[counts.argmax()])], float(counts.max() / counts.sum())


def _deal(model: Model, words: Words, deal: Opened) -> dict[str, Any]:
    """Tell which deal a change opens; draws differ in which, so that it is one among others."""
    outcome = model.space.decode(deal[0])
    told = words.outcome(outcome)
    if model.exact:
        opens = f"It opens: {told}."
    elif deal[1] is None:
        opens = f"One deal that it opens: {told}."
    else:
        opens = f"The deal it opens most often ({percent(deal[1], None, True)}): {told}."
    return {
        "deal": outcome,
        "deal_text": told,
        "deal_share": None if model.exact else deal[1],
        "opens": opens,
    }


def _by_rule(found: Model, words: Words, before: float) -> list[dict[str, Any]]:
    """Drop each rule, and see whether the outcomes it alone forbids hold a deal."""
    described = []
    assert found.acceptance is not None
    for rule in found.case.rules:
        allowed = [
            block[found.space.feasible(block, but=rule.id) & ~found.space.feasible(block)]
            for block in found.space.blocks()
        ]
        rows = np.concatenate(allowed)
        if len(rows) == 0:
            continue
        new = acceptance(rows, _voters(found), found.consent)
        after = float(((new.deals + found.acceptance.deals) > 0).mean())
        if after <= before:
            continue
        deal = rows[int(new.joint.argmax())]
        described.append(dropped(found, words, rule, (deal, None), (before, after)))
    return described


def _voters(found: Model) -> dict[str, Ensemble]:
    return {voter: found.ensembles[voter] for voter in found.consent.voters}


def _by_approval(found: Model, words: Words, before: float) -> list[dict[str, Any]]:
    described = []
    for rule in found.case.approval:
        relaxed = model_of(found.shared, found.account, found.prior, without=rule.id)
        new = relaxed.acceptance
        if new is None or new.exists <= before:
            continue
        deal = found.rows[int(new.joint.argmax())]
        odds = before, new.exists
        sure = not found.exact and len(relaxed.certain) > 0
        if sure:
            deal = found.rows[relaxed.certain[int(relaxed.fairness(relaxed.certain).argmax())]]
        described.append(dropped(found, words, rule, (deal, None), odds, sure=sure))
    return described


def dropped(
    found: Model,
    words: Words,
    rule: Rule | Approval,
    deal: Opened,
    odds: tuple[float, float],
    *,
    sure: bool = False,
) -> dict[str, Any]:
    """Describe what dropping a rule or an approval rule does to the odds of a deal.

    `sure`: the deal it opens is proved to be one whatever the unknowns are.
    """
    if isinstance(rule, Approval):
        kind, text = "approval", f"the approval rule “{words.called(rule)}”"
    else:
        kind, text = "rule", f"the rule “{words.rule(rule).rstrip('.')}”"
    return {
        "kind": kind,
        "rule": rule.id,
        "size": None,
        "unit": None,
        "before": odds[0],
        "after": odds[1],
        "certain": found.exact or sure,
        **_deal(found, words, deal),
        "text": f"Dropping {text}{_odds(found, *odds, sure=sure)}.",
    }
