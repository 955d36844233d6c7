"""A short name for what a case says: the same for equal cases, however they are written."""

from __future__ import annotations

import datetime
import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any

from winset.case.languages import Translated
from winset.case.types import Case
from winset.case.validity import expect_case

SHORT = 12
"""Digits of a digest that people are shown: enough to tell a person's cases apart."""


def digest(case: Case) -> str:
    """Return the SHA-256 of what a case says, as 64 hexadecimal digits.

    Equal cases have the same, whatever the comments, the layout and the order of keys in their
    files. The order of actors, issues, options, statements, rules and offers counts, since answers
    follow it; so do quotes, and where they stand in the texts of their sources. What a case leaves
    at its default does not count, so a version that knows more keys gives the same. O(size of the
    case).

    Raises
    ------
    TypeError
        It is no case, or holds a value that no case file can hold.
    """
    expect_case(case)
    written = json.dumps(_plain(case), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


def _plain(value: Any) -> Any:
    """Write a value so that equal ones are written alike, and others otherwise."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Translated):
        return {"reads": str(value), "languages": dict(value.languages)}
    if isinstance(value, Enum):
        return _plain(value.value)
    if isinstance(value, str):
        return str(value)
    if isinstance(value, (int, float, Fraction)):
        return {"number": str(Fraction(value))}
    if isinstance(value, datetime.date):
        return {"day": value.isoformat()}
    if isinstance(value, Mapping):
        pairs = [[_plain(key), _plain(item)] for key, item in value.items()]
        return {"mapping": sorted(pairs, key=lambda pair: json.dumps(pair[0], sort_keys=True))}
    if isinstance(value, (tuple, list)):
        return [_plain(item) for item in value]
    if is_dataclass(value) and not isinstance(value, type):
        said = {field.name: getattr(value, field.name) for field in fields(value) if field.compare}
        kept = {
            field.name: _plain(said[field.name])
            for field in fields(value)
            if field.compare and said[field.name] != _default(field)
        }
        return {"kind": type(value).__name__, **{f".{name}": item for name, item in kept.items()}}
    raise TypeError(f"a case holds no {type(value).__name__}")


def _default(field: Field[Any]) -> Any:
    if field.default_factory is not MISSING:
        return field.default_factory()
    return field.default


def digest_of_files(files: Sequence[Path], folder: Path) -> str:
    """Return one SHA-256 of several files.

    In `folder`, `sha256sum FILE ... | sha256sum` gives the same, with the files in the order given.
    """
    lines = (
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {name}\n"
        for path, name in zip(files, names_of_files(files, folder), strict=True)
    )
    return hashlib.sha256("".join(lines).encode("utf-8", "surrogateescape")).hexdigest()


def names_of_files(files: Sequence[Path], folder: Path) -> tuple[str, ...]:
    """Name files from a folder, where they lie in it."""
    return tuple(
        path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.as_posix()
        for path in files
    )
