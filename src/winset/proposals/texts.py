"""The words of a document: plain text, Markdown, a saved web page, a PDF with text.

The document is untrusted: nothing in it is run or fetched, and its size is bounded.
"""

from __future__ import annotations

import io
import logging
import re
from html.parser import HTMLParser
from pathlib import Path

from winset.errors import WinsetError
from winset.extras import extra
from winset.text.shown import in_one_line

MOST_BYTES = 20_000_000
"""Bytes of a document that are read."""
MOST_PAGES = 500
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_LEFT_OUT = frozenset(
    (
        *("script", "style", "noscript", "template", "svg", "head", "nav", "header", "footer"),
        *("aside", "form", "button", "iframe", "select", "option", "textarea", "object", "figure"),
    )
)
"""What is no part of the report itself."""
_OWN_LINE = frozenset(
    (
        *("p", "div", "section", "article", "main", "h1", "h2", "h3", "h4", "h5", "h6", "pre"),
        *("li", "ul", "ol", "dl", "dt", "dd", "tr", "table", "blockquote", "br", "hr", "address"),
    )
)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufffd\ufffe\uffff]")
MOST_CONTROL = 0.02
"""Share of signs that no text has, above which something is no text."""
_OLD = ("utf-8", "cp1252")


MOST_TITLE = 100
_FIRST_LINES = 5
"""Lines with words among which a headline is looked for."""
_DATELINE = re.compile(
    r"(?:\d{1,2}\.? *[^\W\d_]{3,10}\.? *\d{4}|[^\W\d_]{3,10}\.? \d{1,2}, *\d{4}|"
    r"\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d{2}-\d{2})\W*$"
)
"""A day that closes a short line: "Hamburg, 12. November 2026"."""
_BYLINE = re.compile(r"(?:von|by|par|foto|photo|quelle|source)\b", re.IGNORECASE)


def headline(text: str) -> str | None:
    """Return the headline of a report, cut at a word; None where it begins with a sentence.

    A line that names a place and a day, or who wrote it, is none. Reads the first lines only.
    """
    lines = (" ".join(line.lstrip("#").split()) for line in text[:10_000].splitlines())
    found = [line for line in lines if any(map(str.isalnum, line))][:_FIRST_LINES]
    for line in found:
        short = len(line.split()) <= 8
        if short and (_DATELINE.search(line) or _BYLINE.match(line)):
            continue
        if line.endswith((".", ":", ",", ";", "…")) or len(line) > 3 * MOST_TITLE:
            return None
        if len(line) <= MOST_TITLE:
            return line
        cut = line[:MOST_TITLE].rpartition(" ")[0] or line[: MOST_TITLE - 1]
        return f"{cut.rstrip(',;:–-')}…"
    return None


def read_document(path: Path) -> str:
    """Return the words of a file.

    Raises
    ------
    WinsetError
        It cannot be read, is too large, or has no text; names the file.
    """
    name = in_one_line(str(path))
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as error:
        raise WinsetError(f"{name}: {error.strerror or error}") from None
    return words_of(content, name)


def words_of(content: bytes, name: str) -> str:
    """Return the words of a document's bytes; `name` tells the kind where they do not."""
    if len(content) > MOST_BYTES:
        raise WinsetError(f"{name}: more than {MOST_BYTES:,} bytes; give the part that matters")
    if content.startswith(b"%PDF-"):
        text = _pdf(content, name)
    elif content.startswith(b"PK\x03\x04"):
        raise WinsetError(
            f"{name}: this is a zip archive (Word and Excel write such files); save it as text"
        )
    elif _is_html(content, name):
        text = _html(_decoded(content, html=True))
    else:
        text = _decoded(content, html=False)
    # A program, a picture or noise decodes to something too; it is no text.
    strange = len(_CONTROL.findall(text))
    if strange > 4 + MOST_CONTROL * len(text):
        raise WinsetError(f"{name}: this is no text (it has many unprintable bytes)")
    # Single NULs and the like have no place in a text; line ends are made alike.
    text = re.sub(r"\r\n?", "\n", text)
    text = _CONTROL.sub("", text)
    if not any(map(str.isalnum, text)):
        raise WinsetError(f"{name}: there is no text in it")
    return text


def _is_html(content: bytes, name: str) -> bool:
    if name.lower().endswith((".html", ".htm", ".xhtml")):
        return True
    start = content[:500].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return start.startswith((b"<!doctype html", b"<html"))


def _decoded(content: bytes, *, html: bool) -> str:
    """Decode a text: by its mark, by what a page says of itself, else UTF-8, else Windows-1252."""
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return content.decode("utf-16", errors="replace")
    named = _CHARSET.search(content[:2_000]) if html else None
    tried = ("utf-8-sig", *([named[1].decode("ascii")] if named else []), *_OLD)
    for encoding in tried:
        try:
            return content.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return content.decode("latin-1")


class _Words(HTMLParser):
    """Collects the words that a reader of a page sees."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._left_out: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _OWN_LINE:
            self.parts.append("\n" if tag in {"br", "li", "tr"} else "\n\n")
        if tag in _LEFT_OUT:
            self._left_out.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self._left_out:
            # What was opened inside and never closed ends with it.
            del self._left_out[self._left_out.index(tag) :]
        if tag in _OWN_LINE:
            self.parts.append("\n\n" if tag not in {"li", "tr"} else "\n")

    def handle_data(self, data: str) -> None:
        if not self._left_out:
            self.parts.append(re.sub(r"\s+", " ", data))


def _html(page: str) -> str:
    reader = _Words()
    reader.feed(page)
    reader.close()
    text = "".join(reader.parts)
    text = re.sub(r"[ \t]*\n[ \t]*", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip() + "\n"


def _pdf(content: bytes, name: str) -> str:
    library = extra("pypdf", "a PDF")
    # What it has to say of a damaged file is told below, in one line.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        pages = library.PdfReader(io.BytesIO(content)).pages
        if len(pages) > MOST_PAGES:
            raise WinsetError(f"{name}: {len(pages):,} pages; at most {MOST_PAGES} are read")
        text = "\n\n".join(page.extract_text() for page in pages)
    except WinsetError:
        raise
    except Exception as error:
        # The library raises many kinds of errors on damaged files, all of them harmless.
        raise WinsetError(f"{name}: this PDF cannot be read ({type(error).__name__})") from None
    if not any(map(str.isalnum, text)):
        raise WinsetError(
            f"{name}: this PDF has pictures of pages and no text; run text recognition first"
        )
    return text
