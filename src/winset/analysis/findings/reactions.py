"""`react.*`: how observers and ratifiers would receive a deal and no deal, and what is reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details import (
    Candidate,
    CandidateReceived,
    Chance,
    NoDealReceived,
    Outcome,
    ReactionDetail,
    ReactionReported,
    Received,
)
from winset.analysis.finding import Finding, detail_of
from winset.analysis.model import Model
from winset.case.message import Message, Odds, say
from winset.case.status import Status
from winset.case.types import Reaction, Reception, Role
from winset.errors import WinsetError
from winset.inference import Ensemble, Known, standard_error, worth
from winset.spaces.space import Rows
from winset.wording.numbers import likelihood
from winset.wording.phrases import Words

SAME = 0.01
"""Gains and losses up to this share of all that is at stake for an actor leave it indifferent."""
TEST_DRAWS = 2048
"""Draws for a reported reaction without the statements that share its source."""


def reactions(model: Model, words: Words, candidates: Sequence[Candidate]) -> list[Finding]:
    """Say how each observer and ratifier would receive the candidates and no deal.

    An outcome is welcome where it is better than no deal by more than SAME, regretted where it
    is worse by more; no deal *instead of* an outcome is received the other way round.
    """
    found = []
    for actor in model.case.actors:
        if actor.role is Role.PARTY or actor.id not in model.ensembles or not candidates:
            continue
        views = tuple(
            CandidateReceived(
                outcome=candidate.outcome,
                text=candidate.text,
                probability=candidate.actors[actor.id].probability,
                error=candidate.actors[actor.id].error,
                status=candidate.actors[actor.id].status,
                received=_received(model, actor.id, model.space.encode(candidate.outcome)),
            )
            for candidate in candidates
        )
        first = views[0]
        statements = model.known[actor.id].statements if actor.id in model.known else ()
        detail = ReactionDetail(
            candidates=views,
            no_deal=_instead(model, words, actor.id, first.outcome),
            reported=tuple(
                _reported(model, words, reaction, first.outcome)
                for reaction in model.case.reactions
                if reaction.by == actor.id and reaction.account in {None, model.account}
            ),
        )
        found.append(
            Finding(
                f"react.{actor.id}",
                Status(first.status),
                first.probability,
                (_first(actor.name, first, ratifier=actor.role is Role.RATIFIER),),
                first.error,
                tuple(statement.id for statement in statements),
                detail,
            )
        )
    return found


def gathered(finding: Finding, under: Mapping[str, Mapping[str, Finding]]) -> Finding:
    """Add what is reported under each account, and put all of it into the message."""
    detail = detail_of(finding, ReactionDetail)
    assert detail is not None
    reported = {reaction.id: reaction for reaction in detail.reported}
    for others in under.values():
        other = detail_of(others[finding.id], ReactionDetail) if finding.id in others else None
        if other is not None:
            reported |= {
                reaction.id: reaction for reaction in other.reported if reaction.id not in reported
            }
    message = (*finding.message, *(reaction.text for reaction in reported.values()))
    return replace(
        finding, message=message, detail=replace(detail, reported=tuple(reported.values()))
    )


def _first(actor: str, view: CandidateReceived, *, ratifier: bool) -> Message:
    chances = {
        "welcome": view.received.welcome,
        "indifferent": view.received.indifferent,
        "regret": view.received.regret,
    }
    received = say(
        "received.odds",
        welcome=_chance("welcome", view.received.welcome),
        regret=_chance("regret", view.received.regret),
    )
    certain = [word for word, chance in chances.items() if chance.status is Status.NECESSARY]
    if certain:
        received = say(f"received.{certain[0]}.necessary")
    if not ratifier:
        return say("reaction.observer", actor=actor, received=received)
    approval = say(f"likelihood.{likelihood(view)}")
    if view.status == Status.ESTIMATE:
        odds = Odds(view.probability, view.error)
        approval = say("reaction.approval", likelihood=approval, odds=odds)
    return say("reaction.ratifier", actor=actor, approval=approval, received=received)


def _chance(word: str, chance: Chance) -> Message:
    if chance.status is Status.NECESSARY:
        return say(f"chance.{word}.certain")
    if chance.status is Status.IMPOSSIBLE:
        return say(f"chance.{word}.never")
    return say(f"chance.{word}.odds", odds=Odds(chance.probability, chance.error))


def _received(model: Model, actor: str, row: Rows, other: Rows | None = None) -> Received:
    """Return how an outcome is received, against no deal or another outcome."""
    ensemble = model.ensembles[actor]
    gain, stake = _gain(ensemble, row, other)
    above, below = gain > SAME * stake, gain < -SAME * stake
    flags = {"welcome": above, "indifferent": ~above & ~below, "regret": below}
    chances = {word: _entry(model, actor, word, flag, row, other) for word, flag in flags.items()}
    return Received(**_settled(chances))


def _settled(received: dict[str, Chance]) -> dict[str, Chance]:
    """Draw what follows: one of the three holds, so one proved excludes two, and two leave one."""
    sure = [word for word, chance in received.items() if chance.status is Status.NECESSARY]
    never = [word for word, chance in received.items() if chance.status is Status.IMPOSSIBLE]
    if not sure and len(never) == len(received) - 1:
        sure = [word for word in received if word not in never]
    if not sure:
        return received
    return {
        word: Chance(
            float(word in sure), None, Status.NECESSARY if word in sure else Status.IMPOSSIBLE
        )
        for word in received
    }


def _gain(
    ensemble: Ensemble, row: Rows, other: Rows | None
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    value = ensemble.sums(row[None, :], slice(None))[0]
    base = ensemble.reserve if other is None else ensemble.sums(other[None, :], slice(None))[0]
    return value - base, ensemble.stake()


def _entry(
    model: Model,
    actor: str,
    word: str,
    flag: NDArray[np.bool_],
    row: Rows,
    other: Rows | None,
) -> Chance:
    """Give the odds of one reception, proved where all draws agree and programs confirm it."""
    share = model.ensembles.share(flag)
    status = Status.ESTIMATE
    if model.ensembles[actor].exact:
        status = Status.NECESSARY if share else Status.IMPOSSIBLE
    elif share in {0.0, 1.0}:
        proved = _proved(model, actor, word, row, other, holds=share == 1)
        if proved:
            status = Status.NECESSARY if share else Status.IMPOSSIBLE
    error = model.situation.error(flag, [actor]) if status is Status.ESTIMATE else None
    return Chance(share, error, status)


def _proved(
    model: Model, actor: str, word: str, row: Rows, other: Rows | None, *, holds: bool
) -> bool:
    """Decide by linear programs whether a reception is certain (`holds`) or out of the question."""
    polytope = model.polytope(actor)
    vector, constant = polytope.gain(row)
    if other is not None:
        vector, constant = polytope.layout.value(row) - polytope.layout.value(other), 0.0
    better = polytope.possibly(vector, constant - SAME, strict=True)
    worse = polytope.possibly(-vector, -constant - SAME, strict=True)
    if word == "indifferent":
        return not better and not worse if holds else False
    if word == "regret":
        vector, constant, better = -vector, -constant, worse
    return polytope.necessarily(vector, constant - SAME, strict=True) if holds else not better


def _instead(model: Model, words: Words, actor: str, first: Outcome) -> tuple[NoDealReceived, ...]:
    """Return how no deal is received instead of each offer made and of the first candidate."""
    against: list[tuple[str | None, Outcome]] = [
        (made.id, outcome)
        for made in model.case.offers
        if made.account in {None, model.account}
        and (outcome := model.case.complete(made.outcome)) is not None
    ]
    against.append((None, first))
    return tuple(
        NoDealReceived(
            kind="candidate" if offer is None else "offer",
            id=offer,
            outcome=outcome,
            text=words.outcome(outcome),
            received=_reversed(_received(model, actor, model.space.encode(outcome))),
        )
        for offer, outcome in against
    )


def _reversed(received: Received) -> Received:
    return replace(received, welcome=received.regret, regret=received.welcome)


def _reported(model: Model, words: Words, reaction: Reaction, first: Outcome) -> ReactionReported:
    """Compare a reported reaction with what the actor's statements imply.

    Where those cite the same sources the agreement is no test: the odds without them are.
    """
    to = None if reaction.to is None else model.case.complete(reaction.to)
    against = None
    if reaction.instead_of is not None:
        against = model.case.complete(reaction.instead_of)
    measured: Outcome | None = against
    if to is None and against is None:
        measured = _on_the_table(model) or first
    row = model.space.encode(to if to is not None else measured or {})
    other = None if to is None or against is None else model.space.encode(against)
    received = _received(model, reaction.by, row, other)
    if to is None:
        received = _reversed(received)
    chance = {
        Reception.WELCOME: received.welcome,
        Reception.INDIFFERENT: received.indifferent,
        Reception.REGRET: received.regret,
    }[reaction.was]
    cited = {evidence.source for evidence in reaction.evidence}
    known = model.known.get(reaction.by)
    same = tuple(
        statement.id
        for statement in (known.statements if known is not None else ())
        if cited & {evidence.source for evidence in statement.evidence}
    )
    test = None
    if known is not None and same:
        test = _tested(model, known, same, reaction, (row, other))
    compared = to, measured if to is None else against
    return ReactionReported(
        id=reaction.id,
        account=reaction.account,
        was=reaction.was.value,
        to=compared[0],
        instead_of=compared[1],
        probability=chance.probability,
        error=chance.error,
        status=chance.status,
        same_source=same,
        without_them=test,
        text=_sentence(words, reaction, compared, chance, same, test),
    )


def _on_the_table(model: Model) -> Outcome | None:
    """Return the last offer made, by date and then in the order of the case."""
    made = [offer for offer in model.case.offers if offer.account in {None, model.account}]
    dated = sorted(
        made, key=lambda offer: (offer.on is not None, offer.on and offer.on.toordinal())
    )
    return model.case.complete(dated[-1].outcome) if dated else None


def _tested(
    model: Model,
    known: Known,
    same: Sequence[str],
    reaction: Reaction,
    compared: tuple[Rows, Rows | None],
) -> Chance | None:
    """Ask again without the statements that share the reaction's sources.

    Of draws of its own, which weigh alike.
    """
    reduced = model.shared.known(known.actor, model.account, same)
    draws = min(TEST_DRAWS, model.shared.draws)
    try:
        ensemble = model.shared.ensemble(reduced, model.prior, draws)
    except WinsetError:
        return None
    gain, stake = _gain(ensemble, *compared)
    gain = -gain if reaction.to is None else gain
    flag = {
        Reception.WELCOME: gain > SAME * stake,
        Reception.INDIFFERENT: np.abs(gain) <= SAME * stake,
        Reception.REGRET: gain < -SAME * stake,
    }[reaction.was]
    share = float(flag.mean())
    error = standard_error(share, worth(flag, [ensemble]))
    return Chance(share, error, Status.ESTIMATE)


def _sentence(
    words: Words,
    reaction: Reaction,
    compared: tuple[Outcome | None, Outcome | None],
    chance: Chance,
    same: Sequence[str],
    test: Chance | None,
) -> Message:
    to, against = compared
    what = say(f"reported.{reaction.was}")
    if to is not None:
        what = say(f"reported.to.{reaction.was}", outcome=words.outcome(to))
    odds = Odds(chance.probability, chance.error)
    if chance.status is Status.NECESSARY:
        fits = say("reported.implied")
    elif chance.status is Status.IMPOSSIBLE:
        fits = say("reported.ruled-out")
    else:
        fits = say(f"reported.{'fits' if chance.probability > 0.5 else 'unlikely'}", odds=odds)
    tested = None
    if same:
        tested = say("reported.no-test", ids=words.cite(same))
        if test is not None:
            without = Odds(test.probability, test.error)
            tested = say("reported.test", ids=words.cite(same), odds=without)
    return say(
        "reported",
        account=words.account(reaction.account),
        what=what,
        instead=None
        if against is None
        else say("reported.instead", outcome=words.outcome(against)),
        fits=fits,
        test=tested,
    )
