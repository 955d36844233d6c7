"""Stacked offers: when an offer is agreed, and when it falls."""

import pytest

from winset.bargaining import NOTHING, StackedOffers, Table

THREE = Table.of({"a": [1.0, 2], "b": [2.0, 1], "c": [0.0, 0]})


def test_all_others_in_a_row_have_to_accept():
    floor = StackedOffers(5).open(THREE)
    assert not floor.offer(0, 1, 0)
    assert not floor.accept(1)
    assert not floor.offer(2, 0, 1)
    assert (floor.standing, floor.since) == (0, 1)
    assert not floor.accept(0)
    assert floor.accept(1)


def test_nothing_stands_at_first():
    assert StackedOffers(1).open(THREE).standing == NOTHING


def test_no_rounds_are_refused():
    with pytest.raises(ValueError, match="found 0"):
        StackedOffers(0)
