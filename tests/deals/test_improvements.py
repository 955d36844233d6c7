"""The smallest change that is better for all, against a plain search over all outcomes."""

import itertools
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from cases import issues, random_case
from effort import seeds

from winset.case.types import Actor, Case, NoDeal, Scores
from winset.deals.consent import consent_of
from winset.deals.improvements import better, hairs, search, smallest
from winset.inference.scores import exact, value_of
from winset.spaces.space import Space


def made(seed):
    rng = np.random.default_rng(seed)
    return rng, random_case(
        rng,
        parties=int(rng.integers(2, 4)),
        ratifiers=int(rng.integers(0, 2)),
        sizes=tuple(int(n) for n in rng.integers(2, 5, rng.integers(2, 5))),
        rules=int(rng.integers(0, 3)),
        interactions=int(rng.integers(0, 3)),
    )


def outcomes(case):
    for chosen in itertools.product(*(issue.options for issue in case.issues)):
        yield {i.id: o.id for i, o in zip(case.issues, chosen, strict=True)}


def twin(case, space, outcome, allowed, who=None):
    """The best by the definition, in fractions: fewest issues, smallest gain, sum, order."""
    who = [p.id for p in case.parties] if who is None else who
    own = [value_of(case.preferences[p], space, outcome) for p in who]
    best, count = None, 0
    for place, other in enumerate(outcomes(case)):
        values = [value_of(case.preferences[p], space, other) for p in who]
        more = [a - b for a, b in zip(values, own, strict=True)]
        if min(more) < 0 or max(more) == 0 or not allowed(other):
            continue
        count += 1
        changed = sum(other[i.id] != outcome[i.id] for i in case.issues)
        key = (-changed, min(more), sum(more), -place)
        if best is None or key > best[0]:
            best = key, other, more
    return best, count


@pytest.mark.parametrize("seed", seeds(200))
def test_list_and_search_agree_with_a_plain_search(seed):
    rng, case = made(seed)
    space = Space.of(case)
    held = {
        actor.id: exact(space, actor.id, case.preferences[actor.id], case.no_deal)
        for actor in case.actors
    }
    parties = [held[party.id] for party in case.parties]
    consent = consent_of(case)
    none = space.encode(case.no_deal.outcome)
    every = np.array([space.encode(one) for one in outcomes(case)])
    row = every[int(rng.integers(len(every)))]
    deal = bool(rng.integers(2))

    def allowed(rows):
        fine = space.feasible(rows) & (rows != none).any(axis=1)
        if deal:
            accepts = [held[voter].hairs(rows) >= 0 for voter in consent.voters]
            fine &= consent.met(np.column_stack(accepts))
        return fine

    steps = [party.steps for party in parties]
    own, gains = hairs(parties, row[None, :])[:, 0], hairs(parties, every)
    some = np.flatnonzero(better(gains, own) & allowed(every))
    listed = smallest(row, own, every[some], gains[:, some], steps)
    searched = search(space, row, parties, list(held.values()), allowed)
    wanted, count = twin(
        case,
        space,
        space.decode(row),
        lambda other: bool(allowed(space.encode(other)[None, :])[0]),
    )
    assert len(some) == count
    assert searched.issues == (len(case.issues) if wanted is None else -wanted[0][0])
    for found in (listed, searched.found):
        assert (found is None) == (wanted is None)
        if found is not None:
            assert space.decode(found.row) == wanted[1]
            assert found.gains == tuple(map(float, wanted[2]))
            assert len(found.changed) == -wanted[0][0]


def test_options_that_another_beats_are_not_tried():
    """Ten issues of forty options, 1e16 outcomes: only options that trade are tried."""
    space = issues((40,) * 10)
    up, down = tuple(map(Fraction, range(40))), tuple(map(Fraction, range(39, -1, -1)))
    heavy = tuple(3 * number for number in down)
    first = Scores({one.id: up if k % 2 else down for k, one in enumerate(space)}, (), Fraction(0))
    other = {one.id: up for one in space} | {"a": heavy}
    case = Case(
        "long",
        (Actor("p", "P"), Actor("q", "Q")),
        space,
        NoDeal(),
        preferences={"p": first, "q": Scores(other, (), Fraction(0))},
    )
    lists = Space.of(case)
    parties = [exact(lists, name, case.preferences[name], case.no_deal) for name in ("p", "q")]
    row = np.full(10, 20, dtype=lists.dtype)
    found = search(lists, row, parties, parties, lambda rows: np.ones(len(rows), dtype=bool))
    assert found.issues == 1
    # The first issue is worth less to both the higher its option is; the second more to both.
    assert found.found.changed == (0,)
    assert found.found.row[0] == 0
    assert found.found.gains == (20.0, 60.0)


def test_nothing_is_better_than_the_best_for_both():
    space = issues((3, 3))
    scores = Scores(
        {one.id: (Fraction(0), Fraction(1), Fraction(2)) for one in space}, (), Fraction(0)
    )
    case = Case("one", (Actor("p", "P"),), space, NoDeal(), preferences={"p": scores})
    lists = Space.of(case)
    parties = [exact(lists, "p", scores, case.no_deal)]
    top = np.array([2, 2], dtype=lists.dtype)
    found = search(lists, top, parties, parties, lambda rows: np.ones(len(rows), dtype=bool))
    assert found.found is None
    assert found.issues == 2
    none = lists.list().rows[:0]
    assert smallest(top, np.zeros(1), none, np.zeros((1, 0)), [Fraction(1)]) is None


@pytest.mark.parametrize("seed", seeds(60))
def test_search_agrees_with_the_list_under_caps_and_long_decimals(seed):
    rng, case = made(seed)
    for actor in case.actors:
        scores = case.preferences[actor.id]
        points = {
            issue: tuple(Fraction(float(p) / 7 + rng.random()) for p in some)
            if seed % 2
            else tuple(p / 3 for p in some)
            for issue, some in scores.points.items()
        }
        most = Fraction(int(rng.integers(8, 20))) if seed % 3 else None
        low = Fraction(int(rng.integers(0, 5)))
        case.preferences[actor.id] = replace(scores, points=points, no_deal=low, at_most=most)
    space = Space.of(case)
    held = {a.id: exact(space, a.id, case.preferences[a.id], case.no_deal) for a in case.actors}
    parties = [held[party.id] for party in case.parties]
    every = np.array([space.encode(one) for one in outcomes(case)])
    row = every[int(rng.integers(len(every)))]
    own, gains = hairs(parties, row[None, :])[:, 0], hairs(parties, every)
    some = np.flatnonzero(better(gains, own) & space.feasible(every))
    steps = [party.steps for party in parties]
    listed = smallest(row, own, every[some], gains[:, some], steps)
    searched = search(space, row, parties, list(held.values()), space.feasible)
    assert searched.found == listed
