"""The solution points of other tools beside ours, where the settings ask for them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.model import BLOCK, Model
from winset.beliefs import Ensemble
from winset.case.finding import Finding
from winset.deals.consent import Consent
from winset.deals.frontier import distinct, frontier
from winset.deals.implicit.labels import merge
from winset.deals.implicit.space import Unlisted
from winset.deals.other_tools import MEANINGS, Point, genius, negmas, negolog
from winset.outcomes.space import Rows

Json = dict[str, Any]
Array = NDArray[np.float64]
OURS = {
    "getNash": "nash",
    "getKalaiSmorodinsky": "kalai_smorodinsky",
    "nash_points": "nash",
    "kalai_points": "egalitarian",
    "ks_points": "kalai_smorodinsky",
    "max_welfare_points": "utilitarian",
    "nash_point": "nash",
    "kalai_point": "utilitarian",
}
"""Which of our solutions each point stands beside: the one with its name, or its meaning."""
_CLOSE = 1e-9


def with_definitions(model: Model, solutions: Finding) -> Finding:
    """Add `definitions` to the four solutions, if asked for: each tool's points by its names."""
    asked = model.shared.settings.definitions
    if not asked:
        return solutions
    found: Json = {}
    for tool, points in _points(model).items():
        if tool in asked:
            found[tool] = {
                name: {**one, "meaning": MEANINGS[tool][name], **_beside(solutions, name, one)}
                for name, one in points.items()
            }
    found = {tool: found[tool] for tool in asked}
    return replace(solutions, detail={**solutions.detail, "definitions": found})


def _points(model: Model) -> dict[str, dict[str, Json]]:
    if not model.ok:
        return _without("Not known: what is said contradicts itself.")
    if not all(model.ensembles[party].exact for party in model.parties):
        return _without("Not known: other tools define it for exact scores only.")
    front = _frontier(model)
    if front is None:
        return _without("Not known: the frontier of all outcomes is too large to find.")
    values, rows = front
    if len(rows) == 0:
        return _without("None: no outcome is feasible.")
    parties = [model.ensembles[party] for party in model.parties]
    reserve = np.array([_real(one, one.reserve)[0] for one in parties])
    low = np.array([_least(model, party) for party in model.parties])
    found = {
        "genius": genius(values, reserve),
        "negmas": negmas(values, reserve, low),
        "negolog": negolog(values, low),
    }
    return {
        tool: {name: _told(model, point, values, rows) for name, point in points.items()}
        for tool, points in found.items()
    }


def _without(note: str) -> dict[str, dict[str, Json]]:
    nothing = {"outcome": None, "values": None, "ties": None, "note": note}
    return {tool: {name: dict(nothing) for name in names} for tool, names in MEANINGS.items()}


def _told(model: Model, point: Point, values: Array, rows: Rows) -> Json:
    if point.place is None:
        return {"outcome": None, "values": None, "ties": None, "note": point.note}
    return {
        "outcome": model.space.decode(rows[point.place]),
        "values": dict(zip(model.parties, values[point.place].tolist(), strict=True)),
        "ties": point.ties,
        "note": point.note or None,
    }


def _beside(solutions: Finding, name: str, one: Json) -> Json:
    """Name our solution and tell whether it gives everybody the same; None: not comparable."""
    ours = solutions.detail.get(OURS[name])
    same = None
    if ours is not None and one["values"] is not None:
        same = all(abs(ours["values"][p] - v) <= _CLOSE for p, v in one["values"].items())
    return {"ours": OURS[name], "same": same}


def _frontier(model: Model) -> tuple[Array, Rows] | None:
    """Return the frontier of all feasible outcomes: values of the parties, and the first rows."""
    parties = [model.ensembles[party] for party in model.parties]
    listing = model.shared.listing
    if listing is None:
        merged = merge(_unasked(model, model.parties), model.parties)
        if not merged.complete:
            return None
        hairs = np.array([one.hair or 1.0 for one in parties])
        reserve = np.array([one.reserve[0] for one in parties])
        return _all_real(parties, merged.gains * hairs + reserve), merged.rows
    kept = np.zeros(0, dtype=np.int64)
    values = np.zeros((0, len(parties)))
    for begin in range(0, len(listing), BLOCK):
        rows = listing.rows[begin : begin + BLOCK]
        here = np.column_stack([one.graded(rows) for one in parties])
        values = np.concatenate([values, here])
        kept = np.concatenate([kept, np.arange(begin, begin + len(rows))])
        best = frontier(values)
        values, kept = values[best], kept[best]
    first = distinct(values)
    return _all_real(parties, values[first]), listing.rows[kept[first]]


def _unasked(model: Model, parties: list[str], sign: int = 1) -> Unlisted:
    """Return the space with everything feasible a deal: nobody is asked."""
    ensembles = {
        party: replace(
            model.ensembles[party],
            slots=sign * model.ensembles[party].slots,
            reserve=sign * model.ensembles[party].reserve,
            interactions=tuple((m, sign * a) for m, a in model.ensembles[party].interactions),
            # Of sums turned round the cap would be a least value.
            cap=model.ensembles[party].cap if sign > 0 else np.inf,
        )
        for party in parties
    }
    nobody = Consent(tuple(parties), np.zeros(len(parties), dtype=bool), ())
    return Unlisted(ensembles, nobody, left=model.shared.left)


def _least(model: Model, party: str) -> float:
    """Return the smallest value of a party over all feasible outcomes."""
    ensemble = model.ensembles[party]
    listing = model.shared.listing
    if listing is None:
        # One party alone has one label for each state, so that merging always ends.
        merged = merge(_unasked(model, [party], -1), [party])
        gain = merged.gains[0] * (ensemble.hair or 1.0)
        least = np.minimum(ensemble.reserve - gain, ensemble.cap)
        return float(_real(ensemble, least)[0])
    blocks = range(0, len(listing), BLOCK)
    least = min(ensemble.sums(listing.rows[k : k + BLOCK]).min() for k in blocks)
    return float(_real(ensemble, np.array([least]))[0])


def _all_real(parties: list[Ensemble], values: Array) -> Array:
    columns = [_real(one, column) for one, column in zip(parties, values.T, strict=True)]
    return np.column_stack(columns)


def _real(ensemble: Ensemble, values: Array) -> Array:
    """Turn values in units of the ensemble's scale into the case's own."""
    return np.asarray(values / float(ensemble.scale))
