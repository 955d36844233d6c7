"""`deal.pareto` and `deal.solutions`: the frontier, and which deals on it are best."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any, TypeVar

from winset.analysis.details import (
    Best,
    FrontierDetail,
    OtherSolution,
    Point,
    SolutionDetail,
    SolutionsDetail,
)
from winset.analysis.finding import Finding
from winset.analysis.findings.other_tools import definitions
from winset.analysis.model import Model
from winset.case.message import Message, Odds, Told, say
from winset.case.status import Status
from winset.deals.answers import Answers, Existence, Frontier, Optimum, Solution, Solutions
from winset.deals.solutions import SOLUTIONS
from winset.spaces.space import Rows
from winset.wording.phrases import Words

MEMORY = 1 << 21
"""Values of outcomes in draws held at a time."""


def frontier(model: Model, answers: Answers) -> Finding:
    """Find the frontier."""
    found = answers.frontier()
    told = (_frontier(found),)
    if not len(found.rows) and not model.exact and found.size is None:
        return Finding("deal.pareto", found.status, None, told)
    detail = FrontierDetail(points=tuple(_points(model, found.rows)), complete=found.complete)
    if found.best is not None:
        best = {
            party: point(model, optimum.row, Best, **_bounded(optimum))
            for party, optimum in found.best.items()
        }
        detail = replace(detail, best=best)
    if found.draws is not None:
        detail = replace(detail, draws=found.draws)
    return Finding("deal.pareto", found.status, found.size, told, found.error, (), detail)


def _frontier(found: Frontier) -> Message:
    if found.size is None:
        if found.draws is None:
            return say("frontier.unknown")
        return say("frontier.no-draw", draws=found.draws)
    if found.size == 0:
        return say("frontier.none")
    if found.solved:
        if found.cut:
            return say("frontier.mean.cut", mean=found.size, draws=found.solved, cut=found.cut)
        return say("frontier.mean", mean=found.size, draws=found.solved)
    size = int(found.size)
    return say("frontier.bound" if found.status is Status.BOUND else "frontier.size", size=size)


def _points(model: Model, rows: Rows) -> Iterator[Point]:
    """Describe outcomes as `point` does, some of them at once."""
    step = max(1, MEMORY // model.ensembles.draws)
    for begin in range(0, len(rows), step):
        some = rows[begin : begin + step]
        means = {
            actor: model.ensembles.means(ensemble.sums(some, slice(None)))
            for actor, ensemble in model.ensembles.items()
            if actor not in model.orders
        }
        for place, row in enumerate(some):
            yield _point(model, row, Point, {actor: own[place] for actor, own in means.items()})


P = TypeVar("P", bound=Point)


def point(model: Model, row: Rows, kind: type[P], **more: Any) -> P:
    """Describe an outcome by everyone's mean value and the parties' gains.

    Where somebody is drawn these are means over all draws, in not all of which the outcome is a
    deal: they are not called gains of a deal. An order has no values: such actors are left out.
    """
    means = {
        actor: model.ensembles.mean(ensemble.sums(row[None, :], slice(None))[0])
        for actor, ensemble in model.ensembles.items()
        if actor not in model.orders
    }
    return _point(model, row, kind, means, **more)


def _point(model: Model, row: Rows, kind: type[P], means: Mapping[str, float], **more: Any) -> P:
    values, gains = {}, {}
    for actor, mean in means.items():
        ensemble, value = model.ensembles[actor], float(mean)
        values[actor] = ensemble.real(value)
        if actor in model.parties:
            gains[actor] = (
                ensemble.real_gain(row)
                if ensemble.exact
                else ensemble.real(value - model.ensembles.mean(ensemble.reserve))
            )
    named = {"gains" if model.exact else "mean_gains": gains}
    return kind(outcome=model.space.decode(row), values_=values, **named, **more)


def _bounded(optimum: Optimum | None) -> dict[str, Any]:
    """Return value, bound and status of what an integer program found."""
    if optimum is None or optimum.status is None:
        return {}
    return {"value": optimum.value, "bound": optimum.bound, "status": optimum.status}


def solutions(model: Model, words: Words, answers: Answers) -> Finding:
    """Find the solutions, with those of other tools beside them where that is asked for.

    Not where a party has an order alone: they compare amounts.
    """
    ranked = [party for party in model.parties if party in model.orders]
    if ranked:
        why = (say("order.no-solutions", actors=words.actors(ranked)),)
        none = SolutionsDetail(solutions=dict.fromkeys(SOLUTIONS))
        return Finding("deal.solutions", Status.UNKNOWN, None, why, None, (), none)
    found = answers.solutions()
    described = {
        name: None if solution is None else _solution(model, solution)
        for name, solution in found.found.items()
    }
    detail = SolutionsDetail(solutions=described)
    if model.shared.settings.definitions:
        detail = replace(detail, definitions=definitions(model, described))
    some = {name: solution for name, solution in described.items() if solution is not None}
    told = _told(model, words, found, some)
    if not some:
        told = (_none(model, found, answers.exists()),)
    return Finding(
        "deal.solutions",
        found.status,
        None,
        told,
        None,
        (),
        detail,
    )


def _solution(model: Model, solution: Solution) -> SolutionDetail:
    detail = point(
        model,
        solution.row,
        SolutionDetail,
        ties=tuple(model.space.decode(row) for row in solution.ties),
        ties_total=solution.ties_total,
        share=solution.share,
        **_bounded(solution.optimum),
    )
    if solution.others is None:
        return detail
    others = tuple(OtherSolution(model.space.decode(row), part) for row, part in solution.others)
    return replace(detail, others=others)


def _told(model: Model, words: Words, found: Solutions, some: Mapping[str, SolutionDetail]) -> Told:
    if not model.exact:
        told = tuple(
            say(
                "solution.often",
                title=say(f"solution.{name}"),
                share=Odds(detail.share),
                outcome=words.outcome(detail.outcome),
            )
            for name, detail in some.items()
        )
        return (*told, say("solutions.cut", cut=found.cut)) if found.cut else told
    told = tuple(_gains(words, name, detail) for name, detail in some.items())
    missing = tuple(say(f"solution.{name}") for name in SOLUTIONS if name not in some)
    if missing:
        told += (say("solutions.missing", titles=missing),)
    optima = [solution.optimum for solution in found.found.values() if solution is not None]
    if any(optimum is not None and optimum.status != "exact" for optimum in optima):
        told += (say("solutions.not-proved"),)
    return told


def _none(model: Model, found: Solutions, exists: Existence) -> Message:
    if found.status is Status.EXACT:
        return say("solutions.none")
    if not model.exact:
        return say("solutions.no-draw", draws=found.draws)
    return say("solutions.not-found" if exists.share else "solutions.unknown")


def _gains(words: Words, name: str, detail: SolutionDetail) -> Message:
    """Say what a solution gives each party."""
    assert isinstance(detail.gains, Mapping)
    gains = tuple(
        say("solution.gain", gain=gain, actor=words.actor(party))
        for party, gain in detail.gains.items()
    )
    ties = say("solution.ties", count=detail.ties_total) if detail.ties_total else None
    return say("solution.gains", title=say(f"solution.{name}"), ties=ties, gains=gains)
