"""What single accounts say is never told as what all of them share."""

import re
from typing import Any

import pytest
from once import analysed

import winset
from winset.analysis import Analysis
from winset.report.terminal import full_text
from winset.wording.english import ENGLISH

CASE = """
winset: 1
title: Two sides and three accounts
parties: {a: Alba, b: Bern}
issues:
  x: {name: Price, options: [now, some, much]}
  y: {name: Term, options: [now, new]}
no_deal: {x: now, y: now}
accounts: {first: First story, second: Second story, third: Third story}
preferences:
  a:
    - {id: a1, order: {x: [much, some, now]}, assumed: it asked for x}
    - {id: a2, order: {y: [now, new]}, assumed: it pays for y}
  b:
    - {id: b1, order: {x: [now, some, much]}, assumed: it pays for x}
    - {id: b2, order: {y: [new, now]}, assumed: it asked for y}
    - {id: b3, rejects: {x: much, y: new}, account: third, assumed: it said so}
offers:
  - {id: shared, by: a, on: 2020-05-01, outcome: {x: much, y: new}, responses: {b: rejected}}
  - {id: told, by: a, on: 2020-05-02, outcome: {x: some, y: new}, account: first}
  - {id: rival, by: a, on: 2020-05-02, outcome: {x: much, y: new}, account: third}
"""


def analyse(text: str, **settings: Any) -> Analysis:
    return winset.analyse(winset.parse_case(text), winset.Settings(**{"draws": 512, **settings}))


def section(found: Analysis, title: str) -> str:
    text = full_text(found.to_dict()).split(f"\n{title}\n")[1]
    return " ".join(text.split("\n\n")[0].split())


@pytest.mark.slow
def test_an_offer_of_one_account_is_told_as_such() -> None:
    found = analyse(CASE)
    offers = section(found, "Offers made")
    assert "- Alba, 1 May 2020: Price: much; Term: new. Bern rejected it. Acceptance" in offers
    assert "- Alba, 2 May 2020 (by the account “First story”): Price: some; Term: new. " in offers
    assert "- Alba, 2 May 2020 (by the account “Third story”): Price: much; Term: new. " in offers
    text = found["offer.told"].text
    assert text.startswith(
        "Offer by Alba of 2 May 2020 (by the account “First story”): Price: some; Term: new. "
        "No answer is recorded. By what is known, acceptance is – Alba: "
    )
    assert found["offer.shared"].text.startswith("Offer by Alba of 1 May 2020: Price: much; ")


@pytest.mark.slow
def test_under_an_account_offers_of_others_are_no_facts() -> None:
    found = analyse(CASE, account="second")
    offers = section(found, "Offers made")
    assert offers.count("- Alba, ") == 1
    assert "2 May 2020" not in offers
    assert "- 4 statements (0 with evidence, 4 assumed, 0 unsupported) and 1 offer; " in section(
        found, "What this rests on"
    )
    assert [one["label"] for one in found.deal_map["marks"] if one["kind"] == "offer"] == [
        "Alba's offer of 1 May 2020"
    ]
    assert (
        " It is no part of the account “Second story” and no evidence under it. By what is known"
        in found["offer.told"].text
    )
    under = analyse(CASE, account="first")
    assert "no part of" not in under["offer.told"].text
    assert "no part of" in under["offer.rival"].text
    both = section(under, "Offers made")
    assert "2 May 2020 (by the account “First story”)" in both
    assert "Third story" not in both


@pytest.mark.slow
def test_accounts_that_see_an_offer_alike_are_told_together() -> None:
    """Two accounts know more than all share, the third does not."""
    text = CASE.replace(
        "    - {id: b3, rejects: {x: much, y: new}, account: third, assumed: it said so}\n",
        "    - {id: b3, rejects: {x: much, y: new}, account: first, assumed: it said so}\n"
        "    - {id: b4, rejects: {x: much, y: new}, account: second, assumed: it said so}\n",
    )
    text = text.split("  - {id: told")[0]
    offers = section(analyse(text), "Offers made")
    assert offers.endswith(
        " By the accounts “First story” and “Second story”: Alba certain, Bern impossible."
    )
    assert offers.count("By the account") == 1
    one = text.replace("account: second, assumed", "confidence: 0.5, assumed")
    alone = section(analyse(one), "Offers made")
    assert " By the account “First story”: Alba certain, Bern impossible." in alone


@pytest.mark.slow
def test_the_best_candidate_is_judged_under_every_account() -> None:
    found = analyse(CASE, behaviour="none")
    (best, *_) = found["deal.candidates"].detail["candidates"]
    row = {"x": best["outcome"]["x"], "y": best["outcome"]["y"]}
    for account, under in best["by_account"].items():
        alone = analyse(CASE, account=account, behaviour="none")["deal.candidates"].detail[
            "candidates"
        ]
        for one in alone:
            if one["outcome"] == row:
                for key in ("accepted_by_all", "error", "status", "actors"):
                    assert under[key] == one[key]
    assert set(best["by_account"]) == {"first", "second", "third"}
    assert best["by_account"]["third"]["status"] == "impossible"
    assert best["by_account"]["third"]["actors"]["b"]["status"] == "impossible"
    differences = found.brief["differences"]
    share = r"(?:\d+ % ± \d+|certainly)"
    pattern = rf"{share} by “First story”, {share} by “Second story” and never by “Third story”\."
    assert any(re.fullmatch(f"The best candidate is a deal: {pattern}", d) for d in differences)
    assert any(re.fullmatch(f"Bern accepts the best candidate: {pattern}", d) for d in differences)
    first = found.brief["candidates"][0]
    assert re.fullmatch(r"Price: much; Term: new \(\d+ % ± \d+; never by “Third story”\)", first)


@pytest.mark.slow
def test_backstop_says_that_the_best_candidate_is_ruled_out_by_brussels(examples: Any) -> None:
    found = analysed(examples / "backstop" / "case.yaml", draws=2048)
    (best, *_) = found["deal.candidates"].detail["candidates"]
    assert best["by_account"]["brussels"]["status"] == "impossible"
    assert any(
        one.startswith("The best candidate is a deal: ")
        and one.endswith(" by “London's account” and never by “Brussels' account”.")
        for one in found.brief["differences"]
    )
    assert found.brief["candidates"][0].endswith("; never by “Brussels' account”)")


def test_no_two_offers_are_named_alike() -> None:
    """By maker and day; where that is not enough by account, and then by outcome."""
    words = winset.wording.phrases.Words(winset.parse_case(CASE))
    shared, told, rival = winset.parse_case(CASE).offers
    assert ENGLISH.text(words.offer(shared)) == "Alba's offer of 1 May 2020"
    assert (
        ENGLISH.text(words.offer(told))
        == "Alba's offer of 2 May 2020 (by the account “First story”)"
    )
    assert (
        ENGLISH.text(words.offer(rival))
        == "Alba's offer of 2 May 2020 (by the account “Third story”)"
    )
    text = CASE.replace(', account: third}\n"', "").replace(", account: first}", "}")
    text = text.replace("on: 2020-05-02, outcome: {x: some", "on: 2020-05-01, outcome: {x: some")
    case = winset.parse_case(text)
    words = winset.wording.phrases.Words(case)
    assert [ENGLISH.text(words.offer(one)) for one in case.offers[:2]] == [
        "Alba's offer of 1 May 2020 (Price: much; Term: new)",
        "Alba's offer of 1 May 2020 (Price: some; Term: new)",
    ]
    case = winset.parse_case(CASE.replace("on: 2020-05-01, ", ""))
    undated = winset.wording.phrases.Words(case).offer(case.offers[0])
    assert ENGLISH.text(undated) == "Alba's offer (Price: much; Term: new)"


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ({}, "By what all accounts share, nothing is known about what Bern wants at all: "),
        ({"account": "third"}, None),
        ({"account": "second"}, "Nothing is known about what Bern wants at all: "),
    ],
)
def test_what_one_account_alone_knows_is_known_under_it(
    settings: dict[str, Any], told: str | None
) -> None:
    text = re.sub(r"    - \{id: b[12].*\n", "", CASE).split("offers:")[0]
    warnings = analyse(text, **settings).brief["warnings"]
    known = [one for one in warnings if "known about what Bern" in one]
    if told is None:
        assert known == []
    else:
        assert known == [f"{told}its acceptance reflects the prior, not knowledge."]


NOTHING = """
winset: 1
title: Nothing to agree on
parties: {a: A, b: B}
issues: {x: {name: X, options: [now]}}
no_deal: {x: now}
preferences: {a: {scores: {x: {now: 1}}}, b: {scores: {x: {now: 1}}}}
"""


def test_nothing_to_agree_on_is_said_with_a_subject() -> None:
    found = analyse(NOTHING)
    assert found["deal.exists"].text == "No: there is no outcome other than no deal."
    assert found["deal.count"].text == "None: there is no outcome other than no deal."
    why = found["deal.blockers"]
    assert why.text == "There is no outcome other than no deal."
    assert why.detail["sets"][0]["free_issues"] == []
    basis = "- The scores of 2 actors; 1 outcome, feasible."
    assert section(found, "What this rests on") == basis
    ruled = NOTHING.replace("[now]", "[now, new]").replace("{now: 1}", "{now: 1, new: 2}")
    found = analyse(f"{ruled}rules: [{{never: {{x: new}}}}]\n")
    said = "the rules leave no outcome other than no deal."
    assert found["deal.exists"].text == f"No: {said}"
    assert found["deal.count"].text == f"None: {said}"


@pytest.mark.parametrize(
    ("last", "told"),
    [
        ("", "The one statement does not carry the verdict: without it the odds stay as they are"),
        (
            "    - {id: a2, order: {y: [new, now]}, assumed: so}\n",
            "No single statement carries the verdict: without any one of 2 statements the odds "
            "stay as they are",
        ),
        (
            "offers: [{id: o, by: a, outcome: {x: much}}]\n",
            "No single statement or offer carries the verdict: without any one of 1 statement and "
            "1 offer the odds stay as they are",
        ),
    ],
)
def test_only_what_is_left_out_in_turn_is_counted(last: str, told: str) -> None:
    """One wants no change at all: there is no deal whatever is left out."""
    text = CASE.split("accounts:", maxsplit=1)[0] + (
        "preferences:\n"
        "  b: {scores: {x: {now: 2, some: 1, much: 0}, y: {now: 1, new: 0}}}\n"
        "  a:\n    - {id: a1, order: {x: [much, some, now]}, assumed: so}\n"
    )
    carried = analyse(text + last)["deal.carriers"].text
    assert carried.startswith(told)


def test_one_is_no_plural() -> None:
    """One draw and one statement, without support."""
    text = CASE.split("accounts:", maxsplit=1)[0] + (
        "preferences:\n"
        "  b: {scores: {x: {now: 0, some: 1, much: 2}, y: {now: 0, new: 1}}}\n"
        "  a:\n    - {id: a1, order: {x: [now, some, much]}}\n"
    )
    found = analyse(text, draws=1)
    told = full_text(found.to_dict())
    flat = " ".join([" ".join(told.split()), *(one.text for one in found.findings)])
    assert "1 of 1 statement cites no evidence and gives no reason: Alba: “Price" in flat
    assert "; 1 draw, hierarchical prior" in flat
    assert not re.search(r"(?<![\d,.])1 (?:outcomes|draws|deals|statements|offers)\b", flat)


def test_an_offer_of_one_account_that_scores_deny_is_told_as_such() -> None:
    text = CASE.split("preferences:", maxsplit=1)[0] + (
        "preferences:\n"
        "  a: {scores: {x: {now: 2, some: 1, much: 0}, y: {now: 1, new: 0}}}\n"
        "  b: {scores: {x: {now: 0, some: 1, much: 2}, y: {now: 0, new: 1}}}\n"
        "offers: [{id: o, by: a, outcome: {x: some}, account: first}]\n"
    )
    assert analyse(text)["case.consistent"].value is True
    told = analyse(text, account="first")["case.consistent"].text
    assert "(by the account “First story”) below no deal, though it made it." in told


@pytest.mark.slow
def test_an_offer_of_one_account_that_carries_its_verdict_is_told_as_such(examples: Any) -> None:
    case = winset.read_case(examples / "hanoi" / "case.yaml")
    chosen = winset.Settings(draws=512, account="five", behaviour="none")
    found = winset.analyse(case, chosen)
    assert (
        "what “Yongbyon for five resolutions” of 28 February 2019 (by the account "
        f"“{case.accounts['five']}”) shows about North Korea: without it"
        in found["deal.carriers"].text
    )
