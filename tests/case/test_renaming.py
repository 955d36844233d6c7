"""Other ids: the same case, there and back, with no old id left."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from places import ROOT

import winset
from winset.case.renaming import NewIds, renamed
from winset.case.types import Case, Evidence, Scores
from winset.case.validity import problems_of

CASES = [
    *sorted((ROOT / "examples").glob("*/case.yaml")),
    ROOT / "tests/casefile/dam/case.yaml",
]
WORDS = (
    "title name note summary assumed phrase unit kind quote url file publisher author language "
    "date speaker before after"
)
FREE = frozenset(WORDS.split())
"""Fields that hold words, no ids."""


def mark(name: str) -> str:
    return f"x {name}"


def all_new(case: Case) -> NewIds:
    others = (
        *(one.id for one in (*case.rules, *case.transitions, *case.approval)),
        *(one.id for one in (*case.statements, *case.offers, *case.reactions)),
    )
    return NewIds(
        {actor.id: mark(actor.id) for actor in case.actors},
        {issue.id: mark(issue.id) for issue in case.issues},
        {
            issue.id: {option.id: mark(option.id) for option in issue.options}
            for issue in case.issues
            if not issue.numeric
        },
        {key: mark(key) for key in case.accounts},
        {source.id: mark(source.id) for source in case.sources},
        {name: mark(name) for name in others},
    )


def turned(new: NewIds) -> NewIds:
    def back(ids: Any) -> dict[str, str]:
        return {now: was for was, now in ids.items()}

    options = {new.issues[issue]: back(ids) for issue, ids in new.options.items()}
    return NewIds(
        back(new.actors),
        back(new.issues),
        options,
        back(new.accounts),
        back(new.sources),
        back(new.others),
    )


def ids(value: Any) -> list[str]:
    """List every text in a case that could be an id: slow, and by itself."""
    if isinstance(value, str):
        return [str(value)]
    if is_dataclass(value):
        return [
            text
            for field in fields(value)
            if field.name not in FREE
            for text in ids(getattr(value, field.name))
        ]
    if isinstance(value, dict):
        return [text for pair in value.items() for item in pair for text in ids(item)]
    return [text for item in value for text in ids(item)] if isinstance(value, tuple) else []


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_there_and_back(path: Any) -> None:
    case = winset.read_case(path)
    new = all_new(case)
    other = renamed(case, new)
    assert other != case
    assert problems_of(other) == []
    assert renamed(other, turned(new)) == case


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_no_old_id_is_left(path: Any) -> None:
    case = winset.read_case(path)
    new = all_new(case)
    old = {*new.actors, *new.issues, *new.sources, *new.others, *new.accounts}
    old -= {"party", "ratifier", "observer", "accepted", "rejected", "final"}
    found = [text for text in ids(without_names(renamed(case, new))) if text in old]
    assert found == []


def without_names(case: Case) -> Case:
    """Leave out what is words although no field says so: the names of accounts."""
    return replace(case, accounts=dict.fromkeys(case.accounts, ""))


def test_what_is_not_named_stays() -> None:
    case = winset.read_case(ROOT / "tests/casefile/dam/case.yaml")
    assert renamed(case, NewIds()) is case
    other = renamed(case, NewIds(actors={"upstream": "up"}))
    assert other.issue("height").owner == "up"
    assert isinstance(other.preferences["up"], Scores)
    assert other.offers[0].makers == ("up",)
    assert other.issues[1:] == case.issues[1:]


def test_who_spoke_is_renamed_where_it_is_an_actor() -> None:
    case = winset.read_case(ROOT / "examples/backstop/case.yaml")
    other = renamed(case, NewIds(actors={"uk": "gb"}))
    spoken = [piece for said in other.statements for piece in said.evidence]
    assert all(isinstance(piece, Evidence) for piece in spoken)
    assert "gb" in {piece.speaker for piece in spoken}
    assert "uk" not in {piece.speaker for piece in spoken}
