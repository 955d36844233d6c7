"""The page of a tournament in a real browser: alone, never wider than the screen, by keyboard."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from studies.tournament.recipes import some_case

from winset.report.tournament_page import tournament_page
from winset.studies.tournament import tournament

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
LONG = "Averylongname" * 7


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    names = [f"boulware:{k}" for k in range(1, 13)]
    found = tournament([some_case(k) for k in range(1, 8)], names, rounds=20, workers=1)
    document = found.to_dict()
    long = {"case": LONG, "failure": f"RuntimeError: {LONG}", "count": 2}
    document |= {
        "errors": 2,
        "failures": [long],
        "cases": [document["cases"][0] | {"name": LONG}, *document["cases"][1:]],
        "strategies": [document["strategies"][0] | {"source": LONG}, *document["strategies"][1:]],
    }
    path = tmp_path_factory.mktemp("played") / "page.html"
    path.write_text(tournament_page(document), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_alone_quiet_and_never_wider_than_the_screen(
    page: Path, open_page: Open, width: int
) -> None:
    opened = open_page(page, width=width)
    assert opened.run("document.documentElement.scrollWidth") <= width
    opened.assert_alone()


def test_wide_tables_are_reached_and_named(page: Path, open_page: Open) -> None:
    opened = open_page(page, width=390)
    regions = "[...document.querySelectorAll('.scroll')]"
    assert opened.run(f"{regions}.every(r => r.tabIndex === 0)")
    named = "r => document.getElementById(r.getAttribute('aria-labelledby')).textContent.trim()"
    assert all(opened.run(f"{regions}.map({named})"))
    wider = f"{regions}.filter(r => r.scrollWidth > r.clientWidth).length"
    assert opened.run(wider) >= 2


def test_the_more_a_strategy_gains_the_stronger_the_shade(page: Path, open_page: Open) -> None:
    opened = open_page(page)
    cells = "[...document.querySelectorAll('.heat td.num')]"
    numbers = opened.run(f"{cells}.map(c => Number(c.textContent.replace('−', '-')))")
    shades = opened.run(f"{cells}.map(c => Number(c.className.match(/h(\\d)/)[1]))")
    ranked = [shade for _, shade in sorted(zip(numbers, shades, strict=True))]
    assert ranked == sorted(ranked)
    assert len(set(shades)) > 3
    colours = opened.run(f"{cells}.map(c => getComputedStyle(c).backgroundColor)")
    assert len(set(colours)) == len(set(shades))


def test_dark_and_light(page: Path, open_page: Open) -> None:
    opened = open_page(page)
    before = opened.run("getComputedStyle(document.body).backgroundColor")
    opened.run("document.getElementById('theme').click()")
    assert opened.run("getComputedStyle(document.body).backgroundColor") != before
    opened.assert_alone()
