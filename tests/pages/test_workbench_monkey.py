"""Random clicks and words in the forms: the file stays a case, and undo leads back to its bytes."""

from __future__ import annotations

import random
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from effort import seeds
from pages.workbench import Workbench, opened

from winset.casefile import parse_case

TimedOut = pytest.importorskip("playwright.sync_api").TimeoutError
pytestmark = pytest.mark.browser
EXAMPLES = Path(__file__).parents[2] / "examples"
VIEWS = ("who", "what", "rules", "scores", "offers", "approval")
WORDS = ["Ada", "with: a colon", "3", "2,5", "", "# a hash", "Ünïcode “quoted”", "a\tb"]
ACTIONS = 30
CONTROLS = """() => [...document.querySelectorAll('#work [data-k]')].filter((one) =>
  one.offsetParent && !one.disabled && !/^even-/.test(one.dataset.k)).map((one) => one.dataset.k)"""


@pytest.mark.parametrize("seed", seeds(1))
def test_whatever_is_done_in_the_forms(browser: Any, tmp_path: Path, seed: int) -> None:
    shutil.copytree(EXAMPLES / "workshop", tmp_path, dirs_exist_ok=True)
    before = (tmp_path / "case.yaml").read_bytes().decode()
    rng = random.Random(seed)
    with opened(browser, tmp_path, "who", draws=64) as bench:
        # A control may be gone when the edit before it has been written.
        bench.tab.set_default_timeout(3000)
        for count in range(ACTIONS):
            if count % 5 == 0:
                bench.go(VIEWS[count // 5 % len(VIEWS)])
            with suppress(TimedOut):
                _act(bench, rng.choice(bench.tab.evaluate(CONTROLS)), rng)
            bench.tab.wait_for_timeout(60)
            parse_case(bench.file(), folder=tmp_path)
        bench.ask.until(lambda: bench.ask("/api/case")["text"] == bench.file(), 60)
        while bench.ask("/api/undo", {})["revision"] is not None:
            pass
        assert bench.file() == before
        bench.assert_quiet()


def _act(bench: Workbench, key: str, rng: random.Random) -> None:
    """Do to a control what it is for."""
    control = bench.key(key)
    tag, kind = control.evaluate("one => [one.tagName, one.type]")
    if tag == "SELECT":
        values = control.evaluate("one => [...one.options].map((option) => option.value)")
        control.select_option(rng.choice(values))
    elif kind == "date":
        control.fill(rng.choice(["2026-01-31", ""]))
    elif kind in {"text", "textarea"}:
        control.fill(rng.choice(WORDS))
        bench.tab.keyboard.press(rng.choice(["Enter", "Tab"]))
    else:
        control.dispatch_event("click")
