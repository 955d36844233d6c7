"""The summary: at most 200 words, in a fixed order, every figure one of a finding."""

import re
from functools import cache

import pytest
from once import analysed
from places import ROOT
from report.sample import DRAWS

import winset
from analysis.findings.test_best import VALLEY, valley
from winset.wording.english import ENGLISH

EXAMPLES = ("airport", "elmira", "hanoi", "harbour", "jcpoa", "panama")
ORDER = ["doubt", "verdict", "package", "accepts", "obstacle", "offers", "ask", "basis"]


@cache
def example(name):
    return analysed(ROOT / "examples" / name / "case.yaml", draws=DRAWS)


def told(found):
    """Return the headline and the paragraphs by what they are about."""
    brief = found.to_dict()["brief"]
    return brief["headline"], {one["about"]: " ".join(one["sentences"]) for one in brief["summary"]}


def text(found):
    headline, parts = told(found)
    return " ".join([headline, *parts.values()])


@pytest.mark.parametrize("name", [pytest.param(n, marks=pytest.mark.slow) for n in EXAMPLES])
def test_a_brief_has_at_most_200_words_and_no_id_of_the_file(name):
    found = example(name)
    said = text(found)
    assert 60 < len(said.split()) <= 200
    case = winset.read_case(ROOT / "examples" / name / "case.yaml")
    ids = [one.id for one in (*case.statements, *case.offers, *case.sources)]
    names = " ".join([*(a.name for a in case.actors), *(i.name for i in case.issues)])
    for one in ids:
        if "_" in one and one not in names:
            assert not re.search(rf"\b{re.escape(one)}\b", said), one


def test_the_order_is_that_of_the_design():
    _, parts = told(valley()[0])
    assert list(parts) == [about for about in ORDER if about in parts]
    assert {"verdict", "package", "accepts", "basis"} <= set(parts)


def test_both_odds_stand_in_one_sentence_or_account_by_account():
    found, _ = valley()
    detail = found["deal.best"].detail
    _, parts = told(found)
    low, high = (round(100 * odds) for odds in (detail.exists.low, detail.exists.high))
    figures = [int(n) for n in re.findall(r"\d+", parts["verdict"].split(" of 100")[0])]
    assert figures
    assert all(min(abs(n - low), abs(n - high)) <= 1 for n in figures)
    if detail.apart:
        for name in ("The first story", "The second story"):
            assert f"“{name}”" in parts["verdict"]
    else:
        assert "the best single one does in" in parts["verdict"]


def test_who_accepts_is_counted_in_twenty_worlds():
    found, _ = valley()
    detail = found["deal.best"].detail
    _, parts = told(found)
    for actor, name in (("up", "Upstream"), ("down", "Downstream")):
        view = detail.judged.actors[actor]
        if view.necessary:
            assert f"{name} in every world" in parts["accepts"]
        else:
            assert re.search(rf"{name} in {int(20 * view.probability + 0.5)}\b", parts["accepts"])
    (council,) = detail.approval
    assert re.search(rf"The council in {int(20 * council.odds + 0.5)}\b", parts["accepts"])


HOUSE = """
winset: 1
title: A vote
parties: {government: The government}
ratifiers: {loyal: Loyal members, rebels: Rebels, union: The union}
issues:
  limit: {name: Limit, options: [none, five]}
no_deal: {values: {government: 1, loyal: 1, rebels: 1, union: 1}}
approval:
  - {id: house, name: The house, weight: 320, of: {loyal: 225, rebels: 100, union: 10}}
preferences:
  government: {scores: {limit: {none: 0, five: 2}}}
  loyal: {scores: {limit: {none: 0, five: 2}}}
  rebels: {scores: {limit: {none: 0, five: 0}}}
  union: {scores: {limit: {none: 0, five: 2}}}
"""


def test_a_missing_vote_is_counted():
    _, parts = told(winset.analyse(winset.parse_case(HOUSE.lstrip())))
    assert "235 of the 320 votes needed are there; Rebels would do" in parts["obstacle"]
    assert "Without Loyal members or Rebels nothing passes." in parts["obstacle"]


def test_what_does_not_fit_is_left_out_least_important_first():
    from winset.analysis.summary import _fitted
    from winset.analysis.summary.told import Sentence
    from winset.case.message import say

    some = [Sentence("a", place, say("name", name="one two three")) for place in (0, 5, 2, 9)]
    assert [one.place for one in _fitted(some, 9, ENGLISH)] == [0, 5, 2]
    assert [one.place for one in _fitted(some, 6, ENGLISH)] == [0, 2]
    assert [one.place for one in _fitted(some, 1, ENGLISH)] == [0]


@pytest.mark.slow
def test_a_certain_deal_is_told_without_odds():
    headline, parts = told(example("harbour"))
    assert headline == "There is a deal."
    assert parts["verdict"].startswith("Whatever the unknowns are")
    # How talks would run is told in odds; that there is a deal is not.
    assert "of 100" not in parts["verdict"].split(" But over ")[0]


def test_without_a_deal_it_is_told_why_and_what_would_open_one():
    headline, parts = told(example("elmira"))
    assert headline == "There is no deal."
    assert parts["package"].startswith("Closest to a deal")
    assert "What would open one" in parts["obstacle"]


def test_what_contradicts_itself_comes_first():
    torn = VALLEY.replace(
        "  town:\n", "    - {id: f3, order: {fund: [none, own, joint]}, assumed: a}\n  town:\n"
    )
    found = winset.analyse(winset.parse_case(torn.lstrip()), winset.Settings(draws=50))
    headline, parts = told(found)
    assert headline == "Whether there is a deal is not known."
    assert next(iter(parts)) == "doubt"
    assert "cannot all be true" in parts["doubt"]


@pytest.mark.slow
@pytest.mark.parametrize("name", EXAMPLES)
def test_no_sentence_of_an_example_holds_an_id_of_the_file(name):
    found = example(name)
    case = found.to_dict()["case"]
    names = " ".join(flat_texts(case["actors"], "name") + flat_texts(case["issues"], "name"))
    ids = {
        one["id"]
        for kind in ("statements", "offers", "sources", "accounts", "rules", "reactions")
        for one in case[kind]
    }
    ids = {one for one in ids if re.search(r"[_\d]", one) and one not in names}
    said = [ENGLISH.text(one.message) for one in found.findings]
    said += flat_texts(found.to_dict()["brief"], None)
    for told_by in said:
        for one in ids:
            assert not re.search(rf"(?<![\w-]){re.escape(one)}(?![\w-])", told_by), (one, told_by)


def flat_texts(value, key):
    """Return all texts under a key, at any depth; under every key but `id` where it is None."""
    if isinstance(value, dict):
        return [
            text
            for name, item in value.items()
            if name not in {"id", "about"}
            for text in (
                [item]
                if isinstance(item, str) and key in {None, name}
                else flat_texts(item, key)
                if not isinstance(item, str)
                else []
            )
        ]
    if isinstance(value, list | tuple):
        return [
            text
            for item in value
            for text in ([item] if isinstance(item, str) and key is None else flat_texts(item, key))
        ]
    return []


def test_it_is_said_of_whom_nothing_is_known():
    bare = (
        "winset: 1\ntitle: T\nparties: {a: Anna, b: Berta}\n"
        "issues: {x: {name: X, options: {p: low, q: middle, r: high}}}\nno_deal: {x: p}\n"
    )
    known = "preferences: {a: [{id: s, order: {x: [r, q, p]}, assumed: so}]"
    other = ", b: [{id: u, order: {x: [q, r, p]}, confidence: 0.8, assumed: so}]"

    def said(written):
        return text(winset.analyse(winset.parse_case(written), draws=128))

    assert "Nothing is known yet of Anna and Berta: " in said(bare)
    assert "Nothing is known yet of Berta: " in said(f"{bare}{known}}}\n")
    assert "chance alone" not in said(f"{bare}{known}{other}}}\n")
