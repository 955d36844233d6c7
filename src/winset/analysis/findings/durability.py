"""`hold.*`: whether a candidate would hold once it is signed, and what would make it hold."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details import (
    AnswerTo,
    Breach,
    Candidate,
    Coalition,
    DurabilityDetail,
    Mended,
    MendStep,
    Outcome,
    OwnerHolds,
)
from winset.analysis.finding import Finding
from winset.analysis.findings.breaches import Alone, alone
from winset.analysis.findings.per_candidate import FEW, Owners, changed
from winset.analysis.model import Model
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.spaces.space import Rows, Space
from winset.stability.concepts import CONCEPTS
from winset.stability.durability import (
    Change,
    Durability,
    Mend,
    Neighbourhood,
    durability,
    escape,
    mends,
    neighbourhood,
    payoffs,
    rounded,
)
from winset.wording.phrases import Words

Flags = NDArray[np.bool_]
Array = NDArray[np.float64]
HELD = 10
"""Candidates that are looked at."""
DRAWS = 256
"""Draws in which a candidate is a deal, at most, that are judged."""
SEARCHED_DRAWS = 48
"""Likewise where the owners can make more outcomes of it than can be listed."""
BUDGET = 40_000_000
"""Draws times states times owners, at most, for one candidate."""
SHOWN = 3
ENOUGH = 0.02
"""A change is named where the deal holds in so many more of the draws; as much is notable."""


def holding(model: Model, words: Words, candidates: Sequence[Candidate]) -> list[Finding]:
    """Judge the first candidates; nothing where nobody can change an issue of a deal alone."""
    case = model.case.as_signed()
    if not case.owners:
        return []
    space = Space.of_states(case)
    found = []
    around: dict[bytes, Neighbourhood | None] = {}
    for place, candidate in enumerate(candidates[:HELD], 1):
        row = model.space.encode(candidate.outcome)
        if model.exact and not model.situation.agreed(row)[0]:
            continue
        model.shared.progress("asking whether deals hold", place / len(candidates[:HELD]))
        key = _settled(model, row)
        if key not in around:
            around[key] = neighbourhood(case, space, row)
        near = around[key]
        judge = _searched if near is None else _Listing(near).finding
        found.append(judge(model, words, f"hold.{place}", candidate))
    return found


def _settled(model: Model, row: Rows) -> bytes:
    """Return what no owner can change: deals that share it have the same neighbourhood."""
    free = [issue.owner is None for issue in model.case.as_signed().issues]
    return bytes(row[free].tobytes())


def _detail(
    owners: Owners,
    candidate: Candidate,
    draws: NDArray[np.int64],
    holds: Mapping[str, float | None],
    actors: Mapping[str, OwnerHolds],
) -> DurabilityDetail:
    """Return what is known either way."""
    errors = {
        concept: None if share is None else owners.error(share, draws)
        for concept, share in holds.items()
    }
    return DurabilityDetail(
        outcome=candidate.outcome,
        draws=len(draws),
        states=None,
        holds=holds,
        errors=errors,
        actors=actors,
        unknown=owners.unknown,
        binding=tuple(owners.model.case.binding),
        coalitions=(),
        mends=(),
    )


@dataclass(frozen=True)
class _Listing:
    """Judges deals among all states that the owners can make of them."""

    around: Neighbourhood

    def finding(self, model: Model, words: Words, name: str, candidate: Candidate) -> Finding:
        """Judge one candidate."""
        around = self.around
        row = model.space.encode(candidate.outcome)
        owners = Owners.of(model, around.owners)
        most = max(FEW, min(DRAWS, BUDGET // (len(around.rows) * len(around.owners))))
        draws = owners.draws(row, most)
        few = owners.few(name, draws, candidate)
        if few is not None:
            return few
        values = payoffs(around.rows, around.owners, owners.ensembles, draws.tolist())
        (held,) = durability(around, [around.find(row)], values)
        found = mends(model.case.as_signed(), model.space, around, held, values)
        told = _Told(owners, words, around, held, values, draws)
        holds = {concept: float(held.holds(concept).mean()) for concept in CONCEPTS}
        actors = {owner: told.actor(place) for place, owner in enumerate(held.owners)}
        detail = replace(
            _detail(owners, candidate, draws, holds, actors),
            states=len(around.rows),
            coalitions=tuple(
                Coalition(
                    members=tuple(members),
                    share=float(flags.mean()),
                    in_turns=float(held.in_turns[members].mean()),
                )
                for members, flags in held.joint.items()
            ),
            mends=told.mended(found),
        )
        status = Status.EXACT if owners.exact else Status.ESTIMATE
        error = owners.error(holds["seq"], draws)
        return Finding(name, status, holds["seq"], told.message(detail), error, (), detail)


class _Told:
    """Puts the durability of one deal in some draws into words."""

    def __init__(
        self,
        owners: Owners,
        words: Words,
        around: Neighbourhood,
        held: Durability,
        values: Array,
        draws: NDArray[np.int64],
    ) -> None:
        self._owners = owners
        self._model = owners.model
        self._words = words
        self._around = around
        self._held = held
        self._values = rounded(values)
        self._draws = draws

    def actor(self, place: int) -> OwnerHolds:
        """Describe what one owner would gain alone, how, and what the others would do."""
        held = self._held
        gains = held.gains(place)
        sized = held.owners[place] not in self._model.orders
        share = float(gains.mean())
        ways = Counter(held.breach[place][gains].tolist())
        ranked = sorted(ways, key=lambda state: (-ways[state], state))[:SHOWN]
        breaches = []
        for state in ranked:
            changes, text = self._changes(held.state, state)
            breaches.append(
                Breach(
                    changes=changes,
                    text=text,
                    share=ways[state] / len(gains),
                    answers=self._answers(place, state),
                )
            )
        return OwnerHolds(
            gains_alone=share,
            error=self._owners.error(share, self._draws),
            stable={concept: float(held.stable[concept][place].mean()) for concept in CONCEPTS},
            gain=float(held.gain[place][gains].mean()) if gains.any() and sized else None,
            breaches=tuple(breaches),
        )

    def _changes(self, before: int, after: int) -> tuple[Mapping[str, str], Message]:
        """Return what differs between two states."""
        state, other = (self._model.space.decode(self._around.rows[k]) for k in (before, after))
        return changed(self._words, state, other)

    def _answers(self, place: int, state: int) -> tuple[AnswerTo, ...]:
        """Find what each other owner would do after a breach, and what it does to the breaker.

        Answer by answer, the commonest first, each with its share of the draws in which the
        owner breaks the deal like this, and the share in which it also takes the gain away.
        """
        found = []
        values = self._values[:, self._held.breach[place] == state]
        for other, owner in enumerate(self._held.owners):
            near = self._around.moves[other].at(state)
            if other == place or not len(near):
                continue
            more = values[other][:, near] - values[other][:, [state]]
            wants = more.max(axis=1) > 0
            chosen = near[more.argmax(axis=1)]
            after = values[place][np.arange(len(chosen)), chosen]
            regrets = wants & (after <= values[place][:, self._held.state])
            ways = Counter(chosen[wants].tolist())
            deters = Counter(chosen[regrets].tolist())
            for answer in sorted(ways, key=lambda state: (-ways[state], state))[:SHOWN]:
                changes, text = self._changes(state, answer)
                found.append(
                    AnswerTo(
                        by=owner,
                        changes=changes,
                        text=text,
                        share=ways[answer] / len(chosen),
                        deters=deters[answer] / len(chosen),
                    )
                )
        return tuple(found)

    def mended(self, found: Sequence[Mend]) -> tuple[Mended, ...]:
        """Describe the changes after which it would hold in more draws, the best first."""
        base = float(self._held.holds("nash").mean())
        better = [mend for mend in found if float(mend.held.mean()) - base >= ENOUGH]
        return tuple(
            Mended(
                changes=tuple(
                    MendStep(
                        kind=change.kind,
                        actor=change.actor,
                        issue=change.issue,
                        by=change.by,
                        option=change.option,
                    )
                    for change in mend.changes
                ),
                holds=float(mend.held.mean()),
                text=self._mend(mend.changes),
            )
            for mend in better[:SHOWN]
        )

    def _mend(self, some: Sequence[Change]) -> Message:
        """Say what would have to be: what is final by actor, then what follows by itself."""
        words = self._words
        final: dict[str, list[str]] = {}
        for change in some:
            if change.kind == "irreversible":
                final.setdefault(change.actor, []).append(words.issue(change.issue))
        parts = [
            say("mend.final", actor=words.actor(actor), issues=tuple(issues))
            for actor, issues in final.items()
        ]
        parts += [
            say(
                "mend.automatic",
                actor=words.actor(change.actor),
                option=words.option(change.issue, change.option),
                issue=words.issue(change.issue),
            )
            for change in some
            if change.kind == "automatic" and change.option is not None
        ]
        return say("mend", parts=tuple(parts))

    def message(self, detail: DurabilityDetail) -> Told:
        """Say in a few sentences how the deal would hold."""
        told = self._exact(detail) if self._owners.exact else self._drawn(detail)
        told += self._owners.drawn(self._words)
        if not detail.mends:
            return told
        best = detail.mends[0]
        if not self._owners.exact:
            return (*told, say("hold.mended.odds", odds=Odds(best.holds), mend=best.text))
        if any(owner.gains_alone for owner in detail.actors.values()):
            return (*told, say("hold.mended", mend=best.text))
        return told

    def _exact(self, detail: DurabilityDetail) -> Told:
        tempted = {a: owner for a, owner in detail.actors.items() if owner.gains_alone}
        if tempted:
            return tuple(self._way_out(actor, owner) for actor, owner in tempted.items())
        for coalition in detail.coalitions:
            if coalition.share:
                names = self._words.actors(coalition.members)
                return (say("hold.exact.together", actors=names),)
        return (say("hold.exact"),)

    def _way_out(self, actor: str, owner: OwnerHolds) -> Message:
        """Name the breach that the fewest answers deter, the best of these, and what of them."""
        name = self._words.actor(actor)
        if owner.stable["seq"]:
            return say("hold.exact.deterred", actor=name, way=owner.breaches[0].text)
        concept = "seq" if owner.stable["gmr"] else "gmr"
        place = self._held.owners.index(actor)
        state = escape(self._around, self._held, self._values, place, concept)
        _, way = self._changes(self._held.state, state)
        threatened = concept == "seq"
        return say(
            "hold.exact.threatened" if threatened else "hold.exact.free", actor=name, way=way
        )

    def _drawn(self, detail: DurabilityDetail) -> Told:
        holds, errors = detail.holds, detail.errors
        assert holds["seq"] is not None
        assert holds["nash"] is not None
        odds = Odds(holds["nash"], errors["nash"])
        told: Told = (say("hold.odds", odds=odds),)
        if holds["seq"] - holds["nash"] >= ENOUGH:
            answered = Odds(holds["seq"], errors["seq"])
            told = (say("hold.odds.answers", odds=odds, answered=answered),)
        ranked = sorted(detail.actors.items(), key=lambda pair: -pair[1].gains_alone)
        return told + tuple(
            _gains(self._words.actor(actor), owner)
            for actor, owner in ranked
            if owner.gains_alone >= ENOUGH
        )


def _gains(actor: str, owner: OwnerHolds) -> Message:
    """Say in how many draws an owner would gain alone, and by what most often, with its share."""
    usual = owner.breaches[0]
    often = owner.gains_alone - usual.share >= ENOUGH
    most = often or len(owner.breaches) > 1
    return say(
        "hold.gains.odds",
        actor=actor,
        odds=Odds(owner.gains_alone, owner.error),
        most=say("hold.most-often") if most else None,
        way=usual.text,
        share=say("hold.share", share=Odds(usual.share)) if often else None,
    )


def _searched(model: Model, words: Words, name: str, candidate: Candidate) -> Finding:
    """Find who would gain by breaking a deal alone, where its states cannot be listed."""
    row = model.space.encode(candidate.outcome)
    owners = Owners.of(model, model.case.as_signed().owners)
    draws = owners.draws(row, SEARCHED_DRAWS)
    few = owners.few(name, draws, candidate)
    if few is not None:
        return few
    found = {}
    for owner in owners.ids:
        found[owner] = alone(owners, row, owner, draws.tolist())
        model.shared.progress("asking whether deals hold", 0.5)
    held = ~np.any([each.gains for each in found.values()], axis=0)
    share = float(held.mean())
    proved = all(each.proved for each in found.values())
    actors = {
        owner: _owner(owners, words, candidate.outcome, each, draws)
        for owner, each in found.items()
    }
    detail = _detail(owners, candidate, draws, _verdicts(share), actors)
    error = owners.error(share, draws)
    detail = replace(detail, errors={**dict.fromkeys(CONCEPTS), "nash": error})
    status = Status.EXACT if owners.exact and share == 1 and proved else Status.BOUND
    told = _searched_told(owners, words, detail)
    if not proved:
        told += (say("hold.limited"),)
    return Finding(name, status, share, told, error, (), detail)


def _verdicts(share: float) -> dict[str, float | None]:
    """Return shares by concept: whoever has nothing to gain is stable under all of them."""
    return {**dict.fromkeys(CONCEPTS, 1.0 if share == 1 else None), "nash": share}


def _owner(
    owners: Owners, words: Words, outcome: Outcome, found: Alone, draws: NDArray[np.int64]
) -> OwnerHolds:
    share = float(found.gains.mean())
    space = owners.model.space
    breaches = []
    for key in sorted(found.ways, key=lambda key: (-found.ways[key], key))[:SHOWN]:
        changes, text = changed(words, outcome, space.decode(np.frombuffer(key, space.dtype)))
        part = found.ways[key] / len(found.gains)
        breaches.append(Breach(changes=changes, text=text, share=part, answers=()))
    return OwnerHolds(
        gains_alone=share,
        error=owners.error(share, draws),
        stable=_verdicts(float((~found.gains).mean())),
        gain=None,
        breaches=tuple(breaches),
    )


def _searched_told(owners: Owners, words: Words, detail: DurabilityDetail) -> Told:
    share = detail.holds["nash"]
    told: Told = (say("hold.nobody"),) if share == 1 else ()
    if not owners.exact:
        told = (say("hold.odds", odds=Odds(share, detail.errors["nash"])),)
    for actor, owner in detail.actors.items():
        if owner.gains_alone >= ENOUGH:
            name, way = words.actor(actor), owner.breaches[0].text
            gains = say("hold.gains", actor=name, way=way)
            told += (gains if owners.exact else _gains(name, owner),)
    if share != 1:
        told += (say("hold.too-many"),)
    return told + owners.drawn(words)
