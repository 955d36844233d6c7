"""Which preferences would make a state hold, for the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from winset.case.message import Message, say
from winset.stability.concepts import CONCEPTS
from winset.wording.catalogue import Catalogue
from winset.wording.languages import LANGUAGES, catalogue

Json = Mapping[str, Any]
WIDTH = 80
SHOWN = 8


def inverse_text(data: Json, *, heading: Callable[[str], str] = str) -> str:
    """Write the `inverse` part of the stability object; lines of at most 80 columns."""
    asked = data["inverse"]
    names = {actor["id"]: actor["name"] for actor in data["case"]["actors"]}
    short = CONCEPTS[asked["concept"]].short.upper()
    title = say("make.title", state=str(asked["state"]), concept=short)
    words = catalogue(data["settings"].get("language", LANGUAGES[0]))
    lines = ["", heading(words.text(title))]
    for actor, required in asked["actors"].items():
        lines += _conditions(words, names[actor], asked["state"], required)
    lines += _wrapped(words, _change(names, asked["change"]))
    for actor, count in asked["rankings"].items():
        lines += _wrapped(words, _count(names[actor], count))
    return "\n".join(lines) + "\n"


def _wrapped(words: Catalogue, told: Message, first: str = "  - ", then: str = "    ") -> list[str]:
    text = words.text(told)
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=then)


def _conditions(words: Catalogue, name: str, state: int, required: Json) -> list[str]:
    conditions = required["conditions"]
    if not conditions:
        return _wrapped(words, say("make.no-move", actor=name))
    met = "make.holds" if required["holds"] else "make.breaks"
    lines = _wrapped(words, say(met, actor=name, state=str(state)))
    for one in conditions[:SHOWN]:
        lines += _wrapped(words, condition(one), "      ", "        ")
    left = len(conditions) - SHOWN
    if left > 0:
        lines.append(f"      {words.text(say('make.left', left=left))}")
    return lines


def condition(given: Json) -> Message:
    """Say what would have to be preferred for a state to hold against one move."""
    ways, more = given["ways"], given["more"]
    return say(
        "make.condition",
        move=str(given["move"]),
        either=say("make.either") if len(ways) > 1 else None,
        ways=_ways(ways),
        more=say("make.more", more=str(more)) if more else None,
    )


def _ways(ways: Sequence[Sequence[int]]) -> Message | None:
    """Write the ways to meet a condition, one or the other."""
    told: Message | None = None
    for way in reversed(ways):
        otherwise = None if told is None else say("make.or", way=told)
        told = say("make.way", states=tuple(map(str, way)), otherwise=otherwise)
    return told


def _change(names: Mapping[str, str], change: Json) -> Message:
    if change["status"] in {"impossible", "unknown"}:
        return say(f"make.{change['status']}")
    if not change["lowered"]:
        return say("make.nothing")
    parts = [
        say("make.lowered", actor=names[lower["actor"]], state=str(lower["state"]))
        for lower in change["lowered"]
    ]
    return say("make.change" if change["status"] == "exact" else "make.change.bound", parts=parts)


def _count(name: str, count: Json) -> Message:
    if count["favourable"] is None:
        return say("make.rankings.unknown", actor=name)
    return say(
        "make.rankings", favourable=count["favourable"], possible=count["possible"], actor=name
    )
