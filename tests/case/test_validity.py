"""Cases built by hand: every problem at once, with its place and the nearest match."""

from dataclasses import replace
from fractions import Fraction as F

import pytest
from cases import k_of, random_case, seeded

from winset.case.types import (
    Evidence,
    LeastImportant,
    Linear,
    MostImportant,
    NoDeal,
    PartialOutcome,
    Rejects,
    Rule,
    Scores,
    Source,
    Statement,
)
from winset.case.validity import inexact, problems_of, problems_of_scores

SOUND = random_case(seeded(3), parties=2, ratifiers=1, rules=1)


def test_a_sound_case_has_no_problems():
    assert problems_of(SOUND) == []


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"no_deal": NoDeal({"a": "a0", "b": "b0"})}, "c"),
        ({"no_deal": NoDeal({"a": "a9", "b": "b0", "c": "c0"})}, "a9"),
        ({"rules": (Rule("r", {"aa": ("a0",)}),)}, "rule 'r'"),
        ({"approval": (k_of("q", 1, ["r9"]),)}, "r9"),
        ({"preferences": {"nobody": SOUND.preferences["p0"]}}, "nobody"),
        ({"title": 5}, "expected text, found 5"),
        (
            {"sources": (Source("s", reliability=1.5),)},
            "source 's': expected a reliability above 0 and up to 1, found 1.5",
        ),
    ],
)
def test_what_is_wrong_is_named(change, said):
    found = problems_of(replace(SOUND, **change))
    assert any(said in problem for problem in found), found


@pytest.mark.parametrize(
    ("claim", "confidence", "said"),
    [
        (MostImportant(("a", "z")), 1.0, "unknown issue 'z'"),
        (LeastImportant(("a", "a")), 1.0, "issue 'a' is named twice"),
        (Linear(("a",)), 1.0, "issue 'a' has named options; only numbers have steps"),
        (
            Rejects(PartialOutcome({}, ranges={"a": ("a0", "a1")})),
            1.0,
            "issue 'a' has named options; only a numeric issue has ranges",
        ),
        (
            Rejects(PartialOutcome({"a": "a0"}, ranges={"a": ("a0", "a9")})),
            1.0,
            "issue 'a' has an option and a range; expected one of them",
        ),
        (Linear(("a",)), 0.5, "held for certain or left out; found a confidence of 0.5"),
    ],
    ids=str,
)
def test_what_is_wrong_with_a_statement_is_named(claim, confidence, said):
    told = Statement("s", "p0", "any", (claim,), confidence=confidence)
    found = problems_of(replace(SOUND, preferences={"p0": (told,)}))
    assert any("statement 's': " in problem and said in problem for problem in found), found


def test_what_is_held_for_certain_cites_something_reliable():
    doubtful, sound = Source("d", reliability=0.5), Source("s")
    for cited, wrong in (
        (("d",), True),
        (("d", "s"), False),
        (("d", "d"), True),
        (("s",), False),
        ((), False),
    ):
        told = Statement("l", "p0", "linear", (Linear(("n",)),),
                         tuple(Evidence(source, "q") for source in cited))  # fmt: skip
        found = problems_of(replace(SOUND, sources=(doubtful, sound), preferences={"p0": (told,)}))
        assert any("a source that it cites has a reliability below 1" in p for p in found) == wrong


def test_scores_need_an_exact_number_for_each_option():
    scores = Scores({"a": (F(1), F(2)), "b": (0.5, F(1))}, (), F(0))
    assert list(problems_of_scores("p", SOUND.issues, scores)) == [
        "scores of 'p': expected 3 values for issue 'a', one for each option, found 2",
        "scores of 'p', issue 'b': expected Fraction or int, found 0.5 (write Fraction('0.5'))",
        "scores of 'p': issue 'c' is missing",
    ]


@pytest.mark.parametrize(
    ("number", "said"),
    [(F(1, 3), None), (2, None), (True, "True"), ("1", "'1'"), (float("nan"), "nan")],
)
def test_exact_numbers(number, said):
    told = inexact(number)
    assert told is None if said is None else said in told
