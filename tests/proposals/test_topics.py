"""An issue is called by what is asked, so that it can be read aloud."""

import pytest

from winset.proposals.topics import MOST_NAME, topic


@pytest.mark.parametrize(
    ("words", "names", "name"),
    [
        ("Er forderte 8,5 Prozent.", (), "8,5 Prozent"),
        ("Die Nordbahn hatte 4,2 Prozent angeboten.", (), "4,2 Prozent"),
        ("Grünen fordern ein Tempolimit von 120", (), "ein Tempolimit von 120"),
        (
            "Im Streit um die Quote hat Norwegen angeboten, weniger zu fangen",
            ("Norwegen",),
            "weniger zu fangen",
        ),
        (
            "Im Streit um die Schule bot die Stadt dem Rat an, bis 2028 neu zu bauen.",
            ("Stadt", "Rat"),
            "bis 2028 neu zu bauen",
        ),
        ("Im Streit bot die Stadt dem Rat Geld an.", ("Stadt", "Rat"), "Geld"),
        ("to release 300 cubic meters a second", (), "release 300 cubic meters a second"),
        ("Beloria insists on 450", (), "450"),
        (
            "Norden raised its offer to 42 euros a share, and Kelso's board rejected it",
            (),
            "42 euros a share",
        ),
        ("The owners would accept a cap of 5 percent", (), "a cap of 5 percent"),
        ("The union rejected the offer and demanded 9 percent", (), "9 percent"),
        ("Wir wollen mehr „Wasser“", (), "Wir wollen mehr 'Wasser'"),
    ],
)
def test_it_is_what_is_asked(words: str, names: tuple[str, ...], name: str) -> None:
    assert topic(words, names) == name


def test_a_long_one_ends_at_a_word_that_can_end_it() -> None:
    made = topic("to pay for the roads and the bridges of the whole valley and of the towns")
    assert made == "pay for the roads and the bridges of the whole valley…"
    assert len(made) <= MOST_NAME
    assert len(topic("x" * 500)) == MOST_NAME
