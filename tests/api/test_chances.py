"""`winset.odds`: one number, the same as among all."""

import pytest
from once import analysed
from places import ROOT

import winset
from api.small import scored, swap

HANOI = ROOT / "examples" / "hanoi" / "case.yaml"


@pytest.mark.slow
@pytest.mark.parametrize("account", [None, "all", "five"])
def test_equal_to_analyse(account) -> None:
    told = analysed(HANOI, **({} if account is None else {"account": account}))["deal.exists"]
    found = winset.odds(HANOI, account=account)
    assert (found.value, found.error, found.status) == (told.value, told.error, told.status)
    assert float(found) == told.value


@pytest.mark.slow
def test_of_one_outcome() -> None:
    analysis = analysed(HANOI, draws=512)
    best = analysis.candidates[0]
    found = winset.odds(HANOI, best["outcome"], draws=512)
    assert (found.value, found.error) == (best["accepted_by_all"], best["error"])
    assert found.actors["us"] == best["actors"]["us"]["probability"]


def test_exact_cases() -> None:
    found = winset.odds(scored())
    assert (found.value, found.error, str(found.status)) == (1, None, "exact")
    assert winset.odds(scored(), {"x": "lo", "y": "0"}).value == 0
    assert repr(winset.odds(scored())) == "<Chance: 100 % (exact, as drawn)>"


def test_given_is_what_saying_it_would_give() -> None:
    given = {"a": "weight: {x: [0.5, 1]}", "b": ["weight: {y: [0.5, 1]}"]}
    found = winset.odds(swap(), given=given, draws=20_000)
    said = [
        winset.statement(actor, text if isinstance(text, str) else text[0])
        for actor, text in given.items()
    ]
    added = winset.odds(swap().with_(add=said), draws=20_000)
    assert found.how == "conditioned"
    assert (found.value, str(added.status)) == (1, "necessary")
    part = winset.odds(swap(), given={"a": given["a"]}, draws=20_000)
    more = winset.odds(swap().with_(add=said[0]), draws=20_000)
    assert part.value == pytest.approx(more.value, abs=3 * (part.error + more.error))
    assert part.value > winset.odds(swap(), draws=20_000).value + 0.1


def test_an_uncertain_statement_is_drawn_anew() -> None:
    found = winset.odds(swap(), given={"a": "weight: {x: [0.5, 1]}\nconfidence: 0.5"}, draws=4_000)
    sure = winset.odds(swap(), given={"a": "weight: {x: [0.5, 1]}"}, draws=4_000)
    assert found.how == "drawn anew"
    assert winset.odds(swap(), draws=4_000).value < found.value < sure.value


def test_beyond_listing() -> None:
    listed, unlisted = winset.odds(swap()), winset.odds(swap(), list_limit=3)
    assert unlisted.value == pytest.approx(listed.value, abs=3 * unlisted.error)
    given = {"a": "weight: {x: [0.3, 1]}"}
    sure, rough = (winset.odds(swap(), given=given, list_limit=k) for k in (100, 3))
    assert rough.value == pytest.approx(sure.value, abs=3 * rough.error)
    assert sure.value > listed.value + 0.05


def test_what_cannot_be_given() -> None:
    with pytest.raises(winset.WinsetError, match="'a' has scores"):
        winset.odds(scored(), given={"a": "rejects: {x: hi, y: 0}"})
    with pytest.raises(winset.ContradictionError):
        winset.odds(swap(), given={"a": ["weight: {x: [0.9, 1]}", "weight: {y: [0.9, 1]}"]})
    with pytest.raises(winset.CaseFileError, match="unknown key 'wieght'; did you mean 'weight'"):
        winset.odds(swap(), given={"a": "wieght: {x: 1}"})
    with pytest.raises(ValueError, match="given: expected statements, found 3"):
        winset.odds(swap(), given=[3])
    with pytest.raises(ValueError, match="unknown account 'mine'; expected none"):
        winset.odds(swap(), account="mine")


@pytest.mark.slow
def test_the_error_asked_for_is_met_as_in_an_analysis() -> None:
    told = winset.analyse(HANOI, only="deal.exists", draws=256, error=0.01)["deal.exists"]
    found = winset.odds(HANOI, draws=256, error=0.01)
    assert (found.value, found.error) == (told.value, told.error)
    assert found.error <= 0.01
    assert found.draws > 256


def test_what_is_said_of_one_is_not_taken_for_another() -> None:
    said = winset.statement("b", "rejects: {x: hi}")
    with pytest.raises(ValueError, match="given: what is said of 'a' is about 'b'"):
        winset.odds(swap(), given={"a": said})
    assert winset.odds(swap(), given=[said], draws=64).how in {"conditioned", "drawn anew"}


def test_the_round_and_the_day_asked_for_count() -> None:
    case = winset.parse_case(
        "winset: 1\ntitle: x\nparties: {a: A}\nissues: {i: {options: [p, q]}}\n"
        "preferences: {a: {scores: {i: {p: 1, q: 2}}, no_deal: 0,\n"
        "  later: [{from: 2, no_deal: 5}]}}\n"
    )
    assert [winset.odds(case, round=k).value for k in (1, 2)] == [1, 0]


@pytest.mark.slow
def test_a_few_light_draws_do_not_make_a_number_sure() -> None:
    """At times the draws without a deal weigh next to nothing, which 64 draws cannot know."""
    sure = winset.odds(HANOI).value
    rough = [winset.odds(HANOI, draws=64, seed=seed) for seed in range(30)]
    surest = max(rough, key=lambda each: each.value)
    assert surest.value > 0.99
    assert surest.error > 0.01
    assert sum(abs(each.value - sure) <= 2 * each.error for each in rough) >= 24
