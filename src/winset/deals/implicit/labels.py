"""The frontier of the deals of a space too large to list, by merging labels.

Issues are settled one after the other. Of the partial outcomes in one state (`states.py`)
those are kept that no other one dominates in the values of everybody whose consent counts:
what dominates a partial outcome can be completed as it can, to something nobody likes less,
and consent is never lost by being liked more. Partial outcomes with equal values are kept as
one label with their number and the first of them.

Labels hold plain sums. Where values are cut off at a cap (`Ensemble.cap`) this is done in the end:
a larger sum is never worth less, so that what stands for a dropped label still dominates it or
equals it. What equals it by the cap alone is dropped uncounted.

Source: Nemhauser & Ullmann 1969, Management Science 15:494 (merging); Ehrgott 2005,
Multicriteria Optimization, 2nd ed., Springer, ch. 9 (labels of several objectives).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.deals.frontier import frontier
from winset.deals.implicit.diagram import Diagram
from winset.deals.implicit.label_arrays import Columns, Labels, Layer
from winset.deals.implicit.space import Unlisted
from winset.deals.solutions import solve
from winset.deals.whole import Ints, Whole
from winset.spaces.space import Progress, Rows, Space, silent

LABELS = 1_000_000
"""Most labels kept at a time."""
EFFORT = 500_000_000
"""Most comparisons of labels: seconds. Integer programs take over beyond it."""
QUICK = 20_000_000
"""Comparisons where only one deal is looked for, which an integer program finds as well."""
_SAMPLE = 5_000
"""Once the limits are met, about so many labels come of each issue."""
_HURRIED = 500
"""Likewise where the time is up."""
_STRICT_LABELS, _STRICT_EFFORT = 20, 4
"""Counting ties beside ratifiers may take at most one part in so many of the limits."""


@dataclass(frozen=True)
class Merged:
    """The parties' frontier among the deals.

    Attributes
    ----------
    parties : those whose gains are compared.
    gains : float, shape (n, n_parties); different vectors of gains over no deal, in whole hairs
        as of `Ensemble.hairs`.
    rows : one outcome for each, shape (n, n_issues), in option order.
    ties : how many deals have these gains, for each; None where not counted, as where a cap
        cuts something off, or of inferred actors.
    first : each row is the first in option order of the deals with these gains; where not,
        it is any of them.
    complete : these are all of the frontier. If not, they are deals none of which dominates
        another, and others may dominate them; where there are none, it is not known whether
        there is a deal.
    labels : the largest number of labels kept at a time.
    steps : per party, how many of the numbers in `gains` make one of the case's units.
    rounded : per party, whether its gains are rounded to whole hairs; else they are exact.
    """

    parties: tuple[str, ...]
    gains: NDArray[np.float64]
    rows: Rows
    ties: tuple[int, ...] | None
    first: bool
    complete: bool
    labels: int
    steps: tuple[Fraction, ...]
    rounded: tuple[bool, ...]

    def __len__(self) -> int:
        return len(self.gains)

    def best(self, party: str) -> int:
        """Return the place of the deal that one party gains most by.

        Exact where `complete`: a party's largest gain is reached on the frontier. For the best
        deal of someone else, merge with it as the only party.

        Raises
        ------
        ValueError
            There is no deal, or its gains are not among these.
        """
        if len(self.gains) == 0:
            raise ValueError("there is no deal")
        return int(self.gains[:, self.parties.index(party)].argmax())

    def solutions(self) -> dict[str, NDArray[np.int64]]:
        """Find the four solutions: the places of the tied points of each, ascending.

        Exact where `complete`: raising a gain raises the key of
        each solution (more parties gain, or the product, the sum or the sorted gains grow), so
        that a deal off the frontier is never best nor ties with the best, and each party's
        largest gain, which Kalai-Smorodinsky divides by, is reached on the frontier.
        `ties` tells how many deals stand behind a point.
        """
        return solve(self.gains, self.gains.max(axis=0, initial=0.0), self.steps, self.rounded)


def merge(
    unlisted: Unlisted,
    parties: Sequence[str],
    *,
    draw: int = 0,
    most: int = LABELS,
    effort: int = EFFORT,
    progress: Progress = silent,
) -> Merged:
    """Find the parties' frontier among the deals of one draw.

    Parameters
    ----------
    unlisted : ensembles, consent, no deal.
    parties : whose gains are compared; no observer has to accept. One of them: its best deal.
        None at all: one deal, if there is any.
    draw : which draw of inferred actors; scored ones have one.
    most, effort : limits of the labels kept at a time, and of comparisons in all.

    Returns
    -------
    Merged. Values are added and compared exactly, as whole numbers (`Unlisted.whole`), and what
    is left in the end is told apart by hairs: an outcome that another one equals or exceeds in
    everything is never worth more in hairs either.

    Notes
    -----
    Time O(labels * options) per issue, times log(labels) for three actors and up to another
    factor of the labels for more. Two parties: 1e20 outcomes take milliseconds; three parties
    with whole-number scores tenths of a second. Beyond a limit a sample of the labels is carried
    on, and the answer is not complete. With ratifiers, who
    multiply the labels, ties are counted as long as that takes a small part of the limits.
    """
    from winset.deals.implicit.label_kernels import DOMINATED, STRICTLY

    columns = list(dict.fromkeys([*parties, *unlisted.consent.voters]))
    diagram = unlisted.diagram
    field = Field(unlisted.space)
    steps = tuple(unlisted.ensembles[party].steps for party in parties)
    rounded = tuple(unlisted.ensembles[party].hair > 0 for party in parties)
    if diagram is None or not diagram.layers:
        empty = np.zeros((0, len(parties)))
        none = np.zeros((0, len(field.sizes)), dtype=unlisted.space.dtype)
        known = diagram is not None
        return Merged(tuple(parties), empty, none, (), known, known, 0, steps, rounded)
    walk = _Walk(Course(unlisted, diagram, columns, draw, len(parties)), field, unlisted.left)
    hairs = np.array([unlisted.whole(party, draw).hair for party in parties], dtype=np.int64)
    # What is dropped uncounted must be worse than what is kept in the end, not equal but for
    # a hair. Of inferred values hardly any two are equal, and their ties are not asked for.
    alone = len(columns) == len(parties) and bool((hairs == 1).all())
    scored = all(unlisted.ensembles[party].exact for party in parties)
    little = most // _STRICT_LABELS, effort // _STRICT_EFFORT
    counted = bool(parties) and scored and not alone and walk.run(STRICTLY, *little)
    complete = counted or walk.run(DOMINATED, most, effort, progress)
    counted = counted or (alone and complete)
    wholes = [unlisted.whole(party, draw) for party in parties]
    values, cut = _cut_off(walk.values, wholes)
    counted = counted and not cut
    values //= hairs
    kept, ties = _front(values.astype(np.float64), walk.tags, field)
    progress("merging outcomes", 1.0)
    return Merged(
        tuple(parties),
        values[kept].astype(np.float64),
        field.rows(walk.tags[kept]),
        ties if counted else None,
        counted,
        complete,
        walk.largest,
        steps,
        rounded,
    )


class Field:
    """Where the options of an outcome, and how many there are of them, stand in a tag."""

    def __init__(self, space: Space) -> None:
        self.sizes = space.sizes
        self.dtype: Any = space.dtype
        self.places: list[tuple[int, int]] = []
        word, free = 0, 64
        for size in space.sizes:
            bits = (size - 1).bit_length()
            if bits > free:
                word, free = word + 1, 64
            free -= bits
            self.places.append((word, min(free, 63)))
        self.words = word + 1
        self.limbs = -(-space.size.bit_length() // 64)

    def rows(self, tags: NDArray[np.uint64]) -> Rows:
        """Return the outcomes of some tags, shape (n, n_issues)."""
        rows = np.empty((len(tags), len(self.sizes)), dtype=self.dtype)
        for issue, (word, bit) in enumerate(self.places):
            mask = np.uint64((1 << (self.sizes[issue] - 1).bit_length()) - 1)
            rows[:, issue] = (tags[:, word] >> np.uint64(bit)) & mask
        return rows

    def counts(self, tags: NDArray[np.uint64]) -> list[int]:
        """Return how many outcomes each label stands for."""
        total = [0] * len(tags)
        for limb in range(self.limbs):
            here = tags[:, self.words + limb].tolist()
            total = [t + (c << (64 * limb)) for t, c in zip(total, here, strict=True)]
        return total


def _cut_off(values: Ints, wholes: Sequence[Whole]) -> tuple[Ints, bool]:
    """Return gains no larger than caps leave, shape (n, n_parties), and whether any was.

    Each party's largest sum among the deals is among these, so that where none is cut off,
    that of no deal is.
    """
    gains = values[:, : len(wholes)].copy()
    for column, whole in zip(gains.T, wholes, strict=True):
        if whole.largest is not None:
            np.minimum(column, whole.largest, out=column)
    return gains, bool((gains != values[:, : len(wholes)]).any())


def _front(
    gains: NDArray[np.float64], tags: NDArray[np.uint64], field: Field
) -> tuple[Ints, tuple[int, ...]]:
    """Return the first label of each vector on the frontier, in option order, and its ties."""
    words = tags[:, : field.words]
    best = np.flatnonzero(frontier(gains)) if gains.shape[1] else np.arange(len(gains))
    # By option order, so that the first of equal vectors is the first found.
    best = best[np.lexsort(words[best].T[::-1])]
    if len(best) == 0 or gains.shape[1] == 0:
        return best[:1], tuple(field.counts(tags[best[:1]]))
    _, first, group = np.unique(gains[best], axis=0, return_index=True, return_inverse=True)
    ties = [0] * len(first)
    for vector, count in zip(group.reshape(-1).tolist(), field.counts(tags[best]), strict=True):
        ties[vector] += count
    order = np.argsort(first)
    return best[first[order]], tuple(ties[k] for k in order)


class Course:
    """The layers of a diagram with the numbers of some actors, as the kernels take them.

    Attributes
    ----------
    layers : of the diagram.
    start : int64, shape (1, n_columns); minus the no-deal values.
    columns : who is tracked, what tells values apart, whose consent is needed.
    """

    def __init__(
        self, unlisted: Unlisted, diagram: Diagram, columns: Sequence[str], draw: int, tracked: int
    ) -> None:
        from winset.deals.implicit.label_kernels import REQUIRED, TRACKED, bounds

        consent, offsets = unlisted.consent, unlisted.space.offsets
        wholes = [unlisted.whole(actor, draw) for actor in columns]
        place = {voter: k for k, voter in enumerate(consent.voters)}
        weights, needed, owner = consent.quotas()
        spread = np.zeros((len(needed), len(columns)))
        kind = np.zeros(len(columns), dtype=np.uint8)
        kind[:tracked] = TRACKED
        for k, actor in enumerate(columns):
            if actor in place:
                spread[:, k] = weights[:, place[actor]]
                kind[k] |= REQUIRED * bool(consent.required[place[actor]])
        hairs = np.array([whole.hair for whole in wholes], dtype=np.int64)
        self.columns = Columns(kind, hairs, spread, needed, owner)
        self.start = -np.array([[whole.floor for whole in wholes]], dtype=np.int64)
        slots = np.array([whole.slots for whole in wholes], dtype=np.int64).T
        extras = np.array([whole.extras for whole in wholes], dtype=np.int64).T
        bonus = np.ascontiguousarray(diagram.patterns.astype(np.int64) @ extras)
        self.layers = diagram.layers
        end = np.zeros((1, len(columns)), dtype=np.int64)
        high, low = end, end
        self._arrays: list[Layer] = []
        for layer in reversed(diagram.layers):
            base = np.ascontiguousarray(slots[offsets[layer.issue] : offsets[layer.issue + 1]])
            self._arrays.append(Layer(layer.following, layer.added, base, bonus, high, low))
            high, low = bounds(*self._arrays[-1])
        self._arrays.reverse()

    def layer(self, at: int) -> Layer:
        """Return states, numbers and bounds of one layer."""
        return self._arrays[at]


class _Walk:
    """Labels merged from the first layer of a course to the last.

    Attributes
    ----------
    values, tags : the labels at the end, see `label_kernels`.
    largest : the largest number of labels so far.
    """

    def __init__(self, course: Course, field: Field, left: Callable[[], float]) -> None:
        self._left = left
        self._size = _SAMPLE
        self._course = course
        self._field = field
        self.largest = 0
        self.values: Ints = np.zeros((0, course.start.shape[1]), dtype=np.int64)
        self.tags: NDArray[np.uint64] = np.zeros((0, 0), dtype=np.uint64)

    def run(self, drop: int, most: int, effort: int, progress: Progress = silent) -> bool:
        """Merge all layers; tell whether that was done within the limits.

        Beyond them a sample is carried on where what is dominated is dropped, else nothing.
        """
        from winset.deals.implicit.label_kernels import DOMINATED, grow

        course, field = self._course, self._field
        tags = np.zeros((1, field.words + field.limbs), dtype=np.uint64)
        tags[0, field.words] = 1
        labels = Labels(course.start, tags, np.array([0, 1], dtype=np.int64))
        complete = True
        reserved = self._left() / 2
        for at, layer in enumerate(course.layers):
            if complete and self._left() < reserved < np.inf:
                if drop != DOMINATED:
                    return False
                complete = False
                self._size = _HURRIED
                most = effort = np.iinfo(np.int64).max
                labels = self._sample(labels, at)
            place = (*field.places[layer.issue], field.words)
            fixed = (course.layer(at), course.columns, place, drop)
            grown, work = grow(labels, *fixed, most, effort)
            if work < 0:
                if drop != DOMINATED:
                    return False
                complete = False
                most = effort = np.iinfo(np.int64).max
                grown, work = grow(self._sample(labels, at), *fixed, most, effort)
            effort -= work
            labels = grown
            if not complete:
                labels = self._sample(labels, at + 1)
            self.largest = max(self.largest, len(labels.values))
            progress("merging outcomes", (at + 1) / (len(course.layers) + 1))
        self.values, self.tags = labels.values, labels.tags
        return complete

    def _sample(self, labels: Labels, at: int) -> Labels:
        """Take labels at even distances from each state, and the best for each actor."""
        values, tags, starts = labels
        layers = self._course.layers
        options = layers[at].following.shape[1] if at < len(layers) else 1
        step = max(1, len(values) * options // self._size)
        taken = np.zeros(len(values), dtype=bool)
        for begin, end in pairwise(starts.tolist()):
            taken[begin:end:step] = True
            if end > begin and step > 1:
                taken[begin + values[begin:end].argmax(axis=0)] = True
        sums = np.concatenate([[0], np.cumsum(taken)])
        return Labels(values[taken], tags[taken], np.ascontiguousarray(sums[starts]))
