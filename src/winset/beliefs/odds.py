"""The odds of a statement under the prior, before anything else is said."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

import numpy as np

from winset.beliefs.constraints import Constraints, impose
from winset.beliefs.known import Known
from winset.beliefs.ladder import ladder, margins
from winset.beliefs.layout import Layout
from winset.beliefs.polytope import Polytope
from winset.beliefs.prior import Prior
from winset.beliefs.sampler import draw
from winset.beliefs.soft import Points, widened
from winset.case.types import Statement

BATCH = 1 << 13
MOST = 1 << 16
HITS = 2_500
"""Draws wanted in which it holds: the odds are then known to one part in fifty."""
FEW = 250
"""With fewer of them a ladder is climbed."""


def odds_before(
    known: Known, name: str, said: Sequence[Statement], prior: Prior, seed: int
) -> float:
    """Return the odds that statements all hold before anything is said; 0 where they cannot.

    Remembered in `known.odds` by prior and name.

    Notes
    -----
    An estimate, to about one part in fifty: independent draws, and a `ladder` where it holds in
    few of them. They depend on the seed, the actor and the name only, so that odds do not change
    with what else is said.
    """
    layout = known.bare()
    shape = (known.depends, layout.reserve_free, *(issue.member for issue in layout.issues))
    key = (str(prior), name, *shape)
    if key not in known.odds:
        seeds = [seed, zlib.crc32(known.actor.encode()), zlib.crc32(name.encode())]
        rng = np.random.default_rng(seeds)
        known.odds[key] = _odds(layout, said, known.actor, prior, rng)
    return known.odds[key]


def _odds(
    layout: Layout, said: Sequence[Statement], actor: str, prior: Prior, rng: np.random.Generator
) -> float:
    rows = widened(impose(layout, said))
    free = Polytope(layout, Constraints.joined([], layout.columns))

    def points(polytope: Polytope, count: int) -> Points:
        return draw(polytope, count, prior, rng, actor).points

    held = tried = 0
    margin = np.zeros(0)
    while tried < MOST and held < HITS:
        margin = margins(free, rows, points(free, BATCH))
        held += int((margin >= 0).sum())
        tried += BATCH
    return held / tried if held >= FEW else ladder(free, rows, margin, points)
