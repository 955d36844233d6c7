"""`deal.best`, `deal.menu`, `deal.heart`, `deal.accounts`: held to counting over the draws."""

import textwrap
from functools import cache

import numpy as np
import pytest

import winset
from winset.analysis.model import Shared, model_of
from winset.deals.menu import deal_flags

VALLEY = """
winset: 1
title: A valley
parties: {up: Upstream, down: Downstream}
ratifiers: {farmers: Farmers, town: Town, valley: Valley}
observers: {sea: The sea}
issues:
  height: {name: Height, options: [none, low, high]}
  water: {name: Water, options: [little, some, much]}
  fund: {name: Fund, options: [none, joint, own]}
  road: {name: Road, options: [old, new]}
no_deal: {height: none, water: little, fund: none, road: old}
approval:
  - {id: council, name: The council, weight: 5, of: {farmers: 4, town: 2, valley: 1}}
accounts: {first: The first story, second: The second story}
preferences:
  up:
    - {id: u1, order: {height: [high, low, none]}, assumed: a}
    - {id: u2, order: {water: [little, some, much]}, assumed: a}
    - {id: u3, order: {fund: [none, joint, own]}, assumed: a}
    - {id: u4, rejects: {height: high, water: much, fund: own}, confidence: 0.7, assumed: a}
    - {id: u5, rejects: {height: low, water: some}, account: second, assumed: a}
    - {id: u6, prefers: {height: low, water: some}, to: no_deal, account: first, assumed: a}
  down:
    - {id: d1, order: {height: [none, low, high]}, assumed: a}
    - {id: d2, order: {water: [much, some, little]}, assumed: a}
    - {id: d3, most_important: water, assumed: a}
  farmers:
    - {id: f1, order: {water: [much, some, little]}, assumed: a}
    - {id: f2, order: {fund: [own, joint, none]}, assumed: a}
  town:
    - {id: t1, order: {height: [none, low, high]}, assumed: a}
  valley:
    - {id: v1, order: {road: [new, old]}, assumed: a}
  sea:
    - {id: s1, order: {water: [much, some, little]}, assumed: a}
offers:
  - {id: o1, by: up, outcome: {height: high, water: some}, responses: {down: rejected}}
"""


@cache
def valley(draws=800):
    case = winset.parse_case(textwrap.dedent(VALLEY))
    settings = winset.Settings(draws=draws)
    model = model_of(Shared(case, settings), None, settings.prior)
    return winset.analyse(case, settings), model


def best():
    found, model = valley()
    detail = found["deal.best"].detail
    row = model.space.encode(detail.outcome)
    accepted = {
        actor: np.asarray(one.sums(row[None, :], slice(None))[0] >= one.floor)
        for actor, one in model.ensembles.items()
    }
    return detail, model, row, accepted


@pytest.mark.slow
def test_the_best_is_the_first_candidate_with_its_odds():
    found, _ = valley()
    first = found["deal.candidates"].detail.candidates[0]
    assert found["deal.best"].detail.outcome == first.outcome
    assert found["deal.best"].value == first.accepted_by_all
    assert found["deal.best"].error == first.error


@pytest.mark.slow
def test_a_range_holds_all_accounts_and_both_priors_with_two_errors():
    found, _ = valley()
    detail = found["deal.best"].detail
    exists = found["deal.exists"].detail
    figures = [(found["deal.exists"].value, found["deal.exists"].error)]
    figures += [(exists.prior_sensitivity.value, exists.prior_sensitivity.error)]
    for account in ("first", "second"):
        under = exists.accounts[account]
        figures += [(under.value, under.error)]
        other = under.detail.prior_sensitivity
        figures += [(other.value, other.error)]
    assert detail.exists.low == max(0, min(value - 2 * error for value, error in figures))
    assert detail.exists.high == min(1, max(value + 2 * error for value, error in figures))
    assert [one.account for one in detail.exists.odds] == [
        None, None, "first", "first", "second", "second",
    ]  # fmt: skip


def test_accounts_that_contradict_each_other_are_not_hidden_in_one_range():
    found, _ = valley()
    detail = found["deal.best"].detail
    values = [odds.odds[0].value for odds in detail.by_account.values()]
    assert detail.apart == (max(values) - min(values) > 0.1)
    accounts = {one.account for one in detail.range.odds}
    assert accounts == ({None} if detail.apart else {None, "first", "second"})
    candidate = found["deal.candidates"].detail.candidates[0]
    for account, odds in detail.by_account.items():
        assert odds.odds[0].value == candidate.by_account[account].accepted_by_all


def test_worlds_count_what_the_draws_do():
    detail, model, _, accepted = best()
    joint = model.ensembles
    for actor, flags in detail.worlds.actors.items():
        assert abs(flags.count("1") - 20 * joint.share(accepted[actor])) <= 1
    together = model.consent.met(np.column_stack([accepted[v] for v in model.consent.voters]))
    assert detail.worlds.together.count("1") == int(np.floor(20 * joint.share(together) + 0.5))
    council = detail.worlds.approval["council"]
    for world in range(20):
        yes = {v: detail.worlds.actors[v][world] == "1" for v in ("farmers", "town", "valley")}
        votes = 4 * yes["farmers"] + 2 * yes["town"] + yes["valley"]
        assert (council[world] == "1") == (votes >= 5)
        both = all(detail.worlds.actors[v][world] == "1" for v in ("up", "down"))
        assert (detail.worlds.together[world] == "1") == (both and votes >= 5)


def test_refusals_are_shares_of_the_draws_in_which_it_fails():
    detail, model, _, accepted = best()
    joint = model.ensembles
    met = 4 * accepted["farmers"] + 2 * accepted["town"] + 1 * accepted["valley"] >= 5
    fails = ~(accepted["up"] & accepted["down"] & met)
    expected = {
        "up": joint.share_within(~accepted["up"], fails),
        "down": joint.share_within(~accepted["down"], fails),
        "council": joint.share_within(~met, fails),
    }
    told = {one.id: one.share for one in detail.refusals}
    assert told == {name: share for name, share in expected.items() if share}
    assert list(told.values()) == sorted(told.values(), reverse=True)
    (council,) = detail.approval
    assert council.odds == joint.share(met)
    assert (council.needed, council.total) == (5, 7)
    assert [group.votes for group in council.groups] == [4, 2, 1]
    assert [group.indispensable for group in council.groups] == [True, False, False]


def test_swaps_say_who_gives_and_what_becomes_of_the_odds():
    detail, model, row, _ = best()
    assert detail.swaps
    for swap in [*detail.swaps, *([detail.mend] if detail.mend else [])]:
        other = model.space.encode(swap.outcome)
        assert 1 <= len(swap.changes) == int((other != row).sum()) <= 2
        judged = model.situation.judge(other)
        assert swap.accepted_by_all == pytest.approx(
            model.ensembles.share(model.situation.agreed(other))
        )
        for voter in model.consent.voters:
            assert swap.actors[voter] == pytest.approx(
                judged.views[voter].probability if not judged.views[voter].necessary else 1.0
            )
            means = [model.ensembles[voter].mean(one[None, :])[0] for one in (row, other)]
            if voter in swap.gains:
                assert means[1] > means[0]
            if voter in swap.gives:
                assert means[1] < means[0]
        assert not set(swap.gains) & set(swap.gives)


def test_asking_the_obstacle_conditions_the_draws():
    detail, model, _, accepted = best()
    asked, joint = detail.asked, model.voters
    together = model.consent.met(np.column_stack([accepted[v] for v in model.consent.voters]))
    yes = accepted[asked.actor]
    assert asked.yes == joint.share(yes)
    assert asked.if_yes == joint.share_within(together, yes)
    rows = model.listed.rows
    after = [joint.share_within(flags, ~yes) for flags in deal_flags(rows, joint, model.consent)]
    assert asked.if_no == pytest.approx(max(after))
    chosen = model.space.encode(asked.best_if_no)
    place = int((rows == chosen).all(axis=1).argmax())
    assert after[place] == pytest.approx(max(after))


def test_the_menu_covers_more_with_each_deal():
    found, model = valley()
    detail = found["deal.menu"].detail
    rows = np.array([model.space.encode(one.outcome) for one in detail.deals])
    flags = deal_flags(rows, model.voters, model.consent)
    for place, one in enumerate(detail.deals):
        assert one.accepted_by_all == pytest.approx(model.voters.share(flags[place]))
        assert one.together == pytest.approx(model.voters.share(flags[: place + 1].any(axis=0)))
    assert detail.deals[0].accepted_by_all == found["deal.candidates"].value
    assert found["deal.menu"].value <= found["deal.exists"].value


def test_the_heart_is_what_every_offer_would_move():
    found, model = valley()
    detail = found["deal.heart"].detail
    assert (detail.issues, detail.because) == (("height", "water"), "offers")
    rows, base = model.listed.rows, model.shared.no_deal
    flags = deal_flags(rows, model.voters, model.consent)
    moved = (rows != base)[:, :2]
    for name, some in {
        "whole": moved.all(axis=1), "touched": moved.any(axis=1), "small": ~moved.any(axis=1),
    }.items():  # fmt: skip
        assert getattr(detail, name) == pytest.approx(model.voters.share(flags[some].any(axis=0)))


@pytest.mark.slow
def test_without_offers_the_heart_is_what_matters_most():
    said = textwrap.dedent(VALLEY.partition("offers:")[0])
    found = winset.analyse(winset.parse_case(said), winset.Settings(draws=200))
    assert found["deal.heart"].detail["because"] == "said"
    assert found["deal.heart"].detail["issues"] == ["water"]
    silent = said.replace("    - {id: d3, most_important: water, assumed: a}\n", "")
    found = winset.analyse(winset.parse_case(silent), winset.Settings(draws=200))
    assert found["deal.heart"].detail["because"] == "weights"


def test_the_question_that_tells_accounts_apart_is_where_their_odds_differ_most():
    found, _ = valley()
    detail = found["deal.accounts"].detail
    assert detail.actor == "up"
    assert dict(detail.outcome) == {"height": "low", "water": "some", "fund": "none", "road": "old"}
    assert detail.odds["first"].value == 1
    assert detail.odds["second"].value == 0
    assert all(one.proved for one in detail.odds.values())


@pytest.mark.slow
def test_without_accounts_no_question_tells_them_apart():
    case = winset.parse_case(textwrap.dedent(VALLEY))
    found = winset.analyse(case, winset.Settings(draws=100, account="first"))
    assert "deal.accounts" not in found
    assert {one.account for one in found["deal.best"].detail.range.odds} == {"first"}


def test_of_scores_there_are_votes_and_swaps_but_no_worlds():
    found = winset.analyse(winset.read_case("examples/airport/case.yaml"))
    detail = found["deal.best"].detail
    assert detail.range.proved
    assert detail.range.low == detail.range.high == 1
    assert "worlds" not in detail
    assert "deal.menu" not in found
    (rule,) = detail.approval
    assert rule.votes == sum(view.necessary for view in detail.judged.actors.values())


def test_what_contradicts_itself_has_no_best_deal():
    torn = VALLEY.replace(
        "  town:\n", "    - {id: f3, order: {fund: [none, own, joint]}, assumed: a}\n  town:\n"
    )
    found = winset.analyse(winset.parse_case(textwrap.dedent(torn)), winset.Settings(draws=50))
    assert found["case.consistent"].value is False
    assert "deal.best" not in found
