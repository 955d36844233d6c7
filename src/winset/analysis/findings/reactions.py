"""`react.*`: how observers and ratifiers would receive a deal and no deal, and what is reported."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.model import Model
from winset.beliefs import Ensemble, Known, standard_error, worth
from winset.case.finding import Finding, Status
from winset.case.types import Reaction, Reception, Role, Statement
from winset.errors import WinsetError
from winset.outcomes.space import Rows
from winset.wording.numbers import likelihood, percent
from winset.wording.phrases import Words, listed

Json = dict[str, Any]
SAME = 0.01
"""Gains and losses up to this share of all that is at stake for an actor leave it indifferent."""
TEST_DRAWS = 2048
"""Draws for a reported reaction without the statements that share its source."""


def reactions(model: Model, words: Words, candidates: Sequence[Json]) -> list[Finding]:
    """Say how each observer and ratifier would receive the candidates and no deal.

    An outcome is welcome where it is better than no deal by more than SAME, regretted where it
    is worse by more; no deal *instead of* an outcome is received the other way round.
    """
    found = []
    for actor in model.case.actors:
        if actor.role is Role.PARTY or actor.id not in model.ensembles or not candidates:
            continue
        views = []
        for one in candidates:
            row = model.space.encode(one["outcome"])
            views.append(
                {
                    "outcome": one["outcome"],
                    "text": one["text"],
                    **{k: one["actors"][actor.id][k] for k in ("probability", "error", "status")},
                    "received": _received(model, actor.id, row),
                }
            )
        first = views[0]
        text = f"{actor.name}: {_first(first, ratifier=actor.role is Role.RATIFIER)}."
        reported = [
            _reported(model, words, one, candidates[0])
            for one in model.case.reactions
            if one.by == actor.id and one.account in {None, model.account}
        ]
        said = model.known[actor.id].statements if actor.id in model.known else ()
        found.append(
            Finding(
                f"react.{actor.id}",
                Status(first["status"]),
                first["probability"],
                text,
                first["error"],
                tuple(one.id for one in said),
                {
                    "candidates": views,
                    "no_deal": _instead(model, words, actor.id, views[0]),
                    "reported": reported,
                },
            )
        )
    return found


def gathered(finding: Finding, under: Mapping[str, Mapping[str, Finding]]) -> Finding:
    """Add what is reported under each account, and put all of it into the text."""
    reported = list(finding.detail["reported"])
    seen = {one["id"] for one in reported}
    for others in under.values():
        if finding.id in others:
            more = [one for one in others[finding.id].detail["reported"] if one["id"] not in seen]
            reported += more
            seen |= {one["id"] for one in more}
    text = " ".join([finding.text, *(one["text"] for one in reported)])
    return replace(finding, text=text, detail={**finding.detail, "reported": reported})


def _first(view: Json, *, ratifier: bool) -> str:
    received = view["received"]
    certain = [word for word, one in received.items() if one["status"] == Status.NECESSARY]
    odds = f"{_chance('welcome', received['welcome'])}, {_chance('regretted', received['regret'])}"
    if certain:
        odds = {"welcome": "welcome", "regret": "regretted", "indifferent": "all the same to it"}[
            certain[0]
        ]
    if not ratifier:
        return f"the first candidate rather than no deal would be {odds}"
    approval = likelihood(view)
    if view["status"] == Status.ESTIMATE:
        approval += f" ({percent(view['probability'], view['error'])})"
    return f"approval of the first candidate is {approval}; it is {odds}"


def _chance(word: str, entry: Json) -> str:
    if entry["status"] == Status.NECESSARY:
        return f"certainly {word}"
    if entry["status"] == Status.IMPOSSIBLE:
        return f"never {word}"
    return f"{word} in {percent(entry['probability'], entry['error'])}"


def _received(model: Model, actor: str, row: Rows, other: Rows | None = None) -> Json:
    """Tell how an outcome is received, against no deal or another outcome."""
    ensemble = model.ensembles[actor]
    gain, stake = _gain(ensemble, row, other)
    above, below = gain > SAME * stake, gain < -SAME * stake
    flags = {"welcome": above, "indifferent": ~above & ~below, "regret": below}
    found = {word: _entry(model, actor, word, flag, row, other) for word, flag in flags.items()}
    return _settled(found)


def _settled(received: Json) -> Json:
    """Draw what follows: one of the three holds, so one proved excludes two, and two leave one."""
    sure = [word for word, one in received.items() if one["status"] == Status.NECESSARY]
    never = [word for word, one in received.items() if one["status"] == Status.IMPOSSIBLE]
    if not sure and len(never) == len(received) - 1:
        sure = [word for word in received if word not in never]
    if not sure:
        return received
    return {
        word: {
            "probability": float(word in sure),
            "error": None,
            "status": str(Status.NECESSARY if word in sure else Status.IMPOSSIBLE),
        }
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
) -> Json:
    """Give the odds of one reception, proved where all draws agree and programs confirm it."""
    share = float(flag.mean())
    status = Status.ESTIMATE
    if model.ensembles[actor].exact:
        status = Status.NECESSARY if share else Status.IMPOSSIBLE
    elif share in {0.0, 1.0}:
        proved = _proved(model, actor, word, row, other, holds=share == 1)
        if proved:
            status = Status.NECESSARY if share else Status.IMPOSSIBLE
    error = model.error(flag, [actor]) if status is Status.ESTIMATE else None
    return {"probability": share, "error": error, "status": str(status)}


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


def _instead(model: Model, words: Words, actor: str, first: Json) -> list[Json]:
    """Tell how no deal is received instead of each offer made and of the first candidate."""
    against: list[Json] = [
        {"kind": "offer", "id": made.id, "outcome": outcome}
        for made in model.case.offers
        if made.account in {None, model.account}
        and (outcome := model.case.complete(made.outcome)) is not None
    ]
    against.append({"kind": "candidate", "id": None, "outcome": first["outcome"]})
    return [
        {
            **one,
            "text": words.outcome(one["outcome"]),
            "received": _reversed(_received(model, actor, model.space.encode(one["outcome"]))),
        }
        for one in against
    ]


def _reversed(received: Json) -> Json:
    return {
        "welcome": received["regret"],
        "indifferent": received["indifferent"],
        "regret": received["welcome"],
    }


def _reported(model: Model, words: Words, one: Reaction, first: Json) -> Json:
    """Compare a reported reaction with what the actor's statements imply.

    Where those cite the same sources the agreement is no test: the odds without them are.
    """
    to = None if one.to is None else model.case.complete(one.to)
    against = None if one.instead_of is None else model.case.complete(one.instead_of)
    measured = against
    if to is None and against is None:
        measured = _on_the_table(model) or first["outcome"]
    row = model.space.encode(to if to is not None else measured or {})
    other = None if to is None or against is None else model.space.encode(against)
    received = _received(model, one.by, row, other)
    entry = (_reversed(received) if to is None else received)[str(one.was)]
    cited = {evidence.source for evidence in one.evidence}
    known = model.known.get(one.by)
    same = [
        said
        for said in (known.statements if known is not None else ())
        if cited & {evidence.source for evidence in said.evidence}
    ]
    test = None if known is None or not same else _tested(model, known, same, one, row, other)
    return {
        "id": one.id,
        "account": one.account,
        "was": str(one.was),
        "to": to,
        "instead_of": measured if to is None else against,
        **entry,
        "same_source": [said.id for said in same],
        "without_them": test,
        "text": _sentence(words, one, (to, measured if to is None else against), entry, same, test),
    }


def _on_the_table(model: Model) -> Any:
    """Return the last offer made, by date and then in the order of the case."""
    made = [one for one in model.case.offers if one.account in {None, model.account}]
    dated = sorted(made, key=lambda one: (one.on is not None, one.on and one.on.toordinal()))
    return model.case.complete(dated[-1].outcome) if dated else None


def _tested(
    model: Model,
    known: Known,
    same: Sequence[Statement],
    one: Reaction,
    row: Rows,
    other: Rows | None,
) -> Json | None:
    """Ask again without the statements that share the reaction's sources."""
    rest = tuple(said for said in known.statements if said not in same)
    reduced = Known(known.space, known.actor, known.no_deal, rest)
    draws = min(TEST_DRAWS, model.shared.draws)
    try:
        ensemble = model.shared.ensemble(reduced, model.prior, draws)
    except WinsetError:
        return None
    gain, stake = _gain(ensemble, row, other)
    gain = -gain if one.to is None else gain
    flag = {
        Reception.WELCOME: gain > SAME * stake,
        Reception.INDIFFERENT: np.abs(gain) <= SAME * stake,
        Reception.REGRET: gain < -SAME * stake,
    }[one.was]
    share = float(flag.mean())
    return {
        "probability": share,
        "error": standard_error(share, worth(flag, [ensemble])),
        "status": str(Status.ESTIMATE),
    }


RECEIVED = {
    Reception.WELCOME: "to have welcomed no deal",
    Reception.INDIFFERENT: "to have been indifferent to no deal",
    Reception.REGRET: "to have regretted no deal",
}
STANCE = {
    Reception.WELCOME: "in favour of this",
    Reception.INDIFFERENT: "indifferent to this",
    Reception.REGRET: "against this",
}


def _sentence(
    words: Words,
    one: Reaction,
    compared: tuple[Any, Any],
    entry: Json,
    same: Sequence[Statement],
    test: Json | None,
) -> str:
    to, against = compared
    what = RECEIVED[one.was] if to is None else f"{STANCE[one.was]}: {words.outcome(to)}"
    if against is not None:
        what += f" (instead of: {words.outcome(against)})"
    text = f"It is reported{words.account(one.account)} {what}. What is known of it"
    if entry["status"] == Status.NECESSARY:
        text += " implies that"
    elif entry["status"] == Status.IMPOSSIBLE:
        text += " rules that out"
    else:
        word = "fits that" if entry["probability"] > 0.5 else "makes that unlikely"
        text += f" {word} ({percent(entry['probability'], entry['error'])})"
    if not same:
        return f"{text}."
    text += f", but {listed(said.id for said in same)} "
    text += "cites the same source" if len(same) == 1 else "cite the same sources"
    if test is None:
        return f"{text}, so this is no test."
    return f"{text}: without {'it' if len(same) == 1 else 'them'} the odds are " + (
        f"{percent(test['probability'], test['error'])}."
    )
