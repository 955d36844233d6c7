"""The way from one version of a case to another, in single changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Literal

from winset.analysis.compare.alignment import Aligned, content, core
from winset.analysis.compare.parts import KINDS, Place, case_of, merged, parts_of
from winset.case.types import Case
from winset.case.validity import problems_of

MOST = 30
"""Steps worked through; of more changes those of one kind are made together."""
BEFORE = ("reaction", "offer", "statement", "approval", "transition", "rule", "scores")
"""Kinds whose parts name others: what is dropped of them goes before what they name."""


@dataclass(frozen=True)
class Edit:
    """One thing that was added, dropped or changed; `was` or `now` is None where there is none.

    `counts` says whether a finding can depend on it: names, notes and quotes are for readers.
    """

    place: Place
    was: Any
    now: Any
    counts: bool

    @property
    def how(self) -> Literal["added", "dropped", "changed"]:
        """What happened to it."""
        if self.was is None:
            return "added"
        return "dropped" if self.now is None else "changed"


@dataclass(frozen=True)
class Way:
    """Two versions in the same ids, and what differs between them in the order of the case."""

    versions: Aligned
    edits: tuple[Edit, ...]

    @classmethod
    def between(cls, versions: Aligned) -> Way:
        """Find what differs."""
        before, after = parts_of(versions.old), parts_of(versions.new)
        edits = []
        for place in merged(before, after):
            was, now = before.get(place), after.get(place)
            if content(was) != content(now):
                edits.append(Edit(place, was, now, _counts(place, was, now)))
        edits.sort(key=lambda edit: KINDS.index(edit.place.kind))
        return cls(versions, tuple(edits))

    @cached_property
    def _order(self) -> list[Place]:
        return merged(parts_of(self.versions.old), parts_of(self.versions.new))

    def with_edits(self, edits: Collection[Edit]) -> Case | None:
        """Return the old version with some changes made; None where that makes no sense.

        What no finding depends on is as in the new version, or left out: words for readers, and
        how something was received. Accounts and sources are those of both versions.
        """
        made = {edit.place: edit.now for edit in edits}
        made |= {edit.place: edit.now for edit in self.edits if _free_to_add(edit)}
        parts = {**parts_of(self.versions.old), **made}
        ordered = {
            place: parts[place]
            for place in self._order
            if parts.get(place) is not None and place.kind != "reaction"
        }
        case = case_of(ordered, self.versions.new)
        return None if case is None or problems_of(case) else case

    @property
    def start(self) -> Case:
        """The old version, with the words and in the order of the new one."""
        case = self.with_edits(())
        return self.versions.old if case is None else case

    def steps(self) -> list[tuple[Edit, ...]]:
        """Return the changes that count, in the order in which they are made.

        What makes no sense alone is made together with what comes after it.
        """
        steps: list[tuple[Edit, ...]] = []
        made: list[Edit] = []
        held: list[Edit] = []
        for some in _few(sorted((e for e in self.edits if e.counts), key=_turn)):
            held += some
            if self.with_edits([*made, *held]) is not None:
                made += held
                steps.append(tuple(held))
                held = []
        return [*steps, tuple(held)] if held else steps


def _counts(place: Place, was: Any, now: Any) -> bool:
    """Return whether findings can depend on a change."""
    if place.kind in {"title", "summary", "language", "time", "reaction", "account"}:
        return False
    if place.kind == "source" and (was is None or now is None):
        return False
    return core(was) != core(now)


def _free_to_add(edit: Edit) -> bool:
    """Return whether a change moves nothing and can be made at any time."""
    return not edit.counts and edit.now is not None


def _turn(edit: Edit) -> tuple[int, int]:
    """Return when a change is made: first what is dropped, from what names others to the named."""
    if edit.how == "dropped" and edit.place.kind in BEFORE:
        return 0, BEFORE.index(edit.place.kind)
    return 1, KINDS.index(edit.place.kind)


def _few(edits: Sequence[Edit]) -> Iterator[list[Edit]]:
    """Yield changes one by one, or by kind where they are many."""
    if len(edits) <= MOST:
        yield from ([edit] for edit in edits)
        return
    groups: dict[Any, list[Edit]] = {}
    for edit in edits:
        part = edit.was if edit.now is None else edit.now
        groups.setdefault((_turn(edit), getattr(part, "actor", None)), []).append(edit)
    yield from groups.values()
