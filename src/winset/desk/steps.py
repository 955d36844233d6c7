"""What can be done to a case by forms, and the same step where others changed the case."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, assert_never

from winset.casefile.renaming import rename_id
from winset.text.meaning import Steps, alike, is_list, shown
from winset.text.splices import Document, EditError


@dataclass(frozen=True)
class Put:
    """Set what stands at a path; `order` places a key that is new."""

    path: Steps
    value: Any
    order: tuple[str, ...] = ()


@dataclass(frozen=True)
class Remove:
    """Take away what stands at a path.

    With a `floor`, what would be left empty above it goes too, down to paths of so many steps.
    """

    path: Steps
    floor: int = 0


@dataclass(frozen=True)
class Insert:
    """Put an item into the list at a path."""

    path: Steps
    place: int
    value: Any


@dataclass(frozen=True)
class Move:
    """Move a part of what stands at a path to another place in it."""

    path: Steps
    source: int
    target: int


@dataclass(frozen=True)
class Rename:
    """Give what stands at a path another id, wherever the file says it."""

    path: Steps
    name: str


Step = Put | Remove | Insert | Move | Rename
_USUAL = {"order", "floor"}
"""What a step need not name."""
STEPS = {"put": Put, "remove": Remove, "insert": Insert, "move": Move, "rename": Rename}


def step_of(given: Any) -> Step:
    """Read a step from plain values, as `{"do": "put", "path": [...], "value": ...}`.

    Raises
    ------
    ValueError
        It is none; says what was expected.
    """
    if not isinstance(given, Mapping) or given.get("do") not in STEPS:
        raise ValueError(f"expected a step that does one of {', '.join(STEPS)}")
    kind = STEPS[given["do"]]
    named = {field.name for field in fields(kind)}
    wrong = [name for name in given if name not in {*named, "do"}]
    missing = [name for name in named if name not in given and name not in _USUAL]
    if wrong or missing:
        raise ValueError(f"{given['do']}: unknown {sorted(wrong)}, missing {sorted(missing)}")
    made = {name: given[name] for name in named if name in given}
    made["path"] = _path(made["path"])
    for name in ("place", "source", "target", "floor"):
        if name in made and (not _whole(made[name]) or made[name] < 0):
            raise ValueError(f"{name}: expected a whole number from 0, found {made[name]!r}")
    if "name" in made and not isinstance(made["name"], str):
        raise ValueError(f"name: expected text, found {made['name']!r}")
    if "order" in made:
        if not is_list(made["order"]) or not all(isinstance(key, str) for key in made["order"]):
            raise ValueError("order: expected a list of keys")
        made["order"] = tuple(made["order"])
    step: Step = kind(**made)
    return step


def _path(given: Any) -> Steps:
    if not is_list(given) or not all(isinstance(step, str) or _whole(step) for step in given):
        raise ValueError(f"path: expected a list of keys and places, found {given!r:.60}")
    return tuple(given)


def _whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def done(document: Document, step: Step, folder: Path | None = None) -> Document:
    """Do a step; EditError where it cannot be done."""
    match step:
        case Put(path, value, order):
            return document.put(path, value, order=order)
        case Remove(path, floor):
            return document.remove(_bared(document.meant, path, floor) if floor else path)
        case Insert(path, place, value):
            return document.insert(path, place, value)
        case Move(path, source, target):
            return document.move(path, source, target)
        case Rename(path, name):
            return rename_id(document, path, name, folder=folder)
        case _:
            assert_never(step)


def _bared(meant: Any, path: Steps, floor: int) -> Steps:
    """Return the path of what holds nothing but what stands at a path."""
    end = len(path)
    there = _at(meant, path) is not _GONE
    while there and end > floor and _alone(_at(meant, path[: end - 1])):
        end -= 1
    return path[:end]


def _alone(held: Any) -> bool:
    return isinstance(held, (dict, list)) and len(held) == 1


class ChangedError(EditError):
    """What a step is about was changed by others; `path` is where, `there` what stands there."""

    def __init__(self, path: Steps, there: Any) -> None:
        self.there = there
        super().__init__(f"{shown(path)} was changed elsewhere", path)


def followed(step: Step, base: Any, now: Any) -> Step:
    """Return the step that does in a changed case what was meant in the case as it was.

    `base` and `now` are the meanings. Items of lists are found again by their id, or else as they
    are. What the step replaces, removes or moves must be what it was.

    Raises
    ------
    ChangedError
        It is not.
    """
    if isinstance(step, Insert):
        path, held = _found(step.path, base, now, whole=False)
        before = _at(base, step.path)
        place = len(held) if is_list(held) else 0
        if is_list(before) and is_list(held) and step.place < len(before):
            at = _place(before[step.place], step.place, before, held)
            place = place if at is None else at
        return replace(step, path=path, place=place)
    if isinstance(step, Put) and _at(base, step.path) is _GONE:
        path, held = _found(step.path[:-1], base, now, whole=False)
        last = step.path[-1]
        if isinstance(held, dict) and last in held and not alike(held[last], step.value):
            raise ChangedError((*path, last), held[last])
        return replace(step, path=(*path, last))
    path, _ = _found(step.path, base, now, whole=not isinstance(step, Rename))
    return replace(step, path=path)


class _Gone:
    """Nothing stands there."""


_GONE = _Gone()


def _found(path: Steps, base: Any, now: Any, *, whole: bool) -> tuple[Steps, Any]:
    """Return where a path leads now, and what stands there; `whole`: it must be as it was."""
    new: list[str | int] = []
    for step in path:
        at: str | int | None = step
        if isinstance(step, int) and is_list(base) and is_list(now) and step < len(base):
            at = _place(base[step], step, base, now)
        below = _GONE if at is None else _at(now, (at,))
        if at is None or below is _GONE:
            raise ChangedError((*new, step), None)
        base, now = _at(base, (step,)), below
        new.append(at)
    if whole and not alike(base, now):
        raise ChangedError(tuple(new), now)
    return tuple(new), now


def _place(item: Any, place: int, base: Sequence[Any], now: Sequence[Any]) -> int | None:
    """Return the place of an item of a list in another state of it."""
    name = item.get("id") if isinstance(item, dict) else None
    if name is not None:
        alike_now = [
            k for k, other in enumerate(now) if isinstance(other, dict) and other.get("id") == name
        ]
        return alike_now[0] if len(alike_now) == 1 else None
    if place < len(now) and alike(now[place], item) and len(now) == len(base):
        return place
    same = [k for k, other in enumerate(now) if alike(other, item)]
    if len(same) == 1:
        return same[0]
    return place if len(now) == len(base) else None


def _at(tree: Any, path: Steps) -> Any:
    for step in path:
        if isinstance(tree, list):
            if not isinstance(step, int) or not 0 <= step < len(tree):
                return _GONE
            tree = tree[step]
        elif isinstance(tree, dict) and step in tree:
            tree = tree[step]
        else:
            return _GONE
    return tree
