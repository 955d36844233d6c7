"""The start page in a browser: doors, lists, a table with its receipt, and the way back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from web.served import CASE, PAPER
from web.started import Started, started

from winset.casefile import read_case
from winset.wording.languages import LANGUAGES

pytestmark = pytest.mark.browser


class Start:
    """The start page of a folder."""

    def __init__(self, tab: Any, ask: Started) -> None:
        self.tab, self.ask = tab, ask
        self.folder = ask.room.home.folder
        self.requests: list[str] = []
        self.complaints: list[str] = []
        tab.on("request", lambda request: self.requests.append(request.url))
        tab.on("console", lambda message: self.complaints.append(message.text))
        tab.on("pageerror", lambda error: self.complaints.append(str(error)))
        tab.goto(f"http://127.0.0.1:{ask.port}/?token={ask.token}")
        tab.wait_for_selector("#work h1")

    def key(self, name: str) -> Any:
        return self.tab.locator(f'[data-k="{name}"]').first

    def drop(self, name: str, content: bytes) -> None:
        file = {"name": name, "mimeType": "", "buffer": content}
        self.key("file").set_input_files(file)

    def assert_fits(self, width: int) -> None:
        """Check that nothing stands out sideways, and that everything has a name and a place."""
        assert self.tab.evaluate("document.documentElement.scrollWidth") <= width
        assert self.tab.locator("h1").count() == 1
        nameless = self.tab.evaluate(
            "[...document.querySelectorAll('button,input,select,textarea,a')].filter((one) =>"
            " one.checkVisibility() && !(one.textContent.trim() || one.ariaLabel ||"
            " one.getAttribute('aria-labelledby') || one.labels?.length)).map((o) => o.outerHTML)"
        )
        assert nameless == []
        for landmark in ("main", "banner"):
            assert self.tab.get_by_role(landmark).count() == 1

    def assert_quiet(self) -> None:
        own = f"http://127.0.0.1:{self.ask.port}/"
        assert [url for url in self.requests if not url.startswith((own, "data:", "about:"))] == []
        assert self.complaints == []


@contextmanager
def opened(
    browser: Any,
    folder: Path,
    width: int = 1440,
    scheme: str = "light",
    language: str = "en",
    draws: int = 256,
) -> Iterator[Start]:
    folder.mkdir(exist_ok=True)
    with started(folder, folder.parent / "state", language, draws) as ask:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme=scheme, locale="en-GB"
        )
        context.set_default_timeout(120_000)
        try:
            yield Start(context.new_page(), ask)
        finally:
            context.close()


def workbook(folder: Path) -> bytes:
    book = openpyxl.Workbook()
    first = book.active
    assert first is not None
    first.title = "Spring"
    for sheet, factor in ((first, 1), (book.create_sheet("Autumn"), 2)):
        for row in (
            ["Issue", "Option", "Union", "Employer", "Guess"],
            ["Pay", "low", 0, 5, "n/a"],
            [None, "high", 5, 0, 1],
        ):
            sheet.append([c * factor if isinstance(c, int) else c for c in row])
    path = folder / "book.xlsx"
    book.save(path)
    return path.read_bytes()


def test_a_new_case_by_the_keyboard_alone(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path / "home") as start:
        start.key("new").press("Enter")
        start.tab.wait_for_selector("[data-k=title]")
        start.key("title").focus()
        press = start.tab.keyboard
        press.type("A wage round")
        press.press("Tab")
        for word in ("Union", "Employer", ""):
            press.type(word)
            press.press("Enter" if word else "Escape")
        start.key("issue-0").focus()
        for word in ("Pay", "0 to 5 %", "Term", "one year, two years"):
            press.type(word)
            press.press("Enter")
        assert start.key("file-name").input_value() == "a_wage_round.yaml"
        start.key("make").press("Enter")
        start.tab.wait_for_selector("body[data-view=statements] #work h1")
        assert start.tab.url.endswith("/case/1/")
        case = read_case(start.folder / "a_wage_round.yaml")
        assert [party.name for party in case.parties] == ["Union", "Employer"]
        assert [issue.name for issue in case.issues] == ["Pay", "Term"]
        # Back, and into it again.
        start.key("all").click()
        start.tab.wait_for_selector("[data-k=here-0]")
        start.key("here-0").click()
        start.tab.wait_for_selector("body[data-view=statements] #work h1")
        start.assert_quiet()


def test_what_is_missing_is_said_at_its_place(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path / "home") as start:
        start.key("new").click()
        start.key("issue-0").fill("Pay")
        start.key("ways-0").fill("only one")
        start.key("make").click()
        said = [each.text_content() for each in start.tab.locator(".err").all()]
        assert said == [
            "Say what is negotiated.",
            "Name at least two parties.",
            "An issue needs at least two options.",
        ]
        assert start.tab.evaluate("document.activeElement.dataset.k") == "title"
        start.tab.reload()
        start.tab.wait_for_selector("[data-k=title]")
        assert start.key("ways-0").input_value() == "only one", "nothing that was typed is lost"
        assert list(start.folder.iterdir()) == []
        start.assert_quiet()


def test_a_sheet_and_columns_are_chosen_beside_the_receipt(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path / "home") as start:
        start.drop("book.xlsx", workbook(tmp_path))
        start.tab.wait_for_selector(".receipt .bad")
        assert start.key("make").is_disabled()
        start.key("sheet").select_option("Spring")
        start.tab.wait_for_selector("[data-k=column-2]")
        start.key("column-2").uncheck()
        start.tab.wait_for_selector(".receipt h3")
        assert "2 parties, 1 issue, 2 outcomes" in start.tab.locator(".receipt").inner_text()
        start.key("sheet").select_option("Autumn")
        start.tab.wait_for_selector(".receipt .bad")
        start.key("column-2").uncheck()
        start.tab.wait_for_selector(".asread")
        assert "10" in start.tab.locator(".asread").inner_text()
        start.key("make").click()
        start.tab.wait_for_selector("body[data-view=answers] #work h1")
        case = read_case(start.folder / "book.yaml")
        assert case.preferences["union"].points["pay"] == (0, 10)  # type: ignore[union-attr]
        start.assert_quiet()


def test_a_text_begins_a_case_that_quotes_it(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path / "home") as start:
        start.drop("report.txt", b"Talks on pay\nThe union says that more is better.\n")
        start.tab.wait_for_selector("[data-k=title]")
        assert start.key("title").input_value() == "Talks on pay"
        for key, word in (
            ("party-0", "A"),
            ("party-1", "B"),
            ("issue-0", "Pay"),
            ("ways-0", "p, q"),
        ):
            start.key(key).fill(word)
        start.key("make").click()
        start.tab.wait_for_selector("body[data-view=statements]")
        case = read_case(start.folder / "talks_on_pay.yaml")
        assert [source.file for source in case.sources] == ["sources/report.txt"]
        start.assert_quiet()


def test_rules_may_read_a_text_instead(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path / "home") as start:
        text = (
            "Nordland und Südland verhandeln. Der Minister von Nordland sagte: „Wir wollen mehr.“"
        )
        start.drop("bericht.txt", text.encode())
        start.key("read").click()
        start.tab.wait_for_selector("body[data-view=proposals] #work h1")
        assert len(list(start.folder.glob("*.yaml"))) == 1
        start.assert_quiet()


def test_what_no_case_can_be_made_of_is_said(browser: Any, tmp_path: Path) -> None:
    with opened(browser, tmp_path / "home") as start:
        start.drop("photo.png", b"\x89PNG")
        start.tab.wait_for_selector("#work [role=alert]")
        assert (
            "neither a table of points nor a text"
            in start.tab.locator("#work [role=alert]").inner_text()
        )
        start.assert_quiet()
        start.drop("large.txt", b"x" * 21_000_000)
        start.tab.wait_for_selector("#work [role=alert] >> text=20 MB")


def test_an_example_is_copied_into_a_folder_of_choice(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "home" / "mine").mkdir(parents=True)
    with opened(browser, tmp_path / "home") as start:
        start.key("into").select_option("mine")
        start.key("example-panama").click()
        start.tab.wait_for_selector("body[data-view=statements] #work h1")
        assert (start.folder / "mine" / "panama" / "case.yaml").is_file()
        start.assert_quiet()


def test_a_case_from_elsewhere_is_remembered_and_forgotten(browser: Any, tmp_path: Path) -> None:
    (tmp_path / "paper.txt").write_text(PAPER, encoding="utf-8")
    (tmp_path / "case.yaml").write_text(CASE, encoding="utf-8")
    with opened(browser, tmp_path / "home") as start:
        assert start.ask.room.recent is not None
        start.ask.room.recent.add(tmp_path / "case.yaml")
        start.tab.reload()
        start.tab.wait_for_selector("[data-k=recent-0]")
        start.key("forget").click()
        start.tab.wait_for_selector("[data-k=recent-0]", state="detached")
        assert (tmp_path / "case.yaml").is_file()
        start.assert_quiet()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_every_step_fits_and_can_be_used_by_all(
    browser: Any, tmp_path: Path, language: str, width: int, scheme: str
) -> None:
    with opened(browser, tmp_path / "home", width, scheme, language) as start:
        (start.folder / "case.yaml").write_text(CASE, encoding="utf-8")
        start.tab.reload()
        start.tab.wait_for_selector("[data-k=here-0]")
        assert start.tab.evaluate("document.documentElement.lang") == language
        start.assert_fits(width)
        start.drop("book.xlsx", workbook(tmp_path))
        start.tab.wait_for_selector("[data-k=column-0]")
        start.assert_fits(width)
        start.tab.goto(f"{start.tab.url.partition('#')[0]}#/new")
        start.tab.wait_for_selector("[data-k=title]")
        start.assert_fits(width)
        start.assert_quiet()
