"""Random moves leave the distribution of draws as it is, and stay inside what is certain."""

from __future__ import annotations

import numpy as np
import pytest
from effort import seeds

from inference.test_soft import NO_DEAL, SPACE, said, some_claim
from winset.case.types import NoDeal, Order, PartialOutcome, Prefers, Rejects
from winset.inference import Known, Prior, fit, truth


@pytest.mark.parametrize("prior", [Prior.HIERARCHICAL, Prior.POLYTOPE], ids=str)
@pytest.mark.parametrize("seed", seeds(12))
def test_moves_leave_the_distribution_as_it_is(seed: int, prior: Prior) -> None:
    rng = np.random.default_rng(seed)
    firm = said("firm", Prefers(PartialOutcome({"a": "a1", "b": "b2"}), None))
    ordered = said("order", Order("d", (("d4",), ("d2",), ("d0",))))
    soft = said("soft", some_claim(rng), confidence=0.6)
    no_deal = NO_DEAL if seed % 2 else NoDeal()
    if no_deal is not NO_DEAL:
        whole = {"a": "a1", "b": "b2", "c": "c1", "d": "d1"}
        firm = said("firm", Rejects(PartialOutcome(whole)))
        soft = said("soft", Prefers(PartialOutcome({**whole, "a": "a2"}), None), confidence=0.6)
    known = Known(SPACE, "p", no_deal, (firm, ordered, soft))
    ensemble = fit(known, draws=6000, prior=prior, rng=rng)
    assert ensemble.movable is not None
    if ensemble.movable.walk is None:
        pytest.skip("an outside alternative that is not certain: two sets of unknowns")
    moved = ensemble.moved(ensemble.movable.jumped(60, rng))
    assert truth(moved, firm, no_deal=no_deal.outcome).all()
    assert truth(moved, ordered, no_deal=no_deal.outcome).all()
    apart = np.abs(moved.slots - ensemble.slots).max(axis=0)
    assert (apart > 1e-6).mean() > 0.9
    spread = ensemble.slots.std(axis=1) / np.sqrt(3000)
    shift = moved.slots.mean(axis=1) - ensemble.slots.mean(axis=1)
    assert (np.abs(shift) <= 5 * spread + 1e-9).all()
    held = [drawn.held["soft"].flags.mean() for drawn in (ensemble, moved)]
    assert held[0] == pytest.approx(held[1], abs=5 * 0.5 / np.sqrt(3000))


def test_draws_are_what_their_unknowns_say() -> None:
    known = Known(
        SPACE, "p", NO_DEAL, (said("s", Rejects(PartialOutcome({"a": "a1"})), confidence=0.5),)
    )
    ensemble = fit(known, draws=200, rng=np.random.default_rng(0))
    assert ensemble.movable is not None
    again = ensemble.moved(ensemble.movable)
    np.testing.assert_array_equal(again.slots, ensemble.slots)
    np.testing.assert_array_equal(again.reserve, ensemble.reserve)
    np.testing.assert_array_equal(again.held["s"].flags, ensemble.held["s"].flags)
    other = ensemble.movable.at(np.arange(200)[::-1])
    some = np.arange(200) < 50
    mixed = ensemble.moved(ensemble.movable.taking(other, some))
    np.testing.assert_array_equal(mixed.slots[:, some], ensemble.slots[:, ::-1][:, some])
    np.testing.assert_array_equal(mixed.slots[:, ~some], ensemble.slots[:, ~some])
