"""Sources in the workbench: a form that outlives the page, and texts that others take away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE, PAPER

pytestmark = pytest.mark.browser
OTHER = CASE.replace(", because: {source: paper, quote: high is better}", "")
TWO = OTHER.replace("file: paper.txt}\n", "file: paper.txt}\n  note: {title: A note}\n")
ONE = TWO.replace("  paper: {title: A paper, file: paper.txt}\n", "")
SELECT = """() => {
  const all = [...document.querySelectorAll('article .s')];
  const piece = all.find((one) => one.textContent.includes('low is good'));
  const text = piece.querySelector('[data-at]').firstChild;
  const from = text.data.indexOf('low is good');
  getSelection().setBaseAndExtent(text, from, text, from + 11);
}"""
FILE = {"name": "minutes.txt", "mimeType": "text/plain", "buffer": b"They met.\n"}


@pytest.fixture(scope="module")
def served(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with opened(browser, tmp_path_factory.mktemp("sources"), "who", draws=64) as made:
        yield made


@pytest.fixture
def bench(served: Workbench) -> Iterator[Workbench]:
    (served.path.parent / "paper.txt").write_text(PAPER, encoding="utf-8")
    served.path.write_bytes(TWO.encode())
    served.ask.until(lambda: served.ask("/api/case")["text"] == TWO)
    tab = served.tab.context.new_page()
    tab.set_default_timeout(120_000)
    made = Workbench(tab, served.ask, "sources/paper")
    made.caught_up()
    yield made
    made.tab.close()
    made.assert_quiet()


def reloaded(bench: Workbench) -> None:
    bench.tab.reload()
    bench.tab.wait_for_selector("#work h1")
    bench.caught_up()


def test_a_source_that_is_begun_is_there_after_loading_again(bench: Workbench) -> None:
    bench.key("source-add").click()
    bench.key("source-title").fill("Minutes")
    bench.key("source-date").fill("2019-05-02")
    bench.key("source-file").set_input_files(FILE)
    reloaded(bench)
    assert bench.key("source-title").input_value() == "Minutes"
    assert bench.key("source-date").input_value() == "2019-05-02"
    assert "“minutes.txt” has to be chosen once more" in bench.text(".notice")
    bench.key("source-save").click()
    bench.tab.wait_for_selector("#m-source-new")
    assert bench.file() == TWO, "without its file it is not what was asked for"
    reloaded(bench)
    bench.key("source-file").set_input_files(FILE)
    bench.tab.wait_for_selector(".notice", state="detached")
    bench.key("source-save").click()
    bench.tab.wait_for_selector("[data-k=source-save]", state="detached")
    written = bench.ask("/api/case")["tree"]["sources"]["minutes"]
    assert written == {"title": "Minutes", "date": "2019-05-02", "file": "sources/minutes.txt"}
    assert (bench.path.parent / "sources/minutes.txt").read_bytes() == FILE["buffer"]
    reloaded(bench)
    assert bench.key("source-title").count() == 0, "what was added does not come back"


def test_the_file_of_a_source_can_be_let_go(bench: Workbench) -> None:
    bench.key("source-add").click()
    bench.key("source-title").fill("Talks")
    bench.key("source-file").set_input_files(FILE)
    reloaded(bench)
    bench.key("source-without").click()
    bench.key("source-save").click()
    bench.tab.wait_for_selector("[data-k=source-save]", state="detached")
    assert "talks: {title: Talks}" in bench.file()
    bench.key("source-add").click()
    bench.key("source-cancel").click()
    reloaded(bench)
    assert bench.key("source-title").count() == 0


def test_a_source_is_added_once_however_often_it_is_asked_for(bench: Workbench) -> None:
    held: list[Any] = []
    bench.key("source-add").click()
    bench.key("source-title").fill("Once")
    bench.tab.route("**/api/edit", lambda route: held.append(route))  # noqa: PLW0108
    for _ in range(3):
        bench.key("source-save").click()
    bench.ask.until(lambda: bench.tab.evaluate("1") and held)
    for route in held:
        route.continue_()
    bench.tab.wait_for_selector("[data-k=source-save]", state="detached")
    assert len(held) == 1
    assert bench.file().count("Once") == 1


def test_a_source_that_others_remove_is_told_to_be_gone(bench: Workbench) -> None:
    bench.tab.wait_for_selector("article .s")
    bench.tab.evaluate(SELECT)
    bench.tab.wait_for_selector(".selbar")
    bench.changed_elsewhere(ONE)
    bench.tab.wait_for_selector("[data-k=source-gone]")
    said = bench.text("[data-k=source-gone]")
    assert said.startswith("This source is not in the case any more: A paper.")
    assert "“low is good”" in said
    assert "low is good" in bench.text("article")
    assert bench.key("source").input_value() == "paper"
    # It comes back: so do the words.
    bench.changed_elsewhere(TWO)
    bench.tab.wait_for_selector(".selbar")
    bench.key("source-make").click()
    bench.tab.wait_for_selector(".builder q")
    assert bench.text(".builder q") == "low is good"
    bench.key("b-kind").select_option("order")
    bench.tab.wait_for_selector(".builder p.readback:not(.muted)")
    bench.changed_elsewhere(ONE)
    bench.tab.wait_for_selector(".builder .err")
    assert bench.text(".builder q") == "low is good"
    bench.key("b-cancel").click()
    bench.key("source").select_option("note")
    bench.tab.wait_for_selector("[data-k=source-gone]", state="detached")


def test_words_that_are_selected_stay_so_when_others_change_the_case(bench: Workbench) -> None:
    bench.tab.wait_for_selector("article .s")
    bench.tab.evaluate(SELECT)
    bench.tab.wait_for_selector(".selbar")
    bench.changed_elsewhere(TWO.replace("Two ", "Three "))
    bench.tab.wait_for_selector(".selbar")
    assert bench.tab.evaluate("getSelection().toString()") == "low is good"
    # Words before them move them.
    (bench.path.parent / "paper.txt").write_text("So it was. " + PAPER, encoding="utf-8")
    bench.until("document.querySelector('article').textContent.startsWith('So it was')")
    bench.key("source-make").click()
    bench.tab.wait_for_selector(".builder q")
    assert bench.text(".builder q") == "low is good"


def test_words_that_others_took_away_are_told(bench: Workbench) -> None:
    bench.tab.wait_for_selector("article .s")
    bench.tab.evaluate(SELECT)
    bench.tab.wait_for_selector(".selbar")
    (bench.path.parent / "paper.txt").write_text("Nothing of it.\n", encoding="utf-8")
    bench.tab.wait_for_selector("#m-source")
    assert "not in it any more: “low is good”" in bench.text("#m-source")
    assert bench.tab.locator(".selbar").count() == 0


@pytest.mark.parametrize("lost", [None, b"They \xff\xfe say that high is better."])
def test_a_source_that_cannot_be_read_is_told_as_that(bench: Workbench, lost: bytes | None) -> None:
    bench.path.write_bytes(CASE.encode())
    bench.ask.until(lambda: bench.ask("/api/case")["text"] == CASE)
    bench.caught_up()
    bench.tab.wait_for_selector("article.text mark")
    paper = bench.path.parent / "paper.txt"
    if lost is None:
        paper.rename(paper.with_name("renamed.txt"))
    else:
        paper.write_bytes(lost)
    for _ in range(2):
        bench.tab.wait_for_selector("[data-k=source-unread]")
        said = bench.text("[data-k=source-unread]")
        assert "paper.txt is gone or cannot be read. It is cited in one place." in said
        assert "does not answer" not in bench.text("#work")
        assert "1 quote of this source in use" in bench.text("#work")
        reloaded(bench)
    bench.go("answers")
    bench.until("document.querySelector('#work .notice') !== null")
    assert "last state without one" in bench.text("#work .notice")
    bench.go("sources/paper")
    paper.with_name("renamed.txt").unlink(missing_ok=True)
    paper.write_text(PAPER, encoding="utf-8")
    bench.tab.wait_for_selector("article.text mark")
    assert bench.tab.locator("[data-k=source-unread]").count() == 0
