"""Every view of the workbench by the rules of axe-core, at four sizes and colours."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pages.test_workbench_start import opened as started
from pages.test_workbench_start import workbook
from pages.workbench import Workbench, opened

axe = pytest.importorskip("axe_playwright_python.base", reason="axe-playwright-python is missing")
pytestmark = [pytest.mark.browser, pytest.mark.slow]
EXAMPLES = Path(__file__).parents[2] / "examples"
SIZES = [(1024, "light"), (390, "light"), (1440, "dark"), (390, "dark")]
SCHEMES = {1024: ["light"], 390: ["light", "dark"], 1440: ["dark"]}
"""The same sizes and colours, by width."""
CHANGED = """() => new Promise(requestAnimationFrame).then(() => Promise.allSettled(
  document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished)
)).then(() => null)"""
"""Until colours have changed to others."""
RULES = "{ resultTypes: ['violations'] }"


@pytest.fixture(scope="module")
def served(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    folder = tmp_path_factory.mktemp("axe")
    shutil.copytree(EXAMPLES / "harbour", folder, dirs_exist_ok=True)
    with opened(browser, folder, "who", draws=256) as made:
        made.ask.until(lambda: made.ask("/api/whole")["revision"])
        yield made


@pytest.fixture(params=SCHEMES)
def port(served: Workbench, request: pytest.FixtureRequest) -> Iterator[Workbench]:
    served.anew(served.file(), "who")
    served.tab.set_viewport_size({"width": request.param, "height": 900})
    served.tab.evaluate(Path(axe.AXE_FILE_PATH).read_text(encoding="utf-8"))
    served.ask.until(lambda: served.ask("/api/whole")["revision"])
    yield served
    served.assert_quiet()


def every_scheme(tab: Any) -> list[str]:
    """Return what axe finds in the colours that a page is looked at in at this width."""
    found = []
    for scheme in SCHEMES[tab.viewport_size["width"]]:
        tab.emulate_media(color_scheme=scheme)
        tab.evaluate(CHANGED)
        found += [f"{scheme}: {told}" for told in violations(tab)]
    return found


def violations(tab: Any) -> list[str]:
    """Return what axe finds, each with the places."""
    found = tab.evaluate(f"axe.run(document, {RULES})")
    return [
        f"{one['id']}: {one['help']} at "
        + ", ".join(str(node["target"]) for node in one["nodes"][:4])
        for one in found["violations"]
    ]


def views(bench: Workbench) -> list[str]:
    return [str(one) for one in bench.tab.evaluate(
        "[...document.querySelectorAll('#rail a')].map((one) => one.hash.slice(2))"
    )]  # fmt: skip


def test_no_view_breaks_a_rule(port: Workbench) -> None:
    found = {}
    for view in [*views(port), "present"]:
        port.go(view)
        port.tab.wait_for_timeout(400)
        if told := every_scheme(port.tab):
            found[view] = told
    assert not found, "\n".join(f"{view}: {one}" for view, some in found.items() for one in some)


def test_nor_does_what_opens_in_them(port: Workbench) -> None:
    found = {}
    port.go("table")
    port.key("table-offer").click()
    port.tab.wait_for_selector("[data-k=next-write]")
    port.key("table-talks").click()
    port.tab.wait_for_selector(".curve")
    port.key("table-session").click()
    port.tab.wait_for_selector(".transcript")
    port.tab.wait_for_timeout(300)
    found["table"] = every_scheme(port.tab)
    for view, control in (("statements", "statement-new"), ("rules", "rule-new"),
                          ("offers", "offer-new"), ("what", "what-wage")):  # fmt: skip
        port.go(view)
        port.key(control).click()
        port.tab.wait_for_timeout(200)
        found[view] = every_scheme(port.tab)
    port.go("map")
    port.tab.locator("#answers .whatif summary").first.evaluate(
        "one => { one.parentNode.open = true; }"
    )
    port.tab.wait_for_timeout(300)
    found["map"] = every_scheme(port.tab)
    found = {view: told for view, told in found.items() if told}
    assert not found, "\n".join(f"{view}: {one}" for view, some in found.items() for one in some)


@pytest.mark.parametrize(("width", "scheme"), SIZES)
def test_nor_does_the_start_page(browser: Any, tmp_path: Path, width: int, scheme: str) -> None:
    with started(browser, tmp_path / "own", width, scheme) as page:
        page.tab.evaluate(Path(axe.AXE_FILE_PATH).read_text(encoding="utf-8"))
        found = violations(page.tab)
        page.drop("book.xlsx", workbook(tmp_path))
        page.tab.wait_for_selector(".receipt .bad")
        page.tab.wait_for_timeout(200)
        found += violations(page.tab)
        assert found == []
        page.assert_quiet()
