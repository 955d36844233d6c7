"""Preferences that are an order of states and nothing more: rankings, and statements by priority.

Sources: rankings, Fang, Hipel and Kilgour 1993, ch. 2; option prioritising, Fang, Hipel, Kilgour
and Peng 2003; degrees of preference, Hamouda, Kilgour and Hipel 2004.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from winset.case.claims import PartialOutcome
from winset.case.formulas import Formula

ONLY_ORDER = "only the order of the points means something"
"""So says what reading a conflict file assumed; then it need not be said again."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """States from best to worst, equals together.

    `levels` name states by outcomes; one with `rest_any` stands for all that agree with it. `much`
    are places of levels: what stands there, or above, is much better than all that stands below.
    `left_out` are the states that stand in no level: nothing is known of them.
    """

    levels: tuple[tuple[PartialOutcome, ...], ...]
    much: tuple[int, ...] = ()
    left_out: tuple[Mapping[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Priority:
    """A statement that its actor would rather have true than false; `text` is as it was written."""

    formula: Formula
    text: str = field(compare=False)


@dataclass(frozen=True, slots=True)
class Priorities:
    """Statements in the order of their importance.

    Of two states the better one meets the first statement that is true of one of them only.
    """

    statements: tuple[Priority, ...]
