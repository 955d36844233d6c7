"""How talks would run: the compiled walk over draws plays as the general loop does on each."""

from dataclasses import replace

import numpy as np
import pytest
from cases import random_case
from effort import seeds

from winset.bargaining import End, Strategy, equilibrium, session, table_of
from winset.bargaining.drawn import ALL_ENDS, Room, can_walk, keys_of
from winset.bargaining.players import MEDIATORS, Ways
from winset.bargaining.running import (
    PROFILES,
    TEMPERS,
    Terms,
    TooManyOutcomesToPlayError,
    _company,
    profiles_of,
    run_talks,
)
from winset.deals.consent import Consent
from winset.inference import Ensemble, Joint
from winset.inference.precision import standard_error
from winset.spaces import Space

SEATS = ("a", "b", "c")


def drawn_room(seed, *, draws=7, seats=2, ratifier=False):
    """Beliefs as draws, with ties, and who has a vote."""
    rng = np.random.default_rng(seed)
    space = Space.of(random_case(rng, parties=seats, sizes=(3, 2, 3)))
    rows = space.list().rows[:-1]
    voters = (*SEATS[:seats], "senate") if ratifier else SEATS[:seats]
    joint = Joint.of({voter: drawn(rng, voter, space, draws) for voter in voters})
    return Room(joint, rows, Consent(voters, np.ones(len(voters), bool), ()), SEATS[:seats])


def drawn(rng, voter, space, draws):
    slots = rng.integers(0, 5, (sum(space.sizes), draws)) / 16.0
    return Ensemble(voter, space, slots, rng.integers(4, 9, draws) / 16.0)


@pytest.mark.parametrize("attentive", [False, True])
@pytest.mark.parametrize("seed", seeds(20))
def test_the_walk_over_draws_is_a_session_on_each(seed, attentive):
    room = drawn_room(seed, seats=2 + seed % 2, ratifier=seed % 3 == 0)
    rng = np.random.default_rng(seed)
    appeal = rng.integers(0, 4, (len(room.seats), len(room.rows))) / 4 if attentive else None
    discount = {"a": 0.95} if seed % 4 == 0 else {}
    terms = Terms(int(rng.integers(1, 25)), discount, appeal=appeal)
    found = run_talks(room.joint, room.rows, room.consent, room.seats, None, terms)
    assert len(found.profiles) == len(TEMPERS) ** len(room.seats)
    for place, draw in enumerate(found.draws):
        one = plain_table(room, int(draw), discount, appeal)
        for number, profile in enumerate(found.profiles):
            played = session(one, dict(zip(room.seats, profile, strict=True)), terms.rounds)
            assert ALL_ENDS[found.ends[place, number]] == played.end
            agreed = found.outcomes[place, number]
            assert agreed == (-1 if played.outcome is None else played.outcome)
            assert found.rounds[place, number] == played.rounds
            fallen = [-1, *played.falls.values()][-1]
            assert found.fallen[place, number] == fallen
            others = found.voters[len(room.seats) :]
            refused = found.refused[place, number, len(room.seats) :]
            assert [voter for voter, no in zip(others, refused, strict=True) if no] == list(
                one.refusers(fallen) if fallen >= 0 else ()
            )
            assert found.gains[place, number] == pytest.approx(list(played.gains.values()))
        deals = [
            one.values[:, k] - one.reserve
            for k in range(one.outcomes)
            if one.passes[k] and (one.values[:, k] >= one.reserve).all()
        ]
        assert found.there[place] == bool(deals)
        if deals:
            reach = np.max(deals, axis=0)
            assert found.reach[place] == pytest.approx(reach)
            shares = [np.where(reach > 0, g / np.where(reach > 0, reach, 1), 1) for g in deals]
            assert found.best[place] == pytest.approx(max(share.mean() for share in shares))


def plain_table(room, draw, discount, appeal):
    plain = table_of(room.joint, room.rows, room.consent, room.seats, draw=draw, discount=discount)
    return replace(plain, appeal=appeal)


def test_what_cannot_be_walked_is_played_with_the_same_results():
    room = drawn_room(3)
    walks = dict.fromkeys(room.seats, ("boulware", "linear"))
    slow = {seat: (*some, Own()) for seat, some in walks.items()}
    fast = run_talks(room.joint, room.rows, room.consent, room.seats, walks)
    both = run_talks(room.joint, room.rows, room.consent, room.seats, slow)
    own = repr(Own())
    kept = [k for k, profile in enumerate(both.profiles) if own not in profile]
    assert [both.profiles[k] for k in kept] == list(fast.profiles)
    assert (both.outcomes[:, kept] == fast.outcomes).all()
    assert (both.rounds[:, kept] == fast.rounds).all()
    assert both.gains[:, kept] == pytest.approx(fast.gains)
    assert not can_walk(room, _company(room.seats, slow, Terms()))


class Own(Strategy):
    """A strategy of one's own, which the walk does not know."""

    def offer(self, talk):
        return talk.at_share(1.0 if talk.time < 0.5 else 0.5)


def test_figures_are_means_over_draws():
    room = drawn_room(5, draws=40)
    found = run_talks(room.joint, room.rows, room.consent, room.seats)
    firm = [found.alike["boulware"]]
    agreed = found.outcomes[:, firm[0]] >= 0
    assert found.found(firm) == pytest.approx(agreed.mean())
    assert found.by_round(firm)[-1] == pytest.approx(agreed.mean())
    late = agreed & (found.rounds[:, firm[0]] <= 15)
    assert found.by_round(firm)[14] == pytest.approx(late.mean())
    assert found.found_where_there(firm)[0] == pytest.approx(agreed[found.there].mean())
    assert found.exists == pytest.approx(found.there.mean())
    assert sum(found.ended(firm).values()) == pytest.approx(1)
    got = found.shares[found.there][:, firm[0]]
    assert found.gained(firm)["b"][0] == pytest.approx(got[:, 1].mean())
    lost = found.best[found.there] - got.mean(axis=1)
    assert found.regret(firm)[0] == pytest.approx(lost.mean())
    row, odds, error = found.places(firm, 1)[0]
    assert odds == pytest.approx((found.outcomes[:, firm[0]] == row).mean())
    assert error > 0
    # The odds of one profile are a share; so is their error.
    assert found.error(firm) == pytest.approx(standard_error(found.found(firm), 40))


@pytest.mark.slow
def test_what_the_table_agrees_on_and_others_turn_down_is_counted():
    room = drawn_room(3, draws=40, ratifier=True)
    found = run_talks(room.joint, room.rows, room.consent, room.seats)
    share, error, by = found.turned_down()
    failed = (found.fallen >= 0) & ~found.agreed
    assert failed.any()
    assert share == pytest.approx(failed.mean())
    assert error > 0
    assert by == {"senate": pytest.approx(share)}
    slow = {seat: (*TEMPERS, Own()) for seat in room.seats}
    played = run_talks(room.joint, room.rows, room.consent, room.seats, slow)
    own = repr(Own())
    kept = [k for k, profile in enumerate(played.profiles) if own not in profile]
    assert (played.fallen[:, kept] == found.fallen).all()
    assert (played.refused[:, kept] == found.refused).all()
    alone = drawn_room(3, draws=40)
    nobody = run_talks(alone.joint, alone.rows, alone.consent, alone.seats)
    assert nobody.turned_down()[::2] == (0, {})


def test_scores_are_one_draw_without_error():
    room = drawn_room(1, draws=1)
    found = run_talks(room.joint, room.rows, room.consent, room.seats)
    assert len(found.draws) == 1
    assert found.error() is None


def test_of_many_profiles_some_are_played():
    assert profiles_of([2, 3]) == [(0, 0), (0, 1), (0, 2), (1, 0), (1, 1), (1, 2)]
    many = profiles_of([3] * 6)
    assert len(many) == len(set(many)) == PROFILES
    assert many[:3] == [(0,) * 6, (1,) * 6, (2,) * 6]
    assert many == profiles_of([3] * 6) != profiles_of([3] * 6, seed=1)


@pytest.mark.parametrize(
    ("strategies", "terms", "said"),
    [
        ({"z": ["linear"]}, Terms(), "nobody sits at the table as z"),
        ({"a": ["lineer"]}, Terms(), "no strategy 'lineer'"),
        ({"a": []}, Terms(), "no strategy for: a"),
        ({}, Terms(rounds=0), "one round"),
    ],
)
def test_what_cannot_be_played_is_said(strategies, terms, said):
    room = drawn_room(1)
    with pytest.raises(ValueError, match=said):
        run_talks(room.joint, room.rows, room.consent, room.seats, strategies, terms)
    with pytest.raises(ValueError, match="can be offered"):
        run_talks(room.joint, room.rows[:0], room.consent, room.seats)


def test_too_many_outcomes_are_not_played(monkeypatch):
    room = drawn_room(1, draws=40)
    monkeypatch.setattr("winset.bargaining.running.EFFORT", 10)
    with pytest.raises(TooManyOutcomesToPlayError, match="too many to play"):
        run_talks(room.joint, room.rows, room.consent, room.seats)


@pytest.mark.parametrize("seed", seeds(10))
def test_keys_sort_by_grade_and_option_order(seed):
    grades = np.random.default_rng(seed).integers(-5, 5, (2, 3, 17))
    keys = keys_of(grades)
    for place in np.ndindex(2, 3):
        order = [16 - (key & 31) for key in keys[place][::-1].tolist()]
        assert order == sorted(range(17), key=lambda k: (-grades[place][k], k))


@pytest.mark.parametrize("protocol", ["simultaneous", "alternating", "text"])
def test_other_protocols_end_in_deals_only(protocol):
    room = drawn_room(2, draws=30, seats=2, ratifier=True)
    terms = Terms(50, ways=Ways(protocol))
    found = run_talks(room.joint, room.rows, room.consent, room.seats, None, terms)
    assert found.agreed.any()
    for place, number in np.argwhere(found.agreed):
        table = room.table(int(found.draws[place]))
        outcome = found.outcomes[place, number]
        assert table.passes[outcome]
        assert (table.values[:, outcome] >= table.reserve).all()
        gains = table.values[:, outcome] - table.reserve
        assert found.gains[place, number] == pytest.approx(gains)
        assert found.there[place]


def test_equilibrium_play_is_that_of_backward_induction():
    room = drawn_room(4, draws=20)
    terms = Terms(6, {"a": 0.9, "b": 0.8}, ways=Ways("alternating", breakdown=0.1))
    found = run_talks(room.joint, room.rows, room.consent, room.seats, None, terms)
    for place, draw in enumerate(found.draws):
        solved = equilibrium(room.table(int(draw), terms.discount), 6, breakdown=0.1)
        assert found.outcomes[place, 0] == (-1 if solved.outcome is None else solved.outcome)
        if solved.period is not None:
            assert found.rounds[place, 0] == solved.period + 1


@pytest.mark.parametrize("mediator", MEDIATORS)
def test_every_mediator_finds_some_deals(mediator):
    room = drawn_room(2, draws=30)
    terms = Terms(200, ways=Ways("text", mediator=mediator))
    strategies = {"a": ("hill-climber", "annealer:0.05")} if mediator == "annealing" else None
    found = run_talks(room.joint, room.rows, room.consent, room.seats, strategies, terms)
    assert found.found_where_there()[0] > 0.5


def test_the_likeliest_text_comes_first():
    room = drawn_room(2, draws=30)
    terms = Terms(200, ways=Ways("text", mediator="likeliest"))
    found = run_talks(room.joint, room.rows, room.consent, room.seats, None, terms)
    accepted = [room.table(k) for k in range(30)]
    odds = np.mean([(t.values >= t.reserve[:, None]).all(axis=0) for t in accepted], axis=0)
    assert room.odds == pytest.approx(odds)
    first = np.argmax(odds)
    for place, draw in enumerate(found.draws):
        if (accepted[draw].values[:, first] >= accepted[draw].reserve).all():
            assert (found.outcomes[place, 0], found.rounds[place, 0]) == (first, 1)


def test_appeal_is_the_smallest_gain_of_the_others_by_their_mean():
    room = drawn_room(6, seats=3)
    plain = []
    for voter in room.seats:
        gains = room.joint[voter].gains(room.rows, slice(None)).mean(axis=1)
        plain.append(gains / (gains.max() - gains.min()))
    for place in range(3):
        others = [plain[other] for other in range(3) if other != place]
        assert room.appeal[place] == pytest.approx(np.min(others, axis=0), abs=1e-6)


def test_frames_have_a_row_a_session_and_a_turn():
    pytest.importorskip("pandas")
    room = drawn_room(5, draws=9)
    found = run_talks(room.joint, room.rows, room.consent, room.seats)
    frame = found.to_frame()
    assert len(frame) == 9 * 9
    assert frame["strategy.b"][:3].tolist() == list(TEMPERS)
    assert frame["exists"].mean() == pytest.approx(found.exists)
    assert (frame["end"] == "agreement").mean() == pytest.approx(found.found())
    assert frame["outcome"].notna().sum() == found.agreed.sum()
    assert frame["gain.a"].to_numpy().reshape(9, 9) == pytest.approx(found.gains[:, :, 0])
    played = session(room.table(0), {"a": "linear", "b": "micro"}, 5)
    turns = played.to_frame()
    assert turns["round"].tolist() == [turn.round + 1 for turn in played.turns]
    assert turns["value.a"].iloc[0] == played.turns[0].values["a"]


def test_a_strategy_that_fails_is_an_end_of_its_own():
    room = drawn_room(1)
    strategies = {"a": (Failing(),)}
    found = run_talks(room.joint, room.rows, room.consent, room.seats, strategies)
    assert found.ended()[End.ERROR] == 1
    assert found.failures[0] == "RuntimeError: no idea"


class Failing(Strategy):
    """Never knows what to offer."""

    def offer(self, talk):
        raise RuntimeError("no idea")
