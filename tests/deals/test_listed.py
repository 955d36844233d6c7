"""The frontier of many listed deals: found by merging labels, or block by block."""

import numpy as np
import pytest
from cases import random_case, seeded
from effort import seeds

import winset
from winset.analysis.model import Shared, model_of
from winset.deals import listed as module
from winset.inference import Prior


@pytest.mark.parametrize("parties", [3, 4])
@pytest.mark.parametrize("seed", seeds(10))
def test_merged_and_block_by_block_are_the_same_deals(seed, parties, monkeypatch):
    case = random_case(
        seeded(seed), parties=parties, sizes=(4, 4, 4, 3), rules=seed % 3, interactions=seed % 2
    )
    shared = Shared(case, winset.Settings())
    whole = model_of(shared, None, Prior.HIERARCHICAL).listed
    monkeypatch.setattr(module, "BLOCK", 7)
    monkeypatch.setattr(module, "MANY", 0)
    calls = []
    having = module._having
    monkeypatch.setattr(module, "_having", lambda *given: calls.append(1) or having(*given))
    merged = model_of(shared, None, Prior.HIERARCHICAL).listed.front
    assert calls or not len(whole.front)
    monkeypatch.setattr(module, "LABELS", 0)
    blocks = model_of(shared, None, Prior.HIERARCHICAL).listed.front
    assert np.array_equal(merged, whole.front)
    assert np.array_equal(blocks, whole.front)


def test_equal_keys_of_different_gains_are_told_apart(monkeypatch):
    class Factors:
        def integers(self, *_):
            return np.array([1, 1])

    monkeypatch.setattr(module.np.random, "default_rng", lambda _: Factors())
    case = random_case(np.random.Generator(np.random.PCG64(4)), sizes=(5, 5, 5))
    shared = Shared(case, winset.Settings())
    found = model_of(shared, None, Prior.HIERARCHICAL)
    parties = [found.ensembles[party] for party in found.parties]
    gains = np.column_stack([one.sums(found.listed.rows) - one.reserve[0] for one in parties])
    wanted = np.array([[3.0, 5.0], [5.0, 3.0], [gains[0, 0], gains[0, 1]]])
    places = module._having(wanted, np.arange(len(gains)), found.listed.rows, parties)
    expected = [k for k, gain in enumerate(gains.tolist()) if gain in wanted.tolist()]
    assert places.tolist() == expected
