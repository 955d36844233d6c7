"""Statements about an outcome, put together with and, or, not, if, iff: read, tried, written.

Nothing is evaluated as a program. `a if b` is false only where b is true and a is not; `a iff b`
is true where both are, or neither. `not` binds most, then `and`, then `or`; `if` and `iff` least.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

LONGEST = 1_000
"""Characters of one statement, at most."""
DEEPEST = 30
"""Brackets and `not` within each other, at most."""


class Connective(StrEnum):
    """What joins two statements."""

    AND = "and"
    OR = "or"
    IF = "if"
    IFF = "iff"


@dataclass(frozen=True, slots=True)
class Atom:
    """An issue is settled by this option."""

    issue: str
    option: str


@dataclass(frozen=True, slots=True)
class Not:
    """The statement is false."""

    of: Formula


@dataclass(frozen=True, slots=True)
class Joined:
    """Two statements, joined."""

    how: Connective
    first: Formula
    second: Formula


Formula = Atom | Not | Joined


def atoms(formula: Formula) -> Iterator[Atom]:
    """Yield every atom, as often as it stands there."""
    match formula:
        case Atom():
            yield formula
        case Not(of):
            yield from atoms(of)
        case Joined(_, first, second):
            yield from atoms(first)
            yield from atoms(second)


def true_of(formula: Formula, outcome: Mapping[str, str]) -> bool:
    """Return whether a statement is true of an outcome; KeyError where that lacks an issue."""
    match formula:
        case Atom(issue, option):
            return outcome[issue] == option
        case Not(of):
            return not true_of(of, outcome)
        case Joined(how, first, second):
            left, right = true_of(first, outcome), true_of(second, outcome)
            return {
                Connective.AND: left and right,
                Connective.OR: left or right,
                Connective.IF: left or not right,
                Connective.IFF: left == right,
            }[how]


def changed(formula: Formula, change: Callable[[Atom], Atom]) -> Formula:
    """Return the statement with other atoms."""
    match formula:
        case Atom():
            return change(formula)
        case Not(of):
            return Not(changed(of, change))
        case Joined(how, first, second):
            return Joined(how, changed(first, change), changed(second, change))


# Writing --------------------------------------------------------------------------------------

_BINDS = {Connective.IF: 1, Connective.IFF: 1, Connective.OR: 2, Connective.AND: 3}
_WORDS = frozenset({*map(str, Connective), "not"})
_BARE = re.compile(r"[^\s()='\"]+")


def formula_text(formula: Formula) -> str:
    """Write a statement so that it reads as the same; every atom as `issue = option`."""
    return _text(formula, 0)


def _text(formula: Formula, around: int) -> str:
    match formula:
        case Atom(issue, option):
            return f"{_name(issue)} = {_name(option)}"
        case Not(of):
            return f"not {_text(of, 4)}"
        case Joined(how, first, second):
            binds = _BINDS[how]
            # `if` and `iff` do not chain, the others group from the left.
            left = binds + 1 if binds == 1 else binds
            text = f"{_text(first, left)} {how} {_text(second, binds + 1)}"
            return f"({text})" if around > binds else text


def _name(name: str) -> str:
    if _BARE.fullmatch(name) and name.casefold() not in _WORDS:
        return name
    return f'"{name}"' if '"' not in name else f"'{name}'"


# Reading --------------------------------------------------------------------------------------


class FormulaError(ValueError):
    """A statement that cannot be read: what is wrong, and at which character, from 0."""

    def __init__(self, message: str, at: int) -> None:
        super().__init__(message)
        self.at = at


class Token(NamedTuple):
    """A word, a bracket or `=`, where it begins, and whether it is a name in quotation marks."""

    text: str
    at: int
    quoted: bool = False


LookUp = Callable[[Token, Token | None], Atom | None]
"""Finds what a name, or `issue = option`, is; None where there is none of it (noted elsewhere)."""

_TOKEN = re.compile(r"""\s*(?:([()=])|"([^"]*)"|'([^']*)'|([^\s()='"]+))""")


def read_formula(text: str, look_up: LookUp) -> Formula | None:
    """Read a statement; None where `look_up` did not find every name.

    FormulaError where it is no statement. At most 1,000 characters; brackets and
    `not` stand at most 30 deep in one another. O(length).
    """
    if len(text) > LONGEST:
        raise FormulaError(f"a statement has at most {LONGEST:,} characters", LONGEST)
    return _Reader(_tokens(text), len(text), look_up).whole()


def _tokens(text: str) -> list[Token]:
    found: list[Token] = []
    at = 0
    while text[at:].strip():
        match = _TOKEN.match(text, at)
        if match is None:
            begin = at + len(text[at:]) - len(text[at:].lstrip())
            raise FormulaError("a quotation mark is never closed", begin)
        group = match.lastindex or 0
        begin = match.start(group) - (group in {2, 3})
        found.append(Token(match[group], begin, group in {2, 3}))
        at = match.end()
    return found


class _Reader:
    """Reads from the left; one method for each strength of binding."""

    def __init__(self, tokens: list[Token], end: int, look_up: LookUp) -> None:
        self._tokens = tokens
        self._end = end
        self._look_up = look_up
        self._place = 0
        self._lacking = False
        self._negated = 0

    def whole(self) -> Formula | None:
        formula = self._conditional(0)
        if self._place < len(self._tokens):
            found = self._tokens[self._place]
            if self._is(Connective.IF, Connective.IFF):
                raise FormulaError(
                    f"'{found.text}' stands beside another 'if' or 'iff': put one of the two in "
                    "brackets",
                    found.at,
                )
            if found.text == ")" and not found.quoted:
                raise FormulaError("this bracket closes none", found.at)
            raise FormulaError(
                f"expected 'and', 'or', 'if' or 'iff', found '{found.text}'; a name with spaces "
                "stands in quotation marks",
                found.at,
            )
        return None if self._lacking else formula

    def _is(self, *words: str) -> bool:
        if self._place >= len(self._tokens):
            return False
        token = self._tokens[self._place]
        return not token.quoted and token.text.casefold() in words

    def _conditional(self, depth: int) -> Formula:
        first = self._either(depth)
        if self._is(Connective.IF, Connective.IFF):
            how = Connective(self._tokens[self._place].text.casefold())
            self._place += 1
            return Joined(how, first, self._either(depth))
        return first

    def _either(self, depth: int) -> Formula:
        formula = self._both(depth)
        while self._is(Connective.OR):
            self._place += 1
            formula = Joined(Connective.OR, formula, self._both(depth))
        return formula

    def _both(self, depth: int) -> Formula:
        formula = self._single(depth)
        while self._is(Connective.AND):
            self._place += 1
            formula = Joined(Connective.AND, formula, self._single(depth))
        return formula

    def _single(self, depth: int) -> Formula:
        if self._place >= len(self._tokens):
            raise FormulaError("expected an option, 'not' or a bracket, found the end", self._end)
        token = self._tokens[self._place]
        if depth > DEEPEST:
            raise FormulaError(f"a statement has at most {DEEPEST} {self._nested()}", token.at)
        self._place += 1
        if token.quoted or token.text.casefold() not in {*_WORDS, "(", ")", "="}:
            return self._atom(token)
        if token.text.casefold() == "not":
            self._negated += 1
            negated = Not(self._single(depth + 1))
            self._negated -= 1
            return negated
        if token.text == "(":
            formula = self._conditional(depth + 1)
            if not self._is(")"):
                raise FormulaError("this bracket is never closed", token.at)
            self._place += 1
            return formula
        raise FormulaError(
            f"expected an option, 'not' or a bracket, found '{token.text}'", token.at
        )

    def _nested(self) -> str:
        """Name what stands in one another where that is too deep."""
        if not self._negated:
            return "brackets in brackets"
        return "'not' in a row" if self._negated > DEEPEST else "brackets and 'not' in one another"

    def _atom(self, token: Token) -> Formula:
        option = None
        if self._is("="):
            self._place += 1
            if self._place >= len(self._tokens):
                raise FormulaError("expected an option after '=', found the end", self._end)
            option = self._tokens[self._place]
            if not option.quoted and option.text in {"(", ")", "="}:
                raise FormulaError(
                    f"expected an option after '=', found '{option.text}'", option.at
                )
            self._place += 1
        found = self._look_up(token, option)
        self._lacking = self._lacking or found is None
        return Atom("", "") if found is None else found
