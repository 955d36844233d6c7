"""What is written as YAML reads back the same."""

from fractions import Fraction as F

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winset.text.emit import Quoted, bare, emit, number, text
from winset.text.problems import Problems
from winset.text.tree import parse

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
TREES = st.recursive(
    WORDS | st.fractions(),
    lambda below: st.lists(below, max_size=3) | st.dictionaries(WORDS, below, max_size=3),
    max_leaves=12,
)


def read(written):
    problems = Problems("x")
    node = parse(written, problems, strict=False, what=("a tree", "a mapping"))
    problems.raise_if_any()
    return node.plain()


def as_text(tree):
    if isinstance(tree, dict):
        return {key: as_text(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return [as_text(value) for value in tree]
    return number(tree) if isinstance(tree, F) else tree


@given(st.dictionaries(WORDS, TREES, min_size=1, max_size=3))
def test_any_tree_reads_back(tree):
    assert read(emit(tree)) == as_text(tree)


@pytest.mark.parametrize("word", ["no", "Yes", "null", "~", "1.5", "a: b", "- a", " a", "", "#a"])
def test_what_would_be_something_else_is_in_quotation_marks(word):
    assert text(word).startswith('"')
    assert read(f"a: {text(word)}\n")["a"].kind == "str"


def test_plain_words_stay_plain():
    assert text("Zażółć (2 km)") == "Zażółć (2 km)"


def test_a_number_as_a_key_is_plain_unless_asked_for():
    assert emit({"1.5": F(1, 3), Quoted("2"): bare("3")}) == '1.5: 1/3\n"2": 3\n'


def test_what_is_flat_stands_in_one_line_and_what_is_long_in_many():
    assert emit({"a": {"b": {"c": F(1)}}}) == "a:\n  b: {c: 1}\n"
    assert (
        emit({"a": [], "b": ["x" * 80, "y" * 80]}) == f"a: []\nb:\n  - {'x' * 80}\n  - {'y' * 80}\n"
    )
