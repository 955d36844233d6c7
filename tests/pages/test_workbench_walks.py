"""A new user's first hour, click by click: how long it takes, and that the answer is the right one.

A click counts two seconds and a keystroke a quarter of one. What the machine needs comes on top;
it is printed, not tested, since it says how busy the machine is.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pages.test_workbench_start import Start, opened
from pages.walking import Person

from winset import analyse
from winset.casefile import read_case

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ISSUES = [
    ("Wage rise", "2 to 5 %, steps of 0.5"),
    ("Term", "12 months, 24 months, 36 months"),
    ("Weekly hours", "38 to 40 h"),
    ("Night shift bonus", "25 %, 30 %, 40 %"),
    ("Outsourcing of maintenance", "free, union is consulted, no outsourcing"),
    ("Apprentices kept", "none, one year, permanently"),
    ("One-off payment", "none, 500 €, 1,000 €, 2,000 €"),
]
POINTS = {
    "wage": ([0, 8, 16, 24, 30, 33, 35], [30, 27, 23, 18, 12, 6, 0]),
    "term": ([12, 6, 0], [0, 10, 16]),
    "hours": ([12, 7, 0], [0, 9, 14]),
    "night": ([0, 6, 11], [9, 5, 0]),
    "outsourcing": ([0, 6, 14], [15, 9, 0]),
    "apprentices": ([0, 4, 8], [6, 4, 0]),
    "lump": ([0, 3, 5, 8], [10, 6, 3, 0]),
}
WAYS = [
    ("wage_rise", "5 % is best, 2 % worst"),
    ("term", "12 months is best, 36 months worst"),
    ("weekly_hours", "38 h is best, 40 h worst"),
    ("night_shift_bonus", "40 % is best, 25 % worst"),
    ("outsourcing_of_maintenance", "no outsourcing is best, free worst"),
    ("apprentices_kept", "permanently is best, none worst"),
    ("one_off_payment", "2,000 € is best, none worst"),
]
MEMBERS = "ballot_of_the_members"


def best(document: Any) -> dict[str, str]:
    """Return the best deal by names; what issues and options are called is the same everywhere."""
    names = {
        issue["id"]: (issue["name"], {one["id"]: one["name"] for one in issue["options"]})
        for issue in document["case"]["issues"]
    }
    found = next(one for one in document["findings"] if one["id"] == "deal.candidates")
    outcome = found["detail"]["candidates"][0]["outcome"]
    return {names[key][0]: names[key][1][option] for key, option in outcome.items()}


def whole(start: Start) -> Any:
    """Wait until the whole analysis of the case as it is now is there."""

    def newest() -> Any:
        told = start.ask("/case/1/api/whole")
        if isinstance(told, tuple):
            return None
        now = start.ask("/case/1/api/case")["revision"]
        return told if told["revision"] == now else None

    for _ in range(6000):
        found = newest()
        if found:
            return found
        start.tab.wait_for_timeout(50)
    raise AssertionError("no analysis in five minutes")


def test_from_an_empty_folder_to_a_verdict_in_under_ten_minutes(
    browser: Any, tmp_path: Path, examples: Path
) -> None:
    with opened(browser, tmp_path / "home", draws=4096) as start:
        person = Person(start.tab)
        begin(person)
        people(person)
        scores(person)
        members(person)
        rules(person)
        offers(person)
        told = whole(start)
        print(f"{person.clicks} clicks, {person.strokes} keystrokes: {person.seconds:.0f} s; "
              f"here {person.machine:.0f} s")  # fmt: skip
        example = analyse(examples / "harbour" / "case.yaml", language="en")
        right = example.to_dict()
        assert told["brief"]["headline"] == right["brief"]["headline"] == "There is a deal."
        assert best(told) == best(right)
        start.tab.locator("#answers .verdict >> text=There is a deal.").wait_for()
        assert person.seconds < 600
        start.assert_quiet()
        case = read_case(next(start.folder.glob("*.yaml")))
        assert len(case.statements) == 12
        assert (len(case.rules), len(case.offers), len(case.actors)) == (2, 2, 3)


def begin(person: Person) -> None:
    person.click("new")
    person.into("title", "Harbour cranes, round of 2026")
    person.into("party-0", "Union committee")
    person.press("Enter")
    person.type("Employer")
    person.click("issue-0")
    for name, ways in ISSUES:
        person.type(name)
        person.press("Enter")
        person.type(ways)
        if name != ISSUES[-1][0]:
            person.press("Enter")
    person.click("make")
    person.tab.wait_for_selector("body[data-view=statements] #work h1")


def people(person: Person) -> None:
    person.go("who")
    person.into("who-add-ratifiers", "Ballot of the members")
    person.press("Enter")
    person.go("what")
    person.choose("no-weekly_hours", "40 h")


def scores(person: Person) -> None:
    person.go("scores")
    person.click("scores-give-all")
    person.choose("scores-more-wage_rise", "all of them")
    person.choose("scores-more-weekly_hours", "39 h")
    for column in (0, 1):
        person.clicks += 1
        person.tab.locator(f'[data-cell="0-{column}"]').click()
        for rows in POINTS.values():
            for points in rows[column]:
                person.type(str(points) if points else "")
                person.press("Enter")
    for actor, worth in (("union_committee", "45"), ("employer", "38")):
        person.into(f"scores-own-{actor}", worth)
        person.press("Enter")
    person.click("extra-new")
    person.choose("extra-more", "Outsourcing of maintenance")
    person.choose("extra-outsourcing_of_maintenance-0", "no outsourcing")
    person.choose("extra-more", "Apprentices kept")
    person.choose("extra-apprentices_kept-0", "permanently")
    person.into("extra-points", "4")
    person.click("extra-do")


def members(person: Person) -> None:
    person.go("statements")
    for issue, way in WAYS:
        person.choose(f"guess-{MEMBERS}-{issue}", way)
    person.into(f"guess-{MEMBERS}-why", "as members do")
    person.click(f"guess-{MEMBERS}-do")
    sentence(person, "rejects", [("b-rejects-more", "Wage rise")], "their bulletin", rest=True)
    eye = [
        *[("b-prefers-more", "Wage rise"), ("b-prefers-wage_rise", "3.5 %")],
        *[("b-prefers-more", "Term"), ("b-prefers-more", "Outsourcing of maintenance")],
        *[("b-prefers-outsourcing_of_maintenance", "no outsourcing")],
        *[("b-confidence", "8 of 10 worlds")],
    ]
    sentence(person, None, eye, "their bulletin")
    first = [("b-issue", "Outsourcing of maintenance"), ("b-other", "Wage rise")]
    sentence(person, "ratio", first, "their bulletin")
    sentence(
        person, "weight", [("b-issue", "One-off payment")], "their bulletin", ("b-share", 0, 10)
    )
    sentence(person, "no_deal", [], "a strike pays", ("b-outside", 30, 55))


def sentence(
    person: Person,
    kind: str | None,
    choices: list[tuple[str, str]],
    why: str,
    shares: tuple[str, int, int] | None = None,
    *,
    rest: bool = False,
) -> None:
    """Put a sentence together; `shares` are typed over those that stand there."""
    person.click("statement-new")
    if kind is not None:
        person.clicks += 2
        person.tab.locator('[data-k="b-kind"]').select_option(kind)
    for key, label in choices:
        person.choose(key, label)
    if shares is not None:
        for end, share in zip(("low", "high"), shares[1:], strict=True):
            person.over(f"{shares[0]}-{end}", str(share))
    if rest:
        person.click("b-rejects-rest")
    person.into("b-assumed", why)
    person.click("b-save")
    person.tab.wait_for_selector(".builder", state="detached")


def rules(person: Person) -> None:
    person.go("rules")
    person.click("rule-new")
    person.choose("rule-fresh-if-more", "Wage rise")
    person.choose("rule-fresh-if-wage_rise-or", "2 %")
    person.choose("rule-fresh-then-more", "One-off payment")
    person.choose("rule-fresh-then-one_off_payment-0", "1,000 €")
    person.choose("rule-fresh-then-one_off_payment-or", "2,000 €")
    person.click("rule-write")
    person.click("rule-new")
    person.click("rule-fresh-kind-never")
    person.choose("rule-fresh-never-more", "Term")
    person.choose("rule-fresh-never-term-0", "12 months")
    person.choose("rule-fresh-never-more", "Wage rise")
    person.choose("rule-fresh-never-wage_rise-0", "4.5 %")
    person.choose("rule-fresh-never-wage_rise-or", "5 %")
    person.click("rule-write")


def offers(person: Person) -> None:
    person.go("offers")
    person.click("offer-new")
    person.choose("offer-fresh-by0", "Employer")
    for issue, option in (
        ("Wage rise", "3 %"),
        ("Term", "36 months"),
        ("One-off payment", "1,000 €"),
    ):
        part(person, issue, option)
    person.click("offer-fresh-a-union_committee-rejected")
    person.click("offer-write")
    person.click("offer-new")
    demand = [
        *[("Wage rise", "4 %"), ("Term", "24 months"), ("Weekly hours", "39 h")],
        *[("Night shift bonus", "30 %"), ("Outsourcing of maintenance", "no outsourcing")],
        *[("Apprentices kept", "permanently")],
    ]
    for issue, option in demand:
        part(person, issue, option)
    person.click("offer-fresh-a-employer-countered")
    person.click("offer-write")


def part(person: Person, issue: str, option: str) -> None:
    """Name an issue of an offer, and its option unless that stands there already."""
    key = issue.lower().replace(" ", "_").replace("-", "_")
    person.choose("offer-fresh-o-more", issue)
    picker = person.tab.locator(f'[data-k="offer-fresh-o-{key}"]')
    if picker.evaluate("one => one.selectedOptions[0].textContent") != option:
        person.choose(f"offer-fresh-o-{key}", option)


def test_from_a_spreadsheet_to_a_verdict_in_under_three_minutes(
    browser: Any, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Harbour cranes: the mediator's estimate"])
    sheet.append([])
    sheet.append(["Issue", "Option", "Union", "Employer", "Remark"])
    for (name, ways), (ours, theirs) in zip(ISSUES, POINTS.values(), strict=True):
        options = {
            "Wage rise": [f"{k / 2:.1f} %" for k in range(4, 11)],
            "Weekly hours": ["38", "39", "40"],
            "One-off payment": ["none", "500 €", "1,000 €", "2,000 €"],
        }.get(name, ways.split(", "))
        for place, option in enumerate(options):
            sheet.append([None if place else name, option, ours[place], theirs[place]])
    sheet.append(["No deal", None, 45, 38, "strike fund lasts six weeks"])
    sheet.append(["Total", None, None, None, "at most 100 each"])
    path = tmp_path / "points.xlsx"
    book.save(path)
    with opened(browser, tmp_path / "home", draws=4096) as start:
        person = Person(start.tab)
        person.clicks += 3  # "Choose a file", the file, "Open"
        start.key("file").set_input_files(path)
        start.tab.wait_for_selector(".receipt h3")
        person.click("make")
        told = whole(start)
        print(f"{person.clicks} clicks: {person.seconds:.0f} s; here {person.machine:.0f} s")
        assert told["status"] == "exact"
        right = analyse(path).to_dict()
        assert best(told) == best(right)
        start.tab.locator("#answers .verdict >> text=There is a deal.").wait_for()
        assert person.seconds < 180
        start.assert_quiet()


def test_a_quote_of_a_dropped_text_is_a_statement_in_four_clicks(
    browser: Any, tmp_path: Path
) -> None:
    with opened(browser, tmp_path / "home") as start:
        start.drop("bulletin.txt", b"From the bulletin\nThe union says that more pay is better.\n")
        start.tab.wait_for_selector("[data-k=title]")
        person = Person(start.tab)
        for key, word in (("party-0", "Union"), ("party-1", "Employer"), ("issue-0", "Pay")):
            person.into(key, word)
        person.into("ways-0", "0 to 4 %")
        person.click("make")
        start.tab.wait_for_selector("body[data-view=statements] #work h1")
        person.go("sources")
        start.tab.wait_for_selector(".paper .text >> text=more pay")
        quote = Person(start.tab)
        quote.clicks += 1  # drawn over with the mouse
        start.tab.evaluate(
            """() => {
              const walk = document.createTreeWalker(document.querySelector('.paper .text'), 4);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const at = node.data.indexOf('more pay');
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + 18);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
              }
            }"""
        )
        quote.click("source-make")
        quote.clicks += 1
        start.tab.locator('[data-k="b-kind"]').select_option("order")
        quote.click("b-save")
        start.tab.wait_for_selector(".builder", state="detached")
        assert quote.clicks <= 4
        case = read_case(next(start.folder.glob("*.yaml")))
        assert [one.quote for one in case.statements[0].evidence] == ["more pay is better"]
        start.assert_quiet()
