"""`case.consistent`: whether everything that is known can be true together."""

from __future__ import annotations

from typing import Any

from winset.analysis.study import Study
from winset.analysis.words import Words, listed, plural
from winset.case.finding import Finding, Status
from winset.case.types import Scores


def consistent(study: Study, words: Words) -> Finding:
    """Say whether the statements and offers about each actor can all be true."""
    case = study.case
    conflicts: list[dict[str, Any]] = [
        {
            "actor": error.actor,
            "members": list(error.members),
            "text": (
                f"What is said about {words.actor(error.actor)} cannot all be true: "
                f"{listed(error.members)}. Without any one of them the others can."
            ),
            "account": study.account,
        }
        for error in study.contradictions
    ]
    conflicts += _score_conflicts(study, words)
    dropped = sorted({one for e in study.ensembles.values() for one in e.dropped})
    if conflicts:
        text = " ".join(str(one["text"]) for one in conflicts)
    else:
        counted = [known.statements for known in study.known.values()]
        said = sum(one.kind != "offer" for many in counted for one in many)
        scored = sum(isinstance(p, Scores) for p in case.preferences.values())
        parts = []
        if scored:
            parts.append(f"the scores of {plural(scored, 'actor')}")
        if said:
            parts.append(plural(said, "statement"))
        offers = sum(one.account in {None, study.account} for one in case.offers)
        if offers:
            parts.append(plural(offers, "offer"))
        text = f"Nothing contradicts: {listed(parts) or 'nothing known'} can all be true together."
    if dropped:
        text += f" Never imposed, since firmer statements exclude them: {listed(dropped)}."
    members = tuple(dict.fromkeys(m for one in conflicts for m in one["members"]))
    return Finding(
        "case.consistent",
        Status.EXACT,
        not conflicts,
        text,
        None,
        members,
        {"conflicts": conflicts, "never_imposed": dropped},
    )


def _score_conflicts(study: Study, words: Words) -> list[dict[str, Any]]:
    """Find offers that contradict scores: scores are never moved, so this is said aloud."""
    found: list[dict[str, Any]] = []
    for offer in study.case.offers:
        if offer.account not in {None, study.account}:
            continue
        outcome = study.case.complete(offer.outcome)
        if outcome is None:
            continue
        row = study.space.encode(outcome)
        for actor, ensemble in study.ensembles.items():
            if not ensemble.exact:
                continue
            answer = offer.responses.get(actor)
            accepts = bool(ensemble.values(row[None, :])[0] >= ensemble.reserve[0])
            agreed = offer.by == actor or answer == "accepted"
            if (agreed and not accepts) or (answer == "final" and accepts):
                did = "made" if offer.by == actor else str(answer)
                side = "below" if not accepts else "at or above"
                found.append(
                    {
                        "actor": actor,
                        "members": [offer.id],
                        "text": (
                            f"{words.actor(actor)} {did} offer {offer.id}, though its scores put "
                            f"that {side} no deal."
                        ),
                        "account": study.account,
                    }
                )
    return found
