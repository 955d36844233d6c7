"""Conflicts of the graph model: read, written, read again; and what is refused."""

import copy
import itertools
import json
import random
from dataclasses import replace
from fractions import Fraction as F

import numpy as np
import pytest
from effort import seeds
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from places import SHARED

import winset
from formats.samples import problems, put
from formats.test_commands import run
from winset.case.types import Case, Interaction, Issue, NoDeal, Option, Rule, Scores, Transition
from winset.casefile import case_text, parse_case
from winset.errors import CannotWriteError, CaseFileError
from winset.formats import detect, export_case, import_case, is_foreign
from winset.formats.graph_model.conflict import MAX_LISTED, disjoint, states, unlisted
from winset.formats.outgoing import value_of
from winset.spaces.space import Space
from winset.stability import Conflict, equilibria, moves_of, stable

# A town and a ferry line, invented. The file lists the line's options first, but the town comes
# first among the decision makers: states are numbered town first.
FERRY = {
    "options": [
        {"name": "Run at night", "permittedDirection": "both"},
        {"name": "Sell the ships", "permittedDirection": "fwd"},
        {"name": "Pay", "permittedDirection": "back"},
    ],
    "decisionMakers": [
        {
            "name": "Town",
            "options": [2],
            "preferences": [
                [[1, "N"]],
                {"compound": True, "members": [[[0, "Y"], [2, "N"]], [[0, "Y"]], [[2, "N"]]]},
                [[0, "Y"], [2, "Y"]],
            ],
        },
        {"name": "Line", "options": [0, 1], "preferences": [[[2, "Y"]], [[0, "N"]]]},
    ],
    "infeasibles": [[[0, "Y"], [1, "Y"]]],
    "useManualPreferenceRanking": False,
    "program": "gmcr-py",
    "version": "0.3.12",
    "coalitions": [0, 1],
}
STATES = ["NNN", "YNN", "NYN", "YYN", "NNY", "YNY"]  # Pay, Run at night, Sell the ships
TABLE = {
    "id": "ferry",
    "title": "Ferry",
    "dms": ["Town", "Line"],
    "options": [
        {"name": "Pay", "dm": 0, "direction": "back"},
        {"name": "Run at night", "dm": 1},
        {"name": "Sell the ships", "dm": 1, "direction": "fwd"},
    ],
    "infeasible_patterns": ["-YY"],
    "states": [{"n": n, "v": v} for n, v in zip((10, 11, 12, 13, 14), STATES, strict=False)],
    "status_quo": 11,
    "moves": {"rule": "own-options", "removed": {"Line": [[12, 10], [13, 11]]}},
    "preferences": {"Town": [[13], [12, 10], 11, 14], "Line": [11, 13, 10, 14, 12]},
}


def text(tree):
    return json.dumps(tree, indent=1)


def file(folder, tree, name="ferry.gmcr"):
    put(folder, {name: text(tree)})
    return folder / name


def listed(case: Case) -> list[tuple[str, dict[str, str]]]:
    """Return the feasible states as letters, in the order of their numbers."""
    rows = Space.of(case).list().rows
    found = [("".join("NY"[k] for k in row), Space.of(case).decode(row)) for row in rows.tolist()]
    return sorted(found, key=lambda one: one[0][::-1])


def ranking(case: Case, actor: str) -> list[list[str]]:
    """Return the states from best to worst, equals together, by adding up the scores."""
    values: dict[F, list[str]] = {}
    for letters, outcome in listed(case):
        values.setdefault(value_of(case, case.preferences[actor], outcome), []).append(letters)
    return [values[value] for value in sorted(values, reverse=True)]


def by_importance(statements, kept) -> list[list[str]]:
    """Rank states by the first statement that tells them apart: the plain reading."""

    def holds(state, statement):
        members = statement["members"] if isinstance(statement, dict) else [statement]
        return any(all(state[k] == letter for k, letter in one) for one in members)

    groups: dict[tuple[bool, ...], list[str]] = {}
    for state in kept:
        groups.setdefault(tuple(holds(state, one) for one in statements), []).append(state)
    return [groups[key] for key in sorted(groups, reverse=True)]


# --- reading ------------------------------------------------------------------------------


def test_a_file_of_gmcr(tmp_path):
    path = file(tmp_path, FERRY)
    assert detect(path).format.key == "gmcr"
    assert is_foreign(path)
    case, receipt = import_case(path)
    pay, night, ships = case.issues
    assert (pay.id, pay.owner, pay.irreversible) == ("pay", "town", (("taken", "not_taken"),))
    assert (night.id, night.owner, night.irreversible) == ("run_at_night", "line", ())
    assert ships.irreversible == (("not_taken", "taken"),)
    assert [option.name for option in pay.options] == ["no", "yes"]
    assert case.rules == (
        Rule("infeasible1", {"run_at_night": ("taken",), "sell_the_ships": ("taken",)}),
    )
    assert case.no_deal == NoDeal(None, {"town": F(0), "line": F(0)})
    assert [letters for letters, _ in listed(case)] == STATES
    assert receipt.counts == ("2 decision makers", "3 options", "6 states")
    assert any("no status quo" in line for line in receipt.changed)
    assert any("only the order" in line for line in receipt.changed)
    shown = ", ".join(f"{n} {v}" for n, v in enumerate(STATES, 1))
    assert f"states and their numbers in the file: {shown}" in receipt.changed
    assert receipt.lost == ()


def test_statements_rank_as_the_first_that_tells_states_apart(tmp_path):
    case, _ = import_case(file(tmp_path, FERRY))
    town = [[[2, "N"]], {"members": [[[1, "Y"], [0, "N"]], [[1, "Y"]], [[0, "N"]]]},
            [[1, "Y"], [0, "Y"]]]  # fmt: skip
    assert ranking(case, "town") == by_importance(town, STATES)
    assert ranking(case, "line") == by_importance([[[0, "Y"]], [[1, "N"]]], STATES)
    assert ranking(case, "line")[0] == ["YNN", "YNY"]


@pytest.mark.parametrize("seed", seeds(30))
def test_random_statements_rank_likewise(tmp_path, seed):
    rng = random.Random(seed)
    count = rng.randint(1, 6)

    def pattern():
        chosen = rng.sample(range(count), rng.randint(1, count))
        return [[k, rng.choice("YN")] for k in chosen]

    statements = [
        {"compound": True, "members": [pattern() for _ in range(rng.randint(1, 4))]}
        if rng.random() < 0.5
        else pattern()
        for _ in range(rng.randint(0, 6))
    ]
    infeasible = [pattern() for _ in range(rng.randint(0, 2))]
    everything = ["".join(one) for one in itertools.product("NY", repeat=count)]
    kept = [s for s in everything if not any(all(s[k] == c for k, c in p) for p in infeasible)]
    tree = {
        "options": [{"name": f"o{k}", "permittedDirection": "both"} for k in range(count)],
        "decisionMakers": [{"name": "A", "options": list(range(count)), "preferences": statements}],
        "infeasibles": infeasible,
        "useManualPreferenceVectors": False,
    }
    path = file(tmp_path, tree)
    if not kept:
        assert "leave no state" in problems(import_case, path)[0][3]
        return
    case, _ = import_case(path)
    kept.sort(key=lambda state: state[::-1])
    assert [letters for letters, _ in listed(case)] == kept
    found = ranking(case, "a")
    assert [sorted(group) for group in found] == [
        sorted(group) for group in by_importance(statements, kept)
    ]


@pytest.mark.parametrize(
    ("flag", "key"),
    [
        ("useManualPreferenceRanking", "preferenceRanking"),
        ("useManualPreferenceVectors", "preferenceVector"),
    ],
)
def test_rankings_by_hand_count_instead_of_statements(tmp_path, flag, key):
    tree = copy.deepcopy(FERRY)
    del tree["useManualPreferenceRanking"]
    tree[flag] = True
    tree["decisionMakers"][0][key] = [4, [2, 6], 1, [3], 5]
    tree["decisionMakers"][1][key] = [[1, 2, 3, 4, 5, 6]]
    case, receipt = import_case(file(tmp_path, tree))
    numbered = dict(enumerate(STATES, 1))
    assert ranking(case, "town") == [
        [numbered[4]], [numbered[2], numbered[6]], [numbered[1]], [numbered[3]], [numbered[5]]
    ]  # fmt: skip
    assert ranking(case, "line") == [STATES]
    assert "Town: 3 statements; the ranking counts in this file" in receipt.lost


def test_a_table_of_states(tmp_path):
    case, receipt = import_case(file(tmp_path, TABLE, "ferry.json"))
    assert case.title == "Ferry"
    assert [letters for letters, _ in listed(case)] == STATES[:5]
    assert [rule.id for rule in case.rules] == ["infeasible1", "not_listed1"]
    assert case.no_deal.outcome == {
        "pay": "taken", "run_at_night": "not_taken", "sell_the_ships": "not_taken",
    }  # fmt: skip
    assert ranking(case, "town") == [["YYN"], ["NNN", "NYN"], ["YNN"], ["NNY"]]
    start, end = (
        {"pay": (pay,), "run_at_night": (night,), "sell_the_ships": ("not_taken",)}
        for pay, night in (("taken", "taken"), ("taken", "not_taken"))
    )
    assert case.transitions[1] == Transition("removed2", start, end, "line")
    assert "2 decision makers" in receipt.counts
    assert any("10 NNN, 11 YNN" in line for line in receipt.changed)


def test_what_no_case_can_say_is_listed(tmp_path):
    tree = copy.deepcopy(FERRY)
    tree["decisionMakers"][0]["misperceptions"] = [[[0, "Y"]]]
    tree["decisionMakers"][1]["colour"] = "blue"
    tree["coalitions"] = [[0, 1]]
    tree["author"] = "somebody"
    _, receipt = import_case(file(tmp_path, tree))
    assert receipt.lost == (
        "'author'",
        "1 coalition; every one acts alone here",
        "Town: misperceptions; everyone sees all states here",
        "Line: 'colour'",
    )


def test_shared_conflicts_keep_states_moves_and_ranks(tmp_path):
    folder = SHARED / "gmcr"
    if not folder.is_dir():
        pytest.skip("the shared data are not here")
    for path in sorted(folder.glob("*.json")):
        data = json.loads(path.read_text("utf-8"))
        case, _ = import_case(path)
        numbers = {one["n"]: one["v"] for one in data["states"]}
        assert {letters for letters, _ in listed(case)} == set(numbers.values())
        for actor, name in zip(case.actors, data["dms"], strict=True):
            wanted = [sorted(numbers[n] for n in group) for group in data["preferences"][name]]
            assert [sorted(group) for group in ranking(case, actor.id)] == wanted
        quo = data.get("status_quo")
        if quo is not None:
            assert Space.of(case).encode(case.no_deal.outcome).tolist() == [
                "NY".index(letter) for letter in numbers[quo]
            ]
        assert parse_case(case_text(case)) == case
        export_case(case, "gmcr", tmp_path / path.stem)
        (written,) = (tmp_path / path.stem).iterdir()
        same(case, import_case(written)[0])


def equilibria_of(case):
    """Return for each concept the states, as letters, that are stable for everyone."""
    space = Space.of(case)
    rows = space.list().rows
    payoffs = [
        [value_of(case, case.preferences[actor.id], space.decode(row)) for row in rows]
        for actor in case.actors
    ]
    names = [actor.id for actor in case.actors]
    numbers = np.array(payoffs, dtype=float)
    found = equilibria(stable(Conflict.of(names, moves_of(case, rows, space), numbers)))
    return {
        concept: {"".join("NY"[k] for k in rows[state]) for state in np.flatnonzero(states)}
        for concept, states in found.items()
    }


@pytest.mark.parametrize("name", ["elmira", "prisoners_dilemma", "syria_iraq_1975"])
def test_shared_conflicts_have_the_equilibria_that_gmcr_py_finds(tmp_path, name):
    path = SHARED / "gmcr" / f"{name}.json"
    if not path.is_file():
        pytest.skip("the shared data are not here")
    data = json.loads(path.read_text("utf-8"))
    (wanted,) = (one for one in data["expected"] if one["where"].startswith("tool output"))
    letters = {one["n"]: one["v"] for one in data["states"]}
    case, _ = import_case(path)
    export_case(case, "gmcr", tmp_path)
    for one in (case, import_case(next(tmp_path.iterdir()))[0]):
        found = equilibria_of(one)
        for concept in ("Nash", "GMR", "SMR", "SEQ"):
            states = {letters[n] for n in wanted["equilibria"][concept]}
            assert found[concept.lower()] == states


# --- writing ------------------------------------------------------------------------------


def same(first: Case, second: Case) -> None:
    """Hold that two cases have the same states, owners, directions and rankings."""
    assert listed(first) == listed(second)
    for one, two in zip(first.issues, second.issues, strict=True):
        assert (one.id, one.owner, one.irreversible) == (two.id, two.owner, two.irreversible)
    for actor in first.actors:
        assert ranking(first, actor.id) == ranking(second, actor.id)


@pytest.mark.parametrize("tree", [FERRY, TABLE], ids=["gmcr", "table"])
def test_out_and_in_again_keeps_states_moves_and_ranks(tmp_path, tree):
    case, _ = import_case(file(tmp_path, tree, "ferry.json"))
    receipt = export_case(case, "gmcr", tmp_path / "out")
    (name,) = receipt.files
    again, _ = import_case(tmp_path / "out" / name)
    same(case, again)
    assert name.lower() == "ferry.gmcr"
    with pytest.raises(CannotWriteError, match="exists already"):
        export_case(case, "gmcr", tmp_path / "out")


def three() -> Case:
    """Make a case with an issue of three options, rules of both kinds, and an observer."""
    case = parse_case(
        """winset: 1
title: Harbour
parties: {a: Ann, b: Bob}
observers: {press: The press, court: The court}
issues:
  pier: {options: [none, small, large], owner: a, irreversible: [[none, large], [small, large]]}
  fee: {options: [low, mid, high], owner: b}
  ban: {options: [lifted, kept], owner: court}
rules:
  - {if: {pier: [small, large]}, then: {fee: [mid, high]}}
  - {never: {pier: [none, large], ban: kept}}
transitions: [{from: {ban: kept}, never_to: {ban: lifted}}]
exposure: {a: 1}
no_deal: {pier: none, fee: low, ban: lifted}
preferences:
  a:
    scores:
      {pier: {none: 0, small: 1.5, large: 4}, fee: {low: 2, mid: 1, high: 0},
       ban: {lifted: 1/3, kept: 0}}
  b:
    scores:
      {pier: {none: 0, small: 0, large: 0}, fee: {low: 0, mid: 1, high: 3},
       ban: {lifted: 0, kept: 0}}
  court:
    no_deal: 0
    scores:
      {pier: {none: 0, small: 0, large: 0}, fee: {low: 0, mid: 0, high: 0},
       ban: {lifted: 0, kept: 1}}
"""
    )
    assert case.size == 18
    return case


def test_issues_of_three_options_become_options_that_exclude_each_other(tmp_path):
    case = three()
    receipt = export_case(case, "gmcr", tmp_path)
    again, _ = import_case(tmp_path / "Harbour.gmcr")
    assert [issue.name for issue in again.issues] == [
        "pier: none", "pier: small", "pier: large", "fee: mid", "fee: high", "ban",
    ]  # fmt: skip
    assert [issue.irreversible for issue in again.issues] == [
        (), (), (("not_taken", "taken"),), (), (), (),
    ]  # fmt: skip
    code = {"none": "YNN", "small": "NYN", "large": "NNY", "low": "NN", "mid": "YN", "high": "NY",
            "lifted": "N", "kept": "Y"}  # fmt: skip
    rows = Space.of(case).list().rows
    whole = [Space.of(case).decode(row) for row in rows]
    wanted = {"".join(code[o] for o in one.values()): one for one in whole}
    assert {letters for letters, _ in listed(again)} == set(wanted)
    for actor in ("a", "b", "court"):
        groups: dict[F, set[str]] = {}
        for letters, one in wanted.items():
            groups.setdefault(value_of(case, case.preferences[actor], one), set()).add(letters)
        ranked = [groups[value] for value in sorted(groups, reverse=True)]
        names = {"a": "ann", "b": "bob", "court": "the_court"}
        assert [set(group) for group in ranking(again, names[actor])] == ranked
    assert "what no deal is: state 1, YNNNNN" in receipt.lost
    assert "The press: observer, owns nothing" in receipt.lost
    assert "1 ruled-out transition" in receipt.lost
    assert "1 exposure" in receipt.lost
    assert any("pier" in line for line in receipt.changed)


@pytest.mark.parametrize("seed", seeds(20))
def test_random_cases_keep_their_states_and_ranks(tmp_path, seed):
    rng = np.random.default_rng(seed)
    count = int(rng.integers(1, 6))
    issues = tuple(
        Issue(f"i{k}", f"i{k}", (Option("not_taken", "no"), Option("taken", "yes")), "ab"[k % 2])
        for k in range(count)
    )
    issues = tuple(sorted(issues, key=lambda issue: str(issue.owner)))

    def region(most):
        chosen = rng.permutation(count)[: int(rng.integers(1, most + 1))]
        return {issues[k].id: (("not_taken", "taken")[int(rng.integers(2))],) for k in chosen}

    rules = tuple(
        Rule(f"r{k}", region(count), region(count) if rng.random() < 0.5 else None)
        for k in range(2)
    )
    scores = {
        actor: Scores(
            {one.id: (F(0), F(int(rng.integers(-2, 3)), 3)) for one in issues},
            (Interaction(region(count), F(1, 2)),),
        )
        for actor in "ab"
    }
    case = parse_case("winset: 1\ntitle: T\nparties: {a: a, b: b}\nissues: {x: {options: [y]}}\n")
    outcome = {one.id: "taken" for one in issues}
    case = replace(case, issues=issues, rules=rules, preferences=scores, no_deal=NoDeal(outcome))
    if not len(Space.of(case).list()):
        with pytest.raises(CannotWriteError, match="0 states"):
            export_case(case, "gmcr", tmp_path)
        return
    export_case(case, "gmcr", tmp_path)
    same(case, import_case(tmp_path / "T.gmcr")[0])


def test_rules_for_deals_rule_out_no_state(tmp_path):
    case = three()
    only = replace(case, rules=(case.rules[0], replace(case.rules[1], for_deals=True)))
    receipt = export_case(only, "gmcr", tmp_path)
    assert "1 rule for deals only" in receipt.lost
    again, _ = import_case(tmp_path / "Harbour.gmcr")
    assert len(listed(again)) == len(Space(case.issues, case.rules[:1]).list())


def test_what_cannot_be_written_is_refused(tmp_path):
    case = three()
    free = replace(case, issues=(replace(case.issues[0], owner=None), *case.issues[1:]))
    with pytest.raises(CannotWriteError, match=r"'pier': no owner; in the graph model every"):
        export_case(free, "gmcr", tmp_path)
    silent = replace(case, preferences={k: v for k, v in case.preferences.items() if k != "court"})
    with pytest.raises(CannotWriteError, match="'The court' has no exact scores"):
        export_case(silent, "gmcr", tmp_path)
    many = tuple(replace(case.issues[2], id=f"ban{k}") for k in range(30))
    with pytest.raises(CannotWriteError, match="1,073,741,824 outcomes"):
        export_case(replace(case, issues=many, rules=()), "gmcr", tmp_path)
    assert list(tmp_path.iterdir()) == []


# --- analysis -----------------------------------------------------------------------------


def test_it_is_analysed_as_it_is(tmp_path):
    case, _ = import_case(file(tmp_path, TABLE, "ferry.json"))
    assert winset.analyse(case)["deal.exists"].value == 0
    case, _ = import_case(file(tmp_path, FERRY, "ferry2.gmcr"))
    assert winset.analyse(case)["deal.count"].value == 6


def test_the_least_of_40_statements_counts_as_much_as_any_other_where_they_agree(tmp_path):
    # The first weighs 2**39 times the last. Alpha's last one alone makes it move.
    first = [[[k % 2, "Y"], [2, "N"]] for k in range(39)]
    tree = {
        "options": [{"name": name, "permittedDirection": "both"} for name in ("a", "b", "c")],
        "decisionMakers": [
            {"name": "Alpha", "options": [0], "preferences": [[[1, "Y"]]] * 39 + [[[0, "Y"]]]},
            {"name": "Beta", "options": [1, 2], "preferences": [*first, [[2, "Y"], [1, "N"]]]},
        ],
        "infeasibles": [],
        "useManualPreferenceRanking": False,
    }
    case, _ = import_case(file(tmp_path, tree))
    states = winset.stability_of(case).data["states"]
    for state in states:
        assert state["actors"]["alpha"]["nash"] is (state["outcome"]["a"] == "taken")
    # Beta by the definition: the first statement that tells two states apart decides.
    kept = [letters for letters, _ in listed(case)]
    statements = [
        [(at, letter) for at, letter in one] for one in tree["decisionMakers"][1]["preferences"]
    ]
    place = {
        letters: k for k, group in enumerate(by_importance(statements, kept)) for letters in group
    }
    for state in states:
        here = letters_of(state["outcome"])
        moves = [other for other in kept if other[0] == here[0] and other != here]
        best = all(place[other] >= place[here] for other in moves)
        assert state["actors"]["beta"]["nash"] is best


def letters_of(outcome):
    return "".join("NY"[outcome[issue] == "taken"] for issue in ("a", "b", "c"))


@pytest.mark.slow
def test_commands(tmp_path):
    file(tmp_path, TABLE, "ferry.json")
    done = run("import", "ferry.json", "-o", "case.yaml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("Read: 2 decision makers, 3 options, 5 states (table of states)")
    done = run("export", "case.yaml", "--to", "gmcr", "out", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "Not said in this format:\n  - what no deal is: state 2, YNN\n" in done.stdout
    done = run("check", "out/Ferry.gmcr", cwd=tmp_path)
    assert done.returncode == 0, done.stderr


# --- what is wrong ------------------------------------------------------------------------


def edited(path, value):
    """Return the ferry with one value replaced; `...` deletes it."""
    tree = copy.deepcopy(FERRY if path[0] not in TABLE or path[0] in FERRY else TABLE)
    here = tree
    for step in path[:-1]:
        here = here[step]
    if value is ...:
        del here[path[-1]]
    else:
        here[path[-1]] = value
    return tree


@pytest.mark.parametrize(
    ("path", "value", "message"),
    [
        (("options",), [], "0 options; from 1 to 60 are read"),
        (("options",), 3, "expected 'options', a list"),
        (("options", 0), "Run", "expected an option, a mapping"),
        (("options", 0, "name"), ..., "an option needs 'name'; found 'permittedDirection'"),
        (("options", 0, "permittedDirection"), "forward",
         "unknown direction 'forward'; did you mean 'fwd'? (expected: 'both', 'fwd', 'back')"),
        (("decisionMakers",), [], "0 decision makers; from 1 to 100 are read"),
        (("decisionMakers", 1, "name"), ..., "a decision maker needs 'name'; found 'options', "
         "'preferences'"),
        (("decisionMakers", 1, "options"), [0], "option 'Sell the ships' belongs to no decision "
         "maker"),
        (("decisionMakers", 1, "options"), [0, 1, 2], "option 'Pay' stands under two decision "
         "makers; in a case an issue has one owner"),
        (("decisionMakers", 1, "options"), [0, 7], "expected the place of an option, a whole "
         "number from 0 to 2, found '7'"),
        (("decisionMakers", 0, "preferences", 0), [[1, "X"]], "expected Y or N"),
        (("decisionMakers", 0, "preferences", 0), [[1]], "expected [option, Y or N]"),
        (("decisionMakers", 0, "preferences", 0), [[1, "Y"], [1, "N"]],
         "option 1 stands twice in this pattern"),
        (("decisionMakers", 0, "preferences", 1), {"compound": True},
         "a union of patterns needs 'members'; found 'compound'"),
        (("decisionMakers", 0, "preferences"), [[[1, "Y"]]] * 41,
         "41 statements; at most 40 are read"),
        (("infeasibles",), [[[0, "Y"]], [[0, "N"]]],
         "the patterns under 'infeasibles' leave no state"),
        (("infeasibles",), [[]], "a pattern without options rules out every state"),
        (("useManualPreferenceRanking",), True, "a decision maker whose states are ranked by hand "
         "needs 'preferenceRanking'; found 'name', 'options', 'preferences'"),
        (("dms",), ["A", "A"], "two decision makers have the same name"),
        (("states", 0, "v"), "NN", "'NN' is not one letter for each of 3 options (expected: 'Y', "
         "'N')"),
        (("states", 1, "v"), "NNN", "state 11 NNN is listed twice"),
        (("states", 0, "v"), "YYY", "a pattern rules out the listed state 10"),
        (("infeasible_patterns",), ["---"], "a pattern without options rules out every state"),
        (("status_quo",), 99, "there is no state 99"),
        (("moves", "rule"), "any", "only the rule 'own-options' is read, not 'any'"),
        (("moves", "removed", "Line"), [[12, 99]], "there is no such state"),
        (("moves", "removed", "Line"), [[12, 12]], "a move from a state to itself"),
        (("preferences", "Town"), [13, 12, 10, 11], "'Town' does not rank every state; left out: "
         "14"),
        (("preferences", "Town"), [13, 12, 12, 10, 11, 14], "state 12 is ranked twice"),
        (("preferences", "Line"), ..., "'Line' ranks no states"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said(tmp_path, path, value, message):
    found = problems(import_case, file(tmp_path, edited(path, value)))
    assert message in [one[3] for one in found]
    assert all(line >= 1 and column >= 1 for _, line, column, _ in found)


def test_a_ranking_of_too_many_options_is_refused_before_listing(tmp_path):
    count = MAX_LISTED + 14
    tree = {
        "options": [{"name": f"o{k}", "permittedDirection": "both"} for k in range(count)],
        "decisionMakers": [
            {"name": "A", "options": list(range(count)), "preferences": [],
             "preferenceRanking": [1]}
        ],
        "infeasibles": [],
        "useManualPreferenceRanking": True,
    }  # fmt: skip
    path = file(tmp_path, tree)
    assert problems(import_case, path)[0][3] == (
        f"a ranking of the states of {count} options: read up to {MAX_LISTED}"
    )
    tree["useManualPreferenceRanking"] = False
    case, receipt = import_case(file(tmp_path / "b", tree))
    assert case.size == 1 << count
    assert not any("numbers in the file" in line for line in receipt.changed)


def test_rankings_too_long_to_write_are_refused(tmp_path):
    count = 14
    tree = {
        "options": [{"name": f"o{k}", "permittedDirection": "both"} for k in range(count)],
        "decisionMakers": [
            {"name": "A", "options": list(range(count)), "preferences": [],
             "preferenceRanking": list(range(1, 2**count + 1))}
        ],
        "infeasibles": [],
        "useManualPreferenceRanking": True,
    }  # fmt: skip
    assert problems(import_case, file(tmp_path, tree))[0][3] == (
        "rankings of 16,383 states in all, of 14 options each: "
        "at most 100,000 options can be written as points"
    )


def test_options_of_the_same_name_are_told_apart_by_decision_maker(tmp_path):
    tree = copy.deepcopy(FERRY)
    tree["options"][0]["name"] = "pay"
    case, _ = import_case(file(tmp_path, tree))
    assert [issue.id for issue in case.issues] == ["pay_town", "pay_line", "sell_the_ships"]
    assert [issue.name for issue in case.issues][:2] == ["Pay (Town)", "pay (Line)"]


def test_no_preferences_are_told(tmp_path):
    tree = copy.deepcopy(FERRY)
    tree["decisionMakers"][1]["preferences"] = []
    case, receipt = import_case(file(tmp_path, tree))
    assert ranking(case, "line") == [STATES]
    assert "no preferences, so all states count the same: Line" in receipt.changed


def test_a_union_that_needs_too_many_boxes_is_refused(tmp_path):
    count = 24
    pairs = [[[k, "Y"], [k + 1, "Y"]] for k in range(0, count, 2)]
    tree = {
        "options": [{"name": f"o{k}", "permittedDirection": "both"} for k in range(count)],
        "decisionMakers": [
            {"name": "A", "options": list(range(count)),
             "preferences": [{"compound": True, "members": pairs}]}
        ],
        "infeasibles": [],
        "useManualPreferenceRanking": False,
    }  # fmt: skip
    found = problems(import_case, file(tmp_path, tree))
    assert found[0][3] == (
        "a statement with so many members takes more than 2,000 interactions to write as points"
    )


def test_folders(tmp_path):
    one = put(tmp_path / "one", {"ferry.gmcr": text(FERRY), "notes.txt": "by hand"})
    assert import_case(one)[0].title == "ferry"
    two = put(tmp_path / "two", {"a.gmcr": text(FERRY), "b.gmcr": text(FERRY)})
    assert problems(detect, two)[0][3] == "2 conflicts in this folder; name the one to read"
    with pytest.raises(CaseFileError, match="a conflict has no profiles to choose from"):
        import_case(one / "ferry.gmcr", profiles=["Town"])


trees = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(-2, 99), st.sampled_from(["Y", "N", "", "é"])),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(st.sampled_from(["name", "options", "members", "n", "v"]), inner),
    ),
    max_leaves=8,
)


def read_or_refused(path):
    """Read a conflict: the case and no problems, or none and what is wrong."""
    try:
        return import_case(path)[0], ()
    except CaseFileError as error:
        return None, error.problems


def places(tree, here=()):
    yield here
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree)
    for key, value in pairs:
        if isinstance(value, (dict, list)):
            yield from places(value, (*here, key))
        else:
            yield (*here, key)


@pytest.mark.slow
@settings(
    max_examples=300, deadline=None, derandomize=True, database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
@given(st.data())
@pytest.mark.parametrize("tree", [FERRY, TABLE], ids=["gmcr", "table"])
def test_any_accident_is_read_or_refused_with_words(tmp_path, tree, data):
    broken = copy.deepcopy(tree)
    for _ in range(data.draw(st.integers(1, 3))):
        path = data.draw(st.sampled_from([one for one in places(broken) if one] or [()]))
        here = broken
        for step in path[:-1]:
            here = here[step]
        if path and data.draw(st.booleans()):
            here[path[-1]] = data.draw(trees)
        elif path:
            del here[path[-1]]
    target = tmp_path / "x.gmcr"
    target.write_text(json.dumps(broken), "utf-8")
    case, wrong = read_or_refused(target)
    assert all(one.message and one.line >= 1 and one.column >= 1 for one in wrong)
    assert (case is None) == bool(wrong)
    assert case is None or parse_case(case_text(case)) == case


# --- the parts ----------------------------------------------------------------------------


@pytest.mark.parametrize("seed", seeds(40))
def test_disjoint_patterns_match_each_state_of_the_union_once(seed):
    rng = random.Random(seed)
    union = [
        {k: rng.random() < 0.5 for k in rng.sample(range(5), rng.randint(0, 4))}
        for _ in range(rng.randint(0, 4))
    ]
    apart = disjoint(union)

    def count(patterns, state):
        return sum(all(state[k] == v for k, v in one.items()) for one in patterns)

    for state in states(5, []):
        assert count(apart, state) == (count(union, state) > 0)


@pytest.mark.parametrize("seed", seeds(40))
def test_unlisted_states_and_only_these_are_ruled_out(seed):
    rng = random.Random(seed)
    everything = states(4, [])
    allowed = [state for state in everything if rng.random() < 0.8]
    kept = frozenset(state for state in allowed if rng.random() < 0.6)
    found = unlisted(4, allowed, kept)
    for state in allowed:
        ruled = any(all(state[k] == v for k, v in one.items()) for one in found)
        assert ruled == (state not in kept)


@pytest.mark.parametrize(("tree", "first"), [(FERRY, 1), (TABLE, 10)])
def test_states_keep_the_numbers_of_the_file(tmp_path, tree, first):
    case, receipt = import_case(file(tmp_path, tree))
    numbered = {"".join("NY"[k] for k in row): n for row, n in case.state_numbers.items()}
    kept = STATES[: len(numbered)]
    assert numbered == {letters: n for n, letters in enumerate(kept, first)}
    assert len(kept) == len(listed(case))
    assert parse_case(case_text(case)).state_numbers == case.state_numbers
    assert case.assumed == receipt.assumed
    assert any(f"{first} {STATES[0]}, {first + 1} {STATES[1]}" in line for line in case.assumed)


def test_states_that_get_other_numbers_are_said(tmp_path):
    case, _ = import_case(file(tmp_path, TABLE))
    receipt = export_case(case, "gmcr", tmp_path / "out")
    assert (
        "5 states with another number than in the case, which takes them from elsewhere: 10 is 1 "
        "there"
    ) in receipt.changed
    back, _ = import_case(tmp_path / "out")
    receipt = export_case(back, "gmcr", tmp_path / "again")
    assert not any("another number" in one for one in receipt.changed)


def test_what_is_not_modelled_is_handed_on_with_the_case(tmp_path):
    tree = json.loads(text(FERRY))
    tree["decisionMakers"][0]["misperceptions"] = [[[1, "Y"]]]
    case, _ = import_case(file(tmp_path, tree))
    assert (
        "Without counterpart: Town: misperceptions; everyone sees all states here." in case.assumed
    )
    again = parse_case(case_text(case))
    assert again.assumed == case.assumed


def test_a_case_keeps_statements_by_priority_and_rankings_as_they_are(tmp_path, shared):
    case, _ = import_case(file(tmp_path, json.loads(text(FERRY))))
    town = case.preferences["town"].ordinal
    assert town.statements[0].text == "sell_the_ships = not_taken"
    written = case_text(case)
    assert written.count("priorities:") == 2
    assert parse_case(written) == case
    ranked, _ = import_case(shared / "gmcr" / "elmira.json")
    assert len(ranked.preferences["moe"].ordinal.levels) == 9
    assert "ranking: [9, 3, 4, 10, 7, 1, 2, 8, [11, 5, 6, 12]]" in case_text(ranked)
    assert parse_case(case_text(ranked)) == ranked
