"""A case as the browser gets it: what is written, what it says, what is wrong and where."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from winset.case.message import Message, Told
from winset.case.types import Case, Evidence, Scores
from winset.casefile.models import CaseShape
from winset.deals.consent import unheard
from winset.desk import Revision
from winset.errors import Problem
from winset.inference.scores import value_of
from winset.proposals.told import received
from winset.spaces.space import Space
from winset.text.marks import Piece
from winset.text.meaning import Steps
from winset.text.splices import Document, EditError
from winset.text.tree import Scalar
from winset.wording.catalogue import Catalogue
from winset.wording.phrases import Words

SECTIONS = tuple(CaseShape.model_fields)
"""The keys of a case file in their order: where a new one is put."""


def written(value: Any) -> Any:
    """Return what a document means as JSON has it; numbers as numbers, dates as text."""
    if isinstance(value, Mapping):
        return {key: written(held) for key, held in value.items()}
    if isinstance(value, list):
        return [written(held) for held in value]
    if not isinstance(value, Scalar):
        return value
    exact = value.number()
    if exact is not None:
        return _plain(exact)
    return value.casefold() == "true" if value.kind == "bool" else str(value)


def _plain(exact: Fraction) -> int | float:
    return int(exact) if exact.denominator == 1 else float(exact)


def sorted_elsewhere(value: Any, path: Steps = ()) -> list[dict[str, Any]]:
    """Return the mappings whose order a browser would lose, with their keys in order.

    It puts keys that are whole numbers first.
    """
    if isinstance(value, list):
        return [
            found for at, held in enumerate(value) for found in sorted_elsewhere(held, (*path, at))
        ]
    if not isinstance(value, Mapping):
        return []
    keys = [str(key) for key in value]
    own = [{"path": list(path), "keys": keys}] if any(map(str.isdecimal, keys)) else []
    return own + [
        found for key, held in value.items() for found in sorted_elsewhere(held, (*path, str(key)))
    ]


def problems(revision: Revision, document: Document) -> list[dict[str, Any]]:
    """Return the problems of a revision, each with the path of the part that it is about."""
    try:
        root: Piece | None = document.root
    except EditError:
        root = None
    starts = [0]
    for line in revision.text.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    return [problem(found, root, starts) for found in revision.problems]


def problem(found: Problem, root: Piece | None, starts: Sequence[int]) -> dict[str, Any]:
    """Return one problem; `starts` are where the lines begin."""
    at = starts[min(found.line, len(starts)) - 1] + found.column - 1
    return {
        "line": found.line,
        "column": found.column,
        "text": found.message,
        "path": [] if root is None else list(path_at(root, at)),
    }


def path_at(piece: Piece, at: int) -> Steps:
    """Return the path of the deepest part that stands at a place of the text."""
    for place, entry in enumerate(piece.entries):
        if entry.start <= at <= entry.end:
            step: str | int = place if entry.key is None else entry.key
            return (step, *path_at(entry.value, at))
    return ()


def case_told(case: Case, words: Catalogue) -> dict[str, Any]:
    """Return what a sound case says in sentences, by the paths of its file.

    `actors`, `issues` and `accounts` by id; `unheard`: names of those whose consent counts and of
    whom nothing is said; `statements`, `offers`, `rules`, `approval` and
    `reactions` in the order of the file, each with its sentence and evidence.
    """
    phrases = Words(case)

    def said(message: Message | Told | str) -> str:
        return message if isinstance(message, str) else words.text(message)

    statements = [
        {
            "path": ["preferences", statement.actor, place],
            "id": statement.id,
            "actor": statement.actor,
            "kind": statement.kind,
            "text": said(phrases.statement(statement)),
            "account": statement.account,
            "confidence": statement.confidence,
            "basis": statement.basis,
            "assumed": statement.assumed,
            "note": statement.note,
            "evidence": evidence_told(case, statement.evidence),
        }
        for actor, known in case.preferences.items()
        if not isinstance(known, Scores)
        for place, statement in enumerate(known)
    ]
    offers = [
        {
            "path": ["offers", place],
            "id": offer.id,
            "name": said(phrases.offer(offer)),
            "by": list(offer.makers),
            "on": None if offer.on is None else str(offer.on),
            "outcome": dict(case.complete(offer.outcome) or {}),
            "text": said(phrases.outcome(case.complete(offer.outcome) or {})),
            "responses": {actor: str(answer) for actor, answer in offer.responses.items()},
            "account": offer.account,
            "note": offer.note,
            "evidence": evidence_told(case, offer.evidence),
        }
        for place, offer in enumerate(case.offers)
    ]
    reactions = [
        {
            "path": ["reactions", place],
            "id": reaction.id,
            "by": reaction.by,
            "text": said(received(phrases, reaction)),
            "evidence": evidence_told(case, reaction.evidence),
        }
        for place, reaction in enumerate(case.reactions)
    ]
    rules = [
        {"path": ["rules", place], "id": rule.id, "text": said(phrases.rule(rule))}
        for place, rule in enumerate(case.rules)
    ]
    approval = [
        {"path": ["approval", place], "id": rule.id, "text": said(phrases.approval(rule))}
        for place, rule in enumerate(case.approval)
    ]
    return {
        "title": case.title,
        "language": case.language,
        "outcomes": str(case.size),
        "actors": [
            {
                "id": actor.id,
                "name": actor.name,
                "role": str(actor.role),
                "note": actor.note,
                "scored": isinstance(case.preferences.get(actor.id), Scores),
                "no_deal": no_deal_points(case, actor.id),
            }
            for actor in case.actors
        ],
        "issues": [
            {
                "id": issue.id,
                "name": issue.name,
                "options": [{"id": option.id, "name": option.name} for option in issue.options],
            }
            for issue in case.issues
        ],
        "unheard": [case.actor(actor).name for actor in unheard(case)],
        "accounts": dict(case.accounts),
        "sources": [
            {
                "id": source.id,
                "title": source.title,
                "date": source.date,
                "language": source.language,
                "text": source.file is not None,
                "reliability": source.reliability,
            }
            for source in case.sources
        ],
        "statements": statements,
        "offers": offers,
        "reactions": reactions,
        "rules": rules,
        "approval": approval,
    }


def no_deal_points(case: Case, actor: str) -> float | None:
    """Return what no deal is worth to an actor by its points; None where it has none."""
    scores = case.preferences.get(actor)
    if not isinstance(scores, Scores) or scores.ordinal is not None:
        return None
    told = case.no_deal.values.get(actor) if scores.no_deal is None else scores.no_deal
    if told is None and case.no_deal.outcome is not None:
        told = value_of(scores, Space(case.issues), case.no_deal.outcome)
    return None if told is None else float(told)


def evidence_told(case: Case, evidence: Sequence[Evidence]) -> list[dict[str, Any]]:
    """Return evidence with where its quote begins, in code points from 0."""
    names = {actor.id: actor.name for actor in case.actors}
    return [
        {
            "source": each.source,
            "quote": each.quote,
            "speaker": names.get(each.speaker, each.speaker) if each.speaker else None,
            "match": str(each.match),
            "from": each.position,
            "prefix": each.prefix,
            "suffix": each.suffix,
        }
        for each in evidence
    ]
