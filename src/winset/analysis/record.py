"""Typed records that read like the plain data they are written as."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum, StrEnum
from functools import cached_property
from typing import Annotated, Any, Final, NamedTuple, TypeAlias

from winset.case.message import Message
from winset.wording.english import ENGLISH


class _Absent(Enum):
    ABSENT = "absent"


ABSENT: Final = _Absent.ABSENT
"""The value of a key that is not written."""
Absent: TypeAlias = _Absent


class Within(NamedTuple):
    """Limits of a number, for the schema; None: none."""

    least: float
    most: float | None = None


Share: TypeAlias = Annotated[float, Within(0, 1)]
"""A share of draws, or a weight."""
Count: TypeAlias = Annotated[float, Within(0)]
"""A number of things, or its mean."""


@dataclass(frozen=True, eq=False)
class Record(Mapping[str, Any]):
    """Base of what a finding tells in detail: fields for code, keys for readers.

    `record.holds` is typed; `record["holds"]` is what the JSON object has: messages in English,
    records as dicts, without what is ABSENT. A trailing underscore of a field is not part of its
    key.
    """

    @cached_property
    def _plain(self) -> dict[str, Any]:
        return self.to_dict()

    def __getitem__(self, key: str) -> Any:
        return self._plain[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._plain)

    def __len__(self) -> int:
        return len(self._plain)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data, messages in English."""
        return {key: plain(value) for key, value in self.items_told()}

    def items_told(self) -> Iterator[tuple[str, Any]]:
        """Yield keys with typed values, without what is absent."""
        for field in fields(self):
            value = getattr(self, field.name)
            if value is not ABSENT:
                yield field.name.removesuffix("_"), value


def plain(value: Any) -> Any:
    """Turn a typed value into plain data, messages in English."""
    match value:
        case None | bool() | int() | float():
            return value
        case Message():
            return ENGLISH.text(value)
        case StrEnum():
            return str(value)
        case str():
            return value
        case Record():
            return value.to_dict()
        case datetime.date():
            return value.isoformat()
        case Mapping():
            return {str(key): plain(item) for key, item in value.items()}
        case tuple() | list():
            return [plain(item) for item in value]
    raise TypeError(f"no plain data for {type(value).__name__}")
