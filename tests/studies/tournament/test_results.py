"""Results as tables and as plain data."""

import csv
import io
import json

import pytest

from studies.tournament.recipes import FOUR, some_case
from winset.bargaining import Strategy
from winset.studies.tournament import tournament

COLUMNS = ["session", "case", "draw", "rounds", "seed", "end", "round", "outcome", "failure"]


@pytest.fixture(scope="module")
def found():
    cases = [some_case(1), some_case(2), some_case(3, "abc")]
    return tournament(cases, FOUR[:3], rounds=[5, 20], seeds=2, workers=1)


def test_rows_are_the_same_in_every_form(found):
    rows = list(found)
    assert len(found) == len(rows) == found.plan.sessions
    assert list(rows[0])[:9] == COLUMNS
    assert [row["session"] for row in rows] == list(range(len(rows)))
    table = list(csv.DictReader(io.StringIO(found.to_csv())))
    assert [row["value.3"] for row in table] == [
        "" if row["value.3"] is None else repr(row["value.3"]) for row in rows
    ]
    assert {row["strategy.3"] for row in rows if row["case"] != "Case 3"} == {None}
    agreed = [row for row in rows if row["end"] == "agreement"]
    assert agreed
    assert all(row["outcome"].startswith("pay: ") for row in agreed)
    assert repr(found) == "<Tournament of 3 strategies on 3 cases: " + f"{len(rows)} sessions>"


def test_a_frame_has_a_type_for_each_column(found):
    pytest.importorskip("pandas")
    frame = found.to_frame()
    kinds = {name: str(kind) for name, kind in frame.dtypes.items()}
    assert kinds["session"] == kinds["round"] == "Int64"
    assert kinds["value.1"] == kinds["nash_distance"] == "Float64"
    assert kinds["strategy.1"] == kinds["failure"] == "string"
    assert frame["value.1"].tolist() == [row["value.1"] for row in found]


def test_parquet_holds_the_same_rows(found):
    parquet = pytest.importorskip("pyarrow.parquet")
    content = found.to_parquet()
    assert content == found.to_parquet()
    assert parquet.read_table(io.BytesIO(content)).to_pylist() == list(found)


def test_the_document_is_plain_and_counts_what_was_played(found):
    document = json.loads(json.dumps(found.to_dict(), allow_nan=False))
    rows = list(found)
    assert document["sessions"] == len(rows)
    assert document["agreements"] == sum(row["end"] == "agreement" for row in rows)
    assert sum(case["sessions"] for case in document["cases"]) == len(rows)
    assert (document["fixed"], document["seeds"], document["games"]) == (2, 2, 2)
    names = [one["name"] for one in document["strategies"]]
    assert sorted(names) == sorted(FOUR[:3])
    scores = [one["score"] for one in document["strategies"]]
    assert scores == sorted(scores, reverse=True)
    assert len(document["pairs"]) == 3
    assert document["plan"] == found.plan.hash
    assert document["failures"] == []


class Broken(Strategy):
    def offer(self, talk):
        raise RuntimeError("no idea")


def test_errors_are_counted_by_what_was_said():
    found = tournament(some_case(4), [Broken(), "linear"], rounds=3, workers=1)
    document = found.to_dict()
    wrong = [row for row in found if row["end"] == "error"]
    assert wrong
    assert document["errors"] == len(wrong) == sum(one["count"] for one in document["failures"])
    assert document["failures"] == [
        {"case": "Case 4", "failure": "RuntimeError: no idea", "count": len(wrong)}
    ]
