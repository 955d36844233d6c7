"""The text of the case in the workbench: what is typed outlives the page and slow answers."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE

pytestmark = pytest.mark.browser
AREA = '[data-k="file-text"]'
MINE = CASE.replace("Two ", "Three ")
THEIRS = CASE.replace("high is better}}", "high is better}, note: theirs}")
BOTH = MINE.replace("high is better}}", "high is better}, note: theirs}")


@pytest.fixture(scope="module")
def served(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with opened(browser, tmp_path_factory.mktemp("text"), "who", draws=64) as made:
        yield made


@pytest.fixture(params=[1440, 390])
def bench(served: Workbench, request: pytest.FixtureRequest) -> Iterator[Workbench]:
    served.path.write_bytes(CASE.encode())
    served.ask.until(lambda: served.ask("/api/case")["text"] == CASE)
    tab = served.tab.context.new_page()
    tab.set_default_timeout(120_000)
    tab.set_viewport_size({"width": request.param, "height": 900})
    made = Workbench(tab, served.ask, "file")
    made.caught_up()
    yield made
    made.tab.close()
    made.assert_quiet()


def others_write(bench: Workbench, text: str) -> None:
    """Let an editor write the file, while no page is there to see it."""
    bench.tab.goto("about:blank")
    bench.path.write_bytes(text.encode())
    bench.ask.until(lambda: bench.ask("/api/case")["text"] == text)


def back(bench: Workbench) -> None:
    bench.tab.go_back()
    bench.tab.wait_for_selector("body[data-view=file] #work h1")
    bench.caught_up()


def shows(bench: Workbench, text: str) -> None:
    bench.ask.until(lambda: bench.tab.input_value(AREA) == text, 60)


def became(bench: Workbench, text: str) -> None:
    bench.ask.until(lambda: bench.file() == text, 60)
    bench.caught_up()


def test_what_is_typed_is_there_after_loading_again(bench: Workbench) -> None:
    bench.tab.fill(AREA, MINE)
    bench.tab.reload()
    bench.tab.wait_for_selector("#work h1")
    shows(bench, MINE)
    assert bench.text(".notice") == "This was typed and not saved when the page was left."
    assert bench.file() == CASE
    bench.key("file-save").click()
    became(bench, MINE)
    bench.tab.reload()
    bench.tab.wait_for_selector("#work h1")
    shows(bench, MINE)
    assert bench.key("file-save").is_disabled()
    assert bench.tab.locator(".notice").count() == 0


def test_what_is_let_go_does_not_come_back(bench: Workbench) -> None:
    bench.tab.fill(AREA, MINE)
    bench.key("file-leave").click()
    bench.tab.reload()
    bench.tab.wait_for_selector("#work h1")
    shows(bench, CASE)
    assert bench.key("file-save").is_disabled()


def test_what_others_wrote_meanwhile_is_brought_together(bench: Workbench) -> None:
    bench.tab.fill(AREA, MINE)
    others_write(bench, THEIRS)
    back(bench)
    shows(bench, BOTH)
    assert "are brought together here; nothing is saved yet" in bench.text(".notice")
    assert bench.file() == THEIRS
    bench.key("file-save").click()
    became(bench, BOTH)


def test_the_same_lines_changed_meanwhile_are_asked_about(bench: Workbench) -> None:
    bench.tab.fill(AREA, MINE)
    theirs = CASE.replace("Two ", "Four ")
    others_write(bench, theirs)
    back(bench)
    bench.tab.wait_for_selector("#clash")
    assert bench.tab.input_value(AREA) == MINE
    assert "title: Four" in bench.text(".side > :last-child pre")
    bench.key("file-save").click()
    bench.tab.wait_for_selector("#clash")
    assert bench.file() == theirs, "nothing is written over"
    bench.key("clash-keep").click()
    bench.key("file-save").click()
    became(bench, MINE)


def test_numbers_of_another_server_mean_nothing(bench: Workbench) -> None:
    # The numbers that the page has are those of texts that this desk never had.
    bench.tab.fill(AREA, MINE)
    base = bench.ask("/api/case")["revision"]
    bench.ask("/api/text", {"base": base, "text": THEIRS}, "PUT")
    assert bench.ask("/api/text", {"base": CASE, "text": MINE}, "PUT")["revision"] == base + 2
    became(bench, BOTH)


def test_what_is_typed_while_it_is_saved_is_kept(bench: Workbench) -> None:
    held: list[Any] = []
    bench.tab.route("**/api/text", lambda route: held.append(route))  # noqa: PLW0108
    bench.tab.fill(AREA, MINE)
    bench.key("file-save").click()
    bench.ask.until(lambda: bench.tab.evaluate("1") and held)
    # The server has it, and tells so before its answer is there.
    answer = held[0].fetch()
    more = MINE.replace("Price", "Cost")
    bench.tab.fill(AREA, more)
    held[0].fulfill(response=answer)
    bench.ask.until(lambda: bench.tab.evaluate("1") and not bench.key("file-save").is_disabled())
    shows(bench, more)
    bench.tab.unroute("**/api/text")
    bench.key("file-save").click()
    became(bench, more)


def test_why_it_is_not_saved_is_said(bench: Workbench) -> None:
    bench.tab.fill(AREA, MINE)
    bench.path.rename(bench.path.with_suffix(".away"))
    bench.tab.wait_for_selector("[data-k=rewrite]")
    bench.key("file-save").click()
    bench.tab.wait_for_selector("#work p.err[role=alert]")
    shows(bench, MINE)
    bench.key("rewrite").click()
    bench.tab.wait_for_selector("[data-k=rewrite]", state="detached")
    bench.tab.wait_for_selector("#work p.err[role=alert]", state="detached")
    bench.path.with_suffix(".away").unlink()
    bench.key("file-save").click()
    became(bench, MINE)


def test_line_breaks_stay_as_they_are(bench: Workbench) -> None:
    windows = CASE.replace("\n", "\r\n")
    bench.path.write_bytes(windows.encode())
    bench.ask.until(lambda: bench.ask("/api/case")["text"] == windows)
    bench.caught_up()
    assert bench.key("file-save").is_disabled()
    bench.tab.fill(AREA, MINE)
    bench.key("file-save").click()
    became(bench, MINE.replace("\n", "\r\n"))
    bench.tab.fill(AREA, CASE)
    bench.tab.fill(AREA, MINE)
    assert bench.key("file-save").is_disabled()


def test_it_is_kept_for_another_server_too(browser: Any, tmp_path: Path) -> None:
    """A server that begins anew counts from 1 again."""
    with opened(browser, tmp_path, "file", draws=64) as bench:
        bench.tab.fill(AREA, MINE)
        kept = bench.tab.evaluate("""() => {
            dispatchEvent(new Event('pagehide'));
            return JSON.parse(sessionStorage.getItem('unfinished--file'));
        }""")
        assert kept == {"text": MINE, "was": CASE}
        bench.assert_quiet()


def test_what_cannot_be_undone_is_said(bench: Workbench) -> None:
    if bench.tab.viewport_size["width"] < 500:
        pytest.skip("the same button")
    bench.tab.fill(AREA, MINE)
    bench.key("file-save").click()
    became(bench, MINE)
    theirs = MINE.replace("Three ", "Four ")
    bench.path.write_bytes(theirs.encode())
    bench.ask.until(lambda: bench.ask("/api/case")["text"] == theirs)
    bench.caught_up()
    bench.key("undo").click()
    said = "the same lines were changed elsewhere since"
    bench.ask.until(lambda: said in (bench.tab.text_content("#notes") or ""), 30)
    assert bench.file() == theirs
