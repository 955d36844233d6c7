"""Statements put together with and, or, not, if, iff: what they mean, how they are written."""

import itertools

import pytest

from winset.case.formulas import (
    DEEPEST,
    LONGEST,
    Atom,
    Connective,
    FormulaError,
    Joined,
    Not,
    formula_text,
    read_formula,
    true_of,
)


def look_up(name, option):
    return Atom(name.text, "yes" if option is None else option.text)


def read(text):
    return read_formula(text, look_up)


A, B, C = (Atom(name, "yes") for name in "abc")
AND, OR, IF, IFF = Connective


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("a", A),
        ("a and b or c", Joined(OR, Joined(AND, A, B), C)),
        ("a or b and c", Joined(OR, A, Joined(AND, B, C))),
        ("not a and b", Joined(AND, Not(A), B)),
        ("not (a and b)", Not(Joined(AND, A, B))),
        ("a if b or c", Joined(IF, A, Joined(OR, B, C))),
        ("a iff (b if c)", Joined(IFF, A, Joined(IF, B, C))),
        ("a and (b or c)", Joined(AND, A, Joined(OR, B, C))),
        ("a AND not NOT b", Joined(AND, A, Not(Not(B)))),
        ("a = no or 'two words' = \"b's\"", Joined(OR, Atom("a", "no"), Atom("two words", "b's"))),
        ("'and' and b", Joined(AND, Atom("and", "yes"), B)),
        ("a and b and c", Joined(AND, Joined(AND, A, B), C)),
        ("a and (b and c)", Joined(AND, A, Joined(AND, B, C))),
    ],
)
def test_what_binds_most_and_how_it_is_written(text, formula):
    assert read(text) == formula
    assert read(formula_text(formula)) == formula


def test_truth_is_that_of_logic():
    tables = {
        "a and b": [False, False, False, True],
        "a or b": [False, True, True, True],
        "a if b": [True, False, True, True],
        "a iff b": [True, False, False, True],
        "not a": [True, True, False, False],
    }
    for text, expected in tables.items():
        formula = read(text)
        cases = itertools.product(["no", "yes"], repeat=2)
        assert [true_of(formula, {"a": a, "b": b}) for a, b in cases] == expected


@pytest.mark.parametrize(
    ("text", "at", "message"),
    [
        ("", 0, "expected an option, 'not' or a bracket, found the end"),
        ("a and", 5, "expected an option, 'not' or a bracket, found the end"),
        ("a b", 2, "expected 'and', 'or', 'if' or 'iff', found 'b'; a name with spaces"),
        ("(a", 0, "this bracket is never closed"),
        ("a)", 1, "this bracket closes none"),
        ("a if b if c", 7, "'if' stands beside another 'if' or 'iff'"),
        ("a = ", 4, "expected an option after '=', found the end"),
        ("a = (", 4, "expected an option after '=', found '('"),
        ("and a", 0, "expected an option, 'not' or a bracket, found 'and'"),
        ("a or 'b", 5, "a quotation mark is never closed"),
        ("(" * (DEEPEST + 2) + "a", DEEPEST + 1, "at most 30 brackets in brackets"),
        ("not " * 60 + "a", 4 * (DEEPEST + 1), "at most 30 'not' in a row"),
        ("not (" * 20 + "a", 4 * 15 + 15 + 4, "at most 30 brackets and 'not' in one another"),
        ("a or " * LONGEST, LONGEST, "at most 1,000 characters"),
    ],
)
def test_what_is_no_statement_is_told_where(text, at, message):
    with pytest.raises(FormulaError) as raised:
        read(text)
    assert raised.value.at == at
    assert message in str(raised.value)


def test_every_name_is_looked_up_although_one_is_lacking():
    asked = []

    def find(name, option):
        asked.append(name.text)
        return None if name.text == "b" else A

    assert read_formula("a and b or not c", find) is None
    assert asked == ["a", "b", "c"]
