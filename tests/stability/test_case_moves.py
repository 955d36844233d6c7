"""The moves of a case: what is allowed, and what no detour undoes."""

import pytest

from stability import twin
from stability.random_conflicts import of_case
from stability.twin import pairs
from winset.case.types import Actor, Case, Issue, Option, Transition
from winset.spaces import Space
from winset.stability import case_moves, moves_of
from winset.stability.case_moves import changes, closed_to_detours


def options(*names):
    return tuple(Option(name, name) for name in names)


@pytest.mark.slow
def test_moves_of_random_cases_are_as_defined(rng):
    barred = 0
    for _ in range(200):
        conflict, case, rows = of_case(rng)
        expected = twin.moves_by_definition(case, rows)
        assert [pairs(moves) for moves in conflict.moves] == expected
        barred += bool(case.transitions)
    assert barred > 50


def test_moves_found_in_small_blocks_are_the_same(rng, monkeypatch):
    for _ in range(20):
        conflict, case, rows = of_case(rng)
        monkeypatch.setattr(case_moves, "_BLOCK", int(rng.integers(1, 40)))
        for moves, again in zip(conflict.moves, moves_of(case, rows, Space.of(case)), strict=True):
            assert pairs(moves) == pairs(again)
        monkeypatch.undo()


def test_moves_that_only_issues_bar_are_transitive(rng):
    for _ in range(100):
        conflict, _, _ = of_case(rng, transitions=False)
        for moves in conflict.moves:
            found = pairs(moves)
            assert all((a, d) in found for a, b in found for c, d in found if b == c and a != d)


def test_nothing_leads_back(rng):
    """No path of changes undoes an irreversible one, and paths never reach further than steps."""
    for _ in range(200):
        _, case, _ = of_case(rng)
        for issue in case.issues:
            allowed = changes(issue)
            assert allowed.diagonal().all()
            assert ((allowed.astype(int) @ allowed.astype(int) > 0) == allowed).all()
            for early, late in issue.irreversible:
                assert not allowed[issue.position(late), issue.position(early)]


def test_a_dam_is_never_torn_down_and_no_detour_undoes_it():
    dam = Issue(
        "dam", "dam", options("none", "plan", "low", "high"),
        irreversible=(("none", "low"), ("low", "high")),
    )  # fmt: skip
    assert changes(dam).astype(int).tolist() == [
        [1, 1, 1, 1],  # none: to anything
        [1, 1, 1, 1],  # plan: may be dropped
        [0, 0, 1, 1],  # low: not back to none, nor to a plan that could be dropped
        [0, 0, 0, 1],
    ]
    assert closed_to_detours(dam) == (("low", "plan"), ("high", "none"), ("high", "plan"))


def test_an_option_that_can_be_changed_one_way_only():
    """Several issues at once, an owner of nothing, and a step that is ruled out."""
    issues = (
        Issue("x", "x", options("N", "Y"), owner="a", irreversible=(("N", "Y"),)),
        Issue("y", "y", options("N", "Y"), owner="a"),
        Issue("z", "z", options("N", "Y")),
    )
    case = Case("c", (Actor("a", "A"), Actor("b", "B")), issues)
    space = Space.of(case)
    rows = space.list().rows
    first, second = moves_of(case, rows, space)
    names = ["".join(space.decode(row).values()) for row in rows]
    assert {(names[s], names[t]) for s, t in pairs(first) if names[s][2] == "N"} == {
        ("NNN", "NYN"), ("NYN", "NNN"), ("YNN", "YYN"), ("YYN", "YNN"),
        ("NNN", "YNN"), ("NNN", "YYN"), ("NYN", "YNN"), ("NYN", "YYN"),
    }  # fmt: skip
    assert pairs(second) == set()
    for by, barred in [(None, True), ("a", True), ("b", False)]:
        rule = Transition("t", {"x": ("N",)}, {"x": ("Y",), "y": ("N",)}, by)
        ruled = Case("c", case.actors, issues, transitions=(rule,))
        again, _ = moves_of(ruled, rows, space)
        assert ((names.index("NNN"), names.index("YNN")) not in pairs(again)) is barred
        assert again.allows(names.index("NNN"), names.index("YYN"))
