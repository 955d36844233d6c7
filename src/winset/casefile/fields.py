"""What single values of a case file may be: text, exact numbers, outcomes, ranges.

Each type checks its value as the reader of the file would name it, and carries the piece of
JSON Schema that an editor sees.
"""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from winset.casefile.hints import number_hint, percent
from winset.text.numbers import BEYOND, is_decimal, ratio
from winset.text.problems import quoted
from winset.text.tree import MAX_DIGITS, Scalar

LARGEST = 10**15

NUMBER: dict[str, Any] = {
    "anyOf": [{"type": "number"}, {"type": "string", "pattern": "^[-+]?[0-9]+/[0-9]+$"}]
}
SHARE: dict[str, Any] = {
    "anyOf": [
        {"type": "number"},
        {"type": "string", "pattern": r"^[-+]?[0-9]+(/[0-9]+|(\.[0-9]+)?\s*%)$"},
    ]
}
SCALAR = {"type": ["string", "number", "boolean"]}
_RANGE = {
    "type": "object",
    "properties": {
        "from": {**SCALAR, "description": "Each option of a numeric issue from this one ..."},
        "to": {**SCALAR, "description": "... to this one."},
    },
    "required": ["from", "to"],
    "additionalProperties": False,
}
_OUTCOME = {
    "type": "object",
    "properties": {
        "rest": {
            "const": "any",
            "description": "Holds whatever the other issues are; without, they stay at no deal.",
        }
    },
    "additionalProperties": {"anyOf": [SCALAR, _RANGE]},
    "minProperties": 1,
}
_ONE_OUTCOME = {"type": "object", "additionalProperties": SCALAR, "minProperties": 1}
_MATCHER = {
    "anyOf": [
        SCALAR,
        {"type": "array", "items": SCALAR, "minItems": 1},
        {
            "type": "object",
            "properties": {
                "at_least": {**NUMBER, "description": "The lowest number that matches."},
                "at_most": {**NUMBER, "description": "The highest number that matches."},
            },
            "additionalProperties": False,
            "minProperties": 1,
        },
    ]
}


def wrong(what: str, got: Any) -> PydanticCustomError:
    """Make the error for a value of another kind than expected."""
    said = {"what": what, "got": described(got)}
    return PydanticCustomError("shape", "expected {what}, found {got}", said)


def described(value: Any) -> str:
    """Name a value as a reader of the file would."""
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    return quoted(value)


def _text(value: Any) -> str:
    if isinstance(value, Scalar):
        return str(value)
    raise wrong("text", value)


def exact_number(value: Any) -> Fraction | str:
    """Return the exact number that a scalar denotes, or what is wrong with it."""
    if not isinstance(value, Scalar):
        return f"expected a number, found {described(value)}"
    if value.kind == "not_finite":
        return f"{quoted(value)} is not a finite number"
    number = value.number()
    if number is None and value.kind == "str":
        number = ratio(value)
        if number is not None and abs(number) <= LARGEST:
            return number
    if number is None and is_decimal(value) and (value.kind != "str" or len(value) > MAX_DIGITS):
        return f"{quoted(value)} is too long a number: {BEYOND}"
    if number is None:
        return f"expected a number, found {quoted(value)}{number_hint(value)}"
    if abs(number) > LARGEST:
        return f"{quoted(value)} is too large a number; the limit is 10^15"
    return number


def _number(value: Any) -> Any:
    read = exact_number(value)
    if isinstance(read, str):
        raise PydanticCustomError("shape", "{said}", {"said": read})
    return read


def exact_share(value: Any) -> Fraction | str:
    """Return the share that a scalar denotes, `40 %` being 0.4, or what is wrong with it."""
    share = percent(value)
    return exact_number(value) if share is None else share


def _share(value: Any) -> Any:
    read = exact_share(value)
    if isinstance(read, str):
        raise PydanticCustomError("shape", "{said}", {"said": read})
    return read


def mapping_of(what: str) -> Callable[[Any], Any]:
    """Return a check that a value is a mapping; `what` says of what."""

    def check(value: Any) -> Any:
        if isinstance(value, dict):
            return value
        raise wrong(what, value)

    return check


def list_of(what: str) -> Callable[[Any], Any]:
    """Return a check that a value is a list; `what` says of what."""

    def check(value: Any) -> Any:
        if isinstance(value, list):
            return value
        raise wrong(what, value)

    return check


def anything(value: Any) -> Any:
    """Let everything pass; what it may be depends on the issue and is checked later."""
    return value


def blank(value: Any) -> Any:
    """Read `id:` with nothing after it as a definition that says nothing more."""
    return {} if value is None else value


Text = Annotated[str, PlainValidator(_text), WithJsonSchema(SCALAR)]
Number = Annotated[Any, PlainValidator(_number), WithJsonSchema(NUMBER)]
Share = Annotated[Any, PlainValidator(_share), WithJsonSchema(SHARE)]
OutcomeMap = Annotated[
    dict[str, Any],
    PlainValidator(mapping_of("an outcome (issue: option)")),
    WithJsonSchema(_OUTCOME),
]
OfferMap = Annotated[
    dict[str, Any],
    PlainValidator(mapping_of("an outcome (issue: option)")),
    WithJsonSchema(_ONE_OUTCOME),
]
Received = Annotated[
    Any,
    PlainValidator(anything),
    WithJsonSchema({"anyOf": [{"const": "no_deal"}, _ONE_OUTCOME]}),
]
ReceivedInstead = Annotated[
    Any,
    PlainValidator(anything),
    WithJsonSchema({"anyOf": [SCALAR, _ONE_OUTCOME]}),
]
RegionMap = Annotated[
    dict[str, Any],
    PlainValidator(mapping_of("a partial outcome (issue: option, list of options or bounds)")),
    WithJsonSchema({"type": "object", "additionalProperties": _MATCHER, "minProperties": 1}),
]


def _map_schema(values: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": values, "minProperties": 1}


INTERVAL: dict[str, Any] = {
    "anyOf": [
        *SHARE["anyOf"],
        {"type": "array", "items": SHARE, "minItems": 2, "maxItems": 2},
    ]
}
_LEVELS = {
    "type": "array",
    "minItems": 1,
    "items": {"anyOf": [SCALAR, {"type": "array", "items": SCALAR, "minItems": 1}]},
    # One level alone says that options are equal, so it holds some.
    "if": {"maxItems": 1},
    "then": {"items": {"type": "array", "minItems": 2}},
}
_RATIO = {
    "type": "object",
    "properties": {
        "at_least": {**NUMBER, "minimum": 0, "description": "At least so many times ..."},
        "at_most": {**NUMBER, "minimum": 0, "description": "At most so many times ..."},
        "times": {**SCALAR, "description": "... the weight of this issue."},
    },
    "required": ["times"],
    "additionalProperties": False,
}
_RANKING: dict[str, Any] = {
    "type": "array",
    "minItems": 1,
    "items": {
        "anyOf": [
            SCALAR,
            _OUTCOME,
            {"type": "array", "items": {"anyOf": [SCALAR, _OUTCOME]}, "minItems": 1},
        ],
    },
}
_PRIORITIES: dict[str, Any] = {"type": "array", "minItems": 1, "items": SCALAR}
PAIR_OF_OPTIONS = {"type": "array", "items": SCALAR, "minItems": 2, "maxItems": 2}

Levels = Annotated[
    dict[str, Any],
    PlainValidator(mapping_of("a mapping issue: [best, ..., worst]")),
    WithJsonSchema(_map_schema(_LEVELS)),
]
Weights = Annotated[
    dict[str, Any],
    PlainValidator(mapping_of("a mapping issue: [low, high]")),
    WithJsonSchema(_map_schema({"anyOf": [*INTERVAL["anyOf"], _RATIO]})),
]
OneOrMore = Annotated[
    Any,
    PlainValidator(anything),
    WithJsonSchema({"anyOf": [SCALAR, {"type": "array", "items": SCALAR, "minItems": 1}]}),
]
PairsOfIssues = Annotated[
    Any,
    PlainValidator(anything),
    WithJsonSchema({"type": "array", "items": PAIR_OF_OPTIONS, "minItems": 1}),
]
Change = Annotated[
    dict[str, Any],
    PlainValidator(mapping_of("a mapping issue: [from, to]")),
    WithJsonSchema(_map_schema(PAIR_OF_OPTIONS)),
]
Values = Annotated[
    dict[str, Any],
    PlainValidator(mapping_of("a mapping issue: {option: [low, high]}")),
    WithJsonSchema(_map_schema({"type": "object", "additionalProperties": INTERVAL})),
]
Either = Annotated[
    Any,
    PlainValidator(anything),
    WithJsonSchema({"anyOf": [{"const": "no_deal"}, _OUTCOME]}),
]


class Shape(BaseModel):
    """Common settings: unknown keys are kept, and forbidden in the JSON Schema."""

    model_config = ConfigDict(extra="allow", json_schema_extra={"additionalProperties": False})


class OrdinalFields(Shape):
    """What can stand in the place of scores: an order of states and nothing more."""

    ranking: Annotated[Any, PlainValidator(anything), WithJsonSchema(_RANKING)] = Field(
        None,
        description="States from best to worst, by number or outcome, equals in an inner list; "
        "`much` between two levels where the upper is much better.",
    )
    priorities: Annotated[Any, PlainValidator(anything), WithJsonSchema(_PRIORITIES)] = Field(
        None,
        description="Statements in the order of their importance, such as `modify and not delay`: "
        "names of options, and, or, not, if, iff, brackets.",
    )
