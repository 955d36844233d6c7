"""Rules, approval and scores in a real browser: pickers, a grid, and the bytes they write."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened

pytestmark = pytest.mark.browser
EXAMPLES = Path(__file__).parents[2] / "examples"
TEXT = (EXAMPLES / "harbour" / "case.yaml").read_text(encoding="utf-8")
CELL = "cell-{}-{}-{}"


@pytest.fixture(scope="module")
def port(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    folder = tmp_path_factory.mktemp("port")
    shutil.copytree(EXAMPLES / "harbour", folder, dirs_exist_ok=True)
    with opened(browser, folder, "file", draws=64) as made:
        yield made


@pytest.fixture
def at(port: Workbench) -> Iterator[Any]:
    """Go to a view with the case as it was and nothing open."""

    def gone(route: str) -> Workbench:
        port.anew(TEXT, route)
        return port

    yield gone
    port.assert_quiet()


def became(bench: Workbench, text: str) -> None:
    """Wait until the file is this, byte for byte."""
    bench.ask.until(lambda: bench.file() == text, 60)
    bench.caught_up()


def focused(bench: Workbench) -> str:
    return str(bench.tab.evaluate("document.activeElement.dataset.k ?? ''"))


def paste(bench: Workbench, text: str) -> None:
    """Paste a text as a spreadsheet gives it."""
    bench.tab.evaluate(
        "text => { const data = new DataTransfer(); data.setData('text/plain', text);"
        " document.activeElement.dispatchEvent(new ClipboardEvent('paste',"
        " {clipboardData: data, bubbles: true, cancelable: true})); }",
        text,
    )


def test_a_rule_is_read_back_before_it_is_written(at: Any) -> None:
    bench = at("rules")
    bench.key("rule-new").click()
    bench.key("rule-write").click()
    assert "each part" in bench.text("#m-rule-fresh")
    bench.key("rule-fresh-if-more").select_option("term")
    bench.key("rule-fresh-if-term-or").select_option("m36")
    bench.key("rule-fresh-then-more").select_option("wage")
    bench.key("rule-fresh-then-wage-kind").select_option("bounds")
    bench.key("rule-fresh-then-wage-at_least").select_option("3")
    said = "document.querySelector('.readback').textContent"
    bench.until(f"{said}.includes('then Wage rise is at least 3 %')")
    assert bench.file() == TEXT
    bench.key("rule-write").click()
    line = "{id: term_wage, if: {term: [m24, m36]}, then: {wage: {at_least: 3}}}"
    last = "wage: {at_least: 4.5}}}\n"
    became(bench, TEXT.replace(last, f"{last}  - {line}\n"))
    bench.until("document.querySelectorAll('#work .stm').length === 3")
    bench.until("document.activeElement.dataset.k === 'rule-new'")


def test_a_rule_is_changed_part_by_part(at: Any) -> None:
    bench = at("rules")
    bench.key("rule-0").click()
    bench.key("rule-0-then-lump-0").select_option("e500")
    one = TEXT.replace("lump: [e1000, e2000]}}", "lump: [e500, e2000]}}")
    became(bench, one)
    bench.until("document.querySelector('.readback').textContent.includes('500 €')")
    bench.key("rule-0-if-wage-at_most").select_option("3")
    two = one.replace("{at_most: 2.5}", "{at_most: 3}")
    became(bench, two)
    bench.key("rule-0-for").check()
    three = two.replace("[e500, e2000]}}", "[e500, e2000]}, for: deals}")
    became(bench, three)
    bench.until("document.querySelector('[data-k=rule-0-for]').checked")
    bench.key("rule-0-down").click()
    # The form goes with what is moved.
    bench.until("[...document.querySelectorAll('#work .stm')][1].contains(document.activeElement)")
    assert bench.key("rule-0-id").input_value() == "low_wage_needs_cash"
    assert bench.tab.evaluate("document.activeElement.dataset.k") == "rule-0-down"
    bench.key("rule-0-remove").click()
    first = next(line for line in TEXT.splitlines(keepends=True) if "low_wage" in line)
    became(bench, TEXT.replace(first, ""))


def test_a_vote_that_can_never_be_won_is_said_so(at: Any) -> None:
    bench = at("approval")
    bench.key("approval-vote").click()
    bench.until("document.activeElement.dataset.k === 'approval-0-at_least'")
    assert bench.ask("/api/case")["tree"]["approval"] == [
        {"id": "vote", "at_least": 1, "of": ["members"]}
    ]
    bench.key("approval-0-of-employer").check()
    bench.until("document.querySelector('.readback').textContent.includes('Employer')")
    kept = bench.file()
    bench.key("approval-0-at_least").fill("3")
    bench.tab.keyboard.press("Enter")
    bench.tab.wait_for_selector("#m-approval-0-at_least")
    assert "3" in bench.text("#m-approval-0-at_least")
    assert bench.key("approval-0-at_least").get_attribute("aria-invalid") == "true"
    assert bench.file() == kept
    bench.key("approval-0-at_least").fill("2")
    bench.tab.keyboard.press("Enter")
    became(bench, kept.replace("at_least: 1", "at_least: 2", 1))
    bench.until("!document.querySelector('#m-approval-0-at_least')")
    bench.key("approval-veto").click()
    bench.until("document.activeElement.dataset.k === 'approval-1-veto'")
    bench.key("approval-1-veto").select_option("union")
    bench.until("[...document.querySelectorAll('.readback')][1].textContent.includes('Union')")
    # One after the other, faster than they are answered: the last takes the section with it.
    for place in range(2):
        bench.key(f"approval-{place}-remove").click()
    became(bench, TEXT)


def test_cells_are_walked_and_typed_over(at: Any) -> None:
    bench = at("scores")
    bench.key(CELL.format("union", "term", "m12")).click()
    bench.tab.keyboard.type("13")
    bench.tab.keyboard.press("Enter")
    assert focused(bench) == CELL.format("union", "term", "m24")
    one = TEXT.replace("term: {m12: 12, m24: 6", "term: {m12: 13, m24: 6")
    became(bench, one)
    bench.until("document.querySelector('.toast')")
    assert focused(bench) == CELL.format("union", "term", "m24")
    bench.tab.keyboard.press("ArrowRight")
    assert focused(bench) == CELL.format("employer", "term", "m24")
    bench.tab.keyboard.type("ten")
    bench.tab.keyboard.press("ArrowDown")
    key = CELL.format("employer", "term", "m24")
    bench.tab.wait_for_selector(f"#m-{key}")
    assert "“ten” is not a number. The old value still counts." in bench.text(f"#m-{key}")
    assert (bench.key(key).input_value(), bench.file()) == ("ten", one)
    bench.key(key).click()
    bench.tab.keyboard.press("Escape")
    assert bench.key(key).input_value() == "10"


def test_a_block_is_pasted_whole_or_not_at_all(at: Any) -> None:
    bench = at("scores")
    bench.key(CELL.format("union", "night", "b25")).click()
    paste(bench, "1\t8\n7\tfour\n12\t0\n")
    assert "Employer, Night shift bonus, 30 %: “four”" in bench.text("#m-scores-paste")
    assert bench.file() == TEXT
    bench.key(CELL.format("union", "night", "b25")).click()
    paste(bench, "1\t8\r\n7\t4,5\r\n12\t0\r\n")
    became(
        bench,
        TEXT.replace(
            "night: {b25: 0, b30: 6, b40: 11}", "night: {b25: 1, b30: 7, b40: 12}"
        ).replace("night: {b25: 9, b30: 5, b40: 0}", "night: {b25: 8, b30: 4.5, b40: 0}"),
    )
    bench.until("document.querySelector('[data-k=undo]').title.includes('Pasted 6 numbers')")
    bench.key("undo").click()
    became(bench, TEXT)
    bench.key(CELL.format("employer", "night", "b25")).click()
    paste(bench, "1\t2\n")
    assert "larger than" in bench.text("#m-scores-paste")


def test_what_no_deal_comes_to_follows_the_points(at: Any) -> None:
    bench = at("scores")
    row = "[...document.querySelectorAll('tfoot b')].map((one) => one.textContent).join()"
    assert bench.tab.evaluate(row) == "45,38"
    bench.key("scores-own-employer").fill("")
    bench.tab.keyboard.press("Enter")
    # Its own value was the last key of its mapping; what the options add up to counts then.
    bench.until(f"{row} === '45,84'")
    bench.key(CELL.format("employer", "wage", "2")).fill("31")
    bench.tab.keyboard.press("Enter")
    bench.until(f"{row} === '45,85'")
