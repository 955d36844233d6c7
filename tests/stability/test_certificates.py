"""Certificates verify, tampered ones do not."""

from dataclasses import replace

import numpy as np
import pytest

from stability.random_conflicts import anything, of_case
from winset.stability import CONCEPTS, Conflict, Sanctions, certificate, stable, verify


def certificates(rng, count):
    for number in range(count):
        conflict = anything(rng) if number % 2 else of_case(rng, largest=10)[0]
        for mode in Sanctions:
            found = stable(conflict, sanctions=mode)
            for concept in CONCEPTS:
                for (actor, state), verdict in np.ndenumerate(found[concept]):
                    yield conflict, verdict, certificate(conflict, actor, state, concept, mode)


@pytest.mark.slow
def test_every_verdict_of_300_conflicts_has_a_certificate_that_verifies(rng):
    for conflict, verdict, given in certificates(rng, 300):
        assert given.stable == verdict
        assert verify(conflict, given)


def tampered(conflict, given, rng):
    """Certificates that say something else and cannot be true, or leave something out."""
    yield replace(given, stable=not given.stable)
    if not given.stable:
        yield replace(given, escape=given.state)
        yield replace(given, escape=None)
        return
    for place, sanction in enumerate(given.deterred):

        def put(*, place=place, sanction=sanction, **changed):
            listed = list(given.deterred)
            listed[place] = replace(sanction, **changed)
            return replace(given, deterred=tuple(listed))

        yield replace(given, deterred=given.deterred[:place] + given.deterred[place + 1 :])
        yield put(path=())
        yield put(improvement=given.state)
        (mover, target), *rest = sanction.path
        yield put(path=((given.actor, target), *rest))
        yield put(path=((mover, target), (mover, target), *rest))
        if given.concept in {"smr", "sseq"} and sanction.responses_checked:
            yield put(responses_checked=sanction.responses_checked[:-1])
        near = conflict.moves[mover].at(sanction.improvement)
        far = [s for s in range(conflict.n_states) if s not in near]
        yield put(path=((mover, int(rng.choice(far))), *rest))
        yield put(path=(*sanction.path[:-1], (len(conflict.actors), sanction.path[-1][1])))


@pytest.mark.slow
def test_tampered_certificates_fail(rng):
    tried = 0
    for conflict, _, given in certificates(rng, 60):
        for wrong in tampered(conflict, given, rng):
            assert not verify(conflict, wrong), (given, wrong)
            tried += 1
    assert tried > 5000


def test_a_certificate_of_another_concept_or_rule_fails_where_the_verdict_differs(rng):
    tried = 0
    for number in range(60):
        conflict = anything(rng)
        actor = number % len(conflict.actors)
        for state in range(conflict.n_states):
            for mode in Sanctions:
                for weak, strong in [("gmr", "smr"), ("gmr", "seq"), ("seq", "sseq")]:
                    given = certificate(conflict, actor, state, weak, mode)
                    if given.stable and not stable(conflict, [strong], mode)[strong][actor, state]:
                        assert not verify(conflict, replace(given, concept=strong))
                        tried += 1
            given = certificate(conflict, actor, state, "gmr")
            short = stable(conflict, ["gmr"], Sanctions.SINGLE)["gmr"][actor, state]
            if given.stable and not short:
                assert not verify(conflict, replace(given, sanctions=Sanctions.SINGLE))
                tried += 1
    assert tried > 50


def test_chicken_in_words():
    """Giving way (1) holds for row in the sense of gmr: daring (2) can be answered by a crash."""
    moves = np.zeros((2, 4, 4), dtype=bool)
    for a, b in [(0, 1), (2, 3)]:
        moves[0, a, b] = moves[0, b, a] = True
    for a, b in [(0, 2), (1, 3)]:
        moves[1, a, b] = moves[1, b, a] = True
    conflict = Conflict.of(["row", "column"], moves, [[2, 3, 1, 0], [2, 1, 3, 0]])
    given = certificate(conflict, "row", 0, "smr")
    assert given.stable
    (sanction,) = given.deterred
    assert (sanction.improvement, sanction.path) == (1, ((1, 3),))
    assert sanction.responses_checked == (2,)
    escape = certificate(conflict, "row", 0, "seq")
    assert (escape.stable, escape.escape) == (False, 1)
    with pytest.raises(ValueError, match="no concept 'sim'"):
        certificate(conflict, 0, 0, "sim")
