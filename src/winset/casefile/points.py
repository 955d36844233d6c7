"""Reading points: a number per option of every issue, and how they change later."""

from __future__ import annotations

import re
from collections.abc import Mapping
from fractions import Fraction
from typing import Any

from winset.case.curves import interpolate
from winset.case.rounds import faulty_starts
from winset.case.types import Issue, Later
from winset.casefile.context import Context, as_number, find_option
from winset.casefile.fields import described
from winset.casefile.models import LaterShape, ScoresShape
from winset.casefile.timing import read_date
from winset.text.numbers import decimal
from winset.text.problems import meant, quoted
from winset.text.tree import Steps

_ROUND = re.compile(r"[0-9]{1,6}")


def read_points(
    context: Context, raw: Mapping[str, Any], path: Steps
) -> dict[str, tuple[Fraction, ...]]:
    """Read the points of each issue named, in option order; what is wrong is noted and left out."""
    points: dict[str, tuple[Fraction, ...]] = {}
    for name, written in raw.items():
        issue = context.issue(name, (*path, name))
        row = None if issue is None else _row(context, issue, written, (*path, name))
        if row is not None:
            points[name] = row
    return points


def read_later(context: Context, shape: ScoresShape, path: Steps) -> tuple[Later, ...]:
    """Read how scores change from some rounds or days on."""
    found: dict[int, Later] = {}
    for k, written in enumerate(shape.later or []):
        here = (*path, "later", k)
        if here not in context.refused:
            later = _later(context, written, here)
            if later is not None:
                found[k] = later
                _within_reach(context, later, shape.at_most, here)
    for later, fault in faulty_starts(tuple(found.values())):
        (place,) = (k for k, each in found.items() if each is later)
        context.fail(fault, (*path, "later", place))
    return tuple(found.values())


def _later(context: Context, shape: LaterShape, path: Steps) -> Later | None:
    context.unknown_keys(shape, path)
    points = read_points(context, shape.scores or {}, (*path, "scores"))
    if shape.start is None:
        context.missing("from", "a change of scores", path, shape)
        return None
    if _ROUND.fullmatch(shape.start):
        return Later(int(shape.start), shape.no_deal, points)
    if re.match(r"[0-9]{4}-", shape.start):
        day = read_date(context, shape.start, (*path, "from"))
        return None if day is None else Later(day, shape.no_deal, points)
    context.fail(
        f"expected a round, such as 2, or a day, YYYY-MM-DD, found {quoted(shape.start)}",
        (*path, "from"),
        value=True,
    )
    return None


def _within_reach(context: Context, later: Later, most: Fraction | None, path: Steps) -> None:
    if most is not None and later.no_deal is not None and later.no_deal > most:
        context.fail(
            f"no deal is worth {decimal(later.no_deal)} then, and 'at_most' lets nothing be worth "
            f"more than {decimal(most)}",
            (*path, "no_deal"),
            value=True,
        )


def _row(context: Context, issue: Issue, raw: Any, path: Steps) -> tuple[Fraction, ...] | None:
    if not isinstance(raw, dict):
        context.fail(f"expected option: points, found {described(raw)}", path, value=True)
        return None
    return _curve(context, issue, raw, path) if issue.numeric else _list(context, issue, raw, path)


def _list(
    context: Context, issue: Issue, raw: Mapping[str, Any], path: Steps
) -> tuple[Fraction, ...] | None:
    given: dict[str, Fraction] = {}
    whole = True
    for name, value in raw.items():
        if context.option(issue, name, (*path, name), key=True) is None:
            whole = False
            continue
        number = context.number(value, (*path, name))
        whole = whole and number is not None
        if number is not None:
            given[name] = number
    strange = [name for name in raw if find_option(issue, name) is None]
    lacking = [option.id for option in issue.options if option.id not in raw]
    if any(option.name in strange or meant(strange, option.id) for option in issue.options):
        return None
    if lacking:
        named = ", ".join(f"'{name}'" for name in lacking)
        context.fail(f"scores of '{issue.id}' are missing for {named}", path, lacking=True)
        return None
    return tuple(given[option.id] for option in issue.options) if whole else None


def _curve(
    context: Context, issue: Issue, raw: Mapping[str, Any], path: Steps
) -> tuple[Fraction, ...] | None:
    """Points at some numbers, linear in between; both ends must be given."""
    knots: dict[Fraction, Fraction] = {}
    whole = True
    for name, value in raw.items():
        at, points = as_number(name), context.number(value, (*path, name))
        if at is None:
            context.fail(f"expected a number of '{issue.id}', found {quoted(name)}", (*path, name))
        if at is None or points is None:
            whole = False
            continue
        if at in knots:
            context.fail(f"points at '{name}' are given twice", (*path, name))
            return None
        knots[at] = points
    if not whole:
        return None
    first, last = issue.options[0].number, issue.options[-1].number
    assert first is not None
    assert last is not None
    if first not in knots or last not in knots:
        ends = f"{issue.options[0].id} and {issue.options[-1].id}"
        said = f"points of '{issue.id}' are needed at both ends of its range, {ends}"
        context.fail(said, path, lacking=True)
        return None
    for name in raw:
        at = as_number(name)
        if at is not None and not first <= at <= last:
            ends = f"{issue.options[0].id} to {issue.options[-1].id}"
            context.fail(f"'{name}' lies outside the range of '{issue.id}', {ends}", (*path, name))
            return None
    if not context.derive(len(issue.options), path):
        return None
    numbers = [option.number for option in issue.options if option.number is not None]
    return interpolate(knots, numbers)
