"""The page of a conflict in a real browser: sorting, filtering, the drawing, and every screen."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.settling import settled
from pages.test_page_in_browser import TOO_FAINT, UNLABELLED
from report import conflicts

from winset.report.stability_page import stability_page

pytestmark = pytest.mark.browser

Open = Callable[..., Any]
WIDTHS = (1280, 390, 360)
COLUMN = (
    "[...document.querySelectorAll('#state-table tbody tr')].map((r) => r.cells[{}].textContent)"
)
ROWS = "document.querySelectorAll('#state-table tbody tr').length"


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    folder = tmp_path_factory.mktemp("conflicts")

    def write(name: str) -> Path:
        path = folder / f"{name}.html"
        if not path.exists():
            path.write_text(stability_page(conflicts.VARIANTS[name]()), encoding="utf-8")
        return path

    return write


@pytest.fixture
def exact(written: Callable[[str], Path], open_page: Open) -> Iterator[Any]:
    opened = open_page(written("exact"))
    yield opened
    opened.assert_alone()


@pytest.fixture
def drawn(written: Callable[[str], Path], open_page: Open) -> Iterator[Any]:
    opened = open_page(written("drawn"))
    yield opened
    opened.assert_alone()


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", sorted(conflicts.VARIANTS))
def test_alone_quiet_and_never_wider_than_the_screen(
    written: Callable[[str], Path], open_page: Open, name: str, width: int
) -> None:
    opened = open_page(written(name), width=width)
    opened.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    settled(opened.tab)
    assert opened.run("document.documentElement.scrollWidth") <= width
    opened.assert_alone()


def test_hostile_names_never_run(written: Callable[[str], Path], open_page: Open) -> None:
    opened = open_page(written("hostile"))
    opened.tab.select_option("#hold-under", "any")
    opened.tab.click("#state-table th[data-key=text] button")
    for node in opened.tab.query_selector_all("#graph .node"):
        node.focus()
    settled(opened.tab)
    assert opened.alerts == []
    assert opened.run("document.images.length") == 0
    assert "<script>alert('x')</script>" in opened.tab.inner_text("#state-table")
    opened.assert_alone()


def test_a_column_is_sorted_by_keyboard_both_ways(exact: Any) -> None:
    tab = exact.tab
    first = exact.run(COLUMN.format(0))
    tab.focus("#state-table th[data-key=id] button")
    tab.keyboard.press("Enter")
    numbers = [int(one.split(",")[0]) for one in exact.run(COLUMN.format(0))]
    assert numbers == sorted(numbers)
    assert exact.run("document.querySelector('th[data-key=id]').ariaSort") == "ascending"
    assert "by State, ascending" in tab.inner_text("#state-count")
    tab.keyboard.press("Space")
    assert [int(one.split(",")[0]) for one in exact.run(COLUMN.format(0))] == numbers[::-1]
    assert exact.run("document.querySelector('th[data-key=id]').ariaSort") == "descending"
    tab.click("#state-filter button[type=reset]")
    settled(tab)
    assert exact.run(COLUMN.format(0)) == first
    assert exact.run("document.querySelectorAll('[aria-sort]').length") == 0


def test_a_concept_sorts_what_holds_most_to_the_top(drawn: Any) -> None:
    drawn.tab.click("#state-table th[data-key='0'] button")
    cells = drawn.run(COLUMN.format(2))
    shown = [float(one.replace("\N{NO-BREAK SPACE}", "").strip("<>%")) for one in cells]
    assert shown == sorted(shown, reverse=True)
    assert shown[0] == 99


def test_equilibria_only_and_by_concept(exact: Any) -> None:
    tab = exact.tab
    tab.select_option("#hold-under", "any")
    assert tab.inner_text("#state-count") == "5 states"
    assert exact.run(ROWS) == 5
    tab.select_option("#hold-under", label="hold under Nash")
    assert exact.run(ROWS) == 3
    assert exact.run(COLUMN.format(2)) == ["holds"] * 3


def test_a_filter_by_option_leaves_states_with_that_option(drawn: Any) -> None:
    tab = drawn.tab
    tab.click(".by-option summary")
    tab.select_option("#option-0", label="dismantled")
    tab.select_option("#option-3", label="written halt")
    assert "1,596" not in tab.inner_text("#state-count")
    told = drawn.run(COLUMN.format(1))
    assert told
    assert all("The Yongbyon site: dismantled" in one for one in told)
    assert all("Tests: written halt" in one for one in told)


def test_more_than_the_listed_states_come_a_hundred_at_a_time(drawn: Any) -> None:
    assert drawn.run(ROWS) == 300
    assert drawn.tab.inner_text("#more-states") == "Show 100 more of 1,296"
    drawn.tab.focus("#more-states")
    drawn.tab.keyboard.press("Enter")
    assert drawn.run(ROWS) == 400
    drawn.tab.select_option("#hold-under", "any")
    assert not drawn.tab.is_visible("#more-states")
    many = drawn.run(ROWS)
    drawn.tab.select_option("#hold-share", "950")
    assert 0 < drawn.run(ROWS) <= many
    drawn.tab.select_option("#hold-share", "50")
    assert drawn.run(ROWS) >= many


def test_the_script_writes_the_rows_as_the_page_does(
    written: Callable[[str], Path], open_page: Open
) -> None:
    rows = "[...document.querySelectorAll('#state-table tbody tr')].map((r) => r.innerText.trim())"
    for name in ("exact", "drawn", "rootless"):
        still = open_page(written(name), java_script=False)
        moved = open_page(written(name))
        assert [one.split() for one in moved.run(rows)] == [
            one.split()
            for one in (
                row.inner_text() for row in still.tab.query_selector_all("#state-table tbody tr")
            )
        ]


def test_a_state_in_the_drawing_is_read_by_keyboard(exact: Any) -> None:
    tab = exact.tab
    tab.focus("#graph .node[data-state='1']")
    said = tab.inner_text("#graph-readout")
    assert "State 1" in said
    assert "Holds under GMR and SMR." in said
    assert "Local government to 2" in said
    lit = "document.querySelectorAll('#graph .edge.lit').length"
    moves = conflicts.exact()["moves"]
    assert exact.run(lit) == len({(m["actor"], m["to"]) for m in moves if m["from"] == 1})
    tab.keyboard.press("Tab")
    assert "State 2" in tab.inner_text("#graph-readout")
    tab.keyboard.press("Enter")
    settled(tab)
    assert exact.run("document.getElementById('state-2').open")


def test_only_moves_that_improve_can_be_shown(exact: Any) -> None:
    hidden = (
        "[...document.querySelectorAll('#graph .edge')]"
        ".filter((e) => getComputedStyle(e).display === 'none').length"
    )
    assert exact.run(hidden) == 0
    exact.tab.focus("#only-better")
    exact.tab.keyboard.press("Space")
    assert exact.run(hidden) == exact.run("document.querySelectorAll('#graph .worse').length") > 0


def test_actors_differ_in_colour_and_what_holds_in_shape(exact: Any) -> None:
    strokes = exact.run(
        "[...document.querySelectorAll('#moves .legend path.edge')]"
        ".map((e) => getComputedStyle(e).stroke)"
    )
    assert len(set(strokes)) == len(strokes) == 3
    assert exact.run("document.querySelectorAll('#graph rect.body').length") == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["exact", "wished", "drawn"])
def test_text_stands_out_from_its_ground(
    written: Callable[[str], Path], open_page: Open, name: str, scheme: str
) -> None:
    opened = open_page(written(name), color_scheme=scheme)
    opened.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
    assert opened.run(TOO_FAINT) == []


def test_without_javascript_the_states_and_reasons_can_be_read(
    written: Callable[[str], Path], open_page: Open
) -> None:
    opened = open_page(written("exact"), java_script=False)
    text = opened.tab.inner_text("body")
    assert "Sorting and filtering need JavaScript." in text
    assert not opened.tab.is_visible("#state-filter")
    assert not opened.tab.is_visible("#graph-controls")
    assert opened.tab.is_visible("#graph")
    assert len(opened.tab.query_selector_all("#state-table tbody tr")) == 9
    opened.tab.click("#state-1 summary")
    assert "would gain by moving alone to state 2" in opened.tab.inner_text("#state-1")


def test_controls_are_labelled_and_every_state_of_the_drawing_is_named(exact: Any) -> None:
    assert exact.run(UNLABELLED) == []
    names = exact.run("[...document.querySelectorAll('#graph .node')].map((n) => n.ariaLabel)")
    assert len(names) == 9
    assert "State 1: no deal" in names


def test_it_prints_in_full(exact: Any) -> None:
    exact.tab.emulate_media(media="print", color_scheme="dark")
    assert not exact.tab.is_visible("nav")
    assert not exact.tab.is_visible("#state-filter")
    assert exact.run("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert len(exact.tab.pdf()) > 10_000
