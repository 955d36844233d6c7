"""A case with something changed, added or left out: `Case.with_`; scores from plain numbers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from fractions import Fraction
from typing import Any, Protocol

from winset.case.curves import interpolate
from winset.case.numbers import exact_number
from winset.case.types import Case, Interaction, Issue, NoDeal, Offer, Scores, Statement

NAMED = ("statement", "offer", "reaction", "rule", "transition", "approval")
"""Kinds of parts that can be left out by id."""


class Said(Protocol):
    """A statement that waits for its case, as `winset.statement` returns it."""

    def on(self, case: Case) -> Statement:
        """Read it with the names of a case."""
        ...


def scores(
    points: Mapping[str, Any],
    *,
    no_deal: Any = None,
    at_most: Any = None,
    interactions: Iterable[tuple[Mapping[str, Any], Any]] = (),
) -> Scores:
    """Make an exact value function from plain numbers.

    Parameters
    ----------
    points : for every issue the points of its options: a sequence or an array in option order,
        or a mapping (a pandas Series too) from option id to points.
    no_deal : what no deal is worth; None where the case says so.
    at_most : the largest value there is.
    interactions : pairs of what matches, as {issue: option or several}, and what that adds.

    Numbers are ints, floats, Decimals, Fractions or NumPy scalars; 0.1 is one tenth.

    Raises
    ------
    ValueError
        Something is no finite number.
    """
    if not hasattr(points, "items"):
        raise ValueError(f"scores: expected issues with their points, found {points!r:.80}")
    rows: dict[str, tuple[Fraction, ...]] = {}
    order: dict[str, tuple[str, ...]] = {}
    for issue, given in points.items():
        place = f"scores of issue '{issue}'"
        if hasattr(given, "keys"):
            order[issue] = tuple(str(option) for option in given.keys())  # noqa: SIM118
            given = [given[option] for option in given.keys()]  # noqa: PLW2901, SIM118
        elif isinstance(given, str) or not hasattr(given, "__iter__"):
            raise ValueError(f"{place}: expected points of its options, found {given!r}")
        rows[issue] = tuple(exact_number(value, place) for value in given)
    return Scores(
        rows,
        tuple(
            Interaction(
                {name: _several(options) for name, options in when.items()},
                exact_number(add, "an interaction"),
            )
            for when, add in interactions
        ),
        None if no_deal is None else exact_number(no_deal, "no_deal"),
        None if at_most is None else exact_number(at_most, "at_most"),
        order=order,
    )


def _several(options: Any) -> tuple[str, ...]:
    if isinstance(options, Sequence) and not isinstance(options, str):
        return tuple(str(option) for option in options)
    return (str(options),)


@dataclass(frozen=True)
class Change:
    """What `Case.with_` is asked for."""

    actor: str | None
    no_deal: Any
    scores: Scores | Mapping[str, Any] | None
    add: Any
    drop: Any

    def on(self, case: Case) -> Case:
        """Return a case with the change made; it has been checked."""
        if self.actor is None and (self.no_deal is not None or self.scores is not None):
            raise ValueError("no_deal and scores are those of an actor: name it first")
        if self.actor is not None:
            names = [actor.id for actor in case.actors]
            if self.actor not in names:
                raise ValueError(f"unknown actor '{self.actor}'{_near(self.actor, names)}")
        made = self._dropped(case)
        if self.scores is not None:
            made = self._scored(made)
        if self.no_deal is not None:
            made = self._valued(made)
        for item in self.add if isinstance(self.add, list | tuple) else [self.add]:
            if item is not None:
                made = self._added(made, item)
        made.validate()
        return made

    def _valued(self, case: Case) -> Case:
        assert self.actor is not None
        value = exact_number(self.no_deal, f"no_deal of '{self.actor}'")
        said = case.preferences.get(self.actor)
        if isinstance(said, Scores):
            scores = replace(said, no_deal=value)
            return replace(case, preferences={**case.preferences, self.actor: scores})
        values = {**case.no_deal.values, self.actor: value}
        return replace(case, no_deal=NoDeal(case.no_deal.outcome, values))

    def _scored(self, case: Case) -> Case:
        assert self.actor is not None
        before = case.preferences.get(self.actor)
        kept = before if isinstance(before, Scores) else None
        if isinstance(self.scores, Scores):
            made = _ordered(case, self.scores)
            if made.no_deal is None and kept is not None:
                made = replace(made, no_deal=kept.no_deal)
        else:
            assert self.scores is not None
            points = {} if kept is None else dict(kept.points)
            for name, given in self.scores.items():
                points[name] = _row(case, name, given, points.get(name))
            made = Scores(points) if kept is None else replace(kept, points=points)
        return replace(case, preferences={**case.preferences, self.actor: made})

    def _added(self, case: Case, item: Any) -> Case:
        if isinstance(item, Offer):
            return replace(case, offers=(*case.offers, item))
        statement = item.on(case) if hasattr(item, "on") and not isinstance(item, Offer) else item
        if not isinstance(statement, Statement):
            raise ValueError(
                f"add: expected what winset.statement makes, a Statement or an Offer, found "
                f"{item!r}"
            )
        if self.actor not in {None, statement.actor}:
            raise ValueError(
                f"statement '{statement.id}' is about '{statement.actor}', not '{self.actor}'"
            )
        said = case.preferences.get(statement.actor, ())
        if isinstance(said, Scores):
            raise ValueError(
                f"'{statement.actor}' has scores: what it wants is known, and no statement adds to "
                "it"
            )
        more = {**case.preferences, statement.actor: (*said, statement)}
        return replace(case, preferences=more)

    def _dropped(self, case: Case) -> Case:
        names = [self.drop] if isinstance(self.drop, str) else list(self.drop)
        if not names:
            return case
        parts: dict[str, Sequence[Any]] = {
            "statement": [
                statement for statement in case.statements if self.actor in {None, statement.actor}
            ],
            **{kind: getattr(case, FIELDS[kind]) for kind in NAMED[1:]},
        }
        known = {part.id: kind for kind, some in parts.items() for part in some}
        for name in names:
            if name not in known:
                raise ValueError(f"drop: there is no '{name}'{_near(name, known)}")
        gone = {kind: {name for name in names if known[name] == kind} for kind in NAMED}
        kept: dict[str, Any] = {
            FIELDS[kind]: tuple(
                part for part in getattr(case, FIELDS[kind]) if part.id not in gone[kind]
            )
            for kind in NAMED[1:]
        }
        preferences = {
            actor: said
            if isinstance(said, Scores)
            else tuple(each for each in said if each.id not in gone["statement"])
            for actor, said in case.preferences.items()
        }
        return replace(case, preferences=preferences, **kept)


FIELDS = {
    "offer": "offers",
    "reaction": "reactions",
    "rule": "rules",
    "transition": "transitions",
    "approval": "approval",
}
"""In which field of a case the parts of each kind stand."""


def _near(name: str, known: Iterable[str]) -> str:
    names = list(known)
    near = get_close_matches(name, names, 1)
    if near:
        return f"; did you mean '{near[0]}'?"
    return f"; expected one of {', '.join(names[:8])}" if names else "; there is none"


def _issue(case: Case, name: str) -> Issue:
    names = [issue.id for issue in case.issues]
    if name not in names:
        raise ValueError(f"scores: unknown issue '{name}'{_near(name, names)}")
    return case.issue(name)


def _ordered(case: Case, scores: Scores) -> Scores:
    """Put points that name their options into option order; numeric issues may skip some."""
    points = dict(scores.points)
    for name, options in scores.order.items():
        given = dict(zip(options, scores.points[name], strict=True))
        points[name] = _row(case, name, given, None)
    return replace(scores, points=points, order={})


def _row(
    case: Case, name: str, given: Any, before: tuple[Fraction, ...] | None
) -> tuple[Fraction, ...]:
    """Return the points of an issue in option order; options not named keep what they had.

    On a numeric issue without points before, linear between those named.
    """
    issue = _issue(case, name)
    place = f"scores of issue '{name}'"
    if not hasattr(given, "keys"):
        if isinstance(given, str) or not hasattr(given, "__iter__"):
            raise ValueError(f"{place}: expected points of its options, found {given!r}")
        return tuple(exact_number(value, place) for value in given)
    known = [option.id for option in issue.options]
    points = {}
    for option in given.keys():  # noqa: SIM118
        if str(option) not in known:
            raise ValueError(f"{place}: no option '{option}'{_near(str(option), known)}")
        points[str(option)] = exact_number(given[option], place)
    if before is not None:
        return tuple(points.get(option, old) for option, old in zip(known, before, strict=True))
    if issue.numeric and len(points) < len(known):
        return _between(issue, points, place)
    lacking = [f"'{option}'" for option in known if option not in points]
    if lacking:
        raise ValueError(f"{place}: points are missing for {', '.join(lacking)}")
    return tuple(points[option] for option in known)


def _between(issue: Issue, points: Mapping[str, Fraction], place: str) -> tuple[Fraction, ...]:
    ends = [issue.options[0].id, issue.options[-1].id]
    if not set(ends) <= set(points):
        raise ValueError(f"{place}: points are needed at both ends, {ends[0]} and {ends[1]}")
    numbers = [option.number or Fraction(0) for option in issue.options]
    knots = {
        numbers[place]: points[option.id]
        for place, option in enumerate(issue.options)
        if option.id in points
    }
    return interpolate(knots, numbers)
