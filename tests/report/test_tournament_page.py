"""The page of a tournament: every number, three languages, and nothing breaks out."""

import re

import pytest
from studies.tournament.recipes import FOUR, some_case, some_text

from report.test_languages import Visible, left
from report.test_page import Outline
from winset.casefile import parse_case
from winset.report.tournament_page import tournament_page, tournament_table
from winset.report.tournament_text import tournament_text
from winset.report.tournament_view import TournamentView
from winset.studies.tournament import tournament

BAD = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def document():
    named = parse_case(some_text(1).replace("Case 1", f"Case {BAD}"))
    cases = [named, some_case(2), some_case(3, "abc"), *map(some_case, (4, 5, 6))]
    return tournament(cases, FOUR, rounds=20, seeds=2, workers=1).to_dict()


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_all_numbers_are_there_and_nothing_breaks_out(document, language):
    told = document | {"settings": {"language": language}}
    html = tournament_page(told)
    assert "<img" not in html
    assert BAD in Outline(html).text
    assert f'<html lang="{language}">' in html
    assert "default-src &#39;none&#39;" in html
    assert " style=" not in html
    view = TournamentView(told)
    text = Outline(html).text
    for row in view.compared:
        assert all(cell in text for cell in row)
    heat = html[html.index('class="heat"') : html.index('id="pairs"')]
    shown = re.findall(r'<td class="num h\d">([^<]*)</td>', heat)
    assert shown == [cell for _, cells in view.matrix for cell, _ in cells]
    assert html.count("<polyline") == len(FOUR)
    assert len(re.findall("<caption>", html)) == len(re.findall("<table", html)) == 5


@pytest.mark.parametrize("language", ["en", "de", "fr"])
def test_a_terminal_gets_lines_of_80(document, language):
    told = document | {"settings": {"language": language}}
    text = tournament_text(told)
    assert max(map(len, text.splitlines())) <= 80
    view = TournamentView(told)
    for one in view.strategies:
        assert f"{one['name']}" in text
        assert view.percent(one["score"]).replace("\N{NO-BREAK SPACE}", " ") in text


@pytest.mark.parametrize("tag", ["de", "fr"])
def test_no_english_is_left(document, tag):
    told = document | {"settings": {"language": tag}, "errors": 2, "equilibria": []}
    said = [one["source"] for one in document["strategies"]]
    assert not left(tag, " ".join(Visible(tournament_page(told)).parts), said)
    assert not left(tag, tournament_text(told), said)


def changed(document, **changes):
    first, *rest = document["pairs"]
    return document | {"pairs": [first | changes, *rest]}


def test_the_lead_says_how_sure_it_is(document):
    def lead(**changes):
        return TournamentView(changed(document, worse="b", **changes)).lead

    sure = {"difference": 0.1234, "interval": [0.1, 0.2], "corrected": 0.01, "sure": True}
    assert lead(**sure) == (
        "It is 12.3 points ahead of b (over other cases of this kind 10.0 to 20.0): hardly by "
        "chance."
    )
    assert lead(**sure | {"sure": False, "corrected": 0.4}).endswith("that may be chance.")
    assert lead(**sure | {"interval": None}) == (
        "It is 12.3 points ahead of b. 6 cases are too few to tell whether it would be so on "
        "others."
    )
    assert lead(**sure | {"difference": 1e-5}) == "b did just as well."
    assert lead(**sure | {"difference": None}).startswith("b is next. The two never stood in")
    assert TournamentView(document | {"pairs": []}).lead == ""


def test_what_is_not_known_is_a_dash(document):
    lacking = changed(
        document, difference=None, interval=None, odds=None, corrected=None, sure=False
    )
    lacking["matrix"] = [[None, *row[1:]] for row in document["matrix"]]
    view = TournamentView(lacking)
    assert view.compared[0][2:] == ("–", "–", "–", "–")
    assert view.matrix[0][1][0] == ("–", 0)
    nothing = TournamentView(lacking | {"equilibria": []})
    assert nothing.unheld.startswith("Not told: it takes a case of two seats")
    assert TournamentView(document).unheld.startswith("No two strategies hold")


def test_strategies_that_hold_are_told_by_how(document):
    def told(**held):
        return TournamentView(document | {"equilibria": [{"one": "a", "other": "b", **held}]}).held

    assert told(concept="nash", share=0.5) == [
        "a and b: neither would gain by another strategy. It is so in 50 of 100 resamples of the "
        "cases."
    ]
    assert told(concept="nash", share=None) == ["a and b: neither would gain by another strategy."]
    assert told(concept="seq", share=1.0)[0].endswith("in 100 of 100 resamples of the cases.")
    assert told(concept="seq", share=None)[0].endswith("lose it again by the other's answer.")


def test_a_terminal_shows_the_surest_pairs(document):
    pairs = [{"one": f"s{k}", "other": "b", "concept": "nash", "share": 0.5} for k in range(7)]
    text = tournament_text(document | {"equilibria": pairs})
    assert "- s3 and b: " in text
    assert "- s4 and b: " not in text
    assert "- 3 more pairs on the page\n" in text


def test_odds_below_a_thousandth_are_told_as_below(document):
    view = TournamentView(changed(document, corrected=0.0004))
    assert view.compared[0][4] == "< 0.001"


def test_cases_without_any_agreement_are_told(document):
    first, *rest = document["cases"]
    barren = document | {"cases": [first | {"agreements": 0}, *rest]}
    told = "On 1 of 6 cases no session ended in agreement: nobody gained anything there."
    assert told in TournamentView(barren).notes
    assert told not in TournamentView(document).notes


def test_errors_and_wide_tables_are_told(document):
    wrong = document | {
        "errors": 3,
        "failures": [{"case": "Case 2", "failure": "RuntimeError: no", "count": 3}],
    }
    text = tournament_text(wrong)
    assert "Case 2: RuntimeError: no (3 sessions)" in text
    assert "3 of 216 sessions ended in an error. An error counts as no deal." in " ".join(
        text.split()
    )
    narrow = " ".join(tournament_text(document, width=40).split())
    assert "The table of gains is too wide for a terminal; the page has it." in narrow


def test_the_table_for_notebooks_is_escaped(document):
    strategies = [one | {"name": BAD} for one in document["strategies"]]
    html = tournament_table(document | {"strategies": strategies})
    assert "<img" not in html
    assert html.count("<tr>") == 1 + len(FOUR)
