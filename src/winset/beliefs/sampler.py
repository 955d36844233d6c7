"""Three ways to draw from one set of statements; which one fits is told by its shape.

Independent draws from the prior where enough of them meet the statements (exact); a Gibbs walk
over weights and option values where they are rare; a walk through the convex body of values where
statements leave it thin, or flat because they fix something to one number.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.beliefs.choices import chosen, snapped, tightened
from winset.beliefs.ensemble import ALONE
from winset.beliefs.layout import Array, Layout
from winset.beliefs.polytope import Polytope
from winset.beliefs.prior import Prior, PriorDraws, concentrations, one_issue
from winset.errors import WinsetError
from winset.sampling.polytope import ConvexBody, convex_body, sample
from winset.solver import Program

MIN_BATCH = 1 << 10
MAX_BATCH = 1 << 15
MAX_TRIED = 1 << 19
MIN_RATE = 0.01
ENOUGH = 1 << 12
"""Tries after which a rate below MIN_RATE sends us walking."""
CHAINS = 32
BURN_IN = 400
THIN = 8
WALKED = 12
"""Bodies walked in where each choice of best and worst options has its own, drawn by lot."""
THIN_BODY = 1e-4
"""A body with less slack than this, on the 0..1 scale, is walked in its own coordinates."""
FLAT_BODY = 1e-9
"""Less slack than this is none."""


Points = tuple[Array, Array, Array]
"""Weights, class values in 0..1, and no-deal values; a row for each draw."""


@dataclass(frozen=True)
class Drawn:
    """Draws before they are put on options.

    Shapes: weights (n_draws, n_issues), values (n_draws, n_classes) in 0..1, reserve and chain
    (n_draws,); `effective` is what they are worth in independent draws.
    """

    weights: Array
    values: Array
    reserve: Array
    chain: NDArray[np.int32]
    effective: float
    method: str


def draw(
    polytope: Polytope, count: int, prior: Prior, rng: np.random.Generator, actor: str
) -> Drawn:
    """Draw value functions of a polytope that is not empty.

    Raises
    ------
    WinsetError
        The statements leave no slack, and leave open which options are best or worst as well.
    """
    drawn = _draw(polytope, count, prior, rng, actor)
    return drawn if prior.density is None else _weighed(drawn, prior, rng)


def _weighed(drawn: Drawn, prior: Prior, rng: np.random.Generator) -> Drawn:
    """Resample draws in proportion to a further density (systematic resampling)."""
    assert prior.density is not None
    weight = np.asarray(prior.density(drawn.weights, drawn.values), dtype=float)
    count = len(drawn.reserve)
    if weight.shape != (count,) or not (weight >= 0).all() or not 0 < weight.sum() < np.inf:
        raise ValueError(f"prior '{prior}': expected {count} finite densities, some positive")
    steps = (rng.random() + np.arange(count)) / count
    places = np.minimum(np.searchsorted(np.cumsum(weight) / weight.sum(), steps), count - 1)
    kept = float(weight.sum() ** 2 / (weight**2).sum()) / count
    return Drawn(
        drawn.weights[places],
        drawn.values[places],
        drawn.reserve[places],
        drawn.chain[places],
        drawn.effective * kept,
        f"{drawn.method}, resampled",
    )


def _draw(
    polytope: Polytope, count: int, prior: Prior, rng: np.random.Generator, actor: str
) -> Drawn:
    polytope = snapped(polytope)
    if polytope.fixed.any():
        return _pinned(polytope, count, prior, rng, actor)
    source = PriorDraws(polytope.layout, polytope.constraints, prior)
    kept: list[Points] = []
    have = tried = 0
    batch = min(MAX_BATCH, max(MIN_BATCH, 2 * count))
    while tried < MAX_TRIED and have < count:
        drawn = source.draw(batch, rng)
        if drawn is None:
            break
        weights, values = drawn
        reserve = _prior_reserve(polytope, batch, rng)
        kept.append(_agreeing(polytope, source.joint, (weights, values, reserve)))
        have += len(kept[-1][2])
        tried += batch
        if have < MIN_RATE * tried and tried >= ENOUGH:
            break
        most = MAX_BATCH if tried >= ENOUGH else ENOUGH
        batch = int(min(most, max(MIN_BATCH, 1.1 * (count - have) * tried / max(1, have))))
    if have >= count:
        columns = [np.concatenate(part)[:count] for part in zip(*kept, strict=True)]
        return Drawn(
            columns[0],
            columns[1],
            columns[2],
            np.full(count, ALONE, dtype=np.int32),
            float(count),
            "independent draws",
        )
    starts = [np.concatenate(part) for part in zip(*kept, strict=True)] if have else None
    if starts is None:
        found = polytope.interior()
        slack = 0.0 if found is None else found[1]
        if slack < (THIN_BODY if polytope.plain else FLAT_BODY):
            tight = polytope if polytope.plain else tightened(polytope)
            if tight is not polytope:
                return _pinned(tight, count, prior, rng, actor)
            return _through_body(polytope, count, prior, rng, actor)
    return _walked(polytope, count, prior, rng, starts)


def _pinned(
    polytope: Polytope, count: int, prior: Prior, rng: np.random.Generator, actor: str
) -> Drawn:
    """Draw where statements fix something to one number.

    What concerns weights alone, one issue's inner scale, or the no-deal value leaves the Gibbs
    walk its coordinates, and the weights some directions to move in; the rest is for the body.
    """
    layout, rows = polytope.layout, polytope.constraints
    fixed = rows.matrix[polytope.fixed]
    on_weights = (fixed[:, len(layout.issues) :] == 0).all(axis=1)
    on_reserve = (fixed[:, :-1] == 0).all(axis=1)
    found = polytope.interior()
    simple = (on_weights | on_reserve | one_issue(layout, rows)[polytope.fixed]).all()
    if not simple or found is None or found[1] < FLAT_BODY:
        return _through_body(polytope, count, prior, rng, actor)
    active = np.array([float(issue.active) for issue in layout.issues])
    held = np.vstack([active, fixed[on_weights][:, : len(layout.issues)], np.diag(1 - active)])
    _, sizes, right = np.linalg.svd(held)
    trades = right[int((sizes > 1e-9).sum()) :]
    # Nowhere to go is a direction too: without any, weights would trade freely.
    trades = trades if len(trades) else np.zeros((1, len(layout.issues)))
    return _walked(polytope, count, prior, rng, None, trades)


def _prior_reserve(polytope: Polytope, count: int, rng: np.random.Generator) -> Array:
    """Draw a free no-deal value uniformly from the range that simple statements leave."""
    if not polytope.layout.reserve_free:
        return np.zeros(count)
    low, high = _reserve_range(polytope)
    return low + (high - low) * rng.random(count)


def _reserve_range(polytope: Polytope) -> tuple[float, float]:
    low, high = 0.0, 1.0
    rows = polytope.constraints
    for row, constant in zip(rows.matrix, rows.constant, strict=True):
        if np.count_nonzero(row) == 1 and row[-1] != 0:
            if row[-1] > 0:
                low = max(low, -constant / row[-1])
            else:
                high = min(high, -constant / row[-1])
    return low, high


def _class_issues(layout: Layout) -> NDArray[np.int64]:
    return np.repeat(
        np.arange(len(layout.issues)), [issue.classes for issue in layout.issues]
    ).astype(np.int64)


def _agreeing(polytope: Polytope, checked: NDArray[np.bool_], drawn: Points) -> Points:
    """Keep the draws that meet the checked rows, row by row: most fail at the first few."""
    layout, rows = polytope.layout, polytope.constraints
    width = np.count_nonzero(rows.matrix, axis=1)
    weights, values, reserve = drawn
    for n in sorted(np.flatnonzero(checked), key=lambda n: int(width[n])):
        row = rows.matrix[n]
        slack = row[-1] * reserve + rows.constant[n]
        for place, issue in enumerate(layout.issues):
            start = layout.column(place, 0)
            part = row[start : start + issue.classes]
            named = np.flatnonzero(part)
            if not len(named) and not row[place]:
                continue
            inner = np.full(len(weights), row[place])
            for k in named:
                inner += part[k] * values[:, issue.first + k]
            inner *= weights[:, place]
            slack += inner
        ok = slack >= -1e-12
        if not ok.all():
            weights, values, reserve = weights[ok], values[ok], reserve[ok]
    return weights, values, reserve


def _walked(
    polytope: Polytope,
    count: int,
    prior: Prior,
    rng: np.random.Generator,
    starts: list[Array] | None,
    trades: Array | None = None,
) -> Drawn:
    from winset.beliefs import gibbs_kernel as kernel

    layout = polytope.layout
    n_issues = len(layout.issues)
    chains = min(CHAINS, max(1, count // 16))
    each = -(-count // chains)
    out = (
        np.empty((chains, each, n_issues)),
        np.empty((chains, each, layout.classes)),
        np.empty((chains, each)),
    )
    begin = _inside(polytope) if starts is None else None
    swaps = np.array([i.active and (i.best is None or i.worst is None) for i in layout.issues])
    # Starts that were accepted are draws already: enough of them need no burn-in.
    burn_in = BURN_IN if starts is None else 0 if len(starts[0]) >= chains else BURN_IN // 4
    rows = kernel.Rows(*_rows(polytope))
    alpha = concentrations(layout, prior)
    moves = kernel.Moves(
        _class_issues(layout),
        swaps,
        alpha,
        np.flatnonzero(alpha > 0),
        np.zeros((0, n_issues)) if trades is None else np.ascontiguousarray(trades),
        layout.reserve_free,
    )
    for chain in range(chains):
        if begin is not None:
            weights, values, reserve = begin[0].copy(), begin[1].copy(), begin[2]
        else:
            assert starts is not None
            k = chain % len(starts[0])
            weights, values = starts[0][k].copy(), starts[1][k].copy()
            reserve = float(starts[2][k])
        start = kernel.Point(weights, values, float(reserve))
        written = kernel.Out(out[0][chain], out[1][chain], out[2][chain])
        kernel.walk(start, rows, moves, burn_in, THIN, rng, written)
    worth = _effective(out[0], out[1] * out[0][:, :, _class_issues(layout)], out[2])
    flat = [part.reshape(chains * each, *part.shape[2:])[:count] for part in out]
    labels = np.repeat(np.arange(chains, dtype=np.int32), each)[:count]
    return Drawn(flat[0], flat[1], flat[2], labels, min(worth, float(count)), "a Gibbs walk")


def _through_body(
    polytope: Polytope, count: int, prior: Prior, rng: np.random.Generator, actor: str
) -> Drawn:
    """Walk through the body of values, flat where statements fix something to one number.

    Over values the prior's density is the product of w_i ** (alpha_i - 1 - f_i), where f_i of the
    issue's values are free: all but the best and the worst, and what statements fix beside the
    weight.
    """
    bodies = [
        (part, body)
        for part in ([polytope] if polytope.plain else chosen(polytope, rng))
        if (body := _body(part)) is not None
    ]
    if not bodies:
        raise WinsetError(f"no value function agrees with the statements about '{actor}'")
    most = max(body.dimension for _, body in bodies)
    # Of parts with fewer dimensions no draw comes, and each of the others gets its share.
    bodies = [(part, body) for part, body in bodies if body.dimension == most]
    if len(bodies) > min(count, WALKED):
        bodies = [bodies[k] for k in np.sort(rng.permutation(len(bodies))[: min(count, WALKED)])]
    counts = [count // len(bodies) + (k < count % len(bodies)) for k in range(len(bodies))]
    drawn = [
        _in_body(part, body, share, prior, rng)
        for (part, body), share in zip(bodies, counts, strict=True)
    ]
    return drawn[0] if len(drawn) == 1 else _together(drawn)


def _together(parts: list[Drawn]) -> Drawn:
    """Put draws from several bodies together.

    What volume each has is not known, so that they are worth no more than their number: every
    body counts as one chain.
    """
    return Drawn(
        np.concatenate([part.weights for part in parts]),
        np.concatenate([part.values for part in parts]),
        np.concatenate([part.reserve for part in parts]),
        np.repeat(np.arange(len(parts), dtype=np.int32), [len(part.reserve) for part in parts]),
        float(len(parts)),
        f"{parts[0].method}, for each of {len(parts)} choices of best and worst options alike",
    )


def _in_body(
    polytope: Polytope, body: ConvexBody, count: int, prior: Prior, rng: np.random.Generator
) -> Drawn:
    layout = polytope.layout
    powers = np.zeros(layout.columns)
    alpha = concentrations(layout, prior)
    for place, issue in enumerate(layout.issues):
        if issue.active:
            powers[place] = alpha[place] - 1 - _free(body, layout, place)
    found = sample(body, count, rng, powers=powers if powers.any() else None)
    weights = np.maximum(found.x[:, : len(layout.issues)], 0.0)
    over = np.maximum(weights, 1e-300)[:, _class_issues(layout)]
    values = np.clip(found.x[:, len(layout.issues) : -1] / over, 0.0, 1.0)
    return Drawn(
        weights,
        values,
        found.x[:, -1],
        found.chain.astype(np.int32),
        found.effective,
        found.method,
    )


def _body(polytope: Polytope) -> ConvexBody | None:
    program = polytope.program(closed=True)
    high = program.high.copy()
    if not polytope.layout.reserve_free:
        high[-1] = 0.0
    return convex_body(
        Program(program.matrix, program.row_low, program.row_high, program.low, high)
    )


def _free(body: ConvexBody, layout: Layout, place: int) -> int:
    """Count in how many ways an issue's values move in a body while its weight stands still."""
    start = layout.column(place, 0)
    columns = [place, *range(start, start + layout.issues[place].classes)]
    moves = body.basis[columns]
    if not moves.size:
        return 0
    weight = moves[0] / max(float(np.linalg.norm(moves[0])), 1e-12)
    still = moves[1:] - np.outer(moves[1:] @ weight, weight)
    return int(np.linalg.matrix_rank(still, tol=1e-9))


def _rows(polytope: Polytope) -> tuple[Any, ...]:
    """Return the constraints as the walk reads them (`gibbs_kernel.Rows`), `joint` rows first.

    The other rows concern one issue's class values alone and scale with its weight, so moves
    of the weights cannot break them.
    """
    layout, rows = polytope.layout, polytope.constraints
    n_issues = len(layout.issues)
    inner = one_issue(layout, rows)
    empty = ~rows.matrix.any(axis=1)
    order = np.concatenate([np.flatnonzero(~inner & ~empty), np.flatnonzero(inner & ~empty)])
    on_values = np.ascontiguousarray(rows.matrix[order, n_issues:-1])
    classes, of_class = np.nonzero(on_values.T)
    starts = np.searchsorted(classes, np.arange(layout.classes + 1))
    return (
        on_values,
        np.ascontiguousarray(rows.matrix[order, :n_issues]),
        np.ascontiguousarray(rows.matrix[order, -1]),
        np.ascontiguousarray(rows.constant[order]),
        int((~inner & ~empty).sum()),
        starts.astype(np.int64),
        of_class.astype(np.int64),
    )


def _inside(polytope: Polytope) -> tuple[Array, Array, float]:
    """Find a start well inside the constraints."""
    found = polytope.interior()
    assert found is not None
    layout = polytope.layout
    point = found[0]
    weights = np.maximum(point[: len(layout.issues)], 0.0)
    values = np.zeros(layout.classes)
    for place, issue in enumerate(layout.issues):
        if not issue.active:
            continue
        part = point[layout.column(place, 0) : layout.column(place, 0) + issue.classes]
        inner = np.clip(part / max(weights[place], 1e-300), 1e-9, 1 - 1e-9)
        inner[issue.best if issue.best is not None else int(part.argmax())] = 1.0
        inner[issue.worst if issue.worst is not None else int(part.argmin())] = 0.0
        values[issue.first : issue.first + issue.classes] = inner
    return weights, values, float(point[-1])


def _effective(*parts: Array) -> float:
    """Return the smallest effective sample size over weights, values and no-deal values.

    Compares the variance of chain means with the variance within chains (batch means with
    one batch per chain; Flegal & Jones 2010), which needs no autocorrelation estimate.
    """
    smallest = np.inf
    for part in parts:
        chains, each = part.shape[:2]
        flat = part.reshape(chains, each, -1)
        total = flat.reshape(chains * each, -1).var(axis=0)
        between = flat.mean(axis=1).var(axis=0, ddof=1) if chains > 1 else total
        moving = total > 1e-12
        if moving.any():
            ratio = total[moving] / np.maximum(between[moving] / chains, 1e-300)
            smallest = min(smallest, float(ratio.min()))
    return smallest
