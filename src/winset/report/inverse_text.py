"""Which preferences would make a state hold, for the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from winset.case.message import Message, say
from winset.stability.concepts import CONCEPTS
from winset.wording.english import ENGLISH

Json = Mapping[str, Any]
WIDTH = 80
SHOWN = 8


def inverse_text(data: Json, *, heading: Callable[[str], str] = str) -> str:
    """Write the `inverse` part of the stability object; lines of at most 80 columns."""
    asked = data["inverse"]
    names = {actor["id"]: actor["name"] for actor in data["case"]["actors"]}
    short = CONCEPTS[asked["concept"]].short.upper()
    title = say("make.title", state=str(asked["state"]), concept=short)
    lines = ["", heading(ENGLISH.text(title))]
    for actor, required in asked["actors"].items():
        lines += _conditions(names[actor], asked["state"], required)
    lines += _wrapped(_change(names, asked["change"]))
    for actor, count in asked["rankings"].items():
        lines += _wrapped(_count(names[actor], count))
    return "\n".join(lines) + "\n"


def _wrapped(told: Message, first: str = "  - ", then: str = "    ") -> list[str]:
    text = ENGLISH.text(told)
    return textwrap.wrap(text, WIDTH, initial_indent=first, subsequent_indent=then)


def _conditions(name: str, state: int, required: Json) -> list[str]:
    conditions = required["conditions"]
    if not conditions:
        return _wrapped(say("make.no-move", actor=name))
    met = "make.holds" if required["holds"] else "make.breaks"
    lines = _wrapped(say(met, actor=name, state=str(state)))
    for condition in conditions[:SHOWN]:
        lines += _wrapped(_condition(condition), "      ", "        ")
    left = len(conditions) - SHOWN
    if left > 0:
        lines.append(f"      {ENGLISH.text(say('make.left', left=str(left)))}")
    return lines


def _condition(condition: Json) -> Message:
    ways, more = condition["ways"], condition["more"]
    return say(
        "make.condition",
        move=str(condition["move"]),
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
