"""What one party of a case should offer next: the search on a model, told in records."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details.next import (
    AfterNo,
    AtOnce,
    InTurn,
    NextDetail,
    OfferReceived,
    OnTable,
    Proposal,
    Shift,
    Single,
    Trade,
    Turn,
)
from winset.analysis.model import Model
from winset.bargaining.answering import ANSWER_RULES, AnswerRule, AsPeople
from winset.bargaining.offering import (
    in_turn,
    logrolling,
    one_shot,
    standing,
    together,
    trade_off,
)
from winset.bargaining.prospects import OfferGround, Reception, reception
from winset.behaviour.models import MODELS
from winset.case.message import Message, say
from winset.case.types import Offer
from winset.deals.listed import Listed
from winset.inference.joint import Joint
from winset.spaces.space import Rows
from winset.wording.phrases import Words

LEAD = AsPeople.name
"""The rule that is told first: neither the kindest nor the hardest."""
POINTS = 8
"""Points of the trade-off that are told."""
SLOPE = 2.0
"""How steeply the odds of a yes rise with a gain, where outcomes are only put in order."""
MOST = 6_000
"""Outcomes looked at for a report."""
SHIFTED = 0.03
TELLING = 3.0
"""A weight has shifted where it did by this much, and by so many standard errors."""


@dataclass(frozen=True)
class Asked:
    """What is asked for.

    Attributes
    ----------
    offers : how many are made at once.
    horizon : how many are made one after another at most.
    floor : what an offer has to be worth to its maker over no deal, in points where it is scored,
        else as part of what is at stake for it; None: anything.
    most : how many outcomes are looked at; of more, those that promise most.
    """

    offers: int = 3
    horizon: int = 4
    floor: float | None = None
    most: int = MOST

    def __post_init__(self) -> None:
        """Check the numbers."""
        if self.offers < 1 or self.horizon < 1:
            raise ValueError("expected one offer at least, and a horizon of one at least")
        if self.floor is not None and not np.isfinite(self.floor):
            raise ValueError(f"expected a floor that is a number, found {self.floor}")


def askable(model: Model, party: str) -> bool:
    """Return whether there is somebody to ask, and what is known of all of them tells gains.

    An order of states does not.
    """
    known = set(model.ensembles) - set(model.orders)
    if not model.ok or not known.issuperset(model.consent.voters):
        return False
    needed = model.consent.counting_in(party)
    return bool(needed.required.any()) or any(rule.weights.any() for rule in needed.rules)


class NextOffers:
    """The next offer of one party, by every rule of how others answer."""

    def __init__(self, model: Model, words: Words, by: str, asked: Asked | None = None) -> None:
        self._model = model
        self._words = words
        self._by = by
        self.asked = asked or Asked()

    @cached_property
    def rows(self) -> tuple[Rows, bool]:
        """The outcomes looked at, in option order, and whether these are all."""
        model, most = self._model, self.asked.most
        if model.listed is not None:
            rows = model.listed.rows
            if len(rows) <= most:
                return rows, True
            return rows[self._promising(model.listed)], False
        assert model.answers is not None
        found = [model.answers.candidates().rows, model.answers.frontier().rows]
        some = [rows for rows in found if len(rows)]
        return (np.unique(np.concatenate(some), axis=0) if some else found[0]), False

    def _promising(self, listed: Listed) -> NDArray[np.int64]:
        """Return the places of outcomes that promise most, by means and odds, ascending.

        By their odds of being a deal, times what they are worth to the party, times the odds that
        the others would accept what they gain on average.
        """
        model = self._model
        joint = model.voters
        ground = OfferGround(listed.rows, joint, model.consent, self._by, tuple(model.parties))
        worth = np.maximum(ground.mean_gain, 0.0)
        for other in ground.others:
            gains = ground.mean_gain_of(other, listed.rows)
            worth /= 1 + np.exp(-SLOPE * gains)
        order = np.argsort(-worth * listed.acceptance.joint, kind="stable")
        return np.sort(order[: self.asked.most])

    @cached_property
    def ground(self) -> OfferGround:
        """What offers are looked for on: outcomes that are worth more to it than no deal."""
        model = self._model
        timing = model.case.timing
        discount = {
            actor: float(one.factor)
            for actor, one in (timing.discount if timing else {}).items()
            if actor in model.voters and one.factor < 1
        }
        voters, parties = model.voters, tuple(model.parties)
        whole = OfferGround(self.rows[0], voters, model.consent, self._by, parties, discount)
        return whole.gainful()

    @cached_property
    def receptions(self) -> dict[str, Reception]:
        """How the others would receive each outcome, by rule."""
        model = self._model
        behaviour = MODELS.get(model.shared.settings.behaviour)
        rules: Iterable[AnswerRule] = (
            AsPeople(behaviour) if rule.name == LEAD and behaviour else rule
            for rule in ANSWER_RULES
        )
        return {
            rule.name: reception(self.ground, rule, model.shared.random("next", self._by))
            for rule in rules
        }

    @cached_property
    def lead(self) -> Reception:
        """The reception that is told first."""
        return self.receptions[LEAD]

    def detail(self) -> NextDetail:
        """Return all that is found; of nothing worth offering the parts are empty."""
        lead, asked = self.lead, self.asked
        rows, every = self.rows
        best = one_shot(lead, asked.floor)
        single = [(name, one_shot(found, asked.floor)) for name, found in self.receptions.items()]
        turns = self._in_turn([place for _, place in single if place is not None])
        discount = self.ground.discount.get(self._by)
        return NextDetail(
            by=self._by,
            rule=LEAD,
            scored=self.ground.own.exact,
            at_stake=self.ground.at_stake,
            discount=discount,
            floor=asked.floor,
            looked_at=len(rows),
            all_listed=every,
            single=tuple(
                Single(rule=name, proposal=self._proposal(place))
                for name, place in single
                if place is not None
            ),
            trade_off=self._trade_off(best),
            logrolling=None if best is None else self._logrolling(best),
            at_once=None if best is None else self._at_once(best),
            in_turn=turns,
            after_no=None if best is None else self._after_no(best),
            on_table=tuple(self._on_table(0.0 if turns is None else turns.value)),
        )

    def _proposal(self, place: int) -> Proposal:
        row = self.ground.rows[place]
        outcome = self._model.space.decode(row)
        ground = self.ground
        return Proposal(
            outcome=outcome,
            text=self._parts(outcome),
            gain=float(ground.mean_gain[place]),
            own=_share(ground.weights @ (ground.gains(row[None, :])[0] >= 0)),
            others={
                other: float(ground.mean_gain_of(other, row[None, :])[0]) for other in ground.others
            },
            received={name: _received(found, place) for name, found in self.receptions.items()},
        )

    def _parts(self, outcome: Mapping[str, str]) -> Message:
        """Write what an outcome changes against no deal by the case's own phrases."""
        base, words = self._model.case.no_deal.outcome, self._words
        parts = tuple(
            words.phrase(issue, option)
            or say("outcome.part", issue=words.issue(issue), option=words.option(issue, option))
            for issue, option in outcome.items()
            if base is None or base[issue] != option
        )
        return say("next.parts", parts=parts)

    def _trade(self, found: Reception, place: int) -> Trade:
        outcome = self._model.space.decode(self.ground.rows[place])
        return Trade(
            outcome=outcome,
            text=self._parts(outcome),
            odds=_share(found.odds[place]),
            gain=float(found.gain[place]),
        )

    def _trade_off(self, best: int | None) -> tuple[Trade, ...]:
        front = trade_off(self.lead, self.asked.floor)
        if len(front) > POINTS:
            some = front[np.arange(POINTS) * (len(front) - 1) // (POINTS - 1)].tolist()
            nearest = [place for place in front.tolist() if place in {*some, best}]
            front = np.array(nearest)
        return tuple(self._trade(self.lead, place) for place in front.tolist())

    def _logrolling(self, best: int) -> Proposal | None:
        floor = self.asked.floor
        least = float(self.ground.mean_gain[best]) if floor is None else floor
        place = logrolling(self.lead, least)
        return None if place is None or place == best else self._proposal(place)

    def _at_once(self, best: int) -> AtOnce | None:
        if self.asked.offers < 2:
            return None
        found = together(self.lead, self.asked.offers, best, self.asked.floor)
        if found is None or len(found.places) < 2:
            return None
        some = self.ground.rows[list(found.places)]
        flags = np.asarray(self.lead.taken(some).any(axis=0))
        return AtOnce(
            proposals=tuple(self._proposal(place) for place in found.places),
            odds=_share(found.odds),
            error=self.lead.error(flags),
            most=_share(found.least),
            alike=found.alike,
            proved=found.proved,
        )

    def _in_turn(self, also: list[int]) -> InTurn | None:
        if self.asked.horizon < 2:
            return None
        found = in_turn(self.lead, self.asked.horizon, self.asked.floor, also)
        if found is None:
            return None
        return InTurn(
            turns=tuple(
                Turn(proposal=self._proposal(place), odds=_share(odds))
                for place, odds in zip(found.places, found.odds, strict=True)
            ),
            value=found.value,
            reached=_share(found.reached),
            most=found.most,
            listed=found.listed,
            proved=found.proved,
        )

    def _after_no(self, best: int) -> AfterNo | None:
        lead = self.lead
        ground = lead.ground
        row = self.ground.rows[best][None, :]
        no = ~lead.taken(row)[0]
        odds = float(ground.weights @ no)
        if odds <= 0:
            return None
        after = lead.refused(best)
        then = one_shot(after, self.asked.floor)
        given = ground.weights * no / odds
        refusing = {
            voter: _share(given @ ~np.broadcast_to(lead.accepts(voter, row)[0], no.shape))
            for voter in ground.others
        }
        return AfterNo(
            odds=_share(odds),
            exists=_share(given @ np.broadcast_to(self._exists, no.shape)),
            refusing=refusing,
            shift=self._shift(ground, given),
            then=None if then is None else self._trade(after, then),
        )

    @property
    def _exists(self) -> NDArray[np.bool_]:
        """In which draws there is a deal among the outcomes looked at, (n_draws,) or (1,)."""
        counted = self._model.acceptance
        if counted is not None:
            return counted.deals > 0
        plain = self.receptions[ANSWER_RULES[0].name]
        own = self.ground.gains(self.rows[0]) >= 0
        return np.asarray((plain.taken(self.rows[0]) & own).any(axis=0))

    def _shift(self, ground: OfferGround, given: NDArray[np.float64]) -> Shift | None:
        """Find the issue whose weight to another a no would change most."""
        joint: Joint = ground.joint
        worth = 1 / float((given**2).sum())
        found, least = None, SHIFTED
        for voter in ground.others:
            ensemble = joint[voter]
            if ensemble.exact or ensemble.draws == 1:
                continue
            shares = ensemble.shares() / np.maximum(ensemble.stake(), 1e-300)
            before, after = shares @ ground.weights, shares @ given
            spread = np.sqrt(np.maximum(shares**2 @ ground.weights - before**2, 0.0))
            change = np.abs(after - before)
            change[change < TELLING * spread / np.sqrt(worth)] = 0.0
            issue = int(change.argmax())
            if change[issue] > least:
                least = float(change[issue])
                name = self._model.space.issues[issue].id
                found = Shift(voter, name, _share(before[issue]), _share(after[issue]))
        return found

    def _on_table(self, counter: float) -> Iterable[OnTable]:
        """Judge what others have offered and the party has not answered."""
        model = self._model
        for made in model.case.offers:
            outcome = model.case.complete(made.outcome)
            if outcome is None or not self._open(made):
                continue
            found = standing(self.lead, model.space.encode(outcome), made.makers)
            yield OnTable(
                offer=made.id,
                text=self._words.offer(made),
                gain=found.gain,
                odds=_share(found.odds),
                value=found.value,
                counter=counter,
                accept=found.value >= counter and found.gain >= 0,
            )

    def _open(self, made: Offer) -> bool:
        told = made.account in {None, self._model.account}
        return told and self._by not in made.makers and self._by not in made.responses


def lead_of(detail: NextDetail) -> Proposal | None:
    """Return the best single offer by the rule that is told first."""
    return next((one.proposal for one in detail.single if one.rule == detail.rule), None)


def _share(real: float) -> float:
    """Return a share that rounding has taken neither below 0 nor above 1."""
    return min(1.0, max(0.0, float(real)))


def _received(found: Reception, place: int) -> OfferReceived:
    flags = found.taken(found.ground.rows[place][None, :])[0]
    return OfferReceived(
        odds=_share(found.odds[place]),
        error=found.error(np.broadcast_to(flags, (found.ground.joint.draws,))),
        gain=float(found.gain[place]),
        value=float(found.value[place]),
    )
