"""The comparison of stored answers notices what differs, and names what it compares."""

import json
from copy import deepcopy

import same_bytes
from places import ROOT

ANSWERS = {"deal.exists": '{"value": 0.5}', "brief": "There is a deal."}


def stored(made):
    pairs = (line.rpartition(" ") for name in made for line in same_bytes.lines(name, made[name]))
    return {answer: digest for answer, _, digest in pairs}


def differences(monkeypatch, now, before):
    monkeypatch.setattr(same_bytes, "everything", lambda wanted: ((n, now[n]) for n in wanted))
    return list(same_bytes.differences(list(now), stored(before)))


def test_all_examples_and_random_cases_are_compared():
    names = same_bytes.names(3)
    examples = {path.parent.name for path in (ROOT / "examples").glob("*/case.yaml")}
    assert set(names) == examples | {"0", "1", "2"}
    assert len(same_bytes.names()) == len(examples) + same_bytes.CASES


def test_every_case_has_stored_answers():
    known = {answer.split()[0] for answer in same_bytes._read()}
    assert known == set(same_bytes.names())


def test_the_same_answers_do_not_differ(monkeypatch):
    assert differences(monkeypatch, {"dam": ANSWERS}, {"dam": dict(ANSWERS)}) == []


def test_a_finding_that_changes_by_one_sign_is_named(monkeypatch):
    now = {"dam": {**ANSWERS, "deal.exists": '{"value": 0.6}'}, "5": ANSWERS}
    assert differences(monkeypatch, now, {"dam": ANSWERS, "5": ANSWERS}) == ["dam deal.exists"]


def test_what_is_new_and_what_is_gone_is_named(monkeypatch):
    now = {"dam": {"deal.exists": ANSWERS["deal.exists"], "offer.o1": "{}"}}
    found = differences(monkeypatch, now, {"dam": ANSWERS, "5": ANSWERS})
    assert found == ["dam offer.o1", "dam brief (gone)"]


def test_the_answers_of_a_case_hold_its_findings_text_and_page():
    found = same_bytes.answers("0")
    assert {"deal.exists", "case", "brief", "order", "map", "terminal", "page"} <= set(found)
    assert found["order"].split()[0] in found
    exists = json.loads(found["deal.exists"])
    assert exists["message"]
    other = deepcopy(exists)
    other["text"] += " "
    assert same_bytes.digest(same_bytes._text(other)) != same_bytes.digest(found["deal.exists"])
    assert same_bytes.answers("0") == found
