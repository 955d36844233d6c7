"""Quotation marks in pairs: every style, one in another, and none where there is no pair."""

import pytest

from winset.reading.marks import REACH, passages_of


@pytest.mark.parametrize(
    "text",
    ["„ab“ c", "»ab« c", "«ab» c", "“ab” c", '"ab" c', "”ab” c", "(„ab“)", '„ab" c'],
)
def test_each_style_is_a_pair(text):
    (one,) = passages_of(text)
    assert text[one.start : one.end] == "ab"
    assert text[one.outer_start : one.outer_end].strip("ab") not in ("", "ab")


@pytest.mark.parametrize("text", ["„a ‚b c‘ d“", "“a ‘b c’ d”", "»a ›b c‹ d«", "„a „b c“ d“"])
def test_one_pair_can_hold_another(text):
    outer, inner = passages_of(text)
    assert (outer.depth, inner.depth) == (0, 1)
    assert text[inner.start : inner.end] == "b c"


@pytest.mark.parametrize(
    "text", ["der „Anfang ohne Ende", "Ende ohne Anfang“", "Kim's Angebot", "5' 3\""]
)
def test_a_mark_alone_is_no_quotation(text):
    assert passages_of(text) == []


def test_a_mark_that_never_closes_gives_way_to_the_next():
    text = "„a und „b“ und „c“"
    assert [text[one.start : one.end] for one in passages_of(text)] == ["b", "c"]


def test_marks_too_far_apart_are_no_pair():
    assert passages_of("„" + "a" * (REACH + 1) + "“") == []
    assert len(passages_of("„" + "a" * (REACH - 2) + "“")) == 1
