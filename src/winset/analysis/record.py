"""Typed records that read like the plain data they are written as."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, fields
from enum import Enum, StrEnum
from functools import cache, cached_property
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


class Meaning(NamedTuple):
    """What a type stands for, for the schema."""

    text: str


class OneOf(NamedTuple):
    """The texts that a type allows, for the schema; a registry is read when the schema is made."""

    names: Collection[str]


class Keys(NamedTuple):
    """The keys of a mapping, for the schema, and which of them it has always."""

    names: Collection[str]
    required: Callable[[], Collection[str]]


Share: TypeAlias = Annotated[float, Within(0, 1)]
"""A share of draws, or a weight."""
Count: TypeAlias = Annotated[float, Within(0)]
"""A number of things, or its mean."""


@dataclass(frozen=True, eq=False)
class Record(Mapping[str, Any]):
    """Base of what an answer tells in detail: fields for code, keys for readers.

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
        values = vars(self)
        made: dict[str, Any] = {}
        for name, key in _keys(type(self)):
            value = values[name]
            kind = type(value)
            if kind in _SCALARS:
                made[key] = value
            elif value is not ABSENT:
                made[key] = _writer(kind)(value)
        return made


def plain(value: Any) -> Any:
    """Turn a typed value into plain data, messages in English."""
    kind = type(value)
    return value if kind in _SCALARS else _writer(kind)(value)


_SCALARS = frozenset({type(None), bool, int, float, str})


@cache
def _keys(kind: type[Any]) -> tuple[tuple[str, str], ...]:
    """Return the name and the key of each field."""
    return tuple((field.name, field.name.removesuffix("_")) for field in fields(kind))


@cache
def _writer(kind: type) -> Callable[[Any], Any]:
    """Return what turns values of a type into plain data: a look at the type once, not per value."""
    for base, write in _WRITERS.items():
        if issubclass(kind, base):
            return write
    raise TypeError(f"no plain data for {kind.__name__}")


def _mapping(value: Mapping[Any, Any]) -> dict[str, Any]:
    return {
        key if type(key) is str else str(key): item
        if (kind := type(item)) in _SCALARS
        else _writer(kind)(item)
        for key, item in value.items()
    }


def _list(value: tuple[Any, ...] | list[Any]) -> list[Any]:
    return [item if (kind := type(item)) in _SCALARS else _writer(kind)(item) for item in value]


_WRITERS: Mapping[type, Callable[[Any], Any]] = {
    StrEnum: str,
    **dict.fromkeys((bool, int, float, str), lambda value: value),
    Message: ENGLISH.text,
    Record: lambda record: record.to_dict(),
    datetime.date: datetime.date.isoformat,
    Mapping: _mapping,
    tuple: _list,
    list: _list,
}
"""By base class; the first that fits writes."""
