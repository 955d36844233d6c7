"""Makes JSON Schemas of the records that answers are written from."""

from __future__ import annotations

import ast
import datetime
import inspect
import textwrap
import types
import typing
from collections.abc import Collection, Mapping, Sequence
from dataclasses import MISSING, fields
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal

from winset.analysis.record import Absent, Keys, Meaning, OneOf, Record, Within
from winset.case.message import Message
from winset.case.status import Status

Json = dict[str, Any]
ERROR = "One Monte Carlo standard error; null where the value is exact or unknown."


class Maker:
    """Turns types into schemas; records become named shapes.

    Attributes
    ----------
    shapes : the schemas of records by name, for `$defs`.
    anything : records of which only a subclass is written: any object stands for them.
    spread : mappings whose keys stand in the record itself, by (record, field), with the keys.
    """

    def __init__(
        self,
        anything: Collection[type[Record]] = (),
        spread: Mapping[tuple[type[Record], str], Collection[str]] | None = None,
    ) -> None:
        self.shapes: dict[str, Json] = {}
        self.anything = frozenset(anything)
        self.spread = spread or {}

    def of(self, kind: Any) -> Json:
        """Return the schema of a type."""
        origin, args = typing.get_origin(kind), typing.get_args(kind)
        if origin is Annotated:
            names = [note.names for note in args[1:] if isinstance(note, OneOf)]
            known = {"enum": [str(name) for name in names[0]]} if names else self.of(args[0])
            return self._annotated(known, args[1:])
        if origin is Literal:
            return {"enum": list(args)}
        if origin in {types.UnionType, typing.Union}:
            return self._either(args)
        if origin is tuple:
            if args[-1] is Ellipsis:
                return {"type": "array", "items": self.of(args[0])}
            items, count = [self.of(arg) for arg in args], len(args)
            return {"type": "array", "prefixItems": items, "minItems": count, "maxItems": count}
        if origin is Sequence:
            return {"type": "array", "items": self.of(args[0])}
        if origin is Mapping:
            return {"type": "object", "additionalProperties": self.of(args[1])}
        return self._plain(kind)

    @staticmethod
    def _annotated(schema: Json, notes: tuple[Any, ...]) -> Json:
        """Narrow a schema by what is noted beside the type."""
        for note in notes:
            match note:
                case Within(least, most):
                    limit = {} if most is None else {"maximum": most}
                    schema = {**schema, "minimum": least, **limit}
                case Meaning(text):
                    schema = {**schema, "description": text}
                case OneOf():
                    pass
                case Keys(names, required):
                    share = schema["additionalProperties"]
                    schema = closed(dict.fromkeys(names, share), list(required()))
                case _:
                    raise TypeError(f"no schema for the note {note!r}")
        return schema

    def _plain(self, kind: Any) -> Json:
        """Return the schema of a type without parameters."""
        if kind is Any:
            return {}
        if kind is None or kind is type(None):
            return {"type": "null"}
        if kind is bool:
            return {"type": "boolean"}
        if kind in self.anything:
            return {"type": "object"}
        if issubclass(kind, Record):
            return self.record(kind)
        if kind is Status:
            self.shapes.setdefault(
                "Status",
                {
                    "enum": [str(status) for status in Status],
                    "description": "How the value was obtained and what it guarantees.",
                },
            )
            return {"$ref": "#/$defs/Status"}
        if issubclass(kind, StrEnum):
            return {"enum": [str(member) for member in kind]}
        names = {int: "integer", float: "number"}
        if issubclass(kind, str | datetime.date | Message):
            return {"type": "string"}
        return {"type": names[kind]}

    def _either(self, args: tuple[Any, ...]) -> Json:
        some = [self.of(arg) for arg in args if arg is not Absent]
        if len(some) == 1:
            return some[0]
        if all(set(schema) == {"type"} and isinstance(schema["type"], str) for schema in some):
            return {"type": list(dict.fromkeys(schema["type"] for schema in some))}
        return {"anyOf": some}

    def record(self, kind: type[Record]) -> Json:
        """Name the shape of a record, and refer to it."""
        if kind.__name__ not in self.shapes:
            self.shapes[kind.__name__] = {}
            self.shapes[kind.__name__] = self._shape(kind)
        return {"$ref": f"#/$defs/{kind.__name__}"}

    def _shape(self, kind: type[Record]) -> Json:
        hints = typing.get_type_hints(kind, include_extras=True)
        meanings: dict[str, str] = {}
        for base in reversed(kind.__mro__):
            meanings |= texts(base)
        properties: Json = {}
        required: list[str] = []
        for field in fields(kind):
            key = field.name.removesuffix("_")
            shape = self.of(hints[field.name])
            if (kind, field.name) in self.spread:
                keys = self.spread[kind, field.name]
                properties |= dict.fromkeys(keys, shape["additionalProperties"])
                continue
            if "error" in key and "number" in str(shape.get("type", "")):
                shape = {**shape, "minimum": 0, "description": ERROR}
            if field.name in meanings:
                shape = {**shape, "description": meanings[field.name]}
            properties[key] = shape
            if field.default is MISSING or not isinstance(field.default, Absent):
                required.append(key)
        described = inspect.cleandoc(kind.__doc__ or "")
        return {"description": described, **closed(properties, required)}


def closed(properties: Mapping[str, Any], required: list[str]) -> Json:
    """Return the schema of an object with no keys but these."""
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": dict(properties),
    }


@cache
def texts(kind: type) -> Mapping[str, str]:
    """Return the texts that stand under the fields of a class."""
    try:
        source = textwrap.dedent(inspect.getsource(kind))
    except (OSError, TypeError):
        return {}
    (body,) = ast.parse(source).body
    if not isinstance(body, ast.ClassDef):
        return {}
    return {
        field.target.id: " ".join(text.value.value.split())
        for field, text in zip(body.body, body.body[1:], strict=False)
        if isinstance(field, ast.AnnAssign)
        and isinstance(field.target, ast.Name)
        and isinstance(text, ast.Expr)
        and isinstance(text.value, ast.Constant)
        and isinstance(text.value.value, str)
    }
