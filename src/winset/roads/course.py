"""What a road may do: take nothing back that it gave, and sign at once what nobody owns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from winset.case.types import Case
from winset.inference.ensemble import Array, Ensemble
from winset.spaces.space import Rows

Flags = NDArray[np.bool_]
SAME_WORTH = 1e-9
"""Differences below this part of what an issue is worth to a party are none."""


@dataclass(frozen=True, eq=False)
class Course:
    """The changes that a road from one outcome to another may make.

    Attributes
    ----------
    onward : for each issue bool (n_options, n_options), [from, to]. It leaves the diagonal out.
    together : the places of issues that change in one step, all of them: what nobody owns is
        signed, and a contract is signed at once. Of those `onward` holds one change each.
    """

    onward: tuple[Flags, ...]
    together: tuple[int, ...]

    def options(self, place: int) -> list[int]:
        """Return the options of an issue that the road can pass, its ends included."""
        table = self.onward[place]
        return np.flatnonzero(table.any(axis=0) | table.any(axis=1)).tolist()


def course(
    case: Case,
    ends: tuple[Rows, Rows],
    parties: Mapping[str, Ensemble],
    draws: Sequence[int],
    *,
    straight: bool,
) -> Course:
    """Return what a road between two outcomes may change.

    An issue on which they agree stays as it is. On any other no party is given more than the
    deal gives it, or less than it had, and then the other way round: to every party each option
    is worth something between both ends, and each change goes the way that the whole goes. Worth
    is the mean of the draws, without interactions.

    Parameters
    ----------
    ends : no deal and the deal, uint (n_issues,) each.
    straight : every issue changes once, to where it ends.
    """
    start, target = ends
    means = [
        party.slots[:, np.minimum(np.asarray(draws), party.draws - 1)].mean(axis=1)
        for party in parties.values()
    ]
    offsets = next(iter(parties.values())).space.offsets
    tables, together = [], []
    for place, issue in enumerate(case.issues):
        a, b = int(start[place]), int(target[place])
        count = len(issue.options)
        table = np.zeros((count, count), dtype=bool)
        if a != b:
            signed = _signed(case, place)
            together += [place] * signed
            if not (signed or straight):
                slots = slice(int(offsets[place]), int(offsets[place]) + count)
                table = _between(np.array([mean[slots] for mean in means]), a, b)
            table[a, b] = True
            np.fill_diagonal(table, val=False)
        tables.append(table)
    return Course(tuple(tables), tuple(together))


def _signed(case: Case, place: int) -> bool:
    """Return whether an issue is settled by the signature: nobody owns it, and it has no stages."""
    issue = case.issues[place]
    staged = issue.irreversible or any(
        issue.id in region
        for transition in case.transitions
        for region in (transition.start, transition.to)
    )
    return issue.owner is None and not staged


def _between(worth: Array, a: int, b: int) -> Flags:
    """Find which changes of an issue bring nobody beyond its ends or back: bool [from, to].

    worth (n_parties, n_options).
    """
    whole = worth[:, b] - worth[:, a]
    least = SAME_WORTH * np.maximum(np.ptp(worth, axis=1), 1e-300)[:, None]
    # How far each option is on the way from a to b, for each party: 0 to |whole|.
    far = (worth - worth[:, [a]]) * np.where(whole < 0, -1.0, 1.0)[:, None]
    within = ((far >= -least) & (far <= np.abs(whole)[:, None] + least)).all(axis=0)
    rises = (far[:, None, :] >= far[:, :, None] - least[:, :, None]).all(axis=0)
    return np.asarray(rises & within[:, None] & within[None, :])
