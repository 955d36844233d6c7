"""What would open a deal, and what blocks one, where outcomes cannot be listed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from winset.case.status import Status
from winset.deals.answers import Change, Openers
from winset.deals.implicit.labels import QUICK, merge
from winset.deals.implicit.milp import Programs
from winset.deals.implicit.space import Unlisted
from winset.deals.openers import Shortfalls, by_value, ranked
from winset.deals.situation import Situation
from winset.spaces.space import Rows

OPENED = 16
"""Draws without a deal that are examined of an uncertain case."""
LABELS = 200_000
"""Labels kept in looking for the nearest outcome; above, an integer program finds it."""


@dataclass(frozen=True)
class Nearest:
    """The outcome closest to being a deal, if one voter's consent is all that is missing.

    Attributes
    ----------
    row : the outcome, shape (n_issues,); None where there is none, or where none was found.
    size : how far the voter's no-deal value is above it, in units of its ensemble, by whole
        hairs; inf where `row` is None.
    proved : nothing is closer; where `row` is None, nothing would do.
    """

    row: Rows | None
    size: float
    proved: bool


def nearest(unlisted: Unlisted, voter: str, *, draw: int = 0, most: int = LABELS) -> Nearest:
    """Find, without listing, the outcome best for a voter among those that only it refuses.

    Exact where `proved`. By merging labels; where these grow past `most`, by an integer program.
    """
    asked = unlisted.under(unlisted.consent.counting_in(voter))
    merged = merge(asked, [voter], draw=draw, most=most, effort=QUICK)
    if merged.complete:
        if len(merged) == 0:
            return Nearest(None, np.inf, True)
        return Nearest(merged.rows[0], _size(asked, voter, merged.gains[0, 0]), True)
    found = Programs(asked, [voter], draw=draw).best(voter)
    proved = found.status == "exact"
    if found.row is None:
        return Nearest(None, np.inf, proved)
    hairs = asked.hairs(found.row[None, :], voter, draw)[0]
    return Nearest(found.row, _size(asked, voter, hairs), proved)


def _size(asked: Unlisted, voter: str, hairs: float) -> float:
    """Return how much is missing at a gain in hairs, in units of the voter's ensemble."""
    return float(-hairs) * (asked.ensembles[voter].hair or 1.0)


def openers(
    situation: Situation, space: Unlisted, blocked: Sequence[int], before: float
) -> Openers:
    """Find the smallest changes that open a deal in some draws without one."""
    blocked = blocked[:OPENED]
    changes: list[Change] = []
    proved = True
    for voter in situation.consent.voters:
        if changes and space.left() <= 0:
            proved = False
            break
        near = [nearest(space, voter, draw=draw) for draw in blocked]
        proved = proved and all(found.proved for found in near)
        changes += by_value(situation, *_as_shortfalls(situation, voter, near), before)
        situation.progress("looking for what would open a deal", 0.5)
    for kind, rule, freed in _relaxed(situation, space):
        if space.left() <= 0:
            proved = False
            break
        deals = [_some_deal(freed, draw) for draw in blocked]
        opened = [row for row in deals if row is not None]
        if opened:
            after = before + (1 - before) * len(opened) / len(blocked)
            changes.append(Change(kind, before, after, opened[0], rule=rule))
    situation.progress("looking for what would open a deal", 1.0)
    limited = Status.BOUND if situation.exact and not proved else Status.EXACT
    status = limited if situation.exact else Status.ESTIMATE
    return Openers(status, ranked(changes), len(blocked), proved)


def _as_shortfalls(
    situation: Situation, voter: str, near: Sequence[Nearest]
) -> tuple[Shortfalls, Rows]:
    """Put the nearest outcomes into the form of a listing's shortfalls.

    Raising any option of a nearest outcome by what is missing opens a deal, and no smaller
    rise of any option does; what other options would take is not looked for.
    """
    space = situation.space
    rows = np.array(
        [np.zeros(len(space.sizes)) if found.row is None else found.row for found in near],
        dtype=space.dtype,
    )
    places = np.array([-1 if found.row is None else k for k, found in enumerate(near)])
    sizes = np.array([found.size for found in near])
    option = np.full((space.slots, len(near)), np.inf)
    option_at = np.full((space.slots, len(near)), -1, dtype=np.int64)
    no_deal = situation.ensembles[voter].no_deal_row
    for k, found in enumerate(near):
        if found.row is None:
            continue
        raised = [i for i, o in enumerate(found.row) if no_deal is None or int(o) != no_deal[i]]
        slots = space.offsets[raised] + found.row[raised].astype(np.int64)
        option[slots, k] = found.size
        option_at[slots, k] = k
    return Shortfalls(voter, sizes, places, option, option_at), rows


def _relaxed(
    situation: Situation, space: Unlisted
) -> Iterator[tuple[Literal["rule", "approval"], str, Unlisted]]:
    """Drop each rule and each approval rule in turn."""
    for rule in situation.space.rules:
        yield "rule", rule.id, space.without_rule(rule.id)
    for approval, consent in situation.without.items():
        yield "approval", approval, space.under(consent)


def _some_deal(space: Unlisted, draw: int) -> Rows | None:
    """Return a deal of one draw; None where there is none, or none was found."""
    merged = merge(space, [], draw=draw, most=LABELS, effort=QUICK)
    if len(merged):
        return np.asarray(merged.rows[0])
    return None if merged.complete else Programs(space, [], draw=draw).exists().row
