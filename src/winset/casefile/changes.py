"""Reading changes ruled out, where deals bind, exposure, and numbers of states."""

from __future__ import annotations

import re
from fractions import Fraction

from winset.case.types import Region, Role, Transition
from winset.casefile.context import Context
from winset.casefile.fields import described
from winset.casefile.models import CaseShape, TransitionShape
from winset.text.numbers import decimal, plural
from winset.text.problems import quoted
from winset.text.tree import Scalar, Steps


def read_transitions(context: Context, shape: CaseShape) -> tuple[Transition, ...]:
    """Read the changes that are ruled out."""
    transitions: list[Transition] = []
    for k, written in enumerate(shape.transitions or []):
        path: Steps = ("transitions", k)
        if path in context.refused:
            continue
        context.unknown_keys(written, path)
        name = f"transition{k + 1}" if written.id is None else written.id
        context.claim_id(name, "transition", path if written.id is None else (*path, "id"))
        start, to = _ends(context, written, path)
        by = None if written.by is None else context.actor(written.by, (*path, "by"))
        if start is not None and to is not None and _meet(start, to):
            context.fail(
                "an outcome can match both 'from' and 'never_to', and then nothing could change "
                "there; say in 'from' what is otherwise before",
                path,
            )
        elif start is not None and to is not None and (written.by is None or by is not None):
            transitions.append(Transition(name, start, to, by))
    return tuple(transitions)


def _ends(
    context: Context, shape: TransitionShape, path: Steps
) -> tuple[Region | None, Region | None]:
    ends: list[Region | None] = []
    for key, raw in (("from", shape.start), ("never_to", shape.never_to)):
        if raw is None:
            context.missing(key, "a transition", path, shape)
            ends.append(None)
        else:
            ends.append(context.region(raw, (*path, key)))
    return ends[0], ends[1]


def _meet(start: Region, to: Region) -> bool:
    return all(set(options) & set(start.get(issue, options)) for issue, options in to.items())


def read_exposure(context: Context, shape: CaseShape) -> dict[str, Fraction]:
    """Read how far below no deal each party is ready to stand on the way to a deal."""
    exposure: dict[str, Fraction] = {}
    for name, raw in (shape.exposure or {}).items():
        path: Steps = ("exposure", name)
        actor = context.actor(name, path, key=True)
        number = context.worth(raw, path, scored=shape.scored(name))
        if number is not None and number < 0:
            context.fail(
                f"expected a number of 0 or more, found {decimal(number)}", path, value=True
            )
        elif actor is not None and context.actors[actor].role is not Role.PARTY:
            context.fail(f"'{actor}' is no party; a road only leaves parties exposed", path)
        elif actor is not None and number is not None:
            exposure[actor] = number
    return exposure


def read_state_numbers(context: Context, shape: CaseShape) -> dict[tuple[int, ...], int]:
    """Read the numbers that another tool gives to outcomes."""
    numbers: dict[tuple[int, ...], int] = {}
    issues = list(context.issues.values())
    for key, options in (shape.state_numbers or {}).items():
        path: Steps = ("state_numbers", key)
        if not re.fullmatch("[0-9]{1,9}", key):
            context.fail(f"expected the number of a state, found {quoted(key)}", path)
        elif len(options) != len(issues):
            context.fail(
                f"expected one option for each of {plural(len(issues), 'issue')}, found "
                f"{len(options)}",
                path,
                value=True,
            )
        else:
            found = [
                context.option(issue, raw, (*path, k))
                for k, (issue, raw) in enumerate(zip(issues, options, strict=True))
            ]
            known = [
                issue.position(option)
                for issue, option in zip(issues, found, strict=True)
                if option is not None
            ]
            if len(known) == len(issues) and tuple(known) in numbers:
                first = numbers[tuple(known)]
                context.fail(f"state {key} is state {first}, given above", path)
            elif len(known) == len(issues):
                numbers[tuple(known)] = int(key)
    return numbers


def read_binding(context: Context, shape: CaseShape) -> tuple[str, ...]:
    """Read on which issues a signed deal binds, in the order of the issues."""
    raw, path = shape.binding, ("binding",)
    if raw is None:
        return ()
    if isinstance(raw, Scalar) and raw.kind == "bool":
        return tuple(context.issues) if raw.lower() == "true" else ()
    if not isinstance(raw, list):
        context.fail(
            f"expected true, false or a list of issues, found {described(raw)}", path, value=True
        )
        return ()
    named: set[str] = set()
    for k, item in enumerate(raw):
        if not isinstance(item, Scalar):
            context.fail(f"expected an issue, found {described(item)}", (*path, k), value=True)
            continue
        issue = context.issue_id(item, (*path, k))
        if issue in named:
            context.fail(f"issue {quoted(issue)} is listed twice", (*path, k), value=True)
        elif issue is not None:
            named.add(issue)
    return tuple(issue for issue in context.issues if issue in named)
