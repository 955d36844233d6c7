"""Plain values into YAML 1.2 that reads back as the same text and numbers.

Mappings, lists, text and exact numbers; no tags, no anchors. Text that could be taken for
something else stands in double quotation marks.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any

from winset.text.numbers import MAX_PLACES, decimal, finite

WIDTH = 110
_PLAIN = re.compile(r"[^\W\d][\w .$%&/()+'-]*(?<![ ])")
_NUMBER_KEY = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_WORDS = {"null", "true", "false", "yes", "no", "on", "off", "y", "n"}
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}


def number(value: Fraction) -> str:
    """Write an exact number: with at most 60 decimals, else as a fraction."""
    return decimal(value, MAX_PLACES) if finite(value) else str(value)


def text(value: str) -> str:
    """Write text, in quotation marks where plain it would be something else."""
    if _PLAIN.fullmatch(value) and value.casefold() not in _WORDS:
        return value
    return in_marks(value)


def in_marks(value: str) -> str:
    """Write text in double quotation marks."""
    return '"' + "".join(map(_escaped, value)) + '"'


def key(value: str) -> str:
    """Write a key; a number may name an option without quotation marks."""
    if isinstance(value, Quoted):
        return in_marks(value)
    return value if _NUMBER_KEY.fullmatch(value) else text(value)


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if character == " " or (character.isprintable() and unicodedata.category(character) != "Cn"):
        return character
    code = ord(character)
    return (
        f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}" if code < 65536 else f"\\U{code:08x}"
    )


def emit(tree: Mapping[str, Any]) -> str:
    """Write a mapping as a YAML document. Values: mappings, lists, text, `Fraction`, True."""
    return "".join(f"{line}\n" for line in block_map(tree, 0))


def _scalar(value: Any) -> str:
    if isinstance(value, Fraction):
        return number(value)
    if isinstance(value, Bare):
        return str(value)
    return text(str(value))


class Quoted(str):
    """Text that as a key stands in quotation marks even where it looks like a number."""

    __slots__ = ()


class Bare(str):
    """Text that is written as it stands: dates, and numbers that name options."""

    __slots__ = ()


def bare(value: str) -> str:
    """Mark text that looks like a number as an id, to be written without quotation marks."""
    return Bare(value) if _NUMBER_KEY.fullmatch(value) else value


def flow(value: Any) -> str:
    """Write a value in one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{key(k)}: {flow(v)}" for k, v in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(flow, value)) + "]"
    return _scalar(value)


def _depth(value: Any) -> int:
    if isinstance(value, Mapping):
        return 1 + max(map(_depth, value.values()), default=0)
    if isinstance(value, Sequence) and not isinstance(value, str):
        return 1 + max(map(_depth, value), default=0)
    return 0


def _short(value: Any, used: int) -> str | None:
    """Return the one-line form of what is flat enough and fits."""
    if _depth(value) > 3:
        return None
    line = flow(value)
    return line if used + len(line) <= WIDTH or not value else None


def block_map(tree: Mapping[str, Any], indent: int) -> list[str]:
    """Write a mapping in lines, each with its line's indentation; short values in one line."""
    lines: list[str] = []
    margin = " " * indent
    for name, value in tree.items():
        head = f"{margin}{key(name)}:"
        nested = isinstance(value, (Mapping, list, tuple))
        short = _short(value, len(head) + 1) if nested and (indent or not value) else None
        if not nested:
            lines.append(f"{head} {_scalar(value)}")
        elif short is not None:
            lines.append(f"{head} {short}")
        elif isinstance(value, Mapping):
            lines += [head, *block_map(value, indent + 2)]
        else:
            lines += [head, *block_list(value, indent + 2)]
    return lines


def block_list(items: Sequence[Any], indent: int) -> list[str]:
    """Write a list in lines, each with its line's indentation."""
    lines: list[str] = []
    margin = " " * indent
    for item in items:
        short = _short(item, indent + 2)
        if short is not None or not isinstance(item, (Mapping, list, tuple)):
            lines.append(f"{margin}- {_scalar(item) if short is None else short}")
            continue
        below = (
            block_map(item, indent + 2)
            if isinstance(item, Mapping)
            else block_list(item, indent + 2)
        )
        lines += [f"{margin}- {below[0].lstrip()}", *below[1:]]
    return lines
