"""Steps that write several things into a case, one after the other, whatever stands there."""

from typing import Any

import pytest

from winset.desk import Insert, Put
from winset.desk.steps import done
from winset.proposals.placing import Filled
from winset.text.splices import Document


@pytest.mark.parametrize(
    "text", ["a: 1\n", "a: 1\nitems:\n", "a: 1\nitems: []\n", "a: 1\nitems: [x]\n"]
)
def test_items_go_to_the_end_of_a_list(text: str) -> None:
    document = Document(text)
    filled = Filled(document.meant)
    for value in ("p", "q", "r"):
        for step in filled.append(("items",), value):
            document = done(document, step)
    assert list(document.meant["items"])[-3:] == ["p", "q", "r"]


@pytest.mark.parametrize("text", ["a: 1\n", "a: 1\nheld: {}\n", "a: 1\nheld: {k: [x]}\n"])
def test_lists_inside_a_mapping_are_made_where_they_lack(text: str) -> None:
    document = Document(text)
    filled = Filled(document.meant)
    steps: list[Any] = []
    for key in ("k", "l", "k"):
        steps += filled.append(("held", key), "v")
    steps += filled.put(("held", "m"), "once")
    assert filled.put(("held", "m"), "twice") == []
    for step in steps:
        document = done(document, step)
    meant = document.meant["held"]
    assert list(meant["k"])[-2:] == ["v", "v"]
    assert list(meant["l"]) == ["v"]
    assert meant["m"] == "once"


def test_steps_are_plain() -> None:
    filled = Filled({"items": ["x"]})
    assert filled.append(("items",), 1) == [Insert(("items",), 1, 1)]
    assert filled.append(("items",), 2) == [Insert(("items",), 2, 2)]
    assert isinstance(filled.put(("sources", "t"), {})[0], Put)
