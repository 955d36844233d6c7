"""What `winset stability` can be asked beside the verdicts themselves."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypedDict

import numpy as np

from winset.stability.coalitions import Together
from winset.stability.concepts import MOST_HORIZON, Sanctions

SANCTIONS = {
    "published": Sanctions.PUBLISHED,
    "single": Sanctions.SINGLE,
    "once": Sanctions.ONCE,
}


@dataclass(frozen=True)
class Bloc:
    """Actors that act as one, and how they move.

    `together` is "at-once" (one after the other or at the same time) or "in-turns" (only one
    after the other); ValueError for another.
    """

    members: tuple[str, ...]
    together: str = "at-once"

    def __post_init__(self) -> None:
        """Refuse a way to move that there is not."""
        if self.together not in set(Together):
            raise ValueError(f"together: expected {' or '.join(Together)}, found {self.together!r}")


@dataclass(frozen=True)
class Asked:
    """The questions of one run.

    Attributes
    ----------
    sanctions : "published" (the others answer in turns, nobody twice in a row), or the named
        shortcuts "single" and "once".
    coalition : actors that act as one; as a `Bloc` to say how they move.
    make : a state, by its number, or several, and a concept: which preferences would make it hold,
        or all of them at once; where preferences are uncertain, in what share of draws it does and
        which of them matter.
    horizon : look so many moves ahead as well (limited-move stability), for 1 to so many.
    coalitions : list for every equilibrium the coalitions that would break it, and where to.
    start : list all paths from this state, by its number, by length and last mover.
    unknown : judge pairs of states as known only where all draws agree on them; always done where
        a ranking leaves out states.
    """

    sanctions: str = "published"
    coalition: Sequence[str] | Bloc = ()
    make: tuple[int | Sequence[int], str] | None = None
    horizon: int | None = None
    coalitions: bool = False
    start: int | None = None
    unknown: bool = False

    def __post_init__(self) -> None:
        """Refuse what makes no sense whatever the case; ValueError, TypeError."""
        if self.sanctions not in SANCTIONS:
            raise ValueError(
                f"sanctions: expected {', '.join(SANCTIONS)}, found {self.sanctions!r}"
            )
        for name in ("coalitions", "unknown"):
            flag = getattr(self, name)
            if not isinstance(flag, bool | np.bool_):
                raise TypeError(f"{name}: expected True or False, found {flag!r}")
            object.__setattr__(self, name, bool(flag))
        for name in ("start", "horizon"):
            if getattr(self, name) is not None:
                object.__setattr__(self, name, _whole(name, getattr(self, name)))
        if not isinstance(self.coalition, Bloc):
            _check_members(self.coalition)
        if self.make is not None:
            object.__setattr__(self, "make", _made(self.make))
        if self.horizon is not None and not 1 <= self.horizon <= MOST_HORIZON:
            raise ValueError(f"horizon: expected 1 to {MOST_HORIZON}, found {self.horizon}")

    @property
    def wanted(self) -> tuple[int, ...]:
        """The states that are to hold, each once."""
        if self.make is None:
            return ()
        states = self.make[0]
        return (states,) if isinstance(states, int) else tuple(dict.fromkeys(states))

    @property
    def bloc(self) -> Bloc:
        """The actors that act as one."""
        if isinstance(self.coalition, Bloc):
            return self.coalition
        return Bloc(tuple(self.coalition))


def _whole(name: str, given: object) -> int:
    """Return a whole number as an int, NumPy's too; TypeError for anything else."""
    if isinstance(given, bool | np.bool_) or not isinstance(given, int | np.integer):
        raise TypeError(f"{name}: expected a whole number, found {given!r}")
    return int(given)


def _check_members(members: object) -> None:
    if isinstance(members, str) or not isinstance(members, Iterable):
        raise TypeError(f"coalition: expected a list of actors by id, or a Bloc, found {members!r}")


def _made(given: object) -> tuple[tuple[int, ...], str]:
    """Return the states that are to hold, by their numbers, and the concept."""
    if not isinstance(given, tuple | list) or len(given) != 2 or not isinstance(given[1], str):
        raise TypeError(
            "make: expected a state, or a list of them, with a concept, such as (3, 'seq') or "
            f"([3, 4], 'nash'); found {given!r}"
        )
    states, concept = given
    if not isinstance(states, str) and isinstance(states, Iterable):
        return tuple(_whole("make", state) for state in states), concept
    return (_whole("make", states),), concept


class Asks(TypedDict, total=False):
    """The same as keywords."""

    sanctions: str
    coalition: Sequence[str] | Bloc
    make: tuple[int | Sequence[int], str] | None
    horizon: int | None
    coalitions: bool
    start: int | None
    unknown: bool
