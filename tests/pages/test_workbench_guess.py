"""What helps a new user on: a first guess, points for things together, orders turned round."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened

from winset.casefile import read_case

pytestmark = pytest.mark.browser

BARE = """\
winset: 1
title: Bare          # of knowledge
parties: {a: A, b: B}
issues:
  x: {name: Price, options: {p: low, q: middle, r: high}}
  z: {name: Pay, range: {from: 0, to: 4, step: 1, unit: "%"}}
no_deal: {x: p, z: 0}
"""


@pytest.fixture
def bench(browser: Any, tmp_path: Path) -> Iterator[Workbench]:
    (tmp_path / "case.yaml").write_text(BARE, encoding="utf-8")
    with opened(browser, tmp_path, "statements") as made:
        yield made
        made.assert_quiet()


def test_it_is_said_that_nothing_is_known(bench: Workbench) -> None:
    bench.until("/chance alone/.test(document.querySelector('.delta')?.textContent)")
    assert "Nothing is known yet of A, B: " in bench.text(".delta")


def test_a_first_guess_writes_all_issues_at_once(bench: Workbench) -> None:
    bench.key("guess-a-do").click()
    assert "Choose at least one way first." in bench.text(".trouble")
    bench.key("guess-a-x").select_option(label="high is best, low worst")
    bench.key("guess-a-z").select_option(label="0 % is best, 4 % worst")
    bench.key("guess-a-why").fill("as they always say")
    bench.key("guess-a-do").click()
    bench.tab.wait_for_selector("[data-k=statement-a-1]")
    assert bench.file() == BARE + (
        "preferences:\n  a:\n"
        "    - {id: a_x, order: {x: [r, q, p]}, assumed: as they always say}\n"
        "    - {id: a_z, order: {z: [0, 4]}, assumed: as they always say}\n"
    )
    assert bench.tab.locator("[data-k=guess-a-x]").count() == 0, "all is said"
    bench.tab.click("#tab-b")
    bench.key("guess-b-x").select_option(label="low is best, high worst")
    bench.key("guess-b-do").click()
    bench.tab.wait_for_selector("[data-k=statement-b-0]")
    assert "    - {id: b_x, order: {x: [p, q, r]}}\n" in bench.file()
    bench.key("guess-fold-b").click()
    assert bench.key("guess-b-z").is_visible(), "what is left can be said later"
    bench.until("!/chance/.test(document.querySelector('.delta')?.textContent)")


def test_an_order_is_turned_round_and_an_outcome_may_leave_the_rest_open(bench: Workbench) -> None:
    bench.key("statement-new").click()
    bench.key("b-kind").select_option("order")
    bench.key("b-turn").click()
    bench.key("b-assumed").fill("so")
    bench.key("b-save").click()
    bench.tab.wait_for_selector(".builder", state="detached")
    assert "order: {x: [r, q, p]}" in bench.file()
    bench.key("statement-new").click()
    bench.key("b-kind").select_option("rejects")
    bench.key("b-rejects-more").select_option("x")
    bench.key("b-rejects-rest").check()
    bench.tab.wait_for_selector(".readback:not(.muted)")
    bench.key("b-save").click()
    bench.tab.wait_for_selector(".builder", state="detached")
    assert "rejects: {x: q, rest: any}" in bench.file()
    bench.key("statement-a-1").click()
    assert bench.key("b-rejects-rest").is_checked(), "the form shows what the file says"
    bench.key("b-rejects-rest").uncheck()
    bench.tab.wait_for_selector(".readback:not(.muted)")
    bench.key("b-save").click()
    bench.tab.wait_for_selector(".builder", state="detached")
    assert "rejects: {x: q}" in bench.file()


def test_shares_are_typed_one_after_the_other(bench: Workbench) -> None:
    bench.key("statement-new").click()
    bench.key("b-kind").select_option("weight")
    bench.key("b-share-low").click()
    bench.tab.keyboard.type("5")
    bench.key("b-share-high").click()
    bench.tab.keyboard.type("12,5")
    bench.key("b-save").click()
    bench.tab.wait_for_selector(".builder", state="detached")
    assert "weight: {x: [0.05, 0.125]}" in bench.file()


def test_points_are_given_to_both_and_for_things_together(bench: Workbench) -> None:
    bench.go("scores")
    bench.key("scores-give-all").click()
    bench.tab.wait_for_selector("[data-cell='0-1']")
    bench.key("scores-more-z").select_option(label="all of them")
    assert bench.tab.locator("[data-cell]").count() == 2 * (3 + 5)
    bench.key("extra-new").click()
    bench.key("extra-do").click()
    assert "Name at least two issues." in bench.text("#m-extra")
    bench.key("extra-who").select_option("b")
    bench.key("extra-more").select_option("x")
    bench.key("extra-more").select_option("z")
    bench.key("extra-points").fill("-2,5")
    bench.key("extra-do").click()
    bench.tab.wait_for_selector("[data-k=extra-b-0-add]")
    (extra,) = read_case(bench.path).preferences["b"].interactions  # type: ignore[union-attr]
    assert float(extra.add) == -2.5
    assert extra.when == {"x": ("q",), "z": ("1",)}
    bench.key("extra-b-0-add").fill("3")
    bench.key("extra-b-0-add").press("Enter")
    bench.until("document.querySelector('[data-k=extra-b-0-add]').defaultValue === '3'")
    bench.key("extra-b-0-remove").click()
    bench.tab.wait_for_selector("[data-k=extra-b-0-add]", state="detached")
    assert "interactions" not in bench.file()


@pytest.mark.parametrize(
    ("line", "options"),
    [
        ("none, 500 €, 1,000 €", ["none", "500 €", "1,000 €"]),
        ("1,5 %; 2,5 %", ["1,5 %", "2,5 %"]),
        ("40,39,38", ["40", "39", "38"]),
        ("a,b, c", ["a", "b", "c"]),
        ("2,5 %, 3,0 %", ["2,5 %", "3,0 %"]),
    ],
)
def test_commas_inside_numbers_part_nothing(
    bench: Workbench, line: str, options: list[str]
) -> None:
    made = bench.tab.evaluate(
        "line => import('/app/settled.js').then(({settled}) => settled(line))", line
    )
    assert sorted(made["options"].values()) == sorted(options)


@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_every_view_of_a_case_that_was_just_begun_can_be_used(
    browser: Any, tmp_path: Path, width: int
) -> None:
    (tmp_path / "case.yaml").write_text(BARE, encoding="utf-8")
    with opened(browser, tmp_path, "statements", width) as made:
        made.until("document.querySelector('.big b') !== null")
        views = made.tab.evaluate("import('/app/views.js').then((m) => m.VIEWS.map((v) => v.id))")
        assert len(views) >= 12
        for view in views:
            made.go(view)
            assert made.tab.locator("#work h1").count() == 1, view
            wide = "[document.documentElement, document.getElementById('work')]"
            fits = f"{wide}.every((one) => one.scrollWidth <= one.clientWidth)"
            assert made.tab.evaluate(fits), view
            assert made.tab.locator("#work [role=alert]:not(:empty)").count() == 0, view
        made.assert_quiet()


def test_a_phone_shows_it_all(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(BARE, encoding="utf-8")
    with opened(browser, tmp_path, "statements", 390, "dark") as made:
        made.tab.wait_for_selector("[data-k=guess-a-do]")
        assert made.tab.evaluate("document.documentElement.scrollWidth") <= 390
        made.go("scores")
        made.key("scores-give-all").click()
        made.key("extra-new").click()
        made.key("extra-more").select_option("x")
        made.key("extra-more").select_option("z")
        assert made.tab.evaluate("document.documentElement.scrollWidth") <= 390
        made.assert_quiet()
