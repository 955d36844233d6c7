"""A sweep on a terminal: at most eighty columns."""

from winset.analysis import Settings
from winset.casefile import parse_case
from winset.report.sweep_text import sweep_text
from winset.studies.sweep import sweep

TEXT = """\
winset: 1
title: Wages
parties: {union: Union, firm: Firm}
issues: {pay: {options: [low, high]}}
no_deal: {values: {union: 1, firm: 2}}
preferences:
  union: {scores: {pay: {low: 0, high: 3}}}
  firm: {scores: {pay: {low: 5, high: 2}}}
"""


def test_a_table():
    found = sweep(parse_case(TEXT), {"union.no_deal": [0, 4], "firm.no_deal": [1, 3]})
    assert (
        sweep_text(found.to_dict())
        == """\
What follows if: Wages
======================

The case as it is, odds that there is a deal: 100 %.

4 variants
union.no_deal  firm.no_deal  deal.exists
            0             1        100 %
            0             3        100 %
            4             1          0 %
            4             3          0 %

All variants are drawn with the same random numbers (seed 0), so that they
differ by what was varied and not by chance.
"""
    )


def test_a_tornado():
    found = sweep(
        parse_case(TEXT), {"firm.no_deal": [1, 3], "union.no_deal": [0, 4]}, each=True,
        settings=Settings(language="de"),
    )  # fmt: skip
    text = sweep_text(found.to_dict())
    assert "Eine Größe nach der anderen" in text
    assert "- union.no_deal: 4: 0 %; 0: 100 % (Union: Wert ohne Einigung)" in text
    assert max(map(len, text.splitlines())) <= 80


def test_many_wide_rows_are_a_list_that_ends():
    long = TEXT.replace("union", "the_union_of_all_workers_in_the_whole_industry")
    vary = {"the_union_of_all_workers_in_the_whole_industry.no_deal": list(range(80)),
            "the_union_of_all_workers_in_the_whole_industry.pay.low": [0]}  # fmt: skip
    text = sweep_text(sweep(parse_case(long), vary).to_dict())
    assert "20 more variants in the CSV table." in text
    assert max(map(len, text.splitlines())) <= 80


def test_what_has_no_answer_says_why():
    found = sweep(parse_case(TEXT), {"union.no_deal": [0]}).to_dict()
    found["rows"][0]["problem"] = "it cannot be"
    assert "- union.no_deal 0: it cannot be" in sweep_text(found)
