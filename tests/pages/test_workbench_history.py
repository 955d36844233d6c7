"""The history of the workbench: rows that can be told apart, and versions that were no case."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def served(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with opened(browser, tmp_path_factory.mktemp("history"), "who", draws=64) as made:
        yield made


@pytest.fixture
def bench(served: Workbench) -> Iterator[Workbench]:
    served.anew(CASE, "who")
    yield served
    served.assert_quiet()


def answered(bench: Workbench) -> None:
    bench.ask.until(lambda: bench.ask("/api/history")["versions"][0]["answers"])


def test_versions_of_one_minute_are_told_apart_and_marked(bench: Workbench) -> None:
    answered(bench)
    for text in ("", CASE.replace("0.6", "6")):
        bench.path.write_text(text, encoding="utf-8")
        bench.ask.until(lambda text=text: bench.ask("/api/case")["text"] == text)
    bench.go("history")
    bench.until("document.querySelectorAll('.hist li').length >= 3")
    rows = bench.tab.locator(".hist li .when").all_text_contents()
    assert len(set(rows)) == len(rows), rows
    marks = [row.text_content() for row in bench.tab.locator(".hist li .what").all()[:3]]
    assert [mark.endswith("1 problem") for mark in marks] == [True, True, False], marks
    # Both of the last are no case: the last one with a verdict is chosen to compare with.
    third = bench.ask("/api/history")["versions"][2]["id"]
    assert bench.tab.locator(f"[data-k=from-{third}]").is_checked()


def test_a_version_that_was_no_case_is_said_to_be_none(bench: Workbench) -> None:
    answered(bench)
    bench.path.write_text("", encoding="utf-8")
    bench.ask.until(lambda: bench.ask("/api/case")["text"] == "")
    bench.go("history")
    bench.until("document.querySelectorAll('.hist li').length >= 2")
    bench.key("compare").click()
    bench.tab.wait_for_selector("[data-k=not-compared]")
    said = bench.text("[data-k=not-compared]")
    assert said.startswith("The later version was no case, so there is nothing to compare it by: ")
    assert "the file is empty" in said
    assert "case.yaml:1:1" not in said
    assert bench.tab.locator("iframe").count() == 0


def test_a_source_that_changed_is_marked(bench: Workbench) -> None:
    paper = bench.path.parent / "paper.txt"
    was = paper.read_bytes()
    paper.unlink()
    bench.ask.until(lambda: not bench.ask("/api/case")["sound"])
    bench.go("history")
    bench.until("/sources changed/.test(document.querySelector('.hist li .what').textContent)")
    assert "1 problem" in bench.text(".hist li .what")
    paper.write_bytes(was)
    bench.ask.until(lambda: bench.ask("/api/case")["sound"])
