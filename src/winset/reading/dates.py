"""Days as texts name them, as ISO dates.

A full date is taken as it stands. A weekday, or a day without a year, counts only where the text
tells its own date: a full date near its beginning. The weekday is then the last one before it.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

__all__ = ["MONTHS", "day_in", "day_of_text"]

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "januar january jan jänner",
            "februar february feb",
            "märz march mar",
            "april apr",
            "mai may",
            "juni june jun",
            "juli july jul",
            "august aug",
            "september sept sep",
            "oktober october oct okt",
            "november nov",
            "dezember december dec dez",
        ),
        1,
    )
    for name in names.split()
}
_DAYS = {
    name: number
    for number, names in enumerate(
        (
            "montag monday",
            "dienstag tuesday",
            "mittwoch wednesday",
            "donnerstag thursday",
            "freitag friday",
            "samstag sonnabend saturday",
            "sonntag sunday",
        )
    )
    for name in names.split()
}
MONTHS = "|".join(sorted(_MONTHS, key=len, reverse=True))
"""All names of months, as a part of an expression."""
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:\.|st|nd|rd|th)? ({MONTHS})\b\.?(?:,? (\d{{4}}))?", re.I)
_MONTH_FIRST = re.compile(rf"\b({MONTHS})\.? (\d{{1,2}})(?:st|nd|rd|th)?\b(?:,? (\d{{4}}))?", re.I)
_DOTTED = re.compile(r"\b(\d{1,2})\.(\d{1,2})\.(\d{4})\b")
_WEEKDAY = re.compile(
    r"\b(" + "|".join(_DAYS) + r")(?:abend|morgen|nachmittag|mittag|nacht)?\b", re.I
)
_HEAD = 300


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _parts(words: str) -> tuple[int | None, int, int] | None:
    """Year (if named), month and day of the first date in some words."""
    found = _ISO.search(words)
    if found:
        return int(found[1]), int(found[2]), int(found[3])
    found = _DOTTED.search(words)
    if found:
        return int(found[3]), int(found[2]), int(found[1])
    found = _DAY_FIRST.search(words)
    if found:
        return (int(found[3]) if found[3] else None), _MONTHS[found[2].lower()], int(found[1])
    found = _MONTH_FIRST.search(words)
    if found:
        return (int(found[3]) if found[3] else None), _MONTHS[found[1].lower()], int(found[2])
    return None


def day_of_text(text: str) -> date | None:
    """The date of a text itself: a full date among its first 300 characters."""
    parts = _parts(text[:_HEAD])
    return _made(parts[0], parts[1], parts[2]) if parts and parts[0] else None


def day_in(words: str, today: date | None) -> str | None:
    """The day that some words name, or None; ``today`` is the date of the text."""
    parts = _parts(words)
    if parts is not None:
        year = parts[0] or (today.year if today else None)
        made = _made(year, parts[1], parts[2]) if year else None
        return made.isoformat() if made else None
    found = _WEEKDAY.search(words)
    if found is None or today is None:
        return None
    back = (today.weekday() - _DAYS[found[1].lower()]) % 7
    return (today - timedelta(days=back)).isoformat()
