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
from winset.formats.numerals import Mark, read_number, telling


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
        (b"Issue,Option,A\nPre\xe7o,low,1\n", [
            (2, 4, "not UTF-8 text: byte 0xe7; save the file as UTF-8")]),
    ],
)  # fmt: skip
def test_what_has_two_meanings_is_refused_with_its_cell(tmp_path, text, expected):
    assert wrong(tmp_path, text) == expected


def test_rows_and_columns_are_bounded(tmp_path):
    many = HEAD + "".join(f"Price,o{k},1,2\n" for k in range(20_001))
    assert wrong(tmp_path, many)[0][2] == "at most 20,000 rows and 200 columns are read"
    wide = "Issue,Option," + ",".join(f"a{k}" for k in range(300)) + "\nPrice,low" + ",1" * 300
    assert wrong(tmp_path, wide)[0][2] == "at most 20,000 rows and 200 columns are read"


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("1 234,5", None, F(2469, 2)),
        ("1'234", None, 1234),
        ("1.234.567", None, 1234567),
        ("1,234,567.5", None, F(2469135, 2)),
        ("\u22123", None, -3),
        ("1.234", Mark.COMMA, 1234),
        ("1.234", Mark.POINT, F(1234, 1000)),
        ("1,234", Mark.POINT, 1234),
        ("0,125", None, F(1, 8)),
        ("1e3", None, 1000),
        ("2/3", None, F(2, 3)),
        (".5", None, F(1, 2)),
    ],
)
def test_numbers_as_people_write_them(text, mark, value):
    assert read_number(text, mark) == value


@pytest.mark.parametrize("text", ["1.234", "1,234", "12,345", "abc", "1,2,3", "1..2", "--1", "1/0"])
def test_numbers_that_could_be_two_things_are_none(text):
    assert isinstance(read_number(text, None), str)
    assert telling("1,234") is None


# --- spreadsheets -------------------------------------------------------------------------


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
