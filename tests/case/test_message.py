"""Messages as plain data and back."""

import datetime

import pytest

from winset.case.message import Message, Odds, say

WHOLE = say(
    "a",
    name="Ä",
    count=3,
    share=Odds(0.5, 0.01),
    day=datetime.date(2019, 2, 28),
    left_out=None,
    some=(say("b", of=say("c")), "word", 2.5),
)


def test_what_is_written_reads_back():
    assert Message.from_dict(WHOLE.to_dict()) == WHOLE


def test_parts_are_all_messages_within():
    assert [part.id for part in WHOLE.parts()] == ["a", "b", "c"]


@pytest.mark.parametrize("plain", [{}, {"id": 1, "args": {}}, {"id": "a", "args": {}, "more": 1}])
def test_what_is_no_message_is_refused(plain):
    with pytest.raises(ValueError, match="not a message"):
        Message.from_dict(plain)


def test_an_argument_of_another_kind_is_refused():
    with pytest.raises(ValueError, match="not an argument"):
        Message.from_dict({"id": "a", "args": {"x": {"odd": 1}}})
