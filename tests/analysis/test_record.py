"""Records read like the JSON they are written as."""

import datetime
from collections.abc import Mapping
from dataclasses import dataclass

import pytest

from winset.analysis.record import ABSENT, Absent, Each, Record, plain
from winset.case.message import say
from winset.case.status import Status


@dataclass(frozen=True, eq=False)
class Step(Record):
    from_: str
    to: str


@dataclass(frozen=True, eq=False)
class Walk(Record):
    status: Status
    day: datetime.date
    steps: tuple[Step, ...]
    odds: Mapping[str, float]
    by_name: Mapping[str, Step]
    left_out: int | Absent = ABSENT
    nothing: int | None = None


def walk(**others):
    step = Step("x", "y")
    day = datetime.date(2026, 3, 1)
    return Walk(Status.EXACT, day, (step,), {"a": 0.5}, {"first": step}, **others)


def test_a_record_is_plain_data_without_what_is_absent():
    assert walk().to_dict() == {
        "status": "exact",
        "day": "2026-03-01",
        "steps": [{"from": "x", "to": "y"}],
        "odds": {"a": 0.5},
        "by_name": {"first": {"from": "x", "to": "y"}},
        "nothing": None,
    }
    assert type(walk()["status"]) is str
    assert "left_out" not in walk()
    assert walk(left_out=3)["left_out"] == 3


def test_what_is_written_is_not_shared_with_the_record():
    record = walk()
    record.to_dict()["odds"]["a"] = 9
    assert record.odds == {"a": 0.5}


def test_messages_are_written_in_english():
    assert plain([say("sentence", text="It holds")]) == ["It holds."]


def test_records_made_when_looked_at_are_a_sequence():
    each = Each(lambda place: Step(str(place), "end"), 3)
    assert len(each) == 3
    assert each[-1].from_ == "2"
    assert [step.from_ for step in each[1:]] == ["1", "2"]
    assert plain(each) == [{"from": str(k), "to": "end"} for k in range(3)]
    with pytest.raises(IndexError):
        each[3]


def test_a_value_of_another_type_is_refused():
    with pytest.raises(TypeError, match="no plain data for set"):
        plain({1})
