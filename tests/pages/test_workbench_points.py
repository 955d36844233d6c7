"""Forms for what points are worth at most and later, and for blocks: one splice each."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened

pytestmark = pytest.mark.browser
SCORED = """\
winset: 1
title: Scored   # as they say
parties: {a: A, b: B}
ratifiers: {c: C}
issues:
  x: {name: Price, options: {p: low, q: high}}
  z: {name: Term, options: {p: short, q: long}}
no_deal: {x: p, z: p}
preferences:
  a: {scores: {x: {p: 0, q: 6}, z: {p: 0, q: 1}}}
  b: {scores: {x: {p: 3, q: 0}, z: {p: 0, q: 5}}}
  c: {scores: {x: {p: 0, q: 2}, z: {p: 0, q: 2}}}
"""


@pytest.fixture
def bench(browser: Any, tmp_path: Path) -> Iterator[Workbench]:
    (tmp_path / "case.yaml").write_text(SCORED, encoding="utf-8")
    with opened(browser, tmp_path, "scores", draws=64) as made:
        made.tab.locator("[data-k=points-a]").click()
        yield made
        made.assert_quiet()


def became(bench: Workbench, line: str) -> None:
    """Wait until the line about a is this one, and nothing else has changed."""
    old = "  a: {scores: {x: {p: 0, q: 6}, z: {p: 0, q: 1}}}\n"
    bench.ask.until(lambda: bench.file() == SCORED.replace(old, f"  a: {line}\n"), 60)
    bench.caught_up()
    assert bench.ask("/api/case")["sound"]


def fill(bench: Workbench, key: str, text: str) -> None:
    bench.key(key).fill(text)
    bench.key(key).press("Enter")


SCORES = "{scores: {x: {p: 0, q: 6}, z: {p: 0, q: 1}}"


def test_nothing_is_worth_more_than_so_much(bench: Workbench) -> None:
    fill(bench, "most-a", "lots")
    bench.until("document.querySelector('[data-k=most-a]').ariaInvalid === 'true'")
    fill(bench, "most-a", "6")
    became(bench, SCORES + ", at_most: 6}")
    fill(bench, "most-a", "")
    became(bench, SCORES + "}")


def test_points_change_later(bench: Workbench) -> None:
    bench.key("later-a-new").fill("3")
    fill(bench, "later-a-new-worth", "2")
    became(bench, SCORES + ", later: [{from: 3, no_deal: 2}]}")
    bench.key("later-a-0-issue").select_option("z")
    became(bench, SCORES + ", later: [{from: 3, no_deal: 2, scores: {z: {p: 0, q: 1}}}]}")
    fill(bench, "later-a-0-at-z-q", "4")
    became(bench, SCORES + ", later: [{from: 3, no_deal: 2, scores: {z: {p: 0, q: 4}}}]}")
    fill(bench, "later-a-0-no_deal", "")
    became(bench, SCORES + ", later: [{from: 3, scores: {z: {p: 0, q: 4}}}]}")
    bench.key("later-a-0-remove").click()
    became(bench, SCORES + "}")


def test_a_block_can_be_overridden(bench: Workbench) -> None:
    bench.go("approval")
    bench.key("approval-blocks").click()
    rule = "approval:\n  - {id: blocks, blocks: c, unless: {at_least: 2, of: [a, b]}}\n"
    bench.ask.until(
        lambda: bench.file() == SCORED.replace("preferences:\n", rule + "preferences:\n"), 60
    )
    assert bench.ask("/api/case")["sound"]
    fill(bench, "approval-0-unless-at_least", "1")
    bench.ask.until(lambda: "at_least: 1" in bench.file(), 60)
    bench.key("approval-0-unless-of-b").uncheck()
    bench.ask.until(lambda: "of: [a]" in bench.file(), 60)
    assert "C" in bench.text(".readback")
