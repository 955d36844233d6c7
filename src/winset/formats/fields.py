"""Picking values out of a JSON or YAML tree, with a problem where they are not as expected."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from winset.formats.sources import Source
from winset.formats.values import exact, no_number
from winset.text.problems import expected, nearest, quoted
from winset.text.tree import Node, Scalar

MAX_OPTIONS = 100_001


def place(node: Node) -> tuple[int, int]:
    """Find where a node stands."""
    return node.line, node.column


def mapping(
    source: Source, node: Node | None, what: str, *, most: int = MAX_OPTIONS
) -> Mapping[str, Node] | None:
    """Return the entries of a mapping; None, with a problem, where it is something else."""
    if node is not None and isinstance(node.value, dict):
        if len(node.value) <= most:
            return node.value
        source.fail(f"more than {most:,} {what}", place(node))
        return None
    if node is not None:
        source.fail(f"expected {what}, a mapping", place(node))
    return None


def sequence(source: Source, node: Node | None, what: str) -> list[Node] | None:
    """Return the items of a list; None, with a problem, where it is something else."""
    if node is not None and isinstance(node.value, list):
        return node.value
    if node is not None:
        source.fail(f"expected {what}, a list", place(node))
    return None


def need(source: Source, node: Node, key: str, what: str) -> Node | None:
    """Return what stands under a key; None, with a problem, where nothing does."""
    found = node.child(key)
    if found is None:
        known = list(node.value) if isinstance(node.value, dict) else []
        source.fail(f"{what} needs '{key}'{_found(known)}", place(node))
    return found


def _found(known: list[str]) -> str:
    return f"; found {expected(known)[len(' (expected: ') : -1]}" if known else ""


def text(source: Source, node: Node, what: str) -> str | None:
    """Return a scalar's text; None, with a problem, where it is no scalar."""
    if isinstance(node.value, Scalar):
        return str(node.value)
    source.fail(f"expected {what}, text", place(node))
    return None


def number(source: Source, node: Node | None, what: str) -> Fraction | None:
    """Return an exact number; None, with a problem, where it is something else."""
    if node is None:
        return None
    if isinstance(node.value, Scalar):
        found = exact(node.value)
        if found is not None:
            return found
        source.fail(no_number(node.value, f"{what}, a number"), place(node))
    else:
        source.fail(f"expected {what}, a number", place(node))
    return None


def table(
    source: Source, node: Node, options: tuple[str, ...], issue: str
) -> tuple[Fraction, ...] | None:
    """Read one number for each option of an issue, by name."""
    rows = mapping(source, node, f"values of {quoted(issue)}")
    if rows is None:
        return None
    before = len(source.problems)
    known = frozenset(options)
    for name, below in rows.items():
        if name not in known:
            hint = nearest(name, options)
            source.fail(
                f"issue {quoted(issue)} has no option {quoted(name)}{hint}",
                node.keys.get(name, place(below)),
            )
    lacking = [option for option in options if option not in rows]
    if lacking and len(source.problems) == before:
        named = ", ".join(map(quoted, lacking[:5]))
        source.fail(f"values of {quoted(issue)} are missing for {named}", place(node))
    found = [number(source, rows.get(option), quoted(option)) for option in options]
    whole = [value for value in found if value is not None]
    return tuple(whole) if len(source.problems) == before else None
