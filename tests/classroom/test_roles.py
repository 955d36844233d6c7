"""Role sheets: one's own to the last number, and nothing of the others in any byte of any file."""

import io
import re
import shutil
import subprocess
import zipfile
from dataclasses import replace
from fractions import Fraction as F

import pytest
from places import ROOT

import winset
from winset.case.types import Role, Scores
from winset.casefile import parse_case
from winset.classroom.role_files import contents
from winset.classroom.roles import roles
from winset.report.handout import Handout

TEXT = """\
winset: 1
title: Port
summary: The union would settle for 641.75 in the end, and the bank asks for secret-summary.
parties:
  union: {name: Dockers, note: You speak for note-of-union.}
  firm: {name: Owners, note: You hide note-of-firm.}
ratifiers: {hall: {name: Members, note: You fear note-of-hall.}, bank: Lenders}
observers: {town: {name: Town, note: It says note-of-town.}}
issues:
  pay: {name: Pay rise, range: {from: 0, to: 40, step: 1, unit: euros}, note: Mind secret-note-of-issue.}
  shift: {name: Shifts, options: {early: early shifts, late: late shifts}, owner: firm}
rules: [{never: {pay: 40, shift: late}}]
no_deal: {pay: 0, shift: late}
approval: [{id: vote, name: The vote, at_least: 1, of: [hall, bank]}]
exposure: {union: 77.125}
time: {deadline: 2024-06-30, discount: {union: {per: month, factor: 0.9125}}}
sources:
  gazette: {title: secret-title, publisher: Port Gazette, date: 2024-01-02, note: secret-note-of-source}
  leak: {title: Leaked memo}
accounts: {ours: secret-account-ours, theirs: secret-account-theirs}
preferences:
  union:
    scores: {pay: {0: 0, 20: 731.25, 40: 811.375}, shift: {early: 52.125, late: 3.0625}}
    interactions: [{when: {pay: 40, shift: early}, add: -17.875}]
    at_most: 853.25
    no_deal: 641.75
    later: [{from: 2, no_deal: 655.5, scores: {shift: {early: 61.875, late: 4.1875}}}]
  firm:
    scores: {pay: {0: 921.125, 40: 9.875}, shift: {early: 8.375, late: 71.625}}
    no_deal: 902.625
  hall:
    - {id: secret-id-1, prefers: {pay: 21, shift: early}, to: no_deal, because: {source: gazette, quote: quote-of-hall-alone, speaker: hall}}
    - {id: secret-id-2, order: {shift: [early, late]}, because: {source: leak, quote: quote-of-both}, note: secret-note}
    - {id: secret-id-8, rejects: {pay: 3}, because: {source: leak, quote: secret-words-of-nobody}}
    - {id: secret-id-9, rejects: {pay: 4}, because: {source: leak, quote: secret-of-union, speaker: union}}
    - {id: secret-id-3, weight: {shift: [0.37, 0.83]}, assumed: secret-reason}
    - {id: secret-id-4, rejects: {pay: 2}, account: theirs, assumed: secret-reason}
  bank:
    - {id: secret-id-5, prefers: {pay: 13, shift: late}, to: {pay: 14, shift: late}, because: {source: leak, quote: quote-of-both, speaker: bank}}
    - {id: secret-id-6, no_deal: [0.29, 0.43], assumed: secret-reason}
  town:
    - {id: secret-id-7, value: {shift: {late: [0.61, 0.77]}}, assumed: secret-reason}
offers:
  - {id: o1, name: First paper, by: union, on: 2024-02-03, outcome: {pay: 30, shift: early}, responses: {firm: rejected}, note: secret-offer-note}
  - {id: o2, name: secret-offer-of-account, by: firm, outcome: {pay: 33, shift: early}, account: ours}
reactions: [{id: r1, by: town, to: no_deal, was: regret, note: secret-reaction}]
"""  # noqa: E501
OWN = {
    "union": ["731.25", "811.375", "52.125", "3.0625", "17.875", "853.25", "641.75",
              "note-of-union"],
    "firm": ["921.125", "9.875", "8.375", "71.625", "902.625", "note-of-firm"],
    "hall": ["0.37", "0.83", "quote-of-hall-alone", "note-of-hall"],
    "bank": ["0.29", "0.43"],
}  # fmt: skip
LATER = ["655.5", "61.875", "4.1875"]
NEVER = ["secret", "quote-of-both", "77.125", "0.9125", "91.25", "0.61", "0.77", "note-of-town",
         "641.75 in the end"]  # fmt: skip


@pytest.fixture(scope="module")
def case():
    return parse_case(TEXT)


def readable(name: str, content: bytes) -> str:
    """Return all that stands in a file, as it is and unpacked."""
    text = content.decode("utf-8", "replace")
    if zipfile.is_zipfile(io.BytesIO(content)):
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            text += "".join(
                packed.read(part).decode("utf-8", "replace") for part in packed.namelist()
            )
        text += re.sub("<[^>]*>", "", text)
    if name.endswith(".pdf") and shutil.which("pdftotext"):
        made = subprocess.run(
            ["pdftotext", "-", "-"], input=content, capture_output=True, check=True
        )
        text += made.stdout.decode("utf-8")
    return text


def files(case, more=(), **chosen):
    sheets = roles(case, **chosen)
    made = contents(sheets, more)
    return {
        sheet.actor: "".join(
            readable(name, content) for name, content in made.items()
            if name.rpartition(".")[0] == sheet.file
        )
        for sheet in sheets
    }  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_no_byte_tells_of_another(case, language):
    pytest.importorskip("typst")
    pytest.importorskip("docx")
    pytest.importorskip("openpyxl")
    found = files(case, ("pdf", "docx", "xlsx"), language=language)
    assert set(found) == set(OWN)
    for actor, text in found.items():
        plain = text.replace("\N{NO-BREAK SPACE}", " ")
        for own in OWN[actor]:
            assert told(own, plain), (actor, own)
        others = [word for other, words in OWN.items() if other != actor for word in words]
        for word in [*others, *NEVER, *LATER]:
            assert not told(word, plain), (actor, word)


def told(word: str, text: str) -> bool:
    """Return whether a word, or a number with a point or a comma, stands in a text."""
    number = re.escape(word).replace(r"\.", "[.,]") if word[0].isdigit() else re.escape(word)
    return re.search(rf"(?<![0-9.,]){number}(?![0-9])", text) is not None


def test_every_form_holds_the_own_numbers(case):
    pytest.importorskip("typst")
    pytest.importorskip("docx")
    pytest.importorskip("openpyxl")
    made = contents(roles(case), ("pdf", "docx", "xlsx"))
    assert len(made) == 4 * 5
    for name, content in made.items():
        if not name.startswith("union") or (name.endswith("pdf") and not shutil.which("pdftotext")):
            continue
        text = readable(name, content)
        assert all(number in text for number in ("731.25", "52.125", "641.75")), name


def test_what_all_know_stands_on_every_sheet(case):
    for text in files(case).values():
        for known in ("Dockers", "Owners", "Members", "Lenders", "Town", "Pay rise", "early shifts",
                      "First paper", "The vote", "30 June 2024",
                      "This is what stands: Pay rise: 0 euros; Shifts: late shifts."):  # fmt: skip
            assert known in text


def test_quotes_have_publisher_and_day_and_offers_their_makers(case):
    text = files(case)["hall"]
    assert "(Port Gazette, 2 January 2024)" in text
    assert "“First paper” of 3 February 2024, made by Dockers: Pay rise: 30 euros" in text


def test_who_is_quoted_on_another_is_not_quoted():
    case = winset.read_case(ROOT / "examples" / "hanoi" / "case.yaml")
    sheets = {sheet.actor: words(sheet.sheet) for sheet in roles(case)}
    assert "the livelihood of our people" in sheets["dprk"]
    for mine, theirs in (("dprk", "Donald Trump"), ("us", "Ri Yong Ho")):
        for statement in case.statements:
            for piece in statement.evidence:
                if piece.speaker == theirs:
                    assert piece.quote not in sheets[mine]
    for source in case.sources:
        for text in sheets.values():
            assert str(source.title) not in text


def test_rules_are_those_of_deals_and_vetoes_are_told_once():
    case = winset.read_case(ROOT / "examples" / "airport" / "case.yaml")
    text = words(roles(case)[0].sheet)
    assert "A deal takes the consent of Government and International development bank." in text
    assert "must accept." not in text
    assert "At least 5 of 6 must accept:" in text
    harbour = winset.read_case(ROOT / "examples" / "harbour" / "case.yaml")
    told = "A deal must keep the rules that follow; what stands without a deal need not."
    assert told in words(roles(harbour)[0].sheet)
    assert told not in text


@pytest.mark.parametrize("name", ["ranking", "priorities"])
def test_an_order_is_told_without_points(name):
    case = winset.read_case(ROOT / "examples" / "elmira" / f"{name}.yaml")
    for made in roles(case):
        text = words(made.sheet)
        assert not re.search(r"[Pp]oints", text)
        assert len(made.head) == 1
        lines = [line for (line,) in made.rows]
        said = case.preferences[made.actor].ordinal
        assert len(lines) == len(said.levels if name == "ranking" else said.statements)
        assert all(line in text for line in lines)


def test_priorities_in_names():
    case = winset.read_case(ROOT / "examples" / "elmira" / "priorities.yaml")
    lines = [line for (line,) in roles(case)[0].rows]
    assert lines == [
        "1. What Uniroyal does is “accepts the order”.",
        "2. Not (What Uniroyal does is “abandons the plant”).",
        "3. Not (The control order is “modified”), if not (What Uniroyal does is “abandons the "
        "plant”).",
        "4. ((Insistence is “the local government insists”) exactly if not (The control order is "
        "“modified”)), if not (What Uniroyal does is “abandons the plant”).",
    ]


def test_the_round_and_the_account_are_chosen(case):
    later = files(case, play=2)
    assert all(number in later["union"] for number in LATER)
    assert "641.75" not in later["union"]
    told = files(case, account="theirs")
    assert "2 euros" in told["hall"]
    assert "secret-offer-of-account" not in told["hall"]
    with pytest.raises(ValueError, match="unknown account 'their'; expected 'ours', 'theirs'"):
        roles(case, account="their")


def test_what_no_deal_is_worth_is_worked_out_where_it_is_an_outcome(case):
    said = case.preferences["union"]
    assert isinstance(said, Scores)
    silent = replace(case, preferences={**case.preferences, "union": replace(said, no_deal=None)})
    # Pay 0 and late shifts: 0 + 3.0625.
    assert "That is worth 3.0625 points to you." in files(silent)["union"]
    valued = replace(case, no_deal=replace(case.no_deal, values={"bank": F("0.4375")}))
    assert "That is worth 43.75 to you" in files(valued)["bank"]
    assert "That is worth" not in files(valued)["hall"]


def test_long_scales_are_told_where_they_bend(case):
    (sheet, *_) = roles(case)
    (points,) = (part for part in sheet.sheet.parts if part.grid and len(part.grid.head) == 3)
    assert points.grid is not None
    assert [row[1:] for row in points.grid.rows] == [
        ("0 euros", "0"), ("20 euros", "731.25"), ("40 euros", "811.375"),
        ("early shifts", "52.125"), ("late shifts", "3.0625"),
    ]  # fmt: skip
    assert len(sheet.rows) == 41 + 2 + 1 + 1


EXAMPLES = sorted((ROOT / "examples").rglob("case.yaml"))


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_sheets_of_the_examples_hold_no_sentence_of_another(path):
    case = winset.read_case(path)
    sheets = roles(case)
    seats = [actor.id for actor in case.actors if actor.role is not Role.OBSERVER]
    assert [sheet.actor for sheet in sheets] == seats
    quotes: dict[str, set[str]] = {}
    for statement in case.statements:
        quotes.setdefault(statement.actor, set()).update(e.quote for e in statement.evidence)
    for sheet in sheets:
        text = words(sheet.sheet)
        for other, some in quotes.items():
            if other != sheet.actor:
                assert not [quote for quote in some if quote in text]


def words(sheet: Handout) -> str:
    return str(sheet.plain())


def test_names_of_files_are_safe_and_apart():
    text = TEXT.replace("  union: {name: Dockers", '  "../a": {name: Dockers').replace(
        "  firm: {name: Owners", '  "..\\\\a": {name: Owners'
    )
    text = re.sub(r"(?m)^  union:$", '  "../a":', text)
    text = re.sub(r"(?m)^  firm:$", r'  "..\\\\a":', text)
    text = text.replace("owner: firm", r'owner: "..\\a"').replace("union:", '"../a":')
    text = text.replace("by: union", 'by: "../a"').replace("{firm: rej", r'{"..\\a": rej')
    text = text.replace("by: firm", r'by: "..\\a"')
    names = [sheet.file for sheet in roles(parse_case(text))]
    assert len(set(names)) == 4
    assert all("/" not in name and "\\" not in name and ".." not in name for name in names)


def test_formulas_stay_text():
    text = TEXT.replace("early: early shifts", 'early: "=1+1"')
    made = contents(roles(parse_case(text)))
    assert b"'=1+1" in made["union.csv"]
