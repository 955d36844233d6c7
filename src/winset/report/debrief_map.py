"""The map of a class as a picture without a script: groups, frontier, solutions, no deal.

Its colours are classes of the page's style, so that it follows light and dark.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape
from math import floor, log
from typing import Any

from markupsafe import Markup

from winset.case.message import say
from winset.report.map_svg import ticks
from winset.text.shown import shown
from winset.wording.catalogue import Catalogue
from winset.wording.numbers import figure

Json = Mapping[str, Any]
WIDTH, HEIGHT = 640, 460
LEFT, RIGHT, TOP, BOTTOM = 46, 16, 26, 46
CELL = 8
SHADES = 5
RADIUS = 10
NEAR = 17
"""Groups closer than this share one mark."""
TOLD = 4
"""Numbers written on one mark; more are counted."""
LETTER = 6.6


@dataclass(frozen=True)
class _Plane:
    """Where values stand on the picture."""

    ends: tuple[tuple[float, float], tuple[float, float]]

    def at(self, point: Sequence[float]) -> tuple[float, float]:
        """Return where a point stands."""
        (low, high), (bottom, top) = self.ends
        x = LEFT + (point[0] - low) / (high - low) * (WIDTH - LEFT - RIGHT)
        y = HEIGHT - BOTTOM - (point[1] - bottom) / (top - bottom) * (HEIGHT - BOTTOM - TOP)
        return x, y


class DebriefMap:
    """The map of two parties; what lies below the groups is drawn once.

    `chart` is one of the document's `charts`.
    """

    def __init__(self, chart: Json, words: Catalogue) -> None:
        self._chart = chart
        self._plane = _Plane((_ends(chart, 0), _ends(chart, 1)))
        x, y = chart["actors"]
        title = words.text(say("class.map.picture", x=x, y=y))
        below = "".join(
            [
                *_shading(chart, self._plane),
                *_scales(chart, self._plane, words),
                *_no_deal(chart, self._plane, words),
                *_frontier(chart, self._plane),
                *_solutions(chart, self._plane, words),
            ]
        )
        self._below = (
            f'<svg class="class-map" xmlns="http://www.w3.org/2000/svg" '
            f'viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-label="{_safe(title)}">{below}'
        )

    def drawn(self, own: int | None = None) -> Markup:
        """Draw it as SVG.

        own : the number of the group whose mark is filled and the only one with its number; None:
            all have theirs.
        """
        groups = _marks(self._chart, self._plane) if own is None else self._alone(own)
        return Markup(f"{self._below}{''.join(groups)}</svg>")

    @cached_property
    def _dots(self) -> list[str]:
        places = (self._plane.at(group["at"]) for group in self._chart["groups"])
        return [f'<circle class="m-other" cx="{x:.1f}" cy="{y:.1f}" r="4"/>' for x, y in places]

    def _alone(self, own: int) -> Iterator[str]:
        """Draw all groups as dots but one."""
        for group, dot in zip(self._chart["groups"], self._dots, strict=True):
            if group["number"] != own:
                yield dot
        for group in self._chart["groups"]:
            if group["number"] == own:
                yield _mark(*self._plane.at(group["at"]), [group])


def _safe(text: str) -> str:
    return escape(shown(text), quote=True)


def _ends(chart: Json, axis: int) -> tuple[float, float]:
    """Return the ends of an axis: what is drawn, and a little more."""
    numbers = [point[axis] for point in chart["outcomes"]]
    numbers += [point[axis] for point in chart["frontier"]]
    numbers += [group["at"][axis] for group in chart["groups"]]
    numbers.append(chart["no_deal"][axis])
    low, high = min(numbers), max(numbers)
    pad = (high - low or 1.0) * 0.05
    return low - pad, high + pad


def _shading(chart: Json, plane: _Plane) -> Iterator[str]:
    """Shade cells by how many outcomes stand there, in a few steps of their logarithm."""
    places = (plane.at(point) for point in chart["outcomes"])
    counts = Counter((int(x // CELL), int(y // CELL)) for x, y in places)
    if not counts:
        return
    most = log(1 + max(counts.values())) * 1.0001
    steps = {cell: floor(SHADES * log(1 + n) / most) for cell, n in sorted(counts.items())}
    for step in range(SHADES):
        path = "".join(f"M{x} {y}h1v1h-1z" for (x, y), own in steps.items() if own == step)
        if path:
            opacity = 0.12 + 0.36 * step / (SHADES - 1)
            yield (
                f'<path class="m-cell" transform="scale({CELL})" d="{path}" '
                f'fill-opacity="{opacity:.2f}"/>'
            )


def _scales(chart: Json, plane: _Plane, words: Catalogue) -> Iterator[str]:
    right, bottom = WIDTH - RIGHT, HEIGHT - BOTTOM
    lines = [f"M{LEFT} {bottom}H{right}M{LEFT} {TOP}V{bottom}"]
    texts = []
    for value in ticks(plane.ends[0]):
        x, _ = plane.at((value, 0.0))
        lines.append(f"M{x:.1f} {bottom}v5")
        texts.append(_text(x, bottom + 18, figure(value, words.forms), "middle"))
    for value in ticks(plane.ends[1]):
        _, y = plane.at((0.0, value))
        lines.append(f"M{LEFT} {y:.1f}h-5")
        texts.append(_text(LEFT - 8, y + 4, figure(value, words.forms), "end"))
    x_name, y_name = (name if len(name) <= 44 else f"{name[:43]}…" for name in chart["actors"])
    texts.append(_text(right, bottom + 38, f"{x_name} →", "end", "m-name"))
    texts.append(_text(2, 14, f"↑ {y_name}", "start", "m-name"))
    yield f'<path class="m-axis" d="{"".join(lines)}"/>{"".join(texts)}'


def _text(x: float, y: float, text: str, anchor: str, kind: str = "m-text") -> str:
    return (
        f'<text class="{kind}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{_safe(text)}</text>'
    )


def _no_deal(chart: Json, plane: _Plane, words: Catalogue) -> Iterator[str]:
    x, y = plane.at(chart["no_deal"])
    lines = f"M{x:.1f} {TOP}V{HEIGHT - BOTTOM}M{LEFT} {y:.1f}H{WIDTH - RIGHT}"
    yield f'<path class="m-none" d="{lines}"/>'
    label = words.text(say("class.map.no-deal"))
    yield _text(LEFT + 6, y - 5, label, "start")


def _frontier(chart: Json, plane: _Plane) -> Iterator[str]:
    """Join the frontier of two; of more, rings, since in two of several sides it is no line."""
    points = [plane.at(point) for point in chart["frontier"]]
    if chart["line"] and points:
        path = "L".join(f"{x:.1f} {y:.1f}" for x, y in points)
        yield f'<path class="m-front" d="M{path}"/>'
    yield "".join(
        f'<circle class="m-ring" cx="{x:.1f}" cy="{y:.1f}" r="3"/>' for x, y in points[:400]
    )


def _solutions(chart: Json, plane: _Plane, words: Catalogue) -> Iterator[str]:
    """Mark solutions by diamonds; those in one place have one, with all their names."""
    found: dict[tuple[float, float], list[str]] = {}
    for name, point in chart["solutions"].items():
        x, y = plane.at(point)
        found.setdefault((round(x, 1), round(y, 1)), []).append(words.text(say(f"solution.{name}")))
    for place, ((x, y), names) in enumerate(sorted(found.items())):
        yield f'<path class="m-solution" transform="translate({x} {y})" d="M0-7L7 0L0 7L-7 0Z"/>'
        label = ", ".join(names)
        # Labels stand above the frontier, in turn higher, or to the left where there is no room.
        left = x + 10 + len(label) * LETTER > WIDTH - 4
        yield _text(
            x - 10 if left else x + 10, y - 8 - 14 * (place % 2), label, "end" if left else "start"
        )


def _marks(chart: Json, plane: _Plane) -> Iterator[str]:
    """Draw the groups; those that stand close together share one mark with their numbers."""
    marks: list[tuple[float, float, list[Json]]] = []
    for group in chart["groups"]:
        x, y = plane.at(group["at"])
        near = [m for m in marks if abs(m[0] - x) < NEAR and abs(m[1] - y) < NEAR]
        same = [m for m in near if m[2][0]["agreed"] == group["agreed"]]
        if same:
            same[0][2].append(group)
        else:
            marks.append((x, y, [group]))
    for x, y, groups in marks:
        yield _mark(x, y, groups)


def _mark(x: float, y: float, groups: Sequence[Json]) -> str:
    numbers = [_safe(group["mark"]) for group in groups[:TOLD]]
    numbers += [f"+{len(groups) - TOLD}"] if len(groups) > TOLD else []
    label = " ".join(numbers)
    kind = "" if groups[0]["agreed"] else " m-impasse"
    wide = max(2 * RADIUS, len(label) * LETTER + 8)
    left = min(max(x - wide / 2, 0), WIDTH - wide)
    return (
        f'<rect class="m-group{kind}" x="{left:.1f}" y="{y - RADIUS:.1f}" width="{wide:.1f}" '
        f'height="{2 * RADIUS}" rx="{RADIUS}"/>'
        f'<text class="m-number{kind}" x="{left + wide / 2:.1f}" y="{y + 4:.1f}" '
        f'text-anchor="middle">{label}</text>'
    )
