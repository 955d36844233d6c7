"""A space in which issues keep some of their options only: the same numbers, fewer outcomes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from winset.case.types import Issue, Region, Rule
from winset.deals.consent import Consent
from winset.deals.implicit.space import Unlisted
from winset.deals.whole import Ints
from winset.inference.ensemble import Ensemble
from winset.spaces.space import RegionMask, Rows, RuleMask, Space


class Restricted:
    """A space in which issues keep some of their options.

    Parameters
    ----------
    space : the whole space; its rules hold on.
    kept : for each issue the places of the options that it keeps, ascending, at least one.
    never : regions of the whole space that are ruled out besides.
    """

    def __init__(
        self, space: Space, kept: Sequence[Ints], never: Sequence[RegionMask] = ()
    ) -> None:
        self._whole = space
        self._kept = kept
        issues = [
            replace(issue, options=tuple(issue.options[int(k)] for k in some))
            for issue, some in zip(space.issues, kept, strict=True)
        ]
        rules = [rule for mask in space.rules if (rule := self._rule(mask, issues)) is not None]
        for k, mask in enumerate(never):
            region = self._region(mask, issues)
            if all(region.values()):
                rules.append(Rule(f"never {k}", region))
        self.space = Space(issues, rules)

    def whole(self, row: Rows) -> Rows:
        """Return an outcome of this space as a row of the whole one."""
        options = [int(some[int(k)]) for some, k in zip(self._kept, row, strict=True)]
        return np.array(options, dtype=self._whole.dtype)

    def ensemble(self, ensemble: Ensemble, draw: int) -> Ensemble:
        """Return one draw of an actor's values on this space."""
        at = ensemble.at(draw)
        begins = self._whole.offsets[:-1]
        slots = np.concatenate([b + some for b, some in zip(begins, self._kept, strict=True)])
        extras = [
            (RegionMask(region, self.space.issues), float(amounts[min(at, len(amounts) - 1)]))
            for mask, amounts in ensemble.added()
            if all((region := self._region(mask, self.space.issues)).values())
        ]
        return replace(
            ensemble,
            space=self.space,
            slots=np.ascontiguousarray(ensemble.slots[slots, at : at + 1]),
            reserve=ensemble.reserve[at : at + 1],
            interactions=tuple(extras),
            no_deal_row=None,
            held={},
            chain=None,
            tables=(),
            joining=None,
        )

    def alone(self, actor: str, ensemble: Ensemble, draw: int) -> Unlisted:
        """Return the space with one actor in it, whose consent nobody asks for."""
        nobody = Consent((actor,), np.array([False]), ())
        return Unlisted({actor: self.ensemble(ensemble, draw)}, nobody)

    def _region(self, mask: RegionMask, issues: Sequence[Issue]) -> Mapping[str, tuple[str, ...]]:
        region: dict[str, tuple[str, ...]] = {}
        for place, table in mask.tables:
            options = issues[place].options
            matches = table[self._kept[place]]
            region[issues[place].id] = tuple(
                option.id for option, fine in zip(options, matches, strict=True) if fine
            )
        return region

    def _rule(self, mask: RuleMask, issues: Sequence[Issue]) -> Rule | None:
        """Return a rule on what is left; None where it cannot be broken any more."""
        when: Region = self._region(mask.when, issues)
        if not all(when.values()):
            return None
        if mask.then is None:
            return Rule(mask.id, when)
        then: Region = self._region(mask.then, issues)
        # What `then` asks for can be out of reach: the rule then forbids what matches.
        return Rule(mask.id, when, then if all(then.values()) else None)
