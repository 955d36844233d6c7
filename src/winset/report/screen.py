"""What the first screen shows, ready to print: odds, the best deal, who accepts it, three boxes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import ceil, floor
from typing import Any

from winset.case.message import say
from winset.report.view import View
from winset.wording.numbers import percent

Json = Mapping[str, Any]
Row = dict[str, Any]

WORLDS = 20
VOTERS = 12
"""Voters that have a row of their own on the first screen; more are folded."""
OBSERVERS = 8
ABREAST = 7
"""Actors that stand side by side in a table; more stand in another below."""
BOXES = ("obstacle", "ask", "basis")


class Screen:
    """The first screen of a page; `best` is the finding about the best deal, None without one."""

    def __init__(self, view: View, document: Json) -> None:
        self._view = view
        self._brief = document["brief"]
        self.headline: str = self._brief["headline"]
        self.best = view.finding("deal.best")
        self.told = {part["about"]: part["sentences"] for part in self._brief["summary"]}

    @property
    def detail(self) -> Json:
        """What is told of the best deal; nothing where there is none."""
        return {} if self.best is None else self.best["detail"]

    @property
    def drawn(self) -> bool:
        """Return whether there are worlds to show."""
        return "worlds" in self.detail

    def odds(self) -> list[Row]:
        """Return the two headline odds, that some deal exists and that this is one."""
        if self.best is None or self.detail["exists"]["proved"]:
            return []
        rows = [self._odds(self.detail["exists"], "exists")]
        if not self.detail["apart"]:
            return [*rows, self._odds(self.detail["range"], "best")]
        rows += [
            {**self._odds(odds, "best"), "account": self._view.accounts[account]}
            for account, odds in self.detail["by_account"].items()
        ]
        return rows

    def _odds(self, odds: Json, of: str) -> Row:
        low, high = floor(round(odds["low"] * 100, 6)), ceil(round(odds["high"] * 100, 6))
        text = f"{low}" if low == high else f"{low}–{high}"
        if low != high and (low <= 0 or high >= 100):
            text = f"≤ {high}" if high < 100 else f"≥ {low}"
        return {"of": of, "low": low, "high": high, "text": text, "account": None}

    def changes(self) -> list[Row]:
        """Return the best deal issue by issue: what moves first, then what stays."""
        outcome = self.detail.get("outcome") or {}
        base = self._view.case["no_deal"].get("outcome") or {}
        rows = [
            {
                "issue": self._view.issue(issue),
                "option": self._view.option(issue, option),
                "before": self._view.option(issue, base[issue]) if issue in base else None,
                "stays": base.get(issue) == option,
            }
            for issue, option in outcome.items()
        ]
        return sorted(rows, key=lambda row: row["stays"])

    def required(self) -> list[Row]:
        """Return a row for each actor that must accept by itself."""
        required = self.detail.get("required", ())
        return [row for row in self._rows(consent=True) if row["id"] in required]

    def observers(self) -> list[Row]:
        """Return a row for each observer of whom something is known."""
        return list(self._rows(consent=False))

    def _rows(self, *, consent: bool) -> Iterator[Row]:
        judged = self.detail["judged"]["actors"] if self.best else {}
        for actor, known in self._view.actors.items():
            if actor in judged and bool(known["consent"]) is consent:
                yield self._row(actor, known["name"], judged[actor])

    def _row(self, actor: str, name: str, odds: Json) -> Row:
        worlds = self.detail["worlds"]["actors"].get(actor, "") if self.drawn else ""
        return {"id": actor, "name": name, **self._accepts(worlds, odds, "probability")}

    def _accepts(self, worlds: str, odds: Json, key: str) -> Row:
        proved = odds.get("status") in {"exact", "necessary", "impossible"} or odds.get("proved")
        forms = self._view.catalogue.forms
        return {
            "worlds": worlds,
            "count": worlds.count("1"),
            "yes": odds[key] > 0.5,
            "percent": percent(odds[key], None, bool(proved), forms=forms),
            "value": odds.get("value"),
        }

    def without(self, actor: str) -> float | None:
        """Return what no deal is worth to an actor that is scored."""
        known = self._view.preferences.get(actor)
        return None if known is None else known["no_deal"]["mean"]

    def together(self) -> Row:
        """Return the row of all who must agree."""
        judged = self.detail["judged"]
        worlds = self.detail["worlds"]["together"] if self.drawn else ""
        return self._accepts(worlds, judged, "accepted_by_all")

    def rules(self) -> list[Row]:
        """Return a row for each approval rule, with its groups and their votes."""
        rows = []
        for rule in self.detail.get("approval", ()):
            worlds = self.detail["worlds"]["approval"][rule["rule"]] if self.drawn else ""
            judged = self.detail["judged"]["actors"]
            groups = [
                {
                    **self._row(
                        group["actor"], self._view.actor(group["actor"]), judged[group["actor"]]
                    ),
                    "votes": group["votes"],
                    "short": group["short"],
                    "indispensable": group["indispensable"],
                }
                for group in sorted(rule.get("groups", ()), key=lambda one: -one["votes"])
            ]
            rows.append(
                {
                    "name": rule["name"],
                    "needed": rule.get("needed"),
                    "total": rule.get("total"),
                    "votes": rule.get("votes"),
                    "groups": groups,
                    **self._accepts(worlds, rule, "odds"),
                }
            )
        return rows

    def boxes(self) -> list[Row]:
        """Return what stands in the way, what to ask and what it rests on, each with a heading."""
        return [
            {"about": about, "head": said[0], "rest": said[1:]}
            for about in BOXES
            if (said := self.told.get(about))
        ]

    def reason(self) -> list[str]:
        """Return the sentences under the odds; the first says both odds."""
        said = [*self.told.get("doubt", ()), *self.told.get("verdict", ())]
        world = say(f"brief.world{'.accounts' if len(self._view.accounts) > 1 else ''}")
        meant = self._view.catalogue.text(world)
        # The brief leaves it out where there is more to say; who sees the odds needs it.
        return said if meant in said or not self.odds() else [*said, meant]

    def share_quoted(self) -> float | None:
        """Return the share of statements that quote a source."""
        tally = self._view.case["evidence_tally"]
        total = sum(tally.values())
        return tally["evidence"] / total if total else None

    def stays(self) -> str:
        """Name the issues that stay as without a deal."""
        parts = [f"{row['issue']}: {row['option']}" for row in self.changes() if row["stays"]]
        return self._view.catalogue.text(say("screen.stays", parts=tuple(parts)))

    def odds_by(self, account: str | None, prior: str) -> Json | None:
        """Return the odds of the best deal by one account and one prior."""
        ranges = [self.detail["range"], *(self.detail.get("by_account") or {}).values()]
        some = (one for given in ranges for one in given["odds"])
        return next(
            (one for one in some if one["account"] == account and one["prior"] == prior), None
        )

    def names(self, actors: list[str]) -> str:
        """Name several actors; a dash for nobody."""
        return self._view.catalogue.joined([self._view.actor(actor) for actor in actors]) or "–"

    def wanting(self) -> list[list[Json]]:
        """Return the known actors in groups that fit a table: who has a vote first."""
        known = self._view.known_actors()
        groups = []
        for voting in (True, False):
            some = [actor for actor in known if bool(actor["consent"]) is voting]
            groups += [some[k : k + ABREAST] for k in range(0, len(some), ABREAST)]
        return groups if len(known) > ABREAST else [known] if known else []
