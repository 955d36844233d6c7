"""Sessions as data frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from winset.extras import extra

if TYPE_CHECKING:
    from winset.bargaining.running import Running
    from winset.bargaining.sessions import Session


def session_frame(session: Session) -> Any:
    """Return one row a turn: round (from 1), seat, action, outcome, what it is worth to each."""
    pandas = extra("pandas", "A data frame")
    rows = [
        {
            "round": turn.round + 1,
            "seat": turn.seat,
            "action": turn.action,
            "outcome": turn.outcome,
            **{f"value.{seat}": turn.values.get(seat) for seat in session.table.seats},
        }
        for turn in session.turns
    ]
    columns = ["round", "seat", "action", "outcome"]
    columns += [f"value.{seat}" for seat in session.table.seats]
    return pandas.DataFrame(rows, columns=columns).astype({"outcome": "Int64"})


def running_frame(running: Running) -> Any:
    """Return one row a session: its draw, strategies, end, outcome, rounds, and gains.

    `draw` is the joint draw, from 1; `exists` whether there is a deal in it; `outcome` the row
    agreed on.
    """
    pandas = extra("pandas", "A data frame")
    draws, profiles = running.outcomes.shape
    names = [*zip(*running.profiles, strict=True)]
    agreed = pandas.array(running.outcomes.ravel(), dtype="Int32")
    agreed[running.outcomes.ravel() < 0] = pandas.NA
    columns: dict[str, Any] = {"draw": (running.draws + 1).repeat(profiles)}
    for seat, some in zip(running.seats, names, strict=True):
        columns[f"strategy.{seat}"] = list(some) * draws
    columns |= {
        "exists": running.there.repeat(profiles),
        "end": [str(running.ENDS[end]) for end in running.ends.ravel()],
        "outcome": agreed,
        "rounds": running.rounds.ravel(),
    }
    for place, seat in enumerate(running.seats):
        columns[f"gain.{seat}"] = running.gains[:, :, place].ravel()
    return pandas.DataFrame(columns)
