"""Points of random polytopes, beside hopsy. Run by `run.py`, or alone for a table of rates.

Seconds are for POINTS effective points: what was measured, divided by the points' worth and
multiplied by POINTS. Both get the same polytope, a box cut by random half-spaces, and are
judged by the same estimate of effective points. Ours includes the reduction and the rounding;
hopsy needs none here, and walks as it does best on these: coordinate hit-and-run, k**2 / 4
moves between points (its billiard walk and its hit-and-run gave a third of that or less).
"""

import statistics
import sys
import time
import warnings

import numpy as np

DIMENSIONS = (5, 10, 20, 40, 60)
POINTS = 10_000
CHAINS = 8


def _polytope(k):
    rng = np.random.default_rng(k)
    cuts = rng.standard_normal((2 * k, k))
    cuts /= np.linalg.norm(cuts, axis=1)[:, None]
    bound = np.concatenate([np.ones(2 * k), rng.uniform(0.3, 1.0, 2 * k)])
    return np.vstack([np.eye(k), -np.eye(k), cuts]), bound


def _seconds(k, walk=None):
    """Return CPU seconds for POINTS effective points of our own."""
    from winset.sampling.polytope import convex_body, sample
    from winset.solver import Program

    matrix, bound = _polytope(k)
    free = np.full(k, np.inf)
    program = Program(matrix, np.full(len(bound), -np.inf), bound, -free, free)
    sample(convex_body(program), 100, np.random.default_rng(0), walk=walk)
    begin = time.process_time()
    points = sample(convex_body(program), POINTS, np.random.default_rng(1), walk=walk)
    return (time.process_time() - begin) * POINTS / points.effective


def _seconds_hopsy(k):
    """Return CPU seconds for POINTS effective points of hopsy's."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import hopsy

    from winset.sampling.polytope import effective_size

    problem = hopsy.Problem(*_polytope(k))
    walk, start = hopsy.UniformCoordinateHitAndRunProposal, np.zeros(k)
    chains = [hopsy.MarkovChain(problem, walk, starting_point=start) for _ in range(CHAINS)]
    rngs = [hopsy.RandomNumberGenerator(1, chain) for chain in range(CHAINS)]
    thin = max(1, k * k // 4)
    hopsy.sample(chains, rngs, 20, thinning=thin)
    begin = time.process_time()
    _, x = hopsy.sample(chains, rngs, POINTS // CHAINS, thinning=thin)
    return (time.process_time() - begin) * POINTS / effective_size(x)


def _report(k, seconds):
    print(f"cpu {seconds}", file=sys.stderr)
    print(f"{POINTS} effective points in {k} dimensions")


def points_5():
    """10,000 effective points of a polytope in 5 dimensions."""
    _report(5, _seconds(5))


def points_5_hopsy():
    """hopsy, coordinate hit-and-run."""
    _report(5, _seconds_hopsy(5))


def points_20():
    """10,000 effective points of a polytope in 20 dimensions."""
    _report(20, _seconds(20))


def points_20_hopsy():
    """hopsy, coordinate hit-and-run."""
    _report(20, _seconds_hopsy(20))


def points_60():
    """10,000 effective points of a polytope in 60 dimensions."""
    _report(60, _seconds(60))


def points_60_hopsy():
    """hopsy, coordinate hit-and-run."""
    _report(60, _seconds_hopsy(60))


def main():
    """Print effective points per CPU second, and the ratio to hopsy's: medians of five."""
    print("| dimensions | coordinate | billiard | hopsy | best / hopsy |")
    print("|---|---|---|---|---|")
    for k in DIMENSIONS:
        runs = [
            (_seconds(k, "coordinate"), _seconds(k, "billiard"), _seconds_hopsy(k))
            for _ in range(5)
        ]
        rates = [POINTS / statistics.median(column) for column in zip(*runs, strict=True)]
        ratio = statistics.median(hopsy / min(ours) for *ours, hopsy in runs)
        print(f"| {k} | " + " | ".join(f"{rate:,.0f}" for rate in rates) + f" | {ratio:.1f} |")


if __name__ == "__main__":
    main()
