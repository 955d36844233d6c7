"""What the workbench asks for: few bytes at the start, and one answer for each move of a slider.

How fast that is, `benchmarks/workbench.py` measures.
"""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from places import ROOT

pytestmark = [pytest.mark.browser, pytest.mark.slow]
WEIGHT = 250_000
"""Bytes of the first page, compressed."""


@pytest.fixture(scope="module")
def hanoi(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    folder = tmp_path_factory.mktemp("hanoi")
    shutil.copytree(ROOT / "examples" / "hanoi", folder, dirs_exist_ok=True)
    with opened(browser, folder, "statements", draws=4096) as made:
        made.ask.until(lambda: made.ask("/api/whole")["revision"])
        yield made
        made.assert_quiet()


def test_a_slider_is_answered_from_the_draws_that_are_there(hanoi: Workbench) -> None:
    hanoi.tab.wait_for_selector("[data-k^=what-no_deal-]")
    with hanoi.tab.expect_response("**/api/whatif") as answer:
        hanoi.tab.evaluate(
            """() => {
              const slider = document.querySelector('[data-k^=what-no_deal-]');
              slider.value = 10;
              slider.dispatchEvent(new Event('input', { bubbles: true }));
            }"""
        )
    told = answer.value.json()
    # All draws, and none of them new.
    assert (told["layer"], told["draws"]) == ("refined", 4096)
    assert told["exists"] != hanoi.ask("/api/answer")["exists"]


def test_the_first_page_is_light(hanoi: Workbench) -> None:
    hanoi.tab.reload()
    hanoi.tab.wait_for_selector("#work h1")
    own = f"http://127.0.0.1:{hanoi.ask.port}"
    files = {url.removeprefix(own) for url in hanoi.requests if "/app/" in url}
    assert len(files) > 20
    assert sum(len(gzip.compress(hanoi.ask(path).encode(), 6)) for path in files) < WEIGHT
