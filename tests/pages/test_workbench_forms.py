"""The forms of a case in a real browser: what is typed stands in the file, and nothing else."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE

pytestmark = pytest.mark.browser
EXAMPLES = Path(__file__).parents[2] / "examples"
OPENERS = {
    "who": "who-union-open",
    "what": "what-term",
    "rules": "rule-0",
    "scores": "cell-union-wage-2",
    "offers": "offer-0",
    "approval": "approval-veto",
}


@pytest.fixture(scope="module")
def served(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with opened(browser, tmp_path_factory.mktemp("small"), "file", draws=64) as made:
        yield made


@pytest.fixture
def who(served: Workbench) -> Iterator[Workbench]:
    served.anew(CASE, "who")
    yield served
    served.assert_quiet()


@pytest.fixture
def what(served: Workbench) -> Iterator[Workbench]:
    served.anew(CASE, "what")
    yield served
    served.assert_quiet()


@pytest.fixture(scope="module")
def port(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    folder = tmp_path_factory.mktemp("harbour")
    shutil.copytree(EXAMPLES / "harbour", folder, dirs_exist_ok=True)
    with opened(browser, folder, "file", draws=64) as made:
        yield made


@pytest.fixture
def harbour(port: Workbench) -> Iterator[Workbench]:
    port.anew((EXAMPLES / "harbour" / "case.yaml").read_text(encoding="utf-8"), "offers")
    yield port
    port.assert_quiet()


def became(bench: Workbench, text: str) -> None:
    """Wait until the file is this, byte for byte."""
    bench.ask.until(lambda: bench.file() == text, 60)
    bench.caught_up()


def focused(bench: Workbench) -> str:
    return str(bench.tab.evaluate("document.activeElement.dataset.k"))


def test_a_name_is_changed_in_place_and_the_focus_stays(who: Workbench) -> None:
    who.key("who-a-name").fill("Ada")
    who.tab.keyboard.press("Enter")
    became(who, CASE.replace("a: A,", "a: Ada,"))
    who.until("document.querySelector('.toast')")
    assert focused(who) == "who-a-name"
    who.tab.keyboard.press("Tab")
    assert focused(who) == "who-a-note"
    who.tab.keyboard.type("speaks first")
    who.tab.keyboard.press("Tab")
    became(who, CASE.replace("a: A,", "a: {name: Ada, note: speaks first},"))
    who.until("document.activeElement.dataset.k === 'who-a-open'")
    who.key("undo").click()
    became(who, CASE.replace("a: A,", "a: Ada,"))
    who.key("undo").click()
    became(who, CASE)


def test_names_follow_each_other_with_enter(who: Workbench) -> None:
    who.key("who-add-observers").click()
    for name in ("Zoë B.", "Press"):
        who.tab.keyboard.type(name)
        who.tab.keyboard.press("Enter")
        who.until(f"document.querySelector('.toast')?.textContent.includes({name!r})")
        who.until("document.activeElement.dataset.k === 'who-add-observers'")
    where = "observers:\n  zoe_b: Zoë B.\n  press: Press\n"
    became(who, CASE.replace("issues:\n", where + "issues:\n"))


def test_an_id_is_changed_wherever_the_file_says_it(who: Workbench) -> None:
    who.key("who-b-open").click()
    who.key("who-b-id").fill("bo")
    who.tab.keyboard.press("Enter")
    became(who, CASE.replace("b: B}", "bo: B}").replace("  b:\n", "  bo:\n"))
    who.until("document.activeElement.dataset.k === 'who-bo-id'")
    who.key("who-bo-id").fill("a")
    who.tab.keyboard.press("Enter")
    who.tab.wait_for_selector("#m-who-bo-id")
    assert who.key("who-bo-id").get_attribute("aria-invalid") == "true"
    assert who.key("who-bo-id").input_value() == "a"
    who.tab.keyboard.press("Escape")
    who.tab.wait_for_selector("#m-who-bo-id", state="detached")
    assert who.key("who-bo-id").input_value() == "bo"


def test_what_would_break_is_told_before_it_does(harbour: Workbench) -> None:
    before = harbour.file()
    harbour.go("who")
    harbour.key("who-employer-open").click()
    harbour.key("who-employer-remove").click()
    harbour.tab.wait_for_selector("#m-who-employer-remove")
    assert "other places would be wrong" in harbour.text("#m-who-employer-remove")
    assert harbour.text("#warned")
    harbour.key("close-who-employer-remove").click()
    assert focused(harbour) == "who-employer-remove"
    assert harbour.file() == before
    harbour.key("who-employer-remove").click()
    harbour.key("even-who-employer-remove").click()
    harbour.until("document.querySelector('#bar .bad')")
    harbour.key("undo").click()
    became(harbour, before)


def test_a_role_and_an_order_are_changed(who: Workbench) -> None:
    who.key("who-b-open").click()
    who.key("who-b-up").click()
    became(who, CASE.replace("{a: A, b: B}", "{b: B, a: A}"))
    who.until("document.querySelector('[data-k=who-b-up]').ariaDisabled")
    assert focused(who) == "who-b-up"
    who.key("undo").click()
    became(who, CASE)
    who.key("who-add-parties").fill("C")
    who.tab.keyboard.press("Enter")
    became(who, CASE.replace("b: B}", "b: B, c: C}"))
    who.key("who-c-open").click()
    who.key("who-c-role").select_option("ratifiers")
    became(who, CASE.replace("issues:\n", "ratifiers:\n  c: C\nissues:\n"))


def test_an_issue_is_added_in_one_line(what: Workbench) -> None:
    what.key("what-add").fill("Pay")
    what.key("what-ways").fill("none")
    what.tab.keyboard.press("Enter")
    assert "at least two" in what.text("#m-what-ways")
    assert (what.key("what-add").input_value(), focused(what)) == ("Pay", "what-ways")
    what.key("what-ways").fill("0 to 10 %")
    what.tab.keyboard.press("Enter")
    after = CASE.replace(
        "long}}\n", 'long}}\n  pay: {name: Pay, range: {from: 0, to: 10, step: 1, unit: "%"}}\n'
    ).replace("y: p}\n", "y: p, pay: 0}\n")
    what.until("document.activeElement.dataset.k === 'what-add'")
    assert what.file() == after


def test_a_range_downwards_and_a_name_that_is_taken(what: Workbench) -> None:
    what.key("what-add").fill("price")
    what.key("what-ways").fill("10 to 0")
    what.tab.keyboard.press("Enter")
    assert "There is an issue “Price” already" in what.text("#m-what-add")
    assert what.file() == CASE
    what.key("what-add").fill("Żółć")
    what.key("what-add").press("Enter")
    after = CASE.replace(
        "long}}\n", "long}}\n  zolc: {name: Żółć, range: {from: 0, to: 10, step: 1}}\n"
    ).replace("y: p}\n", "y: p, zolc: 10}\n")
    became(what, after)


def test_options_are_named_ordered_and_taken_away(what: Workbench) -> None:
    what.key("what-x").click()
    assert focused(what) == "what-x-name"
    what.key("what-x-q-name").fill("higher")
    what.tab.keyboard.press("Enter")
    one = CASE.replace("q: high}", "q: higher}")
    became(what, one)
    what.key("what-x-add").fill("Highest")
    what.tab.keyboard.press("Enter")
    two = one.replace("q: higher}", "q: higher, highest: Highest}")
    what.until("document.activeElement.dataset.k === 'what-x-add'")
    became(what, two)
    what.key("what-x-highest-up").click()
    three = one.replace("q: higher}", "highest: Highest, q: higher}")
    became(what, three)
    what.key("what-x-highest-no").check()
    became(what, three.replace("no_deal: {x: p", "no_deal: {x: highest"))
    what.until("document.querySelector('[data-k=undo]').title.includes('Highest')")
    what.key("undo").click()
    became(what, three)
    what.key("what-x-highest-remove").click()
    became(what, one)
    what.key("what-x-q-remove").click()
    what.tab.wait_for_selector("#m-what-x-q-remove")
    assert "line 12" in what.text("#m-what-x-q-remove")
    assert what.file() == one


def test_options_become_no_number_while_they_are_named(what: Workbench) -> None:
    what.key("what-x").click()
    what.tab.get_by_text("A number", exact=True).click()
    what.tab.wait_for_selector("#m-what-x-kind")
    assert what.key("what-x-kind-options").is_checked()
    assert what.key("even-what-x-kind").count() == 0
    assert what.file() == CASE
    what.key("what-x-close").click()
    what.key("what-add").fill("Time")
    what.key("what-ways").fill("now, later")
    what.tab.keyboard.press("Enter")
    what.key("what-time").click()
    what.tab.get_by_text("A number", exact=True).click()
    what.until("document.querySelector('[data-k=what-time-step]')")
    assert "time: {name: Time, range: {from: 0, to: 10, step: 1}}" in what.file()
    assert "time: 0}" in what.file()
    what.key("what-time-step").fill("3")
    what.tab.keyboard.press("Enter")
    what.tab.wait_for_selector("#m-what-time-step")
    assert "step: 1}" in what.file()
    what.key("what-time-step").fill("5")
    what.tab.keyboard.press("Enter")
    what.until("!document.querySelector('#m-what-time-step')")
    assert "range: {from: 0, to: 10, step: 5}" in what.file()


def test_what_holds_and_what_cannot_be_undone(what: Workbench) -> None:
    what.key("what-y").click()
    what.key("what-y-owner").select_option("b")
    owned = CASE.replace("q: long}}", "q: long}, owner: b}")
    became(what, owned)
    what.tab.get_by_text("changes cannot be undone").click()
    what.key("what-y-last-do").click()
    became(what, owned.replace("owner: b}", "owner: b, irreversible: [[p, q]]}"))
    what.key("what-y-last-x0").click()
    became(what, owned)
    what.key("what-y-binding").check()
    became(what, owned.replace("sources:\n", 'binding:\n  - "y"\nsources:\n'))
    what.key("what-y-binding").uncheck()
    became(what, owned)
    what.key("no-x").select_option("q")
    became(what, owned.replace("no_deal: {x: p", "no_deal: {x: q"))


def test_an_offer_is_put_together_and_written(harbour: Workbench) -> None:
    before = harbour.file()
    harbour.key("offer-new").click()
    harbour.key("offer-write").click()
    assert "at least one issue" in harbour.text("#m-offer-fresh")
    harbour.key("offer-fresh-on").fill("2026-06-20")
    harbour.key("offer-fresh-name").fill("Last word")
    harbour.tab.keyboard.press("Tab")
    harbour.key("offer-fresh-o-more").select_option("wage")
    harbour.key("offer-fresh-o-wage").select_option("3.5")
    harbour.key("offer-fresh-o-more").select_option("night")
    harbour.tab.locator("[data-k=offer-fresh-a-employer-rejected]").check(force=True)
    assert harbour.file() == before
    harbour.tab.reload()
    harbour.tab.wait_for_selector("[data-k=offer-write]")
    harbour.key("offer-fresh-assumed").fill("heard in the corridor")
    harbour.key("offer-write").click()
    harbour.until("document.querySelector('[data-k=offer-2]')")
    made = harbour.file()
    assert made.startswith(before[: before.index("\nreactions:")].rstrip("\n"))
    assert made.endswith(before[before.index("\nreactions:") :])
    told = harbour.ask("/api/case")["tree"]["offers"][2]
    assert told == {
        "id": "last_word",
        "name": "Last word",
        "by": "union",
        "on": "2026-06-20",
        "outcome": {"wage": 3.5, "night": "b30"},
        "responses": {"employer": "rejected"},
        "assumed": "heard in the corridor",
    }


def test_an_offer_is_changed_in_place(harbour: Workbench) -> None:
    before = harbour.file()
    harbour.key("offer-1").click()
    harbour.key("offer-1-o-wage").select_option("4.5")
    one = before.replace("outcome: {wage: 4, term: m24", "outcome: {wage: 4.5, term: m24")
    became(harbour, one)
    harbour.tab.locator("[data-k=offer-1-a-employer-final]").check(force=True)
    two = one.replace("{employer: countered}", "{employer: final}")
    became(harbour, two)
    harbour.until("document.activeElement.dataset.k === 'offer-1-a-employer-final'")
    harbour.key("offer-1-name").fill("June paper")
    harbour.tab.keyboard.press("Enter")
    three = two.replace("{en: Demand of June,", "{en: June paper,")
    became(harbour, three)
    for _ in range(3):
        harbour.key("undo").click()
        harbour.tab.wait_for_timeout(150)
    became(harbour, before)


def test_accounts_and_reactions(harbour: Workbench) -> None:
    before = harbour.file()
    harbour.key("account-add").fill("The union's story")
    harbour.tab.keyboard.press("Enter")
    became(
        harbour,
        before.replace(
            "\npreferences:\n",
            "\naccounts:\n  the_unions_story: The union's story\n\npreferences:\n",
        ),
    )
    harbour.key("undo").click()
    became(harbour, before)
    harbour.key("reaction-0-open").click()
    harbour.key("reaction-0-was").select_option("welcome")
    became(harbour, before.replace("was: regret", "was: welcome"))
    harbour.until("document.querySelector('.rows .sent').textContent.includes('welcomed')")
    harbour.key("reaction-0-instead_of").select_option("")
    became(harbour, before.replace("was: regret, instead_of: emp_may", "was: welcome"))
    harbour.until("!document.querySelector('.rows .sent').textContent.includes('rather')")
    harbour.key("reaction-0-remove").click()
    harbour.until("!document.querySelector('[data-k=reaction-0-open]')")
    assert "reactions" not in harbour.file()


def test_what_is_typed_stays_where_others_write_the_same(who: Workbench) -> None:
    who.key("who-a-name").click()
    who.tab.keyboard.press("End")
    who.tab.keyboard.type("nna")
    other = CASE.replace("a: A,", "a: Anton,").replace("b: B}", "b: Berta}")
    who.path.write_text(other, encoding="utf-8")
    who.tab.wait_for_selector("#m-who-a-name")
    now = "This was changed meanwhile: it says “Anton” now."
    assert who.text("#m-who-a-name p") == f"{now} Enter writes yours, Escape shows theirs."
    assert (focused(who), who.key("who-a-name").input_value()) == ("who-a-name", "Anna")
    assert who.key("who-b-name").input_value() == "Berta"
    who.key("who-b-note").click()
    who.tab.wait_for_timeout(200)
    assert who.file() == other, "nothing is written over without being asked"
    who.key("who-a-name").click()
    who.tab.keyboard.press("Enter")
    became(who, other.replace("Anton", "Anna"))


def test_what_is_typed_fast_is_not_lost(who: Workbench) -> None:
    who.key("who-a-name").fill("Ada")
    who.tab.keyboard.press("Tab")
    who.tab.keyboard.type("x")
    who.tab.wait_for_selector(".toast")
    became(who, CASE.replace("a: A,", "a: Ada,"))
    who.until("document.querySelector('[data-k=who-a-name]').defaultValue === 'Ada'")
    who.tab.keyboard.press("Tab")
    became(who, CASE.replace("a: A,", "a: {name: Ada, note: x},"))


def test_a_click_counts_though_the_edit_before_it_is_just_written(who: Workbench) -> None:
    who.key("who-a-name").fill("Ada")
    box = who.key("who-b-open").bounding_box()
    who.tab.mouse.move(box["x"] + 9, box["y"] + 9)
    who.tab.mouse.down()
    # Nothing is drawn anew while the button is down.
    who.ask.until(lambda: who.file() == CASE.replace("a: A,", "a: Ada,"), 60)
    who.tab.wait_for_selector(".toast")
    who.tab.mouse.up()
    who.until("document.querySelector('[data-k=who-b-id]')")
    assert who.key("who-a-name").evaluate("one => one.defaultValue") == "Ada"
    assert focused(who) == "who-b-open"


def test_a_title_and_a_text_that_is_no_case(who: Workbench) -> None:
    who.key("case-title").fill("Three: or more")
    who.tab.keyboard.press("Enter")
    titled = CASE.replace("title: Two ", 'title: "Three: or more" ')
    became(who, titled)
    who.key("case-summary").fill("Two lines\nof it.")
    who.tab.keyboard.press("Tab")
    who.until("document.querySelector('[data-k=undo]').title.includes('Summary')")
    assert who.ask("/api/case")["tree"]["summary"] == "Two lines\nof it."
    who.path.write_text("winset: 1\nparties: [", encoding="utf-8")
    who.until("document.querySelector('#work h2')?.textContent === 'The file is no case just now'")
    assert who.tab.locator("#work a").get_attribute("href") == "#/file"


@pytest.mark.parametrize("width", [390, 1024, 1440])
def test_nothing_is_wider_than_the_screen(port: Workbench, width: int) -> None:
    text = (EXAMPLES / "harbour" / "case.yaml").read_text(encoding="utf-8")
    port.tab.set_viewport_size({"width": width, "height": 900})
    for view, key in OPENERS.items():
        port.anew(text, view)
        port.key(key).click()
        wide = "[document.documentElement, document.getElementById('work')]"
        assert port.tab.evaluate(f"{wide}.every((one) => one.scrollWidth <= one.clientWidth)"), view
        assert port.tab.locator("h1").count() == 1
        unnamed = port.tab.evaluate(
            "[...document.querySelectorAll('#work :is(input, select, textarea, button)')].filter("
            "(one) => !(one.ariaLabel || one.labels?.length || one.textContent.trim()))"
            ".map((one) => one.outerHTML)"
        )
        assert unnamed == [], view
        keys = port.tab.evaluate(
            "[...document.querySelectorAll('[data-k]')].map((e) => e.dataset.k)"
        )
        assert len(keys) == len(set(keys)), view
    port.tab.set_viewport_size({"width": 1440, "height": 900})
    port.assert_quiet()
