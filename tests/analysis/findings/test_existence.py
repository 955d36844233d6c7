"""Whether there is a deal: how sure that is, and under which prior."""

import numpy as np
import pytest

import winset
from analysis.dam import analyse, case
from winset.case.status import Status
from winset.inference import Prior


@pytest.mark.slow
def test_a_prior_of_ones_own():
    heavy = Prior("height counts nine times", lambda counts: np.array([9.0, 1.0]))
    main = analyse(draws=4_000)
    other = winset.analyse(case(), winset.Settings(draws=4_000, prior=heavy))
    assert other.settings["prior"] == "height counts nine times"
    weights = {
        row["issue"]: row["weight"]["mean"]
        for one in other.case["preferences"]
        if one["actor"] == "city"
        for row in one["rows"]
    }
    assert weights["height"] == pytest.approx(0.9, abs=0.02)
    assert other["deal.exists"].value != main["deal.exists"].value

    def lean(weights, values):
        return weights[:, 0]

    leaning = winset.analyse(
        case(), winset.Settings(draws=4_000, prior=Prior("leaning", np.ones_like, lean))
    )
    share = next(
        row["weight"]["mean"]
        for one in leaning.case["preferences"]
        if one["actor"] == "city"
        for row in one["rows"]
        if row["issue"] == "height"
    )
    # Density 2 w on [0, 1]: mean 2/3.
    assert share == pytest.approx(2 / 3, abs=0.02)
    with pytest.raises(ValueError, match="prior 'bad': expected a positive number for each issue"):
        winset.analyse(case(), winset.Settings(prior=Prior("bad", lambda counts: 0 * counts)))


def test_a_verdict_that_depends_on_the_prior_is_marked():
    sides = ", ".join(f"s{k}" for k in range(12))
    text = f"""
    winset: 1
    title: Many small options
    parties: {{a: A, b: B}}
    issues: {{x: {{options: [now, new]}}, y: {{options: [{sides}]}}}}
    no_deal: {{x: now, y: s0}}
    rules: [{{never: {{y: [{", ".join(f"s{k}" for k in range(1, 11))}]}}}}]
    preferences:
      a:
        - {{id: a1, order: {{x: [new, now]}}, assumed: a}}
        - {{id: a2, order: {{y: [{sides}]}}, assumed: a}}
      b:
        - {{id: b1, order: {{x: [now, new]}}, assumed: b}}
        - {{id: b2, order: {{y: [{", ".join(f"s{k}" for k in range(11, -1, -1))}]}}, assumed: b}}
    """
    found = analyse(text)["deal.exists"]
    told = found.detail["prior_sensitivity"]
    # Both give x against y: a where x weighs more, b where y does; 1/4, or next to nothing.
    assert found.value == pytest.approx(0.25, abs=0.03)
    assert told["value"] < 0.1
    assert told["differs"]
    assert told["depends"]
    assert "under the polytope prior" in " ".join(analyse(text).brief["hinges"])


@pytest.mark.slow
def test_no_outcome_can_be_a_deal_is_proved_without_listing_programs():
    """Opposed on everything, 4,096 outcomes: certificates decide them, not one program each."""
    issues = ", ".join(f"i{k}: {{options: [p, q, r, s]}}" for k in range(6))
    no_deal = ", ".join(f"i{k}: p" for k in range(6))
    down = ", ".join(f"{{order: {{i{k}: [p, q, r, s]}}, assumed: a}}" for k in range(6))
    text = f"""
    winset: 1
    title: Opposed
    parties: {{a: A, b: B}}
    issues: {{{issues}}}
    no_deal: {{{no_deal}}}
    preferences:
      a: [{down}]
      b: [{{order: {{i0: [s, r, q, p]}}, assumed: b}}]
    """
    assert analyse(text, draws=300)["deal.exists"].status is Status.IMPOSSIBLE
