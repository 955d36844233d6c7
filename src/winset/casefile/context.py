"""What the parts of the reader share: places, names, options, outcomes and regions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any, Literal

from winset.case.types import Actor, Issue, PartialOutcome, Role
from winset.casefile.fields import Shape, described, exact_number, exact_share
from winset.casefile.hints import list_hint, nothing_hint, scale_hint
from winset.casefile.texts import Fault, read_text
from winset.text.numbers import decimal, plural
from winset.text.problems import Problems, expected, meant, nearest, quoted
from winset.text.shown import named, unseen
from winset.text.tree import Node, Steps

MAX_ID = 100
MAX_DERIVED = 1_000_000
MERGE = "<<"
_SHOWN = 4
GROUPS = {
    "actor": ("parties", "ratifiers", "observers"),
    "issue": ("issues",),
    "account": ("accounts",),
    "source": ("sources",),
    "offer": ("offers",),
    "statement": ("preferences",),
}


@dataclass
class Context:
    """The file being read and the names it has defined so far.

    `refused` holds the paths of values that did not fit and were dropped, `broken` the ids
    whose definition was refused, so that what follows from them is not reported again.
    """

    root: Node
    problems: Problems
    actors: dict[str, Actor] = field(default_factory=dict)
    issues: dict[str, Issue] = field(default_factory=dict)
    accounts: dict[str, str] = field(default_factory=dict)
    refused: set[Steps] = field(default_factory=set)
    broken: set[str] = field(default_factory=set)
    taken: dict[str, Steps] = field(default_factory=dict)
    state_numbers: Mapping[tuple[int, ...], int] = field(default_factory=dict)
    derived: int = 0

    def fail(
        self, message: str, path: Steps, *, value: bool = False, lacking: bool = False
    ) -> None:
        """Add a problem at a path; at the value rather than its key where `value`.

        `lacking`: something is still missing there.
        """
        place = (self.root.value_place if value else self.root.place)(path)
        self.problems.add(message, place, lacking=lacking)

    def derive(self, count: int, path: Steps) -> bool:
        """Count what few words of the file stand for (steps of ranges); refuse a flood."""
        self.derived += count
        if self.derived > MAX_DERIVED:
            self.fail(
                f"ranges, bounds and points stand for more than {MAX_DERIVED:,} options in all; "
                "take larger steps",
                path,
            )
        return self.derived <= MAX_DERIVED

    def unknown_keys(self, shape: Shape, path: Steps) -> None:
        """Refuse keys that the shape does not know."""
        known = [info.alias or name for name, info in type(shape).model_fields.items()]
        for key in shape.model_extra or {}:
            if key == MERGE:
                self.fail("merge keys ('<<') are not read; write the keys out", (*path, key))
            else:
                self.fail(f"unknown key {quoted(key)}{nearest(key, known)}", (*path, key))

    def lacks(self, shape: Shape, path: Steps, *keys: str) -> bool:
        """Return whether none of the keys was meant to be given: not misspelt, not refused."""
        extra = shape.model_extra or {}
        return not (
            MERGE in extra
            or meant(extra, *keys)
            or any((*path, key) in self.refused for key in keys)
        )

    def missing(self, key: str, what: str, path: Steps, shape: Shape | None = None) -> None:
        """Say that a key is missing."""
        if shape is None or self.lacks(shape, path, key):
            self.fail(f"{what} needs '{key}'", path)

    def good_id(self, name: str, what: str, path: Steps) -> bool:
        """Return whether a name can serve as an id."""
        hidden = unseen(name)
        if not name.strip() or len(name) > MAX_ID or hidden is not None:
            which = "" if hidden is None else f"; this one holds {named(hidden)}"
            self.fail(
                f"{what} needs an id of 1 to {MAX_ID} visible characters in one line{which}", path
            )
            return False
        return True

    def claim_id(self, name: str, what: str, path: Steps) -> None:
        """Register an id that must stand only once among statements, offers and rules."""
        if not self.good_id(name, f"a{'n' if what[0] in 'aeiou' else ''} {what}", path):
            return
        if name in self.taken:
            line = self.root.place(self.taken[name])[0] + 1
            self.fail(f"{what} '{name}': the id is used already in line {line}", path, value=True)
        else:
            self.taken[name] = path

    def known(
        self, name: Any, names: Mapping[str, str], what: str, path: Steps, *, key: bool = False
    ) -> str | None:
        """Return an id if it is defined, otherwise refuse it with the nearest match.

        `names` maps ids to names; `key` says that the id stands as a key, not as a value.
        """
        if not isinstance(name, str):
            article = "an" if what[0] in "aeiou" else "a"
            self.fail(
                f"expected the id of {article} {what}, found {described(name)}", path, value=True
            )
            return None
        if name in names:
            return str(name)
        groups = GROUPS[what]
        if name not in self.broken and not any((group,) in self.refused for group in groups):
            hint = self._hint(name, names) or f"; the case names none under '{groups[0]}'"
            self.fail(f"unknown {what} {quoted(name)}{hint}", path, value=not key)
        return None

    @staticmethod
    def _hint(name: str, names: Mapping[str, str]) -> str:
        ids = {shown: known for known, shown in names.items()}
        return f"; did you mean its id '{ids[name]}'?" if name in ids else nearest(name, names)

    def actor(self, name: Any, path: Steps, *, key: bool = False) -> str | None:
        """Return an actor's id, or refuse it."""
        names = {actor.id: actor.name for actor in self.actors.values()}
        return self.known(name, names, "actor", path, key=key)

    def voter(self, name: Any, path: Steps, *, key: bool = False) -> str | None:
        """Return the id of an actor that has a vote, or refuse it."""
        actor = self.actor(name, path, key=key)
        if actor is not None and self.actors[actor].role is Role.OBSERVER:
            self.fail(
                f"'{actor}' is an observer and has no vote; list it under ratifiers",
                path,
                value=not key,
            )
            return None
        return actor

    def issue_id(self, name: Any, path: Steps, *, key: bool = False) -> str | None:
        """Return an issue's id, or refuse it."""
        names = {issue.id: issue.name for issue in self.issues.values()}
        return self.known(name, names, "issue", path, key=key)

    def several(self, raw: Any, what: Literal["actor", "issue"], path: Steps) -> tuple[str, ...]:
        """Read one id, or a list of different ones; empty where all were refused."""
        if isinstance(raw, dict) or raw == []:
            found = "an empty list" if raw == [] else described(raw)
            self.fail(f"expected an {what}, or a list of them, found {found}", path, value=True)
            return ()
        look_up = self.actor if what == "actor" else self.issue_id
        known: dict[str, None] = {}
        for k, item in enumerate(raw if isinstance(raw, list) else [raw]):
            here = (*path, k) if isinstance(raw, list) else path
            name = look_up(item, here)
            if name in known:
                self.fail(f"'{name}' stands twice in the list", here, value=True)
            if name is not None:
                known[name] = None
        return tuple(known)

    def issue(self, name: str, path: Steps) -> Issue | None:
        """Return an issue, or refuse its name (the name is the last step of the path)."""
        known = self.issue_id(name, path, key=True)
        return None if known is None else self.issues[known]

    def option(self, issue: Issue, raw: Any, path: Steps, *, key: bool = False) -> str | None:
        """Return an option's id, or refuse it; `key` says that it stands as a key."""
        if not isinstance(raw, str):
            self.fail(
                f"expected one option of '{issue.id}', found {described(raw)}"
                f"{nothing_hint(self.root.at(path))}",
                path,
                value=True,
            )
            return None
        found = find_option(issue, raw)
        if found is None:
            self.fail(
                f"issue '{issue.id}' has no option {quoted(raw)}{_option_hint(issue, raw)}",
                path,
                value=not key,
            )
        return found

    def no_deal_form(self) -> str:
        """Show how the no-deal outcome of this case is written."""
        named = [f"{issue}: ..." for issue in list(self.issues)[:_SHOWN]]
        more = ["..."] if len(self.issues) > _SHOWN else []
        return f"'no_deal: {{{', '.join([*named, *more])}}}'"

    def outcome(self, raw: Mapping[str, Any], path: Steps) -> PartialOutcome | None:
        """Read a partial outcome, `rest: any` and ranges of numeric issues included."""
        options: dict[str, str] = {}
        ranges: dict[str, tuple[str, str]] = {}
        whole, rest_any = True, False
        for key, value in raw.items():
            if key == "rest":
                rest_any = value == "any"
                whole = whole and rest_any
                if not rest_any and key not in self.broken:
                    self.fail(
                        f"expected 'rest: any', found {described(value)}", (*path, key), value=True
                    )
                continue
            issue = self.issue(key, (*path, key))
            if issue is not None and isinstance(value, dict):
                found = self._range(issue, value, (*path, key))
                whole = whole and found is not None
                if found is not None:
                    ranges[key] = found
                continue
            option = None if issue is None else self.option(issue, value, (*path, key))
            if option is None:
                whole = False
            else:
                options[key] = option
        if whole and not options and not ranges:
            self.fail("an outcome names at least one issue", path)
            return None
        return PartialOutcome(options, rest_any, ranges) if whole else None

    def _range(self, issue: Issue, raw: Mapping[str, Any], path: Steps) -> tuple[str, str] | None:
        """Read `{from: ..., to: ...}` on a numeric issue: its first and its last option."""
        if not issue.numeric:
            self.fail(
                f"a range fits a numeric issue only; '{issue.id}' has named options"
                f"{expected(option.id for option in issue.options)}",
                path,
                value=True,
            )
            return None
        keys = ("from", "to")
        strange = [key for key in raw if key not in keys]
        for key in strange:
            self.fail(f"unknown key {quoted(key)}{nearest(key, keys)}", (*path, key))
        for key in keys:
            if key not in raw and not strange:
                self.missing(key, "a range", path)
        ends = [self.option(issue, raw[key], (*path, key)) for key in keys if key in raw]
        if len(ends) < 2 or strange or ends[0] is None or ends[1] is None:
            return None
        if issue.position(ends[0]) > issue.position(ends[1]):
            self.fail(f"the range is empty: {ends[0]} is above {ends[1]}", path, value=True)
            return None
        return ends[0], ends[1]

    def region(self, raw: Mapping[str, Any], path: Steps) -> dict[str, tuple[str, ...]] | None:
        """Read which options match: one, a list of them, or bounds on a numeric issue."""
        matched: dict[str, tuple[str, ...]] = {}
        whole = True
        for key, value in raw.items():
            issue = self.issue(key, (*path, key))
            options = None if issue is None else self._options(issue, value, (*path, key))
            if options is None:
                whole = False
            else:
                matched[key] = options
        if whole and not matched:
            self.fail("names no issue; expected issue: option", path)
            return None
        return matched if whole else None

    def _options(self, issue: Issue, value: Any, path: Steps) -> tuple[str, ...] | None:
        if isinstance(value, dict):
            return self._bounded(issue, value, path)
        items = value if isinstance(value, list) else [value]
        steps = [(*path, k) if isinstance(value, list) else path for k in range(len(items))]
        found = [self.option(issue, item, step) for item, step in zip(items, steps, strict=True)]
        if not items:
            self.fail(f"names no option of '{issue.id}'", path)
            return None
        named = [option for option in found if option is not None]
        return tuple(dict.fromkeys(named)) if len(named) == len(found) else None

    def _bounded(
        self, issue: Issue, value: Mapping[str, Any], path: Steps
    ) -> tuple[str, ...] | None:
        if not issue.numeric:
            self.fail(
                f"bounds fit a numeric issue only; '{issue.id}' has named options"
                f"{expected(option.id for option in issue.options)}",
                path,
                value=True,
            )
            return None
        bounds: dict[str, Fraction] = {}
        for key, raw in value.items():
            if key not in {"at_least", "at_most"}:
                self.fail(
                    f"unknown bound {quoted(key)}{nearest(key, ['at_least', 'at_most'])}",
                    (*path, key),
                )
                return None
            number = self.number(raw, (*path, key))
            if number is None:
                return None
            bounds[key] = number
        if not self.derive(len(issue.options), path):
            return None
        low, high = bounds.get("at_least"), bounds.get("at_most")
        matched = tuple(
            option.id
            for option in issue.options
            if option.number is not None
            and (low is None or option.number >= low)
            and (high is None or option.number <= high)
        )
        if not matched:
            first, last = issue.options[0].id, issue.options[-1].id
            self.fail(f"no option of '{issue.id}' is within these bounds ({first} to {last})", path)
        return matched or None

    def text(self, raw: Any, path: Steps) -> str | None:
        """Read a text in one language or several, or refuse it."""
        read = read_text(raw)
        if isinstance(read, Fault):
            place = path if read.tag is None else (*path, read.tag)
            self.fail(read.message, place, value=read.tag is None)
            return None
        return read

    def number(self, raw: Any, path: Steps) -> Fraction | None:
        """Read an exact number, or refuse it."""
        read = exact_number(raw)
        if isinstance(read, str):
            self.fail(read, path, value=True)
            return None
        return read

    def share(self, raw: Any, path: Steps) -> Fraction | None:
        """Read an exact share, `40 %` being 0.4, or refuse it."""
        read = exact_share(raw)
        if isinstance(read, str):
            self.fail(read, path, value=True)
            return None
        return read

    def chance(self, given: Fraction | None, what: str, path: Steps) -> float:
        """Return a chance above 0, 1 where none is given; refuse others."""
        if given is None:
            return 1.0
        if not 0 < given <= 1:
            self.fail(
                f"a {what} is above 0 and at most 1, found {decimal(given)}"
                f"{scale_hint(self.root.at(path))}",
                path,
                value=True,
            )
        return float(given)

    def worth(self, raw: Any, path: Steps, *, scored: bool) -> Fraction | None:
        """Read a value of an actor: points where it is scored, else on the 0..1 scale."""
        return self.number(raw, path) if scored else self.share(raw, path)

    def interval(
        self, raw: Any, path: Steps, *, low: int = 0, high: int = 1
    ) -> tuple[Fraction, Fraction] | None:
        """Read `[low, high]` or one number, within the given bounds; `40 %` is 0.4."""
        pair: Sequence[Any] = raw if isinstance(raw, list) else [raw, raw]
        if len(pair) != 2:
            found = f"{plural(len(pair), 'value')}{list_hint(pair)}"
            self.fail(f"expected [low, high], found {found}", path, value=True)
            return None
        steps = [(*path, k) if isinstance(raw, list) else path for k in (0, 1)]
        first, last = (self.share(item, step) for item, step in zip(pair, steps, strict=True))
        if first is None or last is None:
            return None
        if first > last:
            self.fail(f"the range is empty: {pair[0]} is above {pair[1]}", path, value=True)
            return None
        if first < low or last > high:
            place = 0 if first < low else 1
            outside = pair[place]
            hint = (list_hint(pair) if isinstance(raw, list) else "") or scale_hint(outside)
            self.fail(
                f"expected numbers from {low} to {high}, found {outside}{hint}",
                steps[place],
                value=True,
            )
            return None
        return first, last


def find_option(issue: Issue, raw: str) -> str | None:
    """Find an option by its id; on a numeric issue by its number, however written."""
    number = as_number(raw) if issue.numeric else None
    option = str(raw) if number is None else decimal(number)
    try:
        issue.position(option)
    except KeyError:
        return None
    return option


def as_number(text: str) -> Fraction | None:
    """Read a number that stands as a key or a scalar; None where it is none."""
    if len(text) > 40 or "e" in text.lower():
        return None
    try:
        return Fraction(text)
    except (ValueError, ZeroDivisionError):
        return None


def _option_hint(issue: Issue, raw: str) -> str:
    if issue.numeric:
        first, last = issue.options[0], issue.options[-1]
        step = (
            issue.options[1].number - first.number
            if len(issue.options) > 1
            and first.number is not None
            and issue.options[1].number is not None
            else 0
        )
        meant_by = next((option.id for option in issue.options if option.name == raw), None)
        if meant_by is not None:
            return f"; did you mean its id '{meant_by}'?"
        return f" (expected: {first.id} to {last.id} in steps of {decimal(Fraction(step))})"
    names = {option.name: option.id for option in issue.options}
    if raw in names:
        return f"; did you mean its id '{names[raw]}'?"
    return nearest(raw, [option.id for option in issue.options])
