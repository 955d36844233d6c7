"""The brief: what a minister can read in a minute, every sentence from a finding."""

from __future__ import annotations

from collections.abc import Iterator
from math import hypot
from typing import Any

from winset.analysis.model import Model
from winset.case.finding import Finding, Status
from winset.case.types import DOUBTFUL, Offer, Role, Scores, Statement
from winset.wording.numbers import percent
from winset.wording.phrases import Words, listed, plural

Json = dict[str, Any]

NAMED = 3
"""Candidates named."""
DIFFERENCES = 5
SURER = 0.1
"""From this difference on the brief says that a deal is surer than any one deal."""
DECISIVE = 1 / 3
"""A statement that moves so much of an actor's weights alone is named."""
LIKELY = 2 / 3
"""Odds from which a deal is called likely; unlikely below 1 minus this."""


def verdict(exists: Finding) -> str:
    """Say in one sentence whether there is a deal."""
    if exists.value is None:
        return "Whether there is a deal is not known."
    if exists.status in {Status.EXACT, Status.NECESSARY, Status.IMPOSSIBLE}:
        return "There is a deal to be had." if exists.value else "There is no deal to be had."
    share = exists.value
    if share >= 0.9:
        return "There is very likely a deal to be had."
    if share >= LIKELY:
        return "There is likely a deal to be had."
    if share > 1 - LIKELY:
        return "There may or may not be a deal to be had."
    if share > 0.1:
        return "There is probably no deal to be had."
    return "There is very likely no deal to be had."


def brief(model: Model, words: Words, found: dict[str, Finding], accounts: Json) -> Json:
    """Gather the brief from the findings."""
    exists = found["deal.exists"]
    common = " This rests on what all accounts share; each adds statements of its own."
    return {
        "doubts": _doubts(model, words),
        "verdict": verdict(exists),
        "odds": exists.text
        + _which(exists, found["deal.candidates"])
        + (common if accounts and exists.value is not None else ""),
        "hinges": _hinges(model, words, found),
        "candidates": [
            _candidate(model, words, one)
            for one in found["deal.candidates"].detail.get("candidates", [])[:NAMED]
        ],
        "accounts": [
            {
                "id": account,
                "name": model.case.accounts[account],
                "text": f"{verdict(under['deal.exists'])} {under['deal.exists'].text}",
            }
            for account, under in accounts.items()
        ],
        "differences": _differences(model, words, found, accounts),
        "warnings": _warnings(model, words, found),
    }


def _doubts(model: Model, words: Words) -> list[str]:
    """Say what should be looked at before any verdict is believed."""
    case = model.case
    said = [one.removeprefix(DOUBTFUL) for one in case.doubts]
    if said:
        return [f"{one[:1].upper()}{one[1:]}" for one in said]
    if len(model.consent.voters) == 1:
        said.append(
            f"There is only one party, {words.actor(model.consent.voters[0])}: what follows is "
            "what it would accept; there is nobody to agree with."
        )
    counted = model.acceptance
    if counted is None or len(model.rows) == 0:
        return said
    for voter in model.consent.voters:
        if model.ensembles[voter].exact and not counted.of(voter).any():
            said.append(
                f"For {words.actor(voter)} no deal is worth more than any outcome: look at the "
                "scale of its scores and of its no-deal value."
            )
    return said


def _which(exists: Finding, candidates: Finding) -> str:
    """Say so where a deal is much surer than any one deal: draws differ in which it is."""
    if exists.status != Status.ESTIMATE or candidates.status != Status.ESTIMATE:
        return ""
    if candidates.value is None or candidates.value > exists.value - SURER:
        return ""
    best = percent(candidates.value, candidates.error)
    return f" Which one is less sure: the best candidate is a deal in {best}."


def _differences(
    model: Model, words: Words, found: dict[str, Finding], accounts: Json
) -> list[str]:
    """Say on what the accounts differ, the largest difference first."""
    if len(accounts) < 2:
        return []
    compared = list(_of_the_best(model, words, found))
    everywhere: set[str] = set.intersection(*(set(under) for under in accounts.values()))
    for finding_id in sorted(everywhere):
        under = {account: findings[finding_id] for account, findings in accounts.items()}
        compared += _chances(model, words, finding_id, under)
    told: list[tuple[float, str]] = []
    for what, odds in compared:
        values = [one["probability"] for one in odds.values()]
        errors = [one["error"] or 0.0 for one in odds.values()]
        gap = max(values) - min(values)
        if gap >= max(0.02, 3 * hypot(*sorted(errors)[-2:])):
            names = model.case.accounts
            by = listed(f"{_odds(one)} by “{names[a]}”" for a, one in odds.items())
            told.append((gap, f"{what}: {by}."))
    told.sort(key=lambda one: -one[0])
    return [sentence for _, sentence in told[:DIFFERENCES]]


def _of_the_best(
    model: Model, words: Words, found: dict[str, Finding]
) -> Iterator[tuple[str, dict[str, Json]]]:
    """Yield that the first candidate is a deal and who accepts it, with the odds by account."""
    for best in found["deal.candidates"].detail.get("candidates", ())[:1]:
        under = best.get("by_account", {})
        if len(under) < 2:
            continue
        none = found["deal.exists"].value == 0
        name = "outcome closest to a deal" if none else "best candidate"
        yield (
            f"The {name} is {'one' if none else 'a deal'}",
            {
                account: {**one, "probability": one["accepted_by_all"]}
                for account, one in under.items()
            },
        )
        for voter in model.consent.voters:
            views = {account: one["actors"][voter] for account, one in under.items()}
            yield f"{words.actor(voter)} accepts the {name}", views


def _chances(
    model: Model, words: Words, finding_id: str, under: dict[str, Finding]
) -> Iterator[tuple[str, dict[str, Json]]]:
    """Yield what has odds in a finding, with the odds by each account."""
    if finding_id == "deal.exists" and all(one.value is not None for one in under.values()):
        yield (
            "A deal exists",
            {
                account: {"probability": one.value, "error": one.error, "status": one.status}
                for account, one in under.items()
            },
        )
    elif finding_id.startswith("offer."):
        offer = finding_id.removeprefix("offer.")
        for voter in model.consent.voters:
            views = {account: one.detail["actors"].get(voter) for account, one in under.items()}
            if all(views.values()):
                (made,) = (one for one in model.case.offers if one.id == offer)
                yield f"{words.actor(voter)} accepts {words.offer(made)}", views


def _odds(one: Json) -> str:
    if one["status"] == Status.ESTIMATE:
        return percent(one["probability"], one["error"])
    return "certainly" if one["probability"] else "never"


def _candidate(model: Model, words: Words, one: Json) -> str:
    voters = model.consent.voters
    if one["status"] == Status.NECESSARY:
        return f"{one['text']} (acceptable to everyone needed)"
    if one["status"] == Status.IMPOSSIBLE:
        names = [
            words.actor(actor)
            for actor, view in one["actors"].items()
            if actor in voters and not view["possible"]
        ]
        return f"{one['text']} (not acceptable to {listed(names)})"
    odds = percent(one["accepted_by_all"], one["error"])
    never = [
        f"“{model.case.accounts[account]}”"
        for account, under in one.get("by_account", {}).items()
        if under["status"] == Status.IMPOSSIBLE
    ]
    return f"{one['text']} ({odds}{f'; never by {listed(never)}' if never else ''})"


def _hinges(model: Model, words: Words, found: dict[str, Finding]) -> list[str]:
    """Say what the verdict hinges on: what blocks, the statement that carries it, the prior."""
    said: list[str] = []
    if found["deal.blockers"].detail.get("sets"):
        said.append(found["deal.blockers"].text)
    carried = found.get("deal.carriers")
    if carried is not None and carried.reasons:
        said.append(carried.text)
    prior = found["deal.exists"].detail.get("prior_sensitivity")
    if prior is not None and prior["differs"]:
        verdict_too = ", and so does the verdict" if prior["depends"] else ""
        said.append(
            f"The odds depend on how the unknown is spread{verdict_too}: under the "
            f"{prior['prior']} prior a deal exists in {percent(prior['value'], prior['error'])}."
        )
    return said


def _warnings(model: Model, words: Words, found: dict[str, Finding]) -> list[str]:
    said: list[str] = []
    if not found["case.consistent"].value:
        said.append(found["case.consistent"].text)
    never = found["case.consistent"].detail["never_imposed"]
    if never:
        said.append(f"Never imposed, since firmer statements exclude them: {listed(never)}.")
    for actor in model.case.actors:
        stated = model.case.preferences.get(actor.id, ())
        if actor.role is Role.OBSERVER or isinstance(stated, Scores):
            continue
        if any(_holds(model, one) for one in stated):
            continue
        offers = [
            one for one in model.case.offers if one.by == actor.id or actor.id in one.responses
        ]
        offered = any(_holds(model, one) for one in offers)
        how = "but its offers and answers" if offered else "at all"
        # What single accounts say is known too, under them.
        own = [one.account for one in stated] + [one.account for one in offers]
        alone = model.account is None and any(own)
        said.append(
            f"{'By what all accounts share, nothing' if alone else 'Nothing'} is known about what "
            f"{actor.name} wants {how}: its acceptance reflects the prior, not knowledge."
        )
    told = [one for one in model.case.statements if model.account is None or _holds(model, one)]
    unsupported = [one.id for one in told if one.basis == "unsupported"]
    if unsupported:
        do = "cites no evidence and gives" if len(unsupported) == 1 else "cite no evidence and give"
        said.append(
            f"{len(unsupported)} of {plural(len(told), 'statement')} {do} no reason: "
            f"{', '.join(unsupported[:5])}{' ...' if len(unsupported) > 5 else ''}."
        )
    said += _decisive(model, words, found)
    no_deal = model.shared.no_deal
    if no_deal is not None and not model.space.feasible(no_deal[None, :])[0]:
        said.append("The no-deal outcome breaks a rule of the case; it stands all the same.")
    return said


def _holds(model: Model, one: Statement | Offer) -> bool:
    """Return whether something holds under the account looked at."""
    return one.account in {None, model.account}


def _decisive(model: Model, words: Words, found: dict[str, Finding]) -> list[str]:
    """Name statements that alone decide much of an actor's weights, without being about weights."""
    carried = found.get("deal.carriers")
    said = []
    for one in () if carried is None else carried.detail.get("statements", ()):
        moved = one.get("moves")
        if moved is None or one["kind"] == "weight" or moved["share"] < DECISIVE:
            continue
        (about,) = (s for s in model.known[one["actor"]].statements if s.id == one["id"])
        quoted = f" (“{about.evidence[0].quote}”)" if about.evidence else ""
        said.append(
            f"One statement decides much of what {words.actor(one['actor'])} wants{quoted}: it "
            f"{words.statement(about)}. With it {words.issue(moved['issue'])} carries "
            f"{percent(moved['weight'], None, True)} of all that is at stake, without it "
            f"{percent(moved['weight_without'], None, True)}. Check that it is meant so strictly."
        )
    return said
