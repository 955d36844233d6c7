"""What somebody new to the workbench ran into: nothing typed is lost, and what is said helps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE

pytestmark = pytest.mark.browser
SCORED = CASE[: CASE.index("preferences:")] + (
    "preferences:\n"
    "  a: {scores: {x: {p: 1, q: 5}, y: {p: 2, q: 0}}}\n"
    "  b: {scores: {x: {p: 4, q: 0}, y: {p: 0, q: 3}}}\n"
)
BAR = "document.querySelector('#bar').textContent"
FOCUS = "document.activeElement.dataset.k ?? document.activeElement.tagName"


@pytest.fixture(scope="module")
def served(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with opened(browser, tmp_path_factory.mktemp("newcomer"), "what", draws=64) as made:
        yield made


@pytest.fixture
def bench(served: Workbench) -> Iterator[Workbench]:
    served.anew(CASE, "what")
    yield served
    served.assert_quiet()


def enter(bench: Workbench, key: str, text: str) -> None:
    bench.key(key).fill(text)
    bench.tab.keyboard.press("Enter")


def add(bench: Workbench, name: str, ways: str) -> None:
    """Add an issue in a scored case, where points are still to come."""
    bench.key("what-add").fill(name)
    enter(bench, "what-ways", ways)
    bench.key("even-what-add").wait_for()
    bench.tab.keyboard.press("Escape")
    said = bench.text("#m-what-add")
    assert "A, B: points for this issue are missing then" in said
    assert bench.text("[data-k=even-what-add]") == "Add it, points come next"
    bench.key("even-what-add").click()
    bench.until("document.querySelector('[data-k=what-add]').value === ''")
    assert bench.key("what-ways").input_value() == ""
    bench.caught_up()


def test_new_issues_of_a_scored_case_get_their_points(bench: Workbench) -> None:
    bench.anew(SCORED, "what")
    add(bench, "Solo", "one, two")
    add(bench, "Odd", "1 to 5")
    bench.go("scores")
    assert "8 numbers are still missing" in bench.text("[data-k=scores-lacking]")
    cells = ["solo-one", "solo-two", "odd-1", "odd-5"]
    for left, (actor, cell) in enumerate([(one, two) for one in "ab" for two in cells]):
        enter(bench, f"cell-{actor}-{cell}", str(left + 1))
        bench.until(f"!document.querySelector('[data-k=cell-{actor}-{cell}]').dataset.taken")
        bench.caught_up()
        assert bench.tab.locator(".trouble").count() == 0
    assert bench.tab.locator("[data-k=scores-lacking]").count() == 0
    bench.until(f"{BAR}.includes('All saved in case.yaml')")
    assert "solo: {one: 5, two: 6}, odd: {1: 7, 5: 8}" in bench.file()


def test_an_empty_cell_and_one_point_are_said_as_they_are(bench: Workbench) -> None:
    bench.anew(SCORED.replace("q: 5", "q: 2"), "scores")
    assert "1 point, 33 %" in bench.text("table.scores")
    enter(bench, "cell-a-x-q", "")
    bench.key("close-cell-a-x-q").wait_for()
    assert "points cannot be empty" in bench.text("#m-cell-a-x-q")
    assert "points cannot be empty" in bench.text("#warned")
    enter(bench, "cell-a-x-q", "3")
    bench.ask.until(lambda: "q: 3}" in bench.file())
    bench.until("document.querySelector('#warned').textContent === ''")
