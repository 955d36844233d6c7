"""`talks`: how talks would run, since that a deal exists does not say that it is found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from winset.analysis.details.talks import (
    AgreedOn,
    Part,
    TalksDetail,
    TalksOf,
    TalksOfLength,
    Temper,
)
from winset.analysis.finding import Finding
from winset.analysis.model import Model
from winset.bargaining.pace import Pace, pace_of
from winset.bargaining.running import (
    TEMPERS,
    Running,
    Terms,
    TooManyOutcomesToPlayError,
    running,
)
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.case.types import Case
from winset.wording.phrases import Words

LENGTHS = (5, 100)
"""Other lengths that are looked at."""
PLACES = 10
"""Outcomes in which talks end that are told."""
MOST_SEATS = 8


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
    try:
        played = run_talks(model)
    except TooManyOutcomesToPlayError:
        yield _unknown("running.unlisted")
        return
    yield _told(model, words, played)


def _unknown(message: str) -> Finding:
    return Finding("talks", Status.UNKNOWN, None, (say(message),))


def run_talks(
    model: Model,
    strategies: Mapping[str, Sequence[str]] | None = None,
    terms: Terms | None = None,
    pace: Pace | None = None,
) -> Running:
    """Play sessions between the parties of an account; the listing is there.

    Parameters
    ----------
    strategies : of a party, what it may play; every temper where not said.
    terms : rounds and draws; the case's discounts are those of `pace`.
    """
    assert model.shared.rows is not None
    on = terms or Terms()
    kept = pace or pace_for(model.case, model.parties, on.rounds)
    terms = Terms(on.rounds, kept.discount, on.draws, on.seed, on.convention)
    return running(model.voters, model.shared.rows, model.consent, model.parties, strategies, terms)


def pace_for(case: Case, parties: Sequence[str], rounds: int) -> Pace:
    """Return what a round stands for; talks run from the day of the last offer."""
    days = [offer.on for offer in case.offers if offer.on is not None]
    return pace_of(case.timing, parties, rounds, max(days, default=None))


def paced(pace: Pace, words: Words) -> Told:
    """Say what a round stands for, and for whom waiting costs what."""
    costs = tuple(
        say("running.discount", actor=words.actor(seat), factor=factor)
        for seat, factor in pace.discount.items()
    )
    return pace.told + costs


def _told(model: Model, words: Words, played: Running) -> Finding:
    exact = model.exact
    pace = pace_for(model.case, model.parties, played.terms.rounds)
    detail = TalksDetail(
        rounds=played.terms.rounds,
        draws=len(played.draws),
        exists=played.exists,
        pace=paced(pace, words),
        tempers=tuple(talks_of(played, name, some) for name, some in tempers_of(played).items()),
        lengths=tuple(_length(model, rounds, played) for rounds in LENGTHS),
        agreed=agreed_on(model, words, played),
    )
    status = Status.EXACT if exact else Status.ESTIMATE
    message = (*told_tempers(detail), *told_gains(detail, words), say("running.simple"))
    return Finding("talks", status, played.found(), message, played.error(), detail=detail)


def tempers_of(played: Running) -> dict[Temper, list[int] | None]:
    """Return the profiles of each temper, and of all mixed (None)."""
    alike = played.alike
    found: dict[Temper, list[int] | None] = {
        name: [alike[name]] for name in TEMPERS if name in alike
    }
    found["mixed"] = None
    return found


def talks_of(played: Running, temper: Temper, some: list[int] | None) -> TalksOf:
    """Return how talks went with some profiles."""
    there = played.there.any()
    share, error = played.found_where_there(some)
    lost, off = played.regret(some)
    gained = played.gained(some)
    return TalksOf(
        temper=temper,
        found=played.found(some),
        error=played.error(some),
        where_there=share if there else None,
        where_error=error if there else None,
        by_round=tuple(played.by_round(some).tolist()),
        ends={str(end): odds for end, odds in played.ended(some).items()},
        gained={seat: Part(*one) for seat, one in gained.items()},
        regret=Part(max(0.0, lost), off) if there else None,
    )


def _length(model: Model, rounds: int, played: Running) -> TalksOfLength:
    """Return how talks of another length would go, in fewer draws."""
    other = run_talks(model, None, Terms(rounds, draws=max(1, len(played.draws) // 2)))
    there = other.there.any()
    return TalksOfLength(
        rounds=rounds,
        where_there={
            name: other.found_where_there(some)[0] if there else None
            for name, some in tempers_of(other).items()
        },
    )


def agreed_on(model: Model, words: Words, played: Running) -> tuple[AgreedOn, ...]:
    """Return where talks end, the likeliest first."""
    assert model.shared.rows is not None
    found = []
    for row, odds, error in played.places(most=PLACES):
        outcome = model.space.decode(model.shared.rows[row])
        found.append(
            AgreedOn(outcome=outcome, text=words.outcome(outcome), odds=odds, error=error)
        )
    return tuple(found)


def told_tempers(detail: TalksDetail) -> Told:
    """Say how likely talks find a deal."""
    if all(one.where_there is None for one in detail.tempers):
        return (say("running.none"),)
    exact = detail.draws == 1
    parts = tuple(
        say(f"running.temper.{one.temper}", odds=Odds(one.where_there, one.where_error, exact))
        for one in detail.tempers
    )
    few, many = detail.lengths
    shares = [share for share in few.where_there.values() if share is not None]
    later = [share for share in many.where_there.values() if share is not None]
    lengths = say(
        "running.lengths",
        few=few.rounds,
        low=Odds(min(shares), None, exact),
        high=Odds(max(shares), None, exact),
        many=many.rounds,
        least=Odds(min(later), None, exact),
        most=Odds(max(later), None, exact),
    )
    return (say("running.found", rounds=detail.rounds, parts=parts), lengths)


def told_gains(detail: TalksDetail, words: Words) -> Told:
    """Say what each party gets of its best, and what is left on the table."""
    mixed = detail.tempers[-1]
    if mixed.regret is None:
        return ()
    parts = tuple(
        say("running.gain", actor=words.actor(seat), share=Odds(one.share, one.error))
        for seat, one in mixed.gained.items()
    )
    left = Odds(mixed.regret.share, mixed.regret.error)
    return (say("running.gains", parts=parts), say("running.regret", share=left))
