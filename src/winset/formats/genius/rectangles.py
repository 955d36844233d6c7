"""The non-linear utility spaces of GENIUS: weighted hyperrectangles with a cap."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from winset.formats.draft import Box
from winset.formats.genius.xmltree import Element
from winset.formats.sources import Source
from winset.formats.values import exact, no_number, shown
from winset.text.problems import quoted

Bounds = Mapping[int, tuple[int, int]]
"""For places of issues the lowest and the highest place of a number, both included."""


@dataclass(frozen=True, slots=True)
class Axis:
    """What an index stands for: the issue's place, its numbers and kind."""

    place: int
    numbers: tuple[Fraction, ...]
    kind: str


@dataclass(frozen=True, slots=True)
class Rectangles:
    """A value function as a constant and boxes, `at_most` where sums could exceed the limit.

    `said` tells what became of the limit.
    """

    constant: Fraction
    boxes: tuple[tuple[Box, Fraction], ...]
    at_most: Fraction | None
    said: str


def read_rectangles(
    source: Source, utility: Element, axes: Mapping[str, Axis]
) -> Rectangles | None:
    """Read a `<utility>`; None where something in it cannot be read, or not said by a case."""
    before = len(source.problems)
    most = exact(utility.get("maxutility") or "")
    if most is None or most <= 0:
        source.fail("<utility> needs 'maxutility', a number above 0", utility.place)
        return None
    constant = Fraction(0)
    boxes: list[tuple[Bounds, Fraction]] = []
    for rectangle, weight in _weighted(source, utility, Fraction(1)):
        bounds, outside = _bounds(source, rectangle, axes)
        if outside:
            constant += weight
        signed = -weight if outside else weight
        if bounds is None:
            continue
        if not bounds:
            constant += signed
        else:
            boxes.append((bounds, signed))
    if len(source.problems) > before:
        return None
    highest = largest(constant, boxes)
    scaled = tuple(
        ({place: tuple(range(low, high + 1)) for place, (low, high) in bounds.items()}, w / most)
        for bounds, w in boxes
    )
    said = f"values are cut off at maxutility, {shown(most)}"
    if highest <= most:
        said += f"; no outcome sums above it (at most {shown(highest)}), so nothing is cut"
        return Rectangles(constant / most, scaled, None, said)
    said += f"; the case says so: no value is above 1 (rectangles sum to {shown(highest)} in all)"
    return Rectangles(constant / most, scaled, Fraction(1), said)


def largest(constant: Fraction, boxes: Iterable[tuple[Bounds, Fraction]]) -> Fraction:
    """Return what no outcome sums above: the constant and all that is added anywhere."""
    return constant + sum((weight for _, weight in boxes if weight > 0), Fraction(0))


def _weighted(
    source: Source, element: Element, weight: Fraction
) -> Iterator[tuple[Element, Fraction]]:
    """Yield every rectangle with its utility times the weights of what it stands in."""
    for child in element.children:
        own = child.get("weight")
        factor = Fraction(1) if own is None else exact(own)
        if factor is None:
            source.fail(f"'weight': {no_number(own or '')}", child.place)
        elif child.tag == "ufun":
            if (child.get("aggregation") or "sum").lower() != "sum":
                source.fail(
                    f"aggregation {quoted(child.get('aggregation'))} is not read (sum is)",
                    child.place,
                )
            yield from _weighted(source, child, weight * factor)
        elif child.tag == "hyperRectangle":
            utility = exact(child.get("utility") or "")
            if utility is None:
                source.fail("<hyperRectangle> needs 'utility', a number", child.place)
            else:
                yield child, utility * factor * weight
        else:
            source.fail(f"<{child.tag}> is not read here", child.place)


def _bounds(
    source: Source, rectangle: Element, axes: Mapping[str, Axis]
) -> tuple[Bounds | None, bool]:
    """Return the bounds by places of options, None where empty; and whether outside is meant."""
    tags = {child.tag for child in rectangle.children}
    if len(tags) > 1 or tags - {"INCLUDES", "EXCLUDES"}:
        found = " and ".join(f"<{tag}>" for tag in sorted(tags))
        source.fail(f"expected <INCLUDES> or <EXCLUDES> alone, found {found}", rectangle.place)
        return None, False
    bounds: dict[int, tuple[int, int]] = {}
    empty = False
    for child in rectangle.children:
        axis = axes.get(child.get("index") or "")
        low, high = exact(child.get("min") or ""), exact(child.get("max") or "")
        if axis is None or axis.kind != "integer" or low is None or high is None:
            source.fail(
                f"<{child.tag}> needs 'index' of an integer issue, and numbers 'min' and 'max'",
                child.place,
            )
            continue
        first = max(0, _ceiling(low - axis.numbers[0]))
        last = min(len(axis.numbers) - 1, (high - axis.numbers[0]).__floor__())
        if axis.place in bounds:
            first, last = max(first, bounds[axis.place][0]), min(last, bounds[axis.place][1])
        empty = empty or first > last
        bounds[axis.place] = (first, last)
    return None if empty else bounds, tags == {"EXCLUDES"}


def _ceiling(number: Fraction) -> int:
    return -((-number).__floor__())
