"""Statements and evidence in a real browser: what is put together stands in the file."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE, PAPER

pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def served(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with opened(browser, tmp_path_factory.mktemp("statements"), "file") as made:
        yield made


@pytest.fixture
def bench(served: Workbench) -> Iterator[Workbench]:
    served.anew(CASE, "statements")
    yield served
    served.assert_quiet()


def go(bench: Workbench, route: str) -> None:
    bench.tab.evaluate("where => { location.hash = where; }", f"#/{route}")
    bench.tab.reload()
    bench.tab.wait_for_selector("#work h1")


def text_of(bench: Workbench) -> str:
    return bench.file()


def test_a_sentence_is_put_together_read_back_and_saved(bench: Workbench) -> None:
    tab = bench.tab
    tab.click('[data-k="statement-new"]')
    tab.select_option('[data-k="b-kind"]', "rejects")
    tab.select_option('[data-k="b-rejects-more"]', "x")
    tab.wait_for_selector(".readback:not(.muted)")
    assert "would rather have no deal than (Price: high)" in tab.inner_text(".readback")
    tab.fill('[data-k="b-assumed"]', "it said so: twice")
    tab.press('[data-k="b-assumed"]', "Tab")
    tab.select_option('[data-k="b-confidence"]', "0.8")
    tab.click('[data-k="b-save"]')
    tab.wait_for_selector(".builder", state="detached")
    before = "    - {id: t, order: {y: [p, q]}, confidence: 0.6, assumed: so it is}\n"
    line = '    - {id: a_x, rejects: {x: q}, confidence: 0.8, assumed: "it said so: twice"}\n'
    assert text_of(bench) == CASE.replace(before, before + line)


def test_a_statement_opens_where_it_stands_and_only_what_changed_is_written(
    bench: Workbench,
) -> None:
    tab = bench.tab
    tab.click('[data-k="statement-a-1"]')
    tab.click('[data-k="b-down-p"]')
    tab.wait_for_selector(".readback:not(.muted)")
    tab.click('[data-k="b-save"]')
    tab.wait_for_selector(".builder", state="detached")
    assert text_of(bench) == CASE.replace(
        "{id: t, order: {y: [p, q]}", "{id: t, order: {y: [q, p]}"
    )
    tab.click('[data-k="statement-a-1"]')
    tab.click('[data-k="b-remove"]')
    tab.wait_for_selector(".builder", state="detached")
    assert "id: t," not in text_of(bench)


def test_what_others_made_of_the_same_statement_is_not_written_over(bench: Workbench) -> None:
    tab = bench.tab
    tab.click('[data-k="statement-a-1"]')
    tab.click('[data-k="b-down-p"]')
    tab.wait_for_selector(".readback:not(.muted)")
    other = CASE.replace("confidence: 0.6", "confidence: 0.7").replace("a: A,", "a: Anton,")
    bench.path.write_text(other, encoding="utf-8")
    bench.ask.until(lambda: "Anton" in str(tab.text_content("#work")))
    bench.ask.until(lambda: "is in this form now" in str(tab.text_content(".builder")))
    assert tab.input_value('[data-k="b-confidence"]') == "0.7"
    # Loading the page again changes nothing of that.
    tab.reload()
    tab.wait_for_selector(".builder .readback:not(.muted)")
    assert tab.input_value('[data-k="b-confidence"]') == "0.7"
    tab.click('[data-k="b-save"]')
    tab.wait_for_selector(".builder", state="detached")
    assert text_of(bench) == other.replace("{y: [p, q]}, conf", "{y: [q, p]}, conf")


def test_what_both_changed_is_named_before_it_is_written(bench: Workbench) -> None:
    tab = bench.tab
    tab.click('[data-k="statement-a-1"]')
    tab.select_option('[data-k="b-confidence"]', "0.8")
    tab.reload()
    tab.wait_for_selector(".builder .readback:not(.muted)")
    other = CASE.replace("order: {y: [p, q]}, confidence: 0.6", "order: {y: [q, p]}")
    bench.changed_elsewhere(other)
    bench.ask.until(lambda: "changed this as well" in str(tab.text_content(".builder")))
    assert "Taken at its word in" in tab.inner_text(".builder .notice")
    assert text_of(bench) == other
    tab.click('[data-k="b-save"]')
    tab.wait_for_selector(".builder", state="detached")
    assert "order: {y: [q, p]}, confidence: 0.8" in text_of(bench)


def test_words_of_a_text_become_evidence_in_four_clicks(bench: Workbench) -> None:
    go(bench, "sources/paper")
    tab = bench.tab
    tab.wait_for_selector(".paper mark")
    assert tab.inner_text(".paper mark") == "high is better"
    tab.evaluate(
        """words => {
          const walk = document.createTreeWalker(document.querySelector('.paper .text'), 4);
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const at = node.data.indexOf(words);
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + words.length);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
            return;
          }
        }""",
        "low is good",
    )
    tab.click('[data-k="source-make"]')
    tab.wait_for_selector(".builder .quote")
    assert "low is good" in tab.inner_text(".builder .quote")
    tab.select_option('[data-k="b-who"]', "b")
    tab.select_option('[data-k="b-kind"]', "order")
    tab.click('[data-k="b-save"]')
    tab.wait_for_selector(".builder", state="detached")
    line = "    - {id: b_x, order: {x: [p, q]}, because: {source: paper, quote: low is good}}"
    assert line in text_of(bench)
    told = bench.ask("/api/case")["case"]["statements"][-1]["evidence"][0]
    assert PAPER[told["from"] :].startswith("low is good")


def test_by_keyboard_alone_a_sentence_of_a_text_is_taken(bench: Workbench) -> None:
    go(bench, "sources/paper")
    tab = bench.tab
    tab.wait_for_selector(".paper mark")
    tab.focus(".paper .text")
    for key in ("ArrowDown", "Enter", "Enter"):
        tab.keyboard.press(key)
    tab.wait_for_selector(".builder .quote")
    assert "They say that high is better." in tab.inner_text(".builder .quote")
    tab.keyboard.press("Escape")
    tab.wait_for_selector(".builder", state="detached")
    assert text_of(bench) == CASE


def test_words_that_repeat_keep_what_stands_beside_them(bench: Workbench) -> None:
    start = PAPER.index("is good")
    sent = {"source": "paper", "from": start, "to": start + 7, "words": "is good"}
    found = bench.ask("/api/quote", sent)
    assert found["unique"]
    assert {"prefix", "suffix"} & set(found["evidence"])


def test_a_source_that_is_changed_elsewhere_is_shown_as_it_is_now(bench: Workbench) -> None:
    go(bench, "sources/paper")
    paper = bench.path.with_name("paper.txt")
    try:
        paper.write_text(PAPER.replace("high is better", "high is worse"), encoding="utf-8")
        bench.until("document.querySelector('.paper .text')?.textContent.includes('worse')")
        assert bench.tab.locator(".paper mark").count() == 0
        assert not bench.ask("/api/case")["sound"]
        assert "1 problem" in bench.text("#bar")
    finally:
        paper.write_text(PAPER, encoding="utf-8")
    bench.until("document.querySelectorAll('.paper mark').length === 1")
    assert bench.ask("/api/case")["sound"]


def test_a_source_is_added_with_its_text(bench: Workbench) -> None:
    go(bench, "sources")
    tab = bench.tab
    tab.click('[data-k="source-add"]')
    tab.fill('[data-k="source-title"]', "Minutes of May")
    tab.set_input_files(
        '[data-k="source-file"]',
        [{"name": "m.txt", "mimeType": "text/plain", "buffer": b"Short is fine, too."}],
    )
    tab.click('[data-k="source-save"]')
    bench.until("document.querySelector('.paper .text')?.textContent.includes('Short')")
    assert "minutes_of_may: {title: Minutes of May, file: sources/minutes_of_may.txt}" in (
        text_of(bench)
    )


def test_what_is_filled_in_for_a_source_outlives_an_edit_made_elsewhere(bench: Workbench) -> None:
    go(bench, "sources")
    tab = bench.tab
    tab.click('[data-k="source-add"]')
    tab.fill('[data-k="source-title"]', "Minutes of June")
    tab.fill('[data-k="source-date"]', "2019-05-02")
    tab.set_input_files(
        '[data-k="source-file"]',
        [{"name": "j.txt", "mimeType": "text/plain", "buffer": b"Short is fine, too."}],
    )
    bench.changed_elsewhere(CASE.replace("title: Two ", "title: Tw0 "))
    tab.click('[data-k="source-save"]')
    bench.until("document.querySelector('.paper .text')?.textContent.includes('Short')")
    line = 'minutes_of_june: {title: Minutes of June, date: "2019-05-02", file:'
    assert line in text_of(bench)
    # Nothing of it stands in the next one.
    tab.click('[data-k="source-add"]')
    for key in ("source-title", "source-date", "source-file"):
        assert tab.input_value(f'[data-k="{key}"]') == ""


@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_nothing_is_wider_than_the_screen(bench: Workbench, width: int) -> None:
    bench.tab.set_viewport_size({"width": width, "height": 800})
    for route in ("statements", "sources/paper"):
        go(bench, route)
        wide = bench.tab.evaluate("document.documentElement.scrollWidth")
        assert wide <= width
    bench.tab.set_viewport_size({"width": 1440, "height": 900})
