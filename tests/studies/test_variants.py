"""Combinations and tornados, and values as they are typed."""

from fractions import Fraction as F

import numpy as np
import pytest

import winset
from winset.casefile import parse_case
from winset.errors import CaseError
from winset.studies import variants
from winset.studies.variants import combined, each_alone, on, plain, read_values, told, varied

TEXT = """\
winset: 1
title: Flat
parties: {a: Ann, b: Ben}
issues: {rent: {options: [low, high]}}
no_deal: {values: {a: 1, b: 2}}
preferences:
  a: {scores: {rent: {low: 3, high: 0}}}
  b: {scores: {rent: {low: 0, high: 3}}}
"""
CASE, SETTINGS = parse_case(TEXT), winset.Settings()


def test_all_combinations_with_the_last_quantity_fastest():
    some = varied(CASE, SETTINGS, {"a.no_deal": [1, 2], "b.rent.high": (3, 4.5), "round": 1})
    assert [variant.name for variant in combined(some)] == [
        "a.no_deal=1, b.rent.high=3, round=1",
        "a.no_deal=1, b.rent.high=4.5, round=1",
        "a.no_deal=2, b.rent.high=3, round=1",
        "a.no_deal=2, b.rent.high=4.5, round=1",
    ]


def test_one_at_a_time_with_the_case_as_it_is_first():
    some = varied(CASE, SETTINGS, {"a.no_deal": np.array([0, 2]), "b.no_deal": [0]})
    found = [(variant.varied, dict(variant.changes)) for variant in each_alone(some)]
    assert found == [
        ("", {}),
        ("a.no_deal", {"a.no_deal": 0}),
        ("a.no_deal", {"a.no_deal": 2}),
        ("b.no_deal", {"b.no_deal": 0}),
    ]


def test_values_asked_for_twice_count_once():
    (one,) = varied(CASE, SETTINGS, {"a.no_deal": [1, 1.0, "1", F(1)]})
    assert one.values == (1,)


def test_the_case_is_changed_and_what_is_so_already_is_not():
    some = varied(CASE, SETTINGS, {"a.no_deal": [1, 7], "round": [2]})
    first, last = combined(some)
    case, settings = on(CASE, SETTINGS, first, some)
    assert case is CASE
    assert settings.round == 2
    case, _ = on(CASE, SETTINGS, last, some)
    assert case.preferences["a"].no_deal == 7  # type: ignore[union-attr]


def test_every_fault_is_told_at_once():
    with pytest.raises(CaseError) as raised:
        varied(CASE, SETTINGS, {"a.nodeal": [1], "a.no_deal": ["x", 2], "b.no_deal": [],
                                "round": [0], "actor:a.no_deal": [1]})  # fmt: skip
    assert [problem.split(" (")[0] for problem in raised.value.problems] == [
        "'a.nodeal' cannot be varied; did you mean 'a.no_deal'?",
        "a.no_deal: expected a number, found 'x'",
        "b.no_deal: expected some values, found none",
        "round: expected a round of 1 or more, found 0",
        "'actor:a.no_deal' is varied twice",
    ]
    with pytest.raises(CaseError, match="name at least one quantity"):
        varied(CASE, SETTINGS, {})


def test_too_many_variants_are_refused_before_the_work(monkeypatch):
    monkeypatch.setattr(variants, "MOST", 5)
    some = varied(CASE, SETTINGS, {"a.no_deal": [1, 2, 3], "b.no_deal": [1, 2]})
    with pytest.raises(CaseError, match="these are 6 variants, and at most 5 are possible"):
        combined(some)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("40,45, 50", ["40", "45", "50"]),
        ("0:1:0.25", ["0", "0.25", "0.5", "0.75", "1"]),
        ("0:1:0.3", ["0", "0.3", "0.6", "0.9"]),
        ("-1:1:1,5", ["-1", "0", "1", "5"]),
        ("true,false", ["true", "false"]),
        ("hierarchical", ["hierarchical"]),
        ("0.1:0.7:0.1", ["0.1", "0.2", "0.3", "0.4", "0.5", "0.6", "0.7"]),
    ],
)
def test_values_are_read_as_they_are_typed(text, values):
    assert read_values(text) == values


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("0:1", "expected FROM:TO:STEP, as 0.1:1:0.1, found '0:1'"),
        ("0:one:0.1", "expected FROM:TO:STEP"),
        ("0:1:0", "expected a step above 0"),
        ("1:0:0.1", "an end not below the start"),
        ("0:1:0.0000001", "stands for more than 100,000 values"),
    ],
)
def test_spans_that_lead_nowhere_are_told(text, fault):
    with pytest.raises(ValueError, match=r"expected|stands") as raised:
        read_values(text)
    assert fault in str(raised.value)


def test_values_in_tables_and_in_words():
    assert [plain(v) for v in (F(4), F(1, 4), True, "x", None)] == [4, 0.25, True, "x", None]
    assert [told(v) for v in (F(4), F(1, 4), True, "x")] == ["4", "0.25", "true", "x"]
