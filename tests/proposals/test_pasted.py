"""Proposals are found in an answer however it is wrapped, and nothing is made up."""

import html
import json

import pytest

from winset.errors import WinsetError
from winset.proposals.pasted import MOST, pasted, read_pasted

ONE = {"quote": "Wir „zahlen“ nichts", "source": "t"}
TREE = {"proposals": [ONE]}
TEXT = json.dumps(TREE, ensure_ascii=False)


@pytest.mark.parametrize(
    "answer",
    [
        TEXT,
        f"Sure! Here it is:\n```json\n{TEXT}\n```\nAnything else?",
        json.dumps([ONE]),
        json.dumps(ONE),
        json.dumps(TEXT),
        html.escape(TEXT),
        TEXT.replace("}]", "},]").replace("]}", "],}"),
        f"> quoted {{not json}} [1, 2]\n{TEXT}",
        json.dumps(TREE, indent=4).replace(" ", "\u00a0"),
    ],
)
def test_wrappings_are_seen_through(answer: str) -> None:
    assert json.loads(pasted(answer)) == TREE


def test_several_blocks_and_lines_are_brought_together() -> None:
    other = {"quote": "b", "source": "t"}
    actors = {"actors": {"x": {"name": "X"}}, "proposals": [other]}
    answer = f"{json.dumps(ONE)}\n{json.dumps(actors)}"
    assert json.loads(pasted(answer)) == {**actors, "proposals": [ONE, other]}


def test_curly_marks_around_keys_are_straightened() -> None:
    answer = "{“proposals”: [{“quote”: “no”, “source”: “t”}]}"
    assert json.loads(pasted(answer)) == {"proposals": [{"quote": "no", "source": "t"}]}


@pytest.mark.parametrize(
    "answer",
    [
        "", "no", "{}", "[]", '{"quotes": []}', "[" * 1_000,
        pytest.param("[" * 100_000, marks=pytest.mark.slow),
    ],
)  # fmt: skip
def test_an_answer_without_proposals_is_told(answer: str) -> None:
    with pytest.raises(WinsetError, match="there are no proposals in this"):
        pasted(answer)


def test_an_answer_is_bounded() -> None:
    with pytest.raises(WinsetError, match="at most"):
        pasted("x" * (MOST + 1))


def test_one_that_is_faulty_stops_no_other() -> None:
    answer = json.dumps({"proposals": [ONE, {"quote": "x"}, {**ONE, "id": "mine"}, ONE]})
    queue, faults = read_pasted(answer)
    assert [one.id for one in queue.proposals] == ["p1", "mine", "p4"]
    assert faults == ("proposal 2 of the answer: a proposal needs 'source'",)


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        ('{"proposals": [{"quote": "a", "sour', "cannot be read at line 1, column"),
        ('Here:\n{"proposals": [{"quote": "a", "source": "t", "position": ' + "9" * 6000, "cannot"),
        ('{"a": 1} ' * 4000 + '{"proposals": []}', "more than 3,000 brackets"),
    ],
)
def test_why_nothing_can_be_read_is_told(answer: str, why: str) -> None:
    with pytest.raises(WinsetError, match=why):
        pasted(answer)
