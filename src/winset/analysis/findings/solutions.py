"""`deal.candidates`, `deal.pareto`, `deal.solutions`: which deals are best, in which sense."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.findings.existence import nothing_left, unknown
from winset.analysis.findings.other_tools import with_definitions
from winset.analysis.model import Model, sensitive
from winset.case.finding import Finding, Status
from winset.deals.frontier import distinct
from winset.deals.per_draw import PerDraw, per_draw
from winset.deals.solutions import NAMES, solve
from winset.outcomes.space import Rows
from winset.wording.numbers import number, percent
from winset.wording.phrases import Words, counted, listed, plural

CANDIDATES = 10
CLOSE = 2
"""Candidates differ from each other on at least this many issues (of four or more)."""
SHORTLIST = 2_000
FRONTIER_LIMIT = 2_000
TIES_SHOWN = 20
SOLVED_DRAWS = 128
BUDGET = 40_000_000
"""Outcome evaluations spent on solving draw by draw."""

TITLES = {
    "nash": "Nash",
    "kalai_smorodinsky": "Kalai-Smorodinsky",
    "egalitarian": "egalitarian",
    "utilitarian": "utilitarian",
}


def ranked(model: Model, most: int = SHORTLIST) -> NDArray[np.int64]:
    """Rank outcomes: by joint acceptance, proved deals first, then by `Model.fairness`.

    Of scored cases the frontier is ranked, where it is long enough; of others the proved deals.
    """
    counted = model.acceptance
    assert counted is not None
    if model.exact and len(model.front) >= CANDIDATES:
        top = model.front[:most]
    elif not model.exact and len(model.certain) >= CANDIDATES:
        top = _fairest(model, model.certain, most)
    else:
        top = np.argsort(-counted.joint, kind="stable")[:most]
        if len(counted.joint) > most and counted.joint[top[-1]] == counted.joint[top[0]]:
            # The whole shortlist ties: look at every tied outcome, not the first in order.
            tied = np.flatnonzero(counted.joint == counted.joint[top[0]])
            top = _fairest(model, tied, most)
    proved = np.zeros(len(top), dtype=bool)
    if not model.exact:
        top = np.union1d(top, model.certain) if len(model.certain) < CANDIDATES else top
        proved = np.isin(top, model.certain)
    order = np.lexsort((top, -model.fairness(top), ~proved, -counted.joint[top]))
    return np.asarray(top[order])


def _fairest(model: Model, places: NDArray[np.int64], most: int) -> NDArray[np.int64]:
    """Return up to so many outcomes, those first that are fair in one draw."""
    if len(places) <= most:
        return places
    return places[np.argsort(-model.fairness(places, 1), kind="stable")[:most]]


def diverse(rows: Rows, order: NDArray[np.int64], most: int) -> list[int]:
    """Take the first of a ranking that differ from those taken on at least two issues."""
    apart = CLOSE if rows.shape[1] >= 4 else 1
    taken: list[int] = []
    for place in order:
        if all(int((rows[place] != rows[other]).sum()) >= apart for other in taken):
            taken.append(int(place))
            if len(taken) == most:
                break
    return taken


def candidate(model: Model, words: Words, row: Rows, other: Model | None = None) -> dict[str, Any]:
    """Describe one outcome with everyone's view of it; `other` is the same under another prior."""
    outcome = model.space.decode(row)
    found = {"outcome": outcome, "text": words.outcome(outcome), **model.judge(row)}
    if other is not None:
        agreed = other.agreed(row)
        own = (found["accepted_by_all"], found["error"], found["status"])
        found["prior_sensitivity"] = sensitive(
            other, own, float(agreed.mean()), other.error(agreed)
        )
    return found


def candidates(model: Model, words: Words, other: Model | None = None) -> Finding:
    """Find the outcomes most likely to be acceptable to all."""
    if model.acceptance is None:
        return unknown("deal.candidates", model, words)
    if len(model.rows) == 0:
        text = f"There is nothing to propose: {nothing_left(model.case)}."
        return Finding("deal.candidates", Status.EXACT, 0.0, text, detail={"candidates": []})
    order = ranked(model)
    found = [
        candidate(model, words, model.rows[place], other)
        for place in diverse(model.rows, order, CANDIDATES)
    ]
    best = found[0]
    share = best["accepted_by_all"]
    proved = best["status"] != Status.ESTIMATE
    if proved and share == 1:
        text = f"Most widely acceptable, to everyone needed: {best['text']}."
    elif model.exact:
        text = f"No outcome is acceptable to everyone needed. Closest: {best['text']}."
    elif proved:
        # Of the others, some may be possible and yet acceptable in no draw.
        text = f"Closest, though certainly not acceptable to everyone needed: {best['text']}."
    else:
        text = (
            f"Most widely acceptable, to everyone needed in {percent(share, best['error'])}: "
            f"{best['text']}."
        )
    status = Status.EXACT if model.exact else Status(best["status"])
    return Finding("deal.candidates", status, share, text, best["error"], (), {"candidates": found})


def solutions(model: Model, words: Words) -> tuple[Finding, Finding]:
    """Find the frontier and the four solutions: exactly, or draw by draw."""
    if model.acceptance is None:
        solved = unknown("deal.solutions", model, words)
        return unknown("deal.pareto", model, words), with_definitions(model, solved)
    certain = model.exact or len(model.rows) == 0
    pareto, solved = _exact(model, words) if certain else _drawn(model, words)
    return pareto, with_definitions(model, solved)


def _exact(model: Model, words: Words) -> tuple[Finding, Finding]:
    assert model.acceptance is not None
    places = np.flatnonzero(model.acceptance.joint)
    if len(places) == 0:
        none: dict[str, Any] = dict.fromkeys(NAMES)
        return (
            Finding(
                "deal.pareto",
                Status.EXACT,
                0,
                "There is no deal, so there is no frontier.",
                detail={"points": [], "complete": True},
            ),
            Finding(
                "deal.solutions",
                Status.EXACT,
                None,
                "There is no deal, so there is no solution.",
                detail=none,
            ),
        )
    parties = [model.ensembles[party] for party in model.parties]
    front = model.front
    gains = np.column_stack([e.hairs(model.rows[front]) for e in parties])
    first = distinct(gains)
    points = [point(model, model.rows[front[k]]) for k in first[:FRONTIER_LIMIT]]
    complete = len(first) <= FRONTIER_LIMIT
    pareto = Finding(
        "deal.pareto",
        Status.EXACT,
        len(first),
        f"{plural(len(first), 'deal')} (or sets of equal deals) on the frontier: on these no "
        "party can do better without another doing worse.",
        detail={
            "points": points,
            "complete": complete,
            "best": {
                party: point(model, model.rows[front[int(gains[:, k].argmax())]])
                for k, party in enumerate(model.parties)
            },
        },
    )
    # A party's largest gain over all deals is reached on the frontier.
    rounded = [e.hair > 0 for e in parties]
    tied = solve(gains, gains.max(axis=0), [e.steps for e in parties], rounded)
    detail = {name: _solution(model, front[tied[name]]) for name in NAMES}
    text = " ".join(sentence(model, words, name, detail[name]) for name in NAMES)
    return pareto, Finding("deal.solutions", Status.EXACT, None, text, detail=detail)


def point(model: Model, row: Rows) -> dict[str, Any]:
    """Describe an outcome by everyone's mean value and the parties' gains.

    Where somebody is drawn these are means over all draws, in not all of which the outcome is a
    deal: they are not called gains of a deal.
    """
    values, gains = {}, {}
    for actor, ensemble in model.ensembles.items():
        value = float(ensemble.sums(row[None, :], slice(None)).mean())
        values[actor] = ensemble.real(value)
        if actor in model.parties:
            gains[actor] = ensemble.real_gain(row)
    told = "gains" if model.exact else "mean_gains"
    return {"outcome": model.space.decode(row), "values": values, told: gains}


def _solution(model: Model, places: NDArray[np.int64]) -> dict[str, Any]:
    tied = np.sort(places)
    return {
        **point(model, model.rows[tied[0]]),
        "ties": [model.space.decode(model.rows[k]) for k in tied[1 : TIES_SHOWN + 1]],
        "ties_total": len(tied) - 1,
        "share": None,
    }


def sentence(model: Model, words: Words, name: str, solution: dict[str, Any] | None) -> str:
    """Say what a solution gives each party."""
    if solution is None:
        return ""
    gains = listed(
        f"{number(gain)} to {words.actor(party)}" for party, gain in solution["gains"].items()
    )
    ties = solution["ties_total"]
    also = f" (and {plural(ties, 'tie')})" if ties else ""
    return f"The {TITLES[name]} solution{also} gives gains of {gains}."


def _drawn(model: Model, words: Words) -> tuple[Finding, Finding]:
    cost = max(1, len(model.rows) * len(model.consent.voters))
    draws = model.some_draws(max(8, min(SOLVED_DRAWS, BUDGET // cost)))
    found = per_draw(
        model.rows,
        model.ensembles,
        model.consent,
        model.parties,
        draws,
        progress=model.shared.progress,
    )
    if not found.sizes:
        text = f"In none of {plural(len(draws), 'draw')} was there a deal, "
        text += "so there is no {} to show."
        empty: dict[str, Any] = dict.fromkeys(NAMES)
        return (
            Finding("deal.pareto", Status.UNKNOWN, None, text.format("frontier")),
            Finding("deal.solutions", Status.UNKNOWN, None, text.format("solution"), detail=empty),
        )
    sizes = np.array(found.sizes, dtype=float)
    error = float(sizes.std(ddof=1) / np.sqrt(len(sizes))) if len(sizes) > 1 else None
    pareto = Finding(
        "deal.pareto",
        Status.ESTIMATE,
        float(sizes.mean()),
        f"Where there is a deal, {counted(float(sizes.mean()), 'deal')} on average "
        f"{'is' if number(float(sizes.mean())) == '1' else 'are'} on the frontier "
        f"({plural(len(sizes), 'draw')} solved).",
        error,
        (),
        {"points": _often(model, found), "complete": False, "draws": len(draws)},
    )
    detail = {name: _likeliest(model, found, name) for name in NAMES}
    text = " ".join(
        f"The {TITLES[name]} solution is most often ({percent(detail[name]['share'])} of the "
        f"draws with a deal): {words.outcome(detail[name]['outcome'])}."
        for name in NAMES
    )
    return pareto, Finding("deal.solutions", Status.ESTIMATE, None, text, detail=detail)


def _often(model: Model, found: PerDraw) -> list[dict[str, Any]]:
    """List the outcomes that are a solution in some draw, most often first."""
    total: dict[int, int] = {}
    for counter in found.chosen.values():
        for place, times in counter.items():
            total[place] = total.get(place, 0) + times
    often = sorted(total, key=lambda place: (-total[place], place))[:50]
    return [point(model, model.rows[place]) for place in often]


def _likeliest(model: Model, found: PerDraw, name: str) -> dict[str, Any]:
    counter = found.chosen[name]
    place = min(counter, key=lambda k: (-counter[k], k))
    others: Sequence[int] = sorted(
        (k for k in counter if k != place), key=lambda k: (-counter[k], k)
    )
    return {
        **point(model, model.rows[place]),
        "ties": [],
        "ties_total": 0,
        "share": counter[place] / len(found.sizes),
        "others": [
            {"outcome": model.space.decode(model.rows[k]), "share": counter[k] / len(found.sizes)}
            for k in others[:3]
        ],
    }
