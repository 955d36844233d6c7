"""A case as parts by kind and id, and back: so that one version can be turned into another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any, NamedTuple

from winset.case.types import Case, NoDeal, Scores, Statement


class Place(NamedTuple):
    """Where something stands in a case: of what kind it is, and its id."""

    kind: str
    id: str = ""


Parts = Mapping[Place, Any]
KINDS = (
    *("title", "summary", "language"),
    *("actor", "issue", "account", "source", "no_deal", "scores"),
    *("rule", "transition", "approval", "binding", "exposure"),
    *("statement", "offer", "reaction", "time"),
)
"""Every kind, in the order in which changes are told and made."""
SINGLE = {"title", "summary", "language", "no_deal", "binding", "time"}
"""Kinds of which a case has at most one."""


def parts_of(case: Case) -> dict[Place, Any]:
    """Take a case apart. What says nothing is left out."""
    one = {
        Place("title"): case.title,
        Place("summary"): case.summary,
        Place("language"): case.language,
        Place("no_deal"): case.no_deal if case.no_deal != NoDeal() else None,
        Place("binding"): tuple(sorted(case.binding)),
        Place("time"): case.timing if case.timing else None,
    }
    found: dict[Place, Any] = {place: value for place, value in one.items() if value}
    for kind, some in (
        ("actor", case.actors),
        ("issue", case.issues),
        ("source", case.sources),
        ("rule", case.rules),
        ("transition", case.transitions),
        ("approval", case.approval),
        ("statement", case.statements),
        ("offer", case.offers),
        ("reaction", case.reactions),
    ):
        found |= {Place(kind, item.id): item for item in some}
    found |= {Place("account", key): name for key, name in case.accounts.items()}
    found |= {Place("exposure", key): value for key, value in case.exposure.items()}
    scored = {key: said for key, said in case.preferences.items() if isinstance(said, Scores)}
    return found | {Place("scores", key): said for key, said in scored.items()}


def case_of(parts: Parts, like: Case) -> Case | None:
    """Put a case together; None where two kinds of preferences of one actor stand in it.

    What is no part of either version stays as in `like`.
    """

    def some(kind: str) -> dict[str, Any]:
        return {place.id: value for place, value in parts.items() if place.kind == kind}

    scores, statements = some("scores"), some("statement")
    preferences: dict[str, Scores | tuple[Statement, ...]] = dict(scores)
    for statement in statements.values():
        before = preferences.get(statement.actor, ())
        if isinstance(before, Scores):
            return None
        preferences[statement.actor] = (*before, statement)
    binding = set(some("binding").get("", ()))
    issues = tuple(some("issue").values())
    ordered = [actor for actor in some("actor") if actor in preferences]
    return replace(
        like,
        title=some("title").get("", like.title),
        summary=some("summary").get(""),
        language=some("language").get(""),
        actors=tuple(some("actor").values()),
        issues=issues,
        accounts=some("account"),
        sources=tuple(some("source").values()),
        no_deal=some("no_deal").get("", NoDeal()),
        preferences={key: preferences[key] for key in [*ordered, *preferences]},
        rules=tuple(some("rule").values()),
        transitions=tuple(some("transition").values()),
        approval=tuple(some("approval").values()),
        binding=tuple(issue.id for issue in issues if issue.id in binding),
        exposure=some("exposure"),
        offers=tuple(some("offer").values()),
        reactions=tuple(some("reaction").values()),
        timing=some("time").get("", type(like.timing)()),
    )


def merged(old: Iterable[Place], new: Iterable[Place]) -> list[Place]:
    """Return all places in the order of the new version; what it lacks after what it followed."""
    order = list(new)
    known = set(order)
    before: Place | None = None
    for place in old:
        if place not in known:
            order.insert(0 if before is None else order.index(before) + 1, place)
            known.add(place)
        before = place
    return order
