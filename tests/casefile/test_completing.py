"""What is offered while a case file is typed: what stands there in every example, among others."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from text.test_caret import places

from winset.casefile.completing import MOST, candidates
from winset.text.caret import caret_at
from winset.text.splices import Document

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").glob("*/case.yaml"))
FREE = ("title", "name", "note", "summary", "quote", "assumed", "phrase", "publisher", "author")
SMALL = """\
parties: {us: Our side, them: {name: Their side}}
issues:
  price: {name: Price, options: {low: Low, high: High}}
  term: {options: [1, 2]}
  rate: {range: {from: 0, to: 5, step: 1, unit: percent}}
accounts: {ours: Our version}
sources: {paper: {title: A paper}}
preferences: {us: [{id: s1, rejects: {price: high}, assumed: so}]}
"""


def offered(typed: str, tree: Any = None) -> dict[str, str]:
    """Return what is offered at the end of a small case with something typed after it."""
    text = SMALL + typed
    found = caret_at(text, len(text))
    assert found is not None
    known = Document(SMALL).meant if tree is None else tree
    return {one.insert: one.meaning for one in candidates(found, known)}


@pytest.mark.slow
@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_every_key_and_id_of_the_examples_is_offered_where_it_stands(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    document = Document(text)
    tried = 0
    for where, _, start, key in places(document.root):
        free = set(where[:-1]) & set(FREE) or where[0] in {"parties", "ratifiers", "observers"}
        own = len(where) == 2 or where[0] in {"state_numbers"} or "options" in where
        if key is None or free or own or "order" in where:
            continue
        found = caret_at(text, start)
        assert found is not None
        names = [
            one.insert.removesuffix(": ").strip('"') for one in candidates(found, document.meant)
        ]
        if len(names) < MOST:
            known = set(names) | set(found.beside)
            assert key in known or _between(key), (where, sorted(known))
            tried += 1
    assert tried > 20


def _between(key: str) -> bool:
    """Return whether it is a number between the ends of a range, or a language: not all listed."""
    return key.replace(".", "").replace("-", "").isdecimal() or len(key) == 2


@pytest.mark.parametrize(
    ("typed", "insert", "meaning"),
    [
        ("of", "offers: ", "Offers in time order."),
        ("offers:\n  - {by: ", "us", "Our side"),
        ("offers:\n  - {by: th", "them", "Their side"),
        ("offers:\n  - {responses: {", "them: ", "Their side"),
        ("offers:\n  - {responses: {them: ", "accepted", ""),
        ("offers:\n  - {outcome: {", "price: ", "Price"),
        ("offers:\n  - {outcome: {price: ", "high", "High"),
        ("offers:\n  - {outcome: {term: ", "2", ""),
        ("offers:\n  - {outcome: {rate: ", "5", "percent"),
        ("offers:\n  - {account: ", "ours", "Our version"),
        ("offers:\n  - {because: {source: ", "paper", "A paper"),
        ("approval:\n  - {veto: ", "them", "Their side"),
        ("approval:\n  - {at_least: 1, of: [", "us", "Our side"),
        ("rules:\n  - {never: {price: ", "low", "Low"),
        ("binding: ", "true", ""),
        ("no_deal: {", "rate: ", ""),
        ("preferences:\n  ", "them: ", "Their side"),
        ("preferences:\n  them:\n    - {order: {price: [", "high", "High"),
        ("preferences:\n  them:\n    - {most_important: ", "term", ""),
        ("preferences:\n  them:\n    - {replaces: ", "s1", "Our side"),
        ("preferences:\n  them:\n    - {value: {price: {", "low: ", "Low"),
    ],
)
def test_what_is_offered(typed: str, insert: str, meaning: str) -> None:
    assert offered(typed)[insert] == meaning


def test_what_begins_so_comes_first_and_what_is_there_is_left_out() -> None:
    assert next(iter(offered("offers:\n  - {by: t"))) == "them"
    found = offered("offers:\n  - {by: us, on: 2020-01-01, o")
    assert "outcome: " in found
    assert "on: " not in found


@pytest.mark.parametrize(
    "tree", [None, 3, [], {"parties": [1], "issues": {"price": 3}}, {"issues": 1}]
)
def test_a_tree_that_is_no_case_is_passed_over(tree: Any) -> None:
    assert isinstance(offered("offers:\n  - {by: ", tree or {}), dict)
    assert isinstance(offered("offers:\n  - {outcome: {price: ", tree or {}), dict)
