"""How talks would run: the same sessions in many joint draws, one table for each."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, ClassVar

import numpy as np
from numpy.typing import NDArray

from winset.bargaining.drawn import ALL_ENDS, Company, Record, Room, can_walk, play_all, walk_all
from winset.bargaining.players import (
    ALTERNATING,
    MEDIATORS,
    STACKED,
    TEXT,
    WAYS,
    Member,
    Ways,
    signer_of,
)
from winset.bargaining.protocols import End
from winset.bargaining.strategies import STRATEGIES, strategy_of
from winset.bargaining.strategies.base import Strategy
from winset.bargaining.table import Array, Flags, Ints
from winset.deals.consent import Consent
from winset.inference import Joint
from winset.inference.precision import standard_error
from winset.spaces.space import Progress, Rows, silent

TEMPERS = ("boulware", "linear", "conceder")
"""The range of tempers where nothing else is said, from firm to yielding."""
ROUNDS = 20
"""Rounds where nothing else is said."""
DRAWS = 1024
"""Draws played at most; of strategies that cannot be walked, `SLOW` of them."""
SLOW = 128
EFFORT = 1 << 23
"""Values looked at, at most: draws are fewer where outcomes are many."""
FEWEST = 32
"""Where fewer draws than this could be played, nothing is."""
PROFILES = 81
"""Profiles of strategies at most."""


class TooManyOutcomesToPlayError(ValueError):
    """The outcomes are too many to play sessions on in enough draws."""


@dataclass(frozen=True)
class Terms:
    """On what terms talks run.

    Attributes
    ----------
    rounds : how many there are; the only clock.
    discount : of a seat, what a deal is worth after each round, times what it was; 1 if not said.
    draws : how many draws are played at most.
    seed : for strategies that need chance.
    convention : as in `session`.
    appeal : how welcome each outcome is to the others, as each seat believes, as in `table.Table`;
        None: nobody asks that.
    ways : by which protocol; stacked offers where not said.
    """

    rounds: int = ROUNDS
    discount: Mapping[str, float] = field(default_factory=dict)
    draws: int = DRAWS
    seed: int = 0
    convention: str = "winset"
    appeal: Array | None = None
    ways: Ways = STACKED


@dataclass(frozen=True, eq=False)
class Running:
    """How talks went, in each draw and with each profile.

    A *profile* is one strategy for each seat. The arrays have the leading axes
    (n_draws, n_profiles).

    Attributes
    ----------
    seats : who sits at the table.
    profiles : strategies, one for each seat, as they were named.
    terms : on which they played.
    draws : int64, shape (n_draws,); the joint draws played. One may stand there several times where
        draws weigh differently.
    different : how many independent draws a mean over them is worth; infinite where all is scored.
    ends : int8; places in `ENDS`.
    outcomes : int32; the row agreed on, or -1.
    rounds : int32; how many rounds were begun.
    gains : float, shape (n_draws, n_profiles, n_seats); what each gained over no deal in the case's
        units, 0 without a deal.
    reach : float, shape (n_draws, n_seats); the largest gain among the deals of the draw.
    best : float, shape (n_draws,); the largest mean, over seats, of the share of `reach` that a
        deal gives; NaN where there is no deal.
    fallen : int32; the last row on which all at the table agreed and which others turned down,
        or -1.
    voters : everybody with a vote.
    refused : bool, shape (n_draws, n_profiles, n_voters); who turned that down; columns of voters
        with a seat are not read.
    failures : what failed, where sessions ended in error; the first few.
    """

    seats: tuple[str, ...]
    profiles: tuple[tuple[str, ...], ...]
    terms: Terms
    draws: NDArray[np.int64]
    different: float
    ends: NDArray[np.int8]
    outcomes: Ints
    rounds: Ints
    gains: Array
    reach: Array
    best: Array
    voters: tuple[str, ...]
    fallen: Ints
    refused: Flags
    failures: tuple[str, ...] = ()
    ENDS: ClassVar[tuple[End, ...]] = ALL_ENDS

    def __repr__(self) -> str:
        return (
            f"<Running of {', '.join(self.seats)}: {len(self.draws):,} draws, "
            f"{len(self.profiles)} profiles, {self.terms.rounds} rounds>"
        )

    @property
    def agreed(self) -> Flags:
        """Which sessions ended in agreement, shape (n_draws, n_profiles)."""
        return np.asarray(self.outcomes >= 0)

    @property
    def there(self) -> Flags:
        """In which draws there is a deal at all, shape (n_draws,)."""
        return ~np.isnan(self.best)

    @property
    def exists(self) -> float:
        """The odds that a deal exists."""
        return float(self.there.mean())

    @property
    def exists_error(self) -> float | None:
        """One standard error of `exists`; None where all is scored."""
        return self._error_of(self.there.astype(np.float64))

    @property
    def alike(self) -> dict[str, int]:
        """The profiles in which all seats play the same strategy: its name, and the place."""
        return {
            profile[0]: place
            for place, profile in enumerate(self.profiles)
            if len(set(profile)) == 1
        }

    def found(self, some: Sequence[int] | None = None) -> float:
        """Return the odds of agreement over some profiles, all where not said."""
        return float(self.agreed[:, self._some(some)].mean())

    def error(self, some: Sequence[int] | None = None) -> float | None:
        """Return one standard error of `found`, from the draws; None where all is scored."""
        return self._error_of(self.agreed[:, self._some(some)].mean(axis=1))

    def found_where_there(self, some: Sequence[int] | None = None) -> tuple[float, float | None]:
        """Return the odds of agreement where a deal exists, and one standard error.

        NaN where there is none in any draw.
        """
        agreed = self.agreed[self.there][:, self._some(some)].mean(axis=1)
        return (float(agreed.mean()), self._error_of(agreed)) if len(agreed) else (np.nan, None)

    def by_round(self, some: Sequence[int] | None = None) -> Array:
        """Return the odds of agreement by the end of each round, shape (n_rounds,)."""
        places = self._some(some)
        agreed, rounds = self.agreed[:, places], self.rounds[:, places]
        counts = np.bincount(rounds[agreed] - 1, minlength=self.terms.rounds)
        return np.asarray(np.cumsum(counts) / agreed.size)

    def ended(self, some: Sequence[int] | None = None) -> dict[End, float]:
        """Return how often talks ended in which way."""
        ends = self.ends[:, self._some(some)]
        return {end: float((ends == number).mean()) for number, end in enumerate(ALL_ENDS)}

    def places(
        self, some: Sequence[int] | None = None, most: int = 10
    ) -> list[tuple[int, float, float | None]]:
        """Return the outcomes agreed on most often: row, odds, and one standard error."""
        agreed = self.outcomes[:, self._some(some)]
        rows, counts = np.unique(agreed[agreed >= 0], return_counts=True)
        order = np.lexsort((rows, -counts))[:most]
        return [
            (int(row), float((agreed == row).mean()), self._error_of((agreed == row).mean(axis=1)))
            for row in rows[order]
        ]

    def turned_down(
        self, some: Sequence[int] | None = None
    ) -> tuple[float, float | None, dict[str, float]]:
        """Return how often talks find no deal, though the table agreed and others refused.

        The share of sessions, one standard error, and by whom: of each voter without a seat that
        refused, the share of sessions in which it did.
        """
        places = self._some(some)
        failed = (self.fallen >= 0)[:, places] & ~self.agreed[:, places]
        by = (self.refused[:, places] & failed[:, :, None]).mean(axis=(0, 1))
        whom = {
            voter: float(share)
            for voter, share in zip(self.voters, by, strict=True)
            if voter not in self.seats and share
        }
        return float(failed.mean()), self._error_of(failed.mean(axis=1)), whom

    @cached_property
    def shares(self) -> Array:
        """Each seat's gain as a share of its best deal in that draw, as `gains`; NaN without one.

        Where a seat can gain nothing in any deal, agreement gives it all there is: 1.
        """
        with np.errstate(invalid="ignore", divide="ignore"):
            found = self.gains / self.reach[:, None, :]
        nothing = np.broadcast_to(self.reach[:, None, :] == 0, found.shape)
        found = np.where(nothing, self.agreed[:, :, None].astype(float), found)
        found[~self.there] = np.nan
        return np.asarray(found)

    def gained(self, some: Sequence[int] | None = None) -> dict[str, tuple[float, float | None]]:
        """Return the mean share of its best deal that each seat gets, and one standard error.

        Over the draws with a deal; 0 where it is not found.
        """
        shares = self.shares[self.there][:, self._some(some)].mean(axis=1)
        return {
            seat: (float(shares[:, place].mean()), self._error_of(shares[:, place]))
            for place, seat in enumerate(self.seats)
            if len(shares)
        }

    def regret(self, some: Sequence[int] | None = None) -> tuple[float, float | None]:
        """Return what talks leave on the table, and one standard error; NaN where nothing lies.

        The mean share that the best deal of the draw gives, less the mean share that talks give,
        over the draws with a deal.
        """
        there = self.there
        got = self.shares[there][:, self._some(some)].mean(axis=(1, 2))
        lost = self.best[there] - got
        return (float(lost.mean()), self._error_of(lost)) if len(lost) else (float("nan"), None)

    def to_frame(self) -> Any:
        """Return one row a session as a pandas data frame (pandas is an extra)."""
        from winset.bargaining.frames import running_frame

        return running_frame(self)

    def _some(self, some: Sequence[int] | None) -> list[int]:
        return list(range(len(self.profiles))) if some is None else list(some)

    def _error_of(self, numbers: Array) -> float | None:
        """Return one standard error of the mean of numbers, one for each of some draws."""
        if np.isinf(self.different) or len(numbers) == 0:
            return None
        worth = self.different * len(numbers) / len(self.draws)
        if set(np.unique(numbers).tolist()) <= {0.0, 1.0}:
            return standard_error(float(numbers.mean()), worth)
        return float(numbers.std(ddof=1) / np.sqrt(worth)) if len(numbers) > 1 else None


def run_talks(
    joint: Joint,
    rows: Rows,
    consent: Consent,
    seats: Sequence[str],
    strategies: Mapping[str, Sequence[Strategy | str]] | None = None,
    terms: Terms | None = None,
) -> Running:
    """Play one session for each profile in each joint draw.

    Parameters
    ----------
    joint : beliefs about everybody with a vote.
    rows : the outcomes that can be offered, shape (n_outcomes, n_issues), without no deal.
    consent : of the case; who has no seat answers truthfully.
    seats : who sits at the table.
    strategies : of a seat, what it may play; `TEMPERS` where not said. A profile is one choice for
        each seat; where there are more than `PROFILES`, those in which all play the
        same place of their range, and others from the seed.
    terms : rounds, discounts and draws.

    Raises
    ------
    TooManyOutcomesToPlayError
        Fewer than `FEWEST` draws could be played within `EFFORT`.
    ValueError
        An unknown strategy or seat, no round, or nothing to offer.

    Notes
    -----
    Strategies that go by time alone are walked in compiled code, others played in the general loop,
    with the same results. O(n_draws * n_seats * n_outcomes log n_outcomes).
    """
    room = Room(joint.only(consent.voters), rows, consent, tuple(seats))
    (found,) = runnings(room, strategies, (terms or Terms(),))
    return found


def runnings(
    room: Room,
    strategies: Mapping[str, Sequence[Strategy | str]] | None,
    several: Sequence[Terms],
    progress: Progress = silent,
) -> list[Running]:
    """Play the same draws on several terms, as `run_talks` does on each; with one sorting.

    `progress` is called before each draw that is played in the general loop; what it raises ends
    the play.
    """
    unknown = {on.ways.protocol for on in several} - set(WAYS)
    unknown |= {on.ways.mediator for on in several} - set(MEDIATORS)
    if unknown:
        raise ValueError(f"no protocol or mediator '{unknown.pop()}'")
    if any(on.rounds < 1 or on.draws < 1 for on in several):
        raise ValueError("expected one round and one draw or more")
    strange = sorted(set(strategies or {}) - set(room.seats))
    if strange:
        raise ValueError(f"nobody sits at the table as {', '.join(strange)}")
    if len(room.rows) == 0:
        raise ValueError("expected an outcome that can be offered")
    companies = [_company(room.seats, strategies or {}, on) for on in several]
    fast = all(can_walk(room, company) for company in companies)
    draws = min(on.draws for on in several)
    chosen = _chosen(room, draws if fast else min(draws, SLOW))
    records = [
        Record.empty(len(chosen), len(one.seated), room.consent.voters, room.seats)
        for one in companies
    ]
    plays = list(zip(companies, records, strict=True))
    if fast:
        walk_all(room, chosen, plays)
    else:
        for company, record in plays:
            play_all(room, chosen, company, record, progress)
    different = np.inf if room.joint.draws == 1 else room.joint.different(chosen)
    return [
        _running(room, on, chosen, different, play) for on, play in zip(several, plays, strict=True)
    ]


def _running(
    room: Room,
    on: Terms,
    chosen: NDArray[np.int64],
    different: float,
    play: tuple[Company, Record],
) -> Running:
    company, record = play
    return Running(
        room.seats,
        tuple(tuple(company.names[place] for place in one) for one in company.seated),
        on,
        chosen,
        different,
        record.ends,
        record.outcomes,
        record.rounds,
        record.gains,
        record.reach,
        np.where(record.best < 0, np.nan, record.best),
        room.consent.voters,
        record.fallen,
        record.refused,
        tuple(record.failures),
    )


def _company(
    seats: Sequence[str], strategies: Mapping[str, Sequence[Strategy | str]], on: Terms
) -> Company:
    """Return who plays: every strategy once, and which of them sit where in each profile."""
    made: dict[str, Member] = {}
    ranges = []
    usual, read = _kind_of(on)
    for seat in seats:
        names = []
        for given in strategies.get(seat, usual):
            name = given if isinstance(given, str) else _named(given)
            made.setdefault(name, read(given) if isinstance(given, str) else given)
            names.append(name)
        if not names:
            raise ValueError(f"no strategy for: {seat}")
        ranges.append(names)
    order = list(made)
    seated = [
        [order.index(names[place]) for names, place in zip(ranges, one, strict=True)]
        for one in profiles_of([len(names) for names in ranges], on.seed)
    ]
    return Company(
        tuple(order),
        tuple(made.values()),
        np.array(seated, dtype=np.int32),
        on.rounds,
        on.discount,
        on.seed,
        on.convention,
        on.appeal,
        on.ways,
    )


def _kind_of(on: Terms) -> tuple[tuple[str, ...], Callable[[str], Member]]:
    """Return who plays a protocol where nothing else is said, and what reads others."""
    if on.ways.protocol == TEXT:
        return ("hill-climber",), signer_of
    if on.ways.protocol == ALTERNATING:
        return ("equilibrium",), strategy_of
    return TEMPERS, strategy_of


def profiles_of(sizes: Sequence[int], seed: int = 0) -> list[tuple[int, ...]]:
    """Return which place of its range each seat plays: every combination, or `PROFILES` of them.

    Of more, first those in which all play the same place, then others at random from the seed.
    """
    if math.prod(sizes) <= PROFILES:
        return list(itertools.product(*map(range, sizes)))
    found = dict.fromkeys(tuple(min(k, size - 1) for size in sizes) for k in range(max(sizes)))
    random = np.random.default_rng(seed)
    while len(found) < PROFILES:
        found[tuple(int(random.integers(size)) for size in sizes)] = None
    return list(found)


def _named(strategy: Strategy) -> str:
    """Name a strategy as commands do where it has a name there, else by its class."""
    kind = type(strategy)
    name = next((name for name, known in STRATEGIES.items() if known is kind), kind.__name__)
    usual = name in STRATEGIES and strategy == STRATEGIES[name]()
    return name if usual else repr(strategy)


def _chosen(room: Room, most: int) -> NDArray[np.int64]:
    """Return the draws to play: as many as effort allows."""
    cells = max(1, len(room.rows) * len(room.seats))
    fitting = EFFORT // cells
    if room.joint.draws > 1 and fitting < FEWEST:
        raise TooManyOutcomesToPlayError(
            f"{len(room.rows):,} outcomes are too many to play sessions in {FEWEST} draws"
        )
    return room.joint.some(min(most, max(fitting, 1)))
