"""Approval rules: whose consent is enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Quota:
    """Reached when the weights of those who accept sum to at least `at_least`."""

    weights: Mapping[str, Fraction]
    at_least: Fraction


@dataclass(frozen=True, slots=True)
class Approval:
    """An approval rule: met when any one of its quotas is reached; `name` is what it is called.

    A veto, k of n and a weighted quota hold one quota; "blocks unless overridden" holds two.
    """

    id: str
    any_of: tuple[Quota, ...]
    name: str | None = None
