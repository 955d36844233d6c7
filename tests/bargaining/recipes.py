"""Random tables."""

import numpy as np

from winset.bargaining import Table

SEATS = ("a", "b", "c", "d")


def random_table(seed, *, seats=2, outcomes=30, discounts=False):
    """Values with ties, reserves within them, and discounts where asked for."""
    rng = np.random.default_rng(seed)
    values = rng.integers(0, 15, (seats, outcomes)) / (1.0 if seed % 2 else 10.0)
    named = SEATS[:seats]
    return Table.of(
        dict(zip(named, values, strict=True)),
        {seat: float(rng.choice(row)) for seat, row in zip(named, values, strict=True)},
        {seat: float(rng.uniform(0.9, 1)) for seat in named} if discounts else None,
    )
