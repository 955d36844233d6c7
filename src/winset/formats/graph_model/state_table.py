"""Conflicts in, written as a table of states: a JSON text with the states and their numbers.

`dms` are the names of the decision makers, `options` a list of {name, dm, direction} (`dm` is a
place in `dms`; directions as in GMCR+), `states` a list of {n, v}: a number and one letter, Y
or N, for each option. `preferences` maps each decision maker to the numbers of states from
best to worst, equals in an inner list. Optional: `infeasible_patterns` (with `-` for
either), `status_quo` (a number), and under `moves` the `removed` ones, lists of [from, to] for each
decision maker.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from winset.case.types import Case
from winset.formats.codec import Codec, Found, Glimpse, Role
from winset.formats.draft import Notes
from winset.formats.fields import mapping, need, place, sequence, text
from winset.formats.graph_model.conflict import (
    DIRECTIONS,
    MAX_LISTED,
    Bits,
    Conflict,
    MakerDraft,
    OptionDraft,
    Pattern,
    states,
)
from winset.formats.graph_model.gmcr import MAX_MAKERS, MAX_PATTERNS, ranking, read_one, whole
from winset.formats.receipt import Receipt
from winset.formats.sources import Source
from winset.formats.values import domain_title
from winset.text.numbers import plural
from winset.text.problems import expected, nearest, quoted
from winset.text.tree import Node, Scalar

NAME = "table of states"
MAX_NUMBER = 1 << MAX_LISTED
_USED = {
    "dms", "options", "states", "preferences", "infeasible_patterns", "status_quo", "moves",
    "title", "id",
}  # fmt: skip


def read(profiles: Sequence[Source], ignored: Sequence[str]) -> tuple[Case, Receipt]:
    """Read one conflict."""
    return read_one(profiles, ignored, lambda *given: _Reader(*given).conflict(), NAME)


class _Reader:
    """Reads one file; what is wrong is noted, and None returned."""

    def __init__(self, source: Source, root: Node, notes: Notes) -> None:
        self._source = source
        self._root = root
        self._notes = notes

    def conflict(self) -> Conflict | None:
        source, root = self._source, self._root
        entries = mapping(source, root, "a conflict") or {}
        self._notes.lost += [f"'{key}'" for key in entries if key not in _USED]
        names = self._names()
        options = None if names is None else self._options(len(names))
        if names is None or options is None:
            return None
        patterns = self._patterns(len(options))
        numbers = self._states(len(options))
        if patterns is None or numbers is None:
            return None
        allowed = frozenset(states(len(options), patterns))
        held = root.child("states")
        for number, state in numbers.items():
            if state not in allowed and held is not None:
                source.fail(f"a pattern rules out the listed state {number}", place(held))
        makers = self._makers(names, numbers)
        status_quo = whole(source, root.child("status_quo"), "'status_quo'", MAX_NUMBER)
        if status_quo is not None and status_quo not in numbers:
            source.fail(f"there is no state {status_quo}", place(root.child("status_quo") or root))
        removed = self._removed(names, numbers)
        if len(source.problems):
            return None
        return Conflict(
            self._title(),
            makers,
            options,
            patterns,
            frozenset(numbers.values()),
            numbers,
            None if status_quo is None else numbers[status_quo],
            removed,
        )

    def _title(self) -> str:
        node = self._root.child("title")
        found = None if node is None else text(self._source, node, "'title'")
        return found or domain_title(self._source.name)

    def _names(self) -> list[str] | None:
        source = self._source
        items = sequence(source, need(source, self._root, "dms", "a conflict"), "'dms'")
        if items is None:
            return None
        if not 1 <= len(items) <= MAX_MAKERS:
            count = plural(len(items), "decision maker")
            source.fail(f"{count}; from 1 to {MAX_MAKERS} are read", place(self._root))
            return None
        found = [text(source, item, "the name of a decision maker") for item in items]
        names = [name for name in found if name is not None]
        if len(set(names)) < len(names):
            source.fail("two decision makers have the same name", place(self._root))
            return None
        return names if len(names) == len(items) else None

    def _options(self, makers: int) -> tuple[OptionDraft, ...] | None:
        source = self._source
        items = sequence(source, need(source, self._root, "options", "a conflict"), "'options'")
        if items is None:
            return None
        if not 1 <= len(items) <= MAX_LISTED:
            count = plural(len(items), "option")
            source.fail(f"{count}; from 1 to {MAX_LISTED} are read", place(self._root))
            return None
        found: list[OptionDraft] = []
        for item in items:
            if mapping(source, item, "an option") is None:
                continue
            named = need(source, item, "name", "an option")
            name = None if named is None else text(source, named, "the name of an option")
            owner = need(source, item, "dm", "an option")
            maker = whole(source, owner, "the place of a decision maker", makers)
            node = item.child("direction")
            direction = "both" if node is None else text(source, node, "'direction'")
            if node is not None and direction is not None and direction not in DIRECTIONS:
                hint = nearest(direction, DIRECTIONS)
                source.fail(f"unknown direction {quoted(direction)}{hint}", place(node))
            elif name is not None and maker is not None and direction is not None:
                found.append(OptionDraft(name, maker, direction))
        return tuple(found) if len(found) == len(items) else None

    def _letters(self, node: Node, count: int, allowed: str) -> str | None:
        found = text(self._source, node, f"{count} letters")
        if found is None:
            return None
        if not re.fullmatch(f"[{allowed}]{{{count}}}", found):
            known = expected([*allowed.replace("\\", "")])
            self._source.fail(
                f"{quoted(found)} is not one letter for each of {count} options{known}",
                place(node),
            )
            return None
        return found

    def _patterns(self, count: int) -> tuple[Pattern, ...] | None:
        source = self._source
        node = self._root.child("infeasible_patterns")
        if node is None:
            return ()
        items = sequence(source, node, "'infeasible_patterns'")
        if items is None:
            return None
        if len(items) > MAX_PATTERNS:
            source.fail(f"more than {MAX_PATTERNS:,} patterns", place(node))
            return None
        found: list[Pattern] = []
        for item in items:
            letters = self._letters(item, count, "YN\\-")
            pattern = {k: c == "Y" for k, c in enumerate(letters or "") if c != "-"}
            if letters is not None and not pattern:
                source.fail("a pattern without options rules out every state", place(item))
            elif letters is not None:
                found.append(pattern)
        return tuple(found) if len(found) == len(items) else None

    def _states(self, count: int) -> dict[int, Bits] | None:
        source = self._source
        node = need(source, self._root, "states", "a conflict")
        items = sequence(source, node, "'states'")
        if items is None or node is None:
            return None
        before = len(source.problems)
        numbers: dict[int, Bits] = {}
        listed: set[Bits] = set()
        for item in items:
            if mapping(source, item, "a state") is None:
                continue
            number = whole(
                source, need(source, item, "n", "a state"), "the number of a state", MAX_NUMBER
            )
            held = need(source, item, "v", "a state")
            letters = None if held is None else self._letters(held, count, "YN")
            if number is None or letters is None:
                continue
            state = tuple(c == "Y" for c in letters)
            if number in numbers or state in listed:
                source.fail(f"state {number} {letters} is listed twice", place(item))
            numbers[number] = state
            listed.add(state)
        if not items:
            source.fail("a conflict needs at least one state", place(node))
        return numbers if len(source.problems) == before else None

    def _makers(self, names: Sequence[str], numbers: dict[int, Bits]) -> tuple[MakerDraft, ...]:
        source = self._source
        held = need(source, self._root, "preferences", "a conflict")
        entries = mapping(source, held, "'preferences'") or {}
        for name, node in entries.items():
            if name not in names:
                hint = nearest(name, names)
                source.fail(f"unknown decision maker {quoted(name)}{hint}", place(node))
        made: list[MakerDraft] = []
        for name in names:
            if name in entries:
                groups = ranking(source, entries[name], numbers, name)
                made += [] if groups is None else [MakerDraft(name, groups)]
            elif held is not None:
                source.fail(f"{quoted(name)} ranks no states", place(held))
        return tuple(made)

    def _removed(
        self, names: Sequence[str], numbers: dict[int, Bits]
    ) -> tuple[tuple[int, Bits, Bits], ...]:
        """Read the moves that a decision maker cannot make although its options allow them."""
        source = self._source
        moves = self._root.child("moves")
        entries = mapping(source, moves, "'moves'") or {}
        rule = entries.get("rule")
        if rule is not None and rule.value != "own-options":
            shown = quoted(rule.value) if isinstance(rule.value, Scalar) else "it"
            source.fail(f"only the rule 'own-options' is read, not {shown}", place(rule))
        self._notes.lost += [f"'moves': '{k}'" for k in entries if k not in {"rule", "removed"}]
        found: list[tuple[int, Bits, Bits]] = []
        for name, node in (mapping(source, entries.get("removed"), "'removed'") or {}).items():
            if name not in names:
                hint = nearest(name, names)
                source.fail(f"unknown decision maker {quoted(name)}{hint}", place(node))
                continue
            for item in sequence(source, node, "moves as [from, to]") or []:
                pair = sequence(source, item, "[from, to]") or []
                ends = [whole(source, end, "the number of a state", MAX_NUMBER) for end in pair]
                if len(pair) != 2:
                    source.fail("expected [from, to], two states", place(item))
                elif None not in ends:
                    known = [numbers[end] for end in ends if end in numbers]
                    if len(known) < 2:
                        source.fail("there is no such state", place(item))
                    elif known[0] == known[1]:
                        source.fail("a move from a state to itself", place(item))
                    else:
                        found.append((names.index(name), known[0], known[1]))
        return tuple(found)


class _Codec(Codec):
    """Tables of states."""

    def role(self, glimpse: Glimpse) -> Role | None:
        """Return what a file is in this format."""
        keys = ("dms", "options", "states", "preferences")
        return "profile" if glimpse.is_json and glimpse.has_keys(*keys) else None

    def read(self, found: Found, wanted: Sequence[str]) -> tuple[Case, Receipt]:
        """Read a scenario, or a part of it."""
        return read(found.profiles, found.ignored)


CODEC = _Codec()
