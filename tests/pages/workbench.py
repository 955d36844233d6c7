"""A workbench that is served to a browser, with what its page asks for and complains about."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from web.served import Asking, serving


class Workbench:
    """The page of an open case."""

    def __init__(self, tab: Any, ask: Asking, route: str) -> None:
        self.tab, self.ask, self.context = tab, ask, tab.context
        self.path = ask.bench.path
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self._show(route)

    def _show(self, route: str) -> None:
        tab = self.tab
        tab.on("request", lambda request: self.requests.append(request.url))
        tab.on("console", lambda message: self.complaints.append(message.text))
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        tab.goto(f"http://127.0.0.1:{self.ask.port}/?token={self.ask.token}#/{route}")
        tab.wait_for_selector(f"body[data-view={route.split('/', maxsplit=1)[0]}] #work h1")

    def anew(self, text: str, route: str) -> None:
        """Begin with a text in a tab of its own: nothing is kept of what was open or typed."""
        self.tab.close()
        self.ask("/api/text", {"base": self.ask("/api/case")["revision"], "text": text}, "PUT")
        self.tab = self.context.new_page()
        self._show(route)
        self.caught_up()

    def go(self, route: str) -> None:
        """Go to another view, as by a link."""
        self.tab.evaluate("where => { location.hash = where; }", f"#/{route}")
        self.tab.wait_for_selector(f"body[data-view={route.split('/', maxsplit=1)[0]}] #work h1")

    def key(self, name: str) -> Any:
        """Return the control of a `data-k`."""
        return self.tab.locator(f'[data-k="{name}"]').first

    def text(self, selector: str) -> str:
        """Return what a place says."""
        return str(self.tab.locator(selector).first.text_content())

    def until(self, script: str) -> Any:
        """Ask the page until an expression is true; its policy forbids to wait inside it."""
        # The first analysis on a machine compiles its loops.
        return self.ask.until(lambda: self.tab.evaluate(script), 120)

    def caught_up(self) -> None:
        """Wait until the page shows the newest revision: nobody types before it does."""
        script = "Number(document.body.dataset.revision)"
        self.ask.until(lambda: self.tab.evaluate(script) == self.ask.bench.desk.newest.number, 120)

    def changed_elsewhere(self, text: str) -> None:
        """Let another window write the case, and wait until the page shows it."""
        base = self.ask("/api/case")["revision"]
        self.ask("/api/text", {"base": base, "text": text}, "PUT")
        self.caught_up()

    def file(self) -> str:
        """Return the bytes of the case file."""
        return self.path.read_bytes().decode()

    def assert_quiet(self) -> None:
        """Check that it asked its own server alone, and that the console is empty."""
        own = f"http://127.0.0.1:{self.ask.port}/"
        assert [url for url in self.requests if not url.startswith((own, "data:", "about:"))] == []
        assert self.complaints == [], self.complaints


@contextmanager
def opened(
    browser: Any,
    folder: Path,
    route: str = "answers",
    width: int = 1440,
    scheme: str = "light",
    **served: Any,
) -> Iterator[Workbench]:
    """Serve a case and open it."""
    with serving(folder, **served) as ask:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en-GB"
        )
        context.set_default_timeout(120_000)
        try:
            yield Workbench(context.new_page(), ask, route)
        finally:
            context.close()
