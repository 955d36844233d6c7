"""Measure what a page carries to build deals by: seconds, bytes, and how far it is off.

    python benchmarks/chosen.py [NAME ...]

For each example: CPU seconds on top of the analysis, bytes, and by how many points in a hundred
random deals are off (95 % of them by less), for voters and for all together; beside it the same
for as many draws taken at random.
"""

import sys
import time
from pathlib import Path

import numpy as np

import winset
from winset.analysis.builder import builder
from winset.analysis.model import Shared, model_of
from winset.analysis.run import findings
from winset.deals.acceptance import acceptance, accepted_draws
from winset.wording.phrases import Words

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
NAMES = ("hanoi", "backstop", "jcpoa", "harbour", "airport")
DEALS, TURNS = 300, 5


def at_random(model, rows, draws):
    """Return what draws at random would be off by, voters and all together."""
    rng = np.random.default_rng(0)
    right = acceptance(rows, model.voters, model.consent)
    joint = model.voters
    weights = np.ones(joint.draws) if joint.weights is None else joint.weights.astype(float)
    apart, together = [], []
    for _ in range(TURNS):
        some = rng.choice(joint.draws, draws, p=weights / weights.sum())
        for place, row in enumerate(rows):
            flags = accepted_draws(row, joint, joint.draws)
            given = np.column_stack([flags[voter][some] for voter in joint])
            agreed = model.consent.met(given).mean()
            together.append(abs(agreed - right.joint[place] / right.total))
            for k, voter in enumerate(joint):
                share = right.of(voter)[place] / right.total
                apart.append(abs(given[:, k].mean() - share))
    return [100 * float(np.quantile(numbers, 0.95)) for numbers in (apart, together)]


def main():
    for name in sys.argv[1:] or NAMES:
        case = winset.read_case(EXAMPLES / name / "case.yaml")
        settings = winset.Settings()
        shared = Shared(case, settings)
        main_model = model_of(shared, None, settings.prior)
        others = {a: model_of(shared, a, settings.prior) for a in case.accounts}
        found = findings(main_model, Words(case))
        spent = []
        for _ in range(3):
            begin = time.process_time()
            made = builder(main_model, others, found, settings.seed)
            spent.append(time.process_time() - begin)
        told = made["sets"][0]
        size = sum(len(block.get("data", "")) for block in made["blocks"])
        line = f"{name}: {min(spent):.2f} s of CPU, {size:,} bytes, {told['draws']} draws"
        if "error" in told:
            rows = main_model.listed.rows
            rng = np.random.default_rng(1)
            rows = rows[rng.choice(len(rows), min(DEALS, len(rows)), replace=False)]
            own = [100 * told["error"][side] for side in ("voters", "together")]
            other = at_random(main_model, rows, told["draws"])
            line += (
                f"; off by {own[0]:.1f} and {own[1]:.1f} points, at random {other[0]:.1f} and "
                f"{other[1]:.1f}"
            )
        print(line)


if __name__ == "__main__":
    main()
