"""How the others would receive what one party could offer: odds and own gains of every outcome."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from winset.bargaining.answering import Answerer, AnswerRule
from winset.deals.acceptance import agreement
from winset.deals.consent import Consent, Rule
from winset.inference import Ensemble, Joint
from winset.inference.columns import Columns
from winset.spaces.space import Rows

if TYPE_CHECKING:
    from winset.bargaining.offer_kernels import Worth

Array = NDArray[np.float64]
Flags = NDArray[np.bool_]
Octets = NDArray[np.uint8]
TEMPERS = 1024
"""Draws of tempers where nothing else is uncertain."""
ROWS = 1 << 15
TILE = 512
"""Outcomes and draws looked at at a time."""


@dataclass(frozen=True, eq=False)
class OfferGround:
    """What an offer is looked for on.

    Attributes
    ----------
    rows : outcomes that may be offered, in option order, no deal not among them.
    joint : everybody's beliefs who has a vote.
    consent : of the case.
    by : who makes the offer.
    parties : who sits at the table, and may make offers.
    discount : of each seat, above 0 and up to 1: with every offer that is turned down a deal is
        worth so many times as much, and no deal as much as before (D37).
    every : all outcomes there are, where `rows` are some of them; others may offer any of these.
    """

    rows: Rows
    joint: Joint
    consent: Consent
    by: str
    parties: tuple[str, ...]
    discount: Mapping[str, float] = field(default_factory=dict)
    every: Rows | None = None

    def __post_init__(self) -> None:
        if self.by not in self.consent.voters:
            raise ValueError(f"'{self.by}' has no vote: expected {', '.join(self.consent.voters)}")
        if not self.others:
            raise ValueError(f"nobody but '{self.by}' has to consent")

    @property
    def own(self) -> Ensemble:
        """The beliefs about who makes the offer."""
        return self.joint[self.by]

    @cached_property
    def others(self) -> tuple[str, ...]:
        """Those whose consent counts when `by` consents."""
        needed = self.consent.counting_in(self.by)
        heavy = np.array([rule.weights.any(axis=0) for rule in needed.rules]).reshape(
            -1, len(needed.voters)
        )
        counts = needed.required | heavy.any(axis=0)
        return tuple(voter for voter, some in zip(needed.voters, counts, strict=True) if some)

    @cached_property
    def needed(self) -> Consent:
        """The consent that is still needed when `by` consents, of `others` alone."""
        return _of(self.consent.counting_in(self.by), self.others)

    @property
    def there(self) -> Rows:
        """All outcomes there are."""
        return self.rows if self.every is None else self.every

    def gainful(self) -> OfferGround:
        """Return the same with those outcomes alone to offer that are worth more than no deal."""
        return replace(self, rows=self.rows[self.mean_gain > 0], every=self.there)

    @property
    def weights(self) -> Array:
        """What the joint draws weigh, adding up to 1, shape (n_draws,)."""
        given = self.joint.weights_of(np.zeros(self.joint.draws))
        if given is None:
            return np.full(self.joint.draws, 1 / self.joint.draws)
        return np.asarray(given / float(given.sum(dtype=np.int64)))

    def spread(self) -> OfferGround:
        """Return the same over many draws, so that chance may have a part in answers."""
        if self.joint.draws > 1:
            return self
        many = {name: one.resampled(TEMPERS) for name, one in self.joint.items()}
        return replace(self, joint=Joint(many))

    @cached_property
    def unit(self) -> float:
        """One unit of `own` in the case's units where scored, else of what is at stake."""
        if self.own.exact:
            return 1 / float(self.own.scale)
        stake = float(self.stake_of(self.by).mean())
        # To whom every outcome is worth the same, none is a gain in any unit.
        return 1 / stake if stake else 0.0

    @cached_property
    def at_stake(self) -> float:
        """What is at stake for `by`, in the unit of gains."""
        return float(self.stake_of(self.by).mean()) * self.unit

    def stake_of(self, voter: str) -> Array:
        """Return what is at stake for a voter, in units of its ensemble, shape (n_draws,) or (1,).

        Its best options less its worst; where some are worth more together, or all only so much,
        its best outcome of these less its worst.
        """
        ensemble = self.joint[voter]
        if not ensemble.interactions and np.isinf(ensemble.cap):
            return ensemble.stake()
        worth = ensemble.sums(self.there, slice(None))
        return np.asarray(worth.max(axis=0) - worth.min(axis=0))

    @cached_property
    def mean_gain(self) -> Array:
        """What each outcome is worth to `by` over no deal on average, shape (n,)."""
        return mean_gains(self.own, self.rows, self.weights) * self.unit

    def mean_gain_of(self, voter: str, some: Rows) -> Array:
        """Return what outcomes are worth to another, as parts of what is at stake for it, (n,)."""
        ensemble = self.joint[voter]
        stake = float(self.stake_of(voter).mean())
        return mean_gains(ensemble, some, self.weights) / (stake or 1.0)

    def gains(self, some: Rows, round_: int = 0) -> Array:
        """Return what outcomes are worth to `by` over no deal, shape (n, n_draws).

        If agreed after so many offers were turned down.
        """
        factor = self.discount.get(self.by, 1.0) ** round_
        own = self.own
        worth = own.sums(some, slice(None)) * factor - own.reserve
        if own.exact and factor == 1:
            worth = own.hairs(some, slice(None)) * (own.hair or 1.0)
        return np.asarray(np.broadcast_to(worth * self.unit, (len(some), self.joint.draws)))


def mean_gains(ensemble: Ensemble, rows: Rows, weights: Array) -> Array:
    """Return mean gains over no deal in units of an ensemble, shape (n,); weights (n_draws,)."""
    if ensemble.draws == 1:
        return np.asarray(ensemble.hairs(rows, 0) * (ensemble.hair or 1.0))
    mean = replace(
        ensemble,
        slots=(ensemble.slots @ weights)[:, None],
        reserve=np.array([ensemble.reserve @ weights]),
        tables=tuple(replace(t, amounts=(t.amounts @ weights)[:, None]) for t in ensemble.tables),
        held={},
        chain=None,
        movable=None,
    )
    return np.asarray(mean.sums(rows, 0) - mean.reserve[0])


def _of(consent: Consent, voters: Sequence[str]) -> Consent:
    """Return the consent that is asked of some voters; the others have no part in it."""
    places = [consent.voters.index(voter) for voter in voters]
    rules = tuple(Rule(rule.id, rule.weights[:, places], rule.needed) for rule in consent.rules)
    return Consent(tuple(voters), consent.required[places], rules, consent.no_deal)


@dataclass(frozen=True, eq=False)
class Reception:
    """How the others would receive each outcome, by one rule.

    Attributes
    ----------
    ground : with as many draws as the rule needs.
    rule : of `ANSWER_RULES`.
    least : by voter, the least gain it accepts, in units of its ensemble, shape (n_draws,).
    bits : uint8, shape (n, n_draws / 8 up); in which draws all who are needed accept.
    odds : float, shape (n,); the share of those draws.
    value : float, shape (n,); what offering it is worth: the mean over all draws of the own gain
        where it is accepted and of nothing where it is not.
    """

    ground: OfferGround
    rule: AnswerRule
    least: Mapping[str, Array]
    bits: Octets
    odds: Array
    value: Array

    @cached_property
    def gain(self) -> Array:
        """What an outcome is worth to `by` where it is accepted, so value / odds, shape (n,)."""
        mean = self.ground.mean_gain
        return np.divide(self.value, self.odds, out=mean.copy(), where=self.odds > 0)

    def shares(self, bits: Octets) -> Array:
        """Return the share of the draws that are set, shape (n,); bits (n, n_draws / 8 up)."""
        return shares(bits, self.ground.joint)

    def refused(self, place: int) -> Reception:
        """Return how outcomes would be received after one was turned down.

        Raises
        ------
        ValueError
            It is turned down in no draw.
        """
        left = 1 - float(self.odds[place])
        if left <= 0:
            raise ValueError("nobody turns this down")
        bits = self.bits & ~self.bits[place]
        odds = self.shares(bits)
        own = self.ground
        value = odds * own.mean_gain if own.own.exact else _expected(own, bits)
        return replace(self, bits=bits, odds=odds / left, value=value / left)

    def shrinking(self) -> bool:
        """Return whether offers bring less, and are accepted less often, the later they are made.

        So it is where nothing is worth less than 0 to its maker, and no deal not to others.
        """
        ground = self.ground
        own = ground.own.slots
        lowest = np.minimum.reduceat(own, ground.own.space.offsets[:-1]).sum(axis=0)
        wants = (ground.joint[voter].reserve + self.least[voter] for voter in ground.others)
        plain = not ground.own.interactions and not ground.own.tables
        return plain and bool((lowest >= 0).all()) and all((want >= 0).all() for want in wants)

    def accepts(self, voter: str, some: Rows, round_: int = 0) -> Flags:
        """Return in which draws one voter accepts outcomes, shape (n, n_draws)."""
        raised = self._raised(voter, round_)
        return np.asarray(raised.sums(some, slice(None)) >= raised.floor)

    def taken(self, some: Rows, round_: int = 0) -> Flags:
        """Return in which draws all who are needed accept outcomes, shape (n, n_draws)."""
        ground = self.ground
        shape = (len(some), ground.joint.draws)
        each = [
            np.broadcast_to(self.accepts(voter, some, round_), shape) for voter in ground.others
        ]
        return ground.needed.met(np.stack(each, axis=-1))

    def error(self, flags: Flags) -> float | None:
        """Return one standard error of a share of draws; None where nothing is uncertain."""
        ground = self.ground
        if self.rule.chancy:
            share, worth = float(flags @ ground.weights), ground.joint.effective
            return float(np.sqrt(share * (1 - share) / worth))
        return ground.joint.error(flags, [ground.by, *ground.others])

    def _raised(self, voter: str, round_: int) -> Ensemble:
        """Return the beliefs about a voter with what it wants on top of no deal."""
        factor = self.ground.discount.get(voter, 1.0) ** round_
        return raised(self.ground.joint[voter], self.least[voter], factor)


def raised(ensemble: Ensemble, least: Array, factor: float = 1.0) -> Ensemble:
    """Return an ensemble to which no deal is worth so much more; `factor` is what deals shrink to.

    least (n_draws,), in units of the ensemble.
    """
    wanted = (ensemble.reserve + least) / factor
    wanted = np.where(wanted > ensemble.cap, np.inf, wanted)
    many = ensemble if ensemble.draws == len(wanted) else ensemble.resampled(len(wanted))
    return replace(many, reserve=wanted)


def reception(ground: OfferGround, rule: AnswerRule, rng: np.random.Generator) -> Reception:
    """Find how the others would receive each outcome.

    Notes
    -----
    About three operations for each outcome, draw and voter, and two more for the own gain; the rule
    of own offers adds four. Memory: a bit for each outcome and draw.
    """
    wide = ground.spread() if rule.chancy else ground
    least = {
        voter: rule.least(
            Answerer(
                wide.joint[voter].resampled(wide.joint.draws) if rule.chancy else wide.joint[voter],
                ground.stake_of(voter),
                voter in wide.parties,
                lambda voter=voter: own_offer(wide, voter),  # type: ignore[misc]
            ),
            rng,
        )
        for voter in wide.others
    }
    voters = {
        voter: raised(wide.joint[voter], np.broadcast_to(some, (wide.joint.draws,)))
        for voter, some in least.items()
    }
    bits = _bits(wide.rows, voters, wide.needed, wide.joint.draws)
    odds = shares(bits, wide.joint)
    value = odds * wide.mean_gain if wide.own.exact else _expected(wide, bits)
    return Reception(wide, rule, least, bits, odds, value)


def _bits(rows: Rows, voters: Mapping[str, Ensemble], needed: Consent, draws: int) -> Octets:
    """Return in which of so many draws all who are needed accept, (n, n_draws / 8 up)."""
    if draws > 1 and all(ensemble.draws == 1 for ensemble in voters.values()):
        voters = {voter: ensemble.resampled(draws) for voter, ensemble in voters.items()}
    return agreement(rows, voters, needed).view(np.uint8)


def shares(bits: Octets, joint: Joint) -> Array:
    """Return the share of the draws that are set, shape (n,); bits (n, n_draws / 8 up)."""
    weights = joint.weights_of(np.zeros(joint.draws))
    if weights is None:
        counts = np.bitwise_count(bits.view(np.uint64)).sum(axis=1, dtype=np.int64)
        return np.asarray(counts / joint.draws)
    from winset.bargaining.offer_kernels import weigh

    heavy = np.zeros((8 * bits.shape[1],), dtype=np.int64)
    heavy[: joint.draws] = weights
    flags = np.unpackbits(np.arange(256, dtype=np.uint8)[:, None], axis=1, bitorder="little")
    counts = np.empty(len(bits), dtype=np.int64)
    weigh(bits, heavy.reshape(-1, 8) @ flags.T.astype(np.int64), counts)
    return np.asarray(counts / float(weights.sum(dtype=np.int64)))


def own_offer(ground: OfferGround, voter: str) -> Array:
    """Return what the best next offer of a voter would give it, draw by draw.

    In units of its ensemble, shape (n_draws,) or (1,) where it is scored; 0 where no offer has
    odds and a gain.
    """
    needed = _of(
        ground.consent.counting_in(voter),
        [other for other in ground.consent.voters if other != voter],
    )
    ensembles = {other: ground.joint[other] for other in needed.voters}
    odds = shares(_bits(ground.there, ensembles, needed, ground.joint.draws), ground.joint)
    ensemble = ground.joint[voter]
    if ensemble.exact:
        gains = ensemble.hairs(ground.there, 0) * (ensemble.hair or 1.0)
        place = int(np.argmax(odds * gains))
        return np.array([max(0.0, gains[place]) if odds[place] > 0 else 0.0])
    from winset.bargaining.offer_kernels import reply

    columns = Columns([ensemble])
    gain = np.zeros(ensemble.draws)
    for draws, tile in _tiles(ensemble, columns):
        best, found = np.zeros(tile.width), np.zeros(tile.width)
        for some, given in tile.over(columns, ground.there):
            reply(given, odds[some], best, found)
        gain[draws] = found[: draws.stop - draws.start]
    return gain


def _expected(ground: OfferGround, bits: Octets) -> Array:
    """Return what offering each outcome is worth, shape (n,)."""
    from winset.bargaining.offer_kernels import expect

    columns = Columns([ground.own])
    heavy = ground.weights * ground.unit
    value = np.zeros(len(ground.rows))
    for _, tile in _tiles(ground.own, columns, heavy):
        for some, given in tile.over(columns, ground.rows):
            expect(given, tile.of(bits[some]), value[some])
    return value


def most_gained(reception: Reception, places: NDArray[np.int64]) -> Array:
    """Return the largest own gain among outcomes that are accepted, draw by draw, (n_draws,).

    0 where none is accepted that gains anything: what a maker gets that knows the answers.
    """
    ground = reception.ground
    draws, own = ground.joint.draws, ground.own
    best = np.zeros(draws)
    if own.exact:
        # The best first: each draw has what is the first of these to be accepted in it.
        for place in places[np.argsort(-ground.mean_gain[places], kind="stable")]:
            gain = float(ground.mean_gain[place])
            if gain <= 0 or best.all():
                break
            flags = np.unpackbits(reception.bits[place], count=draws, bitorder="little")
            best = np.where((best == 0) & (flags == 1), gain, best)
        return best
    from winset.bargaining.offer_kernels import reach

    columns = Columns([own])
    rows, bits = ground.rows[places], reception.bits[places]
    for part, tile in _tiles(own, columns):
        found = np.zeros(tile.width)
        for some, given in tile.over(columns, rows):
            reach(given, tile.of(bits[some]), found)
        best[part] = found[: part.stop - part.start] * ground.unit
    return best


@dataclass(frozen=True, eq=False)
class _Tile:
    """Some draws: the worth per slot, what every sum begins with, and which octets of bits."""

    worth: Array
    begin: Array
    octets: slice

    @property
    def width(self) -> int:
        return int(self.worth.shape[1])

    def of(self, bits: Octets) -> Octets:
        return np.ascontiguousarray(bits[:, self.octets])

    def over(self, columns: Columns, rows: Rows) -> Iterator[tuple[slice, Worth]]:
        """Yield some outcomes at a time, as kernels take them."""
        from winset.bargaining.offer_kernels import Worth

        part = np.zeros((columns.count, self.width))
        part[0] = self.begin
        flags = np.zeros(self.width)
        for start in range(0, len(rows), ROWS):
            some = slice(start, min(start + ROWS, len(rows)))
            slots, shared = columns.gathered(rows[some])
            yield some, Worth(slots, shared, self.worth, part, flags)


def _tiles(
    ensemble: Ensemble, columns: Columns, heavy: Array | None = None
) -> Iterator[tuple[slice, _Tile]]:
    """Yield some draws of an ensemble at a time, filled up to a multiple of 64."""
    for start in range(0, ensemble.draws, TILE):
        draws = slice(start, min(start + TILE, ensemble.draws))
        count = draws.stop - draws.start
        width = 64 * -(-count // 64)
        worth, begin = np.zeros((columns.slots, width)), np.zeros(width)
        worth[:, :count] = columns.values(ensemble, draws)
        begin[:count] = -ensemble.reserve[draws]
        if heavy is not None:
            worth[:, :count] *= heavy[draws]
            begin[:count] *= heavy[draws]
        yield draws, _Tile(worth, begin, slice(start // 8, (start + width) // 8))
