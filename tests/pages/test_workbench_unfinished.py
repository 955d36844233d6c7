"""What is typed in the workbench outlives the view, the page and what others remove."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE

pytestmark = pytest.mark.browser
SECOND = "    - {id: t, order: {y: [p, q]}, confidence: 0.6, assumed: so it is}\n"
OPEN = ".stm:has(.builder) .line"
NOTED = SECOND.replace("so it is}", "so it is, note: mine}")
SCORED = CASE[: CASE.index("preferences:")] + (
    "preferences:\n  a: {scores: {x: {p: 1, q: 5}, y: {p: 2, q: 0}}}\n"
)
REACTIONS = """reactions:
  - {by: a, to: no_deal, was: regret, assumed: one}
  - {by: b, to: no_deal, was: welcome, assumed: two}
"""


@pytest.fixture(scope="module")
def served(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with opened(browser, tmp_path_factory.mktemp("unfinished"), "file", draws=64) as made:
        yield made


@pytest.fixture
def bench(served: Workbench) -> Iterator[Workbench]:
    served.anew(CASE, "who")
    yield served
    served.assert_quiet()


def reloaded(bench: Workbench) -> None:
    bench.tab.reload()
    bench.tab.wait_for_selector("#work h1")
    bench.caught_up()


def became(bench: Workbench, text: str) -> None:
    bench.ask.until(lambda: bench.file() == text, 60)
    bench.caught_up()


@pytest.mark.parametrize(
    ("route", "key", "typed", "old", "new"),
    [
        ("who", "who-a-note", "first", "a: A,", "a: {name: A, note: first},"),
        ("who", "case-title", "Three", "title: Two ", "title: Three "),
        ("scores", "cell-a-x-q", "7", "{p: 1, q: 5}", "{p: 1, q: 7}"),
    ],
)
def test_what_is_typed_is_taken_when_its_view_goes(
    bench: Workbench, route: str, key: str, typed: str, old: str, new: str
) -> None:
    text = SCORED if route == "scores" else CASE
    bench.anew(text, "what")
    bench.go(route)
    bench.key(key).fill(typed)
    bench.tab.go_back()
    bench.tab.wait_for_selector("body[data-view=what] #work h1")
    became(bench, text.replace(old, new))


def test_what_is_refused_after_its_view_went_is_said_and_found_again(bench: Workbench) -> None:
    bench.go("map")
    bench.go("who")
    bench.key("who-b-open").click()
    bench.key("who-b-id").fill("a")
    bench.tab.go_back()
    bench.tab.wait_for_selector("body[data-view=map] #unwritten")
    assert bench.text("#unwritten p") == "Not written yet, Id of B: “a”"
    bench.key("show-who-b-id").click()
    bench.tab.wait_for_selector("#m-who-b-id")
    bench.until("document.activeElement.dataset.k === 'who-b-id'")
    assert bench.key("who-b-id").input_value() == "a"
    assert bench.tab.locator("#unwritten").count() == 0
    bench.tab.keyboard.press("Escape")
    assert bench.key("who-b-id").input_value() == "b"
    bench.go("map")
    assert bench.tab.locator("#unwritten").count() == 0
    assert bench.file() == CASE


def test_the_name_of_a_new_offer_is_kept_when_its_view_goes(bench: Workbench) -> None:
    bench.go("offers")
    bench.key("offer-new").click()
    bench.key("offer-fresh-name").fill("Paper of May")
    bench.tab.go_back()
    bench.tab.wait_for_selector("body[data-view=who] #work h1")
    bench.go("offers")
    assert bench.key("offer-fresh-name").input_value() == "Paper of May"
    bench.key("offer-cancel").click()
    reloaded(bench)
    assert bench.key("offer-fresh-name").count() == 0, "what was cancelled does not come back"


def test_a_field_is_written_though_the_page_is_loaded_again(bench: Workbench) -> None:
    bench.key("who-a-note").fill("speaks first ")
    reloaded(bench)
    became(bench, CASE.replace("a: A,", "a: {name: A, note: speaks first},"))
    assert bench.tab.locator("#unwritten, .trouble").count() == 0


@pytest.mark.parametrize(
    ("key", "typed", "old", "new"),
    [
        ("who-a-note", "first", "a: A,", "a: {name: A, note: first},"),
        ("who-b-id", "bo", "", ""),
    ],
)
def test_what_was_on_its_way_when_the_page_was_left_is_not_said_to_be_missing(
    bench: Workbench, key: str, typed: str, old: str, new: str
) -> None:
    text = (
        CASE.replace(old, new)
        if old
        else CASE.replace("b: B}", "bo: B}").replace("  b:\n", "  bo:\n")
    )
    bench.key("who-b-open").click()
    # The case takes it, and the page never hears so.
    bench.tab.route("**/api/edit", lambda route: route.fetch())
    bench.key(key).fill(typed)
    bench.tab.keyboard.press("Enter")
    # What the page asks is handed on while the page is asked something.
    bench.ask.until(lambda: bench.tab.evaluate("true") and bench.file() == text, 60)
    bench.tab.evaluate("location.hash = '#/map'")
    bench.tab.reload()
    bench.tab.unroute("**/api/edit")
    bench.tab.wait_for_selector("body[data-view=map] #work h1")
    bench.caught_up()
    assert bench.tab.locator("#unwritten").count() == 0
    bench.go("who")
    assert bench.tab.locator("#unwritten, .trouble").count() == 0


def test_what_would_be_refused_is_there_after_the_page_is_loaded_again(bench: Workbench) -> None:
    bench.key("who-b-open").click()
    bench.key("who-b-id").fill("a")
    reloaded(bench)
    # Its control is behind a button.
    assert bench.text("#unwritten p") == "Not written yet, Id of B: “a”"
    bench.key("who-b-open").click()
    bench.tab.wait_for_selector("#m-who-b-id")
    assert bench.key("who-b-id").input_value() == "a"
    assert "when the page was left" in bench.text("#m-who-b-id")
    bench.key("who-b-id").fill("bo")
    bench.tab.keyboard.press("Enter")
    became(bench, CASE.replace("b: B}", "bo: B}").replace("  b:\n", "  bo:\n"))
    reloaded(bench)
    assert bench.tab.locator("#unwritten, .trouble").count() == 0


@pytest.mark.parametrize(
    ("route", "key"),
    [("who", "who-add-parties"), ("what", "what-ways"), ("proposals", "paste-answer")],
)
def test_what_is_typed_for_something_new_is_there_after_loading_again(
    bench: Workbench, route: str, key: str
) -> None:
    bench.go(route)
    if route == "proposals":
        # Once it is known that none waits, the place to bring some is open.
        bench.tab.wait_for_selector(f'[data-k="{key}"]', state="visible")
    bench.key(key).fill("half of it")
    reloaded(bench)
    bench.tab.wait_for_selector(f'[data-k="{key}"]', state="attached")
    assert bench.key(key).input_value() == "half of it"


def test_what_was_added_does_not_come_back(bench: Workbench) -> None:
    bench.key("who-add-parties").fill("Cleo")
    bench.tab.keyboard.press("Enter")
    became(bench, CASE.replace("b: B}", "b: B, cleo: Cleo}"))
    bench.until("document.querySelector('[data-k=who-add-parties]').value === ''")
    reloaded(bench)
    assert bench.key("who-add-parties").input_value() == ""


def test_a_first_guess_is_there_after_loading_again(bench: Workbench) -> None:
    bench.anew(CASE.replace(SECOND, ""), "statements")
    bench.key("guess-fold-a").click()
    bench.key("guess-a-y").select_option("up")
    bench.key("guess-a-why").fill("as always")
    reloaded(bench)
    bench.tab.wait_for_selector('[data-k="guess-a-why"]', state="visible")
    assert bench.key("guess-a-why").input_value() == "as always"
    assert bench.key("guess-a-y").input_value() == "up"


def test_a_statement_that_is_begun_is_there_after_loading_again(bench: Workbench) -> None:
    bench.go("statements")
    bench.key("tab-b").click()
    bench.key("statement-new").click()
    bench.key("b-kind").select_option("rejects")
    bench.key("b-rejects-more").select_option("x")
    bench.key("b-note").fill("heard it twice")
    reloaded(bench)
    bench.tab.wait_for_selector(".builder")
    assert bench.key("b-note").input_value() == "heard it twice"
    assert bench.key("b-kind").input_value() == "rejects"
    bench.key("b-save").click()
    bench.tab.wait_for_selector(".builder", state="detached")
    assert "- {id: b_x, rejects: {x: q}, note: heard it twice}" in bench.file()
    reloaded(bench)
    assert bench.tab.locator(".builder").count() == 0


def test_a_statement_that_is_open_is_still_itself_after_loading_again(bench: Workbench) -> None:
    bench.go("statements")
    bench.key("statement-a-1").click()
    bench.key("b-note").fill("mine")
    bench.tab.goto("about:blank")
    # Meanwhile one is put before it.
    other = CASE.replace(
        SECOND, SECOND.replace("{id: t,", "{id: s0, rejects: {x: p}}\n    - {id: t,")
    )
    base = bench.ask("/api/case")["revision"]
    bench.ask("/api/text", {"base": base, "text": other}, "PUT")
    bench.tab.go_back()
    bench.tab.wait_for_selector(".builder")
    bench.caught_up()
    bench.key("b-save").click()
    bench.tab.wait_for_selector(".builder", state="detached")
    assert bench.file() == other.replace(SECOND, NOTED)


def test_an_open_statement_is_followed_when_others_remove_one_before_it(bench: Workbench) -> None:
    bench.go("statements")
    first = next(line for line in CASE.splitlines(keepends=True) if "id: s," in line)
    bench.key("statement-a-1").click()
    was = bench.text(OPEN)
    bench.key("b-note").fill("mine")
    shorter = CASE.replace(first, "")
    bench.changed_elsewhere(shorter)
    assert bench.text(OPEN) == was
    assert bench.key("b-note").input_value() == "mine"
    bench.key("b-save").click()
    bench.tab.wait_for_selector(".builder", state="detached")
    assert bench.file() == shorter.replace(SECOND, NOTED)
    label = bench.key("undo").get_attribute("title")
    assert was.removeprefix("Was: ") in label
    # The same for taking it away.
    bench.changed_elsewhere(CASE)
    bench.key("tab-a").click()
    opener = bench.tab.locator(".stm .line").nth(1)
    assert was.removeprefix("Was: ") in opener.text_content()
    opener.click()
    bench.changed_elsewhere(shorter)
    bench.key("b-remove").click()
    bench.tab.wait_for_selector(".builder", state="detached")
    assert SECOND not in bench.file()
    assert was.removeprefix("Was: ") in bench.key("undo").get_attribute("title")


def test_a_statement_without_an_id_is_followed_by_what_it_says(bench: Workbench) -> None:
    bare = CASE.replace("{id: t, order", "{order")
    bench.anew(bare, "statements")
    first = next(line for line in CASE.splitlines(keepends=True) if "id: s," in line)
    bench.key("statement-a-1").click()
    was = bench.text(OPEN)
    bench.changed_elsewhere(bare.replace(first, ""))
    assert bench.text(OPEN) == was


def test_a_statement_removed_elsewhere_keeps_its_form(bench: Workbench) -> None:
    bench.go("statements")
    bench.key("statement-a-1").click()
    bench.key("b-note").fill("mine")
    without = CASE.replace(SECOND, "")
    bench.changed_elsewhere(without)
    bench.tab.wait_for_selector(".builder .err")
    assert "not in the case any more" in bench.text(".builder .err")
    assert bench.key("b-note").input_value() == "mine"
    assert bench.key("b-remove").count() == 0
    # It comes back: the form is of it again, and what was typed still there.
    bench.changed_elsewhere(CASE)
    assert bench.text(OPEN).startswith("Was: ")
    assert bench.key("b-note").input_value() == "mine"
    assert bench.tab.locator(".builder > .err").count() == 0
    bench.changed_elsewhere(without)
    assert bench.text('[data-k="b-save"]') == "Add it again"
    bench.key("b-save").click()
    bench.tab.wait_for_selector(".builder", state="detached")
    assert bench.file() == CASE.replace(SECOND, NOTED.replace("{y:", '{"y":'))


def test_a_reaction_is_followed_and_kept_when_it_goes(bench: Workbench) -> None:
    bench.anew(CASE + REACTIONS, "offers")
    bench.key("reaction-1-open").click()
    bench.key("reaction-1-note").click()
    bench.tab.keyboard.type("half a no")
    one = REACTIONS.splitlines(keepends=True)
    bench.changed_elsewhere(CASE + one[0] + one[2])
    assert bench.key("reaction-1-note").input_value() == "half a no"
    assert "welcomed" in bench.text("[aria-label*='received'] li .sent, li .sent")
    bench.changed_elsewhere(CASE)
    bench.tab.wait_for_selector("[data-lost=reaction-1]")
    assert "not in the case any more" in bench.text("[data-lost]")
    assert bench.text("#unwritten p") == "Not written yet, Note: “half a no”"
    bench.key("reaction-1-again").click()
    bench.tab.wait_for_selector("#m-reaction-1-note")
    assert bench.key("reaction-1-note").input_value() == "half a no"
    assert "its place was removed" in bench.text("#m-reaction-1-note")
    bench.key("reaction-1-note").focus()
    bench.tab.keyboard.press("Control+End")
    bench.key("close-reaction-1-note").click()
    assert bench.key("reaction-1-note").input_value() == ""
    assert bench.file() == CASE + one[0] + one[2]


@pytest.mark.parametrize(
    ("route", "parts", "key"),
    [
        (
            "offers",
            "offers:\n  - {id: o1, by: a, outcome: {x: q, y: q}}\n"
            "  - {id: o2, by: b, outcome: {x: p, y: q}}\n",
            "offer-1",
        ),
        (
            "rules",
            "rules:\n  - {id: r1, if: {x: q}, then: {y: q}}\n  - {id: r2, never: {x: p, y: q}}\n",
            "rule-1",
        ),
    ],
)
def test_an_open_part_of_a_list_is_followed(
    bench: Workbench, route: str, parts: str, key: str
) -> None:
    without = CASE
    for section in ("offers", "rules"):
        without = cut(without, section)
    bench.anew(without + parts, route)
    bench.key(key).click()
    line = parts.splitlines(keepends=True)
    typed = f"{key}-id"
    bench.key(typed).fill("mine")
    bench.changed_elsewhere(without + line[0] + line[2])
    assert bench.key(typed).input_value() == "mine"
    bench.tab.keyboard.press("Enter")
    became(bench, without + line[0] + line[2].replace(line[2][9:11], "mine", 1))
    bench.changed_elsewhere(without)
    bench.tab.wait_for_selector(f"[data-lost={key}]")
    bench.key(f"{key}-let").click()
    assert bench.tab.locator("[data-lost]").count() == 0


def cut(text: str, section: str) -> str:
    """Return a case without a section."""
    kept, inside = [], False
    for line in text.splitlines(keepends=True):
        inside = line.startswith(f"{section}:") or (inside and line.startswith((" ", "-")))
        if not inside:
            kept.append(line)
    return "".join(kept)


@pytest.mark.parametrize(
    "was",
    [
        "{order: {y: [p, q]}, confidence: 0.6, assumed: so it is}",
        '{confidence: 60 %, "order": {y: [p,q]},  assumed: "so it is"}',
        "{order: {y: [p, q]}, confidence: 1, because: [{source: paper, quote: long is good}]}",
    ],
)
def test_a_note_is_written_alone(bench: Workbench, was: str) -> None:
    text = CASE.replace(SECOND, f"    - {was}\n")
    bench.anew(text, "statements")
    bench.key("tab-a").click()
    bench.tab.locator(".stm .line").nth(1).click()
    bench.key("b-note").fill("mine")
    bench.key("b-save").click()
    bench.tab.wait_for_selector(".builder", state="detached")
    assert bench.file() == text.replace(was, f"{was[:-1]}, note: mine}}")


def test_a_statement_is_written_once_however_often_it_is_sent(bench: Workbench) -> None:
    bench.go("statements")
    bench.key("tab-b").click()
    bench.key("statement-new").click()
    bench.key("b-kind").select_option("rejects")
    bench.key("b-rejects-more").select_option("x")
    held: list[Any] = []
    bench.tab.route("**/api/edit", lambda route: held.append(route))  # noqa: PLW0108
    for _ in range(3):
        bench.key("b-save").click()
    bench.ask.until(lambda: bench.tab.evaluate("1") and held)
    for route in held:
        route.continue_()
    bench.tab.wait_for_selector(".builder", state="detached")
    assert len(held) == 1
    assert bench.file().count("rejects: {x: q}") == 1


def test_what_the_file_kept_from_being_written_is_not_said_once_it_is_there(
    bench: Workbench,
) -> None:
    bench.go("who")
    away = bench.path.with_suffix(".away")
    bench.path.rename(away)
    bench.key("who-a-note").fill("first")
    bench.tab.keyboard.press("Tab")
    bench.tab.wait_for_selector("#m-who-a-note")
    bench.tab.wait_for_selector("[data-k=rewrite]")
    bench.key("rewrite").click()
    bench.tab.wait_for_selector("[data-k=rewrite]", state="detached")
    bench.until("document.querySelector('#m-who-a-note').textContent.includes('could not be')")
    assert bench.key("who-a-note").input_value() == "first"
    assert bench.file() == CASE
    away.unlink()
    bench.key("who-a-note").focus()
    bench.tab.keyboard.press("Enter")
    became(bench, CASE.replace("a: A,", "a: {name: A, note: first},"))
    bench.tab.wait_for_selector("#m-who-a-note", state="detached")


def test_how_a_statement_reads_is_asked_again_once_the_file_is_there(bench: Workbench) -> None:
    bench.go("statements")
    bench.key("tab-b").click()
    bench.key("statement-new").click()
    away = bench.path.with_suffix(".away")
    bench.path.rename(away)
    bench.tab.wait_for_selector("[data-k=rewrite]")
    bench.key("b-kind").select_option("rejects")
    bench.key("b-rejects-more").select_option("x")
    bench.key("b-save").click()
    bench.tab.wait_for_selector("#m-statement")
    bench.key("rewrite").click()
    bench.tab.wait_for_selector("[data-k=rewrite]", state="detached")
    away.unlink()
    bench.tab.wait_for_selector("#m-statement", state="detached")
    bench.tab.wait_for_selector(".builder p.readback:not(.muted)")
    assert bench.tab.locator(".builder .err:not(.small)").count() == 0
