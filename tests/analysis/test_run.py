"""Analyses of small cases with known answers."""

import textwrap

import pytest

import winset
import winset.wording.numbers
from winset.case.status import Status


def case(text):
    return winset.parse_case(textwrap.dedent(text))


def analyse(text, **settings):
    return winset.analyse(case(text), winset.Settings(**{"draws": 512, **settings}))


DIVORCE = """
winset: 1
title: Bob and Carol divide
parties: {carol: Carol, bob: Bob}
issues:
  retirement: {range: {from: 0, to: 6, step: 1, unit: sixths to Bob}}
  home: {options: [carol, bob]}
  cottage: {options: [carol, bob]}
  investments: {options: [carol, bob]}
  other: {options: [carol, bob]}
no_deal: {values: {carol: 0, bob: 0}}
preferences:
  carol:
    scores:
      retirement: {0: 50, 6: 0}
      home: {carol: 20, bob: 0}
      cottage: {carol: 15, bob: 0}
      investments: {carol: 10, bob: 0}
      other: {carol: 5, bob: 0}
  bob:
    scores:
      retirement: {0: 0, 6: 40}
      home: {carol: 0, bob: 30}
      cottage: {carol: 0, bob: 10}
      investments: {carol: 0, bob: 10}
      other: {carol: 0, bob: 10}
"""


def test_adjusted_winner_of_the_divorce():
    """Brams & Taylor's textbook example: 56.67 each, one sixth of the retirement to Bob."""
    solved = analyse(DIVORCE)["deal.solutions"].detail["egalitarian"]
    assert solved["gains"]["carol"] == pytest.approx(56 + 2 / 3)
    assert solved["gains"]["bob"] == pytest.approx(56 + 2 / 3)
    assert solved["outcome"]["retirement"] == "1"


NO_DEAL = """
winset: 1
title: A price nobody can agree on
parties: {seller: Seller, buyer: Buyer}
issues:
  price: {range: {from: 0, to: 100, step: 5, unit: thousand}}
  date: {options: [spring, autumn]}
rules: [{never: {price: {at_most: 10}, date: autumn}}]
no_deal: {values: {seller: 80, buyer: 40}}
preferences:
  seller: {scores: {price: {0: 0, 100: 100}, date: {spring: 0, autumn: 0}}}
  buyer: {scores: {price: {0: 100, 100: 0}, date: {spring: 0, autumn: 0}}}
"""


def test_no_deal_says_who_blocks_and_what_opens():
    """The shape of the closed-form note: cost 0.8 against a ceiling of 0.6: short by 20."""
    found = analyse(NO_DEAL)
    assert found["deal.exists"].value == 0
    assert found["deal.exists"].status is Status.EXACT
    assert found["deal.solutions"].detail == dict.fromkeys(
        ["nash", "kalai_smorodinsky", "egalitarian", "utilitarian"]
    )
    (only,) = found["deal.blockers"].detail["sets"]
    assert {(m["kind"], m["id"]) for m in only["members"]} == {
        ("actor", "seller"),
        ("actor", "buyer"),
        ("sameness", "price"),
    }
    assert only["free_issues"] == ["date"]
    assert only["text"] == (
        "The least that Seller accepts, the least that Buyer accepts and the need for one and the "
        "same answer on price cannot be met together. Nothing needs to give on date."
    )
    openers = found["deal.openers"].detail["openers"]
    smallest = {one["actor"]: one["size"] for one in openers if one["kind"] == "no_deal"}
    assert smallest == {"seller": 20, "buyer": 20}
    assert {one["size"] for one in openers if one["kind"] == "option"} == {20}


RULED_OUT = """
winset: 1
title: A rule in the way
parties: {a: A, b: B}
ratifiers: {court: The court}
issues: {x: {options: [no, half, full]}, y: {options: [low, high]}}
rules: [{id: no_full, never: {x: full}}]
no_deal: {x: no, y: low}
approval: [{id: court_agrees, veto: court}]
preferences:
  a: {scores: {x: {no: 0, half: -1, full: 5}, y: {low: 0, high: -2}}}
  b: {scores: {x: {no: 0, half: 1, full: 3}, y: {low: 0, high: 1}}}
  court: {scores: {x: {no: 0, half: 1, full: COURT}, y: {low: 0, high: 0}}}
"""


def test_dropping_a_rule_opens_a_deal():
    found = analyse(RULED_OUT.replace("COURT", "1"))
    openers = {one["rule"]: one for one in found["deal.openers"].detail["openers"] if "rule" in one}
    assert openers["no_full"]["deal"] == {"x": "full", "y": "low"}
    assert openers["no_full"]["after"] == 1


def test_dropping_an_approval_rule_opens_a_deal():
    found = analyse(
        RULED_OUT.replace("COURT", "-1").replace("never: {x: full}", "never: {x: half}")
    )
    openers = {one["rule"]: one for one in found["deal.openers"].detail["openers"] if "rule" in one}
    assert set(openers) == {"court_agrees"}
    assert openers["court_agrees"]["deal"] == {"x": "full", "y": "low"}


def test_agreeing_on_what_stands_anyway_is_no_deal():
    found = analyse(
        """
        winset: 1
        title: Nothing better than now
        parties: {a: A, b: B}
        issues: {x: {options: [now, worse]}}
        no_deal: {x: now}
        preferences:
          a: {scores: {x: {now: 1, worse: 0}}}
          b: {scores: {x: {now: 1, worse: 0}}}
        """
    )
    assert found["deal.exists"].value == 0
    assert found["deal.count"].value == 0


UNCERTAIN = """
winset: 1
title: Two sides, little known
parties: {a: A, b: B}
observers: {c: C}
issues: {x: {options: [now, some, much]}, y: {options: [now, new]}}
no_deal: {x: now, y: now}
accounts: {mild: Mild, harsh: Harsh}
preferences:
  a:
    - {id: a1, order: {x: [much, some, now]}, assumed: it asked for x}
    - {id: a2, order: {y: [now, new]}, assumed: it pays for y}
  b:
    - {id: b1, order: {x: [now, some, much]}, assumed: it pays for x}
    - {id: b2, order: {y: [new, now]}, assumed: it asked for y}
    - {id: b3, rejects: {x: much, y: new}, account: harsh, assumed: it said so}
    - {id: b4, rejects: {x: some, y: new}, account: harsh, assumed: it left over it}
offers:
  - {id: o1, by: a, outcome: {x: some, y: new}, responses: {b: final}, account: harsh}
"""


@pytest.mark.slow
def test_uncertain_case_against_its_closed_form():
    """a accepts (much, new) where w_x >= w_y: 1/2; b likewise; deals are independent draws.

    (much, new) is a deal with probability 1/4; (some, new) where u w_x >= w_y for a and
    w_y >= u' w_x for b. P(any deal) is checked against direct simulation of that sentence.
    """
    import numpy as np

    rng = np.random.default_rng(0)
    n = 400_000
    wa, wb, ua, ub = rng.random(n), rng.random(n), rng.random(n), rng.random(n)
    much = (wa >= 1 - wa) & (1 - wb >= wb)
    some = (ua * wa >= 1 - wa) & (1 - wb >= ub * wb)
    expected = (much | some).mean()
    found = analyse(UNCERTAIN, draws=20_000)
    exists = found["deal.exists"]
    assert abs(exists.value - expected) <= 4 * exists.error
    assert 0 < exists.error < 0.01
    assert exists.detail["prior_sensitivity"]["prior"] == "polytope"


def test_offers_and_statements_reveal_under_their_account_only():
    offer = analyse(UNCERTAIN)["offer.o1"].detail["accounts"]
    assert offer["harsh"]["detail"]["actors"]["b"]["status"] == "impossible"
    assert offer["harsh"]["detail"]["actors"]["a"]["status"] == "necessary"
    assert offer["mild"]["detail"]["actors"]["b"]["possible"]
    assert not offer["mild"]["detail"]["actors"]["a"]["necessary"]


def test_contradiction_is_an_answer():
    text = UNCERTAIN + "  - {id: o2, by: b, outcome: {x: much, y: new}, account: harsh}\n"
    found = analyse(text, account="harsh")
    consistent = found["case.consistent"]
    assert consistent.value is False
    sets = consistent.detail["conflicts"]
    assert [(one["actor"], set(one["members"])) for one in sets] == [
        ("b", {"b3", "o2"}),
        ("b", {"b1", "b4", "o2"}),
    ]
    assert sets[0]["statements"][0]["assumed"] == "it said so"
    assert consistent.detail["repairs"][0]["members"] == ["o2"]
    assert consistent.detail["complete"]
    assert (
        "To resolve it, the fewest to doubt: B's offer (x: much; y: new) (by the account"
        in consistent.text
    )
    then = consistent.detail["repairs"][0]["deal_exists"]
    without = analyse(UNCERTAIN, account="harsh")["deal.exists"]
    assert abs(then["value"] - without.value) <= 4 * (then["error"] + (without.error or 0))
    exists = found["deal.exists"]
    assert exists.status is Status.UNKNOWN
    assert exists.value is None
    assert exists.text == "Not known: what is said about B cannot all be true."
    beside = analyse(text)
    assert beside["case.consistent"].value is True
    assert beside["deal.exists"].detail["accounts"]["harsh"]["status"] == "unknown"
    assert beside["deal.exists"].detail["accounts"]["mild"]["status"] == "estimate"


def test_certainly_no_deal_is_decided_exactly():
    text = UNCERTAIN.replace("[much, some, now]", "[now, some, much]")
    exists = analyse(text)["deal.exists"]
    assert exists.status is Status.IMPOSSIBLE
    assert exists.value == 0
    assert exists.error is None


def test_more_is_better_holds_between_the_numbers_named_too():
    found = analyse(
        """
        winset: 1
        title: Nothing but water
        parties: {farmers: Farmers, mill: Mill}
        issues: {share: {range: {from: 20, to: 60, step: 5}}}
        no_deal: {share: 35}
        preferences:
          farmers: [{order: {share: [60, 20]}, assumed: more water is better}]
          mill: {scores: {share: {20: 10, 60: 0}}}
        """
    )
    assert found["deal.exists"].status is Status.IMPOSSIBLE
    closest = found["deal.candidates"].detail["candidates"][0]
    assert closest["status"] == "impossible"


def test_certainly_a_deal_is_decided_exactly():
    text = UNCERTAIN.replace("[now, some, much]", "[much, some, now]")
    exists = analyse(text)["deal.exists"]
    assert exists.status is Status.NECESSARY
    assert exists.value == 1


def test_too_many_outcomes_is_an_answer_not_a_hang():
    names = [f"i{k}" for k in range(20)]
    issues = ", ".join(f"{n}: {{range: {{from: 0, to: 9, step: 1}}}}" for n in names)
    no_deal = ", ".join(f"{n}: 0" for n in names)
    up = ", ".join(f"{n}: {{0: 0, 9: 9}}" for n in names)
    down = ", ".join(f"{n}: {{0: 9, 9: 0}}" for n in names)
    found = analyse(
        f"""
        winset: 1
        title: Large
        parties: {{a: A, b: B}}
        issues: {{{issues}}}
        no_deal: {{{no_deal}}}
        preferences:
          a: {{scores: {{{up}}}}}
          b: {{scores: {{{down}}}}}
        offers: [{{id: o, by: a, outcome: {{i0: 5}}}}]
        """
    )
    exists = found["deal.exists"]
    # What one gains the other loses, and no deal is the best there is for b.
    assert exists.status is Status.EXACT
    assert exists.value == 0
    assert exists.text == (
        "No: none of 1.0 × 10²⁰ outcomes before rules is acceptable to everyone whose consent is "
        "needed."
    )
    assert found["offer.o"].value == 0
    assert found["offer.o"].status is Status.IMPOSSIBLE
    assert found.deal_map["total"] == 10**20


def test_scores_that_contradict_an_offer_are_told():
    text = NO_DEAL + "offers: [{id: o, by: seller, outcome: {price: 50, date: spring}}]\n"
    found = analyse(text)
    assert found["case.consistent"].value is False
    assert found["case.consistent"].text.startswith("The scores of Seller put Seller's offer")
    assert found["deal.exists"].value == 0


def test_one_party_alone_and_a_party_that_wants_nothing():
    found = analyse(
        """
        winset: 1
        title: Alone
        parties: {a: A, idle: Idle}
        issues: {x: {options: [now, new]}}
        no_deal: {x: now}
        preferences:
          a: {scores: {x: {now: 0, new: 1}}}
          idle: {scores: {x: {now: 0, new: 0}}}
        """
    )
    assert found["deal.count"].value == 1
    assert found["deal.solutions"].detail["nash"]["gains"] == {"a": 1, "idle": 0}
    assert found["deal.solutions"].detail["kalai_smorodinsky"]["outcome"] == {"x": "new"}


def test_nothing_known_about_a_party_is_said_aloud():
    text = UNCERTAIN.split("  b:\n", maxsplit=1)[0] + "offers: []\n"
    found = analyse(text)
    assert any("Nothing is known about what B wants at all" in w for w in found.brief["warnings"])


def test_unknown_account_and_bad_settings_are_refused():
    with pytest.raises(ValueError, match="unknown account 'x'; expected 'mild' or 'harsh'"):
        analyse(UNCERTAIN, account="x")
    with pytest.raises(ValueError, match="draws: expected 1 to"):
        winset.Settings(draws=0)


@pytest.mark.parametrize("draws", [1, 2, 3])
def test_a_handful_of_draws_is_enough_to_answer_and_says_how_little_it_knows(draws):
    found = analyse(UNCERTAIN, draws=draws)
    assert found["deal.exists"].error > 0.1
    assert winset.wording.numbers.percent(1.0, found["deal.exists"].error) != "> 99 %"
    assert "NaN" not in found.to_json()


def test_percentages_never_claim_more_than_the_draws_show():
    percent = winset.wording.numbers.percent
    assert percent(0.716, 0.004) == "72 % ± 1"
    assert percent(1.0, 0.0001) == "> 99 %"
    assert percent(1.0, 0.02) == "> 96 %"
    assert percent(0.0, 0.0001) == "< 1 %"
    assert percent(0.001, 0.02) == "< 5 %"
    assert percent(1.0, None, True) == "100 %"
    assert percent(0.9999) == "> 99 %"
    assert percent(None) == "not known"
