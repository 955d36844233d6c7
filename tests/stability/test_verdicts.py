"""Fast verdicts against the definitions, and what must hold between concepts."""

import numpy as np
import pytest

from stability import twin
from stability.random_conflicts import anything, of_case
from winset.stability import (
    CONCEPTS,
    Conflict,
    Moves,
    Sanctions,
    differs,
    equilibria,
    stable,
    stable_draws,
)


def some(rng, count):
    for number in range(count):
        yield anything(rng) if number % 2 else of_case(rng, largest=10)[0]


@pytest.mark.slow
def test_2000_random_conflicts_agree_with_the_definitions_in_every_mode(rng):
    held = dict.fromkeys(CONCEPTS, 0)
    for conflict in some(rng, 2000):
        for mode in Sanctions:
            found = stable(conflict, sanctions=mode)
            for concept in CONCEPTS:
                assert found[concept].tolist() == twin.verdicts(conflict, concept, mode.name)
                held[concept] += int(found[concept].sum())
    assert min(held.values()) > 1000


@pytest.mark.slow
def test_concepts_include_each_other(rng):
    for conflict in some(rng, 300):
        for mode in Sanctions:
            nash, gmr, smr, seq, sseq = (
                stable(conflict, sanctions=mode)[concept] for concept in CONCEPTS
            )
            for inner, outer in [
                (nash, smr), (smr, gmr), (nash, seq), (seq, gmr), (sseq, seq), (nash, sseq),
                (sseq, smr),
            ]:  # fmt: skip
                assert not (inner & ~outer).any()


def test_only_the_concepts_asked_for():
    conflict = Conflict.of(["a"], [Moves.none(2)], [[0.0, 1.0]])
    assert list(stable(conflict, ("seq", "nash"))) == ["seq", "nash"]
    with pytest.raises(ValueError, match="no concept 'sim'; there are nash, gmr, smr, seq, sseq"):
        stable(conflict, ("sim",))


def test_rules_of_sanctions_give_different_verdicts():
    """As with Garrison Diversion: a small conflict on which the three rules all disagree."""
    moves = np.zeros((3, 9, 9), dtype=bool)
    for source, target in [(0, 1), (5, 6)]:
        moves[0, source, target] = True
    for actor, source, target in [
        (1, 1, 2), (2, 2, 3), (1, 3, 4),  # from 0: b, c, b
        (1, 6, 7), (2, 7, 8),  # from 5: b, c
    ]:  # fmt: skip
        moves[actor, source, target] = True
    payoffs = np.array(
        [
            [1, 2, 2, 2, 0, 1, 2, 2, 0],
            [0, 0, 1, 1, 2, 0, 0, 1, 1],
            [0, 0, 0, 1, 1, 0, 0, 0, 1],
        ],
        dtype=float,
    )
    conflict = Conflict.of(["a", "b", "c"], moves, payoffs)
    holding = {
        mode: [bool(stable(conflict, ("seq",), mode)["seq"][0, state]) for state in (0, 5)]
        for mode in Sanctions
    }
    assert holding == {
        Sanctions.PUBLISHED: [True, True],
        Sanctions.ONCE: [False, True],
        Sanctions.SINGLE: [False, False],
    }
    answered = [(concept, 0, 0) for concept in ("gmr", "smr", "seq", "sseq")]
    assert differs(conflict, Sanctions.ONCE) == answered
    assert {entry for entry in differs(conflict, Sanctions.SINGLE) if entry[2] == 0} == {*answered}
    for mode in Sanctions:
        for concept in CONCEPTS:
            assert stable(conflict, sanctions=mode)[concept].tolist() == twin.verdicts(
                conflict, concept, mode.name
            )


def test_nobody_moves_twice_in_a_row():
    """b could deter a only by two moves in a row, which is no answer unless c moves between."""
    moves = np.zeros((3, 4, 4), dtype=bool)
    moves[0, 0, 1] = moves[1, 1, 2] = moves[1, 2, 3] = True
    payoffs = np.array([[1, 2, 2, 0], [0, 1, 2, 3], [0, 0, 0, 0]], dtype=float)
    conflict = Conflict.of(["a", "b", "c"], moves, payoffs)
    assert not stable(conflict)["gmr"][0, 0]
    moves[2, 2, 0] = moves[2, 0, 2] = True
    assert stable(Conflict.of(["a", "b", "c"], moves, payoffs))["gmr"][0, 0]


def test_equilibria_are_stable_for_all(rng):
    verdicts = stable(anything(rng))
    for concept, held in equilibria(verdicts).items():
        assert held.tolist() == [all(column) for column in verdicts[concept].T.tolist()]


def test_draws_are_counted_one_by_one(rng):
    for mode in Sanctions:
        conflict = anything(rng)
        shape = conflict.ranks.shape
        payoffs = rng.integers(0, 5, size=(shape[0], 30, shape[1])).astype(float)
        drawn = stable_draws(conflict.moves, payoffs, sanctions=mode)
        each = [stable(conflict.with_payoffs(payoffs[:, d]), sanctions=mode) for d in range(30)]
        for concept in CONCEPTS:
            alone = np.mean([one[concept] for one in each], axis=0)
            joint = np.mean([equilibria(one)[concept] for one in each], axis=0)
            np.testing.assert_allclose(drawn.stable[concept], alone, atol=1e-6)
            np.testing.assert_allclose(drawn.equilibrium[concept], joint, atol=1e-6)
            assert drawn.stable[concept].dtype == np.float32


def test_draws_that_do_not_fit_are_refused(rng):
    conflict = anything(rng)
    with pytest.raises(ValueError, match="do not fit"):
        stable_draws(conflict.moves, np.zeros((len(conflict.actors), 3, 99)))
