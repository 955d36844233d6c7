"""Forms of German verbs: regular, irregular, with prefixes, in the subjunctive."""

import pytest

from winset.reading.german.morphology import analyse, forms_of, is_finite


@pytest.mark.parametrize(
    ("word", "tags"),
    [
        ("sei", {"k1"}),
        ("hätten", {"k2"}),
        ("sagte", {"fin"}),
        ("mitteilte", {"fin"}),
        ("gäbe", {"k2"}),
        ("ginge", {"k2"}),
        ("käme", {"k2"}),
        ("zurückkehre", {"k1"}),
        ("handele", {"k1"}),
        ("akzeptiere", {"k1"}),
        ("hingewiesen", {"part"}),
        ("anzukündigen", {"zu"}),
        ("tisch", set()),
        ("einige", set()),
    ],
)
def test_a_form_is_known_by_its_tags(word, tags):
    assert analyse(word) == tags


def test_every_form_of_a_verb_is_found_again():
    for infinitive in ("fordern", "bestreiten", "versprechen", "arbeiten", "diskutieren"):
        for form, tags in forms_of(infinitive).items():
            assert set(tags.split()) <= analyse(form), form


def test_a_subjunctive_is_finite():
    assert is_finite("wolle")
    assert not is_finite("gefordert")
