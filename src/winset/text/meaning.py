"""What a document means, and what edits are to make of that: the measure that splices are held to.

Plain values: mappings, lists, and scalars with their kind. Nothing here knows how they are written.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from winset.errors import WinsetError
from winset.text.emit import Bare
from winset.text.marks import Step
from winset.text.problems import Problems
from winset.text.tree import Scalar, parse

Steps = tuple[Step, ...]


def meaning(text: str, *, strict: bool = False) -> Any:
    """Return what a text means; WinsetError where it is no readable document."""
    problems = Problems("", text)
    node = parse(text, problems, strict=strict)
    if node is None:
        raise WinsetError("the text cannot be read")
    return node.plain()


def alike(one: Any, other: Any) -> bool:
    """Return whether two values mean the same: keys in the same order, numbers as numbers."""
    if isinstance(one, Mapping) or isinstance(other, Mapping):
        both = isinstance(one, Mapping) and isinstance(other, Mapping)
        return both and list(one) == list(other) and all(alike(one[k], other[k]) for k in one)
    if is_list(one) or is_list(other):
        both = is_list(one) and is_list(other) and len(one) == len(other)
        return both and all(map(alike, one, other))
    return _leaf(one) == _leaf(other)


def _leaf(value: Any) -> tuple[str, Any]:
    """Return a scalar as what it means, whether it comes from a text or from a caller."""
    if value is None:
        return "null", None
    if isinstance(value, Scalar):
        exact = value.number()
        if exact is not None:
            return "number", exact
        return ("bool", value.casefold()) if value.kind == "bool" else ("text", str(value))
    if isinstance(value, bool):
        return "bool", str(value).casefold()
    if isinstance(value, Bare):
        return _leaf(read_scalar(value))
    if isinstance(value, str):
        return "text", value
    return "number", Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def read_scalar(written: str) -> Any:
    """Return what a plain scalar means."""
    return meaning(f"x: {written}")["x"]


def is_list(value: Any) -> bool:
    """Return whether a value is a list, or what can be written as one."""
    return isinstance(value, Sequence) and not isinstance(value, str)


def place_of(keys: Sequence[str], name: str, order: Sequence[str]) -> int:
    """Return where a new key comes: behind the last that the order has before it.

    Before the first that the order has behind it where none is before; else at the end.
    """
    if name not in order:
        return len(keys)
    at = list(order).index(name)
    behind = [place for place, key in enumerate(keys) if key in order[:at]]
    ahead = [place for place, key in enumerate(keys) if key in order[at + 1 :]]
    return behind[-1] + 1 if behind else ahead[0] if ahead else len(keys)


def put(tree: Any, path: Steps, value: Any, order: Sequence[str] = ()) -> Any:
    """Return the tree with a value at a path; the last key may be new.

    Where mapping follows mapping, keys that stay keep their places.
    """
    if not path:
        return _merged(tree, value)
    above, name = path[:-1], path[-1]

    def change(holder: Any) -> Any:
        if isinstance(name, int):
            items = _list(holder, path)
            return [*items[:name], _merged(_item(items, name, path), value), *items[name + 1 :]]
        if holder is None:
            return {name: value}
        if not isinstance(holder, dict):
            raise TypeError(f"{shown(above)} has no keys")
        if name in holder:
            return {k: _merged(v, value) if k == name else v for k, v in holder.items()}
        return _with_key(holder, name, value, order)

    return _changed(tree, above, change)


def removed(tree: Any, path: Steps) -> Any:
    """Return the tree without what stands at a path."""
    if not path:
        raise ValueError("the whole document is no part of it")
    name = path[-1]

    def change(holder: Any) -> Any:
        if isinstance(name, int):
            items = _list(holder, path)
            _item(items, name, path)
            return [*items[:name], *items[name + 1 :]]
        if not isinstance(holder, dict) or name not in holder:
            raise LookupError(f"{shown(path)} is not there")
        return {key: value for key, value in holder.items() if key != name}

    return _changed(tree, path[:-1], change)


def inserted(tree: Any, path: Steps, place: int, value: Any) -> Any:
    """Return the tree with an item in a list, before the one at a place or at the end."""

    def change(holder: Any) -> Any:
        items = [] if holder is None else _list(holder, path)
        return [*items[:place], value, *items[place:]]

    return _changed(tree, path, change)


def moved(tree: Any, path: Steps, source: int, target: int) -> Any:
    """Return the tree with an item, or a key, at another place."""

    def change(holder: Any) -> Any:
        if not isinstance(holder, (dict, list)):
            raise TypeError(f"{shown(path)} has no parts")
        parts = list(holder.items()) if isinstance(holder, dict) else list(holder)
        if not (0 <= source < len(parts) and 0 <= target < len(parts)):
            raise LookupError(f"{shown(path)} has {len(parts)} parts")
        parts.insert(target, parts.pop(source))
        return dict(parts) if isinstance(holder, dict) else parts

    return _changed(tree, path, change)


def renamed(tree: Any, path: Steps, name: str) -> Any:
    """Return the tree with another name for the key at the end of a path."""
    old = path[-1] if path else None

    def change(holder: Any) -> Any:
        if not isinstance(holder, dict) or old not in holder:
            raise LookupError(f"{shown(path)} is not there, or has no name")
        if name in holder and name != old:
            raise ValueError(f"{shown((*path[:-1], name))} is there already")
        return {name if key == old else key: value for key, value in holder.items()}

    return _changed(tree, path[:-1], change)


def shown(path: Steps) -> str:
    """Write a path."""
    return ".".join(str(step) for step in path) or "the document"


def _changed(tree: Any, path: Steps, change: Callable[[Any], Any]) -> Any:
    """Return the tree with what stands at a path changed."""
    if not path:
        return change(tree)
    step = path[0]
    if isinstance(tree, dict) and step in tree:
        return {k: _changed(v, path[1:], change) if k == step else v for k, v in tree.items()}
    if isinstance(tree, list) and isinstance(step, int) and 0 <= step < len(tree):
        return [_changed(v, path[1:], change) if k == step else v for k, v in enumerate(tree)]
    raise LookupError(f"{shown(path)} is not there")


def _merged(old: Any, value: Any) -> Any:
    """Return a value, its keys where those that stay were before."""
    if not (isinstance(old, dict) and isinstance(value, Mapping) and old and value):
        if is_list(value) and isinstance(old, list) and len(value) == len(old):
            return list(map(_merged, old, value))
        return value
    kept: dict[str, Any] = dict(old)
    for name in value:
        if name in kept:
            kept[name] = _merged(kept[name], value[name])
        else:
            kept = _with_key(kept, name, value[name], list(value))
    return {name: held for name, held in kept.items() if name in value}


def _with_key(held: dict[str, Any], name: str, value: Any, order: Sequence[str]) -> dict[str, Any]:
    parts = list(held.items())
    parts.insert(place_of(list(held), name, order), (name, value))
    return dict(parts)


def _list(holder: Any, path: Steps) -> list[Any]:
    if not isinstance(holder, list):
        raise TypeError(f"{shown(path)} is no list")
    return holder


def _item(items: list[Any], place: int, path: Steps) -> Any:
    if not 0 <= place < len(items):
        raise LookupError(f"{shown(path)} is not there")
    return items[place]
