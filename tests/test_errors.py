"""Errors: one ancestor, every problem in the text, the tree of the docstring complete."""

import inspect
import re

import pytest

from winset import errors
from winset.errors import CaseError, CaseFileError, ContradictionError, Problem, WinsetError


def classes():
    return {
        name: kind
        for name, kind in vars(errors).items()
        if inspect.isclass(kind) and issubclass(kind, Exception) and kind is not Warning
    }


def test_the_tree_names_every_error_and_no_other():
    drawn = set(re.findall(r"\b(\w+Error)\b", errors.__doc__.split("::")[1]))
    assert drawn == {name for name, kind in classes().items() if issubclass(kind, WinsetError)}


def test_a_problem_shows_its_line_with_a_mark_below():
    problem = Problem("f.yaml", 3, 5, "no such thing", "abcdefg", 4)
    assert str(problem) == "f.yaml:3:5: no such thing\n    abcdefg\n        ^"
    assert str(Problem("f.yaml", 1, 1, "m")) == "f.yaml:1:1: m"


def test_all_problems_stand_in_one_error():
    found = CaseFileError([Problem("f", 1, 1, "one"), Problem("f", 2, 1, "two")])
    assert str(found) == "f:1:1: one\nf:2:1: two"
    assert len(found.problems) == 2
    with pytest.raises(ValueError, match=r"^a\nb$"):
        raise CaseError(["a", "b"])


def test_a_contradiction_names_its_members():
    told = ContradictionError("a", ["s1", "s2"])
    assert told.members == ("s1", "s2")
    assert str(told) == "what is said about 'a' cannot all be true: s1, s2"
