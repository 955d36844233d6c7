"""Outcomes and the consent to them as rows and columns of a mixed-integer program.

Columns: one 0/1 per option, in the order of `Space.offsets`; one per interaction, 1 where it
matches; one per voter whose consent is not needed by itself, 1 only where it accepts; one per
quota where an approval rule has several; one per actor whose values a cap can cut off, its gain.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from winset.deals.implicit.diagram import Condition, Table, other_than, rules_of
from winset.deals.implicit.space import Unlisted
from winset.deals.whole import Whole
from winset.solver import Program
from winset.spaces.space import Rows, Space

Terms = Mapping[int, float]


@dataclass
class Model:
    """A program as it grows: bounds of the columns, and rows with theirs."""

    low: list[float] = field(default_factory=list)
    high: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[tuple[Terms, float, float]] = field(default_factory=list)

    def column(self, low: float, high: float, *, whole: bool = False) -> int:
        """Add a column and return its place."""
        self.low.append(low)
        self.high.append(high)
        self.whole.append(whole)
        return len(self.low) - 1

    def row(self, terms: Terms, low: float, high: float) -> None:
        """Add a row; terms give the factor of each column."""
        self.rows.append((terms, low, high))

    def copy(self) -> Model:
        """Return a copy to add to."""
        return Model([*self.low], [*self.high], [*self.whole], [*self.rows])

    def program(self) -> Program:
        """Return the arrays."""
        matrix = np.zeros((len(self.rows), len(self.low)))
        for place, (terms, _, _) in enumerate(self.rows):
            matrix[place, list(terms)] = list(terms.values())
        return Program(
            matrix,
            np.array([low for _, low, _ in self.rows]),
            np.array([high for _, _, high in self.rows]),
            np.array(self.low),
            np.array(self.high),
            np.array(self.whole, dtype=bool),
        )


@dataclass(frozen=True)
class Gain:
    """An actor's gain over no deal, as a sum over columns: terms and a constant.

    In parts of the largest number it could be, so that tolerances mean the same for everyone.
    Where a cap can cut something off, the gain is a column of its own, at most the sum and the cap:
    right wherever more is never worse, as in asking for consent and in maximising.

    Attributes
    ----------
    low, high : between which it lies in any outcome.
    least : the smallest gain above 0: a hair.
    slack : a gain is acceptable from so much below 0 on: half a hair.
    unit : what 1 is worth in units of the case.
    """

    terms: Terms
    constant: float
    low: float
    high: float
    least: float
    slack: float
    unit: float
    actor: str
    unlisted: Unlisted
    draw: int
    reach: int

    def of(self, row: Rows) -> float:
        """Return the gain of one outcome, calculated in whole numbers."""
        return self._whole(row) / self.reach

    def real(self, row: Rows) -> float:
        """Return the gain of one outcome in units of the case; 0 where it is less than a hair."""
        unit = self.unlisted.whole(self.actor, self.draw).unit
        return self.unlisted.ensembles[self.actor].real(self._whole(row) / unit)

    def _whole(self, row: Rows) -> int:
        whole = self.unlisted.whole(self.actor, self.draw)
        above = int(self.unlisted.above(row[None, :], self.actor, self.draw)[0])
        return above - whole.hair // 2 if above // whole.hair else 0


def deals_model(
    unlisted: Unlisted, parties: Sequence[str], draw: int
) -> tuple[Model, dict[str, Gain]]:
    """Return a program whose feasible points are the deals, and the gains of those concerned.

    Approval weights have to be >= 0. O(n_slots * (rules + interactions + voters)).
    """
    model, extras = outcomes_model(unlisted)
    actors = dict.fromkeys([*parties, *unlisted.consent.voters])
    gains = {actor: gain_of(model, unlisted, actor, draw, extras) for actor in actors}
    ask_consent(model, unlisted, gains)
    return model, gains


def outcomes_model(unlisted: Unlisted) -> tuple[Model, list[int | None]]:
    """Return a program whose feasible points are the feasible outcomes other than no deal.

    And the column of each interaction, None where it never matches or always does.
    """
    space, model = unlisted.space, Model()
    for begin, end in pairwise(space.offsets):
        for _ in range(begin, end):
            model.column(0, 1, whole=True)
        model.row(dict.fromkeys(range(begin, end), 1.0), 1, 1)
    rules = rules_of(space)
    if unlisted.no_deal is not None:
        rules.append(other_than(space, unlisted.no_deal))
    for rule in rules:
        _rule(model, space, rule)
    return model, [_extra(model, space, region) for region in unlisted.regions]


def _matches(space: Space, issue: int, table: Table) -> dict[int, float]:
    """Return the options of a region on one issue: their sum is 1 where it matches, else 0."""
    begin = int(space.offsets[issue])
    return {begin + int(k): 1.0 for k in np.flatnonzero(table)}


def _rule(model: Model, space: Space, rule: Condition) -> None:
    """Where all of `when` matches, all of `then` has to; nothing can where it is None."""
    matches = [_matches(space, issue, table) for issue, table in rule.when.items()]
    when = {column: 1.0 for columns in matches for column in columns}
    if rule.then is None:
        model.row(when, -np.inf, len(matches) - 1.0)
        return
    for issue, table in rule.then.items():
        terms = dict(when)
        for column in _matches(space, issue, table):
            terms[column] = terms.get(column, 0.0) - 1.0
        model.row(terms, -np.inf, len(matches) - 1.0)


def _extra(model: Model, space: Space, region: Mapping[int, Table]) -> int | None:
    """Add a column that is 1 where a region matches; None where it always or never does."""
    if not region or not all(table.any() for table in region.values()):
        return None
    matched = model.column(0, 1)
    every: dict[int, float] = {matched: -1.0}
    for issue, table in region.items():
        matches = _matches(space, issue, table)
        model.row({**matches, matched: -1.0}, 0, np.inf)
        every |= matches
    model.row(every, -np.inf, len(region) - 1.0)
    return matched


def gain_of(
    model: Model, unlisted: Unlisted, actor: str, draw: int, extras: Sequence[int | None]
) -> Gain:
    """Return the gain of an actor in one draw as terms of the columns of an outcome.

    Where a cap can cut something off it is a new column, no larger than the sum and the cap.
    """
    whole: Whole = unlisted.whole(actor, draw)
    starts = unlisted.space.offsets[:-1]
    used = np.array([column is not None for column in extras], dtype=bool)
    amounts = whole.extras[used]
    low = int(np.minimum.reduceat(whole.slots, starts).sum() + amounts.clip(max=0).sum())
    high = int(np.maximum.reduceat(whole.slots, starts).sum() + amounts.clip(min=0).sum())
    low, high = low - whole.reserve, high - whole.reserve
    uncut = max(abs(low), abs(high))
    most = None if whole.cap is None else whole.cap - whole.reserve
    cut = most is not None and most < high
    if most is not None:
        low, high = min(low, most), min(high, most)
    # A cap right at the no-deal value leaves nothing to measure by.
    reach = max(abs(low), abs(high), uncut // 1024, 1)
    terms = {k: float(v / reach) for k, v in enumerate(whole.slots.tolist()) if v}
    for column, amount in zip(extras, whole.extras.tolist(), strict=True):
        if column is not None and amount:
            terms[column] = amount / reach
    constant = -whole.reserve / reach
    if cut:
        gained = model.column(low / reach, high / reach)
        model.row({**terms, gained: -1.0}, -constant, np.inf)
        terms, constant = {gained: 1.0}, 0.0
    ensemble = unlisted.ensembles[actor]
    return Gain(
        terms,
        constant,
        low / reach,
        high / reach,
        whole.hair / reach,
        whole.hair // 2 / reach,
        float(reach / whole.unit / ensemble.scale),
        actor,
        unlisted,
        draw,
        reach,
    )


def ask_consent(
    model: Model, unlisted: Unlisted, gains: Mapping[str, Gain], only_if: int | None = None
) -> None:
    """Ask for the consent that is needed; where a column is named, only if it is 1."""
    consent = unlisted.consent
    yes: list[int | None] = []
    named: NDArray[np.bool_] = np.zeros(len(consent.voters), dtype=bool)
    for rule in consent.rules:
        named |= (rule.weights != 0).any(axis=0)
    for place, voter in enumerate(consent.voters):
        gain = gains[voter]
        if consent.required[place]:
            if only_if is None:
                model.row(gain.terms, -gain.constant - gain.slack, np.inf)
            else:
                least = min(0.0, gain.low)
                floor = least - gain.constant - gain.slack
                model.row({**gain.terms, only_if: least}, floor, np.inf)
            yes.append(None)
            continue
        accepts = model.column(0, 1, whole=True)
        yes.append(accepts)
        if named[place]:
            floor = gain.low - gain.constant - gain.slack
            model.row({**gain.terms, accepts: min(0.0, gain.low)}, floor, np.inf)
    for rule in consent.rules:
        chosen: dict[int, float] = {}
        for weights, needed in zip(rule.weights, rule.needed, strict=True):
            sure = sum(w for w, column in zip(weights, yes, strict=True) if column is None)
            terms = {
                c: w for w, c in zip(weights.tolist(), yes, strict=True) if c is not None and w
            }
            missing = float(needed - sure)
            quota = model.column(0, 1, whole=True)
            chosen[quota] = 1.0
            if missing > 0:
                size = max([*map(abs, terms.values()), missing])
                row = {c: w / size for c, w in {**terms, quota: -missing}.items()}
                model.row(row, 0, np.inf)
        if only_if is None:
            model.row(chosen, 1, np.inf)
        else:
            model.row({**chosen, only_if: -1.0}, 0, np.inf)
