"""Outcomes as rows of small integers, listed block by block in option order.

Row `r` stands for the outcome that takes option `r[i]` of issue `i`. Rows are listed in
lexicographic order (the last issue runs fastest), which is what "option order" means in ties.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.case.types import Case, Issue, Region, Rule
from winset.errors import TooManyOutcomesError

Rows = NDArray[Any]
"""Unsigned integers, shape (n_outcomes, n_issues)."""

Progress = Callable[[str, float], None]
"""Called with the name of a stage and the share of it that is done."""

Left = Callable[[], float]
"""Returns how many seconds are left."""
SEARCHES = 4
"""One search takes at most this part of the time that is left, so that others follow."""

LIST_LIMIT = 10_000_000
_BLOCK = 1 << 18


def endless() -> float:
    """Leave as much time as is needed."""
    return np.inf


def silent(stage: str, share: float) -> None:
    """Report no progress."""


class RegionMask:
    """A region compiled to one Boolean table per issue it names."""

    def __init__(self, region: Region, issues: Sequence[Issue]) -> None:
        place = {issue.id: k for k, issue in enumerate(issues)}
        self.tables: list[tuple[int, NDArray[np.bool_]]] = []
        for issue_id, options in region.items():
            issue = issues[place[issue_id]]
            table = np.zeros(len(issue.options), dtype=bool)
            table[[issue.position(option) for option in options]] = True
            self.tables.append((place[issue_id], table))

    def __call__(self, rows: Rows) -> NDArray[np.bool_]:
        """Return which rows match; shape (n_outcomes,)."""
        matched = np.ones(len(rows), dtype=bool)
        for place, table in self.tables:
            matched &= table[rows[:, place]]
        return matched


class RuleMask:
    """A rule compiled to tables; tells which rows it forbids.

    `when` and `then` are its regions; `then` is None where nothing excuses a match.
    """

    def __init__(self, rule: Rule, issues: Sequence[Issue]) -> None:
        self.id = rule.id
        self.issues = frozenset(rule.when) | frozenset(rule.then or ())
        self.when = RegionMask(rule.when, issues)
        self.then = None if rule.then is None else RegionMask(rule.then, issues)

    def __call__(self, rows: Rows) -> NDArray[np.bool_]:
        """Return which rows are forbidden; shape (n_outcomes,)."""
        forbidden = self.when(rows)
        if self.then is not None:
            forbidden &= ~self.then(rows)
        return forbidden


class Space:
    """The outcomes of a case.

    `sizes` are option counts, `size` their product (before rules), `offsets[i]` the first of
    issue i's slots: option k of issue i has slot `offsets[i] + k`.
    """

    def __init__(self, issues: Sequence[Issue], rules: Sequence[Rule] = ()) -> None:
        self.issues = tuple(issues)
        self.sizes = tuple(len(issue.options) for issue in self.issues)
        self.size = 1
        for size in self.sizes:
            self.size *= size
        self.offsets = np.concatenate([[0], np.cumsum(self.sizes)]).astype(np.int64)
        self.rules = tuple(RuleMask(rule, self.issues) for rule in rules)
        self.dtype = np.min_scalar_type(max(self.sizes) - 1)

    def __repr__(self) -> str:
        rules = f", {len(self.rules)} rules" if self.rules else ""
        return f"<Space of {len(self.issues)} issues: {self.size:,} outcomes{rules}>"

    @classmethod
    def of(cls, case: Case) -> Space:
        """Return the space of a case."""
        return cls(case.issues, case.rules)

    @classmethod
    def of_states(cls, case: Case) -> Space:
        """Return the space of what can come to be: without the rules that are for deals only."""
        return cls(case.issues, [rule for rule in case.rules if not rule.for_deals])

    @property
    def slots(self) -> int:
        """The number of options over all issues."""
        return int(self.offsets[-1])

    def encode(self, outcome: Mapping[str, str]) -> Rows:
        """Turn an outcome into a row, shape (n_issues,)."""
        return np.array(
            [issue.position(outcome[issue.id]) for issue in self.issues], dtype=self.dtype
        )

    def decode(self, row: Rows | Sequence[int]) -> dict[str, str]:
        """Turn a row into an outcome."""
        return {
            issue.id: issue.options[int(k)].id for issue, k in zip(self.issues, row, strict=True)
        }

    def total(self, rows: Rows, per_slot: NDArray[np.float64]) -> NDArray[np.float64]:
        """Add one number per option up over the issues, in issue order; shape (n_outcomes, ...).

        per_slot (n_slots, ...). O(n_outcomes * n_issues).
        """
        if len(rows) == 1:
            # One outcome needs no gathering: its options' numbers are added where they stand.
            slots = [int(k) for k in rows[0] + self.offsets[:-1]]
            alone = per_slot[slots[0] : slots[0] + 1].copy()
            for slot in slots[1:]:
                alone += per_slot[slot]
            return alone
        # Options are within their issue, so that clipping changes nothing and saves a check.
        total = per_slot[: self.sizes[0]].take(rows[:, 0], axis=0, mode="clip")
        for issue in range(1, rows.shape[1]):
            begin, end = self.offsets[issue : issue + 2]
            total += per_slot[begin:end].take(rows[:, issue], axis=0, mode="clip")
        return np.asarray(total)

    def feasible(self, rows: Rows, *, but: str | None = None) -> NDArray[np.bool_]:
        """Return which rows break no rule (leaving out the rule of id `but`)."""
        allowed = np.ones(len(rows), dtype=bool)
        for rule in self.rules:
            if rule.id != but:
                allowed &= ~rule(rows)
        return allowed

    def blocks(self) -> Iterator[Rows]:
        """Yield all rows, infeasible ones too, in option order and blocks of about 2**18.

        Time O(size * n_issues); memory that of one block.
        """
        split, inner = len(self.sizes), 1
        while split > 0 and inner * self.sizes[split - 1] <= _BLOCK:
            split -= 1
            inner *= self.sizes[split]
        tail = np.empty((inner, len(self.sizes)), dtype=self.dtype)
        if split < len(self.sizes):
            grid = np.indices(self.sizes[split:], dtype=self.dtype)
            tail[:, split:] = grid.reshape(len(self.sizes) - split, -1).T
        for head in itertools.product(*(range(size) for size in self.sizes[:split])):
            block = tail.copy()
            block[:, :split] = head
            yield block

    def list(self, limit: int = LIST_LIMIT, progress: Progress = silent) -> Listing:
        """List every feasible outcome.

        Raises
        ------
        TooManyOutcomesError
            The space has more than `limit` outcomes before rules.

        Notes
        -----
        Exact. O(size * (n_issues + terms of the rules)); ten million outcomes of eight issues
        take 80 MB.
        """
        if self.size > limit:
            raise TooManyOutcomesError(self.size, limit)
        kept: list[Rows] = []
        done = 0
        for block in self.blocks():
            kept.append(block[self.feasible(block)] if self.rules else block)
            done += len(block)
            progress("listing outcomes", done / self.size)
        return Listing(self, np.ascontiguousarray(np.concatenate(kept)))


@dataclass(frozen=True)
class Listing:
    """All feasible outcomes of a space, rows in option order."""

    space: Space
    rows: Rows

    def __repr__(self) -> str:
        return f"<Listing of {len(self):,} feasible outcomes of {self.space.size:,}>"

    def __len__(self) -> int:
        return len(self.rows)

    def find(self, row: Rows) -> int | None:
        """Return where a row stands; None where it is infeasible. O(log n)."""
        low, high = 0, len(self.rows)
        wanted = tuple(int(k) for k in row)
        while low < high:
            middle = (low + high) // 2
            if tuple(int(k) for k in self.rows[middle]) < wanted:
                low = middle + 1
            else:
                high = middle
        if low < len(self.rows) and tuple(int(k) for k in self.rows[low]) == wanted:
            return low
        return None
