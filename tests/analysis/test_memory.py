"""Draws are taken over only where all that they depend on is the same, and answers stay."""

from dataclasses import replace

import pytest
from places import ROOT

import winset
from winset.analysis import Settings, analyse
from winset.analysis.memory import Memory
from winset.case.types import Scores


@pytest.mark.slow
@pytest.mark.parametrize("name", ["hanoi", "jcpoa"])
def test_answers_are_the_same_bytes_with_a_memory(name):
    case = winset.read_case(ROOT / f"examples/{name}/case.yaml")
    soft = next(statement for statement in case.statements if statement.confidence < 1)
    cases = [case]
    for confidence in (0.2, 0.9):
        said = case.preferences[soft.actor]
        assert not isinstance(said, Scores)
        changed = tuple(replace(s, confidence=confidence) if s.id == soft.id else s for s in said)
        cases.append(replace(case, preferences={**case.preferences, soft.actor: changed}))
    cases += [replace(case, rules=case.rules[1:]), replace(case, offers=case.offers[1:])]
    memory = Memory()
    for settings in (Settings(draws=128), Settings(draws=128, seed=1), Settings(draws=64)):
        for each in cases:
            only = ("deal.exists", "deal.best", "wants.*")
            with_memory = analyse(each, settings, only=only, memory=memory)
            assert with_memory.to_json() == analyse(each, settings, only=only).to_json()


def test_what_was_not_used_for_longest_goes_first():
    case = winset.read_case(ROOT / "examples/hanoi/case.yaml")
    memory = Memory(most=200_000)
    settings = Settings(draws=256)
    first = analyse(case, settings, only=("deal.exists",), memory=memory)
    assert memory._size <= 200_000 or len(memory._kept) == 1
    assert 0 < len(memory._kept) < 30
    again = analyse(case, settings, only=("deal.exists",), memory=memory)
    assert again.to_json() == first.to_json()
