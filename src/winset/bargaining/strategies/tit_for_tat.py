"""Concession for concession."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from winset.bargaining.strategies.base import Strategy
from winset.bargaining.talk import Talk


@dataclass(frozen=True)
class TitForTat(Strategy):
    """Gives what it got, judged by its own values, as shares of what it can reach.

    From how good two offers of another seat were, `delay` offers apart, "absolute" takes the
    difference from what it asked for before, "relative" multiplies that by their ratio, and
    "averaged" does so with the first and the last of the `delay` latest steps. Of several others
    the one that conceded least counts. It never gives less than nothing and asks for the
    best until there is something to answer.

    The source does so issue by issue; here whole outcomes are compared.
    """

    kind: Literal["absolute", "relative", "averaged"] = "absolute"
    delay: int = 1
    source: ClassVar[str] = (
        "Faratin, Sierra and Jennings (1998), Negotiation decision functions for autonomous agents"
    )
    needs_offers: ClassVar[bool] = True

    def __post_init__(self) -> None:
        if self.kind not in {"absolute", "relative", "averaged"} or self.delay < 1:
            raise ValueError("expected absolute, relative or averaged, and a delay of 1 or more")

    def offer(self, talk: Talk) -> int:
        """Return the outcome for the share asked for now."""
        asked = talk.memory.get("asked", 1.0)
        steps = [
            self._next(asked, shares) for shares in self._heard(talk) if len(shares) > self.delay
        ]
        asked = min(1.0, max(0.0, max(steps, default=1.0)))
        talk.memory["asked"] = asked
        return talk.at_share(asked)

    @staticmethod
    def _heard(talk: Talk) -> list[list[float]]:
        """Return how good the offers of each other seat were, the oldest first."""
        heard: dict[int, list[float]] = {}
        for offer in talk.received():
            heard.setdefault(offer.seat, []).append(talk.share(offer.outcome))
        return list(heard.values())

    def _next(self, asked: float, shares: list[float]) -> float:
        before = shares[-1 - self.delay]
        after = shares[-1] if self.kind == "averaged" else shares[-self.delay]
        if self.kind == "absolute":
            return asked - (after - before)
        # Offers worth less than no deal have no ratio: they move nothing.
        return asked * before / after if before > 0 and after > 0 else asked


@dataclass(frozen=True)
class RelativeTitForTat(TitForTat):
    """Matches the ratio of concessions."""

    kind: Literal["absolute", "relative", "averaged"] = "relative"


@dataclass(frozen=True)
class AveragedTitForTat(TitForTat):
    """Matches the ratio over several concessions."""

    kind: Literal["absolute", "relative", "averaged"] = "averaged"
    delay: int = 3
