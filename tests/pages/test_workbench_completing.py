"""The text of a case in a real browser: words offered at the caret, messages behind their lines."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE

pytestmark = pytest.mark.browser
AREA = "document.querySelector('textarea.text')"


@pytest.fixture
def bench(browser: Any, tmp_path: Path) -> Iterator[Workbench]:
    with opened(browser, tmp_path, "file", draws=64) as made:
        yield made
        made.assert_quiet()


def typed(bench: Workbench, text: str) -> None:
    """Go to the end of the text and type."""
    bench.tab.locator("textarea.text").focus()
    bench.tab.keyboard.press("Control+End")
    bench.tab.keyboard.type(text)


def offered(bench: Workbench) -> list[str]:
    bench.tab.wait_for_selector("#offered:not([hidden])")
    return [str(text) for text in bench.tab.locator("#offered b").all_text_contents()]


def test_keys_and_ids_are_offered_and_taken_by_keys(bench: Workbench) -> None:
    typed(bench, "off")
    assert offered(bench)[0] == "offers:"
    assert "Offers in time order." in bench.text("#offered")
    assert bench.tab.locator("textarea.text").get_attribute("aria-activedescendant") == "offered-0"
    bench.until("/suggestion/.test(document.querySelector('#said').textContent)")
    bench.tab.keyboard.press("Enter")
    bench.tab.wait_for_selector("#offered", state="hidden")
    assert bench.tab.evaluate(f"{AREA}.value") == CASE + "offers: "
    bench.tab.keyboard.type("[{by: ")
    assert offered(bench) == ["a", "b"]
    bench.tab.keyboard.press("ArrowDown")
    bench.tab.keyboard.press("Tab")
    assert bench.tab.evaluate(f"{AREA}.value").endswith("offers: [{by: b")
    bench.tab.keyboard.type(", outcome: {x: ")
    assert offered(bench) == ["p", "q"]
    assert "high" in bench.text("#offered")
    bench.tab.keyboard.press("Escape")
    bench.tab.wait_for_selector("#offered", state="hidden")
    bench.tab.keyboard.press("Control+Space")
    assert offered(bench) == ["p", "q"]
    bench.tab.locator("#offered li").nth(1).click()
    bench.tab.keyboard.type("}}]\n")
    bench.key("file-save").click()
    bench.until("document.querySelector('[data-k=file-save]').disabled")
    assert bench.file() == CASE + "offers: [{by: b, outcome: {x: q}}]\n"
    assert bench.ask("/api/case")["sound"]


def test_what_is_wrong_stands_behind_its_line_as_one_types(bench: Workbench) -> None:
    assert bench.tab.locator(".in-place span").count() == 0
    typed(bench, "parties_: 3\n")
    bench.tab.keyboard.press("Escape")
    bench.tab.wait_for_selector(".in-place span")
    said = bench.text(".in-place span")
    assert "parties_" in said
    assert said in bench.text("#file-problems")
    assert bench.tab.locator("textarea.text").get_attribute("aria-invalid") == "true"
    line = CASE.count("\n") + 1
    assert bench.text(".editor .hit") == f"! {line}"
    gutter, note = (
        bench.tab.evaluate(f"document.querySelector('{place}').getBoundingClientRect().y")
        for place in (".editor .hit", ".in-place span")
    )
    assert abs(gutter - note) < 12
    assert bench.file() == CASE, "nothing is written before it is saved"
    for _ in range(len("parties_: 3\n")):
        bench.tab.keyboard.press("Backspace")
    bench.until("document.querySelectorAll('.in-place span').length === 0")


def test_where_nothing_can_stand_it_says_so(bench: Workbench) -> None:
    typed(bench, "# a remark")
    bench.tab.keyboard.press("Control+Space")
    bench.until("/Nothing can be suggested/.test(document.querySelector('#said').textContent)")
    assert bench.tab.locator("#offered").is_hidden()
