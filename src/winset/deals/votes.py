"""The arithmetic of a quota: who is indispensable, and what is lacking if one changes sides."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from fractions import Fraction

from winset.case.types import Quota


@dataclass(frozen=True)
class Votes:
    """A quota counted for some who accept; exact.

    Attributes
    ----------
    needed, total : votes.
    given : the votes of those who accept.
    indispensable : without whom the quota cannot be reached, whoever else accepts.
    short : by voter, what is lacking if it alone changes sides; 0: there are enough.
    enough : who refuses and would close alone what is lacking.
    """

    needed: Fraction
    total: Fraction
    given: Fraction
    indispensable: tuple[str, ...]
    short: Mapping[str, Fraction]
    enough: tuple[str, ...]


def votes(quota: Quota, accepting: Collection[str]) -> Votes:
    """Count a quota for those who accept."""
    weights = quota.weights
    total = sum(weights.values(), Fraction(0))
    given = sum((weight for voter, weight in weights.items() if voter in accepting), Fraction(0))
    lacking = max(Fraction(0), quota.at_least - given)
    changed = {
        voter: given - weight if voter in accepting else given + weight
        for voter, weight in weights.items()
    }
    return Votes(
        quota.at_least,
        total,
        given,
        tuple(voter for voter, weight in weights.items() if total - weight < quota.at_least),
        {voter: max(Fraction(0), quota.at_least - left) for voter, left in changed.items()},
        tuple(
            voter
            for voter, weight in weights.items()
            if lacking and voter not in accepting and weight >= lacking
        ),
    )
