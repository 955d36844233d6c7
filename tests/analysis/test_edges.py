"""What `check` calls fine, `analyse` answers."""

import numpy as np
import pytest
from effort import FACTOR, seeds
from schemas import validator_of

import winset
from analysis.edge_cases import edge_case
from winset.inference.fit import fit
from winset.inference.known import Known
from winset.spaces.space import Space

CASES = 60 * FACTOR
CHUNK = 20

WEIGHT = """
winset: 1
title: T
parties: {{a: A, b: B}}
issues: {{x: {{options: [p, q]}}, y: {{options: [p, q]}}, z: {{options: [p, q, r]}}}}
no_deal: {{x: q, y: q, z: r}}
preferences:
  a:
    - {{order: {{x: [p, q]}}, assumed: h}}
    - {{order: {{y: [q, p]}}, assumed: h}}
    - {{order: {{z: [p, q, r]}}, assumed: h}}
  b:
    - {{order: {{x: [q, p]}}, assumed: h}}
    - {{{said}, assumed: h}}
    - {{order: {{y: [p, q]}}, assumed: h}}
"""


def answer(text: str, draws: int = 64) -> winset.Analysis:
    return winset.analyse(winset.parse_case(text), winset.Settings(draws=draws))


@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, CASES, CHUNK))
def test_every_case_that_can_be_read_is_answered(first: int) -> None:
    validator = validator_of(winset.analysis_schema)
    for seed in range(first, first + CHUNK):
        found = answer(edge_case(seed), 32)
        assert found["deal.exists"].text, seed
        validator.validate(found.to_dict())


@pytest.mark.slow
@pytest.mark.parametrize("weight", ["0", "[0, 0]", "0 %", "[0, 0.000000001]"])
def test_a_weight_of_0_is_answered_as_indifference(weight: str) -> None:
    found = answer(WEIGHT.format(said=f"weight: {{z: {weight}}}"), 512)
    same = answer(WEIGHT.format(said="order: {z: [[p, q, r]]}"), 512)
    assert found["deal.exists"].text == same["deal.exists"].text
    for one, other in zip(
        found["deal.candidates"].detail["candidates"],
        same["deal.candidates"].detail["candidates"],
        strict=False,
    ):
        if one["outcome"] == other["outcome"]:
            chances = [each["actors"]["b"]["probability"] for each in (one, other)]
            assert abs(chances[0] - chances[1]) < 0.12
    firsts = [each["deal.candidates"].detail["candidates"][0]["outcome"] for each in (found, same)]
    assert firsts[0] == firsts[1]


def draws_of(said: str) -> tuple[np.ndarray, str]:
    case = winset.parse_case(WEIGHT.format(said=said))
    known = Known(Space.of(case), "b", case.no_deal, case.preferences["b"])
    found = fit(known, draws=2048, rng=np.random.default_rng(0))
    return found.slots, found.method


@pytest.mark.slow
def test_a_range_of_a_hair_is_one_number() -> None:
    narrow, how = draws_of("weight: {z: [0.3, 0.300000001]}")
    pinned, also = draws_of("weight: {z: 0.3}")
    assert how == also
    for slots in (narrow, pinned):
        assert np.allclose(slots[4:].max(axis=0), 0.3, atol=1e-8)
    assert np.allclose(narrow.mean(axis=1), pinned.mean(axis=1), atol=0.02)


def test_what_pins_a_value_and_leaves_best_and_worst_open_is_drawn_for_each_choice() -> None:
    # All the weight is on z; which of its options is best, nobody says.
    head, _ = WEIGHT.split("preferences:")
    case = winset.parse_case(head.format() + "preferences: {b: [{weight: {z: 1}, assumed: h}]}\n")
    known = Known(Space.of(case), "b", case.no_deal, case.preferences["b"])
    found = fit(known, draws=600, rng=np.random.default_rng(0))
    z = found.slots[4:]
    assert np.allclose(found.slots[:4], 0.0)
    assert np.allclose(z.max(axis=0), 1.0)
    assert np.allclose(z.min(axis=0), 0.0)
    ends = np.unique(np.column_stack([z.argmax(axis=0), z.argmin(axis=0)]), axis=0)
    assert len(ends) == 6


ONE = """winset: 1
title: T
parties: {a: A}
issues: {x: {options: [p, q, r]}, y: {options: [p, q]}}
"""


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        # No deal is worth all there is: whatever is offered has to be best throughout.
        "no_deal: {values: {a: 1}}\npreferences: {a: [{step: {x: [p, q]}, worth_more_than: "
        "{y: [q, p]}, assumed: h}, {no_deal: [0.1, 0.2], confidence: 0.7, assumed: h}]}\n"
        "offers: [{by: a, outcome: {x: q, y: q}}, {by: a, outcome: {x: p, y: q}}]\n",
        # What is unsure about no deal holds up what else is unsure: alone, that cannot be.
        "no_deal: {x: q, y: p}\npreferences: {a: [{rejects: {x: q}, confidence: 0.7, assumed: h}, "
        "{no_deal: 1, confidence: 0.7, assumed: h}]}\n",
        "no_deal: {x: q, y: p}\npreferences: {a: [{value: {y: {p: [0, 0.000000001]}}, assumed: h}, "
        "{weight: {x: 0}, assumed: h}, {value: {x: {p: 0.5}}, assumed: h}]}\n",
        "no_deal: {x: q, y: p}\npreferences: {a: [{value: {x: {p: [0.999999999, 1]}}, assumed: h}, "
        "{weight: {y: {at_most: 100, times: x}}, assumed: h}]}\n",
        "no_deal: {x: q, y: p}\npreferences: {a: [{weight: {x: 1}, assumed: h}, "
        "{value: {x: {p: [0.3, 0.300000001]}}, assumed: h}]}\n",
    ],
)
def test_what_was_refused(text: str) -> None:
    assert answer(ONE + text)["deal.exists"].text


HALVES = """
winset: 1
title: What weights fix together
parties: {a: A, b: B}
issues: {x: {options: [p, q, t]}, y: {options: [r, s, u]}THIRD}
no_deal: {x: p, y: rZ}
RULES
preferences:
  a: [SAID]
  b: {scores: {x: {p: 0, q: 1, t: 2}, y: {r: 0, s: 0, u: 0}ZEROS}}
"""
FIXING = [
    "{weight: {x: [0.5, 1]}}, {weight: {y: [0.5, 1]}}",
    "{weight: {x: {at_least: 2, times: y}}}, {weight: {y: [0.333333333333333, 1]}}",
    "{weight: {x: {at_least: 1, times: y}}}, {weight: {y: {at_least: 1, times: x}}}",
]


def odds_where(said, seed, third=""):
    text = HALVES.replace("SAID", said).replace("THIRD", third and ", z: {options: [k, l, m]}")
    text = text.replace("RULES", third and "rules: [{never: {z: [l, m]}}]")
    text = text.replace("ZEROS", third and ", z: {k: 0, l: 0, m: 0}").replace("Z", third)
    return winset.analyse(winset.parse_case(text), winset.Settings(seed=seed))["deal.exists"]


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("said", FIXING)
def test_what_weights_fix_together_leaves_best_and_worst_open(said, seed) -> None:
    """No deal only where no deal has the best option of both: one choice in nine."""
    exists = odds_where(said, seed)
    assert abs(exists.value - 8 / 9) <= 4 * exists.error < 0.05


@pytest.mark.slow
@pytest.mark.parametrize("seed", seeds(8))
def test_draws_of_a_few_choices_are_worth_no_more_than_these(seed) -> None:
    """With a third issue that nothing is left for, choices are drawn by lot: a wide error."""
    exists = odds_where(FIXING[0], seed, ", z: k")
    assert exists.error > 0.02
    assert abs(exists.value - 8 / 9) <= 3 * exists.error
