"""What every model of behaviour keeps to; and none is missing from the registry."""

from __future__ import annotations

import dataclasses
import inspect

import numpy as np
import pytest
from places import ROOT

from winset.behaviour import DEFAULT, MODELS, NONE, Behaviour, Choice, model_of, models

GAINS = np.linspace(-1.0, 1.0, 201)


def test_every_model_is_registered() -> None:
    written = {
        found.name
        for _, found in inspect.getmembers(models, inspect.isclass)
        if issubclass(found, Behaviour) and found is not Behaviour
    }
    assert written == set(MODELS)
    assert next(iter(MODELS)) == DEFAULT


def test_none_is_the_absence_of_a_model() -> None:
    assert model_of(NONE) is None
    assert model_of(DEFAULT) is MODELS[DEFAULT]
    with pytest.raises(ValueError, match=r"no model of behaviour 'joint'; there are joint-gain, "):
        model_of("joint")


@pytest.mark.parametrize("name", MODELS)
class TestContract:
    def test_it_says_what_it_is(self, name: str) -> None:
        model = MODELS[name]
        assert model.name == name
        for told in (model.title, model.idea, model.source, model.fitted_on):
            assert told.strip() == told
            assert told
        assert model.idea.endswith(".")

    def test_more_is_never_felt_as_less(self, name: str) -> None:
        felt = MODELS[name].felt(GAINS)
        assert felt.shape == GAINS.shape
        assert np.isfinite(felt).all()
        assert (np.diff(felt) >= 0).all()
        assert felt[-1] > felt[0]

    def test_who_would_gain_more_refuses_less(self, name: str) -> None:
        model = MODELS[name]
        for refusal in (model.rejected, model.final):
            odds = np.exp(refusal.logarithm(GAINS))
            assert ((odds > 0) & (odds < 1)).all()
            assert (np.diff(odds) < 0).all()
        above = GAINS > 0
        firm, mild = (refusal.logarithm(GAINS[above]) for refusal in (model.final, model.rejected))
        assert (firm < mild).all()

    def test_gamma_goes_evenly_through_its_range(self, name: str) -> None:
        for choice in (MODELS[name].accepted, MODELS[name].left):
            gammas = choice.at(np.array([0.0, 0.5, 1.0]))
            assert gammas == pytest.approx(
                [choice.gamma[0], np.sqrt(np.prod(choice.gamma)), choice.gamma[1]]
            )

    def test_constants_go_round(self, name: str) -> None:
        model = MODELS[name]
        constants = model.constants()
        assert model.with_constants(constants) == model
        for constant, value in constants.items():
            # Upwards for ends above others, so that ranges stay ranges.
            changed = value * (0.9 if constant.endswith("low") else 1.1) + (value == 0)
            assert model.with_constants({constant: changed}).constants()[constant] == changed
        with pytest.raises(ValueError, match=f"'{name}' has no constant 'nothing'"):
            model.with_constants({"nothing": 1.0})

    def test_others_count_for_something_unless_it_is_selfish(self, name: str) -> None:
        model = MODELS[name]
        counts = {model.accepted.others, model.left.others}
        assert (counts == {0.0}) if model.selfish else (0.0 not in counts)

    def test_firmer_changes_one_range_only(self, name: str) -> None:
        model = MODELS[name]
        firmer = model.firmer()
        assert firmer.left.gamma == model.accepted.gamma
        assert dataclasses.replace(firmer, left=model.left) == model


@pytest.mark.parametrize(
    "changed",
    [
        {"accepted": Choice(1.0, (0.0, 4.0))},
        {"left": Choice(1.0, (5.0, 4.0))},
        {"left": Choice(1.0, (1.0, 4.0), -0.5)},
        {"accepted": Choice(-1.0, (1.0, 4.0))},
        {"floor": 0.0},
    ],
)
def test_constants_that_make_no_sense(changed: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="expected "):
        dataclasses.replace(MODELS[DEFAULT], **changed)


def test_the_page_tells_every_model_as_it_is() -> None:
    page = (ROOT / "docs" / "behaviour.md").read_text("utf-8")
    rows = [row for row in page.splitlines() if row.startswith("| `")]
    assert rows == [told(model) for model in MODELS.values()]


def told(model: Behaviour) -> str:
    """Write the row of a model."""
    parts = [] if not model.logarithmic else [f"floor {model.floor:g}"]
    for name in ("accepted", "left"):
        choice: Choice = getattr(model, name)
        others = "" if model.selfish else f"others {choice.others:g}, "
        low, high = choice.gamma
        parts.append(f"{name}: {others}gamma {low:g} to {high:g}, temper {choice.temper:g}")
    for name in ("rejected", "final"):
        refusal = getattr(model, name)
        parts.append(f"{name}: alpha {refusal.alpha:g}, kappa {refusal.kappa:g}")
    felt = "log max(gain, floor)" if model.logarithmic else "gain"
    return f"| `{model.name}` | {felt} | {model.idea} | {'; '.join(parts)} |"
