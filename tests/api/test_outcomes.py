"""`winset.outcomes`: every outcome with its labels, and the numbers behind them."""

import itertools

import numpy as np
import pytest

import winset
from api.small import scored, swap


def by_hand():
    """The feasible outcomes of the scored case with their values, by listing."""
    a = {"lo": 0, "mid": 3, "hi": 6}, {"0": 2, "1": 1, "2": 0}
    b = {"lo": 4, "mid": 1, "hi": 0}, {"0": 0, "1": 2.5, "2": 5}
    for x, y in itertools.product(("lo", "mid", "hi"), ("0", "1", "2")):
        if (x, y) != ("mid", "1"):
            yield {"x": x, "y": y}, a[0][x] + a[1][y], b[0][x] + b[1][y]


def test_values_of_a_scored_case() -> None:
    found = winset.outcomes(scored())
    told = list(by_hand())
    assert list(found) == [outcome for outcome, _, _ in told]
    assert found.exact
    assert found.values()["a"].tolist() == [a for _, a, _ in told]
    assert found.values("gain")["b"].tolist() == [b - 2.5 for _, _, b in told]
    best = max(a - 3 for _, a, _ in told)
    assert found.values("share")["a"].tolist() == pytest.approx(
        [(a - 3) / best for _, a, _ in told]
    )
    deals = [a >= 3 and b >= 2.5 for _, a, b in told]
    assert found.deal.tolist() == [float(deal) for deal in deals]
    front = [
        deal and not any(o >= a and p >= b and (o, p) != (a, b) for (_, o, p), d in rest if d)
        for (_, a, b), deal, rest in [
            (one, deal, list(zip(told, deals, strict=True)))
            for one, deal in zip(told, deals, strict=True)
        ]
    ]
    assert found.frontier.tolist() == front
    assert sum(front) > 1
    assert not found.no_deal.any()


def test_the_frame_is_typed() -> None:
    frame = winset.outcomes(scored()).frame()
    assert frame["y"].dtype == np.int64
    assert list(frame["x"].cat.categories) == ["lo", "mid", "hi"]
    assert frame["deal"].dtype == frame["value.a"].dtype == np.float64
    assert frame["frontier"].dtype == frame["no_deal"].dtype == bool
    assert frame.index.name == "outcome"
    assert list(frame.columns) == [
        *("x", "y", "value.a", "value.b", "accepts.a", "accepts.b", "deal", "no_deal", "frontier")
    ]


def test_labelled_arrays_have_the_dimensions_of_the_glossary() -> None:
    made = winset.outcomes(scored()).to_xarray("gain")
    assert set(made.sizes) == {"outcome", "issue", "actor"}
    frame = winset.outcomes(scored()).frame("gain")
    assert made["value"].sel(actor="b").values.tolist() == frame["value.b"].tolist()
    assert made["option"].sel(issue="x").values.tolist() == frame["x"].tolist()
    assert made.attrs["unit"] == "gain"


@pytest.mark.slow
def test_inferred_values_are_weighted_means_over_the_draws_of_the_analysis() -> None:
    found = winset.outcomes(swap(), draws=512, seed=5)
    analysis = winset.analyse(swap(), draws=512, seed=5)
    best = analysis.candidates[0]
    place = list(found).index(best["outcome"])
    assert found.deal[place] == best["accepted_by_all"]
    assert found.accepts["a"][place] == best["actors"]["a"]["probability"]
    assert found.no_deal.tolist() == [outcome == {"x": "lo", "y": "0"} for outcome in found]
    held = winset.beliefs(swap(), "a", draws=512, seed=5)
    assert found.values()["a"].tolist() == held.joint.means(held.values(list(found))).tolist()


def test_a_slice_and_a_negative_place() -> None:
    found = winset.outcomes(scored())
    assert found[-1] == {"x": "hi", "y": "2"}
    assert found[:2] == [{"x": "lo", "y": "0"}, {"x": "lo", "y": "1"}]


def test_an_unknown_unit_and_too_many_outcomes() -> None:
    with pytest.raises(ValueError, match="unit: expected case, gain, share, found 'euro'"):
        winset.outcomes(scored()).values("euro")
    with pytest.raises(winset.TooManyOutcomesError):
        winset.outcomes(scored(), list_limit=3)


def test_readable() -> None:
    found = winset.outcomes(scored())
    assert repr(found) == "<Outcomes of 'Points': 8 outcomes, 2 actors>"
    assert "value.a" in found._repr_html_()
