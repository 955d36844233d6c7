"""Run every benchmark in a process of its own and print a table; --write puts it in the docs.

Seconds are CPU seconds of the process and its children (for kernels: of the marked part).
Memory is the largest resident set. Medians of five runs, each beside its peer in turn.
"""

import argparse
import contextlib
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "benchmarks.md"
sys.path.insert(0, str(HERE))

import journeys  # noqa: E402

COMMANDS = {
    "help_text": journeys.help_text,
    "hanoi_report": journeys.hanoi_report,
    "hanoi_again": journeys.hanoi_again,
    "million_outcomes": journeys.million_outcomes,
    "class_debrief": journeys.class_debrief,
}
PLAN = [
    ("journeys", "help_text", None, "under 0.1 s"),
    ("journeys", "hanoi_report", None, "under 4 s"),
    ("journeys", "hanoi_again", None, "under 0.8 s"),
    ("journeys", "million_outcomes", None, ""),
    ("journeys", "million_in_python", None, "under 1 s, 500 MB"),
    ("journeys", "class_debrief", None, "under 3 s"),
    ("classroom", "score_class", "score_class_numpy", ""),
    ("kernels", "judge_outcomes", "judge_outcomes_numpy", "under 5 s"),
    ("kernels", "judge_outcomes_weighted", "judge_outcomes", "ratio of 0.77 or more"),
    ("kernels", "weigh_offers", "weigh_offers_numpy", "under 6 s"),
    ("beliefs", "acceptance_of_all", "acceptance_of_all_numpy", "under 2 s"),
    ("beliefs", "status_of_best", "status_of_best_programs", "under 5 s"),
    ("beliefs", "ten_questions", "ten_questions_numpy", "under 5 s"),
    ("conflicts", "one_conflict", "one_conflict_plain", "under 0.5 s"),
    ("conflicts", "all_conflicts", None, "under 0.5 s"),
    ("sampling", "points_5", "points_5_hopsy", ""),
    ("sampling", "points_20", "points_20_hopsy", ""),
    ("sampling", "points_60", "points_60_hopsy", ""),
    ("kernels", "frontier_2d", "frontier_2d_moocore", ""),
    ("kernels", "frontier_3d", "frontier_3d_moocore", ""),
    ("stability", "one_conflict", "one_conflict_matrices", ""),
    ("stability", "grid_14", None, "under 0.2 s"),
    ("stability", "grid_20", None, "under 5 s, 2 GB"),
    ("stability", "stability_in_draws", None, "under 5 s"),
    ("unlisted", "frontier_two_20", None, "under 0.05 s"),
    ("unlisted", "frontier_two_50", None, "under 0.2 s"),
    ("unlisted", "frontier_two_20_fractions", None, ""),
    ("unlisted", "frontier_three_20", None, "under 1 s"),
    ("unlisted", "nash_five_20", None, "under 5 s"),
    ("unlisted", "programs_five_20", None, ""),
    ("unlisted", "count_two_20", None, ""),
    ("sessions", "million_sessions", None, "under 20 s"),
    ("sessions", "long_sessions", None, "under 20 s"),
    ("sessions", "python_sessions", None, ""),
    ("sessions", "how_talks_run", None, "under 0.3 s"),
    ("offers", "next_offers", None, "under 1 s"),
    ("offers", "single_offer", "single_offer_numpy", ""),
    ("offers", "offers_in_turn", "offers_in_turn_numpy", ""),
    ("unlisted", "three_parties_listed", None, "under 2 s, 1 GB"),
]


WATCH = (
    "import resource, subprocess, sys\n"
    "done = subprocess.run(sys.argv[1:], capture_output=True, text=True)\n"
    "u = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
    "print(done.returncode, u.ru_utime + u.ru_stime, u.ru_maxrss / 1024)\n"
    "sys.stdout.write(done.stdout); sys.stderr.write(done.stderr)"
)


def measure(module, name):
    """Run one benchmark; return CPU seconds, megabytes and what it printed."""
    with tempfile.TemporaryDirectory() as folder:
        if name in COMMANDS:
            command = [str(part) for part in COMMANDS[name](folder)]
        else:
            path = f"import sys; sys.path.insert(0, {str(HERE)!r})"
            command = [sys.executable, "-c", f"{path}; import {module}; {module}.{name}()"]
        environment = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}
        done = subprocess.run(
            [sys.executable, "-c", WATCH, *command],
            capture_output=True,
            text=True,
            check=True,
            env=environment,
            cwd=HERE.parent,
        )
    first, _, said = done.stdout.partition("\n")
    status, seconds, memory = first.split()
    if status != "0":
        raise RuntimeError(f"{module}.{name} failed:\n{done.stderr}")
    marked = [line for line in done.stderr.splitlines() if line.startswith("cpu ")]
    if marked:
        seconds = marked[0].split()[1]
    return float(seconds), float(memory), said


def summary(module, name):
    """Return the first words of a benchmark's docstring."""
    return getattr(__import__(module), name).__doc__.strip().rstrip(".")


def main():
    """Measure everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--only", help="run this module alone; other rows stay as they stand")
    chosen = parser.parse_args()
    lines = [
        "| what | CPU s | MB | aim | peer | peer CPU s | ratio |",
        "|---|---|---|---|---|---|---|",
    ]
    standing = PAGE.read_text(encoding="utf-8").splitlines()
    for module, name, peer, aim in PLAN:
        if chosen.only not in {None, module}:
            title = f"| {summary(module, name)} |"
            lines += [line for line in standing if line.startswith(title)][:1]
            continue
        measure(module, name)
        pairs = []
        for _ in range(chosen.runs):
            own = measure(module, name)
            other = measure(module, peer) if peer else None
            if other and other[2] != own[2]:
                raise RuntimeError(f"{name} and {peer} disagree: {own[2]} against {other[2]}")
            pairs.append((own, other))
        seconds = statistics.median(own[0] for own, _ in pairs)
        memory = statistics.median(own[1] for own, _ in pairs)
        row = f"| {summary(module, name)} | {seconds:.2f} | {memory:.0f} | {aim} |"
        if peer:
            ratio = statistics.median(other[0] / own[0] for own, other in pairs)
            theirs = statistics.median(other[0] for _, other in pairs)
            row += f" {summary(module, peer)} | {theirs:.2f} | {ratio:.1f} |"
        else:
            row += " | | |"
        lines.append(row)
        print(row, flush=True)
    if chosen.write:
        write(lines, chosen.runs)


def write(lines, runs):
    """Put the table into the docs."""
    model = platform.processor() or platform.machine()
    with contextlib.suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text("utf-8").splitlines():
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    text = [
        "# Benchmarks",
        "",
        f"Measured by `python benchmarks/run.py --write` on {os.cpu_count()} cores of {model}, "
        f"Python {platform.python_version()}: medians of {runs} runs in processes of their own, "
        "after a first run that fills the caches. CPU seconds count everything a process does, "
        "its start included, except for kernels and “in Python”, where only the marked part "
        "counts. The ratio is peer / Winset, pair by pair: above 1, Winset is faster.",
        "",
        *lines,
        "",
        "The peers compute the same numbers; a run stops where they disagree.",
        "",
    ]
    # What `peers.py` wrote stays: it is measured apart.
    _, mark, rest = PAGE.read_text(encoding="utf-8").partition("\n## Beside other tools\n")
    PAGE.write_text("\n".join(text) + mark + rest, encoding="utf-8")


if __name__ == "__main__":
    main()
