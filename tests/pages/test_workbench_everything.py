"""Everything is clicked, and a case of hostile words is opened: the console stays empty."""

from __future__ import annotations

import json
import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened

from winset.casefile import parse_case

TimedOut = pytest.importorskip("playwright.sync_api").Error
pytestmark = pytest.mark.browser
EXAMPLES = Path(__file__).parents[2] / "examples"
CONTROLS = """() => [...document.querySelectorAll('[data-k]')].filter((one) =>
  one.checkVisibility() && !one.disabled && !one.closest('#rail, #tabs')
  && ['BUTTON', 'A', 'SUMMARY', 'INPUT', 'SELECT'].includes(one.tagName)
  && one.target !== '_blank').map((one) => one.dataset.k)"""
MOST = 80
"""Controls of a view that are used; rows of the same kind behave alike."""

HOSTILE = [
    '<img src="x" onerror="window.hit = 1">',
    '"><script>window.hit = 1</script>',
    "javascript:window.hit=1",
    "{{7*7}} ${7*7} {n} {who}",
    "\u202egnp.exe\u2066",
    "'; window.hit = 1; //",
    "<svg onload=window.hit=1>",
    "</textarea><b>bold</b>",
]


def views(bench: Workbench) -> list[str]:
    """Return where the rail leads."""
    return [
        str(one)
        for one in bench.tab.evaluate(
            "[...document.querySelectorAll('#rail a')].map((one) => one.hash.slice(2))"
        )
    ]


def use(bench: Workbench, key: str) -> None:
    """Do to a control what it is for."""
    control = bench.key(key)
    tag, kind = control.evaluate("one => [one.tagName, one.type]")
    if tag == "SELECT":
        control.evaluate(
            "one => { one.selectedIndex = one.options.length - 1;"
            " one.dispatchEvent(new Event('change', { bubbles: true })); }"
        )
    elif kind == "range":
        control.evaluate(
            "one => { one.value = one.max;"
            " one.dispatchEvent(new Event('input', { bubbles: true })); }"
        )
    elif kind == "date":
        control.fill("2026-02-03")
    elif kind in {"text", "number"}:
        control.fill("3")
        control.press("Enter")
    else:
        control.dispatch_event("click")


@pytest.mark.slow
def test_everything_is_clicked_and_the_console_stays_empty(browser: Any, tmp_path: Path) -> None:
    shutil.copytree(EXAMPLES / "harbour", tmp_path, dirs_exist_ok=True)
    with opened(browser, tmp_path, "who", draws=16) as bench:
        bench.ask.until(lambda: bench.ask("/api/whole")["revision"])
        used = 0
        for view in [*views(bench), "present"]:
            bench.go(view)
            for key in bench.tab.evaluate(CONTROLS)[:MOST]:
                # What a click before it took away is not there any more.
                if bench.key(key).count():
                    bench.tab.set_default_timeout(10_000)
                    with suppress(TimedOut):
                        use(bench, key)
                        used += 1
                    bench.tab.set_default_timeout(120_000)
                bench.tab.wait_for_timeout(10)
                bench.tab.evaluate("document.querySelector('dialog[open]')?.close()")
                if bench.tab.evaluate("document.body.dataset.view") != view:
                    bench.go(view)
            bench.assert_quiet()
        assert used > 250
        parse_case(bench.file(), folder=tmp_path)


def hostile() -> str:
    """Write a case whose every word is hostile; JSON is YAML."""
    word = iter(range(10**6))

    def next_word() -> str:
        return f"{HOSTILE[next(word) % len(HOSTILE)]} {next(word)}"

    case = {
        "winset": 1,
        "title": next_word(),
        "summary": next_word(),
        "parties": {"a": {"name": next_word(), "note": next_word()}, "b": next_word()},
        "ratifiers": {"c": next_word()},
        "issues": {
            "x": {"name": next_word(), "options": {"p": next_word(), "q": next_word()}},
            "y": {"name": next_word(), "options": {"p": next_word(), "q": next_word()}},
        },
        "rules": [{"id": "r", "never": {"x": "q", "y": "q"}}],
        "no_deal": {"x": "p", "y": "p"},
        "approval": [{"id": "v", "name": next_word(), "veto": "c"}],
        "sources": {"s": {"title": next_word(), "file": "s.txt"}},
        "accounts": {"ours": next_word()},
        "preferences": {
            "a": [
                {"id": "s1", "order": {"x": ["q", "p"]}, "assumed": next_word()},
                {"id": "s2", "order": {"y": ["p", "q"]}, "confidence": 0.7,
                 "because": {"source": "s", "quote": HOSTILE[0], "speaker": next_word()}},
            ],
            "b": [{"id": "s3", "order": {"x": ["p", "q"]}, "assumed": next_word(),
                   "note": next_word()},
                  {"id": "s4", "order": {"y": ["q", "p"]}, "assumed": next_word()}],
            "c": [{"id": "s5", "order": {"x": ["p", "q"]}, "account": "ours",
                   "assumed": next_word()}],
        },
        "offers": [{"id": "o", "name": next_word(), "by": "a", "on": "2026-01-01",
                    "outcome": {"x": "q"}, "responses": {"b": "rejected"}, "note": next_word()}],
    }  # fmt: skip
    return json.dumps(case, ensure_ascii=False, indent=1)


@pytest.mark.parametrize("width", [390, 1440])
def test_words_of_a_case_are_never_more_than_words(
    browser: Any, tmp_path: Path, width: int
) -> None:
    (tmp_path / "case.yaml").write_text(hostile(), encoding="utf-8")
    (tmp_path / "s.txt").write_text(" ".join(HOSTILE), encoding="utf-8")
    with opened(browser, tmp_path, "who", width=width, draws=64) as bench:
        dialogs: list[str] = []
        bench.tab.on("dialog", lambda box: (dialogs.append(box.message), box.dismiss()))
        bench.ask.until(lambda: bench.ask("/api/whole")["revision"])
        assert bench.ask("/api/case")["sound"]
        for view in [*views(bench), "sources/s", "present"]:
            bench.go(view)
            bench.tab.wait_for_timeout(150)
            if view == "table":
                for what in ("offer", "talks", "session"):
                    bench.key(f"table-{what}").click()
                    bench.ask.until(lambda kind=what: bench.ask("/api/table").get(kind))
                    bench.tab.wait_for_timeout(100)
            made = bench.tab.evaluate(
                "[...document.querySelectorAll('img, script:not([src]), iframe[srcdoc],"
                " #work b > b, [onerror], [onload], a[href^=javascript]')].length"
            )
            assert made == 0, view
        bench.tab.keyboard.press("Control+K")
        bench.tab.keyboard.type("img")
        bench.tab.wait_for_timeout(100)
        assert "<img" in bench.text("#found")
        assert bench.tab.evaluate("window.hit") is None
        assert dialogs == []
        bench.assert_quiet()
