"""Numbers that options take."""

import ast

import click
import pytest
from places import ROOT

from winset.cli.numbers import FiniteRange


@pytest.mark.parametrize("text", ["nan", "inf", "-inf", "1e999", "x", "2", "-0.1"])
def test_what_is_no_number_within_bounds_is_refused(text):
    with pytest.raises(click.BadParameter):
        FiniteRange(0, 1).convert(text, None, None)


def test_numbers_are_read():
    assert FiniteRange(0, 1).convert("0.25", None, None) == 0.25
    assert FiniteRange().convert("-3", None, None) == -3


def test_no_option_takes_numbers_that_are_none():
    loose = [
        f"{path.name}:{node.lineno}"
        for path in sorted((ROOT / "src/winset/cli").glob("*.py"))
        if path.name != "numbers.py"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in {"FloatRange", "FLOAT"}
        and isinstance(node.value, ast.Name)
        and node.value.id == "click"
    ]
    assert loose == []
