"""`settlement.*`: of each offer that all agreed on, what would be better for all of them still.

Raiffa's settlement after the settlement (Negotiation Journal 1:9, 1985). Where everyone who has a
vote is scored, the smallest change that is better for all; else the change of one or two issues
that is so in the most draws.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details import Detail, Outcome
from winset.analysis.finding import Finding
from winset.analysis.model import Model
from winset.analysis.record import ABSENT, Absent
from winset.case.message import Message, Odds, say
from winset.case.status import Status
from winset.case.types import Offer, Response
from winset.deals.answers import Answers
from winset.deals.improvements import nearest_better
from winset.deals.swaps import near
from winset.inference import Ensemble
from winset.spaces.space import Rows
from winset.wording.phrases import Words

SCREENED = 256
"""Draws in which all changes are looked at."""
KEPT = 12
"""Changes looked at in all draws."""
BLOCK = 4_000
"""Changes looked at at a time."""
LIKELY = 0.5


@dataclass(frozen=True, eq=False, kw_only=True)
class SettlementDetail(Detail):
    """`settlement.*`."""

    offer: str
    outcome: Outcome | None
    """What is better for all; null where nothing was found."""
    text: Message | None
    changes: tuple[str, ...]
    """The issues on which it is another than what was agreed."""
    gains: Mapping[str, float] | Absent = ABSENT
    """What everyone who has a vote has more, where scored; not those of whom an order is known."""


def settlements(model: Model, words: Words, answers: Answers) -> Iterable[Finding]:
    """Look beyond every offer that all agreed on."""
    for made in model.case.offers:
        elsewhere = model.account is not None and made.account not in {None, model.account}
        if not elsewhere and agreed_by_all(model, made):
            yield _beyond(model, words, answers, made)


def agreed_by_all(model: Model, made: Offer) -> bool:
    """Return whether every party made an offer or accepted it, and nobody with a vote did not."""
    given = {actor for actor, said in made.responses.items() if said is Response.ACCEPTED}
    against = set(made.responses) - given
    parties = set(model.parties) <= given | set(made.makers)
    return parties and not against & set(model.consent.voters)


def _beyond(model: Model, words: Words, answers: Answers, made: Offer) -> Finding:
    outcome = model.case.complete(made.outcome)
    assert outcome is not None
    row = model.space.encode(outcome)
    return (_scored if model.exact else _likeliest)(model, words, answers, (made, row))


def _scored(model: Model, words: Words, answers: Answers, agreed: tuple[Offer, Rows]) -> Finding:
    """Find the smallest change that is better for all."""
    made, row = agreed
    searched = nearest_better(answers, row)
    found = searched.found
    if found is None:
        every = searched.issues == len(model.space.sizes)
        status = Status.EXACT if every else Status.UNKNOWN
        told = say("settlement.best")
        if not every:
            told = say("settlement.unknown", n=searched.issues)
        return _finding(made, status, 0.0 if every else None, told, _nothing(made))
    was, now = model.space.decode(row), model.space.decode(found.row)
    gains = dict(zip(model.consent.voters, found.gains, strict=True))
    detail = SettlementDetail(
        offer=made.id,
        outcome=now,
        text=words.outcome(now),
        changes=tuple(model.space.issues[place].id for place in found.changed),
        gains={party: gain for party, gain in gains.items() if party not in model.orders},
    )
    told = say("settlement.better", change=words.better(was, now, gains, model.orders))
    return _finding(made, Status.EXACT, 1.0, told, detail)


def _likeliest(model: Model, words: Words, answers: Answers, agreed: tuple[Offer, Rows]) -> Finding:
    """Find the change of one or two issues that is better for all in the most draws."""
    made, row = agreed
    situation = answers.situation
    rows = near(model.space, row)
    if situation.no_deal is not None:
        rows = rows[(rows != situation.no_deal).any(axis=1)]
    screened = _shares(model, row, rows)
    order = np.argsort(-screened, kind="stable")[:KEPT]
    consent = ~situation.agreed(row)
    best: tuple[float, Rows, float | None] | None = None
    for place in order:
        # Where what was agreed has the consent that it needs, so must what takes its place.
        flags = _better(model, row, rows[[place]], np.arange(model.draws))[0]
        flags &= situation.agreed(rows[place]) | consent
        share = situation.ensembles.share(flags)
        if share > 0 and (best is None or share > best[0]):
            best = share, rows[place], situation.error(flags)
    if best is None:
        told = say("settlement.none")
        return _finding(made, Status.ESTIMATE, 0.0, told, _nothing(made))
    share, found, error = best
    now = model.space.decode(found)
    moved = {
        i.id: now[i.id] for i, a, b in zip(model.space.issues, row, found, strict=True) if a != b
    }
    detail = SettlementDetail(
        offer=made.id, outcome=now, text=words.outcome(now), changes=tuple(moved)
    )
    odds = Odds(share, error)
    told = say("settlement.unlikely", outcome=words.settings(moved), odds=odds)
    if share > LIKELY:
        told = say("settlement.likely", outcome=words.settings(moved), odds=odds)
    return _finding(made, Status.ESTIMATE, share, told, detail, error)


def _nothing(made: Offer) -> SettlementDetail:
    return SettlementDetail(offer=made.id, outcome=None, text=None, changes=())


def _finding(
    made: Offer,
    status: Status,
    value: float | None,
    told: Message,
    detail: SettlementDetail,
    error: float | None = None,
) -> Finding:
    return Finding(f"settlement.{made.id}", status, value, (told,), error, (made.id,), detail)


def _shares(model: Model, row: Rows, rows: Rows) -> NDArray[np.float64]:
    """Return in what share of some draws changes are better for all who have a vote, shape (n,)."""
    draws = model.situation.some_draws(SCREENED)
    found = [
        _better(model, row, rows[begin : begin + BLOCK], draws).mean(axis=1)
        for begin in range(0, len(rows), BLOCK)
    ]
    return np.concatenate([np.zeros(0), *found])


def _better(model: Model, row: Rows, rows: Rows, draws: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Return in which draws outcomes are better for all who have a vote, (n, n_draws)."""
    least = np.ones((len(rows), len(draws)), dtype=bool)
    more = np.zeros((len(rows), len(draws)), dtype=bool)
    for voter in model.consent.voters:
        gained = _gained(model.ensembles[voter], row, rows, draws)
        least &= gained >= 0
        more |= gained > 0
    return np.asarray(least & more)


def _gained(
    ensemble: Ensemble, row: Rows, rows: Rows, draws: NDArray[np.int64]
) -> NDArray[np.float64]:
    """Return what one party gains in whole hairs, (n, n_draws); of scores the same in all draws."""
    at = draws if ensemble.draws > 1 else np.zeros(1, dtype=np.int64)
    return np.asarray(ensemble.hairs(rows, at) - ensemble.hairs(row[None, :], at))
