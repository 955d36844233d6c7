"""What a page reads of an actor's draws is what the analysis reckons with."""

import json

import numpy as np
import pytest
from places import ROOT

import winset
from analysis.test_depending import DECLARED
from winset.analysis.model import Shared, model_of
from winset.analysis.worlds import TOP, drawn, gains_of, read, scored

EXAMPLES = ROOT / "examples"
CASES = ROOT / "tests" / "report" / "cases"


def model(path, draws=64):
    settings = winset.Settings(draws=draws)
    shared = Shared(winset.read_case(path), settings)
    return model_of(shared, None, settings.prior)


def some(space, count=300):
    rng = np.random.default_rng(0)
    return np.column_stack([rng.integers(0, size, count) for size in space.sizes]).astype(
        space.dtype
    )


def gains(ensemble, rows):
    """Slowly: one outcome and draw at a time, as a share of the stake."""
    found = np.zeros((len(rows), ensemble.draws))
    for place, row in enumerate(rows):
        for draw in range(ensemble.draws):
            gain = ensemble.sums(row[None], draw)[0] - ensemble.reserve[draw]
            found[place, draw] = gain / ensemble.stake()[draw]
    return found


@pytest.mark.parametrize("path", [EXAMPLES / "hanoi/case.yaml", CASES / "dam.yaml"])
def test_gains_as_read_are_those_of_the_draws_up_to_half_a_step_an_issue(path):
    found = model(path)
    rows = some(found.space, 40)
    for actor, ensemble in found.ensembles.items():
        if ensemble.exact:
            continue
        block = json.loads(json.dumps(drawn(gains_of(ensemble, found.shared.no_deal))))
        off = np.abs(read(block, found.space, rows) * block["unit"] - gains(ensemble, rows)).max()
        assert off <= block["hair"] * block["unit"], actor
        assert np.abs(read(block, found.space, rows)).max() <= TOP * len(found.space.sizes)


@pytest.mark.slow
def test_sums_for_choosing_are_the_same_in_single_precision():
    found = model(EXAMPLES / "hanoi/case.yaml")
    rows = some(found.space, 40)
    for ensemble in found.ensembles.values():
        near = gains_of(ensemble, found.shared.no_deal).sums(rows)
        assert near.shape == (ensemble.draws, len(rows))
        assert np.abs(near.T - gains(ensemble, rows)).max() < 1e-5


def test_no_deal_is_exactly_none_and_proven_ties_stay_ties():
    found = model(EXAMPLES / "hanoi/case.yaml")
    standing = found.shared.no_deal[None]
    for ensemble in found.ensembles.values():
        block = drawn(gains_of(ensemble, found.shared.no_deal))
        assert (read(block, found.space, standing) == 0).all()


@pytest.mark.slow
def test_an_issue_of_many_numbers_is_told_by_the_options_where_it_bends():
    found = model(CASES / "many.yaml", draws=8)
    rows = some(found.space, 60)
    long = max(found.space.sizes)
    assert long > 1000
    for ensemble in found.ensembles.values():
        if ensemble.exact:
            continue
        block = drawn(gains_of(ensemble, found.shared.no_deal))
        assert len(block["columns"]) < long / 10
        off = np.abs(read(block, found.space, rows) * block["unit"] - gains(ensemble, rows)).max()
        assert off <= block["hair"] * block["unit"]


def test_what_depends_on_another_issue_is_told_by_pairs():
    settings = winset.Settings(draws=32)
    shared = Shared(winset.parse_case(DECLARED), settings)
    found = model_of(shared, None, settings.prior)
    ensemble = found.ensembles["e"]
    assert ensemble.tables
    block = drawn(gains_of(ensemble, shared.no_deal))
    assert any(isinstance(column, list) for column in block["columns"])
    rows = shared.listing.rows
    off = np.abs(read(block, found.space, rows) * block["unit"] - gains(ensemble, rows)).max()
    assert off <= block["hair"] * block["unit"]


def test_scores_are_told_as_they_are():
    found = model(EXAMPLES / "elmira/case.yaml")
    rows = found.shared.listing.rows
    for ensemble in found.ensembles.values():
        block = json.loads(json.dumps(scored(ensemble)))
        for row in rows:
            codes = [int(offset + k) for offset, k in zip(found.space.offsets, row, strict=False)]
            total = sum(block["values"][code] for code in codes)
            for region, amount in block["regions"]:
                if all(row[place] in options for place, options in region):
                    total += amount
            assert total == ensemble.sums(row[None])[0]
            assert (total >= block["floor"]) == bool(ensemble.gains(row[None], 0)[0] >= 0)
