"""The answers beside the form: layers, what-ifs that are never saved, applying them, presenting."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE, PAPER

pytestmark = pytest.mark.browser
SCORED = """\
winset: 1
title: A price
parties: {a: A, b: B}
issues:
  x: {name: Price, options: [low, middle, high]}
no_deal: {x: low}
preferences:
  a: {scores: {x: {low: 0, middle: 5, high: 10}}}
  b: {scores: {x: {low: 4, middle: 4.5, high: 0}}}
"""


@pytest.fixture
def bench(browser: Any, tmp_path: Path) -> Iterator[Workbench]:
    with opened(browser, tmp_path, "file") as made:
        made.until(
            "document.querySelector('#answers .tag.saved')?.textContent === 'whole · saved file'"
        )
        yield made


def press(bench: Workbench, key: str, what: str, times: int) -> None:
    bench.key(key).focus()
    for _ in range(times):
        bench.tab.keyboard.press(what)


def test_the_layers_end_with_the_whole(bench: Workbench) -> None:
    assert bench.text("#answers .layers .now").startswith("whole")
    exists = bench.ask("/api/whatif", {})
    assert bench.text("#answers .verdict") == exists["said"]
    assert bench.text("#answers .big b") == f"{100 * exists['exists'][0]:.0f} %"
    lines = bench.tab.locator("#answers .deal dt").all_text_contents()
    assert lines == ["Price", "Term"], "every issue has its line"
    dots = bench.tab.locator("#answers .dots").first.get_attribute("aria-label")
    assert dots.endswith("of 20 worlds")
    bench.assert_quiet()


def test_an_edit_draws_the_answers_a_few_times(bench: Workbench) -> None:
    bench.tab.evaluate(
        "window.drawn = 0; new MutationObserver(() => { window.drawn += 1; })"
        ".observe(document.querySelector('#answers .verdict').parentElement, { childList: true })"
    )
    bench.changed_elsewhere(CASE.replace("a: A,", "a: Ada,"))
    bench.until(
        "document.querySelector('#answers .tag.saved').textContent === 'whole · saved file'"
        " && document.querySelector('#answers .layers .now').textContent.startsWith('whole')"
    )
    # The edit, that it is worked at, the layers, the whole; not each sign of progress.
    assert 2 <= bench.tab.evaluate("window.drawn") <= 8


def test_a_what_if_moves_the_number_and_nothing_else(bench: Workbench) -> None:
    place = "document.querySelector('#answers .deal').getBoundingClientRect().y"
    before, there = bench.text("#answers .big b"), bench.tab.evaluate(place)
    press(bench, "what-no_deal-a", "ArrowRight", 12)
    bench.until("/against the file/.test(document.querySelector('.delta').textContent)")
    bench.until("document.querySelector('[data-k=what-no_deal-a]').ariaValueText === '+12 %'")
    assert bench.tab.evaluate("document.activeElement.dataset.k") == "what-no_deal-a"
    assert bench.tab.evaluate(place) == there, "nothing jumps"
    expected = bench.ask("/api/whatif", {"no_deal": {"a": 0.12}})["exists"][0]
    bench.until(f"document.querySelector('.big b').textContent === '{100 * expected:.0f} %'")
    assert bench.text("#answers .chip.what") == "what-if, not saved"
    assert bench.file() == CASE
    bench.key("what-back").click()
    bench.until(f"document.querySelector('.big b').textContent === '{before}'")
    assert bench.key("what-no_deal-a").input_value() == "0"
    assert bench.file() == CASE
    bench.assert_quiet()


def test_what_can_be_written_is_applied_and_the_rest_is_explained(bench: Workbench) -> None:
    press(bench, "what-no_deal-a", "ArrowLeft", 3)
    bench.tab.locator("#answers .whatif summary").first.click()
    press(bench, "what-confidence-t", "ArrowRight", 3)
    bench.until("/9 of 10, in the file 6/.test(document.querySelector('.whatif').textContent)")
    bench.key("what-apply").click()
    said = bench.text("dialog")
    assert "confidence: 0.6 → 0.9" in said
    assert "this stays a what-if" in said
    bench.key("apply-yes").click()
    bench.tab.wait_for_selector("dialog", state="detached")
    assert bench.file() == CASE.replace("0.6", "0.9")
    assert bench.text(".toast span") == "What-if applied"
    bench.until("/holds in 9 of 10 worlds/.test(document.querySelector('.whatif').textContent)")
    assert bench.key("what-no_deal-a").input_value() == "-3", "what was not written stays"
    bench.assert_quiet()


def test_what_is_applied_is_what_was_shown_though_others_remove_one_before_it(
    bench: Workbench,
) -> None:
    bench.tab.locator("#answers .whatif summary").first.click()
    press(bench, "what-confidence-t", "ArrowRight", 3)
    bench.until("/9 of 10, in the file 6/.test(document.querySelector('.whatif').textContent)")
    bench.key("what-apply").click()
    first = next(line for line in CASE.splitlines(keepends=True) if "{id: s," in line)
    bench.changed_elsewhere(CASE.replace(first, ""))
    bench.key("apply-yes").click()
    bench.tab.wait_for_selector("dialog", state="detached")
    assert bench.file() == CASE.replace(first, "").replace("0.6", "0.9")
    # What is gone is asked no more, once the others' case is answered.
    bench.until("document.querySelector('[data-k=what-confidence-t]').value === '9'")
    press(bench, "what-confidence-t", "ArrowLeft", 2)
    bench.until("/7 of 10/.test(document.querySelector('.whatif').textContent)")
    bench.changed_elsewhere(CASE.replace("id: t,", "id: other,"))
    bench.until("document.querySelector('[data-k=what-apply]').disabled")
    bench.assert_quiet()


RULED = CASE.replace("no_deal: {", "rules:\n  - {id: r, never: {x: q, y: q}}\nno_deal: {", 1)


def test_rules_and_statements_are_switched_off_and_taken_out_as_one_edit(
    browser: Any, tmp_path: Path
) -> None:
    (tmp_path / "paper.txt").write_text(PAPER, "utf-8")
    (tmp_path / "case.yaml").write_text(RULED, "utf-8")
    with opened(browser, tmp_path, "rules") as bench:
        bench.ask.until(lambda: bench.ask("/api/whole")["revision"])
        bench.tab.locator("#answers .whatif summary").first.click()
        bench.key("what-rule-r").uncheck()
        bench.until("document.querySelector('.chip.what').hidden === false")
        expected = bench.ask("/api/whatif", {"off": ["r"]})
        assert expected["exists"][0] > bench.ask("/api/whatif", {})["exists"][0]
        bench.until(f"document.querySelector('.big b').textContent ==="
                    f" '{100 * expected['exists'][0]:.0f} %'")  # fmt: skip
        # What is certain takes fresh draws, and the page says so.
        bench.key("what-firm").click()
        bench.key("what-said-u").uncheck()
        bench.until("/fresh draws/.test(document.querySelector('.delta').textContent)")
        refit = bench.ask("/api/whatif", {"off": ["r"], "confidence": {"u": 0}, "fresh": True})
        assert refit["layer"] == "refit"
        bench.until(f"document.querySelector('.delta').textContent.includes('from {refit['draws']}"
                    f" fresh draws')")  # fmt: skip
        assert bench.file() == RULED
        bench.key("what-apply").click()
        assert bench.tab.locator("dialog .muted").count() == 2
        bench.key("apply-yes").click()
        bench.tab.wait_for_selector("dialog", state="detached")
        removed = "    - {id: u, order: {x: [p, q]}, assumed: so it is}\n"
        assert bench.file() == CASE.replace(removed, "")
        bench.tab.locator(".toast button").click()
        bench.ask.until(lambda: bench.file() == RULED)
        bench.assert_quiet()


def test_a_statement_is_believed_certain_or_left_out(bench: Workbench) -> None:
    bench.tab.locator("#answers .whatif summary").first.click()
    press(bench, "what-confidence-t", "End", 1)
    assert bench.key("what-confidence-t").get_attribute("aria-valuetext") == "certain"
    expected = bench.ask("/api/whatif", {"confidence": {"t": 1}})["exists"][0]
    bench.until(f"document.querySelector('.big b').textContent === '{100 * expected:.0f} %'")
    press(bench, "what-confidence-t", "Home", 1)
    assert bench.key("what-confidence-t").get_attribute("aria-valuetext") == "left out"
    bench.key("what-back").click()
    bench.assert_quiet()


def test_numbers_of_an_older_state_say_so_until_the_new_ones_are_there(bench: Workbench) -> None:
    steps = [{"do": "remove", "path": ["preferences", "b", 0]}]
    bench.ask("/api/edit", {"base": 1, "label": "less is known", "steps": steps, "even_so": True})
    bench.until("document.querySelector('[data-k=undo]').disabled === false")
    bench.until(
        "document.querySelector('.delta').textContent === '' &&"
        " document.querySelector('.tag.saved').textContent === 'whole · saved file'"
    )
    expected = bench.ask("/api/whatif", {})
    assert expected["revision"] == 2
    assert bench.text("#answers .verdict") == expected["said"]


def test_presenting_shows_the_verdict_alone(bench: Workbench) -> None:
    bench.key("present").click()
    bench.tab.wait_for_selector(".podium")
    assert bench.text("h1") == bench.text("#answers .verdict")
    assert not bench.tab.locator("#rail").is_visible()
    assert not bench.tab.locator("#answers").is_visible()
    size = bench.tab.evaluate(
        "parseFloat(getComputedStyle(document.querySelector('.huge')).fontSize)"
    )
    assert size > 80
    bench.tab.get_by_role("link", name="Back to the case").click()
    bench.tab.wait_for_selector("#rail", state="visible")
    bench.assert_quiet()


def test_a_scored_case_is_counted(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(SCORED, "utf-8")
    with opened(browser, tmp_path, "file") as bench:
        bench.until("document.querySelector('.big b') !== null")
        assert bench.text(".big b") == "1"
        assert "of 2 outcomes are deals" in bench.text(".big")
        assert bench.text("#answers .verdict") == "There is a deal."
        assert bench.tab.locator("#answers .ok").all_text_contents()[-2:] == ["✓ accepts"] * 2
        press(bench, "what-no_deal-b", "ArrowRight", 20)
        bench.until("document.querySelector('.verdict').textContent === 'There is no deal.'")
        assert bench.text("#answers .delta") == "−1 deal against the file"
        bench.assert_quiet()


def test_without_a_sound_case_it_says_what_is_needed(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text("winset: 1\ntitle: New\n", "utf-8")
    with opened(browser, tmp_path, "file") as bench:
        assert bench.text("#answers .verdict") == "No verdict yet"
        assert "at least two sides" in bench.text("#answers")
        assert "problem" in bench.text("#bar a.saved")
        bench.assert_quiet()


def test_a_contradiction_is_told_by_the_whole_analysis(browser: Any, tmp_path: Path) -> None:
    clash = "    - {id: w, order: {y: [p, q]}, assumed: so it is not}\n"
    (tmp_path / "paper.txt").write_text(PAPER, "utf-8")
    (tmp_path / "case.yaml").write_text(CASE + clash, "utf-8")
    with opened(browser, tmp_path, "file") as bench:
        bench.until("document.querySelector('#answers .brief .tag') !== null")
        assert bench.text("#answers .verdict") == bench.ask("/api/whole")["brief"]["headline"]
        assert "cannot all be true" in bench.text("#answers .brief")
        assert not bench.tab.locator("#answers .whatif").is_visible()
        bench.assert_quiet()
