"""YAML 1.2 or JSON text into a tree that knows where each node stands.

The file is untrusted: no tags, no code, bounded size, depth and number of nodes (an alias
counts as much as what it repeats). Scalars keep their text, so that an option called
`1.50` or `no` stays what the author wrote. PyYAML (libyaml) supplies the events; YAML 1.2's
core schema decides what is a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

import yaml

from winset.casefile.problems import Problems

MAX_BYTES = 5_000_000
MAX_NODES = 400_000
MAX_DEPTH = 40

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_SURROGATES = re.compile(r"\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})")

Steps = tuple[str | int, ...]


class Scalar(str):
    """The text of a scalar with its YAML kind: str, int, float, bool, null or not_finite."""

    __slots__ = ("kind",)
    kind: str

    def number(self) -> Fraction | None:
        """Return the exact number the text denotes, None where it denotes none."""
        if self.kind == "int":
            text = str(self)
            return Fraction(int(text, 0) if text[:2] in {"0x", "0o"} else int(text))
        return Fraction(str(self)) if self.kind == "float" else None


@dataclass(slots=True)
class Node:
    """A mapping, list or scalar with its place (0-based line and column)."""

    line: int
    column: int
    value: Scalar | list[Node] | dict[str, Node]
    keys: dict[str, tuple[int, int]] = field(default_factory=dict)
    size: int = 1

    def plain(self) -> Any:
        """Return nested dicts and lists with `Scalar` leaves; null becomes None."""
        if isinstance(self.value, dict):
            return {key: node.plain() for key, node in self.value.items()}
        if isinstance(self.value, list):
            return [node.plain() for node in self.value]
        return None if self.value.kind == "null" else self.value

    def place(self, path: Steps) -> tuple[int, int]:
        """Tell (line, column) of the deepest node on the path; unknown steps are skipped."""
        node, place = self, (self.line, self.column)
        for step in path:
            if isinstance(node.value, dict) and isinstance(step, str) and step in node.value:
                place = node.keys[step]
                node = node.value[step]
            elif isinstance(node.value, list) and isinstance(step, int):
                if step < len(node.value):
                    node = node.value[step]
                    place = (node.line, node.column)
        return place

    def at(self, path: Steps) -> Scalar | list[Node] | dict[str, Node]:
        """Return the value of the deepest node on the path."""
        return self._walk(path).value

    def value_place(self, path: Steps) -> tuple[int, int]:
        """Like `place`, but the place of the value where the last step is a key."""
        node = self._walk(path)
        return node.line, node.column

    def _walk(self, path: Steps) -> Node:
        node = self
        for step in path:
            if (isinstance(node.value, dict) and isinstance(step, str) and step in node.value) or (isinstance(node.value, list) and isinstance(step, int) and step < len(node.value)):
                node = node.value[step]
        return node


def read_bytes(path: Path, problems: Problems, *, limit: int = MAX_BYTES) -> str | None:
    """Read a text file that may carry a byte-order mark; None where a problem was added."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            problems.add("this is a folder; expected a case file", (0, 0))
            return None
        if size > limit:
            problems.add(f"file of {size:,} bytes; at most {limit:,} are read", (0, 0))
            return None
        raw = path.read_bytes()
    except OSError as error:
        problems.add(f"cannot be read: {error.strerror or error}", (0, 0))
        return None
    return decode(raw, problems)


def decode(raw: bytes, problems: Problems) -> str | None:
    """Decode UTF-8, or UTF-16 with a byte-order mark; None where a problem was added."""
    encoding = "utf-16" if raw[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        before = raw[: error.start]
        line = before.count(b"\n")
        column = error.start - (before.rfind(b"\n") + 1)
        problems.add(
            f"not {encoding.removesuffix('-sig').upper()} text: byte 0x{raw[error.start]:02x}; "
            "save the file as UTF-8",
            (line, column),
        )
        return None


def parse(text: str, problems: Problems, *, json: bool = False) -> Node | None:
    """Parse one YAML document; None where it cannot be read (problems say why)."""
    if json:
        # Raw tabs are white space in JSON but not in YAML; pairs of surrogates are one
        # character in JSON but two, neither allowed, in YAML.
        text = _SURROGATES.sub(_combine, text.replace("\t", " "))
    try:
        return _Composer(problems).compose(yaml.parse(text, Loader=_LOADER))
    except _GaveUp:
        return None
    except yaml.reader.ReaderError as error:
        position = error.position if isinstance(error.position, int) else 0
        before = text[:position]
        character = text[position : position + 1]
        problems.add(
            f"character U+{ord(character or chr(0)):04X} is not allowed in a case file",
            (before.count("\n"), position - (before.rfind("\n") + 1)),
        )
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = error.problem or error.context or "not YAML"
        hint = _hint(said, text, mark)
        where = (mark.line, mark.column) if mark is not None else (0, 0)
        problems.add(f"not readable as YAML: {said}{hint}", where)
    except RecursionError:
        problems.add(f"nested deeper than {MAX_DEPTH} levels", (0, 0))
    return None


def _combine(found: re.Match[str]) -> str:
    high, low = int(found[1], 16), int(found[2], 16)
    return f"\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"


def _hint(said: str, text: str, mark: Any) -> str:
    lines = text.splitlines()
    line = lines[mark.line] if mark is not None and mark.line < len(lines) else ""
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return " (indent with spaces, not tabs)"
    if "mapping values are not allowed" in said:
        return " (put text that contains ': ' in quotation marks)"
    if "cannot start any token" in said:
        return " (put text that starts with %, @ or ` in quotation marks)"
    return ""


class _GaveUp(Exception):
    """The tree is not worth composing further; the problem has been added."""


class _Composer:
    def __init__(self, problems: Problems) -> None:
        self._problems = problems
        self._anchors: dict[str, Node | None] = {}

    def compose(self, events: Iterable[yaml.Event]) -> Node | None:
        stream = iter(events)
        root: Node | None = None
        documents = 0
        for event in stream:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fail("a second document starts here; a case file holds one", event)
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, stream, 0)
        if root is None:
            self._problems.add("the file is empty; expected 'winset: 1' and a case", (0, 0))
        return root

    def _fail(self, message: str, event: yaml.Event) -> None:
        self._problems.add(message, _place(event))
        raise _GaveUp

    def _node(self, event: yaml.Event, stream: Iterator[yaml.Event], depth: int) -> Node:
        if depth > MAX_DEPTH:
            self._fail(f"nested deeper than {MAX_DEPTH} levels", event)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        line, column = _place(event)
        anchor = getattr(event, "anchor", None)
        if anchor is not None:
            self._anchors[anchor] = None
        tag = getattr(event, "tag", None)
        if tag not in {None, "!"}:
            self._fail(f"tag '{tag}' is not allowed; write plain values", event)
        if isinstance(event, yaml.ScalarEvent):
            node = Node(line, column, _scalar(event))
        elif isinstance(event, yaml.SequenceStartEvent):
            node = self._sequence(Node(line, column, []), stream, depth)
        else:
            node = self._mapping(Node(line, column, {}), stream, depth)
        if node.size > MAX_NODES:
            self._fail(f"more than {MAX_NODES:,} values (aliases counted in full)", event)
        if anchor is not None:
            self._anchors[anchor] = node
        return node

    def _alias(self, event: yaml.AliasEvent) -> Node:
        target = self._anchors.get(event.anchor)
        if target is None:
            known = "stands inside itself" if event.anchor in self._anchors else "is not defined"
            self._fail(f"alias '*{event.anchor}' {known}", event)
            raise AssertionError
        return target

    def _sequence(self, node: Node, stream: Iterator[yaml.Event], depth: int) -> Node:
        items: list[Node] = []
        for event in stream:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, stream, depth + 1))
            node.size += items[-1].size
        node.value = items
        return node

    def _mapping(self, node: Node, stream: Iterator[yaml.Event], depth: int) -> Node:
        items: dict[str, Node] = {}
        for event in stream:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, stream, depth + 1)
            value = self._node(next(stream), stream, depth + 1)
            node.size += key.size + value.size
            if not isinstance(key.value, Scalar):
                self._fail("a key is a list or a mapping; expected text", event)
                continue
            text = str(key.value)
            if text in items:
                first = node.keys[text][0] + 1
                self._problems.add(
                    f"duplicate key '{text}'; it stands first in line {first}", _place(event)
                )
                continue
            items[text] = value
            node.keys[text] = (key.line, key.column)
        node.value = items
        return node


def _place(event: yaml.Event) -> tuple[int, int]:
    return event.start_mark.line, event.start_mark.column


def _scalar(event: yaml.ScalarEvent) -> Scalar:
    scalar = Scalar(event.value)
    scalar.kind = _kind(event.value) if event.implicit[0] else "str"
    return scalar


def _kind(text: str) -> str:
    if len(text) > 40:
        return "str"
    if text in {"", "~", "null", "Null", "NULL"}:
        return "null"
    if text in {"true", "True", "TRUE", "false", "False", "FALSE"}:
        return "bool"
    if _INT.fullmatch(text):
        return "int"
    if _FLOAT.fullmatch(text):
        return "float"
    return "not_finite" if _NOT_FINITE.fullmatch(text) else "str"
