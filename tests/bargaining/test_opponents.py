"""Opponent models."""

import itertools

import numpy as np
import pytest

from winset.bargaining.opponents import MODELS, Frequency, Unknown

ROWS = np.array(list(itertools.product(range(3), range(2))), dtype=np.uint8)


@pytest.mark.parametrize("name", MODELS)
@pytest.mark.parametrize("offered", [[], [0], [0, 0, 3], list(range(6))])
def test_every_model_has_a_source_and_estimates_shares(name, offered):
    model = MODELS[name]()
    found = model.estimate(ROWS, offered)
    assert model.source
    assert found.shape == (6,)
    assert ((found >= 0) & (found <= 1)).all()


def test_nothing_known_is_the_same_for_all():
    assert Unknown().estimate(ROWS, [1, 2]).tolist() == [0.5] * 6
    assert Frequency().estimate(ROWS, []).tolist() == [0.5] * 6


def test_frequencies_are_counted_with_one_more():
    # The first issue stays, the second changes: weights 1/2 + .2 and 1/2, before they are scaled.
    found = Frequency(step=0.1).estimate(ROWS, [0, 1, 0])
    first, second = 0.7 / 1.2, 0.5 / 1.2
    expected = [
        first * (4 if row[0] == 0 else 1) / 4 + second * (3 if row[1] == 0 else 2) / 3
        for row in ROWS
    ]
    assert found == pytest.approx(expected)
    assert found.argmax() == 0
