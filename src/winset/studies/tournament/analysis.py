"""What the results of a tournament say: payoffs, differences, equilibria, curves.

A payoff is the share of what a seat could gain at most: 0 no deal, 1 its best deal. Whatever is
repeated within a case (seats, draws, rounds, seeds) is averaged first: the case is the unit.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from winset.bargaining import End
from winset.stability import Conflict, Moves, equilibria, stable
from winset.studies.tournament.plan import Plan
from winset.studies.tournament.table import Table

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
RESAMPLES = 10_000
LEVEL = 0.95
"""Of an interval."""
SURE = 0.05
"""Differences with a smaller p value, after Holm's correction, are called sure."""
FEWEST = 6
"""Cases: of fewer no difference can be sure, whatever it is, since chance alone has 1 in 16."""
FLIPS = 14
"""Cases up to which all signs are tried."""
BLOCK = 256
"""Pairs that are resampled at a time."""
DIGITS = 9
"""Payoffs are compared by so many digits: equal up to rounding is equal."""
TIMES = 20
GAMES = {"nash": 1_000, "seq": 100}
"""The concepts that are looked at, in order, and how many games are made of resampled cases."""


@dataclass(frozen=True, eq=False)
class Ends:
    """How the sessions of a plan ended, in their order.

    Attributes
    ----------
    shares : float (n_sessions, n_seats at most); 0 where a case has fewer seats.
    agreed : bool (n_sessions,).
    errors : bool (n_sessions,).
    times : float (n_sessions,); the part of the rounds that had begun at the end.
    """

    shares: Array
    agreed: Flags
    errors: Flags
    times: Array


class Analysis:
    """The answers from the ends of all sessions of a plan."""

    def __init__(self, plan: Plan, ends: Ends) -> None:
        self.plan, self.ends = plan, ends
        self.count = len(plan.entrants)

    def _of(self, case: int, numbers: Array) -> Array:
        """Return numbers (n_sessions, ...) of a case, by line: means over draws and rounds."""
        entry = self.plan.entries[case]
        lines = len(self.plan.lines(len(entry.seats)))
        own = numbers[self.plan.starts[case] : self.plan.starts[case + 1]]
        return np.asarray(own.reshape(-1, lines, *own.shape[1:]).mean(axis=0))

    def _lineups(self, case: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Return the line-ups of a case (n, n_seats), and that of each of its lines."""
        lines = self.plan.lines(len(self.plan.entries[case].seats))
        lineups = list(dict.fromkeys(line.lineup for line in lines))
        at = {lineup: k for k, lineup in enumerate(lineups)}
        return np.array(lineups), np.array([at[line.lineup] for line in lines])

    def payoffs(self, case: int) -> tuple[NDArray[np.int64], Array]:
        """Return the line-ups of a case, and the mean payoff of each seat in each, (n, n_seats)."""
        lineups, own = self._lineups(case)
        seats = lineups.shape[1]
        shares = self._of(case, self.ends.shares[:, :seats])
        total = np.zeros(lineups.shape)
        np.add.at(total, own, shares)
        return lineups, total / np.bincount(own)[:, None]

    @cached_property
    def matrices(self) -> Array:
        """What a strategy gets beside another, (n_cases, n_strategies, n_strategies).

        Mean over seats and, where there are more than two, over who else is there; NaN where the
        two never met.
        """
        return np.array([self._matrix(case) for case in range(len(self.plan.entries))])

    def _matrix(self, case: int) -> Array:
        lineups, payoffs = self.payoffs(case)
        total, times = np.zeros((2, self.count, self.count))
        for seat in range(lineups.shape[1]):
            for other in range(lineups.shape[1]):
                if seat != other:
                    pairs = lineups[:, seat], lineups[:, other]
                    np.add.at(total, pairs, payoffs[:, seat])
                    np.add.at(times, pairs, 1)
        with np.errstate(invalid="ignore"):
            return np.asarray(total / times)

    @property
    def matrix(self) -> Array:
        """The mean of `matrices` over cases."""
        return np.asarray(self.matrices.mean(axis=0))

    @cached_property
    def scores(self) -> Array:
        """The mean payoff of each strategy in each case, (n_cases, n_strategies)."""
        found = np.zeros((len(self.plan.entries), self.count))
        for case in range(len(found)):
            lineups, payoffs = self.payoffs(case)
            np.add.at(found[case], lineups, payoffs)
            found[case] /= np.bincount(lineups.ravel(), minlength=self.count)
        return found

    @cached_property
    def failing(self) -> frozenset[int]:
        """The strategies all of whose sessions ended in an error: nobody would choose them."""
        fine: set[int] = set()
        for case in range(len(self.plan.entries)):
            lineups, own = self._lineups(case)
            played = self._of(case, (~self.ends.errors).astype(np.float64)) > 0
            fine.update(int(who) for who in lineups[own[played]].ravel())
        return frozenset(range(self.count)) - fine

    @property
    def ranking(self) -> list[int]:
        """The strategies by mean score, best first; equal ones in the order of the plan."""
        means = np.round(self.scores.mean(axis=0), DIGITS)
        return [int(k) for k in np.argsort(-means, kind="stable")]

    @cached_property
    def differences(self) -> Array:
        """Paired differences, (n_cases, n_strategies, n_strategies): row less column.

        Of the same seat of a case, beside the same others in the other seats, with the same
        draws, rounds and seeds; the mean over all of these that both have. NaN where
        there is none.
        """
        found = np.full((len(self.plan.entries), self.count, self.count), np.nan)
        for case, own in enumerate(found):
            lineups, payoffs = self.payoffs(case)
            total, times = np.zeros((2, self.count, self.count))
            for seat in range(lineups.shape[1]):
                beside: dict[tuple[int, ...], list[int]] = {}
                for place, lineup in enumerate(lineups.tolist()):
                    beside.setdefault((*lineup[:seat], *lineup[seat + 1 :]), []).append(place)
                for places in beside.values():
                    who, got = lineups[places, seat], payoffs[places, seat]
                    cells = np.ix_(who, who)
                    total[cells] += got[:, None] - got
                    times[cells] += 1
            own[times > 0] = total[times > 0] / times[times > 0]
        return found

    def pairs(self) -> list[Pair]:
        """Compare every two strategies, the better first, in the order of the ranking."""
        ranked = self.ranking
        chosen = [(a, b) for k, a in enumerate(ranked) for b in ranked[k + 1 :]]
        if not chosen:
            return []
        own = np.array([self.differences[:, a, b] for a, b in chosen]).reshape(len(chosen), -1)
        if own.shape[1] < FEWEST or np.isnan(own).any():
            return [
                Pair(a, b, float(d.mean()) if not np.isnan(d).any() else None)
                for (a, b), d in zip(chosen, own, strict=True)
            ]
        low, high = bootstrap(own)
        odds = flipped(own).tolist()
        return [
            Pair(a, b, float(d.mean()), (float(low[k]), float(high[k])), odds[k], corrected)
            for k, ((a, b), d, corrected) in enumerate(zip(chosen, own, holm(odds), strict=True))
        ]

    def held(self) -> list[Held]:
        """Find the pairs of strategies that nobody would leave, of two-seat cases.

        Each of two players chooses a strategy and is paid by the matrix. Where no pair is a Nash
        equilibrium, those that are stable by sequential stability. With the share of
        resamples of the cases in which each is.
        """
        two = [k for k, entry in enumerate(self.plan.entries) if len(entry.seats) == 2]
        games = self.matrices[two]
        if not two or np.isnan(games).any():
            return []
        verdicts = equilibria(stable(_game(games.mean(axis=0)), tuple(GAMES)))
        concept = next((name for name in GAMES if verdicts[name].any()), None)
        if concept is None:
            return []
        places = [
            (int(a), int(b))
            for a, b in np.argwhere(verdicts[concept].reshape(self.count, self.count))
            if a <= b and not {int(a), int(b)} & self.failing
        ]
        times = np.zeros(len(places))
        picks = _picks(len(two))[: GAMES[concept]]
        for weights in picks:
            game = np.tensordot(weights, games, 1)
            held = _nash(game) if concept == "nash" else None
            if held is None:
                flags = equilibria(stable(_game(game), (concept,)))[concept]
                held = flags.reshape(self.count, self.count)
            times += [held[place] for place in places]
        shares = times / len(picks) if len(two) >= FEWEST else np.full(len(places), np.nan)
        found = [
            Held(a, b, concept, None if np.isnan(share) else float(share))
            for (a, b), share in zip(places, shares.tolist(), strict=True)
        ]
        return sorted(found, key=lambda held: -(held.share or 0.0))

    def curves(self) -> Array:
        """Return the share of a strategy's sessions agreed by a time, (n_strategies, TIMES).

        By the end of each of TIMES equal parts of the rounds; mean over cases.
        """
        found = np.zeros((self.count, TIMES))
        bins = np.clip(np.ceil(np.round(self.ends.times * TIMES, DIGITS)), 1, TIMES).astype(int)
        reached = bins[:, None] <= np.arange(1, TIMES + 1)
        agreed = (reached & self.ends.agreed[:, None]).astype(np.float64)
        for case in range(len(self.plan.entries)):
            lineups, own = self._lineups(case)
            shares = np.zeros((len(lineups), TIMES))
            np.add.at(shares, own, self._of(case, agreed))
            shares /= np.bincount(own)[:, None]
            total = np.zeros(found.shape)
            for seat in range(lineups.shape[1]):
                np.add.at(total, lineups[:, seat], shares)
            found += total / np.bincount(lineups.ravel(), minlength=self.count)[:, None]
        return found / len(self.plan.entries)


@dataclass(frozen=True)
class Pair:
    """Two strategies compared: places, the mean difference over cases, and how sure it is.

    `difference` is None where they never stood in for each other; `interval`, `odds` (the p value)
    and `corrected` (after Holm) where there are fewer than FEWEST cases.
    """

    better: int
    worse: int
    difference: float | None
    interval: tuple[float, float] | None = None
    odds: float | None = None
    corrected: float | None = None

    @property
    def sure(self) -> bool:
        """Whether the difference would hardly come by chance."""
        return self.corrected is not None and self.corrected < SURE


@dataclass(frozen=True)
class Held:
    """Two strategies that hold against each other, by a concept of stability.

    `share` is the share of resamples of the cases in which they do; None of fewer than FEWEST.
    """

    one: int
    other: int
    concept: str
    share: float | None


def _picks(cases: int) -> Array:
    """Return how much each case weighs in resamples of them, (RESAMPLES, n_cases)."""
    rng = np.random.default_rng(0)
    return rng.multinomial(cases, np.full(cases, 1 / cases), RESAMPLES) / cases


def bootstrap(numbers: Array) -> tuple[Array, Array]:
    """Return intervals of means over cases, by their percentiles in resamples of the cases.

    numbers (n, n_cases), two cases or more; low and high (n,). The same resamples for all. Source:
    Efron and Tibshirani (1993), An introduction to the bootstrap, ch. 13.
    """
    picks, ends = _picks(numbers.shape[1]), [(1 - LEVEL) / 2, (1 + LEVEL) / 2]
    found = [np.quantile(picks @ some.T, ends, axis=0) for some in _blocks(numbers)]
    low, high = np.concatenate(found, axis=1)
    return low, high


def flipped(numbers: Array) -> Array:
    """Return how likely so large mean differences are where signs are chance (two-sided).

    numbers (n, n_cases); (n,). Exact for up to FLIPS cases, else from RESAMPLES signs. Source:
    Fisher (1935), The design of experiments, section 21.
    """
    cases = numbers.shape[1]
    if cases <= FLIPS:
        signs = 1 - 2 * (np.arange(1 << cases)[:, None] >> np.arange(cases) & 1)
        more = 0
    else:
        signs = np.random.default_rng(0).integers(0, 2, (RESAMPLES, cases)) * 2 - 1
        more = 1
    found = []
    for some in _blocks(numbers):
        as_large = np.abs(signs @ some.T) >= np.abs(some.sum(axis=1)) - 10**-DIGITS
        # The signs as they are count as one of those drawn.
        found.append((as_large.sum(axis=0) + more) / (len(signs) + more))
    return np.concatenate(found)


def _blocks(numbers: Array) -> list[Array]:
    """Part rows so that all resamples of some fit into memory."""
    return [numbers[k : k + BLOCK] for k in range(0, len(numbers), BLOCK)]


def holm(odds: Sequence[float]) -> list[float]:
    """Correct p values for their number. Source: Holm (1979), Scandinavian Journal of Statistics.

    The k-th smallest of n times n - k + 1, at least as large as the one before it, at most 1.
    """
    order = np.argsort(odds, kind="stable")
    scaled = np.asarray(odds, dtype=float)[order] * np.arange(len(odds), 0, -1)
    found = np.empty(len(odds))
    found[order] = np.minimum(np.maximum.accumulate(scaled), 1.0)
    return [float(value) for value in found]


def _nash(game: Array) -> Flags:
    """Return in which pairs neither gains by another strategy, (n_strategies, n_strategies)."""
    own = np.round(game, DIGITS)
    best = own >= own.max(axis=0)
    return np.asarray(best & best.T)


def _game(matrix: Array) -> Conflict:
    """Make a conflict of two who choose a strategy each; state i * n + j is (i, j)."""
    count = len(matrix)
    own = np.round(matrix, DIGITS)
    states = np.arange(count * count).reshape(count, count)
    sources = np.repeat(states.ravel(), count)
    first = Moves.of_pairs(count * count, sources, np.tile(states.T.ravel(), count))
    second = Moves.of_pairs(count * count, sources, np.repeat(states, count, axis=0).ravel())
    return Conflict.of(("one", "other"), (first, second), [own.ravel(), own.T.ravel()])


def ends_of(table: Table) -> Ends:
    """Read how sessions ended from the rows of a tournament."""
    shares = [table[name] for name in table if name.startswith("share.")]
    ends = np.array(table["end"])
    rounds, reached = (np.asarray(table[name], dtype=float) for name in ("rounds", "round"))
    return Ends(
        # A session that ended its process has no values; nobody got anything.
        np.nan_to_num(np.stack([np.asarray(share, dtype=float) for share in shares], axis=1)),
        ends == str(End.AGREEMENT),
        ends == str(End.ERROR),
        np.where(np.isnan(reached), 1.0, reached / rounds),
    )
