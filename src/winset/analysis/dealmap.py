"""The points of the deal map: outcomes by the actors' values, a sample where there are many."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from winset.analysis.details import (
    FrontierDetail,
    OfferDetail,
    SolutionsDetail,
)
from winset.analysis.finding import Finding, detail_of
from winset.analysis.findings.candidates import candidates_of
from winset.analysis.model import Model
from winset.case.message import Message, say
from winset.case.status import Status
from winset.case.types import Offer, Role
from winset.deals.acceptance import Acceptance, acceptance, accepted_draws
from winset.deals.frontier import frontier
from winset.deals.listed import Listed
from winset.inference import Ensemble, Joint
from winset.spaces.space import Rows
from winset.wording.catalogue import Catalogue
from winset.wording.english import ENGLISH
from winset.wording.phrases import Words

Json = dict[str, Any]
SHOWN = 8_000
DRAWS = 128
BLOCK = 1 << 17
"""Values made at a time."""
FLOOR = -1.0
COUNTED = 100_000
"""Odds of one actor accepting one outcome, up to which observers are counted too."""
NOTED = ("offer", "candidate", "solution")
NOTES, FEW = 5, 6
"""Outcomes told of; with more who must agree, only how many of them it is good for is told."""
GOOD, BAD = 0.65, 0.35
"""Accepted in so many draws, or in so few, an outcome is good for a side, or below no deal."""
FAR = -0.2
"""Of the way from no deal to its best outcome: what is worth less is far below no deal."""
MAP_BUDGET = 150
"""Linear programs per voter spent on telling impossible and certain points from others."""


def deal_map(
    model: Model, findings: dict[str, Finding], seed: int, words: Catalogue = ENGLISH
) -> Json | None:
    """Return the map's data; None where outcomes were not listed, or there is none to show.

    Scored actors keep their points, ranked ones have their places in the order. Otherwise values
    are rescaled per draw (no deal 0, best feasible outcome 1), the median over up to 128 draws is
    shown, and values below -1 are shown at -1. Up to 8,000 outcomes: those marked, and an even
    sample of the rest; where they are too many to list, those known to be on the frontier and
    2,000 at random.
    """
    if not model.ok:
        return None
    listed = model.listed
    marked = _marks(model, findings)
    extra = [row for _, _, row in marked]
    if listed is None:
        rows = _some(model, findings, seed)
        chosen = np.arange(len(rows))
    else:
        rows = listed.rows
        chosen = _sample(listed, seed)
    points = np.concatenate(
        [rows[chosen], np.array(extra, dtype=rows.dtype).reshape(-1, rows.shape[1])]
    )
    if len(points) == 0:
        return None
    points, place = np.unique(points, axis=0, return_inverse=True)
    mark_place = place.reshape(-1)[len(chosen) :]
    axes, rescaled = _axes(model), _is_rescaled(model)
    values = _values(model, points, rows)
    everybody = len(points) * len(model.ensembles) <= COUNTED
    judged = acceptance(points, model.ensembles if everybody else model.voters, model.consent)
    accepts = {actor: judged.of(actor) / judged.total for actor in judged.actors}
    joint = judged.joint / judged.total
    parties = np.column_stack([values[party] for party in model.parties])
    deals = joint > 0
    front = np.zeros(len(points), dtype=bool)
    if deals.any():
        front[np.flatnonzero(deals)[frontier(parties[deals])]] = True
    return {
        "axes": axes,
        "scale": "rescaled" if rescaled else "points",
        "total": model.space.size if model.shared.listing is None else len(model.shared.listing),
        # Marks may be outcomes that a rule forbids, as no deal or an offer can be.
        "shown": int(model.space.feasible(points).sum()),
        "outcomes": points.tolist(),
        "values": {actor: [float(v) for v in row] for actor, row in values.items()},
        "no_deal": {
            actor: float(_places(model.ensembles[actor], points)[-1])
            if actor in model.orders and not rescaled
            else _no_deal(model.ensembles[actor], rescaled)
            for actor in axes
        },
        "best": {actor: float(row.max()) for actor, row in values.items()},
        "joint": [float(share) for share in joint],
        "classes": _classes(model, findings, points, judged),
        "frontier": [int(point) for point in front],
        "deal": [int(point) for point in deals],
        "accepts": {actor: [float(share) for share in row] for actor, row in accepts.items()},
        "marks": [
            {"kind": kind, "label": words.text(label), "point": int(k)}
            for (kind, label, _), k in zip(marked, mark_place, strict=True)
        ],
        "notes": [
            {"point": point, "text": words.text(note)}
            for point, note in _notes(model, marked, mark_place, (accepts, values))
        ],
    }


def on_map(model: Model, some: Rows) -> dict[str, list[float]]:
    """Return where a few outcomes stand on the map of an account, by actor.

    Of an account whose outcomes are listed. Values are those that `deal_map` has.
    """
    assert model.listed is not None
    rows = model.listed.rows
    # A place in an order is one among all.
    points = np.concatenate([some, rows]) if model.orders else some
    return {
        actor: [float(value) for value in found[: len(some)]]
        for actor, found in _values(model, points, rows).items()
    }


def _is_rescaled(model: Model) -> bool:
    return not all(model.ensembles[actor].exact for actor in _axes(model))


def _values(model: Model, points: Rows, rows: Rows) -> dict[str, NDArray[np.float64]]:
    """Return what points are worth to each actor; `rows` are what the best is looked for in."""
    rescaled = _is_rescaled(model)
    return {
        actor: _rescaled(model.ensembles.only([actor]), points, rows)
        if rescaled
        else _places(model.ensembles[actor], points)[:-1]
        if actor in model.orders
        else _points(model.ensembles[actor], points)
        for actor in _axes(model)
    }


def _classes(
    model: Model, findings: dict[str, Finding], points: Rows, judged: Acceptance
) -> list[str]:
    """Say how sure consent is; what is proved elsewhere in the analysis is proved here."""
    if findings["deal.exists"].status is Status.IMPOSSIBLE:
        return ["impossible"] * len(points)
    classes = model.situation.classes(points, judged, MAP_BUDGET)
    proved: dict[bytes, str] = {}
    listed = model.listed
    if listed is not None and not model.exact:
        proved = dict.fromkeys(_shared(points, listed.rows[listed.certain]), "certain")
    told = [*candidates_of(findings)]
    told += [
        offer
        for finding in findings.values()
        if (offer := detail_of(finding, OfferDetail)) is not None
    ]
    words = {Status.NECESSARY: "certain", Status.IMPOSSIBLE: "impossible"}
    for judged_before in told:
        if judged_before.status in words:
            key = model.space.encode(judged_before.outcome).tobytes()
            proved[key] = words[judged_before.status]
    return [proved.get(row.tobytes(), word) for row, word in zip(points, classes, strict=True)]


def _shared(rows: Rows, others: Rows) -> list[bytes]:
    """Return the rows that stand among others as well, as bytes."""
    kind = np.dtype((np.void, rows.dtype.itemsize * rows.shape[1]))
    keys, known = (np.ascontiguousarray(some).view(kind).reshape(-1) for some in (rows, others))
    return [key.tobytes() for key in keys[np.isin(keys, known)]]


def _axes(model: Model) -> list[str]:
    order = {Role.PARTY: 0, Role.RATIFIER: 1, Role.OBSERVER: 2}
    ranked = sorted(model.case.actors, key=lambda actor: order[actor.role])
    return [actor.id for actor in ranked if actor.id in model.ensembles]


def _sample(listed: Listed, seed: int) -> NDArray[np.int64]:
    """Choose outcomes: all, or the likeliest deals and an even sample."""
    count = len(listed.rows)
    if count <= SHOWN:
        return np.arange(count)
    likely = np.argsort(-listed.acceptance.joint, kind="stable")[: SHOWN // 4]
    front = listed.front[: SHOWN // 4] if listed.situation.exact else likely
    even = np.linspace(0, count - 1, SHOWN // 2).round().astype(np.int64)
    jitter = np.random.default_rng(seed).integers(0, max(1, count // (SHOWN // 2)), len(even))
    return np.unique(np.concatenate([likely, front, np.minimum(even + jitter, count - 1)]))


def _some(model: Model, findings: dict[str, Finding], seed: int) -> NDArray[Any]:
    """Return outcomes to draw where they are not listed: the frontier's, and some at random."""
    frontier = detail_of(findings["deal.pareto"], FrontierDetail)
    points = () if frontier is None else frontier.points[: SHOWN // 4]
    best = [model.space.encode(point.outcome) for point in points]
    rng = np.random.default_rng(seed)
    drawn = np.column_stack([rng.integers(0, size, SHOWN // 4) for size in model.space.sizes])
    drawn = drawn[model.space.feasible(drawn)].astype(model.space.dtype)
    return np.concatenate(
        [np.array(best, dtype=model.space.dtype).reshape(-1, drawn.shape[1]), drawn]
    )


def _points(ensemble: Ensemble, points: Any) -> NDArray[np.float64]:
    return np.array([ensemble.real(float(v)) for v in ensemble.sums(points)])


def _places(ensemble: Ensemble, points: Any) -> NDArray[np.float64]:
    """Return the places of points in an order, the worst 0, and last that of no deal."""
    values = np.append(ensemble.sums(points), ensemble.reserve[0])
    return np.asarray(np.unique(values, return_inverse=True)[1].reshape(-1).astype(float))


def _rescaled(alone: Joint, points: Any, rows: Any) -> NDArray[np.float64]:
    """Return the median over one actor's draws of (value - no deal) / (best feasible - no deal)."""
    (ensemble,) = alone.values()
    draws = alone.some(DRAWS)
    gains = ensemble.sums(points, draws) - ensemble.reserve[draws]
    best = np.empty(len(draws))
    sample = rows[:: max(1, len(rows) // 200_000)]
    step = max(1, BLOCK // max(1, len(sample)))
    for begin in range(0, len(draws), step):
        some = draws[begin : begin + step]
        most = ensemble.sums(sample, some).max(axis=0, initial=-np.inf)
        best[begin : begin + step] = most - ensemble.reserve[some]
    best = np.maximum(best, gains.max(axis=0))
    stakes = best > 1e-9
    if not stakes.any():
        return np.zeros(len(points))
    return np.asarray(np.maximum(np.median(gains[:, stakes] / best[stakes], axis=1), FLOOR))


def _no_deal(ensemble: Ensemble, rescaled: bool) -> float:
    return 0.0 if rescaled else ensemble.real(float(ensemble.reserve[0]))


def _marks(model: Model, findings: dict[str, Finding]) -> list[tuple[str, Message, Rows]]:
    marks: list[tuple[str, Message, Rows]] = []
    space = model.space
    if model.shared.no_deal is not None:
        # Where no deal has a value of its own, the outcome that stands meanwhile is not no deal.
        own = any(model.ensembles[actor].no_deal_row is None for actor in _axes(model))
        told = ("status_quo", say("map.status-quo")) if own else ("no_deal", say("map.no-deal"))
        marks.append((*told, model.shared.no_deal))
    for offer in model.case.offers:
        if model.account is not None and offer.account not in {None, model.account}:
            continue
        outcome = model.case.complete(offer.outcome)
        if outcome is not None:
            marks.append(("offer", _called(model, offer), space.encode(outcome)))
    solved = detail_of(findings["deal.solutions"], SolutionsDetail)
    for name, solution in (solved.solutions if solved is not None else {}).items():
        if solution is not None:
            title = say("map.solution", title=say(f"solution.{name}"))
            marks.append(("solution", title, space.encode(solution.outcome)))
    for number, candidate in enumerate(candidates_of(findings)[:3], 1):
        title = say("map.best") if number == 1 else say("map.candidate", number=number)
        marks.append(("candidate", title, space.encode(candidate.outcome)))
    return marks


def _called(model: Model, offer: Offer) -> Message:
    """Name an offer: shortly where the case has a name for it."""
    if offer.name:
        return say("map.offer.called", name=offer.name)
    return say("map.offer", offer=Words(model.case).offer(offer))


Known = tuple[Mapping[str, NDArray[np.float64]], Mapping[str, NDArray[np.float64]]]
"""In how many draws each actor accepts each point, and what the point is worth to it."""


def _notes(
    model: Model,
    marked: Sequence[tuple[str, Message, Rows]],
    points: NDArray[np.int64],
    known: Known,
) -> Iterator[tuple[int, Message]]:
    """Say of up to five marked outcomes for whom they are good: offers first, each outcome once."""
    told: set[int] = set()
    said: set[tuple[object, ...]] = set()
    ranked = sorted(
        zip(marked, points, strict=True), key=lambda mark: [*NOTED, mark[0][0]].index(mark[0][0])
    )
    for (kind, label, row), point in ranked:
        if kind not in NOTED or int(point) in told or len(told) == NOTES:
            continue
        sides, far = _sides(model, row, int(point), known)
        kinds = [name for name, some in sides.items() if some]
        if kinds[-1] == "bad" and far:
            kinds[-1] = "far"
        names = {name: tuple(some) for name, some in sides.items() if some}
        alike = (tuple(kinds), *map(str, names.values()))
        # What would be said of another outcome in the same words is said of the first.
        if kind != "offer" and alike in said:
            continue
        said.add(alike)
        told.add(int(point))
        total = sum(map(len, names.values()))
        if total > FEW:
            yield (
                int(point),
                say("map.note.count", mark=label, n=len(sides["good"]), total=total),
            )
        else:
            yield int(point), say(f"map.note.{'-'.join(kinds)}", mark=label, **names)


def _sides(
    model: Model, row: Rows, point: int, known: Known
) -> tuple[dict[str, list[str | Message]], bool]:
    """Sort who must agree, actors and bodies, by how an outcome is for them.

    With whether it is far below no deal for all for whom it is below.
    """
    accepts, values = known
    sides: dict[str, list[str | Message]] = {"good": [], "open": [], "bad": []}
    far = True
    for voter, required in zip(model.consent.voters, model.consent.required, strict=True):
        if not required:
            continue
        side = _side(float(accepts[voter][point]))
        sides[side].append(model.case.actor(voter).name)
        if side == "bad" and voter in model.orders:
            far = False
        elif side == "bad":
            ensemble = model.ensembles[voter]
            worth = float(values[voter][point])
            if ensemble.exact:
                gain = ensemble.hairs(row[None, :])[0] * (ensemble.hair or 1.0)
                worth = float(gain / max(float(ensemble.stake()[0]), 1e-300))
            far = far and worth <= FAR
    if model.consent.rules:
        accepted = accepted_draws(row, model.voters, model.draws)
        given = np.column_stack([accepted[voter] for voter in model.consent.voters])
        names = {rule.id: rule.name for rule in model.case.approval}
        for rule in model.consent.rules:
            side = _side(model.voters.share(rule.met(given)))
            sides[side].append(names[rule.id] or say("map.vote"))
            far = far and side != "bad"
    return sides, far


def _side(share: float) -> str:
    return "good" if share >= GOOD else "bad" if share <= BAD else "open"
