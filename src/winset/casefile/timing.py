"""Reading days, and what a case says of time: a deadline, and what waiting costs."""

from __future__ import annotations

import datetime
import re

from pydantic import Field

from winset.case.timing import Discount, Period, Timing
from winset.casefile.context import Context
from winset.casefile.fields import Shape, Share, Text
from winset.text.numbers import decimal
from winset.text.problems import nearest, quoted
from winset.text.tree import Steps

_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class DiscountShape(Shape):
    """What waiting costs an actor."""

    per: Text | None = Field(
        None,
        description="How long it takes until a deal is worth `factor` times as much.",
        json_schema_extra={"enum": [period.value for period in Period]},
    )
    factor: Share | None = Field(
        None,
        description="What is left of a deal's value after that time, above 0 and at most 1.",
        json_schema_extra={"exclusiveMinimum": 0, "maximum": 1},
    )


class TimeShape(Shape):
    """When an agreement is due, and what waiting costs; only bargaining makes use of it."""

    deadline: Text | None = Field(None, description="The last day for an agreement, YYYY-MM-DD.")
    discount: dict[str, DiscountShape] | None = Field(
        None, description="What waiting costs, per actor."
    )


def read_timing(context: Context, shape: TimeShape | None) -> Timing:
    """Read the deadline and the discounts."""
    if shape is None:
        return Timing()
    path: Steps = ("time",)
    context.unknown_keys(shape, path)
    discounts: dict[str, Discount] = {}
    for name, written in (shape.discount or {}).items():
        here = (*path, "discount", name)
        actor = context.actor(name, here, key=True)
        discount = _discount(context, written, here)
        if actor is not None and discount is not None:
            discounts[actor] = discount
    return Timing(read_date(context, shape.deadline, (*path, "deadline")), discounts)


def _discount(context: Context, shape: DiscountShape, path: Steps) -> Discount | None:
    context.unknown_keys(shape, path)
    for key, value in (("per", shape.per), ("factor", shape.factor)):
        if value is None:
            context.missing(key, "a discount", path, shape)
    periods = [period.value for period in Period]
    known = shape.per in periods
    if shape.per is not None and not known:
        near = nearest(shape.per, periods)
        context.fail(f"'per' cannot be {quoted(shape.per)}{near}", (*path, "per"), value=True)
    factor = shape.factor
    if factor is not None and not 0 < factor <= 1:
        context.fail(
            f"a factor is above 0 and at most 1, found {decimal(factor)}",
            (*path, "factor"),
            value=True,
        )
    elif known and factor is not None:
        return Discount(Period(str(shape.per)), factor)
    return None


def read_date(context: Context, raw: str | None, path: Steps) -> datetime.date | None:
    """Read a date, if there is one."""
    if raw is None:
        return None
    try:
        if _DATE.fullmatch(raw):
            return datetime.date.fromisoformat(raw)
    except ValueError:
        pass
    context.fail(f"{quoted(raw)} is not a date; expected YYYY-MM-DD", path, value=True)
    return None
