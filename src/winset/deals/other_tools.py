"""The solution points as GENIUS, NegMAS and NegoLog define them.

These tools use the names of `solutions.py` for other points; docs/definitions.md has the table.
They know neither rules nor a no-deal outcome, so their points are taken over all outcomes that
break no rule, deals or not. All of them are on the frontier of these outcomes.

Sources, read for what they calculate: GENIUS, negotiator/analysis/BidSpace.java and
ParetoFrontier.java (NegotiatorGUI, commit 011cd037); NegMAS 0.16.0, preferences/ops.py,
`calc_scenario_stats`; NegoLog, nenv/BidSpace.py (commit 94882b55).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
CLOSE = 1e-12
"""What NegMAS calls equal; the others compare floating-point numbers as they come."""
_WIDEST = 2.0
"""GENIUS takes no point of a spread as large as this as Kalai-Smorodinsky."""
POINTS: Mapping[str, tuple[str, ...]] = {
    "genius": ("getNash", "getKalaiSmorodinsky"),
    "negmas": ("nash_points", "kalai_points", "ks_points", "max_welfare_points"),
    "negolog": ("nash_point", "kalai_point"),
}
"""The names of the points in each tool; what they mean are messages, `tool.<tool>.<name>`."""
TOOLS = tuple(POINTS)


@dataclass(frozen=True)
class Point:
    """One solution point of another tool.

    Attributes
    ----------
    place : index into the frontier handed in; None where the tool has no such point.
    ties : how many other points of the frontier tie with it; the tool's first is shown.
    notes : ids of what a reader has to know about it, or why there is none: messages
        `tool.note.<id>`.
    """

    place: int | None
    ties: int = 0
    notes: tuple[str, ...] = ()


def genius(values: Array, reserve: Array) -> dict[str, Point]:
    """Find the points of GENIUS.

    Parameters
    ----------
    values : float, shape (n, n_parties), n > 0; the frontier of all outcomes, different
        vectors in option order, in the case's units.
    reserve : float, shape (n_parties,); no-deal values.

    Returns
    -------
    Point for each name. Of ties the one worth least to the first party, as GENIUS sorts the
    frontier. On its scale of 0 to 1 a spread of 2 or more, possible with three parties, is no
    solution; other scales have no such limit.

    Notes
    -----
    O(n * n_parties**2). Exact up to rounding: ties are within 1e-12.
    """
    order = np.argsort(values[:, 0], kind="stable")
    products = np.prod(values - reserve, axis=1)
    spread = np.zeros(len(values))
    width = values.shape[1]
    for party in range(width):
        for other in range(party + 1, width):
            spread += np.abs(values[:, party] - values[:, other])
    scaled = bool(values.min() >= 0 and values.max() <= 1)
    notes = () if scaled else ("genius-scale",)
    nash = _first(products, order, notes)
    if nash.place is not None and (values[nash.place] < reserve).any():
        nash = Point(nash.place, nash.ties, (*notes, "below-no-deal"))
    if scaled and spread.min() >= _WIDEST:
        return {
            "getNash": nash,
            "getKalaiSmorodinsky": Point(None, 0, ("genius-spread",)),
        }
    return {"getNash": nash, "getKalaiSmorodinsky": _first(-spread, order, notes)}


def negmas(values: Array, reserve: Array, low: Array) -> dict[str, Point]:
    """Find the points of NegMAS (`calc_scenario_stats`).

    Parameters
    ----------
    values, reserve : as for `genius`.
    low : float, shape (n_parties,); each party's smallest value over all outcomes.

    Returns
    -------
    Point for each name. NegMAS lists all ties; the one shown has the largest sum of values.

    Notes
    -----
    O(n * n_parties). Gains are counted from the no-deal value, or from the smallest value where
    that is larger. If a party can gain nothing, NegMAS calls every point of the frontier
    a solution.
    """
    names = POINTS["negmas"]
    rational = np.flatnonzero((values >= reserve).all(axis=1))
    if len(rational) == 0:
        return dict.fromkeys(names, Point(None, 0, ("none-rational",)))
    some = values[rational]
    floor, top = np.maximum(reserve, low), values.max(axis=0)
    gains = some - floor
    shares = gains / np.where(top > floor, top - floor, 1.0)
    order = np.argsort(-some.sum(axis=1), kind="stable")
    keys = {
        "nash_points": gains.prod(axis=1),
        "kalai_points": gains.min(axis=1),
        "ks_points": shares.min(axis=1) - shares.max(axis=1),
        "max_welfare_points": some.sum(axis=1),
    }
    nothing = bool((top - floor <= CLOSE).any())
    constant = bool((top - low <= CLOSE).any())
    found = {}
    for name, key in keys.items():
        if constant if name == "max_welfare_points" else nothing:
            point = Point(int(order[0]), len(some) - 1, ("negmas-all",))
        else:
            point = _first(key, order)
        assert point.place is not None
        found[name] = Point(int(rational[point.place]), point.ties, point.notes)
    return found


def negolog(values: Array, low: Array) -> dict[str, Point]:
    """Find the points of NegoLog, which knows two parties and values from 0 up.

    Parameters
    ----------
    values : as for `genius`.
    low : float, shape (n_parties,); each party's smallest value over all outcomes.

    Returns
    -------
    Point for each name; of ties the first in option order. Without one where there are not two
    parties; without a Nash point where a value is negative, or every product 0, since the
    first of all outcomes might then be taken, on the frontier or not.
    """
    if values.shape[1] != 2:
        return dict.fromkeys(POINTS["negolog"], Point(None, 0, ("two-parties",)))
    order = np.arange(len(values))
    products = values.prod(axis=1)
    if low.min() < 0:
        nash = Point(None, 0, ("negolog-negative",))
    elif products.max() <= 0:
        nash = Point(None, 0, ("negolog-zero",))
    else:
        nash = _first(products, order)
    return {"nash_point": nash, "kalai_point": _first(values.sum(axis=1), order)}


def _first(key: Array, order: NDArray[np.int64], notes: tuple[str, ...] = ()) -> Point:
    """Return the first place, in some order, with the largest key, and how many others tie."""
    tied = order[key[order] >= key.max() - CLOSE]
    return Point(int(tied[0]), len(tied) - 1, notes)
