"""Long names and narrow pages: nothing breaks out, and what was refused stands at its row."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pages.workbench import opened
from web.served import CASE, PAPER

pytestmark = pytest.mark.browser
LONG = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesell"
NAMED = (
    CASE.replace("a: A, b: B", f"a: {LONG}, b: {LONG[::-1]}")
    .replace("Price", LONG)
    .replace("p: low", f"p: {LONG[::-1]}")
)
SCORED = NAMED[: NAMED.index("preferences:")] + (
    "preferences:\n  a: {scores: {x: {p: 1, q: 5}, y: {p: 2, q: 0}}}\n"
    "  b: {scores: {x: {p: 3, q: 1}, y: {p: 0, q: 4}}}\n"
)
OUT = """() => [...document.querySelectorAll('#work *, #answers *')].filter((one) => {
  const place = one.closest('#work, #answers').getBoundingClientRect();
  const box = one.getBoundingClientRect();
  return one.checkVisibility() && !one.closest('.sr, svg, .scroll, .map') && box.width > 0
    && place.left < innerWidth && box.right > place.right + 1;
}).map((one) => `${one.tagName}.${one.className}`)"""


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("text", [NAMED, SCORED], ids=["said", "scored"])
def test_a_name_of_one_long_word_breaks_out_nowhere(
    browser: Any, tmp_path: Path, width: int, text: str
) -> None:
    (tmp_path / "case.yaml").write_text(text, encoding="utf-8")
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    with opened(browser, tmp_path, "who", width, draws=64) as bench:
        whole = "document.querySelector('#answers .tag.saved')?.textContent"
        bench.until(f"{whole} === 'whole · saved file'")
        for route in ("scores", "map", "statements", "what"):
            bench.go(route)
            assert bench.tab.evaluate(OUT) == [], route
        bench.assert_quiet()


def test_a_refused_cell_is_told_under_its_row(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(
        SCORED.replace(LONG[::-1], "B").replace(LONG, "A"), encoding="utf-8"
    )
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    with opened(browser, tmp_path, "scores", 390, draws=64) as bench:
        inside = "document.querySelector('.grid.scores').parentElement"
        assert bench.tab.evaluate(f"{inside}.scrollHeight <= {inside}.clientHeight")
        assert bench.tab.evaluate(f"{inside}.scrollWidth <= {inside}.clientWidth"), "both sides fit"
        bench.key("cell-a-x-p").fill("2")
        bench.tab.keyboard.press("Enter")
        bench.tab.wait_for_selector(".toast")
        bench.key("cell-a-x-q").fill("many")
        bench.tab.keyboard.press("Enter")
        bench.tab.wait_for_selector("tr:has([data-k=cell-a-x-q]) + tr.said .err")
        assert bench.tab.locator(".toast").count() == 0
        bench.assert_quiet()
