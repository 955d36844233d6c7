"""Answers at once equal fresh ones, or say that fresh draws are needed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from effort import seeds

from winset.analysis.model import Model, Shared
from winset.analysis.run import precise
from winset.analysis.settings import Settings
from winset.analysis.whatif import THIN, FreshDrawsError, Instant, WhatIf, as_if, at_once, refitted
from winset.case.types import Case
from winset.casefile import parse_case, read_case

EXAMPLES = Path(__file__).parents[2] / "examples"

SMALL = """\
winset: 1
title: Small
parties: {a: A, b: B}
issues:
  x: {options: [p, q, r]}
  y: {options: [p, q, r]}
  z: {options: [p, q]}
no_deal: {x: p, y: p, z: p}
sources:
  paper: {title: A paper, date: 2020-01-01, reliability: 0.7}
preferences:
  a:
    - {id: a_x, order: {x: [r, q, p]}, assumed: yes it is}
    - {id: a_y, order: {y: [p, q, r]}, assumed: yes it is}
    - {id: a_much, weight: {x: [0.5, 1]}, confidence: 0.6, assumed: yes it is}
    - {id: a_not, rejects: {x: q, y: r, z: q}, confidence: 0.5, assumed: yes it is}
  b:
    - {id: b_x, order: {x: [p, q, r]}, assumed: yes it is}
    - {id: b_y, order: {y: [r, q, p]}, assumed: yes it is}
    - {id: b_takes, prefers: {x: r, y: r}, to: no_deal, confidence: 0.4, assumed: yes it is}
    - id: b_said
      rejects: {x: r, y: q}
      because: {source: paper, quote: b will not have it}
"""

SCORED = """\
winset: 1
title: Scored
parties: {a: A, b: B}
ratifiers: {c: C}
issues:
  x: {options: [p, q, r]}
  y: {options: [p, q, r]}
no_deal: {values: {a: 3, b: 4, c: 2}}
approval: [{id: first, veto: a}, {id: second, veto: b}, {id: third, veto: c}]
preferences:
  a: {scores: {x: {p: 0, q: 2, r: 5}, y: {p: 3, q: 1, r: 0}}}
  b: {scores: {x: {p: 4, q: 3, r: 0}, y: {p: 0, q: 2, r: 6}}}
  c: {scores: {x: {p: 2, q: 1, r: 0}, y: {p: 1, q: 0, r: 0}}}
"""


def worked(case: Case, seed: int = 0, draws: int = 4096) -> Model:
    return precise(Shared(case, Settings(seed=seed, draws=draws)), Settings(seed=seed, draws=draws))


@cache
def small() -> tuple[Case, Model]:
    case = parse_case(SMALL)
    return case, worked(case)


@cache
def hanoi() -> tuple[Case, Model]:
    case = read_case(EXAMPLES / "hanoi" / "case.yaml")
    return case, worked(case)


def otherwise(case: Case, what: WhatIf) -> Case:
    """Return the case as it would be written, as a slow obvious twin of `as_if`."""
    preferences = dict(case.preferences)
    for actor, said in preferences.items():
        if isinstance(said, tuple):
            preferences[actor] = tuple(
                replace(
                    statement, confidence=what.confidence.get(statement.id, statement.confidence)
                )
                for statement in said
                if what.confidence.get(statement.id) != 0
            )
    sources = tuple(
        replace(source, reliability=what.reliability.get(source.id, source.reliability))
        for source in case.sources
    )
    rules = tuple(rule for rule in case.rules if rule.id not in what.off)
    return replace(case, preferences=preferences, sources=sources, rules=rules)


def close(instant: Instant, fresh: Model) -> None:
    """Hold an answer to a fresh one within four standard errors of both."""
    assert fresh.listed is not None
    there = fresh.listed.acceptance
    apart = float(np.hypot(instant.error or 0.0, there.error or 0.0))
    assert instant.exists == pytest.approx(there.exists, abs=4 * apart + 1e-9)
    for place in instant.best:
        share, error = instant.share(place)
        judged = fresh.situation.judge(instant.rows[place])
        apart = float(np.hypot(error or 0.0, judged.error or 0.0))
        assert share == pytest.approx(judged.probability, abs=4 * apart + 0.01)


def test_nothing_otherwise_is_the_analysis_itself() -> None:
    for case, model in (small(), hanoi()):
        instant = at_once(model, WhatIf())
        assert model.listed is not None
        assert instant.exists == model.listed.acceptance.exists
        assert instant.error == model.listed.acceptance.error
        assert np.array_equal(instant.acceptance.joint, model.listed.acceptance.joint)
        assert instant.best == [
            instant.place(row) for row in model.listed.candidates().rows[: len(instant.best)]
        ]
        assert not instant.thin
        assert set(instant.by_actor(0)) >= {actor.id for actor in case.parties}


@pytest.mark.parametrize("seed", seeds(60))
def test_other_confidences_are_those_of_a_fresh_analysis(seed: int) -> None:
    rng = np.random.default_rng(seed)
    case, model = small()
    soft = ["a_much", "a_not", "b_takes"]
    some = rng.choice(soft, size=rng.integers(1, 4), replace=False)
    confidence = {str(name): float(rng.choice([0, 0.1, 0.3, 0.7, 0.9])) for name in some}
    reliability = {"paper": float(rng.choice([0.2, 0.5, 0.95]))} if rng.random() < 0.5 else {}
    what = WhatIf(confidence, reliability)
    instant = at_once(model, what)
    assert not instant.thin
    close(instant, worked(otherwise(case, what), seed=seed + 1))


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(12))
def test_hanoi_otherwise(seed: int) -> None:
    rng = np.random.default_rng(seed)
    case, model = hanoi()
    held = {name for drawn in model.ensembles.values() for name in drawn.held}
    soft = sorted(name for name in held if ":" not in name and name in
                  {statement.id for statement in case.statements})  # fmt: skip
    name = str(rng.choice(soft))
    what = WhatIf({name: float(rng.choice([0, 0.2, 0.5, 0.9]))})
    instant = at_once(model, what)
    if not instant.thin:
        close(instant, worked(otherwise(case, what), seed=seed + 1))


def by_hand(model: Model, no_deal: Mapping[str, float]) -> tuple[float, list[float]]:
    """Return whether there is a deal, and each outcome's odds, draw by draw."""
    assert model.listed is not None
    rows = model.listed.rows
    weights = model.ensembles.weights
    many = np.ones(model.ensembles.draws) if weights is None else weights.astype(float)
    yes = np.ones((len(rows), model.ensembles.draws), dtype=bool)
    for voter in model.consent.voters:
        ensemble = model.ensembles[voter]
        for draw in range(ensemble.draws):
            parts = [ensemble.slots[begin:end, draw] for begin, end in
                     pairwise(model.space.offsets)]  # fmt: skip
            stake = sum(part.max() - part.min() for part in parts)
            least = ensemble.reserve[draw] + no_deal.get(voter, 0) * stake - ensemble.hair / 2
            for place, row in enumerate(rows):
                worth = sum(part[option] for part, option in zip(parts, row, strict=True))
                where = slice(None) if ensemble.draws == 1 else draw
                yes[place, where] &= worth >= least
    return (
        float((many * yes.any(axis=0)).sum() / many.sum()),
        [float((many * flags).sum() / many.sum()) for flags in yes],
    )


@pytest.mark.parametrize("shift", [{"a": 0.1}, {"a": -0.2, "b": 0.15}, {"b": 0.4}])
def test_another_no_deal_value_is_another_threshold(shift: dict[str, float]) -> None:
    model = worked(small()[0], draws=200)
    instant = at_once(model, WhatIf(no_deal=shift))
    exists, odds = by_hand(model, shift)
    assert instant.exists == pytest.approx(exists)
    found = [instant.share(place)[0] for place in range(len(instant.rows))]
    assert found == pytest.approx(odds)


@pytest.mark.parametrize("shift", [0.0, 0.1, 0.3, 0.6])
def test_scored_cases_are_exact(shift: float) -> None:
    model = worked(parse_case(SCORED))
    instant = at_once(model, WhatIf(no_deal={"a": shift}))
    assert (instant.exists, instant.error, instant.status) == (
        by_hand(model, {"a": shift})[0],
        None,
        "exact",
    )


def test_an_approval_left_out_asks_nobody() -> None:
    model = worked(parse_case(SCORED))
    instant = at_once(model, WhatIf(without="third"))
    # What a and b accept, whatever c says; points by hand.
    assert [tuple(instant.rows[place]) for place in np.flatnonzero(instant.acceptance.joint)] == [
        (0, 0),
        (1, 1),
        (2, 2),
    ]
    assert at_once(model, WhatIf()).acceptance.joint.sum() == 1


def test_few_draws_left_are_said_to_be_thin() -> None:
    model = worked(small()[0], draws=300)
    instant = at_once(model, WhatIf({"a_much": 0.01, "a_not": 0.99, "b_takes": 0.99}))
    assert instant.effective < 300
    assert instant.thin == (instant.effective < THIN)
    assert instant.thin


@pytest.mark.parametrize(
    ("what", "said"),
    [
        (WhatIf({"a_x": 0.5}), "a_x"),
        (WhatIf({"none": 0.5}), "none"),
        (WhatIf(reliability={"none": 0.5}), "none"),
    ],
)
def test_what_needs_fresh_draws_is_said(what: WhatIf, said: str) -> None:
    with pytest.raises(FreshDrawsError, match=said):
        at_once(small()[1], what)


@pytest.mark.parametrize("what", [WhatIf(no_deal={"c": 1}), WhatIf(without="c")])
def test_what_is_not_there_is_said(what: WhatIf) -> None:
    with pytest.raises(ValueError, match="'c'"):
        at_once(small()[1], what)


def test_a_chance_is_between_0_and_1() -> None:
    with pytest.raises(ValueError, match="between 0 and 1"):
        at_once(small()[1], WhatIf({"a_much": 1.5}))


def test_spaces_that_are_not_listed_need_more() -> None:
    case = small()[0]
    settings = Settings(draws=64, list_limit=3)
    model = precise(Shared(case, settings), settings)
    with pytest.raises(FreshDrawsError, match="not listed"):
        at_once(model, WhatIf())


def test_of_the_same_odds_the_fairest_deal_comes_first() -> None:
    case = read_case(EXAMPLES / "panama" / "case.yaml")
    settings = Settings(draws=64)
    model = precise(Shared(case, settings), settings)
    assert model.listed is not None
    instant = at_once(model, WhatIf())
    assert len(np.flatnonzero(instant.acceptance.joint)) > 1_000, "most outcomes suit both"
    assert np.array_equal(instant.rows[instant.best[0]], model.listed.candidates().rows[0])


RANDOM = 175
"""What-ifs on cases made at random; and more on the examples."""
ON_EXAMPLES = {"hanoi": 20, "harbour": 20}
MOST_APART = 4.5
"""Standard errors; beyond them lies one of 150,000."""


def made_at_random(rng: np.random.Generator) -> str:
    """Write a case of two sides, with orders that oppose each other, doubts and rules."""
    issues = [f"i{k}" for k in range(int(rng.integers(2, 5)))]
    options = {issue: [f"o{k}" for k in range(int(rng.integers(2, 5)))] for issue in issues}
    said: dict[str, list[str]] = {"a": [], "b": []}
    for actor, kinds in said.items():
        for issue in issues:
            order = options[issue][:: -1 if (actor == "a") == (rng.random() < 0.8) else 1]
            kinds.append(
                f"{{id: {actor}_{issue}, order: {{{issue}: [{', '.join(order)}]}}, assumed: so}}"
            )
        for number in range(int(rng.integers(1, 4))):
            outcome = ", ".join(f"{issue}: {rng.choice(options[issue])}" for issue in issues)
            kind = rng.choice([f"rejects: {{{outcome}}}", f"prefers: {{{outcome}}}, to: no_deal"])
            chance = round(float(rng.uniform(0.2, 0.9)), 2)
            why = rng.choice(["assumed: so", "because: {source: paper, quote: so}"])
            kinds.append(f"{{id: {actor}_{number}, {kind}, confidence: {chance}, {why}}}")
    first, second = rng.choice(issues, 2, replace=False)
    forbidden = ", ".join(f"{issue}: {rng.choice(options[issue])}" for issue in (first, second))
    middle = ", ".join(f"{issue}: {some[len(some) // 2]}" for issue, some in options.items())
    return "\n".join(
        [
            "winset: 1",
            "title: At random",
            "parties: {a: A, b: B}",
            "issues:",
            *(f"  {issue}: {{options: [{', '.join(options[issue])}]}}" for issue in issues),
            f"rules: [{{id: r, never: {{{forbidden}}}}}]",
            f"no_deal: {{{middle}}}",
            "sources:",
            "  paper: {title: A paper, date: 2020-01-01, reliability: 0.7}",
            "preferences:",
            *(line for actor, kinds in said.items()
              for line in (f"  {actor}:", *(f"    - {kind}" for kind in kinds))),
        ]
    )  # fmt: skip


def at_random(rng: np.random.Generator, model: Model) -> WhatIf:
    """Ask what would follow from some of all that can be otherwise."""
    held = {name: one for drawn in model.ensembles.values() for name, one in drawn.held.items()}
    soft = [said.id for said in model.case.statements if said.id in held and held[said.id].odds]
    names = [str(name) for name in rng.permutation(soft)[: int(rng.integers(0, 3))]]
    reliable = [one.id for one in model.case.sources if one.reliability < 1 and rng.random() < 0.3]
    return WhatIf(
        {name: float(rng.choice([0, 0.1, 0.3, 0.6, 0.9, 1])) for name in names},
        {name: float(rng.choice([0.3, 0.5, 0.9])) for name in reliable},
        {voter: float(rng.uniform(-0.1, 0.1)) for voter in model.parties if rng.random() < 0.4},
        off=frozenset(rule.id for rule in model.case.rules if rng.random() < 0.3),
    )


def apart(model: Model, what: WhatIf, seed: int) -> float | None:
    """Return how many standard errors an answer is from one with other draws; None where thin.

    A what-if that takes fresh draws is answered by them, as the workbench does.
    """
    settings = Settings(seed=seed, draws=2048)
    try:
        instant = at_once(model, what)
    except FreshDrawsError:
        try:
            instant = refitted(model, what, Settings(seed=seed + 7, draws=2048))
        except FreshDrawsError:
            return None
    fresh = precise(Shared(otherwise(model.case, what), settings), settings)
    if instant.thin or not fresh.ok:
        return None
    again = at_once(fresh, WhatIf(no_deal=what.no_deal))
    assert len(again.rows) == len(instant.rows)
    error = np.hypot(instant.error or 0.0, again.error or 0.0)
    return float((instant.exists - again.exists) / error)


@pytest.mark.slow
def test_200_what_ifs_at_random_differ_from_refits_as_chance_has_it() -> None:
    found = []
    tried = 0
    for seed in range(RANDOM):
        rng = np.random.default_rng(seed)
        model = worked(parse_case(made_at_random(rng)), draws=2048)
        if model.ok:
            tried += 1
            found.append(apart(model, at_random(rng, model), seed + 1))
    for name, count in ON_EXAMPLES.items():
        model = worked(read_case(EXAMPLES / name / "case.yaml"), draws=2048)
        for seed in range(count):
            rng = np.random.default_rng([seed, count])
            tried += 1
            found.append(apart(model, at_random(rng, model), seed + 1))
    far = np.array([one for one in found if one is not None])
    assert len(far) >= 200, f"of {tried} the others are thin, or contradict themselves"
    assert np.abs(far).max() < MOST_APART
    # Of 200 that are normal, 9 lie further than two errors apart, and hardly ever more than 20.
    assert (np.abs(far) > 2).sum() <= 0.1 * len(far)


def test_a_rule_that_is_off_lets_in_what_it_forbade() -> None:
    text = SMALL.replace("no_deal: {", "rules: [{id: r, never: {x: r, z: q}}]\nno_deal: {", 1)
    model = worked(parse_case(text), draws=256)
    assert model.listed is not None
    instant = at_once(model, WhatIf(off=frozenset(["r"])))
    assert (len(model.listed.rows), len(instant.rows)) == (14, 17)
    # Nothing that is said rests on the rule, so that the draws are those of the case without it.
    free = worked(small()[0], draws=256)
    assert instant.exists == at_once(free, WhatIf()).exists
    with pytest.raises(ValueError, match="no rule 'q'"):
        at_once(model, WhatIf(off=frozenset(["q"])))


@pytest.mark.parametrize(
    "more",
    [
        "    - {id: open, rejects: {x: r, rest: any}, assumed: yes it is}\n",
        "offers: [{by: b, on: 2020-02-02, outcome: {x: q, y: r}}]\n",
    ],
)
def test_a_rule_on_which_statements_or_offers_rest_takes_fresh_draws(more: str) -> None:
    text = SMALL.replace("no_deal: {", "rules: [{id: r, never: {x: r, z: q}}]\nno_deal: {", 1)
    model = worked(parse_case(text + more), draws=256)
    what = WhatIf(off=frozenset(["r"]))
    with pytest.raises(FreshDrawsError, match="rests on the rules"):
        at_once(model, what)
    fresh = refitted(model, what, Settings(draws=512))
    assert len(fresh.rows) == 17
    assert fresh.voters.draws == 512


def test_what_is_certain_is_left_out_with_fresh_draws() -> None:
    case, model = small()
    what = WhatIf({"a_x": 0.0}, no_deal={"b": 0.1})
    assert as_if(case, what) == otherwise(case, what)
    settings = Settings(seed=5, draws=512)
    found = refitted(model, what, settings)
    plain = precise(Shared(otherwise(case, what), settings), settings)
    assert found.exists == at_once(plain, WhatIf(no_deal={"b": 0.1})).exists
    with pytest.raises(ValueError, match="there is no 'a_xx'"):
        refitted(model, WhatIf({"a_xx": 0.0}), settings)
