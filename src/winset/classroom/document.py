"""A scored class as a plain document, which pages and texts are made of."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np

from winset.case.message import Arg, Message, say
from winset.classroom.ground import Ground
from winset.classroom.lessons import Range, lessons, mean, share, verdict
from winset.classroom.results import some_rows
from winset.classroom.score import Group, Scored
from winset.classroom.table import changed, label
from winset.deals.listed import Listed
from winset.deals.solutions import SOLUTIONS
from winset.formats.names import file_names
from winset.spaces.space import Rows
from winset.text.problems import MAX_PROBLEMS
from winset.wording.catalogue import Catalogue
from winset.wording.languages import catalogue, preferred
from winset.wording.numbers import rounded
from winset.wording.phrases import Words

Json: TypeAlias = dict[str, Any]
SHOWN = 6_000
"""Outcomes drawn on the map where there are more."""
SHORT = 3
"""Letters of a label that has room on the map."""
CHARTS = 6
"""Maps of two parties each where there are more parties."""


@dataclass(frozen=True)
class Telling:
    """How a class is told: in which words, and whether without names."""

    words: Catalogue
    anonymous: bool = False

    @classmethod
    def of(cls, scored: Scored, language: str | None = None, *, anonymous: bool = False) -> Telling:
        """Tell in a language; the case's if not said."""
        return cls(catalogue(preferred([language, scored.case.language])), anonymous)


def document(scored: Scored, telling: Telling, others: Sequence[Scored] = ()) -> Json:
    """Return everything that the page, the letters and the text of a debrief say.

    `others` are earlier classes with the same case, told side by side.
    """
    words = telling.words
    case = scored.case
    titles = [
        text_of(telling, label(group, anonymous=telling.anonymous)) for group in scored.groups
    ]
    marked = marks(scored, telling)

    def called(group: Group) -> Arg:
        return _in_round(scored, group, label(group, anonymous=telling.anonymous))

    return {
        "winset": version("winset"),
        "settings": {"language": words.language},
        "anonymous": telling.anonymous,
        "case": {"title": str(case.title)},
        "verdict": " ".join(words.text(one) for one in verdict(scored, called)),
        "lessons": [words.text(one) for one in lessons(scored, called)],
        "voters": [voter.name for voter in scored.voters],
        "actors": [party.name for party in case.parties],
        "issues": [issue.name for issue in case.issues],
        "solutions": [name for name in SOLUTIONS if name in scored.ground.solutions],
        "ground": _ground(scored.ground),
        "approval": len(scored.voters) > len(case.parties),
        "rounds": any(group.entry.round for group in scored.groups),
        "groups": [
            _group(scored, group, title, telling) | {"mark": mark}
            for group, title, mark in zip(scored.groups, titles, marked, strict=True)
        ],
        "charts": charts(scored, marked),
        "cohorts": [_cohort(one, place, telling) for place, one in enumerate([scored, *others])]
        if others
        else [],
        "reading": _reading(scored, telling),
    }


def marks(scored: Scored, telling: Telling) -> list[str]:
    """Return what stands for each group on the map: its label where all are short, or a number."""
    labels = [group.entry.label for group in scored.groups]
    short = all(0 < len(one) <= SHORT for one in labels) and len(set(labels)) == len(labels)
    if short and not telling.anonymous:
        return labels
    return [str(group.number) for group in scored.groups]


def _in_round(scored: Scored, group: Group, name: Arg) -> Arg:
    """Say the round with the name of a group, where there are several."""
    said = group.entry.round
    if not said or len({one.entry.round for one in scored.groups}) == 1:
        return name
    kind = "class.group.round" if said.isdigit() else "class.group.in"
    return say(kind, group=name, round=said)


def text_of(telling: Telling, arg: Any) -> str:
    """Write a name or a message."""
    return telling.words.text(arg) if isinstance(arg, Message) else str(arg)


def _ground(ground: Ground) -> Json:
    counted = ground.answers.count()
    best = [
        float(best) / float(voter.steps)
        for best, voter in zip(ground.best.tolist(), ground.voters, strict=True)
    ]
    return {
        "deals": None if counted.value is None else int(counted.value),
        "most": rounded(ground.most),
        "best": [None if math.isnan(number) else rounded(number) for number in best],
        "no_deal": [rounded(party.real(float(party.reserve[0]))) for party in ground.voters],
    }


def _group(scored: Scored, group: Group, title: str, telling: Telling) -> Json:
    case, entry, result = scored.case, group.entry, group.result
    outcome = entry.outcome or {}
    phrases = Words(case)
    voters = scored.voters
    names = [] if telling.anonymous else [entry.names.get(one.id, "") for one in voters]
    rules = {rule.id: telling.words.text(phrases.rule(rule)) for rule in case.rules}
    rules |= {rule.id: telling.words.text(phrases.approval(rule)) for rule in case.approval}
    return {
        "number": group.number,
        "title": title,
        "label": "" if telling.anonymous else entry.label,
        "names": names,
        "round": entry.round,
        "agreed": group.agreed,
        "refused": group.refused,
        "missing": [one.name for one in voters[len(case.parties) :] if one.id in result.below]
        if group.refused
        else [],
        "unmet": [rules[rule] for rule in result.unmet],
        "frontier": None if group.agreed and result.efficient is None else group.on_frontier,
        "outcome": [
            {"issue": issue.name, "option": phrases.option(issue.id, outcome[issue.id])}
            for issue in case.issues
            if issue.id in outcome
        ],
        "parties": [
            {
                "actor": party.name,
                "name": names[place] if names else "",
                "value": rounded(result.values[party.id]),
                "gain": rounded(result.gains[party.id]),
                "share": result.shares[party.id],
                "rank": group.ranks[party.id],
                "below": party.id in result.below,
                "ratifier": party.role == "ratifier",
            }
            for place, party in enumerate(voters)
        ],
        "joint": rounded(result.joint),
        "joint_share": result.joint_share,
        "better": result.better,
        "left": None if result.left is None else rounded(result.left),
        "change": changed(scored, group, telling.words),
        "broken": [rules[rule] for rule in result.broken],
        "distances": [
            {
                "solution": name,
                "share": distance.share,
                "units": [rounded(distance.units[party.id]) for party in case.parties],
            }
            for name, distance in (result.distances or {}).items()
        ],
    }


def charts(scored: Scored, marked: Sequence[str]) -> list[Json]:
    """Return what is drawn on the map of each two parties: values in the case's units.

    Outcomes, the frontier, solutions, no deal, and where the groups stand. Of many outcomes an even
    sample; where they are not listed, some at random, the same every time.
    """
    ground = scored.ground
    rows = _some(ground)
    solutions = {name: found[:1] for name, found in ground.solutions.items()}
    found = []
    places = range(len(ground.parties))
    for x, y in list(itertools.combinations(places, 2))[:CHARTS]:
        pair = [ground.parties[x], ground.parties[y]]

        def points(some: Rows, pair: list[Any] = pair) -> list[list[float]]:
            return np.column_stack([one.values(some) for one in pair]).tolist() if len(some) else []

        names = [scored.case.parties[place].id for place in (x, y)]
        found.append(
            {
                "actors": [scored.case.parties[place].name for place in (x, y)],
                "outcomes": points(rows),
                "frontier": sorted(points(ground.frontier[0])),
                "line": len(ground.voters) == 2,
                "no_deal": [one.real(float(one.reserve[0])) for one in pair],
                "solutions": {name: points(row)[0] for name, row in solutions.items()},
                "groups": [
                    {
                        "number": group.number,
                        "mark": mark,
                        "agreed": group.stands,
                        "at": [group.result.values[name] for name in names],
                    }
                    for group, mark in zip(scored.groups, marked, strict=True)
                ],
            }
        )
    return found


def _some(ground: Ground) -> Rows:
    if isinstance(ground.answers, Listed):
        rows = ground.answers.rows
        return rows[:: max(1, -(-len(rows) // SHOWN))]
    rng = np.random.default_rng(0)
    drawn = np.column_stack([rng.integers(0, size, SHOWN) for size in ground.space.sizes])
    drawn = drawn.astype(ground.space.dtype)
    return np.asarray(drawn[ground.space.feasible(drawn)])


def _cohort(scored: Scored, place: int, telling: Telling) -> Json:
    """Return the figures of one class, each with its range."""
    agreements = scored.agreements
    known = [group for group in agreements if group.result.efficient is not None]
    name = "" if telling.anonymous else Path(scored.results.file).name
    return {
        "name": name,
        "place": place,
        "groups": len(scored.groups),
        "agreements": len(agreements),
        "faults": len(faulty(scored)),
        "impasses": _range(share(len(scored.groups) - len(agreements), len(scored.groups))),
        "joint": _range(mean([group.result.joint for group in agreements])),
        "frontier": _range(share(sum(group.on_frontier for group in known), len(known))),
    }


def _range(found: Range | None) -> Json | None:
    return None if found is None else asdict(found)


def faulty(scored: Scored) -> list[int]:
    """Return the rows that were left out, each once."""
    return sorted({fault.line for fault in scored.results.faults})


def _reading(scored: Scored, telling: Telling) -> Json:
    """Return how the sheet was read. What quotes it may hold names, and is left out without."""
    results, words, rows = scored.results, telling.words, faulty(scored)
    told = say("class.reading.faults", n=len(rows), rows=some_rows(rows))
    out = words.text(told) if rows else ""
    if telling.anonymous:
        return {"file": "", "left_out": out, "faults": [], "assumed": []}
    return {
        "file": Path(results.file).name,
        "left_out": out,
        "faults": [
            {"row": fault.line, "text": words.text(fault.message)}
            for fault in results.faults[:MAX_PROBLEMS]
        ],
        "assumed": [*(words.text(one) for one in results.assumed), *results.notes],
    }


def letter_names(doc: Json) -> list[str]:
    """Return a file name for the letter of each group: what the sheet calls it, and who was in it.

    Safe on every system, each another; by its number where the sheet does not call it anything.
    """
    called = [group["label"] or str(group["number"]) for group in doc["groups"]]
    if all(map(str.isdigit, called)):
        # So that a folder lists them in their order.
        longest = max(map(len, called))
        called = [name.rjust(longest, "0") for name in called]
    names = [" ".join(filter(None, group["names"])) for group in doc["groups"]]
    stems = [
        f"{stem} {more}" if more and more not in stem else stem
        for stem, more in zip(called, names, strict=True)
    ]
    return [f"{name}.html" for name in file_names(stems)]
