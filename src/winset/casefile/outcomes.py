"""Outcomes in a case file, read and written: what they leave open, and `no_deal` beside them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from winset.case.types import PartialOutcome
from winset.casefile.context import Context
from winset.casefile.fields import described
from winset.text.emit import bare
from winset.text.problems import meant
from winset.text.tree import Steps

NO_DEAL = "no_deal"


def read_outcome(
    context: Context, raw: Mapping[str, Any], path: Steps, *, filled: bool, one: str | None = None
) -> PartialOutcome | None:
    """Read an outcome; what it leaves open must be `filled` by no deal, or `rest: any`.

    `one` says of what is one outcome, such as an offer, that it is one; `rest: any` and ranges are
    refused.
    """
    outcome = context.outcome(raw, path)
    if outcome is not None and outcome.rest_any and one is not None:
        context.fail(f"{one} one outcome; 'rest: any' has no place here", path)
        return None
    if outcome is not None and outcome.ranges and one is not None:
        refuse_ranges(context, outcome, path, one)
        return None
    if outcome is None or outcome.rest_any or filled:
        return outcome
    lacking = [name for name in context.issues if name not in outcome.named]
    if lacking:
        context.fail(
            "this leaves open "
            + ", ".join(f"'{name}'" for name in lacking)
            + ", and the case does not say what stands there without agreement: name "
            + ("it" if len(lacking) == 1 else "them")
            + (", say 'rest: any'," if one is None else "")
            + f" or add {context.no_deal_form()} at the top",
            path,
        )
        return None
    return outcome


def refuse_ranges(context: Context, outcome: PartialOutcome, path: Steps, one: str) -> None:
    """Say where an outcome that must be one outcome has a range."""
    for issue in outcome.ranges:
        context.fail(f"{one} one outcome; name one option of '{issue}'", (*path, issue), value=True)


def read_either(
    context: Context, raw: Any, path: Steps, *, filled: bool, one: str | None = None
) -> PartialOutcome | None:
    """Read an outcome or `no_deal`; None for no deal and for what was refused."""
    if isinstance(raw, dict):
        return read_outcome(context, raw, path, filled=filled, one=one)
    if str(raw) != NO_DEAL:
        hint = f"; did you mean '{NO_DEAL}'?" if meant([raw], NO_DEAL) else ""
        context.fail(
            f"expected an outcome or {NO_DEAL}, found {described(raw)}{hint}", path, value=True
        )
    return None


def outcome_tree(outcome: PartialOutcome) -> dict[str, Any]:
    """Write an outcome as its place in a case file has it."""
    named: dict[str, Any] = {issue: bare(option) for issue, option in outcome.options.items()}
    for issue, (first, last) in outcome.ranges.items():
        named[issue] = {"from": bare(first), "to": bare(last)}
    return {**named, "rest": "any"} if outcome.rest_any else named


def either_tree(outcome: PartialOutcome | None) -> Any:
    """Write an outcome, or `no_deal` for None."""
    return NO_DEAL if outcome is None else outcome_tree(outcome)
