"""What rankings and priorities come to: the states in each actor's order."""

from pathlib import Path

import numpy as np
import pytest

from winset.analysis.ordinal import degrees, orders, orders_seen
from winset.analysis.stability.run import stability_of
from winset.casefile import parse_case, read_case
from winset.spaces.space import Space

ELMIRA = Path(__file__).parents[2] / "examples" / "elmira"
NAMES = ("ranking", "priorities")


def held(data, concept):
    """Numbers of the states that hold, those of an abandoned plant once."""
    return [
        state["number"]
        for state in data["states"]
        if state["equilibrium"][concept] and state["same_as"] is None
    ]


@pytest.mark.parametrize("name", NAMES)
def test_elmira_has_nine_states_and_the_published_equilibria(name):
    """GMCR+ handout, figure 29: strong equilibria 5, 8 and the abandoned plant, 9, of nine."""
    case = read_case(ELMIRA / f"{name}.yaml")
    data = stability_of(case).to_dict()
    assert data["exact"]
    assert sum(state["same_as"] is None for state in data["states"]) == 9
    assert data["from_status_quo"]["state"] == 1
    assert [way["state"] for way in data["from_status_quo"]["improvements"]] == [5]
    for concept in ("nash", "seq"):
        assert held(data, concept) == [5, 8, 9]
    for concept in ("gmr", "smr"):
        assert held(data, concept) == [1, 4, 5, 8, 9]


def test_elmira_says_the_same_as_the_scores_of_the_example():
    scored = read_case(ELMIRA / "case.yaml")
    rows = Space.of_states(scored).list().rows
    values = stability_of(scored).to_dict()["states"]
    for name in NAMES:
        case = read_case(ELMIRA / f"{name}.yaml")
        for actor in ("moe", "uniroyal", "local"):
            ranks = degrees(case, case.preferences[actor].ordinal, rows).ranks
            assert ranks.tolist() == [state["ranks"][actor] for state in values]


def test_a_case_without_an_order_has_none():
    assert orders(read_case(ELMIRA / "case.yaml")) == ()


def test_grades_fall_at_each_large_step():
    case = read_case(ELMIRA / "ranking.yaml")
    from dataclasses import replace

    ordinal = replace(case.preferences["moe"].ordinal, much=(0, 3))
    found = degrees(case, ordinal, Space.of_states(case).list().rows)
    assert sorted(zip(found.ranks.tolist(), found.grades.tolist(), strict=True))[-5:] == [
        (4, 0), (5, 1), (6, 1), (7, 1), (8, 2)
    ]  # fmt: skip
    assert np.all(np.diff(found.grades[np.argsort(found.ranks)]) >= 0)


def test_who_sees_whom_how_is_told_of_scores_too():
    case = parse_case(
        "winset: 1\ntitle: River\nparties: {up: Up, down: Down}\n"
        "issues:\n  build: {options: [no, yes], owner: up}\n"
        "  sue: {options: [no, yes], owner: down}\n"
        "no_deal: {build: no, sue: no}\n"
        "preferences: {up: {ranking: [3, 1, 2, 4]}, down: {ranking: [1, 2, 3, 4]}}\n"
        "views:\n"
        "  up: {down: {scores: {build: {no: 1, yes: 0}, sue: {no: 0, yes: 2}}}}\n"
        "  down: {up: {priorities: [sue]}}\n"
    )
    # Sums of the scores: 1, 3, 0 and 2.
    (up, of_down), (down, of_up) = orders_seen(case)
    assert (up, of_down.actor, of_down.levels) == ("up", "down", ((2,), (4,), (1,), (3,)))
    assert (down, of_up.actor, of_up.levels) == ("down", "up", ((2, 4), (1, 3)))
