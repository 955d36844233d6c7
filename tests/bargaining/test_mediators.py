"""Mediation of a single text."""

import numpy as np
import pytest
from effort import seeds
from places import ROOT

import winset
from winset.bargaining import Table
from winset.bargaining.mediators import (
    Annealer,
    AnnealingMediator,
    HillClimber,
    HillMediator,
    Texts,
    best_text,
    mediate,
)
from winset.deals.consent import consent_of
from winset.inference.scores import exact
from winset.spaces import Space

ISSUES = 100
HEAT = 100.0


def klein(seed):
    """Two parties, a hundred yes-or-no issues, and what each pair of them adds: -100 to 100."""
    rng = np.random.default_rng(seed)
    pairs = rng.integers(-100, 101, (2, ISSUES, ISSUES)).astype(float)

    def worth(text):
        return np.array([text @ pair @ text for pair in pairs])

    return Texts((2,) * ISSUES, worth, np.full(2, -1e9))


@pytest.mark.slow
def test_ordering_of_klein_and_others():
    """Two annealers do better than two climbers, and one annealer loses by it beside a climber."""
    found = {"both": 0.0, "none": 0.0, "one": 0.0}
    parties = {
        "both": (Annealer(HEAT * 10), Annealer(HEAT * 10)),
        "none": (HillClimber(), HillClimber()),
        "one": (Annealer(HEAT * 10), HillClimber()),
    }
    for seed in range(6):
        for name, pair in parties.items():
            values = mediate(klein(seed), pair, rounds=6000, seed=seed).values
            found[name] += values[0]
    assert found["both"] > found["none"] > found["one"]


def airport():
    """The six-party game of the examples: its texts, its deals."""
    case = winset.load(ROOT / "examples" / "airport" / "case.yaml")
    space = Space.of(case)
    consent = consent_of(case)
    beliefs = [exact(space, v, case.preferences[v], case.no_deal) for v in consent.voters]

    def gains(text):
        return np.array([belief.gains(text[None, :], 0)[0] for belief in beliefs])

    def enough(accepting):
        return bool(consent.met(accepting))

    return Texts(tuple(space.sizes), gains, np.zeros(len(beliefs)), enough)


@pytest.mark.slow
@pytest.mark.parametrize("mediator", [HillMediator(), AnnealingMediator()])
@pytest.mark.parametrize("seed", seeds(20))
def test_the_six_party_game_ends_among_its_deals(seed, mediator):
    texts = airport()
    found = mediate(texts, [HillClimber()] * 6, mediator, rounds=1000, seed=seed)
    assert found.text is not None
    assert texts.enough(texts.worth(found.text) >= 0)
    assert found.values.tolist() == texts.worth(found.text).tolist()


def line(size=11):
    """One issue, of which both want more, up to a point that only one of them passes."""

    def worth(text):
        return np.array([text[0], min(text[0], 10 - text[0])], dtype=float)

    return Texts((size,), worth, np.zeros(2))


@pytest.mark.parametrize("seed", seeds(10))
def test_climbers_end_where_no_change_is_welcome_to_both(seed):
    found = mediate(line(), [HillClimber()] * 2, rounds=300, seed=seed, start=[0])
    best = found.text[0]
    assert 5 <= best <= 10
    worth = line().worth
    for other in range(11):
        change = worth(np.array([other])) - worth(found.text)
        assert (change < 0).any() or (change == 0).all()


def test_the_same_seed_is_the_same_mediation():
    first, again = (mediate(klein(1), [HillClimber()] * 2, rounds=50, seed=4) for _ in range(2))
    assert first.last.tolist() == again.last.tolist()
    assert first.adopted == again.adopted > 0


def test_what_nobody_would_sign_is_no_deal():
    texts = Texts((3,), lambda text: np.array([1.0, 1.0]), np.array([2.0, 0.0]))
    found = mediate(texts, [HillClimber()] * 2, rounds=20)
    assert found.text is None
    assert found.values.tolist() == [2, 0]


def test_texts_that_may_not_be_written_are_not():
    texts = Texts(
        (4, 4), lambda text: text.astype(float), np.zeros(2), feasible=lambda text: text.sum() != 4
    )
    found = mediate(texts, [HillClimber()] * 2, rounds=200, seed=2, start=[0, 0])
    assert found.text.sum() != 4
    with pytest.raises(ValueError, match="may not be written"):
        mediate(texts, [HillClimber()] * 2, start=[2, 2])
    never = Texts((2,), lambda text: np.zeros(1), np.zeros(1), feasible=lambda text: False)
    with pytest.raises(ValueError, match="may not be written"):
        mediate(never, [HillClimber()])


def test_annealers_cool_down():
    rng = np.random.default_rng(0)
    party = Annealer(2.0)
    assert party.approves(0, 0, rng)
    assert not party.approves(-1e-9, 0, rng)
    shares = [np.mean([party.approves(-1, left, rng) for _ in range(4000)]) for left in (1, 0.5)]
    assert shares == pytest.approx([np.exp(-0.5), np.exp(-1)], abs=0.03)


def test_annealing_mediators_cool_down():
    rng = np.random.default_rng(0)
    some = np.array([True, False, False])
    assert AnnealingMediator().adopts(some, True, 0, rng)
    assert not AnnealingMediator().adopts(some, False, 0, rng)
    kept = np.mean([AnnealingMediator(4.0).adopts(some, False, 0.5, rng) for _ in range(4000)])
    assert kept == pytest.approx(np.exp(-1), abs=0.03)


def test_the_likeliest_text_that_is_a_deal():
    table = Table.of({"a": [3, 1, 2], "b": [0, 3, 2]}, {"a": 2, "b": 1})
    assert best_text(table, np.array([0.9, 0.5, 0.5])) == (2, 3)
    assert best_text(table, np.array([0.9, 0.5, 0.6])) == (2, 2)
    assert best_text(table, np.array([0.9, 0.5, 0.5]), rounds=2) == (None, 2)


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda: mediate(line(), [HillClimber()]), "2 parties"),
        (lambda: mediate(line(), [HillClimber()] * 2, rounds=0), "one round"),
        (lambda: mediate(line(1), [HillClimber()] * 2), "choice"),
        (lambda: mediate(line(), [HillClimber()] * 2, start=[11]), "a text of 1 issues"),
        (lambda: Annealer(0), "temperature"),
    ],
)
def test_faulty_arguments_are_said(call, said):
    with pytest.raises(ValueError, match=said):
        call()
