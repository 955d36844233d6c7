"""Contradictions that only additivity makes, and which dependence of issues would resolve them.

Value functions are additive over issues unless the case says that an issue's worth may depend on
another (`Depends`). People's need not be. Two issues are therefore read as one, with an option for
each pair of theirs, and the statements are asked again; what is then consistent contradicts the
model, not itself.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import replace

from winset.case.claims import CELLS, together
from winset.case.types import Depends, Statement
from winset.errors import WinsetError
from winset.inference.contradictions import contradiction
from winset.inference.joining import Pair
from winset.inference.known import Known


def reconciling(known: Known, statements: Sequence[Statement]) -> list[Pair]:
    """Return pairs of issues that would reconcile statements if one may depend on the other.

    Parameters
    ----------
    known : what is said about one actor.
    statements : a set that cannot all be true of the value functions that there can be as yet.

    Notes
    -----
    Exact, one consistency check for each pair of issues that the statements name. Pairs are left
    out where a statement is about one of their weights or values, which then has no meaning, and
    where they have more than CELLS options together.
    """
    named = _named(statements)
    paired = {issue for pair in known.depends for issue in pair}
    issues = [issue for issue in known.space.issues if issue.id in named and issue.id not in paired]
    claims = [claim for statement in statements for claim in statement.claims]
    found = []
    for first, second in itertools.combinations(issues, 2):
        pair = (first.id, second.id)
        small = len(first.options) * len(second.options) <= CELLS
        if not small or not all(together(claim, pair) for claim in claims):
            continue
        said = Statement("", known.actor, "depends", (Depends((pair,)),))
        structure = [each for each in known.statements if each.structural]
        free = replace(known, statements=(*structure, said, *statements), layouts={})
        try:
            if not contradiction(free, statements):
                found.append(pair)
        except WinsetError:
            continue
    return found


def _named(statements: Sequence[Statement]) -> set[str]:
    """Return the issues that statements name."""
    names: set[str] = set()
    for claim in (claim for statement in statements for claim in statement.claims):
        named = claim.named()
        names.update(named.issues, (issue for issue, _ in named.options))
        names.update(*(outcome.named for outcome in named.outcomes))
    return names
