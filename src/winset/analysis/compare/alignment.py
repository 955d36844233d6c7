"""Two versions of a case in the same ids, so that only what differs in content differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from fractions import Fraction
from typing import Any

from winset.analysis.compare.parts import Place, parts_of
from winset.case.languages import in_language
from winset.case.renaming import NewIds, renamed
from winset.case.types import (
    Actor,
    Approval,
    Case,
    Evidence,
    Issue,
    Offer,
    Option,
    Order,
    Reaction,
    Rule,
    Scores,
    Source,
    Statement,
    Transition,
)

UNORDERED = {"evidence", "makers", "claims", "interactions", "any_of", "irreversible"}
"""Fields whose items say the same in any order."""
OF = " of "
"""Stands between `option` and its issue in the kind of a place."""
OTHERS = ("rule", "transition", "approval", "statement", "offer", "reaction")
"""Kinds whose ids nothing else in the numbers hangs on."""


@dataclass(frozen=True)
class Aligned:
    """The old version with the ids and the order of options of the new one.

    `ids` has the ids that changed: the new place, and the old id.
    """

    old: Case
    new: Case
    ids: Mapping[Place, str]


def aligned(old: Case, new: Case, language: str | None = None) -> Aligned:
    """Give what is the same in both versions the same ids, and its words in one language.

    Actors, issues, options, accounts and sources are known again by their names where their ids are
    gone, all else by what it says. O(parts squared) at worst.
    """
    old, new = in_language(old, language), in_language(new, language)
    ids: dict[Place, str] = {}
    old = renamed(old, _structure(old, new, ids))
    # By now both speak of the same actors and issues in the same way.
    before, after = parts_of(old), parts_of(new)
    others: dict[str, str] = {}
    for kind in OTHERS:
        mine = {place.id: content(value) for place, value in before.items() if place.kind == kind}
        theirs = {place.id: content(value) for place, value in after.items() if place.kind == kind}
        others |= _paired(kind, mine, theirs, ids)
    old = renamed(old, NewIds(others=others))
    return Aligned(_options_in_order(old, new), new, ids)


def _structure(old: Case, new: Case, ids: dict[Place, str]) -> NewIds:
    def paired(kind: str, key: Callable[[Any], Hashable]) -> dict[str, str]:
        mine, theirs = (
            {place.id: key(part) for place, part in parts_of(case).items() if place.kind == kind}
            for case in (old, new)
        )
        return _paired(kind, mine, theirs, ids)

    issues = paired("issue", lambda one: (one.name, frozenset(map(_name, one.options))))
    options: dict[str, dict[str, str]] = {}
    others = {issue.id: issue for issue in new.issues}
    for issue in old.issues:
        other = others.get(issues.get(issue.id, issue.id))
        if other is not None and not issue.numeric and not other.numeric:
            options[issue.id] = _paired(
                f"option{OF}{other.id}",
                {option.id: option.name for option in issue.options},
                {option.id: option.name for option in other.options},
                ids,
            )
    return NewIds(
        paired("actor", lambda one: (one.name, one.role)),
        issues,
        options,
        paired("account", lambda one: one),
        paired("source", lambda one: (one.title, one.url)),
    )


def _name(option: Option) -> str:
    return option.name


def _paired(
    kind: str, old: Mapping[str, Hashable], new: Mapping[str, Hashable], ids: dict[Place, str]
) -> dict[str, str]:
    """Return new ids for old ones, and note in `ids` what each new one was called.

    An old id that another takes makes room: it gets one that stands nowhere.
    """
    pairs = matched(old, new)
    for was in set(pairs.values()) & set(old) - set(pairs):
        pairs[was] = _free(was, {*old, *new})
    ids |= {Place(kind, now): was for was, now in pairs.items()}
    return pairs


def matched(old: Mapping[str, Hashable], new: Mapping[str, Hashable]) -> dict[str, str]:
    """Return which old id is which new one: the same content under an id that was not there.

    Contents are compared; those that stand under the same id in both are no question. Of equals,
    the first goes with the first.
    """
    same = {key for key in old if key in new and old[key] == new[key]}
    free: dict[Hashable, list[str]] = {}
    for key, what in new.items():
        if key not in same:
            free.setdefault(what, []).append(key)
    pairs = {}
    for key, what in old.items():
        if key not in same and free.get(what):
            pairs[key] = free[what].pop(0)
    return pairs


def _free(name: str, taken: Iterable[str]) -> str:
    while name in taken:
        name += "'"
    return name


def _options_in_order(old: Case, new: Case) -> Case:
    """Put options into the order of the new version where they are the same."""
    orders: dict[str, list[int]] = {}
    issues = []
    others = {issue.id: issue for issue in new.issues}
    for issue in old.issues:
        other = others.get(issue.id)
        names = [option.id for option in issue.options]
        wanted = [] if other is None else [option.id for option in other.options]
        options = issue.options
        if names != wanted and sorted(names) == sorted(wanted):
            orders[issue.id] = [names.index(name) for name in wanted]
            options = tuple(options[k] for k in orders[issue.id])
        issues.append(replace(issue, options=options))
    if not orders:
        return old

    def sorted_points(points: Mapping[str, tuple[Fraction, ...]]) -> Mapping[str, Any]:
        return {
            issue: tuple(row[k] for k in orders[issue]) if issue in orders else row
            for issue, row in points.items()
        }

    def sorted_scores(scores: Scores) -> Scores:
        later = tuple(replace(each, points=sorted_points(each.points)) for each in scores.later)
        return replace(scores, points=sorted_points(scores.points), later=later)

    preferences = {
        actor: sorted_scores(said) if isinstance(said, Scores) else said
        for actor, said in old.preferences.items()
    }
    return replace(old, issues=tuple(issues), preferences=preferences)


def content(value: Any) -> Hashable:
    """Return what a part says, without its id and the order of what has none: to be compared."""
    match value:
        case Order(issue, levels):
            return "order", issue, tuple(frozenset(level) for level in levels)
        case Rule() | Transition() | Approval() | Statement() | Offer() | Reaction():
            return _fields(replace(value, id=""))
        case Evidence():
            # Where a quote was found follows from the text of its source.
            return value.source, value.quote, value.speaker, value.prefix, value.suffix
    return _hashable(value)


def _fields(value: Any) -> Hashable:
    made: list[Hashable] = [type(value).__name__]
    for field in fields(value):
        part = getattr(value, field.name)
        listed = [content(one) for one in part] if field.name in UNORDERED else None
        made.append(content(part) if listed is None else frozenset(Counter(listed).items()))
    return tuple(made)


def _hashable(value: Any) -> Hashable:
    if isinstance(value, Enum):
        held: Hashable = value.value
        return held
    if is_dataclass(value) and not isinstance(value, type):
        return _fields(value)
    if isinstance(value, Mapping):
        # In a region the options of an issue stand in any order.
        return frozenset(
            (key, frozenset(map(content, item)) if _texts(item) else content(item))
            for key, item in value.items()
        )
    if isinstance(value, tuple | list):
        return tuple(map(content, value))
    known: Hashable = value
    return known


def _texts(value: Any) -> bool:
    return isinstance(value, tuple) and all(isinstance(item, str) for item in value)


Core = Callable[[Any], Hashable]


def core(value: Any) -> Hashable:
    """Return of a part what findings can depend on: no words for readers, and no quotes."""
    match value:
        case Actor():
            return value.role.value
        case Issue():
            options = tuple(map(core, value.options))
            bare = frozenset(value.irreversible)
            return options, value.owner, bare
        case Option():
            return value.id, value.number
        case Source():
            return value.reliability, value.date
        case Approval():
            return content(replace(value, name=None))
        case Statement() | Offer() | Reaction():
            cited = tuple(Evidence(source, "") for source in sorted(_cited(value)))
            bare_of: Any = replace(value, evidence=cited, note=None)
            if isinstance(value, Offer):
                bare_of = replace(bare_of, name=None)
            return content(replace(bare_of, assumed=None))
    return content(value)


def _cited(value: Statement | Offer | Reaction) -> set[str]:
    return {piece.source for piece in value.evidence}
