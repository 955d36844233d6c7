"""The page in a real browser: alone, quiet, reachable by keyboard, and readable everywhere."""

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from report import sample

from winset.report.page import page

Open = Callable[..., Any]
WIDTHS = (1280, 390, 360)
PIXELS = "document.getElementById('map-canvas').toDataURL()"
UNLABELLED = """() => [...document.querySelectorAll("select, input, button, textarea")].filter(
  (c) => !(c.labels && c.labels.length) && !c.getAttribute("aria-label") && !c.textContent.trim()
).map((c) => c.outerHTML)"""
# Contrast of all text on its nearest opaque background, by the formula of WCAG 2.
TOO_FAINT = """() => {
  const parse = (c) => (c.match(/[\\d.]+/g) || []).map(Number);
  const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, k) => sum + v * [0.2126, 0.7152, 0.0722][k], 0);
  const behind = (node) => {
    for (; node; node = node.parentElement) {
      const c = parse(getComputedStyle(node).backgroundColor);
      if (c.length === 3 || c[3] === 1) return c;
    }
    return [255, 255, 255];
  };
  const faint = [];
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const node = walk.currentNode.parentElement;
    if (!walk.currentNode.data.trim() || !node.checkVisibility() || node.closest("svg, script")) {
      continue;
    }
    const style = getComputedStyle(node);
    const [a, b] = [light(parse(style.color)), light(behind(node))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) faint.push([ratio, node.className, walk.currentNode.data.trim().slice(0, 40)]);
  }
  return faint;
}"""


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    folder = tmp_path_factory.mktemp("reports")

    def report(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            document, chart = sample.VARIANTS[name]()
            path.write_text(page(document, chart), encoding="utf-8")
        return path

    return report


@pytest.fixture
def hanoi(reports: Callable[[str], Path], open_page: Open) -> Iterator[Any]:
    opened = open_page(reports("hanoi"))
    yield opened
    opened.assert_alone()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", sorted(sample.VARIANTS))
def test_alone_quiet_and_never_wider_than_the_screen(
    reports: Callable[[str], Path], open_page: Open, name: str, width: int
) -> None:
    opened = open_page(reports(name), width=width)
    opened.tab.wait_for_timeout(50)
    assert opened.run("document.documentElement.scrollWidth") <= width
    opened.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert opened.run("document.documentElement.scrollWidth") <= width
    opened.assert_alone()


def test_hostile_text_never_runs(reports: Callable[[str], Path], open_page: Open) -> None:
    opened = open_page(reports("hostile"))
    alerts: list[str] = []
    opened.tab.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    opened.tab.focus("#map-surface")
    opened.tab.keyboard.press("Home")
    for mark in opened.tab.query_selector_all("#map-marks .mark"):
        mark.focus()
    opened.tab.wait_for_timeout(200)
    assert alerts == []
    assert opened.run("document.images.length") == 0
    opened.assert_alone()


def test_the_keyboard_reaches_the_map_and_hears_an_outcome(hanoi: Any) -> None:
    tab = hanoi.tab
    tab.keyboard.press("Tab")
    assert hanoi.run("document.activeElement.className") == "skip"
    for _ in range(60):
        tab.keyboard.press("Tab")
        if hanoi.run("document.activeElement.id") == "map-surface":
            break
    assert hanoi.run("document.activeElement.id") == "map-surface"
    heard = set()
    for key in ("ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown", "End", "Home", "PageDown"):
        tab.keyboard.press(key)
        tab.wait_for_timeout(160)
        heard.add(tab.inner_text("#map-live"))
    assert len(heard) >= 6
    for text in heard:
        assert "Yongbyon nuclear site: " in text
        assert "United States " in text
        assert "All who must agree: " in text


def test_marks_are_reached_by_tab_and_named(hanoi: Any) -> None:
    tab = hanoi.tab
    tab.focus("#map-surface")
    tab.keyboard.press("Tab")
    assert "mark" in hanoi.run("document.activeElement.getAttribute('class')")
    labels = hanoi.run(
        "[...document.querySelectorAll('.mark')].map((mark) => mark.getAttribute('aria-label'))"
    )
    for word in ("no deal: No deal", "offer: o1", "solution: Nash", "candidate deal: Candidate 3"):
        assert any(word in label for label in labels)


def test_pointing_at_a_dot_shows_the_outcome(hanoi: Any) -> None:
    hanoi.tab.hover("#map-surface", position={"x": 300, "y": 300})
    hanoi.tab.wait_for_timeout(200)
    assert "Sanctions relief" in hanoi.tab.inner_text("#readout")
    assert "Sanctions relief" in hanoi.tab.inner_text("#map-live")


def test_choosing_axes_changes_the_drawing_and_swaps(hanoi: Any) -> None:
    before = hanoi.run(PIXELS)
    hanoi.tab.select_option("#axis-x", "japan")
    assert hanoi.run(PIXELS) != before
    assert "Japan" in hanoi.run("document.getElementById('map-frame').textContent")
    hanoi.tab.select_option("#axis-y", "japan")
    assert hanoi.run("document.getElementById('axis-x').value") == "dprk"


def test_entries_of_the_legend_hide_and_show_their_outcomes(hanoi: Any) -> None:
    tab = hanoi.tab
    pressed = "[...document.querySelectorAll('#map-classes button')].map((b) => b.ariaPressed)"
    assert hanoi.run(pressed) == ["true"] * 4
    whole = hanoi.run(PIXELS)
    tab.focus("#map-classes button[data-class=possible]")
    tab.keyboard.press("Enter")
    assert hanoi.run(pressed) == ["true", "true", "false", "true"]
    assert hanoi.run(PIXELS) != whole
    tab.wait_for_timeout(50)
    assert "dots shown" in tab.inner_text("#map-live")
    tab.keyboard.press("Space")
    assert hanoi.run(pressed) == ["true"] * 4
    assert hanoi.run(PIXELS) == whole


def test_hidden_outcomes_are_passed_over_by_keys_and_pointer(hanoi: Any) -> None:
    tab = hanoi.tab
    for name in ("certain", "possible", "impossible"):
        tab.click(f"#map-classes button[data-class={name}]")
    tab.focus("#map-surface")
    tab.keyboard.press("Home")  # The first key begins at a mark, and marks stay.
    for key in ("Home", "ArrowRight", "ArrowDown", "PageDown", "End"):
        tab.keyboard.press(key)
        tab.wait_for_timeout(160)
        assert "All who must agree: likely, " in tab.inner_text("#map-live")
    tab.click("#map-classes button[data-class=likely]")
    tab.focus("#map-surface")
    tab.keyboard.press("Home")
    tab.hover("#map-surface", position={"x": 300, "y": 300})


def test_each_class_has_a_shape_and_a_colour_of_its_own(hanoi: Any) -> None:
    keys = "[...document.querySelectorAll('#map-classes .key')]"
    assert len(set(hanoi.run(f"{keys}.map((k) => k.innerHTML)"))) == 4
    assert len(set(hanoi.run(f"{keys}.map((k) => getComputedStyle(k).stroke)"))) == 4


def test_a_link_to_a_folded_candidate_or_statement_arrives(hanoi: Any) -> None:
    hanoi.tab.click("#carries .carrier a.ref >> nth=0")
    hanoi.tab.wait_for_timeout(100)
    assert hanoi.run("location.hash") == "#statement-us3"
    assert hanoi.tab.is_visible("#statement-us3")
    hanoi.tab.click("#questions a[href='#candidate-3']")
    assert hanoi.tab.is_visible("#candidate-3")


def test_sides_of_a_contradiction_stand_beside_or_below_each_other(
    reports: Callable[[str], Path], open_page: Open
) -> None:
    tops = "[...document.querySelectorAll('.sides')[0].children].map((s) => s.offsetTop)"
    assert len(set(open_page(reports("contradictory")).run(tops))) == 1
    assert len(set(open_page(reports("contradictory"), width=390).run(tops))) == 3


def test_one_actor_alone_is_drawn_as_a_strip(
    reports: Callable[[str], Path], open_page: Open
) -> None:
    opened = open_page(reports("one_sided"))
    assert opened.run("document.getElementById('axis-x')") is None
    opened.tab.focus("#map-surface")
    opened.tab.keyboard.press("End")
    opened.tab.wait_for_timeout(200)
    assert "United States" in opened.tab.inner_text("#map-live")
    opened.assert_alone()


def test_twenty_thousand_points_are_drawn_and_drawn_again(
    reports: Callable[[str], Path], open_page: Open
) -> None:
    opened = open_page(reports("large"))
    picture = "document.querySelector('#map canvas').toDataURL()"
    first = opened.run(picture)
    opened.tab.locator("#axis-x").select_option(index=1)
    second = opened.run(picture)
    assert len(first) > 10_000
    assert first != second
    opened.assert_alone()


def test_dark_differs_by_system_and_by_button(
    reports: Callable[[str], Path], open_page: Open
) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    light = open_page(reports("hanoi"))
    dark = open_page(reports("hanoi"), color_scheme="dark")
    assert light.run(background) != dark.run(background)
    assert light.run(PIXELS) != dark.run(PIXELS)
    light.tab.click("#theme")
    assert light.run(background) == dark.run(background)
    assert light.run(PIXELS) == dark.run(PIXELS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(
    reports: Callable[[str], Path], open_page: Open, scheme: str
) -> None:
    opened = open_page(reports("hanoi"), color_scheme=scheme)
    opened.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert opened.run(TOO_FAINT) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_without_javascript_everything_can_be_read(
    reports: Callable[[str], Path], open_page: Open, width: int
) -> None:
    opened = open_page(reports("hanoi"), width=width, java_script=False)
    document, _ = sample.hanoi()
    text = opened.tab.inner_text("body")
    assert document["brief"]["verdict"] in text
    assert "The drawing needs JavaScript" in text
    assert "20 points (± 3) more without it" in text.replace("\N{NO-BREAK SPACE}", " ")
    assert not opened.tab.is_visible("#map-classes")
    for statement in document["case"]["statements"]:
        assert statement["text"] in text
    assert not opened.tab.is_visible("#filter")
    assert opened.requests == [opened.path.as_uri()]


def test_headings_are_in_order_and_controls_are_labelled(hanoi: Any) -> None:
    levels = hanoi.run("[...document.querySelectorAll('h1,h2,h3,h4,h5')].map((h) => +h.tagName[1])")
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert hanoi.run(UNLABELLED) == []
    for landmark in ("header", "nav[aria-label]", "main", "footer"):
        assert hanoi.run(f"document.querySelectorAll('{landmark}').length") == 1


def test_statements_are_filtered_by_actor_and_basis(hanoi: Any) -> None:
    tab = hanoi.tab
    tab.select_option("#filter-basis", "assumed")
    assert tab.inner_text("#filter-count") == "6 statements"
    tab.select_option("#filter-actor", label="Japan")
    assert tab.inner_text("#filter-count") == "1 statement"
    shown = "[...document.querySelectorAll('.statement')].filter((s) => s.checkVisibility()).length"
    assert hanoi.run(shown) == 1


def test_a_link_to_a_filtered_statement_shows_it(hanoi: Any) -> None:
    hanoi.tab.select_option("#filter-basis", "unsupported")
    hanoi.tab.click("#brief a.ref >> nth=0")
    hanoi.tab.wait_for_timeout(100)
    assert hanoi.tab.is_visible("#statement-us1")


def test_contents_fold_on_a_phone(reports: Callable[[str], Path], open_page: Open) -> None:
    opened = open_page(reports("hanoi"), width=390)
    assert not opened.run("document.getElementById('contents').open")
    opened.tab.click("#contents summary")
    opened.tab.click("#contents a[href='#questions']")
    assert not opened.run("document.getElementById('contents').open")


def test_printing_opens_what_is_folded_and_puts_it_back(hanoi: Any) -> None:
    folded = "document.querySelectorAll('main details:not([open])').length"
    before = hanoi.run(folded)
    assert before > 5
    hanoi.run("dispatchEvent(new Event('beforeprint'))")
    assert hanoi.run(folded) == 1
    hanoi.run("dispatchEvent(new Event('afterprint'))")
    assert hanoi.run(folded) == before


def test_it_prints_without_the_contents(hanoi: Any) -> None:
    hanoi.tab.emulate_media(media="print", color_scheme="dark")
    assert not hanoi.tab.is_visible("nav")
    assert hanoi.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert hanoi.run("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert len(hanoi.tab.pdf()) > 10_000
