"""Outcomes that are better for all than a given one, and the smallest change that leads to one.

Better for all means what the field calls Pareto dominance: nobody who has a vote values it less,
and somebody who has one values it more; parties and ratifiers count alike. Of such outcomes the
*smallest change* is one that changes the fewest issues; among these, one whose smallest gain is
largest, in the case's units; then one with the largest sum of gains; then the first in option
order.
"""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from winset.deals.answers import Answers
from winset.deals.listed import Listed
from winset.deals.situation import Situation
from winset.inference.ensemble import Ensemble
from winset.spaces.space import Rows, Space

MOST = 4
"""Issues changed at once, at most, where outcomes are not listed."""
TRIED = 4_000_000
"""Outcomes tried for one change where they are not listed; about a second."""
_NEAR = 1 - 1e-9
"""Floating-point gains are off by far less than this part."""
Allowed = Callable[[Rows], NDArray[np.bool_]]
Gains = NDArray[np.float64]


@dataclass(frozen=True)
class Improvement:
    """An outcome that is better for all than another.

    Attributes
    ----------
    row : the better outcome, as places of options.
    changed : the places of the issues on which the two differ.
    gains : what each of those asked about gains by the change, in its own units.
    """

    row: tuple[int, ...]
    changed: tuple[int, ...]
    gains: tuple[float, ...]


@dataclass(frozen=True)
class Searched:
    """What a search without a list found; `issues`: all changes of so many were tried."""

    found: Improvement | None
    issues: int


def better(gains: Gains, own: Gains) -> NDArray[np.bool_]:
    """Return which outcomes are better for all than one.

    Parameters
    ----------
    gains : float, shape (n_parties, n); whole hairs (`Ensemble.hairs`), larger is better.
    own : float, shape (n_parties,); those of the one.

    Returns
    -------
    bool, shape (n,).

    Notes
    -----
    Exact: whole numbers are compared. O(n_parties * n).
    """
    at_least = np.ones(gains.shape[1], dtype=bool)
    more = np.zeros(gains.shape[1], dtype=bool)
    for column, number in zip(gains, own, strict=True):
        at_least &= column >= number
        more |= column > number
    return np.asarray(at_least & more)


def hairs(parties: Sequence[Ensemble], rows: Rows) -> Gains:
    """Return the parties' gains over no deal in whole hairs, shape (n_parties, n)."""
    return np.array([party.hairs(rows) for party in parties])


def smallest(
    row: Rows, own: Gains, rows: Rows, gains: Gains, steps: Sequence[Fraction]
) -> Improvement | None:
    """Return the smallest change to one of some outcomes that are all better for all.

    Parameters
    ----------
    row : the outcome to improve on, shape (n_issues,).
    own : its gains in hairs, shape (n_parties,).
    rows : outcomes in option order, shape (n, n_issues), each better for all.
    gains : theirs, shape (n_parties, n).
    steps : hairs of a unit of the case, for each party (`Ensemble.steps`).

    Returns
    -------
    None where there are no rows.

    Notes
    -----
    Exact. O(n * n_issues).
    """
    if len(rows) == 0:
        return None
    changed = (rows != row).sum(axis=1)
    few = np.flatnonzero(changed == changed.min())
    more = gains[:, few].T - own
    best = int(few[_fairest(more, steps)])
    chosen = rows[best]
    places = tuple(int(place) for place in np.flatnonzero(chosen != row))
    told = tuple(
        float(Fraction(number) / step)
        for number, step in zip((gains[:, best] - own).tolist(), steps, strict=True)
    )
    return Improvement(tuple(map(int, chosen)), places, told)


def _fairest(more: Gains, steps: Sequence[Fraction]) -> int:
    """Return the first of what is best by the smallest gain, then by the sum; more (n, n_parties).

    Floating point leaves few, which are compared as fractions.
    """
    least = (more / np.array([float(step) for step in steps])).min(axis=1)
    few = np.flatnonzero(least >= least.max() * _NEAR)
    kinds, first = np.unique(more[few], axis=0, return_index=True)
    keys = []
    for kind, place in zip(kinds.tolist(), first.tolist(), strict=True):
        parts = [Fraction(number) / step for number, step in zip(kind, steps, strict=True)]
        keys.append((min(parts), sum(parts), -place))
    return int(few[-max(keys)[2]])


def search(
    space: Space,
    row: Rows,
    parties: Sequence[Ensemble],
    voters: Sequence[Ensemble],
    allowed: Allowed,
    most: int = MOST,
) -> Searched:
    """Find the smallest change that is better for all where outcomes are not listed.

    Parameters
    ----------
    space : the outcomes.
    row : the outcome to improve on, shape (n_issues,).
    parties : those for whom it is to be better, scored.
    voters : they and everyone else on whom `allowed` may depend, scored. It may only ever become
        true where an outcome is worth more to someone.
    allowed : returns which outcomes of some may be proposed: the rules, and consent.
    most : issues changed at once, at most.

    Notes
    -----
    Exact up to the number of issues it returns: that of the change, or of all that were tried. An
    option that another one of the same issue beats for everybody is never part of the smallest
    change, unless a rule or an interaction names the issue, a largest value is set, or values are
    rounded; such issues keep all their options. O(tried * n_issues), tried up to `TRIED` outcomes.
    """
    own = hairs(parties, row[None, :])[:, 0]
    options = _worth_trying(space, row, parties, voters, allowed)
    steps = [party.steps for party in parties]
    tried, issues = 0, 0
    for count in range(1, min(most, len(space.sizes)) + 1):
        total = sum(
            math.prod(len(options[place]) for place in places)
            for places in itertools.combinations(range(len(options)), count)
        )
        tried += total
        if tried > TRIED:
            break
        kept, known = [], []
        for rows in _changed(row, options, count):
            gains = hairs(parties, rows)
            some = np.flatnonzero(better(gains, own))
            some = some[allowed(rows[some])] if len(some) else some
            kept.append(rows[some])
            known.append(gains[:, some])
        issues = count
        rows, gains = np.concatenate(kept), np.concatenate(known, axis=1)
        if len(rows):
            order = np.lexsort(rows.T[::-1])
            return Searched(smallest(row, own, rows[order], gains[:, order], steps), issues)
    return Searched(None, issues)


def _changed(row: Rows, options: Sequence[Sequence[int]], count: int) -> Iterator[Rows]:
    """Yield the outcomes that differ on just so many issues, by the issues."""
    yield np.zeros((0, len(row)), dtype=row.dtype)
    for places in itertools.combinations(range(len(options)), count):
        some = [options[place] for place in places]
        if not all(some):
            continue
        grid = np.array(np.meshgrid(*some, indexing="ij")).reshape(count, -1)
        rows = np.repeat(row[None, :], grid.shape[1], axis=0)
        rows[:, list(places)] = grid.T
        yield rows


def _worth_trying(
    space: Space,
    row: Rows,
    parties: Sequence[Ensemble],
    voters: Sequence[Ensemble],
    allowed: Allowed,
) -> list[list[int]]:
    """Return for each issue the options that can be part of the smallest change."""
    every = [
        [option for option in range(size) if option != taken]
        for size, taken in zip(space.sizes, row.tolist(), strict=True)
    ]
    bound = {issue.id for issue in space.issues if _bound(issue.id, space, voters)}
    if any(voter.hair > 0 or voter.cap < np.inf or voter.tables for voter in voters):
        return every
    # No deal is never proposed: were it what beats an option, the option would be missed.
    none = next((voter.no_deal_row for voter in voters if voter.no_deal_row), None)
    if none is not None and not allowed(np.array([none], dtype=row.dtype))[0]:
        gains = hairs(parties, np.array([none, row], dtype=row.dtype))
        if better(gains[:, :1], gains[:, 1])[0]:
            return every
    for place, issue in enumerate(space.issues):
        if issue.id not in bound:
            every[place] = _unbeaten(space, place, int(row[place]), parties, voters)
    return every


def _bound(issue: str, space: Space, voters: Sequence[Ensemble]) -> bool:
    """Return whether a rule or an interaction names an issue."""
    place = next(k for k, one in enumerate(space.issues) if one.id == issue)
    named = any(
        place == other for v in voters for mask, _ in v.interactions for other, _ in mask.tables
    )
    return named or any(issue in rule.issues for rule in space.rules)


def _unbeaten(
    space: Space, place: int, taken: int, parties: Sequence[Ensemble], voters: Sequence[Ensemble]
) -> list[int]:
    """Return the options of an issue that no other one beats for everybody."""
    begin, end = space.offsets[place], space.offsets[place + 1]
    worth = np.array([voter.slots[begin:end, 0] for voter in voters])
    own = np.array([party.slots[begin:end, 0] for party in parties])
    kept = []
    for option in range(end - begin):
        if option == taken:
            continue
        as_good = (worth >= worth[:, option : option + 1]).all(axis=0)
        better_for_some = (own > own[:, option : option + 1]).any(axis=0)
        same = (worth == worth[:, option : option + 1]).all(axis=0)
        earlier = np.arange(end - begin) < option
        earlier[taken] = True
        if not (as_good & (better_for_some | (same & earlier)))[
            np.arange(len(same)) != option
        ].any():
            kept.append(option)
    return kept


def proposable(situation: Situation, rows: Rows, *, consent: bool) -> NDArray[np.bool_]:
    """Return which outcomes may be proposed in place of another, of scored cases.

    Those that keep the rules and are not no deal; with `consent`, deals only: in place of a deal.
    """
    allowed = situation.space.feasible(rows)
    if situation.no_deal is not None:
        allowed &= (rows != situation.no_deal).any(axis=1)
    if consent and len(rows):
        accepts = [voter.hairs(rows) >= 0 for voter in situation.voters.values()]
        allowed &= situation.consent.met(np.column_stack(accepts))
    return np.asarray(allowed)


def nearest_better(answers: Answers, row: Rows) -> Searched:
    """Find the smallest change of one outcome that is better for all, of a scored case.

    Among deals where the outcome is one, else among the feasible outcomes. Exact, see `smallest`
    and `search`.
    """
    situation = answers.situation
    voters = list(situation.voters.values())
    consent = bool(proposable(situation, row[None, :], consent=True)[0])
    if not isinstance(answers, Listed):
        return search(
            situation.space,
            row,
            voters,
            voters,
            lambda rows: proposable(situation, rows, consent=consent),
        )
    own, gains = hairs(voters, row[None, :])[:, 0], hairs(voters, answers.rows)
    mask = better(gains, own)
    if consent:
        mask &= answers.acceptance.joint > 0
    some = np.flatnonzero(mask)
    steps = [voter.steps for voter in voters]
    found = smallest(row, own, answers.rows[some], gains[:, some], steps)
    return Searched(found, len(situation.space.sizes))
