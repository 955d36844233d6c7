"""What `winset stability` can be asked beside the verdicts themselves."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypedDict

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
    make: tuple[int | tuple[int, ...], str] | None = None
    horizon: int | None = None
    coalitions: bool = False
    start: int | None = None
    unknown: bool = False

    def __post_init__(self) -> None:
        """Refuse what makes no sense whatever the case; ValueError."""
        if self.sanctions not in SANCTIONS:
            raise ValueError(
                f"sanctions: expected {', '.join(SANCTIONS)}, found {self.sanctions!r}"
            )
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


class Asks(TypedDict, total=False):
    """The same as keywords."""

    sanctions: str
    coalition: Sequence[str] | Bloc
    make: tuple[int | tuple[int, ...], str] | None
    horizon: int | None
    coalitions: bool
    start: int | None
    unknown: bool
