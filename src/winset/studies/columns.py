"""Rows as a typed table: of one kind per column, in CSV and in a data frame."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from winset.extras import extra
from winset.formats.names import guarded


def csv_text(head: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> str:
    """Write rows as CSV; lists and mappings as JSON in their cells, nothing as nothing."""
    text = io.StringIO()
    writer = csv.DictWriter(text, head, lineterminator="\n")
    writer.writeheader()
    writer.writerows({key: _cell(row.get(key)) for key in head} for row in rows)
    return text.getvalue()


def _cell(value: Any) -> Any:
    if isinstance(value, list | dict):
        return json.dumps(value, ensure_ascii=False) if value else ""
    if isinstance(value, str):
        return guarded(value)
    return "" if value is None else value


def dtype_of(values: Iterable[Any]) -> str:
    """Name the narrowest pandas type that holds all values and nothing as well.

    `boolean`, `Int64`, `Float64` (whole numbers beyond 2**63 too), else `string`; `object` where
    some are lists or mappings.
    """
    kinds = {type(value) for value in values if value is not None}
    if kinds & {list, dict, tuple}:
        return "object"
    if kinds == {bool}:
        return "boolean"
    if kinds == {int}:
        large = any(value is not None and abs(value) >= 2**63 for value in values)
        return "Float64" if large else "Int64"
    return "Float64" if kinds and kinds <= {int, float} else "string"


def frame_of(columns: Mapping[str, Sequence[Any]], types: Mapping[str, str] | None = None) -> Any:
    """Make a data frame of columns, each of its own type; `types` names those that are known.

    Raises
    ------
    WinsetError
        pandas is not installed.
    """
    pandas = extra("pandas", "A data frame")
    made = {}
    for name, values in columns.items():
        kind = (types or {}).get(name) or dtype_of(values)
        made[name] = pandas.array([_item(value, kind) for value in values], dtype=kind)
    return pandas.DataFrame(made)


def _item(value: Any, kind: str) -> Any:
    if value is None or kind == "object":
        return value
    return float(value) if kind == "Float64" else str(value) if kind == "string" else value
