"""`winset.beliefs`: the weighted draws of one actor."""

import numpy as np
import pytest
from places import ROOT

import winset
from api.small import scored, swap

HANOI = ROOT / "examples" / "hanoi" / "case.yaml"


@pytest.mark.slow
def test_the_draws_are_those_that_analyse_uses() -> None:
    told = winset.analyse(HANOI, only="wants.us")["wants.us"]
    held = winset.beliefs(HANOI, "us")
    means = {issue: told.detail["weights"][issue]["mean"] for issue in held.weights()}
    assert {issue: mean for issue, (mean, _, _) in held.summary().items()} == pytest.approx(means)


def test_weights_sum_to_one_and_so_do_those_of_draws() -> None:
    held = winset.beliefs(HANOI, "us", draws=256)
    assert sum(held.weights().values()) == pytest.approx(np.ones(len(held)))
    assert held.draw_weights.sum() == pytest.approx(1)
    assert held.draw_weights.std() > 0  # offers make some draws likelier
    frame = held.frame()
    assert len(frame) == len(held)
    assert frame["draw_weight"].tolist() == held.draw_weights.tolist()
    assert frame["value.relief.none"].max() <= 1


def test_scores_are_one_draw_in_their_own_points() -> None:
    held = winset.beliefs(scored(), "a")
    assert len(held) == 1
    assert {issue: row.tolist() for issue, row in held.weights().items()} == {"x": [6], "y": [2]}
    assert held.no_deal().tolist() == [3]
    assert held.options()["x", "mid"].tolist() == [3]
    assert held.values({"x": "hi", "y": "2"}).tolist() == [[6]]
    assert held.accepts([{"x": "hi", "y": "2"}, {"x": "lo", "y": "2"}]).tolist() == [1, 0]


def test_labelled_arrays() -> None:
    made = winset.beliefs(swap(), "a", draws=64).to_xarray()
    assert set(made.sizes) == {"draw", "issue", "option"}
    worst = made["value"].sel(option="x.lo")
    assert float(worst.max()) == 0
    best = made["value"].sel(option="x.hi") - made["weight"].sel(issue="x")
    assert float(abs(best).max()) < 1e-12
    assert made["issue_of"].sel(option="y.2").item() == "y"


def test_conditioning_agrees_with_saying_it() -> None:
    said = "weight: {x: [0.6, 1]}"
    kept = winset.beliefs(swap(), "a", draws=20_000).condition(said)
    added = winset.beliefs(swap().with_(add=winset.statement("a", said)), "a", draws=20_000)
    assert kept.how == "conditioned"
    for issue, (mean, low, high) in added.summary().items():
        assert kept.summary()[issue] == pytest.approx((mean, low, high), abs=0.02)
    assert kept.summary()["x"][1] >= 0.6


def test_what_is_too_rare_is_drawn_anew() -> None:
    held = winset.beliefs(swap(), "a", draws=512, given={"a": "weight: {x: [0.99, 1]}"})
    assert held.how == "drawn anew"
    assert held.effective > 64
    assert held.weights()["x"].min() >= 0.99


def test_what_is_said_wrongly_is_told() -> None:
    with pytest.raises(winset.WinsetError, match="unknown actor 'usa'; did you mean 'us'"):
        winset.beliefs(HANOI, "usa", draws=64)
    held = winset.beliefs(swap(), "a", draws=64)
    with pytest.raises(winset.CaseFileError, match="unknown issue 'z'"):
        held.condition("weight: {z: [0.5, 1]}")
    with pytest.raises(ValueError, match="issue 'x' has no option 'high'; did you mean 'hi'"):
        held.values({"x": "high"})
    with pytest.raises(winset.ContradictionError):
        held.condition("rejects: {x: hi}").condition("prefers: {x: hi}\nto: no_deal")


def test_readable() -> None:
    held = winset.beliefs(swap(), "a", draws=64)
    assert repr(held) == "<Beliefs about A: 64 draws, worth 64, as drawn>"
    assert '<th scope="row"' in held._repr_html_()
