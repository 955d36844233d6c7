"""The page in a real browser: alone, quiet, reachable by keyboard, and readable everywhere."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pages.settling import settled
from report import sample

from winset.report.page import page

pytestmark = pytest.mark.browser

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
def dam(reports: Callable[[str], Path], open_page: Open) -> Iterator[Any]:
    opened = open_page(reports("dam"))
    yield opened
    opened.assert_alone()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", sorted(sample.VARIANTS))
def test_alone_quiet_and_never_wider_than_the_screen(
    reports: Callable[[str], Path], open_page: Open, name: str, width: int
) -> None:
    opened = open_page(reports(name), width=width)
    settled(opened.tab)
    assert opened.run("document.documentElement.scrollWidth") <= width
    opened.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert opened.run("document.documentElement.scrollWidth") <= width
    opened.assert_alone()


def test_hostile_text_never_runs(reports: Callable[[str], Path], open_page: Open) -> None:
    opened = open_page(reports("hostile"))
    opened.tab.focus("#map-surface")
    opened.tab.keyboard.press("Home")
    for mark in opened.tab.query_selector_all("#map-marks .mark"):
        mark.focus()
    settled(opened.tab)
    assert opened.alerts == []
    assert opened.run("document.images.length") == 0
    opened.assert_alone()


def test_the_keyboard_reaches_the_map_and_hears_an_outcome(dam: Any) -> None:
    tab = dam.tab
    tab.keyboard.press("Tab")
    assert dam.run("document.activeElement.className") == "skip"
    for _ in range(60):
        tab.keyboard.press("Tab")
        if dam.run("document.activeElement.id") == "map-surface":
            break
    assert dam.run("document.activeElement.id") == "map-surface"
    heard = set()
    for key in ("ArrowRight", "ArrowUp", "ArrowLeft", "ArrowDown", "End", "Home", "PageDown"):
        tab.keyboard.press(key)
        settled(tab)
        heard.add(tab.inner_text("#map-live"))
    assert len(heard) >= 6
    for text in heard:
        assert "Height of the dam: " in text
        assert "Upper state " in text
        assert "All who must agree: " in text


def test_marks_are_reached_by_tab_and_named(dam: Any) -> None:
    tab = dam.tab
    tab.focus("#map-surface")
    tab.keyboard.press("Tab")
    assert "mark" in dam.run("document.activeElement.getAttribute('class')")
    labels = dam.run(
        "[...document.querySelectorAll('.mark')].map((mark) => mark.getAttribute('aria-label'))"
    )
    for word in (
        "no deal: No deal",
        "offer: Lower state",
        "fair point: Nash",
        "one of the best deals: Candidate 3",
    ):
        assert any(word in label for label in labels)


def point_at_a_dot(tab: Any) -> None:
    """Move the mouse over the map until it is near a dot."""
    untold = tab.inner_text("#readout")
    for place in ((x, y) for y in range(300, 100, -40) for x in range(300, 600, 40)):
        tab.hover("#map-surface", position={"x": place[0], "y": place[1]})
        settled(tab)
        if tab.inner_text("#readout") != untold:
            return


def test_pointing_at_a_dot_shows_the_outcome(dam: Any) -> None:
    point_at_a_dot(dam.tab)
    assert "Guaranteed flow" in dam.tab.inner_text("#readout")
    assert "Guaranteed flow" in dam.tab.inner_text("#map-live")


def test_choosing_axes_changes_the_drawing_and_swaps(dam: Any) -> None:
    before = dam.run(PIXELS)
    dam.tab.select_option("#axis-x", "neighbour")
    assert dam.run(PIXELS) != before
    assert "Neighbour" in dam.run("document.getElementById('map-frame').textContent")
    dam.tab.select_option("#axis-y", "neighbour")
    assert dam.run("document.getElementById('axis-x').value") == "down"


def test_entries_of_the_legend_hide_and_show_their_outcomes(dam: Any) -> None:
    tab = dam.tab
    pressed = "[...document.querySelectorAll('#map-classes button')].map((b) => b.ariaPressed)"
    assert dam.run(pressed) == ["true"] * 4
    whole = dam.run(PIXELS)
    tab.focus("#map-classes button[data-class=possible]")
    tab.keyboard.press("Enter")
    assert dam.run(pressed) == ["true", "true", "false", "true"]
    assert dam.run(PIXELS) != whole
    settled(tab)
    assert "dots shown" in tab.inner_text("#map-live")
    tab.keyboard.press("Space")
    assert dam.run(pressed) == ["true"] * 4
    assert dam.run(PIXELS) == whole


def test_hidden_outcomes_are_passed_over_by_keys_and_pointer(dam: Any) -> None:
    tab = dam.tab
    assert dam.run("document.querySelector('[data-class=certain]').disabled")
    for name in ("likely", "impossible"):
        tab.click(f"#map-classes button[data-class={name}]")
    tab.focus("#map-surface")
    tab.keyboard.press("Home")  # The first key begins at a mark, and marks stay.
    _, chart = sample.dam()
    assert chart is not None
    marked = tuple(f"{mark['label']}." for mark in chart["marks"])
    half = re.compile(r"All who must agree: (< 1|[0-9]|[1-4][0-9]|50)\s%\.")
    heard = set()
    for key in ("Home", "ArrowRight", "ArrowDown", "End", "Home", *["PageDown"] * 4):
        tab.keyboard.press(key)
        settled(tab)
        text = tab.inner_text("#map-live")
        heard.add(text)
        assert text.startswith(marked) or half.search(text), text
    assert any(not text.startswith(marked) for text in heard)
    tab.click("#map-classes button[data-class=possible]")
    tab.focus("#map-surface")
    tab.keyboard.press("Home")
    tab.hover("#map-surface", position={"x": 300, "y": 300}, force=True)


def test_each_class_has_a_shape_and_a_colour_of_its_own(dam: Any) -> None:
    keys = "[...document.querySelectorAll('#map-classes .key')]"
    assert len(set(dam.run(f"{keys}.map((k) => k.innerHTML)"))) == 4
    assert len(set(dam.run(f"{keys}.map((k) => getComputedStyle(k).stroke)"))) == 4


def unfold(opened: Any, *parts: str) -> None:
    """Open folded parts of the page."""
    for part in parts:
        opened.run(f"document.getElementById('{part}').open = true")


def test_a_link_to_a_folded_candidate_or_statement_arrives(dam: Any) -> None:
    unfold(dam, "carries")
    dam.tab.click("#carries .carrier a.ref >> nth=0")
    settled(dam.tab)
    document, _ = sample.dam()
    first = sample.found(document, "deal.carriers")["detail"]["statements"][0]["id"]
    assert dam.run("location.hash") == f"#statement-{first}"
    assert dam.tab.is_visible(f"#statement-{first}")
    dam.tab.evaluate("location.hash = 'candidate-7'")
    settled(dam.tab)
    assert dam.tab.is_visible("#candidate-7")
    unfold(dam, "questions")
    dam.tab.click("#questions a[href='#candidate-2'] >> nth=0")
    assert dam.run("location.hash") == "#candidate-2"


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
    settled(opened.tab)
    assert "Seller" in opened.tab.inner_text("#map-live")
    opened.assert_alone()


def test_as_many_points_as_the_map_holds_are_drawn_and_drawn_again(
    reports: Callable[[str], Path], open_page: Open
) -> None:
    _, chart = sample.large()
    assert chart is not None
    assert chart["shown"] > 5_000
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
    light = open_page(reports("dam"))
    dark = open_page(reports("dam"), color_scheme="dark")
    assert light.run(background) != dark.run(background)
    assert light.run(PIXELS) != dark.run(PIXELS)
    light.tab.click("#theme")
    assert light.run(background) == dark.run(background)
    assert light.run(PIXELS) == dark.run(PIXELS)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_stands_out_from_its_ground(
    reports: Callable[[str], Path], open_page: Open, scheme: str
) -> None:
    opened = open_page(reports("dam"), color_scheme=scheme)
    opened.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert opened.run(TOO_FAINT) == []


@pytest.mark.parametrize("width", WIDTHS)
def test_without_javascript_everything_can_be_read(
    reports: Callable[[str], Path], open_page: Open, width: int
) -> None:
    opened = open_page(reports("dam"), width=width, java_script=False)
    document, _ = sample.dam()
    text = " ".join((opened.tab.text_content("body") or "").split())
    assert document["brief"]["headline"] in text
    assert document["brief"]["verdict"] in text
    assert "Choosing axes and outcomes needs JavaScript" in text
    carried = sample.found(document, "deal.carriers")["text"]
    assert carried in text.replace("\N{NO-BREAK SPACE}", " ")
    assert not opened.tab.is_visible("#map-classes")
    for statement in document["case"]["statements"]:
        assert statement["text"] in text
    assert not opened.tab.is_visible("#filter")
    assert opened.requests == [opened.path.as_uri()]


def test_headings_are_in_order_and_controls_are_labelled(dam: Any) -> None:
    levels = dam.run("[...document.querySelectorAll('h1,h2,h3,h4,h5')].map((h) => +h.tagName[1])")
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert dam.run(UNLABELLED) == []
    for landmark in ("header", "nav[aria-label]", "main", "footer"):
        assert dam.run(f"document.querySelectorAll('{landmark}').length") == 1


def test_statements_are_filtered_by_actor_and_basis(dam: Any) -> None:
    tab = dam.tab
    unfold(dam, "evidence")
    tab.select_option("#filter-basis", "assumed")
    assert tab.inner_text("#filter-count") == "8 statements"
    tab.select_option("#filter-actor", label="Lower state")
    assert tab.inner_text("#filter-count") == "1 statement"
    shown = "[...document.querySelectorAll('.statement')].filter((s) => s.checkVisibility()).length"
    assert dam.run(shown) == 1


def test_a_link_to_a_filtered_statement_shows_it(dam: Any) -> None:
    unfold(dam, "evidence", "brief")
    dam.tab.select_option("#filter-basis", "unsupported")
    dam.run("document.querySelector('#brief details.reasons').open = true")
    dam.tab.click("#brief a.ref >> nth=0")
    settled(dam.tab)
    assert dam.tab.is_visible("#statement-u1")


def test_printing_opens_what_is_folded_and_puts_it_back(dam: Any) -> None:
    folded = "document.querySelectorAll('main details:not([open])').length"
    before = dam.run(folded)
    assert before > 5
    dam.run("dispatchEvent(new Event('beforeprint'))")
    assert dam.run(folded) <= 1
    dam.run("dispatchEvent(new Event('afterprint'))")
    assert dam.run(folded) == before


def test_it_prints_without_the_contents(dam: Any) -> None:
    dam.tab.emulate_media(media="print", color_scheme="dark")
    assert not dam.tab.is_visible("nav")
    assert dam.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert dam.run("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert len(dam.tab.pdf()) > 10_000


def test_what_the_map_has_proved_reads_so(open_page: Open, tmp_path: Path) -> None:
    """A deal that is certain is one in 100 %, as the table below the map says it."""
    document, chart = sample.analysed("jcpoa")
    assert chart is not None
    sure = [k for k, name in enumerate(chart["classes"]) if name == "certain"]
    standing = {one["point"] for one in chart["marks"] if one["kind"] == "no_deal"}
    assert set(sure) - standing
    path = tmp_path / "jcpoa.html"
    path.write_text(page(document, chart), encoding="utf-8")
    tab = open_page(path).tab
    for name in ("possible", "likely", "impossible"):
        tab.evaluate(f"document.querySelector('#map-classes button[data-class={name}]').click()")
    tab.focus("#map-surface")
    heard = set()
    for key in ("Home", "Home", "PageDown", "PageDown", "End"):
        tab.keyboard.press(key)
        settled(tab)
        heard.add(tab.inner_text("#map-live").replace("\N{NO-BREAK SPACE}", " "))
    told = {text.split("All who must agree: ")[1].split(".")[0] for text in heard}
    assert "certain, 100 %" in told
    assert not [one for one in told if one.startswith("certain") and one != "certain, 100 %"]
