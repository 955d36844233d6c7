"""The pages of sweeps and role sheets in a real browser: alone, never wider than the screen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from winset.casefile import parse_case
from winset.classroom.roles import roles
from winset.report.handout_page import handout_page
from winset.studies.sweep import sweep

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
LONG = "Averylongname" * 7
TEXT = f"""\
winset: 1
title: Wages {LONG}
parties: {{{LONG}: {LONG}, firm: Firm}}
issues: {{pay: {{options: {{low: {LONG}, high: high}}}}, hours: {{options: [a, b]}}}}
no_deal: {{values: {{{LONG}: 1, firm: 2}}}}
preferences:
  {LONG}: {{scores: {{pay: {{low: 0, high: 3}}, hours: {{a: 0, b: 1}}}}}}
  firm: {{scores: {{pay: {{low: 5, high: 2}}, hours: {{a: 1, b: 0}}}}}}
"""
VALUES = list(range(12))
SWEEPS = {
    "tornado": ({f"{LONG}.no_deal": VALUES, "firm.no_deal": VALUES}, True),
    "line": ({f"{LONG}.no_deal": VALUES}, False),
    "grid": ({f"{LONG}.no_deal": VALUES, "firm.no_deal": VALUES}, False),
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder, case = tmp_path_factory.mktemp("swept"), parse_case(TEXT)
    made = {}
    for name, (vary, each) in SWEEPS.items():
        made[name] = sweep(case, vary, each=each).page()
    made["role"] = handout_page(roles(case)[0].sheet)
    paths = {name: folder / f"{name}.html" for name in made}
    for name, html in made.items():
        paths[name].write_text(html, encoding="utf-8")
    return paths


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("name", [*SWEEPS, "role"])
def test_alone_quiet_and_never_wider_than_the_screen(
    pages: dict[str, Path], open_page: Open, name: str, width: int
) -> None:
    opened = open_page(pages[name], width=width)
    assert opened.run("document.documentElement.scrollWidth") <= width
    opened.assert_alone()


def test_bars_stand_where_they_should(pages: dict[str, Path], open_page: Open) -> None:
    opened = open_page(pages["tornado"], width=390)
    bars = "[...document.querySelectorAll('.tornado .span')].map(b => b.getBoundingClientRect())"
    widths = opened.run(f"{bars}.map(b => b.width)")
    assert widths == sorted(widths, reverse=True)
    assert widths[0] > 300


def test_dark_and_light(pages: dict[str, Path], open_page: Open) -> None:
    opened = open_page(pages["grid"])
    before = opened.run("getComputedStyle(document.body).backgroundColor")
    opened.run("document.getElementById('theme').click()")
    assert opened.run("getComputedStyle(document.body).backgroundColor") != before
    opened.assert_alone()
