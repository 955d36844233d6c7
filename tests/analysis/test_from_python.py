"""Cases, rows and settings made in Python are checked as those of files are."""

import datetime
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from cases import issue, k_of, random_case, seeded
from places import ROOT

import winset
from winset.case.types import (
    Approval,
    Evidence,
    Interaction,
    NoDeal,
    Offer,
    Order,
    PartialOutcome,
    Prefers,
    Quota,
    Reaction,
    Rejects,
    Response,
    Rule,
    Scores,
    Statement,
    Step,
    ValueRange,
    WeightRange,
    WeightRatio,
)


def base():
    return random_case(seeded(0), ratifiers=1, approval=(k_of("q", 1, ["r0"]),))


def said(claim, **more):
    return Statement("s", "p0", "kind", (claim,), **more)


def knowing(*statements):
    case = base()
    return replace(case, preferences={**case.preferences, "p0": statements})


def points(**changed):
    case = base()
    scores = case.preferences["p0"]
    return replace(case, preferences={**case.preferences, "p0": replace(scores, **changed)})


def with_points(**rows):
    scores = base().preferences["p0"]
    return points(points={**scores.points, **rows})


def with_role(role):
    case = base()
    return replace(case, actors=(replace(case.actors[0], role=role), *case.actors[1:]))


WRONG = {
    "a value too many": (
        lambda: with_points(a=(1, 2, 3, 4)),
        "scores of 'p0': expected 3 values for issue 'a', one for each option, found 4",
    ),
    "a value too few": (
        lambda: with_points(a=(1, 2)),
        "scores of 'p0': expected 3 values for issue 'a', one for each option, found 2",
    ),
    "not a number": (
        lambda: with_points(a=(1, 2, float("nan"))),
        "scores of 'p0', issue 'a': expected a number, found nan",
    ),
    "a float": (
        lambda: with_points(a=(1, 2, 0.1)),
        "scores of 'p0', issue 'a': expected Fraction or int, found 0.1 (write Fraction('0.1'))",
    ),
    "a float of numpy": (
        lambda: with_points(a=(1, 2, np.float64(0.1))),
        "scores of 'p0', issue 'a': expected Fraction or int, found 0.1 (write Fraction('0.1'))",
    ),
    "text for a number": (
        lambda: with_points(a=(1, 2, "3")),
        "scores of 'p0', issue 'a': expected Fraction or int, found '3'",
    ),
    "a float to add": (
        lambda: points(interactions=(Interaction({"a": ("a0",)}, 0.5),)),
        "scores of 'p0', interactions: expected Fraction or int, found 0.5 (write Fraction('0.5'))",
    ),
    "a float for no deal": (
        lambda: points(no_deal=0.5),
        "scores of 'p0', no_deal: expected Fraction or int, found 0.5 (write Fraction('0.5'))",
    ),
    "a float for the case's no deal": (
        lambda: replace(base(), no_deal=NoDeal(values={"p0": 0.5})),
        "no_deal of 'p0': expected Fraction or int, found 0.5 (write Fraction('0.5'))",
    ),
    "a role there is not": (
        lambda: with_role("foo"),
        "actor 'p0': expected Role.PARTY, Role.RATIFIER, Role.OBSERVER as its role, found 'foo'",
    ),
    "a role as text": (
        lambda: with_role("party"),
        "actor 'p0': expected Role.PARTY, Role.RATIFIER, Role.OBSERVER as its role, found 'party'",
    ),
    "a response there is not": (
        lambda: replace(
            base(),
            offers=(Offer("o", ("p0",), PartialOutcome({"a": "a0"}), responses={"p1": "yes"}),),
        ),
        "offer 'o', response of 'p1': expected one of accepted, rejected, final, countered, found "
        "'yes'",
    ),
    "a reaction there is not": (
        lambda: replace(base(), reactions=(Reaction("x", "p0", None, "joy"),)),
        "reaction 'x', was: expected one of welcome, indifferent, regret, found 'joy'",
    ),
    "a quota as text": (
        lambda: replace(base(), approval=(Approval("q", (Quota({"r0": 1}, "1"),)),)),
        "approval rule 'q': expected a number as at_least, found '1'",
    ),
    "confidence as text": (
        lambda: knowing(said(WeightRange("a", 0, 1), confidence="1")),
        "statement 's': expected a confidence above 0 and up to 1, found 1",
    ),
    "one value for an issue": (
        lambda: with_points(a=1),
        "scores of 'p0': expected a tuple of values for issue 'a', found 1",
    ),
    "preferences of another kind": (
        lambda: replace(base(), preferences={**base().preferences, "p0": None}),
        "preferences of 'p0': expected Scores or a tuple of statements, found None",
    ),
    "no title": (lambda: replace(base(), title=None), "title: expected text, found None"),
    "an issue without a name": (
        lambda: replace(base(), issues=(replace(issue("a", 3), name=None), *base().issues[1:])),
        "issue 'a': name: expected text, found None",
    ),
    "binding on nothing": (
        lambda: replace(base(), binding=("aa",)),
        "binding: unknown issue 'aa'; did you mean 'a'?",
    ),
    "binding as text": (
        lambda: replace(base(), binding="a"),
        "binding: expected a tuple of issue ids, found the text 'a'",
    ),
    "a region with text for options": (
        lambda: replace(base(), rules=(Rule("r", {"a": "a0"}),)),
        "rule 'r': expected a tuple of options of issue 'a', found the text 'a0'",
    ),
    "an issue too many": (
        lambda: with_points(aa=(1,)),
        "scores of 'p0': unknown issue 'aa'; did you mean 'a'?",
    ),
    "an issue too few": (
        lambda: points(points={"a": (1, 2, 3)}),
        "scores of 'p0': issue 'b' is missing",
    ),
    "preferences under nobody": (
        lambda: replace(base(), preferences={**base().preferences, "p9": ()}),
        "preferences: unknown actor 'p9'; expected one of p0, p1, r0",
    ),
    "a statement about another": (
        lambda: knowing(replace(said(WeightRange("a", 0, 1)), actor="p1")),
        "statement 's': it is about 'p1', but stands under 'p0'",
    ),
    "an option there is not": (
        lambda: knowing(said(Prefers(PartialOutcome({"a": "a50"}), None))),
        "statement 's': issue 'a' has no option 'a50'; did you mean 'a0'?",
    ),
    "an order with one twice": (
        lambda: knowing(said(Order("a", (("a0",), ("a0",))))),
        "statement 's': an option of issue 'a' stands in the order twice",
    ),
    "a share above 1": (
        lambda: knowing(said(WeightRange("a", 0, 2))),
        "statement 's': expected a range within 0 and 1, found 0 to 2",
    ),
    "a value below 0": (
        lambda: knowing(said(ValueRange("a", "a0", -1, 1))),
        "statement 's': expected a range within 0 and 1, found -1 to 1",
    ),
    "compared with itself": (
        lambda: knowing(said(WeightRatio("a", "a", 2))),
        "statement 's': issue 'a' is compared with itself",
    ),
    "an unknown step": (
        lambda: knowing(said(Step("a", ("a0", "a1"), "bb", ("b0", "b1")))),
        "statement 's': unknown issue 'bb'; did you mean 'b'?",
    ),
    "no confidence": (
        lambda: knowing(said(Rejects(PartialOutcome({"a": "a0"})), confidence=0)),
        "statement 's': expected a confidence above 0 and up to 1, found 0",
    ),
    "an unknown account": (
        lambda: knowing(said(WeightRange("a", 0, 1), account="ours")),
        "statement 's': unknown account 'ours'",
    ),
    "an unknown source": (
        lambda: knowing(said(WeightRange("a", 0, 1), evidence=(Evidence("times", "x"),))),
        "statement 's': unknown source 'times'",
    ),
    "two of one id": (
        lambda: knowing(said(WeightRange("a", 0, 1)), said(WeightRange("b", 0, 1))),
        "statement 's': there are 2 of that id; expected one",
    ),
    "a rule on nothing": (
        lambda: replace(base(), rules=(Rule("r", {"a": ("a9",)}),)),
        "rule 'r': issue 'a' has no option 'a9'; expected one of a0, a1, a2",
    ),
    "a vote of nobody": (
        lambda: replace(base(), approval=(k_of("q", 1, ["r7"]),)),
        "approval rule 'q': unknown actor 'r7'; expected one of p0, p1, r0",
    ),
    "a quota out of reach": (
        lambda: replace(base(), approval=(Approval("q", (Quota({"r0": 1}, 2),)),)),
        "approval rule 'q': more is needed than all weights together",
    ),
    "half a no deal": (
        lambda: replace(base(), no_deal=NoDeal({"a": "a0"})),
        "no_deal: issue 'b' is missing; expected an option of every issue",
    ),
    "no value for no deal": (
        lambda: replace(points(no_deal=None), no_deal=NoDeal()),
        "scores of 'p0': there is no value for no deal",
    ),
    "an offer by nobody": (
        lambda: replace(base(), offers=(Offer("o", ("p7",), PartialOutcome({"a": "a0"})),)),
        "offer 'o': unknown actor 'p7'; expected one of p0, p1, r0",
    ),
    "a maker as text": (
        lambda: replace(base(), offers=(Offer("o", "p0", PartialOutcome({"a": "a0"})),)),
        "offer 'o': expected a tuple of actor ids, found the text 'p0'",
    ),
    "a maker who answers": (
        lambda: replace(
            base(),
            offers=(
                Offer(
                    "o",
                    ("p0", "p1"),
                    PartialOutcome({"a": "a0"}),
                    responses={"p1": Response.ACCEPTED},
                ),
            ),
        ),
        "offer 'o': 'p1' made it and cannot answer it",
    ),
    "an open offer": (
        lambda: replace(
            base(), no_deal=NoDeal(), offers=(Offer("o", ("p0",), PartialOutcome({"a": "a0"})),)
        ),
        "offer 'o': issue 'b' is left open and there is no no-deal outcome to take it from; name "
        "it, or set rest_any",
    ),
    "no party": (
        lambda: replace(base(), actors=(), preferences={}, approval=()),
        "actors: expected at least one party",
    ),
    "a foreign owner": (
        lambda: replace(base(), issues=(replace(issue("a", 3), owner="x"), *base().issues[1:])),
        "issue 'a': unknown actor 'x'; expected one of p0, p1, r0",
    ),
}


@pytest.mark.parametrize("kind", WRONG)
def test_what_is_wrong_is_said(kind):
    make, message = WRONG[kind]
    case = make()
    with pytest.raises(winset.CaseError) as raised:
        case.validate()
    assert message in raised.value.problems
    with pytest.raises(winset.CaseError):
        winset.analyse(case)


def test_every_problem_is_told_at_once():
    case = with_points(a=(1,), b=(1,))
    with pytest.raises(winset.CaseError) as raised:
        winset.analyse(case)
    assert len(raised.value.problems) == 2
    assert isinstance(raised.value, winset.WinsetError)
    assert isinstance(raised.value, ValueError)


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("examples/*/*.yaml")), ids=lambda p: p.parent.name
)
def test_what_the_reader_takes_is_sound(path):
    winset.read_case(path).validate()


def test_statistics_and_stability_check_as_well():
    from winset.analysis.statistics import statistics

    case = with_points(a=(1, 2, 3, 4))
    with pytest.raises(winset.CaseError):
        statistics(case)
    with pytest.raises(winset.CaseError):
        winset.stability_of(case)


class TestRows:
    def ensemble(self):
        case = base()
        space = winset.Space.of(case)
        return winset.exact(space, "p0", case.preferences["p0"], case.no_deal)

    @pytest.mark.parametrize("option", [50, -1])
    def test_an_option_there_is_not_is_not_clipped(self, option):
        with pytest.raises(IndexError, match="expected options 0 to 2 of issue 'a'"):
            self.ensemble().values(np.array([[option, 0, 0]]))

    def test_the_shape_is_checked(self):
        with pytest.raises(IndexError, match=r"expected rows of shape \(n, 3\), found \(3,\)"):
            self.ensemble().values(np.array([0, 0, 0]))

    def test_values_are_in_the_units_of_the_case(self):
        space = winset.Space([issue("a", 2)])
        scores = Scores({"a": (Fraction(1, 3), Fraction(5, 2))}, (), Fraction(1))
        one = winset.exact(space, "p", scores, NoDeal())
        rows = np.array([[0], [1]])
        assert one.values(rows, 0).tolist() == pytest.approx([1 / 3, 2.5])
        assert one.gains(rows, 0).tolist() == pytest.approx([-2 / 3, 1.5])
        assert one.values(rows).tolist() == [[value] for value in one.values(rows, 0)]
        assert one.sums(rows).tolist() == [2.0, 15.0]
        # What is acceptable is told by gains; `floor` is in the units of sums.
        assert (one.gains(rows, slice(None)) >= 0).tolist() == [[False], [True]]
        assert (one.sums(rows, slice(None)) >= one.floor).tolist() == [[False], [True]]
        assert one.floor.tolist() == [6.0]

    @pytest.mark.parametrize(
        ("scores", "message"),
        [
            (
                Scores({"a": (Fraction(1), 0.1)}, (), Fraction(1)),
                "scores of 'p', issue 'a': expected Fraction or int, found 0.1 "
                "(write Fraction('0.1'))",
            ),
            (Scores({}, (), Fraction(1)), "scores of 'p': issue 'a' is missing"),
            (Scores({"a": (1, 2)}), "'p' has no value for no deal"),
        ],
    )
    def test_exact_says_what_is_wrong_with_scores(self, scores, message):
        with pytest.raises(winset.CaseError) as raised:
            winset.exact(winset.Space([issue("a", 2)]), "p", scores, NoDeal())
        assert raised.value.problems == (message,)
        assert isinstance(raised.value, ValueError)


class TestSolving:
    def test_losses_have_no_solution(self):
        with pytest.raises(ValueError, match="a gain is below 0 or not a number"):
            winset.solve(np.array([[-3.0, -3.0], [1.0, 1.0]]), np.array([1.0, 1.0]))
        with pytest.raises(ValueError, match="a gain is below 0 or not a number"):
            winset.solve(np.array([[np.nan, 1.0]]), np.array([1.0, 1.0]))

    def test_shapes_are_checked(self):
        gains = np.array([[3.0, 3.0], [1.0, 1.0]])
        for given, message in [
            (
                (gains, np.array([3.0])),
                "best: expected shape (2,), one number for each column of gains, found (1,)",
            ),
            ((gains[0], gains[0]), "gains: expected shape (n, n_parties), found (2,)"),
            (
                (gains, gains[0], [Fraction(1)]),
                "steps: expected 2, one for each column of gains, found 1",
            ),
        ]:
            with pytest.raises(ValueError, match="expected") as raised:
                winset.solve(*given)
            assert str(raised.value) == message
        with pytest.raises(ValueError, match=r"points: expected shape \(n, k\), found \(2,\)"):
            winset.frontier(gains[0])

    def test_gains_in_the_units_of_the_case(self):
        gains = np.array([[0.1 + 0.2, 0.7], [0.3, 0.7], [0.9, 0.1]])
        found = winset.solve(gains, gains.max(axis=0))
        assert found["egalitarian"].tolist() == [0, 1]
        assert found["utilitarian"].tolist() == [0, 1, 2]

    def test_the_how_to_finds_the_same_points_as_the_analysis(self):
        case = winset.read_case(ROOT / "examples" / "panama" / "fifteenths.yaml")
        space = winset.Space.of(case)
        rows = space.list().rows
        scored = {
            one.id: winset.exact(space, one.id, case.preferences[one.id], case.no_deal)
            for one in case.actors
        }
        accepted = winset.acceptance(rows, scored, winset.consent_of(case))
        deals = rows[accepted.joint > 0]
        gains = np.column_stack([scored[one.id].gains(deals) for one in case.parties])
        front = winset.frontier(gains)
        found = winset.solve(gains[front], gains.max(axis=0))
        told = winset.analyse(case)["deal.solutions"].detail
        for name, places in found.items():
            outcome = space.decode(deals[front][places[0]])
            assert outcome == told[name]["outcome"], name

    @pytest.mark.slow
    def test_acceptance_and_analysis_agree_on_no_deal(self):
        for seed in range(40):
            case = random_case(seeded(seed), sizes=(2, 2), rules=1)
            space = winset.Space.of(case)
            scored = {
                one.id: winset.exact(space, one.id, case.preferences[one.id], case.no_deal)
                for one in case.actors
            }
            counted = winset.acceptance(space.list().rows, scored, winset.consent_of(case))
            assert counted.exists == winset.analyse(case)["deal.exists"].value


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"draws": 10.5}, "draws: expected a whole number, found 10.5"),
        ({"draws": True}, "draws: expected a whole number, found True"),
        ({"seed": "1"}, "seed: expected a whole number, found '1'"),
        ({"prior": "flat"}, "prior: found 'flat' (expected: 'hierarchical', 'polytope')"),
        ({"until": "1 March"}, "until: expected YYYY-MM-DD, found '1 March'"),
        ({"until": datetime.datetime(2019, 3, 1)}, "until: expected a date"),
        ({"error": float("nan")}, "error: expected a number above 0, up to 0.5, found nan"),
        ({"time_limit": float("nan")}, "time_limit: expected more than 0, found nan"),
        ({"definitions": "genius"}, "definitions: expected a tuple of names, found 'genius'"),
        ({"offers": "no"}, "offers: expected True or False, found 'no'"),
    ],
)
def test_settings_are_checked_where_they_are_made(given, message):
    with pytest.raises(ValueError, match="expected") as raised:
        winset.Settings(**given)
    assert message in str(raised.value)


def test_a_counter_to_a_scored_deal_is_better_for_all():
    text = """
winset: 1
title: A deal that can be bettered
parties: {a: A, b: B}
issues: {x: {options: [p, q, r]}, y: {options: [s, t]}}
no_deal: {values: {a: 0, b: 0}}
preferences:
  a: {scores: {x: {p: 1, q: 2, r: 9}, y: {s: 0, t: 1}}}
  b: {scores: {x: {p: 1, q: 3, r: -5}, y: {s: 1, t: 1}}}
offers: [{id: o, by: a, outcome: {x: p, y: s}, responses: {b: accepted}, assumed: minutes}]
"""
    found = winset.analyse(winset.parse_case(text))
    counters = found["offer.o"].detail["counters"]
    assert [one["outcome"] for one in counters] == [
        {"x": "q", "y": "t"},
        {"x": "q", "y": "s"},
        {"x": "p", "y": "t"},
    ]


def test_an_analysis_is_a_collection_of_findings(examples) -> None:
    found = winset.analyse(winset.read_case(examples / "airport" / "case.yaml"))
    assert list(found) == list(found.findings)
    assert len(found) == len(found.findings)
    with pytest.raises(KeyError, match=r"no finding 'deal.exist'; did you mean 'deal.exists'\?"):
        _ = found["deal.exist"]


def test_details_are_read_by_key_and_by_name(examples) -> None:
    found = winset.analyse(winset.read_case(examples / "airport" / "case.yaml"))
    solutions = found["deal.solutions"].detail
    assert solutions.nash.to_dict() == solutions["nash"]
    with pytest.raises(AttributeError, match="no 'nsh': expected nash, kalai_smorodinsky, "):
        _ = solutions.nsh
    exists = found["deal.exists"].detail
    assert "deal" not in exists
    assert not exists.deal
