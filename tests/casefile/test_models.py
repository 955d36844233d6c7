"""The JSON Schema that editors use: valid, accepts the examples, refuses broken structures."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from casefile.write_expected import BROKEN
from winset.casefile import json_schema, read_case
from winset.casefile.models import Shape

SCHEMA = json_schema()
VALIDATOR = Draft202012Validator(SCHEMA)
ROOT = Path(__file__).parents[2]
EXAMPLES = sorted((ROOT / "examples").rglob("*.yaml"))
GOOD = [
    *EXAMPLES,
    Path(__file__).parent / "dam" / "case.yaml",
    ROOT / "src" / "winset" / "casefile" / "starter.yaml",
]


class Loader(yaml.CSafeLoader):
    """YAML 1.2 as an editor reads it: `on` is text, a date is text."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"(?:{pattern})$"), first)


def load(file: Path) -> Any:
    return with_text_keys(yaml.load(file.read_text(encoding="utf-8"), Loader=Loader))


def with_text_keys(tree: Any) -> Any:
    if isinstance(tree, dict):
        return {str(key): with_text_keys(value) for key, value in tree.items()}
    return [with_text_keys(one) for one in tree] if isinstance(tree, list) else tree


def properties(schema: Any, here: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every key that the schema describes, with its path in the schema."""
    if isinstance(schema, list):
        for one in schema:
            yield from properties(one, here)
    elif isinstance(schema, dict):
        for key, value in schema.get("properties", {}).items():
            yield f"{here}/{key}", value
        for key, value in schema.items():
            yield from properties(value, f"{here}/{key}")


def shapes(base: type[Shape] = Shape) -> Iterator[type[Shape]]:
    for shape in base.__subclasses__():
        yield shape
        yield from shapes(shape)


def test_it_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    assert SCHEMA["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_there_are_examples() -> None:
    assert len(EXAMPLES) >= 3


@pytest.mark.parametrize("file", GOOD, ids=lambda file: f"{file.parent.name}/{file.name}")
def test_what_the_reader_reads_is_valid(file: Path) -> None:
    assert read_case(file).title
    assert [error.message for error in VALIDATOR.iter_errors(load(file))] == []


@pytest.mark.parametrize(
    "name",
    [
        "approval-mixed", "issue-bare-list", "issues-list", "key-actor",
        "key-approval", "key-bound", "key-case", "key-evidence", "key-interaction", "key-issue",
        "key-offer", "key-range", "key-ratio", "key-rule", "key-scores", "key-source",
        "key-statement", "key-top", "no-deal-text", "offer-maker", "offer-response", "options-none",
        "outcome-empty", "outcome-list", "parties-list", "parties-missing", "preferences-text",
        "key-reaction", "reaction-missing", "reaction-text", "reaction-was", "reactions-mapping",
        "quote-empty", "range-list", "range-no-step", "range-step-0", "rule-mapping", "rule-text",
        "key-transition", "transition-text", "transitions-mapping", "exposure-number",
        "scores-list", "scores-text", "source-text", "statement-confidence",
        "statement-reason-list", "statement-text", "statement-weight", "title-missing", "winset-2",
        "winset-blank", "winset-missing", "winset-quoted", "yaml-list", "yaml-plain-text",
    ],
)  # fmt: skip
def test_broken_structure_is_refused(name: str) -> None:
    assert not VALIDATOR.is_valid(load(BROKEN / f"{name}.yaml"))


def test_every_key_has_a_description() -> None:
    described = dict(properties(SCHEMA))
    assert len(described) > 60
    assert [path for path, value in described.items() if not value.get("description")] == []


def test_every_key_the_reader_knows_is_in_the_schema() -> None:
    described = {path.rpartition("/")[2] for path, _ in properties(SCHEMA)}
    known = {info.alias or name for shape in shapes() for name, info in shape.model_fields.items()}
    assert len(known) > 40
    assert known | {"values", "rest", "times", "at_least", "at_most", "phrase"} == described


def test_every_shape_is_closed_in_the_schema() -> None:
    def objects(schema: Any) -> Iterator[dict[str, Any]]:
        if isinstance(schema, dict):
            if "properties" in schema:
                yield schema
            for value in schema.values():
                yield from objects(value)
        elif isinstance(schema, list):
            for value in schema:
                yield from objects(value)

    assert [one for one in objects(SCHEMA) if "additionalProperties" not in one] == []


def test_it_says_nothing_in_the_words_of_python() -> None:
    text = str(SCHEMA)
    assert "Annotated" not in text
    assert "'title': 'Winset case file'" in text
