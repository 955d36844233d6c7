"""A tournament in words and places: what its page and its text show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from winset.case.message import Message, say
from winset.wording.languages import catalogue
from winset.wording.numbers import figure

Json = Mapping[str, Any]
SHADES = 6
MOST = 200
"""Pairs that are shown."""
QUARTERS = (0.25, 0.5, 0.75, 1.0)
LEAST = 0.001
"""Odds below this are told as being below it."""


class TournamentView:
    """A tournament in the words of its language; `document` is what `Tournament.to_dict()` gives.

    Shares are told as whole numbers of 100, differences with one decimal.
    """

    def __init__(self, document: Json) -> None:
        self.document = document
        self.catalogue = catalogue(document["settings"]["language"])
        self.strategies: Sequence[Json] = document["strategies"]
        self.pairs: Sequence[Json] = document["pairs"]

    def text(self, told: Message) -> str:
        """Put a message into words."""
        return self.catalogue.text(told)

    @property
    def title(self) -> str:
        """What was played."""
        doc = self.document
        return self.text(
            say("tournament.title", strategies=len(self.strategies), cases=len(doc["cases"]))
        )

    def whole(self, share: float | None) -> str:
        """Write a share as a number of 100."""
        return self._number(None if share is None else round(100 * share))

    def tenth(self, share: float | None) -> str:
        """Write a share as a number of 100, with one decimal."""
        return self._fixed(None if share is None else 100 * share, 1)

    def _number(self, number: float | None) -> str:
        if number is None:
            return self.text(say("tournament.unknown"))
        return figure(number, self.catalogue.forms)

    def _fixed(self, number: float | None, decimals: int) -> str:
        if number is None:
            return self.text(say("tournament.unknown"))
        # What rounds to nothing has no sign.
        return self.catalogue.forms.digits(f"{round(number, decimals) + 0.0:,.{decimals}f}")

    def percent(self, share: float) -> str:
        """Write a share in per cent."""
        return f"{self.whole(share)}{self.catalogue.forms.percent}"

    @property
    def verdict(self) -> str:
        """Who came first."""
        first = self.strategies[0]
        share = self.percent(first["score"])
        return self.text(say("tournament.first", name=first["name"], share=share))

    @property
    def lead(self) -> str:
        """By how much, and whether that is sure; nothing where there is one strategy."""
        if not self.pairs:
            return ""
        pair = self.pairs[0]
        second, points = pair["worse"], self.tenth(pair["difference"])
        if pair["difference"] is None:
            return self.text(say("tournament.lead.apart", second=second))
        if abs(pair["difference"]) < 5e-4:
            return self.text(say("tournament.lead.even", second=second))
        if pair["interval"] is None:
            cases = len(self.document["cases"])
            told = say("tournament.lead.few", second=second, points=points, cases=cases)
            return self.text(told)
        low, high = map(self.tenth, pair["interval"])
        if pair["sure"]:
            told = say("tournament.lead.sure", second=second, points=points, low=low, high=high)
        else:
            told = say("tournament.lead.unsure", second=second, points=points, low=low, high=high)
        return self.text(told)

    @property
    def warning(self) -> str:
        """How many sessions failed; nothing where none did."""
        failed = self.document["errors"]
        if not failed:
            return ""
        count = self.document["sessions"]
        return self.text(say("tournament.errors", count=failed, sessions=count))

    @property
    def notes(self) -> list[str]:
        """What has to be known beside it."""
        doc = self.document
        told = [
            say("tournament.played", sessions=doc["sessions"], agreements=doc["agreements"]),
            say("tournament.scale"),
        ]
        barren = sum(not case["agreements"] for case in doc["cases"])
        if barren:
            told.append(say("tournament.barren", count=barren, cases=len(doc["cases"])))
        if any(case["draws"] > 1 for case in doc["cases"]):
            told.append(say("tournament.drawn"))
        if doc["seeds"] > 1 and doc["fixed"]:
            count = len(self.strategies)
            told.append(say("tournament.fixed", fixed=doc["fixed"], strategies=count))
        return [self.text(one) for one in told]

    @property
    def how(self) -> str:
        """How it was played."""
        doc = self.document
        rounds = tuple(str(count) for count in doc["rounds"])
        return self.text(
            say(
                "tournament.how",
                rounds=rounds,
                convention=doc["convention"],
                plan=doc["plan"][:12],
            )
        )

    @property
    def matrix(self) -> list[tuple[str, list[tuple[str, int]]]]:
        """The rows of the table of gains: name, and the number and shade of each cell."""
        known = [cell for row in self.document["matrix"] for cell in row if cell is not None]
        low, high = min(known, default=0.0), max(known, default=0.0)
        reach = (high - low) or 1.0

        def shade(cell: float | None) -> int:
            return 0 if cell is None else min(SHADES - 1, int((cell - low) / reach * SHADES))

        return [
            (one["name"], [(self.whole(cell), shade(cell)) for cell in row])
            for one, row in zip(self.strategies, self.document["matrix"], strict=True)
        ]

    @property
    def compared(self) -> list[tuple[str, str, str, str, str, str]]:
        """The rows of the table of differences."""
        return [
            (
                pair["better"],
                pair["worse"],
                self.tenth(pair["difference"]),
                self._range(pair["interval"]),
                self._odds(pair["corrected"]),
                self._sure(pair),
            )
            for pair in self.pairs[:MOST]
        ]

    @property
    def ranged(self) -> bool:
        """Whether there are cases enough to tell how sure differences are."""
        return any(pair["interval"] is not None for pair in self.pairs)

    def _range(self, interval: Sequence[float] | None) -> str:
        if interval is None:
            return self.text(say("tournament.unknown"))
        low, high = map(self.tenth, interval)
        return self.text(say("tournament.range", low=low, high=high))

    def _odds(self, odds: float | None) -> str:
        if odds is None:
            return self.text(say("tournament.unknown"))
        forms = self.catalogue.forms
        if odds < LEAST:
            return self.text(say("tournament.below", odds=figure(LEAST, forms)))
        return self._fixed(odds, 3)

    def _sure(self, pair: Json) -> str:
        if pair["corrected"] is None:
            return self.text(say("tournament.unknown"))
        return self.text(say("tournament.yes" if pair["sure"] else "tournament.no"))

    @property
    def held(self) -> list[str]:
        """Which strategies hold against each other."""
        return [self._held(one) for one in self.document["equilibria"]]

    def _held(self, held: Json) -> str:
        one, other, share = held["one"], held["other"], held["share"]
        by_nash = held["concept"] == "nash"
        if share is None:
            alone = "tournament.held.nash.few" if by_nash else "tournament.held.seq.few"
            return self.text(say(alone, one=one, other=other))
        several = "tournament.held.nash" if by_nash else "tournament.held.seq"
        return self.text(say(several, one=one, other=other, share=self.whole(share)))

    @property
    def unheld(self) -> str:
        """Why no strategies hold."""
        met = all(cell is not None for row in self.document["matrix"] for cell in row)
        name = "none" if self.document["games"] and met else "no-games"
        return self.text(say(f"tournament.held.{name}"))

    @property
    def curves(self) -> list[tuple[str, str, list[str]]]:
        """Of each strategy: name, the points of its line in a square of 100, and four shares."""
        times = self.document["curves"]["times"]
        found = []
        for one in self.strategies:
            agreed = self.document["curves"]["agreed"][one["name"]]
            points = [
                f"{100 * t:.0f},{100 - 100 * a:.1f}" for t, a in zip(times, agreed, strict=True)
            ]
            at = [
                next(a for t, a in zip(times, agreed, strict=True) if t >= q - 1e-9)
                for q in QUARTERS
            ]
            found.append((one["name"], " ".join(["0,100", *points]), [self.whole(a) for a in at]))
        return found

    @property
    def failures(self) -> list[str]:
        """Errors, and how often each came."""
        return [
            self.text(
                say(
                    "tournament.failure",
                    case=one["case"],
                    failure=one["failure"],
                    count=one["count"],
                )
            )
            for one in self.document["failures"]
        ]
