"""Statements of less than certainty, against the closed form and posteriors on a fine grid."""

from __future__ import annotations

import itertools
from dataclasses import replace
from fractions import Fraction
from math import factorial

import numpy as np
import pytest
from effort import seeds
from numpy.typing import NDArray

from winset.case.types import (
    Claim,
    Evidence,
    Issue,
    NoDeal,
    NoDealRange,
    Option,
    Order,
    PartialOutcome,
    Prefers,
    Rejects,
    Statement,
    Step,
    ValueRange,
    WeightRange,
    WeightRatio,
)
from winset.errors import WinsetError
from winset.inference import Ensemble, Known, Prior, condition, fit, truth
from winset.inference.odds import odds_before
from winset.inference.precision import standard_error, worth
from winset.inference.soft import source_name
from winset.spaces.space import Space

Flags = NDArray[np.bool_]


def issue(name: str, options: int) -> Issue:
    return Issue(name, name, tuple(Option(f"{name}{k}", f"{name}{k}") for k in range(options)))


SPACE = Space([issue("a", 3), issue("b", 4), issue("c", 2), issue("d", 5)], [])
NO_DEAL = NoDeal({"a": "a0", "b": "b0", "c": "c0", "d": "d0"})


def said(name: str, *claims: Claim, confidence: float = 1.0, source: str = "") -> Statement:
    evidence = (Evidence(source, "words"),) if source else ()
    return Statement(name, "p", "claim", claims, evidence, confidence=confidence)


def _ends(of: Issue) -> tuple[str, str]:
    return of.options[0].id, of.options[1].id


def some_claim(rng: np.random.Generator) -> Claim:
    def outcome() -> PartialOutcome:
        some = rng.permutation(4)[: int(rng.integers(1, 4))]
        named = [SPACE.issues[k] for k in some]
        options = {i.id: i.options[int(rng.integers(len(i.options)))].id for i in named}
        return PartialOutcome(options)

    first, second = (SPACE.issues[int(k)] for k in rng.permutation(4)[:2])
    low, high = sorted(Fraction(int(k), 10) for k in rng.permutation(11)[:2])
    ordered = [option.id for option in first.options]
    rng.shuffle(ordered)
    kinds: list[Claim] = [
        Prefers(outcome(), None),
        Prefers(outcome(), outcome()),
        Rejects(outcome()),
        WeightRange(first.id, low, high),
        WeightRatio(first.id, second.id, Fraction(2)),
        Order(first.id, tuple((option,) for option in ordered)),
        Order(first.id, (tuple(ordered[:-1]), (ordered[-1],))),
        ValueRange(first.id, ordered[0], low, high),
        Step(first.id, _ends(first), second.id, _ends(second)),
        WeightRange(first.id, low, low),
        NoDealRange(low, high),
    ]
    return kinds[int(rng.integers(len(kinds)))]


def close(
    share: float, expected: float, flags: Flags, ensemble: Ensemble, times: float = 4
) -> bool:
    error = standard_error(expected, worth(flags, [ensemble]))
    # The odds before anything is said are known to one part in fifty.
    return abs(share - expected) <= 4 * (error or 0.0) + 0.01


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(60))
def test_alone_it_holds_with_its_confidence_or_by_luck(seed: int) -> None:
    rng = np.random.default_rng(seed)
    confidence = float(rng.choice([0.2, 0.5, 0.7, 0.9]))
    claim = some_claim(rng)
    known = Known(SPACE, "p", NO_DEAL, (said("s", claim, confidence=confidence),))
    ensemble = fit(known, draws=2048, rng=rng)
    held = ensemble.held["s"]
    if not held.odds:
        assert isinstance(claim, Prefers | Rejects)
        assert not held.flags.any()
        return
    assert held.alone == pytest.approx(confidence + (1 - confidence) * held.odds)
    assert close(float(held.flags.mean()), held.alone, held.flags, ensemble)


class Grid:
    """All weights of three issues of two options, the last option best; no deal is worth .35."""

    space = Space([issue("x", 2), issue("y", 2), issue("z", 2)], [])
    no_deal = NoDeal(None, {"p": Fraction(35, 100)})
    best = tuple(said(f"best{name}", Order(name, ((f"{name}1",), (f"{name}0",)))) for name in "xyz")

    def __init__(self, steps: int = 600) -> None:
        middles = (np.arange(steps) + 0.5) / steps
        x, y = np.meshgrid(middles, middles)
        inside = x + y < 1
        self.weights = np.array([x[inside], y[inside], 1 - x[inside] - y[inside]])

    def holds(self, statement: Statement, best: str = "111") -> Flags:
        """Return where it holds if these options are best; the last ones are in truth."""
        flags = np.ones(self.weights.shape[1], dtype=bool)
        x = dict(zip("xyz", self.weights, strict=True))
        for claim in statement.claims:
            if isinstance(claim, WeightRange):
                flags &= (x[claim.issue] >= float(claim.low)) & (
                    x[claim.issue] <= float(claim.high)
                )
            elif isinstance(claim, WeightRatio):
                flags &= x[claim.issue] >= float(claim.times) * x[claim.other]
            elif isinstance(claim, Prefers | Rejects):
                outcome = claim.better if isinstance(claim, Prefers) else claim.outcome
                chosen = outcome.options
                ends = zip("xyz", best, strict=True)
                value = sum(x[name] for name, end in ends if chosen[name][1] == end)
                flags &= value > 0.35 if isinstance(claim, Prefers) else value < 0.35
        return flags

    def odds(self, *statements: Statement) -> float:
        """Return the odds that all hold before it is known which options are best."""
        found = []
        for best in itertools.product("01", repeat=3):
            held = [self.holds(statement, "".join(best)) for statement in statements]
            found.append(np.logical_and.reduce(held).mean())
        return float(np.mean(found))

    def claim(self, rng: np.random.Generator) -> Claim:
        options = {name: f"{name}{int(rng.integers(2))}" for name in "xyz"}
        first, second = rng.permutation(list("xyz"))[:2]
        low, high = sorted(Fraction(int(k), 10) for k in rng.permutation(8)[:2])
        return (
            Prefers(PartialOutcome(options), None),
            Rejects(PartialOutcome(options)),
            WeightRange(str(first), low, high),
            WeightRatio(str(first), str(second), Fraction(int(rng.integers(1, 4)))),
        )[int(rng.integers(4))]

    def known(self, *statements: Statement, **more: object) -> Known:
        return Known(self.space, "p", self.no_deal, (*self.best, *statements), **more)  # type: ignore[arg-type]


GRID = Grid()


def factor(confidence: float, *statements: Statement) -> NDArray[np.float64]:
    odds = GRID.odds(*statements)
    flags = np.logical_and.reduce([GRID.holds(statement) for statement in statements])
    return np.asarray(1 - confidence + confidence / odds * flags)


def mixture(weights: NDArray[np.float64], flags: Flags) -> float:
    return float((weights * flags).sum() / weights.sum())


@pytest.mark.parametrize("seed", seeds(40))
def test_two_statements_agree_with_the_posterior_on_a_grid(seed: int) -> None:
    rng = np.random.default_rng(seed)
    first = said("s1", GRID.claim(rng), confidence=float(rng.choice([0.3, 0.6, 0.8])))
    second = said("s2", GRID.claim(rng), confidence=float(rng.choice([0.3, 0.6, 0.8])))
    firm = said("s3", GRID.claim(rng))
    on_grid = [GRID.holds(statement) for statement in (first, second, firm)]
    if min(GRID.odds(first), GRID.odds(second)) < 0.002 or not on_grid[2].any():
        pytest.skip("too rare for the grid")
    weights = factor(first.confidence, first) * factor(second.confidence, second)
    one = fit(GRID.known(first, second), draws=2048, rng=rng)
    other = fit(GRID.known(second, first), draws=2048, rng=rng)
    later = condition(fit(GRID.known(first), draws=8192, rng=rng), second)
    for ensemble, statements in ((one, on_grid), (other, on_grid), (later, on_grid)):
        for statement, flags in zip((first, second, firm), statements, strict=True):
            drawn = truth(ensemble, statement)
            assert close(float(drawn.mean()), mixture(weights, flags), drawn, ensemble)
    if mixture(weights, on_grid[2]) < 0.05:
        return
    added = fit(GRID.known(first, second, firm), draws=2048, rng=rng)
    asked = condition(fit(GRID.known(first, second), draws=8192, rng=rng), firm)
    for ensemble in (added, asked):
        for statement, flags in zip((first, second), on_grid, strict=False):
            drawn = truth(ensemble, statement)
            expected = mixture(weights * on_grid[2], flags)
            assert close(float(drawn.mean()), expected, drawn, ensemble)


@pytest.mark.parametrize("seed", seeds(20))
def test_a_source_is_relied_on_for_all_it_says_at_once(seed: int) -> None:
    rng = np.random.default_rng(seed)
    three = [said(f"s{k}", GRID.claim(rng), source="paper") for k in range(3)]
    own = said("own", GRID.claim(rng), confidence=0.6, source="paper")
    reliability = float(rng.choice([0.4, 0.7]))
    all_three = np.logical_and.reduce([GRID.holds(statement) for statement in three])
    if min(GRID.odds(*three), GRID.odds(own)) < 0.002:
        pytest.skip("too rare for the grid")
    known = GRID.known(*three, own, reliability={"paper": reliability})
    assert [statement.id for statement in known.certain] == ["bestx", "besty", "bestz"]
    ensemble = fit(known, draws=2048, rng=rng)
    weights = factor(reliability, *three) * factor(0.6, own)
    for statement in (*three, own):
        drawn = truth(ensemble, statement)
        expected = mixture(weights, GRID.holds(statement))
        assert close(float(drawn.mean()), expected, drawn, ensemble)
    together = ensemble.held[source_name("paper")]
    assert close(
        float(together.flags.mean()), mixture(weights, all_three), together.flags, ensemble
    )


def test_firm_evidence_takes_what_contradicts_it_down_to_nothing_without_a_jump() -> None:
    shares = []
    for low in (30, 50, 70, 80, 88, 89, 90):
        firm = said("firm", WeightRange("x", Fraction(low, 100), Fraction(1)))
        soft = said("soft", WeightRange("x", Fraction(0), Fraction(90, 100)), confidence=0.9)
        ensemble = fit(GRID.known(firm, soft), draws=2048, rng=np.random.default_rng(low))
        shares.append(float(ensemble.held["soft"].flags.mean()))
    assert shares == sorted(shares, reverse=True)
    assert shares[0] > 0.99
    assert shares[-2] < 0.75
    assert shares[-1] < 0.02


def test_odds_do_not_depend_on_what_else_is_said() -> None:
    rare = said("rare", Order("d", tuple((f"d{k}",) for k in (3, 1, 0, 2, 4))), confidence=0.5)
    alone = Known(SPACE, "p", NO_DEAL, (rare,))
    among = Known(SPACE, "p", NO_DEAL, (said("other", Rejects(PartialOutcome({"a": "a1"}))), rare))
    odds = [odds_before(known, "rare", (rare,), Prior.HIERARCHICAL, 3) for known in (alone, among)]
    assert odds[0] == odds[1]
    assert odds[0] == pytest.approx(1 / 120, rel=0.1)


def second_sampler(
    hard: list[Statement], soft: list[Statement], known: Known, rng: np.random.Generator
) -> NDArray[np.float64]:
    """Return mean weights by an independent Metropolis walk over prior draws that meet `hard`."""
    plain = fit(replace(known, statements=tuple(hard)), draws=60_000, rng=rng)
    total = np.zeros(plain.draws)
    for statement in soft:
        odds = odds_before(known, statement.id, (statement,), Prior.HIERARCHICAL, 0)
        flags = truth(plain, statement)
        total += np.log(1 - statement.confidence + statement.confidence / odds * flags)
    weights = np.exp(total - total.max())
    return np.asarray(plain.shares() @ weights / weights.sum())


@pytest.mark.slow
def test_many_statements_agree_with_weighed_draws() -> None:
    rng = np.random.default_rng(5)
    orders = [
        said(f"o{i.id}", Order(i.id, tuple((o.id,) for o in reversed(i.options))))
        for i in SPACE.issues
    ]
    soft = []
    while len(soft) < 8:
        statement = said(f"s{len(soft)}", some_claim(rng), confidence=0.7)
        alone = Known(SPACE, "p", NO_DEAL, (statement,))
        odds = odds_before(alone, statement.id, (statement,), Prior.HIERARCHICAL, 0)
        if isinstance(statement.claims[0], Prefers | Rejects | Step | WeightRatio) and odds > 0.05:
            soft.append(statement)
    known = Known(SPACE, "p", NO_DEAL, (*orders, *soft))
    ensemble = fit(known, draws=4096, rng=rng)
    expected = second_sampler(orders, soft, known, np.random.default_rng(1))
    assert ensemble.shares().mean(axis=1) == pytest.approx(expected, abs=0.012)


@pytest.mark.parametrize("options", [3, 7, 10])
def test_orders_without_ties_have_exact_odds(options: int) -> None:
    space = Space([issue("x", options), issue("y", 3)], [])
    rng = np.random.default_rng(options)
    order = Order("x", tuple((f"x{k}",) for k in rng.permutation(options)))
    both = said("both", order, Order("y", (("y1",), ("y0",))), confidence=0.8)
    known = Known(space, "p", NoDeal({"x": "x0", "y": "y0"}), (both,))
    odds = odds_before(known, "both", (both,), Prior.HIERARCHICAL, 0)
    assert odds == pytest.approx(1 / factorial(options) / 2, rel=1e-12)
    ensemble = fit(known, draws=2048, rng=rng)
    held = ensemble.held["both"]
    assert close(float(held.flags.mean()), held.alone, held.flags, ensemble)


def test_one_source_that_is_relied_on_is_enough() -> None:
    both = Statement(
        "s", "p", "weight", (WeightRange("x", Fraction(1, 2), Fraction(1)),),
        (Evidence("sure", "words"), Evidence("doubtful", "words")),
    )  # fmt: skip
    known = GRID.known(both, reliability={"doubtful": 0.5})
    assert both in known.certain
    assert not known.uncertain
    alone = replace(both, evidence=(Evidence("doubtful", "words"),))
    assert source_name("doubtful") in GRID.known(alone, reliability={"doubtful": 0.5}).uncertain


def test_what_makes_no_sense_is_refused() -> None:
    rng = np.random.default_rng(0)
    claim = WeightRange("x", Fraction(1, 2), Fraction(1))
    for confidence in (-1.0, 2.0, float("nan"), 0.0):
        with pytest.raises(ValueError, match="statement 's', confidence: expected above 0"):
            fit(GRID.known(said("s", claim, confidence=confidence)), rng=rng)
    with pytest.raises(ValueError, match="source 'g', reliability: expected above 0"):
        fit(GRID.known(reliability={"g": 2.0}), rng=rng)
    with pytest.raises(ValueError, match="draws: expected at least 1, found -1"):
        fit(GRID.known(), draws=-1, rng=rng)
    ensemble = fit(GRID.known(), draws=16, rng=rng)
    with pytest.raises(WinsetError, match="statement 's' is about 'q', the draws are of 'p'"):
        condition(ensemble, replace(said("s", claim), actor="q"))
