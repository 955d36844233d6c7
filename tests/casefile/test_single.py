"""One statement read by itself, with the messages of a case file."""

import pickle
from fractions import Fraction

import pytest
from api.small import SWAP, swap

import winset


def in_file(text: str) -> winset.Statement:
    """The same statement read as part of a case file."""
    whole = SWAP.replace("{order: {y: [0, 1, 2]}}]", "{order: {y: [0, 1, 2]}}, {" + text + "}]")
    return winset.parse_case(whole).preferences["a"][-1]


@pytest.mark.parametrize(
    "text",
    [
        "weight: {x: [0.2, 1]}",
        "weight: {x: {at_least: 2, times: y}}",
        "prefers: {x: hi, y: 1}, to: no_deal, confidence: 0.4",
        "rejects: {x: mid}, assumed: a guess, id: mine",
        "step: {y: [0, 1]}, worth_more_than: {x: [hi, lo]}",
        "most_important: x",
        "no_deal: [0.2, 40 %]",
    ],
)
def test_it_says_what_it_says_in_a_file(text) -> None:
    assert winset.statement("a", "{" + text + "}").on(swap()) == in_file(text)


def test_a_mapping_will_do() -> None:
    made = winset.statement("a", {"weight": {"x": (Fraction(1, 5), 1)}}, id="w").on(swap())
    assert made == winset.statement("a", "weight: {x: [0.2, 1]}", id="w").on(swap())


def test_numbers_are_not_used_twice() -> None:
    case = swap().with_(drop="a.1")
    made = winset.statement("a", "most_important: x").on(case)
    assert made.id not in {each.id for each in case.statements}


def test_quotes_are_taken_as_they_are_without_the_text() -> None:
    case = winset.parse_case(SWAP + "sources: {s: {title: A report}}\n")
    said = "rejects: {x: hi}\nbecause: {source: s, quote: never}"
    made = winset.statement("a", said).on(case)
    assert (made.evidence[0].source, made.evidence[0].quote) == ("s", "never")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("wieght: {x: [0.2, 1]}", "1:1: unknown key 'wieght'; did you mean 'weight'?"),
        ("weight: {x: [0.2, 1", "expected ',' or ']' to go on with the '['"),
        ("hello", "expected a kind of statement and what it says"),
        ("", "is empty"),
        ("assumed: nothing", "says nothing (expected: 'order'"),
        ("order: {x: 3}", "expected a list of options, the best first, found '3'"),
    ],
)
def test_form_is_checked_at_once(text, said) -> None:
    with pytest.raises(winset.CaseFileError) as raised:
        winset.statement("a", text).on(swap())
    assert said in str(raised.value)
    assert "statement about 'a':" in str(raised.value)


@pytest.mark.parametrize(
    ("actor", "text", "said"),
    [
        ("a", "weight: {z: [0.2, 1]}", "1:10: unknown issue 'z'"),
        ("a", "rejects: {x: high}", "issue 'x' has no option 'high'; did you mean 'hi'?"),
        ("c", "rejects: {x: hi}", "unknown actor 'c'"),
        ("a", "rejects: {x: hi}\naccount: ours", "unknown account 'ours'"),
        ("a", "rejects: {x: hi}\nbecause: {source: s, quote: q}", "unknown source 's'"),
    ],
)
def test_names_are_looked_up_in_the_case(actor, text, said) -> None:
    made = winset.statement(actor, text)
    with pytest.raises(winset.CaseFileError) as raised:
        made.on(swap())
    assert said in str(raised.value)


def test_readable_and_picklable() -> None:
    made = winset.statement("a", "weight:\n  x: [0.2, 1]")
    assert repr(made) == "<Statement about 'a': weight: x: [0.2, 1]>"
    assert pickle.loads(pickle.dumps(made)) == made
