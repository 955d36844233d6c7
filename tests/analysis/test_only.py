"""Some findings alone: the same as among all, in a fraction of the time."""

import pytest
from places import ROOT

from winset import Settings, parse_case, read_case
from winset.analysis.findings import FAMILIES, needed
from winset.analysis.run import analyse

EXAMPLES = ROOT / "examples"
FEW = Settings(draws=64)


@pytest.mark.parametrize(
    "example", ["airport", *(pytest.param(n, marks=pytest.mark.slow) for n in ("hanoi", "harbour"))]
)
def test_what_is_asked_for_alone_is_what_it_is_among_all(example: str) -> None:
    case = read_case(EXAMPLES / example / "case.yaml")
    everything = {finding.id: finding.to_dict() for finding in analyse(case, FEW)}
    made: dict[str, object] = {}
    for family in FAMILIES:
        made |= {finding.id: finding.to_dict() for finding in analyse(case, FEW, only=(family,))}
    assert made == everything


def test_order_and_repetition_of_what_is_asked_make_no_difference() -> None:
    case = read_case(EXAMPLES / "airport" / "case.yaml")
    asked = ("deal.count", "deal.exists", "deal.count")
    found = analyse(case, only=asked)
    assert [finding.id for finding in found] == ["deal.exists", "deal.count"]
    assert (found.brief, found.deal_map, found.builder) == (None, None, None)
    assert set(found.to_dict()) == {"winset", "format", "case", "settings", "findings"}


def test_a_family_brings_what_it_looks_at() -> None:
    assert needed(("deal.accounts",)) == {
        *("deal.accounts", "deal.best", "deal.candidates", "deal.exists"),
    }


def test_a_family_without_a_finding_is_none() -> None:
    assert list(analyse(read_case(EXAMPLES / "airport" / "case.yaml"), only=("road.*",))) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("deal.exist", "there is no finding 'deal.exist'; did you mean 'deal.exists'?"),
        ("offer.mei", "this case has no finding 'offer.mei'; did you mean 'offer.may'?"),
    ],
)
def test_what_there_is_not_is_named_with_the_nearest(name: str, said: str) -> None:
    case = parse_case(
        "winset: 1\ntitle: x\nparties: {a: A, b: B}\nissues: {i: {options: [lo, hi]}}\n"
        "no_deal: {i: lo}\npreferences: {a: [{order: {i: [hi, lo]}}],\n"
        "  b: [{order: {i: [lo, hi]}}]}\n"
        "offers: [{id: may, by: a, outcome: {i: hi}, assumed: said}]\n"
    )
    with pytest.raises(ValueError, match="only: ") as raised:
        analyse(case, FEW, only=(name,))
    assert said in str(raised.value)
