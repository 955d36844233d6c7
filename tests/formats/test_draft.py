"""The case made from what a foreign format says."""

from fractions import Fraction as F

from winset.formats.draft import IssueDraft, Notes, ProfileDraft, build, steps

ISSUES = [
    IssueDraft("Pay", ("Low", "High")),
    IssueDraft("Days", numbers=steps(F(1), F(2), F(1, 2)), unit="d"),
]


def profile(name, bid=None, boxes=()):
    return ProfileDraft(name, ((F(0), F(1)), (F(0), F(1), F(2))), F(1, 2), boxes, bid=bid)


def test_names_become_ids_and_are_kept():
    notes = Notes()
    case = build("  A   title ", ISSUES, [profile("Ann B."), profile("Ann B.")], notes)
    assert case.title == "A title"
    assert [actor.id for actor in case.actors] == ["ann_b", "ann_b_2"]
    assert {actor.name for actor in case.actors} == {"Ann B."}
    assert [option.id for option in case.issues[1].options] == ["1", "1.5", "2"]
    assert case.issues[1].options[1].name == "1.5 d"
    assert notes.counts == ["2 parties", "2 issues", "6 outcomes"]
    assert len(notes.changed) == 1


def test_a_bid_of_all_is_the_no_deal_outcome_and_of_some_is_none():
    shared = build("t", ISSUES, [profile("A", (1, 2)), profile("B", (1, 2))], Notes())
    assert shared.no_deal.outcome == {"pay": "high", "days": "2"}
    assert shared.preferences["a"].no_deal is None
    own = build("t", ISSUES, [profile("A", (1, 2)), profile("B", (0, 2))], Notes())
    assert own.no_deal.outcome is None
    assert own.preferences["a"].no_deal == F(1, 2)


def test_boxes_become_interactions():
    notes = Notes()
    case = build("t", ISSUES, [profile("A", boxes=(({0: (1,), 1: (0, 2)}, F(3)),))], notes)
    (made,) = case.preferences["a"].interactions
    assert made.when == {"pay": ("high",), "days": ("1", "2")}
    assert notes.counts[-1] == "1 interaction"
