"""How much random trying the tests do: WINSET_FUZZ=10 tries ten times as much."""

import os

FACTOR = max(1, int(os.environ.get("WINSET_FUZZ", "1")))
