"""Scores that change by rounds and by days: which of them hold, and what is refused."""

import datetime
import random
from dataclasses import replace
from fractions import Fraction as F

import pytest
from effort import seeds

import winset
from winset.case.as_of import as_of
from winset.case.renaming import NewIds, renamed
from winset.case.rounds import faulty_starts, in_round, rounds_of
from winset.case.types import Case, Later, Scores
from winset.casefile import case_text, parse_case
from winset.casefile.digest import digest
from winset.errors import CaseError, CaseFileError

TEXT = """\
winset: 1
title: Wages
parties: {union: Union, firm: Firm}
issues:
  pay: {range: {from: 0, to: 4, step: 1}}
  leave: {options: [short, long]}
no_deal: {values: {firm: 10}}
preferences:
  union:
    scores: {pay: {0: 0, 4: 40}, leave: {short: 0, long: 20}}
    no_deal: 30
    later:
      - {from: 2, no_deal: 45}
      - {from: 4, no_deal: 50, scores: {leave: {short: 0, long: 10}}}
  firm:
    scores: {pay: {0: 60, 4: 0}, leave: {short: 20, long: 0}}
    later:
      - {from: 2024-06-01, no_deal: 15.5}
      - {from: 2024-09-01, scores: {pay: {0: 30, 4: 0}}}
"""


def scores(case: Case, actor: str) -> Scores:
    said = case.preferences[actor]
    assert isinstance(said, Scores)
    return said


@pytest.mark.parametrize(
    ("number", "no_deal", "long"), [(1, 30, 20), (2, 45, 20), (3, 45, 20), (4, 50, 10), (9, 50, 10)]
)
def test_what_began_by_a_round_holds_in_it(number, no_deal, long):
    case = in_round(parse_case(TEXT), number)
    union = scores(case, "union")
    assert (union.no_deal, union.points["leave"][1], union.later) == (no_deal, long, ())
    assert union.points["pay"] == (0, 10, 20, 30, 40)
    assert len(scores(case, "firm").later) == 2


@pytest.mark.parametrize(
    ("day", "no_deal", "best"),
    [("2024-05-31", None, 60), ("2024-06-01", F("15.5"), 60), ("2024-12-31", F("15.5"), 30),
     (None, F("15.5"), 30)],
)  # fmt: skip
def test_what_began_by_a_day_holds_on_it(day, no_deal, best):
    seen = as_of(parse_case(TEXT), None if day is None else datetime.date.fromisoformat(day))
    firm = scores(seen, "firm")
    assert (firm.no_deal, firm.points["pay"][0], firm.later) == (no_deal, best, ())
    assert len(scores(seen, "union").later) == 2


def test_the_last_round_is_known():
    assert rounds_of(parse_case(TEXT)) == 4
    assert rounds_of(in_round(parse_case(TEXT), 2)) == 1
    with pytest.raises(ValueError, match="expected a round of 1 or more, found 0"):
        in_round(parse_case(TEXT), 0)


def test_a_case_without_rounds_stays_itself():
    case = in_round(as_of(parse_case(TEXT), None), 1)
    assert in_round(case, 3) is case
    assert as_of(case, None) is case


def slow(said: Scores, number: int) -> dict[str, object]:
    """Play round after round, changing what each says."""
    held: dict[str, object] = {"no_deal": said.no_deal, **said.points}
    for play in range(2, number + 1):
        for later in said.later:
            if later.start == play:
                held |= dict(later.points)
                held |= {} if later.no_deal is None else {"no_deal": later.no_deal}
    return held


@pytest.mark.parametrize("seed", seeds(60))
def test_rounds_are_as_played_one_after_the_other(seed):
    rng = random.Random(seed)
    case = parse_case(TEXT)
    starts = sorted(rng.sample(range(2, 12), rng.randrange(1, 6)))
    later = tuple(
        Later(
            start,
            F(rng.randrange(9)) if rng.random() < 0.7 else None,
            {"leave": (F(rng.randrange(9)), F(rng.randrange(9)))} if rng.random() < 0.5 else {},
        )
        for start in starts
    )
    later = tuple(each for each in later if each.no_deal is not None or each.points)
    said = replace(scores(case, "union"), later=later)
    case = replace(case, preferences={**case.preferences, "union": said})
    case.validate()
    again = parse_case(case_text(case))
    assert again == case
    assert digest(again) == digest(case)
    for number in range(1, 14):
        played = scores(in_round(case, number), "union")
        assert {"no_deal": played.no_deal, **played.points} == slow(said, number)


def test_answers_follow_the_round_and_say_which_it_is():
    case = parse_case(TEXT)
    values = {
        number: winset.analyse(case, winset.Settings(round=number))["deal.count"].value
        for number in (1, 2, 4)
    }
    # Firm, by now: 30 less 7.5 a step, 20 for short leave, at least 15.5. Union: 10 a step, 20 for
    # long leave, at least 30: (3, short), (4, short), (1, long); at least 45: none.
    assert values == {1: 3, 2: 0, 4: 0}
    found = winset.analyse(case, winset.Settings(round=2))
    assert "The scores are those of round 2 of 4." in str(found.to_dict()["brief"])
    assert found.settings["round"] == 2
    plain = winset.analyse(in_round(case, 1))
    assert "round" not in str(plain.to_dict()["brief"])


def test_new_ids_reach_what_comes_later():
    case = renamed(parse_case(TEXT), NewIds(issues={"leave": "holiday"}))
    case.validate()
    assert "holiday" in scores(case, "union").later[1].points


@pytest.mark.parametrize(
    ("later", "fault"),
    [
        ([Later(1, F(1))], "a change begins in round 2 or later"),
        ([Later(2)], "nothing changes"),
        ([Later(3, F(1)), Later(2, F(1))], "changes stand in order"),
        ([Later(2, F(1)), Later(2, F(1))], "changes stand in order"),
        ([Later(2, F(1)), Later(datetime.date(2024, 1, 1), F(1))], "not in both"),
        ([Later("2", F(1))], "expected a round or a day, found '2'"),
        ([Later(True, F(1))], "expected a round or a day, found True"),
    ],
)
def test_starts_that_make_no_sense_are_told(later, fault):
    ((_, told),) = faulty_starts(later)
    assert fault in told
    case = parse_case(TEXT)
    said = replace(scores(case, "union"), later=tuple(later))
    with pytest.raises(CaseError, match=fault.split(",")[0]):
        replace(case, preferences={**case.preferences, "union": said}).validate()


def test_numbers_of_later_rounds_are_checked_like_others():
    case = parse_case(TEXT)
    said = replace(
        scores(case, "union"),
        later=(Later(2, 1.5, {"leave": (F(1),), "holiday": (F(1),)}),),  # type: ignore[arg-type]
    )
    with pytest.raises(CaseError) as raised:
        replace(case, preferences={**case.preferences, "union": said}).validate()
    assert "unknown issue 'holiday'" in str(raised.value)
    assert "from 2: expected 2 values for issue 'leave'" in str(raised.value)
    assert "from 2, no_deal: expected Fraction or int, found 1.5" in str(raised.value)


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("from: 2,", "from: soon,",
         "13:16: expected a round, such as 2, or a day, YYYY-MM-DD, found 'soon'"),
        ("from: 2024-06-01", "from: 2024-6-1", "is not a date; expected YYYY-MM-DD"),
        ("from: 2,", "From: 2,", "unknown key 'From'"),
        ("from: 4,", "from: 2,", "changes stand in order, the earliest first"),
        ("from: 2, no_deal: 45", "from: 2", "nothing changes: give 'scores', 'no_deal' or both"),
        ("short: 0, long: 10}}}", "short: 0, lang: 10}}}", "'leave' has no option 'lang'; did you"),
        ("{leave: {short: 0, long: 10}}", "{leav: {short: 0, long: 10}}", "unknown issue 'leav'"),
        ("    later:\n      - {from: 2, no", "    at_most: 44\n    later:\n      - {from: 2, no",
         "no deal is worth 45 then, and 'at_most' lets nothing be worth more than 44"),
    ],
)  # fmt: skip
def test_faulty_files_are_refused_in_their_words(old, new, told):
    assert TEXT.count(old) == 1
    with pytest.raises(CaseFileError) as raised:
        parse_case(TEXT.replace(old, new))
    assert told in str(raised.value)
