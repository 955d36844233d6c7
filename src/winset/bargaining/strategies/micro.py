"""One new offer for each new offer received."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from winset.bargaining.strategies.base import Strategy
from winset.bargaining.talk import NOTHING, Talk
from winset.case.message import Message, say


@dataclass(frozen=True)
class MiCRO(Strategy):
    """Goes down its own list by one when the others made as many different offers as it did.

    Else it repeats one of its offers, any. It takes what is worth its lowest offer, counting the
    one it would make now. With several others, their different offers count together.
    """

    source: ClassVar[str] = (
        "de Jonge (2022), An analysis of the linear bilateral ANAC domains using the MiCRO "
        "benchmark strategy"
    )
    deterministic: ClassVar[bool] = False
    needs_offers: ClassVar[bool] = True

    def offer(self, talk: Talk) -> int:
        """Return the next outcome of the list, or one offered before."""
        made = self._read(talk)
        if self._concedes(talk, made):
            return int(talk.order[made])
        worth = [one for one in talk.order[:made].tolist() if talk.value(one) >= talk.floor]
        return int(worth[talk.random.integers(len(worth))]) if worth else NOTHING

    def accepts(self, talk: Talk, following: int) -> Message | None:
        """Return why it takes the standing offer, or None."""
        made = len(talk.memory["made"])
        place = made if self._concedes(talk, made) else made - 1
        least = talk.value(int(talk.order[place])) if place >= 0 else talk.floor
        value = talk.value(talk.standing)
        if value >= max(least, talk.floor):
            return say("accepted.next", value=value, own=least)
        return None

    @staticmethod
    def _read(talk: Talk) -> int:
        """Sort what was offered since its last turn; return how many offers it made."""
        made: set[int] = talk.memory.setdefault("made", set())
        heard: set[int] = talk.memory.setdefault("heard", set())
        for offer in talk.offers[talk.memory.get("read", 0) :]:
            (made if offer.seat == talk.seat else heard).add(offer.outcome)
        talk.memory["read"] = len(talk.offers)
        return len(made)

    @staticmethod
    def _concedes(talk: Talk, made: int) -> bool:
        return (
            made <= len(talk.memory["heard"])
            and made < len(talk.order)
            and talk.value(int(talk.order[made])) >= talk.floor
        )
