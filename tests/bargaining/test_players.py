"""How parties to a text are named, and texts are found again."""

import numpy as np
import pytest

from winset.bargaining import Annealer, HillClimber
from winset.bargaining.players import DENSE, HEAT, _places, _warmed, signer_of


def test_parties_to_a_text_are_read_by_name():
    assert signer_of("hill-climber") == HillClimber()
    assert signer_of("annealer") == Annealer(HEAT)
    assert signer_of("annealer:0.25") == Annealer(0.25)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("boulware", "no party to a text 'boulware'; there are: hill-climber, annealer"),
        ("hill-climber:2", "takes no number"),
        ("annealer:hot", "'annealer:hot'"),
        ("annealer:0", "temperature above 0"),
    ],
)
def test_what_is_no_party_to_a_text_is_said(text, said):
    with pytest.raises(ValueError, match=said):
        signer_of(text)


def test_heat_is_a_part_of_what_is_at_stake():
    values = np.array([20.0, 60.0, 30.0])
    assert _warmed(Annealer(0.25), values) == Annealer(10.0)
    assert _warmed(HillClimber(), values) == HillClimber()
    assert _warmed(Annealer(0.25), np.ones(3)) == Annealer(0.25)


@pytest.mark.parametrize("sizes", [(3, 2, 4), (300, 300, 300, 300)])
def test_a_text_has_the_row_of_its_outcome(sizes):
    rng = np.random.default_rng(1)
    rows = np.unique(rng.integers(0, sizes, (20, len(sizes))), axis=0)[:-1]
    assert (np.prod([float(size) for size in sizes]) > DENSE) == (sizes[0] == 300)
    place = _places(rows, sizes)
    assert [place(row.astype(np.int64)) for row in rows] == list(range(len(rows)))
    known = {tuple(row) for row in rows.tolist()}
    for text in rng.integers(0, sizes, (20, len(sizes))):
        if tuple(text.tolist()) not in known:
            assert place(text) == -1
