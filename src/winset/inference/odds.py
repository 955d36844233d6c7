"""The odds of a statement under the prior, before anything else is said."""

from __future__ import annotations

import zlib
from collections.abc import Sequence
from math import factorial

import numpy as np

from winset.case.types import Order, Statement
from winset.inference.constraints import Constraints, impose
from winset.inference.known import Known
from winset.inference.ladder import ladder, margins
from winset.inference.layout import Layout, compared
from winset.inference.polytope import Polytope
from winset.inference.prior import Prior
from winset.inference.sampler import draw
from winset.inference.soft import Points, widened

BATCH = 1 << 13
MOST = 1 << 17
HITS = 10_000
"""Draws wanted in which it holds: the odds are then known to one part in a hundred."""
FEW = 250
"""With fewer of them a ladder is climbed."""


def odds_before(
    known: Known, name: str, said: Sequence[Statement], prior: Prior, seed: int
) -> float:
    """Return the odds that statements all hold before anything is said; 0 where they cannot.

    Remembered in `known.odds` by prior and name.

    Notes
    -----
    Exact for orders that leave no ties: any order of n options is as likely as the others. Else an
    estimate, to about one part in a hundred: independent draws, and a `ladder` where it holds in
    few of them. Draws depend on the seed and the actor only, so that odds do not change with what
    else is said; all statements are asked of the same.
    """
    layout = known.bare()
    shape = (known.depends, layout.reserve_free, *(issue.member for issue in layout.issues))
    key = (str(prior), name, *shape)
    if key not in known.odds:
        exact = _of_orders(layout, said)
        known.odds[key] = _Before(known, layout, prior, seed).odds(said) if exact is None else exact
    return known.odds[key]


def _of_orders(layout: Layout, said: Sequence[Statement]) -> float | None:
    """Return the odds of orders of different issues, of the options that each compares.

    None for anything else, and for ties. Values of options are exchangeable under the prior.
    """
    claims = [claim for statement in said for claim in statement.claims]
    orders = [claim for claim in claims if isinstance(claim, Order)]
    issues = {issue.id: place for place, issue in enumerate(layout.space.issues)}
    places = [issues.get(order.issue) for order in orders]
    if len(orders) < len(claims) or len(set(places)) < len(places) or None in places:
        return None
    odds = 1.0
    for order, place in zip(orders, places, strict=True):
        assert place is not None
        member = layout.member(place)
        pairs = compared(layout.space.issues[place], order, member)
        chain = {option for pair in pairs for option in pair}
        classes = {member[option] for option in chain}
        tied = any(len(level) > 1 for level in order.levels)
        # A chain has one pair fewer than members; what is interpolated is no member.
        if tied or None in classes or len(pairs) != len(chain) - 1 or len(classes) < len(chain):
            return None
        odds /= factorial(len(chain))
    return odds


class _Before:
    """Draws before anything is said, made as they are asked for and remembered in `known.odds`."""

    def __init__(self, known: Known, layout: Layout, prior: Prior, seed: int) -> None:
        self._known = known
        self._layout = layout
        self._prior = prior
        self._seeds = [seed, zlib.crc32(known.actor.encode()), zlib.crc32(str(prior).encode())]
        self._key = (known.depends, *(issue.member for issue in layout.issues), "draws", str(prior))
        self._free = Polytope(layout, Constraints.joined([], layout.columns))

    def odds(self, said: Sequence[Statement]) -> float:
        """Return the odds that statements all hold."""
        rows = widened(impose(self._layout, said))
        held = tried = 0
        margin = np.zeros(0)
        while tried < MOST and held < HITS:
            margin = margins(self._free, rows, self._batch(tried // BATCH))
            held += int((margin >= 0).sum())
            tried += BATCH
        if held >= FEW:
            return held / tried
        rng = np.random.default_rng([*self._seeds, MOST])
        return ladder(
            self._free, rows, margin, lambda inside, count: self._points(inside, count, rng)
        )

    def _batch(self, number: int) -> Points:
        key = (*self._key, self._layout.reserve_free, number)
        batches = self._known.batches
        if key not in batches:
            rng = np.random.default_rng([*self._seeds, number])
            batches[key] = self._points(self._free, BATCH, rng)
        return batches[key]

    def _points(self, polytope: Polytope, count: int, rng: np.random.Generator) -> Points:
        return draw(polytope, count, self._prior, rng, self._known.actor).points
