"""Schemas made of records allow what records write, and nothing else."""

import copy
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Literal

import jsonschema
import pytest
from places import ROOT

import winset
from winset.analysis.record import ABSENT, Absent, Keys, Meaning, OneOf, Record, Within
from winset.analysis.schema_maker import Maker


@dataclass(frozen=True, eq=False)
class Part(Record):
    """A part."""

    pair: tuple[str, int]
    share: Annotated[float, Within(0, 1), Meaning("Of all.")]
    way: Annotated[str, OneOf(("in", "out"))]
    kind: Literal["a", "b"]
    by_way: Annotated[Mapping[str, float], Keys(("in", "out"), lambda: ["in"])]
    later: int | Absent = ABSENT
    """Said later."""


RIGHT = {"pair": ["x", 1], "share": 0.5, "way": "in", "kind": "a", "by_way": {"in": 1.5}}
WRONG = {
    "pair": ["x", 1, 2],
    "share": 1.5,
    "way": "up",
    "kind": "c",
    "by_way": {"out": 1},
    "later": None,
    "other": 1,
}


def test_a_shape_has_meanings_limits_and_no_other_keys():
    maker = Maker()
    assert maker.record(Part) == {"$ref": "#/$defs/Part"}
    schema = maker.shapes["Part"]
    assert schema["properties"]["later"] == {"type": "integer", "description": "Said later."}
    assert schema["properties"]["share"]["description"] == "Of all."
    jsonschema.validate(RIGHT, schema)
    jsonschema.validate(RIGHT | {"later": 2}, schema)
    for key, value in WRONG.items():
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(RIGHT | {key: value}, schema)
    for key in RIGHT:
        with pytest.raises(jsonschema.ValidationError, match="is a required property"):
            jsonschema.validate({k: v for k, v in RIGHT.items() if k != key}, schema)


def test_an_unknown_note_beside_a_type_is_refused():
    with pytest.raises(TypeError, match="no schema for the note 'loud'"):
        Maker().of(Annotated[int, "loud"])


def test_the_schema_of_the_stability_object_refuses_wrong_documents():
    case = winset.read_case(ROOT / "examples" / "elmira" / "case.yaml")
    right = winset.stability_of(case).to_dict()
    check = jsonschema.Draft202012Validator(winset.stability_schema())
    check.validate(right)

    def broken(change):
        wrong = copy.deepcopy(right)
        change(wrong)
        return not check.is_valid(wrong)

    for key in right:
        assert broken(lambda data, key=key: data.pop(key)), key
    state = right["states"][0]
    for key in state:
        assert broken(lambda data, key=key: data["states"][0].pop(key)), key
    assert broken(lambda data: data["states"][0].update(id=-1))
    assert broken(lambda data: data["states"][0]["equilibrium"].update(nash=2))
    assert broken(lambda data: data["states"][0]["equilibrium"].update(other=True))
    assert broken(lambda data: data["states"][0]["equilibrium"].pop("nash"))
    assert broken(lambda data: data.update(judged=0))
    assert broken(lambda data: data.update(format=2))
    assert broken(lambda data: data.update(inverse=None))
    assert broken(lambda data: data["case"]["issues"][0].update(irreversible=[["a"]]))
    assert broken(lambda data: data["notes"].append({"id": "note"}))
