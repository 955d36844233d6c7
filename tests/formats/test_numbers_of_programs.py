"""Numbers as programs write them are read exactly, in every format; their digits refuse none."""

import io
import json
from fractions import Fraction as F

import openpyxl
import pytest

import winset
from formats.samples import problems, put
from winset.casefile import case_text, parse_case

WRITTEN = [
    "0.30000000000000004",
    "1e-17",
    "0.1234567890123456789",
    "2.5E-7",
    "1.7976931348623157e-308",
    "5e-324",
    "0.333333333333333314829616256247390992939472198486328125",
    "1e+3",
    "0." + "7" * 120,
]
BEYOND = "is too long a number: exponents are read from -400 to 400, and up to 400 digits"

CASE = """\
winset: 1
title: T
parties: {a: A, b: B}
issues: {x: {options: [p, q]}}
preferences:
  a: {scores: {x: {p: %s, q: 1}}, no_deal: 0}
  b: {scores: {x: {p: 1, q: 0}}, no_deal: 0}
"""
NEGMAS = {
    "d.yml": "name: D\ntype: DiscreteCartesianOutcomeSpace\nissues:\n"
    "- {name: x, type: CategoricalIssue, values: [p, q]}\n",
    "a.yml": "type: LinearAdditiveUtilityFunction\nreserved_value: 0\nweights: [1]\n"
    "values: [{type: TableFun, mapping: {p: %s, q: 1}}]\n",
}
GENIUS = {
    "d_domain.xml": "<negotiation_template><utility_space><objective>"
    '<issue index="1" name="x" type="integer" lowerbound="0" upperbound="1"/>'
    "</objective></utility_space></negotiation_template>",
    "a.xml": "<utility_space><objective>"
    '<issue index="1" name="x" type="integer" lowerbound="0" upperbound="1">'
    '<evaluator ftype="linear" slope="0" offset="1"/></issue><weight index="1" value="%s"/>'
    "</objective></utility_space>",
}
GENIUSWEB = json.dumps({
    "LinearAdditiveUtilitySpace": {
        "name": "a", "domain": {"name": "d", "issuesValues": {"x": {"values": ["p", "q"]}}},
        "issueUtilities": {"x": {"DiscreteValueSetUtilities": {
            "valueUtilities": {"p": "%s", "q": 1}}}},
        "issueWeights": {"x": 1},
    }
}).replace('"%s"', "%s")  # fmt: skip
NEGOLOG = '{"reservationValue": 0, "issueWeights": {"x": 1}, "issues": {"x": {"p": %s, "q": 1}}}'


def first(case):
    return next(iter(case.preferences.values())).points["x"][0]


def imported(folder, files, number):
    return winset.import_case(put(folder, {n: t.replace("%s", number) for n, t in files.items()}))[
        0
    ]


@pytest.mark.parametrize("number", WRITTEN)
def test_numbers_are_read_as_they_are_written(tmp_path, number):
    exact = F(number)
    assert first(parse_case(CASE % number)) == exact
    again = parse_case(case_text(parse_case(CASE % number)))
    assert first(again) == exact
    assert first(imported(tmp_path / "1", NEGMAS, number)) == exact
    assert first(imported(tmp_path / "2", GENIUS, number)) == exact
    assert first(imported(tmp_path / "3", {"a.json": GENIUSWEB}, number)) == exact
    assert first(imported(tmp_path / "4", {"a.json": NEGOLOG}, number)) == exact
    table = "Issue,Option,A,B\nx,p,%s,1\n,q,1.5,0\n"
    assert first(imported(tmp_path / "5", {"points.csv": table}, number)) == exact
    german = "Issue;Option;A;B\nx;p;%s;1\n;q;1,5;0\n"
    comma = number.replace(".", ",")
    assert first(imported(tmp_path / "6", {"points.csv": german}, comma)) == exact


def test_numbers_of_a_workbook_are_the_shortest_that_mean_the_same(tmp_path):
    book = openpyxl.Workbook()
    for row in (["Issue", "Option", "A", "B"], ["x", "p", 1 / 3, 1], [None, "q", 1e-17, 0]):
        book.active.append(row)
    book.save(out := io.BytesIO())
    case, _ = winset.import_case(put(tmp_path, {"a.xlsx": out.getvalue()}) / "a.xlsx")
    assert case.preferences["a"].points["x"] == (F("0.3333333333333333"), F("1e-17"))


@pytest.mark.parametrize("number", ["1e999999", "1e-999999", "0." + "1" * 500])
def test_numbers_that_would_fill_the_memory_are_refused(tmp_path, number):
    shown = number if len(number) < 60 else number[:59] + "…"
    with pytest.raises(winset.CaseFileError, match="is too long a number") as caught:
        parse_case(CASE % number)
    assert caught.value.problems[0].message == f"'{shown}' {BEYOND}"
    assert problems(imported, tmp_path / "1", {"a.json": NEGOLOG}, number)[0][3] == (
        f"'{shown}' {BEYOND}"
    )
    assert (
        problems(imported, tmp_path / "2", GENIUS, number)[0][3] == f"'value': '{shown}' {BEYOND}"
    )
    table = "Issue,Option,A,B\nx,p,%s,1\n,q,1.5,0\n"
    assert problems(imported, tmp_path / "3", {"points.csv": table}, number)[0][3] == (
        f"cell C2: '{shown}' {BEYOND}"
    )


def test_too_large_a_number_says_its_limit(tmp_path):
    assert problems(imported, tmp_path / "1", {"a.json": NEGOLOG}, "2e15")[0][3] == (
        "'2e15' is too large a number; the limit is 10^15"
    )


@pytest.mark.parametrize("number", ["0.30000000000000004", "1e-17"])
def test_they_are_analysed(number):
    found = winset.analyse(parse_case(CASE % number))
    assert found["deal.count"].value == 2
