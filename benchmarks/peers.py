"""Winset beside NegMAS, moocore and pymoo on the same scenarios and points, in one run.

`pip install -e '.[peers]'`, best into an environment of its own, then
`python benchmarks/peers.py [--write]`. CPU seconds, medians of three; slow peers run once. A
peer that gives other numbers stops the run.
"""

import argparse
import resource
import statistics as stats
import subprocess
import sys
import time
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
PAGE = Path(__file__).parent.parent / "docs" / "benchmarks.md"
HEAD = "## Beside other tools"


def points(count, width):
    """Random points of a scenario: additive over five issues, so that both read the same."""
    rng = np.random.default_rng(0)
    sizes = {100_000: (10, 10, 10, 10, 10), 1_000_000: (10, 10, 10, 10, 10, 10)}[count]
    return [rng.random((width, size)).round(3) for size in sizes], sizes


def as_case(values, sizes):
    """The scenario as a case."""
    from fractions import Fraction

    from winset.case.types import Actor, Case, Issue, NoDeal, Option, Scores

    issues = tuple(
        Issue(f"i{k}", f"i{k}", tuple(Option(f"o{n}", f"o{n}") for n in range(size)))
        for k, size in enumerate(sizes)
    )
    width = len(values[0])
    actors = tuple(Actor(f"p{k}", f"p{k}") for k in range(width))
    scores = {
        actor.id: Scores(
            {
                issue.id: tuple(Fraction(str(v)) for v in values[k][a])
                for k, issue in enumerate(issues)
            },
            (),
            Fraction(0),
        )
        for a, actor in enumerate(actors)
    }
    return Case(
        "peers",
        actors,
        issues,
        NoDeal(values={a.id: Fraction(0) for a in actors}),
        preferences=scores,
    )


def as_ufuns(values, sizes):
    """The scenario as NegMAS utility functions."""
    from negmas import make_issue
    from negmas.preferences import LinearAdditiveUtilityFunction
    from negmas.preferences.value_fun import TableFun

    issues = [make_issue([f"o{n}" for n in range(size)], f"i{k}") for k, size in enumerate(sizes)]
    return [
        LinearAdditiveUtilityFunction(
            values=[
                TableFun({f"o{n}": float(v) for n, v in enumerate(values[k][a])})
                for k in range(len(sizes))
            ],
            weights=[1.0] * len(sizes),
            issues=issues,
            reserved_value=0.0,
        )
        for a in range(len(values[0]))
    ]


def clocked(run, times):
    """CPU seconds of a call: the median, and what it returned."""
    spent, found = [], None
    for _ in range(times):
        begin = time.process_time()
        found = run()
        spent.append(time.process_time() - begin)
    return stats.median(spent), found


def full_statistics(count):
    """Outcomes, frontier, four solutions and opposition of a two-party scenario."""
    from negmas.preferences.ops import calc_scenario_stats

    from winset.analysis.statistics import statistics

    values, sizes = points(count, 2)
    case = as_case(values, sizes)
    statistics(as_case(*points(100_000, 2)))
    ours, row = clocked(lambda: statistics(case), 3)
    ufuns = as_ufuns(values, sizes)
    theirs, found = clocked(lambda: calc_scenario_stats(ufuns), 1)
    nash = max(float(np.prod(u)) for u in found.nash_utils)
    own = float(np.prod(row["nash_gains"]))
    if abs(nash - own) > 1e-6 or len(set(found.pareto_utils)) != row["frontier"]:
        raise RuntimeError(f"disagree: {nash} {own} {len(found.pareto_utils)} {row['frontier']}")
    return [("NegMAS calc_scenario_stats", ours, theirs)]


def merged_frontier(count):
    """Frontier by merging labels, nothing listed, beside the peer that lists."""
    from negmas.preferences.ops import pareto_frontier

    from winset.analysis import Settings
    from winset.analysis.model import Shared, model_of
    from winset.deals.implicit.labels import merge
    from winset.deals.implicit.space import Unlisted
    from winset.inference import Prior

    values, sizes = points(count, 2)
    shared = Shared(as_case(values, sizes), Settings(list_limit=1))
    found = model_of(shared, None, Prior.HIERARCHICAL)

    def run():
        return merge(Unlisted(found.voters, found.consent), found.parties)

    run()
    ours, merged = clocked(run, 3)
    ufuns = as_ufuns(values, sizes)
    theirs, front = clocked(lambda: pareto_frontier(ufuns), 1)
    # Sums of floating-point numbers differ in the last digits where the same points meet.
    if len({tuple(np.round(u, 9)) for u in front[0]}) != len(merged):
        raise RuntimeError(f"disagree: {len(front[0])} {len(merged)}")
    return [("NegMAS pareto_frontier", ours, theirs)]


def frontier_of(width):
    """Frontier of 1e6 random points."""
    import moocore
    from pymoo.util.nds.non_dominated_sorting import NonDominatedSorting

    from winset.deals import frontier

    rng = np.random.default_rng(width)
    cloud = rng.random((1_000_000, width))
    frontier(cloud[:1000])
    ours, kept = clocked(lambda: frontier(cloud), 3)
    theirs, mask = clocked(lambda: moocore.is_nondominated(-cloud, keep_weakly=True), 3)
    if int(kept.sum()) != int(np.asarray(mask).sum()):
        raise RuntimeError(f"moocore disagrees in {width} dimensions")
    small = cloud[:200_000]
    ours_small, few = clocked(lambda: frontier(small), 3)
    sorting = NonDominatedSorting()
    pymoo, front = clocked(lambda: sorting.do(-small, only_non_dominated_front=True), 1)
    if int(few.sum()) != len(front):
        raise RuntimeError(f"pymoo disagrees in {width} dimensions")
    return [
        ("moocore.is_nondominated", ours, theirs),
        ("pymoo NonDominatedSorting, on 200,000 of the points", ours_small, pymoo),
    ]


def played_sessions(rounds):
    """100 two-party sessions of five tempers on four tables of 1,000 outcomes."""
    import sessions

    from winset.bargaining import session, walked

    ready, played = sessions.tables(4), sessions.tempers(5)
    seated = np.indices((5, 5)).reshape(2, -1).T
    walked(sessions.tables(1, 10)[0], played, seated, rounds, convention="negmas")

    def walk():
        return np.concatenate(
            [
                walked(table, played, seated, rounds, convention="negmas").outcomes
                for table in sessions.tables(4)
            ]
        ).tolist()

    def loop():
        found = [
            session(table, {"a": played[a], "b": played[b]}, rounds, convention="negmas").outcome
            for table in ready
            for a, b in seated
        ]
        return [-1 if outcome is None else outcome for outcome in found]

    def negmas():
        return [
            sessions.theirs(table, (played[a].exponent, played[b].exponent), rounds)
            for table in ready
            for a, b in seated
        ]

    walking, first = clocked(walk, 3)
    looping, second = clocked(loop, 3)
    theirs, found = clocked(negmas, 1)
    if not first == second == found:
        raise RuntimeError("sessions end otherwise")
    return [
        ("NegMAS SAOMechanism", walking, theirs),
        ("the same, our general loop in Python", looping, theirs),
    ]


def whole_sessions(_):
    """500 sessions in a process of their own, import and loading included."""

    def child(name):
        line = f"import sys; sys.path.insert(0, {str(HERE)!r}); import sessions"
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(
            [sys.executable, "-c", f"{line}; print(sessions.{name}())"],
            capture_output=True,
            text=True,
            check=True,
        )
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        spent = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        return spent, done.stdout.splitlines()[-1]

    ours = [child("whole") for _ in range(3)]
    theirs, found = child("whole_theirs")
    if found != ours[0][1]:
        raise RuntimeError("sessions end otherwise")
    spent = stats.median(one for one, _ in ours)
    return [("NegMAS SAOMechanism, its import included", spent, theirs)]


def played_tournament(rounds):
    """Five tempers against each other on four scenarios of 1,000 outcomes, analysed and kept."""
    import tempfile

    from negmas.inout import Scenario
    from negmas.outcomes import make_os
    from negmas.sao import TimeBasedConcedingNegotiator
    from negmas.tournaments.neg import cartesian_tournament

    from winset.studies.tournament import tournament

    sizes = (10, 10, 10)
    rng = np.random.default_rng(0)
    # Nine decimals, so that no two outcomes are worth the same: each breaks ties its own way.
    values = [[rng.random((2, size)).round(9) for size in sizes] for _ in range(4)]
    powers = [0.2, 0.7, 2.5, 8.0, 30.0]
    cases = [as_case(one, sizes) for one in values]
    scenarios = []
    for place, one in enumerate(values):
        ufuns = tuple(as_ufuns(one, sizes))
        space = make_os(ufuns[0].outcome_space.issues, name=str(place))
        scenarios.append(Scenario(outcome_space=space, ufuns=ufuns))

    def ours():
        with tempfile.TemporaryDirectory() as folder:
            names = [f"boulware:{power}" for power in powers]
            how = {"convention": "negmas", "workers": 1, "out": folder}
            found = tournament(cases, names, rounds=rounds, **how)
            found.to_dict()
        return sorted((row["value.1"], row["value.2"]) for row in found)

    def negmas():
        found = cartesian_tournament(
            competitors=[TimeBasedConcedingNegotiator] * len(powers),
            competitor_params=[{"offering_curve": one, "stochastic": False} for one in powers],
            competitor_names=[str(one) for one in powers],
            scenarios=scenarios,
            rotate_ufuns=False,
            normalize_ufuns=False,
            randomize_runs=False,
            n_steps=rounds,
            njobs=-1,
            verbosity=0,
            save_stats=False,
            save_scenario_figs=False,
        )
        return sorted(map(tuple, found.details["utilities"]))

    ours()
    spent, first = clocked(ours, 3)
    theirs, found = clocked(negmas, 1)
    if not (len(first) == len(found) == 100 and np.allclose(first, found)):
        raise RuntimeError("tournaments end otherwise")
    return [("NegMAS cartesian_tournament, serial, nothing kept", spent, theirs)]


PLAN = (
    ("Full statistics of 1e5 outcomes, two parties", full_statistics, 100_000),
    ("Full statistics of 1e6 outcomes, two parties", full_statistics, 1_000_000),
    ("Frontier of 1e5 outcomes, two parties, without listing them", merged_frontier, 100_000),
    ("Frontier of 1e6 random points in 2 dimensions", frontier_of, 2),
    ("Frontier of 1e6 random points in 3 dimensions", frontier_of, 3),
    ("Frontier of 1e6 random points in 5 dimensions", frontier_of, 5),
    ("100 sessions of 200 rounds, two parties, tables put in order anew", played_sessions, 200),
    ("500 sessions of 200 rounds, two parties, import and loading included", whole_sessions, 500),
    ("100 sessions of 1,000 rounds, two parties, tables put in order anew", played_sessions, 1000),
    ("A tournament of 100 sessions of 200 rounds, kept and analysed", played_tournament, 200),
    ("A tournament of 100 sessions of 1,000 rounds, kept and analysed", played_tournament, 1000),
)


def main():
    """Measure and print; --write puts the table into docs/benchmarks.md."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write", action="store_true")
    asked = parser.parse_args()
    lines = ["| what | CPU s | peer | peer CPU s | ratio |", "|---|---|---|---|---|"]
    for title, measure, size in PLAN:
        for peer, ours, theirs in measure(size):
            lines.append(f"| {title} | {ours:.4f} | {peer} | {theirs:.3f} | {theirs / ours:.1f} |")
            print(lines[-1], flush=True)
    if asked.write:
        text = PAGE.read_text(encoding="utf-8").split(f"\n{HEAD}\n")[0].rstrip()
        import moocore
        import negmas
        import pymoo

        said = (
            f"Measured by `python benchmarks/peers.py --write`: NegMAS {negmas.__version__}, "
            f"moocore {moocore.__version__}, pymoo {pymoo.__version__}, all in one process."
        )
        PAGE.write_text(
            f"{text}\n\n{HEAD}\n\n{said}\n\n" + "\n".join(lines) + "\n", encoding="utf-8"
        )


if __name__ == "__main__":
    main()
