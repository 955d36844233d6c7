"""What waits is decided in the browser: accepted, changed, refused; nothing shows its effect."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE, PAPER

pytestmark = pytest.mark.browser
ANSWER = json.dumps(
    {
        "proposals": [
            {
                "quote": "They say that high is better.",
                "source": "paper",
                "about": "b",
                "statement": {"rejects": {"x": "q", "y": "p"}},
                "why": "they say so",
            },
            {"quote": "low is good", "source": "paper"},
            {"quote": "low is bad", "source": "paper"},
        ]
    }
)


@pytest.fixture
def bench(browser: Any, tmp_path: Path) -> Iterator[Workbench]:
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    with opened(browser, tmp_path, "proposals", draws=64) as made:
        yield made


def paste(bench: Workbench) -> None:
    tab = bench.tab
    tab.wait_for_selector('[data-k="bring-paste"]')
    tab.fill('[data-k="paste-answer"]', f"Here it is:\n{ANSWER}")
    tab.click('[data-k="bring-paste"]')
    tab.wait_for_selector('[data-k="proposal-p1"]')


def test_an_answer_is_pasted_and_what_does_not_hold_is_said(bench: Workbench) -> None:
    paste(bench)
    assert "to be looked at" in bench.text('[data-k="proposal-p1"]')
    assert "part of a longer sentence" in bench.text('[data-k="proposal-p2"]')
    assert "low is bad" in bench.text('section[aria-label="Does not hold and was not kept"]')
    assert bench.file() == CASE
    bench.assert_quiet()


def test_what_was_pasted_outlives_an_edit_made_elsewhere(bench: Workbench) -> None:
    tab = bench.tab
    tab.wait_for_selector('[data-k="paste-answer"]')
    tab.fill('[data-k="paste-answer"]', ANSWER)
    bench.key("bring-source").focus()
    bench.changed_elsewhere(CASE.replace("title: Two ", "title: Tw0 "))
    tab.click('[data-k="bring-paste"]')
    tab.wait_for_selector('[data-k="proposal-p1"]')
    assert bench.key("paste-answer").input_value() == ""


def test_it_is_accepted_and_taken_back(bench: Workbench) -> None:
    paste(bench)
    bench.tab.click('[data-k="accept-p1"]')
    bench.tab.wait_for_selector('[data-k="proposal-p1"]', state="detached")
    assert 'rejects: {x: q, "y": p}' in bench.file()
    bench.tab.keyboard.press("Control+z")
    bench.ask.until(lambda: bench.file() == CASE)
    bench.tab.wait_for_selector('[data-k="accept-p1"]')
    bench.tab.keyboard.press("Control+y")
    bench.tab.wait_for_selector('[data-k="proposal-p1"]', state="detached")
    bench.assert_quiet()


def test_it_is_changed_in_the_builder_and_then_decided(bench: Workbench) -> None:
    paste(bench)
    tab = bench.tab
    tab.click('[data-k="change-p1"]')
    tab.wait_for_selector(".builder .quote")
    assert "They say that high is better." in tab.inner_text(".builder .quote")
    tab.select_option('[data-k="b-confidence"]', "0.8")
    tab.click('[data-k="b-save"]')
    tab.wait_for_selector('[data-k="proposal-p1"]', state="detached")
    assert "confidence: 0.8" in bench.file()
    told = bench.ask("/api/proposals")
    assert [one["state"] for one in told["decided"]] == ["accepted"]


def test_a_quote_alone_becomes_a_statement_and_another_is_refused(bench: Workbench) -> None:
    paste(bench)
    tab = bench.tab
    tab.click('[data-k="refuse-p1"]')
    tab.wait_for_selector('[data-k="proposal-p1"]', state="detached")
    tab.click('[data-k="change-p2"]')
    tab.wait_for_selector(".builder .quote")
    tab.select_option('[data-k="b-kind"]', "order")
    tab.click('[data-k="b-save"]')
    tab.wait_for_selector('[data-k="proposal-p2"]', state="detached")
    assert "quote: low is good" in bench.file()


def test_what_was_refused_is_put_back(bench: Workbench) -> None:
    paste(bench)
    tab = bench.tab
    tab.click('[data-k="refuse-p1"]')
    tab.wait_for_selector('[data-k="proposal-p1"]', state="detached")
    tab.click("#notes button")
    tab.wait_for_selector('[data-k="proposal-p1"]')
    tab.click('[data-k="refuse-p2"]')
    tab.wait_for_selector('[data-k="proposal-p2"]', state="detached")
    tab.click('[data-k="decided"]')
    tab.click('[data-k="back-p2"]')
    tab.wait_for_selector('[data-k="proposal-p2"]')
    assert bench.file() == CASE
    bench.assert_quiet()


def test_what_others_decide_and_propose_is_shown(bench: Workbench) -> None:
    paste(bench)
    bench.ask("/api/proposals/decide", {"ids": ["p1"], "state": "refused"})
    bench.tab.wait_for_selector('[data-k="proposal-p1"]', state="detached")
    added = {"proposals": [{"quote": "long is good.", "source": "paper"}]}
    bench.ask("/api/proposals/paste", {"answer": json.dumps(added)})
    bench.tab.wait_for_selector('[data-k="proposal-p3"]')
    bench.assert_quiet()


def test_a_file_of_proposals_that_cannot_be_read_is_said(bench: Workbench) -> None:
    paste(bench)
    waits = bench.path.with_name("proposals.json")
    kept = waits.read_text(encoding="utf-8")
    waits.write_text(kept[:200], encoding="utf-8")
    bench.tab.wait_for_selector("#work .notice")
    assert "proposals.json cannot be read (line " in bench.text("#work .notice")
    assert "Nothing waits" not in bench.text("#work")
    waits.write_text(kept, encoding="utf-8")
    bench.tab.wait_for_selector('[data-k="proposal-p1"]')


def test_a_list_that_was_asked_for_earlier_is_not_shown(bench: Workbench) -> None:
    paste(bench)
    tab = bench.tab
    kept: list[Any] = []

    def late(route: Any) -> None:
        # The first answer is made now and sent only after the decision.
        if kept:
            route.continue_()
        else:
            kept.append((route, route.fetch()))

    tab.route("**/api/proposals", late)
    path = bench.path
    path.write_text(CASE.replace("a: A,", "a: Anton,"), encoding="utf-8")
    bench.ask.until(lambda: bool(tab.evaluate("1")) and bool(kept))
    tab.wait_for_selector('[data-k="refuse-p1"]')
    tab.click('[data-k="refuse-p1"]')
    tab.wait_for_selector('[data-k="proposal-p1"]', state="detached")
    route, answer = kept[0]
    route.fulfill(response=answer)
    tab.wait_for_timeout(300)
    assert tab.locator('[data-k="proposal-p1"]').count() == 0


def test_the_list_is_told_in_the_language_that_is_chosen(bench: Workbench) -> None:
    paste(bench)
    bench.tab.select_option('[data-k="language"]', "de")
    bench.ask.until(lambda: "lieber keine Einigung" in bench.text('[data-k="proposal-p1"]'))


@pytest.mark.parametrize("width", [390, 1440])
def test_nothing_is_wider_than_the_screen(bench: Workbench, width: int) -> None:
    bench.tab.set_viewport_size({"width": width, "height": 800})
    paste(bench)
    assert bench.tab.evaluate("document.documentElement.scrollWidth") <= width


def test_the_rail_says_how_many_wait(bench: Workbench) -> None:
    count = "Number(document.querySelector('[data-k=rail-proposals] .n').textContent)"
    assert bench.tab.evaluate(count) == 0
    paste(bench)
    bench.until(f"{count} === 2")
    bench.key("refuse-p1").click()
    bench.until(f"{count} === 1")
    bench.assert_quiet()


def test_a_form_stays_though_its_proposal_is_refused_elsewhere(bench: Workbench) -> None:
    paste(bench)
    bench.key("change-p1").click()
    bench.key("b-note").fill("half a thought")
    bench.ask("/api/proposals/decide", {"ids": ["p1"], "state": "refused"})
    bench.tab.wait_for_selector(".builder > .err")
    assert "decided elsewhere" in bench.text(".builder > .err")
    bench.tab.wait_for_selector('[data-k="proposal-p1"]', state="detached")
    assert bench.key("b-note").input_value() == "half a thought"
    bench.tab.reload()
    bench.tab.wait_for_selector(".builder > .err")
    assert bench.key("b-note").input_value() == "half a thought"
    bench.key("b-save").click()
    bench.tab.wait_for_selector(".builder", state="detached")
    assert "note: half a thought" in bench.file()
    assert [one["id"] for one in bench.ask("/api/proposals")["waiting"]] == ["p2"]
    bench.assert_quiet()


def test_a_statement_that_is_begun_is_not_wiped_by_a_proposal(bench: Workbench) -> None:
    paste(bench)
    bench.key("change-p1").click()
    bench.key("b-note").wait_for()
    bench.key("change-p2").click()
    bench.until("document.querySelectorAll('[data-k=change-p1]').length === 1")
    bench.key("b-note").fill("a note")
    bench.key("change-p1").click()
    assert "not saved yet" in bench.text("#m-proposals")
    assert bench.key("b-note").input_value() == "a note"
