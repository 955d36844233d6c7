"""Which preferences would make a state hold, for the terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Mapping
from typing import Any

Json = Mapping[str, Any]
WIDTH = 80
SHOWN = 8


def inverse_text(data: Json, *, heading: Callable[[str], str] = str) -> str:
    """Write the `inverse` part of the stability object; lines of at most 80 columns."""
    asked = data["inverse"]
    names = {actor["id"]: actor["name"] for actor in data["case"]["actors"]}
    title = f"What would make state {asked['state']} hold ({asked['concept'].upper()})"
    lines = ["", heading(title)]
    for actor, one in asked["actors"].items():
        lines += _conditions(names[actor], asked["state"], one)
    lines += _wrapped(_change(names, asked))
    for actor, count in asked["rankings"].items():
        lines += _wrapped(_count(names[actor], count))
    return "\n".join(lines) + "\n"


def _wrapped(text: str) -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent="  - ", subsequent_indent="    ")


def _conditions(name: str, state: int, one: Json) -> list[str]:
    if not one["conditions"]:
        return _wrapped(f"{name} has no move from there: it holds for it whatever it wants.")
    met = "as it does now" if one["holds"] else "which it does not now"
    lines = _wrapped(f"For {name} it holds, {met}, if it does not prefer to {state}:")
    for condition in one["conditions"][:SHOWN]:
        ways = [" and ".join(str(k) for k in way) for way in condition["ways"]]
        more = f" or {condition['more']} more ways" if condition["more"] else ""
        either = "either " if len(ways) > 1 else ""
        text = f"against its move to {condition['move']}: {either}{' or '.join(ways)}{more}"
        lines += textwrap.wrap(text, WIDTH, initial_indent="      ", subsequent_indent="        ")
    left = len(one["conditions"]) - SHOWN
    return [*lines, f"      and {left} more conditions"] if left > 0 else lines


def _change(names: Mapping[str, str], asked: Json) -> str:
    lowered, status = asked["change"]["lowered"], asked["change"]["status"]
    if status == "impossible":
        return "No change of what is preferred to it makes it hold."
    if status == "unknown":
        return "Not known: no change that makes it hold was found among those tried."
    if not lowered:
        return "Nothing has to change: it holds."
    parts = "; ".join(f"{names[one['actor']]} no longer prefers {one['state']}" for one in lowered)
    fewest = "Smallest change" if status == "exact" else "A change that does (fewer might)"
    return f"{fewest}: {parts}."


def _count(name: str, count: Json) -> str:
    if count["favourable"] is None:
        return f"In how many rankings of {name} it would hold is not known: there are too many."
    return (
        f"It holds in {count['favourable']:,} of {count['possible']:,} strict rankings of {name}, "
        "the others' as they are."
    )
