"""Draws from everything that is known about one actor.

The way is chosen by shape: independent draws from the prior where enough of them meet the
statements (exact and independent), a Gibbs walk where they are rare. Statements held with
some confidence are imposed in that share of the draws.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from winset.beliefs.consistency import Known, Polytope
from winset.beliefs.ensemble import Ensemble
from winset.beliefs.layout import Array, Layout
from winset.beliefs.prior import Prior, PriorDraws, concentrations, one_issue
from winset.case.types import Statement
from winset.errors import ContradictionError, WinsetError

DRAWS = 4096
MIN_BATCH = 1 << 10
MAX_BATCH = 1 << 15
MAX_TRIED = 1 << 19
MIN_RATE = 0.01
ENOUGH = 1 << 12
"""Tries after which a rate below MIN_RATE sends us walking."""
CHAINS = 32
BURN_IN = 400
THIN = 8
THIN_BODY = 1e-9


@dataclass(frozen=True)
class _Draws:
    weights: Array
    values: Array
    reserve: Array
    effective: float
    method: str


def fit(
    known: Known, *, draws: int = DRAWS, prior: Prior = Prior.HIERARCHICAL, rng: np.random.Generator
) -> Ensemble:
    """Draw value functions that agree with what is known about an actor.

    Parameters
    ----------
    known : the actor's statements (see `Known`).
    draws : how many.
    rng : the only source of randomness.

    Raises
    ------
    ContradictionError
        The statements imposed in every draw cannot all be true; names an irreducible set.
    WinsetError
        The statements pin a quantity down to a point, which no draw can hit.

    Notes
    -----
    Estimates; `effective` says how many independent draws they are worth. Prior and
    conditioning as in docs/definitions.md. Rejection costs O(draws / acceptance rate), the
    walk O(draws * THIN * rows * classes).
    """
    conflict = known.conflict(known.certain)
    if conflict:
        raise ContradictionError(known.actor, [one.id for one in conflict])
    patterns, dropped = _patterns(known, draws, rng)
    slots: list[Array] = []
    reserves: list[Array] = []
    methods: dict[str, None] = {}
    worth = 0.0
    tied: tuple[int, ...] | None = None
    for statements, count in patterns:
        polytope = known.polytope(statements)
        tied = tied or polytope.layout.no_deal_row
        drawn = _draw(polytope, count, prior, rng, known.actor)
        slots.append(_slots(polytope.layout, drawn))
        reserves.append(_reserve(polytope.layout, slots[-1], drawn))
        methods[drawn.method] = None
        worth += drawn.effective
    mixed = rng.permutation(sum(count for _, count in patterns))
    return Ensemble(
        known.actor,
        known.space,
        np.ascontiguousarray(np.concatenate(slots, axis=1)[:, mixed]),
        np.concatenate(reserves)[mixed],
        effective=worth,
        method=" and ".join(methods),
        dropped=dropped,
        no_deal_row=tied,
    )


def _patterns(
    known: Known, draws: int, rng: np.random.Generator
) -> tuple[list[tuple[tuple[Statement, ...], int]], tuple[str, ...]]:
    """Share the draws out over which of the uncertain statements are imposed.

    Each is imposed independently with its confidence; combinations that contradict are left
    out, and the others share their draws in proportion.
    """
    unsure = [one for one in known.statements if one.confidence < 1]
    if not unsure:
        return [(known.certain, draws)], ()
    if len(unsure) <= 8:
        chosen = list(itertools.product((True, False), repeat=len(unsure)))
        shares = np.array(
            [
                np.prod(
                    [
                        one.confidence if on else 1 - one.confidence
                        for one, on in zip(unsure, flags, strict=True)
                    ]
                )
                for flags in chosen
            ]
        )
    else:
        confidence = np.array([one.confidence for one in unsure])
        flags_drawn = rng.random((draws, len(unsure))) < confidence
        unique, counts = np.unique(flags_drawn, axis=0, return_counts=True)
        chosen = [tuple(bool(flag) for flag in row) for row in unique]
        shares = counts / counts.sum()
    everything_fits = not known.polytope(known.statements, merge=False).empty()
    sets: list[tuple[Statement, ...]] = []
    weights: list[float] = []
    for flags, share in zip(chosen, shares, strict=True):
        on = {one.id for one, flag in zip(unsure, flags, strict=True) if flag}
        imposed = tuple(one for one in known.statements if one.confidence >= 1 or one.id in on)
        if everything_fits or not known.polytope(imposed, merge=False).empty():
            sets.append(imposed)
            weights.append(float(share))
    counts_of = _apportion(np.array(weights), draws)
    kept = [(one, int(n)) for one, n in zip(sets, counts_of, strict=True) if n > 0]
    ever = {statement.id for one, _ in kept for statement in one}
    return kept, tuple(one.id for one in unsure if one.id not in ever)


def _apportion(weights: Array, total: int) -> NDArray[np.int64]:
    """Split a total in proportion to weights, by largest remainders."""
    exact = weights / weights.sum() * total
    counts = np.floor(exact).astype(np.int64)
    left = total - int(counts.sum())
    counts[np.argsort(-(exact - counts), kind="stable")[:left]] += 1
    return np.asarray(counts)


def _draw(
    polytope: Polytope, count: int, prior: Prior, rng: np.random.Generator, actor: str
) -> _Draws:
    source = PriorDraws(polytope.layout, polytope.constraints, prior)
    kept: list[tuple[Array, Array, Array]] = []
    have = tried = 0
    batch = min(MAX_BATCH, max(MIN_BATCH, 2 * count))
    while tried < MAX_TRIED and have < count:
        drawn = source.draw(batch, rng)
        if drawn is None:
            break
        weights, values = drawn
        reserve = _prior_reserve(polytope, batch, rng)
        ok = _agree(polytope, source.joint, weights, values, reserve)
        kept.append((weights[ok], values[ok], reserve[ok]))
        have += int(ok.sum())
        tried += batch
        if have < MIN_RATE * tried and tried >= ENOUGH:
            break
        most = MAX_BATCH if tried >= ENOUGH else ENOUGH
        batch = int(min(most, max(MIN_BATCH, 1.1 * (count - have) * tried / max(1, have))))
    if have >= count:
        columns = [np.concatenate(part)[:count] for part in zip(*kept, strict=True)]
        return _Draws(columns[0], columns[1], columns[2], float(count), "independent draws")
    starts = [np.concatenate(part) for part in zip(*kept, strict=True)] if have else None
    return _walked(polytope, count, prior, rng, actor, starts)


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


def _agree(
    polytope: Polytope,
    checked: NDArray[np.bool_],
    weights: Array,
    values: Array,
    reserve: Array,
) -> NDArray[np.bool_]:
    """Tell which draws meet the checked rows."""
    rows = polytope.constraints
    matrix = rows.matrix[checked]
    count = len(polytope.layout.issues)
    absolute = weights[:, _class_issues(polytope.layout)] * values
    slack = weights @ matrix[:, :count].T
    slack += absolute @ matrix[:, count:-1].T
    if matrix[:, -1].any():
        slack += np.outer(reserve, matrix[:, -1])
    slack += rows.constant[checked]
    return np.asarray((slack >= -1e-12).all(axis=1))


def _walked(
    polytope: Polytope,
    count: int,
    prior: Prior,
    rng: np.random.Generator,
    actor: str,
    starts: list[Array] | None,
) -> _Draws:
    from winset.beliefs.walk import walk

    layout = polytope.layout
    n_issues = len(layout.issues)
    chains = min(CHAINS, max(1, count // 16))
    each = -(-count // chains)
    out = (
        np.empty((chains, each, n_issues)),
        np.empty((chains, each, layout.classes)),
        np.empty((chains, each)),
    )
    begin = _inside(polytope, actor) if starts is None else None
    swaps = np.array([i.active and (i.best is None or i.worst is None) for i in layout.issues])
    # Starts that were accepted are draws already: enough of them need no burn-in.
    burn_in = BURN_IN if starts is None else 0 if len(starts[0]) >= chains else BURN_IN // 4
    table = _Table.of(polytope)
    for chain in range(chains):
        if begin is not None:
            weights, values, reserve = begin[0].copy(), begin[1].copy(), begin[2]
        else:
            assert starts is not None
            k = chain % len(starts[0])
            weights, values = starts[0][k].copy(), starts[1][k].copy()
            reserve = float(starts[2][k])
        walk(
            weights,
            values,
            float(reserve),
            _class_issues(layout),
            swaps,
            concentrations(layout, prior),
            table.on_values,
            table.on_weights,
            table.on_reserve,
            table.constant,
            table.joint,
            table.starts,
            table.of_class,
            layout.reserve_free,
            burn_in,
            THIN,
            rng,
            out[0][chain],
            out[1][chain],
            out[2][chain],
        )
    worth = _effective(out[0], out[1] * out[0][:, :, _class_issues(layout)], out[2])
    flat = [part.reshape(chains * each, *part.shape[2:])[:count] for part in out]
    return _Draws(flat[0], flat[1], flat[2], min(worth, float(count)), "a Gibbs walk")


@dataclass(frozen=True)
class _Table:
    """The constraints as the walk reads them; `joint` rows first.

    The other rows concern one issue's class values alone and scale with its weight, so moves
    of the weights cannot break them. Rows of class c: `of_class[starts[c]:starts[c + 1]]`.
    """

    on_values: Array
    on_weights: Array
    on_reserve: Array
    constant: Array
    joint: int
    starts: NDArray[np.int64]
    of_class: NDArray[np.int64]

    @classmethod
    def of(cls, polytope: Polytope) -> _Table:
        layout, rows = polytope.layout, polytope.constraints
        n_issues = len(layout.issues)
        inner = one_issue(layout, rows)
        empty = ~rows.matrix.any(axis=1)
        order = np.concatenate([np.flatnonzero(~inner & ~empty), np.flatnonzero(inner & ~empty)])
        on_values = np.ascontiguousarray(rows.matrix[order, n_issues:-1])
        classes, of_class = np.nonzero(on_values.T)
        starts = np.searchsorted(classes, np.arange(layout.classes + 1))
        return cls(
            on_values,
            np.ascontiguousarray(rows.matrix[order, :n_issues]),
            np.ascontiguousarray(rows.matrix[order, -1]),
            np.ascontiguousarray(rows.constant[order]),
            int((~inner & ~empty).sum()),
            starts.astype(np.int64),
            of_class.astype(np.int64),
        )


def _inside(polytope: Polytope, actor: str) -> tuple[Array, Array, float]:
    """Find a start well inside the constraints."""
    found = polytope.interior()
    layout = polytope.layout
    if found is None or found[1] < THIN_BODY:
        pinned = ", ".join(dict.fromkeys(polytope.constraints.origin))
        raise WinsetError(
            f"the statements about '{actor}' leave no room: together they fix a weight or a "
            f"value to one number, which draws cannot hit; loosen one of: {pinned}"
        )
    point = found[0]
    weights = np.maximum(point[: len(layout.issues)], 0.0)
    values = np.zeros(layout.classes)
    for place, issue in enumerate(layout.issues):
        if not issue.active:
            continue
        part = point[layout.column(place, 0) : layout.column(place, 0) + issue.classes]
        inner = np.clip(part / weights[place], 1e-9, 1 - 1e-9)
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


def _slots(layout: Layout, drawn: _Draws) -> Array:
    """Return option values, shape (n_slots, n_draws)."""
    blocks = [
        issue.spread
        @ (drawn.weights[:, place] * drawn.values[:, issue.first : issue.first + issue.classes].T)
        for place, issue in enumerate(layout.issues)
    ]
    return np.concatenate(blocks, axis=0)


def _reserve(layout: Layout, slots: Array, drawn: _Draws) -> Array:
    """Return the no-deal value per draw, summed as `Ensemble.values` sums an outcome."""
    if layout.no_deal_row is not None:
        total = np.zeros(slots.shape[1])
        for issue, option in enumerate(layout.no_deal_row):
            part = slots[layout.space.offsets[issue] + option]
            total = part.copy() if issue == 0 else total + part
        return total
    if layout.no_deal_value is not None:
        return np.full(slots.shape[1], layout.no_deal_value)
    return drawn.reserve
