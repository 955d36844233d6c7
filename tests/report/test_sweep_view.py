"""Places on the charts of a sweep, worked out once more by hand."""

from typing import Any

import pytest

from winset.case.message import say
from winset.report.sweep_view import SHADES, SweepView


def row(value: float | None, error: float | None = None, **values: Any) -> dict[str, Any]:
    status = "estimate" if error else "exact"
    return {**values, "deal.exists": value, "deal.exists.error": error,
            "deal.exists.status": status, "problem": None}  # fmt: skip


def document(rows: list[dict[str, Any]], *paths: str, each: bool = False) -> dict[str, Any]:
    return {
        "winset": "0", "title": "T", "each": each, "digest": "ab" * 32,
        "settings": {"language": "en", "seed": 3},
        "varied": [
            {"path": path, "title": say("sweep.setting.prior"), "now": 0.5,
             "values": list(dict.fromkeys(row[path] for row in rows))}
            for path in paths
        ],
        "columns": list(rows[0]), "baseline": row(0.5, 0.01), "rows": rows,
    }  # fmt: skip


def test_a_tornado_has_the_widest_bar_first_and_its_ends_in_words():
    rows = [
        row(0.5, 0.01, varied=None, a=0.5, b=0.5),
        row(0.45, 0.01, varied="a", a=0.1, b=0.5),
        row(0.60, 0.01, varied="a", a=0.9, b=0.5),
        row(0.30, 0.01, varied="b", a=0.5, b=0.1),
        row(0.52, 0.01, varied="b", a=0.5, b=0.9),
    ]
    (chart,) = SweepView(document(rows, "a", "b", each=True)).charts()
    # From 0.30 - 0.02 to 0.60 + 0.02, out to whole steps of 0.05.
    assert chart.ends == ("25 %", "65 %")
    assert chart.baseline == pytest.approx(100 * (0.5 - 0.25) / 0.4)
    first, second = chart.bars
    assert (first.path, second.path) == ("b", "a")
    assert (first.low, first.high) == pytest.approx((12.5, 67.5))
    assert (second.low, second.high) == pytest.approx((50, 87.5))
    assert first.whiskers[0] == pytest.approx((7.5, 17.5))
    assert first.text == "0.1: 30 % ± 2; 0.9: 52 % ± 2"


def test_a_bar_reaches_to_the_case_as_it_is():
    rows = [row(0.5, 0.01, varied=None, a=0.5), row(0.7, 0.01, varied="a", a=0.9)]
    (chart,) = SweepView(document(rows, "a", each=True)).charts()
    assert chart.bars[0].low == chart.baseline
    assert chart.bars[0].text == "0.9: 70 % ± 2"


def test_a_line_runs_from_the_first_value_to_the_last():
    rows = [row(0.5, 0.01, a=4), row(0.55, None, a=2), row(0.6, 0.01, a=0)]
    (chart,) = SweepView(document(rows, "a")).charts()
    assert chart.kind == "line"
    assert chart.across == ("0", "4")
    assert chart.ends == ("45 %", "65 %")
    assert chart.points == "0.00,25.00 50.00,50.00 100.00,75.00"
    assert chart.band.split()[:2] == ["0.00,15.00", "50.00,50.00"]


def test_words_in_place_of_numbers_are_bars():
    rows = [row(0.5, 0.01, a=True), row(0.6, 0.01, a=False)]
    (chart,) = SweepView(document(rows, "a")).charts()
    assert chart.kind == "tornado"
    assert chart.bars[0].text == "yes: 50 % ± 2; no: 60 % ± 2"


def test_one_value_alone_is_a_bar():
    (chart,) = SweepView(document([row(0.6, 0.01, a=1)], "a")).charts()
    assert (chart.kind, chart.bars[0].text) == ("tornado", "1: 60 % ± 2")


def test_two_quantities_are_a_table_with_shades():
    rows = [row(v, 0.001, a=a, b=b) for (a, b), v in
            {(1, 0.5): 0.0, (1, 1): 0.5, (2, 0.5): 0.99, (2, 1): 1.0}.items()]  # fmt: skip
    rows[2]["deal.exists"], rows[2]["problem"] = None, "contrary"
    (chart,) = SweepView(document(rows, "a", "b")).charts()
    assert chart.kind == "grid"
    assert chart.heads == ("0.5", "1")
    assert chart.cells == (
        ("1", (("< 1 %", "", 0), ("50 %", "1", 3))),
        ("2", (("–", "", 0), ("> 99 %", "", SHADES - 1))),
    )


def test_three_quantities_have_no_chart_and_counts_no_per_cent():
    rows = [row(0.5, 0.01, a=1, b=1, c=1), row(0.6, 0.01, a=2, b=1, c=1)]
    assert SweepView(document(rows, "a", "b", "c")).charts() == []
    counted = [{"a": a, "deal.count": n, "deal.count.error": e, "deal.count.status": "exact",
                "problem": None} for a, n, e in ((1, 12, None), (2, 1234.5, 3.0))]  # fmt: skip
    found = document(counted, "a")
    found["baseline"] = counted[0]
    view = SweepView(found)
    assert [view.figure(each, "deal.count") for each in counted] == ["12", "1,234 ± 6"]
    (chart,) = view.charts()
    assert chart.ends == ("0", "2,000")


@pytest.mark.parametrize("value", [0.0, 1.0])
def test_a_figure_that_never_moves_has_a_scale_all_the_same(value):
    rows = [row(value, None, a=1), row(value, None, a=2)]
    found = document(rows, "a")
    found["baseline"] = row(value)
    (chart,) = SweepView(found).charts()
    assert chart.ends == (("0 %", "5 %") if value == 0 else ("95 %", "100 %"))


def test_a_sweep_of_which_nothing_has_an_answer_has_no_chart():
    rows = [row(None, None, a=1), row(None, None, a=2)]
    assert SweepView(document(rows, "a")).charts() == []
