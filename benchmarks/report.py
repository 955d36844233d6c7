"""Measure a whole report, of one version beside another, as people meet it.

    python benchmarks/report.py WINSET [WINSET ...] [--case examples/hanoi/case.yaml] [--runs 5]

Each WINSET is the command of an environment (`.venv/bin/winset`); the case is that of its own
checkout where there is one. In turn, a run of each: warm (everything compiled, nothing of the
answers kept), again (the answers kept by the run before, where the version keeps them), first
(nothing compiled, nothing kept). Medians of CPU and wall seconds; CPU counts every process.
"""

import argparse
import os
import resource
import statistics
import subprocess
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent.parent
STATES = ("warm", "again", "first")


def spent(command, folder, env):
    """Return CPU and wall seconds of a command run in a folder."""
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    subprocess.run(command, cwd=folder, env=env, check=True, capture_output=True)
    wall, after = time.monotonic() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall


def environment(folder):
    """Return an environment whose caches lie in a folder."""
    return {**os.environ, "XDG_CACHE_HOME": str(folder), "NUMBA_CACHE_DIR": str(folder / "numba")}


def checkout(winset):
    """Return the folder whose examples a command reads: its own checkout, or this one."""
    own = winset.absolute().parent.parent.parent
    return own if (own / "examples").is_dir() else HERE


def measured(winset, case, work, state):
    """Return CPU and wall seconds of one report."""
    caches = work / "kept"
    report = [str(winset), "report", case, "-o", str(work / "page.html"), "--quiet"]
    keeps = subprocess.run([str(winset), "cache"], capture_output=True, check=False).returncode == 0
    if state == "warm" and keeps:
        report.append("--no-cache")
    if state == "first":
        with tempfile.TemporaryDirectory(dir=work) as empty:
            return spent(report, checkout(winset), environment(Path(empty)))
    if not caches.exists():
        spent(report, checkout(winset), environment(caches))
    return spent(report, checkout(winset), environment(caches))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("winset", nargs="*", type=Path, default=[HERE / ".venv/bin/winset"])
    parser.add_argument("--case", default="examples/hanoi/case.yaml")
    parser.add_argument("--runs", type=int, default=5)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        for state in STATES:
            found = {winset: [] for winset in asked.winset}
            for _ in range(asked.runs if state != "first" else 1):
                for place, winset in enumerate(asked.winset):
                    work = Path(folder) / str(place)
                    work.mkdir(exist_ok=True)
                    found[winset].append(measured(winset, asked.case, work, state))
            first = statistics.median(cpu for cpu, _ in found[asked.winset[0]])
            for winset, runs in found.items():
                cpu, wall = (statistics.median(column) for column in zip(*runs, strict=True))
                print(f"{state:6} {cpu:6.2f} CPU s {wall:6.2f} s {cpu / first:5.2f} {winset}")


if __name__ == "__main__":
    main()
