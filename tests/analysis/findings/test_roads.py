"""Roads to candidates, in the analysis object and in words."""

import pytest

from analysis.swap import SWAP, analysed, place
from winset.case.status import Status


def test_a_road_goes_step_by_step_and_says_who_is_exposed():
    found = analysed(step=2)
    road = found[f"road.{place(found, {'arms': 'gone', 'aid': 'full'})}"]
    # Both at once: one step, nobody exposed.
    assert road.value == 0
    assert len(road.detail["steps"]) == 1
    alone = analysed(step=1)[road.id]
    assert alone.status is Status.EXACT
    assert alone.value is None
    kinds = {one["kind"] for one in alone.detail["relax"]}
    assert "step" in kinds
    assert "There is no road" in alone.text
    # Ready to stand a little lower for a while, somebody can begin.
    patient = analysed(SWAP + "exposure: {a: 2, b: 2}\n", step=1)[road.id]
    assert [one["text"] for one in patient.detail["steps"]] == [
        "Aland – Arms: halved",
        "Bland – Aid: full",
        "Aland – Arms: gone",
    ]
    assert patient.value == pytest.approx(max(one["exposure"] for one in patient.detail["steps"]))
    # What cannot be undone comes last.
    assert [one["changes"][0]["final"] for one in patient.detail["steps"]] == [False, False, True]
    assert [one["step"] for one in patient.detail["others"]] == [1, 2]
    for one in patient.detail["steps"][:-1]:
        assert all(state["gain"] >= -2 / 2 for state in one["actors"].values())
