"""Sessions: how they end, what is written down, and that they can be played again."""

from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np
import pytest
from effort import seeds

from bargaining.recipes import random_table
from winset.bargaining import (
    NOTHING,
    STRATEGIES,
    End,
    Strategy,
    Table,
    session,
)
from winset.bargaining.strategies import Linear
from winset.deals.consent import Consent, Rule
from winset.wording.english import ENGLISH

SPLIT = Table.of(
    {"a": np.arange(11.0), "b": np.arange(10.0, -1, -1)}, {"a": 0, "b": 0}, {"a": 0.9, "b": 0.5}
)


@dataclass(frozen=True)
class Says(Strategy):
    """Offers what it is told to; never accepts."""

    outcome: object = 0

    def offer(self, talk):
        return self.outcome

    def accepts(self, talk, following):
        return None


def test_two_who_concede_evenly_meet_in_the_middle():
    found = session(SPLIT, {"a": "linear", "b": "linear"}, 11)
    assert (found.end, found.outcome, found.rounds) == (End.AGREEMENT, 5, 6)
    assert found.offers[:4] == [("a", 10), ("b", 0), ("a", 9), ("b", 1)]
    assert found.values == {"a": 5 * 0.9**5, "b": 5 * 0.5**5}
    assert found.gains == found.values
    told = [ENGLISH.text(sentence) for sentence in found.told()]
    assert told[0] == "Round 1: a offers outcome 11."
    assert told[-1] == "Round 6: b accepts (worth 5 to it, its own next offer 5)."


def test_a_deadline_leaves_no_deal():
    found = session(SPLIT, {"a": "hardliner", "b": "hardliner"}, 3)
    assert (found.end, found.outcome, found.rounds) == (End.DEADLINE, None, 3)
    assert found.values == {"a": 0, "b": 0}
    assert len(found.turns) == 6


def test_who_cannot_reach_its_no_deal_walks_away():
    table = Table.of({"a": [1.0, 2], "b": [2.0, 1]}, {"a": 5, "b": 0})
    found = session(table, {"a": "boulware", "b": "linear"}, 5)
    assert (found.end, found.rounds) == (End.WALKED_AWAY, 1)
    assert found.values == {"a": 5, "b": 0}
    assert ENGLISH.text(found.told()[-1]) == "Round 1: a walks away."
    assert found.replay().end is End.WALKED_AWAY


@pytest.mark.parametrize(
    ("outcome", "said"),
    [
        (11, "IndexError: no outcome 11: there are 0 to 10"),
        (-2, "IndexError: no outcome -2"),
        ("one", "TypeError"),
        (None, "TypeError"),
    ],
)
def test_a_wrong_offer_is_an_error_of_its_own(outcome, said):
    found = session(SPLIT, {"a": Says(outcome=outcome), "b": "linear"}, 5)
    assert found.end is End.ERROR
    assert found.failure.startswith(said)
    assert said in ENGLISH.text(found.told()[-1])
    assert found.replay().failure == found.failure


def test_a_strategy_that_fails_is_asked_once():
    asked = []

    class Fails(Says):
        def offer(self, talk):
            asked.append(talk.round)
            if talk.round == 2:
                raise RuntimeError("out of ideas")
            return 10

    found = session(SPLIT, {"a": Fails(), "b": "hardliner"}, 5)
    assert (found.end, found.failure, found.rounds) == (
        End.ERROR,
        "RuntimeError: out of ideas",
        3,
    )
    assert asked == [0, 1, 2]


def test_who_does_not_say_so_cannot_read_the_others():
    class Peeks(Says):
        def offer(self, talk):
            return int(talk.table.values.sum(axis=0).argmax())

    class Knows(Peeks):
        knows_others: ClassVar[bool] = True

    assert "knows_others" in session(SPLIT, {"a": Peeks(), "b": "linear"}, 5).failure
    assert session(SPLIT, {"a": Knows(), "b": "linear"}, 5).failure is None


@pytest.mark.parametrize(("answer", "rounds"), [(True, 1), (False, 5), (None, 5)])
def test_yes_and_no_are_answers(answer, rounds):
    class Answers(Says):
        def accepts(self, talk, following):
            return answer

    found = session(SPLIT, {"a": "hardliner", "b": Answers()}, 5)
    assert found.rounds == rounds
    if answer:
        assert ENGLISH.text(found.told()[-1]) == "Round 1: b accepts (by a rule of its own)."


def test_a_strategy_of_ones_own():
    @dataclass(frozen=True)
    class HalfWay(Strategy):
        def offer(self, talk):
            return talk.at_share(1.0 if talk.time < 0.5 else 0.5)

    found = session(SPLIT, {"a": HalfWay(), "b": HalfWay()}, 10)
    assert (found.outcome, found.rounds) == (5, 6)


@pytest.mark.parametrize("seed", seeds(60))
def test_a_session_is_the_same_again_and_replays(seed):
    rng = np.random.default_rng(seed)
    table = random_table(seed, seats=2 + seed % 3, discounts=seed % 4 == 0)
    chosen = dict(zip(table.seats, rng.choice(list(STRATEGIES), len(table.seats)), strict=True))
    first = session(table, chosen, 30, seed=seed)
    again = session(table, chosen, 30, seed=seed)
    assert first.turns == again.turns
    assert first.failure is None
    replayed = first.replay()
    assert (replayed.end, replayed.outcome, replayed.rounds, replayed.values) == (
        first.end,
        first.outcome,
        first.rounds,
        first.values,
    )
    if first.outcome is not None:
        # Nobody is talked into less than no deal.
        assert min(first.gains.values()) >= -1e-9


def test_changed_turns_do_not_replay():
    found = session(SPLIT, {"a": "linear", "b": "linear"}, 11)
    for moves in (
        found.moves[1:],
        found.moves[:-2],
        (*found.moves, found.moves[-1]),
        (*found.moves[:-1], (5, 1, "accept", 3, None)),
    ):
        with pytest.raises(ValueError, match="turn"):
            replace(found, moves=moves).replay()


def test_enough_is_enough_where_the_case_needs_fewer():
    worth = {"a": [2.0, 0], "b": [1.0, 0], "c": [-1.0, 2]}
    plain = Table.of(worth, {"a": 0, "b": 0, "c": 0})
    two_of_three = Rule("two of three", np.ones((1, 3)), np.array([1.5]))
    consent = Consent(plain.seats, np.zeros(3, dtype=bool), (two_of_three,))
    table = Table(plain.seats, plain.values, plain.reserve, plain.discount, consent)
    strategies = dict.fromkeys("abc", "hardliner")
    assert session(table, strategies, 5).offers == [("a", 0)]
    assert session(table, strategies, 5).outcome == 0
    assert session(plain, strategies, 5).end is End.DEADLINE


def test_what_a_ratifier_refuses_falls_and_talks_go_on():
    voters = ("a", "b", "senate")
    absent = np.array([[0, 0, 0], [0, 0, 1]], dtype=bool)
    consent = Consent(voters, np.ones(3, dtype=bool), ())
    plain = Table.of({"a": [2.0, 1], "b": [2.0, 1]}, {"a": 0, "b": 0})
    table = Table(plain.seats, plain.values, plain.reserve, plain.discount, consent, absent)
    found = session(table, {"a": "linear", "b": "linear"}, 10)
    # Both like best what the senate refuses: it is agreed and falls until both have come down.
    assert found.end is End.AGREEMENT
    assert found.outcome == 1
    assert [turn.action for turn in found.turns[:4]] == ["offer", "accept", "offer", "accept"]
    assert found.replay().outcome == 1


def test_faulty_arguments_are_said():
    with pytest.raises(ValueError, match="no strategy for: b; no seat for: c"):
        session(SPLIT, {"a": "linear", "c": "linear"})
    with pytest.raises(ValueError, match="no strategy 'fast'"):
        session(SPLIT, {"a": "linear", "b": "fast"})
    with pytest.raises(ValueError, match="one round or more"):
        session(SPLIT, {"a": "linear", "b": Linear()}, 0)


def test_nothing_as_an_offer_is_walking_away():
    found = session(SPLIT, {"a": Says(outcome=NOTHING), "b": "linear"})
    assert found.end is End.WALKED_AWAY
