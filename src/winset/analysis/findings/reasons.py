"""`deal.blockers` and `deal.openers`: why there is no deal, and what would open one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.findings.existence import unknown
from winset.analysis.numbers import number, percent
from winset.analysis.study import Study, study
from winset.analysis.words import Words, listed, plural
from winset.beliefs.ensemble import Ensemble
from winset.case.finding import Finding, Status
from winset.case.types import Approval, Rule
from winset.deals.acceptance import acceptance
from winset.deals.blockers import MAX_CELLS, Demands, Member, contested_order
from winset.deals.openers import Shortfalls, shortfalls
from winset.outcomes.space import Rows

BLOCKED_DRAWS = 32
OPENED_DRAWS = 100
BUDGET = 60_000_000
KINDS = ("no_deal", "rule", "approval", "option")
OPTIONS_PER_ACTOR = 3
SETS_SHOWN = 6
NAMED = 3
OPENERS_NAMED = 3


def without_deal(study: Study, most: int, cost: int) -> NDArray[np.int64]:
    """Return draws without a deal: at most so many, fewer where each is costly."""
    assert study.acceptance is not None
    blocked = np.flatnonzero(study.acceptance.deals == 0)
    return np.asarray(blocked[: max(4, min(most, BUDGET // max(1, cost)))])


def blockers(study: Study, words: Words) -> Finding:
    """Say which demands cannot be met together."""
    if study.acceptance is None:
        return unknown("deal.blockers", study, words)
    blocked = without_deal(study, BLOCKED_DRAWS, study.space.size * 20)
    if len(blocked) == 0:
        text = (
            "Nothing blocks: there is a deal."
            if study.exact
            else f"Nothing blocks: in all of {study.draws:,} draws there is a deal."
        )
        status = Status.EXACT if study.exact else Status.ESTIMATE
        return Finding("deal.blockers", status, None, text, detail={"sets": []})
    if study.space.size > MAX_CELLS:
        return Finding(
            "deal.blockers",
            Status.UNKNOWN,
            None,
            f"Not known: blockers are looked for up to {MAX_CELLS:,} outcomes before rules, here "
            f"are {study.space.size:,}.",
        )
    demands = Demands(study.space, study.consent, study.workshop.no_deal)
    voters = [study.ensembles[voter] for voter in study.consent.voters]
    order = contested(voters)
    tally: Counter[tuple[Member, ...]] = Counter()
    for turn, draw in enumerate(blocked):
        accepts = _accepts(demands, voters, int(draw), study.space.sizes)
        tally[demands.irreducible(accepts, order)] += 1
        if study.exact:
            other = demands.irreducible(accepts, order[::-1])
            tally[other] += 0
        study.workshop.progress("looking for blockers", (turn + 1) / len(blocked))
    return blocked_by(study, words, tally, len(blocked))


def blocked_by(
    study: Study,
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
    if study.exact:
        sets = sorted(tally.items(), key=lambda one: (len(one[0]), one[0]))
    described = [
        {**_set(study, words, members, times / draws), "verified": proved}
        for members, times in sets
    ]
    reasons = tuple(
        dict.fromkeys(
            member.id for members, _ in sets[:1] for member in members if member.kind != "sameness"
        )
    )
    if study.exact:
        doubt = "" if proved else " Not every one of these may be needed: the search was limited."
        return Finding(
            "deal.blockers",
            Status.EXACT if proved else Status.BOUND,
            len(sets[0][0]),
            f"{described[0]['text']}{doubt}",
            None,
            reasons,
            {"sets": [{**one, "share": None} for one in described]},
        )
    share = sets[0][1] / draws
    frequent = _frequent(tally, draws, study, words)
    return Finding(
        "deal.blockers",
        Status.ESTIMATE,
        share,
        _often(frequent, draws, words),
        None,
        reasons,
        {"sets": described, "members": frequent, "draws": draws},
    )


def _frequent(
    tally: Counter[tuple[Member, ...]], draws: int, study: Study, words: Words
) -> list[dict[str, Any]]:
    """Tell in what share of the draws each demand is among the blockers, most often first."""
    times: Counter[Member] = Counter()
    for members, count in tally.items():
        for member in members:
            times[member] += count
    ranked = sorted(times, key=lambda member: (-times[member], member))
    return [
        {
            "kind": one.kind,
            "id": one.id,
            "text": _demand(study, words, one),
            "share": times[one] / draws,
        }
        for one in ranked
    ]


def _often(frequent: list[dict[str, Any]], draws: int, words: Words) -> str:
    """Say which demands block most often: those of at least half of the draws."""

    def usual(kind: str, least: float = 0.5) -> list[dict[str, Any]]:
        return [one for one in frequent if one["kind"] == kind and one["share"] >= least]

    def share(one: dict[str, Any]) -> str:
        return "always" if one["share"] == 1 else f"in {percent(one['share'])}"

    minima = [str(one["text"]) for one in usual("actor")]
    text = (
        f"Where there is no deal ({plural(draws, 'such draw')} examined), {_met(minima)}."
        if minima
        else f"There is no deal in {plural(draws, 'draw')} examined."
    )
    same = [f"{words.issue(one['id'])} ({share(one)})" for one in usual("sameness", 0.0)]
    if same:
        more = f" and {plural(len(same) - NAMED, 'more issue')}" if len(same) > NAMED else ""
        shown = ", ".join(same[:NAMED]) if more else listed(same[:NAMED])
        text += f" What they cannot settle with one and the same answer is {shown}{more}."
    rules = [f"{one['id']} ({share(one)})" for one in usual("rule") + usual("approval")]
    if rules:
        text += f" In the way as well: {'rule' if len(rules) == 1 else 'rules'} {listed(rules)}."
    return text


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
        accepts.append((ensemble.values(demands.rows, at) >= ensemble.floor[at]).reshape(sizes))
    return np.array(accepts)


def _set(study: Study, words: Words, members: tuple[Member, ...], share: float) -> dict[str, Any]:
    issues = [issue.id for issue in study.case.issues]
    described = [
        {"kind": one.kind, "id": one.id, "text": _demand(study, words, one)} for one in members
    ]
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


def _demand(study: Study, words: Words, member: Member) -> str:
    """Put one demand into words."""
    if member.kind == "actor":
        return f"the least that {words.actor(member.id)} accepts"
    if member.kind == "sameness":
        return f"one and the same answer on {words.issue(member.id)}"
    if member.kind == "rule":
        (text,) = (words.rule(rule) for rule in study.case.rules if rule.id == member.id)
        return f"the rule “{text.rstrip('.')}”"
    (text,) = (words.approval(rule) for rule in study.case.approval if rule.id == member.id)
    return f"the approval rule “{text.rstrip('.')}”"


def openers(study_: Study, words: Words) -> Finding:
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


def opened_by(study: Study, described: list[dict[str, Any]], draws: int) -> Finding:
    """Rank changes: the surest first; of equals no-deal values, then rules, then options."""
    described.sort(key=lambda one: (-one["after"], KINDS.index(one["kind"])))
    status = Status.EXACT if study.exact else Status.ESTIMATE
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
    study: Study, words: Words, found: Shortfalls, before: float, rows: Rows
) -> list[dict[str, Any]]:
    """Describe the smallest changes of one voter's values; `rows` is what places refer to."""
    ensemble = study.ensembles[found.actor]
    unit = "points" if ensemble.exact else "of everything at stake"
    described = []
    change = _change(found.reserve, before)
    if change is not None:
        size, after = change
        deal = rows[_opened(found.at[found.reserve <= size])]
        described.append(
            {
                "kind": "no_deal",
                "actor": found.actor,
                "size": ensemble.real(size),
                "unit": unit,
                "before": before,
                "after": after,
                **_deal(study, words, deal),
                "text": (
                    f"{words.actor(found.actor)} valuing no deal less, by "
                    f"{_amount(ensemble, size)}{_odds(study, before, after)}."
                ),
            }
        )
    slots = []
    for slot in range(len(found.option)):
        change = _change(found.option[slot], before)
        if change is not None:
            slots.append((change[0], -change[1], slot))
    for size, negative, slot in sorted(slots)[:OPTIONS_PER_ACTOR]:
        issue, option = _slot(study, slot)
        deal = rows[_opened(found.option_at[slot, found.option[slot] <= size])]
        described.append(
            {
                "kind": "option",
                "actor": found.actor,
                "issue": issue,
                "option": option,
                "size": ensemble.real(size),
                "unit": unit,
                "before": before,
                "after": -negative,
                **_deal(study, words, deal),
                "text": (
                    f"{words.actor(found.actor)} valuing “{words.option(issue, option)}” on "
                    f"{words.issue(issue)} more, by {_amount(ensemble, size)}"
                    f"{_odds(study, before, -negative)}."
                ),
            }
        )
    return described


def _amount(ensemble: Ensemble, size: float) -> str:
    if ensemble.exact:
        points = ensemble.real(size)
        return f"{number(points)} {'point' if points == 1 else 'points'}"
    return f"{percent(size)} of all that is at stake for it"


def _odds(study: Study, before: float, after: float) -> str:
    if study.exact:
        return ""
    return f" (a deal in {percent(after)} instead of {percent(before)})"


def _slot(study: Study, slot: int) -> tuple[str, str]:
    place = int(np.searchsorted(study.space.offsets, slot, side="right")) - 1
    issue = study.space.issues[place]
    return issue.id, issue.options[slot - int(study.space.offsets[place])].id


def _opened(places: NDArray[np.int64]) -> int:
    """Return the outcome most often opened, the first in option order where equal."""
    values, counts = np.unique(places[places >= 0], return_counts=True)
    return int(values[counts.argmax()])


def _deal(study: Study, words: Words, row: Rows) -> dict[str, Any]:
    outcome = study.space.decode(row)
    return {"deal": outcome, "deal_text": words.outcome(outcome)}


def _by_rule(found: Study, words: Words, before: float) -> list[dict[str, Any]]:
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
        described.append(dropped(found, words, rule, deal, (before, after)))
    return described


def _voters(found: Study) -> dict[str, Ensemble]:
    return {voter: found.ensembles[voter] for voter in found.consent.voters}


def _by_approval(found: Study, words: Words, before: float) -> list[dict[str, Any]]:
    described = []
    for rule in found.case.approval:
        relaxed = study(found.workshop, found.account, found.prior, without=rule.id)
        new = relaxed.acceptance
        if new is None or new.exists <= before:
            continue
        deal = found.rows[int(new.joint.argmax())]
        described.append(dropped(found, words, rule, deal, (before, new.exists)))
    return described


def dropped(
    found: Study, words: Words, rule: Rule | Approval, deal: Rows, odds: tuple[float, float]
) -> dict[str, Any]:
    """Describe what dropping a rule or an approval rule does to the odds of a deal."""
    if isinstance(rule, Approval):
        kind, text = "approval", f"the approval rule “{words.approval(rule).rstrip('.')}”"
    else:
        kind, text = "rule", f"the rule “{words.rule(rule).rstrip('.')}”"
    return {
        "kind": kind,
        "rule": rule.id,
        "size": None,
        "unit": None,
        "before": odds[0],
        "after": odds[1],
        **_deal(found, words, deal),
        "text": f"Dropping {text}{_odds(found, *odds)}.",
    }
