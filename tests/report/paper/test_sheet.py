"""What stands on paper is what the page says."""

import re

import pytest

from report.paper.test_typesetting import made
from winset.report.paper.sheet import ACTORS, CANDIDATES, sheet


def test_the_first_sheet_is_the_first_screen() -> None:
    document, chart = made("hanoi")
    found = sheet(document, chart)
    assert found.headline == document["brief"]["headline"]
    best = next(f for f in document["findings"] if f["id"] == "deal.best")
    assert found.deal is not None
    moved = [
        k for k, o in best["detail"]["outcome"].items()
        if document["case"]["no_deal"]["outcome"][k] != o
    ]  # fmt: skip
    assert len(found.deal.rows) == len(moved)
    assert found.stays.startswith("Stays as without a deal:")
    by_name = {row.name: row for row in found.rows}
    for actor, worlds in best["detail"]["worlds"]["actors"].items():
        name = next(a["name"] for a in document["case"]["actors"] if a["id"] == actor)
        assert by_name[name].worlds == worlds
        assert by_name[name].count == str(worlds.count("1"))
    assert by_name["All who must agree"].worlds == best["detail"]["worlds"]["together"]


@pytest.mark.slow
def test_the_second_sheet_has_brief_deals_and_offers() -> None:
    document, chart = made("backstop")
    found = sheet(document, chart)
    told = [" ".join(part["sentences"]) for part in document["brief"]["summary"]]
    assert found.brief == told
    assert found.candidates is not None
    assert found.offers is not None
    assert len(found.candidates.rows) == CANDIDATES
    assert len(found.candidates.head) <= ACTORS + 2
    assert [row[0].partition(",")[0] for row in found.offers.rows] == [
        "Agreed text",
        "Letter of interpretation",
        "Strasbourg instrument",
    ]
    assert all(
        re.fullmatch(r"([<>] )?\d+ %|–", cell) for row in found.offers.rows for cell in row[1:]
    )


@pytest.mark.slow
def test_votes_of_a_quota_are_told() -> None:
    found = sheet(*made("backstop"))
    groups = [row for row in found.rows if row.kind == "group"]
    assert [row.name for row in groups] == [
        "225 Loyal Conservatives",
        "85 Backbench Brexiteers",
        "30 Labour rebels",
        "10 Ulster party",
    ]
    assert all(row.note for row in groups)
    assert [row.lacking for row in groups] == ["short" in row.note for row in groups]
    assert "320" in found.votes[-1]


@pytest.mark.slow
def test_what_is_left_out_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("winset.report.paper.sheet.VOTERS", 2)
    monkeypatch.setattr("winset.report.paper.sheet.OBSERVERS", 1)
    found = sheet(*made("backstop"))
    assert [row.name for row in found.rows if row.kind == "group"] == [
        "225 Loyal Conservatives",
        "85 Backbench Brexiteers",
    ]
    assert "And 2 more." in [row.name for row in found.rows]


def test_scores_are_yes_or_no() -> None:
    found = sheet(*made("airport"))
    assert not found.worlds
    assert {row.count for row in found.rows if row.kind != "heading"} <= {"yes", "no"}


def test_numbers_keep_their_per_cent_sign_in_one_line() -> None:
    plain = sheet(*made("hanoi")).plain()
    assert plain["candidates"]["rows"][0][-1].endswith("\u00a0%")


@pytest.mark.slow
@pytest.mark.parametrize("language", ["de", "fr"])
def test_no_english_on_it(language: str) -> None:
    english = sheet(*made("hanoi"))
    found = sheet(*made("hanoi", language))
    assert found.language == language
    for name in ("headline", "accepts", "worlds", "map_title", "brief_title", "footer",
                 "evidence_title", "stays"):  # fmt: skip
        assert getattr(found, name) != getattr(english, name), name
    assert not set(found.brief) & set(english.brief)


def test_no_id_of_the_file_in_any_of_it() -> None:
    document, chart = made("hanoi")
    text = str({**sheet(document, chart).plain(), "map": ""})
    ids = [s["id"] for s in document["case"]["statements"]] + [
        s["id"] for s in (*document["case"]["offers"], *document["case"]["sources"])
    ]
    assert [one for one in ids if "_" in one and one in text] == []
