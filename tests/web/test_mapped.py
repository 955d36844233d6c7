"""The map of the workbench: the report's points, and other odds for them."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from web.served import serving
from winset.analysis import analyse
from winset.analysis.model import Shared
from winset.analysis.run import precise
from winset.analysis.settings import Settings
from winset.analysis.whatif import WhatIf, at_once
from winset.casefile import read_case
from winset.report.view import CLASSES
from winset.web.mapped import EXPORTED, judged, map_told, script, style

HARBOUR = Path(__file__).parents[2] / "examples" / "harbour" / "case.yaml"


@pytest.mark.slow
def test_the_odds_as_in_the_file_are_those_of_the_map() -> None:
    case, settings = read_case(HARBOUR), Settings(draws=256)
    analysis = analyse(case, settings)
    model = precise(Shared(case, settings), settings)
    made = judged(analysis, at_once(model, WhatIf()))
    chart = analysis.deal_map
    assert made is not None
    assert chart is not None
    kinds, joint = made
    standing = {mark["point"] for mark in chart["marks"] if mark["kind"] == "no_deal"}
    for place, share in enumerate(chart["joint"]):
        if place in standing:
            assert kinds[place] == 0, "no deal is none"
        elif joint[place] or kinds[place]:
            assert joint[place] == pytest.approx(share)
    told = map_told(analysis)
    assert told is not None
    json.dumps(told, allow_nan=False)
    assert told["points"]["count"] == len(chart["joint"])
    assert list(told["counts"]) == list(reversed(CLASSES))
    dearer = judged(analysis, at_once(model, WhatIf(no_deal=dict.fromkeys(model.parties, 0.2))))
    assert dearer is not None
    assert np.sum(dearer[1]) < np.sum(joint)


def test_the_script_and_the_style_are_the_report_s() -> None:
    assert script().rstrip().endswith(f"export {{ {', '.join(EXPORTED)} }};")
    assert all(f"function {name}(" in script() for name in EXPORTED)
    assert style().count("{") == style().count("}")


def test_the_map_is_served(tmp_path: Path) -> None:
    with serving(tmp_path) as ask:
        ask.until(lambda: ask("/api/whole")["revision"])
        told = ask("/api/map")
        assert told["revision"] == 1
        assert told["points"]["count"] == 4
        now = ask("/api/map", {"no_deal": {}})
        assert (now["revision"], len(now["kinds"])) == (1, 4)
        assert "nobody" in ask("/api/map", {"no_deal": {"nobody": 0.1}})["refused"]["text"]
        assert "function dealMap(" in ask("/app/report_map.js")
        assert ask("/app/report_map.css").startswith(".deal-map {")
        state = ask("/api/table")
        assert next(one["name"] for one in state["choices"]["protocols"]) == "stacked"
        run = ask("/api/table", {"what": "offer", "by": "a"})["run"]
        found = ask.until(lambda: ask("/api/table").get("offer"))
        assert (found["run"], found["revision"]) == (run, 1)
        assert ask("/api/table", {"stop": True}) == {}
        assert "no party" in ask("/api/table", {"what": "offer", "by": "x"})["refused"]["text"]
        ask("/api/text", {"base": 1, "text": "winset: 1\ntitle: nothing yet\n"}, "PUT")
        assert "problems" in ask("/api/table", {"what": "talks"})["refused"]["text"]
