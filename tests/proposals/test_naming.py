"""A name is an actor's without what leads to it; words that name nobody are none."""

import pytest

from winset.proposals.naming import Named, tidy


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("and Kelso's board", Named("Kelso")),
        ("government of Sudara", Named("Sudara")),
        ("aber Nordland", Named("Nordland")),
        ("Oman am Rande des Gipfels", Named("Oman")),
        ("Fraktionschefin Lena Hartmann", Named("Lena Hartmann", person=True)),
        ("Chief Executive Officer Karl Stein", Named("Karl Stein", person=True)),
        ("dessen Sprecher Karl Naumann", Named("Karl Naumann", person=True)),
        ("its lawyer Roy Finch", Named("Roy Finch", person=True)),
        ("Gewerkschaft der Lokführer", Named("Gewerkschaft der Lokführer")),
        ("landlords' association", Named("landlords' association")),
        ("Allensbach", Named("Allensbach")),
        ("Signal Union", Named("Signal Union")),
        ("Should Kenya", Named("Kenya")),
        ("Imagine Chad", Named("Chad")),
        ("hätte die Klinik", Named("Klinik")),
        ("Kenya later regretted", Named("Kenya")),
        ("Spain failed", Named("Spain")),
    ],
)
def test_a_name_stands_alone(words: str, name: Named) -> None:
    assert tidy(words) == name


@pytest.mark.parametrize(
    "words",
    [
        *("they", "Sie", "Observers", "Beobachter", "Umweltschützer", "banner", "Beide Seiten"),
        *("both governments", "mein Namensvetter", "memo from the mayor's office", "and they"),
        *("ein Plakat am Rathaus", "einige Anwohner", "one of the guards"),
    ],
)
def test_some_words_name_nobody(words: str) -> None:
    assert tidy(words) is None
