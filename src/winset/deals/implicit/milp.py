"""The best deals of a space too large to list, by mixed-integer programs.

For when labels (`labels.py`) grow too many: several parties, many rules, dense interactions.
What a program finds is checked in whole numbers, and what no deal exceeds is proved by its
bound. The rows and columns are in `model.py`.

Sources: leximin by sums of the k smallest: Ogryczak & Sliwinski 2006, ICCSA, LNCS 3982:802;
products by tangents of the logarithm: Kelley 1960, Journal of SIAM 8:703 (cutting planes).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from winset.deals.implicit.milp_model import Gain, Model, deals_model
from winset.deals.implicit.space import Unlisted
from winset.solver import Infeasible, Solver
from winset.spaces.space import SEARCHES, Rows

Array = NDArray[np.float64]
NODES = 20_000
"""Most nodes of the search tree of one program."""
Closed = Literal["exact", "bound"]
GAP = 1e-9
"""A gap up to this part of what is at stake is closed."""
_ROUNDS = 30
_TANGENTS = 12
_RETRIES = 50


@dataclass(frozen=True)
class Answer:
    """The best deal in one sense.

    Attributes
    ----------
    row : the deal found, shape (n_issues,); None where none was.
    gains : float, shape (n_parties,); its gains over no deal, in units of the case.
    value : what it is worth in that sense, calculated from the scores, in units of the case
        (a share of a party's largest gain for Kalai-Smorodinsky); None without a deal.
    bound : no deal is worth more; None without a deal.
    status : "exact" where value and bound agree within 1e-9 of what is at stake (of the
        product, for Nash), or where it is proved that there is no deal; else "bound".
    """

    row: Rows | None
    gains: Array | None
    value: float | None
    bound: float | None
    status: Closed


_NONE = Answer(None, None, None, None, "exact")
_UNKNOWN = Answer(None, None, None, None, "bound")


@dataclass(frozen=True)
class _Found:
    row: Rows | None
    bound: float


class Programs:
    """The deals of one draw as a mixed-integer program, to be optimised in several senses.

    Parameters
    ----------
    unlisted : ensembles, consent, no deal.
    parties : whose gains count; each has to accept.
    draw : which draw of inferred actors.
    nodes : most nodes of each search tree: a limit that is the same on every machine. The
        answers say what was proved within it.

    Raises
    ------
    SolverError
        HiGHS gave up for another reason than the limit.

    Notes
    -----
    One column per option, interaction and voter whose consent is not needed by itself; a row
    per issue, rule and voter, and some per interaction. Exact up to HiGHS's tolerance of 1e-9
    of what is at stake for an actor; every deal found is checked in whole numbers, and what is
    none is excluded and searched again.
    """

    def __init__(
        self, unlisted: Unlisted, parties: Sequence[str], *, draw: int = 0, nodes: int = NODES
    ) -> None:
        self.parties = tuple(parties)
        self._unlisted = unlisted
        self._draw = draw
        self._nodes = nodes
        self._model, self._gains = deals_model(unlisted, parties, draw)

    def exists(self) -> Answer:
        """Find a deal, or prove that there is none; its value is 0."""
        return self._sum([])

    def best(self, actor: str) -> Answer:
        """Find the deal that one party or voter gains most by; the value is its gain."""
        return self._sum([actor])

    def utilitarian(self) -> Answer:
        """Find the deal with the largest sum of gains."""
        return self._sum(self.parties)

    def egalitarian(self) -> Answer:
        """Find the deal with the largest smallest gain, then the next smallest, and so on.

        Value and bound are those of the smallest gain; "exact" where the others' agree too.
        """
        return self._leximin(dict.fromkeys(self.parties, 1.0))

    def kalai_smorodinsky(self) -> Answer:
        """Find the deal with the largest smallest share of a party's largest gain; and so on.

        Parties that gain in no deal are left out; without any, every deal will do (value 0).
        """
        weights, proved = {}, True
        for party in self.parties:
            top = self.best(party)
            if top.value is None:
                return top
            proved = proved and top.status == "exact"
            if top.value > 0:
                weights[party] = 1.0 / top.value
        found = self._leximin(weights) if weights else self.exists()
        return found if proved else replace(found, status="bound")

    def nash(self) -> Answer:
        """Find the deal with the largest product of gains.

        Where not all parties can gain at once: first the most that gain, then the largest
        product of their gains. The logarithm is bounded by tangents, and tangents at the deal
        found are added until its product meets the bound: usually 2 to 4 programs.
        """
        could = [party for party in self.parties if self._gains[party].high > 0]
        model = self._model.copy()
        gainers = {party: model.column(0, 1, whole=True) for party in could}
        for party, gainer in gainers.items():
            gain = self._gains[party]
            # A hair counts as a gain.
            model.row({**gain.terms, gainer: -gain.least}, -gain.constant, np.inf)
        most = self._best(model, dict.fromkeys(gainers.values(), 1.0))
        if most is None:
            return _NONE
        if most.row is None:
            return _UNKNOWN
        count = int((self._real(most.row) > 0).sum())
        if count == 0:
            none = Answer(most.row, self._real(most.row), 0.0, 0.0, "exact")
            return none if most.bound < 0.5 else replace(none, bound=np.inf, status="bound")
        model.row(dict.fromkeys(gainers.values(), 1.0), count, len(could))
        found = self._product(model, gainers, most.row)
        return found if most.bound < count + 0.5 else replace(found, status="bound")

    def _product(self, model: Model, gainers: Mapping[str, int], row: Rows) -> Answer:
        """Maximise the sum of the logarithms of the gains of those who gain."""
        terms: dict[int, float] = {}
        logs: dict[str, int] = {}
        for party, gainer in gainers.items():
            gain = self._gains[party]
            logs[party] = model.column(float(np.log(gain.least)) - 1.0, 0.0)
            terms[logs[party]] = 1.0
            terms[gainer] = float(np.log(gain.unit))
            for at in np.geomspace(max(gain.least, 1e-4 * gain.high), gain.high, _TANGENTS):
                _tangent(model, gain, logs[party], gainer, float(at))
        best, product = row, self._log_product(row)
        bound = np.inf
        for _ in range(_ROUNDS):
            found = self._best(model, terms)
            if found is None:
                break
            bound = min(bound, found.bound)
            if found.row is None:
                break
            here = self._log_product(found.row)
            if here >= product:
                best, product = found.row, here
            if bound - product <= GAP:
                break
            for party, gainer in gainers.items():
                at = self._gains[party].of(found.row)
                if at > 0:
                    _tangent(model, self._gains[party], logs[party], gainer, at)
        real = self._real(best)
        value = float(np.prod(real[real > 0]))
        closed = bound - product <= GAP
        limit = float(np.exp(bound)) if bound < 700 else np.inf
        return Answer(best, real, value, max(value, limit), "exact" if closed else "bound")

    def _log_product(self, row: Rows) -> float:
        real = self._real(row)
        return float(np.log(real[real > 0]).sum())

    def _sum(self, actors: Sequence[str]) -> Answer:
        """Maximise the sum of some actors' gains."""
        gains = [self._gains[actor] for actor in actors]
        scale = max((gain.unit for gain in gains), default=1.0)
        terms = _weighted([(gain, gain.unit / scale) for gain in gains])
        found = self._best(self._model, terms)
        if found is None:
            return _NONE
        if found.row is None:
            return _UNKNOWN
        value = sum(gain.real(found.row) for gain in gains)
        limit = scale * found.bound + sum(gain.constant * gain.unit for gain in gains)
        status = _status(limit - value, scale)
        return Answer(found.row, self._real(found.row), value, max(value, limit), status)

    def _leximin(self, weights: Mapping[str, float]) -> Answer:
        """Maximise the smallest weighted gain, then the sum of the two smallest, and so on.

        The sum of the k smallest of v is the largest k t - sum of max(0, t - v) over t, which
        is linear; maximising these sums in turn is maximising the sorted vector in turn.
        """
        gains = {party: self._gains[party] for party in weights}
        factors = {party: weights[party] * gain.unit for party, gain in gains.items()}
        scale = max(factors.values())
        factors = {party: factor / scale for party, factor in factors.items()}
        tops = {party: max(0.0, factors[party] * gain.high) for party, gain in gains.items()}
        model = self._model.copy()
        sums: list[float] = []
        first: Answer | None = None
        row: Rows | None = None
        status: Closed = "exact"
        for k in range(1, len(weights) + 1):
            level = model.column(0.0, max(tops.values()))
            terms = {level: float(k)}
            for party, gain in gains.items():
                short = model.column(0.0, max(tops.values()))
                terms[short] = -1.0
                mine = {c: factors[party] * f for c, f in gain.terms.items()}
                least = -factors[party] * gain.constant
                model.row({**mine, short: 1.0, level: -1.0}, least, np.inf)
            found = self._best(model, terms)
            if found is None or found.row is None:
                break
            here = np.sort([factors[party] * gain.of(found.row) for party, gain in gains.items()])
            sums.append(float(here[:k].sum()))
            gap = _status(found.bound - sums[-1], 1.0)
            status = "exact" if status == gap == "exact" else "bound"
            row = found.row
            if first is None:
                first = Answer(row, None, None, scale * max(sums[0], found.bound), gap)
            model.row(terms, sums[-1] - GAP, np.inf)
            if gap == "bound":
                break
        if first is None or row is None:
            return _NONE if found is None else _UNKNOWN
        value = min(weights[party] * gain.real(row) for party, gain in gains.items())
        assert first.bound is not None
        return Answer(row, self._real(row), value, max(value, first.bound), status)

    def _best(self, model: Model, terms: Mapping[int, float]) -> _Found | None:
        """Maximise; None where it is proved that there is no deal."""
        for _ in range(_RETRIES):
            cost = np.zeros(len(model.low))
            for column, factor in terms.items():
                cost[column] = factor
            found = Solver(model.program()).search(
                cost, nodes=self._nodes, seconds=self._unlisted.left() / SEARCHES
            )
            if isinstance(found, Infeasible):
                return None
            if found.x is None:
                return _Found(None, found.bound)
            offsets = self._unlisted.space.offsets
            row = np.array(
                [found.x[a:b].argmax() for a, b in pairwise(offsets)],
                dtype=self._unlisted.space.dtype,
            )
            if self._unlisted.agreed(row[None, :], self._draw)[0]:
                return _Found(row, found.bound)
            # A deal within HiGHS's tolerance only: exclude it.
            wrong = dict.fromkeys((offsets[:-1] + row).tolist(), 1.0)
            for program in (model, self._model) if model is not self._model else (model,):
                program.row(wrong, -np.inf, len(row) - 1.0)
        return _Found(None, np.inf)

    def _real(self, row: Rows) -> Array:
        """Return the parties' gains in units of the case."""
        return np.array([self._gains[party].real(row) for party in self.parties])


def _tangent(model: Model, gain: Gain, log: int, gainer: int, at: float) -> None:
    """Bound a logarithm by the tangent at a point; of a party that does not gain by 0."""
    top = float(np.log(at))
    free = max(0.0, 1.0 - top)
    slope = {column: -factor / at for column, factor in gain.terms.items()}
    model.row({**slope, log: 1.0, gainer: free}, -np.inf, top - 1.0 + gain.constant / at + free)


def _weighted(gains: Sequence[tuple[Gain, float]]) -> dict[int, float]:
    terms: dict[int, float] = {}
    for gain, weight in gains:
        for column, factor in gain.terms.items():
            terms[column] = terms.get(column, 0.0) + weight * factor
    return terms


def _status(gap: float, scale: float) -> Closed:
    return "exact" if gap <= GAP * scale else "bound"
