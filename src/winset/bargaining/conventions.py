"""How tools count time and choose an outcome near a target, as named conventions.

`winset` is used unless another is asked for. `negmas` and `negolog` play time-dependent strategies
as the tools of these names do, so that published results can be compared.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from winset.bargaining.table import Ranks, Table


@dataclass(frozen=True)
class Convention:
    """One way to turn rounds into time and targets into outcomes.

    Attributes
    ----------
    clock : how time, from 0 to 1, goes. "ends": 0 in the first round and 1 in the last; "ahead":
        (round + 1) / (rounds + 1); "behind": round / rounds; rounds from 0.
    hair : what an offer may be worth less than its target, as a share of what can be reached: equal
        up to rounding is equal.
    slack : the same as a value.
    by_target : an offer is accepted from the target on, not from the worth of the next offer on.
    accept_slack : what an accepted offer may be worth less than the target.
    raw : a share is itself the target, on values from 0 to 1, and never below the reserve; else it
        is a share of the way from the worst acceptable to the best.
    by_sort : of equal outcomes that comes first which numpy's default sort puts first (it may
        depend on the processor); else the first in option order.
    nearest : the offer is the outcome nearest to the target; else the lowest at or above it.
    """

    name: str
    clock: Literal["ends", "ahead", "behind"] = "ends"
    hair: float = 0.0
    slack: float = 0.0
    by_target: bool = False
    accept_slack: float = 0.0
    raw: bool = False
    by_sort: bool = False
    nearest: bool = False

    def ranks(self, table: Table) -> Ranks:
        """Return the outcomes of a table in the order of each seat."""
        return table.sorted_ranks if self.by_sort else table.ranks

    def time(self, round_: int, rounds: int) -> float:
        """Return the time of a round, counted from 0."""
        if self.clock == "ahead":
            return (round_ + 1) / (rounds + 1)
        if self.clock == "behind":
            return round_ / rounds
        return round_ / (rounds - 1) if rounds > 1 else 1.0


WINSET = Convention("winset", hair=1e-9)
CONVENTIONS = {
    convention.name: convention
    for convention in (
        WINSET,
        Convention(
            "negmas",
            "ahead",
            slack=1e-4 + 1e-6,
            by_target=True,
            accept_slack=1e-4,
            by_sort=True,
        ),
        Convention("negolog", "behind", by_target=True, raw=True, nearest=True),
    )
}


def convention_of(name: str) -> Convention:
    """Return a convention by name.

    Raises
    ------
    ValueError
        There is none of this name.
    """
    if name not in CONVENTIONS:
        raise ValueError(f"no convention '{name}'; there are: {', '.join(CONVENTIONS)}")
    return CONVENTIONS[name]
