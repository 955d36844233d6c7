"""History, the file and the report on the workbench: as a user types, clicks and saves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE

pytestmark = pytest.mark.browser
TEXT = "textarea.text"


@pytest.fixture
def bench(browser: Any, tmp_path: Path) -> Iterator[Workbench]:
    with opened(browser, tmp_path, "file") as made:
        yield made


def saved(bench: Workbench, text: str) -> None:
    bench.tab.locator(TEXT).fill(text)
    bench.key("file-save").click()
    bench.until("document.querySelector('[data-k=file-save]').disabled")


def test_the_text_is_edited_and_saved_by_keys(bench: Workbench) -> None:
    area = bench.tab.locator(TEXT)
    assert area.input_value() == CASE
    assert bench.key("file-save").is_disabled()
    area.press("Control+Home")
    area.press("End")
    area.press_sequentially("  # begun")
    assert bench.file() == CASE, "nothing is written while one types"
    area.press("Control+s")
    bench.until("document.querySelector('[data-k=file-save]').disabled")
    assert bench.file() == CASE.replace("winset: 1\n", "winset: 1  # begun\n")
    assert bench.tab.evaluate("document.activeElement.tagName") == "TEXTAREA"
    bench.assert_quiet()


def test_a_problem_is_shown_at_its_line(bench: Workbench) -> None:
    saved(bench, CASE.replace("0.6", "6"))
    assert bench.file() == CASE.replace("0.6", "6"), "the file is kept as it was typed"
    assert bench.text("#bar a.saved") == "1 problem in case.yaml"
    assert bench.text(".editor .lines .hit") == "! 13"
    bench.tab.get_by_role("button", name="Line 13").click()
    at = bench.tab.evaluate("document.activeElement.selectionStart")
    assert CASE[:at].count("\n") == 12
    bench.key("undo").click()
    bench.until("/All saved/.test(document.querySelector('#bar').textContent)")
    assert bench.tab.locator(TEXT).input_value() == CASE
    bench.assert_quiet()


def test_what_others_change_is_brought_together(bench: Workbench) -> None:
    bench.tab.locator(TEXT).fill(CASE.replace("Two ", "Too "))
    bench.path.write_text(CASE.replace("0.6", "0.7"), "utf-8")
    bench.until("/changed elsewhere/.test(document.querySelector('#work').textContent)")
    assert "Too " in bench.tab.locator(TEXT).input_value(), "what is typed stays"
    bench.key("file-save").click()
    bench.until("document.querySelector('[data-k=file-save]').disabled")
    assert bench.file() == CASE.replace("Two ", "Too ").replace("0.6", "0.7")
    bench.assert_quiet()


def test_a_file_that_is_gone_is_said_and_written_again(bench: Workbench) -> None:
    bench.path.unlink()
    bench.tab.wait_for_selector('[data-k="rewrite"]')
    assert "case.yaml cannot be read" in bench.text("#bar")
    assert "case.yaml is gone" in bench.text("#work .notice")
    bench.key("rewrite").click()
    bench.tab.wait_for_selector("#work .notice", state="detached")
    assert bench.file() == CASE
    assert "All saved" in bench.text("#bar")


def test_a_clash_is_shown_and_nothing_is_lost(bench: Workbench) -> None:
    bench.tab.locator(TEXT).fill(CASE.replace("0.6", "0.8"))
    bench.path.write_text(CASE.replace("0.6", "0.7"), "utf-8")
    bench.key("file-save").click()
    bench.tab.wait_for_selector("#clash")
    assert bench.file() == CASE.replace("0.6", "0.7")
    mine, theirs = bench.tab.locator(".side pre").all_text_contents()
    assert ("0.8" in mine, "0.7" in theirs) == (True, True)
    bench.key("clash-keep").click()
    bench.key("file-save").click()
    bench.until("document.querySelector('[data-k=file-save]').disabled")
    assert bench.file() == CASE.replace("0.6", "0.8")
    assert (
        "0.7" in bench.ask(f"/api/history/{bench.ask('/api/history')['versions'][1]['id']}")["text"]
    )
    bench.assert_quiet()


def test_versions_are_listed_opened_compared_and_restored(bench: Workbench) -> None:
    bench.ask.until(lambda: bench.ask("/api/history")["versions"][0]["answers"])
    saved(bench, CASE.replace("confidence: 0.6, ", ""))
    bench.ask.until(lambda: bench.ask("/api/history")["versions"][0]["answers"])
    bench.go("history")
    bench.until("document.querySelectorAll('.hist li').length === 2")
    bench.tab.wait_for_selector(".chart svg")
    assert bench.tab.locator(".hist .what").all_text_contents()[1] == "Opened"
    assert "Odds of a deal over 2 versions" in bench.tab.locator(".chart svg").get_attribute(
        "aria-label"
    )
    bench.tab.locator("[data-k^=open-]").nth(1).click()
    assert bench.text(".old-text") == CASE
    bench.key("compare").click()
    frame = bench.tab.frame_locator("iframe.frame")
    frame.locator("h1").first.wait_for()
    assert "Two versions compared" in frame.locator("h1").first.text_content()
    bench.tab.locator("[data-k^=restore-]").first.click()
    bench.until("document.querySelectorAll('.hist li').length === 3")
    assert bench.file() == CASE
    assert bench.text(".hist .what").startswith("Back to version")
    bench.assert_quiet()


def test_without_a_history_it_says_so(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, "history", history=False) as bench:
        bench.until("/No version is kept/.test(document.querySelector('#work').textContent)")
        bench.assert_quiet()


def test_the_report_stands_in_the_page_and_is_saved(bench: Workbench) -> None:
    bench.ask.until(lambda: bench.ask("/api/whole")["revision"])
    bench.go("answers")
    frame = bench.tab.frame_locator("iframe.frame")
    frame.locator("h1").first.wait_for()
    assert "deal" in frame.locator("body").inner_text()
    before = frame.locator("body").evaluate("one => getComputedStyle(one).backgroundColor")
    frame.locator("#theme").click()
    after = frame.locator("body").evaluate("one => getComputedStyle(one).backgroundColor")
    assert before != after, "its own script runs"
    with bench.tab.expect_download() as found:
        bench.key("report-html").click()
    assert found.value.suggested_filename == "case.html"
    assert Path(found.value.path()).read_text("utf-8").startswith("<!DOCTYPE html>")
    bench.assert_quiet()
