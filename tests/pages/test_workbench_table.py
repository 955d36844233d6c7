"""At the table, and the map of deals: asked, played, written down, with keys."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE

from winset.web import table

pytestmark = pytest.mark.browser
EXAMPLES = Path(__file__).parents[2] / "examples"


@pytest.fixture(scope="module")
def port(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    folder = tmp_path_factory.mktemp("harbour")
    shutil.copytree(EXAMPLES / "harbour", folder, dirs_exist_ok=True)
    with opened(browser, folder, "table", draws=256) as made:
        made.ask.until(lambda: made.ask("/api/whole")["revision"])
        yield made
        made.assert_quiet()


def asked(bench: Workbench, what: str, **given: Any) -> Any:
    """Press the button that asks, and return what was answered once the page shows it."""
    before = bench.ask("/api/table").get(what, {}).get("run", 0)
    bench.key(f"table-{what}").click()
    found = bench.ask.until(
        lambda: (now := bench.ask("/api/table").get(what)) and now["run"] > before and now
    )
    bench.until(f"!document.querySelector('[data-k=\"table-{what}\"]').disabled")
    return found


def test_an_offer_is_found_and_written_down(port: Workbench) -> None:
    port.go("table")
    port.key("next-by").select_option("union")
    found = asked(port, "offer")
    assert found["by"] == "union"
    port.tab.wait_for_selector("[data-k=next-write]")
    rows = port.tab.locator("table.rules tbody").first.locator("tr")
    assert rows.count() == 3
    assert "Offer this" not in port.text("#work .rules")
    assert found["parts"][1]["lines"][0] in port.text("section[aria-labelledby=next-title]")
    before, many = port.file(), len(port.ask("/api/case")["case"]["offers"])
    port.key("next-write").click()
    port.tab.wait_for_selector("body[data-view=offers] [data-k=offer-write]")
    assert port.key("offer-fresh-by0").input_value() == "union"
    for issue, option in found["lead"]["outcome"].items():
        control = port.tab.locator(f'[data-k="offer-fresh-o-{issue}"]')
        assert control.count() == 0 or control.input_value() == option
    assert port.file() == before, "nothing is written before it is asked for"
    port.key("offer-write").click()
    port.ask.until(lambda: len(port.ask("/api/case")["case"]["offers"]) > many)
    made = port.ask("/api/case")["case"]["offers"][-1]
    assert {key: str(value) for key, value in made["outcome"].items()} == found["lead"]["outcome"]
    port.ask("/api/undo", {})
    port.ask.until(lambda: port.file() == before)


def test_talks_are_run_and_one_session_is_played_on_the_map(port: Workbench) -> None:
    port.go("table")
    port.ask.until(lambda: port.ask("/api/whole")["revision"] == port.ask("/api/case")["revision"])
    port.key("talks-rounds").fill("8")
    port.key("talks-rounds").press("Tab")
    party = port.ask("/api/case")["case"]["actors"][0]["id"]
    port.key(f"talks-plays-{party}").select_option("conceder")
    assert "Gives way at once" in port.text("section[aria-labelledby=talks-title]")
    found = asked(port, "talks")
    assert len(found["by_round"]) == 8
    assert {one["strategies"][party] for one in found["profiles"]} == {"conceder"}
    port.tab.wait_for_selector(".curve svg[role=img]")
    session = asked(port, "session")
    moves = session["moves"]
    port.tab.wait_for_selector(".transcript")
    assert port.tab.locator(".transcript li button").count() == len(moves)
    assert session["plays"][party] == "conceder"
    port.tab.wait_for_selector("#map-talk .now")

    def shown() -> int:
        return int(
            port.tab.evaluate(
                "[...document.querySelectorAll('.transcript li')].findIndex((li) =>"
                " li.querySelector('[aria-current=step]'))"
            )
        )

    port.key("replay.on").click()
    assert shown() == 1
    slider = port.key("replay-at")
    slider.focus()
    port.tab.keyboard.press("End")
    assert shown() == len(moves) - 1
    assert moves[-1]["lines"][0] in str(slider.get_attribute("aria-valuetext"))
    assert port.tab.locator(".transcript .end").is_visible()
    port.tab.keyboard.press("Home")
    assert shown() == 0
    assert port.tab.locator(".transcript .end").is_hidden()
    port.key("replay-play").press("Space")
    assert port.key("replay-play").text_content() == "Pause"
    port.until("document.querySelectorAll('.transcript li.past').length > 1")
    port.key("replay-play").press("Space")
    assert port.key("replay-play").text_content() == "Play"
    port.until("/Round/.test(document.querySelector('#said').textContent)")
    dots = port.tab.locator("#map-talk .was").count()
    offers = [move for move in moves[: shown() + 1] if move["action"] == "offer"]
    assert dots == len(offers)


def test_work_is_stopped_by_its_button(port: Workbench, monkeypatch: pytest.MonkeyPatch) -> None:
    port.go("table")
    before = port.ask("/api/table").get("talks")
    begun = threading.Event()

    def endless(model: Any, asked: Any, progress: Any) -> Any:
        begun.set()
        while True:
            progress("playing sessions", 0.25)
            time.sleep(0.005)

    monkeypatch.setattr(table, "bargain_on", endless)
    port.key("table-talks").click()
    assert begun.wait(60)
    port.until("document.querySelector('progress')?.value === 0.25")
    port.key("table-talks-stop").click()
    port.until("!document.querySelector('[data-k=table-talks]').disabled")
    assert port.ask("/api/table").get("talks") == before


def test_a_question_without_sense_is_answered_at_its_button(port: Workbench) -> None:
    port.go("table")
    said = "document.querySelector('#work').textContent"
    for typed, why in (
        ("much", "“much” is not a number"),
        ("-1", "Type a number of 0 or more"),
        ("1,500", "1500"),
        ("0x10", "“0x10” is not a number"),
    ):
        port.key("next-floor").fill(typed)
        port.key("next-floor").press("Tab")
        port.until(f"{said}.includes('{why}')")
        assert port.key("next-floor").input_value() == "", "it is not taken for another number"
    port.key("close-next-floor").click()


def test_the_question_is_there_after_loading_again(port: Workbench) -> None:
    port.go("table")
    for key, typed in (("next-floor", "0,25"), ("talks-rounds", "35"), ("next-offers", "2")):
        port.key(key).fill(typed)
        port.key(key).press("Tab")
    port.tab.reload()
    port.tab.wait_for_selector("[data-k=talks-rounds]")
    kept = {key: port.key(key).input_value() for key in ("next-floor", "talks-rounds")}
    assert kept == {"next-floor": "0.25", "talks-rounds": "35"}
    port.key("next-floor").fill("")
    port.key("next-floor").press("Tab")
    port.until("document.querySelector('[data-k=next-floor]').value === ''")


def test_a_number_out_of_range_is_told_and_not_taken(port: Workbench) -> None:
    port.go("table")
    before = port.key("next-offers").input_value()
    port.key("next-offers").fill("70")
    port.key("next-offers").press("Tab")
    port.until("/whole number from 1 to 6/.test(document.querySelector('#work').textContent)")
    assert port.key("next-offers").input_value() == before
    port.key("close-next-offers").click()


def test_a_deal_is_built_and_stands_on_the_map(port: Workbench) -> None:
    port.go("map")
    port.tab.wait_for_selector("#map-panel:not([hidden])")
    port.until("document.querySelector('#build-who') !== null")
    issue = port.ask("/api/case")["case"]["issues"][0]["id"]
    control = port.key(f"build-{issue}")
    now = control.input_value()
    values = control.evaluate("one => [...one.options].map((option) => option.value)")
    ring = "document.querySelector('.deal-map .chosen')?.getAttribute('cx')"
    port.until(f"Number({ring}) > 0")
    before = port.tab.evaluate(ring)
    other = next(value for value in values if value != now)
    control.select_option(other)
    port.until("!document.querySelector('.build .waiting')")
    assert port.tab.evaluate(ring) != before
    row = {
        one["id"]: port.key(f"build-{one['id']}").input_value()
        for one in port.ask("/api/case")["case"]["issues"]
    }
    told = port.ask("/api/whatif", {"outcome": row})
    if {key: str(value) for key, value in told["deals"][0]["outcome"].items()} == row:
        share = told["deals"][0]["all"][0]
        odds = "> 99" if share > 0.995 else "< 1" if share < 0.005 else f"{100 * share:.0f}"
        assert f"{odds} %" in port.text("section[aria-labelledby=build-who]")
    # A mark of the map is a deal to begin with, by keys too.
    port.key("build-load").select_option(index=1)
    port.until("!document.querySelector('.build .waiting')")
    port.key("map-surface").focus()
    port.tab.keyboard.press("ArrowRight")
    port.tab.keyboard.press("Enter")
    port.until("!document.querySelector('.build .waiting')")
    port.until("document.querySelector('#map-live').textContent.length > 20")


def test_the_map_follows_what_if(port: Workbench) -> None:
    port.go("map")
    port.tab.wait_for_selector("#map-panel:not([hidden])")
    slider = port.tab.locator("[data-k^=what-no_deal-]").first
    with port.tab.expect_response("**/api/map") as heard:
        slider.fill("20")
    assert heard.value.json()["kinds"]
    port.until("document.body.classList.contains('wi')")
    port.key("what-back").click()
    port.until("!document.body.classList.contains('wi')")


@pytest.mark.parametrize("width", [390, 1024])
def test_nothing_is_wider_than_the_screen(port: Workbench, width: int) -> None:
    port.tab.set_viewport_size({"width": width, "height": 800})
    for view in ("table", "map"):
        port.go(view)
        port.tab.wait_for_timeout(100)
        assert port.tab.evaluate("document.documentElement.scrollWidth") <= width, view
        assert port.tab.evaluate(
            "document.querySelector('#work').scrollWidth"
            " - document.querySelector('#work').clientWidth"
        ) <= 0, view  # fmt: skip
        unnamed = port.tab.evaluate(
            "[...document.querySelectorAll('#work :is(input, select, button)')].filter("
            "(one) => !(one.ariaLabel || one.labels?.length || one.textContent.trim()))"
            ".map((one) => one.outerHTML)"
        )
        assert unnamed == [], view
    port.tab.set_viewport_size({"width": 1440, "height": 900})


AGREED = """\
winset: 1
title: Half and half
parties: {a: A, b: B}
issues:
  x: {name: Share, options: {mine: all to A, half: half each, yours: all to B}}
no_deal: {values: {a: 0, b: 0}}
preferences:
  a: {scores: {x: {mine: 10, half: 8, yours: 0}}}
  b: {scores: {x: {mine: 0, half: 8, yours: 10}}}
"""


def test_a_point_that_is_many_things_says_them_all(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(AGREED, encoding="utf-8")
    with opened(browser, tmp_path, "map", draws=64) as bench:
        bench.tab.wait_for_selector("#map-marks .tag")
        tags = bench.tab.locator("#map-marks .tag")
        (long,) = [one for one in tags.all() if "Nash" in str(one.text_content())]
        lines = [str(line) for line in long.locator("tspan").all_text_contents()]
        assert len(lines) > 1
        assert max(map(len, lines)) <= 34
        for name in ("Nash", "Kalai-Smorodinsky", "Egalitarian", "Utilitarian"):
            assert name in " ".join(lines)
        assert "…" not in " ".join(lines)
        # All of it stands on its plate.
        plate = long.locator("xpath=preceding-sibling::*[@class='plate']").bounding_box()
        text = long.bounding_box()
        assert plate["y"] <= text["y"] + 1
        assert text["y"] + text["height"] <= plate["y"] + plate["height"] + 1
        assert text["x"] + text["width"] <= plate["x"] + plate["width"]
        bench.assert_quiet()


def test_a_number_that_is_typed_counts_though_the_page_was_drawn_anew(
    browser: Any, tmp_path: Path
) -> None:
    with opened(browser, tmp_path, "table", draws=64) as bench:
        bench.key("talks-rounds").fill("8")
        bench.changed_elsewhere(CASE.replace("title: Two ", "title: Tw0 "))
        assert bench.key("talks-rounds").input_value() == "8"
        bench.key("talks-rounds").press("Tab")
        bench.until("document.querySelector('[data-k=talks-rounds]').defaultValue === '8'")
        bench.assert_quiet()


def test_what_is_said_of_a_number_goes_with_a_right_one(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, "table", draws=64) as bench:
        rounds = bench.key("talks-rounds")
        was = rounds.input_value()
        rounds.fill("0")
        rounds.press("Tab")
        bench.tab.wait_for_selector("#m-talks-rounds")
        assert bench.key("talks-rounds").input_value() == was
        # The right one is what stands there already, so no browser calls it a change.
        bench.key("talks-rounds").fill(was)
        bench.until("!document.querySelector('#m-talks-rounds')")
        assert bench.key("talks-rounds").get_attribute("aria-invalid") is None
        bench.assert_quiet()
