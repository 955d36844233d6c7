"""The deal map as a picture that needs no script: for paper, and where scripts do not run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from math import ceil, floor, log, log10
from typing import Any

from winset.text.shown import shown
from winset.wording.languages import LANGUAGES, catalogue
from winset.wording.numbers import Forms, figure

Json = Mapping[str, Any]
Say = Callable[..., str]
WIDTH, HEIGHT, LOW = 640, 440, 220
"""Of the picture; LOW: its height where there is one actor."""
LEFT, RIGHT, TOP, BOTTOM = 48, 16, 26, 46
CELL = 10
SHADES = 5
DOTS = 30
"""Outcomes likely to be accepted that have a dot of their own; all others only shade."""
GOLDEN = 0.6180339887498949
INK, SOFT, PAPER, ZONE = "#1c1b19", "#57534b", "#ffffff", "#e6efec"
SHADE, CLASSES = "#85807a", {"certain": "#0b4554", "likely": "#1f7f8c", "possible": "#a06a12"}
FONT = "font-family='Liberation Sans, Arial, sans-serif'"
SHAPES = {
    "no_deal": "M-5-5H5V5H-5Z",
    "status_quo": "M-5-5H5V5H-5Z",
    "offer": "M0-7L6.5 5.5H-6.5Z",
    "solution": "M0-7.5L7.5 0L0 7.5L-7.5 0Z",
    "candidate": "M0-8L2.2-2.6L8-2.4L3.5 1.3L5 7L0 3.8L-5 7L-3.5 1.3L-8-2.4L-2.2-2.6Z",
}
LETTER = 6.4
"""About how wide a letter is."""


@dataclass(frozen=True)
class _Plane:
    """Where values stand on the picture; one axis, or two."""

    x: Sequence[float]
    y: Sequence[float]
    ends: tuple[tuple[float, float], tuple[float, float]]
    height: int

    @property
    def bottom(self) -> float:
        return float(self.height - BOTTOM)

    def across(self, value: float) -> float:
        low, high = self.ends[0]
        return LEFT + (value - low) / (high - low) * (WIDTH - LEFT - RIGHT)

    def up(self, value: float) -> float:
        low, high = self.ends[1]
        return self.bottom - (value - low) / (high - low) * (self.bottom - TOP)


def map_svg(document: Json, chart: Json, say: Say) -> str:
    """Draw the map of an analysis as SVG in light colours.

    Parameters
    ----------
    document : the object that `winset analyse --json` writes.
    chart : points of the map (`Analysis.deal_map`).
    say : puts a message into words, by its id and arguments.

    Most outcomes shade the ground they stand on, the darker the more there are; the likeliest
    ones, offers and solutions have marks. Numbers are those of `chart["notes"]`.
    """
    names = {actor["id"]: actor["name"] for actor in document["case"]["actors"]}
    language = document["settings"].get("language", LANGUAGES[0])
    axes: Sequence[str] = chart["axes"][:2]
    plane = _plane(chart, axes)
    parts = [
        *_ground(chart, axes, plane),
        *_shading(chart, plane),
        *_scales([names[axis] for axis in axes], plane, catalogue(language).forms),
        *_dots(chart, plane),
        *_marks(chart, plane),
    ]
    title = escape(shown(say("map.picture", title=document["case"]["title"])), quote=True)
    return (
        f'<svg class="map-svg" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} '
        f'{plane.height}" width="{WIDTH}" height="{plane.height}" role="img" '
        f'aria-label="{title}">{"".join(parts)}</svg>'
    )


def _plane(chart: Json, axes: Sequence[str]) -> _Plane:
    values: list[Sequence[float]] = [chart["values"][axis] for axis in axes]
    ends = []
    for axis, numbers in zip(axes, values, strict=True):
        both = [min(numbers), max(numbers)]
        if chart["no_deal"].get(axis) is not None:
            both.append(chart["no_deal"][axis])
        pad = (max(both) - min(both) or 1.0) * 0.05
        ends.append((min(both) - pad, max(both) + pad))
    if len(axes) == 1:
        values.append([place * GOLDEN % 1 for place in range(len(values[0]))])
        ends.append((-0.08, 1.08))
    height = HEIGHT if len(axes) == 2 else LOW
    bare = _Plane(values[0], values[1], (ends[0], ends[1]), height)
    x = [bare.across(value) for value in values[0]]
    y = [bare.up(value) for value in values[1]]
    return _Plane(x, y, bare.ends, height)


def _ground(chart: Json, axes: Sequence[str], plane: _Plane) -> Iterator[str]:
    """Shade where all sides have at least what they have without a deal; dash its edges."""
    none = [chart["no_deal"].get(axis) for axis in axes]
    right, bottom = WIDTH - RIGHT, plane.bottom
    x = None if none[0] is None else plane.across(none[0])
    y = bottom if len(axes) == 1 else None if none[1] is None else plane.up(none[1])
    if x is not None and y is not None:
        yield (
            f'<rect x="{x:.1f}" y="{TOP}" width="{right - x:.1f}" height="{y - TOP:.1f}" '
            f'fill="{ZONE}"/>'
        )
    lines = [] if x is None else [f"M{x:.1f} {TOP}V{bottom}"]
    if y is not None and len(axes) == 2:
        lines.append(f"M{LEFT} {y:.1f}H{right}")
    if lines:
        yield f'<path d="{"".join(lines)}" stroke="{INK}" stroke-dasharray="5 4" fill="none"/>'


def _shading(chart: Json, plane: _Plane) -> Iterator[str]:
    """Shade cells by how many outcomes stand there, in a few steps of their logarithm."""
    places = zip(plane.x, plane.y, strict=True)
    counts = Counter((int(x // CELL), int(y // CELL)) for x, y in places)
    if not counts:
        return
    most = log(1 + max(counts.values())) * 1.0001
    steps = {cell: floor(SHADES * log(1 + n) / most) for cell, n in sorted(counts.items())}
    for step in range(SHADES):
        path = "".join(f"M{x} {y}h1v1h-1z" for (x, y), own in steps.items() if own == step)
        if path:
            opacity = 0.16 + 0.5 * step / (SHADES - 1)
            yield (
                f'<path transform="scale({CELL})" d="{path}" fill="{SHADE}" '
                f'fill-opacity="{opacity:.2f}"/>'
            )


def _dots(chart: Json, plane: _Plane) -> Iterator[str]:
    """Draw the outcomes most likely to be accepted by all who must agree."""
    joint: Sequence[float] = chart["joint"]
    standing = {mark["point"] for mark in chart["marks"] if mark["kind"] in _STANDING}
    ranked = sorted(range(len(joint)), key=lambda point: -joint[point])
    best = [point for point in ranked if point not in standing]
    for point in reversed(best[:DOTS]):
        colour = CLASSES.get(chart["classes"][point])
        if colour is not None:
            radius = 1.8 + 2.4 * joint[point]
            at = f'cx="{plane.x[point]:.0f}" cy="{plane.y[point]:.0f}"'
            yield f'<circle {at} r="{radius:.1f}" fill="{colour}"/>'


_STANDING = ("no_deal", "status_quo")


def _scales(names: Sequence[str], plane: _Plane, forms: Forms) -> Iterator[str]:
    """Draw both axes, their numbers and whose they are."""
    right, bottom = WIDTH - RIGHT, plane.bottom
    two = len(names) == 2
    lines = [f"M{LEFT} {bottom}H{right}"] + ([f"M{LEFT} {TOP}V{bottom}"] if two else [])
    texts = []
    for value in ticks(plane.ends[0]):
        x = plane.across(value)
        lines.append(f"M{x:.1f} {bottom}v5")
        texts.append(_text(x, bottom + 17, figure(value, forms), "middle"))
    for value in ticks(plane.ends[1]) if two else ():
        y = plane.up(value)
        lines.append(f"M{LEFT} {y:.1f}h-5")
        texts.append(_text(LEFT - 8, y + 4, figure(value, forms), "end"))
    texts.append(_text(right, bottom + 36, f"{_clipped(names[0], 48)} →", "end", bold=True))
    if two:
        texts.append(_text(2, 14, f"↑ {_clipped(names[1], 48)}", "start", bold=True))
    yield f'<path d="{"".join(lines)}" stroke="{SOFT}" fill="none"/>{"".join(texts)}'


def ticks(ends: tuple[float, float]) -> list[float]:
    """Return about six round numbers between two ends, the first below the second."""
    low, high = ends
    raw = (high - low) / 6
    power = 10.0 ** floor(log10(raw))
    step = next(size * power for size in (1, 2, 5, 10) if size * power >= raw)
    return [round(n * step, 12) for n in range(ceil(low / step), floor(high / step) + 1)]


def _text(x: float, y: float, text: str, anchor: str, *, bold: bool = False) -> str:
    weight = ' font-weight="600"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="12" {FONT}{weight} '
        f'fill="{INK if bold else SOFT}">{escape(shown(text))}</text>'
    )


def _clipped(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def _marks(chart: Json, plane: _Plane) -> Iterator[str]:
    """Draw marks; those of which something is told have a number, and no deal its name."""
    numbers = {note["point"]: str(place) for place, note in enumerate(chart.get("notes", ()), 1)}
    by_point: dict[int, list[Json]] = {}
    for mark in chart["marks"]:
        by_point.setdefault(mark["point"], []).append(mark)
    taken = [(plane.x[point], plane.y[point], 9.0, 9.0) for point in by_point]
    for point, marks in by_point.items():
        x, y = plane.x[point], plane.y[point]
        for place, kind in enumerate(dict.fromkeys(mark["kind"] for mark in marks)):
            fill = INK if kind in {"candidate", *_STANDING} else PAPER
            yield (
                f'<path d="{SHAPES.get(kind, SHAPES["solution"])}" fill="{fill}" stroke="{INK}" '
                f'stroke-width="1.6" transform="translate({x + 13 * place:.1f} {y:.1f})"/>'
            )
        label = numbers.get(point) or (marks[0]["label"] if marks[0]["kind"] in _STANDING else "")
        spot = _spot((x, y), len(label) * LETTER + 6, taken, plane) if label else None
        if spot is not None:
            left, middle, wide = spot
            taken.append((left + wide / 2, middle, wide / 2, 8.0))
            yield (
                f'<rect x="{left:.1f}" y="{middle - 8:.1f}" width="{wide:.1f}" height="16" rx="3" '
                f'fill="{PAPER}" fill-opacity=".85"/>'
            )
            yield _text(left + wide / 2, middle + 4, label, "middle", bold=True)


def _spot(
    at: tuple[float, float],
    wide: float,
    taken: Sequence[tuple[float, float, float, float]],
    plane: _Plane,
) -> tuple[float, float, float] | None:
    """Return where a label stands: left end, middle, width; None where there is no room.

    Near its mark, clear of marks and other labels, rather over few outcomes than over many.
    """
    best, least = None, float("inf")
    for away in (14, 24, 38, 56, 80):
        if away >= least:
            break
        for dx, dy in ((1, 0), (-1, 0), (0, -1), (0, 1), (0.7, -0.7), (-0.7, -0.7), (0.7, 0.7)):
            middle = at[1] + dy * away
            left = at[0] + dx * away - (wide / 2 if dx == 0 else wide if dx < 0 else 0)
            centre = left + wide / 2
            inside = left > LEFT and left + wide < WIDTH - 2 and middle - 8 > TOP
            free = all(
                abs(centre - x) > wide / 2 + w or abs(middle - y) > 8 + h for x, y, w, h in taken
            )
            if not (inside and middle + 8 < plane.bottom and free):
                continue
            near = sum(
                abs(x - centre) < wide / 2 and abs(y - middle) < 8
                for x, y in zip(plane.x, plane.y, strict=True)
            )
            cost = away + min(60, near)
            if cost < least:
                best, least = (left, middle, wide), cost
    return best
