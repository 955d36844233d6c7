"""What the page and the text of a stability object tell: names, rows, trees and sentences."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from math import prod
from typing import Any

from markupsafe import Markup

from winset.report.concepts import CONCEPTS
from winset.report.view import embedded
from winset.wording.numbers import listed, percent, plural

Json = Mapping[str, Any]
Row = dict[str, Any]
Path = Sequence[Json]

SECTIONS = (
    ("holds", "In brief"),
    ("states", "The states and what holds"),
    ("moves", "Who can move where"),
    ("leads", "Where no deal leads"),
    ("why", "State by state: why it holds or not"),
    ("terms", "Settings and concepts"),
)
LISTED = 300
"""Rows that the page holds as they are; the script brings the others."""
DETAILED = 60
"""States, at most, whose verdicts are told actor by actor."""
LIKELY = 0.5
"""A state of a conflict with draws counts as holding above this share of them."""
NAMED = 12
"""States, at most, that a sentence lists."""
BRANCHED = 100
"""States, at most, to which a tree of moves leads."""


class View:
    """Names for ids, rows for tables, and sentences, all from one stability object."""

    def __init__(self, data: Json) -> None:
        self.data = data
        self.case: Json = data["case"]
        self.exact: bool = data["exact"]
        self.issues: Sequence[Json] = self.case["issues"]
        self.players: Sequence[str] = data["players"]
        self.states: dict[int, Json] = {one["id"]: one for one in data["states"]}
        self._actors = {one["id"]: str(one["name"]) for one in self.case["actors"]}
        self._options = {
            issue["id"]: {str(one["id"]): str(one["name"]) for one in issue["options"]}
            for issue in self.issues
        }
        standing = [one for one in data["states"] if one["status_quo"]]
        self.standing: Json | None = standing[0] if standing else None
        self.groups: dict[int, list[int]] = {}
        for one in data["states"]:
            first = one["id"] if one["same_as"] is None else one["same_as"]
            self.groups.setdefault(first, []).append(one["id"])

    @property
    def sections(self) -> list[tuple[int, str, str]]:
        """Number, id and title of every section."""
        asked = self.data.get("inverse")
        more = [("make", f"What would make state {asked['state']} hold")] if asked else []
        shown = [*SECTIONS[:-1], *more, SECTIONS[-1]]
        return [(place, key, title) for place, (key, title) in enumerate(shown, 1)]

    def actor(self, identifier: str) -> str:
        """Name an actor, or the actors of a coalition."""
        if identifier in self._actors:
            return self._actors[identifier]
        return listed(self._actors.get(one, one) for one in identifier.split("+"))

    def option(self, issue: str, option: object) -> str:
        """Name an option of an issue."""
        return self._options[issue].get(str(option), str(option))

    def group(self, state: int) -> int:
        """Return the state that stands for a state and those nobody tells apart from it."""
        first = self.states[state]["same_as"]
        return state if first is None else int(first)

    def members(self, state: int) -> list[int]:
        """Return the states that stand as one with a state, itself first."""
        return self.groups[self.group(state)]

    def is_standing(self, state: int) -> bool:
        """Tell whether no deal is among the states that stand as one."""
        return self.standing is not None and self.standing["id"] in self.members(state)

    def pairs(self, state: int) -> list[tuple[str, str]]:
        """Return what differs from no deal as issue and option; all of it without no deal.

        Where states stand as one, an issue on which they differ has several options, if they are
        all that can be put together of these; else the first of the states is told.
        """
        members = self.members(state)
        some = [self.states[one]["outcome"] for one in members[: 1 if self.mixed(state) else None]]
        base = None if self.standing is None else self.standing["outcome"]
        found = []
        for issue in self.issues:
            given = list(dict.fromkeys(str(one[issue["id"]]) for one in some))
            if base is None or given != [str(base[issue["id"]])]:
                names = (self.option(issue["id"], one) for one in given)
                found.append((str(issue["name"]), listed(names, "or")))
        return found

    def mixed(self, state: int) -> bool:
        """Tell whether states stand as one that are not all that their options can make up."""
        some = [self.states[one]["outcome"] for one in self.members(state)]
        ways = prod(len({str(one[issue["id"]]) for one in some}) for issue in self.issues)
        return ways != len(some)

    def told(self, state: int) -> str:
        """Write a state by what differs from no deal."""
        members = self.members(state)
        if self.standing is not None and members == [self.standing["id"]]:
            return "no deal"
        text = "; ".join(f"{issue}: {option}" for issue, option in self.pairs(state)) or "no deal"
        if not self.mixed(state):
            return text
        others = len(members) - 1
        return f"{text}; or {'another' if others == 1 else f'one of {others:,} others'} like it"

    def share(self, state: int, concept: str) -> float:
        """Return how far a state holds: 0 or 1 where exact, a share of the draws otherwise."""
        return float(self.states[state]["equilibrium"][concept])

    def holds(self, state: int, concept: str) -> bool:
        """Tell whether a state holds, in draws more likely than not."""
        return self.share(state, concept) > LIKELY

    def verdict(self, value: float) -> str:
        """Write a verdict: "holds" or "–" where exact, a share of the draws otherwise."""
        if self.exact:
            return "holds" if value else "–"
        return percent(float(value))

    def grade(self, state: int) -> str:
        """Tell by which concept a state holds, the one that asks least of the others first."""
        for grade, concept in (("self", "nash"), ("answers", "seq"), ("threats", "gmr")):
            if self.holds(state, concept):
                return grade
        return "breaks"

    def under(self, state: int) -> list[str]:
        """Name the concepts under which a state holds."""
        return [one.short for key, one in CONCEPTS.items() if self.holds(state, key)]

    def count(self, concept: str) -> int:
        """Count the states that hold under a concept, those that stand as one once."""
        return sum(self.holds(state, concept) for state in self.groups)

    @cached_property
    def ordered(self) -> list[int]:
        """No deal first, then what holds under most concepts or in most draws; one per group."""

        def key(state: int) -> tuple[bool, float, int]:
            total = sum(self.share(state, concept) for concept in CONCEPTS)
            return not self.is_standing(state), -total, state

        return sorted(self.groups, key=key)

    @cached_property
    def detailed(self) -> list[int]:
        """Return the states told actor by actor, in order of their numbers."""
        if self.exact:
            told = {self.group(one["state"]) for one in self.data["certificates"]}
            return sorted(told or self.ordered[:DETAILED])
        return sorted(self.ordered[:DETAILED])

    def rest(self) -> Markup:
        """Write what the script needs to sort and filter all states, and to read the drawing."""
        codes = {
            issue["id"]: {str(one["id"]): k for k, one in enumerate(issue["options"])}
            for issue in self.issues
        }
        detailed = set(self.detailed)

        def coded(state: Json) -> list[int]:
            return [codes[i["id"]][str(state["outcome"][i["id"]])] for i in self.issues]

        return embedded(
            {
                "exact": self.exact,
                "concepts": [one.short for one in CONCEPTS.values()],
                "issues": [
                    {"name": i["name"], "options": [o["name"] for o in i["options"]]}
                    for i in self.issues
                ],
                "players": [self.actor(one) for one in self.owners],
                "states": [
                    [
                        state,
                        coded(self.states[state]),
                        [round(1000 * self.share(state, one)) for one in CONCEPTS],
                        int(self.is_standing(state)) + 2 * (state in detailed),
                        *self._as_one(state),
                    ]
                    for state in self.ordered
                ],
                "standing": None if self.standing is None else coded(self.standing),
                "listed": LISTED,
            }
        )

    def _as_one(self, state: int) -> list[Any]:
        """Return what the script cannot tell by itself of states that stand as one."""
        others = self.groups[state][1:]
        return [others, self.told(state)] if others else []

    @cached_property
    def owners(self) -> list[str]:
        """Return the actors that can move."""
        return [one["id"] for one in self.case["actors"] if one["owns"]]

    def by_actor(self, state: int) -> list[Row]:
        """Return how far a state is stable for each player."""
        return [
            {
                "name": self.actor(player),
                "cells": [
                    self.verdict(self.states[state]["actors"][player][concept])
                    for concept in CONCEPTS
                ],
            }
            for player in self.players
        ]

    def number(self, state: int) -> str:
        """Write the numbers of the states that stand as one: "1, 2 and 7"."""
        members = self.members(state)
        if len(members) > NAMED:
            return f"{', '.join(map(str, members[:NAMED]))} and {len(members) - NAMED} more"
        return listed(map(str, members))

    def numbers(self, states: Iterable[int]) -> str:
        """Write several states: "state 4", "states 2 and 4"."""
        given = list(dict.fromkeys(self.group(one) for one in states))
        head = ", ".join(map(str, given[:NAMED]))
        if len(given) > NAMED:
            return f"states {head} and {len(given) - NAMED} more"
        return f"{'state' if len(given) == 1 else 'states'} {listed(map(str, given))}"

    # Sentences --------------------------------------------------------------------------------

    def brief(self) -> list[str]:
        """Say in a few sentences what holds, whether no deal does, and where it leads."""
        return [self._count_said(), *self._standing_said(), *self._leads_said()]

    def _count_said(self) -> str:
        states = plural(len(self.groups), "state")
        if len(self.groups) < len(self.states):
            states += f" that somebody tells apart ({len(self.states):,} in all)"
        alone, wanted, at_all = (self.count(one) for one in ("nash", "seq", "gmr"))
        draws = ""
        if not self.exact:
            draws = f" in more than half of {plural(self.data['judged'], 'draw')}"
        if not at_all:
            return f"Of {states} none holds{draws}, whatever answers are counted."
        if alone == at_all:
            return (
                f"Of {states} {_hold(at_all)}{draws}: nobody gains by moving away from "
                f"{'it' if at_all == 1 else 'them'} alone. What others might answer makes no "
                "further state hold."
            )
        return (
            f"Of {states} {_hold(at_all)}{draws} if the others may answer a breach in any way, "
            f"{wanted:,} if they give only answers that they want to give, and {alone:,} if nobody "
            "answers at all."
        )

    def _standing_said(self) -> list[str]:
        if self.standing is None:
            return ["No deal is no outcome of this case, so nothing is said on where it leads."]
        state = self.group(self.standing["id"])
        text = f"No deal is state {self.standing['id']}."
        if not self.exact:
            nash, seq, gmr = (percent(self.share(state, one)) for one in ("nash", "seq", "gmr"))
            text += f" Nobody gains by moving away from it alone in {nash} of the draws"
            if {nash, seq, gmr} == {nash}:
                return [f"{text}, and answers of the others change nothing in that."]
            return [
                f"{text}; it holds in {seq} counting answers that the others want to give, in "
                f"{gmr} counting any."
            ]
        under = self.under(state)
        if len(under) == len(CONCEPTS):
            return [f"{text} It holds: nobody gains by moving away from it alone."]
        who = [one for one in self.players if not self.states[state]["actors"][one]["nash"]]
        gains = f"{self._movers(who)} would gain by moving away alone"
        if not under:
            return [f"{text} It does not hold: {gains}, and no answer prevents it."]
        return [
            f"{text} {gains}; what the others could answer makes it hold under {listed(under)}."
        ]

    def _movers(self, who: Sequence[str]) -> str:
        """List players; the members of a coalition stay together."""
        names = [self.actor(one) + " together" * ("+" in one) for one in who]
        if len(names) > 1 and any("+" in one for one in who):
            return f"{', '.join(names[:-1])}, and {names[-1]},"
        return listed(names)

    def _leads_said(self) -> list[str]:
        quo = self.data["from_status_quo"]
        if quo is None:
            return []
        found = quo["improvements"]
        if not found:
            return ["From no deal nobody wants to move."]
        if self.exact:
            ends = {self.group(one["state"]) for one in found}
            firm = [one for one in sorted(ends) if self.holds(one, "gmr")]
            text = f"Moves that each improve for whoever moves lead from it to {self.numbers(ends)}"
            if len(ends) > NAMED:
                return [
                    "Moves that each improve for whoever moves lead from it to "
                    f"{len(ends):,} states, of which {_hold(len(firm))} under some concept."
                ]
            if len(ends) == 1:
                return [f"{text}, which {'holds under some concept' if firm else 'does not hold'}."]
            if not firm:
                return [f"{text}, none of which holds."]
            held = f"{self.numbers(firm)} {'holds' if len(firm) == 1 else 'hold'}"
            return [f"{text}, of which {held} under some concept."]
        likely = sorted(found, key=lambda one: (-one["share"], one["state"]))[:3]
        of = [f" of {plural(quo['draws'], 'draw')}", *[""] * len(likely)]
        some = listed(
            f"state {one['state']} (in {percent(one['share'])}{draws})"
            for one, draws in zip(likely, of, strict=False)
        )
        if len(found) > len(likely):
            some = f"{len(found):,} states, most often to {some}"
        return [f"Moves that each improve for whoever moves lead from it to {some}."]

    # Trees ------------------------------------------------------------------------------------

    def tree(self, kind: str) -> list[Row]:
        """Return where `improvements` or `moves` lead from no deal, as branches of branches.

        Of more than `BRANCHED` states those that hold come first, and those few moves away.
        """
        quo = self.data["from_status_quo"]
        roots: list[Row] = []
        for one in sorted(quo[kind], key=self._telling)[:BRANCHED] if quo else ():
            branches = roots
            for step in one["path"]:
                move = step["actor"], step["to"]
                branch = next((b for b in branches if (b["actor"], b["state"]) == move), None)
                if branch is None:
                    branch = {**step, "state": step["to"], "share": None, "branches": []}
                    branches.append(branch)
                branches = branch["branches"]
                if step["to"] == one["state"]:
                    branch["share"] = one.get("share")
        return _likeliest_first(roots)

    def _telling(self, way: Json) -> tuple[float, bool, int, int]:
        """Order the ways from no deal: the likeliest, to what holds, the shortest."""
        holds = self.holds(self.group(way["state"]), "gmr")
        return -way.get("share", 1.0), not holds, len(way["path"]), way["state"]


def _hold(many: int) -> str:
    return f"{many:,} {'holds' if many == 1 else 'hold'}"


def _likeliest_first(branches: list[Row]) -> list[Row]:
    for one in branches:
        one["branches"] = _likeliest_first(one["branches"])
    return sorted(branches, key=lambda one: (-(one["share"] or 0.0), one["state"]))
