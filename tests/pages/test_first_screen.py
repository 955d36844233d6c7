"""The first screen and the paper, in a real browser: what fits, and how many pages are printed."""

import re
from pathlib import Path

import pytest
from once import analysed
from report.sample import DRAWS

from winset.report.page import page

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
NAMES = ("airport", "hanoi", "harbour", "jcpoa")
BOTTOM = "document.getElementById('summary').getBoundingClientRect().bottom"


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """Reports of real cases, and the analysis of each."""
    folder = tmp_path_factory.mktemp("screens")
    made = {}
    for name in NAMES:
        found = analysed(ROOT / "examples" / name / "case.yaml", draws=DRAWS)
        made[name] = folder / f"{name}.html"
        html = page(found.to_dict(), found.deal_map, found.builder)
        made[name].write_text(html, encoding="utf-8")
    return made


@pytest.mark.parametrize("name", NAMES)
def test_the_first_screen_is_one_screen_of_a_desktop(written, open_page, name):
    opened = open_page(written[name], width=1280)
    assert opened.run(BOTTOM) <= 800
    opened.assert_alone()


@pytest.mark.parametrize("width", [390, 320])
@pytest.mark.parametrize("name", NAMES)
def test_nothing_of_it_is_cut_off_on_a_phone(written, open_page, name, width):
    opened = open_page(written[name], width=width)
    assert opened.run("document.documentElement.scrollWidth") <= width
    cut = opened.run(
        "[...document.querySelectorAll('#summary *')].filter((one) => one.checkVisibility() && "
        f"one.getBoundingClientRect().right > {width} + 1).length"
    )
    assert cut == 0


@pytest.mark.parametrize("name", NAMES)
def test_two_pages_are_printed_and_the_whole_on_request(written, open_page, name):
    opened = open_page(written[name], width=1280)
    assert pages(opened.tab.pdf(format="A4")) == 2
    opened.run("document.documentElement.classList.add('whole')")
    opened.run("document.querySelectorAll('details').forEach((one) => { one.open = true; })")
    assert pages(opened.tab.pdf(format="A4")) > 6


def pages(pdf: bytes) -> int:
    """Count the pages of a PDF file."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", pdf))


def test_rows_are_read_as_sentences(written, open_page):
    opened = open_page(written["hanoi"])
    labels = opened.run(
        "[...document.querySelectorAll('#summary li.row')].map((one) => one.ariaLabel)"
    )
    assert len(labels) == 8
    assert all(re.fullmatch(r".+: in \d+ of 20 plausible worlds \(.+\)", one) for one in labels)
