"""How much random trying the tests do: more, or less, than they do by themselves.

WINSET_FUZZ=10 tries ten times as many damaged files, interruptions and edges. Of a property that
holds for any seed, the usual number of random cases is tried: up to 300, fewer where a test says
so. WINSET_SEEDS=10, as `make quick` says, tries at most 10, and WINSET_SEEDS=1000000, as
`make sweep` does, all that a test names.
"""

import os

FACTOR = max(1, int(os.environ.get("WINSET_FUZZ", "1")))
MOST_SEEDS = os.environ.get("WINSET_SEEDS")


def seeds(count: int, usual: int = 300) -> range:
    """Return the seeds of a property that holds for any of them: `usual`, where nobody asks."""
    return range(min(count, usual if MOST_SEEDS is None else max(1, int(MOST_SEEDS))))
