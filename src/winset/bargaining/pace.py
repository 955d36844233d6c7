"""What a round stands for: rounds are the only clock, the case has deadlines and discounts."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from winset.case.message import Told, say
from winset.case.timing import Discount, Period, Timing

DAYS = {Period.DAY: 1.0, Period.WEEK: 7.0, Period.MONTH: 365.25 / 12, Period.YEAR: 365.25}
"""How many days a period of the calendar has, on average."""


@dataclass(frozen=True)
class Pace:
    """What a round stands for.

    Attributes
    ----------
    discount : of those for whom waiting costs something, what a deal is worth after each round,
        times what it was.
    days : how many days a round stands for, where the calendar matters.
    told : the same in sentences; seats by their ids.
    """

    rounds: int
    discount: dict[str, float]
    days: float | None
    told: Told


def pace_of(
    timing: Timing, seats: Sequence[str], rounds: int, since: datetime.date | None = None
) -> Pace:
    """Return what each of so many rounds stands for.

    With a deadline and a day from which talks run, rounds are evenly spread over that time. Else a
    round stands for the shortest period of the calendar by which a deal shrinks for somebody at the
    table. A discount by the round is taken as it is.

    Parameters
    ----------
    since : from which day talks run; None: not known.
    """
    shrinks = {seat: timing.discount[seat] for seat in seats if seat in timing.discount}
    periods = [one.per for one in shrinks.values() if one.per in DAYS]
    last = timing.deadline
    days = None
    told: Told
    if last is not None and since is not None and last > since:
        days = (last - since).days / rounds
        told = (
            say("running.pace.until", rounds=rounds, since=since, last=last, days=_short(days)),
        )
    elif periods:
        shortest = min(periods, key=DAYS.__getitem__)
        days = DAYS[shortest]
        told = (say(f"running.pace.{shortest}", rounds=rounds),)
    elif last is not None:
        told = (say("running.pace.deadline", rounds=rounds, last=last),)
    else:
        told = (say("running.pace", rounds=rounds),)
    discount = {seat: _each(one, days) for seat, one in shrinks.items()}
    discount = {seat: factor for seat, factor in discount.items() if factor < 1}
    return Pace(rounds, discount, days, told)


def _each(discount: Discount, days: float | None) -> float:
    """Return what a deal is worth after one round."""
    factor = float(discount.factor)
    if days is None or discount.per not in DAYS:
        return factor
    return float(factor ** (days / DAYS[discount.per]))


def _short(days: float) -> float:
    return round(days, 1) if days < 10 else float(round(days))
