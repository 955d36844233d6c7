"""Sheets as people make them: read where they have one meaning, told where not."""

import numpy as np
import pytest
from places import ROOT

import winset
from classroom.classes import book, sheet, stall
from winset.classroom.results import ROWS, read_results
from winset.errors import CaseFileError
from winset.formats.spreadsheet.archive import MAX_ROWS
from winset.wording.languages import catalogue

ENGLISH = catalogue("en")


@pytest.fixture
def case(tmp_path):
    return stall(tmp_path)


def told(results):
    return [str(fault.problem("f", ENGLISH)) for fault in results.faults]


def assumed(results):
    return [ENGLISH.text(message) for message in results.assumed]


def outcomes(results):
    return [None if e.outcome is None else tuple(e.outcome.values()) for e in results.entries]


def test_a_german_sheet_with_everything_in_it(tmp_path, case):
    text = (
        "Übung 3;;;;;\n;;;;;\n"
        "Paar;North Side;South;Price;Standplatz;Share of sales\n"
        "1;Anna;Ben;10,5 EUR;am tor;5%\n"
        "2;Cem;Dora;12,00;hinter dem cafe;1.500\n"
        "3;Eva;Finn;kein Abschluss;;\n"
        "4;Gül;Hans;-;-;-\n"
        "5;Ida;Jo;;;\n"
        "6;Kai;Lea;10;;10 %\n"
        "7;Max;Nia;11.25;Am Tor;10 %\n"
        "8;Oya;Pit;11;Am Tohr;10 %\n"
        "9;Rea;Sam;11;Am Tor;10 %\n"
        "9;Rea;Sam;11;Am Tor;10 %\n"
        "9;Rea;Sam;12;Am Tor;10 %\n"
        "10;Tom;Uwe;10;none;p5\n"
        "Paar;North Side;South;Price;Standplatz;Share of sales\n"
        "Summe;;;12;;\n;;;;;\n"
        "Gruppe drei hat nicht verhandelt;;;;;\n"
    )
    for encoding in ("utf-8", "utf-8-sig", "cp1252", "utf-16"):
        results = read_results(case, sheet(tmp_path, text, encoding=encoding), ENGLISH)
        assert outcomes(results) == [
            ("10.5", "a", "p5"),
            ("12", "b", "p1500"),
            None,
            None,
            None,
            ("11", "a", "p10"),
            ("10", "none", "p5"),
        ]
        assert [e.line for e in results.entries] == [4, 5, 6, 7, 8, 12, 15]
        assert results.entries[0].names == {"north": "Anna", "south": "Ben"}
    assert told(results) == [
        "f:9:5: “Standplatz” is empty, though the row has other entries: expected “Am Tor”, "
        "“Hinter dem Café” or “none”, or “no deal”",
        "f:10:4: “Price”: “11.25” is no option (expected: “10 EUR”, “10.5 EUR”, “11 EUR”, "
        "“11.5 EUR”, “12 EUR” or “12.5 EUR”)",
        "f:11:5: “Standplatz”: “Am Tohr” is no option; did you mean “Am Tor”? (expected: “Am Tor”, "
        "“Hinter dem Café” or “none”)",
        "f:14:1: “9” stands in row 12 with another result; this one is left out",
    ]
    assert assumed(results) == [
        "Row 13 repeats row 12; it counts once.",
        "Row 16: the headings again; left out.",
        "Row 17: “Summe” is taken for a total; left out.",
        "Row 19: “Gruppe drei hat nicht verhandelt” is taken for a note; left out.",
        "Rows 7 and 8: no issue is settled, which counts as no deal.",
    ]


def test_no_deal_said_beside_options_counts_and_is_told(tmp_path, case):
    text = "Deal,Price,Standplatz,Share\nno,10,Am Tor,5 %\nyes,10,Am Tor,5 %\n,10,no deal,5 %\n"
    results = read_results(case, sheet(tmp_path, text), ENGLISH)
    assert outcomes(results) == [None, ("10", "a", "p5"), None]
    assert len(assumed(results)) == 2
    assert assumed(results)[0].startswith("Row 2: says “no”")


def test_a_workbook_with_merged_cells_hidden_rows_and_other_sheets(tmp_path, case):
    rows = [
        ["Our exercise", None, None, None, None],
        ["Round", "Pair", "Price", "Standplatz", "Share of sales"],
        ["first", "A", 10.5, "Am Tor", 0.05],
        [None, "B", "no deal", None, None],
        [None, "C", 12, "b", "10 %"],
        ["second", "A", 10, "Am Tor", "5 %"],
        ["These are only the first two rounds", None, None, None, None],
    ]
    path = book(
        tmp_path,
        ("Read me", [["How to fill this in"], ["A row for each pair", 3]], []),
        ("Results", rows, ["A1:E1", "A3:A5", "C4:E4", "A7:E7"]),
        ("Empty", [], []),
    )
    results = read_results(case, path, ENGLISH)
    assert [(e.round, e.label, e.line) for e in results.entries] == [
        ("first", "B", 4),
        ("first", "C", 5),
        ("second", "A", 6),
    ]
    assert outcomes(results) == [None, ("12", "b", "p10"), ("10", "a", "p5")]
    assert len(results.faults) == 1
    assert results.faults[0].line == 3
    assert "Sheets that are not read: “Read me”." in assumed(results)


def test_per_cent_as_a_spreadsheet_stores_it(tmp_path, case):
    import openpyxl

    path = book(tmp_path, ("S", [["Price", "Standplatz", "Share"], [10, "a", 0.05]], []))
    workbook = openpyxl.load_workbook(path)
    workbook["S"]["C2"].number_format = "0 %"
    workbook["S"].append([11, "a", "5 %"])
    workbook["S"].row_dimensions[3].hidden = True
    workbook.save(path)
    results = read_results(case, path, ENGLISH)
    assert outcomes(results) == [("10", "a", "p5")]
    assert results.notes == ("sheet 'S': hidden, so left out: row 3",)


def test_what_keeps_a_sheet_from_being_read(tmp_path, case):
    text = "Pair,Price,Standplats,Price (EUR)\n1,10,a,10\n"
    with pytest.raises(CaseFileError) as caught:
        read_results(case, sheet(tmp_path, text), ENGLISH)
    said = [problem.message for problem in caught.value.problems]
    assert said == [
        "column “Price (EUR)” names an issue that has a column already",
        "no column for the issue “Standplatz”; is it the column “Standplats”?",
        "no column for the issue “Share of sales”",
    ]
    with pytest.raises(CaseFileError, match="no row of headings found"):
        read_results(case, sheet(tmp_path, "a,b\n1,2\n"), ENGLISH)
    with pytest.raises(CaseFileError, match="keine Spalte für den Streitpunkt „Price“"):
        read_results(case, sheet(tmp_path, "Standplatz\na\n"), catalogue("de"))
    with pytest.raises(CaseFileError, match="cannot be read"):
        read_results(case, tmp_path / "gone.csv", ENGLISH)


def test_rows_and_frames(case):
    rows = [
        {"Price": 10.5, "Standplatz": "Am Tor", "Share": "5 %", "pair": 1},
        {"Price": np.float64("nan"), "Standplatz": None, "Share": "", "pair": np.int64(2)},
        {"Price": np.float64(12), "Standplatz": "x", "Share": "5 %", "pair": 3},
    ]

    class Table:
        def to_dict(self, orient):
            assert orient == "records"
            return rows

    for given in (rows, Table()):
        results = read_results(case, given, ENGLISH)
        assert outcomes(results) == [("10.5", "a", "p5"), None]
        assert [e.label for e in results.entries] == ["1", "2"]
        assert results.file == ROWS
        assert [fault.line for fault in results.faults] == [3]
    with pytest.raises(ValueError, match="expected a file, a data frame, or a list of dicts"):
        read_results(case, {"Price": [1]}, ENGLISH)
    with pytest.raises(CaseFileError, match="at most 20,000 rows"):
        read_results(case, [{"Price": 10}] * (MAX_ROWS + 1), ENGLISH)


def test_first_offers_are_read_and_odd_ones_told(tmp_path, case):
    rows = "10,a,5 %,12\n10,a,5 %,99\n10,a,5 %,-\n"
    text = f"Price,Standplatz,Share,First offer North Side Price\n{rows}"
    results = read_results(case, sheet(tmp_path, text), ENGLISH)
    assert [entry.first for entry in results.entries] == [{"north": {"price": "12"}}, {}, {}]
    assert assumed(results) == [
        "Row 3, “First offer North Side Price”: “99” is no option, so that this first offer is "
        "left out."
    ]


def test_a_row_that_says_one_wrong_thing_gives_one_line(tmp_path, case):
    rows = "1,gescheitert,gescheitert,gescheitert\n2,failed,,\n3,abc,abc,abc\n4,,abc,\n"
    rows += "5,failed,a,5 %\n"
    results = read_results(case, sheet(tmp_path, f"Pair,Price,Standplatz,Share\n{rows}"), ENGLISH)
    assert [(e.label, e.outcome) for e in results.entries] == [("1", None), ("2", None)]
    assert assumed(results) == [
        "Row 2: “gescheitert” is taken for no deal.",
        "Row 3: “failed” is taken for no deal.",
    ]
    assert told(results)[:2] == [
        "f:4:2: “abc” is no option of any issue; where there was no deal, write “no deal”",
        "f:5:3: “abc” is no option of any issue; where there was no deal, write “no deal”",
    ]
    assert len(results.faults) == 3


def test_guesses_are_told_and_dates_that_fit_nothing_too(tmp_path, case):
    rows = "10 euros,a,5 %\n10 euros,a,10 Prozent\n2026-05-01,a,5 %\n"
    results = read_results(case, sheet(tmp_path, f"Price,Standplatz,Share\n{rows}"), ENGLISH)
    assert outcomes(results) == [("10", "a", "p5"), ("10", "a", "p10")]
    assert assumed(results) == [
        "Rows 2 and 3, “Price”: “10 euros” is read as “10 EUR”.",
        "Row 3, “Share of sales”: “10 Prozent” is read as “10 %”.",
    ]
    assert (
        "it looks as if a spreadsheet program had made a date or a time of it" in told(results)[0]
    )


def test_dates_that_a_spreadsheet_made_are_read(tmp_path):
    import datetime

    path = tmp_path / "dates.yaml"
    path.write_text(
        "winset: 1\ntitle: T\nparties: {a: A, b: B}\nissues:\n"
        "  start: {name: Start, options: {mar: 1 March, may: 1 May}}\n"
        "  until: {name: Until, options: {h20: 8 pm, h22: 10 pm}}\n",
        "utf-8",
    )
    rows = [["Start", "Until"], [datetime.datetime(2026, 5, 1), datetime.time(20)]]
    results = read_results(winset.read_case(path), book(tmp_path, ("S", rows, [])), ENGLISH)
    assert outcomes(results) == [("may", "h20")]
    assert assumed(results) == [
        "Row 2, “Start”: a spreadsheet program made “2026-05-01” of it; read as “1 May”.",
        "Row 2, “Until”: a spreadsheet program made “20:00:00” of it; read as “8 pm”.",
    ]


def test_a_sheet_in_any_language_of_the_case(tmp_path):
    case = winset.read_case(ROOT / "examples" / "airport" / "case.yaml")
    text = (
        "Team;Standort;Budget;Umweltmaßnahmen;Prüfung der sozialen Folgen;Gewinnbeteiligung\n"
        "1;an der Küste bei der Hauptstadt;1,2 Milliarden Dollar;keine;sehr gründliche;gemischt\n"
        "2;coast;300 millions de dollars;none;basic;fixe\n"
        "3;pas d'accord;;;;\n"
    )
    for words in (ENGLISH, catalogue("fr")):
        results = read_results(case, sheet(tmp_path, text), words)
        assert outcomes(results) == [
            ("coast", "m1200", "none", "very_high", "hybrid"),
            ("coast", "m300", "none", "basic", "fixed"),
            None,
        ]
    bad = read_results(case, sheet(tmp_path, text.replace("coast", "shore")), catalogue("fr"))
    assert "“Emplacement”" in bad.faults[0].problem("f", ENGLISH).message


def test_a_heading_that_stands_twice_is_told(tmp_path, case):
    text = "Price,Price,Standplatz,Share\n10,11,a,5 %\n"
    with pytest.raises(CaseFileError) as caught:
        read_results(case, sheet(tmp_path, text), ENGLISH)
    assert [p.message for p in caught.value.problems] == [
        "column “Price” names an issue that has a column already"
    ]
    twice = "Pair,Pair,Round,Round,Price,Standplatz,Share\n1,9,1,2,10,a,5 %\n"
    assert assumed(read_results(case, sheet(tmp_path, twice), ENGLISH)) == [
        "These headings stand more than once, and the first of each is read: “Pair” and “Round”."
    ]
