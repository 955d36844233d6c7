"""What contradicts what, as a finding."""

from analysis.dam import DAM, analyse
from winset.case.status import Status

CLASH = "  down:\n    - {id: d0, order: {water: [little, some, much]}, assumed: b}\n"


def test_a_case_without_contradictions_says_so():
    found = analyse(draws=100)["case.consistent"]
    assert found.status is Status.EXACT
    assert found.value is True


def test_a_contradiction_is_named_and_nothing_follows_from_it():
    found = analyse(DAM.replace("  down:\n", CLASH, 1), draws=100)
    told = found["case.consistent"]
    assert told.value is False
    assert {"d0", "d2"} <= set(told.reasons)
    others = [finding for finding in found.findings if finding.id != "case.consistent"]
    assert {finding.status for finding in others} == {Status.UNKNOWN}
