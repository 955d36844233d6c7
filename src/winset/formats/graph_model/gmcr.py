"""Conflicts of GMCR+ and gmcr-py in (`.gmcr`, a JSON text of one conflict).

What the file holds: `options` with `name` and `permittedDirection` (both; fwd: it cannot be taken
back; back: it cannot be taken again); `decisionMakers` with `name`, places of their `options`
and `preferences`, statements in order of importance; `infeasibles`, patterns of what cannot
be. A pattern is a list of [place of an option, Y or N], a union of patterns {compound: true,
members: [...]}. States are numbered from 1 by their decimal value, where the first option of the
first decision maker counts 1, the next one 2, then 4. With `useManualPreferenceRanking` each
decision maker lists states from best to worst in `preferenceRanking`, equals in an inner
list; in older files the two are called `useManualPreferenceVectors` and `preferenceVector`.

Read in the source of gmcr-py, `data_01_conflictModel.py` and `data_03_gmcrUtilities.py`,
github.com/onp/gmcr-py, versions 0.3.1 to 0.3.13.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from winset.case.types import Case
from winset.formats.codec import Codec, Found, Glimpse, Role
from winset.formats.draft import Notes
from winset.formats.fields import mapping, need, place, sequence, text
from winset.formats.graph_model.conflict import (
    DIRECTIONS,
    MAX_LISTED,
    MAX_STATEMENTS,
    Bits,
    Conflict,
    MakerDraft,
    OptionDraft,
    Pattern,
    TooInvolvedError,
    build,
    states,
)
from winset.formats.receipt import Receipt
from winset.formats.sources import Source, raise_all
from winset.formats.values import domain_title
from winset.text.numbers import plural
from winset.text.problems import nearest, quoted
from winset.text.tree import Node, Scalar

NAME = "GMCR+ conflict"
WHAT = ("file", "a conflict")
MAX_OPTIONS = 60
MAX_MAKERS = 100
MAX_PATTERNS = 2_000
_KNOWN = {
    "decisionMakers", "options", "infeasibles", "coalitions", "coalitionsFull", "program",
    "version", "useManualPreferenceRanking", "useManualPreferenceVectors",
}  # fmt: skip
_MAKER = {
    "name", "options", "preferences", "preferenceRanking", "preferenceVector", "payoffs",
    "misperceptions",
}  # fmt: skip


def read(profiles: Sequence[Source], ignored: Sequence[str]) -> tuple[Case, Receipt]:
    """Read one conflict."""
    return read_one(profiles, ignored, lambda *given: _Reader(*given).conflict(), NAME)


Reading = Callable[[Source, Node, Notes], Conflict | None]


def read_one(
    profiles: Sequence[Source], ignored: Sequence[str], reading: Reading, kind: str
) -> tuple[Case, Receipt]:
    """Read the one conflict of a JSON file."""
    (source,) = profiles
    notes = Notes(lost=list(ignored))
    root = source.tree(json=True, what=WHAT)
    conflict = None if root is None else reading(source, root, notes)
    case = None if conflict is None else built(source, conflict, notes)
    raise_all(profiles)
    assert case is not None
    return case, receipt(source, notes, kind)


def built(source: Source, conflict: Conflict, notes: Notes) -> Case | None:
    """Make the case; None, with a problem, where a ranking is too involved to be written."""
    try:
        return build(conflict, notes)
    except TooInvolvedError as error:
        source.fail(str(error))
        return None


def receipt(source: Source, notes: Notes, kind: str) -> Receipt:
    """Say what was read."""
    changed, lost = tuple(notes.changed), tuple(notes.lost)
    return Receipt(kind, (source.path.name,), tuple(notes.counts), changed, lost)


def whole(source: Source, node: Node | None, what: str, below: int) -> int | None:
    """Read a whole number from 0 to below a limit; None, with a problem, where it is none."""
    if node is None:
        return None
    if isinstance(node.value, Scalar) and node.value.kind == "int" and len(node.value) < 20:
        found = int(node.value)
        if 0 <= found < below:
            return found
    shown = f", found {quoted(node.value)}" if isinstance(node.value, Scalar) else ""
    source.fail(f"expected {what}, a whole number from 0 to {below - 1:,}{shown}", place(node))
    return None


def ranking(
    source: Source, node: Node, numbers: Mapping[int, Bits], whose: str
) -> tuple[tuple[Bits, ...], ...] | None:
    """Read states from best to worst, equals in inner lists: every state once."""
    before = len(source.problems)
    groups: list[tuple[Bits, ...]] = []
    seen: set[int] = set()
    for item in sequence(source, node, f"the ranking of {quoted(whose)}") or []:
        members = item.value if isinstance(item.value, list) else [item]
        group: list[Bits] = []
        for member in members:
            number = whole(source, member, "the number of a state", 1 << MAX_LISTED)
            if number is None:
                continue
            if number not in numbers:
                source.fail(f"there is no state {number}", place(member))
            elif number in seen:
                source.fail(f"state {number} is ranked twice", place(member))
            else:
                group.append(numbers[number])
            seen.add(number)
        groups.append(tuple(group))
    lacking = [number for number in numbers if number not in seen]
    if lacking and len(source.problems) == before:
        named = ", ".join(map(str, lacking[:8]))
        more = f" and {len(lacking) - 8} more" if len(lacking) > 8 else ""
        source.fail(
            f"{quoted(whose)} does not rank every state; left out: {named}{more}", place(node)
        )
    return tuple(group for group in groups if group) if len(source.problems) == before else None


class _Reader:
    """Reads one file; what is wrong is noted, and None returned."""

    def __init__(self, source: Source, root: Node, notes: Notes) -> None:
        self._source = source
        self._root = root
        self._notes = notes

    def conflict(self) -> Conflict | None:
        source, root = self._source, self._root
        entries = mapping(source, root, "a conflict") or {}
        self._notes.lost += [f"'{key}'" for key in entries if key not in _KNOWN]
        options = self._options()
        makers = self._makers()
        if options is None or makers is None:
            return None
        order = self._order(options, makers)
        infeasible = self._infeasible(len(options))
        if order is None or infeasible is None:
            return None
        to = {old: new for new, (old, _) in enumerate(order)}
        moved = tuple(OptionDraft(options[old][0], maker, options[old][1]) for old, maker in order)
        patterns = tuple({to[k]: taken for k, taken in pattern.items()} for pattern in infeasible)
        numbers: dict[int, Bits] = {}
        if len(options) <= MAX_LISTED:
            numbers = dict(enumerate(states(len(options), patterns), 1))
            if not numbers:
                source.fail("the patterns under 'infeasibles' leave no state", place(root))
                return None
        manual = self._manual(entries)
        if manual and not numbers:
            source.fail(
                f"a ranking of the states of {len(options)} options: read up to {MAX_LISTED}",
                place(root),
            )
            return None
        self._coalitions()
        drafts = [self._maker(node, to, numbers if manual else None) for node in makers]
        kept = tuple(draft for draft in drafts if draft is not None)
        if len(source.problems):
            return None
        title = domain_title(source.name)
        return Conflict(title, kept, moved, patterns, numbers=numbers)

    def _options(self) -> list[tuple[str, str]] | None:
        source = self._source
        items = sequence(source, need(source, self._root, "options", "a conflict"), "'options'")
        if items is None:
            return None
        if not 1 <= len(items) <= MAX_OPTIONS:
            source.fail(
                f"{plural(len(items), 'option')}; from 1 to {MAX_OPTIONS} are read",
                place(self._root),
            )
            return None
        found: list[tuple[str, str]] = []
        for item in items:
            if mapping(source, item, "an option") is None:
                continue
            name = need(source, item, "name", "an option")
            shown = None if name is None else text(source, name, "the name of an option")
            direction = self._direction(item)
            if shown is not None and direction is not None:
                found.append((shown, direction))
        return found if len(found) == len(items) else None

    def _direction(self, item: Node) -> str | None:
        node = item.child("permittedDirection")
        if node is None:
            return "both"
        read_as = text(self._source, node, "'permittedDirection'")
        if read_as is not None and read_as not in DIRECTIONS:
            hint = nearest(read_as, DIRECTIONS)
            self._source.fail(f"unknown direction {quoted(read_as)}{hint}", place(node))
            return None
        return read_as

    def _makers(self) -> list[Node] | None:
        source = self._source
        found = need(source, self._root, "decisionMakers", "a conflict")
        items = sequence(source, found, "'decisionMakers'")
        if items is None:
            return None
        if not 1 <= len(items) <= MAX_MAKERS:
            count = plural(len(items), "decision maker")
            source.fail(f"{count}; from 1 to {MAX_MAKERS} are read", place(self._root))
            return None
        read_as = [item for item in items if mapping(source, item, "a decision maker") is not None]
        return read_as if len(read_as) == len(items) else None

    def _order(
        self, options: Sequence[tuple[str, str]], makers: Sequence[Node]
    ) -> list[tuple[int, int]] | None:
        """Return (place in the file, decision maker) of all options, in order of state numbers."""
        source = self._source
        order: dict[int, int] = {}
        before = len(source.problems)
        for maker, node in enumerate(makers):
            held = need(source, node, "options", "a decision maker")
            for item in sequence(source, held, "the options of a decision maker") or []:
                at = whole(source, item, "the place of an option", len(options))
                if at is not None and at in order:
                    source.fail(
                        f"option {quoted(options[at][0])} stands under two decision makers; "
                        "in a case an issue has one owner",
                        place(item),
                    )
                elif at is not None:
                    order[at] = maker
        for at, (name, _) in enumerate(options):
            if at not in order and len(source.problems) == before:
                source.fail(
                    f"option {quoted(name)} belongs to no decision maker", place(self._root)
                )
        return list(order.items()) if len(source.problems) == before else None

    def _infeasible(self, count: int) -> list[Pattern] | None:
        source = self._source
        node = need(source, self._root, "infeasibles", "a conflict")
        items = sequence(source, node, "'infeasibles'")
        if items is None:
            return None
        before = len(source.problems)
        unions = [self._union(item, count) for item in items]
        patterns = [pattern for union in unions if union is not None for pattern in union]
        if len(patterns) > MAX_PATTERNS:
            source.fail(f"more than {MAX_PATTERNS:,} patterns", place(self._root))
        if any(not pattern for pattern in patterns):
            source.fail("a pattern without options rules out every state", place(self._root))
        return patterns if len(source.problems) == before else None

    def _union(self, node: Node, count: int) -> tuple[Pattern, ...] | None:
        """Read a pattern, or a union of patterns."""
        members = [node]
        if isinstance(node.value, dict):
            held = need(self._source, node, "members", "a union of patterns")
            members = sequence(self._source, held, "the members of a union") or []
            if len(members) > MAX_PATTERNS:
                self._source.fail(f"more than {MAX_PATTERNS:,} members", place(node))
                return None
        found = [self._pattern(member, count) for member in members]
        return tuple(entry for entry in found if entry is not None) if None not in found else None

    def _pattern(self, node: Node, count: int) -> Pattern | None:
        source = self._source
        before = len(source.problems)
        pattern: dict[int, bool] = {}
        for item in sequence(source, node, "a pattern of [option, Y or N]") or []:
            pair = sequence(source, item, "[option, Y or N]")
            if pair is None:
                continue
            if len(pair) != 2:
                source.fail("expected [option, Y or N]", place(item))
                continue
            at = whole(source, pair[0], "the place of an option", count)
            taken = pair[1].value if isinstance(pair[1].value, Scalar) else None
            if taken not in {"Y", "N"}:
                source.fail("expected Y or N", place(pair[1]))
            elif at is not None and at in pattern:
                source.fail(f"option {at} stands twice in this pattern", place(item))
            elif at is not None:
                pattern[at] = taken == "Y"
        return pattern if len(source.problems) == before else None

    @staticmethod
    def _manual(entries: Mapping[str, Node]) -> bool:
        keys = ("useManualPreferenceRanking", "useManualPreferenceVectors")
        said = next((entries[key].value for key in keys if key in entries), "false")
        return said == "true"

    def _coalitions(self) -> None:
        node = self._root.child("coalitions")
        items = node.value if node is not None and isinstance(node.value, list) else []
        joined = sum(isinstance(item.value, list) and len(item.value) > 1 for item in items)
        if joined:
            self._notes.lost.append(f"{plural(joined, 'coalition')}; every one acts alone here")

    def _maker(
        self, node: Node, to: Mapping[int, int], numbers: Mapping[int, Bits] | None
    ) -> MakerDraft | None:
        """Read a decision maker; `numbers` are its states where a ranking counts."""
        source, notes = self._source, self._notes
        named = need(source, node, "name", "a decision maker")
        name = None if named is None else text(source, named, "the name of a decision maker")
        if name is None:
            return None
        entries = mapping(source, node, "a decision maker") or {}
        notes.lost += [f"{name}: '{key}'" for key in entries if key not in _MAKER]
        seen = entries.get("misperceptions")
        if seen is not None and seen.value != []:
            notes.lost.append(f"{name}: misperceptions; everyone sees all states here")
        held = entries.get("preferences")
        items = [] if held is None else sequence(source, held, "'preferences'") or []
        if numbers is not None:
            if items:
                notes.lost.append(
                    f"{name}: {plural(len(items), 'statement')}; the ranking counts in this file"
                )
            key = "preferenceVector" if "preferenceVector" in entries else "preferenceRanking"
            ranked = need(source, node, key, "a decision maker whose states are ranked by hand")
            groups = None if ranked is None else ranking(source, ranked, numbers, name)
            return None if groups is None else MakerDraft(name, groups)
        if len(items) > MAX_STATEMENTS:
            count = plural(len(items), "statement")
            source.fail(f"{count}; at most {MAX_STATEMENTS} are read", place(node))
            return None
        unions = [self._union(item, len(to)) for item in items]
        moved = tuple(
            tuple({to[k]: taken for k, taken in pattern.items()} for pattern in union)
            for union in unions
            if union is not None
        )
        return MakerDraft(name, None, moved) if None not in unions else None


class _Codec(Codec):
    """Conflicts of GMCR+."""

    def role(self, glimpse: Glimpse) -> Role | None:
        """Return what a file is in this format."""
        found = glimpse.is_json and glimpse.has_keys("decisionMakers", "infeasibles")
        return "profile" if found else None

    def read(self, found: Found, wanted: Sequence[str]) -> tuple[Case, Receipt]:
        """Read a scenario, or a part of it."""
        return read(found.profiles, found.ignored)

    def write(self, case: Case, folder: Path) -> Receipt:
        """Write a case."""
        from winset.formats.graph_model.gmcr_writer import write

        return write(case, folder)


CODEC = _Codec()
