"""The debrief on a terminal: short, and within 80 columns."""

import pytest
from places import ROOT

import winset
from winset.classroom.document import Telling, document
from winset.classroom.score import score
from winset.report.debrief_text import debrief_text, reading

WORKSHOP = ROOT / "examples" / "workshop"


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_it_fits_a_terminal_and_says_the_lessons(language):
    made = score(winset.read_case(WORKSHOP / "case.yaml"), WORKSHOP / "results.csv")
    doc = document(made, Telling.of(made, language))
    text = debrief_text(doc)
    assert max(map(len, text.splitlines())) <= 80
    flat = " ".join(text.split())
    for lesson in [doc["verdict"], *doc["lessons"], *reading(doc)]:
        assert " ".join(lesson.split()) in flat
    assert "results.csv" in text


def test_without_names_the_file_is_not_named():
    made = score(winset.read_case(WORKSHOP / "case.yaml"), WORKSHOP / "results.csv")
    doc = document(made, Telling.of(made, anonymous=True))
    assert "results.csv" not in debrief_text(doc)
    assert reading(doc) == ["Left out: 3 rows with faults (13, 15 and 17)."]
