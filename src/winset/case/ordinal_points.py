"""An order of states as points: ranks of a ranking, or a weight for each statement by priority."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import product
from math import prod
from typing import Any

from winset.case.formulas import Formula, atoms, true_of
from winset.case.ordinal import Priorities, Ranking
from winset.case.types import Interaction, Issue, Region, Scores

MOST_CASES = 4_096
"""Ways to settle the issues of one statement, at most."""


def cases_of(formula: Formula, issues: Mapping[str, Issue]) -> int:
    """Count the ways to settle the issues that a statement names."""
    return prod(len(issues[name].options) for name in {atom.issue for atom in atoms(formula)})


def scores_of_ranking(ranking: Ranking, issues: Sequence[Issue]) -> Scores:
    """Turn a ranking into points: 0 for the worst level and for what is left out, then 1, 2, ..."""
    points = {issue.id: (Fraction(0),) * len(issue.options) for issue in issues}
    added = [
        Interaction({issue: (option,) for issue, option in named.options.items()}, Fraction(rank))
        for rank, level in enumerate(reversed(ranking.levels))
        for named in level
        if rank
    ]
    return Scores(points, tuple(added), ordinal=ranking)


def scores_of_priorities(priorities: Priorities, issues: Sequence[Issue]) -> Scores:
    """Turn priorities into points: the last statement counts 1, the one before it 2, then 4, ...

    So each counts more than all after it together, and the sums rank the states as the statements
    do, looked at one after the other. O(statements * ways to settle the issues of each).
    """
    points = {issue.id: [Fraction(0)] * len(issue.options) for issue in issues}
    known = {issue.id: issue for issue in issues}
    added: list[Interaction] = []
    for k, statement in enumerate(reversed(priorities.statements)):
        weight = Fraction(1 << k)
        for region in _regions(statement.formula, known):
            if len(region) == 1:
                ((issue, options),) = region.items()
                for option in options:
                    points[issue][known[issue].position(option)] += weight
            elif region:
                added.append(Interaction(region, weight))
    rows = {issue: tuple(row) for issue, row in points.items()}
    return Scores(rows, tuple(added), ordinal=priorities)


def _regions(formula: Formula, issues: Mapping[str, Issue]) -> list[Region]:
    """Return regions that hold what a statement is true of, each outcome once; {} for all.

    Options of an issue that the statement does not name behave alike, and are kept together.
    """
    named = list(dict.fromkeys(atom.issue for atom in atoms(formula)))
    told = {(atom.issue, atom.option) for atom in atoms(formula)}
    parts: list[list[tuple[str, ...]]] = []
    for issue in named:
        options = [option.id for option in issues[issue].options]
        rest = tuple(option for option in options if (issue, option) not in told)
        alone = [(option,) for option in options if (issue, option) in told]
        parts.append([*alone, *([rest] if rest else [])])
    cells = [
        dict(zip(named, cell, strict=True))
        for cell in product(*parts)
        if true_of(formula, {i: some[0] for i, some in zip(named, cell, strict=True)})
    ]
    for issue in named:
        joined: dict[tuple[Any, ...], dict[str, tuple[str, ...]]] = {}
        for found in cells:
            key = tuple(options for name, options in found.items() if name != issue)
            same = joined.setdefault(key, {**found, issue: ()})
            same[issue] = (*same[issue], *found[issue])
        cells = list(joined.values())
    return [
        {
            issue: options
            for issue, options in found.items()
            if len(options) < len(issues[issue].options)
        }
        for found in cells
    ]
