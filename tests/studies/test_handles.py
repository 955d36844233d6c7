"""What can be varied: paths, what they read, and the case with another value."""

import math
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction as F

import numpy as np
import pytest

import winset
from winset.case.types import NoDealRange, Scores, Statement
from winset.casefile import parse_case
from winset.studies.handles import handle_of, handles
from winset.wording.english import ENGLISH

TEXT = """\
winset: 1
title: Wages
parties: {union: Union, firm: Firm}
ratifiers: {hall: Members, bank: Bank}
issues:
  pay: {options: [low, high]}
  leave: {options: [short, long]}
rules: [{id: both, never: {pay: high, leave: long}}]
no_deal: {pay: low, leave: short}
approval: [{id: vote, at_least: 1, of: [hall, bank]}]
sources: {paper: {title: The paper, date: 2024-01-01, reliability: 0.8}}
accounts: {ours: Ours, theirs: Theirs}
preferences:
  union:
    scores: {pay: {low: 0, high: 40}, leave: {short: 0, long: 20}}
    no_deal: 30
  firm:
    - {id: f1, order: {pay: [low, high]}, assumed: it pays}
    - {id: f2, prefers: {leave: long}, to: no_deal, confidence: 0.6, assumed: said}
    - {id: f3, no_deal: [0.2, 0.4], assumed: guess}
    - {id: f4, linear: [], assumed: none}
  hall:
    - {id: h1, order: {pay: [high, low]}, assumed: a}
  bank:
    - {id: b1, order: {pay: [low, high]}, assumed: a}
offers:
  - {id: o1, by: union, outcome: {pay: high}, responses: {firm: rejected}}
"""
F4 = "    - {id: f4, linear: [], assumed: none}\n"


@pytest.fixture
def case():
    return parse_case(TEXT.replace(F4, ""))


SETTINGS = winset.Settings()


def put(case, path, raw):
    handle = handle_of(case, SETTINGS, path)
    return handle.put((case, SETTINGS), handle.read(raw))


def test_every_path_is_there_with_the_value_of_the_case(case):
    found = {handle.path: handle.now for handle in handles(case, SETTINGS)}
    assert found == {
        "union.no_deal": 30, "firm.no_deal": None, "hall.no_deal": None, "bank.no_deal": None,
        "f1.confidence": 1, "f1.drop": False, "f2.confidence": F("0.6"), "f2.drop": False,
        "f3.confidence": 1, "f3.drop": False, "h1.confidence": 1, "h1.drop": False,
        "b1.confidence": 1, "b1.drop": False,
        "paper.reliability": F("0.8"), "o1.drop": False, "both.drop": False, "vote.drop": False,
        "vote.at_least": 1,
        "prior": "hierarchical", "behaviour": "joint-gain", "offers": True, "account": None,
        "round": 1,
        "union.pay.low": 0, "union.pay.high": 40, "union.leave.short": 0, "union.leave.long": 20,
    }  # fmt: skip
    assert all(ENGLISH.text(handle.title) for handle in handles(case, SETTINGS))


def test_no_deal_of_scores_and_of_statements(case):
    union, _ = put(case, "union.no_deal", 45.5)
    assert union == replace(
        case,
        preferences=case.preferences
        | {"union": replace(case.preferences["union"], no_deal=F("45.5"))},
    )
    firm, _ = put(case, "firm.no_deal", "35 %")
    assert firm.no_deal.values == {"firm": F("0.35")}
    said = firm.preferences["firm"]
    assert not isinstance(said, Scores)
    assert [s.id for s in said] == ["f1", "f2"]
    firm.validate()


def test_other_values(case):
    def said(changed, name) -> Statement:
        (found,) = (s for s in changed.statements if s.id == name)
        return found

    assert said(put(case, "f2.confidence", "0.9")[0], "f2").confidence == 0.9
    assert [s.id for s in put(case, "f2.drop", True)[0].statements] == ["f1", "f3", "h1", "b1"]
    assert put(case, "f2.drop", "false")[0] == case
    assert put(case, "paper.reliability", F(1, 2))[0].sources[0].reliability == 0.5
    assert put(case, "o1.drop", "TRUE")[0].offers == ()
    assert put(case, "both.drop", np.True_)[0].rules == ()
    assert put(case, "vote.drop", True)[0].approval == ()
    assert put(case, "vote.at_least", 2)[0].approval[0].any_of[0].at_least == 2
    scored = put(case, "union.pay.high", Decimal("41.5"))[0].preferences["union"]
    assert isinstance(scored, Scores)
    assert scored.points["pay"] == (0, F("41.5"))
    assert put(case, "account", "ours")[1].account == "ours"
    assert put(case, "prior", "polytope")[1].prior.name == "polytope"
    assert put(case, "behaviour", "none")[1].behaviour == "none"
    assert put(case, "offers", False)[1].offers is False
    assert put(case, "round", 3)[1].round == 3


def test_a_value_that_is_varied_holds_in_every_round(case):
    text = TEXT.replace(F4, "").replace(
        "    no_deal: 30\n",
        """    no_deal: 30
    later: [{from: 2, no_deal: 50, scores: {pay: {low: 1, high: 41}}}]
""",
    )
    later = parse_case(text)
    second = winset.Settings(round=2)
    now = {path: handle_of(later, second, path).now for path in ("union.no_deal", "union.pay.low")}
    assert now == {"union.no_deal": 50, "union.pay.low": 1}
    for path in now:
        changed, _ = put(later, path, 7)
        for number in (1, 2):
            assert handle_of(changed, winset.Settings(round=number), path).now == 7


def test_what_is_gone_already_may_be_dropped(case):
    changed, _ = put(case, "firm.no_deal", 0.3)
    handle = handle_of(case, SETTINGS, "f3.drop")
    assert handle.put((changed, SETTINGS), True) == (changed, SETTINGS)


def test_what_it_changes_is_what_a_file_would_say(case):
    changed = parse_case(TEXT.replace(F4, "").replace(
        "no_deal: 30", "no_deal: 12"))  # fmt: skip
    assert put(case, "union.no_deal", 12)[0] == changed


def test_a_statement_that_replaces_a_dropped_one_stays():
    text = TEXT.replace("{id: f4, linear: [], assumed: none}",
                        "{id: f4, no_deal: [0.1, 0.2], replaces: f3, assumed: now}")  # fmt: skip
    changed, _ = put(parse_case(text), "f3.drop", True)
    changed.validate()
    (kept,) = (s for s in changed.statements if s.id == "f4")
    assert kept.replaces is None
    assert isinstance(kept.claims[0], NoDealRange)


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("union.nodeal", "'union.nodeal' cannot be varied; did you mean 'union.no_deal'?"),
        ("f2.confidense", "did you mean 'f2.confidence'?"),
        ("pay", "'pay' cannot be varied"),
    ],
)
def test_a_path_that_means_nothing_is_told_with_the_nearest(case, path, told):
    with pytest.raises(ValueError, match="cannot be varied") as raised:
        handle_of(case, SETTINGS, path)
    assert told in str(raised.value)


def test_a_path_that_means_two_things_is_told_apart():
    text = """\
winset: 1
title: Dots
parties: {a: Ann, b: Ben}
issues: {x: {options: [y.z, w]}, x.y: {options: [z, w]}}
no_deal: {values: {a: 1, b: 1}}
preferences:
  a: {scores: {x: {y.z: 3, w: 0}, x.y: {z: 4, w: 0}}}
  b: {scores: {x: {y.z: 0, w: 3}, x.y: {z: 0, w: 4}}}
"""
    case = parse_case(text)
    with pytest.raises(ValueError, match="means several things") as raised:
        handle_of(case, SETTINGS, "a.x.y.z")
    assert str(raised.value) == "'a.x.y.z' means several things: write 'a:x:y.z' or 'a:x.y:z'"
    assert [handle_of(case, SETTINGS, f"a:{rest}").now for rest in ("x:y.z", "x.y:z")] == [3, 4]
    assert handle_of(case, SETTINGS, "actor:a.no_deal").path == "actor:a.no_deal"


@pytest.mark.parametrize(
    ("path", "raw", "told"),
    [
        ("f2.confidence", 0, "expected a number above 0 and up to 1, found 0"),
        ("f2.confidence", 1.5, "expected a number above 0 and up to 1, found 1.5"),
        ("firm.no_deal", 45, "expected a number from 0 to 1, found 45"),
        ("union.no_deal", "lots", "expected a number, found 'lots'"),
        ("union.no_deal", math.nan, "expected a finite number, found nan"),
        ("union.no_deal", True, "expected a number, found True"),
        ("union.no_deal", "1e999999999", "expected a number"),
        ("vote.at_least", 3, "expected a number from 0 to 2, found 3"),
        ("o1.drop", "maybe", "expected true or false, found 'maybe'"),
        ("account", "our", "did you mean 'ours'?"),
        ("round", 0, "expected a round of 1 or more, found 0"),
        ("round", 1.5, "expected a round of 1 or more, found 1.5"),
    ],
)
def test_values_that_cannot_be_are_told(case, path, raw, told):
    with pytest.raises(ValueError, match=r"expected|found") as raised:
        handle_of(case, SETTINGS, path).read(raw)
    assert told in str(raised.value)
