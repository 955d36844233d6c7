"""Who plays one session on a table: offers, equilibrium play, or a mediator with a single text."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias, cast

import numpy as np
from numpy.typing import NDArray

from winset.bargaining.equilibrium import equilibrium
from winset.bargaining.mediators import (
    Annealer,
    AnnealingMediator,
    HillClimber,
    HillMediator,
    Text,
    Texts,
    best_text,
    everybody,
    mediate,
)
from winset.bargaining.protocols import End
from winset.bargaining.sessions import PROTOCOLS, Session, session
from winset.bargaining.strategies.base import Strategy
from winset.bargaining.table import Array, Flags, Table
from winset.spaces.space import Rows

TEXT, ALTERNATING = "text", "alternating"
WAYS = (*PROTOCOLS, TEXT, ALTERNATING)
"""The protocols by name: of offers, then the others."""
MEDIATORS: dict[str, Callable[[], HillMediator | AnnealingMediator] | None] = {
    "hill": HillMediator,
    "annealing": AnnealingMediator,
    "likeliest": None,
}
"""Mediators by name; the likeliest proposes what all probably accept, in falling order."""
SIGNERS: dict[str, Callable[..., HillClimber | Annealer]] = {
    "hill-climber": HillClimber,
    "annealer": Annealer,
}
"""How a party says yes or no to a change of a text."""
HEAT = 0.1
"""Temperature of an annealer where none is said, as a part of what is at stake for it."""
DENSE = 1 << 24
"""A place is kept for each combination of options, up to so many."""


class Played(NamedTuple):
    """How one session went; see `sessions.Session`. Outcome, fallen -1: none; gains (n_seats,)."""

    end: End
    outcome: int
    rounds: int
    gains: Array
    failure: str | None = None
    fallen: int = -1


class Ways(NamedTuple):
    """What a player follows.

    protocol : one of `WAYS`; several : outcomes laid side by side, of simultaneous offers;
    mediator : one of `MEDIATORS`; breakdown : odds that talks end after each refusal, in
    equilibrium play.
    """

    protocol: str = "stacked"
    several: int = 3
    mediator: str = "hill"
    breakdown: float = 0.0


STACKED = Ways()
Member: TypeAlias = Strategy | HillClimber | Annealer
Player: TypeAlias = Callable[[Table, tuple[Member, ...], int], Played]
"""Plays on a table, with who sits where, from a seed."""


def offers_player(ways: Ways, rounds: int, convention: str) -> Player:
    """Return who plays a protocol of offers."""

    def play(table: Table, seated: tuple[Member, ...], seed: int) -> Played:
        found = talks_on(table, seated, ways, rounds, (seed, convention))
        outcome = -1 if found.outcome is None else found.outcome
        gains = np.array(list(found.gains.values()))
        fallen = -1 if table.passes.all() else max(found.falls.items(), default=(0, -1))[1]
        return Played(found.end, outcome, found.rounds, gains, found.failure, fallen)

    return play


def talks_on(
    table: Table,
    seated: tuple[Member, ...],
    ways: Ways,
    rounds: int,
    drawn: tuple[int, str],
) -> Session:
    """Play one session of offers; `drawn` is its seed and the convention."""
    strategies = cast("tuple[Strategy, ...]", seated)
    kind = PROTOCOLS[ways.protocol]
    more = {"several": ways.several} if ways.protocol == "simultaneous" else {}
    return session(
        table,
        dict(zip(table.seats, strategies, strict=True)),
        kind(rounds, **more),
        seed=drawn[0],
        convention=drawn[1],
    )


def equilibrium_player(ways: Ways, rounds: int) -> Player:
    """Return who plays alternating offers as backward induction has it."""

    def play(table: Table, seated: tuple[Member, ...], seed: int) -> Played:
        found = equilibrium(table, rounds, breakdown=ways.breakdown)
        if found.outcome is None or found.period is None:
            return Played(End.DEADLINE, -1, rounds, np.zeros(len(table.seats)))
        gains = table.worth(found.outcome, found.period) - table.reserve
        return Played(End.AGREEMENT, found.outcome, found.period + 1, gains)

    return play


def text_player(ways: Ways, rounds: int, rows: Rows, sizes: tuple[int, ...], odds: Array) -> Player:
    """Return who mediates a single text.

    rows : the outcomes of tables, shape (n_outcomes, n_issues); sizes : options of each issue;
    odds : float, shape (n_outcomes,), that all accept, as the mediator sees it.
    """
    place = _places(rows, sizes)

    def play(table: Table, seated: tuple[Member, ...], seed: int) -> Played:
        maker = MEDIATORS[ways.mediator]
        if maker is None:
            outcome, count = best_text(table, odds, rounds)
        else:
            members = cast("tuple[HillClimber | Annealer, ...]", seated)
            texts = _texts(table, place, sizes)
            parties = tuple(
                _warmed(one, row) for one, row in zip(members, table.values, strict=True)
            )
            if not table.passes.all():
                parties = (*parties, HillClimber())
            made = mediate(texts, parties, maker(), rounds=rounds, seed=seed)
            outcome, count = (None if made.text is None else place(made.text)), rounds
        if outcome is None:
            return Played(End.DEADLINE, -1, rounds, np.zeros(len(table.seats)))
        return Played(End.AGREEMENT, outcome, count, table.worth(outcome, 0) - table.reserve)

    return play


def _warmed(party: HillClimber | Annealer, values: Array) -> HillClimber | Annealer:
    """Bring the temperature of a party, a part of what is at stake, to its values (n_outcomes,)."""
    stake = float(np.ptp(values))
    if isinstance(party, HillClimber) or not stake:
        return party
    return Annealer(party.temperature * stake)


def _texts(table: Table, place: Callable[[Text], int], sizes: tuple[int, ...]) -> Texts:
    """Return the outcomes of a table as texts; who has no seat is one more party, yes or no."""
    values, reserve = table.values, table.reserve
    if not table.passes.all():
        values = np.vstack([values, np.where(table.passes, 1.0, -1.0)])
        reserve = np.append(reserve, 0.0)
    return Texts(
        sizes,
        lambda text: values[:, place(text)],
        reserve,
        cast("Callable[[Flags], bool]", everybody),
        lambda text: place(text) >= 0,
    )


def _places(rows: Rows, sizes: tuple[int, ...]) -> Callable[[Text], int]:
    """Return what finds the row of a text; -1 where it is none."""
    steps = np.array([int(np.prod(sizes[k + 1 :], dtype=np.int64)) for k in range(len(sizes))])
    codes = rows.astype(np.int64) @ steps
    if np.prod([float(size) for size in sizes]) <= DENSE:
        found: NDArray[np.int32] = np.full(int(np.prod(sizes)), -1, dtype=np.int32)
        found[codes] = np.arange(len(rows), dtype=np.int32)
        return lambda text: int(found[int(text @ steps)])
    known = {int(code): k for k, code in enumerate(codes)}
    return lambda text: known.get(int(text @ steps), -1)


def signer_of(text: str) -> HillClimber | Annealer:
    """Read how a party says yes or no: `hill-climber`, `annealer`, `annealer:0.2`.

    The number is the temperature, as a part of what is at stake.

    Raises
    ------
    ValueError
        There is none of this name, or the temperature does not suit it.
    """
    name, colon, number = text.partition(":")
    if name not in SIGNERS:
        raise ValueError(f"no party to a text '{name}'; there are: {', '.join(SIGNERS)}")
    if name == "hill-climber":
        if colon:
            raise ValueError("'hill-climber' takes no number")
        return HillClimber()
    try:
        return Annealer(float(number) if colon else HEAT)
    except ValueError as error:
        raise ValueError(f"'{text}': {error}") from error
