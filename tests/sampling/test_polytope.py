"""The sampler against facts known by hand, rejection, and hopsy, a sampler in C++.

Rejection and simple shapes check what is drawn; `hopsy` (Jadebeck et al. 2021) the same in
dimensions where neither helps.
"""

import itertools
import warnings

import numpy as np
import pytest

from winset.errors import WinsetError
from winset.sampling.polytope import Points, convex_body, correlation_times, effective_size, sample
from winset.solver import Program

INF = np.inf
COUNT = 20_000
WALKS = ["coordinate", "billiard", "hit-and-run"]
CLOSE = 4.5
"""Standard errors: over a few thousand comparisons, chance exceeds this in one run of a hundred."""


def inequalities(matrix, bound):
    m, n = matrix.shape
    return Program(matrix, np.full(m, -INF), bound, np.full(n, -INF), np.full(n, INF))


def simplex(n):
    return Program(np.ones((1, n)), np.ones(1), np.ones(1), np.zeros(n), np.full(n, INF))


def ordered(n):
    program = simplex(n)
    steps = np.eye(n - 1, n) - np.eye(n - 1, n, 1)
    return Program(
        np.vstack([program.matrix, steps]),
        np.append(1.0, np.zeros(n - 1)),
        np.append(1.0, np.full(n - 1, INF)),
        program.low,
        program.high,
    )


def box(low, high):
    n = len(low)
    return Program(np.zeros((0, n)), np.zeros(0), np.zeros(0), np.array(low), np.array(high))


def random_polytope(k, seed):
    """A box cut by random half-spaces, all around the origin."""
    rng = np.random.default_rng(seed)
    cuts = rng.standard_normal((2 * k, k))
    cuts /= np.linalg.norm(cuts, axis=1)[:, None]
    bound = np.concatenate([np.ones(2 * k), rng.uniform(0.3, 1.0, 2 * k)])
    return np.vstack([np.eye(k), -np.eye(k), cuts]), bound


def draw(program, count=COUNT, seed=1, **options):
    body = convex_body(program)
    assert body is not None
    points = sample(body, count, np.random.default_rng(seed), **options)
    assert points.x.shape == (count, len(program.low))
    assert points.chain.shape == (count,)
    assert 0 < points.effective <= count
    rows = points.x @ program.matrix.T
    for value, low, high in (
        (rows, program.row_low, program.row_high),
        (points.x, program.low, program.high),
    ):
        assert (value >= low - 1e-9).all()
        assert (value <= high + 1e-9).all()
    return points


def errors(points, values, expected):
    """Return how many standard errors the means of values (count, ...) are away."""
    flat = values.reshape(len(values), -1)
    times = 1.0
    if "walk" in points.method:
        times = correlation_times(flat.reshape(points.chain.max() + 1, -1, flat.shape[1]))
    off = flat.mean(axis=0) - np.ravel(expected)
    return off / flat.std(axis=0) / np.sqrt(times / len(flat))


def agree(points, mean, covariance=None):
    assert np.abs(errors(points, points.x, mean)).max() < CLOSE
    if covariance is not None:
        away = points.x - mean
        products = np.einsum("ni,nj->nij", away, away)
        assert np.abs(errors(points, products, covariance)).max() < CLOSE


def dirichlet(alpha):
    total = alpha.sum()
    mean = alpha / total
    return mean, (np.diag(mean) - np.outer(mean, mean)) / (total + 1)


# Exact facts


@pytest.mark.slow
@pytest.mark.parametrize("walk", WALKS)
@pytest.mark.parametrize("n", [3, 6, 12])
def test_simplex(n, walk):
    points = draw(simplex(n), walk=walk)
    agree(points, *dirichlet(np.ones(n)))
    assert points.effective >= 0.5 * COUNT


@pytest.mark.slow
def test_variance_on_the_simplex_is_the_formula():
    n = 7
    points = draw(simplex(n), 100_000)
    expected = (n - 1) / (n**2 * (n + 1))
    assert points.x.var(axis=0) == pytest.approx(np.full(n, expected), rel=0.04)


@pytest.mark.parametrize("n", [3, 8, 25])
def test_ordered_weights_have_the_rank_order_centroid(n):
    centroid = np.array([sum(1 / k for k in range(i, n + 1)) / n for i in range(1, n + 1)])
    agree(draw(ordered(n)), centroid)


@pytest.mark.parametrize("walk", WALKS)
def test_box(walk):
    low, high = np.array([-3.0, 0, 5, 1e3]), np.array([-1.0, 1e-3, 105, 2e3])
    points = draw(box(low, high), walk=walk)
    agree(points, (low + high) / 2, np.diag((high - low) ** 2 / 12))
    shares = np.sort((points.x - low) / (high - low), axis=0)
    grid = (np.arange(COUNT) + 0.5) / COUNT
    assert np.abs(shares - grid[:, None]).max() < 1.95 / np.sqrt(points.effective)


@pytest.mark.parametrize("n", [2, 5, 8])
def test_cross_polytope(n):
    signs = np.array(list(itertools.product((-1.0, 1.0), repeat=n)))
    points = draw(inequalities(signs, np.ones(2**n)))
    agree(points, np.zeros(n), np.eye(n) * 2 / ((n + 1) * (n + 2)))
    # |x| of a uniform point is distributed as the first n of n + 1 uniform weights.
    assert np.abs(errors(points, np.abs(points.x), np.full(n, 1 / (n + 1)))).max() < CLOSE


@pytest.mark.slow
@pytest.mark.parametrize("walk", ["coordinate", "hit-and-run"])
@pytest.mark.parametrize(
    "alpha",
    [[0.5, 1.0, 2.0], [3.0, 3.0, 1.0, 8.0, 2.0], [200.0, 100.0, 50.0, 1.0], [0.7] * 6],
    ids=str,
)
def test_dirichlet(alpha, walk):
    alpha = np.array(alpha)
    agree(draw(simplex(len(alpha)), powers=alpha - 1, walk=walk), *dirichlet(alpha))


@pytest.mark.parametrize("alpha", [(0.5, 0.5), (0.1, 3.0), (1.0, 4.0), (300.0, 2.0)], ids=str)
def test_one_dimension_is_inverted(alpha):
    alpha = np.array(alpha)
    points = draw(simplex(2), 50_000, powers=alpha - 1)
    assert points.effective == 50_000
    agree(points, *dirichlet(alpha))


@pytest.mark.slow
def test_cones_of_negative_power_give_uniform_weights():
    """Weights w, values below w, density w ** -values: the weights are uniform again."""
    matrix = np.zeros((7, 9))
    matrix[0, :3] = 1.0
    for value in range(6):
        matrix[1 + value, [value // 2, 3 + value]] = 1.0, -1.0
    high = np.append(1.0, np.full(6, INF))
    program = Program(matrix, np.append(1.0, np.zeros(6)), high, np.zeros(9), np.full(9, INF))
    powers = np.append(np.full(3, -2.0), np.zeros(6))
    points = draw(program, powers=powers)
    weights = Points(points.x[:, :3], points.chain, points.effective, points.method)
    agree(weights, *dirichlet(np.ones(3)))


@pytest.mark.slow
@pytest.mark.parametrize("walk", WALKS)
def test_rejection(walk):
    for k, seed in itertools.product((2, 3, 5), (1, 2)):
        matrix, bound = random_polytope(k, seed)
        tried = np.random.default_rng(seed).uniform(-1, 1, (400_000, k))
        kept = tried[(tried @ matrix.T <= bound).all(axis=1)]
        points = draw(inequalities(matrix, bound), walk=walk)
        compare(points.x.reshape(32, -1, k), kept[None], seed)


def test_rejection_with_powers():
    """Rejection from the box with the density x ** 2 * y, cut by x + y + z <= 1.2."""
    rng = np.random.default_rng(5)
    tried = rng.random((300_000, 3)) ** (1 / np.array([3.0, 2.0, 1.0]))
    kept = tried[tried.sum(axis=1) <= 1.2]
    program = Program(np.ones((1, 3)), np.full(1, -INF), np.full(1, 1.2), np.zeros(3), np.ones(3))
    points = draw(program, powers=np.array([2.0, 1.0, 0.0]))
    compare(points.x.reshape(32, -1, 3), kept[None], 5)


# Reduction


def test_explicit_and_implied_equalities():
    """x <= y <= z <= x leaves one number for three; w + v = 1 is said outright."""
    matrix = np.array([[1.0, -1, 0, 0, 0], [0, 1, -1, 0, 0], [-1, 0, 1, 0, 0], [0, 0, 0, 2, 2]])
    body = convex_body(
        Program(
            matrix,
            np.array([-INF, -INF, -INF, 2.0]),
            np.array([0.0, 0, 0, 2]),
            np.zeros(5),
            np.ones(5),
        )
    )
    assert body.dimension == 2
    assert body.basis.T @ body.basis == pytest.approx(np.eye(2), abs=1e-12)
    assert (body.matrix @ body.inside < body.bound).all()
    x = sample(body, COUNT, np.random.default_rng(2)).x
    assert np.ptp(x[:, :3], axis=1).max() < 1e-12
    assert np.abs(x[:, 3] + x[:, 4] - 1).max() < 1e-12
    assert x.var(axis=0) == pytest.approx(np.full(5, 1 / 12), rel=0.05)


def test_equalities_implied_by_equalities():
    """Only after x1 + x2 = 0 pins both to 0 do the rows between x3 and x4 meet."""
    matrix = np.array([[1.0, 1, 0, 0], [1, 0, 1, -1], [0, 1, -1, 1]])
    program = Program(
        matrix, np.array([-INF, -INF, -INF]), np.array([0.0, 0, 0]), np.zeros(4), np.ones(4)
    )
    body = convex_body(program)
    assert body.dimension == 1
    x = draw(program).x
    assert np.abs(x[:, :2]).max() < 1e-12
    assert np.abs(x[:, 2] - x[:, 3]).max() < 1e-12


def test_single_point():
    body = convex_body(box([0.25, 1.0], [0.25, 1.0]))
    assert body.dimension == 0
    points = sample(body, 5, np.random.default_rng(0))
    assert points.x.tolist() == [[0.25, 1.0]] * 5
    assert (points.effective, points.method) == (5, "a single point")
    # Implied: a simplex whose first weight is at least all of it.
    corner = simplex(3)
    corner = Program(corner.matrix, corner.row_low, corner.row_high, np.eye(3)[0], corner.high)
    assert draw(corner, 4, powers=np.array([0.0, -0.5, 2.0])).x == pytest.approx(
        np.tile(np.eye(3)[0], (4, 1)), abs=1e-12
    )


@pytest.mark.parametrize("walk", WALKS)
def test_sliver(walk):
    """0.3 <= x - y <= 0.3 + 1e-7 across the unit cube."""
    matrix = np.array([[1.0, -1, 0, 0]])
    low = np.array([0.3])
    program = Program(matrix, low, low + 1e-7, np.zeros(4), np.ones(4))
    body = convex_body(program)
    assert body.dimension == 4
    points = draw(program, walk=walk)
    agree(points, [0.65, 0.35, 0.5, 0.5])
    across = (points.x[:, 0] - points.x[:, 1] - 0.3) / 1e-7
    assert abs(across.mean() - 0.5) < CLOSE * np.sqrt(1 / 12 / points.effective)
    assert across.var() == pytest.approx(1 / 12, rel=0.05)


@pytest.mark.parametrize("k", [2, 10, 30])
def test_slanted_and_a_million_times_longer_than_wide(k):
    rng = np.random.default_rng(k)
    turn = np.linalg.qr(rng.standard_normal((k, k)))[0]
    stretch = turn * np.geomspace(1, 1e-6, k)
    back = np.linalg.inv(stretch)
    matrix = np.vstack([back, -back])
    norms = np.linalg.norm(matrix, axis=1)
    points = draw(inequalities(matrix / norms[:, None], 1 / norms))
    unit = points.x @ back.T
    assert np.abs(errors(points, unit, np.zeros(k))).max() < CLOSE
    assert np.abs(errors(points, unit**2, np.full(k, 1 / 3))).max() < CLOSE


def test_empty():
    assert convex_body(box([1.0, 0.0], [0.0, 1.0])) is None
    assert (
        convex_body(inequalities(np.array([[1.0, 0], [-1, 0], [0, 1]]), np.array([0.0, -1, 1])))
        is None
    )
    two = Program(np.ones((2, 2)), np.array([1.0, 2]), np.array([1.0, 2]), np.zeros(2), np.ones(2))
    assert convex_body(two) is None
    nothing = Program(np.zeros((1, 2)), np.ones(1), np.ones(1), np.zeros(2), np.ones(2))
    assert convex_body(nothing) is None


def test_rows_that_say_nothing_and_repeat_go():
    matrix = np.vstack([np.zeros((1, 2)), np.ones((2, 2)), 2 * np.ones((1, 2))])
    bound = np.array([0.0, 1.5, 1.2, 5.0])
    program = Program(matrix, np.full(4, -INF), bound, np.zeros(2), np.ones(2))
    body = convex_body(program)
    assert len(body.matrix) == 5
    assert sorted(body.bound)[-1] == pytest.approx(1.0)


@pytest.mark.parametrize(
    "program",
    [
        Program(np.zeros((0, 2)), np.zeros(0), np.zeros(0), np.zeros(2), np.full(2, INF)),
        box([0.0, -INF], [1.0, INF]),
        box([0.0], [INF]),
        inequalities(np.array([[1.0, -1], [-1, 1], [1, 1], [2, 2]]), np.ones(4)),
    ],
    ids=["quadrant", "strip", "ray", "half-strip"],
)
def test_unbounded(program):
    with pytest.raises(WinsetError, match="unbounded"):
        convex_body(program)


def test_wrong_requests():
    body = convex_body(simplex(4))
    rng = np.random.default_rng(0)
    with pytest.raises(WinsetError, match="unknown walk 'drunk'"):
        sample(body, 1, rng, walk="drunk")
    with pytest.raises(WinsetError, match="uniform densities only"):
        sample(body, 1, rng, walk="billiard", powers=np.ones(4))
    with pytest.raises(WinsetError, match="3 powers for 4 columns"):
        sample(body, 1, rng, powers=np.ones(3))
    with pytest.raises(WinsetError, match="no finite integral"):
        sample(convex_body(simplex(2)), 1, rng, powers=np.array([-1.0, 0]))
    for low in ([-1.0], [-1.0, -1.0]):
        open_below = convex_body(box(low, [1.0] * len(low)))
        with pytest.raises(WinsetError, match="can be negative"):
            sample(open_below, 100, rng, powers=np.ones(len(low)))
    one = box([0.0], [1.0])
    whole = Program(one.matrix, one.row_low, one.row_high, one.low, one.high, np.ones(1, bool))
    with pytest.raises(WinsetError, match="whole-number"):
        convex_body(whole)


# The estimate of what the draws are worth


@pytest.mark.parametrize("walk", WALKS)
def test_same_seed_same_points(walk):
    first, second, other = (draw(ordered(5), 1000, seed, walk=walk) for seed in (3, 3, 4))
    assert (first.x == second.x).all()
    assert first.effective == second.effective
    assert not (first.x == other.x).all()


@pytest.mark.parametrize("count", [0, 1, 7, 100, 1001])
def test_any_count(count):
    points = sample(convex_body(simplex(4)), count, np.random.default_rng(1))
    assert points.x.shape == (count, 4)
    assert len(set(points.chain.tolist())) == min(count, 32)
    assert points.effective <= count


def test_progress_ends_at_the_end():
    seen = []
    sample(
        convex_body(simplex(4)),
        10_000,
        np.random.default_rng(1),
        progress=lambda *at: seen.append(at),
    )
    done, total = seen[-1]
    assert done == total >= 10_000
    assert [at for at, _ in seen] == sorted(at for at, _ in seen)


@pytest.mark.slow
@pytest.mark.parametrize("walk", WALKS)
def test_worth_is_honest(walk):
    """Over 100 seeds the errors of a mean, in units of the stated error, have variance near 1."""
    n = 8
    expected, covariance = dirichlet(np.ones(n))
    body = convex_body(simplex(n))
    scores = []
    for seed in range(100):
        points = sample(body, 1024, np.random.default_rng(seed), walk=walk)
        error = np.sqrt(np.diag(covariance) / points.effective)
        scores.append((points.x.mean(axis=0) - expected) / error)
    # The worst column sets `effective`, so the others' errors are a little smaller.
    assert 0.6 < np.square(scores).mean() < 1.25


def test_worth_of_a_known_series():
    rng = np.random.default_rng(8)
    rho, chains, each = 0.8, 32, 2000
    noise = rng.standard_normal((chains, each)) * np.sqrt(1 - rho**2)
    series = np.zeros((chains, each))
    series[:, 0] = rng.standard_normal(chains)
    for t in range(1, each):
        series[:, t] = rho * series[:, t - 1] + noise[:, t]
    expected = chains * each * (1 - rho) / (1 + rho)
    assert effective_size(series[:, :, None]) == pytest.approx(expected, rel=0.15)
    apart = series + 10 * rng.standard_normal((chains, 1))
    assert effective_size(apart[:, :, None]) < 2 * chains


@pytest.mark.slow
def test_a_walk_that_crawls_claims_nothing():
    """Density 1/x**0.95 in 15 directions: the mass sits in corners that no walk leaves."""
    body = convex_body(simplex(16))
    points = sample(body, 512, np.random.default_rng(0), powers=np.full(16, -0.95))
    assert points.effective == 1


# hopsy


@pytest.fixture(scope="module")
def hopsy(tmp_path_factory):
    # What it imports writes into the user's cache folder, where no test has one.
    with warnings.catch_warnings(), pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        warnings.simplefilter("ignore")
        import hopsy as module
    return module


def compare(ours, theirs, seed):
    """Compare means, variances and quantiles of projections of two sets of chains."""
    k = ours.shape[2]
    rng = np.random.default_rng(seed)
    directions = rng.standard_normal((k, 6)) / ours.reshape(-1, k).std(axis=0)[:, None]
    centre = theirs.mean(axis=(0, 1))
    cuts = np.quantile((theirs @ directions).reshape(-1, 6), [0.05, 0.25, 0.5, 0.8, 0.97], axis=0)

    def statistics(x):
        along = x @ directions
        below = [along <= cut for cut in cuts]
        return np.concatenate([x, (x - centre) ** 2, *below], axis=2)

    means, variances = [], []
    for x in (statistics(ours), statistics(theirs)):
        number = x.shape[0] * x.shape[1]
        independent = x.shape[0] == 1
        times = np.ones(x.shape[2]) if independent else correlation_times(x)
        means.append(x.mean(axis=(0, 1)))
        variances.append(x.var(axis=(0, 1)) * times / number)
    z = (means[0] - means[1]) / np.sqrt(variances[0] + variances[1])
    assert np.abs(z).max() < CLOSE, np.abs(z).max()


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("k", [5, 10, 20, 40, 60])
def test_hopsy(hopsy, k, seed):
    """We get the polytope stretched and slanted by a random map, hopsy before it."""
    rng = np.random.default_rng([k, seed])
    matrix, bound = random_polytope(k, 100 * k + seed)
    turn = np.linalg.qr(rng.standard_normal((k, k)))[0]
    stretch = turn * np.geomspace(1, 100, k) @ np.linalg.qr(rng.standard_normal((k, k)))[0]
    walk = ["coordinate", "billiard"][seed - 1]
    ours = draw(inequalities(matrix @ np.linalg.inv(stretch), bound), 16_000, walk=walk)
    problem = hopsy.Problem(matrix, bound)
    chains = [
        hopsy.MarkovChain(
            problem, hopsy.UniformCoordinateHitAndRunProposal, starting_point=np.zeros(k)
        )
        for _ in range(8)
    ]
    rngs = [hopsy.RandomNumberGenerator(seed, chain) for chain in range(8)]
    each, thin = 500 if k < 40 else 250, k * k // 2
    _, theirs = hopsy.sample(chains, rngs, each + 20, thinning=thin)
    compare(ours.x.reshape(32, -1, k), theirs[:, 20:] @ stretch.T, seed)
