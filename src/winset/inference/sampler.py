"""Three ways to draw from one set of statements; which one fits is told by its shape.

Independent draws from the prior where enough of them meet the statements (exact); a Gibbs walk
over weights and option values where they are rare; a walk through the convex body of values where
statements leave it thin, or flat because they fix something to one number. What is not certain
thins independent draws, makes steps in the walk's density, and weighs the points of a body.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from winset.errors import WinsetError
from winset.inference.choices import chosen, snapped, tightened
from winset.inference.ensemble import ALONE
from winset.inference.ladder import joined, ladder, margins
from winset.inference.layout import Array, Layout
from winset.inference.movable import class_issues, kernel_arguments
from winset.inference.polytope import Polytope
from winset.inference.prior import Prior, PriorDraws, concentrations, one_issue, touches
from winset.inference.soft import ROUNDING, Points, Soft, at, log_height, met
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
SPARE = 4
"""So many times the draws wanted are made where they are then weighed."""
RARE = 0.01
"""What holds in fewer draws than that is drawn from by itself."""
PILOT = 256
"""Draws by which that is told."""
LADDER = 1 << 13
WEIGHED = 1 << 11
"""Draws by which parts are weighed: a rare statement itself, and the others within and without."""


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
    roams: bool = False
    """Whether the draws move in weights and class values, not in a body of their own."""

    @property
    def points(self) -> Points:
        """Weights, class values and no-deal values."""
        return self.weights, self.values, self.reserve


def draw(
    polytope: Polytope,
    count: int,
    prior: Prior,
    rng: np.random.Generator,
    actor: str,
    soft: Sequence[Soft] = (),
) -> Drawn:
    """Draw value functions of a polytope that is not empty.

    `soft` makes the density higher where its rows, on the polytope's layout, hold.

    Raises
    ------
    WinsetError
        The statements leave no slack, and leave open which options are best or worst as well.
    """
    drawn = _Draw(snapped(polytope), prior, rng, actor, tuple(soft)).draws(count)
    if prior.density is None:
        return drawn
    density = np.asarray(prior.density(drawn.weights, drawn.values), dtype=float)
    if density.shape != (count,) or not (density >= 0).all() or not 0 < density.sum() < np.inf:
        raise ValueError(f"prior '{prior}': expected {count} finite densities, some positive")
    return _resampled(drawn, density, count, rng)


def _resampled(drawn: Drawn, density: Array, count: int, rng: np.random.Generator) -> Drawn:
    """Resample draws in proportion to a further density (systematic resampling)."""
    steps = (rng.random() + np.arange(count)) / count
    places = np.searchsorted(np.cumsum(density) / density.sum(), steps)
    places = np.minimum(places, len(density) - 1)
    kept = float(density.sum() ** 2 / (density**2).sum()) / len(density)
    return Drawn(
        drawn.weights[places],
        drawn.values[places],
        drawn.reserve[places],
        drawn.chain[places],
        min(drawn.effective * kept, float(count)),
        f"{drawn.method}, resampled",
    )


@dataclass(frozen=True)
class _Draw:
    """What is drawn from: all that the ways of drawing share."""

    polytope: Polytope
    prior: Prior
    rng: np.random.Generator
    actor: str
    soft: tuple[Soft, ...]

    def draws(self, count: int) -> Drawn:
        polytope = self.polytope
        if polytope.fixed.any():
            return self._pinned(count)
        starts = self._independent(count)
        if isinstance(starts, Drawn):
            return starts
        if starts is None:
            found = polytope.interior()
            slack = 0.0 if found is None else found[1]
            if slack < (THIN_BODY if polytope.plain else FLAT_BODY):
                tight = polytope if polytope.plain else tightened(polytope)
                if tight is not polytope:
                    return replace(self, polytope=tight)._pinned(count)
                return self._through_body(count)
        return self._walked(count, starts)

    def _independent(self, count: int) -> Drawn | list[Array] | None:
        """Draw from the prior; some draws to start from, or None, where too few agree."""
        polytope, rng = self.polytope, self.rng
        source = PriorDraws(polytope.layout, polytope.constraints, self.prior)
        gains = np.array([statement.gain for statement in self.soft])
        holding = np.zeros(len(self.soft))
        kept: list[Points] = []
        have = tried = agreeing = 0
        batch = min(MAX_BATCH, max(MIN_BATCH, 2 * count))
        while tried < MAX_TRIED and have < count:
            drawn = source.draw(batch, rng)
            if drawn is None:
                break
            weights, values = drawn
            reserve = _prior_reserve(polytope, batch, rng)
            agreed = _agreeing(polytope, source.joint, (weights, values, reserve))
            if self.soft:
                holds = np.array([met(polytope.layout, each.rows, agreed) for each in self.soft])
                holding += holds.sum(axis=1)
                agreeing += holds.shape[1]
                rare = np.flatnonzero(holding < RARE * agreeing)
                if len(rare) and agreeing >= PILOT:
                    return self._apart(self.soft[int(rare[0])], count)
                some = np.log(rng.random(holds.shape[1])) < gains @ holds - gains.sum()
                agreed = at(agreed, np.flatnonzero(some))
            kept.append(agreed)
            have += len(kept[-1][2])
            tried += batch
            if have < MIN_RATE * tried and tried >= ENOUGH:
                break
            most = MAX_BATCH if tried >= ENOUGH else ENOUGH
            batch = int(min(most, max(MIN_BATCH, 1.1 * (count - have) * tried / max(1, have))))
        if have < count:
            return [np.concatenate(part) for part in zip(*kept, strict=True)] if have else None
        columns = [np.concatenate(part)[:count] for part in zip(*kept, strict=True)]
        return Drawn(
            columns[0],
            columns[1],
            columns[2],
            np.full(count, ALONE, dtype=np.int32),
            float(count),
            "independent draws",
            roams=True,
        )

    def _apart(self, rare: Soft, count: int) -> Drawn:
        """Draw where a statement holds that does so in few draws, and where it is not relied on.

        Each part in proportion to what it weighs; a walk would seldom pass from one to the other.
        """
        others = replace(self, soft=tuple(each for each in self.soft if each is not rare))
        firm = replace(self, soft=())

        def points(polytope: Polytope, count: int) -> Points:
            return replace(firm, polytope=polytope).draws(count).points

        if self._untouched(rare):
            share = rare.odds
        else:
            some = points(self.polytope, min(LADDER, max(WEIGHED // 2, 2 * count)))
            margin = margins(self.polytope, rare.rows, some)
            share = ladder(self.polytope, rare.rows, margin, points)
        if not share:
            return others.draws(count)
        within = Polytope(self.polytope.layout, joined(self.polytope, rare.rows))
        odds = rare.confidence / rare.odds * share / (1.0 - rare.confidence)
        if others.soft:
            few = min(WEIGHED, max(WEIGHED // 8, count))
            inside = log_height(within.layout, others.soft, points(within, few))
            outside = log_height(within.layout, others.soft, points(self.polytope, few))
            odds *= float(np.exp(inside).mean() / np.exp(outside).mean())
        true = round(count * odds / (1.0 + odds))
        parts = [
            part.draws(draws)
            for part, draws in ((replace(others, polytope=within), true), (others, count - true))
            if draws
        ]
        return parts[0] if len(parts) == 1 else beside(parts)

    def _untouched(self, rare: Soft) -> bool:
        """Return whether a statement is about values within issues that nothing else is about."""
        layout, rows = self.polytope.layout, rare.rows
        issues = touches(layout, rows.matrix).any(axis=0)
        firm = touches(layout, self.polytope.constraints.matrix).any(axis=0)
        within = bool(one_issue(layout, rows).all())
        return within and not (issues & firm).any()

    def _pinned(self, count: int) -> Drawn:
        """Draw where statements fix something to one number.

        What concerns weights alone, one issue's inner scale, or the no-deal value leaves the Gibbs
        walk its coordinates, and the weights some directions to move in; the rest is for the body.
        """
        polytope = self.polytope
        layout, rows = polytope.layout, polytope.constraints
        fixed = rows.matrix[polytope.fixed]
        on_weights = (fixed[:, len(layout.issues) :] == 0).all(axis=1)
        on_reserve = (fixed[:, :-1] == 0).all(axis=1)
        found = polytope.interior()
        simple = (on_weights | on_reserve | one_issue(layout, rows)[polytope.fixed]).all()
        if not simple or found is None or found[1] < FLAT_BODY:
            return self._through_body(count)
        active = np.array([float(issue.active) for issue in layout.issues])
        held = np.vstack([active, fixed[on_weights][:, : len(layout.issues)], np.diag(1 - active)])
        _, sizes, right = np.linalg.svd(held)
        trades = right[int((sizes > 1e-9).sum()) :]
        # Nowhere to go is a direction too: without any, weights would trade freely.
        trades = trades if len(trades) else np.zeros((1, len(layout.issues)))
        return self._walked(count, None, trades)

    def _walked(self, count: int, starts: list[Array] | None, trades: Array | None = None) -> Drawn:
        from winset.inference import gibbs_kernel as kernel

        layout = self.polytope.layout
        n_issues = len(layout.issues)
        chains = min(CHAINS, max(1, count // 16))
        each = -(-count // chains)
        out = (
            np.empty((chains, each, n_issues)),
            np.empty((chains, each, layout.classes)),
            np.empty((chains, each)),
        )
        begin = _inside(self.polytope) if starts is None else None
        # Starts that were accepted are draws already: enough of them need no burn-in.
        burn_in = BURN_IN if starts is None else 0 if len(starts[0]) >= chains else BURN_IN // 4
        rows, moves, events = kernel_arguments(self.polytope, self.prior, self.soft, trades)
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
            kernel.walk(start, rows, moves, events, burn_in, THIN, self.rng, written)
        values_of = out[1] * out[0][:, :, class_issues(layout)]
        worth = _effective(out[0], values_of, out[2])
        flat = [part.reshape(chains * each, *part.shape[2:])[:count] for part in out]
        labels = np.repeat(np.arange(chains, dtype=np.int32), each)[:count]
        worth = min(worth, float(count))
        free = trades is None
        return Drawn(flat[0], flat[1], flat[2], labels, worth, "a Gibbs walk", roams=free)

    def _through_body(self, count: int) -> Drawn:
        """Walk through the body of values, flat where statements fix something to one number.

        Over values the prior's density is the product of w_i ** (alpha_i - 1 - f_i), where f_i of
        the issue's values are free: all but the best and the worst, and what statements fix beside
        the weight.
        """
        polytope, rng = self.polytope, self.rng
        bodies = [
            (part, body)
            for part in ([polytope] if polytope.plain else chosen(polytope, rng))
            if (body := _body(part)) is not None
        ]
        if not bodies:
            raise WinsetError(f"no value function agrees with the statements about '{self.actor}'")
        most = max(body.dimension for _, body in bodies)
        # Of parts with fewer dimensions no draw comes, and each of the others gets its share.
        bodies = [(part, body) for part, body in bodies if body.dimension == most]
        if len(bodies) > min(count, WALKED):
            some = np.sort(rng.permutation(len(bodies))[: min(count, WALKED)])
            bodies = [bodies[k] for k in some]
        wanted = count * SPARE if self.soft else count
        shares = [wanted // len(bodies) + (k < wanted % len(bodies)) for k in range(len(bodies))]
        drawn = [
            _in_body(part, body, share, self.prior, rng)
            for (part, body), share in zip(bodies, shares, strict=True)
        ]
        found = drawn[0] if len(drawn) == 1 else _together(drawn)
        if not self.soft:
            return found
        points = (found.weights, found.values, found.reserve)
        height = log_height(polytope.layout, self.soft, points)
        return _resampled(found, np.exp(height - height.max()), count, rng)


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


def _agreeing(polytope: Polytope, checked: NDArray[np.bool_], drawn: Points) -> Points:
    """Keep the draws that meet the checked rows, those of the fewest terms first."""
    from winset.inference import keep_kernel as kernel

    layout, rows = polytope.layout, polytope.constraints
    places = np.flatnonzero(checked)
    if not len(places):
        return drawn
    width = np.count_nonzero(rows.matrix[places], axis=1)
    places = places[np.argsort(width, kind="stable")]
    first = np.cumsum([0, *(issue.classes for issue in layout.issues)]).astype(np.int64)
    known = kernel.Checked(np.ascontiguousarray(rows.matrix[places]), rows.constant[places], first)
    weights, values = (np.ascontiguousarray(part.T) for part in drawn[:2])
    reserve = drawn[2]
    room = np.empty((2, kernel.TILE))
    left = np.empty(len(reserve), dtype=np.int64)
    left = left[: kernel.keep(known, weights, values, reserve, -ROUNDING, room, left)]
    return drawn if len(left) == len(reserve) else at(drawn, left)


def beside(parts: Sequence[Drawn]) -> Drawn:
    """Put draws of several parts, each with its share, together."""
    labels = np.cumsum([0, *(int(part.chain.max()) + 1 for part in parts)])
    chains = [
        np.where(part.chain == ALONE, ALONE, part.chain + label)
        for part, label in zip(parts, labels, strict=False)
    ]
    columns = [np.concatenate(side) for side in zip(*(part.points for part in parts), strict=True)]
    methods = dict.fromkeys(part.method for part in parts)
    return Drawn(
        columns[0],
        columns[1],
        columns[2],
        np.concatenate(chains).astype(np.int32),
        sum(part.effective for part in parts),
        " and ".join(methods),
        all(part.roams for part in parts),
    )


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
    over = np.maximum(weights, 1e-300)[:, class_issues(layout)]
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
