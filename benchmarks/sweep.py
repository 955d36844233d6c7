"""Fifty variants of Hanoi's statements: a sweep, beside a loop of whole analyses.

`python benchmarks/sweep.py` prints CPU seconds of both and their ratio, in one process, after a
first analysis that fills the caches. The peer is the plain loop: `analyse` of each variant with
all its findings; with `--only` it is asked for the one finding too, so that the ratio shows what
sharing draws between variants saves. Both give the same odds, or the script stops.
"""

import sys
import time
from pathlib import Path

from winset.analysis import Settings, analyse
from winset.casefile import read_case
from winset.studies.sweep import EXISTS, sweep
from winset.studies.variants import combined, on, varied

CASE = Path(__file__).parents[1] / "examples/hanoi/case.yaml"
VARY = {
    "us_draft.confidence": [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1],
    "dprk_draft.confidence": [0.2, 0.4, 0.6, 0.8, 1],
}


def main(*, alone: bool) -> None:
    case, settings = read_case(CASE), Settings()
    only = (EXISTS,) if alone else None
    analyse(case, settings, only=only)
    begin = time.process_time()
    found = sweep(case, VARY, settings=settings)
    swept = time.process_time() - begin
    some = varied(case, settings, VARY)
    begin = time.process_time()
    odds = [
        analyse(*on(case, settings, variant, some), only=only)[EXISTS].value
        for variant in combined(some)
    ]
    looped = time.process_time() - begin
    assert odds == [row[EXISTS] for row in found]
    print(f"sweep {swept:.1f} CPU s, loop {looped:.1f} CPU s, ratio {looped / swept:.1f}")


if __name__ == "__main__":
    main(alone="--only" in sys.argv[1:])
