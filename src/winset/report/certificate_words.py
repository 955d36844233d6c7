"""Why a state holds for an actor or not, in sentences that can be checked by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from winset.report.conflict_view import View
from winset.stability.concepts import CONCEPTS, Deterrence
from winset.wording.numbers import listed

Json = Mapping[str, Any]

MOST_RESPONSES = 6
MOST_DETERRED = 6
"""Improvements, at most, whose answers are told; the object holds them all."""


def reasons(view: View, state: int) -> list[tuple[str, list[str]]]:
    """Return for each actor the sentences on a state; none where nothing is certified."""
    by_actor: dict[str, dict[str, Json]] = {}
    for given in view.data["certificates"]:
        if given["state"] == state:
            by_actor.setdefault(given["actor"], {})[given["concept"]] = given
    return [(view.actor(who), _actor(view, state, verdicts)) for who, verdicts in by_actor.items()]


def _actor(view: View, state: int, given: Mapping[str, Json]) -> list[str]:
    """Say no more than is needed: some verdicts include others."""
    name = view.actor(next(iter(given.values()))["actor"])
    by_answers = {
        concept: verdict
        for concept, verdict in given.items()
        if isinstance(CONCEPTS[concept].rule, Deterrence)
    }
    others = {concept: verdict for concept, verdict in given.items() if concept not in by_answers}
    return [*_by_answers(view, name, state, by_answers), *_each(view, others)]


def _by_answers(view: View, name: str, state: int, given: Mapping[str, Json]) -> list[str]:
    if given["nash"]["stable"]:
        return [f"{name} stays: it has no move of its own to anything above state {state}."]
    said = [f"{name} would gain by moving alone to state {given['nash']['escape']}."]
    if not given["gmr"]["stable"]:
        to = given["gmr"]["escape"]
        return [*said, f"It would go to state {to}: {CONCEPTS['gmr'].escape.format(state=state)}."]
    answered = {concept: verdict for concept, verdict in given.items() if concept != "nash"}
    return [*said, *_each(view, answered)]


def _each(view: View, given: Mapping[str, Json]) -> list[str]:
    """Say why under each concept, once where the reason is the same."""
    told: dict[str, list[str]] = {}
    for concept, verdict in given.items():
        told.setdefault(_verdict(view, verdict), []).append(CONCEPTS[concept].short)
    return [f"Under {listed(names)}: {text}" for text, names in told.items()]


def _verdict(view: View, given: Json) -> str:
    state = given["state"]
    if not given["stable"]:
        reason = CONCEPTS[given["concept"]].escape.format(state=state)
        return f"it would go to state {given['escape']}: {reason}."
    if not given["deterred"]:
        return "it stays."
    parts = []
    for sanction in given["deterred"][:MOST_DETERRED]:
        steps = path(view, sanction["path"])
        text = f"its move to state {sanction['improvement']} is deterred: {steps}, "
        text += f"which {view.actor(given['actor'])} ranks no higher than state {state}"
        if sanction["responses"]:
            own = _some(sanction["responses"])
            text += f"; from there its own moves ({own}) bring nothing above"
        elif _asks_once_more(given["concept"]):
            text += "; from there it has no move of its own"
        parts.append(text)
    left = len(given["deterred"]) - MOST_DETERRED
    if left > 0:
        parts.append(f"so {'is one more move' if left == 1 else f'are {left} more moves'}")
    return "; ".join(parts) + "."


def _asks_once_more(concept: str) -> bool:
    rule = CONCEPTS[concept].rule
    return isinstance(rule, Deterrence) and rule.once_more


def path(view: View, steps: Sequence[Json]) -> str:
    """Write moves one after the other: "Iraq moves to state 4, then Syria to state 6"."""
    first, *rest = steps
    text = f"{view.actor(first['actor'])} moves to state {first['to']}"
    return ", then ".join(
        [text, *(f"{view.actor(step['actor'])} to state {step['to']}" for step in rest)]
    )


def _some(states: Sequence[int]) -> str:
    head = ", ".join(map(str, states[:MOST_RESPONSES]))
    more = len(states) - MOST_RESPONSES
    return f"to {head} and {more} more" if more > 0 else f"to {listed(map(str, states))}"
