"""Add a solution: what CONTRIBUTING says, done with a dummy.

A solution is one record in `deals/solutions.py` and two messages in `wording/english/deals.py`.
"""

import re

import jsonschema
import numpy as np
import pytest
from places import ROOT

import winset
from winset.deals.solutions import SOLUTIONS, SolutionConcept
from winset.report.page import page
from winset.wording.english import ENGLISH

LANGUAGES = ("english", "german", "french")
TOUCHED = {"deals/solutions.py", *(f"wording/{one}/deals.py" for one in LANGUAGES)}
"""Files of the source that name a solution of the registry alone."""
PLACES_OF_OTHER_TOOLS = {"analysis/findings/other_tools.py"}

DICTATOR = SolutionConcept(
    loose=lambda points: points.real[:, 0],
    exact=lambda points: (points.gains, lambda gains: gains[:, :1].astype(np.int64)),
    blurred=lambda points: (points.real[:, :1], float(points.blur[0])),
    program=lambda programs: programs.best(programs.parties[0]),
    source="this test",
)
"""The deal that the first party likes best."""
WORDS = {"solution.first": "first party's", "solution.first.idea": "best for the first party"}


@pytest.fixture
def case(monkeypatch):
    monkeypatch.setitem(SOLUTIONS, "first", DICTATOR)
    for message, text in WORDS.items():
        monkeypatch.setitem(ENGLISH.patterns, message, text)
    return winset.read_case(ROOT / "examples" / "airport" / "case.yaml")


@pytest.mark.parametrize("limit", [1_000_000, 1])
def test_it_is_found_with_and_without_listing(case, limit):
    found = winset.analyse(case, winset.Settings(list_limit=limit))
    first = found["deal.solutions"].detail["first"]
    best = found["deal.pareto"].detail["best"]
    party = next(iter(best))
    assert first["gains"][party] == best[party]["gains"][party]
    assert "The first party's solution" in found["deal.solutions"].text


def test_it_is_found_by_programs_where_labels_grow_too_many(case, monkeypatch):
    monkeypatch.setattr("winset.deals.implicit.engine.MERGED", 3)
    found = winset.analyse(case, winset.Settings(list_limit=1))
    first = found["deal.solutions"].detail["first"]
    assert first["status"] == "exact"
    party = next(iter(first["gains"]))
    best = found["deal.pareto"].detail["best"][party]
    assert first["gains"][party] == best["gains"][party]


def test_the_schema_the_page_and_the_map_have_it(case):
    found = winset.analyse(case)
    jsonschema.validate(found.to_dict(), winset.analysis_schema())
    assert "first" in winset.analysis_schema()["$defs"]["SolutionsDetail"]["properties"]
    shown = page(found.to_dict(), found.deal_map)
    assert "best for the first party" in shown
    labels = {mark["label"] for mark in found.deal_map["marks"]}
    assert "First party's solution" in labels


@pytest.mark.slow
def test_uncertain_cases_have_it_draw_by_draw(case):
    hanoi = winset.read_case(ROOT / "examples" / "hanoi" / "case.yaml")
    found = winset.analyse(hanoi, winset.Settings(draws=64, account="all"))
    assert 0 < found["deal.solutions"].detail["first"]["share"] <= 1


def test_only_the_files_of_the_recipe_name_a_solution():
    source = ROOT / "src" / "winset"
    naming = {
        path.relative_to(source).as_posix()
        for path in source.rglob("*")
        if path.suffix in {".py", ".jinja", ".js"}
        and re.search(r"\"egalitarian\"|solution\.egalitarian", path.read_text(encoding="utf-8"))
    }
    assert naming - PLACES_OF_OTHER_TOOLS == TOUCHED
