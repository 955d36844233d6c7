"""The words of documents: text in old encodings, saved pages, PDFs; hostile ones are bounded."""

import io
from pathlib import Path

import pytest

from winset.errors import WinsetError
from winset.proposals import texts
from winset.proposals.texts import headline, read_document, words_of

PAGE = """<!DOCTYPE html><html><head><title>no</title><style>p{}</style></head><body>
<nav>Menu</nav><script>alert("x")</script>
<article><h1>Die Gespräche</h1><p>Sie sagte: &bdquo;Nein&ldquo;,
und   ging.</p><ul><li>Eins<li>Zwei</ul><p onclick="x()">Ende &lt;b&gt;</p></article>
<footer>Impressum</footer></body></html>"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_old_encodings_are_read(encoding: str) -> None:
    assert words_of("Die Gespräche – „Nein“".encode(encoding), "a.txt") == "Die Gespräche – „Nein“"


def test_line_ends_are_made_alike_and_control_characters_go() -> None:
    assert words_of(b"a\r\nb\rc\x00\x07\td", "a.txt") == "a\nb\nc\td"


def test_a_saved_page_gives_what_its_reader_sees() -> None:
    words = words_of(PAGE.encode(), "page.html")
    assert words == "Die Gespräche\n\nSie sagte: „Nein“, und ging.\n\nEins\nZwei\n\nEnde <b>\n"


def test_a_page_says_its_own_encoding() -> None:
    page = '<html><meta charset="iso-8859-15"><p>10 \u20ac</p></html>'
    assert words_of(page.encode("iso-8859-15"), "x") == "10 \u20ac\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "there is no text in it"),
        (b"\x00\x01\x02", "there is no text in it"),
        (b"PK\x03\x04rest", "zip archive"),
        (b"%PDF-1.7 broken", "this PDF cannot be read"),
        (b"<html><body></body></html>", "there is no text in it"),
    ],
)
def test_what_has_no_text_is_told(content: bytes, said: str) -> None:
    with pytest.raises(WinsetError, match=said):
        words_of(content, "x")


def test_a_document_is_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(texts, "MOST_BYTES", 10)
    (tmp_path / "long.txt").write_text("x" * 11, encoding="utf-8")
    with pytest.raises(WinsetError, match="more than 10 bytes"):
        read_document(tmp_path / "long.txt")
    with pytest.raises(WinsetError, match="No such file"):
        read_document(tmp_path / "none.txt")


def test_a_deep_page_does_not_blow_the_stack() -> None:
    assert words_of(b"<html>" + b"<div>" * 100_000 + b"deep", "x.html") == "deep\n"


def test_a_pdf_with_text_is_read() -> None:
    typst = pytest.importorskip("typst")
    content = typst.compile(b"Die Gespr\xc3\xa4che sind zu Ende.")
    assert "Die Gespräche sind zu Ende." in words_of(content, "x.pdf")


def test_a_pdf_without_text_is_told() -> None:
    pypdf = pytest.importorskip("pypdf")
    writer = pypdf.PdfWriter()
    writer.add_blank_page(100, 100)
    held = io.BytesIO()
    writer.write(held)
    with pytest.raises(WinsetError, match="pictures of pages and no text"):
        words_of(held.getvalue(), "x.pdf")


@pytest.mark.parametrize(
    "content", [b"\x7fELF\x02\x01\x01" + bytes(range(256)) * 20, bytes(range(255, -1, -1)) * 9]
)
def test_what_is_no_text_is_refused(content: bytes) -> None:
    with pytest.raises(WinsetError, match="no text"):
        words_of(content, "program")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("# Strike at the port\n\nThe talks ended.", "Strike at the port"),
        ("Hamburg, 12. November 2026\nStreik im Hafen\n\nEs war so.", "Streik im Hafen"),
        ("By Anna Berg\n\nNo deal yet\n", "No deal yet"),
        ("The talks about the quay broke off on Monday.", None),
        ("word " * 30, "word " * 19 + "word…"),
        ("", None),
    ],
)
def test_the_headline_is_the_first_line_that_is_no_sentence(text: str, found: str | None) -> None:
    assert headline(text) == found
