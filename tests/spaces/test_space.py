"""The space against an obvious twin: itertools over dictionaries."""

import itertools

import numpy as np
import pytest
from cases import issues, random_rules, seeded
from effort import seeds

from winset.errors import TooManyOutcomesError
from winset.spaces import Space


def matches(region, outcome):
    return all(outcome[issue] in options for issue, options in region.items())


def allowed(rules, outcome):
    return not any(
        matches(rule.when, outcome) and not (rule.then is not None and matches(rule.then, outcome))
        for rule in rules
    )


def all_outcomes(space):
    names = [[option.id for option in one.options] for one in space]
    for chosen in itertools.product(*names):
        yield {one.id: option for one, option in zip(space, chosen, strict=True)}


@pytest.mark.parametrize("seed", seeds(60))
def test_listing_equals_brute_force(seed):
    rng = seeded(seed)
    made = issues(rng.integers(1, 5, size=int(rng.integers(1, 6))))
    rules = random_rules(rng, made, int(rng.integers(0, 5)))
    space = Space(made, rules)
    listing = space.list()
    expected = [outcome for outcome in all_outcomes(made) if allowed(rules, outcome)]
    assert [space.decode(row) for row in listing.rows] == expected
    for place, row in enumerate(listing.rows):
        assert listing.find(row) == place
    forbidden = [outcome for outcome in all_outcomes(made) if not allowed(rules, outcome)]
    assert all(listing.find(space.encode(outcome)) is None for outcome in forbidden)


def test_blocks_join_in_option_order_across_block_borders(monkeypatch):
    monkeypatch.setattr("winset.spaces.space._BLOCK", 7)
    space = Space(issues((3, 4, 2, 5)))
    rows = np.concatenate(list(space.blocks()))
    assert np.array_equal(rows, np.indices((3, 4, 2, 5)).reshape(4, -1).T)


def test_dropping_one_rule_frees_what_it_alone_forbids():
    rng = seeded(5)
    made = issues((3, 3, 3))
    rules = random_rules(rng, made, 3)
    space = Space(made, rules)
    rows = np.concatenate(list(space.blocks()))
    for rule in rules:
        others = Space(made, [one for one in rules if one is not rule])
        assert np.array_equal(space.feasible(rows, but=rule.id), others.feasible(rows))


def test_too_many_outcomes_says_how_many_and_what_to_do():
    space = Space(issues((10,) * 10))
    with pytest.raises(TooManyOutcomesError) as caught:
        space.list()
    assert str(caught.value) == (
        "too many outcomes to list: N = 10,000,000,000, the limit is 10,000,000; raise the limit "
        "(--list-limit), or drop issues or options"
    )


def test_rows_take_the_smallest_integers():
    assert Space(issues((256,))).dtype == np.uint8
    assert Space(issues((257,))).dtype == np.uint16


@pytest.mark.parametrize("seed", range(10))
def test_one_outcome_is_added_up_as_among_many(seed):
    rng = seeded(seed)
    space = Space(issues(rng.integers(1, 5, size=4)))
    rows = space.list().rows
    for numbers in (rng.random(space.slots), rng.random((space.slots, 7))):
        before = numbers.copy()
        together = space.total(rows, numbers)
        for place, row in enumerate(rows):
            alone = space.total(row[None, :], numbers)
            assert alone.shape == together[:1].shape
            assert (alone == together[place : place + 1]).all()
        assert (numbers == before).all()
