"""`hold.*` where the owners can make more outcomes of a deal than can be listed.

What one owner makes of a deal alone is a space of its own: its issues with the options that can
still be reached, all else fixed. The best outcome of it is found by merging labels, or by an
integer program where rules and interactions have too many states. So it is known who would gain
alone, exactly unless said otherwise; what the others could answer is not looked at.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

import numpy as np

from winset.analysis.findings.per_candidate import Owners, changed, drawn_owners, gains_said
from winset.analysis.model import Model
from winset.case.finding import Finding, Status
from winset.deals.implicit.labels import merge
from winset.deals.implicit.milp import Programs
from winset.deals.implicit.space import Unlisted
from winset.deals.subspace import Restricted
from winset.outcomes.space import RegionMask, Rows, Space
from winset.stability.case_moves import changes
from winset.stability.concepts import CONCEPTS
from winset.wording.numbers import percent
from winset.wording.phrases import Words

Json = dict[str, Any]
DRAWS = 48
SHOWN = 3
ENOUGH = 0.02


def hold_unlisted(model: Model, words: Words, name: str, candidate: Mapping[str, Any]) -> Finding:
    """Tell who would gain by breaking a deal alone, and by what."""
    row = model.space.encode(candidate["outcome"])
    issues = model.case.as_signed().issues
    owners = Owners.of(
        model, [a.id for a in model.case.actors if any(i.owner == a.id for i in issues)]
    )
    draws = owners.draws(row, DRAWS)
    few = owners.few(name, len(draws), candidate)
    if few is not None:
        return few
    held = np.ones(len(draws), dtype=bool)
    proved = True
    actors: Json = {}
    for owner in owners.ids:
        gains, ways, sure = _alone(owners, row, owner, draws.tolist())
        held &= ~gains
        proved = proved and sure
        actors[owner] = _actor(owners, words, candidate["outcome"], gains, ways)
        model.shared.progress("asking whether deals hold", 0.5)
    share = float(held.mean())
    error = owners.error(share, len(draws))
    detail = {
        "outcome": candidate["outcome"],
        "draws": len(draws),
        "states": None,
        "holds": _verdicts(share),
        "errors": {**dict.fromkeys(CONCEPTS), "nash": error},
        "actors": actors,
        "unknown": list(owners.unknown),
        "binding": list(model.case.binding),
        "coalitions": [],
        "mends": [],
    }
    status = Status.EXACT if owners.exact and share == 1 and proved else Status.BOUND
    text = _text(owners, words, detail)
    if not proved:
        text += " Some searches for a gain ended at their limits without one, so it is not proved."
    return Finding(name, status, share, text, error, (), detail)


def _verdicts(alone: float) -> dict[str, float | None]:
    """Return shares by concept: whoever has nothing to gain is stable under all of them."""
    return {**dict.fromkeys(CONCEPTS, 1.0 if alone == 1 else None), "nash": alone}


def _alone(
    owners: Owners, row: Rows, owner: str, draws: list[int]
) -> tuple[np.ndarray[Any, np.dtype[np.bool_]], Counter[bytes], bool]:
    """Tell in which draws an owner gains alone, and what it would make of the deal then.

    And whether it is proved that it does not gain in the others.
    """
    gains = np.zeros(len(draws), dtype=bool)
    ways: Counter[bytes] = Counter()
    proved = True
    model, ensemble = owners.model, owners.ensembles[owner]
    case = model.case.as_signed()
    kept = [
        np.flatnonzero(changes(issue)[int(option)])
        if issue.owner == owner
        else np.array([int(option)])
        for issue, option in zip(case.issues, row, strict=True)
    ]
    barred = [
        RegionMask(rule.to, model.space.issues)
        for rule in case.transitions
        if rule.by in {None, owner} and RegionMask(rule.start, model.space.issues)(row[None, :])[0]
    ]
    reach = Restricted(Space.of_states(case), kept, barred)
    stays = np.array([int(np.flatnonzero(some == k)[0]) for some, k in zip(kept, row, strict=True)])
    for place, draw in enumerate(draws):
        space = reach.alone(owner, ensemble, min(draw, ensemble.draws - 1))
        best, sure = _best(space, owner)
        if best is None:
            proved = proved and sure
            continue
        both = np.array([best, stays.astype(best.dtype)])
        after, now = space.hairs(both, owner).tolist()
        # Scores are whole numbers and exact; inferred values that differ by a hair are equal.
        if after > now:
            gains[place] = True
            ways[reach.whole(best).tobytes()] += 1
        else:
            proved = proved and sure
    return gains, ways, proved


def _best(space: Unlisted, owner: str) -> tuple[Rows | None, bool]:
    """Return the outcome best for an owner, None without one, and whether that is proved."""
    merged = merge(space, [owner])
    if merged.complete:
        return (merged.rows[0] if len(merged) else None), True
    found = Programs(space, [owner]).best(owner)
    return found.row, found.status == "exact"


def _actor(
    owners: Owners,
    words: Words,
    outcome: Mapping[str, str],
    gains: np.ndarray[Any, np.dtype[np.bool_]],
    ways: Counter[bytes],
) -> Json:
    share = float(gains.mean())
    space = owners.model.space
    ranked = sorted(ways, key=lambda key: (-ways[key], key))[:SHOWN]
    return {
        "gains_alone": share,
        "error": owners.error(share, len(gains)),
        "stable": _verdicts(float((~gains).mean())),
        "gain": None,
        "breaches": [
            {
                **changed(words, outcome, space.decode(np.frombuffer(key, space.dtype))),
                "share": ways[key] / len(gains),
                "answers": [],
            }
            for key in ranked
        ],
    }


def _text(owners: Owners, words: Words, detail: Json) -> str:
    holds = detail["holds"]["nash"]
    text = "Nobody gains by breaking it alone." if holds == 1 else ""
    if not owners.exact:
        text = (
            f"In {percent(holds, detail['errors']['nash'])} of the draws in which this is a deal "
            "nobody gains by breaking it alone."
        )
    for actor, one in detail["actors"].items():
        if one["gains_alone"] >= ENOUGH:
            how = f"by going to {one['breaches'][0]['text']}" if owners.exact else gains_said(one)
            text += f" {words.actor(actor)} would gain {how}."
    if holds < 1:
        text += (
            " Whether answers of the others would take the gain away is not known: the owners can "
            "make too many outcomes of this deal to list."
        )
    return f"{text.strip()} {drawn_owners(words, detail['unknown'])}".strip()
