"""One play of a protocol by strategies: the general loop, its transcript, and its replay."""

from __future__ import annotations

import operator
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, TypeAlias, get_args

import numpy as np

from winset.bargaining.conventions import Convention, convention_of
from winset.bargaining.protocols import End, Floor, StackedOffers
from winset.bargaining.simultaneous import SimultaneousOffers
from winset.bargaining.strategies import strategy_of
from winset.bargaining.strategies.base import Strategy
from winset.bargaining.table import Array, Table
from winset.bargaining.talk import NOTHING, Offer, Talk
from winset.case.message import Message, Told, say
from winset.text.problems import nearest

Action = Literal["offer", "accept", "walk", "fail"]
ACTIONS: tuple[Action, ...] = get_args(Action)


@dataclass(frozen=True)
class Turn:
    """One thing done at the table.

    Attributes
    ----------
    round : from 0.
    seat : the name of who did it.
    outcome : what was offered or accepted; None where it walked away or failed.
    values : what that is worth to each seat, undiscounted, by name.
    why : why it was accepted, or what went wrong; None for offers.
    """

    round: int
    seat: str
    action: Action
    outcome: int | None = None
    values: Mapping[str, float] = field(default_factory=dict)
    why: Message | None = None


PROTOCOLS: dict[str, type[StackedOffers]] = {
    "stacked": StackedOffers,
    "simultaneous": SimultaneousOffers,
}
"""The protocols of offers by name."""

Move: TypeAlias = tuple[int, int, Action, int | None, Message | None]
"""A turn as the loop notes it, plain since there are many: the round, the place of the seat, and
what it did, with which outcome, and why."""


@dataclass(frozen=True, eq=False)
class Session:
    """How a session went.

    Attributes
    ----------
    end : agreement, deadline, walked away or error.
    outcome : what was agreed on, or None.
    rounds : how many rounds were begun.
    values : what the end is worth to each seat, by name: the worth of the deal in the round in
        which it was offered, or what no deal is worth.
    moves : who did what, the first first, by places of seats; `turns` tells it by name.
    failure : what the strategy said that failed, or None.
    """

    table: Table = field(repr=False)
    protocol: StackedOffers
    end: End
    outcome: int | None
    rounds: int
    values: Mapping[str, float]
    moves: tuple[Move, ...] = field(repr=False)
    failure: str | None = None

    @cached_property
    def turns(self) -> tuple[Turn, ...]:
        """The transcript."""
        return tuple(_turn(self.table, move) for move in self.moves)

    @property
    def gains(self) -> dict[str, float]:
        """What each seat gains over no deal."""
        reserves = zip(self.table.seats, self.table.reserve, strict=True)
        return {seat: self.values[seat] - float(reserve) for seat, reserve in reserves}

    @cached_property
    def falls(self) -> dict[int, int]:
        """What all at the table accepted and others turned down: by the place of the move.

        The move is the acceptance after which that was so.
        """
        floor, found = self.protocol.open(self.table), {}
        for place, (number, seat, action, outcome, _) in enumerate(self.moves):
            if action == "accept" and outcome is not None:
                floor.accept(seat, outcome)
                if not floor.offered:
                    found[place] = outcome
            elif action == "offer" and outcome is not None:
                floor.offer(seat, self.protocol.bundle(self.table, seat, outcome), number)
        return found

    @property
    def offers(self) -> list[tuple[str, int]]:
        """The offers made: who, and which outcome."""
        return [
            (self.table.seats[seat], outcome)
            for _, seat, action, outcome, _ in self.moves
            if action == "offer" and outcome is not None
        ]

    def told(self) -> Told:
        """Return the transcript in sentences; outcomes by their number in the table, from 1."""
        return tuple(_told(turn) for turn in self.turns)

    def to_frame(self) -> Any:
        """Return one row a turn as a pandas data frame (pandas is an extra)."""
        from winset.bargaining.frames import session_frame

        return session_frame(self)

    def replay(self) -> Session:
        """Play the turns again by the protocol alone, without strategies.

        Raises
        ------
        ValueError
            The turns do not lead to this end: somebody spoke out of turn, or accepted nothing.
        """
        return _replayed(self)


def session(
    table: Table,
    strategies: Mapping[str, Strategy | str],
    rounds: int | StackedOffers = 200,
    *,
    seed: int = 0,
    convention: str = "winset",
) -> Session:
    """Play alternating offers.

    Parameters
    ----------
    strategies : of each seat, by name; as a text, what `strategy_of` reads.
    rounds : how many there are, of stacked offers; or another protocol (`PROTOCOLS`).
    seed : strategies that need chance each have a generator of their own from it.
    convention : winset, or how another tool plays: negmas, negolog.

    Returns
    -------
    Session
        The same for the same arguments. A strategy that raises an error, or offers what is no
        outcome, ends the session as an error with its message; it is never asked twice.

    Raises
    ------
    ValueError
        A seat without a strategy, a strategy without a seat, or an unknown name.

    Notes
    -----
    O(rounds * n_seats) questions to strategies.
    """
    seated = _seated(table, strategies)
    protocol = rounds if isinstance(rounds, StackedOffers) else StackedOffers(rounds)
    return _Play(table, seated, protocol, seed, convention_of(convention)).run()


def seeded(seed: int, *places: int) -> np.random.Generator:
    """Return the generator of a place under a seed; places do not depend on each other."""
    return np.random.default_rng(np.random.SeedSequence(seed, spawn_key=places))


def _seated(table: Table, strategies: Mapping[str, Strategy | str]) -> tuple[Strategy, ...]:
    empty = [seat for seat in table.seats if seat not in strategies]
    strange = [name for name in strategies if name not in table.seats]
    if empty or strange:
        raise ValueError(
            f"no strategy for: {', '.join(empty) or 'nobody'}; "
            f"no seat for: {', '.join(strange) or 'nobody'}"
        )
    found = (strategies[seat] for seat in table.seats)
    return tuple(strategy_of(one) if isinstance(one, str) else one for one in found)


class _Play:
    """A session while it runs."""

    def __init__(
        self,
        table: Table,
        seated: tuple[Strategy, ...],
        protocol: StackedOffers,
        seed: int,
        convention: Convention,
    ) -> None:
        self.table, self.seated, self.protocol = table, seated, protocol
        self.floor = protocol.open(table)
        self.offers: list[Offer] = []
        self.moves: list[Move] = []
        self.talks = [
            Talk(
                table,
                place,
                protocol.rounds,
                convention,
                self.offers,
                seeded(seed, place),
                strategy.knows_others,
            )
            for place, strategy in enumerate(seated)
        ]

    def run(self) -> Session:
        for number in range(self.protocol.rounds):
            for seat in range(len(self.seated)):
                try:
                    end = self._turn(number, seat)
                except (Exception, SystemExit) as error:
                    # Whatever a strategy does wrong is an outcome of the session, also to end
                    # the program.
                    failure = f"{type(error).__name__}: {error}"
                    why = say("talks.failed", reason=failure)
                    self.moves.append((number, seat, "fail", None, why))
                    return self._ended(End.ERROR, number, failure)
                if end is not None:
                    return self._ended(end, number)
        return self._ended(End.DEADLINE, self.protocol.rounds - 1)

    def _turn(self, number: int, seat: int) -> End | None:
        talk, strategy = self.talks[seat], self.seated[seat]
        talk.turn(number, self.floor.seen_by(seat))
        # What it would offer is asked once, so that chance is drawn once.
        following = self._checked(strategy.offer(talk))
        if talk.standing != NOTHING:
            why = strategy.accepts(talk, following)
            if why:
                why = why if isinstance(why, Message) else say("accepted.own")
                self.moves.append((number, seat, "accept", talk.standing, why))
                return End.AGREEMENT if self.floor.accept(seat, talk.standing) else None
        if following == NOTHING:
            self.moves.append((number, seat, "walk", None, None))
            return End.WALKED_AWAY
        self.offers.append(Offer(number, seat, following))
        self.moves.append((number, seat, "offer", following, None))
        bundle = self.protocol.bundle(self.table, seat, following)
        return End.AGREEMENT if self.floor.offer(seat, bundle, number) else None

    def _checked(self, outcome: int) -> int:
        place = operator.index(outcome)
        if not NOTHING <= place < self.table.outcomes:
            raise IndexError(f"no outcome {place}: there are 0 to {self.table.outcomes - 1}")
        return place

    def _ended(self, end: End, number: int, failure: str | None = None) -> Session:
        return _session(self.protocol, self.floor, end, number, self.moves, failure)


def _session(
    protocol: StackedOffers,
    floor: Floor,
    end: End,
    number: int,
    moves: Sequence[Move],
    failure: str | None,
) -> Session:
    """Return the session that ended in a round (from 0)."""
    table = floor.table
    agreed = floor.standing if end is End.AGREEMENT else None
    worth = table.reserve if agreed is None else table.worth(agreed, floor.since)
    return Session(
        table, protocol, end, agreed, number + 1, _named(table, worth), tuple(moves), failure
    )


def _named(table: Table, numbers: Array) -> dict[str, float]:
    return {seat: float(number) for seat, number in zip(table.seats, numbers, strict=True)}


def _turn(table: Table, move: Move) -> Turn:
    number, seat, action, outcome, why = move
    values = {} if outcome is None else _named(table, table.values[:, outcome])
    return Turn(number, table.seats[seat], action, outcome, values, why)


def _told(turn: Turn) -> Message:
    outcome = None if turn.outcome is None else turn.outcome + 1
    if turn.action == "offer":
        return say("talks.offer", round=turn.round + 1, seat=turn.seat, outcome=outcome)
    if turn.action == "accept":
        return say("talks.accept", round=turn.round + 1, seat=turn.seat, why=turn.why)
    if turn.action == "walk":
        return say("talks.walk", round=turn.round + 1, seat=turn.seat)
    return say("talks.fail", round=turn.round + 1, seat=turn.seat, why=turn.why)


def _replayed(past: Session) -> Session:
    floor = past.protocol.open(past.table)
    seats = len(past.table.seats)
    end: End | None = None
    for turn, (number, seat, action, outcome, _) in enumerate(past.moves):
        if end is not None or divmod(turn, seats) != (number, seat):
            raise ValueError(f"turn {turn + 1} is out of turn")
        if number >= past.protocol.rounds:
            raise ValueError(f"turn {turn + 1} is after the last round")
        if wrong := _wrong(past.table, action, outcome):
            raise ValueError(f"turn {turn + 1}: {wrong}")
        if action == "walk":
            end = End.WALKED_AWAY
        elif action == "fail":
            end = End.ERROR
        elif action == "accept":
            if outcome is None or outcome not in floor.offered:
                raise ValueError(f"turn {turn + 1} accepts what is not on the table")
            end = End.AGREEMENT if floor.accept(seat, outcome) else None
        elif outcome is not None:
            bundle = past.protocol.bundle(past.table, seat, outcome)
            end = End.AGREEMENT if floor.offer(seat, bundle, number) else None
    if end is None and len(past.moves) != past.protocol.rounds * seats:
        raise ValueError("the turns stop before the deadline")
    reached = end or End.DEADLINE
    _same_end(past, reached)
    last = past.moves[-1][0]
    return _session(past.protocol, floor, reached, last, past.moves, past.failure)


def _same_end(past: Session, reached: End) -> None:
    if reached is not past.end:
        raise ValueError(f"the turns lead to the end '{reached}', not '{past.end}'")
    if (past.failure is None) != (reached is not End.ERROR):
        raise ValueError("what failed goes with the end 'error' alone")


def _wrong(table: Table, action: str, outcome: int | None) -> str | None:
    """Return what is wrong with a move, whoever made it and whenever."""
    if action not in ACTIONS:
        return f"no action '{action}'{nearest(action, ACTIONS)}"
    if (outcome is None) != (action in {"walk", "fail"}):
        return "an outcome goes with offers and acceptances, and with them alone"
    if outcome is not None and not 0 <= outcome < table.outcomes:
        return f"no outcome {outcome}: there are 0 to {table.outcomes - 1}"
    return None
