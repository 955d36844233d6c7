"""What deals follow from where the outcomes cannot be listed: a diagram, consent, whole numbers."""

from __future__ import annotations

from collections.abc import Mapping
from copy import copy
from functools import cached_property

import numpy as np

from winset.deals.consent import Consent
from winset.deals.implicit.diagram import ARCS, Diagram, Table, diagram_of, region_of
from winset.deals.whole import BITS, Ints, Whole
from winset.inference.ensemble import Array, Ensemble
from winset.spaces.space import Left, Rows, Space, endless


class Unlisted:
    """What the deals in a space follow from, for exact answers without listing it.

    Parameters
    ----------
    ensembles : the voters, and whoever else is asked about.
    consent : what makes an outcome a deal.
    no_deal : row of the no-deal outcome, which is never a deal; None where no outcome is.
    arcs : most arcs of one layer of the diagram.
    left : returns how many seconds are left for everything that is asked of it, without end by
        default. Searches end with what they have and its bound. Unlike the other limits this one
        depends on the machine.
    """

    def __init__(
        self,
        ensembles: Mapping[str, Ensemble],
        consent: Consent,
        no_deal: Rows | None = None,
        *,
        arcs: int = ARCS,
        left: Left = endless,
    ) -> None:
        self.left = left
        self.ensembles = dict(ensembles)
        self.consent = consent
        self.no_deal = None if no_deal is None else tuple(int(k) for k in no_deal)
        self.space: Space = next(iter(self.ensembles.values())).space
        self.arcs = arcs
        self.regions: list[Mapping[int, Table]] = []
        self._terms: dict[str, list[tuple[int, Array]]] = {}
        seen: dict[tuple[tuple[int, bytes], ...], int] = {}
        for actor, ensemble in self.ensembles.items():
            terms = self._terms.setdefault(actor, [])
            for mask, amounts in ensemble.added():
                region = region_of(mask)
                key = tuple((issue, region[issue].tobytes()) for issue in sorted(region))
                if key not in seen:
                    seen[key] = len(self.regions)
                    self.regions.append(region)
                terms.append((seen[key], amounts))

    @cached_property
    def diagram(self) -> Diagram | None:
        """The feasible outcomes other than no deal; None where the states are too many."""
        return diagram_of(self.space, self.regions, self.no_deal, self.arcs)

    def under(self, consent: Consent) -> Unlisted:
        """Return the same with other consent needed; the diagram is shared once it is made."""
        other = copy(self)
        other.consent = consent
        return other

    def without_rule(self, rule: str) -> Unlisted:
        """Return the same with one rule dropped."""
        other = copy(self)
        other.space = copy(self.space)
        other.space.rules = tuple(mask for mask in self.space.rules if mask.id != rule)
        other.__dict__.pop("diagram", None)
        return other

    def hairs(self, rows: Rows, actor: str, draw: int = 0) -> Ints:
        """Return an actor's gains over no deal in hairs, shape (n_outcomes,). Exact.

        The same numbers as `Ensemble.hairs`.
        """
        whole = self.whole(actor, draw)
        return np.asarray((self.above(rows, actor, draw)) // whole.hair)

    def above(self, rows: Rows, actor: str, draw: int = 0) -> Ints:
        """Return how far outcomes are above the least acceptable, in units of `whole`. Exact."""
        whole = self.whole(actor, draw)
        total = whole.slots[rows.astype(np.int64) + self.space.offsets[:-1]].sum(axis=1)
        for region, amount in zip(self.regions, whole.extras, strict=True):
            # A region of no issue is in the slots already.
            matched = np.full(len(rows), bool(region))
            for issue, table in region.items():
                matched &= table[rows[:, issue]]
            total[matched] += amount
        if whole.cap is not None:
            np.minimum(total, whole.cap, out=total)
        return np.asarray(total - whole.floor)

    def agreed(self, rows: Rows, draw: int = 0) -> Table:
        """Return which outcomes are deals, shape (n_outcomes,). Exact."""
        accepts = [self.hairs(rows, voter, draw) >= 0 for voter in self.consent.voters]
        deals = self.space.feasible(rows) & self.consent.met(np.column_stack(accepts))
        if self.no_deal is not None:
            deals &= (rows != np.array(self.no_deal)).any(axis=1)
        return np.asarray(deals)

    def whole(self, actor: str, draw: int) -> Whole:
        """Return an actor's numbers in one draw as whole numbers.

        Scores are whole numbers and taken as they are. Inferred values are multiplied by a power
        of two that leaves 60 bits for the largest: numbers above a 250th of everything at stake
        are then exact and smaller ones rounded by 1e-18 of it, and sums do not depend on their
        order, which floating-point sums do.
        """
        ensemble = self.ensembles[actor]
        at = ensemble.at(draw)
        slots = ensemble.slots[:, at]
        extras = np.zeros(len(self.regions))
        for place, amounts in self._terms[actor]:
            extras[place] += amounts[min(at, len(amounts) - 1)]
        floor, cap = float(ensemble.floor[at]), ensemble.cap
        unit = 1.0
        reach = np.maximum.reduceat(np.abs(slots), self.space.offsets[:-1]).sum()
        reach += np.abs(extras).sum() + abs(floor)
        if cap >= reach:
            cap = np.inf
        if not ensemble.exact:
            reach = max(reach + (abs(cap) if cap < np.inf else 0.0), ensemble.hair)
            # ldexp is exact; a reach of 0 needs no scale.
            unit = float(np.ldexp(1.0, BITS - int(np.frexp(reach)[1]))) if reach > 0 else 1.0
        whole = np.rint(slots * unit).astype(np.int64)
        more = np.rint(extras * unit).astype(np.int64)
        for place, region in enumerate(self.regions):
            if not region:
                whole[: self.space.sizes[0]] += more[place]
        most = round(cap * unit) if cap < np.inf else None
        hair = round(ensemble.hair * unit) if ensemble.hair else 1
        return Whole(whole, more, round(floor * unit), unit, most, hair)
