"""Tables: what outcomes are worth, in which order, and what is a deal."""

import numpy as np
import pytest
from cases import random_case, seeded
from effort import seeds

from bargaining.recipes import random_table
from winset.bargaining import Table, table_of
from winset.deals.consent import consent_of
from winset.inference import Joint
from winset.inference.scores import exact
from winset.spaces import Space


@pytest.mark.parametrize("seed", seeds(20))
def test_orders_are_those_of_a_plain_sort(seed):
    table = random_table(seed, seats=3)
    for seat, row in enumerate(table.values):
        plain = sorted(range(len(row)), key=lambda outcome: (-row[outcome], outcome))
        assert table.ranks.order[seat].tolist() == plain
        for place, outcome in enumerate(plain):
            first = next(k for k, other in enumerate(plain) if row[other] == row[outcome])
            assert table.ranks.first[seat, place] == first


@pytest.mark.parametrize("seed", seeds(20))
def test_outcomes_near_a_target_are_those_of_a_plain_search(seed):
    table = random_table(seed)
    row = table.values[0]
    for target in np.linspace(row.min() - 0.5, row.max() + 0.5, 23):
        enough = [outcome for outcome in range(len(row)) if row[outcome] >= target]
        lowest = min(enough, key=lambda outcome: (row[outcome], outcome), default=row.argmax())
        assert table.ranks.lowest_at(0, target) == lowest
        near = min(range(len(row)), key=lambda k: (abs(row[k] - target), -row[k], k))
        assert row[table.ranks.nearest_to(0, target)] == pytest.approx(row[near])


def test_what_no_deal_is_worth_is_the_worst_where_not_said():
    table = Table.of({"a": [1, 2, 3], "b": [5, 0, 4]}, {"b": 1})
    assert table.reserve.tolist() == [1, 1]
    assert table.worth(2, 3).tolist() == [3, 4]


def test_a_deal_shrinks_and_no_deal_does_not():
    table = Table.of({"a": [1, 2], "b": [2, 1]}, {"a": 1, "b": 0}, {"a": 0.5})
    assert table.worth(1, 2).tolist() == [0.5, 1]
    assert table.floors(3).tolist() == [[1, 2, 4], [0, 0, 0]]


@pytest.mark.parametrize(
    ("values", "more", "said"),
    [
        ({"a": [1]}, {}, "two seats"),
        ({"a": [], "b": []}, {}, "as many values"),
        ({"a": [1, 2], "b": [1]}, {}, "as many values"),
        ({"a": [1], "b": [float("nan")]}, {}, "finite values"),
        ({"a": [1], "b": [1]}, {"reserve": {"c": 1}}, "as c"),
        ({"a": [1], "b": [1]}, {"reserve": {"a": float("inf")}}, "finite numbers"),
        ({"a": [1], "b": [1]}, {"discount": {"a": 0}}, "discounts"),
    ],
)
def test_what_makes_no_table_is_said(values, more, said):
    with pytest.raises(ValueError, match=said):
        Table.of(values, **more)


@pytest.mark.parametrize("seed", seeds(20))
def test_a_table_of_a_case_agrees_with_its_consent(seed):
    case = random_case(seeded(seed), sizes=(3, 2, 2), rules=0)
    space = Space.of(case)
    rows = space.list().rows
    joint = Joint.of({a: exact(space, a, s, case.no_deal) for a, s in case.preferences.items()})
    consent = consent_of(case)
    seats = [actor.id for actor in case.parties]
    table = table_of(joint, rows, consent, seats)
    accepts = np.column_stack([joint[v].gains(rows, 0) >= 0 for v in consent.voters])
    own = table.values >= table.reserve[:, None]
    for place, seat in enumerate(seats):
        assert own[place].tolist() == accepts[:, consent.voters.index(seat)].tolist()
    for outcome in range(len(rows)):
        assert table.agreed(outcome, own[:, outcome]) == consent.met(accepts)[outcome]
        assert table.passes[outcome] == table.agreed(outcome, np.ones(len(seats), dtype=bool))
    assert table.unanimous


def test_a_seat_needs_a_vote():
    case = random_case(seeded(0), sizes=(2, 2), rules=0)
    space = Space.of(case)
    joint = Joint.of({a: exact(space, a, s, case.no_deal) for a, s in case.preferences.items()})
    with pytest.raises(ValueError, match="no vote: nobody-knows"):
        table_of(joint, space.list().rows, consent_of(case), ["nobody-knows"])
