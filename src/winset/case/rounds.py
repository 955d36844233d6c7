"""Scores that change: a case as it stands in one round, or on one day."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from winset.case.types import Case, Later, Scores


def in_round(case: Case, number: int) -> Case:
    """Return the case as it stands in a round; the first is 1.

    What changes from that round on or before counts, the latest last; what changes later, and that
    it does, is left out. Days are left to `case.as_of`. O(size of the scores).

    Raises
    ------
    ValueError
        The number is below 1.
    """
    if number < 1:
        raise ValueError(f"expected a round of 1 or more, found {number}")
    return changed(case, lambda start: isinstance(start, int), lambda start: start <= number)


def rounds_of(case: Case) -> int:
    """Return the last round from which on something changes; 1 where nothing does."""
    starts = [
        later.start
        for said in case.preferences.values()
        if isinstance(said, Scores)
        for later in said.later
        if isinstance(later.start, int)
    ]
    return max(starts, default=1)


def on_day(case: Case, day: datetime.date | None) -> Case:
    """Return the case with the scores of a day; without one, with those of the last."""

    def reached(start: datetime.date) -> bool:
        return day is None or start <= day

    return changed(case, lambda start: not isinstance(start, int), reached)


def changed(case: Case, meant: Callable[..., bool], reached: Callable[..., bool]) -> Case:
    """Make the changes that are meant and reached; drop those that are meant and not reached."""
    preferences = dict(case.preferences)
    for actor, said in case.preferences.items():
        if isinstance(said, Scores) and any(meant(later.start) for later in said.later):
            scores = replace(said, later=tuple(t for t in said.later if not meant(t.start)))
            for later in said.later:
                if meant(later.start) and reached(later.start):
                    scores = _after(scores, later)
            preferences[actor] = scores
    return case if preferences == case.preferences else replace(case, preferences=preferences)


def faulty_starts(changes: Sequence[Later]) -> Iterator[tuple[Later, str]]:
    """Yield which changes of one actor's scores make no sense by when they begin, and why."""
    before: Later | None = None
    for later in changes:
        start = later.start
        number = isinstance(start, int) and not isinstance(start, bool)
        if not number and type(start) is not datetime.date:
            yield later, f"expected a round or a day, found {start!r}"
            continue
        if number and start < 2:  # type: ignore[operator]
            yield (
                later,
                "a change begins in round 2 or later: before it, the scores themselves hold",
            )
        elif before is not None and isinstance(before.start, int) != number:
            yield later, "the changes of one actor begin in rounds or on days, not in both"
        elif before is not None and not before.start < start:  # type: ignore[operator]
            yield later, "changes stand in order, the earliest first, each with a start of its own"
        if later.no_deal is None and not later.points:
            yield later, "nothing changes: give 'scores', 'no_deal' or both"
        before = later


def _after(scores: Scores, later: Later) -> Scores:
    no_deal = scores.no_deal if later.no_deal is None else later.no_deal
    return replace(scores, points={**scores.points, **later.points}, no_deal=no_deal)
