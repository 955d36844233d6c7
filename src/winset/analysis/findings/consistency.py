"""`case.consistent`: whether everything that is known can be true together."""

from __future__ import annotations

from typing import Any

from winset.analysis.model import Model, model_of
from winset.beliefs import contradictions
from winset.beliefs.interplay import reconciling
from winset.case.finding import Finding, Status
from winset.case.types import AtLeastNoDeal, Prefers, Rejects, Scores, Statement
from winset.errors import WinsetError
from winset.wording.numbers import percent
from winset.wording.phrases import Words, listed, plural

Json = dict[str, Any]
SHOWN = 3
"""Conflicting sets and repairs named in the text; the detail has all."""
TENSIONS = 5
TRIED = 1_024
"""Draws for the odds of a deal without the statements doubted."""


def consistent(main: Model, words: Words) -> Finding:
    """Say whether the statements and offers about each actor can all be true.

    Where they cannot: the smallest conflicting sets, with what is cited for each statement side
    by side, and the fewest statements to doubt.
    """
    found = {
        error.actor: contradictions(main.known[error.actor], main.known[error.actor].certain)
        for error in main.contradictions
    }
    sets = [_set(main, words, actor, one) for actor, many in found.items() for one in many.sets]
    repairs = [_repair(words, actor, one) for actor, many in found.items() for one in many.repairs]
    if len(found) == 1:
        for one in repairs[:SHOWN]:
            one["deal_exists"] = _repaired(main, one["members"])
    complete = all(many.complete for many in found.values())
    sets += _score_conflicts(main, words)
    dropped = sorted({one for e in main.ensembles.values() for one in e.dropped})
    if sets:
        text = " ".join(str(one["text"]) for one in sets[:SHOWN])
        if len(sets) > SHOWN:
            more = len(sets) - SHOWN
            text += f" There {'is' if more == 1 else 'are'} {plural(more, 'more such set')}."
        if repairs:
            text += f" {_doubt(words, repairs)}"
        if not complete:
            text += " The search ended at its budget: there may be more sets."
    else:
        text = _nothing_contradicts(main)
    tensions = _tensions(main, words)
    if tensions:
        text += " " + " ".join(str(one["text"]) for one in tensions[:SHOWN])
    if dropped:
        text += f" Never imposed, since firmer statements exclude them: {listed(dropped)}."
    members = tuple(dict.fromkeys(m for one in sets for m in one["members"]))
    return Finding(
        "case.consistent",
        Status.EXACT,
        not sets,
        text,
        None,
        members,
        {
            "conflicts": sets,
            "repairs": repairs,
            "complete": complete,
            "tensions": tensions,
            "never_imposed": dropped,
        },
    )


def _nothing_contradicts(model: Model) -> str:
    case = model.case
    counted = [known.certain for known in model.known.values()]
    said = sum(one.kind != "offer" for many in counted for one in many)
    every = sum(one.kind != "offer" for k in model.known.values() for one in k.statements)
    scored = sum(isinstance(p, Scores) for p in case.preferences.values())
    parts = []
    if scored:
        parts.append(f"the scores of {plural(scored, 'actor')}")
    if said:
        parts.append(plural(said, "statement"))
    offers = sum(one.account in {None, model.account} for one in case.offers)
    if offers and model.shared.settings.offers:
        parts.append(plural(offers, "offer"))
    what = "Nothing contradicts" if said == every else "Nothing certain contradicts"
    return f"{what}: {listed(parts) or 'nothing known'} can all be true together."


def _set(model: Model, words: Words, actor: str, members: tuple[Statement, ...]) -> Json:
    ids = [one.id for one in members]
    pairs = reconciling(model.known[actor], members, model.case.rules)
    alone = len(ids) == 1
    name = words.actor(actor)
    if pairs:
        ways = listed((_depends(words, *pair) for pair in pairs[:SHOWN]), "or")
        both = "Both" if len(ids) == 2 else "All"
        said = (
            f"What is said about {name} cannot all be true if each issue counts by itself: "
            f"{listed(ids)}. {both} can be true if {ways}. The model adds up "
            "issue by issue: this is its limit, and need not be a contradiction."
        )
    elif alone:
        said = f"What {ids[0]} says about {name} cannot be true in this case."
    else:
        said = (
            f"What is said about {name} cannot all be true: {listed(ids)}. "
            f"Without any one of them the others can.{_witness(model, words, members)}"
        )
    return {
        "actor": actor,
        "members": ids,
        "depends": [list(pair) for pair in pairs],
        "text": said,
        "account": model.account,
        "statements": [_cited(words, one) for one in members],
    }


def _depends(words: Words, one: str, other: str) -> str:
    return f"the value of {words.issue(one)} may depend on {words.issue(other)}"


def _witness(model: Model, words: Words, members: tuple[Statement, ...]) -> str:
    """Name the outcome over which statements clash: one says this of it, the rest the opposite.

    Since the set is irreducible, the others without a statement imply its opposite.
    """
    for one in members:
        for claim in one.claims:
            match claim:
                case AtLeastNoDeal(outcome) | Prefers(outcome, None):
                    side = (
                        "at least as good as" if isinstance(claim, AtLeastNoDeal) else "better than"
                    )
                    opposite = f"{one.id} puts it {side} no deal, the others do not"
                case Rejects(outcome) if not outcome.rest_any:
                    opposite = f"{one.id} puts it below no deal, the others do not"
                case _:
                    continue
            filled = model.case.complete(outcome)
            if filled is not None and len(one.claims) == 1:
                return f" They clash over one outcome ({words.outcome(filled)}): {opposite}."
    return ""


def _cited(words: Words, one: Statement) -> Json:
    """Put a statement beside what it rests on."""
    return {
        "id": one.id,
        "text": words.statement(one),
        "assumed": one.assumed,
        "evidence": [
            {"source": each.source, "quote": each.quote, "speaker": each.speaker}
            for each in one.evidence
        ],
    }


def _repair(words: Words, actor: str, members: tuple[Statement, ...]) -> Json:
    ids = [one.id for one in members]
    return {
        "actor": actor,
        "members": ids,
        "text": f"Without {listed(ids)} the rest about {words.actor(actor)} can be true.",
    }


def _repaired(main: Model, doubted: list[str]) -> Json | None:
    """Return the odds of a deal where some statements are left out."""
    try:
        other = model_of(main.shared, main.account, main.prior, unsaid=doubted, check=TRIED)
    except WinsetError:
        return None
    if other.acceptance is None:
        return None
    return {"value": other.acceptance.exists, "error": other.acceptance.error}


def _doubt(words: Words, repairs: list[Json]) -> str:
    """Say which statements to doubt, of the smallest repairs, and what the odds then are."""
    actors = list(dict.fromkeys(one["actor"] for one in repairs))
    said = []
    for actor in actors:
        own = [one for one in repairs if one["actor"] == actor]
        about = f" about {words.actor(actor)}" if len(actors) > 1 else ""
        least = [one for one in own if len(one["members"]) == len(own[0]["members"])]
        said.append(f"To resolve it, the fewest to doubt{about}: {_ways(least)}.")
    return " ".join(said)


def _ways(least: list[Json]) -> str:
    ways = []
    for one in least[:SHOWN]:
        odds = one.get("deal_exists")
        then = f" (a deal then exists in {percent(odds['value'], odds['error'])})" if odds else ""
        ways.append(listed(one["members"]) + then)
    more = "" if len(least) <= SHOWN else f", or {plural(len(least) - SHOWN, 'more way')}"
    return f"{'; or '.join(ways)}{more}"


def _tensions(model: Model, words: Words) -> list[Json]:
    """Find conflicting sets in which some statement is held with less than certainty.

    These contradict nothing, since not all of a set need be imposed in the same draw.
    """
    found = []
    for actor, known in model.known.items():
        unsure = any(one.confidence < 1 for one in known.statements)
        if not unsure or actor not in model.ensembles:
            continue
        if not known.polytope(known.statements, merge=False).empty():
            continue
        for members in contradictions(known, known.statements, most=TENSIONS).sets:
            ids = [one.id for one in members]
            found.append(
                {
                    "actor": actor,
                    "members": ids,
                    "text": (
                        f"Of {listed(ids)}, about {words.actor(actor)}, not all can be true at "
                        "once, and not all are said to be certain."
                    ),
                }
            )
    return found


def _score_conflicts(model: Model, words: Words) -> list[dict[str, Any]]:
    """Find offers that contradict scores: scores are never moved, so this is said aloud."""
    found: list[dict[str, Any]] = []
    for offer in model.case.offers:
        if offer.account not in {None, model.account}:
            continue
        outcome = model.case.complete(offer.outcome)
        if outcome is None:
            continue
        row = model.space.encode(outcome)
        for actor, ensemble in model.ensembles.items():
            if not ensemble.exact:
                continue
            answer = offer.responses.get(actor)
            accepts = bool(ensemble.hairs(row[None, :])[0] >= 0)
            agreed = offer.by == actor or answer == "accepted"
            if (agreed and not accepts) or (answer == "final" and accepts):
                did = "made" if offer.by == actor else str(answer)
                side = "below" if not accepts else "at or above"
                found.append(
                    {
                        "actor": actor,
                        "members": [offer.id],
                        "depends": [],
                        "text": (
                            f"{words.actor(actor)} {did} offer {offer.id}"
                            f"{words.account(offer.account)}, though its scores put that {side} "
                            "no deal."
                        ),
                        "account": model.account,
                    }
                )
    return found
