"""Files of proposals: read with every problem at once, written whole, one for each case."""

import json
from pathlib import Path

import jsonschema
import pytest

from winset.errors import CaseFileError
from winset.proposals.queue import (
    MOST,
    json_schema,
    queue_path,
    read_queue,
    read_text,
    tree_of,
    write_queue,
)
from winset.proposals.types import NewActor, Proposed, Queue, Text

ONE = {"quote": "no", "source": "t"}


def problems(tree: object) -> str:
    text = tree if isinstance(tree, str) else json.dumps(tree)
    with pytest.raises(CaseFileError) as caught:
        read_text(text, "p.json")
    return str(caught.value)


@pytest.mark.parametrize(
    "tree", [{"proposals": [ONE]}, [ONE], ONE, {"winset": 1, "case": "c.yaml", "proposals": [ONE]}]
)
def test_the_ways_to_write_one(tree: object) -> None:
    assert read_text(json.dumps(tree), "p.json").proposals == (Proposed("p1", "no", "t"),)


def test_what_is_written_reads_the_same(tmp_path: Path) -> None:
    case = tmp_path / "c.yaml"
    queue = Queue(
        "c.yaml",
        (
            Proposed("p1", "no\n„ja“", "t", 3, speaker="A", kind="direct", stance="refuses"),
            Proposed("x", "no", "t", prefix="a", about="b", statement={"no_deal": [0.1, 0.2]}),
            Proposed("y", "no", "t", reaction={"by": "b", "to": "no_deal"}, state="refused"),
        ),
        {"t": Text("t", "sources/t.txt", "0" * 64, title="T", language="de")},
        {"b": NewActor("b", "B", "parties")},
    )
    write_queue(queue_path(case), queue)
    assert read_queue(case) == queue
    jsonschema.validate(tree_of(queue), json_schema())


def test_an_empty_queue_where_nothing_waits(tmp_path: Path) -> None:
    assert read_queue(tmp_path / "c.yaml") == Queue("c.yaml")


def test_each_case_of_a_folder_has_its_own(tmp_path: Path) -> None:
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    assert queue_path(first).name == "proposals.json"
    write_queue(queue_path(first), Queue("a.yaml"))
    assert queue_path(second).name == "b.proposals.json"
    write_queue(queue_path(second), Queue("b.yaml"))
    (tmp_path / "proposals.json").unlink()
    assert queue_path(second).name == "b.proposals.json"


@pytest.mark.parametrize(
    ("tree", "said"),
    [
        ("{", "p.json:1:"),
        ("7", 'expected {"proposals": [...]}'),
        ({"proposals": 3}, "expected a list under 'proposals'"),
        ({"proposals": [3]}, "expected a proposal"),
        ({"winset": 2, "proposals": []}, "'winset: 1'"),
        ({"proposal": [], "proposals": []}, "unknown key 'proposal'; did you mean 'proposals'?"),
        ({"proposals": [{"source": "t"}]}, "a proposal needs 'quote'"),
        ({"proposals": [{**ONE, "quot": "x"}]}, "unknown key 'quot'; did you mean 'quote'?"),
        ({"proposals": [{**ONE, "quote": 3}]}, "'quote' is a text"),
        ({"proposals": [{**ONE, "quote": "x" * 2001}]}, "'quote' is a text of 1 to 2,000"),
        ({"proposals": [{**ONE, "position": -1}]}, "'position' is a whole number from 0"),
        ({"proposals": [{**ONE, "kind": "dirct"}]}, "did you mean 'direct'?"),
        ({"proposals": [{**ONE, "statement": {}}]}, "a statement needs 'about'"),
        ({"proposals": [{**ONE, "statement": 1, "about": "a"}]}, "'statement' is a mapping"),
        (
            {"proposals": [{**ONE, "offer": {}, "reaction": {}}]},
            "one of statement, reaction, offer",
        ),
        ({"proposals": [{**ONE, "offer": {"because": {}}}]}, "leave 'because' out"),
        ({"proposals": [{**ONE, "id": "a/b"}]}, "an id has letters"),
        ({"proposals": [{**ONE, "id": "a"}, {**ONE, "id": "a"}]}, "'a' stands twice"),
        ({"proposals": [], "sources": {"../x": {"file": "x"}}}, "cannot be an id"),
        ({"proposals": [], "sources": {"x": {}}}, "a source needs 'file'"),
        ({"proposals": [], "actors": {"x": {"role": "party"}}}, "did you mean 'parties'?"),
        ({"proposals": [ONE] * (MOST + 1)}, "at most 2,000 are read"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(tree: object, said: str) -> None:
    assert said in problems(tree)


def test_all_problems_come_at_once() -> None:
    text = '{"proposals": [\n {"source": "t"},\n {"quote": "x", "sorce": "t"}\n]}'
    told = problems(text)
    assert "p.json:2:" in told
    assert "p.json:3:" in told
