"""Twenty-five soft statements beside twelve hard ones, against a second sampler."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from inference.test_soft import issue, said
from winset.case.types import NoDeal, Order, PartialOutcome, Prefers, Statement
from winset.inference import Known, Prior, fit
from winset.inference.constraints import impose
from winset.inference.odds import odds_before
from winset.inference.soft import Soft, log_height, met, widened
from winset.spaces.space import Space

Array = NDArray[np.float64]
ISSUES = tuple(issue(name, 5) for name in "abcdef")
"""Six weights and eighteen inner values: 24 unknowns, less one for the sum of the weights."""
SPACE = Space(ISSUES, [])
NO_DEAL = NoDeal({each.id: each.options[0].id for each in ISSUES})


def statements() -> tuple[list[Statement], list[Statement]]:
    """Return twelve hard statements and twenty-five soft ones, most of them true of one actor."""
    rng = np.random.default_rng(5)
    weights = rng.dirichlet(np.ones(6))
    values = [np.r_[0.0, np.sort(rng.random(3)), 1.0] for _ in ISSUES]

    def compared(name: str, *, lies: float, confidence: float = 1.0) -> Statement:
        rows = [rng.integers(0, 5, 6) for _ in range(2)]
        worth = [sum(w * v[k] for w, v, k in zip(weights, values, r, strict=True)) for r in rows]
        if (worth[0] < worth[1]) != (rng.random() < lies):
            rows.reverse()
        better, worse = (
            PartialOutcome({i.id: i.options[k].id for i, k in zip(ISSUES, row, strict=True)})
            for row in rows
        )
        return said(name, Prefers(better, worse), confidence=confidence)

    hard = [
        said(f"o{each.id}", Order(each.id, tuple((o.id,) for o in reversed(each.options))))
        for each in ISSUES
    ]
    hard += [compared(f"h{k}", lies=0.0) for k in range(6)]
    soft = [
        compared(f"s{k}", lies=0.25, confidence=float(rng.choice([0.6, 0.7, 0.8])))
        for k in range(25)
    ]
    return hard, soft


def metropolis(hard: list[Statement], soft: list[Statement], known: Known) -> Array:
    """Return mean weights by a random walk that knows nothing of lines and segments."""
    rng = np.random.default_rng(11)
    firm = Known(SPACE, "p", NO_DEAL, tuple(hard))
    start = fit(firm, draws=500, rng=rng).movable
    assert start is not None
    layout, rows = firm.conditions(firm.certain)
    weighed = [
        Soft(
            each.id,
            each.confidence,
            odds_before(known, each.id, (each,), Prior.HIERARCHICAL, 0),
            widened(impose(layout, [each])),
        )
        for each in soft
    ]
    weights, values, reserve = (part.copy() for part in start.points)
    inner = np.flatnonzero(((values > 0) & (values < 1)).all(axis=0))
    every = np.arange(len(reserve))
    of_class = np.repeat(np.arange(6), [each.classes for each in layout.issues])
    # All rows at once: first the hard ones, which have no gain, then those of each soft one.
    groups = [rows, *(each.rows for each in weighed)]
    matrix = np.concatenate([each.matrix for each in groups])
    constant = np.concatenate([each.constant for each in groups])[:, None]
    least = np.where(np.concatenate([each.strict for each in groups]), 1e-12, -1e-12)[:, None]
    starts = np.cumsum([0, *(len(each.matrix) for each in groups[:-1])])
    gains = np.array([each.gain for each in weighed])
    assert all(len(each.matrix) for each in groups)

    def height(weights: Array, values: Array) -> Array:
        columns = np.column_stack([weights, values * weights[:, of_class], reserve])
        holds = np.logical_and.reduceat(matrix @ columns.T + constant > least, starts)
        return np.where(holds[0], gains @ holds[1:], -np.inf)

    now = height(weights, values)
    points = weights, values, reserve
    assert met(layout, rows, points).all()
    assert now == pytest.approx(log_height(layout, weighed, points))
    total, steps = np.zeros(6), 9_000
    for step in range(steps):
        new_weights, new_values = weights.copy(), values.copy()
        if step % 2:
            first, second = rng.integers(0, 6, (2, len(every)))
            change = rng.normal(0, 0.06, len(every))
            new_weights[every, first] += change
            new_weights[every, second] -= change
        else:
            chosen = inner[rng.integers(0, len(inner), len(every))]
            new_values[every, chosen] += rng.normal(0, 0.25, len(every))
        moved = new_values[:, inner]
        fine = (new_weights > 0).all(axis=1) & ((moved > 0) & (moved < 1)).all(axis=1)
        new_weights[~fine], new_values[~fine] = weights[~fine], values[~fine]
        new = height(new_weights, new_values)
        kept = fine & (np.log(rng.random(len(every))) < new - now)
        weights[kept], values[kept], now[kept] = new_weights[kept], new_values[kept], new[kept]
        if step >= steps // 3:
            total += weights.mean(axis=0)
    return np.asarray(total / (steps - steps // 3))


@pytest.mark.slow
def test_many_soft_statements_agree_with_a_second_sampler() -> None:
    hard, soft = statements()
    known = Known(SPACE, "p", NO_DEAL, (*hard, *soft))
    ensemble = fit(known, draws=4096, rng=np.random.default_rng(1))
    assert ensemble.effective > 1_000
    assert len(ensemble.held) == 25
    expected = metropolis(hard, soft, known)
    assert ensemble.shares().mean(axis=1) == pytest.approx(expected, abs=0.012)
