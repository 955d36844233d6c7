"""What could not be written, told by what stands there and not by its path."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from winset.case.message import Message, say
from winset.desk import Clash
from winset.errors import WinsetError
from winset.text.meaning import Steps
from winset.text.splices import EditError

_PARTS = {
    "parties": "actors",
    "ratifiers": "actors",
    "observers": "actors",
    "issues": "issues",
    "sources": "sources",
    "accounts": "accounts",
}
_LISTS = ("offers", "rules", "approval", "reactions")


def unwritten(error: WinsetError, told: Mapping[str, Any] | None) -> Message | None:
    """Say why steps were not done; None where the error names no part.

    `told` is the newest case as `case_told` has it; None where the newest file is no sound case.
    """
    if isinstance(error, Clash) and error.overlaps:
        return say("desk.lines")
    if isinstance(error, Clash):
        return say("desk.behind") if error.path is None else say(
            "desk.changed", what=placed(error.path, told)
        )  # fmt: skip
    if isinstance(error, EditError) and error.path is not None:
        return say("desk.unreachable", what=placed(error.path, told))
    return None


def placed(path: Steps, told: Mapping[str, Any] | None) -> Message:
    """Name the part at a path: what it is, and what it says or is called where that is known."""
    first, *below = path or ("",)
    if first == "preferences" and below:
        return _wanted(str(below[0]), below[1:], told)
    if first in _PARTS and below:
        return _one(str(first), _named(told, _PARTS[str(first)], str(below[0])))
    if first in _LISTS and below:
        return _item(str(first), _said(told, str(first), (first, below[0])))
    if first == "no_deal":
        return say("place.no-deal")
    return say("place.title") if first == "title" else say("place.other")


def _one(section: str, name: str) -> Message:
    match section:
        case "issues":
            return say("place.issue", name=name)
        case "sources":
            return say("place.source", name=name)
        case "accounts":
            return say("place.account", name=name)
        case _:
            return say("place.actor", name=name)


def _item(section: str, text: str | None) -> Message:
    match section:
        case "offers":
            return say("place.offer") if text is None else say("place.offer.said", text=text)
        case "rules":
            return say("place.rule") if text is None else say("place.rule.said", text=text)
        case "approval":
            return say("place.vote") if text is None else say("place.vote.said", text=text)
    return say("place.reaction") if text is None else say("place.reaction.said", text=text)


def _wanted(actor: str, below: list[str | int], told: Mapping[str, Any] | None) -> Message:
    name = _named(told, "actors", actor)
    if not below:
        return say("place.wishes", actor=name)
    if not isinstance(below[0], int):
        return say("place.points", actor=name)
    text = _said(told, "statements", ("preferences", actor, below[0]))
    if text is None:
        return say("place.statement", actor=name)
    return say("place.statement.said", actor=name, text=text)


def _named(told: Mapping[str, Any] | None, part: str, name: str) -> str:
    """Return what the case calls something; its id where the case does not say."""
    known = {} if told is None else told[part]
    if isinstance(known, Mapping):
        return str(known.get(name, name))
    found: Mapping[str, Any] = next((one for one in known if one["id"] == name), {})
    return str(found.get("name", found.get("title", name)))


def _said(told: Mapping[str, Any] | None, part: str, path: Steps) -> str | None:
    """Return the sentence of an item of a list, or what it is called."""
    known = [] if told is None else told[part]
    found = next((one for one in known if tuple(one["path"]) == path), None)
    return None if found is None else str(found.get("name") or found["text"])
