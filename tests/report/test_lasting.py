"""Whether a candidate would hold and the road to it, on the page of a report."""

import re
from html import unescape
from typing import Any

import pytest
from report import lasting_shapes, sample
from report.test_page import Outline, flat
from report.test_sections import part

from winset.report import lasting
from winset.report.page import page
from winset.report.terminal import brief_text
from winset.report.view import View


def found(document: Any, identifier: str) -> Any:
    return next(f for f in document["findings"] if f["id"] == identifier)


def words(html: str) -> str:
    """Return what a piece of a page says, whatever is cut off at its ends."""
    text = unescape(re.sub("<[^>]*>", " ", html[html.index(">") + 1 :]))
    return re.sub(" (?=[,.;:)])", "", flat(text.replace("\N{NO-BREAK SPACE}", " ")))


def card(document: Any, chart: Any, place: int) -> str:
    html = part(document, chart, "candidates")
    return html.split(f'id="candidate-{place}"')[1].split("</article>")[0]


def test_beside_each_candidate_stands_how_it_lasts() -> None:
    html = card(*sample.hanoi(), 1)
    text = words(html)
    assert "More likely broken than not holds in 31 % ± 6 of the draws" in text
    assert "Where this is a deal, nobody gains by breaking it alone in 2 % ± 2." in text
    assert "North Korea would gain by breaking it in 98 % ± 4 of the draws, then by 8 %" in text
    assert "by going to “no commitment” on Nuclear and missile tests (in 97 % of all)." in text
    assert (
        "United States would then want to answer by going to “none” on Sanctions relief in 90 % of "
        "these draws, which takes the gain away in 30 %."
    ) in text
    assert "United States and North Korea would all gain by leaving it together in 70 %" in text
    assert "what North Korea does on tests could not be undone (nobody would gain in 99 %" in text
    assert "Nothing is known of what China wants" in text
    assert 'href="#road-1">The road there: 3 steps</a>' in html


def test_each_concept_has_its_share_in_a_table() -> None:
    html = card(*sample.hanoi(), 1)
    table = html[html.index("<table") : html.index("</table>")]
    rows = [words(row) for row in table.split("<tr")[2:]]
    assert len(rows) == 5
    assert rows[0].endswith("Nash: nobody gains by moving alone 2 % ± 2 > 99 % 2 %")
    assert rows[3].endswith("the others themselves want to make 31 % ± 6 > 99 % 31 %")
    assert "for North Korea" in words(table)


def test_what_holds_by_answers_and_what_is_not_known() -> None:
    document, chart = sample.hanoi()
    assert "Likely holds through answers holds in 80 % ± 6" in words(card(document, chart, 2))
    third = card(document, chart, 3)
    assert "Not known Not known: this is a deal in 4 of 4,096 draws" in words(third)
    assert "<table" not in third


def test_exact_verdicts_are_words_without_shares() -> None:
    document, chart = sample.hanoi()
    given = found(document, "hold.2")["detail"]["outcome"]
    found(document, "hold.2").update(lasting_shapes.answered(given, 2, "exact"))
    text = words(card(document, chart, 2))
    assert "Holds through the others’ answers" in text
    assert "North Korea would gain by breaking it, by 8 %" in text
    assert "Nash: nobody gains by moving alone no" in text
    assert "of the draws" not in text[text.index("Would it hold") :]


@pytest.mark.parametrize(
    ("holds", "exact", "grade"),
    [
        ((1, 1, 1, 1, 1), True, "self"),
        ((0, 1, 1, 1, 1), True, "answers"),
        ((0, 1, 1, 0, 0), True, "threats"),
        ((0, 0, 0, 0, 0), True, "breaks"),
        ((0.51, 1, 1, 1, 1), False, "self"),
        ((0.5, 0.9, 0.9, 0.6, 0.6), False, "answers"),
        ((0.1, 0.9, 0.9, 0.5, 0.5), False, "threats"),
        ((0.1, 0.5, 0.5, 0.5, 0.5), False, "breaks"),
    ],
)
def test_the_mark_names_the_concept_that_asks_least(holds: Any, exact: bool, grade: str) -> None:
    document, _ = sample.hanoi()
    one = found(document, "hold.1")
    one["status"] = "exact" if exact else "estimate"
    one["detail"]["holds"] = dict(zip(lasting_shapes.CONCEPTS, holds, strict=True))
    row = lasting.durability(View(document, None), 1)
    assert row is not None
    assert row["grade"] == grade


def test_a_road_is_a_strip_of_steps_in_words() -> None:
    html = part(*sample.hanoi(), "roads")
    road = html.split('id="road-1"')[1].split("</article>")[0]
    text = words(road)
    assert road.count('<li class="step') == 3
    assert "Step 1 of 3 North Korea Nuclear and missile tests: written halt until then" in text
    assert "Step 2 of 3 Weakest point United States Sanctions relief: five of eleven" in text
    assert "Step 3 of 3: the deal North Korea Yongbyon nuclear site: dismantled in full for" in text
    assert text.count("for good") == 1
    assert "Together Liaison offices: opened" in text
    assert "United States −2 % on average 6 % below no deal" in text
    assert "North Korea 50 % exposure: could gain 24 % by stopping or breaking off here" in text
    assert "Safe for all 64 % ± 8 of the draws: no party ever stands below no deal" in text
    assert "Kept by all 31 % ± 8" in text
    assert "at most 1 no road at most 2 4 11 % at most 3 (shown above) 3 24 %" in text


def test_where_there_is_no_road_it_says_what_to_relax() -> None:
    html = part(*sample.hanoi(), "roads")
    road = html.split('id="road-2"')[1].split("</article>")[0]
    text = words(road)
    assert "There is no road: somebody would." in text
    assert "What would open a road Letting one step change 4." in text
    assert "<ol" not in road


def test_one_table_holds_the_outlook_of_all_candidates() -> None:
    text = words(part(*sample.hanoi(), "roads").split("</table>")[0])
    assert "Candidate 1 More likely broken than not holds in 31 % ± 6" in text
    assert "North Korea 98 % ± 4 if what North Korea does on tests could not be undone" in text
    assert "3 steps weakest point 24 %" in text
    assert re.search("Candidate 2 .* none", text)


def test_a_road_on_which_nobody_is_exposed_has_no_weakest_point() -> None:
    document, chart = sample.hanoi()
    for step in found(document, "road.1")["detail"]["steps"]:
        step["exposure"] = 0.001
    html = part(document, chart, "roads")
    assert "Weakest point" not in html
    assert "nobody exposed" in html


def test_without_owners_the_section_says_what_to_add() -> None:
    document, chart = sample.hanoi()
    document["findings"] = [
        f for f in document["findings"] if not f["id"].startswith(("hold.", "road."))
    ]
    for issue in document["case"]["issues"]:
        issue["owner"] = None
    document["case"]["no_deal"]["outcome"] = None
    text = words(part(document, chart, "roads"))
    assert "the case file names nobody who can change an issue alone. Add “owner:”" in text
    assert "Write “no_deal:” as an outcome, one option of every issue." in text
    assert "Would it hold" not in part(document, chart, "candidates")


def test_roads_without_owners_are_shown_without_durability() -> None:
    document, chart = sample.hanoi()
    document["findings"] = [f for f in document["findings"] if not f["id"].startswith("hold.")]
    for issue in document["case"]["issues"]:
        issue["owner"] = None
    html = part(document, chart, "roads")
    assert "names nobody who can change an issue alone" in html
    assert "Would it hold" not in html
    assert html.count('<li class="step') == 3


def test_a_case_without_deals_has_neither() -> None:
    text = words(part(*sample.no_deal(), "roads"))
    assert "There is no candidate that could hold or be reached." in text


def test_neither_stands_under_further_findings() -> None:
    assert "further" not in Outline(page(*sample.hanoi())).ids
    document, chart = sample.hanoi()
    document["findings"].append(lasting_shapes.unknown({}) | {"id": "hold.11"})
    further = flat(Outline(part(document, chart, "further")).text)
    assert "hold.11" in further
    assert "hold.1 " not in further


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.124, "12 %"), (-0.03, "−3 %"), (0.001, "< 1 %"), (-0.001, "just below 0"), (0.0, "0 %")],
)
def test_parts_of_what_can_be_gained(value: float, text: str) -> None:
    assert lasting.part(value) == text


def test_all_bars_of_a_road_share_a_scale_that_holds_them() -> None:
    scale = lasting.Reach([lasting_shapes._stand(-0.13, 0.1, 0.2), lasting_shapes._stand(0.52)])
    assert (scale.low, scale.high) == (-0.2, 1.0)
    assert scale.at(-0.2) == 0
    assert scale.at(0.4) == 50
    assert lasting.Reach([]).low == 0


def test_the_terminal_says_it_of_the_first_candidate() -> None:
    document, _ = sample.hanoi()
    text = brief_text(document)
    block = text.split("Will the first candidate hold, and how to get there\n")[1].split("\n\n")[0]
    said = " ".join(block.split())
    assert said.startswith("- Where this is a deal, nobody gains by breaking it alone in 2 % ± 2.")
    assert "- The road there. 3 steps: (1) North Korea" in said
    document["findings"] = [f for f in document["findings"] if not f["id"].startswith("hold.")]
    assert "- The road there." in brief_text(document)
    document["findings"] = [f for f in document["findings"] if not f["id"].startswith("road.")]
    assert "Will the first candidate hold" not in brief_text(document)
