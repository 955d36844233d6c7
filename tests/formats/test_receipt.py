"""What an import says it did."""

from winset.case.types import DOUBTFUL
from winset.formats.receipt import IDS_MADE, Receipt, listed

FULL = Receipt(
    "NegoLog JSON",
    ("a.json", "b.json"),
    ("2 parties", "3 issues"),
    ("points were scaled", "points were scaled", IDS_MADE),
    ("x.json: not read",),
    doubts=("only one party, 'A', was read: is it meant?",),
)


def test_a_case_carries_what_matters_once_and_doubts_first():
    assert FULL.assumed == (
        f"{DOUBTFUL}only one party, 'A', was read: is it meant?",
        "Points were scaled.",
        "Without counterpart: x.json: not read.",
    )


def test_lines_say_it_in_order_and_fit():
    lines = FULL.lines(40)
    assert lines[0].startswith("Read: 2 parties, 3 issues (NegoLog")
    heads = [line for line in lines if line.endswith(":") and not line.startswith(" ")]
    assert heads == ["Look at this first:", "Files:", "Changed:", "Without counterpart in a case:"]
    assert max(map(len, lines)) <= 40
    assert FULL.text(40) == "\n".join(lines) + "\n"


def test_of_many_things_a_screen_full_is_said():
    lines = listed("Not read", [f"file {k}" for k in range(60)])
    assert lines[0] == "Not read:"
    assert lines[-1] == "  - ... and 20 more"
    assert listed("Nothing", []) == []
