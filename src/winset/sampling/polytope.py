"""Points of a convex polytope, uniform or with a density that is a product of powers.

`convex_body` reduces a linear program to a full-dimensional body by eliminating what every point
holds with equality; `sample` rounds that body and walks in it. Rounding: the Hessian of the
logarithmic barrier at the analytic centre (its ellipsoid, blown up m times, holds the body:
Nesterov & Nemirovskii 1994; Boyd & Vandenberghe 2004, section 8.5.3), which takes away any
elongation, then the covariance of pilot walks (Lovász & Vempala 2006, Journal of Computer and
System Sciences 72:392).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from winset.errors import WinsetError
from winset.solver import Infeasible, Program, Solver

Array = NDArray[np.float64]
EQUAL = 1e-9
"""A row of unit length that no point meets with more slack than this is an equality."""
PARALLEL = 1e-10
CHAINS = 32
LEAST = 16
"""Points that every chain writes at least, for an estimate of their worth."""
STUCK = 4
"""Chains worth fewer points each than this may not have met: then no count is claimed."""
PILOTS = 6
PILOT_POINTS = 64
ROUND = 4.0
"""Rounding ends when the variances along the axes differ by less than this ratio."""
MOST_THIN = 256
BLOCK = 256
"""Points of each chain between two calls of `progress`."""
BILLIARD_FROM = 100
"""Dimension from which the billiard walk gives more per second (benchmarks/sampling.py)."""
LENGTH = 2.0
"""Mean length of a billiard path, in standard deviations times the root of the dimension."""
GRID = 1 << 14
NEGATIVE = "a column with a power can be negative in the polytope"
WALKS = {
    "coordinate": "a coordinate hit-and-run walk",
    "hit-and-run": "a hit-and-run walk",
    "billiard": "a billiard walk",
}


@dataclass(frozen=True)
class ConvexBody:
    """The points x of a polytope, full-dimensional in y: x = origin + basis @ y.

    Shapes: origin (n,); basis (n, k), orthonormal columns; matrix (m, k), rows of unit length;
    bound (m,): `matrix @ y <= bound`; inside (k,): the centre of the largest ball inside, of
    this radius (in units of x; infinite for a single point, k = 0).
    """

    origin: Array
    basis: Array
    matrix: Array
    bound: Array
    inside: Array
    radius: float

    @property
    def dimension(self) -> int:
        """Return k, the dimension of the affine hull."""
        return int(self.basis.shape[1])


@dataclass(frozen=True)
class Points:
    """Points of a body: x (count, n); chain (count,), which chain each came from.

    `effective` is how many independent points they are worth, for the mean of the worst
    column: an estimate, at most count, and 1 where the chains crawl and may not have met.
    `method` says in words how they were drawn.
    """

    x: Array
    chain: NDArray[np.int64]
    effective: float
    method: str


def convex_body(program: Program) -> ConvexBody | None:
    """Reduce `row_low <= matrix @ x <= row_high, low <= x <= high` to a body; None where empty.

    Rows that no point meets with a slack above EQUAL, for a row of unit length, count as
    equalities (Telgen 1983, Management Science 29:1209); all are eliminated by a singular value
    decomposition. Rows that say nothing, and all but the tightest of parallel ones, go.

    Raises
    ------
    WinsetError
        The polytope is unbounded, or the program has whole-number columns.
    SolverError
        The solver gave up.

    Notes
    -----
    Exact up to the solver's tolerance. A handful of linear programs of k columns and m rows.
    """
    if program.whole.any():
        raise WinsetError("points of a polytope cannot have whole-number columns")
    rows, bound, equal = _inequalities(program)
    while True:
        flat = _flat(rows[equal], bound[equal])
        if flat is None:
            return None
        origin, basis = flat
        matrix, upper = rows @ basis, bound - rows @ origin
        norms = np.linalg.norm(matrix, axis=1)
        empty = norms <= PARALLEL
        if (upper[empty] < -EQUAL).any():
            return None
        if basis.shape[1] == 0:
            return ConvexBody(origin, basis, np.zeros((0, 0)), np.zeros(0), np.zeros(0), np.inf)
        kept = np.flatnonzero(~empty & ~equal)
        matrix, upper = matrix[kept] / norms[kept, None], upper[kept] / norms[kept]
        found = _interior(matrix, upper)
        if found is None:
            return None
        point, tight = found
        if tight.any():
            equal[kept[tight]] = True
            continue
        return _bounded(origin, basis, matrix, upper, point)


def _inequalities(program: Program) -> tuple[Array, Array, NDArray[np.bool_]]:
    """Return rows of unit length (or all zero), bounds, and which rows are equalities."""
    columns = np.eye(len(program.low))
    both = np.vstack([program.matrix.reshape(-1, len(program.low)), columns])
    low = np.concatenate([program.row_low, program.low])
    high = np.concatenate([program.row_high, program.high])
    equal = low == high
    upper, lower = np.isfinite(high), np.isfinite(low) & ~equal
    rows = np.vstack([both[upper], -both[lower]])
    bound = np.concatenate([high[upper], -low[lower]])
    norms = np.linalg.norm(rows, axis=1)
    norms[norms == 0] = 1.0
    flags = np.concatenate([equal[upper], np.zeros(int(lower.sum()), dtype=bool)])
    return rows / norms[:, None], bound / norms, flags


def _flat(rows: Array, bound: Array) -> tuple[Array, Array] | None:
    """Return a point on `rows @ x == bound` and a basis of the directions in it."""
    n = rows.shape[1]
    if not len(rows):
        return np.zeros(n), np.eye(n)
    left, sizes, right = np.linalg.svd(rows)
    rank = int((sizes > PARALLEL * max(sizes[0], 1.0)).sum())
    origin = right[:rank].T @ ((left[:, :rank].T @ bound) / sizes[:rank])
    # One correction takes the rounding of large numbers out.
    rest = bound - rows @ origin
    origin = origin + right[:rank].T @ ((left[:, :rank].T @ rest) / sizes[:rank])
    if np.abs(rows @ origin - bound).max() > EQUAL * max(1.0, np.abs(bound).max()):
        return None
    return origin, np.ascontiguousarray(right[rank:].T)


def _interior(matrix: Array, bound: Array) -> tuple[Array, NDArray[np.bool_]] | None:
    """Return a point with slack in every row that can have some, and the rows that cannot.

    Each program maximises the sum of slacks, at most 1 each, of the rows not yet seen with
    slack; the mean of the points found has slack in all rows seen.
    """
    m, k = matrix.shape
    tight = np.ones(m, dtype=bool)
    points: list[Array] = []
    while tight.any():
        left = np.flatnonzero(tight)
        slacks = np.zeros((m, len(left)))
        slacks[left, np.arange(len(left))] = 1.0
        program = Program(
            np.hstack([matrix, slacks]),
            np.full(m, -np.inf),
            bound,
            np.concatenate([np.full(k, -np.inf), np.zeros(len(left))]),
            np.concatenate([np.full(k, np.inf), np.ones(len(left))]),
        )
        found = Solver(program).maximise(np.concatenate([np.zeros(k), np.ones(len(left))]))
        if isinstance(found, Infeasible):
            return None
        points.append(found.x[:k])
        loose = tight & (bound - matrix @ points[-1] > EQUAL)
        if not loose.any():
            break
        tight &= ~loose
    point = np.mean(points, axis=0)
    return point, tight | (bound - matrix @ point <= 0.0)


def _bounded(origin: Array, basis: Array, matrix: Array, bound: Array, point: Array) -> ConvexBody:
    """Check that the body has an end in every direction; find its largest ball."""
    m, k = matrix.shape
    unbounded = m <= k or np.linalg.matrix_rank(matrix) < k
    if not unbounded:
        away = Program(matrix, np.full(m, -np.inf), np.zeros(m), np.full(k, -1.0), np.full(k, 1.0))
        found = Solver(away).minimise(matrix.sum(axis=0))
        unbounded = isinstance(found, Infeasible) or found.value < -1e-6
    if unbounded:
        raise WinsetError(
            "the polytope is unbounded: its points have no uniform distribution; "
            "give every column a least and a largest value"
        )
    ball = Program(
        np.hstack([matrix, np.ones((m, 1))]),
        np.full(m, -np.inf),
        bound,
        np.append(np.full(k, -np.inf), 0.0),
        np.full(k + 1, np.inf),
    )
    best = Solver(ball).maximise(np.append(np.zeros(k), 1.0))
    radius = float((bound - matrix @ point).min())
    if not isinstance(best, Infeasible):
        centre = best.x[:k]
        wider = float((bound - matrix @ centre).min())
        if wider > radius:
            point, radius = centre, wider
    order = np.lexsort((bound, *np.round(matrix, 12).T))
    same = (np.abs(np.diff(matrix[order], axis=0)) <= 1e-12).all(axis=1)
    kept = np.sort(order[np.concatenate([[True], ~same])])
    return ConvexBody(origin, basis, matrix[kept], bound[kept], point, radius)


_Walker = Callable[[Array, int, int, Array], None]
"""(z, burn_in, thin, out): moves z (chains, k) in place, writes out (chains, draws, k)."""


@dataclass(frozen=True)
class _Frame:
    """A body in coordinates z: y = centre + stretch @ z."""

    body: ConvexBody
    powered: NDArray[np.int64]
    powers: Array
    centre: Array
    stretch: Array

    def facets(self) -> tuple[Array, Array, Array]:
        """Return (rows, their transpose, bound): `rows @ z <= bound`, rows of unit length."""
        rows = self.body.matrix @ self.stretch
        norms = np.linalg.norm(rows, axis=1)
        bound = self.body.bound - self.body.matrix @ self.centre
        rows = np.ascontiguousarray(rows / norms[:, None])
        return rows, np.ascontiguousarray(rows.T), bound / norms

    def density(self) -> tuple[Array, Array, Array]:
        """Return base (p,), across (k, p), powers (p,): factors `base + z @ across`, powered."""
        basis = self.body.basis[self.powered]
        base = self.body.origin[self.powered] + basis @ self.centre
        return base, np.ascontiguousarray((basis @ self.stretch).T), self.powers

    def moved(self, z: Array) -> _Frame:
        """Return the frame in which points distributed as z (count, k) are round."""
        mean = z.mean(axis=0)
        values, vectors = np.linalg.eigh(np.cov(z.T).reshape(len(mean), -1))
        scale = np.sqrt(np.maximum(values, 1e-12 * values[-1]))
        return _Frame(
            self.body,
            self.powered,
            self.powers,
            self.centre + self.stretch @ mean,
            self.stretch @ (vectors * scale) @ vectors.T,
        )


def sample(  # noqa: PLR0913
    body: ConvexBody,
    count: int,
    rng: np.random.Generator,
    *,
    powers: Array | None = None,
    walk: str | None = None,
    chains: int = CHAINS,
    progress: Callable[[int, int], None] | None = None,
) -> Points:
    """Draw points of a body.

    Parameters
    ----------
    body, count, rng : from `convex_body`; how many points; the only source of randomness.
    powers : None for the uniform density (on the affine hull), or exponents (n,): density
        proportional to the product of `x_j ** powers[j]` over the columns with a power other
        than 0, which must be at least 0 throughout the body. The caller answers for the
        integral being finite.
    walk : "coordinate", "billiard" (uniform only) or "hit-and-run"; None chooses by shape.
    chains : independent chains, each at its own start, after pilot walks.
    progress : called with (points written, points to write) now and then.

    Raises
    ------
    WinsetError
        A direction without an end; a density that cannot be walked as asked.

    Notes
    -----
    Estimates; one dimension and single points are exact. Rounds between points are set from
    the correlation in the pilots, up to MOST_THIN, so that `effective` is mostly above half of
    count. A round costs O(m k); a point of a uniform body takes about 1 + k / 6 rounds of
    coordinate hit-and-run (measured), the pilots 3 * PILOT_POINTS points of each chain each.
    Powers near -1 that pull into corners are slow: see `effective`.
    """
    if walk is not None and walk not in WALKS:
        raise WinsetError(f"unknown walk '{walk}': use one of {', '.join(WALKS)}")
    powers = np.zeros(len(body.origin)) if powers is None else np.asarray(powers, np.float64)
    if powers.shape != body.origin.shape:
        raise WinsetError(f"{powers.size} powers for {len(body.origin)} columns")
    # A column that does not move is a constant factor.
    powered = np.flatnonzero((powers != 0.0) & (np.abs(body.basis).sum(axis=1) > PARALLEL))
    exponents = powers[powered]
    if (body.origin + body.basis @ body.inside)[powered].min(initial=np.inf) <= 0.0:
        raise WinsetError(NEGATIVE)
    if len(powered) and walk == "billiard":
        raise WinsetError("the billiard walk is for uniform densities only")
    labels = np.arange(count) % max(1, min(chains, count))
    if body.dimension == 0:
        points = np.repeat(body.origin[None, :], count, axis=0)
        return Points(points, labels, float(count), "a single point")
    if body.dimension == 1:
        y = _on_interval(body, count, powered, exponents, rng)
        return Points(
            body.origin + y[:, None] * body.basis[:, 0], labels, float(count), "independent draws"
        )
    if walk is None:
        billiard = body.dimension >= BILLIARD_FROM and not len(powered)
        walk = "billiard" if billiard else "coordinate"
    frame, starts, thin = _rounded(body, powered, exponents, walk, chains, rng)
    each = max(LEAST, -(-count // chains))
    z = np.empty((chains, each, body.dimension))
    go = _walker(frame, walk, rng)
    for begin in range(0, each, BLOCK):
        block = np.empty((chains, min(BLOCK, each - begin), body.dimension))
        go(starts, 0 if begin else 4 * thin, thin, block)
        z[:, begin : begin + BLOCK] = block
        if progress is not None:
            progress(chains * min(begin + BLOCK, each), chains * each)
    y = frame.centre + z.reshape(-1, body.dimension) @ frame.stretch.T
    x = body.origin + y @ body.basis.T
    if x[:, powered].min(initial=0.0) < -EQUAL:
        raise WinsetError(NEGATIVE)
    worth = effective_size(x.reshape(chains, each, -1))
    # Fewer points than written are taken from all chains alike.
    taken = np.arange(count) * (chains * each) // max(1, count)
    share = worth * count / (chains * each) if worth >= STUCK * chains else min(1.0, count)
    method = f"{WALKS[walk]} in {body.dimension} dimensions"
    return Points(x[taken], taken // each, min(share, float(count)), method)


def effective_size(x: Array) -> float:
    """Return what draws (chains, draws of each, columns) are worth, for the worst column."""
    return float(x.shape[0] * x.shape[1] / correlation_times(x).max(initial=1.0))


def correlation_times(x: Array) -> Array:
    """Return how many draws (chains, draws of each, columns) are worth one, by column.

    Splits each chain in two, compares their means, and adds autocorrelations up to Geyer's
    initial monotone sequence (Vehtari et al. 2021, Bayesian Analysis 16:667, section 3.2),
    without rank normalisation; at least 1, which is also said of columns that do not move.
    Needs eight draws of each chain; O(draws log draws) per column.
    """
    chains, each, columns = x.shape
    half = each // 2
    split = x[:, : 2 * half].reshape(2 * chains, half, columns)
    means = split.mean(axis=1)
    spectrum = np.fft.rfft(split - means[:, None, :], n=2 * half, axis=1)
    covariance = np.fft.irfft((np.abs(spectrum) ** 2).mean(axis=0), n=2 * half, axis=0)
    covariance = covariance[: half // 2 * 2] / half
    within = covariance[0] * half / (half - 1)
    total = covariance[0] + means.var(axis=0, ddof=1)
    moving = total > (1e-13 * np.abs(split).max(axis=(0, 1))) ** 2
    rho = 1.0 - (within[moving] - covariance[:, moving]) / total[moving]
    rho[0] = 1.0
    pairs = np.minimum.accumulate(rho[0::2] + rho[1::2], axis=0)
    pairs = np.where(np.logical_and.accumulate(pairs > 0, axis=0), pairs, 0.0)
    times = np.ones(columns)
    times[moving] = np.maximum(2.0 * pairs.sum(axis=0) - 1.0, 1.0)
    return times


def _walker(frame: _Frame, walk: str, rng: np.random.Generator) -> _Walker:
    """Return a function that walks all chains in a frame."""
    from winset.sampling import polytope_kernels as kernels

    facets, density = kernels.Facets(*frame.facets()), kernels.Density(*frame.density())
    k = len(facets.columns)
    gram = facets.rows @ facets.rows.T if walk == "billiard" else np.zeros((0, 0))
    length = LENGTH * np.sqrt(k)

    def go(z: Array, burn_in: int, thin: int, out: Array) -> None:
        ended = True
        if walk == "coordinate":
            side = np.ascontiguousarray(z.T)
            wide = np.empty((out.shape[1], k, len(z)))
            ended = kernels.coordinate(side, facets, density, burn_in, thin, rng, wide)
            z[:], out[:] = side.T, wide.transpose(2, 0, 1)
        elif walk == "billiard":
            for chain, kept in zip(z, out, strict=True):
                ended &= kernels.billiard(chain, facets, gram, length, burn_in, thin, rng, kept)
        else:
            for chain, kept in zip(z, out, strict=True):
                ended &= kernels.hit_and_run(chain, facets, density, burn_in, thin, rng, kept)
        if not ended:
            raise WinsetError("the polytope is unbounded: a walk in it finds no end")

    return go


def _rounded(
    body: ConvexBody,
    powered: NDArray[np.int64],
    powers: Array,
    walk: str,
    chains: int,
    rng: np.random.Generator,
) -> tuple[_Frame, Array, int]:
    """Return a frame in which the body is round, starts (chains, k), and rounds per point."""
    frame = _at_centre(body, powered, powers)
    k = body.dimension
    starts = np.zeros((chains, k))
    thin = max(1, k // 8) if walk != "billiard" else 1
    for pilot in range(PILOTS):
        z = np.empty((chains, PILOT_POINTS, k))
        _walker(frame, walk, rng)(starts, PILOT_POINTS * thin // 2, thin, z)
        time = chains * PILOT_POINTS / effective_size(z @ (body.basis @ frame.stretch).T)
        flat = z.reshape(-1, k)
        spread = np.linalg.eigvalsh(np.cov(flat.T))
        if pilot and spread[-1] < ROUND * spread[0]:
            break
        moved = frame.moved(flat)
        from_centre = starts @ frame.stretch.T + (frame.centre - moved.centre)
        starts = np.ascontiguousarray(np.linalg.solve(moved.stretch, from_centre.T).T)
        frame = moved
    return frame, starts, int(np.clip(np.ceil(time * thin), 1, MOST_THIN))


def _at_centre(body: ConvexBody, powered: NDArray[np.int64], powers: Array) -> _Frame:
    """Return the frame of the analytic centre: Newton's method, each step in new coordinates.

    Maximises the sum of logarithms of the slacks, and of the powered columns with their powers
    where positive.
    """
    up = powers > 0
    rows = np.vstack([body.matrix, -body.basis[powered[up]]])
    bound = np.concatenate([body.bound, body.origin[powered[up]]])
    weights = np.sqrt(np.concatenate([np.ones(len(body.matrix)), powers[up]]))
    centre, stretch = body.inside.copy(), np.eye(body.dimension)
    for _ in range(200):
        slack = bound - rows @ centre
        # The triangular factor keeps the accuracy that forming the Hessian would square away.
        factor = np.linalg.qr((weights / slack)[:, None] * (rows @ stretch))[1]
        stretch = np.linalg.solve(factor.T, stretch.T).T
        slope = ((weights**2 / slack) @ rows) @ stretch
        size = float(np.linalg.norm(slope))
        centre = centre - stretch @ slope / (1.0 + size)
        if size < 0.1:
            break
    return _Frame(body, powered, powers, centre, stretch)


def _on_interval(
    body: ConvexBody,
    count: int,
    powered: NDArray[np.int64],
    powers: Array,
    rng: np.random.Generator,
) -> Array:
    """Draw from an interval by inversion, with nodes that crowd where factors may vanish."""
    ends = body.bound / body.matrix[:, 0]
    up = body.matrix[:, 0] > 0
    low, high = float(ends[~up].max()), float(ends[up].min())
    u = rng.random(count)
    if not len(powered):
        return low + (high - low) * u
    # Double-exponential nodes (Takahasi & Mori 1974) resolve any integrable power at the ends.
    grid = np.linspace(-4.5, 4.5, GRID)
    bent = np.pi / 2 * np.sinh(grid)
    right, left = 1 / (1 + np.exp(-2 * bent)), 1 / (1 + np.exp(2 * bent))
    density = 2 * bent - 2 * np.logaddexp(0, 2 * bent) + np.log(np.cosh(grid))
    for column, power in zip(powered, powers, strict=True):
        at = body.origin[column] + body.basis[column, 0] * np.array([low, high])
        at[np.abs(at) <= 1e-13 * np.abs(at).max()] = 0.0
        if at.min() < 0:
            raise WinsetError(NEGATIVE)
        density += power * np.log(at[0] * left + at[1] * right)
    if max(density[0], density[-1]) > density.max() - 3.0:
        raise WinsetError("the density has no finite integral over the polytope")
    mass = np.exp(density - density.max())
    steps = np.concatenate([[0.0], np.cumsum(mass[1:] + mass[:-1])])
    where = np.interp(u, steps / steps[-1], np.arange(GRID))
    t = np.interp(where, np.arange(GRID), grid)
    share = 1 / (1 + np.exp(-np.pi * np.sinh(t)))
    return low + (high - low) * np.asarray(share)
