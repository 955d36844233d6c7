"""What every strategy keeps to, and what each one does."""

from dataclasses import FrozenInstanceError, dataclass

import numpy as np
import pytest
from effort import seeds

from bargaining.recipes import random_table
from winset.bargaining import STRATEGIES, End, Strategy, Table, session, strategy_of
from winset.bargaining.accepting import Combi
from winset.bargaining.strategies import Linear, TimeDependent, TitForTat


@dataclass(frozen=True)
class Script(Strategy):
    """Offers what is written; never accepts."""

    outcomes: tuple[int, ...] = (0,)

    def offer(self, talk):
        return self.outcomes[talk.round % len(self.outcomes)]

    def accepts(self, talk, following):
        return None


@pytest.mark.parametrize("name", STRATEGIES)
class TestContract:
    """Inherited by every strategy that is registered."""

    def test_it_names_its_source_and_never_changes(self, name):
        strategy = strategy_of(name)
        assert strategy.source
        with pytest.raises(FrozenInstanceError):
            strategy.accepting = None

    @pytest.mark.parametrize("seed", seeds(10))
    def test_it_plays_to_an_end_with_anyone(self, name, seed):
        table = random_table(seed, seats=2 + seed % 2, discounts=seed % 3 == 0)
        for other in STRATEGIES:
            chosen = dict.fromkeys(table.seats, other) | {table.seats[seed % 2]: name}
            found = session(table, chosen, 12, seed=seed)
            assert found.end is not End.ERROR, found.failure

    @pytest.mark.parametrize("seed", seeds(10))
    def test_it_settles_for_nothing_less_than_no_deal(self, name, seed):
        table = random_table(seed, discounts=seed % 2 == 0)
        found = session(table, {"a": name, "b": Script(outcomes=tuple(range(30)))}, 30, seed=seed)
        floors, since = table.floors(30)[0], 0
        for turn in found.turns:
            since = turn.round if turn.action == "offer" else since
            if turn.seat == "a" and turn.outcome is not None:
                assert table.values[0, turn.outcome] >= floors[since] - 1e-9

    @pytest.mark.parametrize("seed", seeds(10))
    def test_its_traits_are_true(self, name, seed):
        table = random_table(seed)
        strategy = STRATEGIES[name]
        rng = np.random.default_rng(seed)
        scripts = [Script(outcomes=tuple(rng.integers(0, 30, 20).tolist())) for _ in range(2)]

        def offers(script, number):
            found = session(table, {"a": Stubborn(name), "b": script}, 20, seed=number)
            return [outcome for seat, outcome in found.offers if seat == "a"]

        if strategy.deterministic:
            assert offers(scripts[0], 1) == offers(scripts[0], 2)
        if not strategy.needs_offers:
            assert offers(scripts[0], 1) == offers(scripts[1], 1)
        if issubclass(strategy, TimeDependent):
            assert strategy.deterministic
            assert not strategy.needs_offers
            assert not strategy.knows_others


def Stubborn(name):
    """The strategy, but that it never accepts."""
    made = STRATEGIES[name]
    return type("Stubborn", (made,), {"accepts": lambda self, talk, following: None})()


SPLIT = Table.of({"a": np.arange(101.0), "b": np.arange(100.0, -1, -1)}, {"a": 0, "b": 0})


def asked(name, other, rounds):
    """What a strategy asks for as seat a, round by round, while it never accepts."""
    strategy = Stubborn(name) if isinstance(name, str) else name
    found = session(SPLIT, {"a": strategy, "b": Script(outcomes=other)}, rounds)
    return [outcome for seat, outcome in found.offers if seat == "a"]


@pytest.mark.parametrize(
    ("name", "shares"),
    [
        ("boulware", [100, 100, 94, 69, 0]),
        ("linear", [100, 75, 50, 25, 0]),
        ("conceder", [100, 30, 16, 7, 0]),
        ("exponential", [99, 97, 90, 69, 0]),
        ("bezier", [100, 85, 70, 55, 40]),
        ("hardliner", [100] * 5),
    ],
)
def test_curves(name, shares):
    """By hand: 1 - t^4, 1 - t, 1 - t^(1/4), 1 - .01^(1-t), the curve of .7, and 1; rounded up."""
    assert asked(name, (0,), 5) == shares


def test_time_dependent_strategies_ask_for_less_and_less():
    for name, made in STRATEGIES.items():
        if issubclass(made, TimeDependent):
            shares = [strategy_of(name).share(time) for time in np.linspace(0, 1, 50)]
            assert (np.diff(shares) <= 1e-12).all(), name


def test_absolute_tit_for_tat_gives_what_it_got():
    # The other offers 0, 10, 15, 15 of 100, then takes 5 back.
    assert asked("tit-for-tat", (0, 10, 15, 15, 10), 6) == [100, 100, 90, 85, 85, 90]


def test_relative_tit_for_tat_gives_by_the_ratio():
    assert asked("relative-tit-for-tat", (10, 20, 40, 40), 5) == [100, 100, 50, 25, 25]


def test_averaged_tit_for_tat_looks_further_back():
    assert asked("averaged-tit-for-tat", (10, 20, 30, 40, 40), 5) == [100, 100, 100, 100, 25]


def test_tit_for_tat_answers_the_one_who_conceded_least():
    rows = np.array([[a, b, 100 - a - b] for a in range(0, 101, 5) for b in range(0, 101 - a, 5)])
    table = Table.of(dict(zip("abc", rows.T.astype(float), strict=True)), dict.fromkeys("abc", 0))
    place = {tuple(row): k for k, row in enumerate(rows.tolist())}
    quick = tuple(place[5 * k, 0, 100 - 5 * k] for k in (0, 4, 8))
    slow = tuple(place[5 * k, 100 - 5 * k, 0] for k in (0, 1, 2))
    found = session(
        table,
        {"a": Stubborn("tit-for-tat"), "b": Script(outcomes=quick), "c": Script(outcomes=slow)},
        3,
    )
    mine = [rows[outcome][0] for seat, outcome in found.offers if seat == "a"]
    assert mine == [100, 100, 95]


def test_micro_makes_one_new_offer_for_each_it_hears():
    found = asked("micro", (0, 0, 1, 2, 2), 6)
    assert found[:2] == [100, 99]
    assert found[2] in {100, 99}
    assert found[3:5] == [98, 97]
    assert found[5] in {100, 99, 98, 97}


def test_micro_against_itself_meets_in_the_middle():
    found = session(SPLIT, {"a": "micro", "b": "micro"}, 200)
    assert found.outcome in {50, 51}


@pytest.mark.parametrize("seed", seeds(300))
def test_zeuthen_ends_at_the_largest_product(seed):
    rng = np.random.default_rng(seed)
    count = int(rng.integers(2, 40))
    first = np.sort(rng.random(count))
    table = Table.of({"a": first, "b": np.sort(rng.random(count))[::-1]}, {"a": 0, "b": 0})
    found = session(table, {"a": "zeuthen", "b": "zeuthen"}, 2 * count)
    assert found.outcome == int((table.values[0] * table.values[1]).argmax())


@pytest.mark.parametrize("seed", seeds(30))
def test_zeuthen_in_threes_ends_at_the_largest_product(seed):
    rng = np.random.default_rng(seed)
    table = Table.of(dict(zip("abc", rng.random((3, 30)), strict=True)), dict.fromkeys("abc", 0))
    found = session(table, dict.fromkeys("abc", "zeuthen"), 200)
    assert found.outcome == int(table.values.prod(axis=0).argmax())


def test_the_random_walker_offers_all_that_is_worth_it():
    table = Table.of({"a": [0.0, 1, 2, 3], "b": [0.0, 0, 0, 0]}, {"a": 2})
    found = session(table, {"a": Stubborn("random"), "b": Script()}, 60)
    mine = [outcome for seat, outcome in found.offers if seat == "a"]
    assert set(mine) == {2, 3}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("fast", "no strategy 'fast'; there are: boulware"),
        ("boulware:4,0,1", "takes 2 numbers, found 3"),
        ("boulware:much", "boulware:much"),
        ("boulware:-1", "exponent above 0"),
        ("boulware:1e999", "expected a finite number as exponent"),
        ("boulware:nan", "expected a finite number as exponent"),
        ("tit-for-tat:" + "9" * 400, "too large"),
        ("boulware+const:2", "share from 0 to 1"),
        ("boulware+const:inf", "expected a finite number as share"),
        ("boulware+time:-1", "time from 0 to 1"),
        ("boulware+combi:1.5", "time from 0 to 1"),
        ("boulware+next:0", "factor above 0"),
        ("bezier:2", "from 0 to 1"),
        ("exponential:1,0", "between 0 and 1"),
        ("averaged-tit-for-tat:0", "delay"),
        ("hardliner:1", "takes 0 numbers"),
        ("linear+never", "no acceptance rule 'never'; there are: next"),
        ("linear+const:1,2", "takes 1 numbers"),
    ],
)
def test_faulty_names_are_said(text, said):
    with pytest.raises(ValueError, match=said):
        strategy_of(text)


def test_names_take_numbers():
    assert strategy_of("boulware:3,.1").parameters == {"exponent": 3, "start": 0.1}
    assert strategy_of("tit-for-tat:2") == TitForTat(delay=2)
    assert strategy_of("linear+combi:.8") == Linear(accepting=Combi(0.8))
