"""Who risks less concedes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

import numpy as np

from winset.bargaining.strategies.base import Strategy
from winset.bargaining.table import Array, Table
from winset.bargaining.talk import NOTHING, Talk
from winset.case.message import Message, say


@dataclass(frozen=True)
class Zeuthen(Strategy):
    """Concedes, just enough, where a break would cost it a smaller share than the others.

    Who is readier to risk a break is who stands for the larger product of gains (Harsanyi 1956), so
    the seat concedes to the outcome it likes best among those with a larger product than what is
    offered to it. It knows everybody's values. Between two of these on outcomes without
    ties the talks end at the largest product of gains, given rounds enough.
    """

    source: ClassVar[str] = (
        "Zeuthen (1930), Problems of monopoly and economic warfare; Harsanyi (1956), Approaches to "
        "the bargaining problem before and after the theory of games"
    )
    needs_offers: ClassVar[bool] = True
    knows_others: ClassVar[bool] = True

    def offer(self, talk: Talk) -> int:
        """Return its last offer, or the smallest concession that is enough. O(n_outcomes)."""
        product = self._products(talk)
        offered = max((product[offer.outcome] for offer in talk.received()), default=-1.0)
        mine = talk.memory.get("mine", NOTHING)
        if mine == NOTHING or product[mine] <= offered:
            mine = self._best(talk, product, float(offered))
            talk.memory["mine"] = mine
        return int(mine)

    @staticmethod
    def _products(talk: Talk) -> Array:
        """Return the products of this round; they change where deals shrink."""
        table = talk.table
        number = talk.round if (table.discount < 1).any() else 0
        if talk.memory.get("round") != number:
            talk.memory["round"], talk.memory["products"] = number, products(table, number)
        return np.asarray(talk.memory["products"])

    @staticmethod
    def _best(talk: Talk, product: Array, above: float) -> int:
        """Return its best outcome with a larger product; the largest product where none is."""
        better = product > above
        if not better.any():
            top = int(np.argmax(product))
            return top if product[top] >= 0 else NOTHING
        least = np.where(better, talk.values, -np.inf)
        ties = least == least.max()
        return int(np.argmax(np.where(ties, product, -np.inf)))

    def accepts(self, talk: Talk, following: int) -> Message | None:
        """Take what is as good as its next offer."""
        if following == NOTHING:
            return None
        value, own = talk.value(talk.standing), talk.value(following)
        product = self._products(talk)
        if product[talk.standing] < 0:
            return None
        if value >= own or product[talk.standing] >= product.max():
            return say("accepted.next", value=value, own=own)
        return None


def products(table: Table, number: int) -> Array:
    """Return the product of gains of each outcome in a round; -1 where someone would lose."""
    gains = table.values * table.discount[:, None] ** number - table.reserve[:, None]
    return np.where((gains >= 0).all(axis=0), gains.prod(axis=0), -1.0)
