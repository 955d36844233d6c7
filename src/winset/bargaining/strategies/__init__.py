"""Strategies by name; each is one small class in a file of its own."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from winset.bargaining.strategies.base import Strategy, TimeDependent
from winset.bargaining.strategies.bezier import Bezier
from winset.bargaining.strategies.equilibrium import EquilibriumPlay
from winset.bargaining.strategies.exponential import Exponential
from winset.bargaining.strategies.hardliner import Hardliner
from winset.bargaining.strategies.micro import MiCRO
from winset.bargaining.strategies.polynomial import Boulware, Conceder, Linear, Polynomial
from winset.bargaining.strategies.random_walker import RandomWalker
from winset.bargaining.strategies.tit_for_tat import (
    AveragedTitForTat,
    RelativeTitForTat,
    TitForTat,
)
from winset.bargaining.strategies.zeuthen import Zeuthen

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
    """Read a strategy as a command names it: `boulware`, `boulware:4`, `bezier:.85,.4`.

    Numbers after the colon are its parameters, in the order of the class.

    Raises
    ------
    ValueError
        There is none of this name, or the numbers do not suit it.
    """
    name, _, rest = text.partition(":")
    if name not in STRATEGIES:
        raise ValueError(f"no strategy '{name}'; there are: {', '.join(STRATEGIES)}")
    made = STRATEGIES[name]
    default = made()
    known = [one.name for one in fields(made) if one.name in default.parameters]
    parts = rest.split(",") if rest else []
    if len(parts) > len(known):
        raise ValueError(f"'{name}' takes {len(known)} numbers, found {len(parts)}")
    try:
        numbers: dict[str, Any] = {
            key: type(default.parameters[key])(part)
            for key, part in zip(known, parts, strict=False)
        }
        return made(**numbers)
    except ValueError as error:
        raise ValueError(f"'{text}': {error}") from error
