"""A sentence before a language: which one it is, and what it is about."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Odds:
    """A share of draws as an argument of a message, with one standard error where estimated."""

    share: float | None
    error: float | None = None
    exact: bool = False


Arg: TypeAlias = "str | int | float | datetime.date | Odds | Message | Sequence[Arg] | None"


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence or phrase: the id of its wording in a catalogue, and what it is about.

    `args` hold names as the case has them, numbers, odds, days, other messages and lists of these;
    None stands for a part that is left out. `wording.catalogue` puts it into words.
    """

    id: str
    args: Mapping[str, Arg] = field(default_factory=dict)

    def to_dict(self) -> dict[str, Any]:
        """Return plain data that `from_dict` reads."""
        return {"id": self.id, "args": {name: _plain(arg) for name, arg in self.args.items()}}

    @classmethod
    def from_dict(cls, plain: Mapping[str, Any]) -> Message:
        """Read what `to_dict` wrote.

        Raises
        ------
        ValueError
            It is not what `to_dict` writes.
        """
        if set(plain) != {"id", "args"} or not isinstance(plain["id"], str):
            raise ValueError("not a message: expected the keys id and args")
        return cls(plain["id"], {name: _arg(value) for name, value in plain["args"].items()})

    def parts(self) -> Iterator[Message]:
        """Yield the message and every message among its arguments."""
        yield self
        for arg in self.args.values():
            yield from _messages(arg)


Told: TypeAlias = tuple[Message, ...]
"""Sentences one after the other."""


def say(message: str, **args: Arg) -> Message:
    """Return a message by its id, with what it is about."""
    return Message(message, args)


def _messages(arg: Arg) -> Iterator[Message]:
    if isinstance(arg, Message):
        yield from arg.parts()
    elif isinstance(arg, tuple | list):
        for item in arg:
            yield from _messages(item)


def _plain(arg: Arg) -> Any:
    if isinstance(arg, Message):
        return arg.to_dict()
    if isinstance(arg, Odds):
        return {"share": arg.share, "error": arg.error, "exact": arg.exact}
    if isinstance(arg, datetime.date):
        return {"date": arg.isoformat()}
    if isinstance(arg, tuple | list):
        return [_plain(item) for item in arg]
    return arg


def _arg(value: Any) -> Arg:
    match value:
        case {"id": _, "args": _}:
            return Message.from_dict(value)
        case {"share": share, "error": error, "exact": exact}:
            return Odds(share, error, exact)
        case {"date": day}:
            return datetime.date.fromisoformat(day)
        case list():
            return tuple(_arg(item) for item in value)
        case None | str() | int() | float():
            return value
    raise ValueError(f"not an argument of a message: {value!r}")
