"""`deal.carriers`: what carries the verdict, statement by statement."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from winset.analysis.details import CarriedBy, CarriersDetail, OffersCarry, WeightMoved
from winset.analysis.finding import Finding
from winset.analysis.model import Model, model_of
from winset.analysis.record import ABSENT
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.case.types import Statement
from winset.errors import WinsetError
from winset.inference import Joint, Known, standard_error, statements_about
from winset.inference.soft import source_name
from winset.wording.phrases import Words

Share = tuple[float | None, float | None]
"""The odds of a deal, and one standard error; None where not known."""
QUICK = 512
"""Draws for a first look at every statement."""
CLOSER = 6
"""So many of those that move the odds most are looked at again with all draws."""
LEAST = 0.01
"""Changes of the odds below this are not worth naming."""
COUNTED = ("offer", "source")
"""What is counted apart from statements."""
NEXT = 5
"""Statements named, the first of them with what it says."""


@dataclass(frozen=True)
class _Known:
    """A statement, or what an offer reveals, about one voter."""

    statement: Statement
    voter: str

    def carried(self, without: Share, own: Share) -> CarriedBy:
        """Compare the odds without it to those with it, from as many draws.

        The error of the change adds both errors up as if the two were independent; they share
        their random numbers, so it is less.
        """
        share, error = without
        return CarriedBy(
            id=self.statement.id,
            kind=self.statement.kind,
            actor=self.voter,
            confidence=self.statement.confidence,
            without=share,
            without_error=error,
            change=None if share is None or own[0] is None else share - own[0],
            error=float(np.hypot(own[1] or 0.0, error or 0.0)),
        )


def carriers(main: Model, words: Words, exists: Finding) -> Finding:
    """Find what the odds of a deal would be without each statement, and without all offers.

    `exists` is the verdict as it stands.

    What is held with less than certainty is taken out by weighing the draws; any other statement
    by fitting its actor's beliefs again without it, from the same random numbers, so that
    differences are due to the statement.
    """
    if main.exact:
        none = CarriersDetail(statements=())
        told = (say("carriers.orders" if main.orders else "carriers.scores"),)
        return Finding("deal.carriers", Status.EXACT, None, told, None, (), none)
    if main.acceptance is None:
        told = (say("carriers.unlisted"),)
        return Finding("deal.carriers", Status.UNKNOWN, None, told)
    found = _uncertain(main)
    sure = _certain(main)
    quick = _without(main, (), QUICK) if sure else None
    rough = []
    for turn, known in enumerate(sure):
        other = _without(main, (known.statement.id,), QUICK)
        moved = _moved(quick, other, known.voter)
        rough.append((known, replace(known.carried(_odds(other), _odds(quick)), moves=moved)))
        main.shared.progress("leaving statements out", (turn + 1) / len(sure))
    # Equal ones stay in the order of the case.
    rough.sort(key=lambda pair: -_size(pair[1]))
    for place, (known, carried) in enumerate(rough):
        if place < CLOSER and _size(carried) >= LEAST / 2:
            own = (main.acceptance.exists, main.acceptance.error)
            other = _without(main, (known.statement.id,), main.shared.draws)
            found.append(replace(known.carried(_odds(other), own), moves=carried.moves))
        else:
            found.append(carried)
    found.sort(key=lambda carried: -_size(carried))
    offers = _offers(main)
    return Finding(
        "deal.carriers",
        Status.ESTIMATE,
        _size(found[0]) if found else 0.0,
        _told(main, words, found, offers, exists),
        found[0].error if found else None,
        tuple(carried.id for carried in _named(found)),
        CarriersDetail(statements=tuple(found), offers=offers),
    )


def _size(carried: CarriedBy) -> float:
    return abs(carried.change or 0.0)


def _certain(main: Model) -> list[_Known]:
    """List what conditions the voters' beliefs and is taken out by drawing anew."""
    found: dict[str, _Known] = {}
    for voter in main.consent.voters:
        if voter in main.known:
            for statement in main.known[voter].statements:
                # Which issues depend on each other says nothing of values: it is no evidence.
                if statement.confidence >= 1 and not statement.structural:
                    found.setdefault(statement.id, _Known(statement, voter))
    return list(found.values())


def _without(main: Model, unsaid: tuple[str, ...], draws: int) -> Model | None:
    """Work the case through without some statements; None where no draws can be made."""
    try:
        return model_of(main.shared, main.account, main.prior, unsaid=unsaid, check=draws)
    except WinsetError:
        return None


def _odds(other: Model | None) -> Share:
    """Return the odds of a deal and their error; None where there are no draws."""
    # Without a statement the rest may contradict itself (docs/definitions.md, D29).
    if other is None or other.acceptance is None:
        return None, None
    return other.acceptance.exists, other.acceptance.error


def _moved(now: Model | None, other: Model | None, actor: str) -> WeightMoved | None:
    """Return how a statement alone shifts its actor's mean weights, as a share of all weight.

    Names the issue it moves most. None where that is not known.
    """
    if now is None or other is None or not (now.ok and other.ok):
        return None
    parts, shares = now.ensembles[actor].parts, []
    for model in (now, other):
        weights = model.ensembles[actor].shares()
        weights = weights / np.maximum(weights.sum(axis=0), 1e-300)
        weights = np.array([weights[list(part)].sum(axis=0) for part in parts])
        shares.append(model.ensembles.means(weights))
    most = int(np.abs(shares[0] - shares[1]).argmax())
    issue, *other_issues = (now.case.issues[place].id for place in parts[most])
    return WeightMoved(
        float(np.abs(shares[0] - shares[1]).sum() / 2),
        issue,
        float(shares[0][most]),
        float(shares[1][most]),
        other_issues[0] if other_issues else ABSENT,
    )


def _uncertain(main: Model) -> list[CarriedBy]:
    """Weigh the draws as if what is uncertain had not been said, one thing after another."""
    assert main.acceptance is not None
    exists = main.acceptance.deals > 0
    joint = Joint.of(main.ensembles)
    voters = main.consent.voters
    own = main.acceptance.exists, main.acceptance.error
    found: dict[str, CarriedBy] = {}
    for voter in voters:
        for name, held in joint[voter].held.items():
            if name in found or not held.odds:
                continue
            about = [joint[actor].held[name] for actor in voters if name in joint[actor].held]
            true = np.logical_and.reduce([each.flags for each in about])
            others = joint.without(name)
            share, error = others.share(exists), others.error(exists, voters)
            if_true = joint.share_within(exists, true) if joint.count(true) else None
            effective = max(1.0, joint.worth(exists, voters) * joint.share(true))
            kind, id_ = _kind(main.known[voter], name)
            found[name] = CarriedBy(
                id=id_,
                kind=kind,
                actor=voter,
                confidence=held.confidence,
                without=share,
                without_error=error,
                change=share - own[0],
                error=float(np.hypot(own[1] or 0.0, error or 0.0)),
                if_true=if_true,
                if_true_error=None if if_true is None else standard_error(if_true, effective),
            )
    return list(found.values())


def _kind(known: Known, name: str) -> tuple[str, str]:
    """Return the kind and the id of something uncertain by its name."""
    for statement in known.statements:
        if statement.id == name:
            return statement.kind, name
    return "source", name.removeprefix(source_name(""))


def _offers(main: Model) -> OffersCarry | None:
    """Return what the offers add: the odds without any of them."""
    case, settings = main.case, main.shared.settings
    revealing = tuple(
        made.id
        for made in case.offers
        if any(
            statement.id == made.id
            for voter in main.consent.voters
            for statement in statements_about(case, voter, main.account)
        )
    )
    if not revealing:
        return None
    if not settings.offers:
        return OffersCarry(used=False, offers=revealing, without=None, change=None)
    assert main.acceptance is not None
    own = main.acceptance
    share, error = _odds(_without(main, revealing, main.shared.draws))
    return OffersCarry(
        used=True,
        offers=revealing,
        without=share,
        without_error=error,
        change=None if share is None else share - own.exists,
        error=float(np.hypot(own.error or 0.0, error or 0.0)),
    )


def _named(found: Sequence[CarriedBy]) -> list[CarriedBy]:
    """Keep those that move the odds by more than chance would, and by enough to matter."""
    return [
        carried
        for carried in found
        if carried.change and _size(carried) >= max(LEAST, 2 * carried.error)
    ]


def _what(main: Model, words: Words, carried: CarriedBy) -> Message:
    """Name a statement with what it says, or the offer that reveals it."""
    actor = words.actor(carried.actor)
    if carried.kind == "offer":
        (made,) = (offer for offer in main.case.offers if offer.id == carried.id)
        return say("carriers.offer", offer=words.offer(made), actor=actor)
    if carried.kind == "source":
        (source,) = (each for each in main.case.sources if each.id == carried.id)
        return say("carriers.source", title=source.title or source.id)
    (said,) = (s for s in main.known[carried.actor].statements if s.id == carried.id)
    return say("carriers.statement", actor=actor, says=words.statement(said))


def _none_alone(found: Sequence[CarriedBy], now: Message | Odds) -> Message:
    """Say that nothing carries the verdict alone, counting what was left out in turn."""
    kinds = [carried.kind if carried.kind in COUNTED else "statement" for carried in found]
    counts = {noun: kinds.count(noun) for noun in ("statement", *COUNTED)}
    nouns = tuple(say(f"noun.{noun}") for noun, count in counts.items() if count)
    if len(found) == 1:
        return say("carriers.one", noun=nouns[0], now=now)
    told = tuple(say(f"consistent.{noun}s", count=count) for noun, count in counts.items() if count)
    return say("carriers.nothing-alone", nouns=nouns, counts=told, now=now)


def _told(
    main: Model,
    words: Words,
    found: Sequence[CarriedBy],
    offers: OffersCarry | None,
    exists: Finding,
) -> Told:
    named = _named(found)
    now: Message | Odds = Odds(exists.value, exists.error)
    if exists.status is not Status.ESTIMATE:
        now = say("carriers.certain" if exists.value else "carriers.certain.none")
    told: Told = (say("carriers.none"),)
    if named:
        first = named[0]
        without = Odds(first.without, first.without_error)
        told = (say("carriers.most", what=_what(main, words, first), without=without, now=now),)
        if len(named) > 1:
            rest = tuple(
                say(
                    "carriers.next.one",
                    id=words.cited(carried.id, whose=True),
                    odds=Odds(carried.without),
                )
                for carried in named[1:NEXT]
            )
            told += (say("carriers.next", some=rest),)
    elif found:
        told = (_none_alone(found, now),)
    if offers is None:
        return told
    if not offers.used:
        return (*told, say("carriers.offers.unused"))
    if named and offers.offers == (named[0].id,):
        return told
    if abs(offers.change or 0.0) >= LEAST:
        return (*told, say("carriers.offers.odds", odds=Odds(offers.without)))
    return (*told, say("carriers.offers.nothing"))
