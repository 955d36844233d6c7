"""Which language is meant, and how each writes numbers, days, lists and quotations."""

import datetime

import pytest

from winset.case.message import Odds, say
from winset.wording.catalogue import Catalogue
from winset.wording.languages import LANGUAGES, catalogue, known, preferred


@pytest.mark.parametrize(
    ("tag", "meant"),
    [
        ("de", "de"),
        ("DE-at", "de"),
        ("fr_CA.UTF-8", "fr"),
        ("de@euro", "de"),
        ("C.UTF-8", None),
        ("pt_BR", None),
        ("", None),
        (None, None),
    ],
)
def test_a_tag_means_a_language_by_its_first_part(tag, meant):
    assert known(tag) == meant


def test_the_first_tag_that_is_known_counts():
    assert preferred([None, "pt", "fr", "de"]) == "fr"
    assert preferred([]) == preferred(["C"]) == "en"


def test_each_language_has_a_catalogue_of_its_own():
    assert [catalogue(tag).language for tag in LANGUAGES] == list(LANGUAGES)
    with pytest.raises(ValueError, match="expected en, de, fr, found 'it'"):
        catalogue("it")


def spoken(tag):
    """A language with patterns that show its forms."""
    own = catalogue(tag)
    patterns = {
        "one": "{x}",
        "or": "{x:or}",
        "quoted": "{x:quoted}",
        "one-or-more": "{x?one|more}",
        "figure": "{x:figure}",
    }
    return Catalogue(
        tag, patterns, {}, own.last, own.joiners, own.quotes, own.day, own.forms, own.one
    )


@pytest.mark.parametrize(
    ("message", "english", "german", "french"),
    [
        (say("one", x=12345), "12,345", "12.345", "12\u202f345"),
        (say("one", x=-2.5), "−2.50", "−2,50", "−2,50"),
        (say("figure", x=0.98), "0.98", "0,98", "0,98"),
        (say("one", x=Odds(0.725, 0.004)), "73 % ± 1", "73\xa0% ± 1", "73\xa0% ± 1"),
        (say("one", x=Odds(0.0, 0.0)), "< 1 %", "< 1\xa0%", "< 1\xa0%"),
        (say("one", x=Odds(None)), "not known", "nicht bekannt", "inconnu"),
        (say("one", x=("a", "b", "c")), "a, b and c", "a, b und c", "a, b et c"),
        (say("or", x=("a", "b")), "a or b", "a oder b", "a ou b"),
        (say("quoted", x=("a",)), "“a”", "„a“", "«\u202fa\u202f»"),
        (
            say("one", x=datetime.date(2019, 3, 1)),
            "1 March 2019",
            "1. März 2019",
            "1er mars 2019",
        ),
        (say("one-or-more", x=1), "one", "one", "one"),
        (say("one-or-more", x=0), "more", "more", "one"),
        (say("one-or-more", x=1.5), "more", "more", "one"),
        (say("one-or-more", x=2), "more", "more", "more"),
    ],
)
def test_forms(message, english, german, french):
    told = [spoken(tag).text(message) for tag in LANGUAGES]
    assert told == [english, german, french]
