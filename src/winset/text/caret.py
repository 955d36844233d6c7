"""Where a caret stands in a YAML text that is being typed, finished or not.

Reads the text up to the caret only, by indents and brackets, so that what does not parse yet has a
place all the same. Covers the YAML that case files are written in: block and flow collections,
plain and quoted text, block text and comments.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Literal

Path = tuple[str | int, ...]
Place = Literal["key", "value"]
MOST = 2_000_000
"""Characters before the caret that are read at most."""
DEEPEST = 200
_KEY = re.compile(r"""("[^"\n]*"|'[^'\n]*'|[^\s,\[\]{}#&*!|>'"%@`:][^:#\n]*?)[ \t]*:(?=\s|$)""")
_DASH = re.compile(r"-(?:[ \t]+|$)")


@dataclass(frozen=True)
class Caret:
    """Where a caret stands.

    Attributes
    ----------
    path : of the mapping that takes a key, or of the value.
    place : whether a key or a value is typed there.
    typed : what stands before the caret of it.
    start : where that begins, in code points.
    beside : the keys of the same mapping that stand before.
    flow : whether it is inside brackets.
    """

    path: Path
    place: Place
    typed: str
    start: int
    beside: tuple[str, ...]
    flow: bool


@dataclass
class _Frame:
    """An open key or item of a block."""

    indent: int
    step: str | int


@dataclass
class _Open:
    """An open bracket: its path, and the key or place that is being given a value."""

    mark: str
    path: Path
    start: int
    key: str | None = None
    count: int = 0


def caret_at(text: str, at: int) -> Caret | None:
    """Return where a caret stands; None in comments, quotation marks and block text, and too deep.

    `at` is in code points. O(at).
    """
    if not 0 <= at <= min(len(text), MOST):
        return None
    return _Reading(text[:at]).read()


@dataclass
class _Reading:
    """Reads a text from its beginning to its end, which is the caret."""

    text: str
    frames: list[_Frame] = field(default_factory=list)
    seen: dict[Path, list[str]] = field(default_factory=dict)

    def read(self) -> Caret | None:
        begin = 0
        while True:
            end = self.text.find("\n", begin)
            stop = len(self.text) if end < 0 else end
            found = self._line(begin, stop)
            if isinstance(found, int):
                begin = found
                if begin > len(self.text):
                    return None
                continue
            return found

    def _line(self, begin: int, stop: int) -> int | Caret | None:
        """Read a line; return where the next begins, or what was found at the end of the text."""
        last = stop == len(self.text)
        line = self.text[begin:stop]
        bare = line.lstrip(" ")
        indent = len(line) - len(bare)
        if not bare.strip() or bare.startswith("#"):
            if not last:
                return stop + 1
            return None if bare.startswith("#") else self._key(indent, "", len(self.text))
        where = begin + indent
        self._leave(indent, dash=_DASH.match(bare) is not None)
        while dash := _DASH.match(bare):
            count = self._items(indent)
            self.frames.append(_Frame(indent, count))
            indent += dash.end()
            where += dash.end()
            bare = bare[dash.end() :]
        if len(self.frames) > DEEPEST:
            return None
        return self._content(bare, indent, where, stop)

    def _leave(self, indent: int, *, dash: bool) -> None:
        """Close what a line of this indent does not belong to."""
        while self.frames:
            top = self.frames[-1]
            same_list = dash and isinstance(top.step, str) and top.indent == indent
            if top.indent < indent or same_list:
                return
            # An item is counted when the next one comes.
            self.frames.pop()

    def _items(self, indent: int) -> int:
        """Return the place of a new item among those of its list."""
        path = self._path()
        many = self.seen.setdefault((*path, "-"), [])
        many.append(str(indent))
        return len(many) - 1

    def _path(self) -> Path:
        return tuple(frame.step for frame in self.frames)

    def _content(self, bare: str, indent: int, where: int, stop: int) -> int | Caret | None:
        """Read what stands on a line after its dashes."""
        last = stop == len(self.text)
        found = None if bare[:1] in {"{", "["} else _KEY.match(bare)
        if found is None:
            if bare[:1] in {"{", "["}:
                return self._flow(where, self._path())
            if bare[:1] in {'"', "'"}:
                return self._quoted(where, stop)
            if not last:
                return stop + 1
            if self.frames and isinstance(self.frames[-1].step, int):
                return self._first(bare, indent, where)
            return self._key(indent, bare, where)
        key = _unquoted(found[1])
        self.seen.setdefault(self._path(), []).append(key)
        self.frames.append(_Frame(indent, key))
        value = bare[found.end() :]
        begin = where + found.end() + len(value) - len(value.lstrip(" \t"))
        value = value.lstrip(" \t")
        if value[:1] in {"{", "["} and value:
            return self._flow(begin, self._path())
        if value[:1] in {'"', "'"} and value:
            return self._quoted(begin, stop)
        if value[:1] in {"|", ">"} and value:
            return self._block_text(stop, indent)
        if not last:
            return stop + 1
        if " #" in value or value.startswith("#") or begin == where + found.end():
            return None
        return Caret(self._path(), "value", value, begin, (), flow=False)

    def _first(self, typed: str, indent: int, where: int) -> Caret:
        """Return the caret in an item that may be a value or begin a mapping."""
        beside = tuple(self.seen.get(self._path(), ()))
        return Caret(self._path(), "key", typed, where, beside, flow=False)

    def _key(self, indent: int, typed: str, where: int) -> Caret:
        """Return the caret where a key of a block is typed."""
        while self.frames and self.frames[-1].indent >= indent:
            self.frames.pop()
        path = self._path()
        return Caret(path, "key", typed, where, tuple(self.seen.get(path, ())), flow=False)

    def _quoted(self, begin: int, stop: int) -> int | None:
        """Pass over text in quotation marks, which may run over lines."""
        end = _closed(self.text, begin)
        if end is None:
            return None
        line = self.text.find("\n", end)
        return None if line < 0 else line + 1

    def _block_text(self, stop: int, indent: int) -> int | None:
        """Pass over block text: lines further in than its key."""
        begin = stop + 1
        while begin <= len(self.text):
            end = self.text.find("\n", begin)
            line = self.text[begin : len(self.text) if end < 0 else end]
            further = len(line) - len(line.lstrip(" ")) > indent
            # An empty line belongs to it, but where the caret is back at the indent of a key.
            if not (further or (not line.strip() and end >= 0)):
                return begin
            if end < 0:
                return None
            begin = end + 1
        return None

    def _flow(self, begin: int, path: Path) -> int | Caret | None:
        """Read brackets; return where the line after them begins, or the caret inside them."""
        text, at = self.text, begin
        opened: list[_Open] = []
        while at < len(text):
            mark = text[at]
            if mark in "{[":
                below = path if not opened else _below(opened[-1])
                opened.append(_Open(mark, below, at + 1))
                if len(opened) > DEEPEST:
                    return None
            elif mark in "}]":
                opened.pop()
                if not opened:
                    line = text.find("\n", at)
                    return None if line < 0 else line + 1
                opened[-1].start = at + 1
            elif mark == ",":
                opened[-1].key, opened[-1].start = None, at + 1
                opened[-1].count += 1
            elif mark == ":" and text[at + 1 : at + 2].strip() == "" and opened[-1].mark == "{":
                if opened[-1].key is None:
                    key = _unquoted(text[opened[-1].start : at].strip())
                    opened[-1].key, opened[-1].start = key, at + 1
                    self.seen.setdefault(opened[-1].path, []).append(key)
            elif mark in "\"'" and text[opened[-1].start : at].strip() == "":
                end = _closed(text, at)
                if end is None:
                    return None
                at = end - 1
            elif mark == "#" and text[at - 1 : at].isspace():
                end = text.find("\n", at)
                if end < 0:
                    return None
                at = end
            at += 1
        return self._in_flow(opened[-1])

    def _in_flow(self, top: _Open) -> Caret | None:
        given = self.text[top.start :]
        typed = given.lstrip()
        start = len(self.text) - len(typed)
        if top.mark == "{" and top.key is None:
            beside = tuple(self.seen.get(top.path, ()))
            return Caret(top.path, "key", typed, start, beside, flow=True)
        return Caret(_below(top), "value", typed, start, (), flow=True)


def _below(top: _Open) -> Path:
    return (*top.path, top.count if top.mark == "[" else top.key or "")


def _closed(text: str, begin: int) -> int | None:
    """Return where text in quotation marks that begins here has ended; None where it has not."""
    mark, at = text[begin], begin + 1
    while at < len(text):
        if text[at] == "\\" and mark == '"':
            at += 2
            continue
        if text[at] == mark:
            if mark == "'" and text[at + 1 : at + 2] == "'":
                at += 2
                continue
            return at + 1
        at += 1
    return None


def _unquoted(key: str) -> str:
    return key[1:-1] if len(key) > 1 and key[0] == key[-1] and key[0] in "\"'" else key
