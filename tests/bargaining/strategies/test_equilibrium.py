"""Equilibrium play of stacked offers, against a plain recursion over the whole game."""

import numpy as np
import pytest
from effort import seeds

from bargaining.recipes import random_table
from bargaining.test_walk import ratified
from winset.bargaining import NOTHING, End, Table, session
from winset.bargaining.strategies.equilibrium import plan_of
from winset.deals.consent import Consent

HAIR = 1e-9


def game(table, rounds):
    """What the talks are worth to each seat, by recursion over turns and standing offers."""
    seats = len(table.seats)
    known = {}

    def worth(outcome, turn):
        return [
            table.values[k, outcome] * table.discount[k] ** (turn // seats) for k in range(seats)
        ]

    def proposing(turn):
        if turn not in known:
            seat = turn % seats
            options = [standing(outcome, 1, turn + 1, turn) for outcome in range(table.outcomes)]
            fine = [
                worth(outcome, turn)[seat] >= table.reserve[seat]
                for outcome in range(table.outcomes)
            ]
            settled = [
                found == pytest.approx(worth(outcome, turn), abs=1e-9)
                for outcome, found in enumerate(options)
            ]
            rank = [
                (round(found[seat], 9), harmless, settles, round(sum(found), 9))
                for found, harmless, settles in zip(options, fine, settled, strict=True)
            ]
            best = rank.index(max(rank))
            gain = options[best][seat] - table.reserve[seat]
            walks = gain < -HAIR or (gain <= HAIR and not fine[best])
            known[turn] = list(table.reserve) if walks else options[best]
        return known[turn]

    def standing(outcome, voices, turn, made):
        if turn == rounds * seats:
            return list(table.reserve)
        seat = turn % seats
        refused = proposing(turn)
        if voices + 1 < seats:
            taken = standing(outcome, voices + 1, turn + 1, made)
        elif table.passes[outcome]:
            taken = worth(outcome, made)
        elif turn + 1 == rounds * seats:
            taken = list(table.reserve)
        else:
            taken = proposing(turn + 1)
        return taken if taken[seat] >= refused[seat] - HAIR else refused

    return proposing(0)


@pytest.mark.parametrize("seed", seeds(100))
def test_small_games_equal_a_plain_recursion_and_are_played_so(seed):
    rng = np.random.default_rng(seed)
    table = random_table(seed, seats=2 + seed % 2, outcomes=8, discounts=seed % 3 != 0)
    if seed % 5 == 0:
        table = ratified(table, rng.random(8) < 0.6)
    rounds = int(rng.integers(1, 5))
    expected = game(table, rounds)
    assert plan_of(table, rounds).ahead[0] == pytest.approx(expected, abs=1e-8)
    found = session(table, dict.fromkeys(table.seats, "equilibrium"), rounds)
    assert found.failure is None
    assert list(found.values.values()) == pytest.approx(expected, abs=1e-8)


def test_the_last_who_can_be_heard_takes_all():
    pie = np.arange(101) / 100
    table = Table.of({"a": pie, "b": 1 - pie}, {"a": 0, "b": 0})
    found = session(table, {"a": "equilibrium", "b": "equilibrium"}, 1)
    # One round: a proposes, b can only say yes or lose all.
    assert (found.end, found.outcome) == (End.AGREEMENT, 100)
    # With two rounds b could refuse, but then a would have the last word again.
    assert session(table, {"a": "equilibrium", "b": "equilibrium"}, 2).values["a"] == 1


def test_waiting_that_costs_only_from_round_to_round():
    """By hand: in the last round a takes all, worth .8 then, since b can answer but not counter.

    So b would offer .8 before that, and keep .2; and a offers b just as much at once.
    """
    pie = np.arange(1001) / 1000
    table = Table.of({"a": pie, "b": 1 - pie}, {"a": 0, "b": 0}, {"a": 0.8, "b": 0.8})
    found = session(table, {"a": "equilibrium", "b": "equilibrium"}, 2)
    assert found.values == {"a": pytest.approx(0.8), "b": pytest.approx(0.2)}


def test_who_loses_nothing_by_settling_settles():
    table = random_table(4)
    assert session(table, dict.fromkeys("ab", "equilibrium"), 20).rounds == 1


def test_walks_away_where_nothing_is_worth_it():
    table = Table.of({"a": [1.0, 2], "b": [2.0, 1]}, {"a": 5, "b": 0})
    assert plan_of(table, 2).ahead[0].tolist() == [5, 0]
    assert session(table, dict.fromkeys("ab", "equilibrium"), 2).values == {"a": 5, "b": 0}


def test_fewer_voices_than_seats_are_refused():
    plain = random_table(1)
    consent = Consent(plain.seats, np.array([True, False]), ())
    table = Table(plain.seats, plain.values, plain.reserve, plain.discount, consent)
    found = session(table, dict.fromkeys("ab", "equilibrium"), 2)
    assert "every seat has to agree" in found.failure
    assert NOTHING == -1
