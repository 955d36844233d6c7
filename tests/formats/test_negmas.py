"""NegMAS: what is read, and what is wrong with broken files."""

from fractions import Fraction as F

import pytest

import winset
from formats.samples import (
    NEGMAS,
    NEGMAS_DOMAIN,
    broken,
    problems,
    put,
)


def test_negmas_wrappers_minus_infinity_and_numbers(tmp_path):
    case, receipt = winset.import_case(put(tmp_path / "flat", NEGMAS))
    assert case.title == "Flat"
    first, second = case.preferences["t"], case.preferences["u"]
    assert first.points == {"rent": (F(1, 2), F(0)), "rooms": (F(0), F(1, 4), F(1, 2))}
    assert second.points == {"rent": (F(0), F(3, 4)), "rooms": (F(1, 4), F(1, 8), F(0))}
    assert (first.no_deal, second.no_deal) == (F(1, 8), F(0))
    assert "discount factor 0.9" in case.actor("t").note
    assert "t.yml: ExpDiscountedUFun, discount 0.9 (kept in the actor's note)" in receipt.lost
    assert (
        "u.yml: no reserved value; 0 stands for no deal, so that every outcome is acceptable"
        in receipt.changed
    )


def test_negmas_without_reserved_value_lets_negative_outcomes_pass(tmp_path):
    low = NEGMAS["u.yml"].replace("low: 0,", "low: -1,")
    case, _ = winset.import_case(put(tmp_path / "s", {**NEGMAS, "u.yml": low}))
    assert case.preferences["u"].no_deal == F(-3, 4)


def test_a_profile_of_negmas_is_read_with_the_domain_beside_it(tmp_path):
    folder = put(tmp_path / "s", NEGMAS)
    case, _ = winset.import_case(folder / "u.yml")
    assert [a.id for a in case.actors] == ["u"]
    (folder / "flat.yml").unlink()
    assert problems(winset.import_case, folder / "u.yml") == [
        ("u.yml", 1, 1, "there is no NegMAS domain (a file with 'issues') beside it")
    ]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("[0.5, 0.5]", "[0.5]", "expected 2 weights, one for each issue, found 1"),
        ("low: 1.0", "high: 1.0", "issue 'Rent' has no option 'high' (expected: 'low', '10')"),
        ("type: AffineFun", "type: LambdaFun",
         "value functions of the kind 'LambdaFun' are not read (TableFun, AffineFun, LinearFun, "
         "IdentityFun and ConstFun are)"),
        ("type: LinearAdditive", "type: Random",
         "utility functions of the kind 'RandomUtilityFunction' are not read "
         "(LinearAdditiveUtilityFunction is, discounted or not)"),
        ("slope: 0.5", "slope: steep", "expected 'slope', a number, found 'steep'"),
        ("discount: 0.9", "discount: !!python/object/apply:os.system ['true']",
         "tag '!!python/object/apply:os.system' is not allowed; write plain values"),
        ("discount: 0.9", "discount: &a [*a]", "alias '*a' stands inside itself"),
        ("ufun:", "ufan:", None),
    ],
)  # fmt: skip
def test_broken_negmas_files_say_what(tmp_path, old, new, expected):
    if expected is None:
        folder = put(
            tmp_path / "s", {"flat.yml": NEGMAS_DOMAIN, "t.yml": "ufan:\n  weights: [1]\n"}
        )
        assert (
            problems(winset.import_case, folder)[0][3] == "a domain without profiles in this folder"
        )
        return
    assert [message for *_, message in broken(tmp_path, NEGMAS, "t.yml", old, new)] == [expected]


def test_aliases_cannot_grow_without_bounds(tmp_path):
    rows = "\n".join(f"a{k}: &a{k} [{', '.join([f'*a{k - 1}'] * 10)}]" for k in range(1, 9))
    bomb = f"a0: &a0 [x, x]\n{rows}\n{NEGMAS['u.yml']}"
    folder = put(tmp_path / "s", {**NEGMAS, "u.yml": bomb})
    ((_, _, _, said),) = problems(winset.import_case, folder)
    assert said == "more than 400,000 values (aliases counted in full)"
