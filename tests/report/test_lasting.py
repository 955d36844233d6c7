"""Whether a candidate would hold and the road to it, on the page of a report."""

import re
from html import unescape
from typing import Any

import pytest

import winset
from report import sample
from report.sample import found
from report.test_page import Outline, flat
from report.test_sections import part
from winset.report import lasting
from winset.report.concepts import concept_texts
from winset.report.page import page
from winset.report.terminal import full_text
from winset.report.view import View
from winset.stability.concepts import CONCEPTS
from winset.wording.english import ENGLISH
from winset.wording.numbers import percent


def part_of(value: float) -> str:
    return lasting.part(value, ENGLISH.forms)


ORCHARD = """
winset: 1
title: A wall between two orchards
parties: {ann: Ann, bob: Bob}
issues:
  wall: {name: Wall, options: [old, new], owner: ann, irreversible: [[old, new]]}
  water: {name: Water, options: [kept, shared], owner: bob}
no_deal: {wall: old, water: kept}
preferences:
  ann: {scores: {wall: {old: 5, new: 0}, water: {kept: 0, shared: 10}}}
  bob: {scores: {wall: {old: 0, new: 10}, water: {kept: 5, shared: 0}}}
"""
"""Scored, so that every verdict is exact: Bob would take the water back, and nothing deters him."""
SILENT = ORCHARD.replace(
    "  bob: {scores: {wall: {old: 0, new: 10}, water: {kept: 5, shared: 0}}}", ""
)
"""The same, where nothing is known of the owner of the water."""


def words(html: str) -> str:
    """Return what a piece of a page says, whatever is cut off at its ends."""
    text = unescape(re.sub("<[^>]*>", " ", html[html.index(">") + 1 :]))
    return re.sub(" (?=[,.;:)])", "", flat(text.replace("\N{NO-BREAK SPACE}", " ")))


def card(document: Any, chart: Any, place: int) -> str:
    html = part(document, chart, "candidates")
    return html.split(f'id="candidate-{place}"')[1].split("</article>")[0]


def test_beside_each_candidate_stands_how_it_lasts() -> None:
    document, chart = sample.dam()
    html = card(document, chart, 5)
    text = words(html)
    told = found(document, "hold.5")
    detail = told["detail"]
    upper, lower = detail["actors"]["up"], detail["actors"]["down"]
    share = percent(detail["holds"]["seq"], detail["errors"]["seq"])
    assert told["value"] == detail["holds"]["seq"] < 0.5
    assert f"More likely broken than not holds in {share} of the draws" in text
    assert told["text"] in text
    gain = f"{percent(upper['gains_alone'], upper['error'])} of the draws, then by "
    gain += f"{part_of(upper['gain'])} of the most that it can gain or lose"
    assert f"Upper state would gain by breaking it in {gain}" in text
    way = upper["breaches"][0]
    assert f"by going to {way['text']} (in {percent(way['share'])} of all)." in text
    answer = way["answers"][0]
    assert 0 < answer["deters"] < answer["share"]
    assert (
        f"Lower state would then want to answer by going to {answer['text']} in "
        f"{percent(answer['share'])} of these draws. That takes the gain away in "
        f"{percent(answer['deters'])}."
    ) in text
    assert (
        f"Lower state would gain by breaking it in {percent(lower['gains_alone'], lower['error'])}"
        in text
    )
    both = percent(detail["coalitions"][0]["share"])
    assert (
        f"gain by leaving it together in {both} of the draws: Upper state and Lower state." in text
    )
    mend = detail["mends"][0]
    assert (
        f"{mend['text']} (then it enforces itself in {percent(mend['holds'])} of the draws)" in text
    )
    steps = len(found(document, "road.5")["detail"]["steps"])
    assert f'href="#road-5">The road there: {steps} steps</a>' in html


def test_an_owner_of_whom_nothing_is_known_is_named() -> None:
    document, chart = sample.made(winset.parse_case(SILENT))
    assert found(document, "hold.1")["detail"]["unknown"] == ["bob"]
    assert "Nothing is known of what Bob wants" in words(card(document, chart, 1))


def test_each_concept_has_its_share_in_a_table() -> None:
    document, chart = sample.dam()
    html = card(document, chart, 1)
    detail = found(document, "hold.1")["detail"]
    table = html[html.index("<table") : html.index("</table>")]
    rows = [words(row) for row in table.split("<tr")[2:]]
    assert len(rows) == 5
    for row, (key, concept) in zip(rows, concept_texts(ENGLISH, CONCEPTS).items(), strict=True):
        shares = [percent(detail["holds"][key], detail["errors"][key])]
        shares += [percent(detail["actors"][one]["stable"][key]) for one in ("up", "down")]
        assert row == f"{concept.short}: {concept.meaning} {' '.join(shares)}"
    assert "for Upper state for Lower state" in words(table)


def test_what_holds_by_answers_and_what_is_not_known() -> None:
    document, chart = sample.dam()
    detail = found(document, "hold.1")["detail"]
    assert detail["holds"]["nash"] < 0.5 < detail["holds"]["seq"]
    share = percent(detail["holds"]["seq"], detail["errors"]["seq"])
    assert f"Likely holds through answers holds in {share}" in words(card(document, chart, 1))
    last = card(document, chart, 7)
    draws = found(document, "hold.7")["detail"]["draws"]
    assert f"Not known Not known: this is a deal in {draws} of 128 draws" in words(last)
    assert "<table" not in last


def test_exact_verdicts_are_words_without_shares() -> None:
    document, chart = sample.made(winset.parse_case(ORCHARD))
    told = found(document, "hold.1")
    assert told["status"] == "exact"
    text = words(card(document, chart, 1))
    assert "Would it hold Would be broken" in text
    gain = part_of(told["detail"]["actors"]["bob"]["gain"])
    assert f"Bob would gain by breaking it, by {gain} of the most that it can gain or lose" in text
    assert "Nobody else would want to answer by a move of its own." in text
    assert "Nash: nobody gains by moving alone no yes no" in text
    assert "of the draws" not in text[text.index("Would it hold") :]
    assert (
        "%" not in text[text.index("Would it hold") : text.index("would gain by breaking it, by")]
    )


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
    document, _ = sample.dam()
    one = found(document, "hold.1")
    one["status"] = "exact" if exact else "estimate"
    one["detail"]["holds"] = dict(zip(CONCEPTS, holds, strict=True))
    row = lasting.durability(View(sample.checked(document), None), 1)
    assert row is not None
    assert row["grade"] == grade


def test_a_road_is_a_strip_of_steps_in_words() -> None:
    document, chart = sample.dam()
    told = found(document, "road.3")
    detail = told["detail"]
    road = part(document, chart, "roads").split('id="road-3"')[1].split("</article>")[0]
    text = words(road)
    assert road.count('<li class="step') == len(detail["steps"]) == 3
    first = "Step 1 of 3 (Weakest point )?Together Visits of experts: every year until then: none"
    assert re.search(first, text)
    assert (
        "Upper state Height of the dam: high dam for good until then: no dam "
        "Guaranteed flow: half of the river until then: no promise"
    ) in text
    assert (
        "Step 3 of 3: the deal Upper state Guaranteed flow: most of the river until then: half "
        "of the river Lower state Fund: paid by both until then: no fund"
    ) in text
    assert text.count("for good") == 1
    shorts = 0
    for step in detail["steps"]:
        for actor, name in (("up", "Upper state"), ("down", "Lower state")):
            one = step["actors"][actor]
            said = f"{name} {part_of(one['gain'])}"
            if one["tempted"] >= lasting.NOTABLE:
                said += f" exposure: could gain {part_of(one['tempted'])} by stopping or "
                said += "breaking off here"
            if one["short"] >= lasting.NOTABLE:
                said += f" shortfall: {part_of(one['short'])} below no deal on average"
                shorts += 1
            assert said in text
    assert shorts
    assert max(step["exposure"] for step in detail["steps"]) == told["value"]
    weakest = max(range(3), key=lambda place: detail["steps"][place]["exposure"]) + 1
    assert f"Step {weakest} of 3 Weakest point" in text
    safe, kept = (percent(detail[key], detail[f"{key}_error"]) for key in ("safe", "kept"))
    assert f"Safe for all {safe} of the draws: no party ever stands below no deal" in text
    assert f"Kept by all {kept} of the draws" in text
    rows = [
        f"at most {one['step']}{' (shown above)' if one['step'] == 2 else ''} {one['steps']} "
        f"{part_of(one['worst'])}"
        for one in detail["others"]
    ]
    assert " ".join(rows) in text
    assert told["text"] in text


@pytest.mark.slow
def test_where_there_is_no_road_it_says_what_to_relax() -> None:
    document, chart = sample.analysed("hanoi", step=1, draws=512)
    html = part(document, chart, "roads")
    road = html.split('id="road-1"')[1].split("</article>")[0]
    text = words(road)
    told, _, opens = found(document, "road.1")["text"].partition(" What would open one:")
    assert told.startswith("There is no road: ")
    assert told in text
    assert opens == " letting one step change 3 issues."
    assert "What would open a road Letting one step change 3 issues." in text
    assert "at most 1 no road at most 2 no road at most 3 2" in text
    assert "<ol" not in road


@pytest.mark.slow
def test_one_table_holds_the_outlook_of_all_candidates() -> None:
    document, chart = sample.dam()
    text = words(part(document, chart, "roads").split("</table>")[0])
    for place in (5, 1):
        detail = found(document, f"hold.{place}")["detail"]
        label = {5: "More likely broken than not", 1: "Likely holds through answers"}[place]
        share = percent(detail["holds"]["seq"], detail["errors"]["seq"])
        mend = detail["mends"][0]
        actors = (
            ("Upper state", detail["actors"]["up"]),
            ("Lower state", detail["actors"]["down"]),
        )
        breakers = [f"{name} {percent(one['gains_alone'], one['error'])}" for name, one in actors]
        worst = part_of(found(document, f"road.{place}")["value"])
        steps = len(found(document, f"road.{place}")["detail"]["steps"])
        assert (
            f"Candidate {place} {label} holds in {share} {', '.join(breakers)} if {mend['text']} "
            f"holds in {percent(mend['holds'])} {steps} steps weakest point {worst}"
        ) in text
    assert "1 step nobody exposed" in text
    none = words(part(*sample.analysed("hanoi", step=1, draws=512), "roads").split("</table>")[0])
    assert re.search("Candidate 1 .* none Candidate 2", none)


def test_a_road_on_which_nobody_is_exposed_has_no_weakest_point() -> None:
    document, chart = sample.dam()
    for place in range(1, 6):
        for step in found(document, f"road.{place}")["detail"]["steps"]:
            step["exposure"] = 0.001
    html = part(sample.checked(document), chart, "roads")
    assert "Weakest point" not in html
    assert html.count("nobody exposed") == 5


def test_without_owners_the_section_says_what_to_add() -> None:
    html = part(*sample.bare(), "roads")
    text = words(html)
    assert "the case file names nobody who can change an issue alone. Add “owner:”" in text
    assert "Write “no_deal:” as an outcome, one option of every issue." in text
    assert "Would it hold" not in part(*sample.bare(), "candidates")


def test_roads_without_owners_are_shown_without_durability() -> None:
    """Where nobody owns anything, what cannot be undone still makes a road of a deal."""
    text = ORCHARD.replace(", owner: ann", "").replace(", owner: bob", "")
    document, chart = sample.made(winset.parse_case(text))
    html = part(document, chart, "roads")
    assert "names nobody who can change an issue alone" in html
    assert "Would it hold" not in html
    assert html.count('<li class="step') == 1
    assert "Together Wall: new for good until then: old" in words(html)


def test_a_case_without_deals_has_neither() -> None:
    document, chart = sample.contradictory()
    assert "There is no candidate that could hold or be reached." in words(
        part(document, chart, "roads")
    )


def test_without_a_deal_it_points_to_what_holds_without_one() -> None:
    text = words(part(*sample.analysed("elmira"), "roads"))
    assert "There is no deal that could hold or be reached." in text
    assert "“winset stability” tells." in text


@pytest.mark.slow
def test_neither_stands_under_further_findings() -> None:
    assert "further" not in Outline(page(*sample.dam())).ids
    document, chart = sample.dam()
    document["findings"].append(found(document, "hold.7") | {"id": "hold.11"})
    further = flat(Outline(part(sample.checked(document), chart, "further")).text)
    assert "hold.11" in further
    assert "hold.1 " not in further


@pytest.mark.parametrize(
    ("value", "text"),
    [(0.124, "12 %"), (-0.03, "−3 %"), (0.001, "< 1 %"), (-0.001, "> −1 %"), (0.0, "0 %")],
)
def test_parts_of_what_can_be_gained(value: float, text: str) -> None:
    assert part_of(value) == text


def test_all_bars_of_a_road_share_a_scale_that_holds_them() -> None:
    low = {"gain": -0.13, "short": 0.1, "tempted": 0.2}
    scale = lasting.Reach([low, {"gain": 0.52, "short": 0.0, "tempted": 0.0}])
    assert (scale.low, scale.high) == (-0.2, 1.0)
    assert scale.at(-0.2) == 0
    assert scale.at(0.4) == 50
    assert lasting.Reach([]).low == 0


def test_the_terminal_says_it_of_the_first_candidate() -> None:
    document, _ = sample.dam()
    text = full_text(document)
    block = text.split("Will the first candidate hold, and how to get there\n")[1].split("\n\n")[0]
    said = " ".join(block.split())
    assert said.startswith(f"- {found(document, 'hold.1')['text']}")
    assert f"- The road there. {found(document, 'road.1')['text']}" in said
    document["findings"] = [f for f in document["findings"] if not f["id"].startswith("hold.")]
    assert "- The road there." in full_text(document)
    document["findings"] = [f for f in document["findings"] if not f["id"].startswith("road.")]
    assert "Will the first candidate hold" not in full_text(document)
