"""What somebody new to the workbench ran into: nothing typed is lost, and what is said helps."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
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
    assert tabbed(bench, "b-note", "a note") in {"b-file", "b-save"}
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


def test_a_page_that_is_not_let_in_any_more_says_so_and_recovers(
    browser: Any, tmp_path: Path
) -> None:
    with opened(browser, tmp_path, "who", draws=64) as bench:
        bench.until(f"{BAR}.includes('All saved')")
        # As a server that was started anew does: it knows this cookie no more.
        bench.context.clear_cookies()
        bench.ask.bench.hub.close()
        bench.tab.wait_for_selector("#work .notice.stays")
        assert "This page is not connected any more" in bench.text("#work .notice.stays")
        assert "Not connected" in bench.text("#bar")
        assert "All saved" not in bench.text("#bar")
        enter(bench, "who-a-note", "first")
        bench.key("close-who-a-note").wait_for()
        assert "This page is not connected any more" in bench.text("#m-who-a-note")
        other = bench.context.new_page()
        other.goto(f"http://127.0.0.1:{bench.ask.port}/?token={bench.ask.token}#/who")
        bench.tab.wait_for_selector("#work .notice.stays", state="detached")
        bench.until(f"!{BAR}.includes('Not connected')")
        assert bench.key("who-a-note").input_value() == "first", "what was typed stays"
        enter(bench, "who-a-note", "second")
        bench.ask.until(lambda: "note: second" in bench.file())


def test_keys_undo_in_a_field_in_which_nothing_is_typed(bench: Workbench) -> None:
    bench.anew(SCORED, "scores")
    enter(bench, "cell-a-x-p", "3")
    bench.ask.until(lambda: "p: 3" in bench.file())
    bench.caught_up()
    assert bench.tab.evaluate(FOCUS) == "cell-a-x-q"
    bench.tab.keyboard.press("ControlOrMeta+z")
    bench.ask.until(lambda: bench.file() == SCORED)
    bench.caught_up()
    bench.tab.keyboard.press("ControlOrMeta+y")
    bench.ask.until(lambda: "p: 3" in bench.file())
    bench.caught_up()
    bench.tab.keyboard.type("78")
    bench.tab.keyboard.press("ControlOrMeta+z")
    assert bench.key("cell-a-x-q").input_value() != "78", "what is typed is taken back there"
    bench.tab.keyboard.press("Escape")
    assert "p: 3" in bench.file()


def test_a_step_that_an_editor_wrote_over_does_not_keep_older_ones(bench: Workbench) -> None:
    bench.go("who")
    enter(bench, "who-a-note", "first")
    bench.ask.until(lambda: "note: first" in bench.file())
    bench.caught_up()
    bench.go("what")
    bench.key("no-y").select_option("q")
    bench.ask.until(lambda: "y: q}" in bench.file())
    bench.caught_up()
    bench.path.write_text(bench.file().replace("y: q}", "y: p} #"), encoding="utf-8")
    bench.ask.until(lambda: "} #" in bench.ask.bench.desk.newest.text)
    bench.caught_up()
    bench.key("undo").click()
    bench.until("document.querySelector('.toast').textContent.includes('versions that are kept')")
    bench.until("document.querySelector('[data-k=undo]').title.includes('Note on A')")
    bench.key("undo").click()
    bench.ask.until(lambda: "first" not in bench.file())
    assert "y: p} #" in bench.file()


def test_a_file_that_an_editor_broke_is_not_mended_by_undoing(bench: Workbench) -> None:
    bench.go("who")
    bench.path.write_text("winset: [", encoding="utf-8")
    bench.tab.get_by_text("The file is no case just now").wait_for()
    assert "undo the last step" not in bench.text("#work")
    assert "open an earlier version in “History”" in bench.text("#work")


def test_names_are_given_once(bench: Workbench) -> None:
    bench.go("who")
    enter(bench, "who-add-ratifiers", " b ")
    bench.key("close-who-add-ratifiers").wait_for()
    assert "somebody called “B” already" in bench.text("#m-who-add-ratifiers")
    assert bench.key("who-add-ratifiers").input_value() == "b", "it is there to be changed"
    enter(bench, "who-a-name", "b")
    bench.key("close-who-a-name").wait_for()
    assert "somebody called “B” already" in bench.text("#m-who-a-name")
    bench.go("what")
    bench.key("what-x").click()
    enter(bench, "what-x-add", "High")
    bench.key("close-what-x-add").wait_for()
    assert "“Price” has an option “high” already" in bench.text("#m-what-x-add")
    enter(bench, "what-x-p-name", "HIGH")
    bench.key("close-what-x-p-name").wait_for()
    enter(bench, "what-x-name", "term")
    bench.key("close-what-x-name").wait_for()
    assert "an issue “Term” already" in bench.text("#m-what-x-name")
    enter(bench, "what-x-name", "PRICE")
    bench.ask.until(lambda: "name: PRICE" in bench.file())
    assert bench.file() == CASE.replace("Price", "PRICE")


def test_on_a_phone_it_is_said_how_much_is_not_written(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, "who", 390, draws=64) as bench:
        bench.key("who-b-open").click()
        enter(bench, "who-b-id", "a")
        bench.key("unsaved").wait_for()
        for language in ["de", "fr", "en"]:
            bench.ask("/api/language", {"language": language})
            bench.until(f"document.documentElement.lang === '{language}'")
            shown = "const one = document.querySelector('[data-k=unsaved]');"
            assert bench.tab.evaluate(f"{{ {shown} one.scrollWidth <= one.clientWidth }}"), language
            assert bench.tab.evaluate("document.documentElement.scrollWidth") <= 390
        bench.assert_quiet()


def test_a_clash_in_the_file_comes_into_sight(bench: Workbench) -> None:
    bench.anew(CASE + "# more\n" * 300, "file")
    bench.path.write_text(bench.file().replace("p: low", "p: least"), encoding="utf-8")
    bench.tab.evaluate("document.querySelector('#work').scrollTop = 1e6")
    area = bench.key("file-text")
    area.fill(CASE.replace("p: low", "p: lower"))
    bench.tab.evaluate("document.querySelector('#work').scrollTop = 1e6")
    area.press("ControlOrMeta+s")
    bench.tab.wait_for_selector("#clash")
    bench.until("document.activeElement.id === 'clash'")
    box = bench.tab.locator("#clash").bounding_box()
    assert 0 <= box["y"] < 900
    bench.key("clash-take").click()


def test_a_source_is_renamed_given_a_text_and_taken_away(bench: Workbench, tmp_path: Path) -> None:
    cited = CASE.replace("file: paper.txt}", "file: paper.txt}\n  talk: {title: A talk}")
    bench.anew(cited, "sources/talk")
    bench.key("source-talk-fold").click()
    enter(bench, "source-talk-title", "The talk")
    bench.ask.until(lambda: "talk: {title: The talk}" in bench.file())
    bench.caught_up()
    (tmp_path / "talk.txt").write_text("Low is best.\n", encoding="utf-8")
    bench.key("source-talk-file").set_input_files(tmp_path / "talk.txt")
    bench.tab.locator("article.text").get_by_text("Low is best.").wait_for()
    assert "talk: {title: The talk, file: sources/talk.txt}" in bench.file()
    bench.key("source-talk-remove").click()
    bench.ask.until(lambda: bench.file() == CASE)
    bench.tab.locator("article.text").get_by_text("high is better").wait_for()
    bench.key("source-paper-fold").click()
    bench.key("source-paper-remove").click()
    bench.key("close-source-paper-remove").wait_for()
    assert "while one place of the case depends on it" in bench.text("#m-source-paper-remove")
    assert bench.key("even-source-paper-remove").count() == 0
    assert bench.file() == CASE
