"""The workbench around its forms: the address, undo, find, colours, languages, three widths."""

from __future__ import annotations

import gzip
import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE, PAPER

from winset.wording.languages import LANGUAGES

pytestmark = pytest.mark.browser
STATIC = files("winset.web") / "static"
EDIT = {
    "base": 1,
    "label": "a is sure",
    "steps": [{"do": "put", "path": ["preferences", "a", 1, "confidence"], "value": 0.9}],
}


@pytest.fixture
def bench(browser: Any, tmp_path: Path) -> Iterator[Workbench]:
    with opened(browser, tmp_path, "file") as made:
        yield made


def test_the_address_loses_the_token(bench: Workbench) -> None:
    assert bench.tab.url == f"http://127.0.0.1:{bench.ask.port}/#/file"
    bench.tab.reload()
    bench.tab.wait_for_selector("#work h1")
    bench.assert_quiet()


def test_a_step_is_undone_by_its_name_and_by_keys(bench: Workbench) -> None:
    assert bench.key("undo").is_disabled()
    bench.ask("/api/edit", EDIT)
    bench.until("!document.querySelector('[data-k=undo]').disabled")
    assert bench.key("undo").get_attribute("aria-label") == "Undo: a is sure"
    bench.key("undo").click()
    bench.until("document.querySelector('[data-k=undo]').disabled")
    assert bench.file() == CASE
    assert bench.text(".toast span") == "Undone: a is sure"
    bench.tab.locator("#work h1").click()
    bench.tab.keyboard.press("Control+y")
    bench.until("!document.querySelector('[data-k=undo]').disabled")
    assert "confidence: 0.9" in bench.file()
    bench.tab.keyboard.press("Control+z")
    bench.until("document.querySelector('[data-k=undo]').disabled")
    assert bench.file() == CASE
    bench.assert_quiet()


def test_signs_that_turn_the_direction_are_written_out(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "case.yaml").write_text(
        CASE.replace("a: A,", 'a: "A\\u202eB",').replace(
            "because: {source: paper, quote", "assumed: {en"
        ),
        encoding="utf-8",
    )
    with opened(browser, tmp_path, "statements") as bench:
        bench.until("document.querySelector('#work').textContent.includes('A<U+202E>B')")
        told = bench.tab.evaluate("document.body.innerText + document.title")
        assert "\u202e" not in told
        bench.assert_quiet()


def test_find_goes_to_parts_by_the_keyboard_alone(bench: Workbench) -> None:
    bench.tab.keyboard.press("Control+k")
    bench.tab.keyboard.type("hist")
    assert bench.tab.locator("#found li").count() == 1
    bench.tab.keyboard.press("Enter")
    bench.tab.wait_for_selector("body[data-view=history]")
    bench.until("document.activeElement.tagName === 'H1'")
    bench.tab.keyboard.press("Control+k")
    bench.tab.keyboard.type("a: price")
    bench.until("document.querySelectorAll('#found li').length === 1")
    bench.tab.keyboard.press("Escape")
    bench.until("document.querySelector('dialog') === null")
    assert bench.tab.url.endswith("#/history")
    bench.assert_quiet()


def test_colours_and_languages_can_be_changed(bench: Workbench) -> None:
    before = bench.tab.evaluate("getComputedStyle(document.body).backgroundColor")
    bench.key("theme").click()
    assert bench.tab.evaluate("getComputedStyle(document.body).backgroundColor") != before
    bench.key("language").select_option("de")
    bench.until("document.documentElement.lang === 'de'")
    assert bench.text("#work h1") == "Die Datei"
    bench.until("/Einigung|Kompromiss/.test(document.querySelector('.verdict').textContent)")
    bench.key("language").select_option("fr")
    bench.until("document.documentElement.lang === 'fr'")
    assert bench.text("#work h1") == "Le fichier"
    bench.assert_quiet()


def test_a_server_that_stops_is_said_and_found_again(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, "file") as bench:
        bench.tab.context.set_offline(True)
        bench.tab.evaluate("import('/app/store.js').then(({store}) => { store.load(); })")
        bench.tab.wait_for_selector("#work [role=alert]")
        assert "does not answer" in bench.text("#work [role=alert]")
        bench.tab.context.set_offline(False)
        bench.tab.get_by_role("button", name="Try again").click()
        bench.tab.wait_for_selector("#work [role=alert]", state="detached")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 1024, 390])
def test_landmarks_one_heading_and_no_sideways_scroll(
    browser: Any, tmp_path: Path, width: int, scheme: str
) -> None:
    with opened(browser, tmp_path, "file", width, scheme) as bench:
        bench.until("document.querySelector('.big b') !== null")
        for route in ("file", "history", "answers", "present"):
            bench.go(route)
            assert bench.tab.locator("h1").count() == 1
            assert bench.tab.evaluate("document.documentElement.scrollWidth") <= width
            nameless = bench.tab.evaluate(
                "[...document.querySelectorAll('button,input,select,textarea,a')].filter((one) =>"
                " one.checkVisibility() && !(one.textContent.trim() || one.ariaLabel ||"
                " one.getAttribute('aria-labelledby') || one.labels?.length)).length"
            )
            assert nameless == 0
        for landmark in ("main", "complementary", "banner"):
            assert bench.tab.get_by_role(landmark, include_hidden=True).count() == 1
        bench.assert_quiet()


def test_answers_open_over_the_form_on_a_phone(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, "file", 390) as bench:
        bench.until("/%/.test(document.querySelector('#tabs .pct').textContent)")
        assert not bench.tab.locator("#answers .verdict").is_visible()
        bench.key("tab-answers").click()
        bench.tab.wait_for_selector("#answers .verdict", state="visible")
        assert bench.tab.evaluate("document.activeElement.id") == "answers"
        bench.tab.keyboard.press("Escape")
        bench.until("!document.body.classList.contains('open')")
        assert bench.tab.evaluate("document.activeElement.dataset.k") == "tab-answers"
        bench.key("tab-more").click()
        bench.tab.wait_for_selector("dialog.find")


def test_the_parts_of_the_case_are_beside_each_other_on_a_phone(
    browser: Any, tmp_path: Path
) -> None:
    with opened(browser, tmp_path, "statements", 390) as bench:
        bench.key("rail-who").click()
        bench.tab.wait_for_selector("body[data-view=who] #work h1")
        assert bench.key("tab-statements").get_attribute("aria-current") == "true"
        assert not bench.key("rail-history").is_visible()
        bench.go("sources")
        assert not bench.tab.locator("#rail a").first.is_visible(), "one part needs no row"
        bench.assert_quiet()


@pytest.mark.parametrize("width", [1440, 390])
def test_undo_says_what_another_window_did(browser: Any, tmp_path: Path, width: int) -> None:
    with opened(browser, tmp_path, "file", width) as bench:
        assert "a is sure" not in bench.tab.locator("#bar").inner_text()
        bench.ask("/api/edit", EDIT)
        bench.until("document.querySelector('#bar').innerText.includes('a is sure')")
        assert bench.tab.evaluate("document.documentElement.scrollWidth") <= width
        bench.assert_quiet()


def test_reactions_are_counted_and_found(browser: Any, tmp_path: Path) -> None:
    one = "reactions:\n  - {by: b, to: no_deal, was: welcome, assumed: it said so}\n"
    (tmp_path / "case.yaml").write_text(CASE + one, encoding="utf-8")
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    with opened(browser, tmp_path, "file") as bench:
        assert bench.text("[data-k=rail-offers] .n") == "1"
        bench.tab.keyboard.press("Control+k")
        bench.tab.keyboard.type("b welcomed")
        bench.until("document.querySelectorAll('#found li').length === 1")
        bench.tab.keyboard.press("Enter")
        bench.tab.wait_for_selector("body[data-view=offers]")
        bench.assert_quiet()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_many_and_long_names_are_not_cut(
    browser: Any, tmp_path: Path, width: int, scheme: str
) -> None:
    long = "Federal Ministry of Works"
    more = "".join(f', p{k}: "{long} {k}"' for k in range(7))
    (tmp_path / "case.yaml").write_text(CASE.replace("b: B}", f"b: B{more}}}"), encoding="utf-8")
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    whole = "(one) => one.scrollWidth <= one.clientWidth"
    with opened(browser, tmp_path, "statements", width, scheme) as bench:
        tabs = "document.querySelector('[role=tablist]')"
        assert bench.tab.evaluate(f"({whole})({tabs})")
        assert bench.tab.locator("[role=tab]").count() == 9
        bench.go("who")
        assert bench.key("who-p3-name").evaluate(whole)
        # A link that no rule names has a colour of the page, not the browser's own.
        seen = bench.tab.evaluate(
            """() => ['a', 'i'].map((tag) => {
              const made = document.createElement(tag);
              if (tag === 'a') made.href = '#/who';
              else made.style.color = 'var(--accent)';
              document.querySelector('#work').append(made);
              return getComputedStyle(made).color;
            })"""
        )
        assert seen[0] == seen[1]
        bench.assert_quiet()


def test_a_card_is_shaded_whole(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path, "statements") as bench:
        line, card = ".stm .line", ".stm:has(.line)"
        colour = "(one) => getComputedStyle(one).backgroundColor"
        before = bench.tab.locator(card).first.evaluate(colour)
        bench.tab.locator(line).first.hover()
        assert bench.tab.locator(card).first.evaluate(colour) != before
        assert bench.tab.locator(line).first.evaluate(colour) == "rgba(0, 0, 0, 0)"
        bench.assert_quiet()


def keys(language: str) -> dict[str, str]:
    text = (STATIC / f"words_{language}.js").read_text("utf-8")
    found = re.findall(r"^  '([\w.]+)': '((?:[^'\\]|\\.)*)',$", text, re.MULTILINE)
    assert len(found) == sum(line.startswith("  '") for line in text.splitlines())
    assert len(found) == len(dict(found)), "a key stands there twice"
    return dict(found)


def test_the_words_are_the_same_in_all_languages() -> None:
    english = keys("en")
    for language in LANGUAGES:
        there = keys(language)
        assert list(there) == list(english), "the same keys in the same order"
        for key, text in there.items():
            assert set(re.findall(r"\{\w+\}", text)) == set(re.findall(r"\{\w+\}", english[key]))
            assert text.count("|") == english[key].count("|")


def test_every_word_asked_for_is_there_and_none_is_left_over() -> None:
    code = "".join(
        entry.read_text("utf-8")
        for entry in STATIC.iterdir()
        if entry.name.endswith(".js") and not entry.name.startswith("words_")
    )
    english = keys("en")
    asked = set(re.findall(r"\bt\(\s*'([\w.]+)'", code))
    assert asked <= set(english)
    begun = set(re.findall(r"`([\w.]+\.)\$\{", code))
    named = set(re.findall(r"'([\w.]+)'", code))
    left = [
        key for key in english if key not in named and not any(key.startswith(one) for one in begun)
    ]
    assert left == []


def test_the_page_is_light_and_stands_on_its_own() -> None:
    contents = [entry.read_bytes() for entry in STATIC.iterdir() if entry.is_file()]
    assert sum(len(gzip.compress(content)) for content in contents) < 250_000
    for entry in STATIC.iterdir():
        text = entry.read_text("utf-8")
        assert "innerHTML" not in text
        assert not re.findall(r"(?:src|href|url|from|import)\W{1,3}https?:", text)
        if entry.name.endswith(".js") and not entry.name.startswith("words_"):
            assert len(text.splitlines()) <= 500, f"{entry.name} is long"
