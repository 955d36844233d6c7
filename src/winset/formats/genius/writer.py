"""GENIUS XML out: a domain and one utility space per party."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator, Sequence
from fractions import Fraction
from itertools import pairwise
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from winset.case.types import Case, Issue
from winset.formats.genius.reader import NAME, REAL_STEPS
from winset.formats.genius.rectangles import Bounds, largest
from winset.formats.names import file_names
from winset.formats.outgoing import (
    Outgoing,
    Packet,
    decimals,
    fits,
    packet,
    plain_sums,
    profile_files,
    unit_scale,
)
from winset.formats.receipt import Receipt
from winset.formats.values import clip, shown

_LARGEST = 10**15


def write(case: Case, folder: Path) -> Receipt:
    """Write a case; rectangles where all issues are whole numbers and points alone do not do."""
    made = packet(case)
    whole = all(_kind(issue) == "integer" for issue in case.issues)
    rectangles = {profile.name for profile in made.profiles if whole and _needs_rectangles(profile)}
    if not rectangles:
        plain_sums(made)
    scaled = [
        profile if profile.name in rectangles else unit_scale(made, profile)
        for profile in made.profiles
    ]
    kinds = [
        _kind(issue)
        if all(
            profile.name in rectangles or _line(issue, profile.rows[place]) for profile in scaled
        )
        else "discrete"
        for place, issue in enumerate(case.issues)
    ]
    for issue, kind in zip(case.issues, kinds, strict=True):
        if issue.numeric and kind == "discrete":
            made.changed.append(f"numeric issue {issue.name}: written as named options")
    title = file_names([case.title])[0]
    domain = f"{title}_domain.xml"
    names = profile_files(made, ".xml", [f"{title}_domain"])
    made.files[domain] = _document(
        ["<negotiation_template>", f'<utility_space number_of_issues="{len(case.issues)}">'],
        [*_issues(made, kinds, None)],
        [],
        ["</utility_space>", "</negotiation_template>"],
    )
    for name, profile in zip(names, scaled, strict=True):
        factor, shift = Fraction(1), Fraction(0)
        if profile.name in rectangles:
            head = '<utility_space type="nonlinear">'
            inner, factor, shift = _nonlinear(made, profile, kinds)
        else:
            head = "<utility_space>"
            inner = list(_issues(made, kinds, profile))
        settings = []
        if profile.discount is not None:
            settings.append(f'<discount_factor value="{escape(profile.discount)}"/>')
        if profile.no_deal is not None:
            reserved = made.text((profile.no_deal + shift) / factor, profile.name)
            settings.append(f'<reservation value="{reserved}"/>')
        made.files[name] = _document([head], inner, settings, ["</utility_space>"])
    return made.write(folder, NAME)


def _needs_rectangles(profile: Outgoing) -> bool:
    return bool(profile.interactions) or profile.at_most is not None


def _document(
    head: Sequence[str], inner: Sequence[str], settings: Sequence[str], tail: Sequence[str]
) -> str:
    title = '<objective index="0" etype="objective" type="objective" description="" name="root">'
    return "\n".join([*head, title, *inner, "</objective>", *settings, *tail]) + "\n"


def _kind(issue: Issue) -> str:
    """Return how GENIUS can hold an issue: whole numbers, eleven equal steps, or named options."""
    numbers = [option.number for option in issue.options if option.number is not None]
    if len(numbers) < 2:
        return "discrete"
    if numbers[1] - numbers[0] == 1 and numbers[0].denominator == 1:
        return "integer"
    whole = len(numbers) == REAL_STEPS + 1 and all(map(fits, (numbers[0], numbers[-1])))
    return "real" if whole else "discrete"


def _line(issue: Issue, row: Sequence[Fraction]) -> tuple[Fraction, Fraction, Fraction] | None:
    """Find weight, slope and offset (at the first number) that give these points exactly."""
    kind = _kind(issue)
    numbers = [option.number for option in issue.options if option.number is not None]
    if kind == "discrete" or min(row) < 0:
        return None
    origin = numbers[0] if kind == "integer" else Fraction(0)
    for weight in (max(row) or Fraction(1), Fraction(1)):
        values = [p / weight for p in row]
        if max(values) > 1:
            continue
        slopes = {
            (after - before) / (numbers[k + 1] - numbers[k])
            for k, (before, after) in enumerate(pairwise(values))
        }
        for slope in sorted(slopes, key=abs, reverse=True)[:8]:
            for k, value in enumerate(values):
                if 0 < value < 1 or not slope:
                    offset = value - slope * (numbers[k] - origin)
                    break
            else:
                k = next(k for k in range(len(values) - 1) if values[k] != values[k + 1])
                offset = values[k] - slope * (numbers[k] - origin)
            made = [clip(slope * (number - origin) + offset) for number in numbers]
            if made == values and all(map(fits, (weight, slope, offset))):
                return (weight if max(row) else Fraction(0)), slope, offset
    return None


def _issues(made: Packet, kinds: Sequence[str], profile: Outgoing | None) -> Iterator[str]:
    weights: list[str] = []
    for place, kind in enumerate(kinds):
        weight = yield from _issue(made, place, kind, profile)
        if profile is not None:
            shown_weight = made.text(weight, profile.name)
            weights.append(f'<weight index="{place + 1}" value="{shown_weight}"/>')
    yield from weights


def _issue(
    made: Packet, place: int, kind: str, profile: Outgoing | None
) -> Generator[str, None, Fraction]:
    issue = made.case.issues[place]
    row = None if profile is None else profile.rows[place]
    name = quoteattr(made.issue_names[place])
    head = f'<issue index="{place + 1}" name={name} etype="{kind}" type="{kind}" vtype="{kind}"'
    numbers = [option.number for option in issue.options if option.number is not None]
    if kind == "discrete":
        weight = max(row) if row is not None else Fraction(0)
        yield f"{head}>"
        evaluations = [""] * len(issue.options)
        if profile is not None and row is not None:
            evaluations = [f' evaluation="{e}"' for e in _evaluations(made, row, profile.name)]
        for k, (label, e) in enumerate(zip(made.options[place], evaluations, strict=True), 1):
            yield f'<item index="{k}" value={quoteattr(label)}{e}/>'
        yield "</issue>"
        return weight
    line = None if row is None else _line(issue, row)
    bounds = f'lowerbound="{_few(numbers[0])}" upperbound="{_few(numbers[-1])}"'
    keys = ("slope", "offset") if kind == "integer" else ("parameter1", "parameter0")
    inner = ""
    if line is not None:
        inner = (
            f'<evaluator ftype="linear" {keys[0]}="{_few(line[1])}" {keys[1]}="{_few(line[2])}"/>'
        )
    if kind == "integer":
        yield f"{head} {bounds}>{inner}</issue>"
    else:
        yield f"{head}><range {bounds}/>{inner}</issue>"
    return Fraction(0) if line is None else line[0]


def _few(number: Fraction) -> str:
    """Write a number that is known to have few decimals."""
    return decimals(number)[0]


def _evaluations(made: Packet, row: Sequence[Fraction], whose: str) -> list[str]:
    """Return whole evaluations whose shares of the largest are those of the points."""
    largest = max(row)
    if not largest:
        return ["1"] * len(row)
    shares = [p / largest for p in row]
    scale = math.lcm(*(share.denominator for share in shares))
    if scale <= _LARGEST:
        return [str(int(share * scale)) for share in shares]
    return [made.text(share, whose) for share in shares]


def _boxes(made: Packet, profile: Outgoing) -> tuple[Fraction, list[tuple[Bounds, Fraction]]]:
    """Write points and interactions as a constant and boxes of places."""
    constant = Fraction(0)
    boxes: list[tuple[Bounds, Fraction]] = []
    for place, row in enumerate(profile.rows):
        base = row[0] if len(set(row)) == 1 else Fraction(0)
        constant += base
        boxes += [({place: (k, k)}, p - base) for k, p in enumerate(row) if p != base]
    places = {issue.id: place for place, issue in enumerate(made.case.issues)}
    for added in profile.interactions:
        parts: list[dict[int, tuple[int, int]]] = [{}]
        for name, options in added.when.items():
            at = sorted(made.case.issues[places[name]].position(option) for option in options)
            runs = _runs(at)
            parts = [{**part, places[name]: run} for part in parts for run in runs]
        boxes += [(part, added.add) for part in parts]
    return constant, boxes


def _runs(places: Sequence[int]) -> list[tuple[int, int]]:
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place - 1:
            runs[-1] = runs[-1][0], place
        else:
            runs.append((place, place))
    return runs


def _nonlinear(
    made: Packet, profile: Outgoing, kinds: Sequence[str]
) -> tuple[list[str], Fraction, Fraction]:
    """Write rectangles; return the lines, and what the points were divided by once one was added.

    What the file cuts off is the case's `at_most`, or lies above all sums.
    """
    constant, boxes = _boxes(made, profile)
    factor = (
        max(Fraction(1), largest(constant, boxes)) if profile.at_most is None else profile.at_most
    )
    shift = Fraction(0)
    if factor <= 0:
        # GENIUS divides by the largest value.
        factor, shift = Fraction(1), 1 - factor
        constant += shift
        made.changed.append(f"{profile.name}: {shown(shift)} added, so that the largest value is 1")
    if factor != 1:
        made.changed.append(f"{profile.name}: points divided by {shown(factor)}, to end at 1")
    scale = math.lcm(factor.denominator, constant.denominator, *(w.denominator for _, w in boxes))
    if factor * scale > _LARGEST:
        scale = 1

    def text(number: Fraction) -> str:
        return made.text(number * scale, profile.name)

    lines = [*_issues(made, kinds, None), f'<utility maxutility="{text(factor)}">']
    lines.append('<ufun type="PlainUfun" weight="1" aggregation="sum">')
    if constant:
        lines.append(f'<hyperRectangle utility="{text(constant)}"/>')
    for bounds, weight in boxes:
        lines.append(f'<hyperRectangle utility="{text(weight)}">')
        for place, (low, high) in bounds.items():
            first = made.case.issues[place].options[0].number or Fraction(0)
            lines.append(
                f'<INCLUDES index="{place + 1}" min="{first + low}" max="{first + high}"/>'
            )
        lines.append("</hyperRectangle>")
    return [*lines, "</ufun>", "</utility>"], factor, shift
