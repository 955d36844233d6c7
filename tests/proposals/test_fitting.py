"""Whether two names are one."""

from __future__ import annotations

import pytest

from winset.proposals.fitting import best, fits, named_by, shared, stands_in, words_of
from winset.reading import Figure, Mention, Span

AT = (Span(0, 1),)


@pytest.mark.parametrize(
    ("name", "other", "fit"),
    [
        ("Kim", "Kim Jong Un", False),
        ("Trump", "Donald Trump", True),
        ("Donald Trump", "Trump", False),
        ("Kim Jong Un", "Kim Jong Un of North Korea", True),
        ("President Moon", "moon", True),
        ("Müller", "Muller", True),
        ("", "Moon", False),
    ],
)
def test_a_part_with_the_surname_is_the_name(name: str, other: str, fit: bool) -> None:
    assert fits(name, other) is fit


def test_who_speaks_for_a_body_is_it_and_for_a_person_is_not() -> None:
    figures = (Figure("Verdi", "body", ("die Verdi",), AT), Figure("Mick Harlow", "person", (), AT))
    own, spoken_for = named_by(Mention(0, 1, "Sprecher von Verdi", "Verdi"), figures)
    assert spoken_for == {"Verdi", "die Verdi"}
    assert own == {"Sprecher von Verdi"}
    who = Mention(0, 1, "spokeswoman of Mick Harlow", "Mick Harlow")
    assert named_by(who, figures) == (set(), set())


def test_a_surname_of_two_is_shared() -> None:
    moss = [Figure(f"{first} Moss", "person", (), AT) for first in ("Ann", "Ian")]
    assert shared("Moss", moss)
    assert not shared("Ann Moss", moss)
    assert not shared("Moss", moss[:1])


def test_an_office_alone_is_looked_up_as_it_is() -> None:
    assert stands_in("Sprecherin", "eine Sprecherin sagte")
    assert not stands_in("Sprecherin", "Berg sagte")
    assert stands_in("Minister Berg", "Berg sagte")
    assert words_of("der Sprecher") == ["der", "sprecher"]


def test_the_name_that_is_shown() -> None:
    assert best(frozenset({"a", "bb"}), "a") == "a"
    assert best(frozenset({"a", "bb"}), "c") == "bb"
