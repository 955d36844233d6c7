"""The reports of the examples, as `winset report` writes them, in a real browser."""

import re
from pathlib import Path

import pytest
from once import analysed
from pages.settling import settled
from report.sample import DRAWS

import winset

pytestmark = pytest.mark.browser

EXAMPLES = Path(__file__).parent.parent.parent / "examples"
NAMES = [
    "hanoi/case.yaml",
    "airport/case.yaml",
    "panama/case.yaml",
    "harbour/case.yaml",
    "backstop/case.yaml",
]


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    paths = {}
    for name in NAMES:
        found = analysed(EXAMPLES / name, draws=512 if "hanoi" in name else DRAWS)
        paths[name] = folder / name.replace("/", "-").replace(".yaml", ".html")
        text = winset.page(found.to_dict(), found.deal_map, found.builder)
        paths[name].write_text(text, encoding="utf-8")
    return paths


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", NAMES)
def test_opens_offline_without_complaint(written, open_page, name, width):
    opened = open_page(written[name], width=width)
    assert opened.run("document.documentElement.scrollWidth <= window.innerWidth")
    opened.tab.keyboard.press("Tab")
    assert opened.run("document.activeElement !== document.body")
    opened.assert_alone()


def test_keyboard_reads_an_outcome_of_hanoi(written, open_page):
    opened = open_page(written["hanoi/case.yaml"])
    opened.tab.locator("#map-surface").focus()
    opened.tab.keyboard.press("ArrowRight")
    settled(opened.tab)
    said = opened.tab.inner_text("#map-live")
    assert "United States" in said
    opened.assert_alone()


def test_every_link_within_the_page_resolves(written, open_page):
    for path in written.values():
        opened = open_page(path)
        broken = opened.run(
            "[...document.querySelectorAll('a[href^=\"#\"]')]"
            ".map(a => a.getAttribute('href').slice(1))"
            ".filter(id => !document.getElementById(decodeURIComponent(id)))"
        )
        assert broken == []


def test_every_section_of_hanoi_is_filled(written, open_page):
    opened = open_page(written["hanoi/case.yaml"])
    wanted = {".carrier": 5, ".question": 8, ".reported": 6, ".stack": 40, ".lasts": 9, ".step": 8}
    for what, least in wanted.items():
        assert opened.run(f"document.querySelectorAll('{what}').length") >= least, what
    assert opened.run("document.querySelectorAll('.dumbbell circle').length") >= 12
    assert "[object" not in opened.tab.inner_text("main")
    assert "{'" not in opened.tab.inner_text("main")
    opened.assert_alone()


def test_the_page_stays_small(written):
    # Two parts came to it: what to offer next, and how talks would run.
    assert written["hanoi/case.yaml"].stat().st_size < 900_000


BARS = """() => {
  document.querySelectorAll("details").forEach((one) => { one.open = true; });
  const width = (node) => node.getBoundingClientRect().width;
  return [...document.querySelectorAll("svg.bar")].filter((bar) => width(bar) > 0).map((bar) => {
    const fill = bar.querySelector(".fill");
    let figure = bar.nextElementSibling || bar.previousElementSibling;
    if (!figure.matches(".figure")) figure = bar.parentElement.querySelector(".figure");
    return [fill ? width(fill) / width(bar) : 0, width(bar), figure.textContent];
  });
}"""


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("name", NAMES)
def test_bars_as_drawn_are_as_long_as_their_figures(written, open_page, name, width):
    """Whatever the style sheet does to them: a bar of 28 % fills 28 % of its track."""
    bars = open_page(written[name], width=width).run(BARS)
    assert len(bars) > 10
    for share, whole, figure in bars:
        size = float(re.search(r"[0-9.]+", figure)[0])
        # A pixel more or less cannot be seen.
        slack = 0.6 + 100 / whole
        low = 0 if "<" in figure else size - slack
        high = 100 if ">" in figure else size + slack
        assert low <= 100 * share <= high, (share, figure)
