"""What the section on next offers shows, ready to print."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from string import ascii_lowercase
from typing import Any

from winset.case.message import Odds, say
from winset.report.view import View
from winset.wording.numbers import rounded

Json = Mapping[str, Any]
Row = dict[str, Any]
RULES = ("people", "no-deal", "own-offer")


def offered(view: View) -> list[Row]:
    """Return for each party that has somebody to ask what it should offer next."""
    return [_Party(view, finding).row() for finding in view.family("next.")]


class _Party:
    def __init__(self, view: View, finding: Json) -> None:
        self._view = view
        self._finding = finding
        self._detail: Json = finding["detail"]

    def row(self) -> Row:
        detail, view = self._detail, self._view
        single = {one["rule"]: one["proposal"] for one in detail["single"]}
        lead = single.get(detail["rule"])
        found: Row = {
            "finding": self._finding,
            "by": detail["by"],
            "name": view.actor(detail["by"]),
            "rules": [],
        }
        if lead is None:
            return found
        found["rules"] = [self._rule(rule, lead, single.get(rule)) for rule in RULES]
        found["curve"] = self._curve(lead["outcome"])
        found["turns"] = self._turns()
        at_once = detail["at_once"]
        found["at_once"] = None if at_once is None else self._several(at_once)
        rolled = detail["logrolling"]
        found["logrolling"] = None if rolled is None else self._item(rolled)
        found["on_table"] = [self._standing(one) for one in detail["on_table"]]
        return found

    def _rule(self, rule: str, lead: Json, best: Json | None) -> Row:
        received = lead["received"][rule]
        same = best is not None and best["outcome"] == lead["outcome"]
        return {
            "rule": rule,
            "odds": received["odds"],
            "error": received["error"],
            "same": same,
            "best": None if best is None or same else self._item(best, rule),
        }

    def _curve(self, lead: Json) -> Row:
        """Return the points of the trade-off, and where they stand on the picture."""
        points = self._detail["trade_off"]
        across = max(0.1, ceil(round(max(p["odds"] for p in points) * 10, 6)) / 10)
        up = max(point["gain"] for point in points) * 1.08
        return {
            "points": [
                {
                    "letter": ascii_lowercase[place],
                    "x": f"{100 * point['odds'] / across:.2f}",
                    "y": f"{100 - 100 * point['gain'] / up:.2f}",
                    "odds": point["odds"],
                    "gain": self._gain(point["gain"]),
                    "lead": point["outcome"] == lead,
                    "text": self._view.say("page.next.lead", outcome=point["text"])
                    if point["outcome"] == lead
                    else point["text"],
                }
                for place, point in enumerate(points)
            ],
            "across": across,
            "up": self._gain(up),
        }

    def _turns(self) -> list[str]:
        found = self._detail["in_turn"]
        if found is None or len(found["turns"]) < 2:
            return []
        rule = self._detail["rule"]
        written = self._view.say
        return [
            written(
                "next.turn",
                outcome=turn["proposal"]["text"],
                odds=Odds(turn["odds"]),
                gain=self._gain(turn["proposal"]["received"][rule]["gain"]),
            )
            for turn in found["turns"]
        ]

    def _several(self, found: Json) -> Row:
        odds = Odds(found["odds"], found["error"])
        return {
            "items": [self._item(one) for one in found["proposals"]],
            "told": self._view.say("next.at-once", odds=odds),
        }

    def _item(self, proposal: Json, rule: str | None = None) -> str:
        received = proposal["received"][rule or self._detail["rule"]]
        odds = Odds(received["odds"], received["error"], received["error"] is None)
        gain = self._gain(received["gain"])
        return self._view.say("next.item", outcome=proposal["text"], odds=odds, gain=gain)

    def _standing(self, one: Json) -> str:
        return self._view.say(
            "next.accept" if one["accept"] else "next.counter",
            offer=one["text"],
            value=self._gain(one["value"]),
            counter=self._gain(one["counter"]),
        )

    def _gain(self, gain: float) -> str:
        """Write a gain in points, or in per cent of what is at stake."""
        if self._detail["scored"]:
            return self._view.catalogue.text(say("next.cell.points", n=rounded(gain)))
        return self._view.catalogue.text(say("next.cell.share", n=round(100 * gain)))
