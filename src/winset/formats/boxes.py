"""Value functions made of hyperrectangles, with the cap of GENIUS: min(1, sum / maximum).

A sum of boxes is exactly a case's interactions. The cap is not. Where it cannot bind, because
no outcome sums above the maximum, it is left out. Where it does, what it takes away,
max(0, sum - maximum), is a function of the set of boxes that an outcome lies in, and so a sum
over sets of boxes that meet: m(T) = sum over U in T of (-1)^|T - U| max(0, w(U) - maximum),
added on the intersection of T (Moebius inversion). Only sets that weigh more than the maximum
have a part in it. Boxes of intervals that meet pairwise have a point in common (Helly in one
dimension, issue by issue), so these sets are cliques. Exact, with fractions.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

Bounds = Mapping[int, tuple[int, int]]
"""For places of issues the lowest and the highest number, both included."""

MOST_CORRECTIONS = 1000
_MOST_NODES = 200_000


@dataclass(frozen=True, slots=True)
class Capped:
    """A capped sum as a constant and boxes.

    `binds` says whether outcomes may sum above the maximum, `highest` up to where (the largest
    sum itself where all weights are positive). `corrections` counts the boxes that stand for
    the cap.
    """

    constant: Fraction
    boxes: tuple[tuple[Bounds, Fraction], ...]
    binds: bool
    highest: Fraction
    corrections: int


class TooManyCorrectionsError(Exception):
    """The cap binds on more sets of boxes than are worth writing down."""

    def __init__(self, highest: Fraction) -> None:
        self.highest = highest
        super().__init__(str(highest))


def capped(
    constant: Fraction, boxes: Sequence[tuple[Bounds, Fraction]], maximum: Fraction
) -> Capped:
    """Write min(maximum, constant + sum of boxes) as a constant and boxes.

    Raises
    ------
    TooManyCorrectionsError
        The cap binds, and more than `MOST_CORRECTIONS` boxes would be needed to say so.

    Notes
    -----
    Worst case exponential in the number of boxes; both searches stop at a bound.
    """
    whole = tuple((bounds, weight) for bounds, weight in boxes if weight)
    rough = constant + sum((w for _, w in whole if w > 0), Fraction(0))
    if rough <= maximum:
        return Capped(constant, whole, False, rough, 0)
    try:
        return _corrected(constant, whole, maximum)
    except _TooLongError:
        raise TooManyCorrectionsError(rough) from None


def _corrected(
    constant: Fraction, whole: tuple[tuple[Bounds, Fraction], ...], maximum: Fraction
) -> Capped:
    scale = math.lcm(
        *(one.denominator for one in (maximum, constant, *(weight for _, weight in whole)))
    )
    search = _Search([(bounds, int(weight * scale)) for bounds, weight in whole])
    highest = constant + Fraction(search.heaviest(), scale)
    if highest <= maximum:
        return Capped(constant, whole, False, highest, 0)
    room = int((maximum - constant) * scale)
    if search.negative and search.outweighed(room):
        return Capped(constant, whole, False, maximum, 0)
    sets: list[int] = []
    for members in search.heavy(room, search.everything):
        sets.append(members)
        if len(sets) > MOST_CORRECTIONS:
            raise TooManyCorrectionsError(highest)
    taken: dict[tuple[tuple[int, tuple[int, int]], ...], int] = defaultdict(int)
    parts: list[tuple[int, int]] = []
    for members in sorted(sets, key=int.bit_count):
        over = max(0, search.weight(members) - room)
        over -= sum(m for under, m in parts if under & members == under)
        parts.append((members, over))
        if over:
            taken[tuple(sorted(search.meeting(members).items()))] -= over
    always = taken.pop((), 0)
    extra = tuple(
        (dict(region), Fraction(weight, scale)) for region, weight in taken.items() if weight
    )
    binds = bool(extra or always)
    return Capped(constant + Fraction(always, scale), whole + extra, binds, highest, len(extra))


class _TooLongError(Exception):
    """A search visited too many sets."""


class _Search:
    """Sets of boxes that meet, as bits; the boxes stand heaviest first."""

    def __init__(self, boxes: Sequence[tuple[Bounds, int]]) -> None:
        ordered = sorted(boxes, key=lambda box: -box[1])
        self._bounds = [bounds for bounds, _ in ordered]
        self._weights = [weight for _, weight in ordered]
        count = len(ordered)
        self._meets = [
            sum(1 << j for j in range(count) if j != i and _meet(self._bounds[i], self._bounds[j]))
            for i in range(count)
        ]
        self._positive = sum(1 << i for i, weight in enumerate(self._weights) if weight > 0)
        self.everything = (1 << count) - 1
        self.negative = self.everything & ~self._positive
        self._nodes = 0

    def weight(self, members: int) -> int:
        return sum(self._weights[i] for i in _bits(members))

    def meeting(self, members: int) -> dict[int, tuple[int, int]]:
        common: dict[int, tuple[int, int]] = {}
        for i in _bits(members):
            for issue, (low, high) in self._bounds[i].items():
                before = common.get(issue, (low, high))
                common[issue] = max(low, before[0]), min(high, before[1])
        return common

    def heaviest(self) -> int:
        """Return the largest sum of boxes with positive weight that meet."""
        best = 0
        stack = [(self._positive, 0)]
        while stack:
            candidates, weight = stack.pop()
            best = max(best, weight)
            self._step()
            if not candidates or weight + self._bound(candidates) <= best:
                continue
            first = candidates & -candidates
            place = first.bit_length() - 1
            stack.append((candidates & ~first, weight))
            stack.append((candidates & self._meets[place], weight + self._weights[place]))
        return best

    def outweighed(self, room: int) -> bool:
        """Tell whether boxes of negative weight bring every sum above `room` down to it.

        An outcome lies in just one set of boxes of positive weight, and in every box of
        negative weight that contains all of the set's common part.
        """
        for members in self.heavy(room, self._positive):
            common = self.meeting(members)
            forced = sum(
                1 << i
                for i in _bits(self.everything & ~members)
                if _inside(common, self._bounds[i])
            )
            if forced & self._positive:
                continue
            if self.weight(members | forced) > room:
                return False
        return True

    def heavy(self, room: int, boxes: int) -> Iterator[int]:
        """Yield the sets of `boxes` that meet and whose positive weights sum above `room`."""
        stack = [(boxes, 0, 0)]
        while stack:
            candidates, members, weight = stack.pop()
            self._step()
            if not candidates:
                if weight > room:
                    yield members
                continue
            if weight + self._bound(candidates & self._positive) <= room:
                continue
            first = candidates & -candidates
            place = first.bit_length() - 1
            stack.append((candidates & ~first, members, weight))
            gained = max(0, self._weights[place])
            stack.append((candidates & self._meets[place], members | first, weight + gained))

    def _step(self) -> None:
        self._nodes += 1
        if self._nodes > _MOST_NODES:
            raise _TooLongError

    def _bound(self, candidates: int) -> int:
        """Bound the weight of a set that meets: of boxes that pairwise do not, one counts."""
        total = 0
        while candidates:
            apart, heaviest = candidates, 0
            while apart:
                first = apart & -apart
                place = first.bit_length() - 1
                heaviest = max(heaviest, self._weights[place])
                candidates &= ~first
                apart &= ~first & ~self._meets[place]
            total += heaviest
        return total


def _meet(one: Bounds, other: Bounds) -> bool:
    return all(
        max(low, other[issue][0]) <= min(high, other[issue][1])
        for issue, (low, high) in one.items()
        if issue in other
    )


def _inside(common: Bounds, box: Bounds) -> bool:
    return all(
        issue in common and low <= common[issue][0] and common[issue][1] <= high
        for issue, (low, high) in box.items()
    )


def _bits(members: int) -> Iterator[int]:
    while members:
        first = members & -members
        yield first.bit_length() - 1
        members &= ~first
