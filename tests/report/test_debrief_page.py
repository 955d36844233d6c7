"""The page of a class and its letters: what the document says; nothing of a sheet breaks out."""

import re

import pytest
from classroom.classes import sheet, stall
from places import ROOT

import winset
from report.test_page import Outline
from winset.classroom.document import Telling, document
from winset.classroom.score import score
from winset.report.debrief_page import debrief_page, letter_pages
from winset.report.debrief_text import debrief_text

WORKSHOP = ROOT / "examples" / "workshop"
BAD = "<img src=x onerror=alert(1)>"


@pytest.fixture(scope="module")
def scored():
    return score(winset.read_case(WORKSHOP / "case.yaml"), WORKSHOP / "results.csv")


def flat(html):
    return " ".join(Outline(html).text.split())


def test_everything_told_is_on_the_page(scored):
    doc = document(scored, Telling.of(scored), [scored])
    text = flat(debrief_page(doc))
    sentences = [doc["verdict"], *doc["lessons"], *doc["reading"]["assumed"]]
    sentences += [group["change"] for group in doc["groups"] if group["change"]]
    sentences += [fault["text"] for fault in doc["reading"]["faults"]]
    assert len(sentences) > 25
    for sentence in sentences:
        assert " ".join(sentence.split()) in text.replace("\N{NO-BREAK SPACE}", " ")
    assert "Classes side by side" in text
    assert text.count("none: on the frontier") == sum(g.on_frontier for g in scored.groups)


@pytest.mark.slow
def test_of_very_many_groups_the_first_are_told_one_by_one(tmp_path):
    rows = [{"price": 10, "place": "a", "share": "p5"}] * 310
    made = score(stall(tmp_path), rows)
    html = debrief_page(document(made, Telling.of(made)))
    assert html.count("<details id=") == html.count('<a href="#group-') == 300
    assert html.count('<th scope="row" data-sort=') == 310


def test_from_python_the_same_page(scored):
    made = debrief_page(document(scored, Telling.of(scored, "de", anonymous=True)))
    assert scored.page("de", anonymous=True) == made


def test_a_letter_tells_of_its_group_alone(scored):
    doc = document(scored, Telling.of(scored))
    html = next(iter(letter_pages(doc)))
    text = flat(html)
    assert "Amira" in text
    assert "Jonas" in text
    assert doc["groups"][0]["change"] in text
    for entry in scored.results.entries[1:]:
        for name in entry.names.values():
            assert not re.search(rf"\b{name}\b", text)
    assert html.count("m-other") > 10


@pytest.mark.parametrize("language", ["de", "fr"])
def test_in_other_languages(scored, language):
    doc = document(scored, Telling.of(scored, language))
    html = debrief_page(doc)
    assert f'<html lang="{language}">' in html
    assert " ".join(doc["verdict"].split()) in flat(html)
    assert "group" not in flat(list(letter_pages(doc))[1]).replace("groupe", "")


def test_nothing_breaks_out(tmp_path):
    case = stall(tmp_path)
    text = (
        f"pair,North Side,South,price,place,share,{BAD}\n{BAD},{BAD},x,10,a,5 %,1\n"
        f"2,a,b,{BAD},a,5 %,\n3,a,b,no deal {BAD},,,\n"
    )
    made = score(case, sheet(tmp_path, text))
    doc = document(made, Telling.of(made))
    for html in (debrief_page(doc), next(iter(letter_pages(doc)))):
        assert "<img" not in html
        assert BAD in Outline(html).text
        assert "default-src &#39;none&#39;" in html


def test_without_names_none_is_on_any_page(scored):
    doc = document(scored, Telling.of(scored, anonymous=True))
    for html in (debrief_page(doc), next(iter(letter_pages(doc)))):
        text = flat(html)
        for entry in scored.results.entries:
            for name in entry.names.values():
                assert not re.search(rf"\b{name}\b", text)


def test_a_class_of_three_parties_has_a_map_of_each_two(tmp_path):
    text = (tmp_path / "c.yaml").write_text(
        "winset: 1\ntitle: Three\nparties: {a: A, b: B, c: C}\n"
        "issues: {x: {name: X, options: [p, q]}, y: {name: Y, options: [p, q]}}\n"
        "no_deal: {values: {a: 0, b: 0, c: 0}}\npreferences:\n"
        "  a: {scores: {x: {p: 1, q: 0}, y: {p: 3, q: 0}}}\n"
        "  b: {scores: {x: {p: 0, q: 1}, y: {p: 2, q: 0}}}\n"
        "  c: {scores: {x: {p: 0, q: 2}, y: {p: 1, q: 0}}}\n",
        "utf-8",
    )
    assert text
    made = score(winset.read_case(tmp_path / "c.yaml"), [{"x": "p", "y": "q"}, {"x": "none"}])
    html = debrief_page(document(made, Telling.of(made)))
    assert html.count('<svg class="class-map"') == 3
    assert 'class="m-front"' not in html
    assert "m-ring" in html


def test_a_short_view_for_notebooks(scored):
    html = scored._repr_html_()
    assert len(html.encode()) < 30_000
    assert html.count('<th scope="col" style="text-align:left">') == 5
    assert html.count('<th scope="row"') == 12
    doc = document(scored, Telling.of(scored))
    assert doc["verdict"] in html
    assert doc["groups"][0]["change"] in " ".join(Outline(html).text.split())
    assert html.count("no deal") >= 2


def test_the_view_for_notebooks_stays_short(tmp_path):
    rows = [{"price": 10, "place": "a", "share": "p5", "pair": BAD * 20 + str(n)}
            for n in range(40)]  # fmt: skip
    html = score(stall(tmp_path), rows)._repr_html_()
    assert len(html.encode()) < 30_000
    assert "<img" not in html
    assert "25 others" in html


def test_agreements_that_are_not_approved_are_told_everywhere():
    names = ("location", "budget", "environment_measures", "social_assessment", "profit_sharing")
    agreed = [("midland", "m800", "basic", "basic", "hybrid"),
              ("coast", "m800", "basic", "basic", "variable")]  # fmt: skip
    case = winset.read_case(ROOT / "examples" / "airport" / "case.yaml")
    made = score(case, [dict(zip(names, one, strict=True)) for one in agreed])
    doc = document(made, Telling.of(made))
    assert doc["verdict"] == (
        "Without a deal: 1 of 2 groups, though 57 outcomes would have been deals. Agreed at the "
        "table, but not approved: 1 group (Group 2)."
    )
    told = (
        "Agreed at the table, but not approved, and so no deal. Worse off than without one, and "
        "missing for approval: Environmental organisation and Indigenous community. Not met: At "
        "least 5 of 6 must accept"
    )
    letters = [flat(letter) for letter in letter_pages(doc)]
    assert [told in letter for letter in letters] == [False, True]
    assert told in flat(debrief_page(doc))
    assert "All 2 groups agreed" not in debrief_text(doc)
    for letter in letters:
        assert letter.count("approves afterwards") == 4
        assert "“All” are those who have a vote" in letter
    assert "not approved" in made._repr_html_()
