"""Rankings and priorities: read, ranked as they say, written back."""

import itertools
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from effort import seeds
from jsonschema import Draft202012Validator

from winset.analysis.ordinal import degrees, orders
from winset.case.formulas import Atom, Joined, Not, formula_text
from winset.case.ordinal import Priorities, Priority, Ranking
from winset.case.ordinal_points import scores_of_priorities
from winset.case.renaming import NewIds, renamed
from winset.case.types import Issue, Option
from winset.casefile import json_schema, parse_case, read_case
from winset.casefile.writer import case_text
from winset.errors import CaseError
from winset.inference.scores import exact
from winset.spaces.numbering import UNRANKED
from winset.spaces.space import Space

ELMIRA = Path(__file__).parents[2] / "examples" / "elmira"
CASE = """\
winset: 1
title: A dam
parties: {up: Upstream, down: Downstream}
issues:
  height: {options: [none, low, high], owner: up}
  fund: {options: ["no", "yes"], owner: down}
no_deal: {height: none, fund: "no"}
rules: [{never: {height: none, fund: "yes"}}]
preferences:
  up: {ranking: %s}
"""


def of(ranking):
    case = parse_case(CASE % ranking)
    return case, case.preferences["up"]


def points(case, scores, outcome):
    """The value of one outcome, as the file says it: points, and what is added to them."""
    value = sum(
        (scores.points[issue.id][issue.position(outcome[issue.id])] for issue in case.issues),
        Fraction(0),
    )
    for added in scores.interactions:
        if all(outcome[issue] in options for issue, options in added.when.items()):
            value += added.add
    return value


def states(case):
    space = Space.of_states(case)
    return [space.decode(row) for row in space.list().rows]


def ranks(values):
    order = sorted(set(values))
    return [order.index(value) for value in values]


def test_by_number_and_by_outcome_is_the_same():
    by_number, _ = of("[5, [3, 4], 1, 2]")
    by_outcome, scores = of(
        '[{height: high, fund: "yes"}, [{height: low, fund: "yes"}, {height: high}], {height: none}'
        ", {height: low}]"
    )
    assert by_number == by_outcome
    assert isinstance(scores.ordinal, Ranking)
    assert scores.ordinal.left_out == ()
    found = [points(by_number, scores, outcome) for outcome in states(by_number)]
    assert found == [1, 0, 2, 2, 3]


def test_rest_any_is_all_that_agree_and_much_is_kept():
    case, scores = of("[{height: high, rest: any}, much, [1, 2], 3]")
    assert [points(case, scores, outcome) for outcome in states(case)] == [1, 1, 0, 2, 2]
    assert scores.ordinal.much == (0,)
    found = degrees(case, scores.ordinal, Space.of_states(case).list().rows)
    assert found.complete
    assert found.grades.tolist() == [0, 0, 0, 1, 1]
    assert parse_case(case_text(case)) == case


def test_what_is_left_out_is_not_ranked_and_nothing_is_assumed_of_it():
    case, scores = of("[5, [1, 3]]")
    assert scores.ordinal.left_out == (
        {"height": "low", "fund": "no"}, {"height": "high", "fund": "no"}
    )  # fmt: skip
    found = degrees(case, scores.ordinal, Space.of_states(case).list().rows)
    assert found.ranks.tolist() == [0, UNRANKED, 0, UNRANKED, 1]
    assert not found.complete
    (order,) = orders(case)
    assert order.levels == ((5,), (1, 3))
    assert order.left_out == (2, 4)
    assert parse_case(case_text(case)) == case
    with pytest.raises(CaseError, match="the ranking of 'up' leaves out 2 states, and nothing is"):
        exact(Space.of(case), "up", scores, case.no_deal)


def test_the_numbers_are_those_of_the_file_where_it_has_some():
    text = CASE % "[20, 10, 21, 22, 23]" + ('state_numbers: {10: [low, "no"], 20: [high, "yes"]}\n')
    case = parse_case(text)
    found = [points(case, case.preferences["up"], outcome) for outcome in states(case)]
    assert found == [2, 3, 1, 0, 4]
    (order,) = orders(case)
    assert order.levels == ((20,), (10,), (21,), (22,), (23,))


def test_an_order_needs_a_no_deal_that_is_a_state():
    from winset.errors import CaseFileError

    text = (CASE % "[1, 2, 3, 4, 5]").replace('no_deal: {height: none, fund: "no"}\n', "")
    with pytest.raises(CaseFileError, match="'up' has an order of states, and the case does not"):
        parse_case(text)


def test_it_says_that_only_the_order_means_something_once_and_in_each_language():
    case, _ = of("[1, 2, 3, 4, 5]")
    (told,) = case.assumed
    assert told.startswith("Known of Upstream is an order of states and nothing more.")
    assert case.in_language("de").assumed[0].startswith("Von Upstream ist nur eine Reihenfolge")
    assert case_text(case).count("order of states") == 0
    assert parse_case(case_text(case)).assumed == case.assumed


def test_elmira_by_ranking_and_by_priorities_is_the_same_order():
    ranked, prioritised = (read_case(ELMIRA / f"{name}.yaml") for name in ("ranking", "priorities"))
    assert [order.levels for order in orders(ranked)] == [
        order.levels for order in orders(prioritised)
    ]
    for case in (ranked, prioritised):
        assert parse_case(case_text(case)) == case
        for order in orders(case):
            found = [
                points(case, case.preferences[order.actor], outcome) for outcome in states(case)
            ]
            numbers = [
                case.state_numbers[tuple(i.position(s[i.id]) for i in case.issues)]
                for s in states(case)
            ]
            place = {number: k for k, level in enumerate(order.levels) for number in level}
            assert ranks([-place[number] for number in numbers]) == ranks(found)


def random_formula(rng, issues, depth):
    """A statement, and what it says as a function of the outcome: nothing of the package in it."""
    kind = rng.integers(0, 3 if depth else 1)
    if kind == 0:
        issue = issues[int(rng.integers(len(issues)))]
        option = issue.options[int(rng.integers(len(issue.options)))].id
        return Atom(issue.id, option), lambda s: s[issue.id] == option
    first, says = random_formula(rng, issues, depth - 1)
    if kind == 1:
        return Not(first), lambda s: not says(s)
    second, says_also = random_formula(rng, issues, depth - 1)
    how = str(rng.choice(["and", "or", "if", "iff"]))
    table = {
        "and": lambda a, b: a and b,
        "or": lambda a, b: a or b,
        "if": lambda a, b: a or not b,
        "iff": lambda a, b: a == b,
    }
    from winset.case.formulas import Connective

    return Joined(Connective(how), first, second), lambda s: table[how](says(s), says_also(s))


@pytest.mark.parametrize("seed", seeds(60))
def test_priorities_rank_the_states_one_statement_after_the_other(seed):
    rng = np.random.default_rng(seed)
    issues = tuple(
        Issue(f"i{k}", f"i{k}", tuple(Option(f"o{k}{n}", "") for n in range(rng.integers(2, 4))))
        for k in range(rng.integers(1, 4))
    )
    made = [random_formula(rng, issues, 3) for _ in range(rng.integers(1, 6))]
    statements = tuple(Priority(formula, formula_text(formula)) for formula, _ in made)
    scores = scores_of_priorities(Priorities(statements), issues)

    class Plain:
        pass

    case = Plain()
    case.issues = issues
    every = [
        {i.id: o.id for i, o in zip(issues, options, strict=True)}
        for options in itertools.product(*(issue.options for issue in issues))
    ]
    by_statements = [tuple(says(outcome) for _, says in made) for outcome in every]
    assert ranks(by_statements) == ranks([points(case, scores, outcome) for outcome in every])


def test_other_ids_are_said_in_the_ranking_too():
    case = read_case(ELMIRA / "priorities.yaml")
    new = renamed(case, NewIds(issues={"insist": "press"}, options={"response": {"accept": "ok"}}))
    assert new.preferences["moe"].ordinal.statements[0].text == "response = ok"
    assert parse_case(case_text(new)) == new
    back = renamed(new, NewIds(issues={"press": "insist"}, options={"response": {"ok": "accept"}}))
    assert back == case
    ranked = read_case(ELMIRA / "ranking.yaml")
    new = renamed(ranked, NewIds(issues={"insist": "press"}))
    assert parse_case(case_text(new)) == new


def test_the_schema_takes_what_is_read_and_no_two_of_them():
    valid = Draft202012Validator(json_schema()).is_valid
    base = {"winset": 1, "title": "A", "parties": {"a": "A"}, "issues": {"x": {"options": ["p"]}}}
    for said, fine in (
        ({"ranking": [3, "much", [1, {"x": "p", "rest": "any"}], {"x": "p"}]}, True),
        ({"priorities": ["p and not q"]}, True),
        ({"ranking": [1], "priorities": ["p"]}, False),
        ({"ranking": []}, False),
        ({"priorities": "p"}, False),
    ):
        assert valid({**base, "preferences": {"a": said}}) is fine


VIEWS = """\
winset: 1
title: Chicken
parties: {ann: Ann, bob: Bob}
issues: {a: {options: ["no", "yes"], owner: ann}, b: {options: ["no", "yes"], owner: bob}}
no_deal: {a: "no", b: "no"}
preferences: {ann: {ranking: [3, 1, 2, 4]}, bob: {ranking: [2, 1, 3, 4]}}
views: {ann: {bob: {priorities: [not a, b]}}, bob: {ann: {ranking: [[1, 2, 3], much, 4]}}}
"""


def test_views_are_read_written_and_renamed():
    case = parse_case(VIEWS)
    assert [s.text for s in case.views["ann"]["bob"].ordinal.statements] == ["not a", "b"]
    assert case.views["bob"]["ann"].ordinal.much == (0,)
    assert parse_case(case_text(case)) == case
    new = renamed(case, NewIds(actors={"ann": "anna"}, issues={"a": "road"}))
    assert list(new.views) == ["anna", "bob"]
    assert list(new.views["bob"]) == ["anna"]
    assert parse_case(case_text(new)) == new
    new.validate()


def test_a_view_is_of_another_and_ranks_all_states():
    from winset.errors import CaseFileError

    text = VIEWS.replace(
        "views: {ann: {bob: {priorities: [not a, b]}}",
        "views: {ann: {bob: {ranking: [1, 2]}, ann: {ranking: [1]}, bo: {ranking: [1]}}",
    )
    with pytest.raises(CaseFileError) as raised:
        parse_case(text)
    assert [problem.message for problem in raised.value.problems] == [
        "a view ranks all states; this one leaves out 2",
        "what an actor wants itself stands under 'preferences'; a view is of another",
        "unknown actor 'bo'; did you mean 'bob'? (expected: 'ann', 'bob')",
    ]


def test_a_case_by_hand_with_views_of_nobody_is_refused():
    from dataclasses import replace

    case = parse_case(VIEWS)
    with pytest.raises(CaseError, match="views of 'ann': unknown actor 'zed'"):
        replace(case, views={"ann": {"zed": case.views["ann"]["bob"]}}).validate()


def test_a_rule_that_is_dropped_leaves_states_that_nobody_ranked():
    from winset.analysis.run import analyse

    case, _ = of("[5, [3, 4], 1, 2]")
    analyse(case)
    with pytest.raises(CaseError, match="the ranking of 'up' leaves out 1 state"):
        analyse(case.with_(drop=["rule1"]))


def test_numbers_of_the_file_are_written_again():
    case = read_case(ELMIRA / "ranking.yaml")
    assert "ranking: [7, 3, 4, 8, 5, 1, 2, 6, {response: abandon, rest: any}]" in case_text(case)


@pytest.mark.slow
def test_thousands_of_states_are_ranked_by_number():
    issues = ", ".join(f"i{k}: {{options: [a, b]}}" for k in range(13))
    stands = ", ".join(f"i{k}: a" for k in range(13))
    ranking = ", ".join(map(str, range(1, 7001)))
    text = (
        f"winset: 1\ntitle: Many\nparties: {{a: A}}\nissues: {{{issues}}}\n"
        f"no_deal: {{{stands}}}\npreferences: {{a: {{ranking: [{ranking}]}}}}\n"
    )
    scores = parse_case(text).preferences["a"]
    assert len(scores.ordinal.levels) == 7000
    assert len(scores.ordinal.left_out) == 8192 - 7000
