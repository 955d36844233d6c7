"""The JSON Schema of the analysis object, made from the records it is written from."""

from __future__ import annotations

import ast
import datetime
import inspect
import textwrap
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Literal

from winset.analysis.brief import Brief
from winset.analysis.details.case import CaseTold
from winset.analysis.details.common import Detail
from winset.analysis.details.deals import SolutionDetail, SolutionsDetail
from winset.analysis.findings import FAMILIES, Family
from winset.analysis.record import Absent, Record, Within
from winset.case.finding import Status
from winset.case.message import Message
from winset.deals.other_tools import TOOLS
from winset.deals.solutions import SOLUTIONS
from winset.stability.concepts import CONCEPTS

Json = dict[str, Any]
ERROR = "One Monte Carlo standard error; null where the value is exact or unknown."
FORMAT = 1


def analysis_schema() -> Json:
    """Return the JSON Schema of the object that `winset analyse --json` writes."""
    maker = _Maker()
    properties = {
        "winset": {"type": "string", "description": "Version of Winset that wrote this."},
        "format": {"const": FORMAT, "description": "Version of this object's format."},
        "case": maker.of(CaseTold),
        "settings": _settings(),
        "brief": maker.of(Brief),
        "findings": {"type": "array", "items": maker.finding()},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Winset analysis",
        "description": (
            "What `winset analyse --json` writes: the case, the settings, a brief, and findings."
        ),
        **_closed(properties, list(properties)),
        "$defs": dict(sorted(maker.shapes.items())),
    }


def _closed(properties: Mapping[str, Any], required: list[str]) -> Json:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": required,
        "properties": dict(properties),
    }


def _settings() -> Json:
    whole = {"type": "integer", "minimum": 1}
    properties = {
        "seed": {"type": "integer", "minimum": 0},
        "draws": whole,
        "prior": {
            "type": "string",
            "description": "Name: hierarchical, polytope, or one of your own.",
        },
        "account": {"type": ["string", "null"]},
        "list_limit": whole,
        "offers": {"type": "boolean", "description": "Whether offers count as evidence."},
        "until": {"type": ["string", "null"], "description": "The last day looked at."},
        "error": {"type": ["number", "null"], "description": "Standard error asked for."},
        "definitions": {
            "type": "array",
            "items": {"enum": list(TOOLS)},
            "description": "Other tools whose solution points were asked for.",
        },
        "time_limit": {
            "type": ["number", "null"],
            "description": "Seconds after which a search ends with its bound.",
        },
        "step": {**whole, "description": "Most issues that one step of a road changes."},
        "concept": {
            "enum": list(CONCEPTS),
            "description": "When a state on a road counts as holding.",
        },
    }
    return _closed(properties, list(properties))


class _Maker:
    """Turns types into schemas; records become named shapes."""

    def __init__(self) -> None:
        self.shapes: dict[str, Json] = {}

    def of(self, kind: Any) -> Json:
        """Return the schema of a type."""
        origin, args = typing.get_origin(kind), typing.get_args(kind)
        if origin is Annotated:
            limits = next(one for one in args[1:] if isinstance(one, Within))
            most = {} if limits.most is None else {"maximum": limits.most}
            return {**self.of(args[0]), "minimum": limits.least, **most}
        if origin is Literal:
            return {"enum": list(args)}
        if origin in {types.UnionType, typing.Union}:
            return self._either(args)
        if origin is tuple:
            if args[-1] is Ellipsis:
                return {"type": "array", "items": self.of(args[0])}
            items = [self.of(arg) for arg in args]
            return {"type": "array", "prefixItems": items, "minItems": len(items)}
        if origin is Mapping:
            return {"type": "object", "additionalProperties": self.of(args[1])}
        return self._plain(kind)

    def _plain(self, kind: Any) -> Json:
        """Return the schema of a type without parameters."""
        if kind is Any:
            return {}
        if kind is None or kind is type(None):
            return {"type": "null"}
        if kind is bool:
            return {"type": "boolean"}
        if kind is Detail:
            return {"type": "object"}
        if issubclass(kind, Record):
            return self.record(kind)
        if kind is Status:
            self.shapes.setdefault(
                "Status",
                {
                    "enum": [str(one) for one in Status],
                    "description": "How the value was obtained and what it guarantees.",
                },
            )
            return {"$ref": "#/$defs/Status"}
        if issubclass(kind, StrEnum):
            return {"enum": [str(one) for one in kind]}
        names = {int: "integer", float: "number"}
        if issubclass(kind, str | datetime.date | Message):
            return {"type": "string"}
        return {"type": names[kind]}

    def _either(self, args: tuple[Any, ...]) -> Json:
        some = [self.of(arg) for arg in args if arg is not Absent]
        if len(some) == 1:
            return some[0]
        if all(set(one) == {"type"} and isinstance(one["type"], str) for one in some):
            return {"type": [one["type"] for one in some]}
        return {"anyOf": some}

    def record(self, kind: type[Record]) -> Json:
        """Name the shape of a record, and refer to it."""
        if kind.__name__ not in self.shapes:
            self.shapes[kind.__name__] = {}
            self.shapes[kind.__name__] = self._shape(kind)
        return {"$ref": f"#/$defs/{kind.__name__}"}

    def _shape(self, kind: type[Record]) -> Json:
        hints = typing.get_type_hints(kind, include_extras=True)
        said = {name: text for one in reversed(kind.__mro__) for name, text in texts(one).items()}
        properties: Json = {}
        required: list[str] = []
        for field in fields(kind):
            if kind is SolutionsDetail and field.name == "solutions":
                # Each solution stands under its own name.
                solution = {"anyOf": [{"type": "null"}, self.record(SolutionDetail)]}
                properties |= dict.fromkeys(SOLUTIONS, solution)
                continue
            key = field.name.removesuffix("_")
            shape = self.of(hints[field.name])
            if "error" in key and "number" in str(shape.get("type", "")):
                shape = {**shape, "minimum": 0, "description": ERROR}
            if field.name in said:
                shape = {**shape, "description": said[field.name]}
            properties[key] = shape
            if field.default is MISSING or not isinstance(field.default, Absent):
                required.append(key)
        described = inspect.cleandoc(kind.__doc__ or "")
        return {"description": described, **_closed(properties, required)}

    def finding(self) -> Json:
        """Return the schema of one finding, with what each family has in detail."""
        properties = {
            "id": {
                "type": "string",
                "pattern": f"^({'|'.join(map(_pattern, FAMILIES.values()))})$",
            },
            "status": self.of(Status),
            "value": {"type": ["number", "boolean", "null"]},
            "error": {"type": ["number", "null"], "minimum": 0, "description": ERROR},
            "text": {"type": "string", "minLength": 1, "description": "In English."},
            "message": {
                "type": "array",
                "items": {"$ref": "#/$defs/Message"},
                "description": "The text before a language, sentence by sentence.",
            },
            "reasons": {"type": "array", "items": {"type": "string"}},
            "detail": {"type": "object"},
        }
        self.shapes["Message"] = _closed(
            {"id": {"type": "string"}, "args": {"type": "object"}}, ["id", "args"]
        )
        self.shapes["Finding"] = {
            **_closed(properties, list(properties)),
            "allOf": [self._family(family) for family in FAMILIES.values()],
        }
        return {"$ref": "#/$defs/Finding"}

    def _family(self, family: Family) -> Json:
        known = {
            "id": {"pattern": f"^{_pattern(family)}$"},
            "status": {"not": {"const": "unknown"}},
        }
        detail = self.record(family.detail)
        # The same finding under an account tells the same in detail.
        told = {"if": {"properties": {"status": {"not": {"const": "unknown"}}}}}
        under = {"additionalProperties": {**told, "then": {"properties": {"detail": detail}}}}
        beside = {"properties": {"accounts": under}}
        then = {"value": self.of(family.value), "detail": {"allOf": [detail, beside]}}
        return {"if": {"properties": known}, "then": {"properties": then}}


def _pattern(family: Family) -> str:
    """Return what the ids of a family look like."""
    name = family.id.replace(".", "\\.")
    rest = "[0-9]+" if family.numbered else "[\\s\\S]+"
    return name.removesuffix("\\.*") + f"\\.{rest}" if name.endswith("*") else name


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
