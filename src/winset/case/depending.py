"""What is wrong with saying that an issue's worth depends on another's option."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from winset.case.claims import CELLS, Depends, together
from winset.case.types import Statement

Fault = tuple[Statement, str]


def faulty_pairs(said: Sequence[Statement], options: Mapping[str, int]) -> Iterator[Fault]:
    """Yield which statements about one actor make no sense for pairs of issues, and why.

    `options` are their numbers by issue. Statements of different accounts, and what has ended or
    was replaced, need not fit together. Cost: the statements with pairs times all of them.
    """
    replaced = {statement.replaces for statement in said}
    standing = [each for each in said if each.until is None and each.id not in replaced]
    for place, statement in enumerate(standing):
        # Most say nothing of pairs: only the few that do are compared with all.
        if not _pairs(statement):
            continue
        for one, two in _pairs(statement):
            both = options.get(one, 0) * options.get(two, 0)
            if one != two and both > CELLS:
                yield (
                    statement,
                    f"'{one}' and '{two}' have {both:,} options together; at most {CELLS} are "
                    "read as one: give one of them fewer options, or a wider step",
                )
        for at, other in enumerate(standing):
            if _meet(statement, other):
                yield from _beside(statement, other, first=at > place)


def _beside(statement: Statement, other: Statement, *, first: bool) -> Iterator[Fault]:
    """Yield what is wrong with another statement beside the pairs of one."""
    partner = {a: b for pair in _pairs(statement) for a, b in (pair, pair[::-1])}
    twice = [issue for pair in _pairs(other) for issue in pair if issue in partner]
    if twice and first and other is not statement:
        yield (
            other,
            f"'{twice[0]}' is in a pair with '{partner[twice[0]]}' already, in statement "
            f"'{statement.id}'; an issue is in one pair at most",
        )
    for claim in other.claims:
        if isinstance(claim, Depends) or together(claim, partner):
            continue
        named = claim.named()
        alone = [*named.issues, *(issue for issue, _ in named.options)]
        issue = next((issue for issue in alone if issue in partner), None)
        if issue is None:
            issue, rival = _pairs(statement)[0]
            told = (
                f"it compares the weights of all issues, and '{issue}' and '{rival}' have one "
                "together"
            )
        else:
            told = (
                f"'{issue}' and '{partner[issue]}' depend on each other (statement "
                f"'{statement.id}'), and '{issue}' has no weight or value alone"
            )
        yield (
            other,
            f"{told}; what can be said of them: which outcomes are preferred or rejected, "
            "and an order of the options of one, which then holds for each option of the other",
        )
        return


def _pairs(statement: Statement) -> tuple[tuple[str, str], ...]:
    return tuple(
        pair for claim in statement.claims if isinstance(claim, Depends) for pair in claim.pairs
    )


def _meet(one: Statement, other: Statement) -> bool:
    """Return whether two statements can hold at the same time."""
    return one.account == other.account or None in {one.account, other.account}
