"""A case as it could be seen on some day: what was known, and what of it still held."""

from __future__ import annotations

import calendar
import datetime
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from winset.case.rounds import on_day
from winset.case.types import Case, Evidence, Scores, Source, Statement

_ALWAYS = datetime.date.min


@dataclass(frozen=True, slots=True)
class Change:
    """A statement that no longer holds: since when, and by what it was replaced.

    `day` is the last on which it held where it ended by itself, and the first of the new one where
    that is earlier; None where the new one has no date.
    """

    gone: Statement
    new: Statement | None
    day: datetime.date | None


class Days:
    """On which day something cited became known."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._published = {source.id: last_day(source.date) for source in sources}

    def since(self, evidence: Sequence[Evidence]) -> datetime.date | None:
        """Return the day when the first source was out; None where it counts always."""
        days = [self._published.get(piece.source) for piece in evidence]
        dated = [day for day in days if day is not None]
        return min(dated) if dated and len(dated) == len(days) else None


def as_of(case: Case, day: datetime.date | None) -> Case:
    """Leave out what was not yet known on a day, and statements that no longer held then.

    A statement was known once one of its sources was out; without dated evidence it counts
    always, as scores and assumptions do. A source dated by month or year counts from the last
    day of it. An offer and a reaction count from their own day (`on`), or else by their sources.
    Scores count as they were on that day. Without a day, everything is known, what has ended or was
    replaced no longer holds, and scores are as the last change left them.
    """
    case = on_day(case, day)
    if day is None:
        gone = {change.gone.id for change in changes(case)}
        return case if not gone and not _dated(case) else _held(case, gone, case.statements)
    days = Days(case.sources)

    def known(evidence: Sequence[Evidence]) -> bool:
        return (days.since(evidence) or _ALWAYS) <= day

    def happened(on: datetime.date | None, evidence: Sequence[Evidence]) -> bool:
        return on <= day if on is not None else known(evidence)

    gone = {change.gone.id for change in changes(case, day)}
    return replace(
        _held(case, gone, [s for s in case.statements if known(s.evidence)]),
        offers=tuple(offer for offer in case.offers if happened(offer.on, offer.evidence)),
        reactions=tuple(
            reaction for reaction in case.reactions if happened(reaction.on, reaction.evidence)
        ),
    )


def _dated(case: Case) -> bool:
    return any(s.until is not None or s.replaces is not None for s in case.statements)


def _held(case: Case, gone: set[str], known: Iterable[Statement]) -> Case:
    """Keep of the statements what was known and not gone; what comes later is not told of them."""
    kept = {statement.id for statement in known} - gone
    preferences: dict[str, Scores | tuple[Statement, ...]] = {}
    for actor, said in case.preferences.items():
        preferences[actor] = (
            said
            if isinstance(said, Scores)
            else tuple(replace(s, until=None, replaces=None) for s in said if s.id in kept)
        )
    return replace(case, preferences=preferences)


def holding(statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return those that have neither ended nor been replaced by another, whatever the day."""
    replaced = {statement.replaces for statement in statements}
    return tuple(s for s in statements if s.until is None and s.id not in replaced)


def changes(case: Case, day: datetime.date | None = None) -> tuple[Change, ...]:
    """List which statements no longer held on a day (today without one), the earliest first.

    Those without a date come first, then in the order of the case.
    """
    if not _dated(case):
        return ()
    days = Days(case.sources)
    since = {statement.id: days.since(statement.evidence) for statement in case.statements}

    def reached(when: datetime.date | None) -> bool:
        return day is None or (when or _ALWAYS) <= day

    news: dict[str, Statement] = {}
    for new in sorted(case.statements, key=lambda s: since[s.id] or _ALWAYS):
        if new.replaces is not None and reached(since[new.id]):
            news.setdefault(new.replaces, new)
    found = []
    for gone in case.statements:
        by, until = news.get(gone.id), gone.until
        if until is not None and day is not None and day <= until:
            until = None
        if not reached(since[gone.id]) or (by is None and until is None):
            continue
        when = until if by is None else since[by.id]
        if until is not None and when is not None:
            when = min(when, until)
        found.append(Change(gone, by, when))
    return tuple(sorted(found, key=lambda change: change.day or _ALWAYS))


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
