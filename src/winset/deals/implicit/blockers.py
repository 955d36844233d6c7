"""Blockers of a space too large to list: everybody's own outcome as one larger outcome.

`blockers.py` asks whether some demands can be met together if every voter has an outcome of its
own. Put side by side, these are one outcome of a larger space: an issue on which all must have
the same option stands in it once, any other issue once for each voter. Demands can be met
together where that space holds a deal, which merging labels or an integer program finds out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from winset.case.types import Issue, Region, Rule
from winset.deals.blockers import Member
from winset.deals.consent import Consent
from winset.deals.implicit.labels import QUICK, merge
from winset.deals.implicit.milp import Programs
from winset.deals.implicit.space import Unlisted
from winset.inference.ensemble import Ensemble
from winset.spaces.space import RegionMask, Space

LABELS = 50_000
"""Labels kept for one question; above, an integer program answers it."""


@dataclass(frozen=True)
class Apart:
    """The demands of one draw in a space that is not listed.

    Attributes
    ----------
    unlisted : ensembles, consent, no deal.
    draw : which draw of inferred actors.
    """

    unlisted: Unlisted
    draw: int = 0

    def can_be_met(self, members: Sequence[Member]) -> bool | None:
        """Return whether some demands can be met together; None where limits ended the search.

        Cost as of `merge` with one outcome for each voter, and of one integer program where
        labels grow too many.
        """
        larger = self._larger(frozenset(members))
        merged = merge(larger, [], most=LABELS, effort=QUICK)
        if len(merged) > 0:
            return True
        if merged.complete:
            return False
        found = Programs(larger, []).exists()
        if found.row is not None:
            return True
        return False if found.status == "exact" else None

    def _larger(self, wanted: frozenset[Member]) -> Unlisted:
        """Return the larger space with the consent that is demanded."""
        space, consent = self.unlisted.space, self.unlisted.consent
        required = np.array([Member("actor", voter) in wanted for voter in consent.voters])
        rules = tuple(rule for rule in consent.rules if Member("approval", rule.id) in wanted)
        counted = required | np.any([(r.weights != 0).any(axis=0) for r in rules], axis=0)
        needed = np.flatnonzero(counted if counted.any() else np.arange(len(required)) == 0)
        asked = [consent.voters[place] for place in needed]
        same = {issue.id for issue in space.issues if Member("sameness", issue.id) in wanted}
        copies = _Copies(space, asked, same)
        bans = [
            rule
            for mask in space.rules
            if Member("rule", mask.id) in wanted
            for rule in copies.rules(mask.id, mask.when, mask.then)
        ]
        if self.unlisted.no_deal is not None:
            bans += copies.other_than(self.unlisted.no_deal)
        whole = Space(copies.issues, bans)
        ensembles = {
            voter: copies.ensemble(whole, voter, self.unlisted.ensembles[voter], self.draw)
            for voter in asked
        }
        kept = tuple(
            replace(rule, weights=np.ascontiguousarray(rule.weights[:, needed])) for rule in rules
        )
        given = Consent(tuple(asked), required[needed], kept)
        return Unlisted(ensembles, given, left=self.unlisted.left)


class _Copies:
    """The issues of a space, once for all voters or once for each."""

    def __init__(self, space: Space, voters: Sequence[str], same: set[str]) -> None:
        self._space = space
        self._voters = voters
        self._own: dict[tuple[str, int], Issue] = {}
        self.issues: list[Issue] = []
        for place, issue in enumerate(space.issues):
            for voter in voters:
                if issue.id in same and voter != voters[0]:
                    self._own[voter, place] = self._own[voters[0], place]
                    continue
                # A number as the id: no id of the case can collide with it.
                copy = replace(issue, id=str(len(self.issues)))
                self._own[voter, place] = copy
                self.issues.append(copy)

    def _region(self, voter: str, mask: RegionMask) -> Region:
        region = {}
        for place, table in mask.tables:
            issue = self._own[voter, place]
            region[issue.id] = tuple(issue.options[int(k)].id for k in np.flatnonzero(table))
        return region

    def rules(self, name: str, when: RegionMask, then: RegionMask | None) -> list[Rule]:
        """Return a rule once for each voter's outcome."""
        return [
            Rule(
                name,
                self._region(voter, when),
                None if then is None else self._region(voter, then),
            )
            for voter in self._voters
        ]

    def other_than(self, no_deal: Sequence[int]) -> list[Rule]:
        """Return the rules that nobody's outcome is no deal."""
        return [
            Rule(
                "no deal",
                {
                    self._own[voter, place].id: (self._own[voter, place].options[option].id,)
                    for place, option in enumerate(no_deal)
                },
            )
            for voter in self._voters
        ]

    def ensemble(self, whole: Space, voter: str, ensemble: Ensemble, draw: int) -> Ensemble:
        """Return one draw of a voter's values, on its own outcome."""
        at = ensemble.at(draw)
        place: Mapping[str, int] = {issue.id: k for k, issue in enumerate(self.issues)}
        slots = np.zeros((whole.slots, 1))
        for issue in range(len(self._space.issues)):
            begin, end = self._space.offsets[issue : issue + 2]
            start = int(whole.offsets[place[self._own[voter, issue].id]])
            slots[start : start + end - begin, 0] = ensemble.slots[begin:end, at]
        extras = tuple(
            (
                RegionMask(self._region(voter, mask), self.issues),
                float(amounts[min(at, len(amounts) - 1)]),
            )
            for mask, amounts in ensemble.added()
        )
        return replace(
            ensemble,
            space=whole,
            slots=slots,
            reserve=ensemble.reserve[at : at + 1],
            interactions=extras,
            no_deal_row=None,
            held={},
            chain=None,
            tables=(),
            joining=None,
        )
