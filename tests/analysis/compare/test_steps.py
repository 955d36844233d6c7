"""One change at a time: the steps lead from one version to the other, and each makes sense."""

import pytest
from places import ROOT

import winset
from analysis.compare.pairs import RENT, case
from winset.analysis.compare import steps
from winset.analysis.compare.alignment import aligned, content
from winset.analysis.compare.parts import case_of, merged, parts_of
from winset.analysis.compare.steps import Way
from winset.case.validity import problems_of

EXAMPLES = sorted((ROOT / "examples").glob("*/case.yaml"))


def way(old: winset.Case, new: winset.Case) -> Way:
    return Way.between(aligned(old, new))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_a_case_taken_apart_goes_together_again(path) -> None:
    read = winset.read_case(path)
    assert case_of(parts_of(read), read) == read


def test_the_order_of_both_versions_is_kept() -> None:
    assert merged("abcd", "acd") == list("abcd")
    assert merged("abc", "xc") == list("abxc")
    assert merged("", "ab") == list("ab")


def test_what_depends_on_each_other_is_one_step() -> None:
    new = case(
        ("  garden: {name: Garden", "  cellar: {options: [a, b]}\n  garden: {name: Garden"),
        ('garden: "no"}\nsources', 'garden: "no", cellar: a}\nsources'),
        ("confidence: 0.7", "confidence: 0.9"),
    )
    made = way(case(), new).steps()
    kinds = [sorted(edit.place.kind for edit in step) for step in made]
    assert kinds == [["issue", "no_deal"], ["statement"]]


def test_what_is_dropped_goes_from_what_names_others_to_the_named() -> None:
    lines = [line for line in RENT.splitlines(keepends=True) if "garden" not in line]
    text = "".join(lines).replace("rules:\n", "")
    text = text.replace("sources:\n", "no_deal: {rent: middle, term: short}\nsources:\n")
    new = winset.parse_case(text)
    made = way(case(), new)
    steps_made = made.steps()
    places = [[edit.place.kind for edit in step] for step in steps_made]
    assert places == [["statement"], ["statement"], ["statement"], ["rule"], ["issue", "no_deal"]]
    done = []
    for step in steps_made:
        done += step
        between = made.with_edits(done)
        assert between is not None
        assert problems_of(between) == []


def test_the_last_step_is_the_new_version_but_for_what_moves_nothing() -> None:
    new = case(
        ("confidence: 0.7", "confidence: 0.9"),
        ("- {id: gift, never: {rent: low", "- {id: gift, never: {rent: middle"),
        ("tenant: Tenant", "tenant: Lodger"),
    )
    made = way(case(), new)
    last = made.with_edits([edit for step in made.steps() for edit in step])
    assert last is not None
    without = {place: part for place, part in parts_of(new).items() if place.kind != "reaction"}
    assert {k: content(v) for k, v in parts_of(last).items()} == {
        k: content(v) for k, v in without.items()
    }


def test_words_count_for_nothing() -> None:
    made = way(case(), case(("tenant: Tenant", "tenant: Lodger")))
    assert [edit.counts for edit in made.edits] == [False]
    assert made.steps() == []


def test_many_changes_are_made_by_kind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(steps, "MOST", 2)
    new = case(
        ("confidence: 0.7", "confidence: 0.9"),
        ("[high, middle, low]", "[high, low, middle]"),
        ("assumed: he may sell", "confidence: 0.9, assumed: he may sell"),
        ("id: gift, never: {rent: low", "id: gift, never: {rent: middle"),
    )
    made = way(case(), new).steps()
    assert [len(step) for step in made] == [1, 1, 2]
