"""XML into elements that know where they stand; no entities, nothing fetched, bounded.

Expat from the standard library reads the bytes. A document type (the only place where entities
can be declared, and other files named) is refused, so nothing can grow or be looked up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.parsers import expat

from winset.formats.sources import Source

_COMMENTS = r"\s*(?:<!--(?:(?!-->).)*-->\s*)*"
_DECLARATION = re.compile(rf"({_COMMENTS})(<\?xml\b[^>]*\?>)", re.DOTALL)
_ENCODING = re.compile(
    _COMMENTS.encode() + rb"""<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']""", re.DOTALL
)
_WESTERN = {b"iso-8859-1", b"windows-1252", b"latin1", b"latin-1", b"us-ascii"}
_SAID = {
    "no element found": "the file ends too early",
    "unclosed token": "the file ends in the middle of a tag",
    "mismatched tag": "this closing tag belongs to another one",
}
MAX_ELEMENTS = 200_000
MAX_DEPTH = 40


@dataclass(slots=True)
class Element:
    """An element with its attributes, its children and its place (0-based line and column)."""

    tag: str
    attributes: Mapping[str, str]
    place: tuple[int, int]
    children: list[Element] = field(default_factory=list)

    def get(self, key: str) -> str | None:
        """Return an attribute without white space around it."""
        value = self.attributes.get(key)
        return None if value is None else unicodedata.normalize("NFC", value.strip())

    def all(self, *tags: str) -> list[Element]:
        """Return the children of these tags."""
        return [child for child in self.children if child.tag in tags]

    def first(self, tag: str) -> Element | None:
        """Return the first child of a tag."""
        return next((child for child in self.children if child.tag == tag), None)

    def walk(self) -> Iterator[Element]:
        """Yield the element and everything under it."""
        yield self
        for child in self.children:
            yield from child.walk()


class _RefusedError(Exception):
    """What is refused, said for the reader of the file."""


def parse_xml(source: Source) -> Element | None:
    """Parse an XML file; None where that fails, which is then a problem of the source."""
    _decode(source)
    text = source.text
    if text is None:
        return None
    parser = expat.ParserCreate("utf-8")
    parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)
    builder = _Builder(parser)
    try:
        parser.Parse(_body(text).encode("utf-8"), True)
    except _RefusedError as error:
        source.fail(str(error), builder.place())
        return None
    except expat.ExpatError as error:
        said = expat.ErrorString(error.code)
        said = _SAID.get(said or "", said)
        source.fail(f"not readable as XML: {said}", (error.lineno - 1, error.offset))
        return None
    return builder.root


def _decode(source: Source) -> None:
    """Bring a file that says it is in a Western one-byte encoding into UTF-8."""
    named = _ENCODING.match(source.raw[:2000])
    if named is None or named[1].lower() not in _WESTERN:
        return
    try:
        source.raw.decode("utf-8")
    except UnicodeDecodeError:
        source.raw = source.raw.decode("cp1252", errors="replace").encode("utf-8")


def _body(text: str) -> str:
    """Blank out an XML declaration: the text is decoded already, and expat wants it first.

    Some programs write a comment before it, which XML does not allow and which changes nothing.
    """
    found = _DECLARATION.match(text)
    if found is None:
        return text
    gone = "".join(c if c == "\n" else " " for c in found[2])
    return found[1] + gone + text[found.end() :]


class _Builder:
    def __init__(self, parser: expat.XMLParserType) -> None:
        self.root: Element | None = None
        self._parser = parser
        self._open: list[Element] = []
        self._count = 0
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.StartDoctypeDeclHandler = self._doctype
        parser.EntityDeclHandler = self._doctype

    def place(self) -> tuple[int, int]:
        return self._parser.CurrentLineNumber - 1, self._parser.CurrentColumnNumber

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if self._count > MAX_ELEMENTS:
            raise _RefusedError(f"more than {MAX_ELEMENTS:,} elements")
        if len(self._open) >= MAX_DEPTH:
            raise _RefusedError(f"nested deeper than {MAX_DEPTH} levels")
        element = Element(tag, attributes, self.place())
        if self._open:
            self._open[-1].children.append(element)
        else:
            self.root = element
        self._open.append(element)

    def _end(self, tag: str) -> None:
        self._open.pop()

    def _doctype(self, *_: object) -> None:
        raise _RefusedError(
            "a document type (<!DOCTYPE ...>) is not read: it can hide other files or grow "
            "without bounds; delete it"
        )
