"""The page of a comparison in a real browser: quiet, alone, and never wider than the screen."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from analysis.compare.pairs import SETTINGS, case

import winset
from winset.report.compare_page import compare_page

pytestmark = pytest.mark.browser

Open = Callable[..., Any]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    new = case(
        ("term: [short, long]", "term: [[short, long]]"),
        ("confidence: 0.7", "confidence: 0.9"),
        ("tenant: Tenant", f"tenant: {'Averylongname' * 12}"),
    )
    path = tmp_path_factory.mktemp("compared") / "page.html"
    document = winset.compare(case(), new, SETTINGS).to_dict()
    path.write_text(compare_page(document), encoding="utf-8")
    return path


@pytest.mark.parametrize("width", [1280, 390, 320])
def test_alone_quiet_and_never_wider_than_the_screen(
    written: Path, open_page: Open, width: int
) -> None:
    opened = open_page(written, width=width)
    assert opened.run("document.documentElement.scrollWidth") <= width
    opened.assert_alone()


def test_dark_and_light(written: Path, open_page: Open) -> None:
    opened = open_page(written)
    before = opened.run("getComputedStyle(document.body).backgroundColor")
    opened.run("document.getElementById('theme').click()")
    assert opened.run("getComputedStyle(document.body).backgroundColor") != before
    opened.assert_alone()
