"""The page of a class in a real browser: quiet, alone, never wider than the screen; it sorts."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from places import ROOT

import winset
from winset.classroom.document import Telling, document
from winset.classroom.score import score
from winset.report.debrief_page import debrief_page, letter_pages

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
WORKSHOP = ROOT / "examples" / "workshop"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    scored = score(winset.read_case(WORKSHOP / "case.yaml"), WORKSHOP / "results.csv")
    doc = document(scored, Telling.of(scored), [scored])
    doc["groups"][0]["names"] = ["Averylongname" * 12, "B"]
    folder = tmp_path_factory.mktemp("class")
    paths = folder / "page.html", folder / "letter.html"
    for path, html in zip(paths, (debrief_page(doc), next(iter(letter_pages(doc)))), strict=True):
        path.write_text(html, encoding="utf-8")
    return paths


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("which", [0, 1])
def test_alone_quiet_and_never_wider_than_the_screen(
    written: tuple[Path, Path], open_page: Open, width: int, which: int
) -> None:
    opened = open_page(written[which], width=width)
    assert opened.run("document.documentElement.scrollWidth") <= width
    opened.assert_alone()


def test_the_table_sorts_by_a_heading(written: tuple[Path, Path], open_page: Open) -> None:
    opened = open_page(written[0])
    opened.run("document.querySelectorAll('.class-groups details').forEach((d) => d.open = true)")
    column = (
        "[...document.querySelectorAll('table.sortable tbody tr')]"
        ".map((row) => Number(row.cells[1].dataset.sort))"
    )
    before = opened.run(column)
    press = "document.querySelectorAll('table.sortable thead button')[1].click()"
    opened.run(press)
    assert opened.run(column) == sorted(before)
    sort = "document.querySelectorAll('table.sortable thead th')[1].getAttribute('aria-sort')"
    assert opened.run(sort) == "ascending"
    opened.run(press)
    assert opened.run(column) == sorted(before, reverse=True)
    assert opened.run(sort) == "descending"
    opened.assert_alone()


def test_dark_and_light(written: tuple[Path, Path], open_page: Open) -> None:
    for path in written:
        opened = open_page(path)
        colour = "getComputedStyle(document.querySelector('.m-group')).fill"
        before = opened.run(colour)
        opened.run("document.getElementById('theme').click()")
        assert opened.run(colour) != before
        opened.assert_alone()
