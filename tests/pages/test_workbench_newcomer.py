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


def tabbed(bench: Workbench, key: str, text: str) -> str:
    """Type into a field and go on with Tab; return where the focus is once all is drawn."""
    bench.key(key).focus()
    bench.tab.keyboard.press("ControlOrMeta+a")
    bench.tab.keyboard.type(text)
    bench.tab.keyboard.press("Tab")
    bench.tab.evaluate("new Promise((done) => setTimeout(done, 0))")
    bench.until("!document.querySelector('[data-saving]')")
    bench.caught_up()
    return str(bench.tab.evaluate(FOCUS))


def test_tab_goes_on_in_the_form_of_a_statement(bench: Workbench) -> None:
    bench.go("statements")
    bench.key("statement-a-0").click()
    assert tabbed(bench, "b-speaker-0", "Ann") == "A", "the next is a link without a key"
    assert bench.tab.evaluate("document.activeElement.textContent").startswith("Add")
    bench.key("b-cancel").click()
    bench.key("statement-new").click()
    bench.key("b-kind").select_option("ratio")
    assert tabbed(bench, "b-times", "2") == "b-other"
    assert tabbed(bench, "b-assumed", "so it is") == "b-confidence"
    assert tabbed(bench, "b-note", "a note") == "b-save"
    bench.key("b-assumed").fill("so it was")
    bench.key("b-note").fill("another note")
    assert bench.key("b-times").input_value() == "2"
    assert bench.key("b-assumed").input_value() == "so it was"
    assert bench.key("b-note").input_value() == "another note"


@pytest.mark.parametrize(("key", "then"), [("name", "o-more"), ("assumed", "note"), ("note", None)])
def test_tab_goes_on_in_a_new_offer(bench: Workbench, key: str, then: str | None) -> None:
    bench.go("offers")
    bench.key("offer-new").click()
    after = "offer-write" if then is None else f"offer-fresh-{then}"
    assert tabbed(bench, f"offer-fresh-{key}", "some words") == after
    bench.tab.keyboard.press("Shift+Tab")
    assert bench.tab.evaluate(FOCUS) == f"offer-fresh-{key}"
    bench.key("offer-cancel").click()


def test_tab_goes_on_from_an_id(bench: Workbench) -> None:
    bench.key("what-x").click()
    assert tabbed(bench, "what-x-id", "price") == "what-price-binding"
    enter(bench, "what-price-id", "cost")
    bench.key("what-cost-id").wait_for()
    assert bench.tab.evaluate(FOCUS) == "what-cost-id"
    bench.go("who")
    bench.key("who-a-open").click()
    assert tabbed(bench, "who-a-id", "anton") == "who-anton-role"


def test_a_statement_that_is_begun_is_not_wiped(bench: Workbench) -> None:
    bench.go("statements")
    bench.key("statement-new").click()
    bench.key("b-assumed").fill("so it is")
    for key in ["statement-new", "statement-a-1"]:
        bench.key(key).click()
        assert "not saved yet" in bench.text("#m-statement")
        assert bench.key("b-assumed").input_value() == "so it is"
    bench.key("b-cancel").click()
    bench.key("statement-a-1").click()
    assert bench.tab.locator("#m-statement").count() == 0
    bench.key("statement-new").click()
    assert bench.key("b-who").count() == 1, "nothing was changed in it"
