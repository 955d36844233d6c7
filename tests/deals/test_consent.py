"""Whose consent a deal needs, against the quotas written out."""

from fractions import Fraction as F

import numpy as np
import pytest
from cases import k_of, random_case, seeded
from effort import seeds

from winset.case.types import Approval, Quota
from winset.casefile import parse_case
from winset.deals.consent import consent_of, unheard

ACCEPTS = np.array(np.meshgrid(*[[False, True]] * 5, indexing="ij")).reshape(5, -1).T


def made(*approval, seed=1):
    return random_case(seeded(seed), parties=2, ratifiers=3, approval=approval)


def weighted(rng):
    voters = ["r0", "r1", "r2"]
    quotas = tuple(
        Quota(
            {voter: F(int(n), 7) for voter, n in zip(voters, rng.integers(1, 9, 3), strict=True)},
            F(int(rng.integers(1, 25)), 7),
        )
        for _ in range(int(rng.integers(1, 3)))
    )
    return Approval("w", quotas)


def by_definition(case, yes):
    """Every party, every ratifier that no rule names, and a quota of every rule."""
    given = dict(zip(["p0", "p1", "r0", "r1", "r2"], yes.tolist(), strict=True))
    named = {voter for rule in case.approval for q in rule.any_of for voter in q.weights}
    alone = [given[voter] for voter in given if voter[0] == "p" or voter not in named]
    rules = [
        any(sum(w for voter, w in q.weights.items() if given[voter]) >= q.at_least
            for q in rule.any_of)
        for rule in case.approval
    ]  # fmt: skip
    return all(alone) and all(rules)


@pytest.mark.parametrize("seed", seeds(40))
def test_met_as_defined(seed):
    rng = seeded(seed)
    rules = [(), (k_of("k", 2, ["r0", "r1", "r2"]),), (weighted(rng),), (k_of("v", 1, ["r1"]),)]
    case = made(*rules[seed % 4], seed=seed)
    met = consent_of(case).met(ACCEPTS)
    assert met.tolist() == [by_definition(case, yes) for yes in ACCEPTS]


def test_a_rule_of_one_voter_is_a_veto():
    consent = consent_of(made(k_of("v", 1, ["r1"])))
    assert consent.rules == ()
    assert consent.required.tolist() == [True, True, True, True, True]


def test_without_a_rule_those_it_names_are_asked_by_nobody():
    case = made(k_of("k", 2, ["r0", "r1"]))
    consent = consent_of(case, without="k")
    assert consent.required.tolist() == [True, True, False, False, True]
    assert consent.rules == ()


def test_counting_a_voter_in_is_as_if_it_accepted():
    consent = consent_of(made(k_of("k", 2, ["r0", "r1", "r2"])))
    for voter in consent.voters:
        sure = ACCEPTS.copy()
        sure[:, consent.voters.index(voter)] = True
        assert (consent.counting_in(voter).met(ACCEPTS) == consent.met(sure)).all()


def test_quotas_are_flat():
    weights, needed, owner = consent_of(made(k_of("k", 2, ["r0", "r1", "r2"]))).quotas()
    assert weights.tolist() == [[0, 0, 1, 1, 1]]
    assert needed.tolist() == [1.5]
    assert owner.tolist() == [0]
    assert consent_of(made()).quotas()[0].shape == (0, 5)


def test_unheard_are_those_of_whom_nothing_is_said():
    case = parse_case(
        "winset: 1\ntitle: T\nparties: {a: A, b: B, c: C, d: D}\nratifiers: {r: R}\n"
        "observers: {o: O}\nissues: {x: {name: X, options: {p: low, q: high}}}\nno_deal: {x: p}\n"
        "offers: [{by: c, outcome: {x: q}, responses: {d: rejected}, assumed: so}]\n"
        "preferences: {a: [{id: s, order: {x: [q, p]}, assumed: so}]}\n"
    )
    assert unheard(case) == ("b", "r")
