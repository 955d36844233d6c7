"""The map of a class: every group has a mark where it stands."""

import re

from winset.report.debrief_map import HEIGHT, WIDTH, DebriefMap
from winset.wording.languages import catalogue

ENGLISH = catalogue("en")


def drawn(chart, words, own=None):
    return DebriefMap(chart, words).drawn(own)


def chart(groups, **other):
    return {
        "actors": ["Left <b>", "Right"],
        "outcomes": [[0.0, 0.0], [10.0, 0.0], [0.0, 10.0], [8.0, 8.0]],
        "frontier": [[0.0, 10.0], [8.0, 8.0], [10.0, 0.0]],
        "line": True,
        "no_deal": [2.0, 2.0],
        "solutions": {"nash": [8.0, 8.0], "utilitarian": [8.0, 8.0]},
        "groups": [
            {"number": k, "mark": str(k), "agreed": agreed, "at": list(at)}
            for k, (agreed, at) in enumerate(groups, 1)
        ],
        **other,
    }


def numbers(svg):
    return re.findall(r'class="m-number[^>]*>([^<]*)<', svg)


def test_groups_close_together_share_a_mark_and_impasses_have_their_own():
    svg = drawn(
        chart([(True, (5, 5)), (True, (5, 5)), (False, (2, 2)), (True, (2, 2)), (True, (9, 1))]),
        ENGLISH,
    )
    assert sorted(numbers(svg)) == ["1 2", "3", "4", "5"]
    assert svg.count("m-group m-impasse") == 1
    assert "Nash, utilitarian" in svg
    assert "Left &lt;b&gt;" in svg


def test_many_in_one_place_are_counted():
    assert numbers(drawn(chart([(True, (5, 5))] * 7), ENGLISH)) == ["1 2 3 4 +3"]


def test_the_own_group_alone_has_a_number():
    svg = drawn(chart([(True, (5, 5)), (True, (5, 5)), (True, (9, 1))]), ENGLISH, 2)
    assert numbers(svg) == ["2"]
    assert svg.count("m-other") == 2


def test_all_marks_are_within_the_picture():
    svg = drawn(chart([(True, (-50, 3)), (True, (60, -20))]), ENGLISH)
    for x, y, wide in re.findall(
        r'<rect class="m-group" x="([-\d.]+)" y="([-\d.]+)" width="([\d.]+)"', svg
    ):
        assert 0 <= float(x) <= WIDTH - float(wide)
        assert 0 <= float(y) <= HEIGHT


def test_one_point_alone_is_drawn():
    alone = chart([(True, (1, 1))], outcomes=[[1.0, 1.0]], frontier=[[1.0, 1.0]])
    svg = drawn(alone | {"no_deal": [1.0, 1.0], "solutions": {}}, ENGLISH)
    assert "nan" not in svg
    assert numbers(svg) == ["1"]
