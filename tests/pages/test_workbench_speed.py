"""How fast and how heavy the workbench is in a real browser, on the largest example."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened

pytestmark = [pytest.mark.browser, pytest.mark.slow]
EXAMPLES = Path(__file__).parents[2] / "examples"
INSTANT, FIRST, WEIGHT = 200, 1_500, 250_000
"""Milliseconds to new odds for 19 of 20 moves, and to the first page; bytes, compressed."""
MOVES = """async () => {
  const slider = document.querySelector('[data-k^=what-no_deal-]');
  const times = [];
  for (let move = 1; move <= 40; move += 1) {
    const start = performance.now();
    const heard = new Promise((done) => {
      const watch = new PerformanceObserver((list) => {
        const own = (one) => one.name.endsWith('/api/whatif') && one.startTime >= start;
        if (list.getEntries().some(own)) { watch.disconnect(); done(); }
      });
      watch.observe({ type: 'resource' });
      setTimeout(done, 5000);
    });
    slider.value = ((move * 7) % 41) - 20 || 1;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    await heard;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done, 0)));
    times.push(performance.now() - start);
  }
  return times;
}"""


@pytest.fixture(scope="module")
def hanoi(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    folder = tmp_path_factory.mktemp("hanoi")
    shutil.copytree(EXAMPLES / "hanoi", folder, dirs_exist_ok=True)
    with opened(browser, folder, "statements", draws=4096) as made:
        made.ask.until(lambda: made.ask("/api/whole")["revision"])
        yield made
        made.assert_quiet()


@pytest.mark.parametrize("view", ["statements", "map"])
def test_a_slider_leads_to_new_odds_at_once(hanoi: Workbench, view: str) -> None:
    hanoi.go(view)
    hanoi.tab.wait_for_selector("[data-k^=what-no_deal-]")
    hanoi.tab.wait_for_timeout(500)
    best = min(sorted(hanoi.tab.evaluate(MOVES))[37] for _ in range(3))
    assert best < INSTANT


def test_the_first_page_is_there_soon_and_light(hanoi: Workbench) -> None:
    times = []
    for _ in range(3):
        hanoi.tab.reload()
        hanoi.tab.wait_for_selector("#work h1")
        times.append(float(hanoi.tab.evaluate("performance.now()")))
    assert min(times) < FIRST
    own = f"http://127.0.0.1:{hanoi.ask.port}"
    files = {url.removeprefix(own) for url in hanoi.requests if "/app/" in url}
    assert len(files) > 20
    made = sum(len(gzip.compress(hanoi.ask(path).encode(), 6)) for path in files)
    assert made < WEIGHT
