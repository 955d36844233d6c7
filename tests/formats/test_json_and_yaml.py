"""GeniusWeb, NegMAS and NegoLog: what is read, and what is wrong with broken files."""

from fractions import Fraction as F

import pytest

import winset
from formats.samples import (
    GENIUSWEB,
    NEGMAS,
    NEGMAS_DOMAIN,
    NEGOLOG,
    geniusweb,
    problems,
    put,
)
from winset.formats.values import shown


def test_geniusweb_weights_numbers_and_reservation_bids(tmp_path):
    case, receipt = winset.import_case(put(tmp_path / "jobs", GENIUSWEB))
    assert case.title == "jobs"
    assert [a.name for a in case.actors] == ["Worker", "Firm"]
    worker, firm = case.preferences["worker"], case.preferences["firm"]
    assert worker.points == {"pay": (F(0), F(3, 5)), "days": (F(2, 5), F(1, 5), F(0))}
    assert firm.points == {"pay": (F(3, 5), F(3, 40)), "days": (F(0), F(1, 5), F(2, 5))}
    assert (worker.no_deal, firm.no_deal) == (F(0), F(0))  # Pay low is worth 0 to the worker
    assert receipt.changed[:2] == (
        "a.json: the reservation bid names 1 of 2 issues; it is worth 0",
        "b.json: no reservation bid; 0 stands for no deal",
    )


def test_one_reservation_bid_for_all_is_the_no_deal_outcome(tmp_path):
    bid = ', "reservationBid": {"issuevalues": {"Days": 4, "Pay": "high"}}'
    files = {
        "a.json": geniusweb("A", (0, 1), (1, 0), bid),
        "b.json": geniusweb("B", (1, 0), (0, 1), bid),
    }
    case, _ = winset.import_case(put(tmp_path / "s", files))
    assert case.no_deal.outcome == {"pay": "high", "days": "4"}
    other = bid.replace("high", "low")
    files["b.json"] = geniusweb("B", (1, 0), (0, 1), other)
    case, receipt = winset.import_case(put(tmp_path / "t", files))
    assert case.no_deal.outcome is None
    assert [s.no_deal for s in case.preferences.values()] == [F(4, 5), F(4, 5)]
    assert "b.json: the reservation bid is worth 0.8 to it" in receipt.changed


def test_negolog_profiles(tmp_path):
    case, receipt = winset.import_case(put(tmp_path / "domain1", NEGOLOG))
    assert case.title == "domain1"
    first, second = case.preferences["profilea"], case.preferences["profileb"]
    assert first.points == {"x": (F(7, 50), F(7, 10)), "y": (F(3, 10), F(3, 100))}
    assert second.points == {"x": (F(1, 2), F(1, 8)), "y": (F(0), F(1, 2))}
    assert (first.no_deal, second.no_deal) == (F(7, 20), F(0))
    assert receipt.lost == ("specs.json: not read, it is no profile",)


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


def broken(tmp_path, files, name, old, new):
    assert old in files[name]
    folder = put(tmp_path / "s", {**files, name: files[name].replace(old, new, 1)})
    return [one[1:] for one in problems(winset.import_case, folder) if one[0] == name]


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"x": 0.7,', '"z": 0.7,', [
            (1, 46, "unknown issue 'z' (expected: 'x', 'y')"),
            (1, 45, "issue 'x' has no weight"),
        ]),
        ("0.35", '"much"', [
            (1, 22, "expected 'reservationValue', a number, found 'much'"),
        ]),
        ('"v": 1.0', '"v": 1.0,', [
            (2, 36, "not readable as JSON: a comma before '}'"),
        ]),
        ('"t": 0.1', '"t": NaN', [(2, 61, "NaN is not a finite number")]),
        ('"x": {"u": 0.2, "v": 1.0}', '"x": 3', [(2, 18, "expected options of 'x', a mapping")]),
    ],
)  # fmt: skip
def test_broken_negolog_files_say_where(tmp_path, old, new, expected):
    found = broken(tmp_path, NEGOLOG, "profileA.json", old, new)
    assert [message for *_, message in found] == [message for *_, message in sorted(expected)]


def test_negolog_profiles_of_other_issues(tmp_path):
    found = broken(tmp_path, NEGOLOG, "profileB.json", '"t": 1', '"w": 1')
    assert found == [(2, 19, "issue 'y' has no option 'w' (expected: 's', 't')")]
    found = broken(tmp_path, NEGOLOG, "profileB.json", ', "x": {"v": 0.25, "u": 1}', "")
    assert found == [(1, 1, "there is no issue 'x' in this profile")]


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


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('"issueWeights"', '"issueWeight"',
         "LinearAdditiveUtilitySpace needs 'issueWeights'; found 'issueUtilities', "
         "'issueWeight', 'domain', 'name', 'reservationBid'"),
        ('"Pay": {"discreteutils"', '"Pya": {"discreteutils"',
         "the domain has no issue 'Pya'; did you mean 'Pay'? (expected: 'Pay', 'Days')"),
        ("discreteutils", "curvedutils", "expected 'DiscreteValueSetUtilities' for 'Pay'"),
        ('{"Pay": "low"}', '{"Pay": "lo"}',
         "'Pay' has no option 'lo'; did you mean 'low'? (expected: 'low', 'high')"),
        ('["3", "5", "1"]', '["3", "5", "0"]', "expected range: [low, high, step], upwards"),
        ('"highUtility": 0.0', '"highUtility": true',
         "expected highUtility, a number, found 'true'"),
    ],
)  # fmt: skip
def test_broken_geniusweb_files_say_what(tmp_path, old, new, expected):
    found = broken(tmp_path, GENIUSWEB, "a.json", old, new)
    assert expected in [message for *_, message in found]
    assert len(found) == 1


def test_geniusweb_profiles_of_another_domain(tmp_path):
    other = GENIUSWEB["b.json"].replace('"high"', '"top"')
    found = problems(winset.import_case, put(tmp_path / "s", {**GENIUSWEB, "b.json": other}))
    assert [one[3] for one in found] == ["another domain than the files before it"]


def test_what_is_almost_one_is_not_shown_as_one():
    assert shown(F(1)) == "1"
    assert shown(F(1) + F(1, 10**16)) == "1 + 1e-16"
    assert shown(F(1) - F(2, 10**12)) == "1 - 2e-12"
    assert shown(F(97, 50)) == "1.94"
