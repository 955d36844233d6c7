"""One protocol for the answers about deals, whatever finds them.

`deals.listed` finds them by listing all outcomes, `deals.implicit.engine` without. Each answer has
a status, and an error or a bound where it is not exact.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, Protocol

import numpy as np
from numpy.typing import NDArray

from winset.case.status import Status
from winset.deals.blockers import Member
from winset.deals.situation import Situation
from winset.spaces.space import Rows

Method = Literal["listing", "label merging", "integer programming"]
NOTHING: NDArray[np.int64] = np.zeros(0, dtype=np.int64)


POINTS = 2_000
"""Points of a frontier that are kept."""
TIES = 20
"""Ties of a solution that are kept."""


@dataclass(frozen=True)
class Existence:
    """Whether there is a deal.

    Attributes
    ----------
    share : of the draws; 0 or 1 where exact or proved, None where not known.
    draws : in which it was settled; `unsettled` are those in which it was not.
    deals : how many there are, of listed scored cases.
    certain : an outcome that is proved to be a deal whatever the unknowns are.
    blocked : draws without a deal.
    labels, complete : of a search by merging labels, and whether it ended by itself.
    """

    status: Status
    share: float | None
    error: float | None = None
    draws: int = 1
    unsettled: int = 0
    deals: int | None = None
    certain: Rows | None = None
    blocked: NDArray[np.int64] = field(default_factory=lambda: NOTHING)
    method: Method = "listing"
    labels: int | None = None
    complete: bool = True


@dataclass(frozen=True)
class Count:
    """How many deals there are.

    Attributes
    ----------
    value : their number, or its mean over draws; None where not known.
    feasible : outcomes that the rules allow, the no-deal outcome among them.
    asked : those that can be a deal: without the no-deal outcome.
    low, high : in nine draws of ten.
    unanimous : deals that everyone with a vote accepts, of scored cases.
    """

    status: Status
    value: float | None = None
    error: float | None = None
    feasible: int = 0
    asked: int = 0
    low: float = 0.0
    high: float = 0.0
    unanimous: int | None = None


@dataclass(frozen=True)
class Optimum:
    """The outcome that is best in some sense, and what bounds it where that is not proved."""

    row: Rows
    value: float | None = None
    bound: float | None = None
    status: str | None = None


@dataclass(frozen=True)
class Frontier:
    """The deals on which no party can do better without another doing worse.

    Attributes
    ----------
    size : gains on it, each counted once; the mean over draws where uncertain.
    rows : outcomes, one for each gain, shape (n, n_issues), at most as many as are shown; where
        uncertain those that are a solution in some draw, most often first.
    complete : the rows are all there are.
    best : the deal best for each party.
    solved, cut : draws that were solved, and in how many of them up to a limit.
    """

    status: Status
    size: float | None
    rows: Rows
    error: float | None = None
    complete: bool = False
    best: Mapping[str, Optimum] | None = None
    draws: int | None = None
    solved: int = 0
    cut: int = 0


@dataclass(frozen=True)
class Solution:
    """One solution.

    Attributes
    ----------
    ties : further outcomes with the same key, the first of them; `ties_total`: how many there
        are, None where not counted.
    share : of the draws with a deal in which it is the solution; None where scored.
    others : further outcomes that are it in some draws, with their shares.
    optimum : value, bound and status, where integer programs found it.
    """

    row: Rows
    ties: Rows
    ties_total: int | None
    share: float | None = None
    others: tuple[tuple[Rows, float], ...] | None = None
    optimum: Optimum | None = None


@dataclass(frozen=True)
class Solutions:
    """The solutions of `deals.solutions.SOLUTIONS` by key; None for one that was not found.

    `solved` and `cut` are as in `Frontier`; `draws` were tried.
    """

    status: Status
    found: Mapping[str, Solution | None]
    draws: int = 1
    solved: int = 1
    cut: int = 0


@dataclass(frozen=True)
class Candidates:
    """The outcomes most likely to be acceptable to all, the best first.

    Attributes
    ----------
    rows : shape (n, n_issues); they differ from each other on at least two issues of four.
    tried : how many were judged, where not all were.
    together : of so many draws at once, in how many one outcome is a deal at most: (most, draws).
    """

    status: Status
    rows: Rows
    tried: int | None = None
    together: tuple[int, int] | None = None


@dataclass(frozen=True)
class Blockers:
    """Demands that cannot be met together.

    Attributes
    ----------
    tally : how often each irreducible set was found; empty where nothing blocks.
    draws : draws without a deal that were examined.
    proved : each set is irreducible for certain; else a member may not be needed.
    most : outcomes before rules up to which they are looked for, where there are more.
    """

    status: Status
    tally: Counter[tuple[Member, ...]]
    draws: int = 0
    proved: bool = True
    most: int | None = None


@dataclass(frozen=True)
class Change:
    """A change that opens a deal.

    Attributes
    ----------
    kind : of an actor's no-deal value, of an option's value, or the end of a rule.
    actor, issue, option, rule : what is changed.
    size : by how much, in units of the actor's ensemble.
    before, after : the odds of a deal.
    deal, deal_share : a deal that it opens, and in what share of the draws in which it opens any;
        None where that is not told.
    sure : the deal is proved to be one whatever the unknowns are.
    """

    kind: Literal["no_deal", "rule", "approval", "option"]
    before: float
    after: float
    deal: Rows
    deal_share: float | None = None
    actor: str = ""
    issue: str = ""
    option: str = ""
    rule: str = ""
    size: float = 0.0
    sure: bool = False


@dataclass(frozen=True)
class Openers:
    """The smallest single changes that open a deal; `draws` without one were examined.

    `proved`: nothing smaller does.
    """

    status: Status
    changes: tuple[Change, ...]
    draws: int = 0
    proved: bool = True


class Answers(Protocol):
    """What can be asked about the deals of a situation."""

    situation: Situation

    def exists(self) -> Existence:
        """Answer whether there is a deal."""

    def count(self) -> Count:
        """Count the deals."""

    def frontier(self) -> Frontier:
        """Find the deals on the parties' frontier, and the best deal for each party."""

    def solutions(self) -> Solutions:
        """Find the solutions."""

    def candidates(self) -> Candidates:
        """Find the outcomes most likely to be acceptable to all."""

    def blockers(self) -> Blockers:
        """Find which demands cannot be met together, where there is no deal."""

    def openers(self) -> Openers:
        """Find the smallest single changes that open a deal."""
