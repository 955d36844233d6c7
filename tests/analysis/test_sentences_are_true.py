"""Sentences that were once untrue or not understood, and what is right instead."""

import pytest
from places import ROOT

import winset
from winset.report.page import page

CONDITIONAL = """
winset: 1
title: Rather pay than lose contractors, unless the term is long
parties: {u: Union, e: Employer}
issues:
  wage: {name: Wage, options: {low: low, high: high}}
  out: {name: Outsourcing, options: {free: free, none: none}}
  term: {name: Term, options: {m12: "12", m36: "36"}}
no_deal: {wage: low, out: free, term: m12}
preferences:
  u: {scores: {wage: {low: 0, high: 5}, out: {free: 0, none: 5}, term: {m12: 3, m36: 0}}}
  e:
    - id: pay_rather
      prefers: {wage: high, out: free, term: m12}
      to: {wage: low, out: none, term: m12}
      assumed: rather pay than lose contractors
    - id: unless_three_years
      prefers: {wage: low, out: none, term: m36}
      to: {wage: high, out: free, term: m36}
      assumed: unless the term is three years
"""
CLASH = """
winset: 1
title: A plain contradiction
parties: {a: A, b: B}
issues: {x: {name: Price, options: {p: low, q: high}}}
no_deal: {x: p}
preferences:
  a: {scores: {x: {p: 0, q: 1}}}
  b:
    - {id: yes, prefers: {x: q}, to: no_deal, assumed: it said so}
    - {id: no, rejects: {x: q}, assumed: it said so too}
"""
BROKEN_RULE = """
winset: 1
title: No deal breaks a rule
parties: {a: A, b: B}
issues: {x: {options: [p, q, r]}}
rules: [{never: {x: p}}]
no_deal: {x: p}
preferences:
  a: {scores: {x: {p: 0, q: 1, r: 2}}}
  b: {scores: {x: {p: 0, q: 2, r: 1}}}
"""


def analysed(text, **settings):
    return winset.analyse(winset.parse_case(text), winset.Settings(draws=256, **settings))


def test_what_depends_on_another_issue_is_no_contradiction_of_a_person():
    found = analysed(CONDITIONAL)
    told = found["case.consistent"]
    assert "cannot all be true if each issue counts by itself" in told.text
    assert "the value of Outsourcing may depend on Term" in told.text
    assert ["out", "term"] in told.detail["conflicts"][0]["depends"]
    everything = f"{found.brief} {[one.text for one in found.findings]}"
    assert "contradicts itself" not in everything
    assert "if each issue counts by itself" in found["deal.exists"].text


def test_a_plain_contradiction_names_the_outcome_it_is_over():
    told = analysed(CLASH)["case.consistent"]
    assert told.detail["conflicts"][0]["depends"] == []
    assert "They clash over one outcome (Price: high)" in told.text


def test_counts_of_the_map_do_not_exceed_the_whole():
    found = analysed(BROKEN_RULE)
    assert (found.deal_map["shown"], found.deal_map["total"]) == (2, 2)
    assert "2 of 2 outcomes" in " ".join(page(found.to_dict(), found.deal_map).split())


@pytest.mark.slow
def test_a_statement_that_decides_much_is_named_with_its_quote():
    case = winset.read_case(ROOT / "examples/harbour/case.yaml")
    warned = winset.analyse(case, winset.Settings(draws=512)).brief["warnings"]
    about = [one for one in warned if one.startswith("One statement decides much")]
    assert len(about) == 1
    assert "under three we do not even call a ballot" in about[0]
    assert "Wage rise carries" in about[0]


@pytest.mark.slow
def test_a_proved_deal_is_the_first_candidate_and_certain_on_the_map():
    case = winset.read_case(ROOT / "examples/harbour/case.yaml")
    found = winset.analyse(case, winset.Settings(draws=512))
    assert found["deal.exists"].status == "necessary"
    best = found["deal.candidates"].detail["candidates"][0]
    assert best["outcome"] == found["deal.exists"].detail["deal"]
    assert best["status"] == "necessary"
    assert found.deal_map["classes"].count("certain") > 0
    assert not [one.id for one in found.findings if one.id.startswith(("road.", "hold."))]


@pytest.mark.slow
def test_dropping_the_house_certainly_opens_a_deal():
    case = winset.read_case(ROOT / "examples/backstop/case.yaml")
    found = winset.analyse(case, winset.Settings(draws=512))
    opening = [
        one for one in found["deal.openers"].detail["openers"] if one.get("rule") == "commons"
    ]
    assert [one["certain"] for one in opening] == [True]
    assert "certainly a deal" in opening[0]["text"]
