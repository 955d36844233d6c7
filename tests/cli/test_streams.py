"""Standard output as it may be: narrow in encoding, a terminal that acts on characters."""

import io
import sys
from pathlib import Path

import pytest

from winset.cli import streams


@pytest.fixture
def out(monkeypatch):
    def as_encoded(encoding):
        raw = io.BytesIO()
        monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
        streams.prepare()
        return raw

    return as_encoded


def test_what_an_encoding_lacks_has_a_plain_form(out):
    raw = out("ascii")
    streams.say("“5 ± 1” – x → y ≥ 7 €")
    assert raw.getvalue().decode() == '"5 +/- 1" - x -> y >= 7 ?\n'


def test_nothing_in_a_text_acts_upon_the_terminal(out):
    raw = out("utf-8")
    streams.say(f"{streams.BOLD}Head{streams.PLAIN} \x1b[2J \u202e")
    assert raw.getvalue().decode() == "\x1b[1mHead\x1b[0m \\x1b[2J <U+202E>\n"


def test_json_is_escaped_where_the_encoding_is_narrow(out):
    raw = out("ascii")
    streams.say_json('{"a": "é😀"}')
    assert raw.getvalue().decode() == '{"a": "\\u00e9\\ud83d\\ude00"}'


def test_a_page_is_utf_8_whatever_the_encoding(out):
    raw = out("ascii")
    streams.say_page("é")
    assert raw.getvalue() == "é".encode()


def test_a_dash_is_standard_output():
    assert streams.is_standard(Path("-"))
    assert not streams.is_standard(None)
    assert streams.named(Path("a\nb")) == "a\\nb"
