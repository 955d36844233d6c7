"""How much random trying the tests do: more, or less, than they do by themselves.

WINSET_FUZZ=10 tries ten times as many damaged files, interruptions and edges. Of a property that
holds for any seed, 50 random cases are tried; WINSET_SEEDS=30, as `make quick` says, tries at
most 30, and WINSET_SEEDS=1000000, as `make sweep` does, all that a test names.
"""

import os

FACTOR = max(1, int(os.environ.get("WINSET_FUZZ", "1")))
MOST_SEEDS = max(1, int(os.environ.get("WINSET_SEEDS", "50")))


def seeds(count: int) -> range:
    """Return the seeds of a property that holds for any of them."""
    return range(min(count, MOST_SEEDS))
