"""What a user waits for: each function returns a command, which `run.py` runs and measures."""

import os
import sys
import tempfile
from pathlib import Path

EXAMPLES = Path(__file__).parent.parent / "examples"
WINSET = Path(sys.executable).with_name("winset")


def help_text(folder):
    """`winset --help`."""
    return [WINSET, "--help"]


def hanoi_report(folder):
    """`winset report examples/hanoi/case.yaml`: three accounts, 4,096 draws, the page."""
    return [*hanoi_again(folder), "--no-cache"]


def hanoi_again(folder):
    """The same report once more, from what was kept."""
    return [WINSET, "report", EXAMPLES / "hanoi/case.yaml", "-o", Path(folder) / "hanoi.html"]


def class_debrief(folder):
    """`winset score` on the exercise of 390,625 outcomes: page, table, letters."""
    here = EXAMPLES / "workshop"
    written = ["-o", Path(folder) / "d.html", "--table", Path(folder) / "t.csv"]
    letters = ["--letters", Path(folder) / "letters"]
    return [WINSET, "score", here / "case.yaml", here / "results.csv", *written, *letters]


def million_file(folder):
    """Write a scored case of two parties, six issues of ten options, one rule fewer than none."""
    import random

    rng = random.Random(1)
    issues = {f"i{k}": [f"o{n}" for n in range(10)] for k in range(6)}
    lines = ["winset: 1", "title: A million outcomes", "parties: {a: A, b: B}", "issues:"]
    lines += [f"  {name}: {{options: [{', '.join(options)}]}}" for name, options in issues.items()]
    lines.append("no_deal: {values: {a: 200, b: 200}}")
    lines.append("preferences:")
    for party, up in (("a", 1), ("b", -1)):
        lines.append(f"  {party}:\n    scores:")
        for name, options in issues.items():
            points = sorted(rng.randrange(100) for _ in options)[::up]
            pairs = ", ".join(f"{o}: {p}" for o, p in zip(options, points, strict=True))
            lines.append(f"      {name}: {{{pairs}}}")
    path = Path(folder) / "million.yaml"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def million_outcomes(folder):
    """`winset analyse` of a scored two-party case of 1e6 outcomes, the whole command."""
    return [WINSET, "analyse", million_file(folder), "--json", os.devnull, "--quiet", "--no-cache"]


def million_in_python():
    """The same in Python, after imports: values, frontier, four solutions, count."""
    import winset
    import winset.analysis
    import winset.casefile

    with tempfile.TemporaryDirectory() as folder:
        case = winset.read_case(million_file(folder))
    from clock import clock

    with clock():
        found = winset.analyse(case)
    assert found["deal.exists"].status == "exact"
