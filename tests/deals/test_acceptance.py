"""Counting acceptance: the compiled loop, the plain one, and the definition agree."""

from fractions import Fraction

import numpy as np
import pytest
from cases import k_of, random_case, seeded
from effort import seeds

from winset.case.types import Approval, Issue, Option, Quota
from winset.deals import acceptance, accepted_draws, consent_of
from winset.deals.acceptance import agreement
from winset.deals.consent import Consent
from winset.inference import Ensemble, exact
from winset.spaces import Space


def noisy(ensemble, draws, rng):
    """Many draws around some scores, integers so that ties at the no-deal value happen."""
    slots = ensemble.slots + rng.integers(-2, 3, (len(ensemble.slots), draws))
    reserve = ensemble.reserve + rng.integers(-2, 3, draws)
    return Ensemble(
        ensemble.actor,
        ensemble.space,
        np.ascontiguousarray(slots, dtype=float),
        reserve.astype(float),
        effective=float(draws),
        interactions=ensemble.interactions,
    )


def approvals(seed):
    return [
        (),
        (k_of("q", 2, ["p0", "r0", "r1"]),),
        (Approval("v", (Quota({"r0": Fraction(1)}, Fraction(1)),)),),
        (
            Approval(
                "b",
                (
                    Quota({"r0": Fraction(1)}, Fraction(1)),
                    Quota({"p0": Fraction(3, 10), "r1": Fraction(3, 10)}, Fraction(6, 10)),
                ),
            ),
            k_of("q", 1, ["r0", "r1"]),
        ),
    ][seed % 4]


def a_deal(case, space, row, accepts):
    """A deal as the design words it: consent, and to something else than no deal."""
    return space.decode(row) != case.no_deal.outcome and agreed(case, accepts)


def agreed(case, accepts):
    """Consent as the design words it, over a set of those who accept."""
    named = {voter for rule in case.approval for quota in rule.any_of for voter in quota.weights}
    alone = [a.id for a in case.actors if a.role == "party" or a.id not in named]
    return all(one in accepts for one in alone) and all(
        any(
            sum((w for voter, w in quota.weights.items() if voter in accepts), Fraction(0))
            >= quota.at_least
            for quota in rule.any_of
        )
        for rule in case.approval
    )


@pytest.mark.parametrize("seed", seeds(24))
def test_kernel_and_definition_agree(seed):
    rng = seeded(seed)
    case = random_case(
        rng, ratifiers=2, rules=2, sizes=(3, 2, 4), approval=approvals(seed), interactions=seed % 3
    )
    space = Space.of(case)
    rows = space.list().rows
    draws = int(rng.choice([2, 7, 300]))
    ensembles = {
        actor: noisy(exact(space, actor, scores, case.no_deal), draws, rng)
        for actor, scores in case.preferences.items()
    }
    counted = acceptance(rows, ensembles, consent_of(case))
    counts = np.zeros_like(counted.counts)
    joint, deals = np.zeros(len(rows), dtype=int), np.zeros(draws, dtype=int)
    for n, row in enumerate(rows):
        accepted = accepted_draws(row, ensembles, draws)
        for a, actor in enumerate(counted.actors):
            counts[a, n] = accepted[actor].sum()
        for d in range(draws):
            yes = {actor for actor, one in accepted.items() if one[d]}
            if a_deal(case, space, row, yes):
                joint[n] += 1
                deals[d] += 1
    assert np.array_equal(counted.counts, counts)
    assert np.array_equal(counted.joint, joint)
    assert np.array_equal(counted.deals, deals)


@pytest.mark.parametrize("seed", seeds(24))
def test_one_draw_takes_the_plain_way_and_agrees(seed):
    rng = seeded(seed)
    case = random_case(rng, ratifiers=2, rules=1, approval=approvals(seed), interactions=2)
    space = Space.of(case)
    rows = space.list().rows
    ensembles = {
        actor: exact(space, actor, scores, case.no_deal)
        for actor, scores in case.preferences.items()
    }
    counted = acceptance(rows, ensembles, consent_of(case))
    for n, row in enumerate(rows):
        yes = {actor for actor, one in accepted_draws(row, ensembles, 1).items() if one[0]}
        assert counted.joint[n] == a_deal(case, space, row, yes)
    doubled = {actor: one.resampled(2) for actor, one in ensembles.items()}
    again = acceptance(rows, doubled, consent_of(case))
    assert np.array_equal(again.joint, 2 * counted.joint)


def test_equal_to_no_deal_is_acceptable_in_decimals_too():
    """0.1 + 0.7 is below 0.8 in floating point; scores are compared as written."""
    rng = seeded(1)
    case = random_case(rng, parties=1, sizes=(1, 1))
    from winset.case.types import Scores

    scores = Scores({"a": (Fraction(1, 10),), "b": (Fraction(7, 10),)}, (), Fraction(8, 10))
    ensemble = exact(Space.of(case), "p0", scores, case.no_deal)
    assert ensemble.hair == 0
    counted = acceptance(Space.of(case).list().rows, {"p0": ensemble}, consent_of(case))
    # The one outcome is no deal: acceptable, and not a deal.
    assert (counted.counts[0, 0], counted.joint[0], counted.exists) == (1, 0, 0)


@pytest.mark.parametrize("weight", ["0.1", "0.333333333333333", "0.1428571428571428", "1e-11"])
def test_quotas_are_reached_up_to_rounding(weight):
    """Shares that sum to what is needed but for rounding; one voter less is not enough."""
    count = 3
    voters = [f"r{k}" for k in range(count)]
    share = Fraction(weight)
    needed = Fraction(repr(float(weight) * count))
    for least, reached in ((needed, True), (needed + share / 10**6, False)):
        rule = Approval("w", (Quota(dict.fromkeys(voters, share), least),))
        case = random_case(seeded(0), parties=1, ratifiers=count, approval=[rule])
        consent = consent_of(case)
        assert consent.met(np.ones(1 + count, dtype=bool)) == reached
        assert not consent.met(np.array([True, *([True] * (count - 1)), False]))


def plain_counts(rows, ensembles, draws):
    """Who accepts what in how many draws, and agreement of all: sums in issue order."""
    accepts = [one.sums(rows, slice(None)) >= one.floor for one in ensembles.values()]
    agreed = np.broadcast_to(accepts[0], (len(rows), draws)).copy()
    for other in accepts[1:]:
        agreed &= other
    counts = [np.broadcast_to(one, (len(rows), draws)).sum(axis=1) for one in accepts]
    return np.array(counts), agreed


def edgy(space, actor, draws, rng):
    """Draws whose no-deal value is what some outcome is worth, or the number next to it."""
    scale = 10.0 ** rng.integers(-9, 9)
    slots = scale * rng.random((space.slots, draws))
    if rng.random() < 0.3:
        slots[space.offsets[-2] :] = scale * rng.choice([0.0, 0.25, 3.0])
    if rng.random() < 0.3:
        slots = np.round(slots / scale, 1) * scale
    if rng.random() < 0.3:
        slots -= scale / 2
    row = np.array([rng.integers(size) for size in space.sizes])
    reserve = space.total(row[None, :], slots)[0]
    wobble = rng.integers(-1, 2, draws)
    reserve = np.nextafter(reserve, reserve + wobble)
    reserve[rng.random(draws) < 0.5] += scale * rng.normal() / 10
    return Ensemble(actor, space, slots, reserve, hair=0.0, effective=float(draws))


@pytest.mark.parametrize("seed", seeds(40))
def test_values_at_the_edge_are_counted_as_sums_in_double_precision(seed, monkeypatch):
    rng = np.random.default_rng(seed)
    monkeypatch.setattr("winset.deals.kernels.TILE", int(rng.choice([64, 128, 1024])))
    monkeypatch.setattr("winset.deals.kernels.ROWS", int(rng.choice([7, 100, 32_000])))
    sizes = rng.integers(1, 7, int(rng.integers(1, 5)))
    issues = [
        Issue(f"i{k}", f"i{k}", tuple(Option(f"o{n}", f"o{n}") for n in range(size)))
        for k, size in enumerate(sizes)
    ]
    space = Space(issues)
    draws = int(rng.choice([2, 63, 64, 200, 1500]))
    ensembles = {
        f"p{k}": edgy(space, f"p{k}", 1 if k == 2 else draws, rng)
        for k in range(int(rng.integers(1, 4)))
    }
    rows = space.list().rows
    if seed % 3 == 0:
        rows = rng.permutation(rows)
    elif seed % 3 == 1:
        rows = rows[rng.random(len(rows)) < 0.6]
    consent = Consent(tuple(ensembles), np.ones(len(ensembles), dtype=bool), ())
    counted = acceptance(rows, ensembles, consent)
    counts, agreed = plain_counts(rows, ensembles, draws)
    assert np.array_equal(counted.counts, counts)
    assert np.array_equal(counted.joint, agreed.sum(axis=1))
    assert np.array_equal(counted.deals, agreed.sum(axis=0))
    words = agreement(rows, ensembles, consent)
    bits = np.unpackbits(words.view(np.uint8), axis=1, bitorder="little")
    assert bits.sum() == agreed.sum()
    assert np.array_equal(bits[:, :draws].astype(bool), agreed)
