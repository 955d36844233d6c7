"""A comparison in a terminal: 80 columns, what changed, what moved, by what."""

import json
import re
from typing import Any

import pytest
from analysis.compare.pairs import SETTINGS, case

import winset
from winset.report.compare_text import Lines, compare_text


def told(*changes: tuple[str, str], language: str = "en") -> dict[str, Any]:
    settings = winset.Settings(draws=SETTINGS.draws, language=language)
    found: dict[str, Any] = json.loads(winset.compare(case(), case(*changes), settings).to_json())
    return found


@pytest.fixture(scope="module")
def text() -> str:
    return compare_text(
        told(
            ("term: [short, long]", "term: [[short, long]]"),
            ("confidence: 0.7", "confidence: 0.9"),
            ("tenant: Tenant", "tenant: Lodger"),
            ("id: gift", "id: no_gift"),
        )
    )


@pytest.mark.slow
def test_it_fits_eighty_columns(text: str) -> None:
    assert max(map(len, text.splitlines())) <= 80


def test_changes_are_numbered_by_step_and_told(text: str) -> None:
    flat = " ".join(text.split())
    assert "What changed - (1) Changed: statement (Lodger): Garden carries 0.20 to 0.60" in flat
    assert "Confidence: 70 % → 90 %." in flat
    assert "(2) Changed: statement (Owner): Term, best first: short = long." in flat
    assert "Says: Term, best first: short > long → Term, best first: short = long." in flat
    assert "- Changed: party: Lodger. Name: Tenant → Lodger." in flat
    assert "- Called otherwise in the file: rule: Never together: Rent is “low”" in flat


def test_moves_name_their_step(text: str) -> None:
    flat = " ".join(text.split())
    assert re.search(r"What that moved - Some deal suits all who must agree: \d\d % ± \d →", flat)
    assert "Moved by change 2: up" in flat
    assert "How this was found" in flat


def test_no_change_is_one_sentence() -> None:
    lines = compare_text(told()).splitlines()
    assert lines[3:] == ["No change: both versions say the same."]


def test_parts_of_an_aspect() -> None:
    lines = Lines(told())
    assert lines.aspect({"what": "note", "was": None, "now": "new"}) == "Note: new"
    assert lines.aspect({"what": "note", "was": "old", "now": None}) == "Note: no longer old"
    assert lines.aspect({"what": "3 more", "was": None, "now": None}) == "3 more"


def test_a_passage_names_its_speaker() -> None:
    lines = Lines(told())
    passage = {"source": "A letter", "quote": "for years", "speaker": None}
    assert lines.passage(passage) == "“for years” (A letter)"
    assert lines.passage({**passage, "speaker": "Tenant"}) == "“for years” (Tenant, A letter)"


@pytest.mark.parametrize("language", ["de", "fr"])
def test_other_languages_say_none_of_it_in_english(language: str) -> None:
    found = compare_text(told(("confidence: 0.7", "confidence: 0.9"), language=language))
    for word in ("What changed", "Changed", "statement", "Moved by", "suits all", "within error"):
        assert word not in found
