"""Sessions on the tables of many joint draws."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import NamedTuple, cast

import numpy as np
from numpy.typing import NDArray

from winset.bargaining.conventions import convention_of
from winset.bargaining.hearing import HearingDraws
from winset.bargaining.players import (
    ALTERNATING,
    STACKED,
    TEXT,
    Member,
    Player,
    Ways,
    equilibrium_player,
    offers_player,
    text_player,
)
from winset.bargaining.protocols import End
from winset.bargaining.running_kernels import reach_of, run
from winset.bargaining.strategies.base import Strategy
from winset.bargaining.strategies.listener import Listener
from winset.bargaining.table import Array, Flags, Ints, Table
from winset.bargaining.walk import ENDS, Ground, play_of, shares_of, time_alone
from winset.deals.consent import Consent
from winset.inference import Ensemble, Joint
from winset.spaces.space import Progress, Rows, silent

BLOCK = 1 << 18
"""Values looked at together."""
ALL_ENDS = (*ENDS, End.ERROR)
"""The ends by their numbers in a record."""
TINY = 1e-12
"""To whom outcomes differ by less than this, all are the same."""
LOOKED = 256
"""Draws that a mediator looks at."""
HEARD = 128
"""Draws of the others that a listener holds."""
FAILURES = 5
"""Failures of strategies that are kept."""


class Block(NamedTuple):
    """The tables of n draws.

    values : float, shape (n, n_seats, n_outcomes); grades : int64, same shape, in the same order;
    reserve : float, shape (n, n_seats); absent : bool, shape (n, n_outcomes, n_voters), what voters
    without a seat accept, not read for others.
    """

    values: Array
    grades: NDArray[np.int64]
    reserve: Array
    absent: Flags


@dataclass(frozen=True)
class Room:
    """Who talks about what.

    Attributes
    ----------
    joint : beliefs about all voters.
    rows : the outcomes that can be offered, shape (n_outcomes, n_issues).
    """

    joint: Joint
    rows: Rows
    consent: Consent
    seats: tuple[str, ...]

    def factors(self, discount: Mapping[str, float]) -> Array:
        """Return the discounts of all seats, shape (n_seats,)."""
        return np.array([discount.get(seat, 1.0) for seat in self.seats])

    def table(
        self, draw: int, discount: Mapping[str, float] | None = None, appeal: Array | None = None
    ) -> Table:
        """Return the table of one joint draw; `discount` and `appeal` as of a company."""
        one = next(self.blocks(np.array([draw])))
        return Table(
            self.seats,
            one.values[0],
            one.reserve[0],
            self.factors(discount or {}),
            self.consent,
            one.absent[0],
            appeal,
        )

    def blocks(self, draws: NDArray[np.int64]) -> Iterator[Block]:
        """Yield the tables of some draws, some at a time.

        Values equal up to rounding are equal, and to no deal as well.
        """
        step = max(1, BLOCK // (len(self.rows) * len(self.seats)))
        for begin in range(0, len(draws), step):
            some = draws[begin : begin + step]
            shape = (len(some), len(self.seats), len(self.rows))
            values, grades = np.empty(shape), np.empty(shape, dtype=np.int64)
            reserve = np.empty(shape[:2])
            for place, seat in enumerate(self.seats):
                ensemble, at = self.at(seat, some)
                hairs = np.ascontiguousarray(ensemble.hairs(self.rows, at).T)
                graded = ensemble.reserve[at][:, None] + (ensemble.hair or 1.0) * hairs
                values[:, place] = graded / float(ensemble.scale)
                grades[:, place] = hairs if ensemble.hair else _ranked(hairs)
                reserve[:, place] = ensemble.reserve[at] / float(ensemble.scale)
            absent = np.zeros((len(some), len(self.rows), len(self.consent.voters)), dtype=bool)
            for place, voter in enumerate(self.consent.voters):
                if voter not in self.seats:
                    ensemble, at = self.at(voter, some)
                    absent[:, :, place] = (ensemble.gains(self.rows, at) >= 0).T
            yield Block(values, grades, reserve, absent)

    def at(self, actor: str, draws: NDArray[np.int64]) -> tuple[Ensemble, NDArray[np.int64]]:
        """Return an actor's draws, and which of them line up with some joint draws."""
        ensemble = self.joint[actor]
        return ensemble, np.minimum(draws, ensemble.draws - 1)

    @cached_property
    def appeal(self) -> Array:
        """How good outcomes are for the others, as far as known, shape (n_seats, n_outcomes).

        The gain over no deal of whoever of the other voters gains least, by their mean value
        functions, as a share of what lies between its worst and its best outcome by these.
        """
        shares = {}
        for voter in self.consent.voters:
            gains = averaged(self.joint, voter).gains(self.rows, 0)
            shares[voter] = gains / max(float(np.ptp(gains)), TINY)
        others = [[shares[voter] for voter in shares if voter != seat] for seat in self.seats]
        return np.array([np.min(some, axis=0) for some in others])

    @cached_property
    def odds(self) -> Array:
        """How likely all accept each outcome, by up to `LOOKED` draws, shape (n_outcomes,)."""
        draws = self.joint.some(LOOKED)
        found = np.zeros(len(self.rows))
        for block in self.blocks(draws):
            fine = (block.values >= block.reserve[:, :, None]).all(axis=1)
            found += (fine & _passes(self, block.absent)).sum(axis=0)
        return np.asarray(found / len(draws))

    @property
    def places(self) -> list[int]:
        """Where seats stand among the voters."""
        return [self.consent.voters.index(seat) for seat in self.seats]


@dataclass(frozen=True)
class Company:
    """Who plays.

    Attributes
    ----------
    names : of the strategies, each once.
    seated : int32, shape (n_profiles, n_seats); which of them sits where.
    discount : of a seat, after each round; 1 where not said.
    appeal : as in `table.Table`.
    ways : by which protocol.
    """

    names: tuple[str, ...]
    strategies: tuple[Member, ...]
    seated: Ints
    rounds: int
    discount: Mapping[str, float] = field(default_factory=dict)
    seed: int = 0
    convention: str = "winset"
    appeal: Array | None = None
    ways: Ways = STACKED


@dataclass(frozen=True)
class Record:
    """What sessions led to; see `running.Running`. `best` is minus 1 where there is no deal."""

    ends: NDArray[np.int8]
    outcomes: Ints
    rounds: Ints
    gains: Array
    reach: Array
    best: Array
    fallen: Ints
    refused: Flags
    failures: list[str] = field(default_factory=list)

    @classmethod
    def empty(
        cls, draws: int, profiles: int, voters: Sequence[str], seats: Sequence[str]
    ) -> Record:
        """Return a record to be written."""
        shape = (draws, profiles)
        return cls(
            np.zeros(shape, dtype=np.int8),
            np.full(shape, -1, dtype=np.int32),
            np.zeros(shape, dtype=np.int32),
            np.zeros((*shape, len(seats))),
            np.zeros((draws, len(seats))),
            np.zeros(draws),
            np.full(shape, -1, dtype=np.int32),
            np.zeros((*shape, len(voters)), dtype=bool),
        )

    def note(self, part: slice, absent: Flags) -> None:
        """Note who turned down what fell in some draws; absent as in `Block`."""
        fallen = self.fallen[part]
        accepts = np.take_along_axis(absent, np.maximum(fallen, 0)[:, :, None], axis=1)
        self.refused[part] = (fallen >= 0)[:, :, None] & ~accepts


class Drawn(NamedTuple):
    """The tables of n draws.

    keys (n, n_seats, n_outcomes) int64, rising (`keys_of`); values, the same shape; reserve
    (n, n_seats); passes (n, n_outcomes).
    """

    keys: NDArray[np.int64]
    values: Array
    reserve: Array
    passes: Flags


class Plan(NamedTuple):
    """What is played.

    shares (n_strategies, n_rounds); used (n_strategies, n_seats); seated (n_profiles, n_seats);
    powers (n_seats, n_rounds) of the discounts; appeal (n_seats, n_outcomes) or (0, 0).
    """

    shares: Array
    used: Flags
    seated: Ints
    powers: Array
    appeal: Array


class Scratch(NamedTuple):
    """What strategies offer and take, shape (n_strategies, n_seats, n_rounds)."""

    offers: Ints
    least: Array


class Found(NamedTuple):
    """Written: ends (n, n_profiles, 5), as `walk` does; reach (n, n_seats); best (n,)."""

    ends: Ints
    reach: Array
    best: Array


def can_walk(room: Room, company: Company) -> bool:
    """Return whether all strategies go by time alone, by a convention without numpy's order."""
    return (
        company.ways.protocol == "stacked"
        and bool(room.consent.required[room.places].all())
        and not convention_of(company.convention).by_sort
        and all(isinstance(one, Strategy) and time_alone(one) for one in company.strategies)
    )


def walk_all(room: Room, draws: NDArray[np.int64], plays: Sequence[tuple[Company, Record]]) -> None:
    """Play all profiles of each company in some draws in compiled code, block by block."""
    walks = [_Walk(room, company, record) for company, record in plays]
    done = 0
    for block in room.blocks(draws):
        part = slice(done, done + len(block.values))
        done += len(block.values)
        passes = _passes(room, block.absent)
        drawn = Drawn(keys_of(block.grades), block.values, block.reserve, passes)
        for walk in walks:
            walk.block(drawn, part)
            walk.record.note(part, block.absent)


class _Walk:
    """The walks of one company, and where what they lead to is written."""

    def __init__(self, room: Room, company: Company, record: Record) -> None:
        seats, rounds, count = len(room.seats), company.rounds, len(room.rows)
        way = convention_of(company.convention)
        used = np.zeros((len(company.strategies), seats), dtype=bool)
        used[company.seated, np.arange(seats)] = True
        appeal = np.zeros((0, 0)) if company.appeal is None else company.appeal
        self.record, self.play = record, play_of(way)
        self.plan = Plan(
            shares_of(cast("tuple[Strategy, ...]", company.strategies), rounds, way),
            used,
            company.seated,
            room.factors(company.discount)[:, None] ** np.arange(rounds),
            np.ascontiguousarray(appeal, dtype=np.float64),
        )
        self.ground = Ground(
            np.empty((seats, count), dtype=np.int32),
            np.empty((seats, count)),
            np.empty((seats, count), dtype=np.int32),
            np.empty((seats, rounds)),
            np.empty(seats),
        )
        shape = (*used.shape, rounds)
        self.scratch = Scratch(np.empty(shape, dtype=np.int32), np.empty(shape))

    def block(self, drawn: Drawn, part: slice) -> None:
        """Play in the draws of a block, and write what that leads to."""
        record, plan = self.record, self.plan
        found = Found(
            np.empty((len(drawn.values), len(plan.seated), 5), dtype=np.int32),
            record.reach[part],
            record.best[part],
        )
        run(drawn, plan, self.ground, self.play, self.scratch, found)
        end, outcome, last, since, fallen = np.moveaxis(found.ends, -1, 0)
        record.ends[part], record.outcomes[part], record.rounds[part] = end, outcome, last + 1
        record.fallen[part] = fallen
        worth = np.take_along_axis(drawn.values, np.maximum(outcome, 0)[:, None, :], axis=2)
        gains = worth * plan.powers[:, since].swapaxes(0, 1) - drawn.reserve[:, :, None]
        record.gains[part] = np.where(outcome[:, None, :] >= 0, gains, 0.0).swapaxes(1, 2)


def play_all(
    room: Room,
    draws: NDArray[np.int64],
    company: Company,
    record: Record,
    progress: Progress = silent,
) -> None:
    """Play all profiles of a company in some draws, one session after the other."""
    play = player_of(room, company)
    for place, draw in enumerate(draws):
        progress("playing sessions", place / len(draws))
        table = room.table(int(draw), company.discount, company.appeal)
        reach = np.empty(len(room.seats))
        record.best[place] = reach_of(table.values, table.reserve, table.passes, reach)
        record.reach[place] = reach
        for number, seated in enumerate(company.seated):
            members = tuple(company.strategies[one] for one in seated)
            played = play(table, members, seed_of(company.seed, place))
            record.ends[place, number] = ALL_ENDS.index(played.end)
            record.outcomes[place, number] = played.outcome
            record.rounds[place, number] = played.rounds
            record.gains[place, number] = played.gains
            record.fallen[place, number] = played.fallen
            if played.failure is not None and len(record.failures) < FAILURES:
                record.failures.append(played.failure)
        assert table.absent is not None
        record.note(slice(place, place + 1), table.absent[None])


def hearing(room: Room, listener: Listener, place: int) -> Listener:
    """Give a listener at a place of the table models of the others: their own draws."""
    draws = room.joint.some(HEARD)
    models = {}
    for other, seat in enumerate(room.seats):
        if other != place:
            ensemble, at = room.at(seat, draws)
            gains = ensemble.gains(room.rows, at).T
            stake = np.maximum(np.ptp(gains, axis=1, keepdims=True), TINY)
            models[other] = HearingDraws(gains / stake)
    return replace(listener, models=models, rows=room.rows)


def player_of(room: Room, company: Company) -> Player:
    """Return who plays the sessions of a company."""
    ways, rounds = company.ways, company.rounds
    if ways.protocol == TEXT:
        sizes = room.joint[room.seats[0]].space.sizes
        return text_player(ways, rounds, room.rows, tuple(sizes), room.odds)
    if ways.protocol == ALTERNATING:
        return equilibrium_player(ways, rounds)
    play = offers_player(ways, rounds, company.convention)
    if not any(isinstance(one, Listener) for one in company.strategies):
        return play
    known: dict[tuple[int, int], Member] = {}

    def seated(place: int, member: Member) -> Member:
        if not isinstance(member, Listener) or member.models:
            return member
        key = (place, id(member))
        if key not in known:
            known[key] = hearing(room, member, place)
        return known[key]

    return lambda table, members, seed: play(
        table, tuple(seated(*one) for one in enumerate(members)), seed
    )


def keys_of(grades: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return whole numbers that sort outcomes by grade, equal ones in option order.

    grades (..., n_outcomes), less than 2**40 apart; the same shape, rising. The lower bits are the
    last place less that of the outcome. No two are equal, so every way to sort gives the same.
    """
    count = grades.shape[-1]
    bits = max(0, count - 1).bit_length()
    keys = (grades - grades.min(axis=-1, keepdims=True)) << bits
    keys |= np.arange(count - 1, -1, -1)
    keys.sort(axis=-1)
    return np.asarray(keys)


def _ranked(values: Array) -> NDArray[np.int64]:
    """Return the place of each value among those of its row, equal ones alike."""
    return np.stack([np.unique(row, return_inverse=True)[1] for row in values])


def averaged(joint: Joint, actor: str) -> Ensemble:
    """Return the mean of an actor's value functions, as one draw."""
    ensemble = joint[actor]
    return replace(
        ensemble,
        slots=joint.means(ensemble.slots)[:, None],
        reserve=np.array([joint.mean(ensemble.reserve)]),
        tables=tuple(
            replace(table, amounts=joint.means(table.amounts)[:, None]) for table in ensemble.tables
        ),
        held={},
        chain=None,
        movable=None,
    )


def _passes(room: Room, absent: Flags) -> Flags:
    """Return where what all seats accept is a deal, shape (n, n_outcomes)."""
    accepts = absent.copy()
    accepts[:, :, room.places] = True
    return room.consent.met(accepts)


def seed_of(seed: int, draw: int) -> int:
    """Return the seed of the sessions in one draw (its place among those played)."""
    return int(np.random.SeedSequence(seed, spawn_key=(draw,)).generate_state(1)[0])
