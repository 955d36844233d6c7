"""A case as it could be seen on some day."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Sequence
from dataclasses import replace

from winset.case.types import Case, Evidence, Scores, Statement


def as_of(case: Case, day: datetime.date) -> Case:
    """Leave out what was not yet known: statements, offers and reactions of later days.

    A statement was known once one of its sources was out; without dated evidence it counts
    always, as scores and assumptions do. A source dated by month or year counts from the last
    day of it. An offer and a reaction count from their own day (`on`), or else by their sources.
    """
    published = {source.id: last_day(source.date) for source in case.sources}

    def out(evidence: Sequence[Evidence]) -> bool:
        days = [published.get(piece.source) for piece in evidence]
        return not days or any(dated is None or dated <= day for dated in days)

    def happened(on: datetime.date | None, evidence: Sequence[Evidence]) -> bool:
        return on <= day if on is not None else out(evidence)

    preferences: dict[str, Scores | tuple[Statement, ...]] = {}
    for actor, said in case.preferences.items():
        preferences[actor] = (
            said
            if isinstance(said, Scores)
            else tuple(statement for statement in said if out(statement.evidence))
        )
    return replace(
        case,
        preferences=preferences,
        offers=tuple(offer for offer in case.offers if happened(offer.on, offer.evidence)),
        reactions=tuple(
            reaction for reaction in case.reactions if happened(reaction.on, reaction.evidence)
        ),
    )


def last_day(date: str | None) -> datetime.date | None:
    """Return the last day that a date names ("2019", "2019-02", "2019-02-28"); None for others."""
    found = re.fullmatch(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?", (date or "").strip())
    if found is None:
        return None
    year, month, day = (None if part is None else int(part) for part in found.groups())
    try:
        if month is None:
            return datetime.date(year or 0, 12, 31)
        return datetime.date(
            year or 0, month, calendar.monthrange(year or 0, month)[1] if day is None else day
        )
    except (ValueError, calendar.IllegalMonthError):
        return None
