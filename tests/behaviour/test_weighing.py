"""Weighed, paired and moved joint draws, against a posterior on a grid."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from functools import cache

import numpy as np
import pytest
from effort import seeds
from numpy.typing import NDArray

from winset.behaviour import MODELS, Outcomes, log_weights, talks_of
from winset.behaviour import weighing as weighing_module
from winset.behaviour.weighing import Evidence, Weighed, weigh
from winset.case.types import (
    Actor,
    Case,
    Issue,
    Linear,
    NoDeal,
    Offer,
    Option,
    Order,
    PartialOutcome,
    Response,
    Source,
    Statement,
    WeightRange,
)
from winset.case.types import (
    Evidence as Cited,
)
from winset.inference import Ensemble, Known, fit, statements_about
from winset.spaces.space import Space

Array = NDArray[np.float64]
NAMES = ("x", "y", "z")
NO_DEAL = Fraction(1, 8)
STEPS = 30


def issue(name: str) -> Issue:
    return Issue(name, name, tuple(Option(str(k), str(k), Fraction(k)) for k in range(4)))


def wishes(party: str) -> tuple[Statement, ...]:
    ends = ("3", "0") if party == "a" else ("0", "3")
    order = tuple(Order(name, ((ends[0],), (ends[1],))) for name in NAMES)
    linear = (Linear(NAMES),)
    return (
        Statement(f"{party}1", party, "linear", linear, assumed="shares"),
        Statement(f"{party}2", party, "order", order, assumed="more is better"),
    )


def case(*offers: Offer, said: dict[str, tuple[Statement, ...]] | None = None) -> Case:
    more = said or {}
    return Case(
        "shares",
        (Actor("a", "A"), Actor("b", "B")),
        tuple(issue(name) for name in NAMES),
        NoDeal(None, {"a": NO_DEAL, "b": NO_DEAL}),
        preferences={party: (*wishes(party), *more.get(party, ())) for party in "ab"},
        offers=offers,
        sources=(Source("paper", reliability=0.6),),
    )


def offer(name: str, by: str, row: tuple[int, ...], **responses: Response) -> Offer:
    named = {issue_id: str(k) for issue_id, k in zip(NAMES, row, strict=True)}
    return Offer(name, (by,), PartialOutcome(named), responses=responses)


def draws(made: Case, count: int, seed: int) -> dict[str, Ensemble]:
    space = Space.of(made)
    reliability = {source.id: source.reliability for source in made.sources}
    return {
        party: fit(
            Known(space, party, made.no_deal, statements_about(made, party, None), reliability),
            draws=count,
            rng=np.random.default_rng([seed, ord(party)]),
        )
        for party in "ab"
    }


def weighed(made: Case, count: int, seed: int, *, again: bool = True) -> Weighed:
    rows = Space.of(made).list(10_000).rows
    evidence = Evidence(talks_of(made), Outcomes.all(rows), MODELS["joint-gain"])
    more = (lambda many: draws(made, many, seed)) if again else None
    return weigh(draws(made, count, seed), evidence, np.random.default_rng(seed), more)


class Grid:
    """Weights of three issues on a triangle, for both; their value functions as ensembles."""

    def __init__(self, made: Case) -> None:
        x, y = (side.ravel() for side in np.indices((STEPS, STEPS)))
        inside = x + y < STEPS
        steps = np.array([x[inside], y[inside], (STEPS - 1 - x - y)[inside]])
        self.weights = (steps + 1 / 3) / STEPS
        self._space = Space.of(made)
        self._case = made

    def ensemble(self, party: str, places: NDArray[np.int64]) -> Ensemble:
        shares = np.arange(4) / 3 if party == "a" else 1 - np.arange(4) / 3
        slots = np.concatenate([np.outer(shares, w[places]) for w in self.weights])
        reserve = np.full(len(places), float(NO_DEAL))
        return Ensemble(party, self._space, slots, reserve, effective=float(len(places)))

    def means(self) -> tuple[Array, Array]:
        """Return both sides' mean weights by brute force over all pairs and six levels of gamma."""
        count = self.weights.shape[1]
        first, second = (side.ravel() for side in np.indices((count, count)))
        ensembles = {"a": self.ensemble("a", first), "b": self.ensemble("b", second)}
        rows = self._space.list(10_000).rows
        outcomes, talks = Outcomes.all(rows), talks_of(self._case)
        total = np.zeros(len(first))
        for level in (np.arange(6) + 0.5) / 6:
            quantiles = np.full(len(first), level)
            logs = log_weights(talks, ensembles, outcomes, MODELS["joint-gain"], quantiles).total
            total += np.exp(logs)
        for made in self._case.offers:
            row = np.array([[int(made.outcome.options[name]) for name in NAMES]])
            firm = [*made.makers, *(p for p, r in made.responses.items() if r == "accepted")]
            for party in firm:
                values = ensembles[party].sums(row, slice(None))[0]
                total *= values >= ensembles[party].reserve - 1e-9
        return (
            (self.weights[:, first] * total).sum(axis=1) / total.sum(),
            (self.weights[:, second] * total).sum(axis=1) / total.sum(),
        )


TALKS = {
    "one accepted": (offer("o1", "b", (3, 0, 2), a=Response.ACCEPTED),),
    "turned down": (
        offer("o1", "a", (3, 2, 1), b=Response.REJECTED),
        offer("o2", "b", (1, 0, 2), a=Response.FINAL),
    ),
    "several": (
        offer("o1", "a", (3, 1, 1), b=Response.REJECTED),
        offer("o2", "b", (2, 0, 1), a=Response.REJECTED),
        offer("o3", "a", (3, 0, 2), b=Response.ACCEPTED),
    ),
}


@cache
def posterior(name: str) -> tuple[Array, Array]:
    return Grid(case(*TALKS[name])).means()


def both_sides(found: Weighed) -> tuple[Array, Array]:
    joint = found.joint
    sides = [joint[party].shares() for party in "ab"]
    return joint.means(sides[0]), joint.means(sides[1])


@pytest.mark.slow
@pytest.mark.parametrize("name", TALKS)
@pytest.mark.parametrize("way", ["as it comes", "paired", "moved"])
def test_every_way_agrees_with_the_posterior_on_a_grid(
    name: str, way: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = case(*TALKS[name])
    expected = posterior(name)
    if way != "paired":
        monkeypatch.setattr(weighing_module, "PAIRED", 0)
    if way == "moved":
        monkeypatch.setattr(weighing_module, "FLOOR", 10**6)
        monkeypatch.setattr(weighing_module, "FLOOR_SHARE", 1.0)
        monkeypatch.setattr(weighing_module, "KEPT", 0.9)
    found = [weighed(made, 4096, seed) for seed in range(4)]
    methods = {"as it comes": "weighed", "paired": "paired", "moved": "moved"}
    if name == "one accepted" or way == "moved":
        assert {each.method for each in found} == {methods[way]}
    for side in (0, 1):
        mean = np.mean([both_sides(each)[side] for each in found], axis=0)
        assert mean == pytest.approx(expected[side], abs=0.012)


@pytest.mark.slow
def test_a_strong_tie_is_moved_and_its_error_covers_the_truth(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(weighing_module, "PAIRED", 0)
    made = case(
        *TALKS["several"],
        offer("o4", "b", (3, 0, 1), a=Response.ACCEPTED),
        offer("o5", "a", (2, 0, 2), b=Response.ACCEPTED),
    )
    truth = np.mean(
        [weighed(made, 8192, 1000 + seed).joint["a"].shares()[1] < 0.1 for seed in range(2)]
    )
    covered = 0
    tries = 12
    for seed in range(tries):
        found = weighed(made, 1024, seed)
        assert found.method == "moved"
        assert found.moves
        flags = found.joint["a"].shares()[1] < 0.1
        error = found.joint.error(flags)
        assert error is not None
        covered += abs(found.joint.share(flags) - truth) <= 2 * error + 0.01
    assert covered >= 0.75 * tries


def test_nothing_is_weighed_where_nothing_ties() -> None:
    made = case()
    found = weighed(made, 64, 0)
    assert found.method == "drawn"
    assert found.joint.weights is None


@pytest.mark.parametrize("seed", seeds(6))
def test_a_source_that_speaks_of_both_is_relied_on_for_both(seed: int) -> None:
    def says(party: str, low: int) -> Statement:
        share = WeightRange("x", Fraction(low, 10), Fraction(1))
        return Statement(f"{party}3", party, "weight", (share,), (Cited("paper", "words"),))

    made = case(said={"a": (says("a", 5),), "b": (says("b", 7),)})
    found = weighed(made, 4096, seed, again=False)
    assert found.method in {"weighed", "moved"}
    joint = found.joint
    flags = [joint[party].held["source paper"].flags for party in "ab"]
    both = joint.share(flags[0] & flags[1])
    odds = [0.5**2, 0.3**2]
    # If it is not relied on, each holds by luck, independently of the other.
    luck = odds[0] * odds[1]
    assert both == pytest.approx(0.6 + 0.4 * luck, abs=0.04)
    assert joint.share(flags[0]) == pytest.approx(0.6 + 0.4 * odds[0], abs=0.04)
    assert joint.share(flags[1]) == pytest.approx(0.6 + 0.4 * odds[1], abs=0.04)


def test_half_a_sample_tells_the_error() -> None:
    made = case(*TALKS["one accepted"])
    rows = Space.of(made).list(10_000).rows
    some = np.sort(np.random.default_rng(1).choice(len(rows), 24))
    sample = Outcomes(np.ascontiguousarray(rows[some]), len(rows))
    evidence = Evidence(talks_of(made), sample, MODELS["joint-gain"])
    found = weigh(draws(made, 2048, 0), evidence, np.random.default_rng(0))
    assert len(found.joint.rivals) == 2
    flags = found.joint["a"].shares()[0] > 0.5
    alone = replace(found.joint, rivals=())
    assert found.joint.share(flags) == alone.share(flags)
    wide, narrow = found.joint.error(flags), alone.error(flags)
    assert wide is not None
    assert narrow is not None
    assert wide > narrow
