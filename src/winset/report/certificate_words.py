"""Why a state holds for an actor or not, in sentences that can be checked by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from winset.case.message import Message, say
from winset.report.conflict_view import View
from winset.stability.concepts import CONCEPTS, Deterrence

Json = Mapping[str, Any]

MOST_RESPONSES = 6
MOST_DETERRED = 6
"""Improvements, at most, whose answers are told; the object holds them all."""


def reasons(view: View, state: int) -> list[tuple[str, list[Message]]]:
    """Return for each actor the sentences on a state; none where nothing is certified."""
    by_actor: dict[str, dict[str, Json]] = {}
    for given in view.data["certificates"]:
        if given["state"] == state:
            by_actor.setdefault(given["actor"], {})[given["concept"]] = given
    return [(view.actor(who), _actor(view, state, verdicts)) for who, verdicts in by_actor.items()]


def _actor(view: View, state: int, given: Mapping[str, Json]) -> list[Message]:
    """Say no more than is needed: some verdicts include others."""
    name = view.actor(next(iter(given.values()))["actor"])
    by_answers = {
        concept: verdict
        for concept, verdict in given.items()
        if isinstance(CONCEPTS[concept].rule, Deterrence)
    }
    others = {concept: verdict for concept, verdict in given.items() if concept not in by_answers}
    return [*_by_answers(view, name, state, by_answers), *_each(view, others)]


def _by_answers(view: View, name: str, state: int, given: Mapping[str, Json]) -> list[Message]:
    if given["nash"]["stable"]:
        return [say("why.stays", actor=name, state=str(state))]
    gains = say("why.gains", actor=name, escape=str(given["nash"]["escape"]))
    if not given["gmr"]["stable"]:
        escape = str(given["gmr"]["escape"])
        return [gains, say("why.open", escape=escape, reason=_reason("gmr", state))]
    answered = {concept: verdict for concept, verdict in given.items() if concept != "nash"}
    return [gains, *_each(view, answered)]


def _reason(concept: str, state: int) -> Message:
    return say(f"concept.{concept}.escape", state=str(state))


def _each(view: View, given: Mapping[str, Json]) -> list[Message]:
    """Say why under each concept, once where the reason is the same."""
    told: list[tuple[Message, list[str]]] = []
    for concept, verdict in given.items():
        why = _verdict(view, verdict)
        same = next((names for known, names in told if known == why), None)
        if same is None:
            told.append((why, [CONCEPTS[concept].short]))
        else:
            same.append(CONCEPTS[concept].short)
    return [say("why.under", concepts=tuple(names), why=why) for why, names in told]


def _verdict(view: View, given: Json) -> Message:
    if not given["stable"]:
        reason = _reason(given["concept"], given["state"])
        return say("why.escape", escape=str(given["escape"]), reason=reason)
    if not given["deterred"]:
        return say("why.still")
    parts = [_deterred(view, given, sanction) for sanction in given["deterred"][:MOST_DETERRED]]
    left = len(given["deterred"]) - MOST_DETERRED
    if left > 0:
        parts.append(say("why.more.one") if left == 1 else say("why.more", more=left))
    return say("why.deterred", parts=parts)


def _deterred(view: View, given: Json, sanction: Json) -> Message:
    return say(
        "why.deterred.move",
        move=str(sanction["improvement"]),
        path=path(view, sanction["path"]),
        actor=view.actor(given["actor"]),
        state=str(given["state"]),
        after=_after(given["concept"], sanction["responses"]),
    )


def _after(concept: str, responses: Sequence[int]) -> Message | None:
    """Say what the actor could still do after an answer, where that counts."""
    rule = CONCEPTS[concept].rule
    if responses:
        some = tuple(map(str, responses[:MOST_RESPONSES]))
        more = len(responses) - MOST_RESPONSES
        if more > 0:
            return say("why.after.more", states=some, more=str(more))
        return say("why.after", states=some)
    counts = isinstance(rule, Deterrence) and rule.once_more
    return say("why.after.none") if counts else None


def path(view: View, steps: Sequence[Json]) -> Message:
    """Write moves one after the other: "Iraq moves to state 4, then Syria to state 6"."""
    told: Message | None = None
    for place, step in reversed(list(enumerate(steps))):
        actor, state = view.actor(step["actor"]), str(step["to"])
        told = say("why.then" if place else "why.path", actor=actor, state=state, then=told)
    assert told is not None
    return told
