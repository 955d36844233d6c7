"""What the answer to a yes-or-no question would change, by counting bits over draws.

An answer conditions the beliefs: the draws that agree with it are kept. What follows is counted
with one bit per outcome and draw, the heaviest draws first where they weigh differently. Sources:
Raiffa & Schlaifer 1961, Applied Statistical Decision Theory, ch. 4 (the value of information);
Howard 1966, IEEE Trans. SSC 2:22.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from winset.deals.acceptance import Acceptance, agreement
from winset.deals.consent import Consent
from winset.inference.ensemble import Ensemble
from winset.inference.joint import Joint
from winset.spaces.space import Rows

Flags = NDArray[np.bool_]
MEMORY = 64_000_000
"""Bytes of agreement bits kept."""
REMEMBERED = 512
"""Outcomes of which it is remembered in which draws they are a deal."""


@dataclass(frozen=True)
class Answer:
    """What one answer would mean.

    `share` of the draws give it; in `exists` of those there is a deal; `best` is the place of
    the outcome then most widely acceptable, a deal in `accepted` of those draws.
    """

    share: float
    exists: float
    best: int
    accepted: float


@dataclass(frozen=True)
class Value:
    """The value of a question, each with one Monte Carlo standard error.

    `change`: expected absolute change of the odds that there is a deal. `gain`: expected rise
    of the odds that the best candidate is a deal, choosing it after the answer.
    """

    yes: Answer
    no: Answer
    change: float
    change_error: float
    gain: float
    gain_error: float


class Questions:
    """Agreement of the likeliest outcomes, ready to be asked many questions.

    The best outcome after an answer is exact where no outcome left out could beat it; up to
    MEMORY bytes of bits none but the least agreed are left out.
    """

    def __init__(
        self,
        rows: Rows,
        ensembles: Mapping[str, Ensemble],
        consent: Consent,
        counted: Acceptance,
    ) -> None:
        self.draws = counted.draws
        self._beliefs = Joint.of(ensembles)
        self._order = None
        self._heavy = None
        if counted.weights is not None:
            self._order = np.argsort(-counted.weights, kind="stable")
            self._heavy = np.zeros(64 * -(-self.draws // 64), dtype=np.int64)
            self._heavy[: self.draws] = counted.weights[self._order]
        self._exists = counted.deals > 0
        self._existing = self._beliefs.count(self._exists)
        keep = max(1, 8 * MEMORY // max(1, self.draws))
        order = np.argsort(-counted.joint, kind="stable")[:keep]
        order = order[: max(1, int((counted.joint[order] > 0).sum()))]
        self._places = order
        # Rows in option order share partial sums; the bits are put by falling agreement after.
        listed = np.argsort(order)
        bits = agreement(rows[order[listed]], self._ordered(ensembles), consent)
        self._bits = np.empty_like(bits)
        self._bits[listed] = bits
        self._row = {int(place): row for row, place in enumerate(order)}
        self._joint = counted.joint[order].astype(np.int64)
        self._effective = counted.effective
        self._deals: dict[int, Flags] = {}
        self._before = self._deal(int(order[0])).astype(np.int8)

    def _ordered(self, ensembles: Mapping[str, Ensemble]) -> Mapping[str, Ensemble]:
        """Return values in the order of the bits; what else is said of draws is not asked for."""
        order = self._order
        if order is None:
            return ensembles
        return {
            actor: ensemble
            if ensemble.draws == 1
            else replace(
                ensemble,
                slots=np.ascontiguousarray(ensemble.slots[:, order]),
                reserve=ensemble.reserve[order],
                tables=tuple(table.at(order) for table in ensemble.tables),
            )
            for actor, ensemble in ensembles.items()
        }

    def change(self, yes: Flags) -> float:
        """Return the expected absolute change of the odds of a deal; cheap."""
        count, existing = self._counted(yes)
        if count in {0, self._beliefs.total}:
            return 0.0
        return self._changed(count, existing)

    def _counted(self, yes: Flags) -> tuple[int, int]:
        """Return what the draws weigh that say yes, and those of them with a deal."""
        return self._beliefs.count(yes), self._beliefs.count(self._exists & yes)

    def _changed(self, count: int, existing: int) -> float:
        """Return the expected absolute change of the odds, from counts of both answers."""
        total = self._beliefs.total
        share = count / total
        gap = existing / count - (self._existing - existing) / (total - count)
        return float(2 * share * (1 - share) * abs(gap))

    def value(self, yes: Flags) -> Value:
        """Count what both answers would mean; yes (n_draws,), both answers have some weight."""
        count, existing = self._counted(yes)
        others = self._beliefs.total - count, self._existing - existing
        answers = [self._answer(yes, count, existing), self._answer(~yes, *others)]
        shares = np.array([one.share for one in answers])
        exists = np.array([one.exists for one in answers])
        counts = np.maximum(1.0, self._effective * shares)
        both = 2 * shares[0] * shares[1]
        error = both * float(np.sqrt((exists * (1 - exists) / counts).sum()))
        # Per draw: does the candidate chosen after the answer succeed, and the one chosen before?
        after = np.where(yes, self._deal(answers[0].best), self._deal(answers[1].best))
        rise = after.astype(np.int8) - self._before
        return Value(
            answers[0],
            answers[1],
            self._changed(count, existing),
            float(error),
            self._beliefs.mean(rise),
            float(self._beliefs.spread(rise) / np.sqrt(max(1.0, self._effective))),
        )

    def _answer(self, flags: Flags, count: int, existing: int) -> Answer:
        from winset.deals.kernels import most_agreed

        asked = self._packed(flags)
        place, agreed = most_agreed(self._bits, self._joint, asked, count, self._heavy)
        return Answer(
            count / self._beliefs.total,
            existing / count,
            int(self._places[place]),
            int(agreed) / count,
        )

    def _packed(self, flags: Flags) -> NDArray[np.uint64]:
        padded = np.zeros(64 * self._bits.shape[1], dtype=bool)
        padded[: self.draws] = flags if self._order is None else flags[self._order]
        return np.packbits(padded, bitorder="little").view(np.uint64)

    def _deal(self, place: int) -> Flags:
        """Return in which draws an outcome is a deal; remembered, as few are best."""
        if place not in self._deals:
            if len(self._deals) >= REMEMBERED:
                self._deals.clear()
            self._deals[place] = self._unpacked(place)
        return self._deals[place]

    def _unpacked(self, place: int) -> Flags:
        bits = np.unpackbits(
            self._bits[self._row[place]].view(np.uint8), count=self.draws, bitorder="little"
        )
        flags = bits.view(np.bool_)
        if self._order is None:
            return flags
        found = np.empty_like(flags)
        found[self._order] = flags
        return found
