"""How exposed each party is, against the definitions."""

import numpy as np
from cases import random_case, seeded
from effort import seeds

from winset.inference import exact
from winset.roads import exposure
from winset.spaces import Space


def measured(seed, allowance=None):
    case = random_case(seeded(seed), sizes=(3, 2))
    space = Space.of(case)
    rows = space.list().rows
    parties = {p: exact(space, p, case.preferences[p], case.no_deal) for p in ("p0", "p1")}
    return exposure(rows, 1, parties, {}, allowance or {}, [0]), rows, parties


def test_gains_are_shares_of_what_a_party_can_gain():
    for seed in seeds(20):
        found, rows, parties = measured(seed)
        for place, held in enumerate(parties.values()):
            plain = held.sums(rows) - held.reserve[0]
            most = plain.max() if plain.max() > 0 else -plain.min() if plain.min() < 0 else 1
            np.testing.assert_allclose(found.gain[place, 0], plain / most)
            np.testing.assert_allclose(found.short[place], np.maximum(0, -plain / most))


def test_without_moves_only_stopping_tempts():
    for seed in seeds(20):
        found, _, _ = measured(seed)
        assert np.isneginf(found.alone).all()
        beyond = np.maximum(0, found.gain - found.gain[:, :, [1]])
        np.testing.assert_array_equal(found.tempted, beyond)
        np.testing.assert_array_equal(found.inviting(), (beyond > 1e-9).any(axis=0))


def test_nobody_is_unsafe_within_its_allowance():
    for seed in seeds(20):
        found, _, _ = measured(seed)
        assert (found.unsafe() == (found.gain < -1e-9).any(axis=0)).all()
        ready, _, _ = measured(seed, {"p0": 1e6, "p1": 1e6})
        assert not ready.unsafe().any()
        assert (ready.excess < 0).all()
