"""How much random trying the tests do: more, or less, than they do by themselves.

WINSET_FUZZ=10 tries ten times as many damaged files, interruptions and edges; WINSET_SEEDS=30, as
`make quick` says, at most 30 random cases of a property.
"""

import os

FACTOR = max(1, int(os.environ.get("WINSET_FUZZ", "1")))
MOST_SEEDS = max(1, int(os.environ.get("WINSET_SEEDS", "1000000")))


def seeds(count: int) -> range:
    """Return the seeds of a property that holds for any of them."""
    return range(min(count, MOST_SEEDS))
