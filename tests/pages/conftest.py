"""A real browser for tests of pages: Debian's chromium, offline, driven by playwright."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


class Opened:
    """A page in the browser, with what it asked for and what it complained about."""

    def __init__(self, tab: Any, path: Path) -> None:
        self.tab, self.path = tab, path
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.alerts: list[str] = []
        self._heard: dict[str, Callable[..., None]] = {
            "request": lambda request: self.requests.append(request.url),
            "console": self._complained,
            "pageerror": lambda error: self.complaints.append(str(error)),
            "dialog": self._asked,
        }
        for event, heard in self._heard.items():
            tab.on(event, heard)
        tab.goto(path.as_uri())

    def _complained(self, message: Any) -> None:
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def _asked(self, dialog: Any) -> None:
        self.alerts.append(dialog.message)
        dialog.dismiss()

    def leave(self) -> None:
        """Leave the page, so that nothing of it is there for the next one in its tab."""
        for event, heard in self._heard.items():
            self.tab.remove_listener(event, heard)
        self.tab.mouse.move(-10, -10)
        self.tab.goto("about:blank")

    def assert_alone(self) -> None:
        """Check that the page has asked for nothing but itself and has not complained."""
        assert self.requests == [self.path.as_uri()]
        assert self.complaints == []

    def run(self, script: str) -> Any:
        """Return the value of a JavaScript expression in the page."""
        return self.tab.evaluate(script)


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """One browser for the whole run; the tests are skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    if not CHROMIUM.exists():
        pytest.skip(f"no browser: {CHROMIUM} is missing (apt-get install chromium)")
    with playwright.sync_playwright() as driver:
        running = driver.chromium.launch(executable_path=str(CHROMIUM), args=FLAGS)
        yield running
        running.close()


class Tabs:
    """Tabs for one page after another, since to start one takes longer than to show a page."""

    def __init__(self, browser: Any) -> None:
        self._browser = browser
        self._contexts: dict[bool, Any] = {}
        self._free: dict[bool, list[Any]] = {True: [], False: []}

    def take(self, java_script: bool) -> Any:
        """Return an empty tab in which scripts run, or do not."""
        if self._free[java_script]:
            return self._free[java_script].pop()
        if java_script not in self._contexts:
            self._contexts[java_script] = self._browser.new_context(java_script_enabled=java_script)
        return self._contexts[java_script].new_page()

    def give(self, java_script: bool, opened: Opened) -> None:
        """Take a tab back; one that cannot be left is closed."""
        try:
            opened.leave()
        except Exception:  # whatever a test has done to it
            opened.tab.close()
        else:
            self._free[java_script].append(opened.tab)

    def close(self) -> None:
        """Close all."""
        for context in self._contexts.values():
            context.close()


@pytest.fixture(scope="session")
def tabs(browser: Any) -> Iterator[Tabs]:
    """The tabs of the whole run; nothing that a report does outlives its page."""
    made = Tabs(browser)
    yield made
    made.close()


@pytest.fixture
def open_page(tabs: Tabs) -> Iterator[Callable[..., Opened]]:
    """Open an HTML file: `open_page(path, width=390, color_scheme="dark", java_script=False)`."""
    taken = []

    def opened(
        path: Path, width: int = 1280, color_scheme: str = "light", java_script: bool = True
    ) -> Opened:
        tab = tabs.take(java_script)
        tab.set_viewport_size({"width": width, "height": 900})
        tab.emulate_media(media="null", color_scheme=color_scheme)
        taken.append((java_script, Opened(tab, path)))
        return taken[-1][1]

    yield opened
    for java_script, page in taken:
        tabs.give(java_script, page)
