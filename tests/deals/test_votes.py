"""The arithmetic of a quota, by counting every way to vote."""

import itertools
from fractions import Fraction

import numpy as np
import pytest

from winset.case.types import Quota
from winset.deals.votes import votes

COMMONS = Quota(
    {"loyal": Fraction(225), "erg": Fraction(85), "rebels": Fraction(30), "dup": Fraction(10)},
    Fraction(320),
)


def test_the_house_of_commons():
    found = votes(COMMONS, {"loyal", "erg", "rebels"})
    assert (found.needed, found.total, found.given) == (320, 350, 340)
    assert found.indispensable == ("loyal", "erg")
    assert found.short == {"loyal": 205, "erg": 65, "rebels": 10, "dup": 0}
    assert found.enough == ()
    without = votes(COMMONS, {"loyal", "erg"})
    assert without.given == 310
    assert without.enough == ("rebels", "dup")


@pytest.mark.parametrize("seed", range(20))
def test_it_agrees_with_every_way_to_vote(seed):
    rng = np.random.default_rng(seed)
    names = "abcde"[: int(rng.integers(1, 6))]
    weights = {name: Fraction(int(rng.integers(1, 9)), 3) for name in names}
    quota = Quota(weights, Fraction(int(rng.integers(1, 30)), 3))
    yes = {name for name in names if rng.random() < 0.5}
    found = votes(quota, yes)

    def reached(some):
        return sum((weights[name] for name in some), Fraction(0)) >= quota.at_least

    ways = [set(some) for n in range(len(names) + 1) for some in itertools.combinations(names, n)]
    for name in names:
        never = not any(reached(way) for way in ways if name not in way)
        assert (name in found.indispensable) == never
        assert (found.short[name] == 0) == reached(yes ^ {name})
        closes = not reached(yes) and name not in yes and reached(yes | {name})
        assert (name in found.enough) == closes
