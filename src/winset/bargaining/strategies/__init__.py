"""Strategies by name; each is one small class in a file of its own."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, TypeVar

from winset.bargaining.accepting import RULES, Acceptance
from winset.bargaining.strategies.base import Strategy, TimeDependent
from winset.bargaining.strategies.bezier import Bezier
from winset.bargaining.strategies.equilibrium import EquilibriumPlay
from winset.bargaining.strategies.exponential import Exponential
from winset.bargaining.strategies.hardliner import Hardliner
from winset.bargaining.strategies.listener import Listener
from winset.bargaining.strategies.micro import MiCRO
from winset.bargaining.strategies.polynomial import Boulware, Conceder, Linear, Polynomial
from winset.bargaining.strategies.random_walker import RandomWalker
from winset.bargaining.strategies.tit_for_tat import (
    AveragedTitForTat,
    RelativeTitForTat,
    TitForTat,
)
from winset.bargaining.strategies.zeuthen import Zeuthen

Part = TypeVar("Part", Strategy, Acceptance)

STRATEGIES: dict[str, type[Strategy]] = {
    "boulware": Boulware,
    "linear": Linear,
    "conceder": Conceder,
    "exponential": Exponential,
    "bezier": Bezier,
    "tit-for-tat": TitForTat,
    "relative-tit-for-tat": RelativeTitForTat,
    "averaged-tit-for-tat": AveragedTitForTat,
    "micro": MiCRO,
    "listener": Listener,
    "zeuthen": Zeuthen,
    "equilibrium": EquilibriumPlay,
    "hardliner": Hardliner,
    "random": RandomWalker,
}
"""The strategies by the names that a command takes."""

__all__ = [
    "STRATEGIES",
    "AveragedTitForTat",
    "Bezier",
    "Boulware",
    "Conceder",
    "EquilibriumPlay",
    "Exponential",
    "Hardliner",
    "Linear",
    "Listener",
    "MiCRO",
    "Polynomial",
    "RandomWalker",
    "RelativeTitForTat",
    "Strategy",
    "TimeDependent",
    "TitForTat",
    "Zeuthen",
    "strategy_of",
]


def strategy_of(text: str) -> Strategy:
    """Read a strategy as a command names it: `boulware`, `boulware:4`, `bezier:.85,.4+combi:.9`.

    Numbers after a colon are parameters, in the order of the class; an acceptance rule may follow
    after a plus, else it is `next`.

    Raises
    ------
    ValueError
        There is none of this name, or the numbers do not suit it.
    """
    name, plus, rule = text.partition("+")
    made = _made("strategy", STRATEGIES, name)
    return replace(made, accepting=_made("acceptance rule", RULES, rule)) if plus else made


def _made(noun: str, known: Mapping[str, type[Part]], text: str) -> Part:
    name, _, rest = text.partition(":")
    if name not in known:
        raise ValueError(f"no {noun} '{name}'; there are: {', '.join(known)}")
    default = known[name]()
    numbers = {
        one.name: value
        for one in fields(default)
        if isinstance(value := getattr(default, one.name), int | float)
    }
    parts = rest.split(",") if rest else []
    if len(parts) > len(numbers):
        raise ValueError(f"'{name}' takes {len(numbers)} numbers, found {len(parts)}")
    try:
        given: dict[str, Any] = {
            key: type(value)(part)
            for (key, value), part in zip(numbers.items(), parts, strict=False)
        }
        endless = [key for key, value in given.items() if not math.isfinite(value)]
        if endless:
            raise ValueError(f"expected a finite number as {' and '.join(endless)}")
        return replace(default, **given)
    except (ValueError, OverflowError) as error:
        raise ValueError(f"'{text}': {error}") from error
