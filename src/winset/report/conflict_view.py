"""What the page and the text of a stability object tell: names, rows, trees and sentences."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from math import prod
from typing import Any

from markupsafe import Markup

from winset.case.message import Message, say
from winset.report.concepts import concept_texts
from winset.report.inverse_text import condition as condition_told
from winset.report.view import embedded
from winset.wording.languages import LANGUAGES, catalogue
from winset.wording.numbers import percent

Json = Mapping[str, Any]
Row = dict[str, Any]
Path = Sequence[Json]

SECTIONS = ("holds", "states", "moves", "leads", "why", "terms")
ASKED = (
    *("orders", "views", "unknown", "strength", "horizons", "coalitions", "tableau"),
    *("several", "chances"),
)
"""What an object tells beside its verdicts, in the order in which it is shown."""
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
        self.catalogue = catalogue(data["settings"].get("language", LANGUAGES[0]))
        self.exact: bool = data["exact"]
        self.settled: bool = data.get("settled", False)
        self.issues: Sequence[Json] = self.case["issues"]
        self.players: Sequence[str] = data["players"]
        judged = data["states"][0]["equilibrium"]
        self.concepts = concept_texts(self.catalogue, judged)
        self.states: dict[int, Json] = {state["id"]: state for state in data["states"]}
        self._actors = {actor["id"]: str(actor["name"]) for actor in self.case["actors"]}
        self._options = {
            issue["id"]: {str(option["id"]): str(option["name"]) for option in issue["options"]}
            for issue in self.issues
        }
        standing = [state for state in data["states"] if state["status_quo"]]
        self.standing: Json | None = standing[0] if standing else None
        self.groups: dict[int, list[int]] = {}
        for state in data["states"]:
            first = state["id"] if state["same_as"] is None else state["same_as"]
            self.groups.setdefault(first, []).append(state["id"])

    @property
    def ranked(self) -> bool:
        """Whether all that is known of everybody who moves is a complete order."""
        ordered = {order["actor"] for order in self.data.get("orders", ())}
        return self.exact and ordered >= set(self.owners)

    @property
    def sections(self) -> list[tuple[int, str, str]]:
        """Number, id and title of every section."""
        asked = self.data.get("inverse")
        state = str(asked["state"]) if asked else None
        more = ["asked"] if any(key in self.data for key in ASKED) else []
        more += ["make"] if asked else []
        shown = [*SECTIONS[:-1], *more, SECTIONS[-1]]
        titles = {key: say(f"conflict.section.{key}", state=state) for key in shown}
        return [(place, key, self.text(titles[key])) for place, key in enumerate(shown, 1)]

    def text(self, message: Message) -> str:
        """Return a message in the page's language."""
        return self.catalogue.text(message)

    def condition(self, condition: Json) -> str:
        """Say what would have to be preferred for a state to hold against one move."""
        return self.text(condition_told(condition))

    def actor(self, identifier: str) -> str:
        """Name an actor, or the actors of a coalition."""
        if identifier in self._actors:
            return self._actors[identifier]
        return self.catalogue.joined([self._actors.get(one, one) for one in identifier.split("+")])

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
        """Return whether no deal is among the states that stand as one."""
        return self.standing is not None and self.standing["id"] in self.members(state)

    def pairs(self, state: int) -> list[tuple[str, str]]:
        """Return what differs from no deal as issue and option; all of it without no deal.

        Where states stand as one, an issue on which they differ has several options, if they are
        all that can be put together of these; else the first of the states is told.
        """
        members = self.members(state)
        some = [
            self.states[member]["outcome"] for member in members[: 1 if self.mixed(state) else None]
        ]
        base = None if self.standing is None else self.standing["outcome"]
        found = []
        for issue in self.issues:
            given = list(dict.fromkeys(str(outcome[issue["id"]]) for outcome in some))
            if base is None or given != [str(base[issue["id"]])]:
                names = [self.option(issue["id"], value) for value in given]
                found.append((str(issue["name"]), self.catalogue.joined(names, ["or"])))
        return found

    def mixed(self, state: int) -> bool:
        """Return whether states stand as one that are not all that their options can make up."""
        some = [self.states[member]["outcome"] for member in self.members(state)]
        ways = prod(len({str(outcome[issue["id"]]) for outcome in some}) for issue in self.issues)
        return ways != len(some)

    def told(self, state: int) -> str:
        """Write a state by what differs from no deal."""
        members = self.members(state)
        pairs = () if self.just_standing(state) else self.pairs(state)
        parts = [say("outcome.part", issue=issue, option=option) for issue, option in pairs]
        told = say("outcome", parts=parts) if parts else say("conflict.no-deal")
        if self.mixed(state):
            others = len(members) - 1
            like = "conflict.or-like.one" if others == 1 else "conflict.or-like"
            told = say(like, told=told, count=others)
        return self.text(told)

    def told_alone(self, state: int) -> str:
        """Write a state by what differs from no deal, whatever it stands as one with."""
        base = {} if self.standing is None else self.standing["outcome"]
        outcome = self.states[state]["outcome"]
        parts = [
            say(
                "outcome.part",
                issue=str(issue["name"]),
                option=self.option(issue["id"], outcome[issue["id"]]),
            )
            for issue in self.issues
            if outcome[issue["id"]] != base.get(issue["id"])
        ]
        return self.text(say("outcome", parts=parts) if parts else say("conflict.no-deal"))

    def just_standing(self, state: int) -> bool:
        """Return whether a state is no deal, and stands for no other."""
        return self.standing is not None and self.members(state) == [self.standing["id"]]

    def share(self, state: int, concept: str) -> float:
        """Return how far a state holds: 0 or 1 where exact, a share of the draws otherwise."""
        return float(self.states[state]["equilibrium"][concept])

    def holds(self, state: int, concept: str) -> bool:
        """Return whether a state holds, in draws more likely than not."""
        return self.share(state, concept) > LIKELY

    def verdict(self, value: float) -> str:
        """Write a verdict: "holds" or "–" where exact, a share of the draws otherwise."""
        if self.exact:
            return self.text(say("conflict.holds")) if value else "–"
        return percent(float(value), exact=self.settled, forms=self.catalogue.forms)

    def grade(self, state: int) -> str:
        """Return by which concept a state holds, the one that asks least of the others first."""
        for grade, concept in (("self", "nash"), ("answers", "seq"), ("threats", "gmr")):
            if self.holds(state, concept):
                return grade
        return "breaks"

    def under(self, state: int) -> list[str]:
        """Name the concepts under which a state holds."""
        return [concept.short for key, concept in self.concepts.items() if self.holds(state, key)]

    def count(self, concept: str) -> int:
        """Count the states that hold under a concept, those that stand as one once."""
        return sum(self.holds(state, concept) for state in self.groups)

    @cached_property
    def ordered(self) -> list[int]:
        """No deal first, then what holds under most concepts or in most draws; one per group."""

        def key(state: int) -> tuple[bool, float, int]:
            total = sum(self.share(state, concept) for concept in self.concepts)
            return not self.is_standing(state), -total, state

        return sorted(self.groups, key=key)

    @cached_property
    def detailed(self) -> list[int]:
        """Return the states told actor by actor, in order of their numbers."""
        if self.exact:
            told = {self.group(certificate["state"]) for certificate in self.data["certificates"]}
            return sorted(told or self.ordered[:DETAILED])
        return sorted(self.ordered[:DETAILED])

    def rest(self) -> Markup:
        """Write what the script needs to sort and filter all states, and to read the drawing."""
        codes = {
            issue["id"]: {str(option["id"]): k for k, option in enumerate(issue["options"])}
            for issue in self.issues
        }
        detailed = set(self.detailed)

        def coded(state: Json) -> list[int]:
            return [codes[i["id"]][str(state["outcome"][i["id"]])] for i in self.issues]

        return embedded(
            {
                "exact": self.exact,
                "settled": self.settled,
                "concepts": [concept.short for concept in self.concepts.values()],
                "issues": [
                    {"name": i["name"], "options": [o["name"] for o in i["options"]]}
                    for i in self.issues
                ],
                "players": [self.actor(owner) for owner in self.owners],
                "states": [
                    [
                        state,
                        coded(self.states[state]),
                        [round(1000 * self.share(state, concept)) for concept in self.concepts],
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
        return [actor["id"] for actor in self.case["actors"] if actor["owns"]]

    def by_actor(self, state: int) -> list[Row]:
        """Return how far a state is stable for each player."""
        return [
            {
                "name": self.actor(player),
                "cells": [
                    self.verdict(self.states[state]["actors"][player][concept])
                    for concept in self.concepts
                ],
            }
            for player in self.players
        ]

    def number(self, state: int) -> str:
        """Write the numbers of the states that stand as one: "1, 2 and 7"."""
        members = self.members(state)
        if len(members) > NAMED:
            some = tuple(map(str, members[:NAMED]))
            return self.text(say("conflict.numbers.more", states=some, count=len(members) - NAMED))
        return self.catalogue.joined([*map(str, members)])

    # Trees ------------------------------------------------------------------------------------

    def tree(self, kind: str) -> list[Row]:
        """Return where `improvements` or `moves` lead from no deal, as branches of branches.

        Of more than `BRANCHED` states those that hold come first, and those few moves away.
        """
        status_quo = self.data["from_status_quo"]
        roots: list[Row] = []
        for way in sorted(status_quo[kind], key=self._telling)[:BRANCHED] if status_quo else ():
            branches = roots
            for step in way["path"]:
                move = step["actor"], step["to"]
                branch = next((b for b in branches if (b["actor"], b["state"]) == move), None)
                if branch is None:
                    branch = {**step, "state": step["to"], "share": None, "branches": []}
                    branches.append(branch)
                branches = branch["branches"]
                if step["to"] == way["state"]:
                    branch["share"] = way.get("share")
        return _likeliest_first(roots)

    def _telling(self, way: Json) -> tuple[float, bool, int, int]:
        """Order the ways from no deal: the likeliest, to what holds, the shortest."""
        holds = self.holds(self.group(way["state"]), "gmr")
        return -way.get("share", 1.0), not holds, len(way["path"]), way["state"]


def _likeliest_first(branches: list[Row]) -> list[Row]:
    for branch in branches:
        branch["branches"] = _likeliest_first(branch["branches"])
    return sorted(branches, key=lambda branch: (-(branch["share"] or 0.0), branch["state"]))
