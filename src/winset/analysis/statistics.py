"""Figures about one scored case that make cases comparable: one row of `winset stats`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.model import Model, Shared, model_of
from winset.analysis.settings import Settings
from winset.case.types import Case, Scores
from winset.deals.acceptance import acceptance
from winset.deals.implicit.labels import merge
from winset.deals.implicit.space import Unlisted
from winset.deals.solutions import SOLUTIONS, solve
from winset.errors import WinsetError
from winset.inference import Ensemble, Prior
from winset.spaces.space import Progress, Rows, silent

Row = dict[str, Any]
COLUMNS = (
    "title",
    "actors",
    "parties",
    "issues",
    "outcomes",
    "feasible",
    "deals",
    "share_of_deals",
    "frontier",
    "opposition",
    "logrolling",
    *(f"{name}_gains" for name in SOLUTIONS),
    *(f"{name}_outcome" for name in SOLUTIONS),
)
BLOCK = 1 << 14
"""Outcomes whose values stay in a cache near the processor."""
KEPT = 1 << 24
"""Values kept rather than made twice; 128 MB."""


def statistics(case: Case, *, list_limit: int = 10_000_000, progress: Progress = silent) -> Row:
    """Describe a scored case by the columns of `COLUMNS`.

    Gains are in the case's own units. `opposition` is the least distance of any feasible outcome
    to everybody's best at once, with each party's values rescaled to 0..1 over the feasible
    outcomes and the distance divided by the square root of the number of parties: 0 where one
    outcome is best for all (Baarslag, Hendrikx, Hindriks & Jonker 2013, Autonomous Agents and
    Multi-Agent Systems 27:461, for two parties). `logrolling` is what linking issues adds: the
    smallest relative gain at the Kalai-Smorodinsky solution, less that of settling each issue by
    itself where the worse-off party does best on it, or of no deal where that is no deal: a rule
    is broken, or somebody whose consent is needed would lose.

    Where the outcomes are too many to list, the frontier and the solutions are found by merging
    labels (D32); what needs a list is None: `feasible`, `deals`, their share, `opposition`.

    Raises
    ------
    WinsetError
        Some party has no scores, or the case makes no sense (`Case.validate`).
    """
    case.validate()
    shared = Shared(case, Settings(list_limit=list_limit), progress)
    unscored = [party.id for party in case.parties if not _scored(case, party.id)]
    if unscored:
        raise WinsetError(f"no scores for {', '.join(unscored)}: statistics are of scored cases")
    found = model_of(shared, None, Prior.HIERARCHICAL)
    parties = [found.ensembles[party] for party in found.parties]
    row: Row = {
        **dict.fromkeys(COLUMNS),
        "title": case.title,
        "actors": len(case.actors),
        "parties": len(parties),
        "issues": len(case.issues),
        "outcomes": case.size,
        "frontier": 0,
    }
    if shared.listing is None:
        merged = merge(Unlisted(found.voters, found.consent, shared.no_deal), found.parties)
        if not merged.complete:
            return {**row, "frontier": None}
        return {**row, **_solved(found, parties, merged.gains, merged.rows)}
    listed = len(shared.listing)
    deals = 0 if found.acceptance is None else int(found.acceptance.deals[0])
    row |= {
        "feasible": listed,
        "deals": deals,
        "share_of_deals": deals / max(1, listed),
        "opposition": _opposition(parties, shared.listing.rows),
    }
    if not deals:
        return row
    assert found.listed is not None
    rows = found.listed.rows[found.listed.front]
    gains = np.column_stack([e.hairs(rows) for e in parties])
    return {**row, **_solved(found, parties, gains, rows)}


def _scored(case: Case, actor: str) -> bool:
    return isinstance(case.preferences.get(actor), Scores)


def _solved(found: Model, parties: list[Ensemble], gains: NDArray[np.float64], rows: Rows) -> Row:
    """Describe the frontier: gains (n, n_parties), in hairs, of the outcomes in rows."""
    if not len(gains):
        return {}
    best = gains.max(axis=0)
    tied = solve(gains, best, [e.steps for e in parties], [e.hair > 0 for e in parties])
    row: Row = {"frontier": len(np.unique(gains, axis=0))}
    for name in SOLUTIONS:
        first = int(np.sort(tied[name])[0])
        row[f"{name}_gains"] = [e.real_gain(rows[first]) for e in parties]
        row[f"{name}_outcome"] = found.space.decode(rows[first])
    stakes = best > 0
    if stakes.any():
        linked = (gains[:, stakes] / best[stakes]).min(axis=1)[tied["kalai_smorodinsky"]].max()
        apart = _issue_by_issue(found, parties)[None, :]
        settled = 0.0
        # Where consent is not given or a rule is broken, nothing is settled: no deal stands.
        if found.space.feasible(apart)[0] and acceptance(apart, found.voters, found.consent).joint:
            own = np.array([e.hairs(apart)[0] for e in parties])
            settled = float((own[stakes] / best[stakes]).min())
        row["logrolling"] = float(linked) - settled
    return row


def _issue_by_issue(found: Model, parties: list[Ensemble]) -> Rows:
    """Settle each issue by itself: the option whose worse-off party gets most of its best there."""
    row = np.zeros(len(found.space.issues), dtype=found.space.dtype)
    for place, (start, stop) in enumerate(pairwise(found.space.offsets)):
        slots = np.array([e.slots[start:stop, 0] for e in parties])
        span = np.maximum(np.ptp(slots, axis=1, keepdims=True), 1e-300)
        shares = (slots - slots.min(axis=1, keepdims=True)) / span
        # Whom the issue is indifferent to does not hold it back.
        shares[np.ptp(slots, axis=1) == 0] = 1.0
        falling = np.lexsort([-shares.sum(axis=0), -shares.min(axis=0)])
        row[place] = falling[0]
    return row


def _opposition(parties: list[Ensemble], rows: Rows) -> float | None:
    """Return the least distance to the ideal point, in rescaled values; block by block."""
    if not len(rows):
        return None
    once = list(_values(parties, rows)) if len(rows) * len(parties) <= KEPT else None
    low = np.full((len(parties), 1), np.inf)
    high = np.full((len(parties), 1), -np.inf)
    for values in once or _values(parties, rows):
        low = np.minimum(low, values.min(axis=1, keepdims=True))
        high = np.maximum(high, values.max(axis=1, keepdims=True))
    span = np.where(high > low, high - low, 1.0)
    least = np.inf
    for values in once or _values(parties, rows):
        short = (high - values) / span
        least = min(least, float((short * short).sum(axis=0).min()))
    return float(np.sqrt(least / len(parties)))


def _values(parties: list[Ensemble], rows: Rows) -> Iterator[NDArray[np.float64]]:
    """Yield every party's values block by block, shape (n_parties, n)."""
    for begin in range(0, len(rows), BLOCK):
        yield np.array([party.sums(rows[begin : begin + BLOCK]) for party in parties])
