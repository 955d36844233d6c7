"""A whole analysis of an actor to whom the worth of one issue depends on another."""

import pytest
from schemas import held_to

import winset
from winset.casefile import parse_case
from winset.report.page import page
from winset.report.terminal import brief_text

SAID = """winset: 1
title: Pay and outsourcing
parties: {u: Union, e: Employer}
issues:
  wage: {name: Wage, options: {low: low, high: high}}
  out: {name: Outsourcing, options: {free: free, none: none}}
  term: {name: Term, options: {m12: 12, m36: 36}}
no_deal: {wage: low, out: free, term: m12}
preferences:
  u: {scores: {wage: {low: 0, high: 5}, out: {free: 0, none: 5}, term: {m12: 3, m36: 0}}}
  e:
    - {id: s1, prefers: {wage: high, out: free, term: m12}, to: {wage: low, out: none, term: m12}, assumed: rather pay}
    - {id: s2, prefers: {wage: low, out: none, term: m36}, to: {wage: high, out: free, term: m36}, assumed: unless it is long}
"""  # noqa: E501
DECLARED = SAID + "    - {id: d, depends: [[wage, term]], assumed: it costs more for longer}\n"


def analysed(text, **settings):
    return winset.analyse(parse_case(text), winset.Settings(draws=512, **settings))


def test_the_contradiction_names_the_line_that_ends_it():
    found = analysed(SAID)["case.consistent"]
    assert found.value is False
    assert found.detail["conflicts"][0]["depends"] == [["wage", "term"], ["out", "term"]]
    assert (
        "If it is so, add “depends: [[wage, term]]” to what is said about Employer." in found.text
    )
    for pair in ("[wage, term]", "[out, term]"):
        declared = SAID + f"    - {{id: d, depends: [{pair}], assumed: so}}\n"
        assert analysed(declared)["case.consistent"].value is True


def test_what_could_not_stand_beside_the_rest_is_not_offered():
    weight = SAID + "    - {id: w, weight: {wage: [0, 1]}, assumed: so}\n"
    text = analysed(weight)["case.consistent"].text
    assert "add “depends: [[out, term]]” to what is said about Employer." in text
    both = weight + "    - {id: o, weight: {out: [0, 1]}, assumed: so}\n"
    text = analysed(both)["case.consistent"].text
    assert "need not be a contradiction. To resolve it" in text


@pytest.fixture(scope="module")
def result():
    return analysed(DECLARED)


def test_the_pair_is_told_as_one(result):
    wants = result["wants.e"]
    assert "Wage and Term together" in wants.text
    assert set(wants.detail["weights"]) == {"wage", "out"}
    assert wants.detail["together"] == {"wage": "term"}
    assert sum(each["mean"] for each in wants.detail["weights"].values()) == pytest.approx(1)
    assert "together" not in result["wants.u"].detail
    (told,) = (each for each in result.case["preferences"] if each["actor"] == "e")
    rows = {row["issue"]: row for row in told["rows"]}
    assert rows["wage"]["together"] == "term"
    assert rows["term"]["together"] == "wage"
    assert "together" not in rows["out"]
    assert rows["wage"]["weight"] == rows["term"]["weight"]
    cells = {(each["option"], each["other"]): each for each in rows["wage"]["combinations"]}
    assert len(cells) == 4
    assert "combinations" not in rows["term"]
    for each in cells.values():
        assert -1e-12 <= each["low"] <= each["mean"] <= each["high"] <= 1 + 1e-12


def test_which_issues_depend_on_each_other_is_no_evidence(result):
    carried = {each["id"]: each for each in result["deal.carriers"].detail["statements"]}
    assert set(carried) == {"s1", "s2"}
    assert carried["s1"]["moves"]["together"] == "term"


def test_no_question_is_about_one_of_the_two_alone(result):
    for finding in result.findings:
        if finding.id.startswith("question."):
            about = finding.detail
            assert about.get("issue") not in {"wage", "term"} or about["kind"] == "no_deal"


def test_it_can_be_written_as_object_text_and_page(result):
    held_to(winset.analysis_schema, result.to_dict())
    html = page(result.to_dict(), result.deal_map)
    assert "Wage and Term together" in html
    assert "on which its worth depends" in html
    assert "Values of combinations: Wage, Term" in html
    assert brief_text(result.to_dict())


def test_without_a_list_the_answer_is_the_same(result):
    merged = analysed(DECLARED, list_limit=1)
    listed = result["deal.exists"]
    assert abs(merged["deal.exists"].value - listed.value) <= 3 * (
        (merged["deal.exists"].error or 0) + (listed.error or 0)
    )
    held_to(winset.analysis_schema, merged.to_dict())
