"""`talks`: how talks would run, since that a deal exists does not say that it is found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from winset.analysis.details.talks import (
    AgreedOn,
    Manner,
    Part,
    TalksDetail,
    TalksOf,
    TalksOfLength,
    Temper,
)
from winset.analysis.finding import Finding
from winset.analysis.model import Model
from winset.bargaining.drawn import Room
from winset.bargaining.pace import Pace, pace_of
from winset.bargaining.running import (
    ROUNDS,
    TEMPERS,
    Running,
    Terms,
    TooManyOutcomesToPlayError,
    runnings,
)
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.case.types import Case
from winset.wording.phrases import Words, points

LENGTHS = (5, 100)
"""Other lengths that are looked at."""
PLACES = 10
"""Outcomes in which talks end that are told."""
MOST_SEATS = 8
TOLD = 0.01
"""A deal that those at the table find and others turn down is told from these odds on."""
LITTLE = 0.005
"""Where nobody gains a larger share of its best deal, gains are not told one by one."""
ALIKE = 0.01
"""Odds closer together than this are told as one."""


def talks(model: Model, words: Words) -> Iterator[Finding]:
    """Say how talks would run; nothing where nobody sits opposite."""
    if len(model.parties) < 2:
        return
    rows = model.shared.rows
    if rows is None:
        yield _unknown("running.unlisted")
        return
    if len(rows) == 0:
        return
    if len(model.parties) > MOST_SEATS:
        yield _unknown("running.many-seats")
        return
    room = room_of(model)
    terms = [
        Terms(rounds, pace_for(model.case, model.parties, rounds).discount, appeal=appeal)
        for rounds in (ROUNDS, *LENGTHS)
        for appeal in (None, room.appeal)
    ]
    try:
        played = runnings(room, None, terms)
    except TooManyOutcomesToPlayError:
        yield _unknown("running.unlisted")
        return
    yield _told(model, words, played)


def _unknown(message: str) -> Finding:
    return Finding("talks", Status.UNKNOWN, None, (say(message),))


def room_of(model: Model) -> Room:
    """Return the parties of an account at the table; the listing is there."""
    assert model.shared.rows is not None
    return Room(model.voters, model.shared.rows, model.consent, tuple(model.parties))


def pace_for(case: Case, parties: Sequence[str], rounds: int) -> Pace:
    """Return what a round stands for; talks run from the day of the last offer."""
    days = [offer.on for offer in case.offers if offer.on is not None]
    return pace_of(case.timing, parties, rounds, max(days, default=None))


def paced(pace: Pace, words: Words) -> Told:
    """Say what a round stands for, and for whom waiting costs what."""
    costs = tuple(
        say("running.discount", actor=words.actor(seat), factor=round(factor, 4))
        for seat, factor in pace.discount.items()
    )
    return pace.told + costs


def _told(model: Model, words: Words, played: Sequence[Running]) -> Finding:
    blind, considerate = played[:2]
    detail = TalksDetail(
        rounds=blind.terms.rounds,
        draws=len(blind.draws),
        exists=blind.exists,
        pace=paced(pace_for(model.case, model.parties, ROUNDS), words),
        played=tuple(
            talks_of(run, manner_of(run), name, some)
            for run in (blind, considerate)
            for name, some in tempers_of(run).items()
        ),
        lengths=tuple(map(_length, played[2:])),
        agreed=agreed_on(model, words, considerate),
    )
    status = Status.EXACT if model.exact else Status.ESTIMATE
    message = (
        *told_tempers(detail),
        *told_refusals(detail, words),
        *told_gains(detail, words),
        say("running.simple"),
    )
    return Finding("talks", status, blind.found(), message, blind.error(), detail=detail)


def manner_of(played: Running) -> Manner:
    """Return in which manner offers were made."""
    return "blind" if played.terms.appeal is None else "considerate"


def tempers_of(played: Running) -> dict[Temper, list[int] | None]:
    """Return the profiles of each temper, and of all mixed (None)."""
    alike = played.alike
    firm, even, yielding = TEMPERS
    return {
        "boulware": [alike[firm]],
        "linear": [alike[even]],
        "conceder": [alike[yielding]],
        "mixed": None,
    }


def talks_of(played: Running, manner: Manner, temper: Temper, some: list[int] | None) -> TalksOf:
    """Return how talks went with some profiles."""
    there = played.there.any()
    share, error = played.found_where_there(some)
    lost, off = played.regret(some)
    fallen, _, refusers = played.turned_down(some)
    gained = played.gained(some)
    return TalksOf(
        manner=manner,
        temper=temper,
        found=played.found(some),
        error=played.error(some),
        where_there=share if there else None,
        where_error=error if there else None,
        by_round=tuple(played.by_round(some).tolist()),
        ends={str(end): odds for end, odds in played.ended(some).items()},
        gained={seat: Part(*one) for seat, one in gained.items()},
        regret=Part(max(0.0, lost), off) if there else None,
        turned_down=fallen,
        refusers=refusers,
    )


def _length(played: Running) -> TalksOfLength:
    there = played.there.any()
    return TalksOfLength(
        rounds=played.terms.rounds,
        manner=manner_of(played),
        where_there={
            name: played.found_where_there(some)[0] if there else None
            for name, some in tempers_of(played).items()
        },
    )


def agreed_on(model: Model, words: Words, played: Running) -> tuple[AgreedOn, ...]:
    """Return where talks end, the likeliest first."""
    assert model.shared.rows is not None
    found = []
    for row, odds, error in played.places(most=PLACES):
        outcome = model.space.decode(model.shared.rows[row])
        found.append(AgreedOn(outcome=outcome, text=words.outcome(outcome), odds=odds, error=error))
    return tuple(found)


def told_tempers(detail: TalksDetail) -> Told:
    """Say how likely talks find a deal."""
    blind = [one for one in detail.played if one.manner == "blind"]
    if any(one.where_there is None for one in blind):
        return (say("running.none"),)
    heeding = [one for one in detail.played if one.manner == "considerate"]
    if detail.draws == 1:
        return (_scored(blind, "blind", detail), _scored(heeding, "considerate", detail))
    parts = tuple(
        say(f"running.temper.{one.temper}", odds=Odds(one.where_there, one.where_error))
        for one in blind
    )
    few, many = (one for one in detail.lengths if one.manner == "blind")
    shares = [one.where_there for one in blind if one.where_there is not None]
    first = say("running.found", rounds=detail.rounds, parts=parts)
    if max(shares) - min(shares) < ALIKE:
        first = say("running.found.alike", rounds=detail.rounds, odds=_range(shares))
    return (
        first,
        say("running.considerate", odds=_range(one.where_there for one in heeding)),
        say(
            "running.lengths",
            few=few.rounds,
            early=_range(few.where_there.values()),
            many=many.rounds,
            late=_range(many.where_there.values()),
        ),
    )


def _scored(runs: Sequence[TalksOf], manner: Manner, detail: TalksDetail) -> Message:
    """Say by which tempers offers of one manner find a deal, where everybody is scored."""
    alike = [one for one in runs if one.temper != "mixed"]
    found = [one for one in alike if one.where_there]
    if len(found) in {0, len(alike)}:
        which = "all" if found else "none"
        return say(f"running.scored.{manner}.{which}", rounds=detail.rounds)
    tempers = tuple(say(f"running.if.{one.temper}") for one in found)
    return say(f"running.scored.{manner}", rounds=detail.rounds, tempers=tempers)


def told_refusals(detail: TalksDetail, words: Words) -> Told:
    """Say whom talks fail at that has no seat, where they do in many."""
    told = []
    for one in detail.played:
        if one.temper != "mixed" or one.turned_down < TOLD or one.where_there is None:
            continue
        by = sorted(one.refusers, key=lambda voter: -one.refusers[voter])
        names = words.actors(voter for voter in by if one.refusers[voter] >= TOLD) or words.actors(
            by[:1]
        )
        odds = Odds(one.turned_down, None, detail.draws == 1)
        told.append(say(f"running.refused.{one.manner}", odds=odds, by=names))
    return tuple(told)


def _range(shares: Iterable[float | None]) -> Message:
    """Say odds from the lowest to the highest."""
    known = sorted(share for share in shares if share is not None)
    low, high = (Odds(share) for share in (known[0], known[-1]))
    if round(known[0], 2) == round(known[-1], 2):
        return say("running.odds", odds=low)
    return say("running.odds.range", low=low, high=high)


def told_gains(detail: TalksDetail, words: Words) -> Told:
    """Say what each party gets of its best, and what is left on the table."""
    blind, heeding = (one for one in detail.played if one.temper == "mixed")
    if blind.regret is None or heeding.regret is None:
        return ()
    if max(part.share for one in (blind, heeding) for part in one.gained.values()) < LITTLE:
        share = Odds(blind.regret.share, blind.regret.error)
        return (say("running.gains.none", share=share),)
    parts = tuple(
        say(
            "running.gain",
            actor=words.actor(seat),
            blind=Odds(one.share, one.error),
            heeding=Odds(heeding.gained[seat].share, heeding.gained[seat].error),
        )
        for seat, one in blind.gained.items()
    )
    left = say(
        "running.regret",
        blind=points(blind.regret.share, blind.regret.error),
        heeding=points(heeding.regret.share, heeding.regret.error),
    )
    return (say("running.gains", parts=parts), left)
