"""Strong and weak stability against the definitions, with sets."""

import numpy as np
import pytest

from stability import twin
from stability.random_conflicts import anything, of_case
from winset.stability import CONCEPTS, Conflict, stable, strongly_stable


def strongly(moves, ranks, grades, focal, state, concept):
    """Whether every improvement can be answered so that the actor ends much worse off."""
    for better in twin.steps(moves, ranks, focal, state, improving=True):
        if concept == "nash":
            return False
        found = False
        improving = concept in {"seq", "sseq"}
        for answer in twin.answers(moves, ranks, focal, better, improving, "PUBLISHED"):
            ends = {answer}
            if concept in {"smr", "sseq"}:
                ends |= moves[focal][answer]
            found = found or all(grades[focal][end] < grades[focal][state] for end in ends)
        if not found:
            return False
    return True


def graded(rng, ranks):
    """Grades that follow ranks: each step up is large with some odds."""
    grades = np.zeros_like(ranks)
    for row, rank in zip(grades, ranks, strict=True):
        steps = np.cumsum(rng.random(rank.max() + 1) < 0.4)
        row[:] = steps[rank]
    return grades


@pytest.mark.slow
def test_it_follows_the_definitions_and_lies_within_stability(rng):
    weak = 0
    for number in range(500):
        conflict = anything(rng) if number % 2 else of_case(rng, largest=16)[0]
        grades = graded(rng, conflict.ranks)
        moves, ranks = twin.plain(conflict)
        found, held = strongly_stable(conflict, grades), stable(conflict)
        for concept in CONCEPTS:
            for actor in range(len(conflict.actors)):
                expected = [
                    strongly(moves, ranks, grades.tolist(), actor, s, concept)
                    for s in range(conflict.n_states)
                ]
                assert found[concept][actor].tolist() == expected
            assert not (found[concept] & ~held[concept]).any()
            weak += int((held[concept] & ~found[concept]).any())
    assert weak > 100


def test_where_every_step_is_large_strong_is_stable_but_for_ties(rng):
    """With all grades equal to ranks an answer that leaves one as well off deters weakly only."""
    for _ in range(100):
        conflict = anything(rng)
        n = conflict.n_states
        strict = Conflict.of(
            conflict.actors, conflict.moves, [rng.permutation(n) for _ in conflict.actors]
        )
        found = strongly_stable(strict, strict.ranks, ["gmr"])["gmr"]
        moves, ranks = twin.plain(strict)
        for actor, row in enumerate(found):
            for state in np.flatnonzero(row != stable(strict, ["gmr"])["gmr"][actor]):
                # Only an answer that comes back to the state itself deters without loss.
                assert any(
                    int(state) in twin.closure(
                        moves, ranks, [k for k in range(len(moves)) if k != actor], t, False
                    )
                    for t in moves[actor][int(state)]
                )  # fmt: skip


def test_without_a_large_step_nothing_that_needs_an_answer_is_strong():
    chicken = np.zeros((2, 4, 4), dtype=bool)
    for state in range(4):
        chicken[0, state, state ^ 1] = chicken[1, state, state ^ 2] = True
    game = Conflict.of(["row", "column"], chicken, [[2, 3, 1, 0], [2, 1, 3, 0]])
    held = stable(game)["gmr"].all(axis=0)
    none = strongly_stable(game, np.zeros((2, 4)))
    assert held.tolist() == [True, True, True, False]
    assert none["gmr"].all(axis=0).tolist() == [False, True, True, False]
    crash_is_dreadful = np.array([[1, 1, 1, 0], [1, 1, 1, 0]])
    assert strongly_stable(game, crash_is_dreadful)["gmr"].all(axis=0).tolist() == [
        True, True, True, False
    ]  # fmt: skip


def test_grades_that_contradict_ranks_are_refused():
    game = Conflict.of(["a"], np.zeros((1, 2, 2), dtype=bool), [[0, 1]])
    with pytest.raises(ValueError, match="a state of a higher grade has to have a higher rank"):
        strongly_stable(game, [[1, 0]])
    with pytest.raises(ValueError, match="grades of shape"):
        strongly_stable(game, [[1, 0, 2]])
