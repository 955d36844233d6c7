"""YAML 1.2 or JSON text into a tree that knows where each node stands.

The file is untrusted: no tags, no code, bounded size, depth and number of nodes (an alias
counts as much as what it repeats). Scalars keep their text, so that an option called
`1.50` or `no` stays what the author wrote. PyYAML (libyaml) supplies the events; YAML 1.2's
core schema decides what is a number.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

import yaml

from winset.errors import WinsetError
from winset.text.numbers import read_decimal
from winset.text.problems import Problems, quoted
from winset.text.shown import difference, in_curly_marks, odd_space, starts_curly
from winset.text.syntax import MAX_DEPTH, TOO_DEEP, explained, odd_space_said

MAX_BYTES = 5_000_000
MAX_NODES = 400_000
MAX_DIGITS = 400
MAX_KEPT = 200_000
"""Longer texts are read anew each time: what is kept of them would be large."""

LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_INT = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]{1,9})?")
_NOT_FINITE = re.compile(r"[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)")
_STRANGE = re.compile(
    "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_CUT = re.compile(r"[-+]?[0-9]+")
_SURROGATES = re.compile(
    r"(?<!\\)((?:\\\\)*)\\u([dD][89abAB][0-9a-fA-F]{2})\\u([dD][c-fC-F][0-9a-fA-F]{2})"
)

Steps = tuple[str | int, ...]


class Scalar(str):
    """The text of a scalar with its YAML kind: str, int, float, bool, null or not_finite.

    `plain`: it stands without quotation marks; `given`: something stands there at all.
    """

    __slots__ = ("given", "kind", "plain")
    kind: str
    plain: bool
    given: bool

    def number(self) -> Fraction | None:
        """Return the exact number the text denotes; None where it denotes none, or is too long."""
        if self.kind == "int":
            text = str(self)
            return Fraction(int(text, 0) if text[:2] in {"0x", "0o"} else int(text))
        return read_decimal(self) if self.kind == "float" else None


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
        """Return (line, column) of the deepest node on the path; unknown steps are skipped."""
        node, place = self, (self.line, self.column)
        for step in path:
            below = node.child(step)
            if below is not None:
                key = node.keys.get(step) if isinstance(step, str) else None
                node, place = below, key or (below.line, below.column)
        return place

    def child(self, step: str | int) -> Node | None:
        """Return what stands under a key or at a place in a list; None where nothing does."""
        if isinstance(self.value, dict):
            return self.value.get(step) if isinstance(step, str) else None
        if isinstance(self.value, list) and isinstance(step, int) and step < len(self.value):
            return self.value[step]
        return None

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
            node = node.child(step) or node
        return node


def stamp(path: Path) -> tuple[int, ...]:
    """Return what changes when a file is written anew; nothing where there is none."""
    try:
        found = path.stat()
    except (OSError, ValueError):
        return ()
    return found.st_ino, found.st_mtime_ns, found.st_size


def read_bytes(path: Path, problems: Problems, *, limit: int = MAX_BYTES) -> str | None:
    """Read a text file that may carry a byte-order mark; None where a problem was added."""
    try:
        if path.is_dir():
            problems.add("this is a folder; expected a file", (0, 0))
            return None
        with path.open("rb") as file:
            raw = file.read(limit + 1)
    except FileNotFoundError:
        problems.add("there is no such file", (0, 0))
        return None
    except (OSError, ValueError) as error:
        problems.add(f"cannot be read: {getattr(error, 'strerror', None) or error}", (0, 0))
        return None
    if len(raw) > limit:
        problems.add(f"the file is too large: at most {limit:,} bytes are read", (0, 0))
        return None
    return decode(raw, problems)


def decode(raw: bytes, problems: Problems) -> str | None:
    """Decode UTF-8, or UTF-16 with a byte-order mark; None where a problem was added."""
    marked = raw[:2] in {b"\xff\xfe", b"\xfe\xff"}
    encoding = "utf-16" if marked else "utf-8-sig"
    if raw.startswith(b"PK\x03\x04"):
        problems.add("this is a zip archive (Word and Excel write such files), not text", (0, 0))
        return None
    if not marked and b"\0" in raw[:2]:
        problems.add("UTF-16 text without a byte-order mark; save the file as UTF-8", (0, 0))
        return None
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError as error:
        problems.text = raw.decode(encoding, errors="replace")
        problems.add(
            f"not {encoding.removesuffix('-sig').upper()} text: byte 0x{raw[error.start]:02x}; "
            "save the file as UTF-8",
            _end(raw[: error.start].decode(encoding, errors="replace")),
        )
        return None


def _end(text: str) -> tuple[int, int]:
    """Return the 0-based line and column just after a text."""
    lines = (text + ".").splitlines()
    return len(lines) - 1, len(lines[-1]) - 1


CASE_FILE = ("case file", "'winset: 1' and a case")


def parse(
    text: str, problems: Problems, *, strict: bool = False, what: tuple[str, str] = CASE_FILE
) -> Node | None:
    """Parse one YAML document; None where it cannot be read (problems say why).

    `strict`: the text claims to be JSON, and must be. `what` is the file, and how it starts.
    """
    strange = _STRANGE.search(text)
    if strange is not None:
        problems.add(
            f"character U+{ord(strange[0]):04X} has no place in a text; delete it",
            _end(text[: strange.start()]),
        )
        return None
    if strict:
        if not _is_json(text, problems):
            return None
        # Raw tabs are white space in JSON but not in YAML; pairs of surrogates are one
        # character in JSON but two, neither allowed, in YAML.
        text = _SURROGATES.sub(_combine, text.replace("\t", " "))
    sound = _composed(text, what) if len(text) <= MAX_KEPT else None
    if sound is not None:
        return sound
    try:
        return _Composer(problems, what).compose(yaml.parse(text, Loader=LOADER))
    except _GaveUpError:
        return None
    except yaml.MarkedYAMLError as error:
        message, place = explained(error, text.splitlines())
        if message != TOO_DEEP or not _deep(text, place, problems, what):
            problems.add(message, place)
    return None


@lru_cache(maxsize=4)
def _composed(text: str, what: tuple[str, str]) -> Node | None:
    """Return the tree of a text without a fault, kept for the next who asks; None for others.

    Nobody writes into a tree. An edit reads the same text several times over.
    """
    faults = Problems("", text)
    try:
        node = _Composer(faults, what).compose(yaml.parse(text, Loader=LOADER))
    except (_GaveUpError, WinsetError, yaml.MarkedYAMLError):
        return None
    return None if faults else node


def _deep(text: str, place: tuple[int, int], problems: Problems, what: tuple[str, str]) -> bool:
    """Note where the nesting is too deep for us, where the parser gave up much deeper.

    Some parsers have a limit of their own, far above ours, and meet it before they tell of
    anything: the text is read once more without its last few hundred levels.
    """
    lines = text.splitlines(keepends=True)
    line = lines[place[0]][: place[1]] if place[0] < len(lines) else ""
    opened = [found.start() for found in re.finditer(r"[\[{]", line)]
    if len(opened) > MAX_DEPTH:
        shorter = "".join(lines[: place[0]]) + line[: opened[max(MAX_DEPTH, len(opened) - 300)] + 1]
    else:
        shorter = "".join(lines[: max(MAX_DEPTH + 2, place[0] - 300)])
    try:
        _Composer(problems, what).compose(yaml.parse(shorter, Loader=LOADER))
    except _GaveUpError:
        return True
    except yaml.MarkedYAMLError:
        pass
    return False


def _combine(found: re.Match[str]) -> str:
    high, low = int(found[2], 16), int(found[3], 16)
    return f"{found[1]}\\U{0x10000 + ((high - 0xD800) << 10) + (low - 0xDC00):08x}"


def _is_json(text: str, problems: Problems) -> bool:
    """Check the grammar of JSON, which is stricter than YAML's."""
    try:
        json.loads(text, parse_int=str, parse_float=str, parse_constant=_refuse)
    except json.JSONDecodeError as error:
        before = text[: error.pos].rstrip()
        following = text[error.pos :].lstrip()[:1]
        if before.endswith(",") and following in {"}", "]"}:
            problems.add(f"not readable as JSON: a comma before '{following}'", _end(before[:-1]))
        elif following == "":
            problems.add("not readable as JSON: the file ends too early", _end(before))
        else:
            said = error.msg[:1].lower() + error.msg[1:]
            hint = " (JSON has no comments)" if following in {"#", "/"} else ""
            problems.add(f"not readable as JSON: {said}{hint}", _end(text[: error.pos]))
        return False
    except RecursionError:
        problems.add(TOO_DEEP, (0, 0))
        return False
    except _NotJsonError as error:
        at = re.search(rf"(?<![\w\"]){re.escape(str(error))}(?![\w\"])", text)
        problems.add(f"{error} is not a finite number", _end(text[: at.start()]) if at else (0, 0))
        return False
    return True


class _NotJsonError(Exception):
    """A number that JSON does not have: NaN, Infinity."""


def _refuse(constant: str) -> None:
    raise _NotJsonError(constant)


class _GaveUpError(Exception):
    """The tree is not worth composing further; the problem has been added."""


class _Composer:
    def __init__(self, problems: Problems, what: tuple[str, str]) -> None:
        self._problems = problems
        self._what = what
        self._anchors: dict[str, Node | None] = {}
        self._nodes = 0
        self._misread = False

    def compose(self, events: Iterable[yaml.Event]) -> Node | None:
        stream = iter(events)
        root: Node | None = None
        documents = 0
        for event in stream:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fail(f"a second document starts here; a {self._what[0]} holds one", event)
            elif isinstance(event, yaml.NodeEvent):
                root = self._node(event, stream, 0)
        if root is None:
            kind = self._what[0].split()[-1]
            self._problems.add(f"the {kind} is empty; expected {self._what[1]}", (0, 0))
        return None if self._misread else root

    def _fail(self, message: str, event: yaml.Event) -> NoReturn:
        self._problems.add(message, _place(event))
        raise _GaveUpError

    def _node(self, event: yaml.Event, stream: Iterator[yaml.Event], depth: int) -> Node:
        self._nodes += 1
        if depth > MAX_DEPTH:
            self._fail(TOO_DEEP, event)
        if self._nodes > MAX_NODES:
            self._fail(f"more than {MAX_NODES:,} values", event)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        line, column = _place(event)
        anchor = getattr(event, "anchor", None)
        if anchor is not None:
            self._anchors[anchor] = None
        tag = getattr(event, "tag", None)
        if tag not in {None, "!"}:
            short = str(tag).replace("tag:yaml.org,2002:", "!!")
            self._fail(f"tag {quoted(short)} is not allowed; write plain values", event)
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
        anchor = str(event.anchor)
        target = self._anchors.get(anchor)
        if target is None:
            known = "stands inside itself" if anchor in self._anchors else "is not defined"
            self._fail(f"alias {quoted('*' + anchor)} {known}", event)
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
        forms: dict[str, str] = {}
        last: tuple[Node, Node] | None = None
        for event in stream:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, stream, depth + 1)
            value = self._node(next(stream), stream, depth + 1)
            node.size += key.size + value.size
            if not isinstance(key.value, Scalar):
                self._fail("a key is a list or a mapping; expected text", event)
            text = str(key.value)
            wrong = _misread(key, value, last)
            if wrong is not None:
                self._problems.add(wrong, (key.line, key.column))
                self._misread = True
            last = (key, value)
            if text in items:
                first = node.keys[text][0] + 1
                self._problems.add(
                    f"duplicate key {quoted(text)}; it stands first in line {first}",
                    (key.line, key.column),
                )
                continue
            alike = forms.setdefault(unicodedata.normalize("NFC", text), text)
            if alike != text:
                self._problems.add(
                    f"duplicate key {quoted(text)}; it looks like the one in line "
                    f"{node.keys[alike][0] + 1}, but has {difference(text, alike)}",
                    (key.line, key.column),
                )
                continue
            items[text] = value
            node.keys[text] = (key.line, key.column)
        node.value = items
        return node


def _misread(key: Node, value: Node, last: tuple[Node, Node] | None) -> str | None:
    """Say how a key comes about that nobody meant: an odd space, a comma that cuts a value."""
    name = key.value
    if not isinstance(name, Scalar) or not name.plain:
        return None
    odd = odd_space(name[:1]) or odd_space(name[-1:])
    if odd is not None:
        return odd_space_said(odd)
    if last is None or not isinstance(value.value, Scalar) or value.value.given:
        return None
    before = last[1].value
    if not isinstance(before, Scalar) or not before.plain:
        return None
    if starts_curly(before) and not in_curly_marks(before):
        whole = f"{before}, {name}"
        return (
            "curly quotation marks do not hold a text together in YAML: write straight ones, "
            f'"{whole[1:].rstrip("”“»’‘")}"'
        )
    beside = key.line == last[1].line and key.column == last[1].column + len(before) + 1
    if beside and _CUT.fullmatch(before) and name.isascii() and name.isdigit():
        whole = f"{before}.{name}"
        other = f", or {before}{name} if the comma parts thousands" if len(name) == 3 else ""
        return f"the comma cuts '{before},{name}' in two: write {whole}{other}"
    return None


def _place(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (0, 0) if mark is None else (mark.line, mark.column)


def _scalar(event: yaml.ScalarEvent) -> Scalar:
    scalar = Scalar(event.value)
    scalar.kind = _kind(event.value) if event.implicit[0] else "str"
    scalar.plain = bool(event.implicit[0])
    scalar.given = not scalar.plain or event.value != ""
    return scalar


def _kind(text: str) -> str:
    if len(text) > MAX_DIGITS:
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
