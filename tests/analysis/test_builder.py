"""What a page carries to build deals by: few draws, within the error that is told with them."""

import json
from base64 import b64decode
from functools import cache

import numpy as np
import pytest
from effort import seeds
from once import analysed
from places import ROOT

import winset
from analysis.test_depending import SAID
from winset.analysis import builder as module
from winset.analysis.builder import builder
from winset.analysis.model import Shared, model_of
from winset.analysis.run import findings
from winset.analysis.worlds import read
from winset.deals.acceptance import acceptance
from winset.deals.consent import Consent, Rule
from winset.wording.phrases import Words

EXAMPLES, CASES = ROOT / "examples", ROOT / "tests" / "report" / "cases"
PATHS = {
    **{name: EXAMPLES / name / "case.yaml" for name in ("hanoi", "harbour", "jcpoa", "airport")},
    **{name: CASES / f"{name}.yaml" for name in ("dam", "many")},
}


@cache
def made(name, draws=4096, seed=0):
    """Return the models, the shared one first, and what is carried."""
    case = winset.read_case(PATHS[name])
    settings = winset.Settings(draws=draws, seed=seed)
    shared = Shared(case, settings)
    models = {None: model_of(shared, None, settings.prior)}
    models |= {account: model_of(shared, account, settings.prior) for account in case.accounts}
    found = findings(models[None], Words(case))
    others = {account: model for account, model in models.items() if account is not None}
    return models, builder(models[None], others, found, seed)


def accepts(carried, told, model, rows):
    """Who accepts what, read as the page reads it: shape (n, n_draws) for each actor."""
    found = {}
    for actor, place in zip(told["actors"], told["blocks"], strict=True):
        block = carried["blocks"][place]
        if "columns" in block:
            found[actor] = read(block, model.space, rows) >= -block["hair"]
        else:
            ensemble = model.ensembles[actor]
            found[actor] = (ensemble.sums(rows) >= ensemble.floor[0])[:, None]
    return found


def off(carried, told, model, rows):
    """By how much the page would be off, for voters and for all together: shares."""
    flags = accepts(carried, told, model, rows)
    right = acceptance(rows, model.voters, model.consent)
    voters = [
        np.abs(flags[voter].mean(axis=1) - right.of(voter) / right.total)
        for voter in model.consent.voters
    ]
    wide = max(flags[voter].shape[1] for voter in model.consent.voters)
    given = np.stack(
        [np.broadcast_to(flags[v], (len(rows), wide)) for v in model.consent.voters], axis=-1
    )
    joint = model.consent.met(given).mean(axis=1)
    return np.concatenate(voters), np.abs(joint - right.joint / right.total)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["hanoi", "harbour", "jcpoa", "dam"])
def test_nineteen_deals_of_twenty_are_within_two_points(name):
    models, carried = made(name)
    told, model = carried["sets"][0], models[None]
    rng = np.random.default_rng(99)
    rows = model.listed.rows
    rows = rows[rng.choice(len(rows), min(200, len(rows)), replace=False)]
    for shares in off(carried, told, model, rows):
        assert np.quantile(shares, 0.95) <= 0.0225
    flags = accepts(carried, told, model, model.listed.rows)
    given = np.stack(
        [
            np.broadcast_to(flags[v], (len(model.listed.rows), told["draws"]))
            for v in model.consent.voters
        ],
        axis=-1,
    )
    exists = model.consent.met(given).any(axis=0)
    assert abs(exists.mean() - model.listed.acceptance.exists) < 0.02


@pytest.mark.parametrize("name", [pytest.param("hanoi", marks=pytest.mark.slow), "dam"])
def test_the_error_that_is_told_is_the_one_that_is_met(name):
    models, carried = made(name)
    for told in carried["sets"]:
        model = models[told["account"]]
        voters, together = off(carried, told, model, model.listed.rows)
        assert np.quantile(voters, 0.95) < 1.5 * told["error"]["voters"] + 0.003
        assert np.quantile(together, 0.95) < 1.5 * told["error"]["together"] + 0.003


def test_scores_are_carried_as_they_are_and_have_no_error():
    models, carried = made("airport")
    (told,) = carried["sets"]
    assert "error" not in told
    assert told["draws"] == 1
    voters, together = off(carried, told, models[None], models[None].listed.rows)
    assert voters.max() == together.max() == 0


@pytest.mark.slow
def test_named_deals_have_the_odds_of_the_analysis():
    found = analysed(PATHS["hanoi"], draws=512)
    told = found.builder["sets"][0]
    own = {tuple(entry["row"]): entry for entry in told["own"]}
    space = Shared(winset.read_case(PATHS["hanoi"]), winset.Settings(draws=8)).space
    for candidate in found["deal.candidates"].detail.candidates:
        entry = own[tuple(space.encode(candidate.outcome).tolist())]
        assert entry["all"] == pytest.approx(candidate.accepted_by_all, abs=1e-6)
        for actor, share in zip(told["actors"], entry["actors"], strict=True):
            assert share == pytest.approx(candidate.actors[actor].probability, abs=1e-6)


@pytest.mark.slow
def test_what_is_uncertain_is_told_draw_by_draw():
    models, carried = made("hanoi")
    for told in carried["sets"]:
        joint = models[told["account"]].ensembles
        assert {soft["name"] for soft in told["soft"]} == {
            name for ensemble in joint.values() for name in ensemble.held
        }
        for soft in told["soft"]:
            for actor, text in soft["holds"].items():
                place = told["blocks"][told["actors"].index(actor)]
                draws = carried["blocks"][place]["draws"]
                bits = np.unpackbits(
                    np.frombuffer(b64decode(text), dtype=np.uint8), bitorder="little"
                )[:draws]
                right = joint.share(joint[actor].held[soft["name"]].flags)
                assert abs(bits.mean() - right) < 0.12


@pytest.mark.slow
def test_an_observer_whose_draws_are_the_same_is_written_once():
    _, carried = made("hanoi")
    first, *others = (dict(zip(s["actors"], s["blocks"], strict=True)) for s in carried["sets"])
    assert all(each["germany"] == first["germany"] for each in others)
    assert all(each["us"] != first["us"] for each in others)
    assert carried["blocks"][first["germany"]]["draws"] < carried["blocks"][first["us"]]["draws"]


@pytest.mark.slow
def test_the_same_seed_gives_the_same_and_all_of_it_is_plain_data():
    _, first = made("dam", draws=512)
    made.cache_clear()
    _, second = made("dam", draws=512)
    assert json.dumps(first, allow_nan=False) == json.dumps(second, allow_nan=False)


@pytest.mark.slow
def test_too_many_outcomes_to_list_are_judged_all_the_same():
    models, carried = made("many", draws=64)
    assert models[None].listed is None
    assert carried["feasible"] is None
    assert carried["sets"][0]["blocks"]
    assert len(json.dumps(carried)) < 400_000


@pytest.mark.slow
def test_many_actors_and_issues_take_fewer_draws(monkeypatch):
    monkeypatch.setattr(module, "BYTES", 20_000)
    case = winset.read_case(PATHS["hanoi"])
    found = winset.analyse(case, winset.Settings(draws=1024)).builder
    sizes = {block["draws"] for block in found["blocks"]}
    assert max(sizes) <= 128
    assert sum(len(b64decode(block["data"])) for block in found["blocks"]) < 30_000
    assert found["sets"][0]["error"]["voters"] > 0.01


def test_what_contradicts_itself_builds_nothing():
    found = winset.analyse(winset.parse_case(SAID), winset.Settings(draws=64))
    assert found["case.consistent"].value is False
    assert found.builder is None


@pytest.mark.parametrize("seed", seeds(20))
def test_consent_is_given_as_in_consent_met(seed):
    rng = np.random.default_rng(seed)
    voters = int(rng.integers(1, 6))
    rules = tuple(
        Rule(f"r{k}", rng.integers(0, 4, (quotas, voters)) * 1.0, rng.integers(1, 6, quotas) - 0.5)
        for k, quotas in enumerate(rng.integers(1, 3, rng.integers(0, 3)))
    )
    consent = Consent(tuple(map(str, range(voters))), rng.random(voters) < 0.5, rules)
    flags = rng.random((7, 11, voters)) < 0.6
    found = module._agreed([flags[..., voter] for voter in range(voters)], consent)
    assert (found == consent.met(flags)).all()


def test_where_the_rules_leave_no_outcome_nothing_is_off():
    text = """
winset: 1
title: Nothing left
parties: {a: A, b: B}
issues: {x: {name: X, options: [p, q]}, y: {name: Y, options: [p, q]}}
rules: [{never: {x: q}}, {never: {y: q}}]
no_deal: {x: p, y: p}
preferences:
  a: [{id: a1, order: {x: [p, q]}, assumed: z}]
  b: [{id: b1, order: {y: [p, q]}, assumed: z}]
"""
    found = winset.analyse(winset.parse_case(text.lstrip()), winset.Settings(draws=50))
    assert found["deal.exists"].value == 0
    assert found.builder["sets"][0]["error"] == {"voters": 0, "together": 0, "shifted": 0}


@pytest.mark.slow
def test_an_observer_of_whom_one_account_alone_knows_is_left_out():
    text = """winset: 1
title: A well
parties: {a: Ann, b: Ben}
observers: {c: Cy, d: Dee}
issues: {x: {name: X, options: [u, v, w]}, y: {name: Y, options: [u, v]}}
no_deal: {x: u, y: u}
accounts: {one: First, two: Second}
preferences:
  a: [{id: s1, order: {x: [w, v, u]}, assumed: so}]
  b: [{id: s2, order: {x: [u, v, w]}, confidence: 0.6, assumed: so}]
  c: [{id: s3, order: {y: [v, u]}, account: two, confidence: 0.5, assumed: so}]
  d: [{id: s4, order: {y: [u, v]}, assumed: so}]
"""
    found = winset.analyse(winset.parse_case(text), winset.Settings(draws=256)).builder
    assert found["actors"] == ["a", "b", "d"]
    for told in found["sets"]:
        assert told["actors"] == found["actors"]
        assert len(told["blocks"]) == 3
        assert [soft["name"] for soft in told["soft"]] == ["s2"]
        assert all(len(own["actors"]) == 3 for own in told["own"])
