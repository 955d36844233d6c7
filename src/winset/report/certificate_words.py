"""Why a state holds for an actor or not, in sentences that can be checked by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from winset.report.concepts import CONCEPTS
from winset.report.conflict_view import View
from winset.wording.numbers import listed

Json = Mapping[str, Any]

ESCAPES = {
    "gmr": "nothing that the others can do leaves it there no better off than in state {state}",
    "smr": "whatever the others then do, it comes out above state {state} or can move on to "
    "something above it",
    "seq": "no answer that the others want to give leaves it no better off than in state {state}",
    "sseq": "whatever answer the others want to give, it comes out above state {state} or can move "
    "on to something above it",
}
MOST_RESPONSES = 6
MOST_DETERRED = 6
"""Improvements, at most, whose answers are told; the object holds them all."""


def reasons(view: View, state: int) -> list[tuple[str, list[str]]]:
    """Return for each actor the sentences on a state; none where nothing is certified."""
    by_actor: dict[str, dict[str, Json]] = {}
    for one in view.data["certificates"]:
        if one["state"] == state:
            by_actor.setdefault(one["actor"], {})[one["concept"]] = one
    return [(view.actor(who), _actor(view, state, given)) for who, given in by_actor.items()]


def _actor(view: View, state: int, given: Mapping[str, Json]) -> list[str]:
    """Say no more than is needed: some verdicts include others."""
    name = view.actor(next(iter(given.values()))["actor"])
    if given["nash"]["stable"]:
        return [f"{name} stays: it has no move of its own to anything above state {state}."]
    said = [f"{name} would gain by moving alone to state {given['nash']['escape']}."]
    if not given["gmr"]["stable"]:
        to = given["gmr"]["escape"]
        return [*said, f"It would go to state {to}: {ESCAPES['gmr'].format(state=state)}."]
    told: dict[str, list[str]] = {}
    for concept in ("gmr", "smr", "seq", "sseq"):
        text = _verdict(view, given[concept])
        told.setdefault(text, []).append(CONCEPTS[concept].short)
    return [*said, *(f"Under {listed(names)}: {text}" for text, names in told.items())]


def _verdict(view: View, one: Json) -> str:
    state = one["state"]
    if not one["stable"]:
        reason = ESCAPES[one["concept"]].format(state=state)
        return f"it would go to state {one['escape']}: {reason}."
    parts = []
    for each in one["deterred"][:MOST_DETERRED]:
        text = f"its move to state {each['improvement']} is deterred: {path(view, each['path'])}, "
        text += f"which {view.actor(one['actor'])} ranks no higher than state {state}"
        if each["responses"]:
            text += f"; from there its own moves ({_some(each['responses'])}) bring nothing above"
        elif one["concept"] in {"smr", "sseq"}:
            text += "; from there it has no move of its own"
        parts.append(text)
    left = len(one["deterred"]) - MOST_DETERRED
    if left > 0:
        parts.append(f"so {'is one more move' if left == 1 else f'are {left} more moves'}")
    return "; ".join(parts) + "."


def path(view: View, steps: Sequence[Json]) -> str:
    """Write moves one after the other: "Iraq moves to state 4, then Syria to state 6"."""
    first, *rest = steps
    text = f"{view.actor(first['actor'])} moves to state {first['to']}"
    return ", then ".join(
        [text, *(f"{view.actor(one['actor'])} to state {one['to']}" for one in rest)]
    )


def _some(states: Sequence[int]) -> str:
    head = ", ".join(map(str, states[:MOST_RESPONSES]))
    more = len(states) - MOST_RESPONSES
    return f"to {head} and {more} more" if more > 0 else f"to {listed(map(str, states))}"
