"""Which options are best and worst, where statements leave it open and next to no slack.

The value functions are then a union of flat polytopes, one for each choice of best and worst
options, and nothing walks from one to the other. Each is drawn from by itself.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import replace

import numpy as np

from winset.inference.constraints import Constraints
from winset.inference.layout import IssueLayout, Layout
from winset.inference.polytope import Polytope

LISTED = 32
"""Up to so many choices all are looked at, above that so many at random."""
INERT = 1e-9
"""An issue whose weight is at most this has nothing at stake."""
NARROW = 1e-7
"""A range narrower than this is one number."""

Ends = tuple[int, int]


def chosen(polytope: Polytope, rng: np.random.Generator) -> list[Polytope]:
    """List polytopes with known best and worst options that have a value function in them.

    Of an issue with nothing at stake any option is as good as another, so that one choice
    stands for all. Exact as `Polytope.empty` is; one program and one search for each choice
    looked at, at most LISTED.
    """
    layout = polytope.layout
    open_issues = [
        place
        for place, issue in enumerate(layout.issues)
        if issue.active and (issue.best is None or issue.worst is None)
    ]
    choices = [
        _ends(layout.issues[place])[: 1 if _inert(polytope, place) else None]
        for place in open_issues
    ]
    found = []
    for ends in _some(choices, rng):
        part = Polytope(_with(layout, open_issues, ends), polytope.constraints)
        if not part.empty():
            found.append(part)
    widest = polytope.part_with_most_slack()
    return found or ([] if widest is None else [widest])


def _ends(issue: IssueLayout) -> list[Ends]:
    every = range(issue.classes)
    return [
        (best, worst)
        for best in (every if issue.best is None else (issue.best,))
        for worst in (every if issue.worst is None else (issue.worst,))
        if best != worst
    ]


def _inert(polytope: Polytope, place: int) -> bool:
    weight = polytope.layout.weight(place)
    return polytope.maximise(weight, closed=True, relaxed=True).value <= INERT


def _some(
    choices: Sequence[Sequence[Ends]], rng: np.random.Generator
) -> Iterator[tuple[Ends, ...]]:
    """Give every combination where they are few, else different ones at random."""
    total = 1
    for choice in choices:
        total *= len(choice)
    if total <= LISTED:
        yield from itertools.product(*choices)
        return
    seen = dict.fromkeys(
        tuple(choice[int(rng.integers(len(choice)))] for choice in choices) for _ in range(LISTED)
    )
    yield from seen


def _with(layout: Layout, places: Sequence[int], ends: Sequence[Ends]) -> Layout:
    issues = list(layout.issues)
    for place, (best, worst) in zip(places, ends, strict=True):
        issues[place] = replace(issues[place], best=best, worst=worst)
    return replace(layout, issues=tuple(issues))


def tightened(polytope: Polytope) -> Polytope:
    """Say outright what statements about weights fix together; the same polytope where nothing.

    Two weights of at least a half are a half each. A row whose slack is nowhere above INERT gets
    its opposite beside it. One program for each row on weights.
    """
    rows, issues = polytope.constraints, len(polytope.layout.issues)
    on_weights = (rows.matrix[:, issues:] == 0).all(axis=1) & rows.matrix.any(axis=1)
    tight = [
        k
        for k in np.flatnonzero(on_weights & ~rows.strict & ~polytope.fixed)
        if polytope.maximise(rows.matrix[k], closed=True, relaxed=True).value + rows.constant[k]
        <= INERT
    ]
    if not tight:
        return polytope
    opposite = Constraints(
        0.0 - rows.matrix[tight],
        0.0 - rows.constant[tight],
        np.zeros(len(tight), dtype=bool),
        tuple(rows.origin[k] for k in tight),
    )
    return Polytope(polytope.layout, Constraints.joined([rows, opposite], polytope.layout.columns))


def snapped(polytope: Polytope) -> Polytope:
    """Take ranges narrower than NARROW for one of their ends; the same polytope without any.

    A range is two rows, one after the other.
    """
    rows = polytope.constraints
    both = np.column_stack([rows.matrix, rows.constant])
    narrow = [
        k
        for k in range(len(both) - 1)
        if rows.origin[k] == rows.origin[k + 1]
        and not rows.strict[k : k + 2].any()
        and 0.0 < np.abs(both[k] + both[k + 1]).max() <= NARROW
    ]
    if not narrow:
        return polytope
    for k in narrow:
        # An end of 0 or 1 means itself, and so does the lower of two others.
        whole = [bool((both[j] == both[j].round()).all()) for j in (k, k + 1)]
        if whole == [False, True]:
            both[k] = 0.0 - both[k + 1]
        else:
            both[k + 1] = 0.0 - both[k]
    narrowed = Polytope(
        polytope.layout, Constraints(both[:, :-1], both[:, -1], rows.strict, rows.origin)
    )
    return polytope if narrowed.empty() else narrowed
