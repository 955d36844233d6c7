"""The solution points of other tools beside ours, where the settings ask for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details import SolutionDetail, ToolPoint
from winset.analysis.model import Model
from winset.case.message import Message, say
from winset.deals.consent import Consent
from winset.deals.frontier import distinct, frontier
from winset.deals.implicit.labels import merge
from winset.deals.implicit.space import Unlisted
from winset.deals.listed import BLOCK
from winset.deals.other_tools import POINTS, Point, genius, negmas, negolog
from winset.inference import Ensemble
from winset.spaces.space import Rows

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


def definitions(
    model: Model, solutions: Mapping[str, SolutionDetail | None]
) -> Mapping[str, Mapping[str, ToolPoint]]:
    """Return the points of the tools that were asked for, by their names."""
    asked = model.shared.settings.definitions
    found = _points(model, solutions) if asked else {}
    return {tool: found[tool] for tool in asked}


def _points(
    model: Model, solutions: Mapping[str, SolutionDetail | None]
) -> Mapping[str, Mapping[str, ToolPoint]]:
    if not model.ok:
        return _without(say("tool.contradiction"))
    if not all(model.ensembles[party].exact for party in model.parties):
        return _without(say("tool.not-exact"))
    front = _frontier(model)
    if front is None:
        return _without(say("tool.too-large"))
    values, rows = front
    if len(rows) == 0:
        return _without(say("tool.nothing"))
    parties = [model.ensembles[party] for party in model.parties]
    reserve = np.array([_real(party, party.reserve)[0] for party in parties])
    low = np.array([_least(model, party) for party in model.parties])
    found = {
        "genius": genius(values, reserve),
        "negmas": negmas(values, reserve, low),
        "negolog": negolog(values, low),
    }
    told = {}
    for tool, points in found.items():
        told[tool] = {
            name: _beside(solutions, _told(model, (tool, name), point, front))
            for name, point in points.items()
        }
    return told


def _without(note: Message) -> Mapping[str, Mapping[str, ToolPoint]]:
    return {
        tool: {name: _nowhere(tool, name, note) for name in names} for tool, names in POINTS.items()
    }


def _nowhere(tool: str, name: str, note: Message) -> ToolPoint:
    return ToolPoint(
        outcome=None,
        values_=None,
        ties=None,
        note=note,
        meaning=say(f"tool.{tool}.{name}"),
        ours=OURS[name],
        same=None,
    )


def _told(
    model: Model, named: tuple[str, str], point: Point, front: tuple[Array, Rows]
) -> ToolPoint:
    notes = tuple(say(f"tool.note.{note}") for note in point.notes)
    found = _nowhere(*named, say("tool.note", notes=notes))
    if point.place is None:
        return found
    values, rows = front
    return replace(
        found,
        outcome=model.space.decode(rows[point.place]),
        values_=dict(zip(model.parties, values[point.place].tolist(), strict=True)),
        ties=point.ties,
        note=found.note if notes else None,
    )


def _beside(solutions: Mapping[str, SolutionDetail | None], point: ToolPoint) -> ToolPoint:
    """Say whether our solution gives everybody the same; None where not comparable."""
    ours = solutions.get(point.ours)
    if ours is None or point.values_ is None:
        return point
    same = all(abs(ours.values_[p] - v) <= _CLOSE for p, v in point.values_.items())
    return replace(point, same=same)


def _frontier(model: Model) -> tuple[Array, Rows] | None:
    """Return the frontier of all feasible outcomes: values of the parties, and the first rows."""
    parties = [model.ensembles[party] for party in model.parties]
    listing = model.shared.listing
    if listing is None:
        merged = merge(_unasked(model, model.parties), model.parties)
        if not merged.complete:
            return None
        hairs = np.array([party.hair or 1.0 for party in parties])
        reserve = np.array([party.reserve[0] for party in parties])
        return _all_real(parties, merged.gains * hairs + reserve), merged.rows
    kept = np.zeros(0, dtype=np.int64)
    values = np.zeros((0, len(parties)))
    for begin in range(0, len(listing), BLOCK):
        rows = listing.rows[begin : begin + BLOCK]
        here = np.column_stack([party.graded(rows) for party in parties])
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
    columns = [_real(party, column) for party, column in zip(parties, values.T, strict=True)]
    return np.column_stack(columns)


def _real(ensemble: Ensemble, values: Array) -> Array:
    """Turn values in units of the ensemble's scale into the case's own."""
    return np.asarray(values / float(ensemble.scale))
