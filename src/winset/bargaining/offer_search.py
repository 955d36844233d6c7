"""Which offers to make one after another, or all at once: an exact search over a short list.

Draws in which the same offers of the list are accepted are alike but for what they are worth, and
that adds up: they are one pattern. Then it is a search over sequences by branch and bound.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
NODES = 20_000
"""Beginnings of a sequence that are gone on from, before the best found so far is told as that."""
TINY = 1e-12
"""A gain smaller than this part of what the first offer brings is none."""


@dataclass(frozen=True, eq=False)
class Patterns:
    """A list of offers over draws that are alike in who accepts what.

    Attributes
    ----------
    worth : float, shape (n_steps, n_offers, n_patterns); what the offer brings if it is made at
        this step, summed over the draws of the pattern, each times its weight; 0 where it is
        not accepted.
    taken : bool, same shape; whether it is accepted.
    """

    worth: Array
    taken: Flags

    @classmethod
    def of(cls, gains: Array, taken: Flags, weights: Array) -> Patterns:
        """Put draws together.

        Parameters
        ----------
        gains : float, shape (n_steps, n_offers, n_draws); what an offer is worth if accepted.
        taken : bool, same shape.
        weights : float, shape (n_draws,), adding up to 1.
        """
        steps, offers, draws = taken.shape
        flat = taken.reshape(steps * offers, draws)
        packed = np.ascontiguousarray(np.packbits(flat, axis=0).T)
        keys = packed.view(np.dtype((np.void, packed.shape[1]))).ravel()
        _, first, place = np.unique(keys, return_index=True, return_inverse=True)
        brought = np.where(flat, gains.reshape(steps * offers, draws) * weights, 0.0)
        order = np.argsort(place.ravel(), kind="stable")
        starts = np.searchsorted(place.ravel()[order], np.arange(len(first)))
        worth = np.add.reduceat(brought[:, order], starts, axis=1)
        return cls(
            worth.reshape(steps, offers, -1),
            np.ascontiguousarray(taken[:, :, first]),
        )


@dataclass(frozen=True)
class Plan:
    """The best sequence that was found.

    Attributes
    ----------
    offers : places in the list, in the order in which they are made.
    value : what they bring together.
    proved : no other sequence of the list brings more.
    """

    offers: tuple[int, ...]
    value: float
    proved: bool


def best_plan(patterns: Patterns, length: int, *, ordered: bool = True, nodes: int = NODES) -> Plan:
    """Find the offers that bring most, each made after those before it were turned down.

    Parameters
    ----------
    length : how many are made at most; as many steps as the patterns have where these differ.
    ordered : False where the order makes no difference (one step, as of a bundle).

    Notes
    -----
    Branch and bound, from the greedy sequence: what is still to come is worth at most the largest
    values that its offers have on what is left, one for each step. Exact unless `nodes` run out.
    A beginning costs O(n_offers * n_patterns), one with two offers to come n_offers times that.
    """
    search = _Search(patterns, length, ordered, nodes)
    search.run()
    # Of an order that makes no difference the one that brings most first is told.
    offers = search.offers if ordered else tuple(sorted(search.offers, key=search.alone))
    return Plan(offers, search.value, search.nodes > 0)


class _Search:
    def __init__(self, patterns: Patterns, length: int, ordered: bool, nodes: int) -> None:
        steps = len(patterns.worth)
        self._worth = [patterns.worth[min(t, steps - 1)] for t in range(length)]
        self._taken = [patterns.taken[min(t, steps - 1)] for t in range(length)]
        # What later steps can bring at most: the largest of each pattern from there on.
        later = np.maximum.accumulate(np.maximum(patterns.worth, 0.0)[::-1], axis=0)[::-1]
        self._most = [later[min(t, steps - 1)] for t in range(length)]
        gone = patterns.taken[1:] & ~patterns.taken[:-1]
        self._once = not gone.any()
        self._length = length
        self._ordered = ordered
        self.nodes = nodes
        self.offers: tuple[int, ...] = ()
        self.value = 0.0
        self._least = TINY * float(self._most[0].sum(axis=1).max(initial=0.0))

    def alone(self, offer: int) -> float:
        return -float(self._worth[0][offer].sum())

    def run(self) -> None:
        left = np.ones(self._worth[0].shape[1])
        self._greedy(left)
        self._extend((), 0.0, left)

    def _greedy(self, left: Array) -> None:
        offers: tuple[int, ...] = ()
        value = 0.0
        for step in range(self._length):
            brought = self._worth[step] @ left
            pick = int(brought.argmax())
            if brought[pick] <= self._least:
                break
            offers, value = (*offers, pick), value + float(brought[pick])
            left = np.where(self._taken[step][pick], 0.0, left)
        self.offers, self.value = offers, value

    def _extend(self, offers: tuple[int, ...], value: float, left: Array) -> None:
        """Try what can follow a beginning; `left` is 1 for the patterns it leaves open."""
        step = len(offers)
        to_come = self._length - step
        self.nodes -= 1
        if self.nodes <= 0 or to_come == 0:
            return
        brought = self._worth[step] @ left
        if not self._ordered and offers:
            brought[: offers[-1] + 1] = -np.inf
        if to_come == 1:
            self._keep((*offers, int(brought.argmax())), value + float(brought.max()))
            return
        if to_come == 2:
            self._two(offers, value, left, brought)
            return
        bound = self._rest(step + 1, left)
        for pick in np.argsort(-brought, kind="stable"):
            reach = value + float(brought[pick]) + bound
            if reach <= self.value + self._least:
                break
            now = value + float(brought[pick])
            following = np.where(self._taken[step][pick], 0.0, left)
            self._keep((*offers, int(pick)), now)
            if now + self._rest(step + 1, following) > self.value + self._least:
                self._extend((*offers, int(pick)), now, following)

    def _two(self, offers: tuple[int, ...], value: float, left: Array, brought: Array) -> None:
        """Finish with the best two: all pairs in one product of matrices."""
        step = len(offers)
        last = self._worth[step + 1] * left
        open_ = np.flatnonzero(
            value + brought + self._rest(step + 1, left) > self.value + self._least
        )
        if len(open_) == 0:
            return
        lost = self._taken[step][open_].astype(np.float64) @ last.T
        both = brought[open_, None] + np.maximum(last.sum(axis=1) - lost, 0.0)
        if not self._ordered:
            both[np.arange(both.shape[1]) <= open_[:, None]] = -np.inf
        first, second = np.unravel_index(int(both.argmax()), both.shape)
        pick = int(open_[first])
        after = float(both[first, second])
        pair = (pick, int(second)) if after > brought[pick] + self._least else (pick,)
        self._keep((*offers, *pair), value + max(after, float(brought[pick])))

    def _rest(self, step: int, left: Array) -> float:
        """Return what the offers from a step on bring at most."""
        count = self._length - step
        if self._once:
            most = self._most[step] @ left
            if count < len(most):
                most = -np.partition(-most, count - 1)[:count]
            return float(most.sum())
        return sum(float((self._most[t] @ left).max()) for t in range(step, self._length))

    def _keep(self, offers: tuple[int, ...], value: float) -> None:
        if value > self.value + self._least:
            self.offers, self.value = offers, value
