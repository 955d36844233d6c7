"""Typed records that read like the plain data they are written as."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from enum import Enum, StrEnum
from functools import cache, cached_property
from typing import Annotated, Any, Final, NamedTuple, TypeAlias, TypeVar, overload

from winset.case.message import Message
from winset.wording.catalogue import Catalogue
from winset.wording.english import ENGLISH


class _Absent(Enum):
    ABSENT = "absent"

    def __bool__(self) -> bool:
        """Read as nothing."""
        return False

    def __repr__(self) -> str:
        return "ABSENT"


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


Item = TypeVar("Item")
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

    def to_dict(self, words: Catalogue = ENGLISH) -> dict[str, Any]:
        """Return plain data, messages in the words of a language."""
        made: dict[str, Any] = {}
        own: Any = type(self)
        for name, key in _keys(own):
            value: Any = getattr(self, name)
            kind: Any = type(value)
            if kind in _SCALARS:
                made[key] = value
            elif value is not ABSENT:
                made[key] = _writer(kind)(value, words)
        return made


class Each(Sequence[Item]):
    """So many records, each made when it is looked at: a long list is not held beside its JSON."""

    def __init__(self, make: Callable[[int], Item], count: int) -> None:
        self._make = make
        self._count = count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> Item: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Item, ...]: ...
    def __getitem__(self, place: int | slice) -> Item | tuple[Item, ...]:
        places = range(self._count)[place]
        return self._make(places) if isinstance(places, int) else tuple(map(self._make, places))

    def __iter__(self) -> Iterator[Item]:
        return map(self._make, range(self._count))


def plain(value: Any, words: Catalogue = ENGLISH) -> Any:
    """Turn a typed value into plain data, messages in the words of a language."""
    kind: Any = type(value)
    return value if kind in _SCALARS else _writer(kind)(value, words)


_SCALARS = frozenset({type(None), bool, int, float, str})
"""Types that are plain data: found out for a whole list at once, without a step of Python."""


@cache
def _keys(kind: type[Any]) -> tuple[tuple[str, str], ...]:
    """Return the name and the key of each field."""
    return tuple((field.name, field.name.removesuffix("_")) for field in fields(kind))


@cache
def _writer(kind: type) -> Callable[[Any, Catalogue], Any]:
    """Return what turns values of a type into plain data: looked up once a type."""
    for base, write in _WRITERS.items():
        if issubclass(kind, base):
            return write
    raise TypeError(f"no plain data for {kind.__name__}")


def _mapping(value: Mapping[str, Any], words: Catalogue) -> dict[str, Any]:
    if _SCALARS.issuperset(map(type, value.values())):
        return dict(value)
    return {key: plain(item, words) for key, item in value.items()}


def _list(value: Sequence[Any], words: Catalogue) -> list[Any]:
    if _SCALARS.issuperset(map(type, value)):
        return list(value)
    return [plain(item, words) for item in value]


_WRITERS: Mapping[type, Callable[[Any, Catalogue], Any]] = {
    StrEnum: lambda value, _: str(value),
    **dict.fromkeys((bool, int, float, str), lambda value, _: value),
    Message: lambda message, words: words.text(message),
    Record: lambda record, words: record.to_dict(words),
    datetime.date: lambda day, _: day.isoformat(),
    Mapping: _mapping,
    tuple: _list,
    list: _list,
    Each: lambda records, words: [record.to_dict(words) for record in records],
}
"""By base class; the first that fits writes."""
