"""`case.consistent`: whether everything that is known can be true together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from winset.analysis.details import (
    Cited,
    ConsistencyDetail,
    ContradictingSet,
    Repair,
    StatementBeside,
    Tension,
    Value,
)
from winset.analysis.finding import Finding
from winset.analysis.model import Model, model_of
from winset.case.claims import together
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.case.types import (
    AtLeastNoDeal,
    Offer,
    PartialOutcome,
    Prefers,
    Rejects,
    Response,
    Scores,
    Statement,
)
from winset.errors import WinsetError
from winset.inference import Known, contradictions
from winset.inference.interplay import reconciling
from winset.text.emit import bare, flow
from winset.wording.phrases import Words

SHOWN = 3
"""Contradicting sets and repairs named in the text; the detail has all."""
TENSIONS = 5
TRIED = 1_024
"""Draws for the odds of a deal without the statements doubted."""


def consistent(main: Model, words: Words) -> Finding:
    """Say whether the statements and offers about each actor can all be true.

    Where they cannot: the smallest contradicting sets, with what is cited for each statement side
    by side, and the fewest statements to doubt.
    """
    found = {
        error.actor: contradictions(main.known[error.actor], main.known[error.actor].certain)
        for error in main.contradictions
    }
    sets = [
        _set(main, words, actor, members) for actor, many in found.items() for members in many.sets
    ]
    repairs = [
        _repair(words, actor, members) for actor, many in found.items() for members in many.repairs
    ]
    if len(found) == 1:
        repairs[:SHOWN] = [
            replace(repair, deal_exists=_repaired(main, repair.members))
            for repair in repairs[:SHOWN]
        ]
    complete = all(many.complete for many in found.values())
    sets += _against_scores(main, words)
    excluded, impossible = _excluded(main)
    tensions = _tensions(main, words)
    told: list[Message] = []
    if sets:
        told += [contradiction.text for contradiction in sets[:SHOWN]]
        if len(sets) > SHOWN:
            told.append(say("consistent.more", count=len(sets) - SHOWN))
        if repairs:
            told += _doubt(words, repairs)
        if not complete:
            told.append(say("consistent.incomplete"))
    else:
        told.append(_nothing_contradicts(main))
    told += [tension.text for tension in tensions[:SHOWN]]
    if excluded:
        told.append(say("consistent.never-imposed", ids=words.cite(excluded)))
    if impossible:
        told.append(say("consistent.impossible", ids=words.cite(impossible)))
    detail = ConsistencyDetail(
        conflicts=tuple(sets),
        repairs=tuple(repairs),
        complete=complete,
        tensions=tuple(tensions),
        never_imposed=tuple(sorted(excluded + impossible)),
    )
    members = tuple(
        dict.fromkeys(member for contradiction in sets for member in contradiction.members)
    )
    return Finding("case.consistent", Status.EXACT, not sets, tuple(told), None, members, detail)


def _excluded(model: Model) -> tuple[list[str], list[str]]:
    """Return what is uncertain and true in no draw: what is certain excludes it, or it cannot be.

    Of a source that is all it says, if it cannot all be true at once.
    """
    found: dict[str, bool] = {}
    for actor, known in model.known.items():
        held = model.ensembles[actor].held if actor in model.ensembles else {}
        for name, (_, said) in known.uncertain.items():
            never = name in held and not held[name].flags.any()
            if never and known.polytope((*known.certain, *said), merge=False).empty():
                impossible = known.polytope(said, merge=False).empty()
                found.update({statement.id: impossible for statement in said})
    excluded = sorted(name for name, impossible in found.items() if not impossible)
    return excluded, sorted(name for name, impossible in found.items() if impossible)


def _nothing_contradicts(model: Model) -> Message:
    case = model.case
    counted = [known.certain for known in model.known.values()]
    said = sum(statement.kind != "offer" for many in counted for statement in many)
    every = sum(
        statement.kind != "offer" for k in model.known.values() for statement in k.statements
    )
    scored = sum(isinstance(p, Scores) for p in case.preferences.values())
    offers = sum(offer.account in {None, model.account} for offer in case.offers)
    parts: Told = ()
    ranked = len(model.orders)
    if scored > ranked:
        parts += (say("consistent.scores", actors=scored - ranked),)
    if ranked:
        parts += (say("consistent.orders", actors=ranked),)
    if said:
        parts += (say("consistent.statements", count=said),)
    if offers and model.shared.settings.offers:
        parts += (say("consistent.offers", count=offers),)
    if not parts:
        return say("consistent.nothing-certain" if every else "consistent.nothing")
    alone = ".alone" if said == 1 and len(parts) == 1 else ""
    which = "consistent.yes" if said == every else "consistent.certain"
    return say(f"{which}{alone}", parts=parts)


def _set(
    model: Model, words: Words, actor: str, members: tuple[Statement, ...]
) -> ContradictingSet:
    ids = tuple(statement.id for statement in members)
    pairs = reconciling(model.known[actor], members)
    name = words.actor(actor)
    if pairs:
        text = say(
            "contradiction.depends",
            actor=name,
            ids=words.cite(ids),
            both=say("contradiction.both" if len(ids) == 2 else "contradiction.all"),
            ways=tuple(
                say("contradiction.way", issue=words.issue(issue), other=words.issue(other))
                for issue, other in pairs[:SHOWN]
            ),
            add=_declared(model.known[actor], name, pairs),
        )
    elif len(ids) == 1:
        text = say("contradiction.alone", id=words.cited(ids[0]), actor=name)
    else:
        witness = _witness(model, words, members)
        text = say("contradiction.set", actor=name, ids=words.cite(ids), witness=witness)
    return ContradictingSet(
        actor=actor,
        members=ids,
        depends=tuple(pairs),
        text=text,
        account=model.account,
        statements=tuple(_cited(words, statement) for statement in members),
    )


def _declared(known: Known, name: str, pairs: Sequence[tuple[str, str]]) -> Message | None:
    """Offer to say that two issues depend on each other, as the case file takes it.

    None where something else is said of the actor that could not stand beside it.
    """
    claims = [claim for statement in known.statements for claim in statement.claims]
    for pair in pairs:
        if all(together(claim, pair) for claim in claims):
            line = f"depends: {flow([[bare(issue) for issue in pair]])}"
            return say("contradiction.add", line=line, actor=name)
    return None


def _witness(model: Model, words: Words, members: tuple[Statement, ...]) -> Message | None:
    """Name the outcome over which statements clash: one says this of it, the rest the opposite.

    Since the set is irreducible, the others without a statement imply its opposite.
    """
    for statement in members:
        for claim in statement.claims:
            outcome: PartialOutcome
            match claim:
                case AtLeastNoDeal(outcome):
                    side = "at-least"
                case Prefers(outcome, None):
                    side = "better"
                case Rejects(outcome) if not outcome.rest_any:
                    side = "below"
                case _:
                    continue
            filled = model.case.complete(outcome)
            if filled is not None and len(statement.claims) == 1:
                return say(
                    "contradiction.witness",
                    outcome=words.outcome(filled),
                    opposite=say(f"contradiction.{side}", id=words.cited(statement.id)),
                )
    return None


def _cited(words: Words, statement: Statement) -> StatementBeside:
    """Put a statement beside what it rests on."""
    return StatementBeside(
        statement.id,
        words.statement(statement),
        statement.assumed,
        tuple(Cited(each.source, each.quote, each.speaker) for each in statement.evidence),
    )


def _repair(words: Words, actor: str, members: tuple[Statement, ...]) -> Repair:
    ids = tuple(statement.id for statement in members)
    text = say("repair", ids=words.cite(ids), actor=words.actor(actor))
    return Repair(actor=actor, members=ids, text=text)


def _repaired(main: Model, doubted: Sequence[str]) -> Value | None:
    """Return the odds of a deal where some statements are left out."""
    try:
        other = model_of(main.shared, main.account, main.prior, unsaid=doubted, check=TRIED)
    except WinsetError:
        return None
    if other.acceptance is None:
        return None
    return Value(other.acceptance.exists, other.acceptance.error)


def _doubt(words: Words, repairs: Sequence[Repair]) -> list[Message]:
    """Say which statements to doubt, of the smallest repairs, and what the odds then are."""
    actors = list(dict.fromkeys(repair.actor for repair in repairs))
    said = []
    for actor in actors:
        own = [repair for repair in repairs if repair.actor == actor]
        least = [repair for repair in own if len(repair.members) == len(own[0].members)]
        about = say("repair.about", actor=words.actor(actor)) if len(actors) > 1 else None
        more = len(least) - SHOWN
        said.append(
            say(
                "repair.fewest",
                about=about,
                ways=tuple(_way(words, repair) for repair in least[:SHOWN]),
                more=say("repair.more", count=more) if more > 0 else None,
            )
        )
    return said


def _way(words: Words, repair: Repair) -> Message:
    odds = None
    if isinstance(repair.deal_exists, Value):
        then = Odds(repair.deal_exists.value, repair.deal_exists.error)
        odds = say("repair.odds", odds=then)
    return say("repair.way", ids=words.cite(repair.members), odds=odds)


def _tensions(model: Model, words: Words) -> list[Tension]:
    """Find contradicting sets in which some statement is held with less than certainty.

    These contradict nothing, since not all of a set need be true.
    """
    found = []
    for actor, known in model.known.items():
        unsure = any(statement.confidence < 1 for statement in known.statements)
        if not unsure or actor not in model.ensembles:
            continue
        if not known.polytope(known.statements, merge=False).empty():
            continue
        for members in contradictions(known, known.statements, most=TENSIONS).sets:
            ids = tuple(statement.id for statement in members)
            text = say("tension", ids=words.cite(ids), actor=words.actor(actor))
            if len(ids) == 1:
                text = say("contradiction.alone", id=words.cited(ids[0]), actor=words.actor(actor))
            found.append(Tension(actor, ids, text))
    return found


def _against_scores(model: Model, words: Words) -> list[ContradictingSet]:
    """Find offers that contradict scores: scores are never moved, so this is said aloud."""
    return [
        ContradictingSet(
            actor=actor,
            members=(offer.id,),
            depends=(),
            text=say(
                f"contradiction.scores.{did}",
                actor=words.actor(actor),
                offer=words.offer(offer),
            ),
            account=model.account,
        )
        for offer in model.case.offers
        if offer.account in {None, model.account}
        for actor in model.ensembles
        if (did := _did(model, offer, actor)) is not None
    ]


def _did(model: Model, offer: Offer, actor: str) -> str | None:
    """Say what an actor did with an offer that its scores speak against; None where nothing."""
    outcome = model.case.complete(offer.outcome)
    ensemble = model.ensembles[actor]
    if outcome is None or not ensemble.exact:
        return None
    accepts = bool(ensemble.hairs(model.space.encode(outcome)[None, :])[0] >= 0)
    answer = offer.responses.get(actor)
    if not accepts and actor in offer.makers:
        return "made.below"
    return "accepted.below" if not accepts and answer is Response.ACCEPTED else None
