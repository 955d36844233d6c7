"""The page of a sweep: every number of the table, three languages, and nothing breaks out."""

import re

import pytest

from report.test_page import Outline
from winset.analysis import Settings
from winset.casefile import parse_case
from winset.report.sweep_page import sweep_page, sweep_table
from winset.studies.sweep import sweep

BAD = "<img src=x onerror=alert(1)>"
TEXT = f"""\
winset: 1
title: "Wages {BAD}"
parties: {{union: "Union {BAD}", firm: Firm}}
issues: {{pay: {{options: [low, high]}}}}
no_deal: {{values: {{union: 1, firm: 2}}}}
preferences:
  union: {{scores: {{pay: {{low: 0, high: 3}}}}}}
  firm: {{scores: {{pay: {{low: 5, high: 2}}}}}}
"""
VARY = {"union.no_deal": [0, 2, 4], "firm.no_deal": [1, 3]}


@pytest.mark.parametrize("language", ["en", "de", "fr"])
@pytest.mark.parametrize("each", [True, False])
def test_all_rows_are_there_and_nothing_breaks_out(language, each):
    found = sweep(parse_case(TEXT), VARY, each=each, settings=Settings(language=language))
    html = sweep_page(found.to_dict())
    assert "<img" not in html
    assert BAD in Outline(html).text
    assert f'<html lang="{language}">' in html
    body = html[html.index('id="variants"') :]
    assert len(re.findall("<tr>", body)) == 1 + len(found.rows)
    assert "default-src &#39;none&#39;" in html
    assert " style=" not in html


def test_a_problem_is_told_in_its_row():
    found = sweep(parse_case(TEXT.replace("high: 3}}}}", "high: 3}}}")), {"union.no_deal": [0]})
    document = found.to_dict()
    document["rows"][0]["problem"] = "it cannot be"
    assert "it cannot be" in Outline(sweep_page(document)).text


def test_the_table_for_notebooks_is_short_and_escaped():
    found = sweep(parse_case(TEXT), {"union.no_deal": [0, 2, 4]})
    html = sweep_table(found.to_dict(), most=2)
    assert html.count("<tr>") == 3
    assert '>union.no_deal</th><th scope="col" style="text-align:left">deal.exists</th>' in html
    assert found._repr_html_().count("<tr>") == 4
