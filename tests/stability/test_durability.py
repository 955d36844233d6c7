"""Durability of deals against the definitions, written out outcome by outcome."""

import itertools
from dataclasses import replace

import numpy as np
import pytest
from cases import random_case, region, seeded
from effort import seeds

from winset.case.types import Rule, Transition
from winset.inference import exact
from winset.spaces import Space
from winset.stability.case_moves import changes
from winset.stability.concepts import CONCEPTS
from winset.stability.durability import (
    LEAST_GAIN,
    Change,
    durability,
    holding_states,
    mends,
    neighbourhood,
    payoffs,
)
from winset.stability.graph_model import Conflict
from winset.stability.verdicts import stable

OWNERS = [None, "p0", "p1", "p2"]


def owned(seed, sizes=(3, 2, 2, 2)):
    rng = seeded(seed)
    case = random_case(rng, parties=3, sizes=sizes, rules=seed % 3)
    issues = []
    for issue in case.issues:
        pairs = list(itertools.combinations([o.id for o in issue.options], 2))
        lasting = tuple(pair for pair in pairs if rng.random() < 0.2)
        issues.append(replace(issue, owner=OWNERS[int(rng.integers(4))], irreversible=lasting))
    rules = ()
    if seed % 2:
        rules = (Transition("t", region(rng, issues), region(rng, issues), "p0"),)
    return replace(case, issues=tuple(issues), transitions=rules), rng


def matches(where, outcome):
    return all(outcome[issue] in options for issue, options in where.items())


def alone(case, space, deal, actor):
    """Every outcome that one actor can make of a deal by itself."""
    mine = [issue for issue in case.issues if issue.owner == actor]
    for chosen in itertools.product(*(issue.options for issue in mine)):
        other = {**deal, **{i.id: o.id for i, o in zip(mine, chosen, strict=True)}}
        if other == deal or not space.feasible(space.encode(other)[None, :])[0]:
            continue
        if any(
            not changes(i)[i.position(deal[i.id]), i.position(other[i.id])] for i in mine
        ) or any(
            rule.by in {None, actor} and matches(rule.start, deal) and matches(rule.to, other)
            for rule in case.transitions
        ):
            continue
        yield other


def at_the_same_time(case, space, deal, members):
    """Every outcome that some actors can make of a deal by one change of all their issues."""
    mine = [issue for issue in case.issues if issue.owner in members]
    ends = set()
    for chosen in itertools.product(*(issue.options for issue in mine)):
        other = {**deal, **{i.id: o.id for i, o in zip(mine, chosen, strict=True)}}
        changed = [i for i in mine if other[i.id] != deal[i.id]]
        who = {i.owner for i in changed}
        barred = any(
            (rule.by is None or rule.by in who)
            and matches(rule.start, deal)
            and matches(rule.to, other)
            for rule in case.transitions
        )
        if (
            changed
            and not barred
            and space.feasible(space.encode(other)[None, :])[0]
            and all(changes(i)[i.position(deal[i.id]), i.position(other[i.id])] for i in changed)
        ):
            ends.add(tuple(other.items()))
    return ends


def setting(seed):
    """A random case with owners, one of its outcomes, and how that holds."""
    for again in itertools.count(seed, 1000):
        case, rng = owned(again)
        space = Space.of(case)
        listing = space.list()
        if len(listing) and any(issue.owner is not None for issue in case.issues):
            break
    row = listing.rows[int(rng.integers(len(listing)))]
    ensembles = {
        a.id: exact(space, a.id, case.preferences[a.id], case.no_deal) for a in case.actors
    }
    around = neighbourhood(case, space, row)
    values = payoffs(around.rows, around.owners, ensembles, [0])
    (found,) = durability(around, [around.find(row)], values)
    return case, space, row, ensembles, around, values, found


@pytest.mark.parametrize("seed", seeds(120))
def test_who_gains_alone_and_who_is_stable(seed):
    case, space, row, ensembles, around, values, found = setting(seed)
    deal = space.decode(row)
    for place, owner in enumerate(around.owners):
        one = ensembles[owner]
        worth = float(one.sums(row[None, :])[0])
        more = [
            float(one.sums(space.encode(other)[None, :])[0]) - worth
            for other in alone(case, space, deal, owner)
        ]
        gains = bool(more) and max(more) > 0
        assert bool(found.gain[place, 0] > LEAST_GAIN) == gains
        assert bool(found.stable["nash"][place, 0]) == (not gains)
        if gains:
            breach = space.decode(around.rows[found.breach[place, 0]])
            assert float(one.sums(space.encode(breach)[None, :])[0]) - worth == max(more)
        else:
            assert found.breach[place, 0] == -1
    conflict = Conflict.of(around.owners, around.moves, values[:, 0])
    verdicts = stable(conflict)
    for concept in CONCEPTS:
        np.testing.assert_array_equal(
            found.stable[concept][:, 0], verdicts[concept][:, found.state]
        )
        assert found.holds(concept)[0] == verdicts[concept][:, found.state].all()
        np.testing.assert_array_equal(
            holding_states(around.moves, values, concept)[0], verdicts[concept].all(axis=0)
        )


@pytest.mark.slow
def test_coalitions_gain_where_all_members_prefer_what_they_reach():
    # Where the two readings differ is in tests/analysis/test_holding_is_true.py.
    seen = {told for seed in range(60) for one in judged_together(seed) for told in one}
    assert seen == {False, True}


def judged_together(seed):
    """Check both readings for every coalition; yield what they say."""
    case, space, row, ensembles, _, _, found = setting(seed)
    for members, flags in found.joint.items():
        reached, todo = set(), [(space.decode(row), None)]
        seen = set()
        while todo:
            here, last = todo.pop()
            for member in members:
                if member == last:
                    continue
                for other in alone(case, space, here, member):
                    key = (tuple(other.items()), member)
                    if key not in seen:
                        seen.add(key)
                        reached.add(key[0])
                        todo.append((other, member))
        once = at_the_same_time(case, space, space.decode(row), members)
        for ends, told in ((reached, found.in_turns[members]), (reached | once, flags)):
            better = any(
                all(
                    ensembles[m].sums(space.encode(dict(other))[None, :])[0]
                    > ensembles[m].sums(row[None, :])[0]
                    for m in members
                )
                for other in ends
            )
            assert bool(told[0]) == better, (seed, members)
        yield bool(found.in_turns[members][0]), bool(flags[0])


def broken_after(case, space, row, ensembles, some):
    """Whether somebody gains alone once some changes are made, from the words."""
    deal = space.decode(row)
    for owner in {i.owner for i in case.issues} - {None}:
        one = ensembles[owner]
        worth = one.sums(row[None, :])[0]
        for other in alone(case, space, deal, owner):
            mine = [c for c in some if c.actor == owner]
            if any(c.kind == "irreversible" and other[c.issue] != deal[c.issue] for c in mine):
                continue
            after = {**other, **{c.issue: c.option for c in mine if c.kind == "automatic"}}
            if not space.feasible(space.encode(after)[None, :])[0]:
                after = other
            if one.sums(space.encode(after)[None, :])[0] > worth:
                return True
    return False


@pytest.mark.slow
def test_mends_are_the_smallest_sets_of_changes_that_do():
    mended = larger = 0
    for seed in range(150):
        case, space, row, ensembles, around, values, found = setting(seed)
        changed = mends(case, space, around, found, values)
        if found.holds("nash")[0]:
            assert changed == []
            continue
        for one in changed:
            assert one.held.tolist() == [True]
            assert not broken_after(case, space, row, ensembles, one.changes)
            for fewer in itertools.combinations(one.changes, len(one.changes) - 1):
                assert broken_after(case, space, row, ensembles, fewer)
        mended += bool(changed)
        larger += bool(changed) and len(changed[0].changes) > 1
        # Where no single change is named, none does.
        if not any(len(one.changes) == 1 for one in changed):
            for actor, issue in itertools.product(around.owners, case.issues):
                if issue.owner == actor:
                    single = [Change("irreversible", actor, issue.id)]
                    assert broken_after(case, space, row, ensembles, single)
    assert mended > 20
    assert larger > 5


@pytest.mark.slow
def test_nothing_is_both_final_and_undone_by_an_answer():
    tried = 0
    for seed in range(150):
        case, space, _, _, around, values, found = setting(seed)
        for one in mends(case, space, around, found, values):
            final = {change.issue for change in one.changes if change.kind == "irreversible"}
            undone = {change.issue for change in one.changes if change.kind == "automatic"}
            assert not final & undone, (seed, one.changes)
            tried += bool(final) and bool(undone)
    assert tried


def test_a_rule_that_is_for_deals_only_does_not_stop_a_breach():
    case, _ = owned(2, sizes=(2, 2))
    issues = (
        replace(case.issues[0], owner="p0", irreversible=()),
        replace(case.issues[1], owner=None, irreversible=()),
    )
    rule = Rule("scope", {"b": ("b1",)}, {"a": ("a1",)})
    for only, states in ((False, 1), (True, 2)):
        bound = replace(case, issues=issues, rules=(replace(rule, for_deals=only),), transitions=())
        space = Space.of_states(bound)
        around = neighbourhood(bound, space, space.encode({"a": "a1", "b": "b1"}))
        assert len(around.rows) == states


def test_nobody_is_indifferent_for_want_of_knowledge():
    case, _ = owned(4)
    issues = tuple(replace(issue, owner="p2", irreversible=()) for issue in case.issues)
    case = replace(case, issues=issues, transitions=(), rules=())
    space = Space.of(case)
    row = space.list().rows[0]
    around = neighbourhood(case, space, row)
    with pytest.raises(KeyError, match="p2"):
        payoffs(around.rows, around.owners, {}, [0])


def test_too_much_to_list_is_none():
    case, _ = owned(4, sizes=(9, 9, 9, 9))
    issues = tuple(replace(issue, owner="p0") for issue in case.issues)
    case = replace(case, issues=issues)
    space = Space.of(case)
    assert neighbourhood(case, space, np.zeros(4, dtype=space.dtype)) is None
