"""What would open a deal: the smallest single changes, by kind.

In each draw without a deal, for each voter: how far its no-deal value is above the best it
can get in an outcome that everybody else accepts. That shortfall is the smallest change of
its no-deal value that opens a deal; taken over the outcomes with one option, the smallest
change of that option's value. Rules and approval rules are dropped one at a time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from winset.beliefs.ensemble import Ensemble
from winset.deals.consent import Consent
from winset.deals.implicit.labels import QUICK, merge
from winset.deals.implicit.milp import Programs
from winset.deals.implicit.space import Unlisted
from winset.outcomes.space import Rows, Space

Array = NDArray[np.float64]
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
    for place, draw in enumerate(draws):
        at = [min(int(draw), ensemble.draws - 1) for ensemble in many]
        gains = np.array([e.hairs(rows, d) for e, d in zip(many, at, strict=True)])
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
    for one, ensemble in zip(found, many, strict=True):
        if ensemble.no_deal_row is not None:
            one.option[space.offsets[:-1] + np.array(ensemble.no_deal_row)] = np.inf
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
