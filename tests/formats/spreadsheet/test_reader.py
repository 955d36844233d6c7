"""Points tables as people make them: read right, or refused with the cell."""

import builtins
import datetime
import io
import zipfile
from fractions import Fraction as F

import openpyxl
import pytest

import winset
from formats.samples import TABLE, problems, put


def read(tmp_path, text, name="points.csv", **named):
    put(tmp_path, {name: text})
    return winset.import_case(tmp_path / name, **named)


def wrong(tmp_path, text, name="points.csv"):
    put(tmp_path, {name: text})
    return [one[1:] for one in problems(winset.import_case, tmp_path / name)]


def sheet(rows, *, merge=(), more=()):
    book = openpyxl.Workbook()
    page = book.active
    for row in rows:
        page.append(row)
    for place in merge:
        page.merge_cells(place)
    for title in more:
        book.create_sheet(title)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def points(case):
    return {actor: dict(scores.points) for actor, scores in case.preferences.items()}


PLAIN = {
    "seller": {"price": (F(10), F(40)), "delivery": (F(5), F(2))},
    "buyer": {"price": (F(101, 2), F(0)), "delivery": (F(5), F(29, 4))},
}


def test_the_plain_table(tmp_path):
    case, receipt = read(tmp_path, TABLE)
    assert points(case) == PLAIN
    assert [s.no_deal for s in case.preferences.values()] == [20, 20]
    assert case.title == "points"
    assert receipt.format == "points table, CSV"
    assert receipt.counts == ("2 parties", "2 issues", "4 outcomes")


@pytest.mark.parametrize(
    "text",
    [
        "\ufeff" + TABLE,
        TABLE.replace("\n", "\r\n"),
        TABLE.replace(".", ",").replace(",", ";", 0).replace("50,5", '"50,5"').replace(
            "7,25", '"7,25"'
        ),
        TABLE.replace(",", ";").replace("50.5", "50,5").replace("7.25", "7,25"),
        "sep=;\n" + TABLE.replace(",", ";"),
        TABLE.replace(",", "\t"),
        "Selling a car\n" + TABLE,
        ",,Points,\n" + TABLE,
        TABLE.replace("Issue,Option,Seller,Buyer", "Issue,Option,Points,\n,,Seller,Buyer"),
        TABLE.replace("Issue,Option,Seller,Buyer", ",,Points,\nIssue,Option,Seller,Buyer"),
        TABLE.replace(",high", "Price,high").replace("\n,later", "\nDelivery,later"),
        TABLE.replace("Price,low", "Price,,,\n,low"),
        TABLE + "Total,,57,62.75\n",
        TABLE.replace(",,,\n", ",Total,7,12.25\n,,,\n"),
        TABLE.replace("Seller,Buyer", "Seller points,Buyer (points)"),
        "\n".join(line + ",x" if k else line + ",Notes" for k, line in enumerate(TABLE.split("\n"))
                  if line),
    ],
)  # fmt: skip
def test_what_has_one_meaning_is_read(tmp_path, text):
    assert points(read(tmp_path, text)[0]) == PLAIN


def test_one_label_column_with_headings(tmp_path):
    text = (
        "Issue,Seller,Buyer\nPrice,,\nlow,10,50.5\nhigh,40,0\nDelivery,,\nnow,5,5\nlater,2,7.25\n"
    )
    assert points(read(tmp_path, text)[0]) == PLAIN
    with_no_deal = f"{text}\nBATNA,3,4\n"
    case, _ = read(tmp_path, with_no_deal)
    assert [s.no_deal for s in case.preferences.values()] == [3, 4]


def test_without_a_no_deal_row_zero_stands_for_it_and_this_is_said(tmp_path):
    case, receipt = read(tmp_path, TABLE.split(",,,")[0])
    assert [s.no_deal for s in case.preferences.values()] == [0, 0]
    assert "no row 'No deal': 0 points stand for it, for everybody" in receipt.changed


def test_weights_of_all_or_of_each(tmp_path):
    shared = "Issue,Option,Weight,A,B\nX,a,30%,1,2\n,b,,3,4\nY,c,0.7,1,5\n"
    case, receipt = read(tmp_path, shared)
    assert points(case)["a"] == {"x": (F(3, 10), F(9, 10)), "y": (F(7, 10),)}
    assert "points are multiplied by the weights of their issues" in receipt.changed
    own = ",,A,,B,\nIssue,Option,weight,points,weight,points\nX,a,1,2,2,4\n,b,1,3,2,5\n"
    case, _ = read(tmp_path, own)
    assert points(case) == {"a": {"x": (2, 3)}, "b": {"x": (8, 10)}}


def test_chosen_columns(tmp_path):
    case, _ = read(tmp_path, TABLE, profiles=["Buyer"])
    assert points(case) == {"buyer": PLAIN["buyer"]}
    assert problems(winset.import_case, tmp_path / "points.csv", profiles=["Bayer"])[0][3] == (
        "no column 'Bayer'; did you mean 'Buyer'? (expected: 'Seller', 'Buyer')"
    )


HEAD = "Issue,Option,Seller,Buyer\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [(1, 1, "the table is empty")]),
        ("a,b\nc,d\n", [
            (1, 1, "cell A1: there are no numbers in this table; expected one column of points "
                   "per actor")]),
        ("Price,low,1,2\nPrice,high,3,4\n", [
            (1, 1, "cell A1: there is no header above this row; expected: issue, option, actor, "
                   "actor")]),
        (HEAD + "Price,low,,2\n", [
            (2, 11, "cell C2: empty; write 0 where nothing is at stake")]),
        (HEAD + "Price,low,ten,2\n,high,1,5%\n", [
            (2, 11, "cell C2: expected a number, found 'ten'"),
            (3, 9, "cell D3: expected a number, found '5%'; write it without '%'")]),
        (HEAD + "Price,low,1,2\nTime,now,1,2\nPrice,high,1,2\n", [
            (4, 1, "cell A4: issue 'Price' starts again (row 2); keep the options of an issue "
                   "together, under one name")]),
        (HEAD + "Price,low,1,2\nprice,high,1,2\n", [
            (3, 1, "cell A3: issue 'price' is much like 'Price' (row 2); keep the options of an "
                   "issue together, under one name")]),
        (HEAD + "Price,low,1,2\n,low,3,4\n", [
            (3, 2, "cell B3: option 'low' of 'Price' is listed twice (row 2)")]),
        (HEAD + "Price,low,1,2\n,No deal,3,4\n", [
            (3, 1, "cell A3: 'No deal' may be an option of the issue above, or what no deal is "
                   "worth: repeat the issue's name beside it, or leave an empty row above")]),
        (HEAD + "Price,low,1,2\nNo deal,,3,4\nBATNA,,1,1\n", [
            (4, 1, "cell A4: a second row for no deal")]),
        (HEAD + "Price,low,1,2\n,Total,5,6\n", [
            (3, 8, "cell C3: 'Total' looks like a row of totals, but is the total of nothing "
                   "above: delete the row, or give the option another name")]),
        (HEAD + "Price,,1,2\n", [
            (2, 7, "cell B2: there are points in this row, but no option")]),
        (HEAD + ",low,1,2\n", [
            (2, 1, "cell A2: there is an option, but no issue in the first column")]),
        (HEAD + "Price,low,1,2\nas agreed in March,,,\n", [
            (3, 1, "cell A3: 'as agreed in March' has no options; delete the row if it is a "
                   "remark")]),
        (HEAD + "Price,low,3,5,4\n", [
            (2, 15, "cell E2: there are numbers in this column, but no name above them; a "
                    "decimal comma stands in quotation marks")]),
        (HEAD + 'Price,low,"1,234",2\n', [
            (2, 1, "cell C2: '1,234' may be 1234 or 1.234: write it without thousands "
                   "separators, or all numbers with their decimals")]),
        ("Issue;Option;A\nPrice;low;1,5\n;high;2.5\n", [
            (2, 11, "cell C2: decimal commas and decimal points in one table: '1,5' here, '2.5' "
                    "in cell C3; use one of them")]),
        ("Issue,Option,A,a\nPrice,low,1,2\n", [(1, 16, "cell D1: two columns are called 'a'")]),
        ("Issue,Option,Weight,A\nX,a,1,1\n,b,2,1\nY,c,,1\n", [
            (3, 4, "cell C3: another weight for 'X' than above")]),
        ("Issue,Option,Weight,A\nX,a,1,1\nY,c,,1\n", [
            (3, 5, "cell C3: issue 'Y' has no weight")]),
        ("Issue,Option,Weight of C,A\nX,a,1,1\n", [
            (1, 14, "cell C1: the weights of whom? expected 'A'")]),
        (HEAD + 'Price,low,"1,2\n', [
            (2, 1, "not readable as CSV: a quotation mark is never closed")]),
        (b"Issue,Option,A\nPre\x81o,low,1\n", [
            (2, 4, "not UTF-8 text: byte 0x81; save the file as UTF-8")]),
    ],
)  # fmt: skip
def test_what_has_two_meanings_is_refused_with_its_cell(tmp_path, text, expected):
    assert wrong(tmp_path, text) == expected


@pytest.mark.slow
def test_rows_and_columns_are_bounded(tmp_path):
    many = HEAD + "".join(f"Price,o{k},1,2\n" for k in range(20_001))
    assert wrong(tmp_path, many)[0][2] == "at most 20,000 rows and 200 columns are read"
    wide = "Issue,Option," + ",".join(f"a{k}" for k in range(300)) + "\nPrice,low" + ",1" * 300
    assert wrong(tmp_path, wide)[0][2] == "at most 20,000 rows and 200 columns are read"


def test_a_workbook_with_merged_cells_and_sheets(tmp_path):
    rows = [
        ["Selling a car"],
        [None, None, "Points", None],
        ["Issue", "Option", "Seller", "Buyer"],
        ["Price", "low", 10, 50.5],
        [None, "high", 40, 0],
        ["Delivery", "now", 5, 5.0],
        [None, "later", 2, "7.25"],
        [],
        ["No deal", None, 20, 20],
    ]
    raw = sheet(rows, merge=["C2:D2", "A4:A5", "A6:A7", "A9:B9"], more=["old", "notes"])
    case, receipt = read(tmp_path, raw, "points.xlsx")
    assert points(case) == PLAIN
    assert case.title == "Selling a car"
    assert receipt.format == "points table, XLSX"
    assert receipt.lost == ()  # empty sheets are no loss


def test_cells_of_a_workbook_are_named(tmp_path):
    rows = [
        ["Issue", "Option", "Seller", "Buyer"],
        ["Price", "none", 1, 2],
        [None, "low", None, True],
        [None, "high", "=1+1", datetime.date(2024, 3, 1)],
    ]
    empty = (
        "empty; write 0 where nothing is at stake (a formula without a stored result reads as "
        "empty)"
    )
    assert wrong(tmp_path, sheet(rows), "points.xlsx") == [
        (3, 3, f"cell C3: {empty}"),
        (3, 4, "cell D3: expected a number, found 'TRUE'"),
        (4, 3, f"cell C4: {empty}"),
        (4, 4, "cell D4: expected a number, found '2024-03-01'"),
    ]


def test_a_workbook_is_no_way_in(tmp_path):
    raw = sheet([["Issue", "Option", "A"], ["X", "a", 1]])
    bomb, out = io.BytesIO(raw), io.BytesIO()
    with zipfile.ZipFile(bomb) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.infolist():
            text = old.read(entry)
            if entry.filename == "xl/worksheets/sheet1.xml":
                text = b'<!DOCTYPE x [<!ENTITY a "b">]>' + text
            new.writestr(entry.filename, text)
    assert wrong(tmp_path, out.getvalue(), "points.xlsx") == [
        (1, 1, "holds XML with a document type, which is not read")
    ]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        new.writestr("xl/workbook.xml", b"<a/>")
        new.writestr("xl/big.xml", b" " * 61_000_000)
    assert wrong(tmp_path, out.getvalue(), "points.xlsx")[0][2].endswith(
        "bytes; at most 60,000,000 are read"
    )
    assert wrong(tmp_path, raw[:200] + b"xl/", "points.xlsx")[0][2].startswith(
        "not readable as XLSX: "
    )


def test_without_openpyxl_the_message_says_what_to_install(tmp_path, monkeypatch):
    real = builtins.__import__

    def missing(name, *arguments, **named):
        if name == "openpyxl":
            raise ImportError(name)
        return real(name, *arguments, **named)

    monkeypatch.setattr(builtins, "__import__", missing)
    raw = sheet([["Issue", "Option", "A"], ["X", "a", 1]])
    assert wrong(tmp_path, raw, "points.xlsx") == [
        (1, 1, "reading XLSX needs openpyxl: pip install 'winset[xlsx]', or save the sheet as CSV")
    ]


SEVEN = {
    "Wage": ("0 %", "2 %", "4 %"),
    "Hours": ("40", "38", "35"),
    "Holidays": ("25 days", "30 days"),
    "Pensions": ("as now", "+1 point"),
    "Security": ("none", "2 years"),
    "Shifts": ("as now", "voluntary"),
    "Term": ("12 months", "24 months"),
}


def seven(head=("Issue", "Option", "Union", "Employer"), weight=None):
    """Make the rows of a table as a union and an employer would."""
    rows = [list(head)]
    for place, (issue, options) in enumerate(SEVEN.items(), 2):
        for k, option in enumerate(options):
            labels = [issue if k == 0 else None, option]
            if weight:
                labels.insert(1, weight if k == 0 else None)
            rows.append([*labels, place * k * 1.5, (len(options) - 1 - k) * 2.5])
    return rows


def as_text(rows, sep=","):
    cells = [["" if cell is None else str(cell) for cell in row] for row in rows]
    return "\n".join(sep.join(row) for row in cells) + "\n"


def same_as_seven(tmp_path, content, name):
    case, receipt = read(tmp_path, content, name)
    plain, _ = read(tmp_path, as_text(seven()), "plain.csv")
    assert case.preferences == plain.preferences
    assert [i.name for i in case.issues] == list(SEVEN)
    assert [[o.name for o in i.options] for i in case.issues] == list(map(list, SEVEN.values()))
    return receipt


def test_a_table_may_start_in_any_cell(tmp_path):
    rows = [[None], [None], *([None, *row] for row in seven())]
    same_as_seven(tmp_path, sheet(rows), "right.xlsx")
    rows[5][3] = None
    assert wrong(tmp_path, sheet(rows), "right.xlsx")[0][2].startswith("cell D6: empty;")


def test_weights_may_stand_beside_the_issues(tmp_path):
    rows = seven(("Issue", "Weight", "Option", "Union", "Employer"), weight="10 %")
    case, receipt = read(tmp_path, as_text(rows))
    plain, _ = read(tmp_path, as_text(seven()), "plain.csv")
    for actor, scores in case.preferences.items():
        for issue, numbers in scores.points.items():
            assert numbers == tuple(n / 10 for n in plain.preferences[actor].points[issue])
    assert "points are multiplied by the weights of their issues" in receipt.changed
    rows[3][3] = "x"
    assert wrong(tmp_path, as_text(rows))[0][2] == "cell D4: expected a number, found 'x'"


def test_a_sheet_of_notes_or_a_hidden_one_is_passed_over(tmp_path):
    book = openpyxl.load_workbook(io.BytesIO(sheet(seven())))
    notes = book.create_sheet("Notes", 0)
    notes.append(["What we agreed in May"])
    hidden = book.create_sheet("Old", 0)
    for row in (["Issue", "Option", "X"], ["a", "b", 1], [None, "c", 2]):
        hidden.append(row)
    hidden.sheet_state = "hidden"
    out = io.BytesIO()
    book.save(out)
    receipt = same_as_seven(tmp_path, out.getvalue(), "three.xlsx")
    assert receipt.lost == ("2 further sheets: 'Notes', 'Old'",)
    book["Sheet"]["C3"] = "much"
    book.save(out := io.BytesIO())
    expected = "sheet 'Sheet', cell C3: expected a number, found 'much'"
    assert wrong(tmp_path, out.getvalue(), "three.xlsx") == [(3, 3, expected)]


def test_percents_and_dates_of_a_workbook_read_as_they_are_shown(tmp_path):
    rows = seven()
    book = openpyxl.load_workbook(io.BytesIO(sheet(rows)))
    page = book.active
    for number, share in zip((2, 3, 4), (0, 0.02, 0.04), strict=True):
        page.cell(number, 2).value = share
        page.cell(number, 2).number_format = "0%"
    for number in range(2, len(rows) + 1):
        page.cell(number, 3).value /= 100
        page.cell(number, 3).number_format = "0.0%"
    page.append(["Start", datetime.date(2026, 1, 1), 0, 1])
    page.cell(len(rows) + 1, 3).number_format = "0%"
    book.save(out := io.BytesIO())
    case, receipt = read(tmp_path, out.getvalue(), "shown.xlsx")
    assert [o.name for o in case.issues[0].options] == ["0%", "2%", "4%"]
    assert [o.name for o in case.issues[-1].options] == ["2026-01-01"]
    assert case.preferences["union"].points["wage"] == (0, 3, 6)
    told = "column 'Union': percent signs are left out, 30 % is read as 30"
    assert told in receipt.changed


def test_text_that_a_western_spreadsheet_program_saved(tmp_path):
    text = as_text(seven(("Thema", "Möglichkeit", "Gewerkschaft", "Präsidium"))).encode("cp1252")
    case, receipt = read(tmp_path, text)
    assert [a.name for a in case.actors] == ["Gewerkschaft", "Präsidium"]
    told = "the text is not UTF-8; read as Windows-1252 (Western): check accented letters"
    assert receipt.changed[0] == told
    assert wrong(tmp_path, b"Issue,Option,A\nx\x81,y,1\n")[0][2].startswith("not UTF-8 text")


def test_the_same_fault_of_a_column_is_told_once(tmp_path):
    rows = seven(("Issue", "Option", "Union", "Remarks"))
    for place, row in enumerate(rows[1:]):
        row[3] = 3 if place == 4 else None
    (only,) = wrong(tmp_path, as_text(rows))
    assert only[2] == (
        "cell D2: empty, as are 15 cells of column 'Remarks': write 0 where nothing is at stake; "
        "delete the column if it holds no points"
    )
    rows = seven()
    for row in rows[2:9]:
        row[2] = "much"
    found = [one[2] for one in wrong(tmp_path, as_text(rows))]
    assert len(found) == 4
    assert "cell C5: the same in 4 further cells below, down to C9" in found


def test_a_column_of_numbers_in_brackets_is_not_left_out(tmp_path):
    rows = [[a, b, f"({c})" if k else c, d] for k, (a, b, c, d) in enumerate(seven())]
    assert wrong(tmp_path, as_text(rows)) == [
        (
            2,
            10,
            "cell C2: expected plain numbers, found '(0.0)', and no plain number in all of this "
            "column; delete the column if it holds no points",
        )
    ]


def test_options_that_differ_in_capitals_only_are_one_typed_twice(tmp_path):
    text = "Issue,Option,A\nPensions,as now,1\n,As Now,2\n"
    assert wrong(tmp_path, text) == [
        (
            3,
            2,
            "cell B3: option 'As Now' of 'Pensions' is much like 'as now' (row 2); give each "
            "option a name of its own",
        )
    ]


def test_numbers_as_options_under_headings(tmp_path):
    text = "Option,Union,Employer\nWage,,\n0,0,20\n3,30,0\nHours,,\n40,0,10\n35,12,0\n"
    case, _ = read(tmp_path, text)
    assert points(case)["union"] == {"wage": (F(0), F(30)), "hours": (F(0), F(12))}


def test_thousands_separators_are_told(tmp_path):
    text = "Issue;Option;A;B\nPay;low;1,5;0\n;high;1.200;2\n"
    case, receipt = read(tmp_path, text)
    assert points(case)["a"]["pay"] == (F(3, 2), 1200)
    assert "thousands separators are left out: '1.200' is read as 1200" in receipt.changed
