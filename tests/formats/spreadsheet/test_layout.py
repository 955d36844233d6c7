"""Points tables as people make them: parties with any name, sheets, words, scales, layouts."""

import io
from fractions import Fraction as F

import openpyxl
import pytest

import winset
from formats.samples import problems, put

HEAD = "Issue,Option,Dana,Lee\nPay,low,0,40\n,high,60,0\nLeave,short,0,20\n,long,30,0\n"
BOTH = {
    "dana": {"pay": (F(0), F(60)), "leave": (F(0), F(30))},
    "lee": {"pay": (F(40), F(0)), "leave": (F(20), F(0))},
}


def read(folder, content, name="points.csv"):
    put(folder, {name: content})
    return winset.import_case(folder / name)


def wrong(folder, content, name="points.csv"):
    put(folder, {name: content})
    return [one[3] for one in problems(winset.import_case, folder / name)]


def points(case):
    return {actor: dict(scores.points) for actor, scores in case.preferences.items()}


def no_deals(case):
    return [scores.no_deal for scores in case.preferences.values()]


def book(sheets):
    made = openpyxl.Workbook()
    made.remove(made.active)
    for title, rows in sheets.items():
        page = made.create_sheet(title)
        for row in rows:
            page.append(row)
    return made


def saved(made):
    made.save(out := io.BytesIO())
    return out.getvalue()


EACH_WEIGHED = """\
Issue,Weight A,Weight B,Option,A,B
Pay,0.6,0.4,low,0,40
,,,high,60,0
Leave,0.4,0.6,short,0,20
,,,long,30,0
"""


def test_weights_of_each_party_may_stand_before_the_options(tmp_path):
    case, _ = read(tmp_path, EACH_WEIGHED)
    assert points(case) == {
        "a": {"pay": (F(0), F(36)), "leave": (F(0), F(12))},
        "b": {"pay": (F(16), F(0)), "leave": (F(12), F(0))},
    }
    wrong_one = wrong(tmp_path, EACH_WEIGHED.replace("short,0,20", "short,0,x"))
    assert wrong_one == ["cell F4: expected a number, found 'x'"]


@pytest.mark.parametrize(
    "name", ["BATNA", "No deal", "no agreement", "Fallback", "BATNA Dana", "Dana (no deal)"]
)
def test_a_column_called_as_no_deal_is_questioned(tmp_path, name):
    lines = [f"{line},{5 if k else name}" for k, line in enumerate(HEAD.splitlines())]
    case, receipt = read(tmp_path, "\n".join(lines) + "\n")
    assert len(case.parties) == 3
    assert receipt.doubts[0] == (
        f"column '{name}' (E) is read as a party: if it says what no deal is worth, delete it and "
        "write a last row 'No deal' with that value for each party"
    )
    assert case.doubts


@pytest.mark.parametrize("name", ["Deal makers", "Dana Walker", "Reserve Bank"])
def test_other_names_are_not_questioned(tmp_path, name):
    lines = [f"{line},{5 if k else name}" for k, line in enumerate(HEAD.splitlines())]
    _, receipt = read(tmp_path, "\n".join(lines) + "\n")
    assert not any("no deal is worth, delete" in one for one in receipt.doubts)


# --- side by side, and a sheet for each party ------------------------------------------------

SIDE = """\
Buyer,,,,Seller,,
Issue,Option,Points,,Issue,Option,Points
Price,low,40,,Price,high,50
,high,0,,,low,0
Delivery,fast,20,,Delivery,slow,20
,slow,0,,,fast,0
No deal,,30,,No deal,,40
"""


def test_tables_side_by_side_are_matched_by_the_names_of_options(tmp_path):
    case, receipt = read(tmp_path, SIDE)
    assert points(case) == {
        "buyer": {"price": (40, 0), "delivery": (20, 0)},
        "seller": {"price": (0, 50), "delivery": (0, 20)},
    }
    assert no_deals(case) == [30, 40]
    assert winset.analyse(case)["deal.count"].value == 0
    told = "columns A to C and columns E to G are joined: lines are matched by the names of "
    assert f"{told}issue and option" in receipt.changed


def test_side_by_side_with_names_in_the_heading_and_issues_as_headings(tmp_path):
    text = "Issue,Buyer,,Issue,Seller\nPrice,,,Price,\nlow,40,,high,50\nhigh,0,,low,0\n"
    assert points(read(tmp_path, text)[0]) == {
        "buyer": {"price": (40, 0)},
        "seller": {"price": (0, 50)},
    }


def test_side_by_side_with_other_options_is_refused(tmp_path):
    found = wrong(tmp_path, SIDE.replace(",,,low,0", ",,,lower,0"))
    assert found == [
        "cell A3: 'low' of 'Price' stands in columns A to C and not in columns E to G: name "
        "issues and options alike in both, or keep one table",
        "cell E4: 'lower' of 'Price' stands in columns E to G and not in columns A to C: name "
        "issues and options alike in both, or keep one table",
    ]
    assert wrong(tmp_path, SIDE.replace("Buyer,,,,Seller", ",,,,")) == [
        "cell C2: whose are these 'Points'? name the party"
    ]
    assert wrong(tmp_path, SIDE.replace("fast,0", "fast,much")) == [
        "cell G6: expected a number, found 'much'"
    ]


def test_options_listed_again_in_another_order_are_no_remark(tmp_path):
    text = "Issue,Option,Buyer,For the seller,Seller\nPrice,low,40,high,50\n,high,0,low,0\n"
    assert wrong(tmp_path, text) == [
        "cell D2: this column lists the options again, in another order ('high' beside 'low'): "
        "are the points right of it in its order? bring both into one order, and delete this "
        "column"
    ]


def role(*points, no_deal=25, order=1):
    rows = [["Pay", "low", points[0]], ["Pay", "high", points[1]]][::order]
    return [["Issue", "Option", "Points"], *rows, ["No deal", None, no_deal]]


def test_a_sheet_for_each_party(tmp_path):
    made = book({"Recruiter": role(40, 0), "Candidate": role(0, 60, no_deal=35, order=-1)})
    case, receipt = read(tmp_path, saved(made), "roles.xlsx")
    assert points(case) == {"recruiter": {"pay": (40, 0)}, "candidate": {"pay": (0, 60)}}
    assert no_deals(case) == [25, 35]
    assert receipt.lost == ()
    told = "sheet 'Recruiter' and sheet 'Candidate' are joined: lines are matched by the names "
    assert f"{told}of issue and option" in receipt.changed
    made["Candidate"]["B2"] = "top"
    assert (
        "sheet 'Candidate', cell A2: 'top' of 'Pay' stands in sheet 'Candidate' and not in sheet "
        "'Recruiter': name issues and options alike in both, or keep one table"
    ) in wrong(tmp_path, saved(made), "roles.xlsx")


def test_two_sheets_with_points_of_the_same_party_are_a_question(tmp_path):
    rows = [["Issue", "Option", "A", "B"], ["Pay", "low", 1, 2], [None, "high", 2, 1]]
    assert wrong(tmp_path, saved(book({"May": rows, "June": rows})), "two.xlsx") == [
        "sheet 'June', cell C1: points of 'A' stand here and in sheet 'May': which ones count? "
        "keep one of them"
    ]


def test_hidden_rows_and_columns_are_left_out_and_said(tmp_path):
    rows = [
        ["Issue", "Option", "A", "Old B", "B"],
        ["Pay", "low", 0, 1, 40],
        [None, "mid", 30, 2, 25],
        [None, "high", 60, 3, 0],
    ]
    made = book({"S": rows})
    made["S"].column_dimensions["D"].hidden = True
    made["S"].row_dimensions[3].hidden = True
    made["S"].row_dimensions[30].hidden = True  # nothing in it
    case, receipt = read(tmp_path, saved(made), "hidden.xlsx")
    assert points(case) == {"a": {"pay": (0, 60)}, "b": {"pay": (40, 0)}}
    assert "sheet 'S': hidden, so left out: column D, row 3" in receipt.changed
    assert "Sheet 'S': hidden, so left out: column D, row 3." in case.assumed
    made["S"]["E4"] = "much"
    assert wrong(tmp_path, saved(made), "hidden.xlsx") == [
        "cell E4: expected a number, found 'much'"
    ]


# --- names of parties ------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["Max", "Total", "Mean", "Sum", "Weight Watchers", "Min"])
def test_a_party_may_be_called_anything(tmp_path, name):
    case, _ = read(tmp_path, f"Issue,Option,{name},Sally\nPay,low,0,40\n,high,60,0\n")
    assert [actor.name for actor in case.actors] == [name, "Sally"]
    (read_as,) = [one for one in case.assumed if "is read as a party" in one]
    assert read_as.startswith(f"Doubtful: column '{name}' (C) is read as a party: it")
    assert read_as in case.doubts


@pytest.mark.parametrize(
    ("name", "numbers"),
    [("Total", (40, 65, 20)), ("Average", (20, 32.5, 10)), ("Max", (40, 60, 20)),
     ("Minimum", (0, 5, 0)), ("Joint total", None)],
)  # fmt: skip
def test_a_column_of_totals_is_proved_by_its_numbers(tmp_path, name, numbers):
    rows = [("Pay", "low", 0, 40), ("", "high", 60, 5), ("Leave", "short", 0, 20)]
    last = numbers or (1, 2, 3)
    lines = [",".join(map(str, (*row, n))) for row, n in zip(rows, last, strict=True)]
    case, receipt = read(tmp_path, f"Issue,Option,A,B,{name}\n" + "\n".join(lines) + "\n")
    if numbers:
        assert [actor.name for actor in case.actors] == ["A", "B"]
        assert f"column '{name}' (E) left out: totals" in receipt.changed
    else:
        assert [actor.name for actor in case.actors] == ["A", "B", name]


def test_weights_that_differ_within_an_issue_are_points(tmp_path):
    case, receipt = read(tmp_path, "Issue,Option,Weight,Lee\nPay,low,0,40\n,high,60,0\n")
    assert points(case) == {"weight": {"pay": (0, 60)}, "lee": {"pay": (40, 0)}}
    assert receipt.doubts == (
        "column 'Weight' (C) is read as a party: its numbers differ within an issue, as weights "
        "do not",
    )


def test_an_issue_called_total_has_options(tmp_path):
    case, _ = read(tmp_path, "Issue,Option,A,B\nTotal,,,\n,low,1,2\n,high,2,1\n")
    assert points(case)["a"] == {"total": (1, 2)}
    assert wrong(tmp_path, "Issue,Option,A,B\nPay,low,1,2\n,high,2,1\nTotal,,9,9\n") == [
        "cell C4: 'Total' looks like a row of totals, but is the total of nothing above: delete "
        "the row, or give the option another name"
    ]


# --- no deal ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "label",
    [
        "No deal", "no-deal", "Impasse", "BATNA", "BATNA points", "No deal (BATNA)",
        "No agreement", "If no agreement", "Walk away", "Walk-away value", "Status quo",
        "Reservation Price (RP)", "Reservation value", "Reservation point", "Alternative",
        "Best alternative", "Alternative (BATNA)", "Disagreement point", "Deadlock", "Fallback",
        "Value of no deal", "Keine Einigung", "Ohne Einigung", "Kein Abschluss",
        "Reservationspreis", "Beste Alternative", "Abbruch", "Pas d'accord", "Aucun accord",
        "Statu quo", "Prix de réserve", "Sans accord", "Échec",
    ],
)  # fmt: skip
@pytest.mark.parametrize("option", ["", "none", "-", "n/a"])
def test_no_deal_in_common_words(tmp_path, label, option):
    case, receipt = read(tmp_path, HEAD + f"{label},{option},25,30\n")
    assert points(case) == BOTH
    assert no_deals(case) == [25, 30]
    said = f"row 6, '{label}', is what no deal is worth"
    assert (said in receipt.changed) == (label not in {"No deal", "no-deal"})


def test_an_issue_may_be_called_like_no_deal(tmp_path):
    case, receipt = read(tmp_path, HEAD + "Reservation,none,1,2\n,some,2,1\n")
    assert points(case)["dana"]["reservation"] == (1, 2)
    case, receipt = read(tmp_path, HEAD + "Room,single,1,2\n")
    assert receipt.doubts == (
        "'Room': one option only, so there is nothing to settle; is it meant?",
    )


# --- scales ----------------------------------------------------------------------------------

WEIGHED = """\
Issue,Weight,Option,Dana,Lee
Pay,{},low,0,100
,,high,100,0
Leave,{},short,0,100
,,long,100,0
No deal,,,55,55
"""


@pytest.mark.parametrize(
    "weights", [("60", "40"), ("60%", "40%"), ("0.6", "0.4"), ("60 %", "40 %")]
)
def test_weights_of_100_in_percent_and_as_shares_are_the_same(tmp_path, weights):
    case, receipt = read(tmp_path, WEIGHED.format(*weights))
    assert points(case)["dana"] == {"pay": (0, 60), "leave": (0, 40)}
    assert winset.analyse(case)["deal.count"].value == 0
    said = "weights in column 'Weight' sum to 100 and are read as hundredths: 60 is 0.6"
    assert (said in receipt.changed) == (weights == ("60", "40"))
    assert receipt.doubts == ()


def test_weights_on_another_scale_are_doubted(tmp_path):
    case, receipt = read(tmp_path, WEIGHED.format(3, 2))
    assert points(case)["dana"]["pay"] == (0, 300)
    assert receipt.doubts == (
        "weights in column 'Weight' sum to 5, neither 1 nor 100, and the row for no deal is taken "
        "as it stands: look whether it is on the scale of points times weights",
    )


def test_a_no_deal_value_above_everything_is_doubted(tmp_path):
    case, receipt = read(tmp_path, HEAD + "No deal,,450,30\n")
    assert receipt.doubts == (
        "for 'Dana' no deal (450) is worth more than anything else (at most 90): look at the scale",
    )
    assert receipt.text().splitlines()[1] == "Look at this first:"
    assert case.assumed[0].startswith("Doubtful: for 'Dana' no deal (450) is worth more")
    assert case.doubts == case.assumed[:1]


def test_one_party_and_ranks_are_doubted(tmp_path):
    _, receipt = read(tmp_path, "Issue,Option,A\nPay,low,0\n,high,60\n")
    assert receipt.doubts == (
        "only one party, 'A', was read: a deal needs the consent of nobody else",
    )
    ranks = "Issue,Option,A,B\nPay,low,1,3\n,mid,2,2\n,high,3,1\nLeave,short,1,2\n,long,2,1\n"
    _, receipt = read(tmp_path, ranks)
    assert receipt.doubts == (
        "the points within every issue are 1, 2, 3 and so on, as ranks are: if 1 stands for the "
        "best, turn them round; ranks do not say by how much, so sums of them mean little",
    )
    _, receipt = read(tmp_path, ranks.replace("mid,2,2", "mid,2.5,2"))
    assert receipt.doubts == ()


# --- layouts that are not read ---------------------------------------------------------------

LAYOUT = (
    "the layout that is read has a column of issues, a column of options and one column of points "
    "for each party (Issue, Option, North, South)"
)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (',Left,Right\nTop,"3,3","0,5"\nBottom,"5,0","1,1"\n',
         "cell A1: this looks like a game in a matrix, each cell with the points of both; "
         f"{LAYOUT}: make the rows an issue of the one side, the columns an issue of the other; "
         "points that depend on both need a case file with 'interactions'"),
        ("Price,Buyer,Seller\n100,50,0\n110,40,10\n120,30,20\nNo deal,15,15\n",
         f"cell A1: this looks like a table of one issue, 'Price', with an option in each line; "
         f"{LAYOUT}: put a column 'Issue' before it, with 'Price' beside '100', and call the "
         "column of options 'Option'"),
        ("Party,Issue,Option,Points\nNorth,Pay,low,0\nNorth,Pay,high,60\nSouth,Pay,low,40\n"
         "South,Pay,high,0\n",
         "cell A1: this looks like a list with one line for each party and option (North, South); "
         f"{LAYOUT}: make a column of points for each party, and write each option once"),
        ("issue,north_low,north_high,south_low,south_high\nPay,0,60,40,0\nLeave,0,30,20,0\n",
         "cell A1: this looks like one line for each issue, with a column for each party and "
         f"option ('north_low'); {LAYOUT}: write each option in a line of its own, under its "
         "issue, with its points in a column 'north' and a column 'south'"),
    ],
)  # fmt: skip
def test_other_layouts_are_named_with_the_way_to_turn_them(tmp_path, text, message):
    assert wrong(tmp_path, text) == [message]


def test_a_remark_about_who_is_no_other_layout(tmp_path):
    text = "Issue,Option,A,B,Who\nPay,low,0,40,the union\n,high,60,0,the board\n"
    case, receipt = read(tmp_path, text)
    assert [actor.name for actor in case.actors] == ["A", "B"]
    assert "column 'Who' (E) left out: no numbers in it" in receipt.changed


def test_scales_and_headings_of_ranks_are_doubted(tmp_path):
    _, receipt = read(tmp_path, "Issue,Option,A,B\nPay,low,0,1\n,high,60,0\n")
    assert receipt.doubts == (
        "for 'A' 60 points are at stake, for 'B' 1: if their scales differ, sums and comparisons "
        "of gains mean nothing",
    )
    _, receipt = read(tmp_path, "Issue,Option,A rank,B rank\nPay,low,2,1\n,high,1,2\n")
    assert receipt.doubts[0].startswith("'A rank' is called like ranks: if 1 stands for the best")


def test_a_row_for_no_deal_without_points_is_an_error(tmp_path):
    assert wrong(tmp_path, HEAD + "No deal,,,\n") == [
        "cell C6: empty; write 0 where nothing is at stake",
        "cell D6: empty; write 0 where nothing is at stake",
    ]


def test_a_row_of_totals_without_points_is_left_out(tmp_path):
    text = HEAD.replace("Dana,Lee", "Dana,Lee,Remark") + "No deal,,1,2,\nTotal,,,,at most 100\n"
    case, receipt = read(tmp_path, text)
    assert points(case) == BOTH
    assert "row 7, 'Total', left out: totals" in receipt.changed
