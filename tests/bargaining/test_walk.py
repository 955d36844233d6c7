"""The compiled walk plays as the general loop does."""

import numpy as np
import pytest
from cases import seeded
from effort import seeds

from bargaining.recipes import random_table
from winset.bargaining import ENDS, Table, session, strategy_of, walkable, walked
from winset.bargaining.accepting import Const
from winset.bargaining.conventions import CONVENTIONS
from winset.bargaining.plain_walk import walk_plainly
from winset.bargaining.strategies import Boulware, Linear
from winset.bargaining.walk import _Plain, _walker
from winset.deals.consent import Consent, Rule

KINDS = [
    strategy_of(text)
    for text in ("boulware", "linear", "conceder", "exponential", "bezier", "hardliner")
]


@pytest.fixture(params=["compiled", "plain"])
def walker(request, monkeypatch):
    """Walk in compiled code, or without."""
    monkeypatch.setattr(_Plain, "left", 0 if request.param == "compiled" else 10**9)
    return request.param


@pytest.mark.parametrize("convention", CONVENTIONS)
@pytest.mark.parametrize("seed", seeds(40))
@pytest.mark.usefixtures("walker")
def test_the_walk_ends_as_the_loop(seed, convention):
    rng = np.random.default_rng(seed)
    seats = 2 + seed % 3
    table = random_table(seed, seats=seats, discounts=seed % 4 == 3)
    if seed % 5 == 0:
        table = ratified(table, rng.random(table.outcomes) < 0.5)
    rounds = int(rng.integers(1, 40))
    seated = rng.integers(0, len(KINDS), (10, seats))
    found = walked(table, KINDS, seated, rounds, convention=convention)
    for number, places in enumerate(seated):
        strategies = {seat: KINDS[k] for seat, k in zip(table.seats, places, strict=True)}
        one = session(table, strategies, rounds, convention=convention)
        assert ENDS[found.ends[number]] == one.end
        assert found.outcomes[number] == (-1 if one.outcome is None else one.outcome)
        assert found.rounds[number] == one.rounds
        assert found.values[number].tolist() == list(one.values.values())
        assert found.fallen[number] == ([-1, *one.falls.values()])[-1]


def test_compiled_code_is_loaded_where_it_pays(monkeypatch):
    """And gives the same bits."""
    monkeypatch.setattr(_Plain, "left", 1000)
    table = random_table(3)
    few, many = (np.array([[0, 1]] * count) for count in (10, 100))
    assert _walker(10 * 30 * 2)[1] is walk_plainly
    assert _walker(100 * 30 * 2)[1] is not walk_plainly
    for seated in (few, many):
        found = []
        for left in (0, 10**9):
            monkeypatch.setattr(_Plain, "left", left)
            found.append(walked(table, KINDS, seated, 30))
        for one in ("ends", "outcomes", "rounds", "values", "fallen"):
            assert getattr(found[0], one).tobytes() == getattr(found[1], one).tobytes()


def ratified(table, passes):
    """The table, and a ratifier without a seat who accepts some of it."""
    voters = (*table.seats, "senate")
    absent = np.zeros((table.outcomes, len(voters)), dtype=bool)
    absent[:, -1] = passes
    consent = Consent(voters, np.ones(len(voters), dtype=bool), ())
    return Table(table.seats, table.values, table.reserve, table.discount, consent, absent)


def test_what_cannot_be_walked_is_refused():
    table = random_table(1)
    assert walkable(table, KINDS)
    for strategy in (strategy_of("micro"), Boulware(accepting=Const(0.5)), Own()):
        assert not walkable(table, [strategy])
        with pytest.raises(ValueError, match="with time alone"):
            walked(table, [strategy], [[0, 0]])
    some = Rule("some", np.array([[1.0, 1.0]]), np.array([0.5]))
    consent = Consent(table.seats, np.zeros(2, dtype=bool), (some,))
    loose = Table(table.seats, table.values, table.reserve, table.discount, consent)
    assert not walkable(loose, KINDS)


class Own(Linear):
    """A strategy that has changed how it offers."""

    def offer(self, talk):
        return 0


def test_wrong_seats_are_said():
    table = random_table(1)
    with pytest.raises(ValueError, match="shape"):
        walked(table, KINDS, [[0, 0, 0]])
    with pytest.raises(ValueError, match="not there"):
        walked(table, KINDS, [[0, 9]])
    with pytest.raises(ValueError, match="one round"):
        walked(table, KINDS, [[0, 0]], 0)


def test_no_sessions_are_no_rows():
    found = walked(random_table(2), KINDS, np.empty((0, 2)))
    assert found.values.shape == (0, 2)
    assert found.agreed.tolist() == []


def test_one_long_session_of_many_outcomes():
    rng = seeded(3)
    table = Table.of({"a": rng.random(5000), "b": rng.random(5000)})
    found = walked(table, KINDS, [[0, 0], [5, 5]], 500)
    one = session(table, {"a": KINDS[0], "b": KINDS[0]}, 500)
    assert found.outcomes.tolist() == [one.outcome, -1]
