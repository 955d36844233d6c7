"""What backward induction finds for stacked offers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from winset.bargaining.strategies.base import Strategy
from winset.bargaining.table import Array, Table
from winset.bargaining.talk import NOTHING, Talk
from winset.case.message import Message, say

EQUAL = 1e-12
"""What is smaller than this part of the values at stake is rounding."""


@dataclass(frozen=True)
class EquilibriumPlay(Strategy):
    """Plays the subgame-perfect equilibrium of the talks, given that all others do.

    It knows everybody's values, the discounts and the last round. Who is indifferent accepts; of
    proposals that lead it equally far it makes one that is accepted, the best for all; it
    walks away where it can gain nothing and could only propose what is worth less than no deal.
    Only on tables where every seat has to agree.
    """

    source: ClassVar[str] = (
        "Stahl (1972), Bargaining theory; Rubinstein (1982), Perfect equilibrium in a bargaining "
        "model"
    )
    knows_others: ClassVar[bool] = True

    def offer(self, talk: Talk) -> int:
        """Return the proposal of this turn."""
        return int(self._plan(talk).proposals[self._turn(talk)])

    def accepts(self, talk: Talk, following: int) -> Message | None:
        """Take what leads to at least as much as its own proposal would."""
        plan, turn = self._plan(talk), self._turn(talk)
        made = talk.offers[-1]
        leads = plan.answered(made.outcome, turn, made.round * plan.seats + made.seat)[talk.seat]
        if leads >= plan.ahead[turn, talk.seat] - plan.hair[talk.seat]:
            return say("accepted.equilibrium", value=talk.value(made.outcome))
        return None

    @staticmethod
    def _plan(talk: Talk) -> Plan:
        if "plan" not in talk.memory:
            talk.memory["plan"] = plan_of(talk.table, talk.rounds)
        plan: Plan = talk.memory["plan"]
        return plan

    @staticmethod
    def _turn(talk: Talk) -> int:
        return talk.round * len(talk.table.seats) + talk.seat


@dataclass(frozen=True, eq=False)
class Plan:
    """What the talks lead to from each turn on.

    Attributes
    ----------
    ahead : float, shape (n_turns + 1, n_seats); what it is worth to each seat that the one whose
        turn it is makes a proposal; what no deal is worth after the last turn.
    proposals : int64, shape (n_turns,); that proposal, NOTHING where it walks away.
    """

    table: Table
    ahead: Array
    proposals: NDArray[np.int64]
    hair: Array

    @property
    def seats(self) -> int:
        """The number of seats."""
        return len(self.table.seats)

    def answered(self, outcome: int, turn: int, made: int) -> Array:
        """Return what an offer made at a turn and accepted up to another leads to, (n_seats,)."""
        table = self.table
        one = slice(outcome, outcome + 1)
        return _answers(table.values[:, one], table.passes[one], self, turn, made)[:, 0]


def plan_of(table: Table, rounds: int) -> Plan:
    """Solve stacked alternating offers by backward induction.

    Exact up to rounding. O(rounds * n_seats ** 2 * n_outcomes).

    Raises
    ------
    ValueError
        Some deals do not need all seats.
    """
    if not table.unanimous:
        raise ValueError("equilibrium play wants a table where every seat has to agree")
    seats = len(table.seats)
    turns = rounds * seats
    largest = np.maximum(np.abs(table.values).max(axis=1), np.abs(table.reserve))
    ahead = np.empty((turns + 1, seats))
    ahead[turns] = table.reserve
    plan = Plan(table, ahead, np.full(turns, NOTHING, dtype=np.int64), EQUAL * largest)
    for turn in reversed(range(turns)):
        seat = turn % seats
        leads = _answers(table.values, table.passes, plan, turn, turn)
        own = leads[seat]
        ties = own >= own.max() - plan.hair[seat]
        # What is only made to be refused is still nothing that would hurt if it were not.
        worth = table.values * table.discount[:, None] ** (turn // seats)
        harmless = worth[seat] >= table.reserve[seat]
        settles = (np.abs(leads - worth) <= plan.hair[:, None]).all(axis=0)
        for wish in (harmless, settles):
            ties = ties & wish if (ties & wish).any() else ties
        best = int(np.argmax(np.where(ties, leads.sum(axis=0), -np.inf)))
        gain = own[best] - table.reserve[seat]
        if gain < -plan.hair[seat] or (gain <= plan.hair[seat] and not harmless[best]):
            ahead[turn] = table.reserve
        else:
            ahead[turn], plan.proposals[turn] = leads[:, best], best
    return plan


def _answers(values: Array, passes: NDArray[np.bool_], plan: Plan, turn: int, made: int) -> Array:
    """Return what outcomes lead to, float (n_seats, n), if accepted up to a turn.

    `made` is the turn at which they were offered.
    """
    seats = plan.seats
    end = made + seats - 1
    turns = len(plan.proposals)
    last = min(end, turns - 1)
    if end >= turns:
        # Too late for all to accept: the talks end without a deal, or someone proposes before.
        leads = np.repeat(plan.table.reserve[:, None], values.shape[1], axis=1)
    else:
        shrunk = values * plan.table.discount[:, None] ** (made // seats)
        # What all accept and is no deal falls, and the next seat proposes.
        leads = np.where(passes, shrunk, plan.ahead[end + 1][:, None])
    for later in range(last, turn, -1):
        seat = later % seats
        taken = leads[seat] >= plan.ahead[later, seat] - plan.hair[seat]
        leads = np.where(taken, leads, plan.ahead[later][:, None])
    return leads
