"""Texts in several languages: which one is read, and that none gets lost."""

import copy
import datetime
import pickle
from dataclasses import fields, is_dataclass
from fractions import Fraction
from typing import Any

import pytest

import winset
from winset.case.languages import Translated, in_language, retold, spoken, with_unit
from winset.case.types import Actor, Case, Issue, Offer, Option, PartialOutcome

DAM = {"en": "A dam", "de": "Ein Damm", "fr-CA": "Un barrage"}


@pytest.mark.parametrize(
    ("wanted", "read"),
    [
        (("de",), "Ein Damm"),
        (("DE",), "Ein Damm"),
        (("de-CH",), "Ein Damm"),
        (("fr",), "Un barrage"),
        (("fr-FR",), "Un barrage"),
        (("it",), "A dam"),
        (("it", "de"), "Ein Damm"),
        ((None, "de"), "Ein Damm"),
        ((), "A dam"),
    ],
)
def test_the_nearest_language_is_read(wanted: tuple[str | None, ...], read: str) -> None:
    assert spoken(DAM, *wanted) == read


def test_a_text_reads_like_plain_text_and_keeps_its_languages() -> None:
    text = Translated(DAM, "de")
    assert text == "Ein Damm"
    assert f"{text}!" == "Ein Damm!"
    assert {text: 1}["Ein Damm"] == 1
    assert text == Translated(DAM, "de")
    assert text != Translated({"de": "Ein Damm"})
    assert text != Translated(DAM, "en")
    for copied in (copy.deepcopy(text), pickle.loads(pickle.dumps(text))):
        assert copied == text
        assert copied.languages == DAM


@pytest.mark.parametrize("none", [{}, {"en": 5}])
def test_no_text_is_refused(none: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match="expected text in at least one language"):
        Translated(none)


def test_a_unit_follows_its_language() -> None:
    assert with_unit("3", None) == "3"
    assert with_unit("3", "m") == "3 m"
    years = with_unit("3", Translated({"en": "years", "de": "Jahre"}))
    assert isinstance(years, Translated)
    assert years.languages == {"en": "3 years", "de": "3 Jahre"}


def case() -> Case:
    up = Actor("up", Translated({"de": "Oberlieger", "en": "Upstream"}), note="Plain")
    options = (Option("low", "low"), Option("high", "high", phrase=Translated({"fr": "Haut"})))
    height = Issue("height", Translated({"en": "Height", "de": "Höhe"}), options)
    offer = Offer(
        "o1",
        ("up",),
        PartialOutcome({"height": "high"}),
        datetime.date(2024, 1, 1),
        name=Translated({"en": "Paper", "de": "Papier"}),
    )
    return Case(
        Translated(DAM),
        (up, Actor("down", "Downstream")),
        (height,),
        accounts={"ours": Translated({"en": "Ours", "de": "Unsere"})},
        offers=(offer,),
        language="en",
    )


def texts(value: Any) -> list[str]:
    """List every text in a value: slow, and by itself."""
    if isinstance(value, str):
        return [value]
    if is_dataclass(value):
        return [text for field in fields(value) for text in texts(getattr(value, field.name))]
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    return [text for item in value for text in texts(item)] if isinstance(value, tuple) else []


def test_a_case_is_told_in_one_language_alone() -> None:
    german = in_language(case(), "de")
    assert german == case().in_language("de")
    assert (german.title, german.actors[0].name, german.accounts["ours"]) == (
        "Ein Damm",
        "Oberlieger",
        "Unsere",
    )
    assert german.issues[0].name == "Höhe"
    assert german.issues[0].options[1].phrase == "Haut"
    assert german.offers[0].name == "Papier"
    assert german.actors[1].name == "Downstream"
    # What French does not have reads in the case's own language, or in the first given.
    french = in_language(case(), "fr")
    assert (french.title, french.actors[0].name) == ("Un barrage", "Upstream")
    for told in (german, french, in_language(case(), None)):
        assert not [text for text in texts(told) if isinstance(text, Translated)]


def test_what_is_in_one_language_stays_the_same_object() -> None:
    plain = in_language(case(), "de")
    assert retold(plain, lambda text: "never") is plain
    assert retold((Fraction(1), "x", {"a": ("b",)}), str) == (Fraction(1), "x", {"a": ("b",)})


RENT = """winset: 1
language: de
title: {en: Rent, de: Miete}
parties: {a: {de: Mieterin, en: Tenant}, b: Landlord}
issues: {rent: {name: {de: Höhe}, options: {low: {name: {en: low, de: niedrig}}, high: high}}}
no_deal: {rent: high}
preferences:
  a: {scores: {rent: {low: 1, high: 0}}}
  b: {scores: {rent: {low: 1, high: 0}}}
"""


@pytest.mark.parametrize(
    ("language", "told", "untold"),
    [
        ("de", ("Mieterin", "Miete", "Höhe", "niedrig", "Landlord"), ("Tenant", '"Rent"')),
        ("en", ("Tenant", "Rent", "Höhe", "low", "Landlord"), ("Mieterin", "niedrig")),
        ("fr", ("Mieterin", "Miete", "Höhe", "niedrig", "Landlord"), ("Tenant", '"Rent"')),
    ],
)
def test_findings_are_told_in_the_words_of_the_case(
    language: str, told: tuple[str, ...], untold: tuple[str, ...]
) -> None:
    settings = winset.Settings(language=language)
    text = winset.analyse(winset.parse_case(RENT), settings).to_json()
    assert [word for word in told if word not in text] == []
    assert [word for word in untold if word in text] == []


def test_numeric_options_have_the_decimal_sign_of_the_language():
    text = """winset: 1
title: Pay
parties: {a: A, b: B}
issues: {pay: {name: Pay, range: {from: -0.5, to: 1, step: 0.5, unit: "%"}}}
no_deal: {pay: 0}
preferences: {a: {scores: {pay: {-0.5: 0, 1: 3}}}, b: {scores: {pay: {-0.5: 3, 1: 0}}}}
"""
    case = winset.parse_case(text)
    names = {tag: [o.name for o in case.in_language(tag).issues[0].options] for tag in ("en", "de")}
    assert names["en"] == [o.name for o in case.issues[0].options]
    assert names["de"] == ["\u22120,5 %", "0 %", "0,5 %", "1 %"]
    assert [o.id for o in case.in_language("fr").issues[0].options] == [
        o.id for o in case.issues[0].options
    ]
