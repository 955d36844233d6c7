"""What in an imported case should be looked at before any answer is believed."""

from __future__ import annotations

import re
from fractions import Fraction

from winset.case.types import Actor, Case, Scores
from winset.formats.outgoing import no_deal_of
from winset.formats.values import shown
from winset.text.problems import quoted

_LISTED = 5
_SCALES = 20
_RANK = re.compile(r"\b(ranks?|ranking|ranked|rang|rangfolge|classement)\b", re.IGNORECASE)


def doubts(case: Case) -> list[str]:
    """Return what looks odd: one party, issues without a choice, ranks, scales that do not fit."""
    found: list[str] = []
    if len(case.parties) == 1:
        found.append(
            f"only one party, {quoted(case.parties[0].name)}, was read: a deal needs the consent "
            "of nobody else"
        )
    single = [issue.name for issue in case.issues if len(issue.options) == 1]
    if single:
        named = ", ".join(map(quoted, single[:_LISTED]))
        more = f" and {len(single) - _LISTED} more" if len(single) > _LISTED else ""
        found.append(f"{named}{more}: one option only, so there is nothing to settle; is it meant?")
    if case.state_numbers:
        return found
    for party in case.parties:
        scores = case.preferences.get(party.id)
        if isinstance(scores, Scores):
            found += _scale(case, party, scores)
    return found + _ranks(case) + _units(case)


def _scale(case: Case, party: Actor, scores: Scores) -> list[str]:
    """Question a no-deal value that no outcome reaches."""
    no_deal = no_deal_of(case, party, scores)
    if no_deal is None or scores.interactions:
        return []
    best = sum((max(row) for row in scores.points.values()), Fraction(0))
    if scores.at_most is not None:
        best = min(best, scores.at_most)
    if no_deal <= best:
        return []
    return [
        f"for {quoted(party.name)} no deal ({shown(no_deal)}) is worth more than anything else "
        f"(at most {shown(best)}): look at the scale"
    ]


def _units(case: Case) -> list[str]:
    """Question parties whose points differ by so much that they cannot be on one scale."""
    spans = {
        party.name: sum((max(row) - min(row) for row in scores.points.values()), Fraction(0))
        for party in case.parties
        if isinstance(scores := case.preferences.get(party.id), Scores) and not scores.interactions
    }
    spans = {name: span for name, span in spans.items() if span}
    if not spans:
        return []
    least, most = min(spans, key=spans.__getitem__), max(spans, key=spans.__getitem__)
    if spans[most] < _SCALES * spans[least]:
        return []
    return [
        f"for {quoted(most)} {shown(spans[most])} points are at stake, for {quoted(least)} "
        f"{shown(spans[least])}: if their scales differ, sums and comparisons of gains mean nothing"
    ]


def _ranks(case: Case) -> list[str]:
    """Question points that are 1, 2, 3 ... within every issue, as ranks are, 1 for the best."""
    called = [party.name for party in case.parties if _RANK.search(party.name)]
    if called:
        return [
            f"{quoted(called[0])} is called like ranks: if 1 stands for the best, turn them round; "
            "ranks do not say by how much, so sums of them mean little"
        ]
    rows = [
        row
        for scores in case.preferences.values()
        if isinstance(scores, Scores)
        for row in scores.points.values()
        if len(row) > 1
    ]
    if not rows or any(sorted(row) != list(range(1, len(row) + 1)) for row in rows):
        return []
    if max(map(len, rows)) < _FEWEST:
        return []
    return [
        "the points within every issue are 1, 2, 3 and so on, as ranks are: if 1 stands for the "
        "best, turn them round; ranks do not say by how much, so sums of them mean little"
    ]


_FEWEST = 3
"""Options of some issue from which 1, 2, 3 is no accident."""
