"""What would open a deal: the smallest single changes, by kind.

In each draw without a deal, for each voter: how far its no-deal value is above the best it
can get in an outcome that everybody else accepts. That shortfall is the smallest change of
its no-deal value that opens a deal; taken over the outcomes with one option, the smallest
change of that option's value. Rules and approval rules are dropped one at a time.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from winset.deals.answers import Change
from winset.deals.consent import Consent
from winset.deals.per_draw import in_draws
from winset.deals.situation import Situation
from winset.inference.ensemble import Ensemble
from winset.spaces.space import Rows, Space

Array = NDArray[np.float64]
KINDS = ("no_deal", "rule", "approval", "option")
"""What is changed, in the order in which equal changes are told."""
OPTIONS_PER_ACTOR = 3


@dataclass(frozen=True)
class Shortfalls:
    """For one voter, in each of some draws without a deal.

    Attributes
    ----------
    reserve : float, shape (n_draws,); smallest drop of the no-deal value, inf where none does.
    at : int, shape (n_draws,); place of the outcome it opens, -1 where none.
    option : float, shape (n_slots, n_draws); smallest rise of each option's value.
    option_at : int, shape (n_slots, n_draws); place of the outcome that opens.
    """

    actor: str
    reserve: Array
    at: NDArray[np.int64]
    option: Array
    option_at: NDArray[np.int64]


def shortfalls(
    rows: Rows,
    ensembles: Mapping[str, Ensemble],
    consent: Consent,
    draws: NDArray[np.int64],
) -> list[Shortfalls]:
    """Measure, for every voter, what is missing in some draws without a deal.

    Parameters
    ----------
    rows : the feasible outcomes other than no deal, shape (n, n_issues).
    draws : which draws; shape (n_draws,).

    The options of the no-deal outcome are left out where its value is the no-deal value:
    raising them raises both.

    Notes
    -----
    Exact per draw. O(n * n_voters * n_issues) per draw.
    """
    space: Space = ensembles[consent.voters[0]].space
    many = [ensembles[voter] for voter in consent.voters]
    found = [_blank(voter, space.slots, len(draws)) for voter in consent.voters]
    slots = rows.astype(np.int64) + space.offsets[:-1]
    for place, gains in enumerate(in_draws(rows, ensembles, consent.voters, draws)):
        accepts = gains >= 0
        for voter in range(len(consent.voters)):
            persuaded = accepts.copy()
            persuaded[voter] = True
            open_to = np.flatnonzero(consent.met(persuaded.T))
            if len(open_to) == 0:
                continue
            missing = -gains[voter, open_to] * (many[voter].hair or 1.0)
            best = int(missing.argmin())
            found[voter].reserve[place] = missing[best]
            found[voter].at[place] = open_to[best]
            _per_option(found[voter], place, slots[open_to], missing, open_to)
    for opened, ensemble in zip(found, many, strict=True):
        if ensemble.no_deal_row is not None:
            opened.option[space.offsets[:-1] + np.array(ensemble.no_deal_row)] = np.inf
    return found


def _blank(voter: str, slots: int, draws: int) -> Shortfalls:
    return Shortfalls(
        voter,
        np.full(draws, np.inf),
        np.full(draws, -1, dtype=np.int64),
        np.full((slots, draws), np.inf),
        np.full((slots, draws), -1, dtype=np.int64),
    )


def _per_option(
    found: Shortfalls,
    place: int,
    slots: NDArray[np.int64],
    missing: Array,
    open_to: NDArray[np.int64],
) -> None:
    # Written from the largest to the smallest, so that the smallest stands last.
    falling = np.argsort(-missing, kind="stable")
    for issue in range(slots.shape[1]):
        where = slots[falling, issue]
        found.option[where, place] = missing[falling]
        found.option_at[where, place] = open_to[falling]


def by_value(situation: Situation, found: Shortfalls, rows: Rows, before: float) -> list[Change]:
    """Return the smallest changes of one voter's values; `rows` is what places refer to.

    A change is as large as opens a deal in half of the draws where any does.
    """
    changes = []
    change = _change(found.reserve, before)
    if change is not None:
        size, after = change
        deal, share = _opened(rows, found.at[found.reserve <= size])
        changes.append(Change("no_deal", before, after, deal, share, actor=found.actor, size=size))
    slots = []
    for slot in range(len(found.option)):
        change = _change(found.option[slot], before)
        if change is not None:
            slots.append((change[0], -change[1], slot))
    for size, negative, slot in sorted(slots)[:OPTIONS_PER_ACTOR]:
        deal, share = _opened(rows, found.option_at[slot, found.option[slot] <= size])
        issue, option = _slot(situation.space, slot)
        changes.append(
            Change(
                "option",
                before,
                -negative,
                deal,
                share,
                actor=found.actor,
                issue=issue,
                option=option,
                size=size,
            )
        )
    return changes


def ranked(changes: Sequence[Change]) -> tuple[Change, ...]:
    """Rank changes: the surest first; of equals no-deal values, then rules, then options."""
    return tuple(sorted(changes, key=lambda change: (-change.after, KINDS.index(change.kind))))


def _change(sizes: Array, before: float) -> tuple[float, float] | None:
    """Return the size that opens a deal in half of the draws where any does, and P after."""
    finite = sizes[np.isfinite(sizes)]
    if len(finite) == 0:
        return None
    size = float(np.quantile(finite, 0.5, method="inverted_cdf"))
    return size, before + (1 - before) * float((sizes <= size).mean())


def _slot(space: Space, slot: int) -> tuple[str, str]:
    """Return the issue and the option that a slot stands for."""
    place = int(np.searchsorted(space.offsets, slot, side="right")) - 1
    issue = space.issues[place]
    return issue.id, issue.options[slot - int(space.offsets[place])].id


def _opened(rows: Rows, places: NDArray[np.int64]) -> tuple[Rows, float]:
    """Return the outcome most often opened, the first in option order where equal."""
    values, counts = np.unique(places[places >= 0], return_counts=True)
    return rows[int(values[counts.argmax()])], float(counts.max() / counts.sum())
