"""Add a finding: what CONTRIBUTING says, done with a dummy.

A finding is a module in `analysis/findings/` with its detail and what makes it, a record in
`analysis/findings/__init__.py`, and its messages in `wording/english/`.
"""

from dataclasses import dataclass

import jsonschema
import pytest
from places import ROOT

import winset
from winset.analysis.details import Detail, Share
from winset.analysis.finding import Finding, detail_of
from winset.analysis.findings import FAMILIES, Family, Made
from winset.case.message import Odds, say
from winset.case.status import Status
from winset.report.page import page
from winset.report.terminal import full_text
from winset.wording.english import ENGLISH

TOUCHED = ("analysis/findings/<name>.py", "analysis/findings/__init__.py", "wording/english/*.py")


@dataclass(frozen=True, eq=False, kw_only=True)
class PeaceDetail(Detail):
    """`deal.peace`."""

    share: Share
    """Of the outcomes that are deals."""


def peace(context):
    counted = context.answers.count()
    share = (counted.value or 0) / max(1, counted.asked)
    told = (say("peace", share=Odds(share, exact=True)),)
    return [
        Finding("deal.peace", Status.EXACT, share, told, detail=PeaceDetail(share=share)),
    ]


PEACE = Family("deal.peace", PeaceDetail, Share, peace, Made.DEALS)


@pytest.fixture
def found(monkeypatch):
    monkeypatch.setitem(FAMILIES, "deal.peace", PEACE)
    monkeypatch.setitem(ENGLISH.patterns, "peace", "Peace holds in {share} of all outcomes.")
    return winset.analyse(winset.read_case(ROOT / "examples" / "airport" / "case.yaml"))


def test_it_is_in_the_object_with_its_detail(found):
    assert found["deal.peace"].text.startswith("Peace holds in ")
    assert found["deal.peace"].detail["share"] == found["deal.peace"].value > 0
    assert detail_of(found["deal.peace"], PeaceDetail).share == found["deal.peace"].value


@pytest.mark.slow
def test_the_schema_knows_it(found):
    schema = winset.analysis_schema()
    jsonschema.validate(found.to_dict(), schema)
    told = schema["$defs"]["PeaceDetail"]["properties"]["share"]
    assert told["description"] == "Of the outcomes that are deals."
    assert (told["minimum"], told["maximum"]) == (0, 1)
    wrong = found.to_dict()
    for finding in wrong["findings"]:
        if finding["id"] == "deal.peace":
            finding["detail"]["share"] = 2
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(wrong, schema)


def test_page_and_terminal_take_it(found):
    assert "Peace holds in " in page(found.to_dict(), found.deal_map)
    assert full_text(found.to_dict())


def test_a_misspelt_detail_fails():
    with pytest.raises(TypeError, match="shar"):
        PeaceDetail(shar=1)
