"""Numbers as people type them: none is read as another one without a word."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pages.workbench import Workbench, opened
from web.served import CASE

pytestmark = pytest.mark.browser
SCORED = CASE[: CASE.index("preferences:")] + (
    "preferences:\n  a: {scores: {x: {p: 1, q: 5}, y: {p: 2, q: 0}}}\n"
)


@pytest.fixture(scope="module")
def bench(browser: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workbench]:
    with opened(browser, tmp_path_factory.mktemp("numbers"), "file", draws=64) as made:
        yield made
        made.assert_quiet()


def asked(bench: Workbench, language: str, module: str, script: str) -> Any:
    """Ask a module of the page, in a language."""
    return bench.tab.evaluate(
        f"import('/app/words.js').then((words) => {{ words.speak('{language}');"
        f" return import('/app/{module}.js').then((made) => {script}); }})"
    )


@pytest.mark.parametrize(
    ("language", "typed", "value"),
    [
        ("en", "1500", 1500),
        ("en", " 1 500 ", 1500),
        ("en", "1\u202f500.25", 1500.25),
        ("en", "1.500", 1.5),
        ("en", "0,500", 0.5),
        ("en", "1,5", 1.5),
        ("en", "-.5", -0.5),
        ("en", "−7", -7),
        ("de", "1,500", 1.5),
        ("de", "0.125", 0.125),
        ("fr", "1,500", 1.5),
        ("en", "1,500", "may be 1500 or 1.5."),
        ("de", "1.500", "kann 1500 oder 1,5 heißen"),
        ("de", "-12.345", "kann -12345 oder -12,345 heißen"),
        ("en", "12,345.6", "is not a number"),
        ("en", "1 5", "is not a number"),
        ("en", "0x10", "is not a number"),
        ("en", "1e3", "is not a number"),
        ("en", "", "is not a number"),
        ("en", ".", "is not a number"),
        ("en", "٣", "is not a number"),
        ("en", "12345678901234567", "more than 15 digits"),
    ],
)
def test_a_number_is_read_or_said_to_be_none(
    bench: Workbench, language: str, typed: str, value: float | str
) -> None:
    sent = typed.replace("\u202f", "\\u202f")
    said = f"words.told(made.misread('{sent}'))"
    read = f"Number.isNaN(made.number('{sent}')) ? {said} : made.number('{sent}')"
    found = asked(bench, language, "numbers", read)
    if isinstance(value, str):
        assert value in found
    else:
        assert found == value


@pytest.mark.parametrize(
    ("typed", "node"),
    [
        ("0 to 10 %", {"range": {"from": 0, "to": 10, "step": 1, "unit": "%"}}),
        ("0 to 10%", {"range": {"from": 0, "to": 10, "step": 1, "unit": "%"}}),
        ("0 bis 1 500 €", {"range": {"from": 0, "to": 1500, "step": 100, "unit": "€"}}),
        (
            "2 to 4 months in steps of 1",
            {"range": {"from": 2, "to": 4, "step": 1, "unit": "months"}},
        ),
        ("0 to 1o %", "“1o”"),
        ("0 to 10k", "“10k”"),
        ("0 to 1,500 €", "may be 1500 or 1.5"),
        ("0 to 1,500.50 €", "“1,500.50”"),
        ("1.000 to 2.000 €", "“1.000” may be 1000 or 1."),
        ("0 to 2.500 €", "may be 2500 or 2.5."),
        ("0 to 1 in steps of 0.125", {"range": {"from": 0, "to": 1, "step": 0.125}}),
        ("0 to 5000 in steps of 1.250", "may be 1250 or 1.25."),
        ("low, high, Low", "“low” is named twice"),
    ],
)
def test_a_range_is_read_or_said_to_be_none(bench: Workbench, typed: str, node: Any) -> None:
    found = asked(bench, "en", "settled", f"made.settled('{typed}')")
    if isinstance(node, str):
        assert node in found
    else:
        assert found == node


def test_what_may_be_two_numbers_is_not_written(bench: Workbench) -> None:
    bench.anew(SCORED, "scores")
    bench.key("cell-a-x-q").fill("1,500")
    bench.tab.keyboard.press("Enter")
    bench.tab.wait_for_selector("#m-cell-a-x-q")
    assert "1500 or 1.5" in bench.text("#m-cell-a-x-q")
    assert bench.key("cell-a-x-q").input_value() == "1,500"
    assert bench.file() == SCORED
    bench.key("cell-a-x-q").fill("1500")
    bench.tab.keyboard.press("Enter")
    bench.ask.until(lambda: bench.file() == SCORED.replace("q: 5", "q: 1500"), 60)
    bench.until("!document.querySelector('.trouble')")
