"""Which rows and columns of a sheet are hidden, from the XML of the sheet."""

from __future__ import annotations

import re

_COLUMN = re.compile(rb"<(?:\w+:)?col\s([^>]*)>")
_ROW = re.compile(rb"<(?:\w+:)?row(\s[^>]*)?>")
_HIDDEN = re.compile(rb"""\shidden\s*=\s*["'](1|true)["']""")
MAX_COLUMN = 16_384


def hidden(xml: bytes) -> tuple[frozenset[int], frozenset[int]]:
    """Return the hidden rows and columns, both counted from 1."""
    if b"hidden" not in xml:
        return frozenset(), frozenset()
    columns: set[int] = set()
    for found in _COLUMN.finditer(xml):
        attributes = b" " + found[1]
        low, high = _whole(attributes, b"min"), _whole(attributes, b"max")
        if _HIDDEN.search(attributes) and low is not None and high is not None:
            columns |= set(range(low, min(high, MAX_COLUMN) + 1))
    rows: set[int] = set()
    row = 0
    for found in _ROW.finditer(xml):
        attributes = found[1] or b""
        row = _whole(attributes, b"r") or row + 1
        if _HIDDEN.search(attributes):
            rows.add(row)
    return frozenset(rows), frozenset(columns)


def _whole(attributes: bytes, key: bytes) -> int | None:
    found = re.search(rb"\s" + key + rb"""\s*=\s*["']([0-9]{1,9})["']""", attributes)
    return None if found is None else int(found[1])
