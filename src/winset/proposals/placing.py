"""Where a proposal stands in a case file: the steps that write it, with what it brings along."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from winset.case.types import Case, Scores
from winset.casefile.models import CaseShape
from winset.desk import Insert, Put, Step
from winset.proposals.types import Proposed, Queue, Verdict
from winset.text.splices import EditError

ORDER = tuple(CaseShape.model_fields)
"""The keys of a case file in their order: where a new one is put."""
LISTS = {"reaction": "reactions", "offer": "offers"}


def steps_of(
    one: Proposed,
    verdict: Verdict,
    queue: Queue,
    case: Case,
    filled: Filled,
    unwritten: Collection[str] = (),
) -> list[Step]:
    """Return the steps that write a proposal into a case: source and actors first.

    `filled` is what stands in the file, and is told what the steps add to it. Sources whose text is
    `unwritten` are named without their file.

    Raises
    ------
    EditError
        It is about an actor with scores, of whom nothing is inferred.
    """
    assert one.part is not None
    assert verdict.evidence is not None
    steps: list[Step] = [*brought(one, queue, case, filled, unwritten)]
    said = dict(getattr(one, one.part))
    said["because"] = dict(verdict.evidence)
    if one.why is not None and "note" not in said:
        said["note"] = one.why
    if one.part != "statement":
        return [*steps, *filled.append((LISTS[one.part],), said)]
    assert one.about is not None
    if isinstance(case.preferences.get(one.about), Scores):
        raise EditError(f"'{one.about}' has scores: statements infer nothing about it")
    return [*steps, *filled.append(("preferences", one.about), said)]


def brought(
    one: Proposed,
    queue: Queue,
    case: Case,
    filled: Filled,
    unwritten: Collection[str] = (),
) -> list[Put]:
    """Return the steps that add the source and actors of a proposal, where a case lacks them."""
    steps: list[Put] = []
    text = queue.sources.get(one.source)
    if text is not None and one.source not in {source.id for source in case.sources}:
        keys = ("title", "publisher", "date", "language", "file", "sha256", "url")
        given = {key: getattr(text, key) for key in keys}
        if one.source in unwritten:
            del given["file"], given["sha256"]
        value = {key: held for key, held in given.items() if held is not None}
        steps += filled.put(("sources", one.source), value)
    known = {actor.id for actor in case.actors}
    for name in named(one, getattr(one, one.part or "statement") or {}):
        new = queue.actors.get(name)
        if new is not None and name not in known:
            steps += filled.put((new.role, new.id), new.name)
    return steps


def named(one: Proposed, said: Mapping[str, Any]) -> list[str]:
    """Return the ids of actors that a proposal names."""
    by, responses = said.get("by"), said.get("responses")
    names = [one.about, *(by if isinstance(by, list) else [by])]
    names += list(responses) if isinstance(responses, dict) else []
    return [name for name in names if isinstance(name, str)]


class Filled:
    """What stands in a case file, with what steps have added to it."""

    def __init__(self, tree: Any) -> None:
        self._tree = tree
        self._added: dict[tuple[str, ...], int] = {}

    def put(self, path: tuple[str, str], value: Any) -> list[Put]:
        """Return the step that adds a key to a mapping at the top, with the mapping if need be."""
        if self._there(path):
            return []
        whole = not self._there(path[:1])
        self._added[path[:1]] = self._added[path] = 0
        return [Put(path[:1], {path[1]: value}, ORDER) if whole else Put(path, value)]

    def append(self, path: tuple[str, ...], value: Any) -> list[Step]:
        """Return the step that adds an item to a list, with the list if need be."""
        place = self._count(path)
        bare = not self._there(path)
        whole = len(path) > 1 and not self._there(path[:1])
        self._added[path[:1]] = self._added.get(path[:1], 0)
        self._added[path] = self._added.get(path, 0) + 1
        if not bare:
            return [Insert(path, place, value)]
        if whole:
            return [Put(path[:1], {path[1]: [value]}, ORDER)]
        return [Put(path, [value], ORDER if len(path) == 1 else ())]

    def _there(self, path: tuple[str, ...]) -> bool:
        return path in self._added or self._at(path) is not None

    def _count(self, path: tuple[str, ...]) -> int:
        held = self._at(path)
        return (len(held) if isinstance(held, list) else 0) + self._added.get(path, 0)

    def _at(self, path: tuple[str, ...]) -> Any:
        here = self._tree
        for key in path:
            here = here.get(key) if isinstance(here, dict) else None
        return None if getattr(here, "kind", None) == "null" else here
