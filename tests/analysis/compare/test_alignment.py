"""The same content is known again under other ids and in another order."""

from pathlib import Path

import pytest
from effort import seeds
from places import ROOT

import winset
from analysis.compare.pairs import RENT, case, shuffled
from winset.analysis.compare.alignment import aligned, content, core, matched
from winset.analysis.compare.parts import Place, parts_of
from winset.analysis.compare.steps import Way

EXAMPLES = sorted((ROOT / "examples").glob("*/case.yaml"))


def differs(old: winset.Case, new: winset.Case) -> list[str]:
    way = Way.between(aligned(old, new))
    return [f"{edit.how} {edit.place.kind} {edit.place.id}" for edit in way.edits]


def test_matched_contents() -> None:
    assert matched({"a": 1, "b": 2}, {"a": 1, "b": 2}) == {}
    assert matched({"a": 1}, {"b": 1}) == {"a": "b"}
    assert matched({"a": 1, "b": 2}, {"a": 2, "b": 1}) == {"a": "b", "b": "a"}
    assert matched({"a": 1, "b": 1}, {"c": 1}) == {"a": "c"}
    assert matched({"a": 1}, {"a": 2}) == {}


@pytest.mark.parametrize("seed", seeds(10))
def test_another_order_is_no_change(seed: int) -> None:
    assert differs(case(), winset.parse_case(shuffled(RENT, seed))) == []


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_no_example_changes_by_another_order(path: Path) -> None:
    text = path.read_text("utf-8")
    old = winset.parse_case(text, folder=path.parent)
    new = winset.parse_case(shuffled(text, 1), folder=path.parent)
    assert new.in_language("en") != old.in_language("en")
    assert differs(old, new) == []


@pytest.mark.parametrize(
    "change",
    [
        ("id: t_term", "id: wants_years"),
        ("id: gift", "id: no_gift"),
        ("id: first", "id: offer_of_may"),
        ("id: glad", "id: city_glad"),
    ],
)
def test_another_id_is_no_change(change: tuple[str, str]) -> None:
    old, new = case(), case(change)
    assert differs(old, new) == []
    versions = aligned(old, new)
    ((place, was),) = versions.ids.items()
    assert (was, place.id) == (change[0][4:], change[1][4:])


def test_other_ids_of_actors_issues_options_accounts_and_sources() -> None:
    text = RENT.replace("tenant", "lessee").replace("garden", "yard").replace("hers", "she")
    text = text.replace("letter:", "note:").replace("source: letter", "source: note")
    text = text.replace("middle: middle", "mid: middle").replace("rent: middle", "rent: mid")
    text = text.replace("[low, middle, high]", "[low, mid, high]")
    text = text.replace("[high, middle, low]", "[high, mid, low]")
    new = winset.parse_case(text)
    assert differs(case(), new) == []
    ids = {(place.kind, place.id): was for place, was in aligned(case(), new).ids.items()}
    assert ids["actor", "lessee"] == "tenant"
    assert ids["issue", "yard"] == "garden"
    assert ids["option of rent", "mid"] == "middle"
    assert ids["account", "she"] == "hers"
    assert ids["source", "note"] == "letter"


def test_ids_that_change_places() -> None:
    swapped = RENT.replace("t_rent", "@").replace("t_term", "t_rent").replace("@", "t_term")
    assert differs(case(), winset.parse_case(swapped)) == []


def test_an_id_that_another_takes_makes_room() -> None:
    # What was t_term is called t_rent; what was t_rent is gone.
    lines = [line for line in RENT.splitlines(keepends=True) if "id: t_rent" not in line]
    new = winset.parse_case("".join(lines).replace("t_term", "t_rent"))
    assert [line.split()[:2] for line in differs(case(), new)] == [["dropped", "statement"]]


def test_words_of_several_languages_are_compared_in_one() -> None:
    new = case(("title: A lease", "title: {en: A lease, de: Ein Mietvertrag}"))
    assert differs(case(), new) == []


def test_what_findings_depend_on() -> None:
    old = parts_of(case())
    for change, same in (
        (("confidence: 0.7", "confidence: 0.8"), False),
        (("assumed: she said so", "assumed: she wrote so"), True),
        (('quote: "for years"', 'quote: "for a year"'), True),
        (("name: First offer", "name: Offer of May"), True),
        (("on: 2024-05-02", "on: 2024-05-03"), False),
        (("tenant: Tenant", "tenant: Lodger"), True),
        (("[high, middle, low]", "[high, [middle, low]]"), False),
        (("garden: [0.2, 0.6]", "garden: [0.2, 0.5]"), False),
    ):
        new = parts_of(case(change))
        changed = [place for place in old if content(old[place]) != content(new[place])]
        assert len(changed) == 1, change
        assert (core(old[changed[0]]) == core(new[changed[0]])) is same, change


def test_equals_in_an_order_stand_in_any_order() -> None:
    first = parts_of(case(("[high, middle, low]", "[high, [middle, low]]")))
    second = parts_of(case(("[high, middle, low]", "[high, [low, middle]]")))
    place = Place("statement", "o_rent")
    assert content(first[place]) == content(second[place])
