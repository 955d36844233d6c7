"""Equal cases have one digest, other cases have others."""

import datetime
import json
import re
from dataclasses import dataclass, fields, is_dataclass, replace
from fractions import Fraction
from typing import Any

import pytest
from cases import random_case, seeded
from effort import seeds
from places import ROOT

import winset
from winset.case.languages import Translated
from winset.case.types import Scores
from winset.casefile import case_text, parse_case
from winset.casefile.digest import _plain, digest

EXAMPLES = sorted((ROOT / "examples").rglob("case.yaml"))
TEXT = """\
winset: 1
title: Flat
parties: {a: Ann, b: Ben}
issues: {rent: {options: [low, high]}, dog: {options: [no, "yes"]}}
no_deal: {values: {a: 1, b: 2}}
preferences:
  a: {scores: {rent: {low: 3, high: 0}, dog: {no: 0, "yes": 1}}}
  b: {scores: {rent: {low: 0, high: 3}, dog: {no: 2, "yes": 0}}}
"""


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_comments_layout_and_the_order_of_keys_do_not_count(path):
    case = winset.read_case(path)
    head, *blocks = re.split(r"^(?=[a-z])", path.read_text("utf-8"), flags=re.MULTILINE)
    if not head.strip() or head.startswith("#"):
        head, *blocks = blocks
    assert head.startswith("winset: 1")
    assert len(blocks) > 5
    text = "# a remark\n" + "# and another\n".join(block + "\n" for block in [head, *blocks[::-1]])
    again = parse_case(text, folder=path.parent)
    assert again == case
    assert digest(again) == digest(case)
    assert len(digest(case)) == 64
    int(digest(case), 16)


def test_no_two_examples_share_a_digest():
    assert len({digest(winset.read_case(path)) for path in EXAMPLES}) == len(EXAMPLES) > 5


def test_options_of_a_mapping_may_stand_in_any_order():
    turned = TEXT.replace("{low: 3, high: 0}", "{high: 0, low: 3}").replace("3", "3.0")
    turned = turned.replace("values: {a: 1, b: 2}", "values: {b: 2.00, a: 1}")
    assert digest(parse_case(turned)) == digest(parse_case(TEXT))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Flat", "flat"),
        ("a: 1,", "a: 1.0001,"),
        ("low: 3", "low: 4"),
        ("Ann", "Anne"),
        ("[low, high]", "[high, low]"),
        ("{a: Ann, b: Ben}", "{b: Ben, a: Ann}"),
    ],
)
def test_what_answers_may_follow_counts(old, new):
    assert old in TEXT
    assert digest(parse_case(TEXT.replace(old, new))) != digest(parse_case(TEXT))


def _leaves(value: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """Return where plain values stand in a case, by slow and obvious means."""
    if is_dataclass(value):
        return [
            leaf
            for field in fields(value)
            if field.compare
            for leaf in _leaves(getattr(value, field.name), (*path, field.name))
        ]
    if isinstance(value, dict):
        return [leaf for key, item in value.items() for leaf in _leaves(item, (*path, key))]
    if isinstance(value, tuple):
        return [leaf for k, item in enumerate(value) for leaf in _leaves(item, (*path, k))]
    return [path]


def _changed(value: Any, path: tuple[Any, ...]) -> Any:
    if not path:
        changed = {str: "other", bool: not value, float: 0.123, int: 99, Fraction: Fraction(1, 97)}
        if isinstance(value, datetime.date):
            return value + datetime.timedelta(days=1)
        return changed.get(type(value), "other")
    step, *rest = path
    if isinstance(value, dict):
        return {**value, step: _changed(value[step], tuple(rest))}
    if isinstance(value, tuple):
        return (*value[:step], _changed(value[step], tuple(rest)), *value[step + 1 :])
    return replace(value, **{step: _changed(getattr(value, step), tuple(rest))})


@pytest.mark.slow
def test_every_value_of_a_case_counts():
    case = parse_case((ROOT / "tests/casefile/dam/case.yaml").read_text("utf-8"),
                      folder=ROOT / "tests/casefile/dam")  # fmt: skip
    paths = _leaves(case)
    assert len(paths) > 100
    known = digest(case)
    for path in paths:
        assert digest(_changed(case, path)) != known, path


@pytest.mark.parametrize("seed", seeds(30))
def test_a_case_and_what_is_written_of_it_share_a_digest(seed):
    case = random_case(seeded(seed))
    assert digest(parse_case(case_text(case))) == digest(case)
    one = replace(case, title="another")
    assert digest(one) != digest(case)


def test_text_in_several_languages_is_not_the_text_it_reads_as():
    case = parse_case(TEXT)
    told = replace(case, title=Translated({"en": "Flat", "de": "Wohnung"}, "en"))
    assert str(told.title) == case.title
    assert digest(told) != digest(case)
    assert digest(told.in_language("en")) == digest(case)


def test_what_reading_assumed_does_not_count():
    case = parse_case(TEXT)
    assert digest(replace(case, assumed=("a guess",))) == digest(case)


def test_a_key_that_a_later_version_knows_does_not_count_where_it_is_not_used():
    @dataclass(frozen=True)
    class Thing:
        a: int

    @dataclass(frozen=True)
    class Later:
        a: int
        b: tuple[str, ...] = ()

    Later.__name__ = "Thing"
    assert json.dumps(_plain(Thing(1))) == json.dumps(_plain(Later(1)))
    assert json.dumps(_plain(Thing(1))) != json.dumps(_plain(Later(1, ("x",))))


def test_what_no_case_holds_is_refused():
    with pytest.raises(TypeError, match="a case holds no object"):
        digest(replace(parse_case(TEXT), preferences={"a": object()}))  # type: ignore[dict-item]


def test_numbers_are_exact():
    case = parse_case(TEXT)
    said = case.preferences["a"]
    assert isinstance(said, Scores)
    third = replace(said, no_deal=Fraction(1, 3))
    near = replace(said, no_deal=Fraction("0.3333333333333333"))
    assert digest(replace(case, preferences={"a": third})) != digest(
        replace(case, preferences={"a": near})
    )
