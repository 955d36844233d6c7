"""XML into elements with their places; nothing that could grow or be fetched."""

import pytest

from winset.formats.genius import xmltree
from winset.formats.genius.xmltree import parse_xml
from winset.formats.sources import Source


def parsed(tmp_path, text):
    source = Source(tmp_path / "a.xml", text if isinstance(text, bytes) else text.encode())
    return parse_xml(source), source.problems.messages()


def test_elements_know_where_they_stand(tmp_path):
    root, wrong = parsed(tmp_path, "<a>\n  <b x=' 1 '/>\n  <c/><b/>\n</a>")
    assert wrong == []
    assert [(e.tag, e.place) for e in root.walk()] == [
        ("a", (0, 0)), ("b", (1, 2)), ("c", (2, 2)), ("b", (2, 6)),
    ]  # fmt: skip
    assert root.first("b").get("x") == "1"
    assert len(root.all("b", "c")) == 3
    assert root.first("z") is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<!DOCTYPE a><a/>", "a document type"),
        ("<a><b></a>", "this closing tag belongs to another one"),
        ("<a>", "the file ends too early"),
        ("<a>" * 50 + "</a>" * 50, "nested deeper than 40 levels"),
    ],
)
def test_what_is_refused_is_said(tmp_path, text, said):
    root, (told,) = parsed(tmp_path, text)
    assert root is None
    assert said in told


def test_a_comment_before_the_declaration_and_a_western_encoding_are_read(tmp_path):
    text = "<!-- by x -->\n<?xml version='1.0' encoding='ISO-8859-1'?>\n<a n='café'/>"
    root, wrong = parsed(tmp_path, text.encode("latin-1"))
    assert wrong == []
    assert root.get("n") == "café"
    assert root.place == (2, 0)


def test_elements_are_counted(tmp_path, monkeypatch):
    monkeypatch.setattr(xmltree, "MAX_ELEMENTS", 5)
    _, (said,) = parsed(tmp_path, "<a>" + "<b/>" * 6 + "</a>")
    assert said == "more than 5 elements"
