"""The document of a class: all that is told, plain enough for JSON, and without names if asked."""

import json

import numpy as np
import pytest
from places import ROOT

import winset
from classroom.classes import sheet, stall
from winset.analysis.model import Shared, model_of
from winset.classroom.document import Telling, document, letter_names
from winset.classroom.ground import Ground
from winset.classroom.score import score

WORKSHOP = ROOT / "examples" / "workshop"


@pytest.fixture(scope="module")
def workshop():
    return score(winset.read_case(WORKSHOP / "case.yaml"), WORKSHOP / "results.csv")


def test_it_is_plain_data_and_says_what_was_scored(workshop):
    doc = document(workshop, Telling.of(workshop))
    assert json.loads(json.dumps(doc)) == doc
    assert [group["title"] for group in doc["groups"]][:3] == ["Group 1", "Group 2", "Group 3"]
    assert [group["mark"] for group in doc["groups"]][-1] == "15"
    for group, scored in zip(doc["groups"], workshop.groups, strict=True):
        assert [p["gain"] for p in group["parties"]] == pytest.approx(
            list(scored.result.gains.values()), abs=0.01
        )
        assert group["frontier"] == scored.on_frontier
    assert doc["reading"]["left_out"] == "Left out: 3 rows with faults (13, 15 and 17)."
    assert doc["cohorts"] == []


def test_the_map_has_every_group_and_the_whole_frontier(workshop):
    (chart,) = document(workshop, Telling.of(workshop))["charts"]
    assert len(chart["groups"]) == len(workshop.groups)
    assert len(chart["frontier"]) == workshop.ground.answers.frontier().size
    front = np.array(chart["frontier"])
    assert (np.diff(front[:, 0]) > 0).all()
    assert (np.diff(front[:, 1]) < 0).all()
    assert chart["no_deal"] == [42.0, 48.0]
    assert 1000 < len(chart["outcomes"]) <= 6000


def test_without_names_none_is_left_anywhere(workshop):
    telling = Telling.of(workshop, anonymous=True)
    doc = document(workshop, telling, [workshop])
    text = json.dumps([doc, letter_names(doc)], ensure_ascii=False)
    for entry in workshop.results.entries:
        for name in entry.names.values():
            assert f'"{name}' not in text
            assert f" {name}" not in text
    assert "results.csv" not in text
    assert letter_names(doc)[0] == "01.html"


def test_classes_side_by_side(workshop):
    doc = document(workshop, Telling.of(workshop, "de"), [workshop])
    first, second = doc["cohorts"]
    assert first == second | {"place": 0}
    assert first["impasses"]["value"] == pytest.approx(2 / 12)
    joint = [group.result.joint for group in workshop.agreements]
    assert first["joint"]["value"] == pytest.approx(np.mean(joint))
    assert first["joint"]["low"] < first["joint"]["value"] < first["joint"]["high"]
    assert doc["settings"]["language"] == "de"


def test_letters_have_safe_and_different_names(tmp_path):
    text = (
        "pair,North Side,South,price,place,share\n"
        "../../x,a/b,con,10,a,5 %\nA,Same,Same,10,a,5 %\na,Same,Same,11,a,p10\n"
        ",nul,,10,b,5 %\n,,,10,b,5 %\n"
    )
    scored = score(stall(tmp_path), sheet(tmp_path, text))
    names = letter_names(document(scored, Telling.of(scored)))
    assert len({name.casefold() for name in names}) == len(scored.groups) >= 4
    assert not any(set(name) & set('/\\:*?"<>|') or name.startswith(".") for name in names)


def test_outcomes_that_are_not_listed_are_drawn_by_some(tmp_path):
    case = stall(tmp_path)
    settings = winset.Settings(list_limit=1)
    ground = Ground(case, model_of(Shared(case, settings), None, settings.prior).answers)
    scored = score(case, sheet(tmp_path, "price,place,share\n10,a,5 %\n"), ground=ground)
    (chart,) = document(scored, Telling.of(scored))["charts"]
    assert chart["outcomes"]
    assert chart["line"] is True


def test_letters_are_called_as_the_sheet_calls_groups(tmp_path):
    rows = "I,u,v,10,a,5 %\nXIV,w,x,10,a,5 %\nI,y,z,11,a,5 %\n"
    text = f"pair,North Side,South,price,place,share\n{rows}"
    scored = score(stall(tmp_path), sheet(tmp_path, text.replace("I,y", "i,y")))
    assert letter_names(document(scored, Telling.of(scored))) == ["I u v.html", "XIV w x.html"]
    some = score(stall(tmp_path), sheet(tmp_path, "pair,price,place,share\n7,10,a,p5\n12,,,\n"))
    assert letter_names(document(some, Telling.of(some))) == ["07.html", "12.html"]
    alike = "round,pair,price,place,share\n1,A/B,10,a,p5\n2,A/B,10,a,p5\n"
    twice = score(stall(tmp_path), sheet(tmp_path, alike))
    assert letter_names(document(twice, Telling.of(twice))) == ["A_B.html", "A_B_2.html"]


def test_with_rounds_the_lessons_say_which(tmp_path):
    rows = "1,A,10,none,5 %\n2,A,10,a,5 %\nlast,B,10,none,5 %\n"
    scored = score(stall(tmp_path), sheet(tmp_path, f"round,pair,price,place,share\n{rows}"))
    lessons = document(scored, Telling.of(scored))["lessons"]
    assert "Below no deal for someone: 2 agreements (A, round 1 and B, last)." in lessons
