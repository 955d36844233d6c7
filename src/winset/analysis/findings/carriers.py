"""`deal.carriers`: what carries the verdict, statement by statement."""

from __future__ import annotations

from typing import Any

import numpy as np

from winset.analysis.findings.existence import unknown
from winset.analysis.model import Model, model_of
from winset.beliefs import standard_error, statements_about
from winset.case.finding import Finding, Status
from winset.errors import WinsetError
from winset.wording.numbers import percent
from winset.wording.phrases import Words, listed, plural

Json = dict[str, Any]
Odds = tuple[float | None, float | None]
QUICK = 512
"""Draws for a first look at every statement."""
CLOSER = 6
"""So many of those that move the odds most are looked at again with all draws."""
LEAST = 0.01
"""Changes of the odds below this are not worth naming."""


def carriers(main: Model, words: Words, exists: Finding) -> Finding:
    """Tell what the odds of a deal would be without each statement, and without all offers.

    `exists` is the verdict as it stands.

    A statement held with less than certainty is taken out by keeping the draws in which it is
    not imposed; any other by fitting its actor's beliefs again without it, from the same random
    numbers, so that differences are due to the statement.
    """
    if main.exact:
        text = "The scores alone carry the verdict: there is no statement to leave out."
        return Finding("deal.carriers", Status.EXACT, None, text, None, (), {"statements": []})
    if main.shared.too_many is not None:
        text = "Not known: statements are left out one by one where the outcomes can be listed."
        return Finding("deal.carriers", Status.UNKNOWN, None, text)
    if main.acceptance is None:
        return unknown("deal.carriers", main, words)
    sure, unsure = _told(main)
    found = [_unsure(main, one) for one in unsure]
    quick = _without(main, (), QUICK) if sure else None
    rough = []
    for turn, one in enumerate(sure):
        other = _without(main, (one["id"],), QUICK)
        moved = _moved(quick, other, one["actor"])
        rough.append({**_entry(one, _odds(other), _odds(quick)), "moves": moved})
        main.shared.progress("leaving statements out", (turn + 1) / len(sure))
    # Equal ones stay in the order of the case.
    rough.sort(key=lambda one: -abs(one["change"] or 0.0))
    for place, one in enumerate(rough):
        if place < CLOSER and abs(one["change"] or 0.0) >= LEAST / 2:
            own = (main.acceptance.exists, main.acceptance.error)
            other = _without(main, (one["id"],), main.shared.draws)
            found.append({**_entry(one, _odds(other), own), "moves": one["moves"]})
        else:
            found.append(one)
    found.sort(key=lambda one: -abs(one["change"] or 0.0))
    offers = _offers(main)
    return Finding(
        "deal.carriers",
        Status.ESTIMATE,
        abs(found[0]["change"] or 0.0) if found else 0.0,
        _text(main, words, found, offers, exists),
        found[0]["error"] if found else None,
        tuple(one["id"] for one in _named(found)),
        {"statements": found, "offers": offers},
    )


def _told(main: Model) -> tuple[list[Json], list[Json]]:
    """List what conditions the voters' beliefs: certain, and held with less than certainty."""
    sure: dict[str, Json] = {}
    unsure: list[Json] = []
    for voter in main.consent.voters:
        if voter not in main.known:
            continue
        for one in main.known[voter].statements:
            entry = {"id": one.id, "kind": one.kind, "actor": voter, "confidence": one.confidence}
            if one.confidence < 1:
                unsure.append(entry)
            else:
                sure.setdefault(one.id, entry)
    return list(sure.values()), unsure


def _without(main: Model, unsaid: tuple[str, ...], draws: int) -> Model | None:
    """Work the case through without some statements; None where no draws can be made."""
    try:
        return model_of(main.shared, main.account, main.prior, unsaid=unsaid, check=draws)
    except WinsetError:
        return None


def _odds(other: Model | None) -> Odds:
    """Return the odds of a deal and their error; None where there are no draws."""
    # Without a statement the rest may contradict itself (docs/definitions.md, D29).
    if other is None or other.acceptance is None:
        return None, None
    return other.acceptance.exists, other.acceptance.error


def _moved(now: Model | None, other: Model | None, actor: str) -> Json | None:
    """Tell how a statement alone shifts its actor's mean weights, as a share of all weight.

    Names the issue it moves most. None where that is not known.
    """
    if now is None or other is None or not (now.ok and other.ok):
        return None
    shares = []
    for one in (now, other):
        weights = one.ensembles[actor].shares()
        shares.append((weights / np.maximum(weights.sum(axis=0), 1e-300)).mean(axis=1))
    most = int(np.abs(shares[0] - shares[1]).argmax())
    return {
        "share": float(np.abs(shares[0] - shares[1]).sum() / 2),
        "issue": now.case.issues[most].id,
        "weight": float(shares[0][most]),
        "weight_without": float(shares[1][most]),
    }


def _unsure(main: Model, one: Json) -> Json:
    """Read both sides off the draws: those in which the statement is imposed, and the others."""
    assert main.acceptance is not None
    imposed = main.ensembles[one["actor"]].imposed[one["id"]]
    exists = main.acceptance.deals > 0
    sides: list[Odds] = []
    for kept in (imposed, ~imposed):
        odds = float(exists[kept].mean()) if kept.any() else None
        effective = max(1.0, main.acceptance.effective * float(kept.mean()))
        sides.append((odds, None if odds is None else standard_error(odds, effective)))
    entry = _entry(one, sides[1], (main.acceptance.exists, main.acceptance.error))
    return {**entry, "if_true": sides[0][0], "if_true_error": sides[0][1]}


def _entry(one: Json, without: Odds, own: Odds) -> Json:
    """Compare the odds without a statement to those with it, from as many draws.

    The error of the change adds both errors up as if the two were independent; they share
    their random numbers, so it is less.
    """
    share, error = without
    change = None if share is None or own[0] is None else share - own[0]
    return {
        **one,
        "without": share,
        "without_error": error,
        "change": change,
        "error": float(np.hypot(own[1] or 0.0, error or 0.0)),
    }


def _offers(main: Model) -> Json | None:
    """Tell what the offers add: the odds without any of them."""
    case, settings = main.case, main.shared.settings
    revealing = [
        made.id
        for made in case.offers
        if any(
            one.id == made.id
            for voter in main.consent.voters
            for one in statements_about(case, voter, main.account)
        )
    ]
    if not revealing:
        return None
    if not settings.offers:
        return {"used": False, "offers": revealing, "without": None, "change": None}
    assert main.acceptance is not None
    own = (main.acceptance.exists, main.acceptance.error)
    without = _odds(_without(main, tuple(revealing), main.shared.draws))
    return _entry({"used": True, "offers": revealing}, without, own)


def _named(found: list[Json]) -> list[Json]:
    """Keep those that move the odds by more than chance would, and by enough to matter."""
    return [
        one for one in found if one["change"] and abs(one["change"]) >= max(LEAST, 2 * one["error"])
    ]


def _what(main: Model, words: Words, one: Json) -> str:
    """Name a statement with what it says, or the offer that reveals it."""
    actor = words.actor(one["actor"])
    if one["kind"] == "offer":
        (made,) = (offer for offer in main.case.offers if offer.id == one["id"])
        return f"what the offer {made.id}{words.account(made.account)} reveals about {actor}"
    (said,) = (s for s in main.known[one["actor"]].statements if s.id == one["id"])
    return f"{one['id']} ({actor}: {words.statement(said)})"


def _none_alone(found: list[Json]) -> str:
    """Say that nothing carries the verdict alone, counting what was left out in turn."""
    offers = sum(one["kind"] == "offer" for one in found)
    kinds = ((len(found) - offers, "statement"), (offers, "offer"))
    nouns = [noun for count, noun in kinds if count]
    if len(found) == 1:
        return f"The one {nouns[0]} does not carry the verdict: without it"
    of = listed(plural(count, noun) for count, noun in kinds if count)
    return f"No single {listed(nouns, 'or')} carries the verdict: without any one of {of}"


def _text(
    main: Model, words: Words, found: list[Json], offers: Json | None, exists: Finding
) -> str:
    named = _named(found)
    now = percent(exists.value, exists.error)
    if exists.status is not Status.ESTIMATE:
        now = "certainly" if exists.value else "certainly none"
    if named:
        first = named[0]
        text = (
            f"The verdict hangs most on {_what(main, words, first)}: without it there is a deal in "
            f"{percent(first['without'], first['without_error'])} instead of {now}."
        )
        if len(named) > 1:
            rest = ", ".join(f"{one['id']} ({percent(one['without'])})" for one in named[1:5])
            text += f" Next: {rest}."
    elif found:
        text = f"{_none_alone(found)} the odds stay as they are: {now}."
    else:
        text = "No statement conditions the verdict: it reflects the prior alone."
    if offers is not None and not offers["used"]:
        text += " Offers are not used as evidence here."
    elif offers is not None and not (named and offers["offers"] == [named[0]["id"]]):
        moved = abs(offers["change"] or 0.0) >= LEAST
        text += (
            f" Without what the offers reveal a deal exists in {percent(offers['without'])}."
            if moved
            else " What the offers reveal changes next to nothing."
        )
    return text
