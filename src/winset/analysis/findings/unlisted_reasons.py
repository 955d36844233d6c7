"""`deal.blockers` and `deal.openers` of a space too large to list."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from winset.analysis.findings.blockers import blocked_by, by_value, contested, dropped, opened_by
from winset.analysis.model import Model
from winset.case.finding import Finding, Status
from winset.case.types import Approval, Rule
from winset.deals.blockers import Member, irreducible, members_of
from winset.deals.consent import consent_of
from winset.deals.implicit.blockers import Apart
from winset.deals.implicit.labels import QUICK, merge
from winset.deals.implicit.milp import Programs
from winset.deals.implicit.space import Unlisted
from winset.deals.openers import Nearest, Shortfalls, nearest
from winset.outcomes.space import Rows
from winset.wording.phrases import Words

BLOCKED = 6
OPENED = 16
"""Draws without a deal that are examined of an uncertain case."""
LABELS = 200_000


def reasons(
    model: Model, words: Words, space: Unlisted, exists: Finding, blocked: Sequence[int]
) -> list[Finding]:
    """Make both findings; `blocked` are draws in which it is proved that there is no deal."""
    if not blocked:
        return _nothing(model, exists)
    return [
        _blockers(model, words, space, blocked[:BLOCKED]),
        _openers(model, words, space, (blocked[:OPENED], float(exists.value or 0.0))),
    ]


def _nothing(model: Model, exists: Finding) -> list[Finding]:
    """Say that nothing blocks, or that it was not found out whether anything does."""
    if exists.status is Status.UNKNOWN:
        text = "Not known: it is not known whether there is a deal."
        return [
            Finding(name, Status.UNKNOWN, None, text) for name in ("deal.blockers", "deal.openers")
        ]
    status = Status.EXACT if model.exact else Status.ESTIMATE
    where = "" if model.exact else " in every draw that was solved"
    return [
        Finding(
            "deal.blockers",
            status,
            None,
            f"Nothing blocks: there is a deal{where}.",
            detail={"sets": []},
        ),
        Finding(
            "deal.openers",
            status,
            None,
            f"Nothing has to change: there is a deal{where}.",
            detail={"openers": []},
        ),
    ]


def _blockers(model: Model, words: Words, space: Unlisted, blocked: Sequence[int]) -> Finding:
    order = contested([model.ensembles[voter] for voter in model.consent.voters])
    tally: Counter[tuple[Member, ...]] = Counter()
    proved = True
    for turn, draw in enumerate(blocked):
        if turn and space.left() <= 0:
            blocked = blocked[:turn]
            break
        met = Apart(space, draw).can_be_met
        members = members_of(space.space, space.consent, order)
        if met(members) is not False:
            # Larger than what showed that there is no deal: the limits ended the search.
            text = "Not known: what blocks was not found within the limits of the search."
            return Finding("deal.blockers", Status.UNKNOWN, None, text)
        found, sure = irreducible(met, members)
        proved = proved and sure
        tally[found] += 1
        model.shared.progress("looking for blockers", (turn + 1) / len(blocked))
    return blocked_by(model, words, tally, len(blocked), proved=proved)


def _openers(
    model: Model, words: Words, space: Unlisted, at: tuple[Sequence[int], float]
) -> Finding:
    blocked, before = at
    described: list[dict[str, Any]] = []
    proved = True
    for voter in model.consent.voters:
        if described and space.left() <= 0:
            proved = False
            break
        near = [nearest(space, voter, draw=draw) for draw in blocked]
        proved = proved and all(one.proved for one in near)
        found, rows = _as_shortfalls(model, voter, near)
        described += by_value(model, words, found, before, rows)
        model.shared.progress("looking for what would open a deal", 0.5)
    for rule, freed in _relaxed(model, space):
        if space.left() <= 0:
            proved = False
            break
        deals = [_some_deal(freed, draw) for draw in blocked]
        opened = [row for row in deals if row is not None]
        if opened:
            after = before + (1 - before) * len(opened) / len(blocked)
            described.append(dropped(model, words, rule, (opened[0], None), (before, after)))
    model.shared.progress("looking for what would open a deal", 1.0)
    made = opened_by(model, described, len(blocked))
    if proved:
        return made
    text = f"{made.text} Smaller changes may do: the search was limited."
    return replace(made, status=Status.BOUND if model.exact else made.status, text=text)


def _as_shortfalls(model: Model, voter: str, near: Sequence[Nearest]) -> tuple[Shortfalls, Rows]:
    """Put the nearest outcomes into the form of a listing's shortfalls.

    Raising any option of a nearest outcome by what is missing opens a deal, and no smaller
    rise of any option does; what other options would take is not looked for.
    """
    space = model.space
    rows = np.array(
        [np.zeros(len(space.sizes)) if one.row is None else one.row for one in near],
        dtype=space.dtype,
    )
    places = np.array([-1 if one.row is None else k for k, one in enumerate(near)])
    sizes = np.array([one.size for one in near])
    option = np.full((space.slots, len(near)), np.inf)
    option_at = np.full((space.slots, len(near)), -1, dtype=np.int64)
    no_deal = model.ensembles[voter].no_deal_row
    for k, one in enumerate(near):
        if one.row is None:
            continue
        raised = [i for i, o in enumerate(one.row) if no_deal is None or int(o) != no_deal[i]]
        slots = space.offsets[raised] + one.row[raised].astype(np.int64)
        option[slots, k] = one.size
        option_at[slots, k] = k
    return Shortfalls(voter, sizes, places, option, option_at), rows


def _relaxed(model: Model, space: Unlisted) -> Iterator[tuple[Rule | Approval, Unlisted]]:
    """Drop each rule and each approval rule in turn."""
    for rule in model.case.rules:
        yield rule, space.without_rule(rule.id)
    for approval in model.case.approval:
        yield approval, space.under(consent_of(model.case, without=approval.id))


def _some_deal(space: Unlisted, draw: int) -> Rows | None:
    """Return a deal of one draw; None where there is none, or none was found."""
    merged = merge(space, [], draw=draw, most=LABELS, effort=QUICK)
    if len(merged):
        return np.asarray(merged.rows[0])
    return None if merged.complete else Programs(space, [], draw=draw).exists().row
