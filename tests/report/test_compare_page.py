"""The page of a comparison: it says what the object says, and nothing of a case breaks out."""

import json
from typing import Any

import pytest
from analysis.compare.pairs import SETTINGS, case

import winset
from report.test_page import Outline
from winset.report.compare_page import compare_page

BAD = "<img src=x onerror=alert(1)>"


def told(*changes: tuple[str, str]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(winset.compare(case(), case(*changes), SETTINGS).to_json())
    return found


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    return told(
        ("term: [short, long]", "term: [[short, long]]"),
        ("confidence: 0.7", "confidence: 0.9"),
        ('quote: "for years"', 'quote: "for some years"'),
    )


@pytest.mark.slow
def test_everything_told_is_on_the_page(document: dict[str, Any]) -> None:
    text = " ".join(Outline(compare_page(document)).text.split())
    sentences = [document["verdict"], *document["notes"]]
    sentences += [change["text"] for change in document["changes"]]
    sentences += [move["text"] for move in document["moves"]]
    sentences += [one["quote"] for change in document["changes"] for one in change["passages"]]
    assert len(sentences) > 8
    for sentence in sentences:
        assert " ".join(sentence.split()) in text


def test_nothing_breaks_out() -> None:
    document = told(
        ("title: A lease", f"title: A lease {BAD}"),
        ("tenant: Tenant", f'tenant: "Tenant {BAD}"'),
        ("assumed: she said so", f'assumed: "{BAD}"'),
        ('quote: "for years"', f'quote: "{BAD}"'),
    )
    html = compare_page(document)
    assert "<img" not in html
    assert BAD in Outline(html).text


def test_no_change_is_a_page_too() -> None:
    html = compare_page(told())
    assert "No change: both versions say the same." in Outline(html).text
    assert 'id="moves"' not in html


def test_the_page_is_in_its_language() -> None:
    settings = winset.Settings(draws=64, language="de")
    document = winset.compare(case(), case(), settings).to_dict()
    assert '<html lang="de">' in compare_page(document)


@pytest.mark.slow
def test_the_same_bytes(document: dict[str, Any]) -> None:
    assert compare_page(document) == compare_page(document)
