"""The object of `winset stability` and its page, against the definitions."""

import html
import re
from dataclasses import replace
from fractions import Fraction

import pytest
from cases import seeded
from places import SHARED
from schemas import held_to
from stability import twin
from stability.random_conflicts import random_case

import winset
from winset.case.types import Interaction, NoDeal, Role, Scores
from winset.formats import import_case
from winset.report.stability_page import stability_page
from winset.spaces.space import Space
from winset.stability.concepts import CONCEPTS

SIZES = (3, 10**4, 10**13)
"""Scores up to so many points: sums beyond a thousand million beside single points."""


def scored(seed):
    """A random case with owners, irreversible changes, rules and transitions, and scores."""
    rng = seeded(seed)
    case = random_case(rng, largest=18)
    if not any(issue.owner for issue in case.issues):
        return None
    most = SIZES[seed % 3]

    def points(count):
        small = [Fraction(int(k)) for k in rng.integers(0, 3, count)]
        return tuple(one * most if rng.random() < 0.3 else one for one in small)

    preferences = {
        actor.id: Scores(
            {issue.id: points(len(issue.options)) for issue in case.issues},
            (
                Interaction(
                    {issue.id: (issue.options[0].id,) for issue in case.issues[:2]},
                    Fraction(int(rng.integers(-2, 3))),
                ),
            ),
            Fraction(0),
        )
        for actor in case.actors
    }
    return replace(
        case,
        actors=tuple(replace(actor, role=Role.PARTY) for actor in case.actors),
        no_deal=NoDeal(None, dict.fromkeys(preferences, Fraction(0))),
        preferences=preferences,
    )


def value(scores, case, outcome):
    """What an outcome is worth, as a fraction."""
    total = Fraction(0)
    for issue in case.issues:
        total += scores.points[issue.id][issue.position(outcome[issue.id])]
    for one in scores.interactions:
        if all(outcome[issue] in options for issue, options in one.when.items()):
            total += one.add
    return total


def by_definition(case, outcomes):
    """Sets of moves and exact values, of the owners, in the order of the case."""
    space = Space.of(case)
    pairs = twin.moves_by_definition(case, [space.encode(one) for one in outcomes])
    moves = [{s: {b for a, b in one if a == s} for s in range(len(outcomes))} for one in pairs]
    owners = [a.id for a in case.actors if any(i.owner == a.id for i in case.issues)]
    places = [k for k, actor in enumerate(case.actors) if actor.id in owners]
    ranks = [[value(case.preferences[o], case, one) for one in outcomes] for o in owners]
    return owners, [moves[k] for k in places], ranks


@pytest.mark.slow
@pytest.mark.parametrize("part", range(4))
def test_verdicts_of_random_cases_are_those_of_the_definitions(part):
    judged = held = 0
    for seed in range(40 * part, 40 * part + 40):
        case = scored(seed)
        if case is None:
            continue
        if len(Space.of(case).list().rows) == 0:
            with pytest.raises(ValueError, match="there is no state: the rules leave no outcome"):
                winset.stability_of(case)
            continue
        data = winset.stability_of(case).data
        states = data["states"]
        owners, moves, ranks = by_definition(case, [one["outcome"] for one in states])
        for concept in CONCEPTS:
            expected = [
                [twin.holds(moves, ranks, k, s, concept) for k in range(len(owners))]
                for s in range(len(states))
            ]
            for state, verdicts in zip(states, expected, strict=True):
                found = [state["actors"][owner][concept] for owner in owners]
                assert found == verdicts, (seed, concept)
                assert state["equilibrium"][concept] is all(verdicts)
                judged += 1
                held += all(verdicts)
        for one in data["certificates"]:
            place = owners.index(one["actor"])
            state = states[one["state"] - 1]
            assert one["stable"] is state["actors"][one["actor"]][one["concept"]]
            if not one["stable"]:
                here, there = one["state"] - 1, one["escape"] - 1
                assert there in moves[place][here]
                assert ranks[place][there] > ranks[place][here]
    assert 0 < held < judged


UNCERTAIN = """
winset: 1
title: Each can spoil it
parties: {a: A, b: B}
issues:
  i: {name: I, options: [x, y], owner: a}
  j: {name: J, options: [x, y], owner: b}
no_deal: {i: x, j: x}
preferences:
  a: [{id: a1, rejects: {i: y}, assumed: r}]
  b: [{id: b1, rejects: {j: y}, assumed: r}]
"""


def shares_of(node):
    """Every number that is a share, wherever it stands in the object."""
    if isinstance(node, list):
        for one in node:
            yield from shares_of(one)
    elif isinstance(node, dict):
        for key, one in node.items():
            if key in {*CONCEPTS, "share", "improves"} and isinstance(one, float):
                yield one
            yield from shares_of(one)


@pytest.mark.parametrize("draws", [3, 49, 100, 1000])
def test_what_holds_in_every_draw_has_the_share_1(draws):
    """Tenths of a thousandth, added up, do not come to 1; counts divided once do."""
    case = winset.parse_case(UNCERTAIN)
    data = winset.stability_of(case, winset.Settings(draws=draws)).to_dict()
    held_to(winset.stability_schema, data)
    shares = list(shares_of(data))
    judged = data["judged"]
    assert all(share == round(share * judged) / judged for share in shares)
    standing = next(one for one in data["states"] if one["status_quo"])
    assert set(standing["equilibrium"].values()) == {1.0}
    assert max(shares) == 1.0


def rows_of(page):
    """The rows of the table of states: number, then a verdict for each concept."""
    table = page.split('id="state-table"')[1].split("</table>")[0]
    for row in table.split("<tbody>")[1].split("<tr>")[1:]:
        cells = [
            html.unescape(re.sub(r"<[^>]+>", "", cell))
            for cell in re.findall(r"<t[hd].*?</t[hd]>", row)
        ]
        yield cells[0], cells[2:]


@pytest.mark.parametrize(
    "name", ["chicken", "elmira", "north_korea_2017_base", "prisoners_dilemma", "syria_iraq_1975"]
)
def test_table_tree_and_drawing_of_the_page_say_what_the_object_says(name):
    path = SHARED / "gmcr" / f"{name}.json"
    if not path.exists():
        pytest.skip(f"{path} is missing")
    data = winset.stability_of(import_case(path)[0]).to_dict()
    page = stability_page(data)
    states = {one["id"]: one for one in data["states"]}
    told = set()
    for number, cells in rows_of(page):
        for state in map(int, re.findall(r"\d+", number)):
            told.add(state)
            found = [cell == "holds" for cell in cells]
            assert found == [states[state]["equilibrium"][concept] for concept in CONCEPTS]
    assert told == set(states)
    drawn = re.findall(r'class="node n-(\w+)" data-state="(\d+)"', page)
    assert drawn
    for grade, state in drawn:
        equilibrium = states[int(state)]["equilibrium"]
        first = next(
            (
                g
                for g, c in (("self", "nash"), ("answers", "seq"), ("threats", "gmr"))
                if equilibrium[c]
            ),
            "breaks",
        )
        assert grade == first
    if data["from_status_quo"] and data["from_status_quo"]["improvements"]:
        tree = page.split('<ul class="tree root">')[1].split("<details>")[0]
        led = {int(k) for k in re.findall(r"state (\d+)", tree)}
        assert led == {one["state"] for one in data["from_status_quo"]["improvements"]}
