"""Documents are held to the schemas that the program gives, each of them made and checked once."""

from collections.abc import Callable
from functools import cache
from typing import Any

import jsonschema

Schema = Callable[[], dict[str, Any]]


def held_to(schema: Schema, document: Any) -> None:
    """Fail where a document is not as a schema says, such as `winset.analysis_schema`."""
    validator_of(schema).validate(document)


@cache
def validator_of(schema: Schema) -> Any:
    """Return what holds documents to a schema. A test that changes the schema makes its own."""
    made = schema()
    jsonschema.Draft202012Validator.check_schema(made)
    return jsonschema.Draft202012Validator(made)
