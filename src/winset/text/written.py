"""How new parts of a document are written: as what stands beside them is.

Block or brackets, line breaks, quotation marks and indentation are taken from the neighbours.
"""

from __future__ import annotations

import json
import re
import textwrap
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from winset.text import emit
from winset.text.emit import Bare
from winset.text.marks import Entry, Piece
from winset.text.meaning import is_list
from winset.text.tree import Scalar

_UNEVEN = re.compile(r"  |^\s|[ \t]\n|\n[ \t]|\s$")
"""Spaces that a text folded into lines would not keep."""


class Writer:
    """Writes parts of one document.

    Parameters
    ----------
    text : the document.
    strict : it is JSON.
    """

    def __init__(self, text: str, strict: bool) -> None:
        self._text = text
        self._strict = strict
        self._break = "\r\n" if "\r\n" in text else "\n"

    def key(self, name: str) -> str:
        """Write a key."""
        return json.dumps(name, ensure_ascii=False) if self._strict else emit.key(name)

    def replaced(self, above: Piece, entry: Entry, piece: Piece, value: Any) -> tuple[int, str]:
        """Return what replaces the text from a place to the end of a value.

        `piece` is the value of `entry`, which stands in `above`.
        """
        if self._strict:
            return piece.start, self._inline(value)
        value = _plain(value)
        column = self._column(entry.start)
        folded = piece.style in {"|", ">"} and isinstance(value, str) and not above.flow
        if folded and not isinstance(value, Bare) and not _UNEVEN.search(value.rstrip("\n")):
            return piece.start, self._in_lines(value, piece.style, column + 2)
        lines = None if above.flow else self._lines(above, entry, piece, value)
        if lines is not None:
            if entry.key is None:
                return entry.key_end, " " + self._joined([lines[0].lstrip(), *lines[1:]])
            return entry.key_end, self._break + self._joined(lines)
        new = self._inline(value, piece.style)
        if self._text[entry.key_end : piece.start].strip(" ") == "" and piece.end > piece.start:
            return piece.start, new
        # Nothing stood there, or it began in a line of its own.
        return entry.key_end, f" {new}"

    def _lines(self, above: Piece, entry: Entry, piece: Piece, value: Any) -> list[str] | None:
        """Write a value in lines of its own; None where one line is the way here."""
        if not isinstance(value, (Mapping, list)) or not value or piece.flow:
            return None
        indent = self._column(entry.start) + 2
        if piece.kind in {"scalar", "alias"}:
            beside = [other.value for other in above.entries if other is not entry]
            used = indent + len(entry.key or "")
            if _bracketed(beside) or (not _in_block(beside) and _fits(value, used)):
                return None
        if isinstance(value, Mapping):
            return emit.block_map(value, indent)
        return emit.block_list(value, indent)

    def added(self, above: Piece, at: int, name: str | None, value: Any) -> tuple[int, int, str]:
        """Return the splice that adds a part before the one at a place, or at the end."""
        if above.flow:
            return self._added_in_brackets(above, at, name, value)
        column = self._column(above.entries[0].start)
        lines = self._new_lines(above, name, _plain(value), column)
        if at > 0:
            end = self._line_end(above.entries[at - 1].end)
            gap = self._break * (2 if self._apart(above, at) else 1)
            return end, end, gap + self._joined(lines)
        start, _ = self.block(above, 0)
        gap = self._break * (2 if self._apart(above, at) else 1) + " " * column
        return start, start, self._joined([lines[0].lstrip(), *lines[1:]]) + gap

    def _new_lines(self, above: Piece, name: str | None, value: Any, column: int) -> list[str]:
        beside = [entry.value for entry in above.entries]
        margin = " " * column
        short = isinstance(value, (Mapping, list)) and (_bracketed(beside) or not value)
        if name is None:
            if short:
                return [f"{margin}- {emit.flow(value)}"]
            if isinstance(value, Mapping) and _in_block(beside):
                lines = emit.block_map(value, column + 2)
                return [f"{margin}- {lines[0].lstrip()}", *lines[1:]]
            return emit.block_list([value], column)
        if short:
            return [f"{margin}{emit.key(name)}: {emit.flow(value)}"]
        if isinstance(value, Mapping) and value and _in_block(beside):
            return [f"{margin}{emit.key(name)}:", *emit.block_map(value, column + 2)]
        return emit.block_map({name: value}, column)

    def _added_in_brackets(
        self, above: Piece, at: int, name: str | None, value: Any
    ) -> tuple[int, int, str]:
        new = self._inline(value)
        if name is not None:
            new = f"{self.key(name)}: {new}"
        entries = above.entries
        gap = ", "
        if len(entries) > 1:
            between = self._text[entries[0].end : entries[1].start]
            gap = between if re.fullmatch(r"\s*,\s*", between) else gap
        elif "\n" in self._text[above.start + 1 : entries[0].start]:
            first = self._text[above.start + 1 : entries[0].start]
            gap = "," + first if not first.strip() else gap
        if at > 0:
            end = entries[at - 1].end
            return end, end, gap + new
        return entries[0].start, entries[0].start, new + gap

    def without(self, above: Piece, place: int) -> tuple[int, int, str]:
        """Return the splice that takes one of several parts away, with the comment above it."""
        entry = above.entries[place]
        if above.flow:
            return self._without_in_brackets(above, place)
        start, end = self.block(above, place)
        line = self._line_start(start)
        if self._text[line:start].strip():
            # It stands behind the dash of what holds it; the next one moves up.
            following = above.entries[1]
            between = self._text[end : following.start]
            return (start, following.start, "") if not between.strip() else (entry.start, end, "")
        after = self._after_break(end)
        if after == end and line > 0:
            return self._before_break(line), end, ""
        blank = self._text[after : self._after_break(self._line_end_plain(after))]
        previous = self._text[self._line_start(self._before_break(line)) : line]
        if blank and not blank.strip() and (line == 0 or not previous.strip()):
            after += len(blank)
        return line, after, ""

    def _without_in_brackets(self, above: Piece, place: int) -> tuple[int, int, str]:
        entries, text = above.entries, self._text
        entry = entries[place]
        behind = re.compile(r"[ \t]*,[ \t]*").match(text, entry.end)
        if place == 0:
            between = text[entry.end : entries[1].start]
            whole = "#" not in between
            end = entries[1].start if whole else behind.end() if behind else entry.end
            return entry.start, end, ""
        if "#" not in text[entries[place - 1].end : entry.start]:
            return entries[place - 1].end, entry.end, ""
        return entry.start, behind.end() if behind else entry.end, ""

    def block(self, above: Piece, place: int) -> tuple[int, int]:
        """Return from where to where a part stands, with the comments that are its own.

        In a block: the lines of comment right above it, and the comment behind it.
        """
        entry = above.entries[place]
        if above.flow:
            return entry.start, entry.end
        return self._own_start(entry.start), self._line_end(entry.end)

    def _own_start(self, start: int) -> int:
        line = self._line_start(start)
        if self._text[line:start].strip():
            return start
        column = start - line
        own = start
        while line > 0:
            line = self._line_start(self._before_break(line))
            said = self._text[line : self._line_end_plain(line)]
            if not said.strip().startswith("#") or len(said) - len(said.lstrip()) != column:
                return own
            own = line + column
        # Comments at the head of a file are about the file.
        return start

    def _apart(self, above: Piece, at: int) -> bool:
        """Return whether an empty line stands between the parts where one is to be added."""
        before = min(max(at - 1, 0), len(above.entries) - 2)
        if before < 0:
            return False
        gap = self._text[self.block(above, before)[1] : self.block(above, before + 1)[0]]
        return gap.count("\n") > 1

    def _line_start(self, at: int) -> int:
        return self._text.rfind("\n", 0, at) + 1

    def _line_end_plain(self, at: int) -> int:
        """Return where the line ends, before its break."""
        end = self._text.find("\n", at)
        end = len(self._text) if end < 0 else end
        return end - 1 if end > at and self._text[end - 1] == "\r" else end

    def _line_end(self, at: int) -> int:
        """Return the end of a value with the comment behind it."""
        end = self._line_end_plain(at)
        rest = self._text[at:end]
        return end if rest.strip()[:1] in {"", "#"} else at

    def _after_break(self, end: int) -> int:
        found = re.compile(r"\r?\n").match(self._text, end)
        return found.end() if found else end

    def _before_break(self, line: int) -> int:
        """Return the end of the line before the one that begins at a place."""
        return line - 2 if self._text[max(line - 2, 0) : line] == "\r\n" else max(line - 1, 0)

    def _column(self, start: int) -> int:
        return start - self._line_start(start)

    def _joined(self, lines: Sequence[str]) -> str:
        return self._break.join(lines)

    def _inline(self, value: Any, style: str = "") -> str:
        if self._strict:
            return json.dumps(_jsonable(value), ensure_ascii=False)
        value = _plain(value)
        if isinstance(value, str) and not isinstance(value, Bare):
            if style == '"':
                return emit.in_marks(value)
            if style == "'" and value.isprintable():
                return "'" + value.replace("'", "''") + "'"
        return emit.flow(value)

    def _in_lines(self, value: str, style: str, indent: int) -> str:
        """Write a text in lines of its own, as `|` or `>` begin them."""
        body = value.rstrip("\n")
        ends = "" if value.endswith("\n") else "-"
        lines = body.split("\n")
        if style == ">":
            wide = max(emit.WIDTH - indent, 40)
            wrapped = [
                textwrap.wrap(line, wide, break_long_words=False, break_on_hyphens=False)
                for line in lines
            ]
            lines = [part for lines in wrapped for part in (*lines, "")][:-1]
        margin = " " * indent
        return self._joined([style + ends, *(margin + line if line else "" for line in lines)])


def _bracketed(beside: Sequence[Piece]) -> bool:
    """Return whether all neighbours that have parts stand in brackets."""
    parted = [piece for piece in beside if piece.kind in {"map", "list"}]
    return bool(parted) and all(piece.flow for piece in parted)


def _in_block(beside: Sequence[Piece]) -> bool:
    """Return whether all neighbours that have parts stand in lines of their own."""
    parted = [piece for piece in beside if piece.kind in {"map", "list"}]
    return bool(parted) and not any(piece.flow for piece in parted)


def _fits(value: Any, used: int) -> bool:
    return used + len(emit.flow(value)) <= emit.WIDTH


def _plain(value: Any) -> Any:
    """Return a value as `emit` takes it."""
    if isinstance(value, Mapping):
        return {name: _plain(held) for name, held in value.items()}
    if is_list(value):
        return [_plain(held) for held in value]
    if value is None:
        return Bare("null")
    if isinstance(value, bool):
        return Bare("true" if value else "false")
    if isinstance(value, Scalar):
        return str(value) if value.kind == "str" else Bare(value)
    if isinstance(value, str):
        return value
    return Fraction(repr(value)) if isinstance(value, float) else Fraction(value)


def _jsonable(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(name): _jsonable(held) for name, held in value.items()}
    if is_list(value):
        return [_jsonable(held) for held in value]
    if isinstance(value, (Scalar, Bare)):
        plain = _plain(value)
        return _number(plain) if isinstance(plain, Bare) else plain
    if isinstance(value, Fraction):
        return _number(emit.number(value))
    return value


def _number(written: str) -> Any:
    """Return what JSON has for a plain scalar: a number, a truth value, null, or else a text."""
    try:
        return json.loads(written)
    except json.JSONDecodeError:
        return str(written)
