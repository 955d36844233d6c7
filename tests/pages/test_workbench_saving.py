"""What the header says of the file: being saved, not written, all saved."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE

pytestmark = pytest.mark.browser
BAR = "document.querySelector('#bar').textContent"


@pytest.fixture(scope="module")
def served(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with opened(browser, tmp_path_factory.mktemp("saving"), "who", draws=64) as made:
        yield made


@pytest.fixture
def bench(served: Workbench) -> Iterator[Workbench]:
    served.anew(CASE, "who")
    yield served
    served.assert_quiet()


def held(bench: Workbench) -> list[Any]:
    """Keep edits from the server until they are let go."""
    kept: list[Any] = []
    bench.tab.route("**/api/edit", lambda route: kept.append(route))  # noqa: PLW0108
    return kept


def let_go(bench: Workbench, kept: list[Any]) -> None:
    bench.ask.until(lambda: bench.tab.evaluate("1") and kept)
    for route in kept:
        route.continue_()
    bench.tab.unroute("**/api/edit")


def test_what_is_on_its_way_is_said_and_stays_in_its_field(bench: Workbench) -> None:
    kept = held(bench)
    bench.key("who-a-note").fill("first ")
    bench.tab.keyboard.press("Enter")
    bench.until(f"{BAR}.includes('Saving …')")
    bench.go("what")
    assert "All saved" not in bench.text("#bar")
    bench.go("who")
    assert bench.key("who-a-note").input_value() == "first "
    let_go(bench, kept)
    bench.until(f"{BAR}.includes('All saved in case.yaml')")
    bench.until("document.querySelector('[data-k=who-a-note]').value === 'first'")
    assert bench.file() == CASE.replace("a: A,", "a: {name: A, note: first},")
    assert len(kept) == 1, "what is on its way is not sent again"


def test_a_choice_on_its_way_stays_chosen(bench: Workbench) -> None:
    kept = held(bench)
    bench.go("what")
    key = "no-x"
    bench.key(key).select_option("q")
    bench.until(f"{BAR}.includes('Saving …')")
    bench.go("who")
    bench.go("what")
    assert bench.key(key).input_value() == "q"
    let_go(bench, kept)
    bench.until(f"{BAR}.includes('All saved in case.yaml')")
    assert bench.key(key).input_value() == "q"
    assert bench.file() == CASE.replace("no_deal: {x: p,", "no_deal: {x: q,")


def test_a_button_of_the_header_is_pressed_though_its_press_leaves_a_field(
    bench: Workbench,
) -> None:
    bench.key("who-a-note").fill("first")
    bench.key("theme").click()
    bench.until("document.documentElement.dataset.theme === 'dark'")
    bench.ask.until(lambda: "note: first" in bench.file())
    bench.key("theme").click()


def test_what_is_refused_is_counted_until_it_is_taken_back(bench: Workbench) -> None:
    bench.key("who-b-open").click()
    bench.key("who-b-id").fill("a")
    bench.tab.keyboard.press("Enter")
    bench.until(f"{BAR}.includes('1 not written')")
    assert "All saved" not in bench.text("#bar")
    bench.key("language").select_option("fr")
    bench.until(f"{BAR}.includes('1 non écrit')")
    bench.key("language").select_option("en")
    bench.until(f"{BAR}.includes('1 not written')")
    bench.key("who-b-id").focus()
    bench.tab.keyboard.press("Escape")
    bench.until(f"{BAR}.includes('All saved')")


def test_a_title_that_no_server_takes_is_counted(bench: Workbench) -> None:
    bench.tab.route("**/api/edit", lambda route: route.abort())
    bench.key("case-title").fill("Three")
    bench.tab.keyboard.press("Enter")
    bench.until(f"{BAR}.includes('1 not written')")
    bench.complaints.clear()
    bench.tab.unroute("**/api/edit")
    bench.tab.keyboard.press("Escape")
    bench.until(f"{BAR}.includes('All saved')")


def test_text_of_the_file_that_is_not_saved_is_counted_and_announced(bench: Workbench) -> None:
    bench.go("file")
    bench.key("file-text").fill(CASE + "# more\n")
    bench.until(f"{BAR}.includes('1 not written')")
    bench.go("who")
    assert bench.text("#unwritten p") == "Typed and not saved yet: the text of “The file”"
    bench.tab.reload()
    bench.tab.wait_for_selector("#unwritten")
    assert "1 not written" in bench.text("#bar")
    bench.key("show-file-text").click()
    bench.tab.wait_for_selector("body[data-view=file] #work h1")
    assert bench.tab.locator("#unwritten").count() == 0
    bench.key("file-leave").click()
    bench.until(f"{BAR}.includes('All saved')")


def test_what_is_said_at_a_field_follows_the_language(bench: Workbench) -> None:
    bench.key("case-title").fill("")
    bench.tab.keyboard.press("Enter")
    bench.tab.wait_for_selector("#m-case-title")
    assert bench.text("#m-case-title p") == "Type a name first."
    bench.key("language").select_option("de")
    bench.until("document.querySelector('#m-case-title p').textContent.includes('Namen')")
    assert bench.key("case-title").input_value() == "", "what was refused stays"
    bench.key("language").select_option("en")
    bench.until("document.querySelector('#m-case-title p').textContent.includes('name')")


def test_numbers_have_the_form_of_the_language(bench: Workbench) -> None:
    told = """async ([language, key, args]) => {
      const words = await import('/app/words.js');
      words.speak(language);
      return words.t(key, args);
    }"""
    points = ["scores.weight", {"points": 1234.5, "share": 7}]
    assert bench.tab.evaluate(told, ["de", *points]) == "1.234,5 Punkte, 7 %"
    assert bench.tab.evaluate(told, ["fr", *points]) == "1\u202f234,5 points, 7 %"
    assert bench.tab.evaluate(told, ["en", *points]) == "1,234.5 points, 7 %"
    typed = ["form.number", {"typed": "1234.5x"}]
    assert "“1234.5x”" in bench.tab.evaluate(told, ["en", *typed])
