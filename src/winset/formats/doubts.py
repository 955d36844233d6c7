"""What in an imported case should be looked at before any answer is believed."""

from __future__ import annotations

from fractions import Fraction

from winset.case.types import Actor, Case, Scores
from winset.formats.outgoing import no_deal_of
from winset.formats.values import shown
from winset.text.problems import quoted

_LISTED = 5


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
    return found + _ranks(case)


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


def _ranks(case: Case) -> list[str]:
    """Question points that are 1, 2, 3 ... within every issue, as ranks are, 1 for the best."""
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
